//! What a session has that an engine does not know.

use serde::Serialize;

use super::Vocabulary;
use crate::{Session, words};

/// Something in a session that an engine does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "part", rename_all = "kebab-case")]
pub enum UnknownPart {
    /// A member of the world.
    World {
        /// Its name on the wire.
        member: &'static str,
    },
    /// A step.
    Step {
        /// Its place in the session, counted from 0.
        index: usize,
        /// Its name on the wire.
        op: &'static str,
    },
}

/// A session has something that the engine does not know: all of it, the world first, then the steps in their order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_words())]
pub struct NotInVocabulary {
    /// What it does not know; never empty.
    pub parts: Vec<UnknownPart>,
    /// The steps that it knows, by their names on the wire.
    pub steps: Vec<&'static str>,
    /// The members of the world that it knows, by their names on the wire.
    pub world: Vec<&'static str>,
}

/// As many unknown parts are named one by one.
const MOST_NAMED: usize = 8;

impl Vocabulary {
    /// What the session has that is not known, the world first, then the steps in their order. A member of the world that says no
    /// more than every session does is not looked at.
    pub fn unknown_in(&self, session: &Session) -> Vec<UnknownPart> {
        let is_known = |member: &str| {
            self.world.iter().any(|entry| entry.member.key == member) || self.understood.contains(&member)
        };
        let world = session.environment.said().filter(|member| !is_known(member));
        let steps = session.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| {
            !self.understood.contains(&step.op()) && !self.entries().any(|entry| entry.op == step.op())
        });
        world
            .map(|member| UnknownPart::World { member })
            .chain(steps.map(|(index, step)| UnknownPart::Step { index, op: step.op() }))
            .collect()
    }

    /// Whether everything in the session is known.
    ///
    /// # Errors
    /// With everything that is not.
    pub fn check(&self, session: &Session) -> Result<(), NotInVocabulary> {
        let parts = self.unknown_in(session);
        if parts.is_empty() {
            return Ok(());
        }
        let mut steps: Vec<&str> = Vec::new();
        for entry in self.entries() {
            if !steps.contains(&entry.op) {
                steps.push(entry.op);
            }
        }
        Err(NotInVocabulary {
            parts,
            steps,
            world: self.world.iter().map(|entry| entry.member.key).collect(),
        })
    }
}

impl NotInVocabulary {
    fn in_words(&self) -> String {
        let has = |kind: fn(&UnknownPart) -> bool| self.parts.iter().any(kind);
        let of_world = has(|part| matches!(part, UnknownPart::World { .. }));
        let of_steps = has(|part| matches!(part, UnknownPart::Step { .. }));
        let named = self.parts.iter().take(MOST_NAMED).map(|part| match part {
            UnknownPart::World { member } => format!("the world of the session has `{member}`"),
            UnknownPart::Step { index, op } => format!("step {} of the session is `{op}`", index + 1),
        });
        let mut named: Vec<String> = named.collect();
        if self.parts.len() > MOST_NAMED {
            named.push(format!(
                "{} more steps are like that",
                self.parts.len() - MOST_NAMED
            ));
        }
        let which = match named.len() {
            1 => ", which this engine does not know",
            _ => "; this engine does not know these",
        };
        let known = match (of_world, of_steps) {
            (true, true) => format!(
                "it knows the steps {} and of the world {}",
                quoted(&self.steps),
                quoted(&self.world)
            ),
            (true, false) => format!("it knows {}", quoted(&self.world)),
            (false, _) => format!("it knows {}", quoted(&self.steps)),
        };
        format!("{}{which}; {known}", words::list(&named))
    }
}

fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    words::list(&names)
}

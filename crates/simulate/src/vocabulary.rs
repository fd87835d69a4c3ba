//! What an engine's sessions are made of: the steps and the members of the world that it knows.

use serde::Serialize;

use crate::Session;

/// The steps of a session and the members of its world that a platform's engines know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Vocabulary {
    /// The steps, by their names on the wire; see [`Step::op`](crate::Step::op).
    pub steps: &'static [&'static str],
    /// The members of the world, by their names on the wire; see [`Environment`](crate::Environment).
    pub world: &'static [&'static str],
}

/// A session has something that the engine does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotInVocabulary {
    /// A step.
    #[error("step {number} of the session is `{op}`, which this engine does not know; it knows {known}")]
    Step {
        /// Counted from 1.
        number: usize,
        /// Its name.
        op: &'static str,
        /// The steps that it knows.
        known: String,
    },
    /// A member of the world.
    #[error("the world of the session has `{member}`, which this engine does not know; it knows {known}")]
    World {
        /// Its name.
        member: &'static str,
        /// The members that it knows.
        known: String,
    },
}

impl Vocabulary {
    /// Whether everything in the session is known.
    ///
    /// # Errors
    /// At the first member of the world that is not, then at the first step. A member of the world that is as without saying
    /// anything about it is not looked at.
    pub fn check(&self, session: &Session) -> Result<(), NotInVocabulary> {
        if let Some(member) = session
            .environment
            .said()
            .find(|member| !self.world.contains(member))
        {
            return Err(NotInVocabulary::World {
                member,
                known: listed(self.world),
            });
        }
        let steps = session.steps.iter().zip(1..);
        for (step, number) in steps {
            if !self.steps.contains(&step.op()) {
                return Err(NotInVocabulary::Step {
                    number,
                    op: step.op(),
                    known: listed(self.steps),
                });
            }
        }
        Ok(())
    }
}

fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    crate::words::list(&names)
}

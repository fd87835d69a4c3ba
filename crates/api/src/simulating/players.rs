//! Expectations held to what happens, whatever a project has: each is judged by an engine that plays drafts of its trigger's kind.
//!
//! Not here: what was expected where and why; a test is told by whoever asked for it.

use std::collections::HashMap;

use simulate::{Engine, Expectation, Options, Outcome, Prepared, Session, Suggestion, TriggerInput};
use trigger::Platform;

use crate::app::Data;
use crate::error::Error;
use crate::projects;
use crate::simulating::session_tests::TestResult;
use crate::simulating::simulation::{Cast, trace_name};

/// An engine with the triggers that it plays.
pub struct Player<'a> {
    /// Whose rules it plays by.
    pub engine: &'a Engine,
    /// The triggers, in the order of the server.
    pub inputs: Vec<TriggerInput>,
    /// The names that people know them by, by their names in a trace.
    pub names: HashMap<String, String>,
}

impl Player<'_> {
    /// Whether an expectation is about one of its triggers, by its name in the trace or its own.
    fn has(&self, called: &str) -> bool {
        self.names.contains_key(called) || self.names.values().any(|name| name == called)
    }
}

/// The engines of everything that is played: `engine` first, then for what it does not play those of this version, or of servers whose
/// version nobody knows.
pub fn engines<'a>(engine: &'a Engine, version: Option<&str>) -> Vec<&'a Engine> {
    let platforms = Platform::ALL.into_iter();
    let others =
        platforms.flat_map(|platform| simulate::engines_for_version(platform, version.unwrap_or_default()));
    let plays_the_same = |other: &&Engine| {
        let mut kinds = other.info.plays.iter();
        other.info.platform == engine.info.platform && kinds.any(|kind| engine.info.plays.contains(kind))
    };
    let others = others.filter(|other| !plays_the_same(other));
    std::iter::once(engine).chain(others).collect()
}

/// Players with their triggers made ready for any number of sessions.
pub struct Judges<'a> {
    players: &'a [Player<'a>],
    prepared: Vec<Prepared<'a>>,
}

impl<'a> Judges<'a> {
    /// Makes the triggers of players ready.
    pub fn of(players: &'a [Player<'a>]) -> Judges<'a> {
        let ready = players.iter().map(|player| player.engine.prepare(&player.inputs));
        Judges {
            players,
            prepared: ready.collect(),
        }
    }

    /// What came of each expectation of a session, in their order. One that is about no trigger of any player is judged by the first
    /// of them. What an engine does not know of the session speaks against every expectation about its triggers: it was not played.
    pub fn judge(&self, session: &Session) -> Vec<Outcome> {
        let judge_of = |expectation: &Expectation| {
            let mut players = self.players.iter();
            players
                .position(|player| player.has(&expectation.trigger))
                .unwrap_or(0)
        };
        let judges: Vec<usize> = session.expect.iter().map(judge_of).collect();
        let mut outcomes: Vec<Option<Outcome>> = vec![None; judges.len()];
        for (place, (player, prepared)) in self.players.iter().zip(&self.prepared).enumerate() {
            if !judges.contains(&place) {
                continue;
            }
            let trace = prepared.trace(session, Options::default());
            let unknown = player.engine.vocabulary().check(session).err();
            let all = simulate::check(&trace, &player.names, &session.expect);
            for ((judge, outcome), kept) in judges.iter().zip(all).zip(&mut outcomes) {
                if *judge == place {
                    *kept = Some(match &unknown {
                        None => outcome,
                        Some(unknown) => Outcome {
                            passed: false,
                            text: format!("It was not played as {}: {unknown}.", player.engine.info.name),
                            ..outcome
                        },
                    });
                }
            }
        }
        outcomes.into_iter().flatten().collect()
    }
}

/// The players of a project.
pub(crate) struct Players {
    players: Vec<Player<'static>>,
    casts: Vec<Cast>,
}

impl Players {
    /// All drafts of the project that are played: those of the engine's kinds with it, others with the engine of their kind, of the
    /// version that the project is for.
    pub(crate) fn of(data: &Data, project: i64, engine: &'static Engine) -> Result<Players, Error> {
        let version = projects::version::get(data, projects::Which { project })?.version;
        let (mut players, mut casts) = (Vec::new(), Vec::new());
        for engine in engines(engine, version.as_deref()) {
            let mut cast = Cast::of(data, project, engine, None)?;
            players.push(Player {
                engine,
                inputs: std::mem::take(&mut cast.inputs),
                names: cast.names(),
            });
            casts.push(cast);
        }
        Ok(Players { players, casts })
    }

    /// Them with their triggers made ready.
    pub(crate) fn judges(&self) -> Judges<'_> {
        Judges::of(&self.players)
    }

    /// What came of each expectation of a session, in their order.
    pub(crate) fn results(&self, judges: &Judges<'_>, session: &Session) -> Vec<TestResult> {
        let outcomes = judges.judge(session).into_iter();
        outcomes
            .map(|outcome| TestResult {
                draft: self.draft(&outcome.expectation.trigger),
                expected: self.in_words(&outcome),
                passed: outcome.passed,
                text: outcome.text,
            })
            .collect()
    }

    /// The players as they are once a suggestion is taken over: `document` is that of `draft`, with the suggested edits.
    pub(crate) fn after(
        &self,
        suggestion: &Suggestion,
        draft: i64,
        document: &trigger::Draft,
    ) -> Vec<Player<'static>> {
        let name = trace_name(store::DraftId(draft));
        let changed = |player: &Player<'static>| {
            let mut inputs = player.inputs.clone();
            for input in &mut inputs {
                if input.id == name {
                    *input = TriggerInput::called(&name, document);
                }
                if suggestion.turn_off.contains(&input.id) {
                    input.trigger.set_enabled(false);
                }
            }
            let place_of = |inputs: &[TriggerInput], id: &str| inputs.iter().position(|input| input.id == id);
            if let Some(other) = &suggestion.move_before
                && let Some(from) = place_of(&inputs, &name)
            {
                let moved = inputs.remove(from);
                let to = place_of(&inputs, other).unwrap_or(from);
                inputs.insert(to, moved);
            }
            Player {
                engine: player.engine,
                inputs,
                names: player.names.clone(),
            }
        };
        self.players.iter().map(changed).collect()
    }

    fn draft(&self, called: &str) -> Option<i64> {
        self.casts.iter().find_map(|cast| cast.draft(called))
    }

    /// The line of a script, with the draft's name where that says it by number.
    fn in_words(&self, outcome: &Outcome) -> String {
        let called = &outcome.expectation.trigger;
        let mut heads = self.casts.iter().flat_map(|cast| &cast.heads);
        let head = heads.find(|head| head.trigger == *called && !head.name.is_empty());
        let line = outcome.line.strip_prefix("expect ").unwrap_or(&outcome.line);
        match head {
            Some(head) => line.replacen(called, &format!("“{}”", head.name), 1),
            None => line.to_owned(),
        }
    }
}

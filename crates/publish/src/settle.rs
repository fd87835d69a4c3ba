//! One write, from sending it to knowing what came of it.
//!
//! A write is sent once. Its answer is believed only when the server shows the result; a lost answer is made up for
//! by looking, several times over, because a server that is slow to answer may be slow to act.

use serde_json::{Map, Value};

use crate::client::Client;
use crate::control::{Control, Stage};
use crate::error::Error;
use crate::explain::{Verdict, was_created, was_updated};
use crate::journal::Write;
use crate::known::Known;
use crate::report::{Outcome, Problem};
use crate::server::ServerTrigger;
use crate::twins;

/// What came of a write, and why nothing more should be sent, if so.
pub(crate) struct Settled {
    pub(crate) outcome: Outcome,
    pub(crate) stop: Option<Problem>,
    /// For a creation: triggers of its name that others made in the same moments.
    pub(crate) twins: Vec<String>,
}

impl Settled {
    pub(crate) fn with(outcome: Outcome) -> Settled {
        Settled {
            outcome,
            stop: None,
            twins: Vec::new(),
        }
    }

    /// Nothing was sent, and nothing more is to be.
    pub(crate) fn stopped_before(error: &Error) -> Settled {
        Settled {
            stop: Some(Problem::from(error)),
            ..Settled::with(Outcome::NotReached)
        }
    }

    /// Nothing was sent for this item, for a reason that is its own: the rest can go on.
    pub(crate) fn refused(error: &Error) -> Settled {
        Settled::with(Outcome::Failed {
            problem: Problem::from(error),
        })
    }

    /// What came of it could not be looked up. A server that cannot be read is not written to any further: every
    /// write would end like this.
    pub(crate) fn blind(error: &Error, candidates: Vec<String>) -> Settled {
        Settled {
            stop: Some(Problem::from(error)),
            ..Settled::unknown(error, candidates)
        }
    }

    pub(crate) fn failed(error: &Error) -> Settled {
        Settled {
            stop: error.ends_everything().then(|| Problem::from(error)),
            ..Settled::refused(error)
        }
    }

    pub(crate) fn unknown(error: &Error, candidates: Vec<String>) -> Settled {
        Settled {
            stop: error.ends_everything().then(|| Problem::from(error)),
            ..Settled::with(Outcome::Unknown {
                problem: Problem::from(error),
                candidates,
            })
        }
    }
}

/// Sends a write and settles what came of it. A new trigger goes in front of `before`. `known` is what the server had just before; it is kept up to date.
pub(crate) async fn write(
    client: &Client,
    write: &Write,
    before: Option<&str>,
    known: &mut Known,
    control: &Control,
    report: impl Fn(Stage),
) -> Settled {
    let Some(call) = write.as_call(before) else {
        // An order takes its calls one by one, and does not come here.
        return Settled::with(Outcome::Unchanged);
    };
    let answer = match client.send(call, control).await {
        Ok(()) => Answer::Done,
        Err(error) if error.leaves_in_doubt() => Answer::Lost(error),
        Err(error) => return Settled::failed(&error),
    };
    report(match answer {
        Answer::Done => Stage::Verifying,
        Answer::Lost(_) => Stage::LookingUp,
    });
    // The change may be out there: what is read now is let finish even when the work is cancelled.
    let look = Look {
        client,
        control: &control.settling(),
        answer,
    };
    match write {
        Write::Create { body } => look.for_creation(body, known).await,
        Write::Update {
            trigger_id,
            body,
            before,
        } => look.for_update(trigger_id, body, before).await,
        Write::Delete { trigger_id, .. } => look.for_deletion(trigger_id, known).await,
        Write::Arrange { .. } => Settled::with(Outcome::Unchanged),
    }
}

/// Looks what came of a creation that was sent: `lost` is why its answer is not known, if it is not.
pub(crate) async fn look_for_creation(
    client: &Client,
    body: &Map<String, Value>,
    lost: Option<Error>,
    known: &mut Known,
    control: &Control,
) -> Settled {
    let look = Look {
        client,
        control: &control.settling(),
        answer: lost.map_or(Answer::Done, Answer::Lost),
    };
    look.for_creation(body, known).await
}

/// What came of a deletion that is the first half of a replacement.
pub(crate) enum Vanishing {
    /// The trigger is gone.
    Gone,
    /// It is not, or nobody knows: the replacement ends here.
    Settled(Box<Settled>),
}

/// Looks what came of a deletion whose answer was lost, before something is put in the place of the trigger.
pub(crate) async fn look_for_removal(
    client: &Client,
    trigger_id: &str,
    lost: &Error,
    known: &mut Known,
    control: &Control,
) -> Vanishing {
    let look = Look {
        client,
        control: &control.settling(),
        answer: Answer::Done,
    };
    let settled = look.for_deletion(trigger_id, known).await;
    match settled.outcome {
        Outcome::Deleted { .. } => Vanishing::Gone,
        // A server that could not be read says why itself.
        Outcome::Unknown { .. } if settled.stop.is_none() => {
            Vanishing::Settled(Box::new(look.not_seen(lost)))
        }
        _ => Vanishing::Settled(Box::new(settled)),
    }
}

/// What the server said to a write.
enum Answer {
    Done,
    Lost(Error),
}

/// Looking what came of a write.
struct Look<'a> {
    client: &'a Client,
    control: &'a Control,
    answer: Answer,
}

impl Look<'_> {
    async fn for_creation(&self, body: &Map<String, Value>, known: &mut Known) -> Settled {
        let kind = self.client.abilities().documents().kind_of(body);
        let mut others = Vec::new();
        for attempt in 0..self.attempts() {
            let now = match self
                .again(attempt, self.client.triggers_of(kind, self.control))
                .await
            {
                Ok(now) => now,
                Err(error) if self.looks_again(attempt, &error) => continue,
                Err(error) => return Settled::blind(&error, Vec::new()),
            };
            let new: Vec<&ServerTrigger> = now.iter().filter(|t| !known.ids().contains(&t.id)).collect();
            others = new.iter().map(|trigger| trigger.id.clone()).collect();
            let mine = match was_created(self.client.abilities(), body, new.iter().copied()) {
                Verdict::Happened { trigger_id, .. } => Some(trigger_id),
                Verdict::CannotTell { candidates, .. } => {
                    match (&self.answer, candidates.as_slice()) {
                        // The server said that it made one, and there is one of that name: it stored it differently.
                        (Answer::Done, [only]) => Some(only.clone()),
                        _ => return self.undecided(candidates),
                    }
                }
                Verdict::Arranged
                | Verdict::DidNotHappen
                | Verdict::MayStillHappen { .. }
                | Verdict::HalfDone => None,
            };
            if let Some(found) = mine.and_then(|id| new.iter().find(|trigger| trigger.id == id)) {
                let settled = Settled {
                    twins: twins::of(self.client.platform(), found, new.iter().copied()),
                    ..Settled::with(self.stored(body, found))
                };
                known.made(kind, found.id.clone(), now);
                return settled;
            }
        }
        match &self.answer {
            Answer::Done => self.undecided(others),
            Answer::Lost(error) => self.not_seen(error),
        }
    }

    async fn for_update(&self, id: &str, body: &Map<String, Value>, before: &Map<String, Value>) -> Settled {
        for attempt in 0..self.attempts() {
            let now = match self.again(attempt, self.client.trigger(id, self.control)).await {
                Ok(now) => now,
                Err(error) if self.looks_again(attempt, &error) => continue,
                Err(error) => return Settled::blind(&error, Vec::new()),
            };
            match (&self.answer, now) {
                (Answer::Done, Some(now)) => return Settled::with(self.stored(body, &now)),
                (Answer::Done, None) => {
                    let trigger_id = id.to_owned();
                    return Settled::with(Outcome::Gone { trigger_id });
                }
                (Answer::Lost(_), now) => {
                    match was_updated(self.client.abilities(), id, body, before, now.as_ref()) {
                        Verdict::Happened { trigger_id, document } => {
                            let document = document.unwrap_or_default();
                            return Settled::with(Outcome::Written { trigger_id, document });
                        }
                        Verdict::CannotTell { .. } => return self.undecided(vec![id.to_owned()]),
                        Verdict::Arranged
                        | Verdict::DidNotHappen
                        | Verdict::MayStillHappen { .. }
                        | Verdict::HalfDone => {}
                    }
                }
            }
        }
        match &self.answer {
            Answer::Done => self.undecided(Vec::new()),
            Answer::Lost(error) => self.not_seen(error),
        }
    }

    async fn for_deletion(&self, id: &str, known: &mut Known) -> Settled {
        for attempt in 0..self.attempts() {
            match self.again(attempt, self.client.trigger(id, self.control)).await {
                Ok(None) => {
                    known.deleted(id);
                    let trigger_id = id.to_owned();
                    return Settled::with(Outcome::Deleted { trigger_id });
                }
                Ok(Some(_)) => {}
                Err(error) if self.looks_again(attempt, &error) => {}
                Err(error) => return Settled::blind(&error, vec![id.to_owned()]),
            }
        }
        match &self.answer {
            Answer::Done => self.undecided(vec![id.to_owned()]),
            Answer::Lost(error) => self.not_seen(error),
        }
    }

    /// How often to look. A server that has just said "done" may still need a moment to show it.
    fn attempts(&self) -> u32 {
        self.client.limits().lookups.max(1)
    }

    /// Whether a reading that failed may do better the next time.
    fn looks_again(&self, attempt: u32, error: &Error) -> bool {
        attempt + 1 < self.attempts() && !error.ends_everything()
    }

    /// Reads, after a pause unless it is the first time.
    async fn again<T>(
        &self,
        attempt: u32,
        reading: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        if attempt > 0 {
            self.client.rest_before_lookup(self.control).await?;
        }
        reading.await
    }

    /// The result is not there. Whether it may still come depends on how the answer was lost.
    fn not_seen(&self, error: &Error) -> Settled {
        if error.may_still_happen() {
            Settled::unknown(error, Vec::new())
        } else {
            Settled::failed(error)
        }
    }

    /// What is there fits neither what was sent nor what was before.
    fn undecided(&self, candidates: Vec<String>) -> Settled {
        match &self.answer {
            Answer::Lost(error) => Settled::unknown(error, candidates),
            Answer::Done if candidates.len() > 1 => {
                let twice = Error::MadeTwice {
                    candidates: candidates.clone(),
                };
                Settled::unknown(&twice, candidates)
            }
            Answer::Done => Settled::unknown(&Error::NotShown, candidates),
        }
    }

    /// A trigger that the server stored, beside what was sent.
    fn stored(&self, body: &Map<String, Value>, now: &ServerTrigger) -> Outcome {
        let (trigger_id, document) = (now.id.clone(), now.document.clone());
        let changes = self.client.abilities().diff(body, &document);
        if changes.is_empty() {
            Outcome::Written { trigger_id, document }
        } else {
            Outcome::Differs {
                trigger_id,
                sent: body.clone(),
                document,
                changes,
            }
        }
    }
}

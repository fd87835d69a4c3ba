//! A write of two calls: the old trigger goes, and the new one comes in its place.
//!
//! Between the two calls there is no reading, only a line of the journal, so that a visitor is without the trigger no longer than one
//! call takes. What the server refuses is made up for by putting the old trigger back. What cancels the work does not break this off.
//!
//! Invariant: the new trigger is sent only when the old one is gone. A removal whose answer was lost and that the server does not
//! show yet may still come, and would take the new trigger away if that has the same name: the next plan waits for its time to be over.

use serde_json::{Map, Value};

use crate::client::{ChangingCall, Client};
use crate::control::{Control, Stage};
use crate::error::Error;
use crate::journal::{Part, Placing, Write};
use crate::known::Known;
use crate::report::{Outcome, Problem};
use crate::settle::{Settled, Vanishing, look_for_creation, look_for_removal};

/// A replacement under way.
pub(crate) struct Replacement<'a> {
    pub(crate) client: &'a Client,
    pub(crate) trigger_id: &'a str,
    pub(crate) name: &'a str,
    pub(crate) body: &'a Map<String, Value>,
    pub(crate) before: &'a Map<String, Value>,
}

/// What is done on the way of a replacement: a line of the journal before each call, and progress.
pub(crate) trait Steps {
    /// Keeps that a part is being sent now.
    fn sending(&mut self, part: Part, known: &Known) -> Result<(), Error>;

    /// Keeps that a trigger is being put somewhere else now.
    fn placing(&mut self, placing: &Placing) -> Result<(), Error>;

    /// Tells what is being done.
    fn report(&self, stage: Stage);
}

impl<'a> Replacement<'a> {
    /// What a write is as a replacement; `None` for one that takes nothing away to put something in its place.
    pub(crate) fn of(client: &'a Client, name: &'a str, write: &'a Write) -> Option<Replacement<'a>> {
        let Write::Update {
            trigger_id,
            body,
            before,
        } = write
        else {
            return None;
        };
        Some(Replacement {
            client,
            trigger_id,
            name,
            body,
            before,
        })
    }

    /// Carries it out and settles what came of it.
    pub(crate) async fn carry_out(
        &self,
        known: &mut Known,
        control: &Control,
        steps: &mut impl Steps,
    ) -> Settled {
        let control = &control.finishing();
        if let Err(error) = steps.sending(Part::Removal, known) {
            return Settled::stopped_before(&error);
        }
        steps.report(Stage::Sending);
        let removal = ChangingCall::MakeRoom {
            trigger_id: self.trigger_id,
            before: self.before,
            body: self.body,
        };
        match self.client.send(removal, control).await {
            Ok(()) => known.deleted(self.trigger_id),
            Err(error) if error.leaves_in_doubt() => {
                steps.report(Stage::LookingUp);
                match look_for_removal(self.client, self.trigger_id, &error, known, control).await {
                    Vanishing::Gone => {}
                    Vanishing::Settled(settled) => return *settled,
                }
            }
            Err(error) => return Settled::failed(&error),
        }
        match self.put(Part::Insertion, self.body, known, control, steps).await {
            Put::There(settled) => *settled,
            Put::NotThere(why) => self.put_back(&why, known, control, steps).await,
            Put::Unsent(error) => self.half_done(&error),
        }
    }

    /// The old trigger comes back, because the server does not have the new one.
    async fn put_back(
        &self,
        why: &Problem,
        known: &mut Known,
        control: &Control,
        steps: &mut impl Steps,
    ) -> Settled {
        match self
            .put(Part::Restoration, self.before, known, control, steps)
            .await
        {
            Put::There(settled) => match settled.outcome {
                Outcome::Written { .. } | Outcome::Differs { .. } => Settled {
                    stop: settled.stop,
                    ..Settled::with(Outcome::Failed { problem: why.clone() })
                },
                _ => *settled,
            },
            Put::NotThere(problem) => self.half_done_for(&problem),
            Put::Unsent(error) => self.half_done(&error),
        }
    }

    async fn put(
        &self,
        part: Part,
        document: &Map<String, Value>,
        known: &mut Known,
        control: &Control,
        steps: &mut impl Steps,
    ) -> Put {
        if let Err(error) = steps.sending(part, known) {
            return Put::Unsent(error);
        }
        let sent = self
            .client
            .send(
                ChangingCall::Create {
                    body: document,
                    like: Some(self.before),
                    before: None,
                },
                control,
            )
            .await;
        let lost = match sent {
            Ok(()) => None,
            Err(error) if error.leaves_in_doubt() => Some(error),
            Err(error) => return Put::NotThere(Box::new(Problem::from(&error))),
        };
        steps.report(match lost {
            None => Stage::Verifying,
            Some(_) => Stage::LookingUp,
        });
        let settled = look_for_creation(self.client, document, lost, known, control).await;
        match settled.outcome {
            Outcome::Failed { problem } => Put::NotThere(Box::new(problem)),
            _ => Put::There(Box::new(settled)),
        }
    }

    /// The old trigger is gone and none came in its place.
    fn half_done(&self, error: &Error) -> Settled {
        Settled {
            stop: Some(Problem::from(error)),
            ..self.half_done_for(&Problem::from(error))
        }
    }

    fn half_done_for(&self, why: &Problem) -> Settled {
        let error = Error::HalfReplaced {
            name: self.name.to_owned(),
            why: why.message.clone(),
        };
        Settled::with(Outcome::Unknown {
            problem: Problem {
                call: why.call.clone(),
                raw: why.raw.clone(),
                ..Problem::from(&error)
            },
            candidates: Vec::new(),
        })
    }
}

/// What came of sending a trigger in the place of another.
enum Put {
    /// It is there, or nobody knows.
    There(Box<Settled>),
    /// It is not there.
    NotThere(Box<Problem>),
    /// It was not sent.
    Unsent(Error),
}

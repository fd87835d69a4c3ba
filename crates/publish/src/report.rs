//! What came of applying a plan, item by item.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use trigger::FieldChange;

use crate::error::Error;
use crate::exchange::RawAnswer;
use crate::journal::{Event, Write};
use crate::order::Standing;
use crate::plan::Operation;
use crate::server::ServerTrigger;

/// Whether a plan is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everything but the writes: the server is read and compared with the plan.
    DryRun,
    /// For real.
    Apply,
}

/// What came of applying a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Report {
    /// Whether it was carried out.
    pub mode: Mode,
    /// One entry for each item of the plan, in its order.
    pub items: Vec<ItemReport>,
    /// Why the work ended before the last item, if it did.
    pub stopped: Option<Problem>,
    /// What to know about what was written, if anything was.
    pub note: Option<String>,
    /// What the server had at the end, where it was read once more.
    #[serde(skip)]
    pub seen: Option<Vec<ServerTrigger>>,
    /// Whether the order that was [`seen`](Self::seen) at the end is what drafts and server agree in from now on: it is that of the drafts, or
    /// came of what was sent. False where the platform keeps none.
    #[serde(skip)]
    pub agrees_in_order: bool,
}

/// What came of one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ItemReport {
    /// The id of the item.
    pub item: String,
    /// The key of the draft, if it has one.
    pub draft: Option<String>,
    /// The name that people gave it.
    pub name: String,
    /// What the plan said.
    pub operation: Operation,
    /// What came of it.
    pub outcome: Outcome,
    /// For a creation: triggers of the same name that others made in the same moments. One of them is too many.
    pub twins: Vec<String>,
}

/// What came of one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// The server has it, and what was read back equals what was sent.
    Written {
        /// The trigger; for a creation, its new id.
        trigger_id: String,
        /// The trigger as it was read back: the base for the next plan.
        document: Map<String, Value>,
    },
    /// The server has it, but stored something else than was sent.
    Differs {
        /// The trigger.
        trigger_id: String,
        /// What was sent: the base for the next plan, so that it shows what is there instead as a change of the server's.
        sent: Map<String, Value>,
        /// The trigger as it was read back.
        document: Map<String, Value>,
        /// From what was sent to what was read back.
        changes: Vec<FieldChange>,
    },
    /// The server took it, and yet it is not there.
    Gone {
        /// The trigger.
        trigger_id: String,
    },
    /// The server no longer has it.
    Deleted {
        /// The trigger.
        trigger_id: String,
    },
    /// The triggers of the server are in the wanted order.
    Arranged {
        /// The order as it was read back.
        order: Vec<Standing>,
    },
    /// Nothing was sent: the server's order was chosen, and the drafts are to come in it.
    KeptOrder {
        /// The order that the server has.
        order: Vec<Standing>,
    },
    /// Nothing was sent: the server had this very trigger, and the draft is to be tied to it.
    Linked {
        /// The trigger.
        trigger_id: String,
        /// The trigger as the server has it.
        document: Map<String, Value>,
    },
    /// Nothing was sent: the server's side was chosen, and the draft is to become as this.
    KeptServers {
        /// The trigger.
        trigger_id: String,
        /// The trigger as the server has it.
        document: Map<String, Value>,
    },
    /// Nothing was sent: it was accepted that the trigger is gone, and the draft is tied to nothing any more.
    GoneOnServer,
    /// Nothing was sent: both sides are the same.
    Unchanged,
    /// Nothing was sent.
    Left {
        /// Why not.
        reason: LeftReason,
    },
    /// A dry run: this would be sent.
    WouldWrite {
        /// What.
        write: Write,
    },
    /// It was not done.
    Failed {
        /// Why not.
        problem: Problem,
    },
    /// Nobody knows whether it was done. It must not be repeated before that is known.
    Unknown {
        /// Why not.
        problem: Problem,
        /// Triggers that it may have become.
        candidates: Vec<String>,
    },
    /// The work ended before it.
    NotReached,
}

/// Why an item was left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LeftReason {
    /// It was decided so.
    Chosen,
    /// Nobody has decided yet.
    NeedsDecision,
    /// The draft has errors.
    Blocked,
    /// No draft has it.
    OnlyOnServer,
}

/// An error as reports hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Problem {
    /// A stable word for programs: [`Error::code`].
    pub code: String,
    /// What happened.
    pub message: String,
    /// The call that it happened in: `POST https://chat.example/api/v1/livechat/triggers`.
    pub call: Option<String>,
    /// What to do about it.
    pub help: String,
    /// What caused it, from the nearest cause to the first.
    pub causes: Vec<String>,
    /// The server's own answer, if one came.
    pub raw: Option<RawAnswer>,
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Problem {
        let mut causes = Vec::new();
        let mut cause = std::error::Error::source(error);
        while let Some(error) = cause {
            causes.push(error.to_string());
            cause = error.source();
        }
        Problem {
            code: error.code().to_owned(),
            message: error.without_call(),
            call: error.asked().map(ToString::to_string),
            help: error.help(),
            causes,
            raw: error.raw().cloned(),
        }
    }
}

impl Outcome {
    /// The trigger that the server has now because of a write.
    pub(crate) fn written(&self) -> Option<&str> {
        match self {
            Outcome::Written { trigger_id, .. } | Outcome::Differs { trigger_id, .. } => Some(trigger_id),
            _ => None,
        }
    }

    /// Whether the server is as it was sent, or otherwise than before because of it.
    pub(crate) fn is_written(&self) -> bool {
        matches!(
            self,
            Outcome::Written { .. }
                | Outcome::Differs { .. }
                | Outcome::Deleted { .. }
                | Outcome::Arranged { .. }
        )
    }

    /// How a journal notes it down; `None` for what was never sent.
    pub(crate) fn event(&self) -> Option<Event> {
        match self {
            Outcome::Written { trigger_id, document } => Some(Event::Verified {
                trigger_id: trigger_id.clone(),
                document: Some(document.clone()),
                differs: Vec::new(),
            }),
            Outcome::Differs {
                trigger_id,
                document,
                changes,
                ..
            } => Some(Event::Verified {
                trigger_id: trigger_id.clone(),
                document: Some(document.clone()),
                differs: changes.iter().map(|change| change.label.clone()).collect(),
            }),
            Outcome::Deleted { trigger_id } => Some(Event::Verified {
                trigger_id: trigger_id.clone(),
                document: None,
                differs: Vec::new(),
            }),
            Outcome::Arranged { order } => Some(Event::Arranged { order: order.clone() }),
            Outcome::Gone { .. } => Some(Event::Unknown {
                message: "The server took it, and yet it is not there.".to_owned(),
            }),
            Outcome::Failed { problem } => Some(Event::Failed {
                code: problem.code.clone(),
                message: problem.message.clone(),
            }),
            Outcome::Unknown { problem, .. } => Some(Event::Unknown {
                message: problem.message.clone(),
            }),
            Outcome::Linked { .. }
            | Outcome::KeptOrder { .. }
            | Outcome::KeptServers { .. }
            | Outcome::GoneOnServer
            | Outcome::Unchanged
            | Outcome::Left { .. }
            | Outcome::WouldWrite { .. }
            | Outcome::NotReached => None,
        }
    }
}

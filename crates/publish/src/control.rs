//! How work is watched and stopped from outside: progress and cancellation.
//!
//! Not here: the bounds on every call (`limits`).

use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use tokio_util::sync::CancellationToken;

/// The outside's hand on running work. Cloning gives another hand on the same work.
#[derive(Clone, Default)]
pub struct Control {
    cancel: CancellationToken,
    progress: Option<Arc<dyn Fn(Progress) + Send + Sync>>,
    patience: Patience,
}

/// What cancelling breaks off.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Patience {
    /// Waits and reading calls.
    #[default]
    None,
    /// Waits only: what is read settles what came of a change that was already sent.
    Settling,
    /// Nothing: what is half done is worse than what is not done.
    Finishing,
}

impl Control {
    /// Work that stops as soon as `cancel` is cancelled and tells `progress` what it does.
    pub fn new(cancel: CancellationToken, progress: impl Fn(Progress) + Send + Sync + 'static) -> Control {
        Control {
            cancel,
            progress: Some(Arc::new(progress)),
            patience: Patience::None,
        }
    }

    /// The token that stops the work.
    pub fn cancellation(&self) -> &CancellationToken {
        &self.cancel
    }

    /// The same hand while a change that was sent is being settled: calls are let finish, waits are not.
    pub(crate) fn settling(&self) -> Control {
        let patience = match self.patience {
            Patience::None | Patience::Settling => Patience::Settling,
            Patience::Finishing => Patience::Finishing,
        };
        Control {
            patience,
            ..self.clone()
        }
    }

    /// The same hand while a change that takes several calls is under way: neither calls nor waits are broken off.
    pub(crate) fn finishing(&self) -> Control {
        Control {
            patience: Patience::Finishing,
            ..self.clone()
        }
    }

    /// Whether waits are broken off when the work is cancelled.
    pub(crate) fn breaks_off_waits(&self) -> bool {
        self.patience != Patience::Finishing
    }

    /// Whether calls are broken off when the work is cancelled.
    pub(crate) fn breaks_off_calls(&self) -> bool {
        self.patience == Patience::None
    }

    pub(crate) fn report(&self, progress: Progress) {
        if let Some(tell) = &self.progress {
            tell(progress);
        }
    }
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control")
            .field("cancelled", &self.cancel.is_cancelled())
            .finish_non_exhaustive()
    }
}

/// What running work is doing now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Progress {
    /// A list is being read.
    Listing {
        /// How many entries have come.
        read: u32,
        /// How many there are, by what the server says.
        total: u32,
    },
    /// The server allows no call now; the work goes on by itself.
    Waiting {
        /// For how long, in whole seconds, rounded up.
        seconds: u32,
        /// How many calls the server allows in one of its periods (a minute unless set otherwise), if it says so.
        limit: Option<u32>,
        /// Which sending of the call comes after the wait: 1, unless the server has refused it already.
        attempt: u32,
        /// How often the call is sent at most, if the server keeps refusing it.
        attempts: u32,
    },
    /// An item of a plan is being worked on.
    Item {
        /// The id of the item.
        item: String,
        /// The name of its trigger.
        name: String,
        /// Which one it is, counted from 1.
        number: u32,
        /// How many there are.
        of: u32,
        /// What is being done with it.
        stage: Stage,
    },
}

/// What is being done with an item of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The change is on its way.
    Sending,
    /// What the server stored is read back.
    Verifying,
    /// The answer was lost; what the server has is being looked up.
    LookingUp,
    /// The item is through, well or not; the report says how.
    Finished,
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Progress::Listing { read, total } => write!(f, "reading: {read} of {total}"),
            Progress::Waiting {
                seconds,
                limit,
                attempt,
                attempts,
            } => {
                write!(f, "waiting {seconds} s")?;
                if *attempt > 1 {
                    write!(f, " before attempt {attempt} of {attempts}")?;
                }
                match limit {
                    Some(limit) => write!(f, ": the server allows {limit} calls at a time"),
                    None if *attempt > 1 => f.write_str(": the server allows no calls now"),
                    None => f.write_str(": the server allows no calls before that"),
                }
            }
            Progress::Item {
                name,
                number,
                of,
                stage,
                ..
            } => {
                let doing = match stage {
                    Stage::Sending => "sending",
                    Stage::Verifying => "reading back",
                    Stage::LookingUp => "looking up what happened to",
                    Stage::Finished => "finished",
                };
                write!(f, "{number} of {of}: {doing} {name}")
            }
        }
    }
}

//! Back-tests: what triggers would have done to the visitors of a traffic log.
//!
//! [`run`] reads logs, brings the page views of each visitor together with Apache DataFusion, plays them by the engines of the simulator, and
//! counts. DataFusion appears in this crate alone; nothing of it is in what the crate gives away.
//!
//! Not here: what a line of a log means, which is `urls::views`; what triggers do, which is `simulate`; where results are kept.

mod dictionary;
mod error;
mod files;
mod fold;
mod key;
mod order;
mod program;
mod run;
mod sample;
mod sides;
mod source;
mod spill;
mod tally;
mod visitor;
mod watch;
mod week;

pub use error::Error;
pub use files::{guess, head};
pub use key::Salt;
pub use program::{AT_ONCE_MS, Asked, Program, Side};
pub use run::{Counted, Resources, run};
pub use sample::{Sample, Samples};
pub use tally::{DifferenceTally, HOURS_OF_A_WEEK, SideTally, Tally, TriggerTally};
pub use watch::{Progress, Watch};

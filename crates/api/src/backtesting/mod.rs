//! Back-tests: what triggers would have done to the visitors of a traffic log.

mod question;
mod result;

pub use backtest::{Resources, Salt, Watch};
pub use question::{Cast, Log, Part, Question, drafts};
pub use result::{Answer, Counted, Difference, TriggerResult, of};

//! Rocket.Chat Omnichannel triggers.
//!
//! Sources: "Create or Update Livechat Triggers" (API), the Livechat Triggers guide, and the recorded behaviour of the
//! widget in `tests/cases`.

mod model;
mod read;

pub use model::{Action, Condition, ConditionKind, ConditionValue, Sender, SenderKind, Trigger};
pub use read::read;

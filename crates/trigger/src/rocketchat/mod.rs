//! Rocket.Chat Omnichannel triggers.
//!
//! Sources: "Create or Update Livechat Triggers" (API), the Livechat Triggers guide, and the recorded behaviour of the
//! widget in `tests/cases`.

mod arrange;
mod check;
mod configuration;
mod content;
mod contract;
mod diff;
mod documents;
mod facts;
mod js;
mod model;
mod read;
mod servers;
mod service;
mod since;
mod summary;
mod templates;
mod three_way;
mod widget;

pub use content::{body, content, from_server};
pub use diff::diff;
pub(crate) use js::number_text;
pub use js::{LONGEST_TIMER_SECONDS, wait_seconds};
pub use model::{Action, Condition, ConditionKind, ConditionValue, Sender, SenderKind, Trigger};
pub use read::read;
pub use servers::{Servers, builds_of};
pub use service::{in_service_order, service_timeout_ms};
pub use since::{Novelty, SINCE, Since};
pub use summary::summary;
pub use three_way::three_way;
pub use widget::Widget;

pub use check::servers_of;
pub(crate) use documents::RocketChat;

//! The traffic of a site: millions of page views of a log, played by the same engines as sessions.
//!
//! ```text
//! page views of a visitor, in order of time + Visits (when a visit ends) → what a session would have come to, without the session
//! ```
//!
//! [`Pages`] numbers the distinct addresses, [`Verdicts`] has what the triggers' questions about an address come to on each of them, found
//! once for all visitors, and a [`Player`] plays one visitor after another into a [`Sink`](crate::Sink). [`session_of`] makes the session of
//! any visitor, which comes to the same. [`world`] and [`assumptions`] say what a log cannot tell.
//!
//! Not here: where page views come from, and what is made of what the sink hears.

mod assumptions;
mod pages;
mod player;
mod verdicts;
mod visits;

pub use assumptions::{Assumption, assumptions, world};
pub use pages::{PageId, Pages};
pub use player::Player;
pub(crate) use player::Views;
pub(crate) use verdicts::Triggers;
pub use verdicts::{Judged, Verdicts};
pub use visits::{Arrival, Arrivals, View, Visits, session_of};

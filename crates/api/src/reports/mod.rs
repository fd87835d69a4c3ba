//! A project and a plan as pages that print. What stands in them is gathered here; how it looks is the crate `reports`.

pub mod plan;
pub mod project;

use crate::app::clock::now;
use crate::time_zone::TimeZone;

/// The program, as reports name it.
const PROGRAM: &str = concat!("Trigger Designer ", env!("CARGO_PKG_VERSION"));

/// This moment for people, in the zone of a project or in UTC.
fn this_moment(zone: Option<&TimeZone>) -> String {
    TimeZone::moment(now(), zone)
}

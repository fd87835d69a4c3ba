//! Why the engine of auto access decides as it does.

use crate::Reason;

/// All that the rule asks for holds.
pub(super) const ALL_HOLD: Reason = Reason::new("all_hold");

/// The rule asks for nothing.
pub(super) const NOTHING_ASKED: Reason = Reason::new("nothing_asked");

/// The rule holds, and a rule before it decides.
pub(super) const ANOTHER_DECIDES: Reason = Reason::new("another_decides");

/// None of the values is in the URL.
pub(super) const URL_NOT_FOUND: Reason = Reason::new("url_not_found");

/// A value that is excluded is in the URL.
pub(super) const URL_EXCLUDED: Reason = Reason::new("url_excluded");

/// None of the values is in the domain.
pub(super) const DOMAIN_NOT_FOUND: Reason = Reason::new("domain_not_found");

/// A value that is excluded is in the domain.
pub(super) const DOMAIN_EXCLUDED: Reason = Reason::new("domain_excluded");

/// It is not known whether the visitor is in one of the places.
pub(super) const PLACE_UNKNOWN: Reason = Reason::new("place_unknown");

/// The visitor is in none of the places.
pub(super) const PLACE_DIFFERS: Reason = Reason::new("place_differs");

/// A chat begins on a page on which the rule decides.
pub(super) const CHAT_STARTED: Reason = Reason::new("chat_started");

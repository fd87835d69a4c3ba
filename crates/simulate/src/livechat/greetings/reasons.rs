//! Why the engine of greetings decides as it does.

use crate::Reason;

/// Its rules hold.
pub(super) const RULES_HOLD: Reason = Reason::new("rules_hold");

/// Its rules do not hold, and no time changes that on this page.
pub(super) const RULES_DO_NOT_HOLD: Reason = Reason::new("rules_do_not_hold");

/// Its rules hold once more time has passed.
pub(super) const WAITS_FOR_TIME: Reason = Reason::new("waits_for_time");

/// It is active later.
pub(super) const NOT_YET_ACTIVE: Reason = Reason::new("not_yet_active");

/// It was active before.
pub(super) const NO_LONGER_ACTIVE: Reason = Reason::new("no_longer_active");

/// It was shown in this visit.
pub(super) const SHOWN_BEFORE: Reason = Reason::new("shown_before");

/// The visitor closed the announcement.
pub(super) const CLOSED_BEFORE: Reason = Reason::new("closed_before");

/// A chat runs.
pub(super) const CHAT_RUNS: Reason = Reason::new("chat_runs");

/// Another greeting can be seen.
pub(super) const ANOTHER_IS_SHOWN: Reason = Reason::new("another_is_shown");

/// Nobody of its group is online.
pub(super) const NOBODY_ONLINE: Reason = Reason::new("nobody_online");

/// The visitor answered it.
pub(super) const ANSWERED: Reason = Reason::new("answered");

/// The visitor closed it.
pub(super) const CLOSED: Reason = Reason::new("closed");

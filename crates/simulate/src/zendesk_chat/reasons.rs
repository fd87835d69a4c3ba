//! Why the engines of Zendesk Chat decide as they do. The ones that a recorded run knows have its words.

use crate::Reason;

pub(super) use crate::vocabulary::reasons::{
    ACTION_UNKNOWN, CONDITION_UNKNOWN, DISABLED, MESSAGE_SHOWN, PAGE_LEFT, PATTERN_GAVE_UP, PATTERN_INVALID,
    PATTERN_MATCHED, PATTERN_NO_MATCH,
};

/// The event that it is for happened.
pub(super) const EVENT_HAPPENED: Reason = Reason::new("event_happened");

/// It is for an event that is not simulated.
pub(super) const EVENT_UNKNOWN: Reason = Reason::new("event_unknown");

/// The account is offline: nothing fires.
pub(super) const ACCOUNT_OFFLINE: Reason = Reason::new("account_offline");

/// It waits whether the visitor stays on the page.
pub(super) const STAYS_ON_PAGE: Reason = Reason::new("stays_on_page");

/// It waits whether the visitor stays on the site.
pub(super) const STAYS_ON_SITE: Reason = Reason::new("stays_on_site");

/// A part of its condition was compared, or looked up.
pub(super) const PART_ASKED: Reason = Reason::new("part_asked");

/// The visitor stayed for the time.
pub(super) const VISITOR_STAYED: Reason = Reason::new("visitor_stayed");

/// The visitor did not stay for the time.
pub(super) const VISITOR_WENT_ON: Reason = Reason::new("visitor_went_on");

/// Its condition has come out true or false.
pub(super) const CONDITION_DECIDED: Reason = Reason::new("condition_decided");

/// Its next action waits.
pub(super) const ACTION_WAITS: Reason = Reason::new("action_waits");

/// A tag was added, or was there before.
pub(super) const TAG_SET: Reason = Reason::new("tag_set");

/// It counts as fired before from now on, or no longer does.
pub(super) const TRIGGERED_SET: Reason = Reason::new("triggered_set");

/// A department was set.
pub(super) const DEPARTMENT_SET: Reason = Reason::new("department_set");

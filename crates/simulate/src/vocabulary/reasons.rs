//! Reasons that engines of several platforms have.

use crate::Reason;

/// The pattern does not match the URL.
pub(crate) const PATTERN_NO_MATCH: Reason = Reason::new("pattern_no_match");

/// The pattern does not compile.
pub(crate) const PATTERN_INVALID: Reason = Reason::new("pattern_invalid");

/// The pattern takes so long on this URL that it would freeze the page.
pub(crate) const PATTERN_GAVE_UP: Reason = Reason::new("pattern_gave_up");

/// The widget does not know this condition.
pub(crate) const CONDITION_UNKNOWN: Reason = Reason::new("condition_unknown");

/// The widget does not know this action.
pub(crate) const ACTION_UNKNOWN: Reason = Reason::new("action_unknown");

/// The trigger is disabled.
pub(crate) const DISABLED: Reason = Reason::new("disabled");

/// The pattern matches the URL.
pub(crate) const PATTERN_MATCHED: Reason = Reason::new("pattern_matched");

/// The message is shown.
pub(crate) const MESSAGE_SHOWN: Reason = Reason::new("message_shown");

/// The page was left.
pub(crate) const PAGE_LEFT: Reason = Reason::new("page_left");

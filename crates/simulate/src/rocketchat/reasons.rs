//! Why the engines of Rocket.Chat decide as they do. The ones that a recorded run knows have its words.

use crate::Reason;

pub(super) use crate::vocabulary::reasons::{
    ACTION_UNKNOWN, CONDITION_UNKNOWN, DISABLED, MESSAGE_SHOWN, PAGE_LEFT, PATTERN_GAVE_UP, PATTERN_INVALID,
    PATTERN_MATCHED, PATTERN_NO_MATCH,
};

/// Refused: its record says that it is scheduled already.
pub(super) const ALREADY_SCHEDULED: Reason = Reason::new("already_scheduled");

/// Refused: the visitor is registered.
pub(super) const VISITOR_REGISTERED: Reason = Reason::new("visitor_registered");

/// The time was up, and the visitor had registered meanwhile.
pub(super) const REGISTERED_BEFORE_TIMER: Reason = Reason::new("registered_before_timer");

/// The widget does not know the page's URL, or the pattern is empty.
pub(super) const PAGE_URL_UNAVAILABLE: Reason = Reason::new("page_url_unavailable");

/// The external service failed and there is no fallback message.
pub(super) const EXTERNAL_SERVICE_FAILED: Reason = Reason::new("external_service_failed");

/// There is no condition at all.
pub(super) const CONDITION_MISSING: Reason = Reason::new("condition_missing");

/// There is no action at all.
pub(super) const ACTION_MISSING: Reason = Reason::new("action_missing");

/// The sender is neither the queue nor a custom one.
pub(super) const SENDER_UNKNOWN: Reason = Reason::new("sender_unknown");

/// The live chat service is offline, so the engine does not start on this page.
pub(super) const SERVICE_OFFLINE: Reason = Reason::new("service_offline");

/// It runs once, and its record says that it has fired.
pub(super) const RUN_ONCE_FIRED: Reason = Reason::new("run_once_fired");

/// It runs once, and this version schedules such triggers only when the widget is told a URL.
pub(super) const RUN_ONCE_NEEDS_REPORT: Reason = Reason::new("run_once_needs_report");

/// It has shown its message on this page already.
pub(super) const SHOWN_ON_PAGE: Reason = Reason::new("shown_on_page");

/// Its time on site was up once in this visit already.
pub(super) const TIME_HAD_IN_VISIT: Reason = Reason::new("time_had_in_visit");

/// Its record was written over by another trigger that fired in the same instant.
pub(super) const RECORD_LOST: Reason = Reason::new("record_lost");

/// The widget broke on a pattern that does not compile, and does not appear on this page.
pub(super) const WIDGET_BROKEN: Reason = Reason::new("widget_broken");

/// The route changed, and the site does not report that to the widget.
pub(super) const ROUTE_NOT_REPORTED: Reason = Reason::new("route_not_reported");

/// The URL that was reported is the one that the widget knows.
pub(super) const URL_UNCHANGED: Reason = Reason::new("url_unchanged");

/// A page was loaded.
pub(super) const PAGE_LOADED: Reason = Reason::new("page_loaded");

/// The widget was told the page's URL.
pub(super) const URL_REPORTED: Reason = Reason::new("url_reported");

/// The chat was ended.
pub(super) const CHAT_ENDED: Reason = Reason::new("chat_ended");

/// A timer runs.
pub(super) const TIMER_RUNS: Reason = Reason::new("timer_runs");

/// It waits for the visitor to open the chat.
pub(super) const AWAITS_OPENING: Reason = Reason::new("awaits_opening");

/// It waits for the visitor to register.
pub(super) const AWAITS_REGISTRATION: Reason = Reason::new("awaits_registration");

/// The time is up.
pub(super) const TIME_UP: Reason = Reason::new("time_up");

/// The visitor opened the chat.
pub(super) const CHAT_OPENED: Reason = Reason::new("chat_opened");

/// The visitor registered.
pub(super) const GUEST_REGISTERED: Reason = Reason::new("guest_registered");

/// The sender that was settled first on this page is used again.
pub(super) const SENDER_OF_PAGE: Reason = Reason::new("sender_of_page");

/// The sender is the agent kept from an earlier answer of the queue.
pub(super) const SENDER_KEPT: Reason = Reason::new("sender_kept");

/// The sender is the agent whom the queue gives.
pub(super) const SENDER_FROM_QUEUE: Reason = Reason::new("sender_from_queue");

/// The sender is the one named in the trigger.
pub(super) const SENDER_CUSTOM: Reason = Reason::new("sender_custom");

/// The queue gives nobody: the sender is the bot.
pub(super) const SENDER_BOT: Reason = Reason::new("sender_bot");

/// The service is called.
pub(super) const SERVICE_CALLED: Reason = Reason::new("service_called");

/// The service answered in time.
pub(super) const SERVICE_ANSWERED: Reason = Reason::new("service_answered");

/// The service answered with an error, or with no message.
pub(super) const SERVICE_ERROR: Reason = Reason::new("service_error");

/// The service took longer than the time-out.
pub(super) const SERVICE_TIMED_OUT: Reason = Reason::new("service_timed_out");

/// The fallback message is shown.
pub(super) const FALLBACK_SHOWN: Reason = Reason::new("fallback_shown");

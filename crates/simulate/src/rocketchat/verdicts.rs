//! What can become of a trigger of Rocket.Chat at a moment.

use crate::{Course, Mark, SpanKind, Tone, Verdict, VerdictFamily, VerdictLook};

pub(super) use crate::vocabulary::verdicts::{
    CONDITION_FAILED, CONDITION_MET, FIRED, LOST, NOT_DELIVERED, NOT_SCHEDULED, REFUSED, SCHEDULED, WAITING,
};

/// It is settled who its messages come from.
pub(super) const SENDER_CHOSEN: Verdict = Verdict::new(&VerdictLook {
    key: "sender_chosen",
    words: "sender chosen",
    label: "Sender chosen",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::GoesOn,
    mark: None,
    progress: 8,
});

/// The external service is asked.
pub(super) const SERVICE_ASKED: Verdict = Verdict::new(&VerdictLook {
    key: "service_asked",
    words: "service asked",
    label: "Service asked",
    tone: Tone::Special,
    family: VerdictFamily::Asks,
    course: Course::Begins(SpanKind::AskingService),
    mark: None,
    progress: 9,
});

/// The external service answered.
pub(super) const SERVICE_ANSWERED: Verdict = Verdict::new(&VerdictLook {
    key: "service_answered",
    words: "service answered",
    label: "Service answered",
    tone: Tone::Special,
    family: VerdictFamily::Asks,
    course: Course::Ends,
    mark: None,
    progress: 11,
});

/// The external service failed or took too long.
pub(super) const SERVICE_FAILED: Verdict = Verdict::new(&VerdictLook {
    key: "service_failed",
    words: "service failed",
    label: "Service failed",
    tone: Tone::Negative,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: None,
    progress: 10,
});

/// Its action failed.
pub(super) const ACTION_FAILED: Verdict = Verdict::new(&VerdictLook {
    key: "action_failed",
    words: "action failed",
    label: "Action failed",
    tone: Tone::Negative,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: Some(Mark::NotFired),
    progress: 7,
});

/// Its message is gone.
pub(super) const MESSAGE_REMOVED: Verdict = Verdict::new(&VerdictLook {
    key: "message_removed",
    words: "message removed",
    label: "Message removed",
    tone: Tone::Caution,
    family: VerdictFamily::Step,
    course: Course::GoesOn,
    mark: None,
    progress: 0,
});

/// All of them, in the order in which a trigger comes to them.
pub(super) const ALL: &[&VerdictLook] = &[
    NOT_DELIVERED.look(),
    NOT_SCHEDULED.look(),
    REFUSED.look(),
    SCHEDULED.look(),
    WAITING.look(),
    CONDITION_MET.look(),
    CONDITION_FAILED.look(),
    SENDER_CHOSEN.look(),
    SERVICE_ASKED.look(),
    SERVICE_ANSWERED.look(),
    SERVICE_FAILED.look(),
    FIRED.look(),
    ACTION_FAILED.look(),
    MESSAGE_REMOVED.look(),
    LOST.look(),
];

//! Verdicts that engines of several platforms have.

use crate::{Course, Mark, SpanKind, Tone, Verdict, VerdictFamily, VerdictLook};

/// The server does not give it to the widget.
pub(crate) const NOT_DELIVERED: Verdict = Verdict::new(&VerdictLook {
    key: "not_delivered",
    words: "not delivered",
    label: "Not delivered",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: None,
    progress: 0,
});

/// It was not its turn.
pub(crate) const NOT_SCHEDULED: Verdict = Verdict::new(&VerdictLook {
    key: "not_scheduled",
    words: "not scheduled",
    label: "Not scheduled",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: None,
    progress: 1,
});

/// It was its turn, and the widget would not schedule it.
pub(crate) const REFUSED: Verdict = Verdict::new(&VerdictLook {
    key: "refused",
    words: "refused",
    label: "Refused",
    tone: Tone::Caution,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: Some(Mark::NotFired),
    progress: 2,
});

/// It was scheduled.
pub(crate) const SCHEDULED: Verdict = Verdict::new(&VerdictLook {
    key: "scheduled",
    words: "scheduled",
    label: "Scheduled",
    tone: Tone::Info,
    family: VerdictFamily::Step,
    course: Course::GoesOn,
    mark: None,
    progress: 3,
});

/// Its condition waits for something.
pub(crate) const WAITING: Verdict = Verdict::new(&VerdictLook {
    key: "waiting",
    words: "waiting",
    label: "Waiting",
    tone: Tone::Info,
    family: VerdictFamily::Waits,
    course: Course::Begins(SpanKind::Waiting),
    mark: None,
    progress: 5,
});

/// Its condition is met.
pub(crate) const CONDITION_MET: Verdict = Verdict::new(&VerdictLook {
    key: "condition_met",
    words: "condition met",
    label: "Condition met",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::Ends,
    mark: None,
    progress: 6,
});

/// Its condition is not met.
pub(crate) const CONDITION_FAILED: Verdict = Verdict::new(&VerdictLook {
    key: "condition_failed",
    words: "condition failed",
    label: "Condition not met",
    tone: Tone::Negative,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: Some(Mark::NotFired),
    progress: 4,
});

/// Its action was done.
pub(crate) const FIRED: Verdict = Verdict::new(&VerdictLook {
    key: "fired",
    words: "fired",
    label: "Fires",
    tone: Tone::Positive,
    family: VerdictFamily::Fires,
    course: Course::Ends,
    mark: Some(Mark::Fired),
    progress: 11,
});

/// It was waiting, and the page that it waited on is gone.
pub(crate) const LOST: Verdict = Verdict::new(&VerdictLook {
    key: "lost",
    words: "lost",
    label: "Lost",
    tone: Tone::Caution,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: Some(Mark::NotFired),
    progress: 0,
});

//! What can become of a greeting.

use crate::vocabulary::verdicts::{LOST, WAITING};
use crate::{Course, Mark, SpanKind, Tone, Verdict, VerdictFamily, VerdictLook};

/// It is disabled.
pub(super) const OFF: Verdict = Verdict::new(&VerdictLook {
    key: "switched_off",
    words: "disabled",
    label: "Not active",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: None,
    progress: 0,
});

/// Its time is not yet, or over.
pub(super) const RESTS: Verdict = Verdict::new(&VerdictLook {
    key: "rests",
    words: "not active now",
    label: "Not active now",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::Begins(SpanKind::Resting),
    mark: None,
    progress: 1,
});

/// Its rules do not hold.
pub(super) const DOES_NOT_HOLD: Verdict = Verdict::new(&VerdictLook {
    key: "does_not_hold",
    words: "does not hold",
    label: "Does not hold",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: Some(Mark::NotFired),
    progress: 2,
});

/// It was shown, or closed for good.
pub(super) const DONE: Verdict = Verdict::new(&VerdictLook {
    key: "done",
    words: "done already",
    label: "Done already",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: None,
    progress: 3,
});

/// Its rules hold, and something else stands in its way.
pub(super) const HELD_BACK: Verdict = Verdict::new(&VerdictLook {
    key: "held_back",
    words: "held back",
    label: "Held back",
    tone: Tone::Caution,
    family: VerdictFamily::Not,
    course: Course::Ends,
    mark: Some(Mark::NotFired),
    progress: 6,
});

/// It is shown.
pub(super) const SHOWN: Verdict = Verdict::new(&VerdictLook {
    key: "shown",
    words: "shown",
    label: "Shown",
    tone: Tone::Positive,
    family: VerdictFamily::Fires,
    course: Course::Ends,
    mark: Some(Mark::Fired),
    progress: 7,
});

/// The visitor answers or closes it.
pub(super) const TAKEN: Verdict = Verdict::new(&VerdictLook {
    key: "taken",
    words: "answered or closed",
    label: "Visitor’s answer",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::GoesOn,
    mark: None,
    progress: 0,
});

/// All of them, from the greeting that does least to the one that does most.
pub(super) const ALL: &[&VerdictLook] = &[
    OFF.look(),
    RESTS.look(),
    DOES_NOT_HOLD.look(),
    DONE.look(),
    WAITING.look(),
    LOST.look(),
    HELD_BACK.look(),
    SHOWN.look(),
    TAKEN.look(),
];

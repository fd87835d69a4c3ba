//! What can become of a rule of auto access on a page.

use crate::{Course, Mark, Tone, Verdict, VerdictFamily, VerdictLook};

/// It decides which groups a chat goes to.
pub(super) const DECIDES: Verdict = Verdict::new(&VerdictLook {
    key: "decides",
    words: "decides",
    label: "Decides",
    tone: Tone::Positive,
    family: VerdictFamily::Fires,
    course: Course::Ends,
    mark: Some(Mark::Fired),
    progress: 3,
});

/// It holds, and a rule before it decides.
pub(super) const WOULD_DECIDE: Verdict = Verdict::new(&VerdictLook {
    key: "would_decide",
    words: "would decide",
    label: "Earlier rule decides",
    tone: Tone::Caution,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: Some(Mark::NotFired),
    progress: 2,
});

/// It does not hold.
pub(super) const DOES_NOT_HOLD: Verdict = Verdict::new(&VerdictLook {
    key: "does_not_hold",
    words: "does not hold",
    label: "Does not hold",
    tone: Tone::Neutral,
    family: VerdictFamily::Not,
    course: Course::GoesOn,
    mark: Some(Mark::NotFired),
    progress: 1,
});

/// A chat begins, and goes to its groups.
pub(super) const TAKES_CHAT: Verdict = Verdict::new(&VerdictLook {
    key: "takes_chat",
    words: "takes the chat",
    label: "Takes the chat",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::GoesOn,
    mark: None,
    progress: 0,
});

/// All of them, from the rule that does least to the one that does most.
pub(super) const ALL: &[&VerdictLook] = &[
    DOES_NOT_HOLD.look(),
    WOULD_DECIDE.look(),
    DECIDES.look(),
    TAKES_CHAT.look(),
];

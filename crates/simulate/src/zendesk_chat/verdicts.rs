//! What can become of a trigger of Zendesk Chat at a moment.

use crate::{Course, Tone, Verdict, VerdictFamily, VerdictLook};

pub(super) use crate::vocabulary::verdicts::{
    CONDITION_FAILED, CONDITION_MET, FIRED, LOST, NOT_DELIVERED, NOT_SCHEDULED, REFUSED, SCHEDULED, WAITING,
};

/// A part of its condition is true.
pub(super) const PART_HOLDS: Verdict = Verdict::new(&VerdictLook {
    key: "part_holds",
    words: "part holds",
    label: "Part is true",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::Ends,
    mark: None,
    progress: 5,
});

/// A part of its condition is false.
pub(super) const PART_FAILS: Verdict = Verdict::new(&VerdictLook {
    key: "part_fails",
    words: "part fails",
    label: "Part is false",
    tone: Tone::Caution,
    family: VerdictFamily::Step,
    course: Course::Ends,
    mark: None,
    progress: 4,
});

/// One of its actions was done.
pub(super) const ACTION_DONE: Verdict = Verdict::new(&VerdictLook {
    key: "action_done",
    words: "action done",
    label: "Action done",
    tone: Tone::Accent,
    family: VerdictFamily::Step,
    course: Course::Ends,
    mark: None,
    progress: 11,
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
    FIRED.look(),
    LOST.look(),
    PART_HOLDS.look(),
    PART_FAILS.look(),
    ACTION_DONE.look(),
];

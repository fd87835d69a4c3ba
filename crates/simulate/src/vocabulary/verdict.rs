//! What an engine decides and why, as keys that platforms declare: how people see a verdict is data, and nothing shared knows any of them by
//! its name.

use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};

use crate::SpanKind;

/// What became of a trigger at a moment. On the wire it is the [key](VerdictLook::key) of its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct Verdict(&'static VerdictLook);

/// A verdict as people see it, and what it means for the trigger's lane on a time axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VerdictLook {
    /// The word on the wire; each of an engine has its own.
    pub key: &'static str,
    /// In a timeline: "condition met".
    pub words: &'static str,
    /// On a badge: "Condition met".
    pub label: &'static str,
    /// Its colour.
    pub tone: Tone,
    /// What its picture stands for.
    pub family: VerdictFamily,
    /// What it does to the stretch of time that the trigger is in.
    pub course: Course,
    /// What it marks on the lane, if anything.
    pub mark: Option<Mark>,
    /// How far a trigger has come on its way to firing, from 0; the search for suggestions goes on where it came furthest.
    pub progress: u32,
}

/// A colour by its meaning; the interface has one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "VerdictTone"))]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Nothing to look at.
    Neutral,
    /// Under way.
    Info,
    /// A step on the way.
    Accent,
    /// Done.
    Positive,
    /// Something stands in the way.
    Caution,
    /// Failed.
    Negative,
    /// Others are asked.
    Special,
}

/// What the picture of a verdict stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum VerdictFamily {
    /// It fires.
    Fires,
    /// It does not.
    Not,
    /// It waits.
    Waits,
    /// Somebody else is asked.
    Asks,
    /// A step on the way.
    Step,
}

/// What a verdict does to the stretch of time that its trigger is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "VerdictCourse"))]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// Another stretch begins.
    Begins(SpanKind),
    /// The stretch ends.
    Ends,
    /// Nothing.
    GoesOn,
}

/// What a verdict marks on a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "VerdictMark"))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The trigger fired.
    Fired,
    /// It came to its turn and did not fire.
    NotFired,
}

impl Verdict {
    /// The verdict with this look.
    pub const fn new(look: &'static VerdictLook) -> Verdict {
        Verdict(look)
    }

    /// How people see it.
    pub const fn look(self) -> &'static VerdictLook {
        self.0
    }

    /// The word on the wire.
    pub const fn key(self) -> &'static str {
        self.0.key
    }

    /// Whether it says that the trigger fired.
    pub fn is_fired(self) -> bool {
        self.0.mark == Some(Mark::Fired)
    }

    /// The stretch of time that it begins, if it does.
    pub fn begins(self) -> Option<SpanKind> {
        match self.0.course {
            Course::Begins(kind) => Some(kind),
            Course::Ends | Course::GoesOn => None,
        }
    }
}

impl Hash for Verdict {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.key.hash(state);
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.key)
    }
}

/// Why, as a stable key for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct Reason(&'static str);

impl Reason {
    /// The reason with this word on the wire.
    pub const fn new(key: &'static str) -> Reason {
        Reason(key)
    }

    /// The word on the wire.
    pub const fn key(self) -> &'static str {
        self.0
    }
}

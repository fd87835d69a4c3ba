//! Steps that visits of several platforms have. What a step means for a platform's triggers is the platform's to say, in its help.

use super::{Member, Offered, StepEntry, StepIcon};
use crate::MemberKind::{Address, Time};

/// Another page.
pub(crate) const LOAD: StepEntry = StepEntry::new(
    "load",
    StepIcon::Page,
    "Load a page",
    "load URL",
    r#"{"op":"load","url":"https://shop.example/"}"#,
)
.with("Load {url}", &[Member::new("url", "Page", Address)]);

/// Time that passes.
pub(crate) const WAIT: StepEntry = StepEntry::new(
    "wait",
    StepIcon::Clock,
    "Wait",
    "wait TIME",
    r#"{"op":"wait","ms":10000}"#,
)
.with("Wait {ms}", &[Member::new("ms", "Length", Time)]);

/// The end of a visit.
pub(crate) const LEAVE: StepEntry = StepEntry::new(
    "leave",
    StepIcon::Leave,
    "Leave the site",
    "leave",
    r#"{"op":"leave"}"#,
)
.offered(Offered::OnPage);

/// Another visit.
pub(crate) const RETURN: StepEntry = StepEntry::new(
    "return",
    StepIcon::Return,
    "Come back later",
    "return after TIME",
    r#"{"op":"return","ms":86400000}"#,
)
.with(
    "Come back after {ms} to {url}",
    &[
        Member::new("ms", "Time away", Time),
        Member::new("url", "Page to come back to", Address).or("Last page"),
    ],
)
.bare("Come back after {ms}");

/// The end of a chat.
pub(crate) const END_CHAT: StepEntry = StepEntry::new(
    "end-chat",
    StepIcon::ChatEnd,
    "End the chat",
    "end chat",
    r#"{"op":"end-chat"}"#,
)
.offered(Offered::ChatOpen);

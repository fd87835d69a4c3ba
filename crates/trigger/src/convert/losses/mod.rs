//! Everything that a line about a conversion can say, in one table: the lines and the documentation are made from it.

pub(super) mod greetings;
pub(super) mod triggers;

use super::Fate;
use crate::Platform;

/// A line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LossInfo {
    /// [`Loss::code`](super::Loss::code) of the line.
    pub code: &'static str,
    /// The platform that the draft was for.
    pub from: Platform,
    /// The platform for which it is made.
    pub to: Platform,
    /// What becomes of the field.
    pub fate: Fate,
    /// What is so, and why.
    pub about: &'static str,
}

/// Every line, by direction and then in the order of a draft's fields.
pub fn losses() -> impl Iterator<Item = &'static LossInfo> {
    [
        triggers::rocketchat::ALL,
        triggers::zendesk_chat::ALL,
        greetings::from_rocketchat::ALL,
        greetings::from_zendesk_chat::ALL,
        greetings::for_rocketchat::ALL,
        greetings::for_zendesk_chat::ALL,
    ]
    .into_iter()
    .flatten()
}

/// The lines of one direction, each by a name of its own, and all of them.
macro_rules! lines {
    ($from:ident $to:ident; $($name:ident $code:literal $fate:ident $about:literal)*) => {
        $( pub(in crate::convert) const $name: crate::convert::LossInfo = crate::convert::LossInfo {
            code: $code,
            from: crate::Platform::$from,
            to: crate::Platform::$to,
            fate: crate::convert::Fate::$fate,
            about: $about,
        }; )*

        pub(in crate::convert) const ALL: &[crate::convert::LossInfo] = &[$($name,)*];
    };
}

use lines;

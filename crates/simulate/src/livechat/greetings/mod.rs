//! Greetings of LiveChat: messages that visitors get unasked.

mod document;

pub(crate) use self::document::{summary, write};

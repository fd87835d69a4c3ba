//! Between LiveChat's greetings and the triggers of other platforms.
//!
//! Named choices, which are those of the engine of greetings (`simulate`): a greeting is shown once in a visit and not while a chat goes on; all rules with
//! “and” must hold and, where there are rules with “or”, one of these; capitals count in addresses. To be read in one way only, a greeting
//! that is made here has rules of one sort.

mod fold;
mod for_rocketchat;
mod for_zendesk_chat;
mod from_rocketchat;
mod from_zendesk_chat;
mod made;
mod members;
mod spoken;
#[cfg(test)]
mod tests;
mod texts;

pub(super) use for_rocketchat::convert as for_rocketchat;
pub(super) use for_zendesk_chat::convert as for_zendesk_chat;
pub(super) use from_rocketchat::convert as from_rocketchat;
pub(super) use from_zendesk_chat::convert as from_zendesk_chat;

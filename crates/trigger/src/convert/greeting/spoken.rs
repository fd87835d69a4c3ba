//! What a greeting says, as one text.

use crate::livechat::greeting::Greeting;

/// Where the message of a greeting is.
pub(super) const MESSAGE: &str = "rich_message";

/// The texts as paragraphs of one.
pub(super) fn text(greeting: &Greeting) -> String {
    greeting.texts.join("\n\n")
}

//! What holds for every document of LiveChat: whatever it is, nothing panics, nothing is lost, and what two people changed is joined without
//! losing either.

mod arbitrary;
#[path = "livechat/auto_access.rs"]
mod auto_access;
#[path = "livechat/greetings.rs"]
mod greetings;
#[path = "livechat/laws.rs"]
mod laws;
#[path = "livechat/webhooks.rs"]
mod webhooks;
#[path = "livechat/written.rs"]
mod written;

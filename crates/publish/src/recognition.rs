//! Which other platform answered, told by the form of its answers and by the vendor's own hosts.
//!
//! Only what is sure counts: an answer that any program could give is of no platform.

use trigger::Platform;
use url::Url;

use crate::exchange::Asked;
use crate::transport::Answer;
use crate::{rocketchat, zendesk_chat};

/// The other platform that gave this answer, if one did for sure.
pub(crate) fn other_than(platform: Platform, answer: &Answer, asked: &Asked) -> Option<Platform> {
    if gives(platform, answer) {
        return None;
    }
    // What is no answer of ours comes from whose host it is.
    let is_wrong = answer.status.is_client_error() || answer.is_web_page();
    let url = Url::parse(&asked.url).ok();
    let is_at = |other| url.as_ref().is_some_and(|url| has_hosts(other, url));
    Platform::ALL
        .into_iter()
        .filter(|other| *other != platform)
        .find(|other| gives(*other, answer) || is_wrong && is_at(*other))
}

/// Whether only this platform answers in this form.
fn gives(platform: Platform, answer: &Answer) -> bool {
    match platform {
        Platform::RocketChat => rocketchat::gives(answer),
        Platform::ZendeskChat => zendesk_chat::gives(answer),
    }
}

/// Whether an address is one of the platform's vendor.
fn has_hosts(platform: Platform, url: &Url) -> bool {
    match platform {
        Platform::RocketChat => rocketchat::has_host(url),
        Platform::ZendeskChat => zendesk_chat::has_host(url),
    }
}

/// Whether a host is this domain or below it.
pub(crate) fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

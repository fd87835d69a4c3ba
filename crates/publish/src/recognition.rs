//! Which other platform answered, told by the form of its answers and by the vendor's own hosts.
//!
//! Only what is sure counts: an answer that any program could give is of no platform.

use trigger::Platform;
use url::Url;

use crate::exchange::Asked;
use crate::transport::Answer;
use crate::{livechat, rocketchat, zendesk_chat};

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
        Platform::LiveChat => livechat::gives(answer),
    }
}

/// Whether an address is one of the platform's vendor.
fn has_hosts(platform: Platform, url: &Url) -> bool {
    match platform {
        Platform::RocketChat => rocketchat::has_host(url),
        Platform::ZendeskChat => zendesk_chat::has_host(url),
        Platform::LiveChat => livechat::has_host(url),
    }
}

/// Whether a host is this domain or below it.
pub(crate) fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;
    use reqwest::header::HeaderMap;

    use super::*;
    use crate::limits::Limits;
    use crate::transport::Bounds;

    #[track_caller]
    fn told(platform: Platform, url: &str, status: u16, body: &str) -> Option<Platform> {
        let status = StatusCode::from_u16(status).unwrap();
        let bounds = Bounds::of_answers(&Limits::default());
        let answer = Answer::new(status, HeaderMap::new(), body.as_bytes().to_vec(), &bounds);
        let asked = Asked {
            method: "GET",
            url: url.to_owned(),
        };
        other_than(platform, &answer, &asked)
    }

    #[test]
    fn another_platform_is_told_by_the_form_of_its_answers_or_by_its_own_hosts() {
        use Platform::{LiveChat, RocketChat, ZendeskChat};
        let (chat, shop) = ("https://chat.example/api", "https://shop.zendesk.com/api");
        let described = r#"{"error": "Unauthorized", "description": "Not authorized"}"#;
        let titled = r#"{"error": {"title": "Invalid endpoint", "message": "No such page"}}"#;
        let told_nothing = r#"{"error": "Couldn't authenticate you"}"#;
        let typed = r#"{"error": {"type": "authentication", "message": "Authentication error"}}"#;
        let page = "<!doctype html><title>Home</title>";
        for (platform, url, status, body, expected) in [
            (RocketChat, chat, 401, described, Some(ZendeskChat)),
            (RocketChat, chat, 404, titled, Some(ZendeskChat)),
            (RocketChat, shop, 401, told_nothing, Some(ZendeskChat)),
            (RocketChat, shop, 200, page, Some(ZendeskChat)),
            (
                ZendeskChat,
                chat,
                404,
                r#"{"success": false, "error": "no"}"#,
                Some(RocketChat),
            ),
            (
                ZendeskChat,
                chat,
                401,
                r#"{"status": "error", "message": "no"}"#,
                Some(RocketChat),
            ),
            (
                ZendeskChat,
                "https://shop.rocket.chat/api",
                200,
                page,
                Some(RocketChat),
            ),
            (RocketChat, chat, 401, typed, Some(LiveChat)),
            (
                ZendeskChat,
                "https://api.livechatinc.com/api",
                404,
                "",
                Some(LiveChat),
            ),
            (LiveChat, shop, 404, titled, Some(ZendeskChat)),
            (LiveChat, chat, 401, r#"{"success": false}"#, Some(RocketChat)),
            (LiveChat, shop, 401, typed, None),
            // What anybody could answer.
            (RocketChat, chat, 401, told_nothing, None),
            (RocketChat, chat, 200, page, None),
            (ZendeskChat, chat, 404, "{}", None),
            (ZendeskChat, "https://notrocket.chat/api", 200, page, None),
            // Their own.
            (RocketChat, shop, 401, r#"{"success": false}"#, None),
            (ZendeskChat, shop, 401, described, None),
            (ZendeskChat, shop, 200, "[]", None),
            (ZendeskChat, shop, 204, "", None),
        ] {
            assert_eq!(
                told(platform, url, status, body),
                expected,
                "{platform:?} {url} {status} {body}"
            );
        }
    }
}

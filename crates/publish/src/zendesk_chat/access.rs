//! How one gets at a Zendesk Chat account.
//!
//! Source: the vendor's tutorial on tokens for the Chat API,
//! <https://support.zendesk.com/hc/en-us/articles/4408828740762>: where they are made, and that a password is refused by accounts that
//! are part of a suite.

use url::{Host, Url};

use crate::access::{Access, Entry, SignIn, Way};
use crate::recognition::is_below;

pub(super) static ACCESS: Access = Access {
    address: Entry {
        label: "Address",
        help: "The subdomain of your account, or the address of any of its pages.",
        example: "https://shop.zendesk.com",
        missing: "Enter the subdomain of your account, or its address, such as shop.zendesk.com.",
    },
    ways: &[
        Way {
            key: SignIn::Token,
            label: "Access token",
            help: "The usual choice. A token says by itself whose it is.",
            account: None,
            secret: Entry {
                label: "Access token",
                help: "Of an OAuth client in Zendesk Chat → Account → API & SDKs, with the scopes “read” and “write”.",
                example: "",
                missing: "Enter the access token.",
            },
            second_factor: false,
        },
        Way {
            key: SignIn::Password,
            label: "E-mail and password",
            help: "Only old accounts take it, which date from Zopim. All others need a token.",
            account: Some(Entry {
                label: "E-mail address",
                help: "Of an administrator or owner of the account.",
                example: "",
                missing: "Enter the e-mail address that you sign in with.",
            }),
            secret: Entry {
                label: "Password",
                help: "The one that you sign in to the dashboard with.",
                example: "",
                missing: "Enter the password.",
            },
            second_factor: false,
        },
    ],
    application: None,
    tells_version: false,
};

/// The domain below which accounts have their addresses.
const ACCOUNTS: &str = "zendesk.com";
/// Where accounts were before that, all at one address.
const OLD_DOMAIN: &str = "zopim.com";
const OLD_HOST: &str = "www.zopim.com";

/// The address that the mere name of an account stands for.
pub(crate) fn of_subdomain(text: &str) -> Option<String> {
    let is_label = text.len() <= 63
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_name = is_label && !text.is_empty() && !text.eq_ignore_ascii_case("localhost");
    is_name.then(|| format!("https://{text}.{ACCOUNTS}"))
}

/// Takes the page off an address of the vendor's own hosts, where every page is one of the account. What is said below the API stays,
/// so that either prefix can be chosen. The address of any other host stays as it is: what stands there may lead to the API.
pub(crate) fn clean(url: &mut Url) {
    let Some(Host::Domain(host)) = url.host() else {
        return;
    };
    let (is_old, is_new) = (is_below(host, OLD_DOMAIN), is_below(host, ACCOUNTS));
    if !is_old && !is_new {
        return;
    }
    let path = url.path().trim_end_matches('/');
    let kept = match path.strip_prefix("/api/v2") {
        // What it would be without saying so.
        Some("") if is_old => "",
        Some("/chat") if is_new => "",
        Some("") => "/api/v2",
        Some("/chat") => "/api/v2/chat",
        _ => "",
    };
    url.set_path(kept);
    if is_old {
        // A domain name of ASCII letters is a host.
        let _ = url.set_host(Some(OLD_HOST));
    }
}

/// Whether an address is one of the vendor's own.
pub(crate) fn has_host(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    is_below(host, ACCOUNTS) || is_below(host, OLD_DOMAIN)
}

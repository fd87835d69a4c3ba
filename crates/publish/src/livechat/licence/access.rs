//! How one gets at a LiveChat licence.
//!
//! Source: the Configuration API v3.6, “Introduction”: personal access tokens belong to an account and go as `Basic`, tokens of an
//! application go as `Bearer`.

use url::Url;

use crate::access::{Access, Entry, SignIn, Way};
use crate::recognition::is_below;

pub(crate) static ACCESS: Access = Access {
    address: Entry {
        label: "Address",
        help: "Of the API. The vendor’s own is the same for every licence.",
        example: "https://api.livechatinc.com",
        missing: "Enter https://api.livechatinc.com, unless your calls go through a proxy.",
    },
    ways: &[Way {
        key: SignIn::Token,
        label: "Personal access token",
        help: "The usual choice. The access token of an application does as well, without an account.",
        account: Some(Entry {
            label: "Account ID",
            help: "It stands beside a personal access token in the Developer Console. Leave it empty for the access token of an application.",
            example: "",
            missing: "",
        }),
        secret: Entry {
            label: "Token",
            help: "From Developer Console → Settings → Authorization → Personal access tokens, with the scopes access_rules:rw and greetings:rw. What the token may not read is left alone.",
            example: "",
            missing: "Enter the token.",
        },
        second_factor: false,
    }],
    application: Some(Entry {
        label: "Client ID of the application",
        help: "Only for webhooks, which belong to an application: from Developer Console → Apps → your app → Authorization. The token then needs the scope webhooks.configuration:rw too.",
        example: "",
        missing: "",
    }),
    tells_version: false,
};

/// Whether an address is one of the vendor's own.
pub(crate) fn has_host(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    is_below(host, "livechatinc.com") || is_below(host, "livechat.com") || is_below(host, "text.com")
}

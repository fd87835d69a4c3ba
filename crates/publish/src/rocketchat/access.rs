//! How one gets at a Rocket.Chat server.

use url::Url;

use crate::access::{Access, Entry, SignIn, Way};
use crate::recognition::is_below;

pub(super) static ACCESS: Access = Access {
    address: Entry {
        label: "Address",
        help: "As in the browser. Without https:// in front, https is used.",
        example: "https://chat.example.com",
        missing: "Enter the address that you open in the browser, such as chat.example.com.",
    },
    ways: &[
        Way {
            key: SignIn::Token,
            label: "Personal access token",
            help: "The usual choice: it can be taken back, and needs no second factor.",
            account: Some(Entry {
                label: "User id",
                help: "Rocket.Chat shows it together with the token.",
                example: "",
                missing: "Enter the user id that the server showed with the token.",
            }),
            secret: Entry {
                label: "Token",
                help: "My account → Personal access tokens on the server.",
                example: "",
                missing: "Enter the token.",
            },
            second_factor: false,
        },
        Way {
            key: SignIn::Password,
            label: "User and password",
            help: "Where you cannot make a token.",
            account: Some(Entry {
                label: "User",
                help: "User name or e-mail address.",
                example: "",
                missing: "Enter your user name or e-mail address on the server.",
            }),
            secret: Entry {
                label: "Password",
                help: "If the server asks for a code too, you are asked next.",
                example: "",
                missing: "Enter the password.",
            },
            second_factor: true,
        },
    ],
    application: None,
    tells_version: true,
};

/// Whether an address is one of the vendor's own, where it runs workspaces for others.
pub(crate) fn has_host(url: &Url) -> bool {
    is_below(url.host_str().unwrap_or_default(), "rocket.chat")
}

//! Visitors whom every site with Rocket.Chat has.

use crate::SessionTemplate;

/// The simplest first.
pub(super) const TEMPLATES: &[SessionTemplate] = &[
    SessionTemplate {
        key: "bouncer",
        name: "Bouncer",
        description: "Looks at one page and leaves after ten seconds.",
        kinds: &[],
        script: "\
next agent anna

load https://shop.example/
wait 10s
leave
",
    },
    SessionTemplate {
        key: "reader",
        name: "Reader",
        description: "Reads three pages at length and opens the chat on the way.",
        kinds: &[],
        script: "\
next agent anna

load https://shop.example/
wait 8s
load https://shop.example/pricing
wait 40s
open
wait 20s
load https://shop.example/contact
end after 30s
",
    },
    SessionTemplate {
        key: "returning-visitor",
        name: "Returning visitor",
        description: "Leaves the pricing page too soon, and comes back to it the next day.",
        kinds: &[],
        script: "\
next agent anna

load https://shop.example/
wait 12s
load https://shop.example/pricing
wait 15s
leave
return after 1d
wait 45s
load https://shop.example/contact
end after 30s
",
    },
    SessionTemplate {
        key: "single-page-shop",
        name: "Single-page shop",
        description: "Walks through a shop that never loads a second page and tells the widget where the visitor is.",
        kinds: &[],
        script: "\
next agent anna
site reports routes

load https://shop.example/
wait 10s
route https://shop.example/pricing
wait 20s
route https://shop.example/checkout/address
wait 15s
back
end after 30s
",
    },
    SessionTemplate {
        key: "registered-customer",
        name: "Registered customer",
        description: "Registers, writes, ends the chat, and goes on to the pricing page as a known visitor.",
        kinds: &[],
        script: "\
next agent anna

load https://shop.example/contact
wait 5s
open
wait 10s
register
write \"Do you ship to Austria?\"
wait 1m
end chat
wait 10s
load https://shop.example/pricing
end after 40s
",
    },
];

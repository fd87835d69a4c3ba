//! Visitors whom every site with LiveChat has.

use crate::SessionTemplate;

/// The simplest first.
pub(super) const TEMPLATES: &[SessionTemplate] = &[
    SessionTemplate {
        key: "livechat-pricing",
        name: "Pricing",
        description: "Comes to the pricing page from Germany and asks for a chat.",
        script: "\
visitor country \"Germany\"
visitor country_code \"DE\"

load https://shop.example/
wait 20s
load https://shop.example/pricing
wait 30s
request chat
end after 1m
",
    },
    SessionTemplate {
        key: "livechat-help",
        name: "Help",
        description: "Looks for an answer on the help pages, and asks for a chat after the third.",
        script: "\
visitor country \"United States\"
visitor country_code \"US\"
visitor region \"California\"
visitor city \"Mountain View\"

load https://shop.example/help
wait 15s
load https://shop.example/help/shipping
wait 40s
load https://help.shop.example/returns?from=help
wait 20s
request chat
wait 2m
end chat
",
    },
    SessionTemplate {
        key: "livechat-abroad",
        name: "From abroad",
        description: "Looks at the same pages from another country, in its language.",
        script: "\
visitor country \"Poland\"
visitor country_code \"PL\"
visitor region \"Lower Silesia\"
visitor city \"Wroclaw\"

load https://shop.example/pl/
wait 20s
load https://shop.example/pl/pricing
wait 30s
request chat
end after 1m
",
    },
    SessionTemplate {
        key: "livechat-unknown-place",
        name: "Unknown place",
        description: "Comes through a network that hides where the visitor is, and goes through a shop that loads no pages.",
        script: "\
load https://shop.example/products
wait 10s
route https://shop.example/products/chairs#red
wait 10s
route https://shop.example/cart?step=2
request chat
end after 30s
",
    },
    SessionTemplate {
        key: "livechat-second-chat",
        name: "Second chat",
        description: "Chats on the pricing page, goes on to the help pages during the chat, and comes back a day later with another question.",
        script: "\
visitor country_code \"DE\"

load https://shop.example/pricing
request chat
wait 1m
load https://shop.example/help
wait 1m
end chat
return after 1d to https://shop.example/help
request chat
end after 1m
",
    },
];

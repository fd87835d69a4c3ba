//! Visitors whom every site with LiveChat has.

use crate::SessionTemplate;

/// The simplest first.
pub(super) const TEMPLATES: &[SessionTemplate] = &[
    SessionTemplate {
        key: "livechat-pricing",
        name: "Pricing",
        description: "Comes to the pricing page from Germany and asks for a chat.",
        kinds: &["auto-access"],
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
        kinds: &["auto-access"],
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
        kinds: &["auto-access"],
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
        kinds: &["auto-access"],
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
        kinds: &["auto-access"],
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
    SessionTemplate {
        key: "livechat-thinks-it-over",
        name: "Thinks it over",
        description: "Stays on the pricing page for two minutes and closes what appears.",
        kinds: &["greeting"],
        script: "\
visitor country \"Germany\"
visitor country_code \"DE\"

load https://shop.example/
wait 15s
load https://shop.example/pricing
wait 1m
minimise
wait 1m
",
    },
    SessionTemplate {
        key: "livechat-funnel",
        name: "On the way to the till",
        description: "Looks at a product, puts it into the cart, hesitates at the till, and answers what appears.",
        kinds: &["greeting"],
        script: "\
load https://shop.example/products/chairs
wait 30s
load https://shop.example/cart
wait 20s
load https://shop.example/checkout
wait 45s
open
wait 2m
end chat
",
    },
    SessionTemplate {
        key: "livechat-comes-back",
        name: "Comes back",
        description: "Was there twice before, looks around, and is there again a day later.",
        kinds: &["greeting"],
        script: "\
visitor earlier_visits 2
visitor plan \"pro\"

load https://shop.example/
wait 20s
load https://shop.example/pricing
wait 40s
return after 1d to https://shop.example/pricing
wait 1m
",
    },
    SessionTemplate {
        key: "livechat-from-an-ad",
        name: "From an advertisement",
        description: "Searches for chairs, and comes by an advertisement while nobody is online at first.",
        kinds: &["greeting"],
        script: "\
agents offline
visitor referrer \"https://www.google.com/search?q=wooden+chairs\"
visitor country \"United States\"
visitor country_code \"US\"

load https://shop.example/products?gclid=Cj0KCQ
wait 20s
agents come online
wait 40s
load https://shop.example/products/chairs
wait 1m
",
    },
];

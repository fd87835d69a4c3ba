//! Visitors whom every site with Zendesk Chat has.

use crate::SessionTemplate;

/// The simplest first.
pub(super) const TEMPLATES: &[SessionTemplate] = &[
    SessionTemplate {
        key: "zendesk-chat-bouncer",
        name: "Bouncer",
        description: "Looks at one page and leaves after ten seconds.",
        kinds: &[],
        script: "\
load https://shop.example/
wait 10s
leave
",
    },
    SessionTemplate {
        key: "zendesk-chat-reader",
        name: "Reader",
        description: "Reads two pages at length, on a Monday morning, from Germany.",
        kinds: &[],
        script: "\
starts at 2026-03-02T09:00:00Z
visitor country_code \"DE\"
visitor name \"Ada\"

load https://shop.example/
wait 45s
load https://shop.example/pricing
end after 1m 30s
",
    },
    SessionTemplate {
        key: "zendesk-chat-regular",
        name: "Regular",
        description: "Has been here five times, leaves, and comes back after the account has forgotten what fired.",
        kinds: &[],
        script: "\
visitor previous_visits 5

load https://shop.example/pricing
wait 1m
leave
wait 45m
load https://shop.example/pricing
end after 1m
",
    },
    SessionTemplate {
        key: "zendesk-chat-conversation",
        name: "Conversation",
        description: "Asks for a chat, writes, is served after half a minute, and goes on when the chat has ended.",
        kinds: &[],
        script: "\
load https://shop.example/contact
wait 5s
request chat
message \"Do you ship to Austria?\"
wait 30s
served
message from agent \"We do.\"
wait 1m
end chat
load https://shop.example/
end after 30s
",
    },
    SessionTemplate {
        key: "zendesk-chat-night",
        name: "Night visitor",
        description: "Comes on a Saturday night when nobody is online, and asks for a chat.",
        kinds: &[],
        script: "\
account status offline
starts at 2026-03-07T23:30:00Z

load https://shop.example/
wait 1m
request chat
account status becomes online
load https://shop.example/contact
end after 1m
",
    },
];

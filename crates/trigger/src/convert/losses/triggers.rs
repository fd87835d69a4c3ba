//! Lines between Rocket.Chat and Zendesk Chat.

/// From Rocket.Chat to Zendesk Chat.
pub(in crate::convert) mod rocketchat {
    use super::super::lines;

    lines! { RocketChat ZendeskChat;
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that the contract does not name has no counterpart."
        SWITCHED_OFF "switched-off" Lost
            "The draft never acts on Rocket.Chat, or cannot say when it should on Zendesk Chat. It is disabled."
        RUN_ONCE "run-once" Differs
            "“Run only once” becomes `[\"not\", [\"firedBefore\"]]`. Zendesk Chat forgets that about 30 minutes after the visitor left; Rocket.Chat keeps it in the browser, as far as the build of the widget and the condition let it."
        PATTERN_AS_TEXT "pattern-as-text" Kept
            "A pattern that is plain text becomes a comparison with that text, where it is exactly the same for every address."
        PATTERN_OF_WHOLE_ADDRESS "pattern-of-whole-address" Kept
            "Rocket.Chat searches the address for a pattern of JavaScript. Zendesk Chat takes a pattern of Python that must be the whole address. It is written anew and matches the same addresses."
        PATTERN_LOST "pattern-lost" Lost
            "The pattern cannot be said in Python, or browsers refuse it."
        TIME_ON_PAGE "time-on-page" Kept
            "“Visitor Time on Site” counts from each page load, as “still on page” does."
        LEFT_BEFORE_TIME "left-before-time" Differs
            "From Rocket.Chat 8.8 on, a visitor who leaves the page before the time is up never gets the message. On Zendesk Chat, each page begins anew."
        AGENTS_LATER "agents-later" Differs
            "Rocket.Chat looks whether agents are there when the page loads. Zendesk Chat looks when the event happens and again when the message is due."
        REGISTERED_VISITORS "registered-visitors" Differs
            "Rocket.Chat passes over visitors who have registered, also after the chat. Zendesk Chat knows only whether a visitor waits for an agent or is served."
        CHAT_OPENED "chat-opened" Differs
            "Zendesk Chat does not notice that a visitor opens the chat. The nearest is that the visitor asks for one."
        REGISTRATION "registration" Differs
            "Zendesk Chat knows no registration. The nearest is that the visitor asks for a chat."
        CONDITION_LOST "condition-lost" Lost
            "There is no condition, or one that nobody knows."
        FURTHER_CONDITIONS "further-conditions" Lost
            "From Rocket.Chat 6.6 on, only the first condition counts; the others are not taken over. Up to 6.5 the trigger acts when any of them is met."
        SENDER_OF_QUEUE "sender-of-queue" Differs
            "Zendesk Chat does not ask the queue for an agent. A message has the name that is written there."
        MARKDOWN "markdown" Differs
            "Zendesk Chat shows the text as it is written, with the signs of Markdown."
        PLACEHOLDER_COMES_ALIVE "placeholder-comes-alive" Differs
            "A word such as `@visitor_name` is text on Rocket.Chat. Zendesk Chat fills it in."
        EXTERNAL_SERVICE "external-service" Lost
            "Zendesk Chat asks no external service. Only the fallback message is taken over."
        ACTION_LOST "action-lost" Lost
            "There is no action, or one that nobody knows."
        FURTHER_ACTIONS "further-actions" Lost
            "From Rocket.Chat 6.6 on, only the first action is done; the others are not taken over."
    }
}

/// From Zendesk Chat to Rocket.Chat.
pub(in crate::convert) mod zendesk_chat {
    use super::super::lines;

    lines! { ZendeskChat RocketChat;
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that the vendor’s table does not name has no counterpart."
        SWITCHED_OFF "switched-off" Lost
            "The draft cannot say on Rocket.Chat when it should act. It is disabled."
        EVENT_AS_REGISTRATION "event-as-registration" Differs
            "Asking for a chat becomes “After Guest Registration”, the moment at which a visitor begins a chat on Rocket.Chat."
        EVENT_LOST "event-lost" Lost
            "Rocket.Chat has no trigger for messages of the visitor, or nobody knows the event."
        SEVERAL_TRIGGERS "several-triggers" Differs
            "Rocket.Chat has no “or” but between addresses. Each alternative becomes a trigger of its own, so that a visitor can get the message more than once."
        TOO_MANY_TRIGGERS "too-many-triggers" Lost
            "The condition has so many alternatives that not all of them become triggers."
        ADDRESS_AS_PATTERN "address-as-pattern" Kept
            "Comparisons of the address become one pattern of JavaScript that is found in the same addresses."
        ADDRESS_LOST "address-lost" Lost
            "A comparison of the address cannot be said as a pattern of JavaScript."
        ADDRESS_BESIDE_EVENT "address-beside-event" Lost
            "A trigger of Rocket.Chat waits for a page or for a registration, never for both."
        TIME_ON_PAGE "time-on-page" Kept
            "“Still on page” counts from the page load, as “Visitor Time on Site” does."
        LEFT_BEFORE_TIME "left-before-time" Differs
            "From Rocket.Chat 8.8 on, a visitor who leaves the page before the time is up never gets the message. On Zendesk Chat, each page begins anew."
        TIME_ON_SITE "time-on-site" Differs
            "“Still on site” goes on when the visitor goes to another page. “Visitor Time on Site” begins anew with each page."
        WHOLE_SECONDS "whole-seconds" Differs
            "Rocket.Chat waits whole seconds only. Parts of a second are rounded up."
        WAIT_BESIDE_ADDRESS "wait-beside-address" Lost
            "A trigger of Rocket.Chat waits for a page or for a time, never for both. The message comes as soon as the page is loaded."
        WAIT_BESIDE_EVENT "wait-beside-event" Lost
            "Rocket.Chat does not wait after a registration. The message comes at once."
        AGENTS "agents" Kept
            "Nothing fires on either platform while no agent is online."
        AGENTS_AWAY "agents-away" Differs
            "Rocket.Chat knows only whether agents are online, and not that all of them are away."
        REGISTERED_VISITORS "registered-visitors" Differs
            "Rocket.Chat passes over visitors who have registered, also after the chat, whatever the trigger says."
        CHAT_STATE "chat-state" Kept
            "A visitor who has just registered waits for an agent and is not served yet."
        RUN_ONCE "run-once" Differs
            "“Fired before” becomes “Run only once”. Rocket.Chat keeps that in the browser, as far as the build of the widget and the condition let it; Zendesk Chat forgets about 30 minutes after the visitor left."
        CONDITION_LOST "condition-lost" Lost
            "Rocket.Chat cannot ask this, so that the message also comes to visitors for whom it is not so."
        SENDER_NAME "sender-name" Kept
            "The name becomes a custom sender. Rocket.Chat takes it for the user name of an agent or a bot."
        DRAWN_AS_MARKDOWN "drawn-as-markdown" Differs
            "Rocket.Chat draws signs of Markdown in the chat. Zendesk Chat shows them as they are."
        PLACEHOLDER "placeholder" Lost
            "Rocket.Chat fills nothing in. The visitor would read the placeholder as it is written."
        OPTIONS "options" Lost
            "Rocket.Chat offers no answers to choose from."
        WAIT_BEFORE_MESSAGE "wait-before-message" Differs
            "A wait before the message becomes part of “Visitor Time on Site”. On Zendesk Chat the message comes also when the visitor has gone to another page meanwhile."
        WAIT_OF_ACTIONS "wait-of-actions" Lost
            "Rocket.Chat does not wait between actions."
        JOINED_MESSAGES "joined-messages" Differs
            "Rocket.Chat shows one message only. Messages that come at once from one sender become paragraphs of one."
        FURTHER_MESSAGES "further-messages" Lost
            "Rocket.Chat shows one message only."
        NO_MESSAGE "no-message" Lost
            "The trigger sends no message, and a trigger of Rocket.Chat does nothing else."
        ACTION_LOST "action-lost" Lost
            "Rocket.Chat has no such action: no tags, departments or notes, and nothing that sets what has fired."
    }
}

//! Lines between LiveChat's greetings and the triggers of other platforms, and why what says nothing becomes none.

/// From Rocket.Chat to greetings.
pub(in crate::convert) mod from_rocketchat {
    use super::super::lines;

    lines! { RocketChat LiveChat;
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that the contract does not name has no counterpart."
        SWITCHED_OFF "switched-off" Lost
            "The draft never acts on Rocket.Chat, or cannot say when it should on LiveChat. The greeting is inactive."
        DESCRIPTION "description" Lost
            "A greeting has a name and no description."
        RUN_ONCE "run-once" Differs
            "A greeting is taken to be shown once in a visit. “Run only once” is meant for all visits of a browser."
        REPEATED "repeated" Differs
            "Rocket.Chat sends the message again on each page for which it holds. A greeting is taken to be shown once in a visit."
        GROUP "group" Differs
            "A greeting belongs to a group. It is made for group 0, to which every licence has a chat go that nothing else decides."
        PATTERN_AS_TEXTS "pattern-as-texts" Kept
            "A pattern that is plain text, or a choice of such texts, becomes rules on the address, where they are the same for every address."
        ANY_CASE "any-case" Differs
            "The pattern takes capitals and small letters for the same. LiveChat is taken to tell them apart in an address."
        PATTERN_LOST "pattern-lost" Lost
            "Greetings know no patterns. One that is no plain text cannot be said."
        TIME_ON_PAGE "time-on-page" Kept
            "“Visitor Time on Site” counts from each page load, as “time on the page” does."
        LONG_TIME "long-time" Lost
            "A greeting waits 900 seconds at most."
        LEFT_BEFORE_TIME "left-before-time" Differs
            "From Rocket.Chat 8.8 on, a visitor who leaves the page before the time is up never gets the message. A greeting’s time begins anew with each page."
        REGISTERED_VISITORS "registered-visitors" Differs
            "Rocket.Chat passes over visitors who have registered, also after the chat. A greeting is taken to be held back only while a chat goes on."
        EVENT_LOST "event-lost" Lost
            "A greeting comes before the chat. It cannot wait for a chat that is opened or for a registration."
        CONDITION_LOST "condition-lost" Lost
            "There is no condition, or one that nobody knows."
        FURTHER_CONDITIONS "further-conditions" Lost
            "From Rocket.Chat 6.6 on, only the first condition counts; the others are not taken over. Up to 6.5 the trigger acts when any of them is met."
        SENDER "sender" Differs
            "A greeting names no sender: LiveChat shows an agent of the group."
        MARKDOWN "markdown" Differs
            "A greeting shows the text as it is written, with the signs of Markdown."
        EXTERNAL_SERVICE "external-service" Lost
            "LiveChat asks no external service. Only the fallback message is taken over."
        ACTION_LOST "action-lost" Lost
            "There is no action, or one that nobody knows."
        FURTHER_ACTIONS "further-actions" Lost
            "From Rocket.Chat 6.6 on, only the first action is done; the others are not taken over."
    }
}

/// From Zendesk Chat to greetings.
pub(in crate::convert) mod from_zendesk_chat {
    use super::super::lines;

    lines! { ZendeskChat LiveChat;
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that the vendor’s table does not name has no counterpart."
        SWITCHED_OFF "switched-off" Lost
            "The draft cannot say on LiveChat when it should act. The greeting is inactive."
        DESCRIPTION "description" Lost
            "A greeting has a name and no description."
        GROUP "group" Differs
            "A greeting belongs to a group. It is made for group 0, to which every licence has a chat go that nothing else decides."
        EVENT_LOST "event-lost" Lost
            "A greeting comes before the chat. It cannot wait for a request or for a message."
        SEVERAL_GREETINGS "several-greetings" Differs
            "How a greeting’s rules with “and” and with “or” go together is not documented. Each alternative becomes a greeting of its own, so that a visitor can get the message more than once."
        TOO_MANY_GREETINGS "too-many-greetings" Lost
            "The condition has so many alternatives that not all of them become greetings."
        TOO_MANY_RULES "too-many-rules" Lost
            "A greeting has 10 rules at most."
        COMPARISON "comparison" Kept
            "A comparison of the address, the referrer or the place becomes a rule that asks the same."
        NUMBER "number" Kept
            "A comparison of a number becomes a rule that asks the same. Visits before this one become visits with this one."
        ANY_CASE "any-case" Differs
            "The comparison takes capitals and small letters for the same. LiveChat is taken to tell them apart in an address."
        PATTERN_LOST "pattern-lost" Lost
            "Greetings know no patterns. One that is no plain text cannot be said."
        WAIT "wait" Kept
            "“Still on page” and “still on site” become the time on the page and on the site."
        WAITS_IN_ORDER "waits-in-order" Differs
            "Several waits of Zendesk Chat come one after the other. The times of a greeting all count from the page or from the visit: the longest decides."
        WHOLE_SECONDS "whole-seconds" Differs
            "A greeting waits whole seconds only. Parts of a second are rounded up."
        LONG_TIME "long-time" Lost
            "A greeting waits 900 seconds at most."
        AGENTS "agents" Kept
            "A greeting is taken to be shown only while an agent of its group is online, whatever it asks."
        CHAT_STATE "chat-state" Kept
            "A greeting is taken to be held back while a chat goes on."
        RUN_ONCE "run-once" Differs
            "“Fired before” needs no words: a greeting is taken to be shown once in a visit. Zendesk Chat forgets about 30 minutes after the visitor left."
        REPEATED "repeated" Differs
            "Zendesk Chat sends the message again on each page for which it holds. A greeting is taken to be shown once in a visit."
        CONDITION_LOST "condition-lost" Lost
            "A greeting cannot ask this, so that it is also shown to visitors for whom it is not so."
        SENDER "sender" Differs
            "A greeting names no sender: LiveChat shows an agent of the group."
        PLACEHOLDER "placeholder" Lost
            "A greeting is not known to fill anything in. The visitor would read the placeholder as it is written."
        OPTIONS "options" Kept
            "Answers to choose from become buttons that send their text."
        WAIT_BEFORE_MESSAGE "wait-before-message" Differs
            "A wait before the message becomes part of the time on the page. On Zendesk Chat the message comes also when the visitor has gone to another page meanwhile."
        JOINED_MESSAGES "joined-messages" Differs
            "A greeting is one message. Messages that follow become paragraphs of it."
        NO_MESSAGE "no-message" Lost
            "The trigger sends no message, and a greeting does nothing else."
        ACTION_LOST "action-lost" Lost
            "A greeting has no such action: no tags, departments or notes, and nothing that sets what has fired."
    }
}

/// From LiveChat to Rocket.Chat.
pub(in crate::convert) mod for_rocketchat {
    use super::super::lines;

    lines! { LiveChat RocketChat;
        NO_TRIGGER "no-trigger" Lost
            "A rule of auto access decides which groups get a chat, and a webhook calls an address. A trigger speaks to visitors: no draft is made."
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that has no counterpart on Rocket.Chat."
        SWITCHED_OFF "switched-off" Lost
            "The draft cannot say on Rocket.Chat when it should act. It is disabled."
        ANNOUNCEMENT "announcement" Differs
            "An announcement stands beside the page, and once closed it is never shown again. On Rocket.Chat it is a message like others."
        GROUP "group" Lost
            "A trigger of Rocket.Chat belongs to no group."
        DATES "dates" Lost
            "A trigger of Rocket.Chat has no first and no last day."
        ONCE "once" Differs
            "A greeting is taken to be shown once in a visit. Rocket.Chat sends the message on each page for which it holds."
        MIXED_RULES "mixed-rules" Differs
            "How rules with “and” and with “or” go together is not documented. All of the first and one of the others must hold in the new draft."
        SEVERAL_TRIGGERS "several-triggers" Differs
            "Rocket.Chat has no “or” but between addresses. Each alternative becomes a trigger of its own, so that a visitor can get the message more than once."
        ADDRESS_AS_PATTERN "address-as-pattern" Kept
            "Rules on the address become one pattern of JavaScript that is found in the same addresses."
        TIME_ON_PAGE "time-on-page" Kept
            "The time on the page counts from each page load, as “Visitor Time on Site” does."
        TIME_ON_SITE "time-on-site" Differs
            "The time on the site goes on when the visitor goes to another page. “Visitor Time on Site” begins anew with each page."
        LEFT_BEFORE_TIME "left-before-time" Differs
            "From Rocket.Chat 8.8 on, a visitor who leaves a page before the time is up never gets the message. A greeting’s time begins anew with each page."
        WAIT_BESIDE_ADDRESS "wait-beside-address" Lost
            "A trigger of Rocket.Chat waits for a page or for a time, never for both. The message comes as soon as the page is loaded."
        RULE_LOST "rule-lost" Lost
            "Rocket.Chat cannot ask this. Beside rules with “and” the message also comes to visitors for whom it is not so; of rules with “or”, one is missing."
        AGENTS "agents" Kept
            "Nothing fires on Rocket.Chat while no agent is online, and a greeting is taken not to be shown then."
        REGISTERED_VISITORS "registered-visitors" Differs
            "Rocket.Chat passes over visitors who have registered, also after the chat."
        JOINED_TEXTS "joined-texts" Differs
            "Rocket.Chat shows one text. Titles and texts become its paragraphs."
        DRAWN_AS_MARKDOWN "drawn-as-markdown" Differs
            "Rocket.Chat draws signs of Markdown in the chat. A greeting shows them as they are."
        BUTTONS "buttons" Lost
            "Rocket.Chat offers no buttons."
        NO_MESSAGE "no-message" Lost
            "The greeting has no text."
    }
}

/// From LiveChat to Zendesk Chat.
pub(in crate::convert) mod for_zendesk_chat {
    use super::super::lines;

    lines! { LiveChat ZendeskChat;
        NO_TRIGGER "no-trigger" Lost
            "A rule of auto access decides which groups get a chat, and a webhook calls an address. A trigger speaks to visitors, and the departments of Zendesk Chat are not the groups of LiveChat: no draft is made."
        UNKNOWN_MEMBER "unknown-member" Lost
            "A field that has no counterpart on Zendesk Chat."
        SWITCHED_OFF "switched-off" Lost
            "The draft cannot say on Zendesk Chat when it should act. It is disabled."
        ANNOUNCEMENT "announcement" Differs
            "An announcement stands beside the page, and once closed it is never shown again. On Zendesk Chat it is a message like others."
        GROUP "group" Lost
            "The departments of Zendesk Chat are not the groups of LiveChat."
        DATES "dates" Lost
            "A trigger of Zendesk Chat has no first and no last day."
        ONCE "once" Differs
            "A greeting is taken to be shown once in a visit. `[\"not\", [\"firedBefore\"]]` says the nearest: Zendesk Chat forgets about 30 minutes after the visitor left."
        MIXED_RULES "mixed-rules" Differs
            "How rules with “and” and with “or” go together is not documented. All of the first and one of the others must hold in the new draft."
        COMPARISON "comparison" Kept
            "A rule on the address, the referrer or the place becomes a comparison that asks the same."
        VISITS "visits" Kept
            "Visits with this one become visits before this one."
        TIME_ON_PAGE "time-on-page" Kept
            "The time on the page becomes “still on page”, or a comparison where it must be short."
        TIME_ON_SITE "time-on-site" Differs
            "“Still on site” counts from the moment at which it is asked, and not from the beginning of the visit."
        RULE_LOST "rule-lost" Lost
            "Zendesk Chat cannot ask this. Beside rules with “and” the message also comes to visitors for whom it is not so; of rules with “or”, one is missing."
        CHAT_STATE "chat-state" Kept
            "A greeting is taken to be held back while a chat goes on. `@visitor_requesting_chat` and `@visitor_served` say the same."
        SENDER "sender" Differs
            "LiveChat shows an agent of the group. A message of Zendesk Chat has the name that is written there."
        JOINED_TEXTS "joined-texts" Differs
            "A message of Zendesk Chat is one text. Titles and texts become its paragraphs."
        PLACEHOLDER_COMES_ALIVE "placeholder-comes-alive" Differs
            "A word such as `@visitor_name` is text in a greeting. Zendesk Chat fills it in."
        BUTTONS "buttons" Differs
            "Buttons become answers to choose from. What else they do, such as opening a page, is lost."
        NO_MESSAGE "no-message" Lost
            "The greeting has no text."
    }
}

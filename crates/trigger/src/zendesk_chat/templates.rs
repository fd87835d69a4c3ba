//! Zendesk Chat drafts to start from: what people use these triggers for, each written so that it does what it says. Those that speak
//! to a visitor ask after every wait whether they have fired before.

use serde_json::{Map, Value, json};

use crate::Template;

/// A new document with nothing but the commonest choices in it. It has a name, because the name is its key.
pub fn blank() -> Map<String, Value> {
    document(
        "New trigger",
        "",
        "page_enter",
        json!(["and", ["stillOnPage", 30], ["not", ["firedBefore"]]]),
        json!([["sendMessageToVisitor", "Customer Service", ""]]),
    )
}

/// The templates in the order in which screens list them.
pub fn templates() -> Vec<Template> {
    let idle = || {
        [
            json!(["eq", "@visitor_requesting_chat", false]),
            json!(["eq", "@visitor_served", false]),
        ]
    };
    let once = || json!(["not", ["firedBefore"]]);
    let asks = |first: Vec<Value>, last: Vec<Value>| {
        Value::from_iter([json!("and")].into_iter().chain(first).chain(last))
    };
    let spoken = |first: Vec<Value>| asks(first, idle().into_iter().chain([once()]).collect());
    vec![
        template(
            "first-visit",
            "Welcome on the first visit",
            "Greets visitors who are on the site for the first time, after 20 seconds.",
            "page_enter",
            spoken(vec![
                json!(["eq", "@visitor_previous_visits", 0]),
                json!(["stillOnSite", 20]),
            ]),
            json!([[
                "sendMessageToVisitor",
                "Customer Service",
                "Welcome! If you have a question, we are right here."
            ]]),
        ),
        template(
            "pricing-help",
            "Help on the pricing page",
            "Offers help to visitors who have looked at the prices for 30 seconds.",
            "page_enter",
            spoken(vec![
                json!(["icontains", "@visitor_page_url", "/pricing"]),
                json!(["stillOnPage", 30]),
            ]),
            json!([[
                "sendMessageToVisitor",
                "Customer Service",
                "Questions about our plans? We are happy to help you choose."
            ]]),
        ),
        template(
            "cart-rescue",
            "Help in the cart",
            "Speaks to visitors who hesitate for a minute in the cart or at the checkout, and tags the chat.",
            "page_enter",
            spoken(vec![
                json!([
                    "iregex",
                    "@visitor_page_url",
                    "https?://[^/]+/.*(cart|checkout).*"
                ]),
                json!(["stillOnPage", 60]),
            ]),
            json!([
                [
                    "sendMessageToVisitor",
                    "Customer Service",
                    "Is something missing for your order? Ask, and we sort it out together."
                ],
                ["addTag", "cart"],
            ]),
        ),
        template(
            "repeat-visitors",
            "Tag visitors who come back",
            "Tags the chats of visitors who have been on the site five times, so that agents know. The visitor sees nothing.",
            "page_enter",
            json!(["and", ["gte", "@visitor_previous_visits", 5]]),
            json!([["addTag", "5times"]]),
        ),
        template(
            "first-reply",
            "First answer to a request",
            "Tells a visitor who asks for a chat that somebody is coming, after five seconds.",
            "chat_requested",
            json!([
                "and",
                ["eq", "@visitor_requesting_chat", true],
                ["not", ["firedBefore"]]
            ]),
            json!([
                ["wait", 5],
                [
                    "sendMessageToVisitor",
                    "Customer Service",
                    "Thank you for your patience, @visitor_name. Somebody will be with you in a moment."
                ],
            ]),
        ),
        template(
            "long-wait",
            "Comfort in a long wait",
            "Asks for patience when nobody has answered a request for a minute.",
            "chat_requested",
            json!([
                "and",
                ["stillOnSite", 60],
                ["eq", "@visitor_requesting_chat", true],
                ["not", ["firedBefore"]]
            ]),
            json!([[
                "sendMessageToVisitor",
                "Customer Service",
                "We are busier than usual, and have not forgotten you."
            ]]),
        ),
        template(
            "nobody-there",
            "Contact details while everybody is away",
            "Asks for an address when a visitor asks for a chat and all agents are away. While they are offline nothing fires.",
            "chat_requested",
            json!(["and", ["eq", "@account_status", "away"], ["not", ["firedBefore"]]]),
            json!([
                ["addTag", "away_request"],
                [
                    "sendMessageToVisitor",
                    "Customer Service",
                    "We are not at our desks right now. Leave your e-mail address, and we will write to you."
                ],
            ]),
        ),
        template(
            "keyword-answer",
            "Answer to a word",
            "Answers visitors who write about opening hours, each time.",
            "chat_message",
            json!([
                "and",
                ["eq", "@sender_type", "visitor"],
                ["icontains", "@message", "opening hours"]
            ]),
            json!([[
                "sendMessageToVisitor",
                "Customer Service",
                "We are open from Monday to Friday, from 9 to 17.",
                "(1) Talk to someone/(2) That is all"
            ]]),
        ),
    ]
}

fn template(
    key: &'static str,
    name: &'static str,
    description: &'static str,
    event: &str,
    condition: Value,
    actions: Value,
) -> Template {
    Template {
        key,
        name,
        description,
        document: document(name, description, event, condition, actions),
    }
}

/// A new trigger is enabled, as on the server, and says with `version` and `editor` what the vendor's form writes.
fn document(
    name: &str,
    description: &str,
    event: &str,
    condition: Value,
    actions: Value,
) -> Map<String, Value> {
    let definition = [
        ("event", json!(event)),
        ("condition", condition),
        ("actions", actions),
        ("version", json!(1)),
        ("editor", json!("advanced")),
    ];
    let trigger = [
        ("name", json!(name)),
        ("description", json!(description)),
        ("enabled", json!(true)),
        ("definition", Value::Object(object(definition))),
    ];
    object(trigger)
}

fn object<const MEMBERS: usize>(members: [(&str, Value); MEMBERS]) -> Map<String, Value> {
    members
        .into_iter()
        .map(|(member, value)| (member.to_owned(), value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zendesk_chat::{arrange, check};
    use crate::{Context, Severity};

    #[test]
    fn there_is_nothing_to_say_about_templates() {
        for template in templates() {
            assert_eq!(
                check(&template.document, &Context::default()),
                [],
                "{}",
                template.key
            );
        }
    }

    #[test]
    fn a_blank_draft_lacks_what_only_its_author_knows() {
        let said = check(&blank(), &Context::default());
        let codes: Vec<_> = said
            .iter()
            .map(|found| (found.code.as_str(), found.severity))
            .collect();
        assert_eq!(codes, [("empty-message", Severity::Warning)]);
    }

    #[test]
    fn templates_are_written_as_files_are() {
        let texts = |document: &Map<String, Value>| serde_json::to_string(document).unwrap();
        for template in templates() {
            assert_eq!(texts(&arrange(&template.document)), texts(&template.document));
        }
    }
}

//! Greetings to start from. Their groups, addresses and dates are examples, because only the licence knows its own.
//!
//! All rules of one are joined by “and”, because it is documented nowhere how the two go together.

use serde_json::{Map, Value, json};

use super::Type;
use super::contract::{ACTIVE, ACTIVE_FROM, ACTIVE_UNTIL, GROUP, MESSAGE, NAME, RULES, TYPE};
use crate::Template;

/// A new greeting after half a minute, which lacks its text. It is off, so that nobody gets it by accident.
pub fn blank() -> Map<String, Value> {
    let rule = json!({ "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": "30" });
    let mut document = greeting("New greeting", Type::Normal, &[rule], message("", "", &[]));
    document.insert(ACTIVE.to_owned(), false.into());
    document
}

/// The templates in the order in which screens list them.
pub fn templates() -> Vec<Template> {
    vec![
        template(
            "greeting-pricing",
            "Half a minute on the pricing page",
            "Offers help to visitors who think about the prices.",
            greeting(
                "Half a minute on the pricing page",
                Type::Normal,
                &[address("url_current", "/pricing"), number("visit_time_page", 30)],
                message(
                    "Questions about our plans?",
                    "We are happy to help you choose.",
                    &["Yes, please", "Just looking"],
                ),
            ),
        ),
        template(
            "greeting-returning-visitor",
            "Returning visitor",
            "Says hello to visitors who have been here before and look at a few pages.",
            greeting(
                "Returning visitor",
                Type::Normal,
                &[number("visits_number", 2), number("pages_view_number", 3)],
                message(
                    "Welcome back!",
                    "Can we help you to go on where you stopped?",
                    &[],
                ),
            ),
        ),
        template(
            "greeting-search-keyword",
            "Came by a search",
            "Answers visitors who searched for something that you have.",
            greeting(
                "Came by a search",
                Type::Normal,
                &[
                    compare("search_keyword", "contains", "delivery"),
                    number("visit_time_site", 10),
                ],
                message(
                    "Wondering how fast we deliver?",
                    "Ask us, and we look it up for you.",
                    &[],
                ),
            ),
        ),
        template(
            "greeting-funnel",
            "From the product to the cart",
            "Helps visitors who looked at a product, went to the cart and wait there.",
            greeting(
                "From the product to the cart",
                Type::Normal,
                &[
                    json!({ "condition": "and", "type": "url_funnel", "urls": [
                        { "url": "/product", "operator": "contains" },
                        { "url": "/cart", "operator": "contains" },
                    ] }),
                    number("visit_time_page", 60),
                ],
                message(
                    "Anything that keeps you?",
                    "We can answer questions about your order here.",
                    &[],
                ),
            ),
        ),
        template(
            "greeting-sale",
            "Sale between two dates",
            "Announces a sale while it lasts. Who closes it does not see it again.",
            {
                let mut document = greeting(
                    "Sale between two dates",
                    Type::Announcement,
                    &[number("visit_time_site", 5)],
                    message("Winter sale", "20 % off until the end of the month.", &[]),
                );
                let message = document.shift_remove(MESSAGE);
                for (member, time) in [
                    (ACTIVE_FROM, "2030-01-15T00:00:00Z"),
                    (ACTIVE_UNTIL, "2030-02-01T00:00:00Z"),
                ] {
                    document.insert(member.to_owned(), time.into());
                }
                document.extend(message.map(|message| (MESSAGE.to_owned(), message)));
                document
            },
        ),
        template(
            "greeting-campaign",
            "Visitors of a campaign",
            "Welcomes visitors who came by the link of a campaign, with its name in the address.",
            greeting(
                "Visitors of a campaign",
                Type::Normal,
                &[
                    address("url_visited", "utm_campaign=spring"),
                    number("visit_time_site", 15),
                ],
                message(
                    "Glad that you came by!",
                    "Shall we tell you more about the offer?",
                    &["Tell me more"],
                ),
            ),
        ),
    ]
}

fn template(
    key: &'static str,
    name: &'static str,
    description: &'static str,
    document: Map<String, Value>,
) -> Template {
    Template {
        key,
        name,
        description,
        document,
    }
}

fn greeting(name: &str, of: Type, rules: &[Value], message: Value) -> Map<String, Value> {
    [
        (NAME, json!(name)),
        (TYPE, json!(of.key())),
        (ACTIVE, json!(true)),
        (GROUP, json!(0)),
        (RULES, json!(rules)),
        (MESSAGE, message),
    ]
    .into_iter()
    .map(|(member, value)| (member.to_owned(), value))
    .collect()
}

/// A message of one part; each of the `answers` is a button that sends itself.
fn message(title: &str, text: &str, answers: &[&str]) -> Value {
    let mut element = json!({ "title": title, "subtitle": text });
    if !answers.is_empty() {
        let button =
            |answer: &&str| json!({ "text": answer, "type": "message", "value": answer, "postback_id": "" });
        element["buttons"] = answers.iter().map(button).collect();
    }
    json!({ "template_id": "cards", "elements": [element] })
}

/// At least so many.
fn number(subject: &str, least: u32) -> Value {
    compare(subject, "greater_or_equal", &least.to_string())
}

/// With this piece in it.
fn address(subject: &str, piece: &str) -> Value {
    compare(subject, "contains", piece)
}

fn compare(subject: &str, operator: &str, value: &str) -> Value {
    json!({ "condition": "and", "type": subject, "operator": operator, "value": value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::greeting::{arrange, check};
    use crate::{Context, Severity};

    #[test]
    fn there_is_nothing_to_mend_in_templates() {
        for template in templates() {
            let said = check(&template.document, &Context::default());
            let wrong: Vec<_> = said
                .iter()
                .filter(|said| said.severity != Severity::Note)
                .collect();
            assert!(wrong.is_empty(), "{}: {wrong:?}", template.key);
        }
    }

    #[test]
    fn templates_are_written_as_files_are() {
        let texts = |document: &Map<String, Value>| serde_json::to_string(document).unwrap();
        for template in templates() {
            assert_eq!(texts(&arrange(&template.document)), texts(&template.document));
        }
    }
}

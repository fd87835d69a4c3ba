//! Rocket.Chat drafts to start from: each shows one condition at its best. They do what they say on Rocket.Chat 6.7 and later; none
//! runs only once, because most servers in use do not keep to that.

use serde_json::{Map, Value, json};

use crate::Template;

/// The templates in the order in which screens list them.
pub(crate) fn templates() -> Vec<Template> {
    vec![
        template(
            "pricing-help",
            "Help on the pricing page",
            "Offers help to visitors who look at the prices.",
            json!({ "name": "page-url", "value": "/pricing" }),
            message("Questions about our plans? We are happy to help you choose."),
        ),
        template(
            "contact-greeting",
            "Greeting on the contact page",
            "Answers people who look for a way to reach you.",
            json!({ "name": "page-url", "value": "/contact" }),
            message("Hi! The quickest way to reach us is right here. What can we do for you?"),
        ),
        template(
            "still-there",
            "Help after half a minute",
            "Speaks to visitors who have been on a page for 30 seconds.",
            json!({ "name": "time-on-site", "value": "30" }),
            message("Found what you are looking for? If not, just ask."),
        ),
        template(
            "chat-opened",
            "Greeting when the chat opens",
            "Says hello before the visitor types, and what to expect.",
            json!({ "name": "chat-opened-by-visitor", "value": null }),
            message("Hello! Tell us what it is about, and the next free colleague will answer."),
        ),
        template(
            "registration-thanks",
            "Thanks after the registration",
            "Confirms that the form has arrived and someone will come.",
            json!({ "name": "after-guest-registration", "value": null }),
            message("Thank you! Somebody will be with you in a moment."),
        ),
        template(
            "personal-offer",
            "Personal offer from your own service",
            "Asks a web service of yours what to say to this visitor, with a message in case it fails.",
            json!({ "name": "page-url", "value": "/checkout" }),
            json!({ "name": "use-external-service", "params": {
                "sender": "queue",
                "serviceUrl": "https://service.example.com/chat",
                "serviceTimeout": 10_000,
                "serviceFallbackMessage": "Can we help you with your order?",
            } }),
        ),
    ]
}

fn template(
    key: &'static str,
    name: &'static str,
    description: &'static str,
    condition: Value,
    action: Value,
) -> Template {
    let members = [
        ("name", Value::from(name)),
        ("description", Value::from(description)),
        ("enabled", Value::from(true)),
        ("runOnce", Value::from(false)),
        ("conditions", Value::Array(vec![condition])),
        ("actions", Value::Array(vec![action])),
    ];
    Template {
        key,
        name,
        description,
        document: members
            .map(|(key, value)| (key.to_owned(), value))
            .into_iter()
            .collect::<Map<_, _>>(),
    }
}

fn message(text: &str) -> Value {
    json!({ "name": "send-message", "params": { "sender": "queue", "msg": text } })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, Draft, Platform, ServerVersion, Severity, check};

    #[test]
    fn templates_are_faultless_but_for_notes_and_can_be_sent() {
        for template in templates() {
            let draft = Draft::new(Platform::RocketChat, template.document);
            for version in ["", "6.7", "8.6", "8.7", "8.8"].map(ServerVersion::parse) {
                let context = Context {
                    version,
                    ..Context::default()
                };
                let mut found = check(&draft, &context);
                found.retain(|found| found.severity > Severity::Note);
                assert_eq!(found, [], "{} on {version:?}", template.key);
            }
            assert!(super::super::body(&draft, None).is_ok(), "{}", template.key);
        }
    }

    #[test]
    fn every_condition_and_action_has_a_template() {
        let texts: Vec<String> = templates()
            .into_iter()
            .map(|template| Value::Object(template.document).to_string())
            .collect();
        let catalogue = crate::documents(Platform::RocketChat).catalogue();
        let conditions = catalogue.conditions.iter().map(|entry| entry.key);
        for key in conditions.chain(catalogue.actions.iter().map(|entry| entry.key)) {
            assert!(
                texts.iter().any(|text| text.contains(&format!("\"{key}\""))),
                "{key}"
            );
        }
    }
}

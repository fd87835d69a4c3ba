//! Whether an answer has the shape that Rocket.Chat takes: status 200 and `{"contents": [{"msg": text, "order": number}, …]}`
//! with at least one message. Anything else is a failure as a whole, however small the defect.

use serde_json::{Map, Value};
use trigger::Severity;
use trigger::rocketchat::in_service_order;

use super::Finding;

/// More findings about single messages than this are only counted.
const MOST: usize = 20;
const EXAMPLE: &str = r#"Answer with JSON such as {"contents": [{"msg": "Hello!", "order": 0}]}."#;

/// What is to say about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// What is wrong with it, and what is worth knowing.
    pub findings: Vec<Finding>,
    /// The messages in the order in which they appear; `None` when Rocket.Chat takes the answer for a failure.
    pub messages: Option<Vec<String>>,
}

/// Judges a status and the body that came with it.
pub fn judge(status: u16, body: &str) -> Shape {
    if status != 200 {
        return failure(vec![wrong_status(status)]);
    }
    match contents(body) {
        Ok(contents) => messages(&contents),
        Err(finding) => failure(vec![finding]),
    }
}

fn failure(findings: Vec<Finding>) -> Shape {
    Shape {
        findings,
        messages: None,
    }
}

fn error(path: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Finding {
    Finding::new(Severity::Error, path, message, help)
}

fn wrong_status(status: u16) -> Finding {
    let help = match status {
        401 | 403 => {
            "The service does not accept the secret token: compare it with the Secret Token on your server, under Omnichannel > Webhooks."
        }
        404 | 405 => "Check the address: the service must take POST there.",
        200..=299 => "Answer with status 200 exactly.",
        _ => "Look into the log of the service, and let it answer with status 200.",
    };
    error(
        "",
        format!("The service answered with status {status}; Rocket.Chat takes 200 only."),
        help,
    )
}

/// The list of messages in a body.
fn contents(body: &str) -> Result<Vec<Value>, Finding> {
    if body.trim().is_empty() {
        return Err(error("", "The answer is empty.", EXAMPLE));
    }
    let answer: Value = serde_json::from_str(body).map_err(|problem| {
        let message = if body.trim_start().starts_with('<') {
            "The answer is a web page, not JSON.".to_owned()
        } else {
            format!("The answer is not JSON: {problem}.")
        };
        error("", message, EXAMPLE)
    })?;
    let Value::Object(mut members) = answer else {
        let help = if answer.is_array() {
            r#"Put the list into an object: {"contents": […]}."#
        } else {
            EXAMPLE
        };
        return Err(error(
            "",
            format!("The answer is {}, not an object.", kind(&answer)),
            help,
        ));
    };
    match members.remove("contents") {
        Some(Value::Array(contents)) if contents.is_empty() => Err(error(
            "/contents",
            "“contents” is empty; there must be at least one message.",
            "If the service has nothing to say, let it answer with a general greeting.",
        )),
        Some(Value::Array(contents)) => Ok(contents),
        Some(other) => Err(error(
            "/contents",
            format!("“contents” is {}, not a list.", kind(&other)),
            EXAMPLE,
        )),
        None => Err(error(
            "",
            format!("The answer has no “contents”{}.", instead(&members)),
            EXAMPLE,
        )),
    }
}

/// What there is in place of a member that is missing: people misspell names.
fn instead(members: &Map<String, Value>) -> String {
    let names: Vec<String> = members
        .keys()
        .filter(|name| !matches!(name.as_str(), "msg" | "order"))
        .take(3)
        .map(|name| format!("“{name}”"))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(", but {}", names.join(", "))
    }
}

fn messages(contents: &[Value]) -> Shape {
    let mut findings = Vec::new();
    let mut more = 0;
    let mut good = Vec::new();
    for (index, message) in contents.iter().enumerate() {
        match read(index, message) {
            Ok(read) => good.push(read),
            Err(wrong) => {
                for finding in wrong {
                    if findings.len() < MOST {
                        findings.push(finding);
                    } else {
                        more += 1;
                    }
                }
            }
        }
    }
    if !findings.is_empty() {
        if more > 0 {
            findings.push(error("/contents", format!("{more} more like these."), ""));
        }
        return failure(findings);
    }
    for (index, (_, text)) in good.iter().enumerate().take(MOST) {
        if text.trim().is_empty() {
            findings.push(Finding::new(
                Severity::Warning,
                format!("/contents/{index}/msg"),
                format!(
                    "Message {} is empty: the visitor sees an empty bubble.",
                    index + 1
                ),
                "Leave the message out.",
            ));
        }
    }
    Shape {
        findings,
        messages: Some(in_service_order(good)),
    }
}

/// One message, or everything that is wrong with it.
fn read(index: usize, message: &Value) -> Result<(f64, String), Vec<Finding>> {
    let number = index + 1;
    let Some(members) = message.as_object() else {
        let wrong = format!("Message {number} is {}, not an object.", kind(message));
        return Err(vec![error(format!("/contents/{index}"), wrong, EXAMPLE)]);
    };
    let text = match members.get("msg") {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(other) => Err(error(
            format!("/contents/{index}/msg"),
            format!("“msg” of message {number} is {}, not a text.", kind(other)),
            "Put the text between quotation marks.",
        )),
        None => Err(error(
            format!("/contents/{index}"),
            format!("Message {number} has no “msg”{}.", instead(members)),
            "“msg” has the text of the message.",
        )),
    };
    let order = match members.get("order") {
        Some(Value::Number(order)) => Ok(order.as_f64().unwrap_or_default()),
        Some(other) => Err(error(
            format!("/contents/{index}/order"),
            format!("“order” of message {number} is {}, not a number.", kind(other)),
            if other.as_str().is_some_and(|text| text.parse::<f64>().is_ok()) {
                "Write the number without quotation marks."
            } else {
                "Number the messages: 0, 1, 2."
            },
        )),
        None => Err(error(
            format!("/contents/{index}"),
            format!("Message {number} has no “order”."),
            "Number the messages, also a single one: 0, 1, 2.",
        )),
    };
    match (order, text) {
        (Ok(order), Ok(text)) => Ok((order, text)),
        (order, text) => Err([text.err(), order.err()].into_iter().flatten().collect()),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn fails(body: &Value, expected: &[(&str, &str)]) {
        let shape = judge(200, &body.to_string());
        let found: Vec<(&str, &str)> = shape
            .findings
            .iter()
            .map(|finding| (finding.path.as_str(), finding.message.as_str()))
            .collect();
        assert_eq!(found, expected);
        assert_eq!(shape.messages, None);
        assert!(
            shape
                .findings
                .iter()
                .all(|finding| finding.severity == Severity::Error)
        );
    }

    #[test]
    fn the_example_of_the_guide_is_right_and_appears_by_its_order() {
        let body = json!({ "contents": [
            { "msg": "Feel free to ask.", "order": 1 },
            { "msg": "Welcome, Morgan!", "order": 0, "more": true },
        ], "extra": {} });
        let shape = judge(200, &body.to_string());
        assert_eq!(shape.findings, []);
        let texts = ["Welcome, Morgan!".to_owned(), "Feel free to ask.".to_owned()];
        assert_eq!(shape.messages.as_deref(), Some(&texts[..]));
    }

    #[test]
    fn only_status_200_counts_even_where_the_body_is_right() {
        let body = json!({ "contents": [{ "msg": "Hi", "order": 0 }] }).to_string();
        for status in [201, 204, 302, 401, 404, 500, 503] {
            let shape = judge(status, &body);
            assert_eq!(shape.messages, None, "{status}");
            assert!(shape.findings[0].message.contains(&status.to_string()));
        }
        assert!(judge(401, "").findings[0].help.contains("secret token"));
    }

    #[test]
    fn each_defect_is_named_with_its_place() {
        fails(&json!([]), &[("", "The answer is a list, not an object.")]);
        fails(&json!(null), &[("", "The answer is null, not an object.")]);
        fails(
            &json!({ "messages": [] }),
            &[("", "The answer has no “contents”, but “messages”.")],
        );
        fails(
            &json!({ "contents": {} }),
            &[("/contents", "“contents” is an object, not a list.")],
        );
        fails(
            &json!({ "contents": [] }),
            &[(
                "/contents",
                "“contents” is empty; there must be at least one message.",
            )],
        );
        fails(
            &json!({ "contents": ["Hi", { "text": "Hi", "order": "1" }, { "msg": 7 }] }),
            &[
                ("/contents/0", "Message 1 is a text, not an object."),
                ("/contents/1", "Message 2 has no “msg”, but “text”."),
                (
                    "/contents/1/order",
                    "“order” of message 2 is a text, not a number.",
                ),
                ("/contents/2/msg", "“msg” of message 3 is a number, not a text."),
                ("/contents/2", "Message 3 has no “order”."),
            ],
        );
    }

    #[test]
    fn what_is_no_json_is_told_apart_from_a_web_page_and_from_nothing() {
        let said = |body: &str| judge(200, body).findings[0].message.clone();
        assert_eq!(said(" \n"), "The answer is empty.");
        assert_eq!(said("<html>"), "The answer is a web page, not JSON.");
        assert!(said("{\"contents\": [").starts_with("The answer is not JSON: "));
    }

    #[test]
    fn an_empty_message_is_shown_and_worth_a_warning() {
        let shape = judge(200, r#"{"contents": [{"msg": "", "order": 0}]}"#);
        assert_eq!(shape.messages, Some(vec![String::new()]));
        assert_eq!(shape.findings[0].severity, Severity::Warning);
    }

    #[test]
    fn a_flood_of_defects_is_counted_and_not_listed() {
        let shape = judge(200, &json!({ "contents": vec![1; 5000] }).to_string());
        assert_eq!(shape.findings.len(), MOST + 1);
        assert_eq!(shape.findings[MOST].message, "4980 more like these.");
    }
}

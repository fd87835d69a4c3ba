//! What a rule asks, in words.

use serde_json::Value;

use super::contract::{OPERATOR, SESSION_FIELD, TYPE, URL, URLS, VALUE, items, subject_of};
use super::{Compared, Operator, Rule, Subject};
use crate::FieldPath;
use crate::phrase::Phrases;
use crate::summary::quote;

/// The networks whose advertisements are told apart, by their names on the wire.
pub(super) const ADS: [(&str, &str); 5] = [
    ("google", "Google"),
    ("facebook", "Facebook"),
    ("microsoft", "Microsoft"),
    ("twitter", "Twitter"),
    ("yahoo", "Yahoo"),
];

/// A text as it is quoted in words.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", quote(text))
}

/// What a rule asks, as a part of a sentence: `the page's URL contains “/pricing”`. `path` is the rule's.
pub(super) fn write_rule(phrases: &mut Phrases, path: &FieldPath, written: &Value) {
    let rule = Rule::read(written);
    let Some(subject) = rule.subject else {
        let named = written.get(TYPE).and_then(Value::as_str).map(quote);
        let words = match named {
            Some(name) => format!("what `{name}` asks holds"),
            None => "something that is not said holds".to_owned(),
        };
        return phrases.add(&path.field(TYPE), &words);
    };
    match subject.compared() {
        Compared::Seconds => {
            let place = match subject {
                Subject::VisitTimePage => "page",
                _ => "site",
            };
            phrases.add(path, &format!("the visitor has been on the {place} for "));
            phrases.add(&path.field(OPERATOR), size_words(rule.operator));
            phrases.add(&path.field(VALUE), &seconds(&rule.value));
        }
        Compared::Number => {
            phrases.add(path, &format!("{} is ", subject_words(subject)));
            phrases.add(&path.field(OPERATOR), size_words(rule.operator));
            phrases.add(&path.field(VALUE), &quote(&rule.value));
        }
        Compared::Address | Compared::Text => {
            phrases.add(path, subject_words(subject));
            phrases.add(
                &path.field(OPERATOR),
                &format!(" {} ", operator_words(rule.operator)),
            );
            phrases.add(&path.field(VALUE), &quoted(&rule.value));
        }
        Compared::Steps => write_steps(phrases, path, written),
        Compared::Field => {
            let path = path.field(SESSION_FIELD);
            phrases.add(&path, &field_words(subject, &rule));
        }
    }
}

/// What a rule asks, alone.
pub(crate) fn rule_words(rule: &Value) -> String {
    let mut phrases = Phrases::default();
    write_rule(&mut phrases, &FieldPath::root(), rule);
    phrases.into_text()
}

/// What a rule asks, in few words, for a row of a list: `URL contains /pricing`.
pub(super) fn short_words(written: &Value) -> String {
    let rule = Rule::read(written);
    let Some(subject) = subject_of(written) else {
        return rule_words(written);
    };
    match subject.compared() {
        Compared::Seconds => {
            let place = match subject {
                Subject::VisitTimePage => "on the page",
                _ => "on the site",
            };
            format!("{}{} s {place}", size_words(rule.operator), quote(&rule.value))
        }
        Compared::Number => {
            let what = match subject {
                Subject::VisitsNumber => "visits",
                Subject::UrlMatchPageViewNumber => "matching pages",
                _ => "pages",
            };
            format!("{}{} {what}", size_words(rule.operator), quote(&rule.value))
        }
        Compared::Address | Compared::Text => {
            let what = match subject {
                Subject::UrlVisited => "visited URL",
                Subject::UrlReferrer => "referrer",
                Subject::Geolocation => "place",
                Subject::SearchKeyword => "search keyword",
                _ => "URL",
            };
            let value = match quote(&rule.value) {
                empty if empty.is_empty() => "“”".to_owned(),
                text => text,
            };
            format!("{what} {} {value}", operator_words(rule.operator))
        }
        Compared::Steps => {
            let steps: Vec<String> = rule.steps.iter().map(|step| quote(&step.url)).collect();
            format!("way {}", steps.join(" → "))
        }
        Compared::Field => field_words(subject, &rule),
    }
}

/// A way through the site: `the visitor went to a URL that contains “/a”, then to one that is “/b”`.
fn write_steps(phrases: &mut Phrases, path: &FieldPath, written: &Value) {
    let path = path.field(URLS);
    let steps: Vec<&Value> = items(written.get(URLS)).collect();
    if steps.is_empty() {
        return phrases.add(&path, "the visitor went a way without steps");
    }
    phrases.add(&path, "the visitor went ");
    for (index, step) in steps.into_iter().enumerate() {
        let begin = if index == 0 {
            "to a URL that "
        } else {
            ", then to one that "
        };
        let operator = step.get(OPERATOR).and_then(Value::as_str);
        let url = step.get(URL).and_then(Value::as_str).unwrap_or_default();
        let verb = operator_words(operator.and_then(Operator::from_key));
        phrases.add(&path, begin);
        phrases.add(&path.item(index), &format!("{verb} {}", quoted(url)));
    }
}

/// A step of a way in words: `contains “/cart”`.
pub(super) fn step_words(step: &Value) -> String {
    let operator = step
        .get(OPERATOR)
        .and_then(Value::as_str)
        .and_then(Operator::from_key);
    match step.get(URL).and_then(Value::as_str) {
        Some(url) => format!("{} {}", operator_words(operator), quoted(url)),
        None => step.to_string(),
    }
}

fn field_words(subject: Subject, rule: &Rule) -> String {
    let Some(field) = &rule.field else {
        return match subject {
            Subject::AdsTraffic => "the visitor came by an advertisement that is not said".to_owned(),
            _ => "a custom variable that is not said holds".to_owned(),
        };
    };
    match subject {
        Subject::AdsTraffic => {
            let network = ADS.iter().find(|(key, _)| *key == field.name);
            let network = network.map_or_else(|| quoted(&field.name), |(_, label)| (*label).to_owned());
            match field.value.as_str() {
                "" => format!("the visitor came by an advertisement at {network}"),
                value => format!(
                    "the visitor came by the advertisement {} at {network}",
                    quoted(value)
                ),
            }
        }
        _ => format!(
            "the custom variable {} is {}",
            quoted(&field.name),
            quoted(&field.value)
        ),
    }
}

/// What is looked at: `the page's URL`.
pub(super) fn subject_words(subject: Subject) -> &'static str {
    match subject {
        Subject::VisitTimePage => "the time on the page",
        Subject::VisitTimeSite => "the time on the site",
        Subject::UrlCurrent => "the page’s URL",
        Subject::UrlVisited => "the URL of a visited page",
        Subject::UrlFunnel => "the way through the site",
        Subject::UrlReferrer => "the URL of the page that the visitor came from",
        Subject::PagesViewNumber => "the number of pages seen",
        Subject::UrlMatchPageViewNumber => "the number of matching pages seen",
        Subject::VisitsNumber => "the number of visits",
        Subject::Geolocation => "the visitor’s place",
        Subject::SearchKeyword => "the search keyword",
        Subject::CustomVariable => "the custom variable",
        Subject::AdsTraffic => "the advertisement",
    }
}

/// How a text is compared.
fn operator_words(operator: Option<Operator>) -> &'static str {
    operator.map_or("is somehow compared with", Operator::label)
}

/// How a number is compared, in front of it.
fn size_words(operator: Option<Operator>) -> &'static str {
    match operator {
        Some(Operator::Equals) => "exactly ",
        Some(Operator::DoesntEqual) => "any number but ",
        Some(Operator::LowerThan) => "less than ",
        Some(Operator::LowerOrEqual) => "at most ",
        Some(Operator::GreaterThan) => "more than ",
        Some(Operator::GreaterOrEqual) => "at least ",
        Some(Operator::Contains) => "a number that contains ",
        Some(Operator::DoesntContain) => "a number that does not contain ",
        None => "an unsaid comparison with ",
    }
}

fn seconds(value: &str) -> String {
    match value {
        "1" => "1 second".to_owned(),
        other => format!("{} seconds", quote(other)),
    }
}

/// The same with a capital at its beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(rule: Value, long: &str, short: &str) {
        assert_eq!(rule_words(&rule), long);
        assert_eq!(short_words(&rule), short);
    }

    #[test]
    fn every_rule_is_told_in_words_and_in_few() {
        check(
            json!({ "type": "visit_time_page", "operator": "greater_or_equal", "value": 30 }),
            "the visitor has been on the page for at least 30 seconds",
            "at least 30 s on the page",
        );
        check(
            json!({ "type": "visits_number", "operator": "greater_than", "value": "1" }),
            "the number of visits is more than 1",
            "more than 1 visits",
        );
        check(
            json!({ "type": "url_current", "operator": "doesnt_contain", "value": "/help" }),
            "the page’s URL does not contain “/help”",
            "URL does not contain /help",
        );
        check(
            json!({ "type": "url_funnel", "urls": [{ "url": "/a", "operator": "contains" }, { "url": "/b", "operator": "equals" }] }),
            "the visitor went to a URL that contains “/a”, then to one that is “/b”",
            "way /a → /b",
        );
        check(
            json!({ "type": "custom_variable", "session_field": { "plan": "pro" } }),
            "the custom variable “plan” is “pro”",
            "the custom variable “plan” is “pro”",
        );
        check(
            json!({ "type": "ads_traffic", "session_field": { "google": "spring" } }),
            "the visitor came by the advertisement “spring” at Google",
            "the visitor came by the advertisement “spring” at Google",
        );
        check(
            json!({ "type": "moon" }),
            "what `moon` asks holds",
            "what `moon` asks holds",
        );
        check(
            json!(7),
            "something that is not said holds",
            "something that is not said holds",
        );
    }
}

//! A comparison of Zendesk Chat as rules of a greeting.

use pattern::search_for;
use serde_json::Value;

use super::is_order;
use crate::convert::greeting::made::{Asks, LONGEST_SECONDS};
use crate::convert::greeting::texts::looked_for;
use crate::livechat::greeting::{Operator as Asking, Subject};
use crate::zendesk_chat::Operator;

/// What becomes of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Compared {
    /// Rules that ask the same; and whether capitals do not count in the comparison.
    Rules(Vec<Asks>, bool),
    /// A pattern that is no plain text.
    Pattern,
    /// A time that no rule can have.
    LongTime,
    /// That no chat goes on, which is always so where a greeting is shown.
    NoChat,
    /// Whether agents are there.
    Agents,
    /// What is so for no visitor to whom a greeting is shown.
    Never,
    /// What a greeting cannot ask.
    Lost,
}

/// What becomes of a comparison, or of its opposite.
pub(super) fn compared(variable: &str, operator: Operator, value: &Value, negative: bool) -> Compared {
    match variable {
        "@visitor_page_url" => text(Subject::UrlCurrent, operator, value, negative),
        "@visitor_referrer" => text(Subject::UrlReferrer, operator, value, negative),
        "@visitor_country_name" | "@visitor_country_code" | "@visitor_region" | "@visitor_city" => {
            place(operator, value, negative)
        }
        "@visitor_previous_visits" => number(Subject::VisitsNumber, operator, value, negative, 1, u64::MAX),
        "@visitor_time_on_page" => number(
            Subject::VisitTimePage,
            operator,
            value,
            negative,
            0,
            LONGEST_SECONDS,
        ),
        "@visitor_time_on_site" => number(
            Subject::VisitTimeSite,
            operator,
            value,
            negative,
            0,
            LONGEST_SECONDS,
        ),
        "@visitor_requesting_chat" | "@visitor_served" => chat_state(operator, value, negative),
        "@account_status" => agents(operator, value, negative),
        _ => Compared::Lost,
    }
}

fn text(subject: Subject, operator: Operator, value: &Value, negative: bool) -> Compared {
    let Value::String(text) = value else {
        return Compared::Lost;
    };
    let (asking, any_case) = match operator {
        Operator::Equal => (Asking::Equals, false),
        Operator::NotEqual => (Asking::DoesntEqual, false),
        Operator::Contains => (Asking::Contains, false),
        Operator::ContainsNot => (Asking::DoesntContain, false),
        Operator::ContainsAnyCase => (Asking::Contains, true),
        Operator::ContainsNotAnyCase => (Asking::DoesntContain, true),
        Operator::Regex => return pattern(subject, text, false, negative),
        Operator::RegexAnyCase => return pattern(subject, text, true, negative),
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => {
            return Compared::Lost;
        }
    };
    if text.is_empty() {
        return Compared::Lost;
    }
    let rule = Asks {
        subject,
        operator: if negative { opposite(asking) } else { asking },
        value: text.clone(),
    };
    Compared::Rules(vec![rule], any_case && text.chars().any(char::is_alphabetic))
}

/// A pattern of Python as the one text that it looks for. A choice of several texts would want rules with “or” beside the others.
fn pattern(subject: Subject, source: &str, ignore_case: bool, negative: bool) -> Compared {
    let looked = search_for(source, ignore_case)
        .ok()
        .and_then(|search| looked_for(&search));
    let Some([looked]) = looked.as_deref() else {
        return Compared::Pattern;
    };
    let rule = Asks {
        subject,
        operator: if negative {
            opposite(looked.operator)
        } else {
            looked.operator
        },
        value: looked.text.clone(),
    };
    Compared::Rules(vec![rule], looked.any_case)
}

fn place(operator: Operator, value: &Value, negative: bool) -> Compared {
    let plain = matches!(operator, Operator::Equal | Operator::NotEqual);
    match value {
        Value::String(name) if plain && !name.is_empty() => {
            let asking = match (operator == Operator::NotEqual) != negative {
                true => Asking::DoesntContain,
                false => Asking::Contains,
            };
            let rule = Asks {
                subject: Subject::Geolocation,
                operator: asking,
                value: name.clone(),
            };
            Compared::Rules(vec![rule], false)
        }
        _ => Compared::Lost,
    }
}

fn number(
    subject: Subject,
    operator: Operator,
    value: &Value,
    negative: bool,
    more: u64,
    most: u64,
) -> Compared {
    let Some(number) = value.as_u64().and_then(|number| number.checked_add(more)) else {
        return Compared::Lost;
    };
    let asking = match operator {
        Operator::Equal => Asking::Equals,
        Operator::NotEqual => Asking::DoesntEqual,
        Operator::Less => Asking::LowerThan,
        Operator::Greater => Asking::GreaterThan,
        Operator::LessOrEqual => Asking::LowerOrEqual,
        Operator::GreaterOrEqual => Asking::GreaterOrEqual,
        _ => return Compared::Lost,
    };
    // A time that is compared for its very second is no rule that anybody means.
    if !is_order(operator) && subject != Subject::VisitsNumber {
        return Compared::Lost;
    }
    if number > most {
        return Compared::LongTime;
    }
    let rule = Asks {
        subject,
        operator: if negative { opposite(asking) } else { asking },
        value: number.to_string(),
    };
    Compared::Rules(vec![rule], false)
}

fn chat_state(operator: Operator, value: &Value, negative: bool) -> Compared {
    let plain = matches!(operator, Operator::Equal | Operator::NotEqual);
    match value {
        Value::Bool(on) if plain => {
            let negative = negative != (operator == Operator::NotEqual);
            if *on == negative {
                Compared::NoChat
            } else {
                Compared::Never
            }
        }
        _ => Compared::Lost,
    }
}

fn agents(operator: Operator, value: &Value, negative: bool) -> Compared {
    let is_offline = value.as_str() == Some("offline");
    let is_not = negative != (operator == Operator::NotEqual);
    match operator {
        Operator::Equal | Operator::NotEqual if is_offline && !is_not => Compared::Never,
        Operator::Equal | Operator::NotEqual if value.is_string() => Compared::Agents,
        _ => Compared::Lost,
    }
}

/// What holds exactly where the other does not.
fn opposite(operator: Asking) -> Asking {
    match operator {
        Asking::Equals => Asking::DoesntEqual,
        Asking::DoesntEqual => Asking::Equals,
        Asking::LowerThan => Asking::GreaterOrEqual,
        Asking::LowerOrEqual => Asking::GreaterThan,
        Asking::GreaterThan => Asking::LowerOrEqual,
        Asking::GreaterOrEqual => Asking::LowerThan,
        Asking::Contains => Asking::DoesntContain,
        Asking::DoesntContain => Asking::Contains,
    }
}

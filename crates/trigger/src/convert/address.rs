//! Conditions on the page's address: a search of JavaScript, and comparisons of the whole address.

use pattern::{Pattern, Untranslatable, WholeText, escaped, search_for, whole_text_of};
use serde_json::{Value, json};

use crate::zendesk_chat::{Condition, Operator};

/// The variable that holds the address.
pub(super) const VARIABLE: &str = "@visitor_page_url";

/// The part of a condition that asks what a search asks, and whether it is a comparison with a text.
pub(super) fn part(search: &str) -> Result<(Value, bool), Untranslatable> {
    Ok(match whole_text_of(search)? {
        WholeText::Is(text) => (json!(["eq", VARIABLE, text]), true),
        WholeText::Contains { text, ignore_case } => {
            let operator = if ignore_case { "icontains" } else { "contains" };
            (json!([operator, VARIABLE, text]), true)
        }
        WholeText::Matches(source) => (json!(["regex", VARIABLE, source]), false),
    })
}

/// Whether a condition asks of nothing but the address, in words that have an answer for each.
pub(super) fn is_about_address(condition: &Condition) -> bool {
    match condition {
        Condition::And(parts) | Condition::Or(parts) => {
            !parts.is_empty() && parts.iter().all(is_about_address)
        }
        Condition::Not(part) => is_about_address(part),
        Condition::Compare {
            operator,
            variable,
            value,
        } => {
            variable == VARIABLE
                && value.is_string()
                && !matches!(
                    operator,
                    Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual
                )
        }
        Condition::StillOnPage { .. }
        | Condition::StillOnSite { .. }
        | Condition::FiredBefore
        | Condition::HasTag(_)
        | Condition::Unknown(_) => false,
    }
}

/// The pattern of JavaScript that is found in exactly the addresses for which all of the conditions hold; of those with `true`,
/// for which they do not. Each [is about the address](is_about_address).
pub(super) fn search(all: &[(&Condition, bool)]) -> Result<String, Untranslatable> {
    let searches = all
        .iter()
        .map(|&(condition, negative)| of(condition, negative))
        .collect::<Result<Vec<_>, _>>()?;
    let search = every(searches)?;
    match Pattern::compile(&search) {
        Ok(_) => Ok(search),
        Err(error) => Err(Untranslatable {
            message: format!("As one pattern it would be `{search}`. {}", error.message),
        }),
    }
}

fn of(condition: &Condition, negative: bool) -> Result<String, Untranslatable> {
    let each = |parts: &[Condition]| {
        parts
            .iter()
            .map(|part| of(part, negative))
            .collect::<Result<Vec<_>, _>>()
    };
    match condition {
        Condition::Not(part) => of(part, !negative),
        Condition::And(parts) if !negative => every(each(parts)?),
        Condition::Or(parts) if negative => every(each(parts)?),
        Condition::And(parts) | Condition::Or(parts) => any(&each(parts)?),
        Condition::Compare { operator, value, .. } => {
            compare(*operator, value.as_str().unwrap_or_default(), negative)
        }
        Condition::StillOnPage { .. }
        | Condition::StillOnSite { .. }
        | Condition::FiredBefore
        | Condition::HasTag(_)
        | Condition::Unknown(_) => Err(Untranslatable {
            message: "It asks of more than the address.".to_owned(),
        }),
    }
}

fn compare(operator: Operator, text: &str, negative: bool) -> Result<String, Untranslatable> {
    let (search, opposite) = match operator {
        Operator::Equal => (format!("^{}$", escaped(text, false)), false),
        Operator::NotEqual => (format!("^{}$", escaped(text, false)), true),
        Operator::Contains => (escaped(text, false), false),
        Operator::ContainsNot => (escaped(text, false), true),
        Operator::ContainsAnyCase => (escaped(text, true), false),
        Operator::ContainsNotAnyCase => (escaped(text, true), true),
        Operator::Regex => (search_for(text, false)?, false),
        Operator::RegexAnyCase => (search_for(text, true)?, false),
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual => {
            return Err(Untranslatable {
                message: "An address is no number.".to_owned(),
            });
        }
    };
    match (negative != opposite, operator) {
        (false, _) => Ok(search),
        (true, Operator::Equal | Operator::NotEqual) => Ok(format!("^(?!{})", &search[1..])),
        (true, Operator::Regex | Operator::RegexAnyCase) => Ok(format!("^(?!.*(?:{search}))")),
        (true, _) => Ok(format!("^(?!.*{search})")),
    }
}

fn any(searches: &[String]) -> Result<String, Untranslatable> {
    together(searches)?;
    Ok(searches.join("|"))
}

fn every(mut searches: Vec<String>) -> Result<String, Untranslatable> {
    together(&searches)?;
    if searches.len() == 1 {
        return Ok(searches.remove(0));
    }
    let looks: String = searches
        .iter()
        .map(|search| match search.strip_prefix("^(?!") {
            // Already a look-ahead from the start, and nothing behind it.
            Some(rest) if closes_at_end(rest) => format!("(?!{rest}"),
            _ => format!("(?=.*(?:{search}))"),
        })
        .collect();
    Ok(format!("^{looks}"))
}

/// Whether the group that is open before `rest` closes with its last sign.
fn closes_at_end(rest: &str) -> bool {
    let (mut depth, mut in_class, mut escaped) = (1_u32, false, false);
    for (at, sign) in rest.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if !in_class => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => depth += 1,
            ')' if !in_class => {
                depth -= 1;
                if depth == 0 {
                    return at + 1 == rest.len();
                }
            }
            _ => {}
        }
    }
    false
}

/// References count groups from the start of a pattern, so that one that has them stays alone.
fn together(searches: &[String]) -> Result<(), Untranslatable> {
    let refers = |search: &String| {
        search
            .match_indices("(?:\\")
            .any(|(at, sign)| search[at + sign.len()..].starts_with(|digit: char| digit.is_ascii_digit()))
    };
    if searches.len() > 1 && searches.iter().any(refers) {
        return Err(Untranslatable {
            message: "A pattern with a reference to a group cannot be joined with others.".to_owned(),
        });
    }
    Ok(())
}

//! What is said of parts that can never hold, always hold or are never reached.

use serde_json::Value;

use super::super::super::model::Condition;
use super::super::super::sentence::condition_words;
use super::super::Rule;
use super::super::subject::{Part, Subject};
use super::facts::Blame;
use super::{Found, Never, What};
use crate::zendesk_chat::catalogue::TREE;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(in super::super) const NEVER_FIRES: Rule = Rule {
    info: RuleInfo {
        code: "never-fires",
        severity: Severity::Error,
        about: "The condition as a whole can never hold, so no visitor ever gets the trigger.",
        example: r#"{"definition": {"condition": ["and", ["lt", "@visitor_previous_visits", 3], ["gt", "@visitor_previous_visits", 5]]}}"#,
    },
    find: |subject, findings| {
        let (message, help) = match subject.reach().never {
            None => return,
            Some(Never::Offline) => (
                "The trigger never fires: its condition holds only while the account is offline, and then nothing fires.",
                "Ask for another status, such as “away”. While everybody is offline, visitors get the offline form of the widget.",
            ),
            Some(Never::NeverHolds) => (
                "The trigger never fires: its condition can never hold.",
                "Change the part that can never hold, or take it out.",
            ),
        };
        findings.add(subject.condition_path(), message, help);
    },
};

pub(in super::super) const IMPOSSIBLE: Rule = Rule {
    info: RuleInfo {
        code: "impossible-value",
        severity: Severity::Warning,
        about: "A part compares with a value that its variable never has, such as the hour 24, so that it never holds.",
        example: r#"{"definition": {"condition": ["or", ["firedBefore"], ["eq", "@hour_of_day", 24]]}}"#,
    },
    find: |subject, findings| {
        for (path, part, found) in found(subject) {
            let What::Never(Blame::Range) = found.what else {
                continue;
            };
            let Some((message, help)) = range_words(&part.condition) else {
                continue;
            };
            let mends = day_mends(part);
            findings.add_with(path, message, help, mends);
        }
    },
};

pub(in super::super) const CONTRADICTION: Rule = Rule {
    info: RuleInfo {
        code: "contradiction",
        severity: Severity::Warning,
        about: "A part can never hold where it stands, because of another part that was asked before it.",
        example: r#"{"definition": {"condition": ["and", ["eq", "@visitor_served", true], ["eq", "@visitor_requesting_chat", true]]}}"#,
    },
    find: |subject, findings| {
        for (path, part, found) in found(subject) {
            let words = condition_words(&part.condition);
            match &found.what {
                What::Never(Blame::Part(other) | Blame::Implied(other)) => {
                    findings.add(
                        path,
                        format!(
                            "This part never holds here: “{words}” contradicts “{}”, which is asked before it.",
                            words_at(subject, other)
                        ),
                        "Change or take out one of the two. For one or the other, put both into “Any of these”.",
                    );
                }
                What::Never(Blame::Offline) => {
                    findings.add(
                        path,
                        format!("This part never holds here: “{words}”, and nothing fires while the account is offline."),
                        "Take it out, or ask for another status, such as “away”.",
                    );
                }
                What::Never(Blame::Range) | What::Always(_) | What::Unreachable { .. } => {}
            }
        }
    },
};

pub(in super::super) const UNREACHABLE: Rule = Rule {
    info: RuleInfo {
        code: "unreachable-part",
        severity: Severity::Warning,
        about: "A part is never asked, because one before it always ends the asking.",
        example: r#"{"definition": {"condition": ["and", ["or"], ["firedBefore"]]}}"#,
    },
    find: |subject, findings| {
        for (path, part, found) in found(subject) {
            let What::Unreachable { behind } = found.what else {
                continue;
            };
            let before = condition_words(&subject.parts[behind].condition);
            let outer = part.parent.map(|parent| &subject.parts[parent].condition);
            let ends = match outer {
                Some(Condition::Or(_)) => "always holds",
                _ => "never holds",
            };
            findings.add(
                path,
                format!("This part is never asked: “{before}” before it {ends}, and that decides."),
                "Change the part before it, or take out what is never asked.",
            );
        }
    },
};

pub(in super::super) const REDUNDANT: Rule = Rule {
    info: RuleInfo {
        code: "always-holds",
        severity: Severity::Note,
        about: "A part always holds where it stands, so that it changes nothing.",
        example: r#"{"definition": {"condition": ["and", ["gte", "@visitor_previous_visits", 5], ["gt", "@visitor_previous_visits", 2]]}}"#,
    },
    find: |subject, findings| {
        for (path, part, found) in found(subject) {
            let What::Always(because) = &found.what else {
                continue;
            };
            let because = match because {
                Some(other) => format!("“{}” is asked before it", words_at(subject, other)),
                None => "the value is never anything else".to_owned(),
            };
            findings.add(
                path,
                format!(
                    "This part always holds here: “{}”, because {because}.",
                    condition_words(&part.condition)
                ),
                "Take it out, or change it if something else was meant.",
            );
        }
    },
};

fn found<'s, 'a>(subject: &'s Subject<'a>) -> impl Iterator<Item = (FieldPath, &'s Part<'a>, &'s Found)> {
    subject.reach().found.iter().map(|found| {
        let part = &subject.parts[found.part];
        (part.path.clone(), part, found)
    })
}

fn words_at(subject: &Subject<'_>, path: &FieldPath) -> String {
    subject
        .parts
        .iter()
        .find(|part| part.path == *path)
        .map_or_else(|| path.to_string(), |part| condition_words(&part.condition))
}

fn range_words(condition: &Condition) -> Option<(String, &'static str)> {
    let Condition::Compare { variable, value, .. } = innermost(condition) else {
        return None;
    };
    let entry = TREE.variable(variable)?;
    let words = condition_words(condition);
    Some(match entry.key {
        "@hour_of_day" => (
            format!("This part never holds: “{words}”, and hours are whole numbers from 0 to 23."),
            "Midnight is 0. Hours are those of UTC.",
        ),
        "@day_of_week" => (
            format!(
                "This part never holds: “{words}”, and days are whole numbers from 0 (Monday) to 6 (Sunday)."
            ),
            "Sunday is 6, and Monday is 0.",
        ),
        _ => (
            format!(
                "This part never holds: “{words}”, and “{}” is never {value}.",
                entry.label
            ),
            "Change the value: it is a whole number from 0 on.",
        ),
    })
}

/// 7 is Sunday for those who count days from 1.
fn day_mends(part: &Part<'_>) -> Vec<Mend> {
    let Condition::Compare { variable, value, .. } = &part.condition else {
        return Vec::new();
    };
    match (variable.as_str(), value.as_i64()) {
        ("@day_of_week", Some(7)) => {
            let mut written = part.written.clone();
            if let Some(day) = written.pointer_mut("/2") {
                *day = Value::from(6);
            }
            vec![Mend::value("Write 6 for Sunday", written)]
        }
        _ => Vec::new(),
    }
}

fn innermost(condition: &Condition) -> &Condition {
    match condition {
        Condition::Not(inside) => innermost(inside),
        other => other,
    }
}

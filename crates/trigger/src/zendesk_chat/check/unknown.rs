//! Names that are not known, and known names with something else behind them than they take. All of it is kept as it is written, and
//! none of it is simulated.

use serde_json::Value;

use super::super::catalogue::TREE;
use super::super::model::{Action, Condition, Event, Operator, Unknown};
use super::subject::{Part, Subject};
use super::{Findings, Rule};
use crate::nearest::nearest;
use crate::tree::{Children, PartEntry, ValueKind};
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const MISSPELT: Rule = Rule {
    info: RuleInfo {
        code: "misspelt",
        severity: Severity::Warning,
        about: "The name of an event, a part, a variable or an action is not known, and nearly that of one that is.",
        example: r#"{"definition": {"condition": ["eq", "@visitor_serverd", false]}}"#,
    },
    find: |subject, findings| {
        for unknown in unknown_names(subject) {
            let Some(meant) = unknown.meant() else {
                continue;
            };
            findings.add_with(
                unknown.name_path(),
                format!(
                    "{} “{}” is not known; “{meant}” is.",
                    unknown.kind.words(),
                    unknown.name
                ),
                format!("Write “{meant}” if that was meant. As it is, it is kept and not simulated."),
                vec![Mend::text(format!("Write `{meant}`"), meant)],
            );
        }
    },
};

pub(super) const UNKNOWN_EVENT: Rule = Rule {
    info: RuleInfo {
        code: "unknown-event",
        severity: Severity::Note,
        about: "An event that no public document names. The trigger is kept as it is, and not simulated.",
        example: r#"{"definition": {"event": "chat_ended_by_agent"}}"#,
    },
    find: |subject, findings| say(subject, findings, Kind::Event),
};

pub(super) const UNKNOWN_PART: Rule = Rule {
    info: RuleInfo {
        code: "unknown-part",
        severity: Severity::Note,
        about: "A part or an operator that no public document names. It is kept as it is, and not simulated.",
        example: r#"{"definition": {"condition": ["browserIs", "Opera"]}}"#,
    },
    find: |subject, findings| say(subject, findings, Kind::Part),
};

pub(super) const UNKNOWN_VARIABLE: Rule = Rule {
    info: RuleInfo {
        code: "unknown-variable",
        severity: Severity::Note,
        about: "A variable whose name is not public, as the vendor’s editor has some. It is kept as it is, and has no value when simulated.",
        example: r#"{"definition": {"condition": ["eq", "@queue_size", 3]}}"#,
    },
    find: |subject, findings| say(subject, findings, Kind::Variable),
};

pub(super) const UNKNOWN_ACTION: Rule = Rule {
    info: RuleInfo {
        code: "unknown-action",
        severity: Severity::Note,
        about: "An action whose name is not public, as the vendor’s editor has some. It is kept as it is, and not simulated.",
        example: r#"{"definition": {"actions": [["banVisitor"]]}}"#,
    },
    find: |subject, findings| say(subject, findings, Kind::Action),
};

pub(super) const WRONG_ARGUMENTS: Rule = Rule {
    info: RuleInfo {
        code: "wrong-arguments",
        severity: Severity::Warning,
        about: "Behind the name of a part or an action stands something else than it takes, such as a text for a number of seconds. It is kept \
                as it is, and not simulated.",
        example: r#"{"definition": {"condition": ["stillOnPage", "30"]}}"#,
    },
    find: |subject, findings| {
        for part in &subject.parts {
            let Condition::Unknown(unknown) = &part.condition else {
                continue;
            };
            match unknown.name.as_deref() {
                Some(name) if TREE.part(name).is_some() => {
                    let entry = TREE.part(name).expect("the guard asked for it");
                    wrong(findings, &part.path, entry, &unknown.written);
                }
                Some(name) if Operator::from_key(name).is_some() => findings.add(
                    part.path.clone(),
                    format!(
                        "“{name}” takes a variable and a value, and here stands {}.",
                        unknown.written
                    ),
                    format!("Write it as [\"{name}\", \"@variable\", value]."),
                ),
                Some(_) => {}
                // What the server refuses is said already.
                None if part.parent.is_none() && !part.written.is_array() => {}
                None => findings.add(
                    part.path.clone(),
                    format!(
                        "A part of a condition is a list that begins with its name, and this is {}.",
                        unknown.written
                    ),
                    "Replace it by a part, or take it out.",
                ),
            }
        }
        for ((path, written), action) in subject.actions.iter().zip(&subject.trigger.definition.actions) {
            let Action::Unknown(unknown) = action else {
                continue;
            };
            match unknown.name.as_deref() {
                Some(name) => {
                    if let Some(entry) = TREE.action(name) {
                        wrong(findings, path, entry, &unknown.written);
                    }
                }
                None if written.is_array() => findings.add(
                    path.clone(),
                    format!("An action is a list that begins with its name, and this is {written}."),
                    "Replace it by an action, or take it out.",
                ),
                None => {}
            }
        }
    },
};

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Event,
    Part,
    Variable,
    Action,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Kind::Event => "The event",
            Kind::Part => "The part",
            Kind::Variable => "The variable",
            Kind::Action => "The action",
        }
    }
}

struct UnknownName<'s> {
    kind: Kind,
    /// Of the event, the whole part or the whole action.
    path: FieldPath,
    name: &'s str,
}

impl UnknownName<'_> {
    /// The path of the name itself.
    fn name_path(&self) -> FieldPath {
        match self.kind {
            Kind::Event => self.path.clone(),
            Kind::Variable => self.path.item(1),
            Kind::Part | Kind::Action => self.path.item(0),
        }
    }

    fn meant(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Event => nearest(self.name, TREE.events.iter().map(|entry| entry.key)),
            Kind::Variable => nearest(self.name, TREE.variables.iter().map(|entry| entry.key)),
            Kind::Action => nearest(self.name, TREE.actions.iter().map(|entry| entry.key)),
            Kind::Part => {
                let parts = TREE.parts.iter().map(|entry| entry.key);
                nearest(
                    self.name,
                    parts.chain(TREE.operators.iter().map(|entry| entry.key)),
                )
            }
        }
    }
}

fn unknown_names<'s>(subject: &'s Subject<'_>) -> Vec<UnknownName<'s>> {
    let mut names = Vec::new();
    if let Event::Unknown(name) = &subject.trigger.definition.event
        && !name.is_empty()
    {
        names.push(UnknownName {
            kind: Kind::Event,
            path: subject.event_path(),
            name,
        });
    }
    for part in &subject.parts {
        names.extend(of_part(part));
    }
    for ((path, _), action) in subject.actions.iter().zip(&subject.trigger.definition.actions) {
        if let Action::Unknown(Unknown { name: Some(name), .. }) = action
            && TREE.action(name).is_none()
        {
            names.push(UnknownName {
                kind: Kind::Action,
                path: path.clone(),
                name,
            });
        }
    }
    names
}

fn of_part<'s>(part: &'s Part<'_>) -> Option<UnknownName<'s>> {
    let (kind, name) = match &part.condition {
        Condition::Compare { variable, .. } if TREE.variable(variable).is_none() => {
            (Kind::Variable, variable)
        }
        Condition::Unknown(Unknown { name: Some(name), .. })
            if TREE.part(name).is_none() && Operator::from_key(name).is_none() =>
        {
            (Kind::Part, name)
        }
        _ => return None,
    };
    Some(UnknownName {
        kind,
        path: part.path.clone(),
        name,
    })
}

fn say(subject: &Subject<'_>, findings: &mut Findings<'_>, kind: Kind) {
    for unknown in unknown_names(subject) {
        if unknown.kind != kind || unknown.meant().is_some() {
            continue;
        }
        findings.add(
            unknown.name_path(),
            format!(
                "{} “{}” is not one that is publicly known: it is kept as it is, and not simulated.",
                kind.words(),
                unknown.name
            ),
            match kind {
                Kind::Variable => {
                    "Mind that nobody can tell here what it holds: what is compared with it counts as not so."
                }
                Kind::Event | Kind::Part | Kind::Action => {
                    "There is nothing to do if the server knows it. Try it on the site."
                }
            },
        );
    }
}

fn wrong(findings: &mut Findings<'_>, path: &FieldPath, entry: &PartEntry, written: &Value) {
    let takes = match (entry.children, entry.arguments) {
        (Children::One, _) => "exactly one part".to_owned(),
        (Children::Many, _) => "parts".to_owned(),
        (Children::None, []) => "nothing behind its name".to_owned(),
        (Children::None, arguments) => arguments
            .iter()
            .map(|argument| {
                let kind = match argument.kind {
                    ValueKind::Text | ValueKind::LongText | ValueKind::Address | ValueKind::Tag => "a text",
                    ValueKind::Switch => "true or false",
                    ValueKind::Number | ValueKind::Seconds => "a number",
                    ValueKind::Id => "a number or a text",
                };
                let optional = if argument.required {
                    ""
                } else {
                    ", which may be left out"
                };
                format!("“{}” ({kind}{optional})", argument.label)
            })
            .collect::<Vec<_>>()
            .join(" and "),
    };
    findings.add_with(
        path.clone(),
        format!("“{}” takes {takes}, and here stands {written}.", entry.key),
        "Write what it takes. As it is, it is kept and not simulated.",
        numbers_without_marks(entry, written).into_iter().collect(),
    );
}

/// A number that was written as a text.
fn numbers_without_marks(entry: &PartEntry, written: &Value) -> Option<Mend> {
    let [argument] = entry.arguments else {
        return None;
    };
    let [name, Value::String(text)] = written.as_array()?.as_slice() else {
        return None;
    };
    let value = match argument.kind {
        ValueKind::Seconds | ValueKind::Number => serde_json::from_str::<Value>(text.trim()).ok()?,
        ValueKind::Switch => Value::from(text.trim().parse::<bool>().ok()?),
        _ => return None,
    };
    (value.is_number() || value.is_boolean()).then(|| {
        Mend::value(
            format!("Write `{value}` without quotation marks"),
            Value::Array(vec![name.clone(), value]),
        )
    })
}

//! Changes of triggers, field by field: a value on its line, a part of a tree on the lines that people read.

use api::trigger::{FieldChange, LineLook, ValueLine};
use serde_json::Value;

use crate::exit::Failure;
use crate::output::Output;

/// How much of the fields is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Every field, before and after.
    Changed,
    /// The parts of a trigger that comes or goes: every field is a change, and what it does tells it from others.
    Whole,
}

/// Prints what became of the fields of a trigger. `place` comes before each label.
pub(super) fn print_fields(
    place: &str,
    told: Told,
    changes: &[FieldChange],
    out: &mut Output,
) -> Result<(), Failure> {
    changes.iter().try_for_each(|change| match told {
        Told::Changed => print_changed(place, change, out),
        Told::Whole => print_whole(change, out),
    })
}

fn print_changed(place: &str, change: &FieldChange, out: &mut Output) -> Result<(), Failure> {
    let label = format!("{place}{}", change.label);
    let sides = [
        inline(change.before.as_ref(), &change.before_lines),
        inline(change.after.as_ref(), &change.after_lines),
    ];
    if let [Some(before), Some(after)] = sides {
        return out.line(format_args!("      {label}: {before} → {after}"));
    }
    out.line(format_args!("      {label}:"))?;
    print_side("- ", change.before.as_ref(), &change.before_lines, out)?;
    print_side("+ ", change.after.as_ref(), &change.after_lines, out)
}

fn print_whole(change: &FieldChange, out: &mut Output) -> Result<(), Failure> {
    let sides = [&change.before_lines, &change.after_lines];
    let Some(lines) = sides.into_iter().find(|lines| !lines.is_empty()) else {
        return Ok(());
    };
    if let [only] = lines.as_slice() {
        return out.line(format_args!("      {}: {}", change.label, text(only)));
    }
    out.line(format_args!("      {}:", change.label))?;
    print_lines("", lines, out)
}

fn print_side(
    sign: &str,
    value: Option<&Value>,
    lines: &[ValueLine],
    out: &mut Output,
) -> Result<(), Failure> {
    match value {
        None => Ok(()),
        Some(value) if lines.is_empty() => out.line(format_args!("        {sign}{value}")),
        Some(_) => print_lines(sign, lines, out),
    }
}

fn print_lines(sign: &str, lines: &[ValueLine], out: &mut Output) -> Result<(), Failure> {
    lines.iter().try_for_each(|line| {
        let indent = "  ".repeat(line.depth);
        out.line(format_args!("        {sign}{indent}{}", text(line)))
    })
}

/// A value that needs no line of its own.
fn inline(value: Option<&Value>, lines: &[ValueLine]) -> Option<String> {
    match (value, lines) {
        (None, _) => Some("(none)".to_owned()),
        (Some(value), []) => Some(value.to_string()),
        (Some(_), [only]) => Some(text(only)),
        (Some(_), _) => None,
    }
}

fn text(line: &ValueLine) -> String {
    match line.look {
        LineLook::Words => line.text.clone(),
        LineLook::Message => format!("“{}”", line.text),
        LineLook::Written => Value::from(line.text.as_str()).to_string(),
    }
}

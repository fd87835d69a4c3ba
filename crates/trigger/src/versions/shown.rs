//! Changes as tests read them.

use serde_json::Value;

use crate::{FieldChange, ValueLine};

/// Changes as text, a line each, with lines of a value side by side.
pub(crate) fn shown(changes: Vec<FieldChange>) -> String {
    changes
        .into_iter()
        .map(|change| {
            let before = side(change.before, change.before_lines);
            let after = side(change.after, change.after_lines);
            format!("{} [{}]: {before} -> {after}\n", change.label, change.path)
        })
        .collect()
}

fn side(value: Option<Value>, lines: Vec<ValueLine>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if lines.is_empty() => value.to_string(),
        Some(_) => {
            let lines = lines.into_iter();
            let texts = lines.map(|line| format!("{}{}", ". ".repeat(line.depth), line.text));
            texts.collect::<Vec<_>>().join(" / ")
        }
    }
}

//! Changes of a trigger, field by field, as a table: what it was, and what it becomes.

use std::fmt::Write as _;

use serde_json::Value;
use simulate::html::Text;
use trigger::{FieldChange, LineLook, Platform, ValueLine, documents};

use crate::wire_words;

/// Which sides of the changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sides<'a> {
    /// Both, under these headings.
    Both(&'a str, &'a str),
    /// The one that there is: the trigger comes or goes.
    One(&'a str),
}

/// Writes the table; nothing where nothing changes.
pub(crate) fn write(out: &mut String, platform: Platform, sides: Sides<'_>, changes: &[FieldChange]) {
    if changes.is_empty() {
        return;
    }
    let catalogue = documents(platform).catalogue();
    out.push_str("<table class=\"fields\">\n<thead><tr><th>Field</th>");
    let _ = match sides {
        Sides::Both(before, after) => write!(out, "<th>{}</th><th>{}</th>", Text(before), Text(after)),
        Sides::One(only) => write!(out, "<th>{}</th>", Text(only)),
    };
    out.push_str("</tr></thead>\n<tbody>\n");
    for change in changes {
        let in_words = |value: &Option<Value>| {
            value
                .as_ref()
                .map(|value| wire_words::called(&catalogue, &change.path, value))
        };
        let (before, after) = (in_words(&change.before), in_words(&change.after));
        let before = (before.as_ref(), &*change.before_lines);
        let after = (after.as_ref(), &*change.after_lines);
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", Text(&change.label));
        match sides {
            Sides::Both(..) => {
                write_value(out, "before", change.is_pattern, before);
                write_value(out, "after", change.is_pattern, after);
            }
            Sides::One(_) => {
                let only = if after.0.is_some() { after } else { before };
                write_value(out, "only", change.is_pattern, only);
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn write_value(
    out: &mut String,
    class: &str,
    is_pattern: bool,
    (value, lines): (Option<&Value>, &[ValueLine]),
) {
    let _ = write!(out, "<td class=\"{class}\">");
    match value {
        None => out.push_str("<span class=\"nothing\">nothing</span>"),
        Some(value) if lines.is_empty() => write_bare(out, is_pattern, value),
        Some(_) => {
            for line in lines {
                // Deeper than this nobody sees a difference, and narrow columns have no room.
                let depth = line.depth.min(8);
                let class = match line.look {
                    LineLook::Words => "words",
                    LineLook::Message => "message",
                    LineLook::Written => "written",
                };
                let _ = write!(
                    out,
                    "<p class=\"{class} deep{depth}\" dir=\"auto\">{}</p>",
                    Text(&line.text)
                );
            }
        }
    }
    out.push_str("</td>");
}

/// A value as it is written; words for yes and no, and a text without its quotes.
fn write_bare(out: &mut String, is_pattern: bool, value: &Value) {
    let _ = match value {
        Value::Bool(true) => write!(out, "yes"),
        Value::Bool(false) => write!(out, "no"),
        Value::String(text) if text.is_empty() => write!(out, "<span class=\"nothing\">empty</span>"),
        Value::String(text) if !is_pattern => write!(out, "<p dir=\"auto\">{}</p>", Text(text)),
        Value::String(text) => write!(out, "<code>{}</code>", Text(text)),
        other => write!(out, "<code>{}</code>", Text(&other.to_string())),
    };
}

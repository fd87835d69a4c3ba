//! Values of a webhook in lines that people read.

use serde_json::Value;

use super::action::Action;
use super::contract::{EXCLUDE_VALUES, VALUES, items};
use super::words::{author_words, data_words, name, sources_words, type_words};
use crate::ValueLine;

/// The event; nothing where it is not known.
pub(super) fn action_lines(written: &Value) -> Vec<ValueLine> {
    let action = written.as_str().and_then(Action::named);
    Vec::from_iter(action.map(|action| ValueLine::words(0, format!("{} ({})", action.label, action.key))))
}

/// For whom it is.
pub(super) fn type_lines(written: &Value) -> Vec<ValueLine> {
    word(written, type_words)
}

/// Who wrote the event.
pub(super) fn author_lines(written: &Value) -> Vec<ValueLine> {
    word(written, author_words)
}

fn word(written: &Value, words: fn(&Value) -> String) -> Vec<ValueLine> {
    let words = written.is_string().then(|| ValueLine::words(0, words(written)));
    Vec::from_iter(words)
}

/// What comes along.
pub(super) fn data_lines(written: &Value) -> Vec<ValueLine> {
    list(written, data_words)
}

/// What caused the event.
pub(super) fn sources_lines(written: &Value) -> Vec<ValueLine> {
    list(written, sources_words)
}

fn list(written: &Value, words: fn(&Value) -> String) -> Vec<ValueLine> {
    let words = written.is_array().then(|| ValueLine::words(0, words(written)));
    Vec::from_iter(words)
}

/// Users, a line for each below what is asked of them; nothing where it is no choice of users.
pub(super) fn users_lines(written: &Value) -> Vec<ValueLine> {
    let mut lines = Vec::new();
    for (member, heading) in [(VALUES, "one of these"), (EXCLUDE_VALUES, "none of these")] {
        let users: Vec<&Value> = items(written.get(member)).collect();
        if !users.is_empty() {
            lines.push(ValueLine::words(0, heading));
            lines.extend(users.into_iter().map(|user| ValueLine::words(1, name(user))));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn users_have_a_line_each_below_what_is_asked_of_them() {
        let lines = users_lines(&json!({ "exclude_values": ["a@b.c", "d"] }));
        let shown: Vec<(usize, &str)> = lines
            .iter()
            .map(|line| (line.depth, line.text.as_str()))
            .collect();
        assert_eq!(shown, [(0, "none of these"), (1, "“a@b.c”"), (1, "“d”")]);
        assert_eq!(users_lines(&json!(["a"])), []);
    }
}

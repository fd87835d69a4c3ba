//! What sessions call triggers: files by the names of files, the database by its numbers.

use std::collections::HashMap;

use folder::TriggerFile;
use store::DraftId;

use super::Files;
use crate::simulating::simulation::trace_name;

/// What files call a trigger that a session of the database calls so. Names of triggers stay, unless they could be
/// taken for something else in either place.
pub(super) fn in_files(
    called: &str,
    files: &HashMap<DraftId, String>,
    triggers: &[TriggerFile],
) -> Option<String> {
    let by_number = files
        .iter()
        .find(|(draft, _)| trace_name(**draft) == called)
        .map(|(_, file)| file.clone());
    let is_file = triggers.iter().any(|trigger| trigger.file == called);
    match by_number {
        None if is_number(called) || is_file => named(called, triggers).or_else(|| gone(called)),
        by_number => by_number,
    }
}

/// What a session of the database calls a trigger that files call so.
pub(super) fn in_database(called: &str, files: &Files, triggers: &[TriggerFile]) -> Option<String> {
    let file = match files.contains_key(called) {
        true => Some(called.to_owned()),
        false if is_number(called) => named(called, triggers),
        false => None,
    };
    let by_number = file
        .and_then(|file| files.get(&file))
        .map(|draft| trace_name(*draft));
    by_number.or_else(|| gone(called))
}

/// The file of the only trigger of a name.
fn named(name: &str, triggers: &[TriggerFile]) -> Option<String> {
    let mut named = triggers.iter().filter(|trigger| trigger.draft.name() == name);
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.file.clone()),
        _ => None,
    }
}

/// A number that no draft has must not become another draft's in the next database.
fn gone(called: &str) -> Option<String> {
    is_number(called).then(|| format!("gone-{called}"))
}

/// Whether it could be what traces call a draft.
fn is_number(called: &str) -> bool {
    let number = called
        .rsplit_once('-')
        .and_then(|(_, number)| number.parse().ok());
    number.is_some_and(|number| trace_name(DraftId(number)) == called)
}

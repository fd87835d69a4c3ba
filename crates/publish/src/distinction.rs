//! What tells items of one name apart: where each stands on the server, and the first field in which it is another.
//!
//! People choose among items by their names. Where names are shared, these words stand beside them. Calls are not made by them.

use std::collections::HashMap;

use serde_json::{Map, Value};
use trigger::{FieldChange, LineLook, ValueLine};

use crate::abilities::Abilities;
use crate::plan::PlanItem;
use crate::server::ServerTrigger;

/// The longest piece of a value that is told, in characters.
const LONGEST: usize = 80;

/// With how many others of its name an item is compared, the first ones first.
const COMPARED: usize = 8;

/// Gives each item that shares its name with others the words that tell it from them.
pub(crate) fn tell_apart(
    abilities: &Abilities,
    items: &mut [PlanItem],
    goals: &HashMap<String, &Map<String, Value>>,
    server: &[ServerTrigger],
) {
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, item) in items.iter().enumerate() {
        by_name.entry(item.name.as_str()).or_default().push(index);
    }
    let shared = by_name.into_values().filter(|namesakes| namesakes.len() > 1);
    let document = |index: usize| {
        let item = &items[index];
        goals.get(&item.id).copied().or(item.server.as_ref())
    };
    let mut words = Vec::new();
    for namesakes in shared {
        for &index in &namesakes {
            let place = place(&items[index], server);
            let others = namesakes.iter().filter(|other| **other != index).take(COMPARED);
            let difference = document(index).map(|own| {
                let mut documents = others.filter_map(|other| document(*other));
                let difference = documents.find_map(|other| first_difference(abilities, other, own));
                difference.unwrap_or_else(|| "the same content as others".to_owned())
            });
            let told = match difference {
                Some(difference) => format!("{difference} ({place})"),
                None => place,
            };
            words.push((index, told));
        }
    }
    for (index, words) in words {
        items[index].told_apart = Some(words);
    }
}

/// `number 3 on the server, t7`; the id is what calls and decisions name it by, where the platform has one.
fn place(item: &PlanItem, server: &[ServerTrigger]) -> String {
    let there = item.trigger_id.as_deref().and_then(|id| {
        let number = server.iter().position(|trigger| trigger.id == id)? + 1;
        Some(format!("number {number} on the server, {id}"))
    });
    there.unwrap_or_else(|| "not on the server".to_owned())
}

/// The first field in which a document is not as another of its name, with what it says there.
fn first_difference(
    abilities: &Abilities,
    other: &Map<String, Value>,
    own: &Map<String, Value>,
) -> Option<String> {
    let change = abilities.diff(other, own).into_iter().next()?;
    let label = &change.label;
    Some(match value_words(&change) {
        Some(words) => format!("{label}: {words}"),
        None => format!("without “{label}”"),
    })
}

fn value_words(change: &FieldChange) -> Option<String> {
    let value = change.after.as_ref()?;
    let words: Vec<String> = match (change.after_lines.as_slice(), value) {
        ([], Value::String(text)) => vec![quoted(text)],
        ([], other) => vec![other.to_string()],
        (lines, _) => lines.iter().map(line_words).collect(),
    };
    Some(shortened(&words.join(", ")))
}

fn line_words(line: &ValueLine) -> String {
    match line.look {
        LineLook::Words => line.text.clone(),
        LineLook::Message | LineLook::Written => quoted(&line.text),
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

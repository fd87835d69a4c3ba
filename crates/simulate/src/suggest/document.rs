//! What edits make of a document.

use serde_json::{Map, Value};
use trigger::FieldPath;

use super::FieldEdit;

/// Sets values in a document, one after another. Members that are missing are made; an index just behind the end of a list adds an item.
/// `false`: an edit leads nowhere in this document, and the document may have the edits before it.
pub fn apply_edits(document: &mut Map<String, Value>, edits: &[FieldEdit]) -> bool {
    let mut root = Value::Object(std::mem::take(document));
    let all_fit = edits.iter().all(|edit| set(&mut root, edit));
    if let Value::Object(members) = root {
        *document = members;
    }
    all_fit
}

fn set(root: &mut Value, edit: &FieldEdit) -> bool {
    let mut place = root;
    for part in edit.path.as_str().split('/').skip(1) {
        let part = part.replace("~1", "/").replace("~0", "~");
        let next = match place {
            Value::Object(members) => Some(members.entry(part).or_insert(Value::Null)),
            Value::Array(items) => part.parse().ok().and_then(|index: usize| {
                if index == items.len() {
                    items.push(Value::Null);
                }
                items.get_mut(index)
            }),
            _ => None,
        };
        let Some(next) = next else {
            return false;
        };
        place = next;
    }
    // The document itself stays one.
    if edit.path == FieldPath::root() && !edit.value.is_object() {
        return false;
    }
    *place = edit.value.clone();
    true
}

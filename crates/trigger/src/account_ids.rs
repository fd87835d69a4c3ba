//! Values of documents that are ids of things in an account, such as the numbers of groups: the catalogue says where they stand.

use serde_json::{Map, Value};

use crate::summary::quote;
use crate::{FieldPath, NamesOf, Phrase, Platform, documents};

/// The ids of such things in a document, each with its place, in the order of the catalogue and then of the document.
///
/// A number is written as people write it, so that `1` and `"1"` are one id.
pub fn account_ids(
    platform: Platform,
    document: &Map<String, Value>,
    of: NamesOf,
) -> Vec<(FieldPath, String)> {
    let names = documents(platform).catalogue().names;
    let mut ids = Vec::new();
    for names in names.iter().filter(|names| names.of == of) {
        let steps: Vec<&str> = names.path.split('/').skip(1).collect();
        let document = Value::Object(document.clone());
        collect(&steps, &document, &FieldPath::root(), &mut ids);
    }
    ids
}

/// Puts the names of such things behind their ids in a sentence: “chats go to group 3 (Sales)”. An id without a name stays alone.
pub fn name_account_ids<'n>(
    sentence: &mut [Phrase],
    ids: &[(FieldPath, String)],
    name: impl Fn(&str) -> Option<&'n str>,
) {
    for (path, id) in ids {
        let name = name(id).map(quote).filter(|name| !name.is_empty());
        let about = sentence.iter_mut().rfind(|phrase| phrase.path == *path);
        if let (Some(name), Some(about)) = (name, about) {
            about.text = format!("{} ({name})", about.text);
        }
    }
}

fn collect(steps: &[&str], value: &Value, path: &FieldPath, ids: &mut Vec<(FieldPath, String)>) {
    let Some((step, rest)) = steps.split_first() else {
        match value {
            Value::Number(number) => ids.push((path.clone(), number.to_string())),
            Value::String(text) => ids.push((path.clone(), text.clone())),
            _ => {}
        }
        return;
    };
    match value {
        Value::Array(items) if *step == "*" => {
            for (index, item) in items.iter().enumerate() {
                collect(rest, item, &path.item(index), ids);
            }
        }
        Value::Object(members) => {
            let meant = members.iter().filter(|(name, _)| *step == "*" || name == step);
            for (name, member) in meant {
                collect(rest, member, &path.field(name), ids);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(document: Value, expected: &[(&str, &str)]) {
        let found = account_ids(Platform::LiveChat, document.as_object().unwrap(), NamesOf::Groups);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(path, id)| (path.as_str(), id.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_groups_of_a_document_are_found_where_the_catalogue_says() {
        check(
            json!({ "access": { "groups": [3, "x", null, 0] }, "conditions": { "groups": [9] } }),
            &[
                ("/access/groups/0", "3"),
                ("/access/groups/1", "x"),
                ("/access/groups/3", "0"),
            ],
        );
        check(json!({ "access": { "groups": 3 } }), &[]);
        check(json!({ "access": [] }), &[]);
        check(json!({}), &[]);
    }

    #[test]
    fn a_sentence_says_names_behind_numbers_where_they_are_known() {
        let document = json!({ "access": { "groups": [3, 4, 5] } });
        let document = document.as_object().unwrap();
        let mut sentence = documents(Platform::LiveChat).sentence(document);
        let ids = account_ids(Platform::LiveChat, document, NamesOf::Groups);
        name_account_ids(&mut sentence, &ids, |id| match id {
            "3" => Some("Sales"),
            "5" => Some("Second\nline"),
            _ => None,
        });
        let text: String = sentence.into_iter().map(|phrase| phrase.text).collect();
        assert_eq!(
            text,
            "On every page, chats go to groups 3 (Sales), 4 and 5 (Second line)."
        );
    }

    #[test]
    fn other_platforms_name_no_groups() {
        for platform in [Platform::RocketChat, Platform::ZendeskChat] {
            for template in documents(platform).templates() {
                let found = account_ids(platform, &template.document, NamesOf::Groups);
                assert!(found.is_empty(), "{platform:?}");
            }
        }
    }
}

//! Drafts from the text of a file, in whichever of the usual forms it is.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};

use crate::depth::is_deep_text;
use crate::draft::kind_of;
use crate::{
    DEEPEST, Draft, Platform, RepeatedMember, TooDeep, check_depth, documents, platform_of, repeated_member,
};

/// Why a text holds no drafts.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Nothing but white space.
    #[error("the text is empty; a trigger is a JSON object in braces")]
    Empty,
    /// The text is not JSON, or not the JSON of triggers.
    #[error("line {line}, column {column}: {problem}")]
    Malformed {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes; 0 is the end of the line before.
        column: usize,
        /// What the reader expected there.
        problem: String,
    },
    /// What a server's answer has in place of a trigger is no object.
    #[error("trigger {number} of the server's answer is {found}, and a trigger is a JSON object in braces")]
    NotAnObject {
        /// Which item, counted from 1.
        number: usize,
        /// What it is instead, with its article.
        found: &'static str,
    },
    /// An object has no field of a trigger at all.
    #[error(
        "trigger {number} in the text has none of a trigger's fields, such as “name”, “conditions” and “actions”"
    )]
    NotATrigger {
        /// Which trigger, counted from 1.
        number: usize,
    },
    /// An object nests deeper than a document may.
    #[error("trigger {number} in the text is too deep: {source}")]
    TooDeep {
        /// Which trigger, counted from 1.
        number: usize,
        /// Where.
        source: TooDeep,
    },
    /// The text nests so deep that it was not read to its end.
    #[error("line {line}, column {column}: the text is too deep: it nests more than {DEEPEST} levels deep")]
    DeepText {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// A member stands in one object twice.
    #[error(transparent)]
    Repeated(#[from] RepeatedMember),
    /// It is the configuration of a widget, and has no list of triggers.
    #[error(
        "this is the configuration of a widget without triggers: Livechat is not enabled, or no trigger is"
    )]
    NoTriggers,
}

/// What a text holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The drafts, in the order of the text.
    pub drafts: Vec<Draft>,
    /// What is worth knowing about where they come from, in sentences.
    pub notes: Vec<String>,
}

impl ImportError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            ImportError::TooDeep { .. } | ImportError::DeepText { .. } => TooDeep::HELP,
            ImportError::Repeated(_) => "Remove one of the two members.",
            ImportError::NoTriggers => {
                "Enable Livechat and a trigger on the server, or list the triggers as a manager with GET livechat/triggers."
            }
            ImportError::Empty
            | ImportError::Malformed { .. }
            | ImportError::NotAnObject { .. }
            | ImportError::NotATrigger { .. } => {
                "Import a trigger in JSON, a list of triggers, or what a server answered when it listed its own."
            }
        }
    }
}

/// Reads drafts from a text: a trigger, a list of triggers, a server's listing (`{"triggers": […]}`) or answer
/// (`{"trigger": {…}}`), the configuration of a widget (`{"config": {"triggers": […]}}`), or several of these in a row, such as
/// JSON Lines. A byte order mark is skipped. Without a platform, each trigger is of the [one that recognises it](platform_of).
///
/// # Errors
/// All or nothing: see [`ImportError`]. Drafts may be wrong in any other way; [`check`](crate::check) says how.
pub fn parse_import(platform: Option<Platform>, text: &str) -> Result<Vec<Draft>, ImportError> {
    read_import(platform, text).map(|import| import.drafts)
}

/// As [`parse_import`], with what is worth knowing about where the drafts come from.
///
/// # Errors
/// As [`parse_import`].
pub fn read_import(platform: Option<Platform>, text: &str) -> Result<Import, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let possible = || {
        Platform::ALL
            .into_iter()
            .filter(|known| platform.is_none_or(|platform| platform == *known))
    };
    let is_trigger = |document: &_| possible().any(|platform| documents(platform).may_be_trigger(document));
    let kept_in = |object: &_| possible().find_map(|platform| documents(platform).kept_in(object));
    let mut found = Vec::new();
    let mut notes = Vec::new();
    for block in serde_json::Deserializer::from_str(text).into_iter::<Block>() {
        match block.map_err(|error| malformed(&error, text))? {
            Block::List(list) => found.extend(list.into_iter().map(|Document(document)| document)),
            Block::Object(object) => {
                if let Some(kept) = kept_in(&object) {
                    let kept = kept?;
                    found.extend(objects(kept.triggers)?);
                    notes.push(kept.note.to_owned());
                } else if is_trigger(&object) {
                    found.push(object);
                } else {
                    found.extend(listed(object)?);
                }
            }
        }
    }
    if let Some(repeated) = repeated_member(text) {
        return Err(repeated.into());
    }
    notes.dedup();
    if let Some(index) = found.iter().position(|document| !is_trigger(document)) {
        return Err(ImportError::NotATrigger { number: index + 1 });
    }
    for (index, document) in found.iter().enumerate() {
        check_depth(document).map_err(|source| ImportError::TooDeep {
            number: index + 1,
            source,
        })?;
    }
    let draft = |document| Draft::new(platform.unwrap_or_else(|| platform_of(&document)), document);
    let mut drafts: Vec<Draft> = found.into_iter().map(draft).collect();
    for platform in Platform::ALL {
        notes.extend(put_in_order(&mut drafts, platform));
    }
    Ok(Import { drafts, notes })
}

/// Puts the drafts of a platform into the order in which it asks them, in the places that they have together. Gives what is to say
/// about it.
fn put_in_order(drafts: &mut [Draft], platform: Platform) -> Option<String> {
    let of_platform = || drafts.iter().filter(|draft| draft.platform == platform);
    let records = of_platform().map(|draft| draft.document.clone()).collect();
    let (ordered, note) = documents(platform).in_order(records);
    let places = drafts.iter_mut().filter(|draft| draft.platform == platform);
    for (draft, document) in places.zip(ordered) {
        draft.document = document;
    }
    note
}

/// The triggers in what a server answers.
fn listed(mut answer: Map<String, Value>) -> Result<Vec<Map<String, Value>>, ImportError> {
    let items = match (answer.remove("triggers"), answer.remove("trigger")) {
        (Some(Value::Array(items)), _) => items,
        (_, Some(trigger)) => vec![trigger],
        (_, None) => return Ok(vec![answer]),
    };
    objects(items)
}

/// The items of a list, which must be objects.
fn objects(items: Vec<Value>) -> Result<Vec<Map<String, Value>>, ImportError> {
    let object = |(index, item)| match item {
        Value::Object(document) => Ok(document),
        other => Err(ImportError::NotAnObject {
            number: index + 1,
            found: kind_of(&other),
        }),
    };
    items.into_iter().enumerate().map(object).collect()
}

/// The parser's words with the place in front, and in sentences for people where the parser is terse.
fn malformed(error: &serde_json::Error, text: &str) -> ImportError {
    let (line, column) = (error.line(), error.column());
    if error.is_syntax() && is_deep_text(text) {
        return ImportError::DeepText { line, column };
    }
    let words = error.to_string();
    let place = format!(" at line {line} column {column}");
    let words = words.strip_suffix(&place).unwrap_or(&words);
    let problem = match (error.classify(), words.split_once(", expected ")) {
        (Category::Eof, _) => "the text ends in the middle of a value".to_owned(),
        (Category::Data, Some((_, expected))) => format!("here must be {expected}"),
        (Category::Data | Category::Syntax | Category::Io, _) => format!("this is not JSON: {words}"),
    };
    ImportError::Malformed {
        line,
        column,
        problem,
    }
}

/// One JSON value at the top of a text.
enum Block {
    Object(Map<String, Value>),
    List(Vec<Document>),
}

/// An object; anything else is an error that knows its line.
#[derive(Deserialize)]
#[serde(transparent)]
struct Document(#[serde(deserialize_with = "object")] Map<String, Value>);

fn object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    struct ObjectOnly;
    impl<'de> Visitor<'de> for ObjectOnly {
        type Value = Map<String, Value>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a trigger, which is a JSON object in braces")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
            Map::deserialize(serde::de::value::MapAccessDeserializer::new(map))
        }
    }
    deserializer.deserialize_any(ObjectOnly)
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyBlock;
        impl<'de> Visitor<'de> for AnyBlock {
            type Value = Block;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a trigger in braces or a list of triggers in brackets")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Block, A::Error> {
                Map::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Block::Object)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Block, A::Error> {
                let mut documents = Vec::new();
                while let Some(document) = list.next_element()? {
                    documents.push(document);
                }
                Ok(Block::List(documents))
            }
        }
        deserializer.deserialize_any(AnyBlock)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(text: &str, expected: Expect) {
        let said = match parse_import(Some(Platform::RocketChat), text) {
            Ok(drafts) => drafts.iter().map(Draft::name).collect::<Vec<_>>().join(", "),
            Err(error) => format!("ERROR {error}"),
        };
        expected.assert_eq(&said);
    }

    #[test]
    fn every_usual_form_is_read() {
        check(r#"{"name": "a"}"#, expect!["a"]);
        check(r#"[{"name": "a"}, {"name": "b"}]"#, expect!["a, b"]);
        check("[]", expect![""]);
        check(
            r#"{"triggers": [{"name": "a"}, {"name": "b"}], "count": 2, "success": true}"#,
            expect!["a, b"],
        );
        check(r#"{"trigger": {"name": "a"}, "success": true}"#, expect!["a"]);
        check("{\"name\": \"a\"}\r\n{\"name\": \"b\"}\n\n", expect!["a, b"]);
        check("\u{feff}{\"name\": \"a\"}", expect!["a"]);
    }

    #[test]
    fn a_member_that_stands_twice_is_told_wherever_triggers_are_read() {
        let twice = include_str!("../tests/imports/member-twice.json");
        let place = "line 1, column 110: “conditions” stands here for the second time in one object: it is in line 1, column \
                     62 already (/conditions)";
        let error = parse_import(Some(Platform::RocketChat), twice).unwrap_err();
        assert!(error.to_string().contains(place), "{error}");
        assert!(error.help().contains("Remove one"), "{}", error.help());
        let error = Draft::from_json(Platform::RocketChat, twice).unwrap_err();
        assert!(error.to_string().contains(place), "{error}");
        for around in ["[{}, {}]", "{\"triggers\": [{}, {}]}", "{}\n{}"] {
            let good = r#"{"name": "a"}"#;
            let text = around.replacen("{}", good, 1).replacen("{}", twice, 1);
            let error = parse_import(Some(Platform::RocketChat), &text).unwrap_err();
            assert!(matches!(error, ImportError::Repeated(_)), "{error}");
        }
    }

    #[test]
    fn the_configuration_of_a_widget_gives_its_triggers_and_says_what_it_lacks() {
        let trigger = r#"{"_id":"a1","actions":[],"conditions":[],"runOnce":true}"#;
        for text in [
            include_str!("../tests/imports/widget-configuration.json").to_owned(),
            format!(r#"{{"config":{{"enabled":true,"triggers":[{trigger}]}},"success":true}}"#),
            format!(r#"{{"success":true,"config":{{"triggers":[{trigger}]}}}}"#),
            format!(r#"{{"enabled":true,"settings":{{}},"triggers":[{trigger}],"online":true}}"#),
            format!(r#"{{"online":false,"triggers":[{trigger}]}}"#),
        ] {
            let import = read_import(Some(Platform::RocketChat), &text).unwrap();
            assert_eq!(import.drafts.len(), 1, "{text}");
            let draft = &import.drafts[0];
            assert_eq!(draft.document["_id"], "a1");
            assert_eq!(
                (draft.name(), &draft.document["enabled"]),
                ("Trigger a1", &Value::Bool(true))
            );
            assert!(import.notes[0].contains("disabled"), "{:?}", import.notes);
        }
        check(
            r#"{"config":{"enabled":false},"success":true}"#,
            expect![
                "ERROR this is the configuration of a widget without triggers: Livechat is not enabled, or no trigger is"
            ],
        );
        check(
            r#"{"config":{"enabled":true,"triggers":[]},"success":true}"#,
            expect![""],
        );
        let listing = read_import(
            Some(Platform::RocketChat),
            r#"{"triggers": [{"name": "a"}], "success": true}"#,
        )
        .unwrap();
        assert_eq!(listing.notes, Vec::<String>::new());
        check(r#"{"name": "a", "config": {"triggers": []}}"#, expect!["a"]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        check(
            "",
            expect!["ERROR the text is empty; a trigger is a JSON object in braces"],
        );
        check(
            "\u{feff} \n",
            expect!["ERROR the text is empty; a trigger is a JSON object in braces"],
        );
        check(
            "{\n  \"name\": }",
            expect!["ERROR line 2, column 11: this is not JSON: expected value"],
        );
        check(
            "{\"name\": \"a\"}\n{\"name\": \"b\"",
            expect!["ERROR line 2, column 12: the text ends in the middle of a value"],
        );
        check(
            "[\n  {\"name\": \"a\"},\n  3\n]",
            expect!["ERROR line 3, column 3: here must be a trigger, which is a JSON object in braces"],
        );
        check(
            "7",
            expect![
                "ERROR line 1, column 1: here must be a trigger in braces or a list of triggers in brackets"
            ],
        );
        check(
            "name: a",
            expect!["ERROR line 1, column 2: this is not JSON: expected ident"],
        );
        check(
            r#"{"triggers": [{"name": "a"}, null]}"#,
            expect![
                "ERROR trigger 2 of the server's answer is null, and a trigger is a JSON object in braces"
            ],
        );
        check(
            r#"[{"name": "a"}, {"version": 1}]"#,
            expect![
                "ERROR trigger 2 in the text has none of a trigger's fields, such as “name”, “conditions” and “actions”"
            ],
        );
        check(
            r#"{"trigger": null, "success": true}"#,
            expect![
                "ERROR trigger 1 of the server's answer is null, and a trigger is a JSON object in braces"
            ],
        );
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_overflow() {
        let text = "[".repeat(100_000);
        assert!(matches!(
            parse_import(Some(Platform::RocketChat), &text),
            Err(ImportError::Malformed { .. })
        ));
        let text = format!("{{\"name\": {}", "[".repeat(100_000));
        assert!(matches!(
            parse_import(Some(Platform::RocketChat), &text),
            Err(ImportError::DeepText { line: 1, .. })
        ));
        let text = format!(
            r#"[{{"name": "a"}}, {{"name": {}{}}}]"#,
            "[".repeat(110),
            "]".repeat(110)
        );
        let error = parse_import(Some(Platform::RocketChat), &text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "trigger 2 in the text is too deep: “/name/0/0/0/0/…” nests more than 100 levels deep"
        );
        assert!(error.help().contains("Take out"));
    }

    #[test]
    fn a_listing_of_rules_is_read_in_the_order_in_which_they_are_asked() {
        let rule = |id: &str, next: &str| {
            format!(
                r#"{{"id":"{id}","description":"{id}","access":{{"groups":[1]}},"conditions":{{"url":{{"values":[{{"value":"/{id}"}}]}}}},"next_id":"{next}"}}"#
            )
        };
        let greeting = r#"{"name":"g","conditions":[]}"#;
        let text = format!("[{},{greeting},{}]", rule("b", ""), rule("a", "b"));
        let import = read_import(None, &text).unwrap();
        let names: Vec<&str> = import.drafts.iter().map(Draft::name).collect();
        assert_eq!(names, ["a", "g", "b"]);
        assert!(import.notes[0].contains("next_id"), "{:?}", import.notes);
        let platforms: Vec<Platform> = import.drafts.iter().map(|draft| draft.platform).collect();
        assert_eq!(
            platforms,
            [Platform::LiveChat, Platform::RocketChat, Platform::LiveChat]
        );
    }

    #[test]
    fn a_field_named_trigger_that_holds_no_trigger_is_kept() {
        let drafts = parse_import(Some(Platform::RocketChat), r#"{"name": "a", "trigger": 7}"#).unwrap();
        assert_eq!(drafts[0].document["trigger"], 7);
    }
}

//! A rule as a sentence: “When the page's URL contains “/pricing” and the visitor is in Germany, chats go to group 3.”

use serde_json::{Map, Value};

use super::Question;
use super::contract::{ACCESS, CONDITIONS, GROUPS, groups_path};
use super::words::{group_words, groups_words, place_words, quoted, subject};
use super::written::{WrittenText, WrittenTexts, items, places, texts};
use crate::phrase::Phrases;
use crate::summary::quote;
use crate::{FieldPath, Phrase};

/// The rule in pieces, each with the part that it is about.
pub fn sentence(document: &Map<String, Value>) -> Vec<Phrase> {
    let root = FieldPath::root();
    let mut phrases = Phrases::default();
    let clauses = clauses(document);
    if clauses.is_empty() {
        phrases.add(&root.field(CONDITIONS), "On every page");
    } else {
        phrases.add(&root, "When ");
        phrases.join(" and ", clauses, |phrases, clause| clause.write(phrases));
    }
    phrases.add(&root, ", ");
    phrases.add(&groups_path(), "chats go to ");
    groups(&mut phrases, document);
    phrases.add(&root, ".");
    phrases.into_pieces()
}

/// What a rule asks, without saying where chats go: `the page's URL contains “/pricing” and the visitor is in Germany`; empty where it
/// asks nothing.
pub(super) fn conditions_words(document: &Map<String, Value>) -> String {
    let mut phrases = Phrases::default();
    phrases.join(" and ", clauses(document), |phrases, clause| {
        clause.write(phrases);
    });
    phrases.into_text()
}

/// One thing that must hold.
enum Clause<'d> {
    Texts(WrittenTexts<'d>),
    Places(Vec<(FieldPath, String)>),
    /// A condition that is not known here, by its name.
    Unknown(&'d str),
}

fn clauses(document: &Map<String, Value>) -> Vec<Clause<'_>> {
    let mut clauses: Vec<Clause<'_>> = [Question::Url, Question::Domain]
        .into_iter()
        .filter_map(|question| texts(document, question).map(Clause::Texts))
        .collect();
    let places: Vec<(FieldPath, String)> = places(document)
        .into_iter()
        .map(|written| (written.path, place_words(&written.place)))
        .collect();
    if !places.is_empty() {
        clauses.push(Clause::Places(places));
    }
    let members = document.get(CONDITIONS).and_then(Value::as_object);
    let names = members
        .into_iter()
        .flatten()
        .filter(|(_, value)| !value.is_null());
    let is_known = |name: &str| Question::ALL.iter().any(|question| question.key() == name);
    clauses.extend(
        names
            .filter(|(name, _)| !is_known(name))
            .map(|(name, _)| Clause::Unknown(name)),
    );
    clauses
}

impl Clause<'_> {
    fn write(self, phrases: &mut Phrases) {
        match self {
            Clause::Texts(texts) => write_texts(phrases, &texts),
            Clause::Places(places) => {
                let path = Question::Geolocation.path();
                phrases.add(&path, subject(Question::Geolocation));
                phrases.add(&path, " is in ");
                phrases.join(" or in ", places, |phrases, (path, words)| {
                    phrases.add(&path, &words);
                });
            }
            Clause::Unknown(name) => {
                let path = FieldPath::root().field(CONDITIONS).field(name);
                phrases.add(&path, &format!("what `{}` asks holds", quote(name)));
            }
        }
    }
}

/// Texts that may stand anywhere come before those that must be the whole.
fn write_texts(phrases: &mut Phrases, texts: &WrittenTexts<'_>) {
    let path = texts.question.path();
    phrases.add(&path, subject(texts.question));
    let (whole, pieces): (Vec<&WrittenText<'_>>, Vec<&WrittenText<'_>>) =
        texts.texts.iter().partition(|text| text.exact);
    let joint = if texts.excluded { " and " } else { " or " };
    let kinds = [
        (pieces, ["contains", "does not contain", "contains none of"]),
        (whole, ["is", "is not", "is none of"]),
    ];
    let kinds = kinds.into_iter().filter(|(texts, _)| !texts.is_empty());
    for (number, (some, [is, is_not, is_none_of])) in kinds.enumerate() {
        if number > 0 {
            phrases.add(&path, joint.trim_end());
        }
        let verb = match (texts.excluded, some.len()) {
            (false, _) => is,
            (true, 1) => is_not,
            (true, _) => is_none_of,
        };
        phrases.add(&path, &format!(" {verb} "));
        let last = some.len() - 1;
        for (index, text) in some.into_iter().enumerate() {
            match index {
                0 => {}
                _ if index == last => phrases.add(&path, joint),
                _ => phrases.add(&path, ", "),
            }
            phrases.add(&text.value_path(), &quoted(text.value));
        }
    }
}

fn groups(phrases: &mut Phrases, document: &Map<String, Value>) {
    let written: Vec<&Value> = items(document.get(ACCESS).and_then(|access| access.get(GROUPS))).collect();
    let path = groups_path();
    let last = written.len().saturating_sub(1);
    match written.len() {
        0 => phrases.add(&path, &groups_words(&[])),
        1 => phrases.add(&path, "group "),
        _ => phrases.add(&path, "groups "),
    }
    for (index, group) in written.into_iter().enumerate() {
        match index {
            0 => {}
            _ if index == last => phrases.add(&path, " and "),
            _ => phrases.add(&path, ", "),
        }
        phrases.add(&path.item(index), &group_words(group));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::json;

    use super::*;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(conditions: Value, groups: Value, expected: Expect) {
        let document = json!({ "access": { "groups": groups }, "conditions": conditions });
        let text: String = sentence(document.as_object().unwrap())
            .into_iter()
            .map(|phrase| phrase.text)
            .collect();
        expected.assert_eq(&text);
    }

    #[test]
    fn a_rule_reads_as_a_sentence() {
        check(
            json!({ "url": { "values": [{ "value": "/pricing" }] }, "geolocation": { "values": [{ "country_code": "DE" }] } }),
            json!([3]),
            expect![
                "When the page’s URL contains “/pricing” and the visitor is in Germany, chats go to group 3."
            ],
        );
        check(
            json!({ "url": { "exclude_values": [{ "value": "/help" }, { "value": "https://a.example/", "exact_match": true }, { "value": "/docs" }] },
                "domain": { "values": [{ "value": "a.example", "exact_match": true }, { "value": "b.example", "exact_match": true },
                    { "value": "shop." }] } }),
            json!([0, 1, 2]),
            expect![
                "When the page’s URL contains none of “/help” and “/docs” and is not “https://a.example/” and the page’s domain contains “shop.” or is “a.example” or “b.example”, chats go to groups 0, 1 and 2."
            ],
        );
        check(
            json!({ "geolocation": { "values": [{ "city": "Munich", "country": "Germany" }, { "country": "Poland" }] }, "device": {} }),
            json!([]),
            expect![
                "When the visitor is in Munich, Germany or in Poland and what `device` asks holds, chats go to no group."
            ],
        );
        check(
            json!({}),
            json!([4]),
            expect!["On every page, chats go to group 4."],
        );
        check(
            json!("none"),
            json!("none"),
            expect!["On every page, chats go to no group."],
        );
    }

    #[test]
    fn words_about_a_text_a_place_and_a_group_know_where_it_is() {
        let document = json!({ "access": { "groups": [3, 4] }, "conditions": {
            "url": { "values": [{ "value": "/a" }, { "value": "/b" }] }, "geolocation": { "values": [{ "city": "Bonn" }] } } });
        let pieces = sentence(document.as_object().unwrap());
        let of = |text: &str| {
            let found = pieces.iter().find(|phrase| phrase.text == text);
            found.map(|phrase| phrase.path.as_str().to_owned())
        };
        assert_eq!(of("“/b”").as_deref(), Some("/conditions/url/values/1/value"));
        assert_eq!(of("Bonn").as_deref(), Some("/conditions/geolocation/values/0"));
        assert_eq!(of("4").as_deref(), Some("/access/groups/1"));
    }
}

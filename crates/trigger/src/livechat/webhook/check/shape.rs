//! What the server refuses of a webhook because of its form.
//!
//! Source: the table of `register_webhook`. It gives no lengths, so that none is checked. What asks for nothing counts as not there, as
//! in [`content`](super::super::content()).

use serde_json::Value;

use super::super::action::Filter;
use super::super::contract::{
    ACTION, ADDITIONAL_DATA, AUTHORS, DATA, DESCRIPTION, FILTERS, MY_BOTS, SOURCES, TYPE, TYPES, URL,
    USER_IDS, USERS_MEMBERS, filter, filter_path, items, keys,
};
use super::Rule;
use crate::findings::Findings;
use crate::livechat::check::types::{Expected, expect, expect_there};
use crate::nearest::nearest;
use crate::{FieldPath, Mend, RuleInfo, Severity};

pub(super) const MISSING_FIELD: Rule = Rule {
    info: RuleInfo {
        code: "missing-field",
        severity: Severity::Error,
        about: "A webhook needs an address, an event, and for whom it is.",
        example: r#"{"type": null}"#,
    },
    find: |subject, findings| {
        for (member, what, help) in [
            (
                URL,
                "“Address” is empty, so there is nothing to call.",
                "Write the address of your receiver, such as https://hooks.your-company.com/livechat.",
            ),
            (
                ACTION,
                "“Event” is empty, so nothing makes LiveChat call.",
                "Choose an event.",
            ),
            (
                TYPE,
                "“For” is empty, and LiveChat wants to know whether the webhook is for the licence or for a bot.",
                "Choose the whole licence, unless the webhook is for the chats of a bot.",
            ),
        ] {
            let written = subject.member(member);
            let is_missing = match written {
                Value::Null => true,
                Value::String(text) => text.trim().is_empty(),
                _ => false,
            };
            if is_missing {
                // A ready change is of something that is there.
                let is_there = member == TYPE && subject.document.contains_key(TYPE);
                let mends = is_there.then(|| Mend::value("Make it for the whole licence", "license".into()));
                let path = FieldPath::root().field(member);
                findings.add_with(path, what, help, mends.into_iter().collect());
            }
        }
    },
};

pub(super) const WRONG_TYPE: Rule = Rule {
    info: RuleInfo {
        code: "wrong-type",
        severity: Severity::Error,
        about: "A field holds another type of value than the server takes, such as the text \"true\" for true.",
        example: r#"{"filters": {"only_my_chats": "true"}}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        for (member, name, expected) in [
            (DESCRIPTION, "“Description”", Expected::Text),
            (ACTION, "“Event”", Expected::Text),
            (URL, "“Address”", Expected::Text),
            (TYPE, "“For”", Expected::Text),
            (ADDITIONAL_DATA, "“Comes along”", Expected::List),
            (FILTERS, "“filters”", Expected::Object),
        ] {
            expect(
                findings,
                root.field(member),
                name,
                subject.member(member),
                expected,
            );
        }
        let data = root.field(ADDITIONAL_DATA);
        each_text(findings, &data, "Comes along", subject.member(ADDITIONAL_DATA));
        for asked in Filter::ALL {
            let written = filter(subject.document, asked).unwrap_or(&Value::Null);
            let (path, label) = (filter_path(asked), format!("“{}”", asked.label()));
            let expected = match asked {
                Filter::AuthorType => Expected::Text,
                Filter::OnlyMyChats => Expected::Switch,
                Filter::SourceType => Expected::List,
                Filter::ChatPresence | Filter::AgentIds => Expected::Object,
            };
            expect(findings, path.clone(), &label, written, expected);
            match asked {
                Filter::SourceType => each_text(findings, &path, asked.label(), written),
                Filter::AgentIds => of_users(findings, &path, &label, written),
                Filter::ChatPresence => {
                    let of = |member: &str| written.get(member).unwrap_or(&Value::Null);
                    let name = format!("“{MY_BOTS}” of {label}");
                    expect(
                        findings,
                        path.field(MY_BOTS),
                        &name,
                        of(MY_BOTS),
                        Expected::Switch,
                    );
                    let name = format!("“{USER_IDS}” of {label}");
                    let at = path.field(USER_IDS);
                    expect(findings, at.clone(), &name, of(USER_IDS), Expected::Object);
                    of_users(findings, &at, &name, of(USER_IDS));
                }
                Filter::AuthorType | Filter::OnlyMyChats => {}
            }
        }
    },
};

fn of_users(findings: &mut Findings<'_>, path: &FieldPath, label: &str, written: &Value) {
    for list in USERS_MEMBERS {
        let users = written.get(list).unwrap_or(&Value::Null);
        let name = format!("“{list}” of {label}");
        expect(findings, path.field(list), &name, users, Expected::List);
        each_text(findings, &path.field(list), list, users);
    }
}

fn each_text(findings: &mut Findings<'_>, path: &FieldPath, label: &str, list: &Value) {
    for (index, item) in items(Some(list)).enumerate() {
        let name = format!("Item {} of “{label}”", index + 1);
        expect_there(findings, path.item(index), &name, item, Expected::Text);
    }
}

pub(super) const UNKNOWN_WORD: Rule = Rule {
    info: RuleInfo {
        code: "unknown-word",
        severity: Severity::Error,
        about: "A field that takes one of a few words holds another one.",
        example: r#"{"action": "incoming_event", "filters": {"author_type": "visitor"}}"#,
    },
    find: |subject, findings| {
        let root = FieldPath::root();
        word(
            findings,
            root.field(TYPE),
            "For",
            subject.member(TYPE),
            keys(&TYPES),
        );
        let data = root.field(ADDITIONAL_DATA);
        words(subject.member(ADDITIONAL_DATA), |index, item| {
            word(findings, data.item(index), "Comes along", item, keys(&DATA));
        });
        let of = |asked: Filter| (filter_path(asked), filter(subject.document, asked));
        if let (path, Some(author)) = of(Filter::AuthorType) {
            word(findings, path, Filter::AuthorType.label(), author, keys(&AUTHORS));
        }
        if let (path, Some(sources)) = of(Filter::SourceType) {
            words(sources, |index, item| {
                let label = Filter::SourceType.label();
                word(findings, path.item(index), label, item, keys(&SOURCES));
            });
        }
    },
};

fn words(list: &Value, mut each: impl FnMut(usize, &Value)) {
    for (index, item) in items(Some(list)).enumerate() {
        each(index, item);
    }
}

/// Says that a text is none of the words of the wire. An empty one at a place of its own asks for nothing.
fn word(
    findings: &mut Findings<'_>,
    path: FieldPath,
    label: &str,
    written: &Value,
    known: impl Iterator<Item = &'static str> + Clone,
) {
    let Some(text) = written.as_str() else {
        return;
    };
    let is_item = path.as_str().ends_with(|last: char| last.is_ascii_digit());
    if known.clone().any(|word| word == text) || (text.trim().is_empty() && !is_item) {
        return;
    }
    let mends = nearest(text, known.clone()).map(|word| Mend::text(format!("Write “{word}”"), word));
    let all: Vec<String> = known.map(|word| format!("“{word}”")).collect();
    findings.add_with(
        path,
        format!("“{text}” is no word that LiveChat takes at “{label}”."),
        format!("Write {}.", super::super::words::listed(&all, "or")),
        mends.into_iter().collect(),
    );
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::whole;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn refused(document: Value, expected: &[&str]) {
        let found = whole(&document);
        let codes: Vec<String> = found
            .iter()
            .map(|found| format!("{} {}", found.code, found.path))
            .collect();
        assert_eq!(codes, expected, "{document}");
    }

    #[test]
    fn an_empty_document_lacks_address_event_and_for_whom_it_is() {
        refused(
            json!({}),
            &[
                "missing-field /url",
                "missing-field /action",
                "missing-field /type",
            ],
        );
        refused(
            json!({ "url": " ", "action": null, "type": "" }),
            &[
                "missing-field /url",
                "missing-field /action",
                "missing-field /type",
            ],
        );
    }

    #[test]
    fn wrong_types_are_told_where_they_are_and_nothing_is_told_twice() {
        refused(
            json!({ "url": 3, "description": [], "action": {}, "type": true, "additional_data": "all", "filters": [] }),
            &[
                "wrong-type /description",
                "wrong-type /action",
                "wrong-type /url",
                "wrong-type /type",
                "wrong-type /additional_data",
                "wrong-type /filters",
            ],
        );
        refused(
            json!({ "url": "https://hooks.shop.io/", "action": "incoming_chat", "type": "license", "additional_data": [1],
                "filters": { "source_type": "system", "chat_presence": { "my_bots": 1, "user_ids": { "values": "a" } } } }),
            &[
                "wrong-type /additional_data/0",
                "wrong-type /filters/chat_presence/my_bots",
                "wrong-type /filters/chat_presence/user_ids/values",
                "wrong-type /filters/source_type",
            ],
        );
    }

    #[test]
    fn words_that_the_wire_lacks_are_told_with_the_one_that_was_meant() {
        let found = whole(
            &json!({ "url": "https://hooks.shop.io/", "action": "incoming_chat", "type": "licence",
            "additional_data": ["chat_propertys"], "filters": { "source_type": ["", "mine"] } }),
        );
        let told: Vec<(&str, Option<&str>)> = found
            .iter()
            .map(|found| {
                (
                    found.path.as_str(),
                    found.mends.first().map(|mend| mend.text.as_str()),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("/type", Some("license")),
                ("/additional_data/0", Some("chat_properties")),
                ("/filters/source_type/0", None),
                ("/filters/source_type/1", None),
            ]
        );
    }
}

//! What every platform's documents promise.

use serde_json::{Map, Value, json};
use trigger::{Context, Draft, Platform, Severity, check, documents, read_import};

/// The blank document and all templates of a platform.
fn documents_of(platform: Platform) -> Vec<Map<String, Value>> {
    let documents = documents(platform);
    let templates = documents.templates().into_iter();
    let mut all: Vec<_> = templates.map(|template| template.document).collect();
    assert!(all.len() > 1, "{} has templates", platform.name());
    all.extend(documents.kinds().iter().map(|kind| documents.blank(kind)));
    all
}

#[test]
fn every_platform_is_found_by_its_key() {
    for platform in Platform::ALL {
        assert_eq!(Platform::from_key(platform.key()), Some(platform));
        assert_eq!(documents(platform).catalogue().platform, platform);
        let written = serde_json::to_value(platform).unwrap();
        assert_eq!(written, json!(platform.key()), "files have the same key");
    }
    assert_eq!(Platform::from_key("Rocket.Chat"), None);
}

#[test]
fn what_a_platform_starts_with_is_taken_by_its_servers_once_it_is_filled_in() {
    for platform in Platform::ALL {
        for document in documents_of(platform) {
            let draft = Draft::new(platform, document);
            assert!(documents(platform).body(&draft.document).is_ok(), "{draft:?}");
        }
        for template in documents(platform).templates() {
            let said = check(&Draft::new(platform, template.document), &Context::default());
            let errors: Vec<_> = said
                .iter()
                .filter(|said| said.severity == Severity::Error)
                .collect();
            assert!(errors.is_empty(), "{}: {errors:?}", template.key);
        }
    }
}

#[test]
fn a_document_has_one_text_and_is_recognised_in_it() {
    for platform in Platform::ALL {
        for document in documents_of(platform) {
            let text = Draft::new(platform, document).to_json();
            let import = read_import(Some(platform), &text).unwrap();
            let [draft] = import.drafts.as_slice() else {
                panic!("one draft: {import:?}")
            };
            assert_eq!(draft.to_json(), text);
            let recognised = read_import(None, &text).unwrap();
            assert_eq!(recognised.drafts[0].platform, platform);
        }
    }
}

#[test]
fn what_only_the_server_writes_is_no_content_and_no_difference() {
    for platform in Platform::ALL {
        let of = documents(platform);
        for document in documents_of(platform) {
            let mut from_server = document.clone();
            for managed in of.kind_of(&document).server_managed {
                from_server.insert((*managed).to_owned(), json!("of the server"));
            }
            assert_eq!(of.content(&from_server), of.content(&document));
            assert_eq!(of.diff(&document, &from_server), []);
            assert_eq!(of.three_way(&document, &from_server, &document), []);
        }
    }
}

#[test]
fn what_an_overview_shows_is_where_it_says() {
    for platform in Platform::ALL {
        for document in documents_of(platform) {
            let overview = documents(platform).overview(&document);
            let document = Value::Object(document);
            for message in overview.messages {
                let there = document.pointer(message.path.as_str());
                assert_eq!(there, Some(&json!(message.text)));
            }
            for pattern in overview.patterns {
                let there = document.pointer(pattern.path.as_str());
                assert_eq!(there, Some(&json!(pattern.source)));
            }
        }
    }
}

/// The document with a text in the place of the one at `path`.
fn with_text(document: &Map<String, Value>, path: &str, text: &str) -> Map<String, Value> {
    let mut changed = Value::Object(document.clone());
    if let Some(there) = changed.pointer_mut(path) {
        *there = json!(text);
    }
    changed.as_object().cloned().unwrap_or_default()
}

#[test]
fn a_difference_says_of_every_pattern_of_an_overview_that_it_is_one_and_of_no_message() {
    let mut patterns = 0;
    for platform in Platform::ALL {
        let of = documents(platform);
        for document in documents_of(platform) {
            let overview = of.overview(&document);
            let fields = overview.patterns.iter().map(|field| (&field.path, true));
            let fields = fields.chain(overview.messages.iter().map(|message| (&message.path, false)));
            for (path, is_pattern) in fields {
                patterns += usize::from(is_pattern);
                let other = with_text(&document, path.as_str(), "another");
                let told: Vec<bool> = of
                    .diff(&document, &other)
                    .iter()
                    .map(|one| one.is_pattern)
                    .collect();
                assert_eq!(told, [is_pattern], "{platform:?} {path}");
                let three = of.three_way(&document, &other, &document);
                let told: Vec<bool> = three.iter().map(|one| one.is_pattern).collect();
                assert_eq!(told, [is_pattern], "{platform:?} {path}");
            }
        }
    }
    assert!(patterns > Platform::ALL.len(), "{patterns}");
}

#[test]
fn an_empty_document_is_wrong_and_nothing_else_happens() {
    for platform in Platform::ALL {
        let of = documents(platform);
        let nothing = Map::new();
        assert!(of.body(&nothing).is_err());
        assert!(!of.may_be_trigger(&nothing));
        assert!(!of.check(&nothing, &Context::default()).is_empty());
        assert_eq!(of.overview(&nothing).patterns, []);
        assert_eq!(of.arrange(&nothing), nothing);
    }
}

//! What holds for all rules, and what the tests of single rules share.

use std::fmt::Write as _;

use expect_test::{Expect, expect, expect_file};
use serde_json::{Map, Value, json};

use super::{RULES, check, said_by, servers_of};
use crate::faultless::{Faultless, assert_codes, drafts, severity_word};
use crate::rocketchat::{Servers, Widget};
use crate::{Context, Diagnostic, Draft, EXAMPLE_PAGES, Platform, RuleInfo, ServerVersion};

/// What the checks are tried on.
const FAULTLESS: Faultless = Faultless {
    document: faultless,
    check,
};

/// A draft about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "name": "Contact", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": "/contact" }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Can we help?" } }],
    })
}

fn patched(patch: Value) -> Map<String, Value> {
    FAULTLESS.patched(patch)
}

/// The codes of what is said about the field at `path` in a faultless draft that was patched.
pub(super) fn codes_about(patch: Value, path: &str) -> Vec<String> {
    codes_in(patch, path, &Context::default())
}

/// Holds what is said about a message to the codes that are expected.
#[track_caller]
pub(super) fn check_message(message: &str, expected: &[&str]) {
    let params = json!({ "sender": "queue", "msg": message });
    let patch = json!({ "actions": [{ "name": "send-message", "params": params }] });
    assert_eq!(codes_about(patch, "/actions/0/params/msg"), expected);
}

/// What is said about the field at `path` in a faultless draft that was patched.
pub(super) fn about(patch: Value, path: &str) -> Vec<Diagnostic> {
    check(&patched(patch), &Context::default())
        .into_iter()
        .filter(|diagnostic| diagnostic.path.as_str() == path)
        .collect()
}

/// As [`codes_about`], in a context. What is meant otherwise has tests of its own.
pub(super) fn codes_in(patch: Value, path: &str, context: &Context<'_>) -> Vec<String> {
    said_in(patch, context)
        .into_iter()
        .filter(|diagnostic| diagnostic.path.as_str() == path)
        .filter(|diagnostic| {
            !diagnostic.code.starts_with("meant-") && !diagnostic.code.starts_with("dialect-")
        })
        .map(|diagnostic| diagnostic.code)
        .collect()
}

/// What is said about the field at `path`, in a context.
pub(super) fn found_in(patch: Value, path: &str, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = check(&patched(patch), context);
    found.retain(|diagnostic| diagnostic.path.as_str() == path);
    found
}

/// The messages of [`found_in`].
pub(super) fn messages_in(patch: Value, path: &str, context: &Context<'_>) -> Vec<String> {
    let found = found_in(patch, path, context);
    found.into_iter().map(|found| found.message).collect()
}

/// Server versions; an empty text is one that nobody said.
pub(super) fn versions<const COUNT: usize>(texts: [&str; COUNT]) -> [Option<ServerVersion>; COUNT] {
    texts.map(|text| {
        let version = ServerVersion::parse(text);
        assert_eq!(version.is_none(), text.is_empty(), "{text}");
        version
    })
}

/// Everything that is said about a faultless draft that was patched.
pub(super) fn said_in(patch: Value, context: &Context<'_>) -> Vec<Diagnostic> {
    check(&patched(patch), context)
}

#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
fn shows(patch: Value, expected: Expect) {
    let text: String = check(&patched(patch), &Context::default())
        .into_iter()
        .map(|found| format!("{} {} {}\n", found.code, found.path, found.message))
        .collect();
    expected.assert_eq(&text);
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_draft() {
    shows(json!({}), expect![""]);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    assert_codes(RULES.iter().map(|rule| &rule.info));
}

/// Other drafts of the project, with nothing but a name.
fn named<const COUNT: usize>(names: [&str; COUNT]) -> [Draft; COUNT] {
    drafts(Platform::RocketChat, names.map(|name| json!({ "name": name })))
}

/// What a rule says of its example, beside own pages where only they show it.
fn example(info: &RuleInfo, version: Option<ServerVersion>) -> Option<Diagnostic> {
    let others = named(["Another draft"]);
    let document = patched(serde_json::from_str(info.example).unwrap());
    [&[][..], &EXAMPLE_PAGES].into_iter().find_map(|evidence| {
        let context = Context {
            siblings: &others.each_ref(),
            version,
            evidence,
            ..Context::default()
        };
        said_by(info.code, &document, &context)
    })
}

/// Who is asked about an example: for a rule that holds everywhere only somebody who does not know the version; for the others
/// also a server of each build, with the last version that gives it out.
fn askers(servers: Servers) -> Vec<Option<ServerVersion>> {
    let mut askers = vec![None];
    if !servers.is_all() {
        let each = Widget::ALL.into_iter().rev();
        askers.extend(each.map(|widget| match widget {
            Widget::UntoldUrls => widget.last().map(|last| last.with_patch(0)),
            widget => widget.last().or(widget.first()),
        }));
    }
    askers
}

/// What a rule says of its example, with those who are told it. What differs in the version only is one.
fn told(info: &RuleInfo, servers: Servers) -> Vec<(Vec<String>, Diagnostic)> {
    let mut told: Vec<(Vec<String>, String, Diagnostic)> = Vec::new();
    for version in askers(servers) {
        let own = example(info, version);
        let who = version.map_or_else(String::new, |version| version.to_string());
        assert_eq!(
            own.is_some(),
            servers.hold_for(version),
            "“{}” on “{who}”",
            info.code
        );
        let Some(own) = own else { continue };
        let shape = match version {
            None => format!("{} {}", own.message, own.help),
            Some(version) => format!("{} {}", own.message, own.help).replace(&version.to_string(), "?"),
        };
        match told.iter_mut().find(|(_, known, _)| *known == shape) {
            Some((others, ..)) => others.push(who),
            None => told.push((vec![who], shape, own)),
        }
    }
    told.into_iter().map(|(who, _, own)| (who, own)).collect()
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about Rocket.Chat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless draft.\n",
    );
    for rule in RULES {
        let info = &rule.info;
        let severity = severity_word(info.severity);
        writeln!(text, "\n## `{}` ({severity})\n\n{}", info.code, info.about).unwrap();
        let servers = servers_of(info.code);
        if !servers.is_all() {
            writeln!(text, "\nHolds for {}.", servers.words).unwrap();
        }
        if info.example.is_empty() {
            continue;
        }
        let patch: Value = serde_json::from_str(info.example).unwrap();
        writeln!(text, "\n```json\n{patch}\n```").unwrap();
        let told = told(info, servers);
        assert!(
            told.iter().any(|(_, own)| own.severity == info.severity),
            "{}",
            info.code
        );
        for (who, own) in told {
            match who.join(", ").as_str() {
                "" if servers.is_all() => {}
                "" => text.push_str("\nWhile no version is known:\n"),
                who => writeln!(text, "\nOn Rocket.Chat {who}:").unwrap(),
            }
            let Diagnostic {
                path, message, help, ..
            } = own;
            writeln!(text, "\n```text\n{path}: {message}\n{help}\n```").unwrap();
        }
    }
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/DIAGNOSTICS.md")].assert_eq(&text);
}

#[test]
fn an_empty_document_misses_every_required_field() {
    let said: Vec<String> = check(&Map::new(), &Context::default())
        .into_iter()
        .map(|found| format!("{} {}", found.code, found.path))
        .collect();
    assert_eq!(
        said,
        [
            "missing-field /name",
            "missing-field /description",
            "missing-field /enabled",
            "missing-field /runOnce",
            "missing-field /conditions",
            "missing-field /actions",
        ]
    );
}

#[test]
fn wrong_types_are_told_where_they_are_and_nothing_is_told_twice() {
    shows(
        json!({ "_id": 7, "enabled": "yes", "conditions": ["x", { "name": "time-on-site", "value": true }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": ["Hi"] } }] }),
        expect![[r#"
            wrong-type /enabled “Enable” must be true or false, and it is a text.
            wrong-type /_id “Trigger ID” must be a text or null, and it is a number.
            wrong-type /conditions/0 “Condition” must be an object, and it is a text.
            wrong-type /conditions/1/value “Visitor Time on Site” must be a text, a number or null, and it is true or false.
            wrong-type /actions/0/params/msg “Message” must be a text, and it is a list.
            ignored-condition /conditions/1 Condition 2 (“Visitor Time on Site”) is ignored: the widget uses only the first.
        "#]],
    );
}

#[test]
fn fields_that_the_server_does_not_have_there_are_kept_and_not_sent() {
    shows(
        json!({ "_id": "1", "_updatedAt": "now", "a/b": 1, "conditions": [{ "name": "page-url", "value": "x", "flags": "i" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Hi", "serviceUrl": "" } }] }),
        expect![[r#"
            unknown-field /a~1b “a/b” is not a field that Rocket.Chat has here: it is kept in the draft and not sent.
            unknown-field /conditions/0/flags “flags” is not a field that Rocket.Chat has here: it is kept in the draft and not sent.
            unknown-field /actions/0/params/serviceUrl “serviceUrl” is not a field that Rocket.Chat has here: it is kept in the draft and not sent.
        "#]],
    );
}

#[test]
fn null_in_a_field_that_may_be_left_out_is_like_leaving_it_out() {
    let patch = json!({ "actions": [{ "name": "send-message", "params": { "sender": "queue", "name": null, "msg": "Hi" } }] });
    shows(patch, expect![""]);
}

#[test]
fn names_are_compared_without_blanks_around_them() {
    let others = named(["contact", " Contact "]);
    let context = Context {
        siblings: &others.each_ref(),
        ..Context::default()
    };
    assert_eq!(codes_in(json!({}), "/name", &context), ["duplicate-name"]);
    assert_eq!(
        codes_in(json!({ "name": "CONTACT" }), "/name", &context),
        Vec::<String>::new()
    );
    let others = named([""]);
    let unnamed = Context {
        siblings: &others.each_ref(),
        ..Context::default()
    };
    assert_eq!(codes_in(json!({ "name": "" }), "/name", &unnamed), ["empty-name"]);
}

#[test]
fn an_ignored_condition_is_named_and_its_own_value_is_not_judged() {
    shows(
        json!({ "conditions": [{ "name": "page-url", "value": "x" }, { "name": "page-url", "value": "(" }] }),
        expect![[r#"
            ignored-condition /conditions/1 Condition 2 (“Visitor Page URL”) is ignored: the widget uses only the first.
        "#]],
    );
}

#[test]
fn an_enabled_trigger_that_is_tried_on_every_page_has_no_notes() {
    assert_eq!(codes_about(json!({ "enabled": false }), "/enabled"), ["disabled"]);
    assert_eq!(
        codes_about(json!({ "enabled": true }), "/enabled"),
        Vec::<String>::new()
    );
    for kind in [
        "time-on-site",
        "chat-opened-by-visitor",
        "after-guest-registration",
    ] {
        let patch = json!({ "conditions": [{ "name": kind, "value": "5" }] });
        assert_eq!(codes_about(patch, "/conditions/0"), ["waits-once"], "{kind}");
    }
}

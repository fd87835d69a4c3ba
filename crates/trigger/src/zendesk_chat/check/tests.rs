//! What holds for all rules, and what the tests of single rules share.

use std::fmt::Write as _;

use expect_test::expect_file;
use serde_json::{Map, Value, json};

use super::{RULES, check};
use crate::{Context, Diagnostic, Severity, Zone};

/// A draft about which there is nothing to say.
fn faultless() -> Value {
    json!({
        "name": "Pricing help", "description": "", "enabled": true,
        "definition": {
            "event": "page_enter",
            "condition": ["and", ["stillOnPage", 30], ["icontains", "@visitor_page_url", "/pricing"],
                ["eq", "@visitor_requesting_chat", false], ["eq", "@visitor_served", false], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Hello @visitor_name, can we help?"]],
            "version": 1, "editor": "advanced",
        },
    })
}

/// RFC 7396.
fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let target = target.as_object_mut().unwrap();
    for (key, value) in patch {
        if value.is_null() {
            target.shift_remove(&key);
        } else {
            merge(target.entry(key).or_insert(Value::Null), value);
        }
    }
}

fn patched(patch: Value) -> Map<String, Value> {
    let mut document = faultless();
    merge(&mut document, patch);
    document.as_object().unwrap().clone()
}

fn said(patch: Value) -> Vec<Diagnostic> {
    check(&patched(patch), &Context::default())
}

/// What is said about a condition: each code with the path inside the condition.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
fn condition(condition: Value, expected: &[&str]) {
    let words = said(json!({ "definition": { "condition": condition.clone() } }));
    let words: Vec<String> = words
        .iter()
        .map(|found| {
            let path = found.path.as_str().replace("/definition/condition", "");
            format!("{} {path}", found.code).trim().to_owned()
        })
        .collect();
    assert_eq!(words, expected, "{condition}");
}

/// The document after the first ready change of what has this code.
#[track_caller]
fn mended(document: &Map<String, Value>, code: &str) -> Value {
    let found = check(document, &Context::default());
    let found = found
        .iter()
        .find(|found| found.code == code)
        .unwrap_or_else(|| panic!("{code}: {document:?} {found:?}"));
    let mend = found.mends.first().unwrap();
    let path = mend.path.as_ref().unwrap_or(&found.path);
    let mut mended = Value::Object(document.clone());
    let field = mended.pointer_mut(path.as_str()).unwrap();
    *field = mend.value.clone().unwrap_or_else(|| mend.text.as_str().into());
    mended
}

/// Holds the condition of a page-enter trigger to what the first ready change makes of it, and the change to mending it.
#[track_caller]
#[expect(
    clippy::needless_pass_by_value,
    reason = "tests read better with plain literals"
)]
fn mends(condition: Value, code: &str, expected: Value) {
    let document = patched(json!({ "definition": { "condition": condition } }));
    let mended = mended(&document, code);
    assert_eq!(mended["definition"]["condition"], expected);
    let left = check(mended.as_object().unwrap(), &Context::default());
    assert!(!left.iter().any(|found| found.code == code), "{left:?}");
}

#[test]
fn there_is_nothing_to_say_about_a_faultless_draft() {
    assert_eq!(said(json!({})), []);
}

#[test]
fn codes_are_unique_and_in_kebab_case() {
    let mut codes: Vec<&str> = RULES.iter().map(|rule| rule.info.code).collect();
    assert!(
        codes
            .iter()
            .all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
    );
    codes.sort_unstable();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

/// Run with `UPDATE_EXPECT=1` to write the list again.
#[test]
fn every_rule_speaks_about_its_example_and_the_written_list_is_fresh() {
    let mut text = String::from(
        "# What Trigger Designer says about Zendesk Chat drafts\n\n\
         An *error* is refused by the server, or the visitor can never get what was meant. A *warning* is probably not\n\
         what was meant. A *note* is worth knowing. Each example is a change (a JSON merge patch) to a faultless draft.\n",
    );
    for rule in RULES {
        let info = &rule.info;
        let severity = match info.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let patch: Value = serde_json::from_str(info.example).unwrap();
        let context = Context {
            other_names: &["Another draft"],
            zone: Some(Zone {
                name: "Europe/Berlin",
                offsets_minutes: &[60, 120],
            }),
            ..Context::default()
        };
        let found = check(&patched(patch.clone()), &context);
        let own = found.iter().find(|found| found.code == info.code);
        let own = own.unwrap_or_else(|| panic!("“{}” says nothing about its example: {found:?}", info.code));
        assert_eq!(own.severity, info.severity, "{}", info.code);
        write!(
            text,
            "\n## `{}` ({severity})\n\n{}\n\n```json\n{patch}\n```\n\n```text\n{}: {}\n{}\n```\n",
            info.code, info.about, own.path, own.message, own.help
        )
        .unwrap();
    }
    expect_file![concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/DIAGNOSTICS-ZENDESK-CHAT.md"
    )]
    .assert_eq(&text);
}

#[test]
fn an_empty_document_lacks_a_name_and_a_definition() {
    let found = check(&Map::new(), &Context::default());
    let codes: Vec<String> = found
        .iter()
        .map(|found| format!("{} {}", found.code, found.path))
        .collect();
    assert_eq!(
        codes,
        [
            "missing-field /name",
            "no-definition /definition",
            "disabled /enabled"
        ]
    );
}

#[test]
fn wrong_types_are_told_where_they_are_and_nothing_is_told_twice() {
    let found = said(json!({ "name": 3, "description": [], "enabled": 2,
        "definition": { "event": 7, "condition": "always", "actions": ["addTag"] } }));
    let codes: Vec<String> = found
        .iter()
        .map(|found| format!("{} {}", found.code, found.path))
        .collect();
    assert_eq!(
        codes,
        [
            "wrong-type /name",
            "wrong-type /description",
            "wrong-type /enabled",
            "wrong-type /definition/event",
            "wrong-type /definition/condition",
            "wrong-type /definition/actions/0",
        ]
    );
}

#[test]
fn numbers_are_followed_through_all_and_any() {
    let visits = "@visitor_previous_visits";
    condition(
        json!([
            "and",
            ["lt", visits, 3],
            ["gt", visits, 5],
            ["stillOnPage", 5],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["or", ["lt", visits, 3], ["gt", visits, 9]],
            ["eq", visits, 5],
            ["not", ["firedBefore"]]
        ]),
        &[
            "all-and-any-mixed /1",
            "never-fires",
            "contradiction /2",
            "unreachable-part /3",
        ],
    );
    condition(
        json!([
            "and",
            ["or", ["lt", visits, 3], ["gt", visits, 9]],
            ["eq", visits, 10],
            ["not", ["firedBefore"]]
        ]),
        &["all-and-any-mixed /1"],
    );
    condition(
        json!([
            "and",
            ["gt", visits, 3],
            ["lt", visits, 4],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["neq", visits, 0],
            ["neq", visits, 1],
            ["lt", visits, 2],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /3", "unreachable-part /4"],
    );
    condition(
        json!([
            "and",
            ["not", ["lt", visits, 5]],
            ["lte", visits, 4],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn equalities_are_followed() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_city", "Bonn"],
            ["neq", "@visitor_city", "Bonn"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_city", "Bonn"],
            ["not", ["eq", "@visitor_city", "Bonn"]],
            ["firedBefore"]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["icontains", "@visitor_page_url", "/shop/cart"],
            ["nicontains", "@visitor_page_url", "/shop"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_url", "https://a.example/b"],
            ["icontains", "@visitor_page_url", "/c"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
    condition(
        json!([
            "and",
            ["contains", "@visitor_page_url", "/Cart"],
            ["ncontains", "@visitor_page_url", "/cart"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["eq", "@queue_size", 1],
            ["eq", "@queue_size", 2],
            ["not", ["firedBefore"]]
        ]),
        &[
            "unknown-variable /1/1",
            "unknown-variable /2/1",
            "never-fires",
            "contradiction /2",
            "unreachable-part /3",
        ],
    );
    condition(
        json!([
            "and",
            ["neq", "@account_status", "online"],
            ["neq", "@account_status", "away"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn a_visitor_does_not_wait_for_an_agent_while_one_serves() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_served", true],
            ["neq", "@visitor_requesting_chat", false],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn a_wait_forgets_what_may_change_meanwhile() {
    condition(
        json!([
            "and",
            ["eq", "@visitor_served", false],
            ["stillOnPage", 30],
            ["eq", "@visitor_served", true],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_title", "A"],
            ["stillOnPage", 30],
            ["eq", "@visitor_page_title", "B"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /3", "unreachable-part /4"],
    );
    condition(
        json!([
            "and",
            ["eq", "@visitor_page_title", "A"],
            ["stillOnSite", 30],
            ["eq", "@visitor_page_title", "B"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
    condition(
        json!([
            "and",
            ["stillOnPage", 30],
            ["lt", "@visitor_time_on_page", 10],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /2", "unreachable-part /3"],
    );
}

#[test]
fn values_that_a_variable_never_has_are_told() {
    condition(
        json!(["and", ["eq", "@hour_of_day", 24], ["not", ["firedBefore"]]]),
        &["never-fires", "impossible-value /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "and",
            ["not", ["eq", "@day_of_week", 7]],
            ["not", ["firedBefore"]]
        ]),
        &["always-holds /1"],
    );
    condition(
        json!([
            "and",
            ["lt", "@visitor_previous_visits", 0],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "impossible-value /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "or",
            ["lt", "@hour_of_day", 9],
            ["gte", "@hour_of_day", 9],
            ["firedBefore"]
        ]),
        &[
            "unreachable-part /3",
            "always-holds /2",
            "fires-again",
            "hour-in-utc /1/2",
            "hour-in-utc /2/2",
        ],
    );
}

#[test]
fn nothing_fires_while_the_account_is_offline() {
    condition(
        json!([
            "and",
            ["eq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires", "contradiction /1", "unreachable-part /2"],
    );
    condition(
        json!([
            "and",
            ["stillOnPage", 5],
            ["eq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &["never-fires"],
    );
    condition(
        json!([
            "and",
            ["neq", "@account_status", "offline"],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
}

#[test]
fn a_message_on_each_page_is_told_and_once_is_enough() {
    mends(
        json!(["and", ["stillOnPage", 30]]),
        "fires-again",
        json!(["and", ["stillOnPage", 30], ["not", ["firedBefore"]]]),
    );
    mends(
        json!(["or", ["hasTag", "a"], ["hasTag", "b"]]),
        "fires-again",
        json!([
            "and",
            ["or", ["hasTag", "a"], ["hasTag", "b"]],
            ["not", ["firedBefore"]]
        ]),
    );
    condition(json!(["not", ["firedBefore"]]), &[]);
    condition(json!(["not", ["or", ["firedBefore"], ["hasTag", "a"]]]), &[]);
    let tags =
        json!({ "definition": { "condition": ["and", ["stillOnPage", 3]], "actions": [["addTag", "a"]] } });
    assert_eq!(said(tags), []);
    let answers =
        json!({ "definition": { "event": "chat_message", "condition": ["eq", "@sender_type", "visitor"] } });
    assert_eq!(said(answers), []);
}

#[test]
fn asking_before_a_wait_whether_it_has_fired_is_told() {
    mends(
        json!(["and", ["not", ["firedBefore"]], ["stillOnPage", 30]]),
        "fired-before-asked-too-early",
        json!(["and", ["stillOnPage", 30], ["not", ["firedBefore"]]]),
    );
    mends(
        json!([
            "and",
            ["and", ["hasTag", "a"], ["not", ["firedBefore"]]],
            ["stillOnSite", 30]
        ]),
        "fired-before-asked-too-early",
        json!([
            "and",
            ["and", ["hasTag", "a"]],
            ["stillOnSite", 30],
            ["not", ["firedBefore"]]
        ]),
    );
    condition(
        json!([
            "and",
            ["not", ["firedBefore"]],
            ["stillOnPage", 30],
            ["not", ["firedBefore"]]
        ]),
        &[],
    );
}

#[test]
fn all_and_any_mixed_are_told_unless_the_definition_is_edited_as_text() {
    let mixed = json!(["or", ["and", ["hasTag", "a"], ["hasTag", "b"]], ["hasTag", "c"]]);
    condition(mixed.clone(), &["all-and-any-mixed /1", "fires-again"]);
    let developer = json!({ "definition": { "condition": mixed, "editor": "developer" } });
    let codes: Vec<String> = said(developer).into_iter().map(|found| found.code).collect();
    assert_eq!(codes, ["fires-again"]);
    mends(
        json!(["and", ["or", ["hasTag", "a"]], ["not", ["firedBefore"]]]),
        "all-and-any-mixed",
        json!(["and", ["hasTag", "a"], ["not", ["firedBefore"]]]),
    );
    condition(
        json!(["and", ["and", ["hasTag", "a"]], ["not", ["firedBefore"]]]),
        &[],
    );
}

#[test]
fn addresses_that_no_browser_reports_are_told_and_mended() {
    let once = json!(["not", ["firedBefore"]]);
    let whole = |operator: &str, text: &str| json!(["and", [operator, "@visitor_page_url", text], once]);
    for (text, code, mended) in [
        (
            "www.zendesk.com/cart",
            "address-without-scheme",
            "https://www.zendesk.com/cart",
        ),
        ("Example.com", "address-without-scheme", "https://example.com/"),
        (
            "localhost:3000/cart",
            "address-without-scheme",
            "https://localhost:3000/cart",
        ),
        (
            "https://WWW.Zendesk.com/Cart",
            "address-not-as-reported",
            "https://www.zendesk.com/Cart",
        ),
        (
            "https://www.zendesk.com",
            "address-not-as-reported",
            "https://www.zendesk.com/",
        ),
        (
            "http://www.zendesk.com:80/a b",
            "address-not-as-reported",
            "http://www.zendesk.com/a%20b",
        ),
    ] {
        mends(whole("eq", text), code, whole("eq", mended));
        mends(whole("neq", text), code, whole("neq", mended));
    }
    mends(
        whole("eq", "/cart"),
        "address-without-scheme",
        whole("icontains", "/cart"),
    );
    mends(
        whole("neq", "/cart"),
        "address-without-scheme",
        whole("nicontains", "/cart"),
    );
    mends(
        whole("icontains", "our prices"),
        "never-in-an-address",
        whole("icontains", "our%20prices"),
    );
    mends(
        whole("contains", "größe"),
        "never-in-an-address",
        whole("contains", "gr%C3%B6%C3%9Fe"),
    );
    mends(
        whole("icontains", ".*pricing.*"),
        "pattern-as-text",
        whole("icontains", "pricing"),
    );
    mends(
        whole("eq", "https://a.example/*"),
        "pattern-as-text",
        whole("iregex", "https://a\\.example/.*"),
    );
    mends(
        whole("icontains", "/a|/b"),
        "pattern-as-text",
        whole("iregex", ".*(/a|/b).*"),
    );
    mends(
        whole("neq", "https://a.example/*"),
        "pattern-as-text",
        json!([
            "and",
            ["not", ["iregex", "@visitor_page_url", "https://a\\.example/.*"]],
            once
        ]),
    );
    for fine in [
        "https://www.zendesk.com/cart",
        "https://a.example/?q=a%20b#x",
        "about:blank",
    ] {
        condition(whole("eq", fine), &[]);
    }
    condition(
        json!(["and", ["icontains", "@visitor_city", "St. Gallen (SG) *"], once]),
        &[],
    );
}

#[test]
fn values_of_the_wrong_type_are_told_and_mended() {
    let once = json!(["not", ["firedBefore"]]);
    let asks = |part: Value| json!(["and", part, once]);
    for (part, code, mended) in [
        (
            json!(["gte", "@visitor_previous_visits", "5"]),
            "number-as-text",
            json!(["gte", "@visitor_previous_visits", 5]),
        ),
        (
            json!(["eq", "@hour_of_day", " 9 "]),
            "number-as-text",
            json!(["eq", "@hour_of_day", 9]),
        ),
        (
            json!(["eq", "@visitor_served", "False"]),
            "wrong-value-type",
            json!(["eq", "@visitor_served", false]),
        ),
        (
            json!(["neq", "@visitor_served", 1]),
            "wrong-value-type",
            json!(["neq", "@visitor_served", true]),
        ),
        (
            json!(["eq", "@account_status", "Online"]),
            "unknown-value",
            json!(["eq", "@account_status", "online"]),
        ),
        (
            json!(["eq", "@account_status", "ofline"]),
            "unknown-value",
            json!(["eq", "@account_status", "offline"]),
        ),
        (
            json!(["eq", "@visitor_country_code", "de"]),
            "country-code",
            json!(["eq", "@visitor_country_code", "DE"]),
        ),
        (
            json!(["neq", "@visitor_country_code", "UK"]),
            "country-code",
            json!(["neq", "@visitor_country_code", "GB"]),
        ),
        (
            json!(["eq", "@day_of_week", 7]),
            "impossible-value",
            json!(["eq", "@day_of_week", 6]),
        ),
        (
            json!(["stillOnPage", "30"]),
            "wrong-arguments",
            json!(["stillOnPage", 30]),
        ),
        (
            json!(["eq", "@vistor_city", "Bonn"]),
            "misspelt",
            json!(["eq", "@visitor_city", "Bonn"]),
        ),
        (
            json!(["iequals", "@visitor_city", "Bonn"]),
            "unknown-part",
            Value::Null,
        ),
        (json!(["stilOnPage", 3]), "misspelt", json!(["stillOnPage", 3])),
    ] {
        if mended.is_null() {
            let found = said(json!({ "definition": { "condition": asks(part) } }));
            assert!(found.iter().any(|found| found.code == code), "{found:?}");
        } else {
            mends(asks(part), code, asks(mended));
        }
    }
    condition(
        asks(json!(["gt", "@visitor_city", 3])),
        &["operator-does-not-fit /1/0"],
    );
    condition(
        asks(json!(["icontains", "@visitor_served", "t"])),
        &["operator-does-not-fit /1/0"],
    );
    condition(
        asks(json!(["eq", "@visitor_country_code", "Germany"])),
        &["country-code /1/2"],
    );
}

#[test]
fn placeholders_are_told_with_their_place_and_ordinary_signs_are_left_alone() {
    let about = |text: &str| {
        let actions = json!([["sendMessageToVisitor", "Anna", text]]);
        said(json!({ "definition": { "actions": actions } }))
    };
    for (text, code, place, mended) in [
        (
            "Grüß Gott @visitor_nam!",
            "unknown-placeholder",
            (10, 22),
            "Grüß Gott @visitor_name!",
        ),
        (
            "😀 @visitorname",
            "unknown-placeholder",
            (3, 15),
            "😀 @visitor_name",
        ),
        (
            "Hi {{contact.name}}",
            "foreign-placeholder",
            (3, 19),
            "Hi @visitor_name",
        ),
        ("Hi {name}", "foreign-placeholder", (3, 9), "Hi @visitor_name"),
    ] {
        let found = about(text);
        assert_eq!(found.len(), 1, "{found:?}");
        let place_found = found[0].place.unwrap();
        assert_eq!(
            (found[0].code.as_str(), (place_found.start, place_found.end)),
            (code, place)
        );
        assert_eq!(found[0].mends[0].text, mended);
    }
    assert_eq!(
        about("Is @visitor_favourite_colour right?")[0].code,
        "unknown-placeholder"
    );
    for fine in [
        "Hello @visitor_name in @visitor_city",
        "Write to help@example.com or follow @example",
        "50 % off",
        "@ home",
    ] {
        assert_eq!(about(fine), [], "{fine}");
    }
}

#[test]
fn a_message_from_anybody_is_answered_only_when_that_is_asked() {
    let document = patched(
        json!({ "definition": { "event": "chat_message", "condition": ["or", ["icontains", "@message", "x"]] } }),
    );
    let mended = mended(&document, "sender-not-tested");
    assert_eq!(
        mended["definition"]["condition"],
        json!([
            "and",
            ["icontains", "@message", "x"],
            ["eq", "@sender_type", "visitor"]
        ])
    );
    assert_eq!(check(mended.as_object().unwrap(), &Context::default()), []);
}

#[test]
fn a_name_is_a_key_and_two_drafts_cannot_share_it() {
    let context = Context {
        other_names: &["Pricing help", "Pricing help 2"],
        ..Context::default()
    };
    let found = check(&patched(json!({})), &context);
    assert_eq!(
        (found[0].code.as_str(), found[0].severity),
        ("duplicate-name", Severity::Error)
    );
    assert_eq!(found[0].mends[0].text, "Pricing help 3");
    let other_case = patched(json!({ "name": "pricing help" }));
    assert_eq!(check(&other_case, &context), []);
}

#[test]
fn conditions_of_any_size_are_checked() {
    let many: Vec<Value> = (0..5000)
        .map(|tag| json!(["hasTag", format!("t{tag}")]))
        .collect();
    let wide = Value::Array([json!("and")].into_iter().chain(many).collect());
    let found = said(json!({ "definition": { "condition": wide } }));
    assert_eq!(found.len(), 1, "{found:?}");
    let alternatives =
        (0..200).map(|tag| json!(["or", ["hasTag", format!("a{tag}")], ["hasTag", format!("b{tag}")]]));
    let exponential = Value::Array([json!("and")].into_iter().chain(alternatives.take(160)).collect());
    let found = said(json!({ "definition": { "condition": exponential, "editor": "developer" } }));
    assert_eq!(
        found.iter().map(|found| found.code.as_str()).collect::<Vec<_>>(),
        ["fires-again"]
    );
}

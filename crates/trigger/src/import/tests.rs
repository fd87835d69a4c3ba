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
    let twice = include_str!("../../tests/imports/member-twice.json");
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
        include_str!("../../tests/imports/widget-configuration.json").to_owned(),
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
            "ERROR this is the configuration of a widget without triggers: Livechat is disabled, or no trigger is"
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
        expect!["ERROR line 1, column 1: here must be a trigger in braces or a list of triggers in brackets"],
    );
    check(
        "name: a",
        expect!["ERROR line 1, column 2: this is not JSON: expected ident"],
    );
    check(
        r#"{"triggers": [{"name": "a"}, null]}"#,
        expect!["ERROR trigger 2 of the server’s answer is null, and a trigger is a JSON object in braces"],
    );
    check(
        r#"[{"name": "a"}, {"version": 1}]"#,
        expect![
            "ERROR trigger 2 in the text has none of a trigger’s fields, such as “name”, “conditions” and “actions”"
        ],
    );
    check(
        r#"{"trigger": null, "success": true}"#,
        expect!["ERROR trigger 1 of the server’s answer is null, and a trigger is a JSON object in braces"],
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

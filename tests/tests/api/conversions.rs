//! Drafts become drafts of another platform, with what belongs to them.

use serde_json::{Value, json};

use crate::Studio;

/// A new Zendesk Chat draft with a condition, and addresses that it must match and must not.
async fn draft_with_urls(studio: &Studio, condition: Value) -> i64 {
    let created = studio
        .ask("draft.create", json!({"project": 1, "platform": "zendesk-chat"}))
        .await;
    let id = created["row"]["id"].as_i64().unwrap();
    let mut document = created["document"].clone();
    document["definition"]["condition"] = condition;
    let save = json!({"draft": id, "base": created["revision"], "document": document});
    studio.ask("draft.save", save).await;
    let table = json!({"project": 1, "draft": id});
    for (url, expectation) in [
        ("https://a.example/pricing", "must"),
        ("https://a.example/", "must-not"),
    ] {
        let add = json!({"table": table, "text": url, "expectation": expectation});
        studio.ask("urls.add", add).await;
    }
    id
}

async fn summaries(studio: &Studio, rows: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    for row in rows.as_array().unwrap() {
        let table = json!({"project": 1, "draft": row["id"]});
        let summary = studio.ask("urls.summary", table).await;
        all.push(json!([summary["urls"], summary["must"], summary["must_not"]]));
    }
    all
}

#[tokio::test]
async fn a_converted_draft_has_the_addresses_of_its_original_with_what_is_expected() {
    let studio = Studio::new();
    let page = json!(["icontains", "@visitor_page_url", "pricing"]);
    let id = draft_with_urls(&studio, page).await;
    let convert = json!({"project": 1, "drafts": [id], "to": "rocketchat"});
    let made = studio.ask("convert.draft", convert).await;
    assert_eq!(summaries(&studio, &made).await, [json!([2, 1, 1])], "{made}");
}

#[tokio::test]
async fn of_several_drafts_made_of_one_none_must_match_what_all_together_must() {
    let studio = Studio::new();
    let either = json!([
        "or",
        ["stillOnPage", 5],
        ["icontains", "@visitor_page_url", "pricing"]
    ]);
    let id = draft_with_urls(&studio, either).await;
    let convert = json!({"project": 1, "drafts": [id], "to": "rocketchat"});
    let made = studio.ask("convert.draft", convert).await;
    let both = [json!([2, 0, 1]), json!([2, 0, 1])];
    assert_eq!(summaries(&studio, &made).await, both, "{made}");
}

#[tokio::test]
async fn triggers_become_greetings_that_are_played_beside_them_and_rules_become_nothing() {
    let studio = Studio::new();
    let page = json!(["icontains", "@visitor_page_url", "pricing"]);
    draft_with_urls(&studio, page).await;
    let drafts = studio.ask("draft.list", json!({"project": 1})).await;
    let of = |platform: &str| -> Vec<Value> {
        let drafts = drafts.as_array().unwrap().iter();
        let own = drafts.filter(|draft| draft["platform"] == platform);
        own.map(|draft| draft["id"].clone()).collect()
    };
    for platform in ["rocketchat", "zendesk-chat"] {
        let convert = json!({"project": 1, "drafts": of(platform), "to": "livechat"});
        let preview = studio.ask("convert.preview", convert.clone()).await;
        for converted in preview["drafts"].as_array().unwrap() {
            let made = converted["after"].as_array().unwrap();
            assert!(!made.is_empty(), "{converted}");
            assert!(
                made.iter().all(|draft| draft["errors"] == json!([])),
                "{converted}"
            );
            assert!(!converted["played"].as_array().unwrap().is_empty(), "{converted}");
        }
        let made = studio.ask("convert.draft", convert).await;
        let kinds: Vec<&Value> = made.as_array().unwrap().iter().map(|row| &row["kind"]).collect();
        assert!(
            !kinds.is_empty() && kinds.iter().all(|kind| *kind == "greeting"),
            "{kinds:?}"
        );
    }
    let rule = json!({"project": 1, "platform": "livechat", "kind": "auto-access"});
    let rule = studio.ask("draft.create", rule).await;
    let convert = json!({"project": 1, "drafts": [rule["row"]["id"]], "to": "rocketchat"});
    let preview = studio.ask("convert.preview", convert).await;
    assert_eq!(preview["drafts"][0]["after"], json!([]));
    assert_eq!(preview["drafts"][0]["played"], json!([]));
    assert_eq!(preview["drafts"][0]["losses"][0]["code"], "no-trigger");
}

//! Names are the keys, so every name must be reachable.

use serde_json::json;

use crate::setup::{Setup, body};

/// Every byte encoded but letters and digits, as a careful client does.
fn encoded(name: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    name.bytes().map(byte).collect()
}

#[tokio::test]
async fn a_trigger_of_any_name_is_shown_renamed_and_deleted() {
    let it = Setup::new().await;
    for name in [
        "Prices & plans",
        "#1 page",
        "blog/article",
        "/leading and trailing/",
        "100% off",
        "50%20off",
        "a+b",
        "  blanks around  ",
        "Grüße aus Köln",
        "🛒 cart 👩‍👩‍👧",
        "what? now;here=there:@'\"<>[]{}|\\^`",
        "%2F",
        "日本語",
        "a\nb\tc",
    ] {
        let created = it.post(&body(name)).await;
        assert_eq!((created.status, &created.body["name"]), (201, &json!(name)));
        let path = format!("triggers/{}", encoded(name));
        assert_eq!(it.get(&path).await.body, created.body, "{name}");
        let renamed = it.put(&path, &json!({"name": format!("{name}!")})).await;
        assert_eq!(renamed.body["id"], created.body["id"], "{name}");
        assert_eq!(it.get(&path).await.status, 404, "{name}");
        assert_eq!(it.delete(&format!("{path}%21")).await.status, 204, "{name}");
    }
    assert!(it.control.triggers().is_empty());
}

/// The URL standard takes `%2E%2E` for a step upwards, so no client that keeps to it can name such a trigger.
#[tokio::test]
async fn a_name_that_urls_cannot_hold_is_listed_and_asking_for_it_touches_no_other() {
    let it = Setup::new().await;
    for name in ["..", ".", "t"] {
        it.post(&body(name)).await;
    }
    for name in ["%2E%2E", "%2E"] {
        assert_eq!(it.delete(&format!("triggers/{name}")).await.status, 404);
    }
    assert_eq!(it.get("triggers").await.body.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_plus_in_a_path_is_a_plus_and_a_blank_is_another_name() {
    let it = Setup::new().await;
    it.post(&body("a b")).await;
    assert_eq!(it.get("triggers/a+b").await.status, 404);
    it.post(&body("a+b")).await;
    for path in ["triggers/a+b", "triggers/a%2Bb"] {
        assert_eq!(it.get(path).await.body["name"], "a+b");
    }
    assert_eq!(it.get("triggers/a%20b").await.body["name"], "a b");
}

#[tokio::test]
async fn names_differ_by_case_blanks_and_the_way_an_accent_is_written() {
    let it = Setup::new().await;
    for name in ["Caf\u{e9}", "Cafe\u{301}", "caf\u{e9}", "Caf\u{e9} "] {
        it.post(&body(name)).await;
    }
    for trigger in it.control.triggers() {
        let name = trigger["name"].as_str().unwrap();
        let shown = it.get(&format!("triggers/{}", encoded(name))).await;
        assert_eq!(shown.body["id"], trigger["id"], "{name:?}");
    }
}

#[tokio::test]
async fn no_name_at_all_deletes_nothing() {
    let it = Setup::new().await;
    it.post(&body("t")).await;
    for path in ["triggers", "triggers/"] {
        assert_eq!(it.delete(path).await.status, 404, "{path}");
    }
    assert_eq!(it.control.triggers().len(), 1);
}

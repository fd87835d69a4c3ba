//! Many drafts edited at once: taken back as one, and kept apart from what servers get.

use serde_json::{Value, json};

use super::Studio;

async fn names(studio: &Studio) -> Vec<String> {
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    let names = drafts.as_array().unwrap().iter();
    names
        .map(|draft| draft["name"].as_str().unwrap().to_owned())
        .collect()
}

async fn ids(studio: &Studio) -> Vec<Value> {
    let drafts = studio.ask("draft.list", json!({ "project": 1 })).await;
    drafts
        .as_array()
        .unwrap()
        .iter()
        .map(|draft| draft["id"].clone())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_of_many_is_one_deed_with_its_name() {
    let studio = Studio::new();
    let drafts = ids(&studio).await;
    let bulk = json!({ "project": 1, "drafts": drafts, "edit": { "kind": "disable" } });
    let done = studio.ask("draft.bulk", bulk).await;
    let changed = done["drafts"].as_array().unwrap().len();
    assert!(changed > 1, "{done}");
    assert_eq!(done["deed"]["words"], json!(format!("{changed} drafts disabled")));
    let row = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert!(row.as_array().unwrap().iter().all(|row| row["enabled"] == false));
    let walked = studio.ask("deed.undo", json!({ "project": 1 })).await;
    assert_eq!((&walked["deed"], &walked["kept"]), (&done["deed"], &json!([])));
    let row = studio.ask("draft.list", json!({ "project": 1 })).await;
    assert!(row.as_array().unwrap().iter().any(|row| row["enabled"] == true));
    let ends = studio.ask("deed.ends", json!({ "project": 1 })).await;
    assert_eq!((&ends["last"], &ends["next"]), (&Value::Null, &done["deed"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn tags_survive_a_folder_and_are_in_no_document() {
    let studio = Studio::new();
    let drafts = ids(&studio).await;
    let tags = json!({ "kind": "tags", "add": [" summer ", "de"], "remove": [] });
    let bulk = json!({ "project": 1, "drafts": drafts[..2], "edit": tags });
    studio.ask("draft.bulk", bulk).await;
    let view = studio.ask("draft.get", json!({ "draft": drafts[0] })).await;
    assert_eq!(view["row"]["tags"], json!(["de", "summer"]));
    assert!(!view["document"].to_string().contains("summer"), "{view}");

    let folder = studio.folder.path().join("shop");
    let export = json!({ "project": 1, "folder": folder });
    studio.ask("project.export", export.clone()).await;
    let copy = studio.ask("project.import", json!({ "folder": folder })).await;
    let rows = studio.ask("draft.list", json!({ "project": copy["id"] })).await;
    assert_eq!(rows[0]["tags"], json!(["de", "summer"]));
    assert_eq!(rows[2]["tags"], json!([]));

    // A tag that was taken away here comes back with the folder.
    let tags = json!({ "kind": "tags", "add": ["own"], "remove": ["summer"] });
    let bulk = json!({ "project": 1, "drafts": [drafts[0]], "edit": tags });
    studio.ask("draft.bulk", bulk).await;
    let update = json!({ "project": 1, "folder": folder, "missing": "keep" });
    studio.ask("project.update_from_folder", update).await;
    let view = studio.ask("draft.get", json!({ "draft": drafts[0] })).await;
    assert_eq!(view["row"]["tags"], json!(["de", "summer"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_visitors_read_is_replaced_and_what_is_left_out_stays() {
    let studio = Studio::new();
    let drafts = ids(&studio).await;
    let before = names(&studio).await;
    let find = json!({ "project": 1, "drafts": drafts, "find": "e", "replace": "E",
        "is_regex": false, "match_case": true, "whole_words": false });
    let found = studio.ask("draft.find", find.clone()).await;
    let texts = found["texts"].as_array().unwrap();
    assert!(texts.len() > 1, "{found}");
    let left = &texts[0]["at"];
    let done = studio
        .ask("draft.replace", json!({ "find": find, "except": [left] }))
        .await;
    assert_eq!(done["drafts"].as_array().unwrap().len(), texts.len() - 1);
    assert_eq!(names(&studio).await, before);
    let again = studio.ask("draft.find", find).await;
    assert_eq!(again["texts"].as_array().unwrap().len(), 1);
    assert_eq!(&again["texts"][0]["at"], left);
}

#[tokio::test(flavor = "multi_thread")]
async fn variants_have_the_tests_of_their_draft_and_an_undo_takes_them_all_back() {
    let studio = Studio::new();
    let expected = |session: &Value| session["session"]["expect"].as_array().unwrap().len();
    let text = "load https://shop.example/\nexpect \"draft-1\" fires\nend after 10s";
    let parsed = studio.ask("session.parse", json!({ "text": text })).await;
    let session = json!({ "project": 1, "name": "Visit", "session": parsed["session"] });
    let saved = studio.ask("session.save", session).await;
    let variant = |name: &str| json!({ "name": name, "pattern": "", "message": "Bonjour" });
    let make =
        json!({ "project": 1, "draft": 1, "rows": [variant("FR"), variant("FR")], "with_tests": true });
    let done = studio.ask("draft.variants", make).await;
    assert_eq!(names(&studio).await[1..3], ["FR", "FR 2"]);
    let sessions = studio.ask("session.list", json!({ "project": 1 })).await;
    let visit = |sessions: &Value| {
        let sessions = sessions.as_array().unwrap().iter();
        sessions
            .clone()
            .find(|kept| kept["id"] == saved["id"])
            .unwrap()
            .clone()
    };
    assert_eq!(expected(&visit(&sessions)), 3, "{sessions}");
    let copy = &done["drafts"][0];
    let urls = studio
        .ask("urls.summary", json!({ "project": 1, "draft": 1 }))
        .await;
    let copied = studio
        .ask("urls.summary", json!({ "project": 1, "draft": copy }))
        .await;
    assert_eq!(copied, urls);

    studio.ask("deed.undo", json!({ "project": 1 })).await;
    assert_eq!(ids(&studio).await.len(), 6);
    let sessions = studio.ask("session.list", json!({ "project": 1 })).await;
    assert_eq!(expected(&visit(&sessions)), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_own_template_starts_drafts_in_every_project() {
    let studio = Studio::new();
    let saved = studio
        .ask("template.save", json!({ "draft": 1, "name": " Ours " }))
        .await;
    assert_eq!(saved["name"], "Ours");
    let platform = json!({ "platform": "rocketchat" });
    let listed = studio.ask("template.list", platform.clone()).await;
    assert_eq!(listed[0], saved);
    let project = studio.ask("project.create", json!({ "name": "Other" })).await["id"].clone();
    let create = json!({ "project": project, "platform": "rocketchat", "template": saved["key"] });
    let made = studio.ask("draft.create", create).await;
    let original = studio.ask("draft.get", json!({ "draft": 1 })).await;
    assert_eq!(made["document"]["conditions"], original["document"]["conditions"]);
    studio
        .ask("template.delete", json!({ "template": saved["own"] }))
        .await;
    let listed = studio.ask("template.list", platform).await;
    assert_eq!(listed[0]["own"], Value::Null);
}

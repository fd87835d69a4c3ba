//! The time zone of a project: chosen, kept, carried by folders, and told wherever platforms count hours in UTC.

use serde_json::{Value, json};

use crate::Studio;

const PROJECT: i64 = 1;

impl Studio {
    async fn choose_zone(&self, zone: Option<&str>) -> Value {
        let mut choice = json!({ "project": PROJECT });
        if let Some(zone) = zone {
            choice["zone"] = json!(zone);
        }
        self.ask("project.set_zone", choice).await
    }

    /// A draft that looks at the hour.
    async fn morning(&self) -> i64 {
        let new = json!({ "project": PROJECT, "platform": "zendesk-chat" });
        let mut view = self.ask("draft.create", new).await;
        let draft = view["row"]["id"].as_i64().unwrap();
        view["document"]["name"] = json!("Morning");
        view["document"]["enabled"] = json!(true);
        view["document"]["definition"] = json!({
            "version": 1, "event": "page_enter",
            "condition": ["and", ["lt", "@hour_of_day", 9], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Good morning"]],
        });
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
        draft
    }

    async fn said_of_hour(&self, draft: i64) -> String {
        let view = self.ask("draft.get", json!({ "draft": draft })).await;
        let all = view["diagnostics"].as_array().unwrap();
        let found = all.iter().find(|said| said["code"] == "hour-in-utc").unwrap();
        found["message"].as_str().unwrap().to_owned()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_tells_times_in_utc_only_until_somebody_chooses_a_zone() {
    let studio = Studio::new();
    let draft = studio.morning().await;
    let which = json!({ "project": PROJECT });
    let unsaid = studio.ask("project.zone", which.clone()).await;
    assert_eq!(
        unsaid,
        json!({ "zone": null, "words": "Times are told in UTC only." })
    );
    assert!(
        studio
            .said_of_hour(draft)
            .await
            .contains("not in the time zone of your account")
    );

    let chosen = studio.choose_zone(Some("europe/berlin")).await;
    assert_eq!(chosen["zone"], "Europe/Berlin");
    assert_eq!(studio.ask("project.zone", which).await, chosen);
    let said = studio.said_of_hour(draft).await;
    assert!(
        said.contains("10:00 in winter and 11:00 in summer in Europe/Berlin"),
        "{said}"
    );

    studio.choose_zone(None).await;
    assert!(!studio.said_of_hour(draft).await.contains("Berlin"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_zone_is_refused_with_the_nearest_names_and_changes_nothing() {
    let studio = Studio::new();
    studio.choose_zone(Some("Asia/Tokyo")).await;
    let refused = studio
        .refused(
            "project.set_zone",
            json!({ "project": PROJECT, "zone": "Europe/Berln" }),
        )
        .await;
    assert_eq!(refused.code, api::Code::BadInput, "{refused:?}");
    assert!(refused.help.contains("Europe/Berlin"), "{refused:?}");
    let kept = studio.ask("project.zone", json!({ "project": PROJECT })).await;
    assert_eq!(kept["zone"], "Asia/Tokyo");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_tells_the_local_time_of_the_session_and_else_of_the_project() {
    let studio = Studio::new();
    let draft = studio.morning().await;
    studio.choose_zone(Some("Europe/Berlin")).await;
    let suggested = async |zone: Value| {
        let mut world = json!({ "start": "2026-07-06T09:00:00Z" });
        if !zone.is_null() {
            world["zone"] = zone;
        }
        let session = json!({
            "env": world,
            "session": [{ "op": "load", "url": "https://shop.example/" }],
            "tail_ms": 0,
        });
        let wanted =
            json!({ "project": PROJECT, "session": session, "engine": "zendesk-chat", "draft": draft });
        let found = studio.ask("simulate.suggest", wanted).await;
        let all = found["found"].as_array().unwrap();
        let by_clock = all
            .iter()
            .find(|one| one["text"].as_str().unwrap().contains("visit begin on"));
        let by_clock = by_clock.unwrap_or_else(|| panic!("{found}"));
        // The zone of the project is not made one of the session.
        assert_eq!(by_clock["session"]["env"].get("zone"), session["env"].get("zone"));
        by_clock["text"].as_str().unwrap().to_owned()
    };
    let of_project = suggested(Value::Null).await;
    assert!(
        of_project.contains("(UTC), which is ") && of_project.contains(" in Europe/Berlin"),
        "{of_project}"
    );
    let own = suggested(json!("Asia/Tokyo")).await;
    assert!(own.contains(" in Asia/Tokyo"), "{own}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_with_an_unknown_zone_is_told_so_on_its_line() {
    let studio = Studio::new();
    let text = "agents online\ntime zone Europe/Berln\nload https://shop.example/";
    let parsed = studio
        .ask("session.parse", json!({ "text": text, "engine": "zendesk-chat" }))
        .await;
    let unknown = &parsed["unknown"][0];
    assert_eq!(unknown["line"], 2, "{parsed}");
    assert!(
        unknown["help"].as_str().unwrap().contains("Europe/Berlin"),
        "{parsed}"
    );
    assert_eq!(parsed["session"]["env"]["zone"], "Europe/Berln");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_keeps_the_zone_of_its_project() {
    let studio = Studio::new();
    studio.choose_zone(Some("Europe/Berlin")).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let wanted = json!({ "project": PROJECT, "folder": path });
    studio.ask("project.export", wanted.clone()).await;
    let file = folder.path().join("trigger-designer.json");
    let manifest = std::fs::read_to_string(&file).unwrap();
    assert!(
        manifest.contains("\"time_zone\": \"Europe/Berlin\""),
        "{manifest}"
    );

    let imported = studio.ask("project.import", json!({ "folder": path })).await;
    let which = json!({ "project": imported["id"] });
    assert_eq!(studio.ask("project.zone", which).await["zone"], "Europe/Berlin");

    studio.choose_zone(Some("Asia/Tokyo")).await;
    let changes = studio.ask("project.compare_folder", wanted.clone()).await;
    assert_eq!(changes["time_zone"], "Europe/Berlin");
    studio.ask("project.update_from_folder", wanted).await;
    let kept = studio.ask("project.zone", json!({ "project": PROJECT })).await;
    assert_eq!(kept["zone"], "Europe/Berlin");

    std::fs::write(&file, manifest.replace("Europe/Berlin", "Europe/Berln")).unwrap();
    let refused = studio.refused("project.import", json!({ "folder": path })).await;
    assert!(refused.help.contains("Europe/Berlin"), "{refused:?}");
}

//! What somebody wants becomes drafts and tests.

use serde_json::{Value, json};

use crate::Studio;

fn pricing() -> Value {
    json!({
        "who": "everyone",
        "place": {"kind": "containing", "text": "/pricing"},
        "occasion": {"kind": "on-page", "seconds": 45},
        "often": "once-per-visit",
        "unless": [{"kind": "visited", "text": "/thank-you", "ever": false}],
        "message": "Questions about our plans?",
    })
}

#[tokio::test]
async fn what_is_taken_is_a_draft_that_its_sessions_hold_to_the_wish() {
    let studio = Studio::new();
    let answers = studio
        .ask("wish.ask", json!({"project": 1, "wish": pricing()}))
        .await;
    for platform in ["zendesk-chat", "livechat"] {
        let all = answers["platforms"].as_array().unwrap();
        let answer = all.iter().find(|answer| answer["platform"] == platform).unwrap();
        let best = &answer["alternatives"][0];
        let take = json!({"project": 1, "wish": pricing(), "platform": platform, "title": best["title"]});
        let taken = studio.ask("wish.take", take).await;
        assert_eq!(
            taken["drafts"].as_array().unwrap().len(),
            best["documents"].as_array().unwrap().len()
        );
        let sessions = taken["sessions"].as_array().unwrap();
        assert_eq!(sessions.len(), 2, "{platform}");
        let tests = studio
            .ask("session.test", json!({"project": 1, "engine": "rocketchat-6.7"}))
            .await;
        for session in sessions {
            let test = tests
                .as_array()
                .unwrap()
                .iter()
                .find(|test| test["session"] == *session);
            let results = test.unwrap_or_else(|| panic!("{tests}"))["results"]
                .as_array()
                .unwrap();
            assert!(!results.is_empty());
            assert!(
                results.iter().all(|result| result["passed"] == true),
                "{platform}: {results:?}"
            );
        }
    }
}

#[tokio::test]
async fn the_version_of_the_project_decides_what_is_offered() {
    let studio = Studio::new();
    let services = async |version: &str| {
        studio
            .ask(
                "server.set_project_version",
                json!({"project": 1, "version": version}),
            )
            .await;
        let answers = studio
            .ask("wish.ask", json!({"project": 1, "wish": pricing()}))
            .await;
        let all = answers["platforms"][0]["alternatives"]
            .as_array()
            .unwrap()
            .clone();
        all.iter()
            .filter(|alternative| !alternative["needs"].is_null())
            .count()
    };
    assert_eq!((services("6.6").await, services("8.5").await), (0, 1));
}

#[tokio::test]
async fn a_wish_that_means_nothing_is_refused_with_the_way_out() {
    let studio = Studio::new();
    let mut wish = pricing();
    wish["message"] = json!("  ");
    let error = studio
        .refused("wish.ask", json!({"project": 1, "wish": wish}))
        .await;
    assert_eq!(error.message, "The message is missing.");
    assert_eq!(error.help, "Write what the visitor should read.");
    let nothing = json!({"project": 1, "wish": pricing(), "platform": "livechat", "title": "Of yesterday"});
    let error = studio.refused("wish.take", nothing).await;
    assert_eq!(error.code, api::Code::NotFound);
}

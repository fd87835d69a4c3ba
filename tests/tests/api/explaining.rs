//! Stories of people who ask why: why it does not fire, what a pattern really means, what two of them share.

use serde_json::{Value, json};

use crate::Studio;

const PROJECT: i64 = 1;

/// The number of the sample draft with this name.
async fn draft(studio: &Studio, name: &str) -> i64 {
    let drafts = studio.ask("draft.list", json!({"project": PROJECT})).await;
    let drafts = drafts.as_array().unwrap();
    let row = drafts.iter().find(|row| row["name"] == name).unwrap();
    row["id"].as_i64().unwrap()
}

#[tokio::test]
async fn what_would_make_a_trigger_fire_does_when_it_is_applied() {
    let studio = Studio::new();
    let draft = draft(&studio, "Personal offer at checkout").await;
    let session =
        json!({"session": [{"op": "load", "url": "https://shop.example/checkout/address"}], "tail_ms": 5000});
    let asked = |session: &Value| json!({"project": PROJECT, "engine": "rocketchat", "session": session, "draft": draft});
    let suggestions = studio.ask("simulate.suggest", asked(&session)).await;
    let first = suggestions["found"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["kind"] == "trigger")
        .unwrap_or_else(|| panic!("{suggestions}"));
    studio
        .ask(
            "draft.apply_edits",
            json!({"draft": draft, "edits": first["edits"]}),
        )
        .await;
    let run = json!({"project": PROJECT, "engine": "rocketchat", "session": session});
    let played = studio.ask("simulate.run", run).await;
    let id = format!("draft-{draft}");
    let lanes = played["trace"]["lanes"].as_array().unwrap();
    let lane = lanes.iter().find(|lane| lane["trigger"] == id).unwrap();
    let mut spans = lane["spans"].as_array().unwrap().iter();
    assert!(spans.any(|span| span[0] == "visible"), "{lane}");

    // It is a change like any other: undo takes it back.
    let undone = studio.ask("draft.undo", json!({"draft": draft})).await;
    assert_eq!(undone["document"]["enabled"], false);
}

#[tokio::test]
async fn sessions_are_tests_that_turn_red_when_a_trigger_changes_and_tell_what_happens_instead() {
    let studio = Studio::new();
    let wanted = json!({"project": PROJECT, "engine": "rocketchat"});
    let green = studio.ask("session.test", wanted.clone()).await;
    let results = |tests: &Value| -> Vec<Value> {
        let tests = tests.as_array().unwrap().iter();
        tests
            .flat_map(|test| test["results"].as_array().unwrap().clone())
            .collect()
    };
    assert!(!results(&green).is_empty());
    assert!(
        results(&green).iter().all(|result| result["passed"] == true),
        "{green}"
    );

    let id = draft(&studio, "Pricing page: need help?").await;
    let view = studio.ask("draft.get", json!({"draft": id})).await;
    let mut document = view["document"].clone();
    document["conditions"][0]["value"] = json!("/prices");
    document["name"] = json!("Another name");
    let save = json!({"draft": id, "base": view["revision"], "document": document});
    studio.ask("draft.save", save).await;
    let red = studio.ask("session.test", wanted).await;
    let failed: Vec<Value> = results(&red)
        .into_iter()
        .filter(|result| result["passed"] == false)
        .collect();
    let [failed] = &failed[..] else {
        panic!("{red}");
    };
    assert_eq!(failed["draft"], id);
    assert_eq!(failed["expected"], "“Another name” fires at 8s");
    assert!(
        failed["text"].as_str().unwrap().contains("never fired"),
        "{failed}"
    );
}

#[tokio::test]
async fn what_is_observed_now_is_met_now() {
    let studio = Studio::new();
    let sessions = studio.ask("session.list", json!({"project": PROJECT})).await;
    for kept in sessions.as_array().unwrap() {
        let mut session = kept["session"].clone();
        let observe = json!({"project": PROJECT, "engine": "rocketchat", "session": session});
        session["expect"] = studio.ask("session.observe", observe).await;
        let save = json!({"project": PROJECT, "id": kept["id"], "name": kept["name"], "session": session});
        studio.ask("session.save", save).await;
    }
    let tests = studio
        .ask(
            "session.test",
            json!({"project": PROJECT, "engine": "rocketchat"}),
        )
        .await;
    assert_eq!(
        tests.as_array().unwrap().len(),
        sessions.as_array().unwrap().len()
    );
    for test in tests.as_array().unwrap() {
        for result in test["results"].as_array().unwrap() {
            assert_eq!(result["passed"], true, "{result}");
        }
    }
}

#[tokio::test]
async fn a_run_judges_the_visit_as_the_tests_do_also_when_one_draft_is_played_alone() {
    let studio = Studio::new();
    let tests = studio
        .ask(
            "session.test",
            json!({"project": PROJECT, "engine": "rocketchat"}),
        )
        .await;
    let sessions = studio.ask("session.list", json!({"project": PROJECT})).await;
    for test in tests.as_array().unwrap() {
        let mut kept = sessions.as_array().unwrap().iter();
        let kept = kept.find(|kept| kept["id"] == test["session"]).unwrap();
        let alone =
            json!({"project": PROJECT, "engine": "rocketchat", "session": kept["session"], "drafts": [1]});
        let played = studio.ask("simulate.run", alone).await;
        assert_eq!(played["triggers"].as_array().unwrap().len(), 1);
        assert_eq!(played["results"], test["results"]);
        assert_eq!(played["script"], kept["script"]);
    }
    assert!(!tests.as_array().unwrap().is_empty());
}

#[tokio::test]
async fn two_engines_are_compared_and_a_session_becomes_a_page() {
    let studio = Studio::new();
    let sessions = studio.ask("session.list", json!({"project": PROJECT})).await;
    let session = &sessions[0]["session"];
    let compare = json!({"project": PROJECT, "session": session, "first": "rocketchat", "second": "rocketchat-documented"});
    let differences = studio.ask("simulate.compare", compare).await;
    assert!(!differences.as_array().unwrap().is_empty(), "{differences}");

    let path = studio.folder.path().join("visit.html");
    let share = json!({"project": PROJECT, "name": "A <b>visit</b>", "session": session, "engine": "rocketchat", "path": path});
    studio.ask("simulate.share", share).await;
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("A &lt;b&gt;visit&lt;/b&gt;"));
    let nowhere = studio.folder.path().join("no/such/folder/visit.html");
    let share =
        json!({"project": PROJECT, "name": "x", "session": session, "engine": "rocketchat", "path": nowhere});
    let refused = studio.refused("simulate.share", share).await;
    assert!(refused.message.contains("visit.html"), "{refused:?}");
}

#[tokio::test]
async fn a_pattern_is_explained_mended_and_its_dangers_named() {
    let studio = Studio::new();
    let meaning = studio
        .ask("pattern.explain", json!({"pattern": "https://shop.example/"}))
        .await;
    assert!(
        meaning["explanation"]["sentence"]
            .as_str()
            .unwrap()
            .contains("shop")
    );
    let fixes = meaning["fixes"].as_array().unwrap();
    assert!(fixes.iter().any(|fix| fix["code"] == "escape-dot"), "{meaning}");

    let freezing = studio
        .ask("pattern.dangers", json!({"pattern": "^https://shop/([a-z]+)+$"}))
        .await;
    assert_eq!(freezing["report"]["growth"]["kind"], "exponential", "{freezing}");

    let near = studio
        .ask(
            "pattern.near_misses",
            json!({"pattern": "/contact$", "url": "https://shop.example/contact"}),
        )
        .await;
    let near = near.as_array().unwrap();
    assert!(near.iter().any(|one| one["matched"] == true) && near.iter().any(|one| one["matched"] == false));
}

#[tokio::test]
async fn a_pattern_of_python_is_tried_as_the_whole_address_and_shows_what_a_search_would_find() {
    let studio = Studio::new();
    let python = json!({"language": "python", "ignore_case": true});
    let urls = json!({"from": "list", "urls": ["https://shop.example/Pricing", "https://shop.example/cart"]});
    let asked = json!({"pattern": "pricing", "dialect": python, "urls": urls});
    let report = studio.ask("pattern.test", asked).await;
    assert_eq!(report["dialect"], python);
    assert_eq!(report["reach"]["kind"], "never", "{report}");
    assert_eq!(report["counts"]["matched"], 0);
    let row = &report["rows"][0];
    assert_eq!(
        [&row["start"], &row["part_start"], &row["part_end"]],
        [&Value::Null, &json!(21), &json!(28)]
    );
    assert_eq!(report["rows"][1]["part_start"], Value::Null);

    // The same text in another language is another pattern, though both were asked for the same table.
    let searched = json!({"pattern": "Pricing", "urls": urls});
    let searched = studio.ask("pattern.test", searched).await;
    assert_eq!(searched["counts"]["matched"], 1, "{searched}");
    assert_eq!(searched["rows"][0]["part_start"], Value::Null);

    let half = json!({"pattern": ".*pricing.*|contact", "dialect": python, "urls": urls});
    let half = studio.ask("pattern.test", half).await;
    assert_eq!(half["counts"]["matched"], 1);
    assert_eq!(half["warnings"][0]["code"], "dead-part", "{half}");

    let meaning = json!({"pattern": "pricing", "dialect": python});
    let meaning = studio.ask("pattern.explain", meaning).await;
    assert_eq!(meaning["fixes"][0]["source"], ".*pricing.*", "{meaning}");
    let signs = studio.ask("pattern.syntax", json!({"dialect": python})).await;
    let signs = signs.as_array().unwrap();
    assert!(signs.iter().any(|sign| sign["notation"] == "(?P<name>…)"));
    let near = json!({"pattern": "https?://shop\\.example/cart", "dialect": python, "url": "https://shop.example/cart"});
    let near = studio.ask("pattern.near_misses", near).await;
    let mut near = near.as_array().unwrap().iter();
    assert!(near.any(|one| one["matched"] == false && one["part_start"] == 0));
}

#[tokio::test]
async fn each_platform_says_in_which_languages_it_reads_patterns() {
    let studio = Studio::new();
    let readers = studio.ask("pattern.readers", json!({})).await;
    let languages = |name: &str| {
        let reader = readers.as_array().unwrap().iter().find(|one| one["name"] == name);
        let dialects = reader.unwrap_or_else(|| panic!("{readers}"))["dialects"].clone();
        let dialects = dialects.as_array().unwrap().iter();
        dialects.map(|one| one["language"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(languages("Rocket.Chat"), ["javascript"]);
    assert_eq!(languages("Zendesk Chat"), ["python", "python"]);
}

#[tokio::test]
async fn patterns_are_compared_within_a_platform_and_each_of_a_draft_by_itself() {
    let studio = Studio::new();
    let add = async |condition: Value| {
        let blank = json!({"project": PROJECT, "platform": "zendesk-chat"});
        let created = studio.ask("draft.create", blank).await;
        let id = created["row"]["id"].as_i64().unwrap();
        let mut document = created["document"].clone();
        document["definition"]["condition"] = condition;
        let save = json!({"draft": id, "base": created["revision"], "document": document});
        studio.ask("draft.save", save).await;
        id
    };
    let page = |source: &str| json!(["iregex", "@visitor_page_url", source]);
    let two = add(json!(["or", page(".*/contact.*"), page(".*/about.*")])).await;
    let one = add(page(".*/contact")).await;
    let overlap = studio.ask("pattern.overlap", json!({"project": PROJECT})).await;
    let own: Vec<&Value> = overlap["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|pair| {
            [&pair["first"], &pair["second"]]
                .iter()
                .any(|of| **of == two || **of == one)
        })
        .collect();
    let told: Vec<_> = own
        .iter()
        .map(|pair| {
            let places = (pair["first"].as_i64().unwrap(), pair["second"].as_i64().unwrap());
            (
                places,
                pair["first_path"].as_str().unwrap(),
                pair["relation"]["kind"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ((two, one), "/definition/condition/1/2", "second-inside"),
            ((two, one), "/definition/condition/2/2", "overlapping"),
        ]
    );
}

#[tokio::test]
async fn patterns_that_share_addresses_are_told_with_one_that_shows_it() {
    let studio = Studio::new();
    let blank = json!({"project": PROJECT, "platform": "rocketchat"});
    let created = studio.ask("draft.create", blank).await;
    let id = created["row"]["id"].as_i64().unwrap();
    let mut document = created["document"].clone();
    document["name"] = json!("Everything about contact");
    document["conditions"] = json!([{"name": "page-url", "value": "contact"}]);
    let save = json!({"draft": id, "base": created["revision"], "document": document});
    studio.ask("draft.save", save).await;

    let overlap = studio.ask("pattern.overlap", json!({"project": PROJECT})).await;
    let greeting = draft(&studio, "Contact page greeting").await;
    let pair = overlap["pairs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|pair| pair["first"] == greeting && pair["second"] == id)
        .unwrap_or_else(|| panic!("{overlap}"));
    assert_eq!(pair["relation"]["kind"], "first-inside", "{pair}");
    assert!(pair["relation"]["both"].as_str().unwrap().contains("contact"));
}

#[tokio::test]
async fn a_pattern_beyond_what_is_read_here_is_not_known_and_not_called_wrong() {
    let studio = Studio::new();
    let left_out = async |source: &str| {
        let blank = json!({"project": PROJECT, "platform": "rocketchat"});
        let created = studio.ask("draft.create", blank).await;
        let id = created["row"]["id"].as_i64().unwrap();
        let mut document = created["document"].clone();
        document["conditions"] = json!([{"name": "page-url", "value": source}]);
        let save = json!({"draft": id, "base": created["revision"], "document": document});
        studio.ask("draft.save", save).await;
        let overlap = studio.ask("pattern.overlap", json!({"project": PROJECT})).await;
        let drafts = overlap["drafts"].as_array().unwrap();
        let own = drafts.iter().find(|draft| draft["draft"] == id).unwrap();
        own["left_out"].clone()
    };
    let deep = format!("{}a{}", "(".repeat(20_000), ")".repeat(20_000));
    let beyond = left_out(&deep).await;
    assert_eq!(beyond["why"], "not-known", "{beyond}");
    assert!(beyond["words"].as_str().unwrap().contains("deep"), "{beyond}");
    assert_eq!(left_out("(a").await["why"], "not-a-pattern");
    assert_eq!(left_out("").await, json!({"why": "never-asked"}));
    assert_eq!(left_out("pricing").await, Value::Null);
}

#[tokio::test]
async fn addresses_of_a_sitemap_are_looked_at_and_then_added_once() {
    let studio = Studio::new();
    let text = "<urlset><url><loc>https://shop.example/new</loc></url><url><loc>https://shop.example/new</loc></url></urlset>";
    let read = studio
        .ask("urls.read", json!({"name": "sitemap.xml", "text": text}))
        .await;
    assert_eq!(read["format"], "sitemap");
    assert_eq!(read["repeated"], 1);
    let table = json!({"project": PROJECT, "draft": null});
    let before = studio.ask("urls.summary", table.clone()).await;
    let rows: Vec<Value> = read["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| json!({"url": row["url"], "expectation": "must"}))
        .collect();
    for _ in 0..2 {
        studio
            .ask("urls.add_rows", json!({"table": table, "rows": rows}))
            .await;
    }
    let after = studio.ask("urls.summary", table.clone()).await;
    assert_eq!(
        after["urls"].as_u64().unwrap(),
        before["urls"].as_u64().unwrap() + 1
    );
    assert_eq!(
        after["must"].as_u64().unwrap(),
        before["must"].as_u64().unwrap() + 1
    );
    let other = json!([{"url": "https://shop.example/new", "expectation": "must-not"}]);
    let changed = studio
        .ask("urls.add_rows", json!({"table": table, "rows": other}))
        .await;
    assert_eq!(changed["urls"], after["urls"]);
    assert_eq!(changed["must"], before["must"]);
    assert_eq!(
        changed["must_not"].as_u64().unwrap(),
        before["must_not"].as_u64().unwrap() + 1
    );
    let refused = studio
        .refused("urls.read", json!({"name": "page.html", "text": "<html></html>"}))
        .await;
    assert!(refused.message.contains("page.html"), "{refused:?}");
}

//! Rules and greetings together on licences of LiveChat: their history, the way back, and from one licence to another. What is said of a
//! licence is asked of the licence itself.

use sandbox::livechat::{Choices, Options, PracticeServer};
use sandbox::{Fault, FaultRule};
use serde_json::{Map, Value, json};

use crate::account_browser::{add, licence};
use crate::accounts::items;
use crate::{Studio, each};

/// A licence without anything but the group that each has.
async fn empty_licence() -> PracticeServer {
    let options = Options {
        rate_limit: None,
        seed: sandbox::Seed::Empty,
        own: Choices::default(),
        ..Options::default()
    };
    PracticeServer::start(options).await.unwrap()
}

/// The rules of a licence by following their links, and then its greetings by their names; without what the server made up.
fn contents(licence: &PracticeServer) -> Vec<Map<String, Value>> {
    let rules = licence.control().auto_accesses();
    let mut contents = Vec::new();
    let mut behind = json!("");
    while contents.len() < rules.len() {
        let rule = rules.iter().find(|rule| rule["next_id"] == behind);
        let rule = rule.unwrap_or_else(|| panic!("none leads to {behind}: {rules:#?}"));
        contents.insert(0, rule.clone());
        behind = rule["id"].clone();
    }
    let mut greetings = licence.control().greetings();
    greetings.sort_by_key(|greeting| greeting["name"].to_string());
    contents.extend(greetings);
    for document in &mut contents {
        for own in ["id", "next_id"] {
            document.remove(own);
        }
        // Servers give the rules of a greeting back in any order.
        if let Some(rules) = document.get_mut("rules").and_then(Value::as_array_mut) {
            rules.sort_by_key(Value::to_string);
        }
    }
    contents
}

fn names(licence: &PracticeServer) -> Vec<String> {
    let name = |document: Map<String, Value>| {
        let name = document.get("name").or_else(|| document.get("description"));
        name.unwrap().as_str().unwrap().to_owned()
    };
    contents(licence).into_iter().map(name).collect()
}

impl Studio {
    /// The draft with a name.
    async fn draft_named(&self, name: &str) -> i64 {
        let drafts = self.ask("draft.list", json!({ "project": 1 })).await;
        let drafts = drafts.as_array().unwrap();
        let found = drafts.iter().find(|draft| draft["name"] == name);
        found.unwrap_or_else(|| panic!("{name}: {drafts:#?}"))["id"]
            .as_i64()
            .unwrap()
    }

    async fn edit_draft(&self, name: &str, edit: impl FnOnce(&mut Value)) {
        let draft = self.draft_named(name).await;
        let mut view = self.ask("draft.get", json!({ "draft": draft })).await;
        edit(&mut view["document"]);
        let save = json!({ "draft": draft, "base": view["revision"], "document": view["document"] });
        self.ask("draft.save", save).await;
    }

    async fn trash_draft(&self, name: &str) {
        let drafts = [self.draft_named(name).await];
        self.ask("draft.trash", json!({ "project": 1, "drafts": drafts }))
            .await;
    }

    /// Puts a draft in front of all others.
    async fn put_first(&self, name: &str) {
        let first = self.draft_named(name).await;
        let drafts = self.ask("draft.list", json!({ "project": 1 })).await;
        let ids = drafts.as_array().unwrap().iter().map(|row| &row["id"]);
        let mut order: Vec<i64> = ids.map(|id| id.as_i64().unwrap()).collect();
        order.retain(|id| *id != first);
        order.insert(0, first);
        self.ask("draft.reorder", json!({ "project": 1, "drafts": order }))
            .await;
    }

    /// Carries a plan out, to the last item.
    async fn carry_out(&self, plan: &Value) -> Value {
        let applied = self.job("plan.apply", json!({ "plan": plan, "note": "" })).await;
        assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
        let held = |item: &&Value| item["outcome"]["reason"] == "blocked";
        let held = applied["report"]["items"].as_array().unwrap().iter().find(held);
        assert_eq!(held, None);
        applied["publication"].clone()
    }
}

/// The warnings of a plan, each with the name of its item.
fn warnings(plan: &Value) -> Vec<(&str, Value)> {
    let items = plan["plan"]["items"].as_array().unwrap().iter();
    items
        .flat_map(|item| {
            let warnings = item["warnings"].as_array().unwrap().iter();
            warnings.map(|warning| (item["name"].as_str().unwrap(), warning.clone()))
        })
        .collect()
}

/// How often a licence was asked for its groups.
fn readings_of_groups(licence: &PracticeServer) -> usize {
    let requests = licence.control().requests();
    requests.iter().filter(|call| call.route == "list_groups").count()
}

async fn create_group(studio: &Studio, server: &Value, name: &str) {
    let change = json!({ "server": server, "part": "groups", "deed": "create_group",
        "values": { "name": name, "agent_priorities": {} } });
    let done = studio.ask("account.change", change).await;
    assert_eq!(done["outcome"], "done", "{done}");
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_and_greetings_have_one_history_and_go_back_together() {
    let studio = Studio::new();
    let shop = licence(Choices::default()).await;
    let server = add(&studio, &shop, "production").await;
    studio.job("server.pull", json!({ "server": server })).await;
    let make = json!({ "server": server });
    let at_first = contents(&shop);

    studio
        .edit_draft("Winter sale", |greeting| greeting["active"] = json!(true))
        .await;
    let plan = studio.job("plan.make", make.clone()).await;
    let first = studio.carry_out(&plan).await;
    let after_first = contents(&shop);
    assert_ne!(after_first, at_first);

    studio
        .edit_draft("Winter sale", |greeting| {
            let rules = greeting["rules"].as_array_mut().unwrap();
            let pages = rules.iter_mut().find(|rule| rule["type"] == "pages_view_number");
            pages.unwrap()["value"] = json!("5");
        })
        .await;
    studio
        .edit_draft("Prices and plans", |rule| {
            rule["conditions"]["url"]["values"][0]["value"] = json!("/prices");
        })
        .await;
    studio.trash_draft("Questions about prices").await;
    studio.trash_draft("German-speaking customers").await;
    studio.put_first("Everywhere else on the shop").await;
    let plan = studio.job("plan.make", make.clone()).await;
    let second = studio.carry_out(&plan).await;
    assert_eq!(
        names(&shop),
        [
            "Everywhere else on the shop",
            "Prices and plans",
            "The help centre, without its blog",
            "Winter sale"
        ]
    );

    let history = studio.ask("publication.list", json!({ "project": 1 })).await;
    let mut what: Vec<String> = history[0]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| format!("{} {}", item["operation"], item["name"]).replace('"', ""))
        .collect();
    what.sort();
    assert_eq!(
        what,
        [
            "arrange Order of the rules",
            "delete German-speaking customers",
            "delete Questions about prices",
            "update Prices and plans",
            "update Winter sale",
        ]
    );

    let before = json!({ "publication": second["id"], "moment": "before" });
    let after = json!({ "publication": first["id"], "moment": "after" });
    let same = json!({ "from": before, "to": after });
    assert_eq!(studio.ask("publication.compare", same).await, json!([]));

    // Somebody made a greeting meanwhile: it is theirs, and stays.
    let others = json!({ "type": "normal", "active": true, "name": "Theirs", "group": 0,
        "rules": [{ "condition": "and", "type": "visits_number", "operator": "equals", "value": "2" }] });
    let others = shop.control().put_greeting(others.as_object().unwrap().clone());
    for point in [before, after] {
        let plan = studio.job("plan.go_back", point.clone()).await;
        let back = studio.carry_out(&plan).await;
        let mut now = contents(&shop);
        now.retain(|document| document.get("name") != Some(&json!("Theirs")));
        assert_eq!(now, after_first, "{point}");
        assert_eq!(names(&shop).len(), after_first.len() + 1, "{point}");
        // And forward again, so that the other point has something to undo.
        let forward = json!({ "publication": back["id"], "moment": "before" });
        let plan = studio.job("plan.go_back", forward).await;
        studio.carry_out(&plan).await;
        assert_eq!(names(&shop)[0], "Everywhere else on the shop", "{point}");
        assert_eq!(names(&shop).len(), 5, "{point}");
    }
    assert!(shop.control().delete_greeting(others));
    shop.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_tried_on_one_licence_is_promoted_to_another_whole_and_in_order() {
    let studio = Studio::new();
    let (staging, production) = (licence(Choices::default()).await, empty_licence().await);
    let from = add(&studio, &staging, "staging").await;
    let to = add(&studio, &production, "production").await;
    for group in ["Sales", "Support", "Deutsch"] {
        create_group(&studio, &to, group).await;
    }
    studio.job("server.pull", json!({ "server": from })).await;
    let promote = json!({ "from": from, "to": to });
    let plan = studio.job("plan.promote", promote.clone()).await;
    assert_eq!(warnings(&plan), [], "the groups are the same on both");
    studio.carry_out(&plan).await;
    assert_eq!(contents(&production), contents(&staging));

    // The next promotion brings changes, an end and another order; what production alone has stays.
    let alone = json!({ "id": "alone", "description": "Theirs", "access": { "groups": [0] },
        "conditions": { "url": { "values": [{ "value": "/theirs" }] } } });
    production
        .control()
        .put_auto_access(alone.as_object().unwrap().clone());
    studio
        .edit_draft("Questions about prices", |greeting| {
            greeting["rules"][1]["value"] = json!("40");
        })
        .await;
    studio.put_first("Everywhere else on the shop").await;
    let plan = studio.job("plan.make", json!({ "server": from })).await;
    studio.carry_out(&plan).await;
    let plan = studio.job("plan.promote", promote.clone()).await;
    let done: Vec<_> = items(&plan)
        .into_iter()
        .filter(|(operation, ..)| *operation != "unchanged")
        .collect();
    assert_eq!(
        done,
        [
            ("update", "Questions about prices", None),
            ("only_on_server", "Theirs", None),
            ("update", "Order of the rules", None),
        ]
    );
    studio.carry_out(&plan).await;
    let mut now = contents(&production);
    now.retain(|document| document.get("description") != Some(&json!("Theirs")));
    assert_eq!(now, contents(&staging));
    assert!(names(&production).contains(&"Theirs".to_owned()));
    let again = studio.job("plan.promote", promote).await;
    let operations = each(&again["plan"]["items"], "operation");
    let quiet = |operation: &&str| matches!(*operation, "unchanged" | "only_on_server");
    assert!(operations.iter().all(quiet), "{operations:?}");
    staging.stop().await;
    production.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promotion_warns_of_numbers_that_mean_another_group_there_or_none() {
    let studio = Studio::new();
    let (staging, production) = (licence(Choices::default()).await, empty_licence().await);
    let from = add(&studio, &staging, "staging").await;
    let to = add(&studio, &production, "production").await;
    // Sales is 1 on staging and 2 here, Support is 2 there and 1 here; Deutsch is 3 there and nothing here.
    for group in ["Support", "Sales"] {
        create_group(&studio, &to, group).await;
    }
    studio.job("server.pull", json!({ "server": from })).await;
    let promote = json!({ "from": from, "to": to });
    let plan = studio.job("plan.promote", promote).await;
    let warning = |id: &str, name: Option<&str>, meant: &str, ids: &[&str]| {
        json!({ "kind": "strange_id", "item": "group", "id": id, "name": name,
            "taken": { "server": "Shop staging", "name": meant, "ids": ids } })
    };
    assert_eq!(
        warnings(&plan),
        [
            ("Prices and plans", warning("1", Some("Support"), "Sales", &["2"])),
            ("German-speaking customers", warning("3", None, "Deutsch", &[])),
            (
                "The help centre, without its blog",
                warning("2", Some("Sales"), "Support", &["1"])
            ),
            (
                "Questions about prices",
                warning("1", Some("Support"), "Sales", &["2"])
            ),
        ]
    );
    assert_eq!(readings_of_groups(&staging), 1);
    assert_eq!(readings_of_groups(&production), 1);
    let known = studio
        .ask("account.names", json!({ "project": 1, "server": to }))
        .await;
    assert_eq!(each(&known[0]["names"], "name"), ["General", "Support", "Sales"]);
    staging.stop().await;
    production.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_warns_of_groups_that_a_licence_lacks_and_asks_only_where_a_draft_names_one() {
    let studio = Studio::new();
    let shop = licence(Choices::default()).await;
    let server = add(&studio, &shop, "production").await;
    studio.job("server.pull", json!({ "server": server })).await;
    let make = json!({ "server": server });
    studio
        .edit_draft("Winter sale", |greeting| greeting["active"] = json!(true))
        .await;
    let plan = studio.job("plan.make", make.clone()).await;
    assert_eq!(warnings(&plan), []);
    assert_eq!(
        readings_of_groups(&shop),
        0,
        "only group 0 would be sent, and it is always there"
    );

    studio
        .edit_draft("Winter sale", |greeting| greeting["group"] = json!(9))
        .await;
    studio
        .edit_draft("Prices and plans", |rule| {
            rule["access"]["groups"] = json!([1, 7, 0]);
        })
        .await;
    let plan = studio.job("plan.make", make.clone()).await;
    let lacking =
        |id: &str| json!({ "kind": "strange_id", "item": "group", "id": id, "name": null, "taken": null });
    assert_eq!(
        warnings(&plan),
        [("Prices and plans", lacking("7")), ("Winter sale", lacking("9"))]
    );
    assert_eq!(readings_of_groups(&shop), 1);

    let blind = ["access_rules:rw", "greetings:rw"].map(str::to_owned);
    let blind = shop.control().give_token(&blind, None, None).unwrap();
    let update = json!({ "server": server, "credentials":
        { "sign_in": "token", "user": blind.account_id, "secret": blind.token, "keep": "session" } });
    studio.ask("server.update", update).await;
    let plan = studio.job("plan.make", make).await;
    assert_eq!(warnings(&plan), [], "who may not read the groups is told nothing");
    shop.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_failed_on_a_server_that_cannot_be_read_is_no_conflict_afterwards() {
    let is_move = |call: &sandbox::LoggedRequest| call.route == "update_auto_access";
    let mut second_move = None;
    for is_cut in [false, true] {
        let studio = Studio::new();
        let shop = licence(Choices::default()).await;
        let server = add(&studio, &shop, "production").await;
        studio.job("server.pull", json!({ "server": server })).await;
        let make = json!({ "server": server });
        studio.put_first("The help centre, without its blog").await;
        studio.put_first("Everywhere else on the shop").await;
        let plan = studio.job("plan.make", make.clone()).await;
        let asked = shop.control().requests().len();
        if is_cut {
            let from = second_move.unwrap();
            shop.control()
                .add_fault(FaultRule::once(Fault::RevokeToken).from(from));
        }
        let apply = json!({ "plan": plan, "note": "" });
        let done = studio.job("plan.apply", apply).await;
        let calls = shop.control().requests();
        if is_cut {
            assert_eq!(calls.iter().filter(|call| is_move(call)).count(), 2);
            assert_eq!(done["publication"]["outcome"], "failed", "{done}");
            shop.control().restore_tokens();
            let plan = studio.job("plan.make", make).await;
            let order = items(&plan).pop();
            assert_eq!(order, Some(("update", "Order of the rules", None)), "{plan}");
            studio.carry_out(&plan).await;
            assert_eq!(names(&shop)[0], "Everywhere else on the shop");
        } else {
            let moves = calls[asked..].iter().enumerate();
            let moves: Vec<u64> = moves
                .filter(|(_, call)| is_move(call))
                .map(|(at, _)| at as u64 + 1)
                .collect();
            assert_eq!(moves.len(), 2, "{done}");
            second_move = Some(moves[1]);
        }
        shop.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_without_a_draft_goes_with_the_one_that_it_follows_also_when_moving_stops_in_between() {
    for fault in [Fault::ServerError, Fault::Close] {
        let when = fault.name();
        let studio = Studio::new();
        let shop = licence(Choices::default()).await;
        let server = add(&studio, &shop, "production").await;
        studio.job("server.pull", json!({ "server": server })).await;
        let make = json!({ "server": server });
        let alone = json!({ "description": "Theirs", "access": { "groups": [0] },
            "conditions": { "url": { "values": [{ "value": "/theirs" }] } } });
        shop.control().put_auto_access(alone.as_object().unwrap().clone());
        studio.put_first("Everywhere else on the shop").await;
        let before = studio.job("plan.make", make.clone()).await;

        // The rule that follows is moved, and the one that it follows is not.
        shop.control()
            .add_fault(FaultRule::always(fault).on_writes().from(2));
        let apply = json!({ "plan": before, "note": "" });
        let cut = studio.job("plan.apply", apply).await;
        assert_ne!(cut["publication"]["outcome"], "succeeded", "{when}: {cut}");
        shop.control().clear_faults();

        for _ in 0..2 {
            // Looking forgets nothing.
            let plan = studio.job("plan.make", make.clone()).await;
            let order = items(&plan).pop();
            assert_eq!(
                order,
                Some(("update", "Order of the rules", None)),
                "{when}: {plan}"
            );
        }
        let plan = studio.job("plan.make", make.clone()).await;
        studio.carry_out(&plan).await;
        assert_eq!(
            names(&shop)[..5],
            [
                "Everywhere else on the shop",
                "Theirs",
                "Prices and plans",
                "German-speaking customers",
                "The help centre, without its blog",
            ],
            "{when}"
        );
        let plan = studio.job("plan.make", make).await;
        assert!(
            items(&plan)
                .iter()
                .all(|(operation, name, _)| *operation == "unchanged" || *name == "Theirs"),
            "{when}: {plan}"
        );
        shop.stop().await;
    }
}

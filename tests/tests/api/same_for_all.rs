//! What publishing is on every platform, told once for all of them: pulling, planning, drift, history, another server. Where a
//! platform is different, the story says so.

use api::publish::abilities::{self, NamedBy, Order};
use api::publish::order::ORDER_NAME;
use api::trigger::Platform;
use serde_json::{Value, json};

use crate::accounts::{Account, Shop, describe, document, items, rename};
use crate::each;

/// Whether calls find triggers by their names.
fn by_name(platform: Platform) -> bool {
    abilities::of(platform).named_by == NamedBy::Name
}

fn operations(plan: &Value) -> Vec<&str> {
    each(&plan["plan"]["items"], "operation")
}

fn texts(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs.map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pulled_edited_and_published_leaves_nothing_to_do() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        for name in ["Help", "Sale & more/less 100 %"] {
            shop.account.put(document(platform, name, "", "Hello"));
        }
        let pulled = shop.pull().await;
        assert_eq!(pulled["created"].as_array().unwrap().len(), 2, "{pulled}");
        let draft = pulled["created"][1].as_i64().unwrap();
        shop.say(draft, "Hello again").await;
        let publication = shop.publish().await;
        assert_eq!(each(&publication["items"], "operation"), ["update"]);
        assert_eq!(
            publication["items"][0]["changes"].as_array().unwrap().len(),
            1,
            "the history speaks of the one field that changed: {publication}"
        );
        let plan = shop.plan().await;
        assert!(items(&plan).iter().all(|item| item.0 == "unchanged"), "{plan}");
        let again = shop.pull().await;
        for nothing in ["created", "updated", "conflicts", "deleted_on_server"] {
            assert_eq!(again[nothing], json!([]), "{again}");
        }
        let states = shop.states().await;
        assert!(states.iter().all(|(_, state)| state == "published"), "{states:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trigger_that_others_renamed_is_the_same_trigger() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Before", "", "Hello").await;
        shop.publish().await;
        shop.account
            .edit("Before", |trigger| rename(platform, trigger, "After"));
        let plan = shop.plan().await;
        assert_eq!(items(&plan), [("changed_on_server", "Before", None)], "{plan}");
        let pulled = shop.pull().await;
        assert_eq!(pulled["updated"], json!([draft]), "{pulled}");
        assert_eq!(pulled["created"], json!([]), "{pulled}");
        assert_eq!(shop.states().await, texts(&[("After", "published")]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trigger_that_others_made_anew_is_known_by_its_name_where_names_are_keys() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "Hello").await;
        shop.publish().await;
        let id = shop.account.id_of("Help");
        shop.account.make_anew("Help", "Theirs");
        assert_ne!(shop.account.id_of("Help"), id);
        let drift = shop
            .studio
            .ask("server.drift", json!({ "server": shop.server }))
            .await;
        let pulled = shop.pull().await;
        let states = shop.states().await;
        if by_name(platform) {
            assert_eq!(each(&drift["changes"], "how"), ["changed"]);
            assert_eq!(pulled["updated"], json!([draft]), "{pulled}");
            assert_eq!(states, texts(&[("Help", "published")]));
            let plan = shop.plan().await;
            assert_eq!(items(&plan), [("unchanged", "Help", None)], "{plan}");
        } else {
            assert_eq!(each(&drift["changes"], "how"), ["removed", "added"]);
            assert_eq!(pulled["deleted_on_server"], json!([draft]), "{pulled}");
            assert_eq!(
                states,
                texts(&[("Help", "changed-on-server"), ("Help", "published")])
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trigger_that_others_made_anew_just_as_it_was_leaves_nothing_to_do_where_names_are_keys() {
    for platform in Platform::ALL.into_iter().filter(|platform| by_name(*platform)) {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "Hello").await;
        shop.publish().await;
        shop.account.make_anew("Help", "Hello");
        let plan = shop.plan().await;
        assert_eq!(items(&plan), [("unchanged", "Help", None)], "{plan}");
        assert_eq!(shop.states().await, texts(&[("Help", "published")]));
        shop.say(draft, "Newer").await;
        shop.publish().await;
        assert_eq!(shop.account.contents(), [content_of("Help", "", "Newer")]);
    }
}

fn content_of(name: &str, description: &str, message: &str) -> crate::accounts::Content {
    (name.to_owned(), description.to_owned(), message.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_triggers_of_one_name_are_shown_and_never_guessed_between() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        shop.account.put(document(platform, "Twice", "first", "One"));
        shop.account.put(document(platform, "Twice", "second", "Two"));
        let pulled = shop.pull().await;
        assert_eq!(pulled["created"].as_array().unwrap().len(), 2, "{pulled}");
        shop.say(pulled["created"][1].as_i64().unwrap(), "Mine").await;
        let plan = shop.plan().await;
        let applied = shop.apply(&plan, json!({})).await;
        assert_eq!(applied["report"]["stopped"], Value::Null);
        let (first, mut second) = (
            content_of("Twice", "first", "One"),
            content_of("Twice", "second", "Two"),
        );
        if by_name(platform) {
            assert_eq!(operations(&plan), ["unchanged", "blocked"], "{plan}");
            let held = &plan["plan"]["items"][1];
            let codes = each(&held["diagnostics"], "code");
            assert!(codes.contains(&"name-shared"), "{held}");
            assert_eq!(
                held["blocked"],
                Value::Null,
                "nobody can send it all the same: {held}"
            );
            assert_eq!(shop.account.writes(), 0);
        } else {
            second.2 = "Mine".to_owned();
        }
        assert_eq!(shop.account.contents(), [first, second]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_records_of_one_name_made_anew_neither_is_taken_for_the_draft_s() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "Hello").await;
        shop.publish().await;
        shop.account.delete("Help");
        for message in ["One", "Two"] {
            shop.account.put(document(platform, "Help", "", message));
        }
        let plan = shop.plan().await;
        // Making it again would make a third of that name.
        let gone = if by_name(platform) {
            "blocked"
        } else {
            "deleted_on_server"
        };
        assert_eq!(
            operations(&plan),
            [gone, "only_on_server", "only_on_server"],
            "{plan}"
        );
        let pulled = shop.pull().await;
        assert_eq!(pulled["deleted_on_server"], json!([draft]), "{pulled}");
        assert_eq!(pulled["created"].as_array().unwrap().len(), 2, "{pulled}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_drafts_of_one_name_no_more_than_one_is_sent_where_names_are_keys() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let one = shop.draft("Help", "one", "Hello").await;
        let two = shop.draft("Help", "two", "Hello").await;
        let plan = shop.plan().await;
        if !by_name(platform) {
            let applied = shop.apply(&plan, json!({})).await;
            assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
            assert_eq!(shop.account.triggers().len(), 2);
            continue;
        }
        assert_eq!(operations(&plan), ["blocked", "blocked"], "{plan}");
        let despite = json!({ "despite": "The other one is for later." });
        let item = |draft: i64| format!("draft:{draft}");
        let both = json!({ "plan": plan, "choices": { item(one): despite, item(two): despite }, "note": "" });
        let job = shop.studio.ask("plan.apply", both).await;
        let refused = shop.studio.finished(job).await;
        assert_eq!(refused["state"], "failed", "{refused}");
        assert_eq!(shop.account.writes(), 0);
        let applied = shop.apply(&plan, json!({ item(one): despite })).await;
        assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
        assert_eq!(shop.account.contents(), [content_of("Help", "one", "Hello")]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_goes_back_to_any_publication_and_others_work_stays() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let one = shop.draft("One", "", "first").await;
        let two = shop.draft("Two", "", "first").await;
        let first = shop.publish().await;
        shop.say(one, "second").await;
        let three = shop.draft("Three", "", "second").await;
        shop.trash(&[two]).await;
        let second = shop.publish().await;
        // What was made since gets another id, and another name, and shall go away all the same.
        shop.say(three, "third").await;
        shop.edit(three, |document| rename(platform, document, "Three again"))
            .await;
        shop.publish().await;
        shop.account.put(document(platform, "Theirs", "", "others"));

        let back = async |publication: &Value, moment: &str| {
            let point = json!({ "publication": publication["id"], "moment": moment });
            let plan = shop.studio.job("plan.go_back", point).await;
            let applied = shop.apply(&plan, json!({})).await;
            assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
            shop.account.contents()
        };
        let theirs = content_of("Theirs", "", "others");
        let at_first = [
            content_of("One", "", "first"),
            theirs.clone(),
            content_of("Two", "", "first"),
        ];
        assert_eq!(back(&first, "after").await, at_first, "{platform:?}");
        let at_second = [
            content_of("One", "", "second"),
            theirs.clone(),
            content_of("Three", "", "second"),
        ];
        let mut now = back(&second, "after").await;
        now.sort_by_key(|content| content.0.clone());
        let mut expected = at_second.to_vec();
        expected.sort_by_key(|content| content.0.clone());
        assert_eq!(now, expected, "{platform:?}");
        assert_eq!(back(&second, "before").await, at_first, "{platform:?}");
        assert_eq!(
            back(&first, "before").await,
            std::slice::from_ref(&theirs),
            "{platform:?}"
        );

        // The drafts stayed as they are.
        let names: Vec<String> = shop.states().await.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["One", "Three again"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_does_not_take_what_others_changed_since_back_unseen() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "first").await;
        let first = shop.publish().await;
        shop.say(draft, "second").await;
        shop.publish().await;
        shop.account
            .edit("Help", |trigger| describe(platform, trigger, "Theirs"));
        let point = json!({ "publication": first["id"], "moment": "after" });
        let plan = shop.studio.job("plan.go_back", point).await;
        assert_eq!(items(&plan), [("conflict", "Help", None)], "{plan}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_points_of_the_history_are_compared_field_by_field() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "first").await;
        let first = shop.publish().await;
        shop.say(draft, "second").await;
        shop.draft("New", "", "new").await;
        let second = shop.publish().await;
        let at = |publication: &Value| json!({ "publication": publication["id"], "moment": "after" });
        let compare = json!({ "from": at(&first), "to": at(&second) });
        let changes = shop.studio.ask("publication.compare", compare).await;
        let mut said: Vec<(&str, &str)> = each(&changes, "name")
            .into_iter()
            .zip(each(&changes, "how"))
            .collect();
        said.sort_unstable();
        assert_eq!(said, [("Help", "changed"), ("New", "added")], "{changes}");
        let help = changes.as_array().unwrap().iter();
        let help = help.clone().find(|change| change["name"] == "Help").unwrap();
        assert_eq!(help["changes"].as_array().unwrap().len(), 1, "{help}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_account_has_is_planned_for_another_by_ties_and_by_names() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Tied", "", "tied").await;
        shop.publish().await;
        let other = Account::start(platform).await;
        other.put(document(platform, "By name", "", "old"));
        other.put(document(platform, "Theirs alone", "", "theirs"));
        let live = shop.connect(&other, "Other").await;
        let plan = shop
            .studio
            .job("plan.make", json!({ "server": live, "drafts": [draft] }))
            .await;
        shop.apply(&plan, json!({})).await;
        // Tied on both, and by now under another name and another id.
        shop.say(draft, "newer").await;
        shop.edit(draft, |document| rename(platform, document, "Tied anew"))
            .await;
        shop.publish().await;
        shop.account.put(document(platform, "By name", "", "new"));
        let promote = json!({ "from": shop.server, "to": live });
        let plan = shop.studio.job("plan.promote", promote).await;
        let mut said = items(&plan);
        said.sort_unstable();
        let mut expected = vec![
            ("only_on_server", "Theirs alone", None),
            ("update", "By name", None),
            ("update", "Tied anew", None),
        ];
        // Where the order decides, it is promoted too.
        if matches!(abilities::of(platform).order, Order::Linked { .. }) {
            expected.insert(2, ("update", ORDER_NAME, None));
        }
        assert_eq!(said, expected, "{plan}");
        let applied = shop.apply(&plan, json!({})).await;
        assert_eq!(applied["publication"]["outcome"], "succeeded", "{applied}");
        assert_eq!(
            other.contents(),
            [
                content_of("By name", "", "new"),
                content_of("Theirs alone", "", "theirs"),
                content_of("Tied anew", "", "newer"),
            ]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_publication_to_a_server_that_was_removed_still_says_what_it_changed() {
    for platform in Platform::ALL {
        let shop = Shop::new(platform).await;
        let draft = shop.draft("Help", "", "first").await;
        shop.publish().await;
        shop.say(draft, "second").await;
        shop.publish().await;
        let remove = json!({ "server": shop.server });
        shop.studio.ask("server.remove", remove).await;
        let list = json!({ "project": shop.project });
        let history = shop.studio.ask("publication.list", list).await;
        assert_eq!(history[0]["server"], Value::Null);
        let changes = &history[0]["items"][0]["changes"];
        assert_eq!(changes.as_array().unwrap().len(), 1, "{changes}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_with_all_platforms_plans_each_server_with_its_own_drafts() {
    let shop = Shop::new(Platform::RocketChat).await;
    shop.draft("Ours", "", "Hello").await;
    for platform in Platform::ALL
        .into_iter()
        .filter(|other| *other != shop.platform())
    {
        let account = Account::start(platform).await;
        let server = shop.connect(&account, platform.name()).await;
        account.put(document(platform, "Theirs", "", "Hello"));
        shop.studio.job("server.pull", json!({ "server": server })).await;
        assert_eq!(
            items(&shop.plan().await),
            [("create", "Ours", None)],
            "{platform:?}"
        );
        let plan = shop.studio.job("plan.make", json!({ "server": server })).await;
        assert_eq!(items(&plan), [("unchanged", "Theirs", None)], "{platform:?}");
        let promote = json!({ "from": shop.server, "to": server });
        let refused = shop.studio.refused("plan.promote", promote).await;
        assert_eq!(refused.code, api::Code::BadInput, "{platform:?}");
    }
}

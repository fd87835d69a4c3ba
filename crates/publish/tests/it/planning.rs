//! What a plan says for every way in which draft, server and last reading can differ.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use publish::{Operation, Plan, PlanDraft, PlanWarning, ServerAddress, Target, plan};
use serde_json::{Value, json};
use trigger::{Diagnostic, FieldPath, Platform, Severity};

use crate::documents::{edited, new_draft, on_server, stored, trashed};

fn make(drafts: &[PlanDraft], server: &[Value], delete: &[&str]) -> Plan {
    make_for(Some("7.5.1"), drafts, server, delete)
}

/// A plan for a server that says this version.
fn make_for(version: Option<&str>, drafts: &[PlanDraft], server: &[Value], delete: &[&str]) -> Plan {
    let address = ServerAddress::parse("https://chat.example.com").unwrap();
    let server: Vec<_> = server.iter().map(on_server).collect();
    let delete: BTreeSet<String> = delete.iter().map(|id| (*id).to_owned()).collect();
    let target = Target {
        platform: Platform::RocketChat,
        address: &address,
        version,
        unread: &[],
        application: None,
        followed: &[],
    };
    plan(&target, drafts, &server, &delete)
}

#[track_caller]
fn check(drafts: &[PlanDraft], server: &[Value], delete: &[&str], expected: &Expect) {
    let lines: Vec<String> = make(drafts, server, delete)
        .items
        .iter()
        .map(|item| {
            let list = |changes: &[trigger::FieldChange]| {
                changes
                    .iter()
                    .map(|c| c.path.to_string())
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            format!(
                "{}: {:?} ours [{}] theirs [{}] warnings {}\n",
                item.id,
                item.operation,
                list(&item.changes),
                list(&item.server_changes),
                item.warnings.len()
            )
        })
        .collect();
    expected.assert_eq(&lines.concat());
}

#[test]
fn each_way_to_differ_has_its_own_operation() {
    let base = |n: u32| stored(&format!("t{n}"), &format!("T{n}"), "base");
    let theirs = |n: u32| stored(&format!("t{n}"), &format!("T{n}"), "theirs");
    check(
        &[
            edited("same", &base(1), "base"),
            edited("mine", &base(2), "mine"),
            edited("theirs", &base(3), "base"),
            edited("both", &base(4), "mine"),
            edited("both-alike", &base(5), "theirs"),
            edited("gone", &base(6), "mine"),
            trashed("trash", &base(7)),
            trashed("trash-changed", &base(8)),
            trashed("trash-gone", &base(9)),
            new_draft("new", "New", "mine"),
        ],
        &[
            base(1),
            base(2),
            theirs(3),
            theirs(4),
            theirs(5),
            base(7),
            theirs(8),
            base(10),
            base(11),
        ],
        &["t11"],
        &expect![[r#"
            draft:same: Unchanged ours [] theirs [] warnings 0
            draft:mine: Update ours [/actions/0/params/msg] theirs [] warnings 0
            draft:theirs: ChangedOnServer ours [/actions/0/params/msg] theirs [/actions/0/params/msg] warnings 0
            draft:both: Conflict ours [/actions/0/params/msg] theirs [/actions/0/params/msg] warnings 0
            draft:both-alike: Unchanged ours [] theirs [/actions/0/params/msg] warnings 0
            draft:gone: DeletedOnServer ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
            draft:trash: Delete ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
            draft:trash-changed: Conflict ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [/actions/0/params/msg] warnings 0
            draft:trash-gone: Unchanged ours [] theirs [] warnings 0
            draft:new: Create ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
            trigger:t10: OnlyOnServer ours [] theirs [] warnings 0
            trigger:t11: Delete ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
        "#]],
    );
}

#[test]
fn a_draft_that_the_server_has_already_is_tied_to_it_once_and_a_namesake_is_warned_about() {
    check(
        &[
            new_draft("a", "Hello", "Hi"),
            new_draft("b", "Hello", "Hi"),
            new_draft("c", "Other", "mine"),
        ],
        &[stored("t1", "Hello", "Hi"), stored("t2", "Other", "theirs")],
        &[],
        &expect![[r#"
            draft:a: Link ours [] theirs [] warnings 0
            draft:b: Create ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
            draft:c: Create ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 1
            trigger:t2: OnlyOnServer ours [] theirs [] warnings 0
        "#]],
    );
}

#[test]
fn errors_block_what_would_be_sent_and_nothing_else() {
    let wrong = |mut draft: PlanDraft| {
        draft.diagnostics.push(Diagnostic::new(
            FieldPath::root(),
            Severity::Error,
            "pattern-invalid",
            "The pattern does not compile.",
            "",
        ));
        draft
    };
    let mut unsendable = new_draft("unsendable", "U", "mine");
    unsendable.draft.document.shift_remove("conditions");
    let base = |id: &str| stored(id, id, "base");
    let plan = make(
        &[
            wrong(new_draft("new", "New", "mine")),
            wrong(edited("update", &base("t1"), "mine")),
            wrong(edited("same", &base("t2"), "base")),
            wrong(trashed("trash", &base("t3"))),
            unsendable,
        ],
        &[base("t1"), base("t2"), base("t3")],
        &[],
    );
    let operations: Vec<String> = plan
        .items
        .iter()
        .map(|item| format!("{:?}", item.operation))
        .collect();
    assert_eq!(
        operations,
        ["Blocked", "Blocked", "Unchanged", "Delete", "Blocked"]
    );
    assert!(
        plan.items[4]
            .diagnostics
            .iter()
            .any(|d| d.severity == Severity::Error)
    );
}

#[test]
fn what_would_be_sent_although_nobody_marked_it_ready_is_named_and_a_deletion_needs_no_mark() {
    let unmarked = |mut draft: PlanDraft| {
        draft.is_ready = false;
        draft
    };
    let base = |id: &str| stored(id, id, "base");
    let plan = make(
        &[
            unmarked(new_draft("new", "New", "mine")),
            unmarked(edited("update", &base("t1"), "mine")),
            unmarked(edited("same", &base("t2"), "base")),
            unmarked(trashed("trash", &base("t3"))),
            new_draft("ready", "Ready", "mine"),
        ],
        &[base("t1"), base("t2"), base("t3"), base("t4")],
        &[],
    );
    let unready: Vec<&str> = plan.unready().map(|item| item.id.as_str()).collect();
    assert_eq!(unready, ["draft:new", "draft:update"]);

    // A plan that was saved before there were marks leaves nothing out.
    let mut old = serde_json::to_value(&plan).unwrap();
    for item in old["items"].as_array_mut().unwrap() {
        item.as_object_mut().unwrap().remove("is_ready");
    }
    let old: Plan = serde_json::from_value(old).unwrap();
    assert_eq!(old.unready().count(), 0);
}

#[test]
fn a_plan_survives_being_saved_as_a_file() {
    let base = stored("t1", "One", "base");
    let plan = make(
        &[edited("a", &base, "mine"), new_draft("b", "B", "x")],
        &[base],
        &[],
    );
    let text = serde_json::to_string_pretty(&plan).unwrap();
    let again: Plan = serde_json::from_str(&text).unwrap();
    assert_eq!(again, plan);
    assert_eq!(serde_json::to_string_pretty(&again).unwrap(), text);
}

/// A draft that asks an external service.
fn service_draft(key: &str) -> PlanDraft {
    let mut draft = new_draft(key, "Service", "");
    draft.draft.document["actions"] = json!([{ "name": "use-external-service", "params": {
        "sender": "queue", "serviceUrl": "https://example.com/hook", "serviceTimeout": 10000,
        "serviceFallbackMessage": "Please wait"
    }}]);
    draft
}

#[test]
fn what_the_server_s_version_refuses_is_named_and_no_reason_makes_it_go() {
    let plan = make_for(
        Some("6.6.3"),
        &[service_draft("s"), new_draft("m", "Message", "Hi")],
        &[],
        &[],
    );
    let [service, message] = &plan.items[..] else {
        panic!("two drafts make two items")
    };
    assert_eq!(plan.version.as_deref(), Some("6.6.3"));
    assert_eq!((service.operation, service.blocked), (Operation::Blocked, None));
    let said = &service.diagnostics[0];
    assert_eq!(said.path.as_str(), "/actions/0/name");
    assert_eq!(
        said.message,
        "“Send a Message (External Service)” needs Rocket.Chat 6.7 or newer, and this server is 6.6.3. It would refuse the whole trigger."
    );
    assert_eq!(message.operation, Operation::Create);

    let current = make_for(Some("6.7.0-rc.1"), &[service_draft("s")], &[], &[]);
    assert_eq!(current.items[0].operation, Operation::Create);
}

#[test]
fn where_no_source_shows_that_a_version_can_be_written_to_somebody_must_say_why() {
    let base = |id: &str| stored(id, id, "base");
    let plan = make_for(
        Some("6.4"),
        &[
            new_draft("new", "New", "mine"),
            edited("update", &base("t1"), "mine"),
            edited("same", &base("t2"), "base"),
            trashed("trash", &base("t3")),
        ],
        &[base("t1"), base("t2"), base("t3"), base("t4"), base("t5")],
        &["t4"],
    );
    let held: Vec<_> = plan
        .items
        .iter()
        .map(|item| (item.operation, item.blocked))
        .collect();
    let blocked = |otherwise| (Operation::Blocked, Some(otherwise));
    assert_eq!(
        held,
        [
            blocked(Operation::Create),
            blocked(Operation::Update),
            (Operation::Unchanged, None),
            blocked(Operation::Delete),
            blocked(Operation::Delete),
            (Operation::OnlyOnServer, None),
        ]
    );
    assert!(
        plan.items[0].diagnostics[0]
            .message
            .starts_with("“Publishing” needs Rocket.Chat 6.5")
    );
}

#[test]
fn a_server_that_does_not_say_its_version_is_taken_for_a_current_one_and_that_is_said() {
    for version in [None, Some("unknown"), Some("")] {
        let plan = make_for(
            version,
            &[service_draft("s"), new_draft("m", "Message", "Hi")],
            &[],
            &[],
        );
        let unknown = PlanWarning::VersionUnknown {
            what: "Send a Message (External Service)".to_owned(),
            needs: "6.7".to_owned(),
        };
        assert_eq!(plan.items[0].operation, Operation::Create);
        assert_eq!(plan.items[0].warnings, [unknown]);
        assert_eq!(plan.items[1].warnings, []);
    }
}

#[test]
fn a_plan_from_before_versions_were_noted_can_still_be_read() {
    let plan = make(&[new_draft("b", "B", "x")], &[], &[]);
    let mut saved = serde_json::to_value(&plan).unwrap();
    saved.as_object_mut().unwrap().remove("version");
    let again: Plan = serde_json::from_value(saved).unwrap();
    assert_eq!(
        again,
        Plan {
            version: None,
            ..plan
        }
    );
}

#[test]
fn items_of_one_name_are_told_apart_by_their_place_and_by_what_is_another_in_them() {
    let server = [
        stored("t1", "Hello", "first"),
        stored("t2", "Other", "x"),
        stored("t3", "Hello", "third"),
        stored("t4", "Hello", "third"),
    ];
    let drafts = [new_draft("a", "Hello", "mine"), edited("b", &server[0], "edited")];
    let plan = make(&drafts, &server, &[]);
    let told: Vec<String> = plan
        .items
        .iter()
        .map(|item| format!("{}: {}\n", item.id, item.told_apart.as_deref().unwrap_or("-")))
        .collect();
    expect![[r#"
        draft:a: Message: “mine” (not on the server)
        draft:b: Message: “edited” (number 1 on the server, t1)
        trigger:t2: -
        trigger:t3: Message: “third” (number 3 on the server, t3)
        trigger:t4: Message: “third” (number 4 on the server, t4)
    "#]]
    .assert_eq(&told.concat());
}

#[test]
fn a_thousand_triggers_without_a_name_are_told_apart_by_their_places() {
    let server: Vec<Value> = (0..1_000).map(|n| stored(&format!("t{n}"), "", "Hi")).collect();
    let plan = make(&[], &server, &[]);
    let told: BTreeSet<&str> = plan
        .items
        .iter()
        .filter_map(|item| item.told_apart.as_deref())
        .collect();
    assert_eq!(told.len(), 1_000);
}

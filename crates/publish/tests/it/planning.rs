//! What a plan says for every way in which draft, server and last reading can differ.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use publish::{Plan, PlanDraft, ServerAddress, plan};
use serde_json::Value;
use trigger::{Diagnostic, FieldPath, Severity};

use crate::support::{edited, new_draft, on_server, stored, trashed};

fn make(drafts: &[PlanDraft], server: &[Value], delete: &[&str]) -> Plan {
    let address = ServerAddress::parse("https://chat.example.com").unwrap();
    let server: Vec<_> = server.iter().map(on_server).collect();
    let delete: BTreeSet<String> = delete.iter().map(|id| (*id).to_owned()).collect();
    plan(&address, drafts, &server, &delete)
}

#[track_caller]
fn check(drafts: &[PlanDraft], server: &[Value], delete: &[&str], expected: &Expect) {
    let lines: Vec<String> = make(drafts, server, delete)
        .items
        .iter()
        .map(|item| {
            let list = |changes: &[trigger::rocketchat::FieldChange]| {
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
            draft:trash: Delete ours [] theirs [] warnings 0
            draft:trash-changed: Conflict ours [] theirs [/actions/0/params/msg] warnings 0
            draft:trash-gone: Unchanged ours [] theirs [] warnings 0
            draft:new: Create ours [/name /description /enabled /runOnce /conditions/0/name /conditions/0/value /actions/0/name /actions/0/params/sender /actions/0/params/msg] theirs [] warnings 0
            trigger:t10: OnlyOnServer ours [] theirs [] warnings 0
            trigger:t11: Delete ours [] theirs [] warnings 0
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
        draft.diagnostics.push(Diagnostic {
            path: FieldPath::root(),
            severity: Severity::Error,
            code: "pattern-invalid".to_owned(),
            message: "The pattern does not compile.".to_owned(),
            help: String::new(),
        });
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

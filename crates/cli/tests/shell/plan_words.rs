//! What a plan says of triggers that come, change and go: in words, and not as they are on the wire.

use std::fs;

use api::trigger::Platform;
use expect_test::expect;
use serde_json::json;

use crate::checkout::{Checkout, fine, name, parsed};
use crate::support::{argument, code, out};

impl Checkout {
    /// The plan as people read it, without its first line, which has an address, and without ids.
    fn plan_in_words(&self) -> String {
        let shop = self.shop();
        let url = self.practice.text("/base_url");
        let plan = self.run(&["plan", "--folder", argument(&shop), "--server", url]);
        let text = out(&plan);
        text.split_once('\n').unwrap().1.to_owned()
    }
}

fn zendesk_chat() -> Checkout {
    let checkout = Checkout::of(Platform::ZendeskChat);
    for file in &checkout.triggers()[1..] {
        fs::remove_file(file).unwrap();
    }
    checkout
}

#[test]
fn a_tree_that_comes_changes_or_goes_is_told_part_by_part() {
    let checkout = zendesk_chat();
    let file = format!("triggers/{}", name(&checkout.triggers()[0]));
    expect![[r#"
          create             draft:50-off-a-b-1.json  50 % off? a/b #1
              Event: Visitor enters a page
              Condition:
                all of these
                  the page’s address contains “/sale”
                  this trigger has not fired before
              Action 1:
                send a message from Ann
                  “Hello”
        1 to create, 0 to update, 0 to delete; 0 blocked, 0 need a decision.
    "#]]
    .assert_eq(&checkout.plan_in_words());

    fine(&checkout.apply(&[]));
    checkout.edit(&file, |document| {
        document["definition"]["event"] = json!("chat_requested");
        document["definition"]["condition"] = json!([
            "and",
            ["not", ["firedBefore"]],
            ["contains", "@visitor_page_url", "/sale"],
            ["or", ["hasTag", "vip"], ["eq", "@day_of_week", 5]]
        ]);
        document["definition"]["actions"] =
            json!([["wait", 5], ["sendMessageToVisitor", "Ann", "Hello\nyou"]]);
    });
    expect![[r#"
          update             draft:50-off-a-b-1.json  50 % off? a/b #1
              Event: Visitor enters a page → Visitor asks for a chat
              Condition, part 1: the page’s address contains “/sale” → (none)
              Condition, part 2: (none) → the page’s address contains in exact case “/sale”
              Condition, part 3:
                + any of these
                +   the chat has the tag “vip”
                +   the day of the week (UTC) is Saturday
              Action 1: (none) → wait 5 seconds
              Message (action 2): "Hello" → "Hello\nyou"
        0 to create, 1 to update, 0 to delete; 0 blocked, 0 need a decision.
    "#]]
    .assert_eq(&checkout.plan_in_words());

    fs::remove_file(&checkout.triggers()[0]).unwrap();
    expect![[r#"
          delete             draft:50-off-a-b-1.json  50 % off? a/b #1
              Event: Visitor enters a page
              Condition:
                all of these
                  the page’s address contains “/sale”
                  this trigger has not fired before
              Action 1:
                send a message from Ann
                  “Hello”
        0 to create, 0 to update, 1 to delete; 0 blocked, 0 need a decision.
    "#]]
    .assert_eq(&checkout.plan_in_words());
}

#[test]
fn two_files_of_one_name_are_told_apart_where_a_choice_is_asked() {
    let checkout = zendesk_chat();
    let first = checkout.triggers()[0].clone();
    let mut second = parsed(&first);
    second["definition"]["event"] = json!("chat_requested");
    fs::write(first.with_file_name("second.json"), second.to_string()).unwrap();
    let plan = checkout.plan_in_words();
    assert!(
        plan.contains("one of several with this name: Event: Visitor enters a page (not on the server)"),
        "{plan}"
    );
    assert!(
        plan.contains("one of several with this name: Event: Visitor asks for a chat (not on the server)"),
        "{plan}"
    );
    let shop = checkout.shop();
    let url = checkout.practice.text("/base_url");
    let refused = checkout.run(&["apply", "--folder", argument(&shop), "--server", url]);
    assert_eq!(code(&refused), 1, "{refused:?}");
}

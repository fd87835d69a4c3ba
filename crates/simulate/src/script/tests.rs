//! Scripts read, printed and refused.

use expect_test::{Expect, expect};

use super::*;

#[track_caller]
fn refused(script: &str, says: &Expect) {
    says.assert_eq(&parse_script(script).unwrap_err().to_string());
}

#[test]
fn a_script_reads_like_a_visit() {
    let script = "\
# A shop.
agents offline
next agent anna
site reports routes
standalone
chat end clears storage
service t1 answers after 300ms: 1 \"second\", 0 \"first # not a comment\"
service \"my trigger\" fails after 2s
service t3 answers after 0s: nothing

load https://shop.example/cart#step-2   # the fragment is no comment
reload
route https://shop.example/contact
wait 1m 30s
open
minimise
register
end chat
agents come online
agents go offline
next agent becomes nobody
next agent becomes \"nobody\"
end after 7s
";
    let session = parse_script(script).unwrap();
    assert_eq!(session.steps.len(), 12);
    expect![[r##"
        agents offline
        next agent anna
        site reports routes
        standalone
        chat end clears storage
        service "my trigger" fails after 2s
        service t1 answers after 300ms: 1 "second", 0 "first # not a comment"
        service t3 answers after 0s: nothing

        load https://shop.example/cart#step-2
        reload
        route https://shop.example/contact
        wait 1m 30s
        open
        minimise
        register
        end chat
        agents come online
        agents go offline
        next agent becomes nobody
        next agent becomes "nobody"
        end after 7s
    "##]]
    .assert_eq(&print_script(&session));
    assert_eq!(parse_script(&print_script(&session)).unwrap(), session);
}

#[test]
fn a_visit_to_a_zendesk_chat_account_reads_back_as_itself() {
    let script = "\
account status away
starts at 2026-03-07T23:59:50Z
time zone Europe/Berlin
department 7 online
department \"Sales and more\" away
in department 7
tagged vip
visitor country_code \"DE\"
visitor previous_visits 3

load https://shop.example/
request chat
message \"Do you ship # here?\"
message from agent \"We do.\"
served
account status becomes offline
department 7 becomes away
choose department \"Sales and more\"
end chat
end after 1m
";
    let session = parse_script(script).unwrap();
    assert_eq!(print_script(&session), script);
    refused(
        "account status busy",
        &expect![["line 1, column 16: this is no status; write `online`, `away` or `offline`"]],
    );
    refused(
        "starts at noon",
        &expect!["line 1, column 11: this is no moment; write it as 2026-03-02T09:00:00Z"],
    );
    refused(
        "visitor country_code DE",
        &expect![
            "line 1, column 22: this is no value; write it as in JSON: a number, `true`, `false` or a text in quotes"
        ],
    );
}

#[test]
fn mistakes_are_shown_where_they_are() {
    refused(
        "load https://a.example/\n  jump high\n",
        &expect![
            "line 2, column 3: this is no step and says nothing about the world; steps are `load URL`, `route URL`, `back`, `reload`, `new tab URL`, `switch to tab NUMBER`, `close tab`, `open`, `minimise`, `register`, `write TEXT`, `end chat`, `wait TIME`, `leave`, `return after TIME`, `clear storage`, `agents come online`, `agents go offline`, `next agent becomes NAME` and `end after TIME`; for Zendesk Chat `request chat`, `message TEXT`, `served`, `choose department NAME`, `account status becomes STATUS` and `department NAME becomes STATUS`; for LiveChat `group NAME becomes STATUS`; `expect TRIGGER fires` says what should happen"
        ],
    );
    refused(
        "opened",
        &expect![
            "line 1, column 1: this is no step and says nothing about the world; steps are `load URL`, `route URL`, `back`, `reload`, `new tab URL`, `switch to tab NUMBER`, `close tab`, `open`, `minimise`, `register`, `write TEXT`, `end chat`, `wait TIME`, `leave`, `return after TIME`, `clear storage`, `agents come online`, `agents go offline`, `next agent becomes NAME` and `end after TIME`; for Zendesk Chat `request chat`, `message TEXT`, `served`, `choose department NAME`, `account status becomes STATUS` and `department NAME becomes STATUS`; for LiveChat `group NAME becomes STATUS`; `expect TRIGGER fires` says what should happen"
        ],
    );
    refused(
        "open the chat",
        &expect!["line 1, column 6: “the chat” is too much; remove it, or begin a comment with #"],
    );
    refused(
        "wait",
        &expect!["line 1, column 5: a time is missing; write a time such as `500ms`, `30s` or `1m 30s`"],
    );
    refused(
        "wait 5",
        &expect!["line 1, column 6: “5” has no unit; write a time such as `500ms`, `30s` or `1m 30s`"],
    );
    refused(
        "wait -5s",
        &expect!["line 1, column 6: “-5s” is no time; write a time such as `500ms`, `30s` or `1m 30s`"],
    );
    refused(
        "wait 1.0005s",
        &expect![
            "line 1, column 6: “1.0005s” is finer than a millisecond; write a time such as `500ms`, `30s` or `1m 30s`"
        ],
    );
    refused(
        "wait 99999999999999999999h",
        &expect![
            "line 1, column 6: “99999999999999999999h” is longer than can be counted; write a time such as `500ms`, `30s` or `1m 30s`"
        ],
    );
    refused(
        "load",
        &expect!["line 1, column 5: a URL is missing; write a URL here"],
    );
    refused(
        "load \"https://a",
        &expect![[
            r#"line 1, column 6: this is no text in quotes; write it as in JSON: "…", with \" for a quote inside"#
        ]],
    );
    refused(
        "open\nagents offline",
        &expect![
            "line 2, column 1: this says how the world is at the start, after the first step; move it to the top; what changes during the visit is written as `agents go offline` or `next agent becomes NAME`"
        ],
    );
    refused(
        "end after 5s\nopen",
        &expect![
            "line 2, column 1: the session has ended on an earlier line; move `end after …` behind the last step"
        ],
    );
    refused(
        "service t1 sleeps",
        &expect![[
            r#"line 1, column 12: it is not said what the service does; write `answers after TIME: ORDER "TEXT", …` or `fails after TIME`"#
        ]],
    );
    refused(
        "service t1 answers after 1s: \"Hello\"",
        &expect![[
            r#"line 1, column 30: a message has no order number; write a number before the text: `0 "Hello"`"#
        ]],
    );
}

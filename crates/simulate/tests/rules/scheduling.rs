//! Rules 1 to 4: which triggers have their turn, and what a page URL sees.

use expect_test::expect;

use crate::check;
use crate::triggers::{disabled, once, opened, page_url, registration, seconds, with_conditions};

#[test]
fn rule_1_a_disabled_trigger_is_not_delivered() {
    check(
        &[disabled(seconds("t1", "1"))],
        "load https://shop.example/\nwait 5s",
        &expect![[r#"
            00:00.000    t1  not delivered     It is disabled, so the server does not give it to the widget. [Enable: off]
                       ● page loaded: https://shop.example/
            00:05.000  ● end of the session
        "#]],
    );
}

#[test]
fn rule_2_nothing_starts_while_no_agent_is_online_when_the_page_is_loaded() {
    check(
        &[seconds("t1", "1")],
        "agents offline\nload https://shop.example/\nagents come online\nwait 5s\nreload\nwait 5s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  not scheduled     No agent is online, so the engine does not start on this page. [online: no]
                       ▸ agents come online
            00:05.000  ▸ reload
                       ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 6000]
            00:06.000    t1  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
            00:10.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_2_what_runs_once_and_has_fired_is_left_out() {
    check(
        &[once(opened("t1"))],
        "load https://shop.example/\nopen\nreload\nopen",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ reload
                       ● page loaded: https://shop.example/
                         t1  not scheduled     It runs once and has fired for this visitor. [record: fired]
                       ▸ open
                       ● widget opened
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_3_only_the_first_condition_and_action_count_and_a_left_page_is_the_end_of_it() {
    check(
        &[with_conditions(
            seconds("t1", "10"),
            &[("time-on-site", "10"), ("page-url", "never")],
        )],
        "load https://shop.example/\nwait 5s\nload https://shop.example/contact\nwait 1m",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled; conditions that are ignored: 1]
                         t1  waiting           It waits for 10 s on this page. [value: “10”; seconds: 10; due at ms: 10000]
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
            00:05.000    t1  lost              Its timer was still running when the page was left. [record: scheduled]
                       ● page loaded: https://shop.example/contact
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
                         t1  refused           Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor. [record: scheduled]
            01:05.000  ● end of the session
            record of t1: scheduled
        "#]],
    );
}

#[test]
fn rule_3_registered_visitors_are_refused() {
    check(
        &[seconds("t1", "1"), registration("t2")],
        "load https://shop.example/\nregister\nreload",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ▸ register
                         t2  condition met     The visitor registered.
                         t2  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                       ● widget opened
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ▸ reload
                         t1  lost              Its timer was still running when the page was left. [record: scheduled]
                       ● page loaded: https://shop.example/
                         t1  refused           The visitor is registered, and only triggers that wait for the registration are scheduled then. [registered: yes; condition: time-on-site; record: scheduled]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: fired; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ● end of the session
            record of t1: scheduled
            record of t2: scheduled
        "#]],
    );
}

#[test]
fn rule_4_run_once_does_not_hold_for_page_urls_in_an_embedded_widget() {
    check(
        &[once(page_url("t1", "/contact$"))],
        "load https://shop.example/contact\nreload",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: /contact$; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ▸ reload
                       ● page loaded: https://shop.example/contact
                         t1  not scheduled     It runs once and has fired for this visitor. [record: fired]
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: fired; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_4_a_standalone_widget_knows_its_url_at_once() {
    check(
        &[
            page_url("t1", "/contact$"),
            page_url("t2", "("),
            page_url("t3", ""),
        ],
        "standalone\nload https://shop.example/contact\nroute https://shop.example/cart",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: /contact$; matched part: /contact; from: 20; to: 28]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t2  condition failed  The pattern does not compile: The group opened at character 1 is never closed. Add `)`, or write `\(` for the character itself. [URL: https://shop.example/contact; pattern: (; record: error]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t3  condition failed  The pattern is empty, and the widget takes that as no pattern at all. [URL: https://shop.example/contact; pattern: ; record: error]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● route changed: https://shop.example/cart
                         t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                         t2  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                         t3  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart; URL that the widget knows: https://shop.example/cart]
                       ● end of the session
            record of t1: fired
            record of t2: error
            record of t3: error
        "#]],
    );
}

#[test]
fn rule_4_routes_count_only_when_the_site_reports_them_and_they_differ() {
    let triggers = [page_url("t1", "cart#step-\\d")];
    let visit = "load https://shop.example/\nroute https://shop.example/cart#step-2\nroute https://shop.example/cart#step-2";
    check(
        &triggers,
        visit,
        &expect![[r#"
        00:00.000  ● page loaded: https://shop.example/
                     t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                     t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: cart#step-\d; record: error]
                     t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                     t1  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: cart#step-\d; record: error]
                   ● route changed: https://shop.example/cart#step-2
                     t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/]
                   ● route changed: https://shop.example/cart#step-2
                     t1  not scheduled     The route changed, but nobody reports that to the widget. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/]
                   ● end of the session
        record of t1: error
    "#]],
    );
    check(
        &triggers,
        &format!("site reports routes\n{visit}"),
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: cart#step-\d; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition failed  The pattern does not match the URL. [URL: https://shop.example/; pattern: cart#step-\d; record: error]
                       ● route changed: https://shop.example/cart#step-2
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/cart#step-2; pattern: cart#step-\d; matched part: cart#step-2; from: 21; to: 32]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: yes; record: fired]
                       ● route changed: https://shop.example/cart#step-2
                         t1  not scheduled     The URL that the site reports is the one that the widget knows. [URL: https://shop.example/cart#step-2; URL that the widget knows: https://shop.example/cart#step-2]
                       ● end of the session
            record of t1: fired
        "#]],
    );
}

//! Rules 8 to 11: the sender, the message, the external service, and the end of the chat.

use expect_test::expect;

use crate::triggers::{custom, message, once, opened, page_url, registration, seconds, service};
use crate::{check, play};

#[test]
fn rule_8_the_first_sender_on_a_page_is_used_for_an_hour() {
    check(
        &[
            custom(seconds("t1", "1"), "support"),
            seconds("t2", "2"),
            seconds("t3", "3602"),
        ],
        "next agent anna\nload https://shop.example/\nwait 2h",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 1 s on this page. [value: “1”; seconds: 1; due at ms: 1000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t2  waiting           It waits for 2 s on this page. [value: “2”; seconds: 2; due at ms: 2000]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t3  waiting           It waits for 3602 s on this page. [value: “3602”; seconds: 3602; due at ms: 3602000]
            00:01.000    t1  condition met     The visitor has been on this page for the time. [seconds: 1]
                         t1  sender chosen     The sender is the one named in the trigger. [sender: support; asked for: custom: support]
                       ● message shown: “Hello from t1” from support (t1)
                       ● widget opened
                         t1  fired             It shows its message from support. [message: Hello from t1; sender: support; widget was minimised: yes; record: fired]
            00:02.000    t2  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: support; asked for: the queue]
                       ● message shown: “Hello from t2” from support (t2)
                         t2  fired             It shows its message from support. [message: Hello from t2; sender: support; widget was minimised: no; record: fired]
            60:02.000    t3  condition met     The visitor has been on this page for the time. [seconds: 3602]
                         t3  sender chosen     The sender is the next agent from the queue. [sender: anna; asked for: the queue]
                       ● message shown: “Hello from t3” from anna (t3)
                         t3  fired             It shows its message from anna. [message: Hello from t3; sender: anna; widget was minimised: no; record: fired]
            120:00.000  ● end of the session
            record of t1: fired
            record of t2: fired
            record of t3: fired
        "#]],
    );
}

#[test]
fn rule_8_the_queue_is_asked_again_after_an_hour_and_nobody_is_the_bot() {
    let senders = |script: &str| -> Vec<String> {
        play(&[seconds("t1", "0"), page_url("t2", "page")], script)
            .messages
            .iter()
            .map(|message| message.sender.clone())
            .collect()
    };
    let later = |time: &str| {
        format!("next agent anna\nload https://a.example/page\nnext agent becomes berta\nwait {time}\nreload")
    };
    assert_eq!(senders(&later("59m 59s 999ms")), ["anna", "anna", "anna"]);
    assert_eq!(senders(&later("1h")), ["anna", "anna", "berta"]);
    assert_eq!(senders("load https://a.example/page"), ["rocket.cat"]);
}

#[test]
fn rule_9_messages_for_guests_go_when_the_visitor_registers() {
    check(
        &[opened("t1"), message(registration("t2"), "Welcome!")],
        "load https://shop.example/\nopen\nregister",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to register on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ register
                       ● message removed: “Hello from t1” (t1)
                         t1  message removed   The message is removed because the visitor registered. [message: Hello from t1]
                         t2  condition met     The visitor registered.
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Welcome!” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Welcome!; sender: rocket.cat; widget was minimised: no; record: fired]
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

#[test]
fn rule_10_a_service_answers_in_order_and_opens_what_was_minimised() {
    check(
        &[service(page_url("t1", "contact"), 500, "Sorry")],
        "service t1 answers after 300ms: 1 \"second\", 0 \"first\"\nload https://shop.example/contact\nopen\nminimise\nwait 1s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                         t1  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 500; fallback message: Sorry; sender: rocket.cat]
                       ▸ open
                       ● widget opened
                       ▸ minimise
            00:00.300    t1  service answered  The external service answered in time. [messages: 2]
                       ● message shown: “first” from rocket.cat (t1)
                       ● message shown: “second” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows what the service answered, from rocket.cat. [sender: rocket.cat; widget was minimised when the service was asked: yes; message: first; message: second; record: fired]
            00:01.000  ● end of the session
            record of t1: fired
        "#]],
    );
}

#[test]
fn rule_10_a_service_that_takes_too_long_gives_the_fallback_or_nothing() {
    check(
        &[
            service(page_url("t1", "contact"), 0, "Sorry"),
            service(page_url("t2", "contact"), 500, ""),
        ],
        "service t1 answers after 1001ms: 0 \"late\"\nservice t2 fails after 100ms\nload https://shop.example/contact\nwait 2s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/contact
                         t1  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t1  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: page-url; record before: none; record: scheduled]
                         t2  condition failed  The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded. [URL: not known; pattern: contact; record: error]
                         t1  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t1  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t2  scheduled         It is scheduled because the widget was told the page’s URL. [condition: page-url; record before: error; record: scheduled]
                         t2  condition met     The pattern matches the URL. [URL: https://shop.example/contact; pattern: contact; matched part: contact; from: 21; to: 28]
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                         t1  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 1000; fallback message: Sorry; sender: rocket.cat]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                         t2  service asked     The server asks the external service. [service: https://crm.example/hook; time-out in ms: 500; fallback message: ; sender: rocket.cat]
            00:00.100    t2  service failed    The external service failed, or gave no message. [fallback message: ]
                         t2  action failed     There is no fallback message, so nothing is shown. [record: error]
            00:01.000    t1  service failed    The external service took longer than the time-out. [fallback message: Sorry]
                       ● message shown: “Sorry” from rocket.cat (t1)
                       ● widget opened
                         t1  fired             It shows the fallback message from rocket.cat. [sender: rocket.cat; widget was minimised when the service was asked: yes; message: Sorry; record: fired]
            00:02.000  ● end of the session
            record of t1: fired
            record of t2: error
        "#]],
    );
}

#[test]
fn rule_11_the_end_of_the_chat_schedules_registrations_again() {
    check(
        &[once(registration("t1")), opened("t2")],
        "chat end clears storage\nload https://shop.example/\nopen\nregister\nend chat\nregister",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: after-guest-registration; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to register on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t2  condition met     The visitor opened the chat.
                         t2  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ register
                       ● message removed: “Hello from t2” (t2)
                         t2  message removed   The message is removed because the visitor registered. [message: Hello from t2]
                         t1  condition met     The visitor registered.
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ end chat
                       ● message removed: “Hello from t1” (t1)
                         t1  message removed   The message is forgotten because the chat ended and the storage was cleared. [message: Hello from t1]
                         t1  scheduled         It is scheduled because the chat ended. [condition: after-guest-registration; record before: fired; record: scheduled]
                         t1  waiting           It waits for the visitor to register on this page.
                       ▸ register
                         t1  condition met     The visitor registered.
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

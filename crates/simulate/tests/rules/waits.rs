//! Rules 5 and 6: time on site, and waiting for what the visitor does.

use expect_test::expect;

use crate::check;
use crate::triggers::{opened, seconds};

#[test]
fn rule_5_seconds_are_read_as_javascript_reads_them() {
    check(
        &[
            seconds("t1", "12.7"),
            seconds("t2", "2s"),
            seconds("t3", "abc"),
            seconds("t4", "-3"),
        ],
        "load https://shop.example/\nwait 20s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 12 s on this page. [value: “12.7”; seconds: 12; due at ms: 12000]
                         t2  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t2  waiting           It waits for 2 s on this page. [value: “2s”; seconds: 2; due at ms: 2000]
                         t3  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t3  waiting           It does not wait: the seconds are nothing that a timer waits for. [value: “abc”; seconds: NaN; due at ms: 0]
                         t4  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t4  waiting           It does not wait: the seconds are nothing that a timer waits for. [value: “-3”; seconds: -3; due at ms: 0]
                         t3  condition met     The visitor has been on this page for the time. [seconds: NaN]
                         t3  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t3” from rocket.cat (t3)
                       ● widget opened
                         t3  fired             It shows its message from rocket.cat. [message: Hello from t3; sender: rocket.cat; widget was minimised: yes; record: fired]
                         t4  condition met     The visitor has been on this page for the time. [seconds: -3]
                         t4  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t4” from rocket.cat (t4)
                         t4  fired             It shows its message from rocket.cat. [message: Hello from t4; sender: rocket.cat; widget was minimised: no; record: fired]
            00:02.000    t2  condition met     The visitor has been on this page for the time. [seconds: 2]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
            00:12.000    t1  condition met     The visitor has been on this page for the time. [seconds: 12]
                         t1  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
            00:20.000  ● end of the session
            record of t1: fired
            record of t2: fired
            record of t3: fired
            record of t4: fired
        "#]],
    );
}

#[test]
fn rule_5_registering_before_the_time_is_up_prevents_it() {
    check(
        &[seconds("t1", "10")],
        "load https://shop.example/\nwait 5s\nregister\nwait 5s",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: time-on-site; record before: none; record: scheduled]
                         t1  waiting           It waits for 10 s on this page. [value: “10”; seconds: 10; due at ms: 10000]
            00:05.000  ▸ register
            00:10.000    t1  condition failed  The time is up, but the visitor has registered meanwhile. [seconds: 10; registered: yes; record: error]
                       ● end of the session
            record of t1: error
        "#]],
    );
}

#[test]
fn rule_6_opening_counts_once_for_each_scheduling_and_in_that_order() {
    check(
        &[opened("t1"), opened("t2")],
        "load https://shop.example/\nopen\nminimise\nopen",
        &expect![[r#"
            00:00.000  ● page loaded: https://shop.example/
                         t1  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t1  waiting           It waits for the visitor to open the chat on this page.
                         t2  scheduled         It is scheduled because the page was loaded. [condition: chat-opened-by-visitor; record before: none; record: scheduled]
                         t2  waiting           It waits for the visitor to open the chat on this page.
                       ▸ open
                       ● widget opened
                         t1  condition met     The visitor opened the chat.
                         t2  condition met     The visitor opened the chat.
                         t1  sender chosen     The queue has nobody, so the sender is the bot. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t1” from rocket.cat (t1)
                         t1  fired             It shows its message from rocket.cat. [message: Hello from t1; sender: rocket.cat; widget was minimised: no; record: fired]
                         t2  sender chosen     The sender that was settled first on this page is used again, whatever this trigger says. [sender: rocket.cat; asked for: the queue]
                       ● message shown: “Hello from t2” from rocket.cat (t2)
                         t2  fired             It shows its message from rocket.cat. [message: Hello from t2; sender: rocket.cat; widget was minimised: no; record: fired]
                       ▸ minimise
                       ▸ open
                       ● widget opened
                       ● end of the session
            record of t1: fired
            record of t2: fired
        "#]],
    );
}

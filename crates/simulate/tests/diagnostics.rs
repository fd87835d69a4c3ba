//! What checks and forms say of the widgets of some servers, played on the engines of these widgets.
//!
//! Each rule and each fact that does not hold everywhere has a visit here. What it says has to happen in the visit on each engine
//! whose servers it names, and on no other.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use serde_json::{Value, json};
use simulate::{Engine, EventKind, Options, Trace, TriggerInput, engine_by_key, parse_script, run};
use trigger::Platform::RocketChat;
use trigger::documents;
use trigger::rocketchat::{Servers, Widget, servers_of};

/// The engines of the builds. 8.7 is one of its neighbours: nobody looked into it.
const ENGINES: [(Widget, &str); 7] = [
    (Widget::Before1_13, "rocketchat-4.5"),
    (Widget::V1_13, "rocketchat-4.7"),
    (Widget::UntoldUrls, "rocketchat-5.4.8"),
    (Widget::UpTo6_5, "rocketchat-6.5"),
    (Widget::Early6_6, "rocketchat-6.6"),
    (Widget::Since6_7, "rocketchat-6.7"),
    (Widget::Newest, "rocketchat"),
];

/// Plays a visit of a site against triggers, and gives the trace.
fn play(engine: &Engine, triggers: &[Value], script: &str) -> Trace {
    let triggers: Vec<Value> = triggers
        .iter()
        .enumerate()
        .map(|(number, trigger)| {
            let mut trigger = trigger.clone();
            trigger["_id"] = json!(format!("t{number}"));
            trigger
        })
        .collect();
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    let session = parse_script(&format!("next agent anna\n{script}")).unwrap();
    run(engine, &triggers, &session, Options::default())
}

/// What the visitor is shown: the second and the text.
fn shown(engine: &Engine, triggers: &[Value], script: &str) -> Vec<(u64, String)> {
    let events = play(engine, triggers, script).events.into_iter();
    let messages = events.filter_map(|event| match event.kind {
        EventKind::MessageShown { text, .. } => Some((event.t_ms / 1000, text)),
        _ => None,
    });
    messages.collect()
}

fn is_silent(engine: &Engine, trigger: &Value, script: &str) -> bool {
    shown(engine, std::slice::from_ref(trigger), script).is_empty()
}

fn speaks(engine: &Engine, trigger: &Value, script: &str) -> bool {
    !is_silent(engine, trigger, script)
}

fn trigger(conditions: &[(&str, &str)], texts: &[&str]) -> Value {
    let conditions = conditions
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }));
    let actions = texts
        .iter()
        .map(|text| json!({ "name": "send-message", "params": { "sender": "queue", "msg": text } }));
    json!({
        "name": "Greeting", "description": "", "enabled": true, "runOnce": false,
        "conditions": conditions.collect::<Vec<_>>(), "actions": actions.collect::<Vec<_>>(),
    })
}

fn page_url(pattern: &str) -> Value {
    trigger(&[("page-url", pattern)], &["Hello"])
}

fn seconds(seconds: &str) -> Value {
    trigger(&[("time-on-site", seconds)], &["Hello"])
}

fn registration() -> Value {
    trigger(&[("after-guest-registration", "")], &["Hello"])
}

fn once(mut trigger: Value) -> Value {
    trigger["runOnce"] = json!(true);
    trigger
}

const PAGE: &str = "load https://shop.example/\nwait 3s";
const TWO_PAGES: &str = "load https://shop.example/\nwait 3s\nload https://shop.example/b\nwait 9s";
const REGISTERS: &str = "load https://shop.example/\nwait 3s\nopen\nwait 1s\nregister\nwait 3s";
/// Matches the site's addresses and the widget's own, so that no build is left out for looking at the other one.
const ANYWHERE: &str = "shop|livechat";

/// Whether what the rule says happens with an engine; `None` for a rule that holds everywhere.
fn rule_happens(code: &str, engine: &Engine) -> Option<bool> {
    let never_and_soon = trigger(&[("page-url", "nowhere"), ("time-on-site", "1")], &["Hello"]);
    let two_texts = trigger(&[("time-on-site", "1")], &["One", "Two"]);
    let says_two = || {
        let shown = shown(engine, std::slice::from_ref(&two_texts), PAGE);
        assert!(shown.iter().any(|(_, text)| text == "One"), "{}", engine.info.key);
        shown.iter().any(|(_, text)| text == "Two")
    };
    Some(match code {
        "ignored-condition" => is_silent(engine, &never_and_soon, PAGE),
        "any-condition" => speaks(engine, &never_and_soon, PAGE),
        "ignored-action" => !says_two(),
        "all-actions" => says_two(),
        "empty-pattern" => !empty_pattern_matches(engine),
        "empty-pattern-matches" => empty_pattern_matches(engine),
        "pattern-stops-widget" => {
            shown(engine, &[page_url("("), seconds("1")], PAGE).is_empty()
                && shown(engine, &[seconds("1"), page_url("(")], PAGE).is_empty()
        }
        "page-url-not-reported" => is_silent(engine, &page_url(ANYWHERE), PAGE),
        "own-address" => speaks(engine, &page_url("livechat"), PAGE),
        "first-page-url-only" => {
            let (first, second) = (page_url("nowhere"), page_url("shop"));
            speaks(engine, &second, PAGE) && shown(engine, &[first, second], PAGE).is_empty()
        }
        "run-once-never-fires" => {
            let opened = trigger(&[("chat-opened-by-visitor", "")], &["Hello"]);
            is_silent(engine, &once(seconds("1")), TWO_PAGES) && is_silent(engine, &once(opened), REGISTERS)
        }
        "run-once-after-chat" => {
            speaks(engine, &registration(), REGISTERS) && is_silent(engine, &once(registration()), REGISTERS)
        }
        "run-once-not-held" => shown(engine, &[once(page_url(ANYWHERE))], TWO_PAGES).len() > 1,
        "waits-once" => is_silent(engine, &seconds("5"), TWO_PAGES),
        "opening-is-registration" => {
            let opened = trigger(&[("chat-opened-by-visitor", "")], &["Hello"]);
            let said = shown(engine, std::slice::from_ref(&opened), REGISTERS);
            said.first().is_some_and(|(second, _)| *second == 4)
        }
        _ => return None,
    })
}

/// In a widget on a site or in one of its own: some see only one of the two addresses.
fn empty_pattern_matches(engine: &Engine) -> bool {
    let standalone = format!("standalone\n{PAGE}");
    speaks(engine, &page_url(""), PAGE) || speaks(engine, &page_url(""), &standalone)
}

/// Whether a fact is true with an engine; `None` for one that nobody plays here.
fn fact_happens(fact: &str, engine: &Engine) -> Option<bool> {
    let same_as = |code| rule_happens(code, engine);
    Some(match fact {
        "A visitor who leaves the page before it fires waits anew on the next page." => {
            let shown = shown(engine, &[seconds("5")], TWO_PAGES);
            shown.first().is_some_and(|(second, _)| *second >= 8)
        }
        "A visitor who leaves the page before it fires never gets it again in the same browser." => {
            return same_as("waits-once");
        }
        "With “Run only once for each visitor” it never fires." => {
            return same_as("run-once-never-fires");
        }
        "A trigger has one condition: a page and a time cannot be joined." => {
            return same_as("ignored-condition");
        }
        "Each condition of a trigger fires it by itself: a page and a time cannot be joined." => {
            return same_as("any-condition");
        }
        "Visitors who have registered do not get it." => {
            let known = "load https://shop.example/\nopen\nregister\nload https://shop.example/\nwait 3s";
            is_silent(engine, &seconds("2"), known)
        }
        "The message disappears when the visitor registers, unless it came after the registration." => {
            let events = play(engine, &[seconds("1")], REGISTERS).events.into_iter();
            let mut kinds = events.map(|event| event.kind);
            kinds.any(|kind| matches!(kind, EventKind::MessageRemoved { .. }))
        }
        "In a widget on a site it fires on every matching page load: “Run only once for each visitor” does not hold." =>
        {
            return same_as("run-once-not-held");
        }
        "In a widget on a site it never fires." => return same_as("page-url-not-reported"),
        "In a widget on a site the pattern is tried on the address of the widget itself, and never on that of the site." =>
        {
            return same_as("own-address");
        }
        "Only the first such trigger in the server’s list is ever tried." => {
            return same_as("first-page-url-only");
        }
        "It really waits for the registration: opening the chat fires nothing." => {
            return same_as("opening-is-registration");
        }
        "After the end of a chat it waits for the next registration, even if it runs only once." => {
            let again = format!("{REGISTERS}\nend chat\nwait 5s\nregister\nwait 1s");
            let shown = shown(engine, &[once(registration())], &again);
            shown.last().is_some_and(|(second, _)| *second >= 12)
        }
        "With “Run only once for each visitor” it waits only after the end of a chat, so the first registration goes without it." =>
        {
            return same_as("run-once-after-chat");
        }
        "The chat has to be opened on the same page before." => {
            let unopened = "load https://shop.example/\nwait 1s\nregister\nwait 1s";
            speaks(engine, &registration(), REGISTERS) && is_silent(engine, &registration(), unopened)
        }
        "The widget does not know it: it never fires." => is_silent(engine, &registration(), REGISTERS),
        _ => return None,
    })
}

/// Compares what is said to hold with what happens, on every engine that there is.
#[track_caller]
fn check(what: &str, servers: Servers, happens: impl Fn(&Engine) -> Option<bool>) {
    let mut wrong = Vec::new();
    for (widget, key) in ENGINES {
        let engine = engine_by_key(key).unwrap();
        let happens = happens(engine).unwrap_or_else(|| panic!("“{what}” has no visit"));
        if happens != servers.widgets.contains(&widget) {
            wrong.push(format!("{key}: happens {happens}"));
        }
    }
    assert!(wrong.is_empty(), "“{what}” ({}): {wrong:?}", servers.words);
}

#[test]
fn what_a_rule_says_of_some_servers_happens_there_and_nowhere_else() {
    let limited = documents(RocketChat)
        .rules()
        .into_iter()
        .map(|rule| (rule.code, servers_of(rule.code)))
        .filter(|(_, servers)| !servers.is_all());
    let mut count = 0;
    for (code, servers) in limited {
        count += 1;
        check(code, servers, |engine| rule_happens(code, engine));
    }
    assert!(count >= 15, "only {count} rules are limited");
}

#[test]
fn what_a_form_says_of_some_servers_happens_there_and_nowhere_else() {
    let catalogue = documents(RocketChat).catalogue();
    let conditions = catalogue.conditions.iter().flat_map(|entry| entry.facts);
    let actions = catalogue.actions.iter().flat_map(|entry| entry.facts);
    let mut count = 0;
    for fact in conditions.chain(actions).filter(|fact| !fact.servers.is_all()) {
        count += 1;
        check(fact.text, fact.servers, |engine| fact_happens(fact.text, engine));
    }
    assert!(count >= 20, "only {count} facts are limited");
}

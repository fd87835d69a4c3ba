//! Drafts that are converted, played on both platforms.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use simulate::{
    Engine, Options, Patterns, Played, Session, Step, TriggerInput, engine_by_key, parse_script,
    play_conversion, run_with, session_templates, translate,
};
use trigger::{Draft, Platform, convert, documents};

fn engine(key: &str) -> &'static Engine {
    engine_by_key(key).expect("the engine is in the list")
}

fn inputs(platform: Platform, documents: &[Map<String, Value>]) -> Vec<TriggerInput> {
    (1..)
        .zip(documents)
        .map(|(number, document)| {
            let draft = Draft::new(platform, document.clone());
            TriggerInput::called(&format!("t{number}"), &draft)
        })
        .collect()
}

/// The messages that a visitor gets, with their times.
fn messages(
    engine: &Engine,
    triggers: &[TriggerInput],
    session: &Session,
    patterns: &mut Patterns,
) -> Vec<(u64, String)> {
    let trace = run_with(engine, triggers, session, Options::default(), patterns);
    let mut said: Vec<(u64, String)> = trace
        .messages
        .into_iter()
        .map(|message| (message.from_ms, message.text))
        .collect();
    said.sort();
    said
}

fn document(condition: &Value, run_once: bool, text: &str) -> Map<String, Value> {
    let document = json!({ "name": text, "description": "", "enabled": true, "runOnce": run_once,
        "conditions": [condition],
        "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "ann", "msg": text } }] });
    document.as_object().cloned().unwrap_or_default()
}

const URLS: [&str; 5] = [
    "https://shop.example/",
    "https://shop.example/pricing",
    "https://shop.example/Cart?step=1",
    "https://shop.example/order/42",
    "https://other.example/pricing#top",
];

const PATTERNS: [&str; 12] = [
    ".*/pricing",
    "/pricing$",
    "^https://shop\\.example/$",
    "(?i:/cart)",
    "cart|pricing",
    "/order/\\d+",
    "^https://(?!other)",
    "[?#]",
    ".*",
    "\\bshop\\b.*(?:pricing|\\d{2})$",
    "^(?<scheme>https?)://.*",
    "/nowhere",
];

fn waiting() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(&PATTERNS[..])
            .prop_map(|pattern| json!({ "name": "page-url", "value": pattern })),
        (0..40_u32).prop_map(|seconds| json!({ "name": "time-on-site", "value": seconds.to_string() })),
    ]
}

fn condition() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => waiting(),
        1 => Just(json!({ "name": "after-guest-registration", "value": "" })),
    ]
}

fn drafts(
    condition: impl Strategy<Value = Value>,
    run_once: impl Strategy<Value = bool>,
) -> impl Strategy<Value = Vec<Map<String, Value>>> {
    prop::collection::vec((condition, run_once), 1..4).prop_map(|drafts| {
        (1..)
            .zip(drafts)
            .map(|(number, (condition, run_once))| {
                document(&condition, run_once, &format!("message {number}"))
            })
            .collect()
    })
}

fn url() -> impl Strategy<Value = String> {
    prop::sample::select(&URLS[..]).prop_map(str::to_owned)
}

/// What a visitor can do on both platforms.
fn shared_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => url().prop_map(|url| Step::Load { url }),
        3 => (0..60_000_u64).prop_map(|ms| Step::Wait { ms }),
        1 => Just(Step::Reload),
        1 => Just(Step::Back),
        1 => Just(Step::Leave),
        1 => (0..5_000_000_u64, prop::option::of(url())).prop_map(|(ms, url)| Step::Return { ms, url }),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => shared_step(),
        1 => url().prop_map(|url| Step::Route { url }),
        1 => url().prop_map(|url| Step::NewTab { url }),
        1 => (1..3_u32).prop_map(|tab| Step::SwitchTab { tab }),
        1 => prop::sample::select(vec![Step::Open, Step::Register, Step::EndChat, Step::ClearStorage]),
        1 => any::<bool>().prop_map(|online| Step::Agents { online }),
    ]
}

fn sessions(step: impl Strategy<Value = Step>) -> impl Strategy<Value = Vec<Session>> {
    let session = (prop::collection::vec(step, 0..16), 0..60_000_u64).prop_map(|(steps, tail_ms)| Session {
        steps,
        tail_ms,
        ..Session::default()
    });
    prop::collection::vec(session, 20)
}

/// How many made-up groups of drafts, each with 20 visits. A thousand of them agreed as well.
const GROUPS: u32 = 100;

proptest! {
    #![proptest_config(ProptestConfig { cases: GROUPS, ..ProptestConfig::default() })]

    /// 2,000 visits.
    #[test]
    fn a_draft_that_goes_to_zendesk_chat_and_comes_back_plays_the_same(
        drafts in drafts(condition(), any::<bool>()),
        sessions in sessions(any_step()),
        key in prop::sample::select(vec!["rocketchat", "rocketchat-6.7"]),
    ) {
        let there: Vec<_> = drafts
            .iter()
            .flat_map(|draft| convert(draft, Platform::RocketChat, Platform::ZendeskChat).documents)
            .collect();
        let back: Vec<_> = there
            .iter()
            .flat_map(|draft| convert(draft, Platform::ZendeskChat, Platform::RocketChat).documents)
            .collect();
        let (first, second) = (inputs(Platform::RocketChat, &drafts), inputs(Platform::RocketChat, &back));
        let (engine, mut patterns) = (engine(key), Patterns::new());
        for session in &sessions {
            prop_assert_eq!(
                messages(engine, &first, session, &mut patterns),
                messages(engine, &second, session, &mut patterns)
            );
        }
    }

    /// 2,000 visits, of visitors who ask for no chat, to pages that are loaded.
    #[test]
    fn pages_and_times_play_the_same_on_both_platforms(
        drafts in drafts(waiting(), Just(false)),
        sessions in sessions(shared_step()),
    ) {
        let there: Vec<_> = drafts
            .iter()
            .flat_map(|draft| convert(draft, Platform::RocketChat, Platform::ZendeskChat).documents)
            .collect();
        let (first, second) = (inputs(Platform::RocketChat, &drafts), inputs(Platform::ZendeskChat, &there));
        let before = Played { engine: engine("rocketchat-6.7"), triggers: &first };
        let after = Played { engine: engine("zendesk-chat"), triggers: &second };
        let mut patterns = Patterns::new();
        for session in &sessions {
            let played = play_conversion(before, after, session, &mut patterns).expect("Rocket.Chat knows the steps");
            prop_assert_eq!(&played.left_out, &vec![]);
            prop_assert_eq!(&played.before, &played.after, "{:?} in {:?}", played.parting, session);
        }
    }
}

#[test]
fn where_platforms_part_is_told_with_its_time_and_reason() {
    let drafts = [document(
        &json!({ "name": "page-url", "value": "/pricing" }),
        true,
        "Need help?",
    )];
    let there = convert(&drafts[0], Platform::RocketChat, Platform::ZendeskChat).documents;
    let (first, second) = (
        inputs(Platform::RocketChat, &drafts),
        inputs(Platform::ZendeskChat, &there),
    );
    let before = Played {
        engine: engine("rocketchat"),
        triggers: &first,
    };
    let after = Played {
        engine: engine("zendesk-chat"),
        triggers: &second,
    };
    let script = "load https://shop.example/pricing\nwait 20s\nroute https://shop.example/\nopen\nwait 10s\nload https://shop.example/pricing\nend after 1s\n";
    let session = parse_script(script).unwrap();
    let played = play_conversion(before, after, &session, &mut Patterns::new()).unwrap();
    let parting = played.parting.unwrap();
    assert_eq!(parting.t_ms, 30_000);
    assert_eq!(
        parting.text,
        "At 30 s Rocket.Chat shows “Need help?”, and Zendesk Chat does not: its condition is false: this trigger has fired before."
    );
    let names: Vec<_> = played
        .left_out
        .iter()
        .map(|left| (left.step, left.name.as_str()))
        .collect();
    assert_eq!(names, [(Some(3), "route"), (Some(4), "open")]);
}

#[test]
fn a_session_of_the_other_platform_is_played_on_both() {
    let drafts = [document(
        &json!({ "name": "after-guest-registration" }),
        false,
        "Hello",
    )];
    let there = convert(&drafts[0], Platform::RocketChat, Platform::ZendeskChat).documents;
    let (first, second) = (
        inputs(Platform::RocketChat, &drafts),
        inputs(Platform::ZendeskChat, &there),
    );
    let before = Played {
        engine: engine("rocketchat"),
        triggers: &first,
    };
    let after = Played {
        engine: engine("zendesk-chat"),
        triggers: &second,
    };
    let session =
        parse_script("load https://a.b/\nwait 5s\nrequest chat\nwait 3s\nserved\nend after 1s\n").unwrap();
    let played = play_conversion(before, after, &session, &mut Patterns::new()).unwrap();
    assert_eq!(played.before, played.after);
    assert_eq!(played.before.len(), 1);
    assert_eq!(played.left_out[0].name, "served");
}

fn others(from: Platform) -> impl Iterator<Item = Platform> {
    Platform::ALL.into_iter().filter(move |to| *to != from)
}

/// The engine of a platform that plays what speaks to visitors.
fn speaking(platform: Platform) -> &'static Engine {
    let engines = simulate::engines_for_version(platform, "");
    let mut speaking = engines.into_iter().filter(|engine| engine.speaks());
    speaking.next().expect("every platform says something")
}

/// The session templates of a platform for that engine.
fn built_in(platform: Platform) -> impl Iterator<Item = Session> {
    let templates = session_templates(platform).iter();
    let sessions = templates.map(|template| parse_script(template.script).expect("it is a script"));
    sessions.filter(move |session| speaking(platform).vocabulary().check(session).is_ok())
}

#[test]
fn a_rule_that_says_nothing_is_not_compared_with_triggers() {
    let rule = json!({ "description": "Pricing", "access": { "groups": [1] }, "conditions": {} });
    let rules = inputs(Platform::LiveChat, &[rule.as_object().unwrap().clone()]);
    let session = parse_script("load https://a.b/\nend after 1s\n").unwrap();
    let rule = Played {
        engine: engine("livechat-auto-access"),
        triggers: &rules,
    };
    for other in ["rocketchat", "zendesk-chat"] {
        let other = Played {
            engine: engine(other),
            triggers: &[],
        };
        let mut patterns = Patterns::new();
        assert_eq!(play_conversion(rule, other, &session, &mut patterns), None);
        assert_eq!(play_conversion(other, rule, &session, &mut patterns), None);
    }
}

#[test]
fn every_built_in_session_has_words_on_the_other_platform() {
    for from in Platform::ALL {
        for to in others(from) {
            for session in built_in(from) {
                let there = translate(&session, from, to).session;
                assert_eq!(speaking(to).vocabulary().check(&there), Ok(()), "{there:?}");
                let time = |session: &Session| {
                    let passed = session.steps.iter().map(|step| match step {
                        Step::Wait { ms } | Step::Return { ms, .. } => *ms,
                        _ => 0,
                    });
                    passed.sum::<u64>() + session.tail_ms
                };
                assert_eq!(time(&session), time(&there), "{session:?}");
            }
        }
    }
}

#[test]
fn every_template_is_played_on_both_platforms_in_every_built_in_session() {
    let mut seen = 0;
    for from in Platform::ALL {
        for to in others(from) {
            for template in documents(from).templates() {
                let there = convert(&template.document, from, to).documents;
                if there.is_empty() {
                    continue;
                }
                let (first, second) = (inputs(from, &[template.document]), inputs(to, &there));
                for session in built_in(from) {
                    let before = Played {
                        engine: speaking(from),
                        triggers: &first,
                    };
                    let after = Played {
                        engine: speaking(to),
                        triggers: &second,
                    };
                    let played = play_conversion(before, after, &session, &mut Patterns::new()).unwrap();
                    assert_eq!(
                        played.parting.is_none(),
                        played.before == played.after,
                        "{}",
                        template.key
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 100);
}

const OPERATORS: [&str; 4] = ["contains", "doesnt_contain", "equals", "doesnt_equal"];

const TEXTS: [&str; 5] = ["/pricing", "shop", "?step=1", "https://shop.example/", "/nowhere"];

const NUMBERS: [&str; 4] = ["lower_than", "equals", "greater_or_equal", "greater_than"];

/// A rule of a greeting that means the same on Zendesk Chat.
fn rule() -> impl Strategy<Value = (&'static str, &'static str, String)> {
    prop_oneof![
        3 => (prop::sample::select(&OPERATORS[..]), prop::sample::select(&TEXTS[..]))
            .prop_map(|(operator, text)| ("url_current", operator, text.to_owned())),
        2 => (1..40_u32).prop_map(|seconds| ("visit_time_page", "greater_or_equal", seconds.to_string())),
        1 => (prop::sample::select(&NUMBERS[..]), 1..4_u32)
            .prop_map(|(operator, visits)| ("visits_number", operator, visits.to_string())),
    ]
}

/// One visit, on pages that are loaded.
fn pages() -> impl Strategy<Value = Session> {
    let step = prop_oneof![
        1 => url().prop_map(|url| Step::Load { url }),
        1 => (0..60_000_u64).prop_map(|ms| Step::Wait { ms }),
    ];
    (url(), prop::collection::vec(step, 0..12)).prop_map(|(url, mut steps)| {
        steps.insert(0, Step::Load { url });
        Session {
            steps,
            tail_ms: 60_000,
            ..Session::default()
        }
    })
}

/// When a text is read for the first time.
fn first_said(engine: &Engine, triggers: &[TriggerInput], session: &Session) -> Option<(u64, String)> {
    messages(engine, triggers, session, &mut Patterns::new())
        .into_iter()
        .next()
}

proptest! {
    #[test]
    fn a_greeting_comes_when_the_trigger_of_zendesk_chat_comes_first(
        rules in prop::collection::vec(rule(), 1..4),
        join in prop::sample::select(&["and", "or"][..]),
        session in pages(),
    ) {
        let rules: Vec<Value> = rules
            .into_iter()
            .map(|(of, operator, value)| json!({ "condition": join, "type": of, "operator": operator, "value": value }))
            .collect();
        let greeting = json!({ "type": "normal", "active": true, "name": "A", "group": 0, "rules": rules,
            "rich_message": { "template_id": "cards", "elements": [{ "title": "Hi" }] } });
        let greeting = greeting.as_object().cloned().unwrap_or_default();
        let made = convert(&greeting, Platform::LiveChat, Platform::ZendeskChat);
        let lost = made.losses.iter().any(|loss| loss.code == "rule-lost");
        prop_assert!(!lost, "{:?}", made.losses);
        let here = first_said(speaking(Platform::LiveChat), &inputs(Platform::LiveChat, &[greeting]), &session);
        let there = translate(&session, Platform::LiveChat, Platform::ZendeskChat).session;
        let triggers = inputs(Platform::ZendeskChat, &made.documents);
        prop_assert_eq!(here, first_said(engine("zendesk-chat"), &triggers, &there), "{:?}", made.documents);
    }

    #[test]
    fn a_trigger_of_rocketchat_comes_first_when_the_greeting_comes(
        condition in prop_oneof![
            prop::sample::select(&["/pricing", "^https://shop\\.example/$", "cart|pricing", ".*", "/nowhere"][..])
                .prop_map(|pattern| json!({ "name": "page-url", "value": pattern })),
            (1..40_u32).prop_map(|seconds| json!({ "name": "time-on-site", "value": seconds.to_string() })),
        ],
        session in pages(),
    ) {
        let trigger = document(&condition, false, "Hi");
        let made = convert(&trigger, Platform::RocketChat, Platform::LiveChat);
        let here = first_said(engine("rocketchat-6.7"), &inputs(Platform::RocketChat, &[trigger]), &session);
        let there = translate(&session, Platform::RocketChat, Platform::LiveChat).session;
        let greetings = inputs(Platform::LiveChat, &made.documents);
        prop_assert_eq!(&here, &first_said(speaking(Platform::LiveChat), &greetings, &there));
        let back = convert(&made.documents[0], Platform::LiveChat, Platform::RocketChat);
        let triggers = inputs(Platform::RocketChat, &back.documents);
        prop_assert_eq!(here, first_said(engine("rocketchat-6.7"), &triggers, &session), "{:?}", back.documents);
    }
}

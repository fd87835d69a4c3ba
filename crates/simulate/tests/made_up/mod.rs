//! Random engines, sessions and triggers, however foolish.

use proptest::prelude::*;
use serde_json::{Value, json};
use simulate::{
    Content, Engine, Environment, Expectation, Expected, Service, Session, Step, TriggerInput, engines,
};

pub(crate) fn engine() -> impl Strategy<Value = &'static Engine> {
    let of_rocketchat = engines()
        .into_iter()
        .filter(|engine| engine.info.platform == trigger::Platform::RocketChat);
    prop::sample::select(of_rocketchat.collect::<Vec<_>>())
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec!["https://a.example/", "https://a.example/cart", "https://a.example/cart#2"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        url().prop_map(|url| Step::Load { url }),
        url().prop_map(|url| Step::Route { url }),
        prop_oneof![0..70_000_u64, any::<u64>()].prop_map(|ms| Step::Wait { ms }),
        url().prop_map(|url| Step::NewTab { url }),
        (1..4_u32).prop_map(|tab| Step::SwitchTab { tab }),
        prop::option::of(1..4_u32).prop_map(|tab| Step::CloseTab { tab }),
        (0..90_000_000_u64, prop::option::of(url())).prop_map(|(ms, url)| Step::Return { ms, url }),
        any::<String>().prop_map(|text| Step::Write { text }),
        prop::sample::select(vec![Step::Back, Step::Leave, Step::ClearStorage]),
        Just(Step::Reload),
        Just(Step::Open),
        Just(Step::Minimize),
        Just(Step::Register),
        Just(Step::EndChat),
        any::<bool>().prop_map(|online| Step::Agents { online }),
        any::<Option<String>>().prop_map(|agent| Step::NextAgent { agent }),
    ]
}

fn service() -> impl Strategy<Value = Service> {
    let content = (any::<String>(), -5.0..5.0).prop_map(|(msg, order)| Content { msg, order });
    prop_oneof![
        (0..3000_u64, prop::collection::vec(content, 0..3)).prop_map(|(delay_ms, contents)| Service {
            delay_ms,
            contents,
            error: false
        }),
        any::<u64>().prop_map(|delay_ms| Service {
            delay_ms,
            contents: vec![],
            error: true
        }),
    ]
}

pub(crate) fn session() -> impl Strategy<Value = Session> {
    let services = prop::collection::btree_map(prop_oneof!["t[1-4]", any::<String>()], service(), 0..3);
    let environment = (
        prop::bool::weighted(0.9),
        any::<Option<String>>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        services,
    )
        .prop_map(
            |(
                online,
                next_agent,
                site_reports_routes,
                standalone,
                clear_storage_on_chat_end,
                registration_form,
                services,
            )| {
                Environment {
                    online,
                    next_agent,
                    site_reports_routes,
                    standalone,
                    clear_storage_on_chat_end,
                    registration_form,
                    services,
                    ..Environment::default()
                }
            },
        );
    let expect = prop::collection::vec(expectation(), 0..3);
    (
        environment,
        prop::collection::vec(step(), 0..25),
        0..70_000_u64,
        expect,
    )
        .prop_map(|(environment, steps, tail_ms, expect)| Session {
            environment,
            steps,
            tail_ms,
            expect,
        })
}

fn expectation() -> impl Strategy<Value = Expectation> {
    let expected = prop_oneof![
        any::<(u64, u64)>().prop_map(|(t_ms, tolerance_ms)| Expected::FiresAt { t_ms, tolerance_ms }),
        any::<(u64, u64)>().prop_map(|(from_ms, to_ms)| Expected::FiresWithin { from_ms, to_ms }),
        (1..5_u32).prop_map(|page| Expected::FiresOn { page }),
        Just(Expected::Fires),
        Just(Expected::NeverFires),
        (0..5_u32).prop_map(|times| Expected::FiresTimes { times }),
        any::<String>().prop_map(|text| Expected::Says { text }),
        any::<String>().prop_map(|sender| Expected::From { sender }),
    ];
    (prop_oneof!["t[1-4]", any::<String>()], expected)
        .prop_map(|(trigger, expected)| Expectation { trigger, expected })
}

fn condition() -> impl Strategy<Value = Value> {
    let value = prop_oneof![
        prop::sample::select(vec![
            json!(""),
            json!("cart"),
            json!("("),
            json!("3"),
            json!("-1"),
            json!("12.7"),
            json!(7),
            json!(1e300),
            Value::Null,
        ]),
        any::<i64>().prop_map(Value::from),
        "[0-9a-z.^$()+*]{0,6}".prop_map(Value::from),
    ];
    let name = prop::sample::select(vec![
        "page-url",
        "time-on-site",
        "chat-opened-by-visitor",
        "after-guest-registration",
        "full-moon",
    ]);
    (name, value).prop_map(|(name, value)| json!({"name": name, "value": value}))
}

fn action() -> impl Strategy<Value = Value> {
    let sender = prop::sample::select(vec![json!("queue"), json!("custom"), Value::Null]);
    prop_oneof![
        (sender.clone(), any::<Option<String>>(), any::<String>()).prop_map(|(sender, name, msg)| json!({
            "name": "send-message", "params": {"sender": sender, "name": name, "msg": msg},
        })),
        (sender, any::<Option<f64>>(), "[a-z]{0,3}").prop_map(|(sender, timeout, fallback)| json!({
            "name": "use-external-service",
            "params": {"sender": sender, "serviceTimeout": timeout, "serviceFallbackMessage": fallback},
        })),
        Just(json!({"name": "dance"})),
    ]
}

/// Ids may be the same, as in a broken export.
pub(crate) fn triggers() -> impl Strategy<Value = Vec<TriggerInput>> {
    let trigger = (
        "t[1-4]",
        prop::bool::weighted(0.9),
        any::<bool>(),
        prop::collection::vec(condition(), 0..3),
        prop::collection::vec(action(), 0..3),
    )
        .prop_map(|(id, enabled, run_once, conditions, actions)| {
            json!({
                "_id": id, "enabled": enabled, "runOnce": run_once,
                "conditions": conditions, "actions": actions,
            })
        });
    prop::collection::vec(trigger, 0..5).prop_map(|triggers| {
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap()
    })
}

//! What the versions of the widget do differently, and what the documents promise, as visits with their timelines.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]
#![expect(
    dead_code,
    reason = "the triggers are shared with the rules of the current widget"
)]

#[path = "versions/before_1_13.rs"]
mod before_1_13;
#[path = "versions/documented.rs"]
mod documented;
#[path = "versions/early_6_6.rs"]
mod early_6_6;
mod made_up;
#[path = "versions/one_page.rs"]
mod one_page;
#[path = "versions/since_6_7.rs"]
mod since_6_7;
#[path = "rules/triggers.rs"]
mod triggers;
#[path = "versions/untold_urls.rs"]
mod untold_urls;
#[path = "versions/up_to_6_5.rs"]
mod up_to_6_5;
#[path = "versions/v1_13.rs"]
mod v1_13;

use std::collections::HashMap;

use expect_test::Expect;
use serde_json::{Value, json};
use simulate::{EventKind, Options, Trace, TriggerInput, engine_by_key, parse_script, render_text, run};

#[track_caller]
fn play(engine: &str, triggers: &[Value], script: &str) -> Trace {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    run(
        engine_by_key(engine).unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

#[track_caller]
fn check(engine: &str, triggers: &[Value], script: &str, timeline: &Expect) {
    timeline.assert_eq(&render_text(
        &play(engine, triggers, script),
        &HashMap::new(),
        None,
    ));
}

/// When each message was shown, as `seconds trigger sender`.
fn shown(trace: &Trace) -> Vec<String> {
    let messages = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::MessageShown { trigger, sender, .. } => Some(format!(
            "{} {trigger} {sender}",
            f64::from(u32::try_from(event.t_ms).unwrap()) / 1000.0
        )),
        _ => None,
    });
    messages.collect()
}

fn two_actions(mut trigger: Value) -> Value {
    let mut second = trigger["actions"][0].clone();
    second["params"]["msg"] = json!("And another thing");
    trigger["actions"].as_array_mut().unwrap().push(second);
    trigger
}

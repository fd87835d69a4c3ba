//! The rules of the widget, one after another, as visits with the timeline that comes of them.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "rules/acting.rs"]
mod acting;
#[path = "rules/scheduling.rs"]
mod scheduling;
#[path = "rules/telling.rs"]
mod telling;
#[path = "rules/triggers.rs"]
mod triggers;
#[path = "rules/waits.rs"]
mod waits;

use std::collections::HashMap;

use expect_test::Expect;
use serde_json::Value;
use simulate::{Options, Trace, TriggerInput, engine_by_key, parse_script, render_text, run};

#[track_caller]
fn play(triggers: &[Value], script: &str) -> Trace {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &Value::from(triggers).to_string())
            .unwrap();
    let session = parse_script(script).unwrap_or_else(|error| panic!("{error}"));
    run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

#[track_caller]
fn check(triggers: &[Value], script: &str, timeline: &Expect) {
    timeline.assert_eq(&render_text(&play(triggers, script), &HashMap::new(), None));
}

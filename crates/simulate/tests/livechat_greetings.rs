//! Greetings of LiveChat, played: when each is shown, and why not the others.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

#[path = "made_up/greetings.rs"]
mod made_up;
#[path = "livechat_greetings/random.rs"]
mod random;
#[path = "livechat_greetings/reference.rs"]
mod reference;
#[path = "livechat_greetings/rules.rs"]
mod rules;
#[path = "livechat_greetings/suggestions.rs"]
mod suggestions;
#[path = "livechat_greetings/told.rs"]
mod told;
#[path = "livechat_greetings/visits.rs"]
mod visits;

use serde_json::{Map, Value, json};
use simulate::livechat::greetings::{ENGINE, Greeting};
use simulate::{
    Decision, Engine, Options, Session, Trace, Trigger, TriggerInput, engine_by_key, parse_script, run,
};

fn engine() -> &'static Engine {
    engine_by_key(ENGINE).unwrap()
}

/// A greeting with these rules, as a document has them, and other members.
#[expect(
    clippy::needless_pass_by_value,
    reason = "documents are written where they are handed over"
)]
fn greeting(name: &str, rules: Value, others: Value) -> TriggerInput {
    let mut document: Map<String, Value> = Map::new();
    document.insert("name".to_owned(), json!(name));
    document.insert("active".to_owned(), json!(true));
    document.insert("rules".to_owned(), rules);
    document.extend(others.as_object().unwrap().clone());
    TriggerInput {
        id: name.to_owned(),
        trigger: Trigger::Greeting(Greeting::read(&document)),
    }
}

/// One with “and” rules that are written as `type operator value`.
fn simple(name: &str, rules: &[&str]) -> TriggerInput {
    greeting(name, rules_of(rules), json!({}))
}

/// Rules that are written as `type operator value`, with `or` in front where they are joined by it.
fn rules_of(rules: &[&str]) -> Value {
    let rule = |rule: &&str| {
        let (join, rule) = rule
            .strip_prefix("or ")
            .map_or(("and", *rule), |rest| ("or", rest));
        let mut parts = rule.splitn(3, ' ');
        let mut part = || parts.next().unwrap();
        json!({ "condition": join, "type": part(), "operator": part(), "value": part() })
    };
    rules.iter().map(rule).collect()
}

fn visit(script: &str) -> Session {
    let session = parse_script(script).unwrap();
    assert_eq!(engine().vocabulary().check(&session), Ok(()));
    session
}

fn play(greetings: &[TriggerInput], script: &str) -> Trace {
    run(engine(), greetings, &visit(script), Options::default())
}

/// Who is shown when: `name at seconds`.
fn shown(greetings: &[TriggerInput], script: &str) -> Vec<String> {
    let trace = play(greetings, script);
    let fired = trace
        .decisions
        .iter()
        .filter(|decision| decision.verdict.is_fired());
    fired
        .map(|decision| {
            assert_eq!(decision.t_ms % 1000, 0);
            format!("{} at {}", decision.trigger, decision.t_ms / 1000)
        })
        .collect()
}

fn last<'t>(trace: &'t Trace, trigger: &str) -> &'t Decision {
    let mut decisions = trace.decisions.iter();
    decisions.rfind(|decision| decision.trigger == trigger).unwrap()
}

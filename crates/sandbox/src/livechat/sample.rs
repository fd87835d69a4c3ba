//! What is on a licence at the start, made by calls: so it is nothing that the server itself would refuse.

use serde_json::{Value, json};

use super::call::{Call, Requester};
use super::control::Filling;
use super::fields::Fields;
use super::methods::Method;
use super::scopes::{SCOPES, Scopes};
use super::state::State;

/// What makes a licence a big one.
pub(super) const LARGE: Filling = Filling {
    agents: 500,
    rules: 200,
    greetings: 300,
};

/// The licence of a small web shop, with agents of the document's examples.
pub(super) fn shop(state: &mut State, now_ms: u64) {
    let calls: Vec<(String, Value)> =
        serde_json::from_str(include_str!("sample.json")).expect("sample.json is a list of calls");
    for (method, request) in calls {
        call(state, &method, &request, now_ms);
    }
    if let Some(agent) = state.agent_mut("jones@example.com") {
        agent.last_logout = Some("2024-03-19T16:31:21.000000Z".to_owned());
    }
    if let Some(agent) = state.agent_mut("brown@example.com") {
        agent.bounces = true;
    }
}

/// Adds so much of everything.
pub(super) fn fill(state: &mut State, filling: Filling, now_ms: u64) {
    for number in first_free(state.agents.len(), filling.agents) {
        let request = json!({"id": format!("agent-{number}@big.example"), "name": format!("Agent {number}")});
        call(state, "create_agent", &request, now_ms);
    }
    for number in first_free(state.chain.rules().len(), filling.rules) {
        let request = json!({
            "description": format!("Section {number}"),
            "access": {"groups": [0]},
            "conditions": {"url": {"values": [{"value": format!("/section-{number}/")}]}},
        });
        call(state, "add_auto_access", &request, now_ms);
    }
    for number in first_free(state.greetings.len(), filling.greetings) {
        let request = json!({
            "type": "normal",
            "active": true,
            "name": format!("Greeting {number}"),
            "group": 0,
            "rules": [{
                "condition": "and",
                "type": "url_current",
                "operator": "contains",
                "value": format!("/section-{number}/"),
            }],
        });
        call(state, "create_greeting", &request, now_ms);
    }
}

/// So many numbers that come after what is there.
fn first_free(there: usize, count: u32) -> std::ops::Range<usize> {
    there..there + usize::try_from(count).unwrap_or(usize::MAX - there)
}

/// Calls a method as the owner.
fn call(state: &mut State, method: &str, request: &Value, now_ms: u64) {
    let requester = Requester {
        user: "owner@practice.example".to_owned(),
        client_id: state.clients.first().cloned(),
        scopes: Scopes::new(SCOPES.iter().copied()),
    };
    let mut call = Call {
        state,
        requester,
        now_ms,
    };
    let members = request.as_object().expect("a request is an object");
    let found = Method::all().find(|one| one.name == method);
    let answer = found.map(|method| (method.run)(&mut call, &Fields::of(members)));
    debug_assert!(
        matches!(answer, Some(Ok(_))),
        "{method} is refused: {request} gives {answer:?}"
    );
}

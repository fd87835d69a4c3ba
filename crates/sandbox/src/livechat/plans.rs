//! What each plan allows. The numbers are named choices: the document has none.

use serde_json::{Value, json};

use super::state::State;

/// The plans that one can ask about.
pub(super) const PLANS: &[&str] = &["starter", "team", "enterprise", "enterpriseplus"];

/// How many of each there may be; none: as many as one wants.
struct Limits {
    /// Active agents and bots together.
    agents: Option<usize>,
    groups: Option<usize>,
    groups_per_agent: Option<usize>,
    access_rules: Option<usize>,
}

fn limits(plan: &str) -> Limits {
    let of = |agents, groups, groups_per_agent, access_rules| Limits {
        agents,
        groups,
        groups_per_agent,
        access_rules,
    };
    match plan {
        "starter" => of(Some(5), Some(2), Some(1), Some(1)),
        "team" => of(Some(100), Some(10), Some(5), Some(25)),
        _ => of(None, None, None, None),
    }
}

/// What there is too much of for a plan, and by how much. Chats and bans, which the practice licence has none of, never are.
pub(super) fn exceeded(state: &State, plan: &str) -> Value {
    let limits = limits(plan);
    let active = state
        .agents
        .iter()
        .filter(|agent| !agent.suspended && !agent.awaiting_approval);
    let active = active.count() + state.bots.len();
    let mut over = Vec::new();
    for (resource, count, limit) in [
        ("agents", active, limits.agents),
        ("groups", state.groups.len(), limits.groups),
        ("access_rules", state.chain.rules().len(), limits.access_rules),
    ] {
        if let Some(balance) = above(count, limit) {
            over.push(json!({"resource": resource, "limit_balance": balance}));
        }
    }
    for agent in &state.agents {
        let count = state.group_numbers_of(&agent.id).len();
        if let Some(balance) = above(count, limits.groups_per_agent) {
            over.push(json!({"resource": "groups_per_agent", "limit_balance": balance, "id": agent.id}));
        }
    }
    Value::Array(over)
}

fn above(count: usize, limit: Option<usize>) -> Option<usize> {
    count.checked_sub(limit?).filter(|balance| *balance > 0)
}

//! The steps of publishing as the tests take them.

use std::collections::BTreeSet;

use publish::{Plan, PlanDraft, ServerAddress, ServerTrigger, Target, plan};

/// What publishing these drafts would do to a current server that has these triggers.
pub(crate) fn planned_for(address: &ServerAddress, drafts: &[PlanDraft], now: &[ServerTrigger]) -> Plan {
    let target = Target {
        address,
        version: Some("7.5.1"),
    };
    plan(&target, drafts, now, &BTreeSet::new())
}

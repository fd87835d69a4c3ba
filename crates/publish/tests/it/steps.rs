//! The steps of publishing as the tests take them.

use std::collections::BTreeSet;

use publish::{
    Choices, Client, Control, Error, Journal, Mode, Plan, PlanDraft, Report, ServerAddress, ServerTrigger,
    Target, apply, plan,
};
use trigger::Platform;

/// What publishing these drafts would do to a current server that has these triggers.
pub(crate) fn planned_for(address: &ServerAddress, drafts: &[PlanDraft], now: &[ServerTrigger]) -> Plan {
    let target = Target {
        platform: Platform::RocketChat,
        address,
        version: Some("7.5.1"),
        unread: &[],
        application: None,
        followed: &[],
    };
    plan(&target, drafts, now, &BTreeSet::new())
}

/// Carries a plan out with nothing decided.
pub(crate) async fn carry_out(
    client: &Client,
    plan: &Plan,
    journal: &mut dyn Journal,
    control: &Control,
) -> Result<Report, Error> {
    apply(client, plan, &Choices::new(), Mode::Apply, journal, control).await
}

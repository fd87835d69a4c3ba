//! The triggers that a session speaks of: in what it expects, and in the services that it plays.

use simulate::Session;

/// Calls triggers by other names wherever the session speaks of one; `to` gives `None` for a name that stays.
pub fn rename_triggers(session: &mut Session, to: impl Fn(&str) -> Option<String>) {
    for expectation in &mut session.expect {
        if let Some(name) = to(&expectation.trigger) {
            expectation.trigger = name;
        }
    }
    let services = std::mem::take(&mut session.environment.services);
    session.environment.services = services
        .into_iter()
        .map(|(trigger, service)| (to(&trigger).unwrap_or(trigger), service))
        .collect();
}

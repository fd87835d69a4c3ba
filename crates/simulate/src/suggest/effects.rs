//! What a change does to the other triggers.

use std::collections::HashSet;

use crate::{Speech, Trace, TriggerInput, words};

/// For each trigger but those that were `changed`, in a sentence, whether it fires more or less often than before.
pub(super) fn on_others(
    triggers: &[TriggerInput],
    changed: &[&str],
    before: &Trace,
    after: &Trace,
) -> Vec<String> {
    let mut seen = changed.iter().copied().collect::<HashSet<&str>>();
    let mut effects = Vec::new();
    let speech = Speech::of(&before.engine);
    let fires = speech.fires;
    for input in triggers {
        if !seen.insert(&input.id) {
            continue;
        }
        let (was, is) = (fired_ms(before, &input.id), fired_ms(after, &input.id));
        let name = called(input);
        match (was.len(), is.len()) {
            (was, is) if was == is => {}
            (0, _) => effects.push(format!("“{name}” {fires} as well, at {}.", words::moments(&is))),
            (_, 0) => effects.push(format!("“{name}” no longer {fires}.")),
            (was, is) => effects.push(format!(
                "“{name}” {fires} {} instead of {}.",
                words::times(is),
                words::times(was)
            )),
        }
    }
    effects
}

/// When a trigger fires, in milliseconds since the session began.
pub(super) fn fired_ms(trace: &Trace, id: &str) -> Vec<u64> {
    trace
        .decisions
        .iter()
        .filter(|decision| decision.verdict.is_fired() && decision.trigger == id)
        .map(|decision| decision.t_ms)
        .collect()
}

/// The name that people know a trigger by.
pub(crate) fn called(input: &TriggerInput) -> &str {
    let name = input.trigger.name();
    if name.is_empty() { &input.id } else { name }
}

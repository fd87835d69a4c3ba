//! Names for the groups that decisions tell by their numbers. Engines know no account, so whoever knows one adds what its groups are called.

use crate::{Decision, Trace, words};

impl Trace {
    /// Puts the names of groups behind their numbers: “A chat from here goes to group 1 (Sales).” A group without a name stays a number.
    pub fn name_groups(&mut self, name: impl Fn(u64) -> Option<String>) {
        for decision in &mut self.decisions {
            let Some(groups) = groups_of(decision) else {
                continue;
            };
            // What a rule asks for stands before it, and can have the same words.
            let told = words::groups(&groups);
            if let Some(at) = decision.text.rfind(&told) {
                let named = words::groups_called(&groups, &name);
                decision.text.replace_range(at..at + told.len(), &named);
            }
        }
    }
}

/// The groups that a decision is about, by the value that it saw; `None` where it saw none.
fn groups_of(decision: &Decision) -> Option<Vec<u64>> {
    let seen = decision.values.iter().find(|seen| seen.label == "groups")?;
    seen.value.split(", ").map(|group| group.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Options, TriggerInput, parse_script, run};

    #[test]
    fn a_decision_names_the_groups_that_it_sends_chats_to_and_nothing_else() {
        let rule = |groups: &[u64]| {
            json!({
                "description": "Sales", "access": { "groups": groups },
                "conditions": { "url": { "values": [{ "value": "group 1", "exact_match": false }] } },
            })
        };
        let told = |groups: &[u64]| {
            let document = rule(groups).as_object().unwrap().clone();
            let draft = trigger::Draft::new(trigger::Platform::LiveChat, document);
            let session = parse_script("load https://shop.example/?group 1").unwrap();
            let engine = crate::engine_by_key("livechat-auto-access").unwrap();
            let triggers = [TriggerInput::called("sales", &draft)];
            let mut trace = run(engine, &triggers, &session, Options::default());
            trace.name_groups(|group| (group == 1).then(|| "Sales".to_owned()));
            trace.decisions[0].text.clone()
        };
        assert_eq!(
            told(&[1]),
            "The URL contains “group 1”. A chat from here goes to group 1 (Sales)."
        );
        assert!(
            told(&[2, 1]).ends_with("goes to groups 2 and 1 (Sales)."),
            "{}",
            told(&[2, 1])
        );
    }
}

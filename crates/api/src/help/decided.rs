//! Which rules decide about which conditions: found by playing visits.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use simulate::{Engine, Options, Session, TriggerInput};
use trigger::{Draft, Kind, documents};

use super::engines::rule_id;
use super::things::thing_at;

/// Pairs of ids: a rule, and a condition of a draft about which it decided in some visit.
pub(super) fn pairs() -> Vec<(String, String)> {
    let pairs: BTreeSet<(String, String)> = simulate::engines().into_iter().flat_map(pairs_of).collect();
    pairs.into_iter().collect()
}

fn pairs_of(engine: &'static Engine) -> Vec<(String, String)> {
    let drafts = drafts(engine);
    let conditions: Vec<BTreeSet<String>> = drafts.iter().map(conditions).collect();
    let triggers: Vec<TriggerInput> = drafts
        .iter()
        .enumerate()
        .map(|(place, draft)| TriggerInput::called(&place.to_string(), draft))
        .collect();
    let mut pairs = Vec::new();
    for session in sessions(engine) {
        // Each by itself: of several, one can keep the others from their turn.
        for (trigger, conditions) in triggers.iter().zip(&conditions) {
            let trace = simulate::run(
                engine,
                std::slice::from_ref(trigger),
                &session,
                Options::default(),
            );
            for decision in trace.decisions {
                let rule = rule_id(engine.info.key, &decision.rule);
                pairs.extend(
                    conditions
                        .iter()
                        .map(|condition| (rule.clone(), condition.clone())),
                );
            }
        }
    }
    pairs
}

/// The drafts to start from that an engine plays, and one for each condition that stands alone.
fn drafts(engine: &Engine) -> Vec<Draft> {
    let platform = engine.info.platform;
    let of_platform = documents(platform);
    let templates = of_platform
        .templates()
        .into_iter()
        .map(|template| template.document);
    let conditions = of_platform.catalogue().conditions.iter().map(|entry| {
        let mut document = of_platform.blank(&of_platform.kinds()[0]);
        let value = entry.value.map(|field| field.placeholder);
        document.insert(
            "conditions".to_owned(),
            json!([{ "name": entry.key, "value": value }]),
        );
        document
    });
    let drafts = templates
        .chain(conditions)
        .map(|document| Draft::new(platform, document));
    drafts.filter(|draft| engine.plays(draft)).collect()
}

fn sessions(engine: &Engine) -> impl Iterator<Item = Session> {
    let plays = engine.info.plays;
    let templates = simulate::session_templates(engine.info.platform).iter();
    templates
        .filter(move |template| {
            template.kinds.is_empty() || template.kinds.iter().any(|kind| plays.contains(kind))
        })
        .filter_map(|template| simulate::parse_script(template.script).ok())
}

/// The conditions that a draft has, by the ids of their pages.
fn conditions(draft: &Draft) -> BTreeSet<String> {
    let kind = documents(draft.platform).kind_of(&draft.document);
    let mut places = Vec::new();
    collect("", &Value::Object(draft.document.clone()), &mut places);
    places
        .iter()
        .filter_map(|place| condition_at(draft, kind, &draft.document, place))
        .collect()
}

fn condition_at(draft: &Draft, kind: &Kind, document: &Map<String, Value>, place: &str) -> Option<String> {
    thing_at(draft.platform, kind, document, place).filter(|thing| thing.starts_with("condition/"))
}

fn collect(at: &str, value: &Value, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                collect(&format!("{at}/{member}"), value, places);
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                collect(&format!("{at}/{place}"), item, places);
            }
        }
        _ => {}
    }
}

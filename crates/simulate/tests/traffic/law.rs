//! Random triggers of every engine, and random visitors.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Map, Value};
use simulate::livechat::auto_access::AutoAccessCase;
use simulate::livechat::greetings::Greeting;
use simulate::traffic::{Pages, Visits, world};
use simulate::{Engine, Environment, Trigger, TriggerInput, engine_by_key};
use trigger::{Draft, Platform};

use crate::greetings::{Dice, PAGES, greeting};
use crate::made_up::{engine, session, triggers};
use crate::visitors::{Went, assert_counted, assert_law, of_log, views, visits};
use crate::zendesk_chat::document;

/// Monday 5 January 2026, 09:00 UTC: greetings that are made up are active for some seconds about then.
pub(crate) const BEGINS_MS: i64 = 1_767_603_600_000;

const URLS: [&str; 7] = [
    "https://a.example/",
    "https://a.example/cart",
    "https://a.example/cart#2",
    "https://a.example/Cart?x=7",
    "https://a.example/3/12.7",
    "about:blank",
    "",
];

fn hold(
    engine: &'static Engine,
    triggers: &[TriggerInput],
    visits: Visits,
    world: &Environment,
    urls: &[&str],
    went: &[Went],
) -> usize {
    let prepared = engine.prepare(triggers);
    let mut pages = Pages::new();
    let views = of_log(BEGINS_MS, went, &mut pages, urls);
    // Pages without verdicts are played as well.
    let known = pages.len() - usize::from(went.len().is_multiple_of(3));
    assert_law(&prepared, visits, world, &pages, &views, known)
}

/// A world that may be any, and is often the usual one.
fn any_world() -> impl Strategy<Value = Environment> {
    prop_oneof![Just(world()), session().prop_map(|session| session.environment)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn rocketchat_in_each_version(
        engine in engine(), triggers in triggers(), visits in visits(), world in any_world(), went in views(),
    ) {
        hold(engine, &triggers, visits, &world, &URLS, &went);
    }

    #[test]
    fn whoever_only_counts_hears_what_fires_in_any_session(
        engine in engine(), triggers in triggers(), session in session(),
    ) {
        let prepared = engine.prepare(&triggers);
        assert_counted(&prepared, &session);
    }

    #[test]
    fn zendesk_chat(
        documents in prop::collection::vec(document(), 1..5), visits in visits(), world in any_world(), went in views(),
    ) {
        let inputs: Vec<TriggerInput> = documents.into_iter().enumerate().map(|(place, document)| {
            TriggerInput::called(&format!("t{place}"), &Draft::new(Platform::ZendeskChat, document))
        }).collect();
        hold(engine_by_key("zendesk-chat").unwrap(), &inputs, visits, &world, &URLS, &went);
    }

    #[test]
    fn greetings_of_livechat(seed in any::<u64>(), visits in visits(), world in any_world(), went in views()) {
        let mut dice = Dice(seed);
        let many = 1 + dice.below(6);
        let inputs: Vec<TriggerInput> = (0..many).map(|place| TriggerInput {
            id: place.to_string(),
            trigger: Trigger::Greeting(Greeting::read(&members(&greeting(&mut dice)))),
        }).collect();
        hold(engine_by_key("livechat-greetings").unwrap(), &inputs, visits, &world, &PAGES, &went);
    }

    #[test]
    fn auto_access_of_livechat(place in any::<prop::sample::Index>(), visits in visits(), world in any_world(), went in views()) {
        let case = place.get(recorded_lists());
        let inputs: Vec<TriggerInput> = case.list.rules.iter().map(|rule| TriggerInput {
            id: rule.id.clone(),
            trigger: Trigger::AutoAccess(rule.clone()),
        }).collect();
        let urls: Vec<&str> = case.pages.iter().map(|page| page.url.as_str()).chain(URLS).collect();
        hold(engine_by_key("livechat-auto-access").unwrap(), &inputs, visits, &world, &urls, &went);
    }
}

pub(crate) fn members(document: &Value) -> Map<String, Value> {
    document.as_object().unwrap().clone()
}

pub(crate) fn recorded_lists() -> &'static [AutoAccessCase] {
    static LISTS: LazyLock<Vec<AutoAccessCase>> = LazyLock::new(|| {
        let recorded = include_str!("../../../../tests/cases/livechat-auto-access.jsonl").lines();
        recorded
            .map(|line| AutoAccessCase::from_json(line).unwrap())
            .collect()
    });
    &LISTS
}

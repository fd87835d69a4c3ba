//! Suggestions for hundreds of random triggers and visits, with every engine.

use serde_json::{Map, Value};
use simulate::{Engine, Patterns, SuggestOptions, TriggerInput, engines, print_script, suggest_with};

use crate::random::{Random, document, session};
use crate::{applied, fired_ms, input};

const PAIRS: usize = 500;
/// How many pairs without a suggestion are shown.
const SHOWN: usize = 3;

#[test]
fn nearly_everything_that_does_not_fire_has_a_suggestion_and_every_suggestion_works() {
    std::thread::scope(|scope| {
        for engine in engines()
            .into_iter()
            .filter(|engine| engine.info.platform == trigger::Platform::RocketChat)
        {
            scope.spawn(move || try_random_pairs(engine));
        }
    });
}

fn try_random_pairs(engine: &Engine) {
    let mut random = Random::new(20_240_229);
    let mut patterns = Patterns::new();
    let (mut pairs, mut helped, mut suggested, mut works) = (0, 0, 0, 0);
    let (mut runs, mut most_runs, mut by_parts) = (0, 0, [0_usize; 5]);
    let mut helpless = Vec::new();
    while pairs < PAIRS {
        let documents: Vec<Map<String, Value>> = (0..random.below(3) + 1)
            .map(|number| document(&mut random, number))
            .collect();
        let session = session(&mut random);
        let target = random.below(documents.len());
        let triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
        let id = &triggers[target].id;
        if !fired_ms(engine, &triggers, &session, id).is_empty() {
            continue;
        }
        pairs += 1;
        let options = SuggestOptions {
            document: Some(documents[target].clone()),
            ..SuggestOptions::default()
        };
        let suggestions = suggest_with(engine, &triggers, &session, id, &options, &mut patterns);
        runs += suggestions.runs;
        most_runs = most_runs.max(suggestions.runs);
        match suggestions.found.first() {
            Some(first) => {
                helped += 1;
                by_parts[first.parts.len().max(1)] += 1;
            }
            None => helpless.push((documents.clone(), target, session.clone())),
        }
        for suggestion in &suggestions.found {
            suggested += 1;
            let fires = applied(engine, &documents, target, &session, suggestion);
            works += usize::from(fires == Some(suggestion.fires_at_ms));
        }
    }
    let [_, one, two, three, four] = by_parts;
    println!(
        "{}: {helped} of {pairs} have a suggestion ({one} with one part, {two} with two, {three} with three, {four} with four); {works} of {suggested} suggestions work; {} runs each, at most {most_runs}",
        engine.info.key,
        runs / pairs,
    );
    for (documents, target, session) in helpless.iter().take(SHOWN) {
        println!(
            "  none for trigger {target} of {}\n{}",
            Value::from(
                documents
                    .iter()
                    .map(|document| Value::from(document.clone()))
                    .collect::<Vec<_>>()
            ),
            print_script(session)
        );
    }
    assert_eq!(
        works, suggested,
        "{}: a suggestion does not work",
        engine.info.key
    );
    assert!(
        helped * 100 >= pairs * 95,
        "{}: {helped} of {pairs}",
        engine.info.key
    );
}

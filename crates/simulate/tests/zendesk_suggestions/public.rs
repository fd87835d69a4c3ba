//! Suggestions for the public definitions, and for random triggers, in visits at random.

use serde_json::{Map, Value};
use simulate::{
    Case, Patterns, Session, SuggestOptions, TriggerInput, print_script, suggest_at, suggest_with,
};
use trigger::Platform;

use crate::{applied, engine, fired_ms, input};

const DEFINITIONS: &str = include_str!("../../../trigger/tests/zendesk/definitions.json");
const VISITS: &str = include_str!("../../../../tests/cases/zendesk-visits.jsonl");
/// In how many visits each definition is played.
const VISITS_EACH: usize = 12;
/// How many pairs without a suggestion are shown.
const SHOWN: usize = 5;

type Document = Map<String, Value>;

/// A visit with its own triggers.
struct Visit {
    documents: Vec<Document>,
    session: Session,
}

fn definitions() -> Vec<Document> {
    let known: Vec<Value> = serde_json::from_str(DEFINITIONS).unwrap();
    known
        .iter()
        .map(|known| known["record"].as_object().unwrap().clone())
        .collect()
}

fn visits() -> Vec<Visit> {
    let read = |line: &str| {
        let case = Case::from_json(Platform::ZendeskChat, line).unwrap();
        let written: Value = serde_json::from_str(line).unwrap();
        let documents = written["triggers"].as_array().unwrap().iter();
        Visit {
            documents: documents
                .map(|document| document.as_object().unwrap().clone())
                .collect(),
            session: case.session,
        }
    };
    VISITS.lines().map(read).collect()
}

/// What came of many searches.
#[derive(Debug, Default)]
struct Tally {
    pairs: usize,
    helped: usize,
    suggested: usize,
    works: usize,
    runs: usize,
    most_runs: usize,
    by_parts: [usize; 5],
    helpless: Vec<String>,
}

impl Tally {
    fn search(&mut self, documents: &[Document], target: usize, session: &Session, patterns: &mut Patterns) {
        let triggers: Vec<TriggerInput> = documents.iter().map(input).collect();
        let id = &triggers[target].id;
        if !fired_ms(&triggers, session, id).is_empty() {
            return;
        }
        self.pairs += 1;
        let options = SuggestOptions {
            document: Some(documents[target].clone()),
            ..SuggestOptions::default()
        };
        let suggestions = suggest_with(engine(), &triggers, session, id, &options, patterns);
        self.runs += suggestions.runs;
        self.most_runs = self.most_runs.max(suggestions.runs);
        match suggestions.found.first() {
            Some(first) => {
                self.helped += 1;
                self.by_parts[first.parts.len().max(1)] += 1;
            }
            None => {
                let document = Value::from(documents[target].clone());
                self.helpless
                    .push(format!("{document}\n{}", print_script(session)));
            }
        }
        for suggestion in &suggestions.found {
            self.suggested += 1;
            let fires = applied(documents, target, session, suggestion);
            self.works += usize::from(fires.first() == Some(&suggestion.fires_at_ms));
        }
    }

    #[track_caller]
    fn told(&self, name: &str) {
        let [_, one, two, three, four] = self.by_parts;
        println!(
            "{name}: {} of {} have a suggestion ({one} with one part, {two} with two, {three} with three, {four} with four); {} of {} suggestions work; {} runs each, at most {}",
            self.helped,
            self.pairs,
            self.works,
            self.suggested,
            self.runs / self.pairs.max(1),
            self.most_runs,
        );
        for helpless in self.helpless.iter().take(SHOWN) {
            println!("  none for {helpless}");
        }
        assert!(
            self.pairs > 100,
            "{name}: {} pairs are too few to tell",
            self.pairs
        );
        assert_eq!(self.works, self.suggested, "{name}: a suggestion does not work");
        assert!(
            self.helped * 100 >= self.pairs * 95,
            "{name}: {} of {}",
            self.helped,
            self.pairs
        );
    }
}

#[test]
fn nearly_every_public_definition_has_a_suggestion_for_nearly_every_visit() {
    let visits = visits();
    let mut patterns = Patterns::new();
    let mut tally = Tally::default();
    for (number, definition) in definitions().into_iter().enumerate() {
        for turn in 0..VISITS_EACH {
            // 37 has no divisor in common with the number of visits, so that all of them have their turn.
            let visit = &visits[(number * VISITS_EACH + turn) * 37 % visits.len()];
            let mut documents = vec![definition.clone()];
            documents.extend(visit.documents.iter().cloned());
            tally.search(&documents, 0, &visit.session, &mut patterns);
        }
    }
    tally.told("public definitions");
}

#[test]
fn nearly_every_random_trigger_has_a_suggestion_for_its_visit() {
    let mut patterns = Patterns::new();
    let mut tally = Tally::default();
    for visit in visits() {
        for target in 0..visit.documents.len() {
            tally.search(&visit.documents, target, &visit.session, &mut patterns);
        }
    }
    tally.told("random triggers");
}

#[test]
fn what_is_suggested_for_a_moment_fires_at_that_moment() {
    let mut asked = 0;
    for visit in visits().into_iter().step_by(10) {
        let triggers: Vec<TriggerInput> = visit.documents.iter().map(input).collect();
        let trace = simulate::run(engine(), &triggers, &visit.session, simulate::Options::default());
        let failed = trace
            .decisions
            .iter()
            .rposition(|decision| decision.verdict.key() == "condition_failed");
        let Some(place) = failed else {
            continue;
        };
        let decision = &trace.decisions[place];
        let target = triggers
            .iter()
            .position(|input| input.id == decision.trigger)
            .unwrap();
        let options = SuggestOptions {
            document: Some(visit.documents[target].clone()),
            ..SuggestOptions::default()
        };
        let found = suggest_at(engine(), &triggers, &visit.session, place, &options).found;
        for suggestion in found {
            asked += 1;
            assert_eq!(suggestion.fires_at_ms, decision.t_ms);
            let fires = applied(&visit.documents, target, &visit.session, &suggestion);
            assert!(fires.contains(&decision.t_ms), "{}", suggestion.text);
        }
    }
    assert!(asked > 20, "{asked}");
}

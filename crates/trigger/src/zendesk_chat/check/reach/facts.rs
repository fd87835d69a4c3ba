//! What is known at one place of a condition: facts that earlier parts left, and whether they can all be true.

use std::collections::BTreeMap;

use ::pattern::Verdict;
use serde_json::Value;

use super::super::super::catalogue::TREE;
use super::super::super::model::Operator;
use super::super::pattern::dialect;
use super::span::Span;
use crate::FieldPath;
use crate::plain_numbers::plain_numbers;
use crate::tree::{Lasts, ValueKind, VariableEntry};

/// Of one variable no more facts are kept: forgetting one makes fewer claims, and none wrong.
const MOST_FACTS: usize = 32;

/// That a comparison holds, or that it does not.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Fact {
    variable: String,
    operator: Operator,
    value: Value,
    holds: bool,
    /// The part that tells it; `None`: the platform does.
    part: Option<FieldPath>,
    /// The part tells it of another variable.
    implied: bool,
}

/// Why something is impossible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Blame {
    /// Because of what the variable can hold.
    Range,
    /// Because of the part at the path.
    Part(FieldPath),
    /// Because of what the part at the path, about another variable, means for this one.
    Implied(FieldPath),
    /// Because nothing fires while the account is offline.
    Offline,
}

/// What is known at one place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in super::super) struct State {
    facts: BTreeMap<String, Vec<Fact>>,
    asked_before_wait: Option<FieldPath>,
}

impl Fact {
    pub(super) fn compares(variable: &str, operator: Operator, value: &Value, part: &FieldPath) -> Fact {
        Fact {
            variable: variable.to_owned(),
            operator,
            value: plain_numbers(value),
            holds: true,
            part: Some(part.clone()),
            implied: false,
        }
    }

    /// That something which is no variable holds.
    pub(super) fn holds(what: &str, part: &FieldPath) -> Fact {
        Fact::compares(what, Operator::Equal, &Value::Bool(true), part)
    }

    /// Nothing fires while the account is offline.
    pub(super) fn not_offline() -> Fact {
        Fact {
            variable: "@account_status".to_owned(),
            operator: Operator::Equal,
            value: Value::from("offline"),
            holds: false,
            part: None,
            implied: false,
        }
    }

    pub(super) fn opposite(&self) -> Fact {
        Fact {
            holds: !self.holds,
            ..self.clone()
        }
    }

    /// The same in the words of equality: the operator and its truth.
    fn plain(&self) -> (Operator, bool) {
        match self.operator {
            Operator::NotEqual => (Operator::Equal, !self.holds),
            Operator::ContainsNot => (Operator::Contains, !self.holds),
            Operator::ContainsNotAnyCase => (Operator::ContainsAnyCase, !self.holds),
            operator => (operator, self.holds),
        }
    }

    fn sets_switch(&self, variable: &str) -> bool {
        let (operator, holds) = self.plain();
        self.variable == variable
            && operator == Operator::Equal
            && self.value.as_bool().is_some_and(|value| value == holds)
    }
}

impl State {
    /// The name under which it is known whether the trigger has fired.
    pub(super) const FIRED: &str = "firedBefore";

    /// The name under which a tag is known.
    pub(super) fn tag(tag: &str) -> String {
        format!("hasTag {tag}")
    }

    /// The state with one more fact.
    ///
    /// # Errors
    /// Why that cannot be.
    pub(super) fn with(&self, fact: Fact) -> Result<State, Blame> {
        // A visitor waits for an agent until one answers, and is served from then on.
        let excluded = [
            ("@visitor_served", "@visitor_requesting_chat"),
            ("@visitor_requesting_chat", "@visitor_served"),
        ]
        .into_iter()
        .find(|(this, _)| fact.sets_switch(this))
        .map(|(_, other)| Fact {
            variable: other.to_owned(),
            operator: Operator::Equal,
            value: Value::Bool(false),
            holds: true,
            part: fact.part.clone(),
            implied: true,
        });
        let state = self.with_one(fact)?;
        match excluded {
            Some(excluded) => state.with_one(excluded),
            None => Ok(state),
        }
    }

    fn with_one(&self, fact: Fact) -> Result<State, Blame> {
        let entry = TREE.variable(&fact.variable);
        let known = self.facts.get(&fact.variable).map_or(&[][..], Vec::as_slice);
        if !possible(entry, &[&fact]) {
            return Err(Blame::Range);
        }
        let together: Vec<&Fact> = known.iter().chain([&fact]).collect();
        if !possible(entry, &together) {
            let culprit = known
                .iter()
                .find(|earlier| !possible(entry, &[earlier, &fact]))
                .or(known.last());
            return Err(
                match culprit.and_then(|earlier| Some((earlier, earlier.part.clone()?))) {
                    Some((earlier, part)) if earlier.implied => Blame::Implied(part),
                    Some((_, part)) => Blame::Part(part),
                    None => Blame::Offline,
                },
            );
        }
        let mut state = self.clone();
        if fact.variable == State::FIRED && !fact.holds {
            state.asked_before_wait = None;
        }
        let facts = state.facts.entry(fact.variable.clone()).or_default();
        if facts.len() < MOST_FACTS {
            facts.push(fact);
        }
        Ok(state)
    }

    /// After the visitor stayed on the page.
    pub(super) fn after_page(&self, seconds: f64, part: &FieldPath) -> State {
        self.later(&[Lasts::Evaluation, Lasts::Page])
            .at_least("@visitor_time_on_page", seconds, part)
            .at_least("@visitor_time_on_site", seconds, part)
    }

    /// After the visitor stayed on the site.
    pub(super) fn after_site(&self, seconds: f64, part: &FieldPath) -> State {
        self.later(&[Lasts::Evaluation])
            .at_least("@visitor_time_on_site", seconds, part)
    }

    /// After the visitor did not stay.
    pub(super) fn elsewhere(&self) -> State {
        self.later(&[Lasts::Evaluation])
    }

    /// Whether the trigger is known not to have fired, or to have.
    pub(super) fn knows_fired(&self) -> bool {
        self.facts
            .get(State::FIRED)
            .is_some_and(|facts| !facts.is_empty())
    }

    /// Whether something that is no variable is known not to hold.
    pub(super) fn knows_missing(&self, what: &str) -> bool {
        self.facts
            .get(what)
            .is_some_and(|facts| facts.iter().any(|fact| !fact.holds))
    }

    /// The part that asked whether the trigger had fired before the last wait.
    pub(super) fn asked_before_wait(&self) -> Option<&FieldPath> {
        self.asked_before_wait.as_ref()
    }

    /// What is still known after a wait.
    fn later(&self, lasting: &[Lasts]) -> State {
        let asked = self.facts.get(State::FIRED);
        let asked = asked.and_then(|facts| facts.iter().find(|fact| !fact.holds));
        let lasts = |variable: &String| {
            TREE.variable(variable)
                .is_some_and(|entry| lasting.contains(&entry.lasts))
        };
        State {
            asked_before_wait: asked
                .and_then(|fact| fact.part.clone())
                .or_else(|| self.asked_before_wait.clone()),
            facts: self
                .facts
                .iter()
                .filter(|(variable, _)| lasts(variable))
                .map(|(variable, facts)| (variable.clone(), facts.clone()))
                .collect(),
        }
    }

    fn at_least(self, variable: &str, seconds: f64, part: &FieldPath) -> State {
        let fact = Fact::compares(variable, Operator::GreaterOrEqual, &Value::from(seconds), part);
        self.with_one(fact).unwrap_or(self)
    }
}

/// The same states, each once; of more than `most` only what they share.
pub(super) fn few(states: Vec<State>, most: usize) -> Vec<State> {
    let mut different: Vec<State> = Vec::new();
    for state in states {
        if !different.contains(&state) {
            different.push(state);
        }
    }
    if different.len() <= most {
        return different;
    }
    let mut states = different.into_iter();
    let first = states.next();
    let shared = first.map(|first| {
        states.fold(first, |shared, state| State {
            asked_before_wait: shared.asked_before_wait.or(state.asked_before_wait),
            facts: shared
                .facts
                .into_iter()
                .filter_map(|(variable, mut facts)| {
                    let others = state.facts.get(&variable)?;
                    facts.retain(|fact| others.contains(fact));
                    (!facts.is_empty()).then_some((variable, facts))
                })
                .collect(),
        })
    });
    shared.into_iter().collect()
}

/// Whether all of these facts about one variable can be true at once. `true` when that is not known.
fn possible(entry: Option<&VariableEntry>, facts: &[&Fact]) -> bool {
    let plain = facts.iter().map(|fact| (fact.plain(), &fact.value));
    let (mut equal, mut excluded, mut numbers, mut texts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((operator, holds), value) in plain {
        match (operator, holds) {
            (Operator::Equal, true) => equal.push(value),
            (Operator::Equal, false) => excluded.push(value),
            (
                Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual,
                holds,
            ) => {
                numbers.push((operator, holds, value));
            }
            (operator, holds) => texts.push((operator, holds, value)),
        }
    }
    let Some(span) = Span::of(entry, &numbers) else {
        return false;
    };
    if let Some(value) = equal.first() {
        return equal.iter().all(|other| same(value, other))
            && !excluded.iter().any(|other| same(value, other))
            && span.holds(value)
            && texts.iter().all(|test| is_passed(value, test));
    }
    !span.is_used_up(&excluded) && !is_used_up(entry, &excluded) && are_possible(&texts)
}

/// Whether two values are the same; numbers are, however they are written.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    match (left.as_f64(), right.as_f64()) {
        (Some(left), Some(right)) => left == right,
        _ => left == right,
    }
}

/// Whether every value that a variable can hold is excluded.
fn is_used_up(entry: Option<&VariableEntry>, excluded: &[&Value]) -> bool {
    let Some(entry) = entry else {
        return false;
    };
    let is_excluded = |value: &Value| excluded.iter().any(|other| same(value, other));
    match entry.kind {
        ValueKind::Switch => is_excluded(&Value::Bool(true)) && is_excluded(&Value::Bool(false)),
        _ => {
            entry.closed
                && entry.choices.iter().all(|choice| {
                    serde_json::from_str::<Value>(choice.value).is_ok_and(|value| is_excluded(&value))
                })
        }
    }
}

type TextTest<'v> = (Operator, bool, &'v Value);

/// Whether a value passes a test of texts; also when that is not known.
fn is_passed(value: &Value, (operator, holds, piece): &TextTest<'_>) -> bool {
    let (Some(text), Some(piece)) = (value.as_str(), piece.as_str()) else {
        return true;
    };
    match operator {
        Operator::Contains => text.contains(piece) == *holds,
        Operator::ContainsAnyCase => text.to_lowercase().contains(&piece.to_lowercase()) == *holds,
        Operator::Regex | Operator::RegexAnyCase => {
            let pattern = ::pattern::Pattern::compile_in(dialect(*operator), piece);
            match pattern.map(|pattern| pattern.is_match(text)) {
                Ok(Verdict::Match) => *holds,
                Ok(Verdict::NoMatch) => !holds,
                Ok(Verdict::GaveUp) | Err(_) => true,
            }
        }
        _ => true,
    }
}

/// Whether a text can pass all of these tests, as far as two of them tell.
fn are_possible(tests: &[TextTest<'_>]) -> bool {
    let refuse = |(wanted, _, text): &TextTest<'_>, (refused, _, piece): &TextTest<'_>| {
        let (Some(text), Some(piece)) = (text.as_str(), piece.as_str()) else {
            return false;
        };
        match (wanted, refused) {
            (Operator::Contains, Operator::Contains) => text.contains(piece),
            (Operator::Contains | Operator::ContainsAnyCase, Operator::ContainsAnyCase) => {
                text.to_lowercase().contains(&piece.to_lowercase())
            }
            (Operator::Regex, Operator::Regex | Operator::RegexAnyCase)
            | (Operator::RegexAnyCase, Operator::RegexAnyCase) => text == piece,
            _ => false,
        }
    };
    let (wanted, refused): (Vec<_>, Vec<_>) = tests.iter().partition(|(_, holds, _)| *holds);
    !wanted
        .iter()
        .any(|wanted| refused.iter().any(|refused| refuse(wanted, refused)))
}

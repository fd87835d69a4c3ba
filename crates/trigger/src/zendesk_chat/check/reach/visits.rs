//! Random visits, against which every claim about a condition is held.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::subject::Subject;
use super::What;
use crate::zendesk_chat::{Condition, Operator};
use crate::{Context, FieldPath};

/// A moment of a visit: what a condition can see.
#[derive(Debug, Clone)]
struct Moment {
    visits: i64,
    title: &'static str,
    served: bool,
    requesting: bool,
    hour: i64,
    status: &'static str,
    fired: bool,
    tag: bool,
}

/// The same condition asked in a visit: whether it holds, and of each part that was asked whether it held.
struct Asked<'v> {
    /// The moments between waits; the last one lasts.
    moments: &'v [Moment],
    now: usize,
    /// Whether the visitor stays through each wait.
    stays: bool,
    parts: Vec<(FieldPath, bool)>,
}

impl Asked<'_> {
    fn holds(&mut self, condition: &Condition, path: &FieldPath) -> bool {
        let held = match condition {
            Condition::And(parts) => (1..)
                .zip(parts)
                .all(|(index, part)| self.holds(part, &path.item(index))),
            Condition::Or(parts) => (1..)
                .zip(parts)
                .any(|(index, part)| self.holds(part, &path.item(index))),
            Condition::Not(part) => !self.holds(part, &path.item(1)),
            Condition::StillOnPage { .. } | Condition::StillOnSite { .. } => {
                self.now = (self.now + 1).min(self.moments.len() - 1);
                self.stays
            }
            Condition::FiredBefore => self.moments[self.now].fired,
            Condition::HasTag(_) => self.moments[self.now].tag,
            Condition::Compare {
                operator,
                variable,
                value,
            } => self.compares(*operator, variable, value),
            Condition::Unknown(_) => false,
        };
        self.parts.push((path.clone(), held));
        held
    }

    fn compares(&self, operator: Operator, variable: &str, value: &Value) -> bool {
        let now = &self.moments[self.now];
        let seen = match variable {
            "@visitor_previous_visits" => json!(self.moments[0].visits),
            "@visitor_page_title" => json!(now.title),
            "@visitor_served" => json!(now.served),
            "@visitor_requesting_chat" => json!(now.requesting),
            "@hour_of_day" => json!(now.hour),
            "@account_status" => json!(now.status),
            other => panic!("no test asks {other}"),
        };
        let numbers = seen.as_i64().zip(value.as_i64());
        let contains = || {
            seen.as_str()
                .zip(value.as_str())
                .is_some_and(|(text, piece)| text.contains(piece))
        };
        match operator {
            Operator::Equal => seen == *value,
            Operator::NotEqual => seen != *value,
            Operator::Less => numbers.is_some_and(|(seen, value)| seen < value),
            Operator::Greater => numbers.is_some_and(|(seen, value)| seen > value),
            Operator::LessOrEqual => numbers.is_some_and(|(seen, value)| seen <= value),
            Operator::GreaterOrEqual => numbers.is_some_and(|(seen, value)| seen >= value),
            Operator::Contains => contains(),
            Operator::ContainsNot => !contains(),
            other => panic!("no test compares by {other:?}"),
        }
    }
}

fn moment() -> impl Strategy<Value = Moment> {
    let titles = prop::sample::select(vec!["", "ab", "abc", "b"]);
    let phases = prop::sample::select(vec![(false, false), (true, false), (false, true)]);
    let statuses = prop::sample::select(vec!["online", "away", "offline"]);
    (
        0..5_i64,
        titles,
        phases,
        0..24_i64,
        statuses,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(visits, title, (served, requesting), hour, status, fired, tag)| Moment {
                visits,
                title,
                served,
                requesting,
                hour,
                status,
                fired,
                tag,
            },
        )
}

fn asked_condition() -> impl Strategy<Value = Value> {
    let number = |variable: &'static str, to: i64| {
        let operators = prop::sample::select(vec!["eq", "neq", "lt", "gt", "lte", "gte"]);
        (operators, -1..to).prop_map(move |(operator, value)| json!([operator, variable, value]))
    };
    let switch = |variable: &'static str| {
        let operators = prop::sample::select(vec!["eq", "neq"]);
        (operators, any::<bool>()).prop_map(move |(operator, value)| json!([operator, variable, value]))
    };
    let title = (
        prop::sample::select(vec!["eq", "neq", "contains", "ncontains"]),
        prop::sample::select(vec!["", "a", "ab", "abc", "b"]),
    );
    let status = (
        prop::sample::select(vec!["eq", "neq"]),
        prop::sample::select(vec!["online", "away", "offline"]),
    );
    let leaf = prop_oneof![
        4 => number("@visitor_previous_visits", 6),
        2 => number("@hour_of_day", 26),
        2 => switch("@visitor_served"),
        2 => switch("@visitor_requesting_chat"),
        2 => title.prop_map(|(operator, text)| json!([operator, "@visitor_page_title", text])),
        2 => status.prop_map(|(operator, status)| json!([operator, "@account_status", status])),
        1 => Just(json!(["firedBefore"])),
        1 => Just(json!(["hasTag", "a"])),
        1 => Just(json!(["stillOnPage", 5])),
        1 => Just(json!(["stillOnSite", 5])),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let list = |name: &'static str| {
            prop::collection::vec(inner.clone(), 0..4)
                .prop_map(move |parts| Value::from_iter([json!(name)].into_iter().chain(parts)))
        };
        prop_oneof![3 => list("and"), 3 => list("or"), 1 => inner.clone().prop_map(|part| json!(["not", part]))]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    /// What is claimed of a condition holds in every visit that is tried.
    #[test]
    fn no_visit_shows_a_claim_to_be_wrong(
        written in asked_condition(),
        visits in prop::collection::vec((prop::collection::vec(moment(), 4), any::<bool>()), 60),
    ) {
        let document = json!({ "definition": { "event": "page_enter", "condition": written } });
        let context = Context::default();
        let subject = Subject::new(document.as_object().unwrap(), &context);
        let reach = subject.reach();
        let root = subject.condition_path();
        let condition = subject.trigger.definition.condition.clone().unwrap();
        let waits_for_page = written.to_string().contains("stillOnPage");
        for (mut moments, stays) in visits {
            // The visitor stays on one page, as far as a wait for it asks.
            if waits_for_page {
                let title = moments[0].title;
                moments.iter_mut().for_each(|moment| moment.title = title);
            }
            // Nothing is evaluated while the account is offline.
            if moments[0].status == "offline" {
                moments[0].status = "online";
            }
            let mut asked = Asked { moments: &moments, now: 0, stays, parts: Vec::new() };
            let held = asked.holds(&condition, &root);
            if held && moments[asked.now].status != "offline" {
                prop_assert_eq!(reach.never, None, "{:?}", moments);
            }
            for found in &reach.found {
                let part = &subject.parts[found.part];
                let seen = asked.parts.iter().find(|(path, _)| *path == part.path);
                match (&found.what, seen) {
                    (_, None) => {}
                    (What::Never(_), Some((_, held))) => prop_assert!(!held, "{} {:?}", part.path, moments),
                    (What::Always(_), Some((_, held))) => prop_assert!(held, "{} {:?}", part.path, moments),
                    (What::Unreachable { .. }, Some(_)) => prop_assert!(false, "{} {:?}", part.path, moments),
                }
            }
        }
    }
}

//! What may make a greeting appear: changes to its rules and to what stands in its way.
//!
//! Changes of the visit are in `changes/visit.rs`.

mod visit;

use serde_json::{Value, json};
use trigger::FieldPath;
use trigger::livechat::greeting::Time;

use super::question::looked_for;
use super::telling::{subject, verb};
use super::{Greeting, Join, Operator, Rule, Subject, reasons, verdicts};
use crate::suggest::{FieldEdit, Purpose, Scene, called};
use crate::vocabulary::{reasons as shared, verdicts::WAITING};
use crate::{Decision, Moment, words};

/// Most pages that changes are made for.
const MOST_PAGES: usize = 4;
const DAY_MS: u64 = 86_400_000;

/// Thinks up elementary changes, whatever they cost.
pub(crate) fn think_up(scene: &mut Scene<'_, Greeting>) {
    if scene.saw(shared::DISABLED) {
        let edits = vec![edit(&["active"], json!(true))];
        scene.change_trigger("Turn on “Active”", 10, edits);
    }
    if scene.saw(reasons::NOT_YET_ACTIVE) || scene.saw(reasons::NO_LONGER_ACTIVE) {
        open_window(scene);
    }
    visit::stay_longer(scene);
    visit::clear_the_way(scene);
    let another = scene
        .decisions
        .iter()
        .copied()
        .find(|decision| decision.reason == reasons::ANOTHER_IS_SHOWN);
    if let Some(decision) = another {
        turn_off_another(scene, decision.t_ms);
    }
    if !scene.has_page() || scene.decisions.iter().any(|decision| is_about_rules(decision)) {
        let rules: Vec<Rule> = scene.trigger.rules.clone();
        for (place, rule) in rules.iter().enumerate() {
            change_rule(scene, place, rule);
            visit::suit(scene, rule);
        }
        if rules.is_empty() && !scene.has_page() {
            visit::go_to_a_page(scene);
        }
    }
}

fn is_about_rules(decision: &Decision) -> bool {
    [verdicts::DOES_NOT_HOLD, WAITING].contains(&decision.verdict)
}

/// A moment as people say it.
fn told(moment: Moment) -> String {
    Time::told(&moment.to_string())
}

/// The window is open while the visitor is there.
fn open_window(scene: &mut Scene<'_, Greeting>) {
    let begins = scene.session.environment.begins();
    let ends = begins.later(scene.trace.end_ms.saturating_add(DAY_MS));
    if scene.saw(reasons::NOT_YET_ACTIVE) {
        let edits = vec![edit(&["active_from"], json!(begins.to_string()))];
        scene.change_trigger(format!("Let it be active from {} on", told(begins)), 16, edits);
        if let Some(from) = scene.trigger.active_from.as_deref().and_then(Moment::parse) {
            scene.change_visit(format!("Let the visit begin at {}", told(from)), 18, |session| {
                session.environment.start = Some(from);
            });
        }
    }
    if scene.saw(reasons::NO_LONGER_ACTIVE) {
        let edits = vec![edit(&["active_until"], json!(ends.to_string()))];
        scene.change_trigger(format!("Let it be active until {}", told(ends)), 16, edits);
        let until = scene.trigger.active_until.as_deref().and_then(Moment::parse);
        if let Some(until) = until {
            let earlier = i64::try_from(scene.trace.end_ms.saturating_add(1000)).unwrap_or(i64::MAX);
            let start = Moment::from_ms(until.ms().saturating_sub(earlier));
            scene.change_visit(format!("Let the visit begin at {}", told(start)), 18, |session| {
                session.environment.start = Some(start);
            });
        }
    }
}

/// The greeting that can be seen instead is off.
fn turn_off_another(scene: &mut Scene<'_, Greeting>, t_ms: u64) {
    let shown = scene
        .trace
        .decisions
        .iter()
        .rfind(|decision| decision.t_ms <= t_ms && decision.verdict == verdicts::SHOWN);
    let other = shown.and_then(|shown| scene.others.iter().find(|other| other.id == shown.trigger));
    if let Some(other) = other {
        scene.turn_off(format!("Turn off “{}”", called(other)), 25, other.id.clone());
    }
}

/// A rule asks for something else, goes together with the others in another way, or is left out.
fn change_rule(scene: &mut Scene<'_, Greeting>, place: usize, rule: &Rule) {
    let Some(of) = rule.subject else { return };
    let what = subject(of);
    for (value, words, cost) in values(scene, of, rule) {
        let edits = vec![of_rule(place, "value", json!(value))];
        // Of a time the only other value is a shorter one.
        let waits = matches!(of, Subject::VisitTimePage | Subject::VisitTimeSite);
        let purpose = if waits && value == "0" {
            Purpose::AtOnce
        } else {
            Purpose::Fitted
        };
        scene.change_purpose(purpose, words, cost, edits);
    }
    for operator in operators(of, rule) {
        let text = format!(
            "Let {what} be asked with “{}” instead of “{}”",
            verb(operator, true),
            rule.operator.map_or("nothing", |operator| verb(operator, true))
        );
        let purpose = if rule.operator.is_none_or(|old| asks_the_same(old, operator)) {
            Purpose::Fitted
        } else {
            Purpose::GivenUp
        };
        let edits = vec![of_rule(place, "operator", json!(operator.key()))];
        scene.change_purpose(purpose, text, 17, edits);
    }
    if scene.trigger.rules.len() > 1 {
        let other = match rule.join {
            Join::And => Join::Or,
            Join::Or => Join::And,
        };
        let text = format!("Join the rule about {what} with “{}”", other.key());
        let edits = vec![of_rule(place, "condition", json!(other.key()))];
        scene.change_purpose(Purpose::GivenUp, text, 19, edits);
        if let Some(Value::Array(rules)) = scene.document.get("rules") {
            let mut rules = rules.clone();
            if place < rules.len() {
                rules.remove(place);
                let text = format!("Leave out the rule about {what}");
                let edits = vec![edit(&["rules"], rules.into())];
                scene.change_purpose(Purpose::GivenUp, text, 30, edits);
            }
        }
    }
}

/// Other values of a rule, in words and with what they cost.
fn values(scene: &Scene<'_, Greeting>, of: Subject, rule: &Rule) -> Vec<(String, String, u32)> {
    let (old, what) = (&rule.value, subject(of));
    let instead = |new: String, cost: u32| {
        let words = format!("Ask for “{new}” instead of “{old}”: {what}");
        (new, words, cost)
    };
    let seen = |label: &str| {
        let decisions = scene.decisions.iter().rev();
        let mut values = decisions.flat_map(|decision| &decision.values);
        values
            .find(|value| value.label == label)
            .map(|value| value.value.clone())
    };
    match of {
        Subject::UrlCurrent | Subject::UrlVisited => {
            let pages = scene.visited().into_iter().take(MOST_PAGES);
            let part = |url: &str| match rule.operator.map(looked_for) {
                Some(Operator::Contains) => path_of(url),
                _ => url.to_owned(),
            };
            pages.map(|url| instead(part(url), 20)).collect()
        }
        Subject::VisitTimePage | Subject::VisitTimeSite => {
            let waits = scene.waits().into_iter();
            let passed = waits.map(|wait| (wait.until_ms - wait.from_ms) / 1000).max();
            let shorter = passed.filter(|passed| old.parse().is_ok_and(|old: u64| *passed < old));
            let shorter = shorter.map(|seconds| {
                let time = words::time(seconds * 1000);
                (
                    seconds.to_string(),
                    format!("Wait {time} instead of {old} s: {what}"),
                    14,
                )
            });
            shorter.into_iter().collect()
        }
        Subject::PagesViewNumber => seen("page views").map(|n| instead(n, 16)).into_iter().collect(),
        Subject::VisitsNumber => seen("visits").map(|n| instead(n, 16)).into_iter().collect(),
        Subject::UrlReferrer => {
            let referrer = seen("referrer").filter(|referrer| referrer != "not known");
            referrer
                .map(|referrer| instead(referrer, 20))
                .into_iter()
                .collect()
        }
        Subject::Geolocation => {
            let country = scene.session.environment.visitor.get("country");
            let country = country.and_then(Value::as_str);
            country
                .map(|country| instead(country.to_owned(), 20))
                .into_iter()
                .collect()
        }
        Subject::UrlFunnel
        | Subject::UrlMatchPageViewNumber
        | Subject::SearchKeyword
        | Subject::CustomVariable
        | Subject::AdsTraffic => Vec::new(),
    }
}

/// Other operators that a rule can have.
fn operators(of: Subject, rule: &Rule) -> Vec<Operator> {
    let all: &[Operator] = match of {
        Subject::UrlFunnel | Subject::AdsTraffic | Subject::CustomVariable => &[],
        Subject::UrlCurrent
        | Subject::UrlVisited
        | Subject::UrlReferrer
        | Subject::Geolocation
        | Subject::SearchKeyword => &[Operator::Contains, Operator::DoesntContain, Operator::DoesntEqual],
        Subject::VisitTimePage
        | Subject::VisitTimeSite
        | Subject::PagesViewNumber
        | Subject::UrlMatchPageViewNumber
        | Subject::VisitsNumber => &[Operator::GreaterOrEqual, Operator::LowerOrEqual],
    };
    let others = all.iter().copied();
    others.filter(|other| Some(*other) != rule.operator).collect()
}

/// Whether one operator asks for what another one asks for, more or less strictly: part or whole, the bound included or not.
fn asks_the_same(one: Operator, other: Operator) -> bool {
    let direction = |operator| match operator {
        Operator::Equals | Operator::Contains => 0,
        Operator::DoesntEqual | Operator::DoesntContain => 1,
        Operator::GreaterThan | Operator::GreaterOrEqual => 2,
        Operator::LowerThan | Operator::LowerOrEqual => 3,
    };
    direction(one) == direction(other)
}

/// The path of an address; of a page without one, the whole address.
fn path_of(url: &str) -> String {
    let rest = crate::suggest::origin(url).map_or("", |origin| &url[origin.len()..]);
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    if path.len() > 1 { path } else { url }.to_owned()
}

fn edit(path: &[&str], value: Value) -> FieldEdit {
    let path = path
        .iter()
        .fold(FieldPath::root(), |path, member| path.field(member));
    FieldEdit { path, value }
}

fn of_rule(place: usize, member: &str, value: Value) -> FieldEdit {
    FieldEdit {
        path: FieldPath::root().field("rules").item(place).field(member),
        value,
    }
}

//! What may make a rule decide: changes to what it asks, its place in the list, the pages of the visit, and where the visitor is.

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use trigger::FieldPath;

use super::decision::{ask, host, is_found};
use super::document::{place as written_place, text as written_text};
use super::engine::place_of;
use super::{Answer, AutoAccess, Page, Place, Question, Text, overlap, telling, verdicts};
use crate::suggest::{FieldEdit, Purpose, Scene, called, url_of};
use crate::{Decision, Session, Step};

/// Most pages that changes are made for.
const MOST_PAGES: usize = 6;
/// Most pages that are tried instead of one.
const MOST_URLS: usize = 3;

/// Thinks up elementary changes, whatever they cost.
pub(crate) fn think_up(scene: &mut Scene<'_, AutoAccess>) {
    let mut seen = HashSet::new();
    let pages: Vec<(String, &Decision)> = scene
        .decisions
        .iter()
        .copied()
        .filter_map(|decision| Some((url_seen(decision)?, decision)))
        .filter(|(url, _)| seen.insert(url.clone()))
        .take(MOST_PAGES)
        .collect();
    if pages.is_empty() {
        return go_to_a_page(scene);
    }
    let place = place_of(&scene.session.environment);
    for (url, decision) in pages {
        if decision.verdict == verdicts::WOULD_DECIDE {
            move_forward(scene, decision);
        } else if decision.verdict == verdicts::DOES_NOT_HOLD {
            let page = Page {
                url,
                place: place.clone(),
            };
            let answers = ask(std::iter::once(scene.trigger), &page);
            for answer in answers.iter().flat_map(|answers| &answers.answers) {
                if !answer.holds {
                    mend(scene, answer, &page);
                }
            }
        }
    }
}

/// The address of the page that a decision is about.
fn url_seen(decision: &Decision) -> Option<String> {
    let seen = decision.values.iter().find(|seen| seen.label == "URL")?;
    Some(seen.value.clone())
}

/// The rule stands before the one that decides on the same page.
fn move_forward(scene: &mut Scene<'_, AutoAccess>, decision: &Decision) {
    let decides =
        scene.trace.decisions.iter().find(|other| {
            other.events_before == decision.events_before && other.verdict == verdicts::DECIDES
        });
    let first = decides.and_then(|decides| {
        let mut others = scene.others.iter();
        others.find(|other| other.id == decides.trigger)
    });
    if let Some(first) = first {
        let (text, id) = (format!("Move it before “{}”", called(first)), first.id.clone());
        scene.move_before(text, 10, id);
    }
}

/// A condition that does not hold on a page.
fn mend(scene: &mut Scene<'_, AutoAccess>, answer: &Answer, page: &Page) {
    match answer.question {
        Question::Url => {
            mend_texts(scene, answer, &page.url, &path_of(&page.url), is_found_as_it_is);
            go_elsewhere(scene, &page.url);
        }
        Question::Domain => {
            let host = host(&page.url);
            let whole = Text {
                value: host.to_owned(),
                exact: true,
            };
            mend_texts(scene, answer, host, &whole, is_found_in_any_case);
            go_elsewhere(scene, &page.url);
        }
        Question::Geolocation => {
            mend_places(scene, &page.place);
            be_elsewhere(scene);
        }
    }
    drop_condition(scene, answer.question);
}

fn is_found_as_it_is(text: &Text, whole: &str) -> bool {
    is_found(&text.value, text.exact, whole)
}

fn is_found_in_any_case(text: &Text, whole: &str) -> bool {
    is_found(&text.value.to_lowercase(), text.exact, &whole.to_lowercase())
}

/// The path of an address, to be looked for as a part; of a page without one, the whole address.
fn path_of(url: &str) -> Text {
    let rest = crate::suggest::origin(url).map_or("", |origin| &url[origin.len()..]);
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    if path.len() > 1 {
        Text {
            value: path.to_owned(),
            exact: false,
        }
    } else {
        Text {
            value: url.to_owned(),
            exact: true,
        }
    }
}

/// What people call a condition.
fn label(question: Question) -> &'static str {
    match question {
        Question::Url => "URL",
        Question::Domain => "domain",
        Question::Geolocation => "place",
    }
}

/// The values of the condition are others: `add` as well, or those that are in the way as they have to be.
fn mend_texts(
    scene: &mut Scene<'_, AutoAccess>,
    answer: &Answer,
    whole: &str,
    add: &Text,
    is_found: fn(&Text, &str) -> bool,
) {
    let label = label(answer.question);
    if answer.found.is_some() {
        let Some(items) = listed(scene.document, answer.question, "exclude_values") else {
            return;
        };
        let is_in_the_way = |item: &Value| read(item).is_some_and(|text| is_found(&text, whole));
        let (away, stay): (Vec<Value>, Vec<Value>) = items.iter().cloned().partition(is_in_the_way);
        // Without a value the condition asks for nothing; leaving it out is another change.
        if !stay.is_empty() {
            let texts: Vec<String> = away.iter().filter_map(read).map(|text| quoted(&text)).collect();
            let text = format!(
                "Take {} out of what the {label} must not have",
                crate::words::list(&texts)
            );
            scene.change_trigger(
                text,
                15,
                vec![edit(answer.question, "exclude_values", stay.into())],
            );
        }
        return;
    }
    let Some(items) = listed(scene.document, answer.question, "values") else {
        return;
    };
    for (place, item) in items.iter().enumerate() {
        let Some(text) = read(item) else { continue };
        let as_part = Text {
            exact: false,
            ..text.clone()
        };
        let written = whole.to_lowercase().find(&text.value.to_lowercase());
        let written = written.and_then(|start| whole.get(start..start + text.value.len()));
        let (change, told, cost) = if text.exact && is_found(&as_part, whole) {
            let told = format!("Let “{}” be a part of the {label}, and not all of it", text.value);
            (json!(false), told, 14)
        } else if let Some(written) = written.filter(|written| !text.exact && *written != text.value) {
            (
                json!(written),
                format!("Write “{written}” instead of “{}”", text.value),
                12,
            )
        } else {
            continue;
        };
        let member = if change.is_boolean() {
            "exact_match"
        } else {
            "value"
        };
        let mut items = items.clone();
        if let Some(item) = items[place].as_object_mut() {
            item.insert(member.to_owned(), change);
        }
        scene.change_trigger(told, cost, vec![edit(answer.question, "values", items.into())]);
    }
    let mut more = items;
    more.push(written_text(add));
    let text = format!("Add {} to the values of the {label}", quoted(add));
    scene.change_trigger(text, 20, vec![edit(answer.question, "values", more.into())]);
}

fn quoted(text: &Text) -> String {
    format!("“{}”", text.value)
}

fn read(item: &Value) -> Option<Text> {
    Some(Text {
        value: item.get("value")?.as_str()?.to_owned(),
        exact: item.get("exact_match").and_then(Value::as_bool).unwrap_or(false),
    })
}

/// The items of a list of a condition, as they are written.
fn listed(document: &Map<String, Value>, question: Question, member: &str) -> Option<Vec<Value>> {
    let condition = document.get("conditions")?.get(question.key())?;
    condition.get(member)?.as_array().cloned()
}

fn edit(question: Question, member: &str, value: Value) -> FieldEdit {
    let conditions = FieldPath::root().field("conditions");
    FieldEdit {
        path: conditions.field(question.key()).field(member),
        value,
    }
}

/// The place of the visitor is one of those that the rule asks for.
fn mend_places(scene: &mut Scene<'_, AutoAccess>, known: &Place) {
    let Some(mut places) = listed(scene.document, Question::Geolocation, "values") else {
        return;
    };
    let none = Place::default();
    let mut options = [
        Place {
            country_code: known.country_code.clone(),
            ..none.clone()
        },
        Place {
            country: known.country.clone(),
            ..none.clone()
        },
        Place {
            region: known.region.clone(),
            city: known.city.clone(),
            ..none.clone()
        },
    ]
    .into_iter();
    if let Some(place) = options.find(|option| *option != none) {
        let name = telling::place(&place).unwrap_or_default();
        places.push(written_place(&place));
        let edits = vec![edit(Question::Geolocation, "values", places.into())];
        scene.change_trigger(format!("Add {name} to the places"), 20, edits);
    }
}

/// The rule asks for something else only.
fn drop_condition(scene: &mut Scene<'_, AutoAccess>, question: Question) {
    let Some(conditions) = scene.document.get("conditions").and_then(Value::as_object) else {
        return;
    };
    let mut others = conditions.clone();
    others.shift_remove(question.key());
    let left = AutoAccess::read(&Map::from_iter([(
        "conditions".to_owned(),
        Value::Object(others.clone()),
    )]));
    // A rule has to ask for something.
    if left.url.is_some() || left.domain.is_some() || !left.places.is_empty() {
        let edits = vec![FieldEdit {
            path: FieldPath::root().field("conditions"),
            value: others.into(),
        }];
        let text = format!("Ask for no {}", label(question));
        scene.change_purpose(Purpose::GivenUp, text, 30, edits);
    }
}

/// Pages on which the rule asks for nothing that is not there, whatever the place.
fn suitable(scene: &Scene<'_, AutoAccess>) -> Vec<String> {
    let anywhere = AutoAccess {
        places: Vec::new(),
        ..scene.trigger.clone()
    };
    let holds = |url: &&String| {
        let page = Page {
            url: (*url).clone(),
            place: Place::default(),
        };
        ask(std::iter::once(&anywhere), &page)
            .iter()
            .all(super::RuleAnswers::hold)
    };
    let known = scene.urls.iter().filter(holds).take(MOST_URLS);
    let mut urls: Vec<String> = known.cloned().collect();
    if urls.is_empty() {
        urls.extend(overlap(&anywhere, &anywhere).map(|page| page.url));
    }
    urls
}

/// The visitor is on a page that suits: instead of the one that was seen, or after all others.
fn go_elsewhere(scene: &mut Scene<'_, AutoAccess>, seen: &str) {
    for url in suitable(scene) {
        let mut session = scene.session.clone();
        let places = session.steps.iter_mut().filter_map(url_of);
        let mut old = places.filter(|old| old.as_str() == seen);
        if let Some(old) = old.next() {
            url.clone_into(old);
            let text = format!("Let the visitor go to {url} instead of {seen}");
            scene.change_visit(text, 22, |changed| *changed = session);
        }
        let text = format!("Let the visitor load {url} at the end");
        scene.change_visit(text, 23, |session| session.steps.push(Step::Load { url }));
    }
}

fn go_to_a_page(scene: &mut Scene<'_, AutoAccess>) {
    for url in suitable(scene) {
        let text = format!("Let the visitor load {url}");
        scene.change_visit(text, 20, |session| session.steps.insert(0, Step::Load { url }));
    }
}

/// The visitor is in one of the places.
fn be_elsewhere(scene: &mut Scene<'_, AutoAccess>) {
    let places = scene.trigger.places.iter().take(MOST_URLS);
    let places: Vec<Place> = places.cloned().collect();
    for place in places {
        let name = telling::place(&place).unwrap_or_default();
        scene.change_visit(format!("Let the visitor be in {name}"), 22, |session| {
            be_in(session, &place);
        });
    }
}

fn be_in(session: &mut Session, place: &Place) {
    let visitor = &mut session.environment.visitor;
    for fact in ["country", "country_code", "region", "city"] {
        visitor.remove(fact);
    }
    if let Value::Object(known) = written_place(place) {
        visitor.extend(known);
    }
}

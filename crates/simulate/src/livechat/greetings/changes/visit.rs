//! What may make a greeting appear: changes to the visit.

use serde_json::{Value, json};

use super::super::question::{is_negative, looked_for};
use super::super::visitor::parameter_of;
use super::super::{Greeting, Operator, Rule, Subject, reasons};
use crate::suggest::{Scene, origin, url_of};
use crate::{AccountStatus, Session, Step, words};

/// Where a visitor goes of whom nobody said where.
const ANYWHERE: &str = "https://shop.example/";
/// Most pages that are thought of instead of one.
const MOST_URLS: usize = 3;
/// Most pages that a visitor sees more.
const MOST_PAGES: u64 = 20;

/// The visitor stays where the greeting waited in vain.
pub(super) fn stay_longer(scene: &mut Scene<'_, Greeting>) {
    for wait in scene.waits() {
        let Some(due_ms) = wait.due_ms else { continue };
        let more_ms = due_ms.saturating_sub(wait.until_ms);
        if more_ms == 0 {
            continue;
        }
        let text = format!("Let the visitor stay {} longer", words::time(more_ms));
        scene.change_visit(text, 12, |session| {
            let place = wait.until_step.min(session.steps.len());
            session.steps.insert(place, Step::Wait { ms: more_ms });
        });
    }
}

/// What stands in the way of a greeting whose rules hold is not there.
pub(super) fn clear_the_way(scene: &mut Scene<'_, Greeting>) {
    if scene.saw(reasons::CHAT_RUNS) {
        scene.change_visit("Let the chat end", 14, |session| {
            session.steps.push(Step::EndChat);
        });
        scene.change_visit("Let no chat begin", 16, |session| {
            session
                .steps
                .retain(|step| !matches!(step, Step::RequestChat | Step::Open));
        });
    }
    if scene.saw(reasons::ANOTHER_IS_SHOWN) {
        scene.change_visit("Let the visitor close the other greeting", 14, |session| {
            session.steps.push(Step::Minimize);
        });
    }
    if scene.saw(reasons::NOBODY_ONLINE) {
        let group = scene.trigger.group.to_string();
        scene.change_visit("Let agents of its group be online", 14, |session| {
            let environment = &mut session.environment;
            environment.online = true;
            if let Some(status) = environment.departments.get_mut(&group) {
                *status = AccountStatus::Online;
            }
            session.steps.retain(|step| {
                !matches!(
                    step,
                    Step::Agents { online: false } | Step::DepartmentStatus { .. }
                )
            });
        });
    }
}

/// The visitor sees some page.
pub(super) fn go_to_a_page(scene: &mut Scene<'_, Greeting>) {
    let url = scene.urls.first().map_or(ANYWHERE, String::as_str).to_owned();
    load_at_the_end(scene, url, 20);
}

/// The visit is such that the rule holds.
pub(super) fn suit(scene: &mut Scene<'_, Greeting>, rule: &Rule) {
    let Some(of) = rule.subject else { return };
    let wants_no = rule.operator.is_some_and(is_negative);
    match of {
        Subject::VisitTimePage | Subject::VisitTimeSite => {
            if !scene.has_page() {
                go_to_a_page(scene);
            }
        }
        Subject::UrlCurrent | Subject::UrlVisited => {
            for url in suitable(scene, rule) {
                see(scene, &url);
            }
        }
        Subject::UrlFunnel => {
            let urls: Vec<String> = rule.steps.iter().map(|step| absolute(scene, &step.url)).collect();
            let text = format!("Let the visitor see {}", words::list(&urls));
            scene.change_visit(text, 26, |session| {
                session
                    .steps
                    .extend(urls.into_iter().map(|url| Step::Load { url }));
            });
        }
        Subject::UrlReferrer if !wants_no => {
            let referrer = absolute(scene, &rule.value);
            know(
                scene,
                format!("Let the visitor come from {referrer}"),
                "referrer",
                json!(referrer),
            );
        }
        Subject::SearchKeyword if !wants_no => {
            let query = rule.value.replace(' ', "+");
            let referrer = format!("https://www.google.com/search?q={query}");
            let text = format!("Let the visitor search for “{}”", rule.value);
            know(scene, text, "referrer", json!(referrer));
        }
        Subject::UrlReferrer | Subject::SearchKeyword => forget(scene, "the referrer", &["referrer"]),
        Subject::VisitsNumber => {
            if let Some(visits) = wanted(rule) {
                let text = format!("Let it be visit {visits} of the visitor");
                know(scene, text, "earlier_visits", json!(visits.saturating_sub(1)));
            }
        }
        Subject::PagesViewNumber | Subject::UrlMatchPageViewNumber => {
            let pages = wanted(rule).filter(|pages| *pages <= MOST_PAGES);
            for more in 1..=pages.unwrap_or(0) {
                let text = format!(
                    "Let the visitor load the page {} more",
                    words::times(usize::try_from(more).unwrap_or(1))
                );
                scene.change_visit(text, 20 + u32::try_from(more).unwrap_or(0), |session| {
                    session.steps.extend((0..more).map(|_| Step::Reload));
                });
            }
        }
        Subject::Geolocation if !wants_no => {
            let value = rule.value.clone();
            let fact = if value.len() == 2 {
                "country_code"
            } else {
                "country"
            };
            know(
                scene,
                format!("Let the visitor be in {value}"),
                fact,
                json!(value),
            );
        }
        Subject::Geolocation => {
            forget(scene, "the place", &["country", "country_code", "region", "city"]);
        }
        Subject::CustomVariable => {
            if let Some(field) = rule.field.clone() {
                if wants_no {
                    forget(scene, &format!("“{}”", field.name), &[&field.name]);
                } else {
                    let text = format!("Let the variable “{}” be “{}”", field.name, field.value);
                    know(scene, text, &field.name, json!(field.value));
                }
            }
        }
        Subject::AdsTraffic => {
            let parameter = rule.field.as_ref().and_then(|field| parameter_of(&field.name));
            if let Some(parameter) = parameter {
                come_by(scene, parameter);
            }
        }
    }
}

/// A number as the rule wants it, if it can be said.
fn wanted(rule: &Rule) -> Option<u64> {
    let value: u64 = rule.value.trim().parse().ok()?;
    match rule.operator? {
        Operator::Equals | Operator::LowerOrEqual | Operator::GreaterOrEqual => Some(value),
        Operator::GreaterThan | Operator::DoesntEqual => value.checked_add(1),
        Operator::LowerThan => value.checked_sub(1),
        Operator::Contains | Operator::DoesntContain => None,
    }
}

/// Addresses that suit a rule about addresses.
fn suitable(scene: &Scene<'_, Greeting>, rule: &Rule) -> Vec<String> {
    let Some(operator) = rule.operator else {
        return Vec::new();
    };
    let is_found = |url: &str| match looked_for(operator) {
        Operator::Equals => url == rule.value,
        _ => url.contains(&rule.value),
    };
    let fits = |url: &&String| is_found(url) != is_negative(operator);
    let mut urls: Vec<String> = scene.urls.iter().filter(fits).take(MOST_URLS).cloned().collect();
    if urls.is_empty() {
        let url = if is_negative(operator) {
            ANYWHERE.to_owned()
        } else {
            absolute(scene, &rule.value)
        };
        urls.push(url);
    }
    urls
}

/// An address with a part in it, on the site of the visit.
fn absolute(scene: &Scene<'_, Greeting>, part: &str) -> String {
    if origin(part).is_some() {
        return part.to_owned();
    }
    let visited = scene.visited();
    let site = visited.first().and_then(|url| origin(url));
    let site = site.or_else(|| origin(ANYWHERE)).unwrap_or_default();
    let known = scene.urls.iter().find(|url| url.contains(part));
    match known {
        Some(url) => url.clone(),
        None if part.starts_with(['/', '?', '#']) => format!("{site}{part}"),
        None => format!("{site}/{part}"),
    }
}

/// The visitor is on a page: instead of another one, or at the end.
fn see(scene: &mut Scene<'_, Greeting>, url: &str) {
    let addresses = scene.session.steps.iter().cloned();
    let places = addresses
        .enumerate()
        .filter_map(|(place, mut step)| url_of(&mut step).cloned().map(|old| (place, old)));
    let places: Vec<(usize, String)> = places.filter(|(_, old)| old != url).take(MOST_URLS).collect();
    for (place, old) in places {
        let text = format!("Let the visitor go to {url} instead of {old}");
        scene.change_visit(text, 22, |session| {
            if let Some(address) = session.steps.get_mut(place).and_then(url_of) {
                url.clone_into(address);
            }
        });
    }
    load_at_the_end(scene, url.to_owned(), 23);
}

fn load_at_the_end(scene: &mut Scene<'_, Greeting>, url: String, cost: u32) {
    let text = format!("Let the visitor load {url} at the end");
    scene.change_visit(text, cost, |session| session.steps.push(Step::Load { url }));
}

fn know(scene: &mut Scene<'_, Greeting>, text: String, fact: &str, value: Value) {
    scene.change_visit(text, 20, |session| {
        session.environment.visitor.insert(fact.to_owned(), value);
    });
}

fn forget(scene: &mut Scene<'_, Greeting>, what: &str, facts: &[&str]) {
    scene.change_visit(format!("Let {what} not be known"), 20, |session| {
        let visitor = &mut session.environment.visitor;
        visitor.retain(|fact, _| !facts.contains(&fact.as_str()));
    });
}

/// The first address of the visit has a parameter.
fn come_by(scene: &mut Scene<'_, Greeting>, parameter: &str) {
    let text = format!("Let the first address of the visit have the parameter {parameter}");
    scene.change_visit(text, 20, |session: &mut Session| {
        if let Some(address) = session.steps.iter_mut().find_map(url_of) {
            let (url, fragment) = match address.split_once('#') {
                Some((url, fragment)) => (url, format!("#{fragment}")),
                None => (address.as_str(), String::new()),
            };
            let sign = if url.contains('?') { '&' } else { '?' };
            *address = format!("{url}{sign}{parameter}=1{fragment}");
        }
    });
}

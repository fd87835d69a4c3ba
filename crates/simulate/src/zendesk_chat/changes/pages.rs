//! Pages on which a comparison says what is wanted: those of the visit and the site, and made-up ones.

use std::cmp::Reverse;

use ::trigger::zendesk_chat::{Event, Operator, Trigger};
use pattern::{Reach, reach_in};

use super::comparison::dialect;
use super::demand::{Demand, demands_on};
use crate::Step;
use crate::suggest::{Scene, example, origin, url_of};

/// The variable that is the page's address.
pub(super) const ADDRESS: &str = "@visitor_page_url";
/// Where a visit begins when nobody says what the site is.
const EXAMPLE: &str = "https://shop.example/";
const SITE: &str = "https://shop.example";
/// Most pages that are ranked, so that a long visit does not make a long search.
const MOST_RANKED: usize = 20;
/// Most pages that are tried for one comparison.
const MOST: usize = 2;

/// The page to load where the visit needs one: the one that suits most comparisons with its address, or the first that is known.
pub(super) fn to_enter(scene: &mut Scene<'_, Trigger>) -> String {
    let mut urls = Vec::new();
    for asked in demands_on(scene.trigger, ADDRESS) {
        urls.extend(matching(scene, asked, ""));
    }
    urls.sort_by_key(|url| Reverse(count(scene, url)));
    let known = scene.urls.first();
    let best = urls.first().or(known);
    best.map_or(EXAMPLE, String::as_str).to_owned()
}

/// Lets the visitor be on a page on which the comparison says what is wanted: instead of the one that it saw, or after all others.
pub(super) fn go_elsewhere(scene: &mut Scene<'_, Trigger>, place: usize, seen: &str, asked: Demand<'_>) {
    for url in matching(scene, asked, seen) {
        let mut session = scene.session.clone();
        let steps = session.steps.iter_mut().take(place + 1).rev();
        let old = steps
            .filter_map(url_of)
            .find(|old| old.as_str() == seen)
            .map(|old| std::mem::replace(old, url.clone()));
        if let Some(old) = old {
            let text = format!("Let the visitor go to {url} instead of {old}");
            scene.change_visit(text, 14, |changed| *changed = session);
        }
        if scene.trigger.definition.event == Event::PageEnter {
            scene.change_visit(format!("Let the visitor load {url} at the end"), 15, |session| {
                session.steps.push(Step::Load { url });
            });
        } else {
            let line = scene
                .session
                .steps
                .get(place)
                .map(|step| crate::script::print_step(crate::Speech::TRIGGERS, step));
            let when = line.map_or_else(|| "at the end".to_owned(), |line| format!("before “{line}”"));
            scene.change_visit(format!("Let the visitor load {url} {when}"), 16, |session| {
                let place = place.min(session.steps.len());
                session.steps.insert(place, Step::Load { url });
            });
        }
    }
}

/// Pages on which the comparison says what is wanted, those first that suit most of the condition's other comparisons with the address.
fn matching(scene: &mut Scene<'_, Trigger>, asked: Demand<'_>, seen: &str) -> Vec<String> {
    let visited: Vec<String> = scene.visited().into_iter().map(str::to_owned).collect();
    let known: Vec<String> = visited.iter().chain(scene.urls).cloned().collect();
    let mut suits = |url: &String| {
        url.contains("://") && url != seen && asked.suits(scene.patterns, &url.as_str().into())
    };
    let suitable = known.iter().filter(|url| suits(url));
    let mut found: Vec<String> = suitable.take(MOST_RANKED).cloned().collect();
    if found.is_empty() {
        let site = known.iter().find_map(|url| origin(url));
        let site = site.unwrap_or(SITE);
        let text = asked.value.as_str().unwrap_or_default();
        let mut made_up = made_up(asked.operator, text, site, seen);
        let all = demands_on(scene.trigger, ADDRESS);
        made_up.extend([site, &secure(site)].map(|site| with_all(&all, site)));
        found.extend(made_up.into_iter().filter(suits));
        found.sort_by_key(|url| Reverse(count(scene, url)));
        found.truncate(1);
    }
    found.sort_by_key(|url| Reverse(count(scene, url)));
    found.truncate(MOST);
    found
}

/// How many of the condition's comparisons with the address an address suits.
fn count(scene: &mut Scene<'_, Trigger>, url: &str) -> usize {
    let all = demands_on(scene.trigger, ADDRESS);
    let all = all.iter();
    all.filter(|asked| asked.suits(scene.patterns, &url.into()))
        .count()
}

/// A site with the other scheme than the insecure one.
fn secure(site: &str) -> String {
    site.strip_prefix("http://")
        .map_or_else(|| site.to_owned(), |host| format!("https://{host}"))
}

/// An address of the site with every text in it that one of the comparisons asks for.
fn with_all(all: &[Demand<'_>], site: &str) -> String {
    let contains = [Operator::Contains, Operator::ContainsAnyCase];
    let texts = all
        .iter()
        .filter(|asked| asked.wanted && contains.contains(&asked.operator))
        .filter_map(|asked| asked.value.as_str());
    let (members, parts): (Vec<&str>, Vec<&str>) = texts.partition(|text| text.contains('='));
    let mut url = site.to_owned();
    for part in parts {
        let part = if url.ends_with('/') {
            part.trim_start_matches('/')
        } else {
            part
        };
        if !url.ends_with('/') && !part.starts_with('/') {
            url.push('/');
        }
        url.push_str(part);
    }
    for (number, member) in members.iter().enumerate() {
        url.push(if number == 0 { '?' } else { '&' });
        url.push_str(member.trim_start_matches(['?', '&']));
    }
    url
}

/// Addresses that may suit; each has to be tried.
fn made_up(operator: Operator, value: &str, site: &str, seen: &str) -> Vec<String> {
    let text = if dialect(operator).is_some() {
        example(value)
    } else {
        value.to_owned()
    };
    let path = text.trim_start_matches('/');
    let mut urls = vec![
        text.clone(),
        format!("{site}/{path}"),
        format!("{site}{text}"),
        format!("{site}/{path}/"),
        format!("{}/{path}", secure(site)),
        format!("https://{path}"),
    ];
    if let Some(dialect) = dialect(operator)
        && let Ok(Reach::Some { example } | Reach::Everything { example } | Reach::Hardly { example }) =
            reach_in(dialect, value)
    {
        urls.push(example);
    }
    if let Some(site_of_seen) = origin(seen) {
        let path_of_seen = &seen[site_of_seen.len()..];
        let path_of_seen = &path_of_seen[..path_of_seen.find(['?', '#']).unwrap_or(path_of_seen.len())];
        urls.push(format!(
            "{site_of_seen}{}/{path}",
            path_of_seen.trim_end_matches('/')
        ));
        // Several texts can be in one address.
        urls.push(format!("{site_of_seen}{path_of_seen}?{path}"));
    }
    urls.extend([
        format!("{site}/"),
        format!("{site}/other"),
        "https://other.example/".to_owned(),
    ]);
    urls
}

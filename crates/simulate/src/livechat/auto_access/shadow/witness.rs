//! Pages and places on which two rules may both hold. Each is a guess that has to be asked.

use std::collections::HashSet;

use super::super::{AutoAccess, Page, Place, Text, Texts};

/// The host of made-up pages.
const HOST: &str = "shop.example";
/// Most values of one condition that are tried.
const MOST_VALUES: usize = 8;
/// Most pages that are tried, and most places on each.
const MOST_PAGES: usize = 512;
const MOST_PLACES: usize = 32;

/// Pages to ask, the plainest first.
pub(super) fn candidates(one: &AutoAccess, other: &AutoAccess) -> Vec<Page> {
    let places = places(&one.places, &other.places);
    let hosts = hosts(one.domain.as_ref(), other.domain.as_ref());
    let mut urls: Vec<String> = Vec::new();
    for host in hosts.iter().take(MOST_VALUES * MOST_VALUES) {
        for first in found(one.url.as_ref()) {
            for second in found(other.url.as_ref()) {
                made_up(host, [first, second], &mut urls);
            }
        }
    }
    let mut seen = HashSet::new();
    urls.retain(|url| seen.insert(url.clone()));
    let path = |url: &String| url.len() - crate::suggest::origin(url).map_or(0, str::len);
    urls.sort_by_key(path);
    urls.truncate(MOST_PAGES);
    let pages = urls.iter().flat_map(|url| {
        places.iter().take(MOST_PLACES).map(|place| Page {
            url: url.clone(),
            place: place.clone(),
        })
    });
    pages.collect()
}

/// The values of which one has to be found; `None` stands for none.
fn found(texts: Option<&Texts>) -> Vec<Option<&Text>> {
    match texts {
        Some(texts) if !texts.excluded => texts.values.iter().take(MOST_VALUES).map(Some).collect(),
        _ => vec![None],
    }
}

/// URLs with both values in them.
fn made_up(host: &str, values: [Option<&Text>; 2], urls: &mut Vec<String>) {
    let given: Vec<&Text> = values.into_iter().flatten().collect();
    if let Some(whole) = given.iter().find(|text| text.exact) {
        urls.push(whole.value.clone());
        return;
    }
    let first = urls.len();
    let site = format!("https://{host}");
    let mut parts: Vec<&str> = given.iter().map(|text| text.value.as_str()).collect();
    // What is in the host already, or in another value, need not be there twice.
    let base = format!("{site}/");
    parts.retain(|part| !base.contains(part));
    if let [one, other] = parts[..] {
        if one.contains(other) {
            parts.truncate(1);
        } else if other.contains(one) {
            parts.remove(0);
        }
    }
    let in_order = |parts: &[&str]| {
        let mut url = site.clone();
        for part in parts {
            if !part.starts_with(['/', '?', '#', ':']) && !url.ends_with('/') {
                url.push('/');
            }
            let part = if url.ends_with('/') {
                part.strip_prefix('/').unwrap_or(part)
            } else {
                part
            };
            url.push_str(part);
        }
        url
    };
    if parts.is_empty() {
        urls.push(base.clone());
    }
    // A value with a scheme is the beginning of an address.
    for part in parts.iter().filter(|part| part.contains("://")) {
        let rest: Vec<&str> = parts.iter().copied().filter(|other| other != part).collect();
        urls.push(format!("{part}{}", rest.concat()));
        urls.push(format!("{part}/{}", rest.concat()));
    }
    urls.push(in_order(&parts));
    urls.push(format!("{base}{}", parts.concat()));
    parts.reverse();
    urls.push(in_order(&parts));
    urls.push(format!("{base}{}", parts.concat()));
    urls.push(format!("{base}?{}", parts.join("&")));
    for url in &mut urls[first..] {
        with_path(url);
    }
}

/// Makes of an address what browsers report: behind the host there is a path, of one slash at least.
fn with_path(url: &mut String) {
    let host = crate::suggest::origin(url).map_or(url.len(), str::len);
    if !url[host..].starts_with('/') {
        url.insert(host, '/');
    }
}

/// Hosts with what both ask of them.
fn hosts(one: Option<&Texts>, other: Option<&Texts>) -> Vec<String> {
    let mut hosts = Vec::new();
    for first in found(one) {
        for second in found(other) {
            let given: Vec<&Text> = [first, second].into_iter().flatten().collect();
            if let Some(whole) = given.iter().find(|text| text.exact) {
                hosts.push(whole.value.to_lowercase());
                continue;
            }
            let parts: Vec<String> = given.iter().map(|text| text.value.to_lowercase()).collect();
            match parts.as_slice() {
                [] => hosts.extend([HOST, "other.test", "localhost"].map(str::to_owned)),
                [part] => hosts.extend(around(part)),
                several => {
                    let longest = several.iter().max_by_key(|part| part.len());
                    hosts.extend(longest.into_iter().flat_map(|part| around(part)));
                    hosts.extend(around(&several.concat()));
                    hosts.extend(around(&several.iter().rev().cloned().collect::<String>()));
                    hosts.extend(around(&joined(several)));
                    let reversed: Vec<String> = several.iter().rev().cloned().collect();
                    hosts.extend(around(&joined(&reversed)));
                }
            }
        }
    }
    hosts.dedup();
    hosts
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_matches('.')).collect();
    parts.join(".")
}

/// A part of a host as a host.
fn around(part: &str) -> Vec<String> {
    let (starts, ends) = (part.starts_with('.'), part.ends_with('.'));
    match (starts, ends) {
        (false, false) => vec![part.to_owned(), format!("{part}.example")],
        (true, false) => vec![format!("www{part}")],
        (false, true) => vec![format!("{part}{HOST}"), format!("{part}example")],
        (true, true) => vec![format!("www{part}example")],
    }
}

/// Places that are in one of each list.
fn places(one: &[Place], other: &[Place]) -> Vec<Place> {
    let all = |places: &[Place]| -> Vec<Place> {
        if places.is_empty() {
            vec![Place::default()]
        } else {
            places.iter().take(MOST_VALUES).cloned().collect()
        }
    };
    let others = all(other);
    all(one)
        .iter()
        .flat_map(|place| others.iter().map(|other| both(place, other)))
        .collect()
}

/// A place with what both say; where they disagree, what the first says.
fn both(one: &Place, other: &Place) -> Place {
    let or = |one: &Option<String>, other: &Option<String>| one.clone().or_else(|| other.clone());
    Place {
        country: or(&one.country, &other.country),
        country_code: or(&one.country_code, &other.country_code),
        region: or(&one.region, &other.region),
        city: or(&one.city, &other.city),
    }
}

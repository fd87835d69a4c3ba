//! What is known of a visitor: where they came from and are, how often they came, what they searched for, and what the site says of them.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::Environment;

/// The facts that have a meaning of their own, by their names in a session.
const PLACE: [&str; 4] = ["country", "country_code", "region", "city"];
const REFERRER: &str = "referrer";
const EARLIER_VISITS: &str = "earlier_visits";

/// The parameters of a query in which search engines have the words that were searched for.
const SEARCH: [&str; 6] = ["q", "query", "p", "text", "wd", "search"];

/// The parameters by which an address tells that an advertisement led to it. Google's are from the document of the API.
const ADVERTISEMENTS: [(&str, &[&str]); 5] = [
    ("google", &["dclid", "gbraid", "gclid", "gclsrc", "wbraid"]),
    ("microsoft", &["msclkid"]),
    ("facebook", &["fbclid"]),
    ("twitter", &["twclid"]),
    ("yahoo", &["yclid", "vmcid"]),
];

/// A visitor in one of their visits.
#[derive(Debug)]
pub(super) struct Visitor<'a> {
    facts: &'a BTreeMap<String, Value>,
    /// The place, from the country to the city, in small letters.
    places: Vec<String>,
    /// Where they came from; `None`: from nowhere that is known.
    pub(super) referrer: Option<String>,
    /// The words that they searched for, in small letters.
    pub(super) searched: Option<String>,
    /// Which visit this is, from 1.
    pub(super) visits: u64,
    /// The first address of the visit; empty before it.
    pub(super) landing: String,
}

impl<'a> Visitor<'a> {
    pub(super) fn of(world: &'a Environment) -> Visitor<'a> {
        let facts = &world.visitor;
        let places = PLACE.into_iter().filter_map(|name| text(facts.get(name)?));
        let referrer = facts.get(REFERRER).and_then(text);
        Visitor {
            places: places.map(|place| place.to_lowercase()).collect(),
            searched: referrer.as_deref().and_then(searched),
            referrer,
            visits: facts
                .get(EARLIER_VISITS)
                .and_then(Value::as_u64)
                .unwrap_or(0)
                .saturating_add(1),
            landing: String::new(),
            facts,
        }
    }

    /// The visitor comes once more, from nowhere that is known.
    pub(super) fn come_again(&mut self) {
        self.visits = self.visits.saturating_add(1);
        self.referrer = None;
        self.searched = None;
        self.landing.clear();
    }

    /// Whether a part of the place is, or has, this text.
    pub(super) fn is_in(&self, value: &str, whole: bool) -> bool {
        let value = value.to_lowercase();
        let fits = |part: &String| {
            if whole {
                *part == value
            } else {
                part.contains(&value)
            }
        };
        self.places.iter().any(fits)
    }

    /// The place as people say it.
    pub(super) fn place_in_words(&self) -> String {
        let parts = PLACE
            .into_iter()
            .rev()
            .filter_map(|name| text(self.facts.get(name)?));
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() {
            "not known".to_owned()
        } else {
            parts.join(", ")
        }
    }

    /// The value of a custom variable.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        text(self.facts.get(name)?)
    }

    /// Whether they came by this advertisement. `value` can name the parameter that it has to be.
    pub(super) fn came_by(&self, advertisement: &str, value: &str) -> bool {
        let mut known = ADVERTISEMENTS.into_iter();
        let Some((_, names)) = known.find(|(name, _)| *name == advertisement) else {
            return false;
        };
        let is_asked = |name: &str| !names.contains(&value) || name == value;
        parameters(&self.landing).any(|(name, _)| names.contains(&name) && is_asked(name))
    }
}

/// The first parameter by which an address tells of this advertisement.
pub(super) fn parameter_of(advertisement: &str) -> Option<&'static str> {
    let mut known = ADVERTISEMENTS.into_iter();
    let (_, names) = known.find(|(name, _)| *name == advertisement)?;
    // Google's usual one is not the first of the list.
    let usual = names.iter().find(|name| **name == "gclid");
    usual.or(names.first()).copied()
}

fn searched(referrer: &str) -> Option<String> {
    let (_, words) = parameters(referrer).find(|(name, _)| SEARCH.contains(name))?;
    let spaced = words.replace('+', " ");
    let words = percent_decode_str(&spaced).decode_utf8_lossy().to_lowercase();
    (!words.trim().is_empty()).then_some(words)
}

fn parameters(url: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = url.split('#').next().unwrap_or_default().split_once('?');
    let parts = query.map_or("", |(_, query)| query).split('&');
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}

/// A fact as a text; what is neither text, number nor switch is not known.
fn text(fact: &Value) -> Option<String> {
    match fact {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is_so) => Some(is_so.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_search_are_in_the_query_of_the_referrer() {
        let of = |referrer: &str| searched(referrer);
        assert_eq!(
            of("https://www.google.com/search?hl=en&q=Red+wooden%20chairs#top").as_deref(),
            Some("red wooden chairs")
        );
        assert_eq!(
            of("https://search.yahoo.com/?p=st%C3%BChle").as_deref(),
            Some("stühle")
        );
        assert_eq!(of("https://www.google.com/?q="), None);
        assert_eq!(of("https://blog.example/q=chairs"), None);
    }

    #[test]
    fn an_advertisement_is_known_by_the_parameters_of_the_first_address() {
        let world = Environment::default();
        let mut visitor = Visitor::of(&world);
        visitor.landing = "https://shop.example/?a=1&wbraid=x#gclid=1".to_owned();
        assert!(visitor.came_by("google", "true") && visitor.came_by("google", "wbraid"));
        assert!(!visitor.came_by("google", "gclid") && !visitor.came_by("facebook", "true"));
        assert!(!visitor.came_by("moon", "wbraid"));
        visitor.come_again();
        assert!(!visitor.came_by("google", "true"));
    }
}

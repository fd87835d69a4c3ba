//! A rule of auto access, read from what the server lists.

use serde_json::{Map, Value};

/// A rule: which pages and places it holds for, and which groups it chooses. Read leniently: what is missing or of another kind asks
/// for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AutoAccess {
    /// Its id.
    pub id: String,
    /// What its author calls it; empty where nobody did.
    pub description: String,
    /// The groups that it chooses.
    pub groups: Vec<u64>,
    /// What it asks of the page's URL.
    pub url: Option<Texts>,
    /// What it asks of the host.
    pub domain: Option<Texts>,
    /// The places of which the customer's must be one.
    pub places: Vec<Place>,
    /// The rule behind it; empty for the last.
    pub next_id: String,
}

/// Texts of which one must be found, or none may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// None of them may be found.
    pub excluded: bool,
    /// The texts; never empty.
    pub values: Vec<Text>,
}

/// A text that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub value: String,
    /// It must be the whole; otherwise a part is enough.
    pub exact: bool,
}

/// Where a customer is, or may be. Members that are not there are not known, or not asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The country's English name.
    pub country: Option<String>,
    /// Its code of two letters, by ISO 3166.
    pub country_code: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The city.
    pub city: Option<String>,
}

/// What a rule can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The page's URL.
    Url,
    /// Its host.
    Domain,
    /// The customer's place.
    Geolocation,
}

impl Question {
    /// The member of `conditions`.
    pub const fn key(self) -> &'static str {
        match self {
            Question::Url => "url",
            Question::Domain => "domain",
            Question::Geolocation => "geolocation",
        }
    }
}

impl AutoAccess {
    /// The rule that a document means.
    pub fn read(document: &Map<String, Value>) -> AutoAccess {
        let member = |name: &str| text(document.get(name)).unwrap_or_default();
        let conditions = document.get("conditions").and_then(Value::as_object);
        let condition = |question: Question| conditions.and_then(|all| all.get(question.key()));
        AutoAccess {
            id: member("id"),
            description: member("description"),
            groups: items(document.get("access").and_then(|access| access.get("groups")))
                .filter_map(Value::as_u64)
                .collect(),
            url: condition(Question::Url).and_then(Texts::read),
            domain: condition(Question::Domain).and_then(Texts::read),
            places: items(condition(Question::Geolocation).and_then(|places| places.get("values")))
                .map(Place::read)
                .filter(|place| *place != Place::default())
                .collect(),
            next_id: member("next_id"),
        }
    }
}

impl Texts {
    fn read(condition: &Value) -> Option<Texts> {
        let of = |name: &str, excluded| {
            let values: Vec<Text> = items(condition.get(name)).filter_map(Text::read).collect();
            (!values.is_empty()).then_some(Texts { excluded, values })
        };
        of("values", false).or_else(|| of("exclude_values", true))
    }
}

impl Text {
    fn read(value: &Value) -> Option<Text> {
        Some(Text {
            value: text(value.get("value"))?,
            exact: value.get("exact_match").and_then(Value::as_bool).unwrap_or(false),
        })
    }
}

impl Place {
    /// The place that an object describes.
    pub fn read(place: &Value) -> Place {
        let member = |name: &str| text(place.get(name)).filter(|text| !text.is_empty());
        Place {
            country: member("country"),
            country_code: member("country_code"),
            region: member("region"),
            city: member("city"),
        }
    }

    /// Its members, each beside that of another.
    pub fn beside<'a>(&'a self, other: &'a Place) -> [(Option<&'a String>, Option<&'a String>); 4] {
        [
            (self.country.as_ref(), other.country.as_ref()),
            (self.country_code.as_ref(), other.country_code.as_ref()),
            (self.region.as_ref(), other.region.as_ref()),
            (self.city.as_ref(), other.city.as_ref()),
        ]
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

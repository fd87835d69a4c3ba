//! The cases of a rule, and what is certain in each.

use super::super::decision::{host, is_found};
use super::super::{AutoAccess, Place, Text, Texts};

/// What is known of a text while a case holds.
#[derive(Debug, Clone, Copy)]
enum Known<'r> {
    /// Nothing.
    Nothing,
    /// One text is found in it, or is it.
    Found(&'r Text),
    /// None of these is found.
    Without(&'r [Text]),
}

/// One way in which a rule can hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'r> {
    url: Known<'r>,
    domain: Known<'r>,
    place: Option<&'r Place>,
}

/// Whether letters count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    Count,
    DoNotCount,
}

impl Letters {
    fn of(self, text: &str) -> String {
        match self {
            Letters::Count => text.to_owned(),
            Letters::DoNotCount => text.to_lowercase(),
        }
    }
}

/// Whether `one` holds wherever `rule` does, condition by condition.
pub(super) fn covers(one: &AutoAccess, rule: &AutoAccess) -> bool {
    let places = places(rule);
    let (urls, domains) = (knowns(rule.url.as_ref()), knowns(rule.domain.as_ref()));
    let urls_hold = urls
        .iter()
        .all(|url| implies(*url, one.url.as_ref(), Letters::Count));
    let from_host = || domains.iter().all(|domain| is_in_host(*domain, one.url.as_ref()));
    (urls_hold || from_host())
        && domains
            .iter()
            .all(|domain| implies(*domain, one.domain.as_ref(), Letters::DoNotCount))
        && places.iter().all(|place| is_one_of(*place, &one.places))
}

impl<'r> Case<'r> {
    /// Every case of a rule; `None` where there are more than `most`.
    pub(super) fn all(rule: &'r AutoAccess, most: usize) -> Option<Vec<Case<'r>>> {
        let (urls, domains, places) = (
            knowns(rule.url.as_ref()),
            knowns(rule.domain.as_ref()),
            places(rule),
        );
        let count = urls.len().checked_mul(domains.len())?.checked_mul(places.len())?;
        if count > most {
            return None;
        }
        let mut cases = Vec::with_capacity(count);
        for &url in &urls {
            for &domain in &domains {
                cases.extend(places.iter().map(|&place| Case { url, domain, place }));
            }
        }
        Some(cases)
    }

    /// Whether the case can hold at all: of a whole URL, the host is known.
    pub(super) fn can_hold(&self) -> bool {
        let Some(url) = self.whole_url() else { return true };
        let host = host(url).to_lowercase();
        match self.domain {
            Known::Nothing => true,
            Known::Found(text) => is_found(&text.value.to_lowercase(), text.exact, &host),
            Known::Without(texts) => !texts
                .iter()
                .any(|text| is_found(&text.value.to_lowercase(), text.exact, &host)),
        }
    }

    /// Whether a rule holds wherever this case does.
    pub(super) fn is_within(&self, rule: &AutoAccess) -> bool {
        let (url, domain) = (rule.url.as_ref(), rule.domain.as_ref());
        let url_holds = implies(self.url, url, Letters::Count) || is_in_host(self.domain, url);
        let domain_holds = implies(self.domain, domain, Letters::DoNotCount)
            || self.whole_url().is_some_and(|whole| {
                let text = Text {
                    value: host(whole).to_owned(),
                    exact: true,
                };
                implies(Known::Found(&text), domain, Letters::DoNotCount)
            });
        url_holds && domain_holds && is_one_of(self.place, &rule.places)
    }

    fn whole_url(&self) -> Option<&'r str> {
        match self.url {
            Known::Found(text) if text.exact => Some(&text.value),
            Known::Found(_) | Known::Nothing | Known::Without(_) => None,
        }
    }
}

fn knowns(texts: Option<&Texts>) -> Vec<Known<'_>> {
    match texts {
        None => vec![Known::Nothing],
        Some(texts) if texts.excluded => vec![Known::Without(&texts.values)],
        Some(texts) => texts.values.iter().map(Known::Found).collect(),
    }
}

fn places(rule: &AutoAccess) -> Vec<Option<&Place>> {
    if rule.places.is_empty() {
        return vec![None];
    }
    rule.places.iter().map(Some).collect()
}

/// Whether a condition holds for every text of which this is known.
fn implies(known: Known<'_>, condition: Option<&Texts>, letters: Letters) -> bool {
    let Some(condition) = condition else { return true };
    let mut values = condition.values.iter();
    let same = |text: &Text| letters.of(&text.value);
    if condition.excluded {
        return match known {
            Known::Nothing => false,
            Known::Found(text) if text.exact => {
                !values.any(|value| is_found(&same(value), value.exact, &same(text)))
            }
            // A text with one part in it can have any other part as well, and be any text that has it.
            Known::Found(text) => values.all(|value| value.exact && !same(value).contains(&same(text))),
            Known::Without(texts) => values.all(|value| {
                texts
                    .iter()
                    .any(|text| leaves_out(&same(text), text.exact, &same(value), value.exact))
            }),
        };
    }
    values.any(|value| match known {
        Known::Found(text) if text.exact => is_found(&same(value), value.exact, &same(text)),
        Known::Found(text) => !value.exact && same(text).contains(&same(value)),
        Known::Nothing | Known::Without(_) => !value.exact && value.value.is_empty(),
    })
}

/// Whether a text that is not `text` (or has it nowhere) is not `value` (or has that nowhere) either.
fn leaves_out(text: &str, text_is_exact: bool, value: &str, value_is_exact: bool) -> bool {
    if text_is_exact {
        value_is_exact && text == value
    } else {
        value.contains(text)
    }
}

/// Whether a condition on the URL holds because of what is in the host: a browser reports hosts in small letters, and a host is a part
/// of its URL.
fn is_in_host(domain: Known<'_>, condition: Option<&Texts>) -> bool {
    let Some(condition) = condition else { return true };
    let Known::Found(text) = domain else { return false };
    let host = text.value.to_lowercase();
    let mut values = condition.values.iter();
    !condition.excluded && values.any(|value| !value.exact && host.contains(&value.value))
}

/// Whether whoever is in a place is in one of these: everything that one of them asks for is the same.
fn is_one_of(place: Option<&Place>, places: &[Place]) -> bool {
    if places.is_empty() {
        return true;
    }
    let Some(place) = place else { return false };
    places.iter().any(|asked| {
        asked
            .beside(place)
            .into_iter()
            .all(|(asked, known)| match (asked, known) {
                (None, _) => true,
                (Some(asked), Some(known)) => asked.to_lowercase() == known.to_lowercase(),
                (Some(_), None) => false,
            })
    })
}

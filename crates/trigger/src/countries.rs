//! Countries: their codes and their English names.
//!
//! Source: ISO 3166-1, codes of two letters, and XK, which the standard leaves to its users and everybody uses for Kosovo. Beside the
//! usual English name stand others that are in use for the same country.

mod table;

use table::COUNTRIES;

/// The code of the United Kingdom that many people write, and that is none.
const UNITED_KINGDOM: &str = "UK";

/// A country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Country {
    /// Two capital letters.
    pub(crate) code: &'static str,
    /// The usual English name.
    pub(crate) name: &'static str,
}

/// The country with this code, in any case.
pub(crate) fn by_code(code: &str) -> Option<Country> {
    COUNTRIES
        .iter()
        .find(|(known, ..)| known.eq_ignore_ascii_case(code))
        .map(country)
}

/// The country with this English name, or with another that is in use for it. Case, accents and “the” count for nothing.
pub(crate) fn by_name(name: &str) -> Option<Country> {
    let name = plain(name);
    let is_it = |(_, known, others): &&Row| {
        std::iter::once(known)
            .chain(others.iter())
            .any(|known| plain(known) == name)
    };
    COUNTRIES.iter().find(is_it).map(country)
}

/// The country that somebody meant who wrote this for a code: its name, or a code that is none but usual.
pub(crate) fn meant_by_code(written: &str) -> Option<Country> {
    if written.eq_ignore_ascii_case(UNITED_KINGDOM) {
        return by_code("GB");
    }
    by_name(written)
}

/// The usual English name of each country.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|(_, name, _)| *name)
}

/// Code, name, other names.
type Row = (&'static str, &'static str, &'static [&'static str]);

fn country((code, name, _): &Row) -> Country {
    Country { code, name }
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let name = name.strip_prefix("the ").unwrap_or(&name);
    let letter = |letter| match letter {
        'å' | 'ã' | 'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ô' | 'ó' => 'o',
        'ü' => 'u',
        'ç' => 'c',
        '’' => '\'',
        other => other,
    };
    let name: String = name.chars().map(letter).collect();
    name.replace('&', "and")
        .replace("st. ", "saint ")
        .replace('.', "")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_and_every_name_is_of_one_country() {
        assert_eq!(COUNTRIES.len(), 250);
        let mut seen = HashSet::new();
        for (code, name, others) in COUNTRIES {
            assert!(
                code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase()),
                "{code}"
            );
            assert!(seen.insert(code), "{code}");
            for name in std::iter::once(name).chain(others.iter()) {
                assert_eq!(by_name(name).map(|country| country.code), Some(*code), "{name}");
            }
        }
    }

    #[test]
    fn a_country_is_found_however_it_is_written() {
        for (written, code) in [
            ("united states", "US"),
            ("The Netherlands", "NL"),
            ("Cote d’Ivoire", "CI"),
            ("Trinidad & Tobago", "TT"),
            ("U.S.A.", "US"),
        ] {
            assert_eq!(
                by_name(written).map(|country| country.code),
                Some(code),
                "{written}"
            );
        }
        assert_eq!(by_name("Deutschland"), None);
        assert_eq!(by_code("de").map(|country| country.name), Some("Germany"));
        assert_eq!(by_code("UK"), None);
        assert_eq!(meant_by_code("uk").map(|country| country.code), Some("GB"));
    }
}

//! Places in which no visitor can be.
//!
//! Choice: names are compared with those that the platform finds for the visitor's address on the network, in any case. These are English, by
//! the document's examples.

use super::Rule;
use crate::countries;
use crate::nearest::nearest;
use crate::{Mend, RuleInfo, Severity};

pub(super) const COUNTRY_CODE: Rule = Rule {
    info: RuleInfo {
        code: "country-code",
        severity: Severity::Warning,
        about: "A country code is none of ISO 3166, so that no visitor has it.",
        example: r#"{"conditions": {"geolocation": {"values": [{"country_code": "UK"}]}}}"#,
    },
    find: |subject, findings| {
        for written in &subject.places {
            let Some(code) = written.place.country_code.as_deref() else {
                continue;
            };
            if countries::by_code(code).is_some() {
                continue;
            }
            let meant = countries::by_code(code.trim()).or_else(|| countries::meant_by_code(code));
            findings.add_with(
                written.path.field("country_code"),
                match meant {
                    Some(meant) => {
                        format!(
                            "“{code}” is no country code: for {} it is {}.",
                            meant.name, meant.code
                        )
                    }
                    None => format!(
                        "“{code}” is no country code of ISO 3166: these have two letters, such as DE."
                    ),
                },
                "Write the code of two letters, or leave it empty and write the country’s English name.",
                Vec::from_iter(meant.map(|meant| Mend::text(format!("Write `{}`", meant.code), meant.code))),
            );
        }
    },
};

pub(super) const COUNTRY_NAME: Rule = Rule {
    info: RuleInfo {
        code: "country-name",
        severity: Severity::Warning,
        about: "“Country” holds what is no English name of a country: a code, a slip of the pen, or a name in another language.",
        example: r#"{"conditions": {"geolocation": {"values": [{"country": "Deutschland"}]}}}"#,
    },
    find: |subject, findings| {
        for written in &subject.places {
            let Some(name) = written.place.country.as_deref() else {
                continue;
            };
            if countries::by_name(name).is_some_and(|known| !name.eq_ignore_ascii_case(known.code)) {
                continue;
            }
            let by_code = countries::by_code(name.trim()).map(|country| country.name);
            let meant = by_code.or_else(|| nearest(name, countries::names()));
            findings.add_with(
                written.path.field("country"),
                match (by_code, meant) {
                    (Some(_), _) => format!("“{name}” is a code, and “Country” holds a name."),
                    (None, Some(meant)) => format!("“{name}” is no country’s English name; “{meant}” is."),
                    (None, None) => format!("“{name}” is no country’s English name that is known here."),
                },
                "Write the English name, such as Germany, or leave it empty and write the country code.",
                Vec::from_iter(meant.map(|meant| Mend::text(format!("Write `{meant}`"), meant))),
            );
        }
    },
};

pub(super) const CONTRADICTION: Rule = Rule {
    info: RuleInfo {
        code: "country-and-code",
        severity: Severity::Warning,
        about: "The name of a country and the code beside it are of two countries. Both must fit, so that no visitor is there.",
        example: r#"{"conditions": {"geolocation": {"values": [{"country": "Germany", "country_code": "FR"}]}}}"#,
    },
    find: |subject, findings| {
        for written in &subject.places {
            let name = written.place.country.as_deref().and_then(countries::by_name);
            let code = written.place.country_code.as_deref().and_then(countries::by_code);
            let (Some(by_name), Some(by_code)) = (name, code) else {
                continue;
            };
            if by_name == by_code {
                continue;
            }
            let (code, country) = (written.path.field("country_code"), written.path.field("country"));
            findings.add_with(
                code,
                format!(
                    "“Country” is {} and “Country code” {} is that of {}: nobody is in both.",
                    by_name.name, by_code.code, by_code.name
                ),
                "Change one of the two, or leave one empty. For visitors from either, use two places.",
                vec![
                    Mend::text(format!("Write the code `{}`", by_name.code), by_name.code),
                    Mend::text(format!("Write the country `{}`", by_code.name), by_code.name).at(country),
                ],
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::said;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(place: Value, code: &str, first_mend: Option<&str>) {
        let found = said(json!({ "conditions": { "geolocation": { "values": [place] } } }));
        let codes: Vec<&str> = found.iter().map(|found| found.code.as_str()).collect();
        assert_eq!(codes, [code], "{place}");
        assert_eq!(
            found[0].mends.first().map(|mend| mend.text.as_str()),
            first_mend,
            "{place}"
        );
    }

    #[test]
    fn codes_that_no_country_has_are_told_and_meant_ones_offered() {
        check(json!({ "country_code": "UK" }), "country-code", Some("GB"));
        check(json!({ "country_code": "Germany" }), "country-code", Some("DE"));
        check(json!({ "country_code": " DE" }), "country-code", Some("DE"));
        check(json!({ "country_code": "ZZ" }), "country-code", None);
        check(json!({ "country_code": "DEU" }), "country-code", None);
    }

    #[test]
    fn names_that_no_country_has_are_told_and_meant_ones_offered() {
        check(json!({ "country": "DE" }), "country-name", Some("Germany"));
        check(json!({ "country": "Germny" }), "country-name", Some("Germany"));
        check(json!({ "country": "Deutschland" }), "country-name", None);
    }

    #[test]
    fn a_name_and_a_code_of_two_countries_contradict_each_other() {
        check(
            json!({ "country": "Germany", "country_code": "AT" }),
            "country-and-code",
            Some("DE"),
        );
        for fine in [
            json!({ "country": "United States", "country_code": "US" }),
            json!({ "country": "Czech Republic", "country_code": "CZ" }),
            json!({ "country": "germany", "country_code": "de" }),
            json!({ "region": "California", "city": "Mountain View" }),
            json!({ "country_code": "XK" }),
        ] {
            assert_eq!(
                said(json!({ "conditions": { "geolocation": { "values": [fine] } } })),
                [],
                "{fine}"
            );
        }
    }
}

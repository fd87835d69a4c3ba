//! `page-url`: whether the pattern compiles, and whether it can match.

use std::ops::Range;

use pattern::Judgements;

use super::Rule;
use super::mends::Offer;
use crate::{Mend, Place, RuleInfo, Severity};

pub(super) const EMPTY_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "empty-pattern",
        severity: Severity::Error,
        about: "Without a pattern the widget treats the page’s URL as unknown, and the trigger never fires.",
        example: r#"{"conditions": [{"name": "page-url", "value": ""}]}"#,
    },
    find: |subject, findings| {
        if let Some((path, _)) = subject.page_url().filter(|(_, source)| source.is_empty()) {
            findings.add(
                path,
                "“Visitor Page URL” is empty, so it never fires.",
                "Enter a regular expression: “.*” for every page, “.*/contact” for one.",
            );
        }
    },
};

pub(super) const INVALID_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "invalid-pattern",
        severity: Severity::Error,
        about: "Browsers do not accept the pattern, so the trigger never fires.",
        example: r#"{"conditions": [{"name": "page-url", "value": "*/contact"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, Err(error))) = subject.compiled() else {
            return;
        };
        if !error.code.is_our_limit() {
            findings.add(
                path.clone(),
                format!("“Visitor Page URL” is not a regular expression that browsers accept: {error}"),
                "Correct the pattern; the pattern lab shows what it matches.",
            );
        }
    },
};

pub(super) const IMPOSSIBLE_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "impossible-pattern",
        severity: Severity::Error,
        about: "The pattern matches no address that browsers report, so the trigger never fires. It may need “ü”, a space or a \
                host with upper-case letters; or it asks with “^” for an address that does not begin with “https://”, or with \
                “$” for one that ends right after the host. This is decided for all addresses of `http`, `https` and `file`, \
                by the URL standard of WHATWG. Where it cannot be decided, as with most back-references, nothing is said.",
        example: r#"{"conditions": [{"name": "page-url", "value": "^/pricing"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, _)) = subject.page_url() else {
            return;
        };
        for part in subject.never_matches() {
            let never = match part.unusual {
                None => "“Visitor Page URL” can never match.",
                Some(_) => "“Visitor Page URL” matches no page.",
            };
            let offer = Offer::of_impossible(subject, part);
            let message = format!("{never} {}", part.message);
            let found = findings.add_about(path.clone(), message, offer.help);
            found.place = place(&part.at);
            found.mends = offer.mends;
        }
    },
};

pub(super) const DEAD_PART: Rule = Rule {
    info: RuleInfo {
        code: "dead-part",
        severity: Severity::Warning,
        about: "An alternative, or an optional part, can never take part in a match, whatever the address, while the rest of the \
                pattern can. Nothing is said of what is there to be safe and harms nobody: “^” and “$” as alternatives, white \
                space, default ports; nor of an alternative whose texts an earlier one takes.",
        example: r#"{"conditions": [{"name": "page-url", "value": "(pricing|^/contact)"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, _)) = subject.page_url() else {
            return;
        };
        for part in subject.dead_parts() {
            let otherwise = "Correct the part, or remove it.";
            let offer = Offer::new(subject, &part.mends, otherwise);
            let message = format!("“Visitor Page URL”: {}", part.message);
            let found = findings.add_about(path.clone(), message, offer.help);
            found.place = place(&part.at);
            found.mends = offer.mends;
        }
    },
};

pub(super) const MATCHES_EVERYTHING: Rule = Rule {
    info: RuleInfo {
        code: "matches-everything",
        severity: Severity::Note,
        about: "The pattern matches the address of every page. Nothing is said where it is written so that nothing else can be \
                meant, such as “.*” or “^.*$”: that is what the field itself advises for every page.",
        example: r#"{"conditions": [{"name": "page-url", "value": "/pricing|"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, source)) = subject.page_url().filter(|(_, source)| !source.is_empty()) else {
            return;
        };
        if let Some(all) = Judgements::shared()
            .matches_everything(&source)
            .filter(|all| !all.plain)
        {
            let found = findings.add_about(
                path,
                format!("“Visitor Page URL” matches every page. {}", all.message),
                "If every page is meant, nothing has to change; “.*” says it plainly.",
            );
            found.place = place(&all.at);
            found.mends = mends(all.mends);
        }
    },
};

fn place(at: &Range<usize>) -> Option<Place> {
    Some(Place {
        start: u32::try_from(at.start).ok()?,
        end: u32::try_from(at.end).ok()?,
    })
}

fn mends(mends: Vec<pattern::Mend>) -> Vec<Mend> {
    let mends = mends.into_iter();
    mends.map(|mend| Mend::text(mend.title, mend.source)).collect()
}

pub(super) const RISKY_PATTERN: Rule = Rule {
    info: RuleInfo {
        code: "risky-pattern",
        severity: Severity::Warning,
        about: "The pattern is valid, but not for every visitor, such as syntax that only newer browsers know.",
        example: r#"{"conditions": [{"name": "page-url", "value": "(?i:/contact)"}]}"#,
    },
    find: |subject, findings| {
        let Some((path, compiled)) = subject.compiled() else {
            return;
        };
        let pattern = match compiled {
            Ok(pattern) => pattern,
            Err(error) if error.code.is_our_limit() => {
                findings.add(
                    path.clone(),
                    format!("“Visitor Page URL” could not be checked: {error}"),
                    "Make the pattern simpler, or try it in a browser.",
                );
                return;
            }
            Err(_) => return,
        };
        for warning in pattern.warnings() {
            findings.add(
                path.clone(),
                format!("“Visitor Page URL”: {}", warning.message),
                "Try the pattern in the pattern lab.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{about, codes_about};

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(value: Value, expected: &[&str]) {
        let patch = json!({ "conditions": [{ "name": "page-url", "value": value }] });
        assert_eq!(codes_about(patch, "/conditions/0/value"), expected);
    }

    #[test]
    fn patterns_that_browsers_accept_are_fine() {
        for pattern in [
            json!(".*"),
            json!("/contact"),
            json!("^https://shop\\.example/(?!cart)"),
            json!(404),
        ] {
            check(pattern, &[]);
        }
    }

    #[test]
    fn a_pattern_has_to_be_there() {
        for pattern in [json!(""), json!(null)] {
            check(pattern, &["empty-pattern"]);
        }
    }

    #[test]
    fn patterns_that_browsers_refuse_are_told() {
        for pattern in ["*/contact", "(", "[b-a]", "a{2,1}"] {
            check(json!(pattern), &["invalid-pattern"]);
        }
    }

    #[test]
    fn patterns_that_match_no_address_are_told() {
        for pattern in ["/über-uns", "/our team", "^https://Shop\\.example/"] {
            check(json!(pattern), &["impossible-pattern"]);
        }
        check(json!("/(über-uns|about)"), &["dead-part"]);
    }

    #[test]
    fn what_no_address_can_match_is_told_with_its_place_and_a_mend() {
        for (pattern, place, mend) in [
            ("^/pricing", (0, 1), "^https?://[^/]+/pricing"),
            ("/^\\/pricing/", (1, 2), "^https?://[^/]+\\/pricing"),
            ("^https://shop\\.example$", (22, 23), "^https://shop\\.example/$"),
            ("/über-uns", (1, 2), "/%C3%BCber-uns"),
            ("/contact\u{200b}", (8, 9), "/contact"),
        ] {
            let found = found_in(pattern, "impossible-pattern");
            assert_eq!(
                found.place.map(|place| (place.start, place.end)),
                Some(place),
                "{pattern}"
            );
            assert_eq!(found.mends[0].text, mend, "{pattern}");
        }
    }

    #[test]
    fn the_patterns_of_public_reports_that_match_nothing_are_told() {
        for pattern in [
            "^/blog/\\d{4}/",
            "/^examplemedia",
            "^examplemedia",
            "/^(?=.apple)(?=.banana).$/",
            "^https://shop\\.example$",
            "^https://shop\\.example:443/",
            "!^/admin",
            "[]",
            "(?!)",
        ] {
            found_in(pattern, "impossible-pattern");
        }
    }

    #[test]
    fn a_part_that_can_never_take_part_is_told_with_its_place() {
        for (pattern, place) in [
            ("(foo|^bar)x", (5, 9)),
            ("a$b|c", (0, 3)),
            ("/(über-uns|about)", (2, 10)),
        ] {
            let found = found_in(pattern, "dead-part");
            assert_eq!(
                found.place.map(|place| (place.start, place.end)),
                Some(place),
                "{pattern}"
            );
            assert!(!found.mends.is_empty(), "{pattern}");
        }
    }

    #[test]
    fn what_matches_every_page_is_told_unless_it_is_plainly_meant() {
        for pattern in ["/", "/pricing|", "https?", "/*"] {
            check(json!(pattern), &["matches-everything"]);
        }
        for pattern in [".*", "^.*$", ".+", "^https://shop\\.example/"] {
            check(json!(pattern), &[]);
        }
    }

    #[track_caller]
    fn found_in(pattern: &str, code: &str) -> crate::Diagnostic {
        let patch = json!({ "conditions": [{ "name": "page-url", "value": pattern }] });
        about(patch, "/conditions/0/value")
            .into_iter()
            .find(|found| found.code == code)
            .expect("it is told")
    }

    #[test]
    fn syntax_of_new_browsers_is_told() {
        check(json!("(?i:/contact)"), &["risky-pattern"]);
    }
}

//! Patterns from public reports whose authors were surprised: that the draft is told so, or why not.

#![expect(clippy::unwrap_used, reason = "a row with a hole in it should fail the test")]

use pattern::Evidence;
use serde_json::json;
use trigger::{Context, Diagnostic, Draft, Platform, check};

/// A row of the table: what was reported, and what is said about it.
struct Report<'a> {
    id: &'a str,
    pattern: &'a str,
    url: &'a str,
    /// Whether its author wanted the address to match; `None` where a browser refuses the pattern.
    wanted: Option<bool>,
    /// What a browser says.
    matched: Option<bool>,
}

fn reports() -> Vec<Report<'static>> {
    let rows = include_str!("reported-patterns.tsv").lines().skip(1);
    rows.map(|row| {
        let [id, _, pattern, url, wanted, matched] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        Report {
            id,
            pattern,
            url,
            wanted: wanted.parse().ok(),
            matched: matched.parse().ok(),
        }
    })
    .collect()
}

fn said(pattern: &str, evidence: &[Evidence<'_>]) -> Vec<Diagnostic> {
    let document = json!({
        "name": "Reported", "description": "", "enabled": true, "runOnce": false,
        "conditions": [{ "name": "page-url", "value": pattern }],
        "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "Can we help?" } }],
    });
    let draft = Draft::new(Platform::RocketChat, document.as_object().unwrap().clone());
    let context = Context {
        evidence,
        ..Context::default()
    };
    check(&draft, &context)
}

/// What is said about each, without an address of the author's own.
const TOLD: &[(&str, &str)] = &[
    ("RC#11585a", "impossible-pattern"),
    ("RC#11585b", "meant-glob"),
    ("RC#27826b", "meant-path"),
    ("CW#3129", "meant-glob"),
    ("CW#2739", "meant-glob"),
    ("ODOO#283545a", "meant-glob"),
    ("ODOO#283545b", "invalid-pattern"),
    ("PHJS#805", "meant-slash"),
    ("PH#16764b", "meant-query-value"),
    ("GB#2760", "meant-query"),
    ("MT#21164", "impossible-pattern"),
    ("MTM#200", "meant-end"),
    ("VM#426", "meant-end"),
    ("PL#241", "meant-glob"),
];

/// Those of which nothing is said, because the pattern does what its author wanted in a trigger.
const DOES_AS_WANTED: &[(&str, &str)] = &[
    (
        "RC#27826c",
        "It matches the page; the widget of that server did not try it.",
    ),
    ("PH#1150", "It leaves out the sub-page, as was wanted."),
    (
        "TM#1274",
        "It matches the fragment, and a trigger sees the fragment.",
    ),
    (
        "GTM-re2",
        "The look-ahead is unknown to the tag manager, and known to browsers.",
    ),
];

#[test]
fn every_reported_pattern_is_told_or_does_as_its_author_wanted() {
    for report in reports() {
        let codes: Vec<String> = said(report.pattern, &[])
            .into_iter()
            .map(|found| found.code)
            .collect();
        if let Some((_, code)) = TOLD.iter().find(|(id, _)| *id == report.id) {
            assert!(
                codes.iter().any(|found| found == code),
                "{}: {codes:?}",
                report.id
            );
            continue;
        }
        let (_, why) = DOES_AS_WANTED.iter().find(|(id, _)| *id == report.id).unwrap();
        assert_eq!(report.wanted, report.matched, "{}: {why}", report.id);
        let meant = codes
            .iter()
            .any(|code| code.starts_with("meant-") || code.starts_with("dialect-"));
        assert!(!meant, "{}: {codes:?}", report.id);
    }
}

#[test]
fn with_the_address_that_was_wanted_the_first_mend_does_as_the_author_wanted() {
    let mut mended = 0;
    for report in reports() {
        let Some(wanted) = report.wanted.filter(|_| report.wanted != report.matched) else {
            continue;
        };
        let evidence = [Evidence {
            url: report.url,
            expect: Some(wanted),
        }];
        let all = said(report.pattern, &evidence);
        let does = |found: &Diagnostic| {
            found.mends.first().is_some_and(|mend| {
                let pattern = pattern::Pattern::compile(&mend.text).unwrap();
                (pattern.is_match(report.url) == pattern::Verdict::Match) == wanted
            })
        };
        // Whether other parameters may stand between two cannot be told from one address.
        if report.id == "PH#16764b" {
            continue;
        }
        assert!(all.iter().any(does), "{}: {all:#?}", report.id);
        mended += 1;
    }
    assert_eq!(mended, 9);
}

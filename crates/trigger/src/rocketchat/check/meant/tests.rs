use pattern::Evidence;
use serde_json::json;

use super::super::tests::said_in;
use crate::{Context, Diagnostic, Severity};

fn said(pattern: &str, context: &Context<'_>) -> Vec<Diagnostic> {
    let patch = json!({ "conditions": [{ "name": "page-url", "value": pattern }] });
    said_in(patch, context)
        .into_iter()
        .filter(|found| found.code.starts_with("meant-") || found.code.starts_with("dialect-"))
        .collect()
}

#[test]
fn what_is_meant_otherwise_is_told_with_its_place_and_mends() {
    let said = said("/accounts/*/orders", &Context::default());
    let [found] = &said[..] else { panic!("{said:?}") };
    assert_eq!(
        (found.code.as_str(), found.severity),
        ("meant-glob", Severity::Warning)
    );
    assert_eq!(found.path.as_str(), "/conditions/0/value");
    assert_eq!(found.place.map(|place| (place.start, place.end)), Some((10, 11)));
    assert_eq!(found.mends[0].text, "/accounts/[^/]+/orders");
}

#[test]
fn the_addresses_of_the_context_say_which_mend_is_best() {
    let evidence = [Evidence {
        url: "https://shop.example/accounts/7/8/orders",
        expect: Some(true),
    }];
    let context = Context {
        evidence: &evidence,
        ..Context::default()
    };
    assert_eq!(
        said("/accounts/*/orders", &context)[0].mends[0].text,
        "/accounts/.*/orders"
    );
}

#[test]
fn what_only_addresses_show_is_told_with_mends_that_do_better_on_them() {
    for (pattern, url, expect, code, mend) in [
        (
            "/Pricing",
            "https://shop.example/pricing",
            true,
            "meant-capitals",
            "/pricing",
        ),
        (
            "^https://www\\.shop\\.example/cart",
            "https://shop.example/cart",
            true,
            "meant-www",
            "^https://(?:www\\.)?shop\\.example/cart",
        ),
        (
            "/cart",
            "https://shop.example/cartoons",
            false,
            "meant-narrower",
            "/cart(?:[/?#]|$)",
        ),
    ] {
        let other = Evidence {
            url: "https://shop.example/",
            expect: Some(false),
        };
        let own = [
            other,
            Evidence {
                url,
                expect: Some(expect),
            },
        ];
        let context = Context {
            evidence: &own,
            ..Context::default()
        };
        let said = said(pattern, &context);
        let found = said.iter().find(|found| found.code == code);
        let found = found.unwrap_or_else(|| panic!("{pattern}: {said:?}"));
        assert_eq!(found.severity, Severity::Warning);
        assert_eq!(found.mends[0].text, mend);
    }
}

#[test]
fn addresses_make_a_warning_of_what_is_else_only_worth_knowing() {
    let evidence = [Evidence {
        url: "https://shop.example/order/?utm_source=mail",
        expect: Some(true),
    }];
    let context = Context {
        evidence: &evidence,
        ..Context::default()
    };
    assert_eq!(said("/order/$", &Context::default())[0].severity, Severity::Note);
    assert_eq!(said("/order/$", &context)[0].severity, Severity::Warning);
}

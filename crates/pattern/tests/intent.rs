//! What patterns mean otherwise than their authors: what is told, that mends do what they say, and that good patterns are
//! left alone.

#![expect(clippy::unwrap_used, reason = "a file with a hole in it should fail the test")]

use std::fmt::Write as _;

use expect_test::expect_file;
use pattern::{Doubt, Evidence, Meant, Pattern, Verdict, meant};

const MISTAKES: &str = include_str!("intent/mistakes.txt");
const DIALECTS: &str = include_str!("intent/dialects.txt");
const GOOD: &str = include_str!("intent/good.tsv");

fn told(sources: &str) -> String {
    let mut text = String::new();
    for source in sources.lines() {
        writeln!(text, "{}", source.escape_debug()).unwrap();
        for found in meant(source, &[]) {
            let Meant {
                code,
                urgency,
                message,
                meant,
                at,
                mends,
            } = found;
            writeln!(
                text,
                "    {urgency:?} {code} {}–{}: {message} {meant}",
                at.start, at.end
            )
            .unwrap();
            for mend in mends {
                writeln!(text, "        {}    → {}", mend.title, mend.source).unwrap();
            }
        }
    }
    text
}

#[test]
fn what_is_probably_meant_otherwise_is_told_with_its_mends() {
    expect_file!["intent/mistakes-told.txt"].assert_eq(&told(MISTAKES));
}

#[test]
fn what_other_dialects_mean_is_told_with_what_browsers_know() {
    expect_file!["intent/dialects-told.txt"].assert_eq(&told(DIALECTS));
}

fn codes(source: &str) -> Vec<&'static str> {
    meant(source, &[]).into_iter().map(|found| found.code).collect()
}

fn matches(source: &str, url: &str) -> bool {
    Pattern::compile(source).is_ok_and(|pattern| pattern.is_match(url) == Verdict::Match)
}

#[test]
fn every_mend_compiles_and_is_not_told_the_same_again() {
    for source in MISTAKES.lines().chain(DIALECTS.lines()) {
        for found in meant(source, &[]) {
            assert!(found.at.start < found.at.end, "{source}: {found:?}");
            for mend in &found.mends {
                assert!(Pattern::compile(&mend.source).is_ok(), "{source}: {mend:?}");
                assert_ne!(mend.source, source);
                let again = meant(&mend.source, &[]);
                let same = again
                    .iter()
                    .any(|other| other.code == found.code && other.at == found.at);
                assert!(!same, "{source} is told {} again as {}", found.code, mend.source);
            }
        }
    }
}

#[test]
fn the_address_that_a_message_names_is_one_on_which_the_pattern_does_what_it_says() {
    let mut seen = 0;
    for source in MISTAKES.lines().chain(DIALECTS.lines()) {
        for found in meant(source, &[]) {
            for (words, expected) in [("does not match ", false), ("also matches ", true)] {
                let Some((_, rest)) = found.message.split_once(words) else {
                    continue;
                };
                let url = rest.strip_suffix('.').unwrap();
                assert_eq!(matches(source, url), expected, "{source} on {url}");
                for mend in &found.mends {
                    assert_eq!(matches(&mend.source, url), !expected, "{} on {url}", mend.source);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

/// Good patterns about which there is a warning, each with the reason why it stays.
const ALARMS: &[(&str, &str)] = &[];

#[test]
fn good_patterns_of_public_documents_are_left_alone() {
    let rows: Vec<&str> = GOOD.lines().skip(1).collect();
    assert!(rows.len() >= 200, "{}", rows.len());
    let alarms: Vec<(&str, Vec<&str>)> = rows
        .iter()
        .filter_map(|row| {
            let source = row.split('\t').next().unwrap();
            assert!(Pattern::compile(source).is_ok(), "{source}");
            let warnings: Vec<&str> = meant(source, &[])
                .into_iter()
                .filter(|found| found.urgency == Doubt::Warning)
                .map(|found| found.code)
                .collect();
            (!warnings.is_empty()).then_some((source, warnings))
        })
        .collect();
    let known: Vec<&str> = ALARMS.iter().map(|(source, _)| *source).collect();
    let found: Vec<&str> = alarms.iter().map(|(source, _)| *source).collect();
    assert_eq!(found, known, "{alarms:?}");
    assert!(alarms.len() * 50 < rows.len(), "2 % or more: {}", alarms.len());
}

fn expected(urls: &[(&'static str, bool)]) -> Vec<Evidence<'static>> {
    urls.iter()
        .map(|&(url, expect)| Evidence {
            url,
            expect: Some(expect),
        })
        .collect()
}

#[test]
fn the_mend_that_does_best_on_the_authors_own_addresses_comes_first() {
    let deep = [
        ("https://shop.example/accounts/7/8/orders", true),
        ("https://shop.example/accounts/7", false),
    ];
    let found = meant("/accounts/*/orders", &expected(&deep));
    assert_eq!(found[0].mends[0].source, "/accounts/.*/orders");
    assert!(
        found[0].mends[0]
            .title
            .ends_with("(right on 2 of 2 URLs; as it is, on 1)"),
        "{}",
        found[0].mends[0].title
    );
}

#[test]
fn a_mend_that_makes_it_worse_on_the_authors_own_addresses_is_not_offered() {
    let only_page = [
        ("https://shop.example/order/", true),
        ("https://shop.example/order/?step=2", false),
    ];
    assert!(meant("/order/$", &expected(&only_page)).is_empty());
}

#[test]
fn what_is_only_worth_knowing_becomes_a_warning_when_own_addresses_show_it() {
    let queries = [("https://shop.example/order/?utm_source=mail", true)];
    assert_eq!(meant("/order/$", &[])[0].urgency, Doubt::Note);
    let found = meant("/order/$", &expected(&queries));
    assert_eq!((found[0].urgency, found[0].code), (Doubt::Warning, "meant-end"));
}

#[test]
fn several_mistakes_of_one_pattern_are_mended_together_when_own_addresses_ask_for_it() {
    let own = [("https://example.example.co.uk/checkout/ABCD123/", true)];
    let found = meant(
        "https:\\/\\/example\\.example\\.co\\.uk\\/checkout\\/ABCD[0-9] \\/$",
        &expected(&own),
    );
    let mend = &found[0].mends[0];
    assert!(matches(&mend.source, own[0].0), "{mend:?}");
    assert!(mend.title.contains(", and: "), "{}", mend.title);
}

#[test]
fn addresses_without_an_expectation_show_which_mend_finds_any() {
    let log = [Evidence {
        url: "https://shop.example/accounts/7/orders",
        expect: None,
    }];
    let found = meant("/accounts/*/orders", &log);
    assert!(
        found[0].mends[0]
            .title
            .ends_with("(matches 1 of 1 URLs; as it is, 0)"),
        "{}",
        found[0].mends[0].title
    );
}

#[test]
fn places_are_counted_in_utf_16_code_units() {
    let found = meant("😀|/cart\\z", &[]);
    assert_eq!((found[0].code, found[0].at.clone()), ("dialect-anchor", 8..10));
}

#[test]
fn any_text_is_answered_without_a_panic() {
    for text in [
        "", "\\", "(", "[", "(?", "(?P<", "(?'", "\\p", "\\k", "\\x{", "{", "%", ":", "${", "💥\\", "[[:",
        "(?#", "ü%", "\\g", "!", "~", "//", "/^", "\u{200b}", "a\n",
    ] {
        for around in ["", "ü", "/", "("] {
            let source = format!("{around}{text}{around}");
            let _: Vec<Meant> = meant(&source, &[]);
        }
    }
    assert_eq!(codes("/contact"), Vec::<&str>::new());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]

    #[test]
    fn random_text_of_signs_is_answered_without_a_panic(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "a", "ü", "😀", "/", "\\", "*", "?", "+", ".", "(", ")", "(?", "(?P<", "(?:", "[", "]", "[^", "[:", ":]", "{", "}",
                "{2}", "{,", "|", "^", "$", "%", ":", "<", ">", "=", "&", "\"", "'", " ", "\n", "#", "~", "!", "http://", "www.",
                "shop.com", "\\p", "\\k", "\\x{", "\\u{", "\\Q", "\\E", "d+", "name=1", "/i", "en|de",
            ]),
            0..10,
        )
    ) {
        let source = pieces.concat();
        let own = [Evidence { url: "https://shop.example/a?b=1", expect: Some(true) }];
        for found in meant(&source, &own) {
            proptest::prop_assert!(found.at.end as usize <= source.encode_utf16().count());
        }
    }
}

#[test]
fn signs_that_are_plainly_meant_are_left_alone() {
    for source in [
        // Four digits, as clumsy as it is: it does what it says.
        "/order/\\d\\d\\d\\d",
        // Sets in the order of the alphabet, ranges, and a class that is repeated.
        "/[abc]/x",
        "/[aeiou]",
        "/user/[a-z]/",
        "/[a-z0-9]",
        "/[slug]+/x",
    ] {
        assert_eq!(codes(source), Vec::<&str>::new(), "{source}");
    }
}

/// A pattern, an address of the author's own pages with what was wanted, the code and the first mend.
type OnOwnPages = (
    &'static str,
    &'static [(&'static str, Option<bool>)],
    &'static str,
    &'static str,
);

const ON_OWN_PAGES: &[OnOwnPages] = &[
    (
        "/Pricing",
        &[("https://shop.example/pricing", None)],
        "meant-capitals",
        "/pricing",
    ),
    (
        "/pricing/plans",
        &[("https://shop.example/Pricing/Plans", None)],
        "meant-capitals",
        "/Pricing/Plans",
    ),
    (
        "^https://www\\.shop\\.example/cart",
        &[("https://shop.example/cart", None)],
        "meant-www",
        "^https://(?:www\\.)?shop\\.example/cart",
    ),
    (
        "^https://shop\\.example/cart",
        &[("https://www.shop.example/cart", Some(true))],
        "meant-www",
        "^https://(?:www\\.)?shop\\.example/cart",
    ),
    (
        "shop\\.example/pricing/$",
        &[("https://shop.example/pricing", Some(true))],
        "meant-slash",
        "shop\\.example/pricing/?(?:[?#].*)?$",
    ),
    (
        "/pricing$",
        &[("https://shop.example/pricing/", Some(true))],
        "meant-slash",
        "/pricing/?(?:[?#].*)?$",
    ),
    (
        "/cart",
        &[
            ("https://shop.example/cart", Some(true)),
            ("https://shop.example/cartoons", Some(false)),
        ],
        "meant-narrower",
        "/cart(?:[/?#]|$)",
    ),
    (
        "/cart",
        &[
            ("https://shop.example/cart", Some(true)),
            ("https://shop.example/cart/done", Some(false)),
        ],
        "meant-narrower",
        "/cart/?(?:[?#].*)?$",
    ),
    (
        "/cart",
        &[
            ("https://shop.example/cart", Some(true)),
            ("https://shop.example/blog/cart", Some(false)),
        ],
        "meant-narrower",
        "^https?://[^/]+/cart",
    ),
    (
        "/cart",
        &[
            ("https://shop.example/cart", Some(true)),
            ("https://other.example/cart", Some(false)),
        ],
        "meant-narrower",
        "^https?://shop\\.example/cart",
    ),
    (
        "pricing",
        &[
            ("https://shop.example/pricing", Some(true)),
            ("https://shop.example/blog?ref=pricing", Some(false)),
        ],
        "meant-narrower",
        "^[^?#]*pricing",
    ),
    (
        "/cart|/checkout",
        &[
            ("https://shop.example/checkout", Some(true)),
            ("https://shop.example/cartoons", Some(false)),
        ],
        "meant-narrower",
        "(?:/cart|/checkout)(?:[/?#]|$)",
    ),
];

#[test]
fn what_only_the_authors_own_addresses_show_is_told_and_each_mend_does_better_on_them() {
    for (source, own, code, first) in ON_OWN_PAGES {
        let evidence: Vec<Evidence<'_>> = own
            .iter()
            .map(|&(url, expect)| Evidence { url, expect })
            .collect();
        let told = meant(source, &evidence);
        let found = told.iter().find(|found| found.code == *code);
        let found = found.unwrap_or_else(|| panic!("{source}: {told:?}"));
        assert_eq!(found.urgency, Doubt::Warning, "{source}");
        assert_eq!(found.mends[0].source, *first, "{source}");
        assert!(found.mends.len() <= 3, "{source}: {:?}", found.mends);
        for mend in &found.mends {
            for (url, expect) in *own {
                assert_eq!(
                    matches(&mend.source, url),
                    expect.unwrap_or(true),
                    "{} on {url}",
                    mend.source
                );
            }
        }
        let without = meant(source, &[]);
        let known = without.iter().any(|found| found.code == *code);
        assert!(!known, "{source} is told {code} without an address");
    }
}

#[test]
fn addresses_that_a_pattern_does_well_on_or_that_no_mend_reaches_say_nothing() {
    for (source, own) in [
        (
            "/Pricing",
            [
                ("https://shop.example/Pricing", Some(true)),
                ("https://shop.example/pricing", Some(false)),
            ],
        ),
        (
            "/Pricing",
            [
                ("https://shop.example/Pricing", None),
                ("https://shop.example/pricing", None),
            ],
        ),
        (
            "/pricing",
            [
                ("https://shop.example/about", None),
                ("https://shop.example/", None),
            ],
        ),
        (
            "/pricing",
            [
                ("https://shop.example/pricing", Some(true)),
                ("https://shop.example/about", Some(true)),
            ],
        ),
        (
            "^https://www\\.shop\\.example/cart",
            [
                ("https://www.shop.example/cart", None),
                ("https://shop.example/cart", None),
            ],
        ),
    ] {
        let evidence: Vec<Evidence<'_>> = own
            .iter()
            .map(|&(url, expect)| Evidence { url, expect })
            .collect();
        let told: Vec<&str> = meant(source, &evidence)
            .into_iter()
            .map(|found| found.code)
            .collect();
        assert_eq!(told, Vec::<&str>::new(), "{source} on {own:?}");
    }
}

#[test]
fn parameters_of_routers_are_told_with_a_mend_that_replaces_the_whole_of_each() {
    for (source, mended) in [
        ("/users/{id:[0-9]+}", "/users/[0-9]+"),
        (r"/users/{id:\d{4}}/edit", r"/users/\d{4}/edit"),
        ("/{lang:en|de}/cart", "/(?:en|de)/cart"),
        ("/{slug}/cart", "/[^/?#]+/cart"),
        ("/users/{id:int}", "/users/[0-9]+"),
        ("/users/{id:int:min(1)}/x", "/users/[0-9]+/x"),
        ("/files/{path:path}", "/files/[^?#]+"),
        ("/files/{*path}", "/files/[^?#]+"),
        ("/files/{path...}", "/files/[^?#]+"),
        ("/users/<int:id>", "/users/[0-9]+"),
        ("/users/<id:int>/x", "/users/[0-9]+/x"),
        ("/files/<path:name>", "/files/[^?#]+"),
        ("/users/<name:re:[a-z]+>", "/users/[a-z]+"),
        ("/users/[id]/edit", "/users/[^/?#]+/edit"),
        ("/blog/[...slug]", "/blog/[^?#]+"),
        ("/blog/[[...slug]]", "/blog/[^?#]*"),
        ("/users/[id=integer]/edit", "/users/[^/?#]+/edit"),
        (r"/users/:id(\d+)", r"/users/\d+"),
        (r"/users/:id(\d+)/edit", r"/users/\d+/edit"),
        ("/files/:path(.*)", "/files/.*"),
        ("/:lang(en|de)/cart", "/(?:en|de)/cart"),
        ("/users/:id?", "/users/[^/?#]*"),
        ("/files/:path*", "/files/[^?#]*"),
        ("/files/:path+", "/files/[^?#]+"),
        ("/files/*rest", "/files/[^?#]+"),
    ] {
        let found = meant(source, &[]);
        let told = found.iter().find(|found| found.code == "meant-placeholder");
        let mends: Vec<&str> = told
            .iter()
            .flat_map(|told| &told.mends)
            .map(|mend| mend.source.as_str())
            .collect();
        assert_eq!(mends.first(), Some(&mended), "{source}: {found:#?}");
        assert!(
            found.iter().all(|other| other.code != "meant-glob"),
            "{source}: {found:#?}"
        );
    }
}

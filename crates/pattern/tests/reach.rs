//! What patterns reach of all addresses: none, all or some, each claim with what proves it.

use pattern::{
    Finding, Obstacle, Pattern, Reach, as_browser_reports, dead_parts, matches_everything, never_matches,
    reach,
};
use proptest::prelude::*;

/// Each pattern with what it reaches; *never* and *hardly* with the codes of their reasons.
const TABLE: &[(&str, &str)] = &[
    // The start of the address.
    ("^/pricing", "never no-scheme"),
    ("^www\\.shop", "never no-scheme"),
    ("^examplemedia", "never no-scheme"),
    ("^shop\\.example/pricing", "never no-scheme"),
    ("^//shop\\.example", "never no-scheme"),
    ("^\\?lp=3", "never no-scheme"),
    ("^#top", "never no-scheme"),
    ("^pricing$", "never no-scheme"),
    ("^$", "never no-scheme|ends-too-early|no-address-fits"),
    ("^/blog/\\d{4}/", "never no-scheme"),
    ("^(?:/a|/b)", "never no-scheme"),
    ("^(a)\\1", "never no-scheme"),
    ("^[/]", "never no-scheme"),
    ("^.?$", "never"),
    ("^(?=/)", "never condition-never-holds"),
    ("^h", "everything"),
    ("^https?://", "everything"),
    ("^http", "everything"),
    ("^f", "some"),
    ("^.", "some|everything"),
    ("^(?!https)", "some"),
    ("^(?!https?:|file:)", "never condition-never-holds"),
    ("^ftp://shop\\.example/", "never other-scheme"),
    ("^about:blank", "never"),
    ("^HTTPS://shop\\.example/", "never upper-case-scheme"),
    ("^file:///C:/", "some"),
    ("file:///C:/", "some"),
    // Before the start and after the end.
    ("/^\\/pricing/", "never before-start"),
    ("/^examplemedia", "never before-start"),
    ("!^/admin", "never before-start"),
    ("a{3}$^", "never before-start"),
    ("x^", "never before-start"),
    ("(?:a|b)^c", "never before-start"),
    ("/^(?=.apple)(?=.banana).$/", "never before-start after-end"),
    (
        "/^https:\\/\\/shop\\.example\\/$/i",
        "never before-start after-end",
    ),
    ("pricing$\\?x", "never after-end"),
    ("/pricing$/", "never after-end"),
    ("$/", "never after-end"),
    ("a$.", "never after-end"),
    ("\\.php$\\?", "never after-end"),
    ("(?:^)+https", "some"),
    ("x$$", "some"),
    ("^^https", "some"),
    ("(^|/)pricing", "some"),
    ("pricing(/|$)", "some"),
    // Hosts and ports.
    ("^https://shop\\.example$", "never no-slash-after-host"),
    ("^https?://[^/]*$", "never no-slash-after-host"),
    ("^https://shop\\.example\\?x", "never no-slash-after-host"),
    ("^https?://[^/]+\\?", "never no-slash-after-host"),
    ("^https://shop\\.example#top", "never no-slash-after-host"),
    ("^https://localhost:3000$", "never no-slash-after-host"),
    ("^https?$", "never ends-too-early"),
    ("^https://$", "never"),
    ("^https:///", "never no-host"),
    ("^https://shop\\.example:443/", "never default-port"),
    ("^http://shop\\.example:80/", "never default-port"),
    ("^http://shop\\.example:443/", "some"),
    ("^https://shop\\.example:80/", "some"),
    ("^https://shop\\.example:8443/", "some"),
    ("^https://shop\\.example:70000/", "never"),
    ("^https://shop\\.example:08/", "never"),
    ("^https://user:secret@shop\\.example/", "never user-name"),
    ("^https://user@shop\\.example/", "never user-name"),
    ("^https://Shop\\.example/", "never upper-case-host"),
    ("https://Shop\\.example/", "hardly upper-case-host"),
    ("^https?://[A-Z]+/", "never upper-case-host"),
    ("^https://münchen\\.example/", "never non-ascii"),
    ("^https://m%C3%BCnchen\\.example/", "never never-in-host"),
    ("^https://shop%2Eexample/", "never never-in-host"),
    ("^https://xn--mnchen-3ya\\.example/", "some"),
    ("^https://127\\.0\\.0\\.1/", "some"),
    ("^https://127\\.0\\.0\\.300/", "never"),
    ("^https://1\\.2\\.3/", "never"),
    ("^https://\\[::1\\]/", "some"),
    ("^https://\\[FE80::1\\]/", "never upper-case-host"),
    ("^https://a_b\\.example\\./", "some"),
    ("^https://a!b/", "hardly never-in-host"),
    ("^https://[^/]*\"", "hardly never-in-url"),
    ("^https://shop\\.example/?$", "some"),
    // Paths, queries and fragments.
    ("^https://[^/]+/\\.\\./", "never dot-segment"),
    ("^https://[^/]+/a/\\./b", "never dot-segment"),
    ("/\\.\\./", "some"),
    ("^https://[^/?#]+/a\\\\b", "never backslash"),
    ("\\?a\\\\b", "some"),
    ("^https://[^/]+/\\{id\\}", "never always-encoded always-encoded"),
    ("/\\{id\\}", "some"),
    ("\\?q='x'$", "some"),
    ("^[^?#]*\\?q='[^#]*$", "never always-encoded"),
    ("#a`b", "never always-encoded"),
    ("^[^#?]*#a`b$", "never always-encoded"),
    ("<b>", "never never-in-url never-in-url"),
    ("q=\"x\"", "hardly never-in-url never-in-url"),
    ("our team", "never space"),
    ("our%20team", "some"),
    ("/über-uns", "never non-ascii"),
    ("/%C3%BCber-uns", "some"),
    ("a\\tb", "never control-character"),
    ("/contact\u{200b}", "never invisible-character"),
    // Conditions.
    ("[]", "never empty-class"),
    ("a[]b", "never empty-class"),
    ("[]|a", "some"),
    ("(?!)", "never condition-never-holds"),
    ("(?=a)b", "never condition-never-holds"),
    ("(?<!.)/", "never"),
    ("a(?!.)b", "never"),
    ("a\\bb", "never word-boundary"),
    ("/\\B/", "everything"),
    ("\\bpricing\\b", "some"),
    ("^https://shop\\.example/(?!cart)", "some"),
    ("^(?!.*cart).*shop", "some"),
    ("^(?=.*/a)(?!.*/)", "never condition-never-holds"),
    ("(?<=shop\\.example/)pricing", "some"),
    ("^https://[^/]+(?<!shop)\\.example/", "some"),
    // Everything.
    (".*", "everything"),
    ("^.*$", "everything"),
    ("", "everything"),
    ("/", "everything"),
    ("//", "everything"),
    ("https?", "everything"),
    ("^https?://.+/", "everything"),
    ("a|", "everything"),
    ("/pricing|", "everything"),
    ("(/pricing)?", "everything"),
    ("/*", "everything"),
    ("/contact*|/*", "everything"),
    ("[^#]*", "everything"),
    ("^https?://[^/]+/", "everything"),
    ("(?!^x)", "everything"),
    ("s|p", "everything"),
    (".*/contact*", "some"),
    ("^https?://[a-z0-9.-]+/", "some"),
    ("^https:", "some"),
    ("\\.", "some"),
    // Beyond automata.
    ("(.)\\1", "some|undecided back-reference"),
    ("([a-z]+)/\\1/", "some|undecided back-reference"),
    ("(?<a>x)\\k<a>{3}", "some|undecided back-reference"),
    ("a{65536}", "some|undecided too-large"),
    ("(?:ab){3,9000}$", "some|undecided too-large"),
    ("(?i:/CONTACT)", "some"),
];

fn told(source: &str) -> String {
    let codes = || -> String {
        never_matches(source)
            .iter()
            .map(|part| format!(" {}", part.code))
            .collect()
    };
    match reach(source).expect("it compiles") {
        Reach::Some { .. } => "some".to_owned(),
        Reach::Everything { .. } => "everything".to_owned(),
        Reach::Hardly { .. } => format!("hardly{}", codes()),
        Reach::Never => format!("never{}", codes()),
        Reach::Undecided { reason, .. } => format!(
            "undecided {}",
            match reason {
                Obstacle::BackReference => "back-reference",
                Obstacle::NestedLookaround => "nested-lookaround",
                Obstacle::TooLarge => "too-large",
            }
        ),
    }
}

#[test]
fn every_pattern_of_the_table_reaches_what_it_says() {
    let wrong: Vec<String> = TABLE
        .iter()
        .filter_map(|&(source, expected)| {
            let told = told(source);
            let (kind, codes) = expected.split_once(' ').unwrap_or((expected, ""));
            let fits = if codes.is_empty() {
                kind.split('|')
                    .any(|kind| told == kind || told.starts_with(&format!("{kind} ")))
            } else if codes.contains('|') || kind.contains('|') {
                expected
                    .split('|')
                    .any(|one| told == one || told.ends_with(&format!(" {one}")))
            } else {
                told == expected
            };
            (!fits).then(|| format!("{source}: {told}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(TABLE.len() >= 80);
}

#[test]
fn every_example_is_an_address_that_the_pattern_finds() {
    for (source, _) in TABLE {
        if let Reach::Some { example } | Reach::Everything { example } | Reach::Hardly { example } =
            reach(source).unwrap()
        {
            assert_eq!(as_browser_reports(&example), example, "{source}");
            let found = Pattern::compile(source).unwrap().find(&example);
            assert!(matches!(found, Finding::Match(_)), "{source} on {example}");
        }
    }
}

#[test]
fn a_pattern_reaches_nothing_exactly_when_reasons_are_given() {
    for (source, _) in TABLE {
        assert_eq!(
            reach(source).unwrap().can_match(),
            never_matches(source).is_empty(),
            "{source}"
        );
    }
}

#[test]
fn every_mend_brings_a_pattern_to_life() {
    let mut mends = 0;
    for (source, _) in TABLE {
        let length = source.encode_utf16().count();
        for part in never_matches(source) {
            assert!(part.at.start <= part.at.end && part.at.end <= length, "{source}");
            assert!(!part.message.is_empty());
            for mend in part.mends {
                assert!(
                    reach(&mend.source).unwrap().can_match(),
                    "{source} became {}",
                    mend.source
                );
                mends += 1;
            }
        }
    }
    assert!(mends > 50, "{mends} mends");
}

#[track_caller]
fn first_mend(source: &str, expected: &str) {
    let parts = never_matches(source);
    let mends: Vec<&str> = parts
        .iter()
        .flat_map(|part| &part.mends)
        .map(|mend| mend.source.as_str())
        .collect();
    assert_eq!(mends.first().copied(), Some(expected), "{source}: {parts:?}");
}

#[test]
fn the_first_mend_is_what_was_most_likely_meant() {
    first_mend("^/pricing", "^https?://[^/]+/pricing");
    first_mend("^www\\.shop", "^https?://www\\.shop");
    first_mend("^examplemedia", "examplemedia");
    first_mend("^//shop\\.example", "^https?://shop\\.example");
    first_mend("/^\\/pricing/", "^https?://[^/]+\\/pricing");
    first_mend(
        "/^https:\\/\\/shop\\.example\\/$/i",
        "^https:\\/\\/shop\\.example\\/$",
    );
    first_mend("/pricing$/", "pricing$");
    first_mend("!^/admin", "!/admin");
    first_mend("^https://shop\\.example$", "^https://shop\\.example/$");
    first_mend("^https://shop\\.example\\?x", "^https://shop\\.example/\\?x");
    first_mend("^https://shop\\.example:443/", "^https://shop\\.example/");
    first_mend("^https://user:secret@shop\\.example/", "^https://shop\\.example/");
    first_mend("^HTTPS://shop\\.example/", "^https://shop\\.example/");
    first_mend("^https://SHOP\\.Example/", "^https://shop\\.example/");
    first_mend("^ftp://shop\\.example/", "^https?://shop\\.example/");
    first_mend("q=\"x\"", "q=%22x%22");
    first_mend("<b>", "%3Cb%3E");
    first_mend("our team", "our%20team");
    first_mend("^https://shop%2Eexample/", "^https://shop\\.example/");
    first_mend("^https://%73hop\\.example/", "^https://shop\\.example/");
    first_mend(
        "^https://m%C3%BCnchen\\.example/",
        "^https://xn--mnchen-3ya\\.example/",
    );
}

/// Each pattern with the parts that can never take part.
#[test]
fn parts_that_never_take_part_are_told_with_their_places() {
    for (source, expected) in [
        ("(foo|^bar)x", &["^bar"][..]),
        ("a$b|c", &["a$b"]),
        ("(über|about)", &["über"]),
        ("(^/x|y)", &["^/x"]),
        ("^/x|^https", &["^/x"]),
        ("caf(e|é)", &["é"]),
        ("^https://(shop|Shop)\\.example/", &["Shop"]),
        ("^https?://[^/]+(\\?a|/b)", &["\\?a"]),
        ("x(?:^a)?b", &["(?:^a)"]),
        ("(?:(?:a|^b)c|^d)e", &["^b", "^d"]),
        ("y(?:x|^(?:a|b))c", &["^(?:a|b)"]),
        ("a|b c|d", &["b c"]),
        ("(?=x)(a|^b|xc)", &["^b"]),
        ("(?=x)z?(a|é|xc)", &["é"]),
        // Nothing is dead here.
        ("a|b", &[]),
        ("foo|foobar", &[]),
        ("(/|$)", &[]),
        ("^https://shop\\.example(/|$)", &[]),
        ("(^|/)pricing", &[]),
        ("(?:^|\\.)shop\\.example", &[]),
        ("^\\s*https://shop", &[]),
        ("^https://shop\\.example(:443)?/", &[]),
        ("/\\s*$", &[]),
        ("a?b*c{0,3}", &[]),
        ("(a|b)\\1", &[]),
        // Nothing at all can match, which is another matter.
        ("^/x|^/y", &[]),
        ("(", &[]),
    ] {
        let units: Vec<u16> = source.encode_utf16().collect();
        let parts: Vec<String> = dead_parts(source)
            .into_iter()
            .map(|part| String::from_utf16(&units[part.at]).unwrap())
            .collect();
        assert_eq!(parts, expected, "{source}");
    }
}

#[test]
fn what_mends_a_dead_part_compiles_and_leaves_none() {
    for source in [
        "(foo|^bar)x",
        "a$b|c",
        "(über|about)",
        "(^/x|y)",
        "caf(e|é)",
        "x(?:^a)?b",
    ] {
        let parts = dead_parts(source);
        assert!(!parts[0].mends.is_empty(), "{source}");
        for mend in &parts[0].mends {
            assert!(Pattern::compile(&mend.source).is_ok(), "{}", mend.source);
            assert!(
                dead_parts(&mend.source).is_empty(),
                "{source} became {}",
                mend.source
            );
        }
    }
}

#[test]
fn who_does_not_mean_every_page_sees_why_it_is_every_page() {
    for (source, place, words) in [
        ("a|", "|", "empty"),
        ("/pricing|", "|", "empty"),
        ("|/pricing", "|", "empty"),
        ("(/pricing||/contact)", "||", "empty"),
        ("/*", "/*", "`*` repeats only `/`"),
        ("(/pricing)?", "(/pricing)?", "`?`"),
        ("/contact|p*", "p*", "`*` repeats only `p`"),
        ("https?", "https?", "Every address has"),
        ("/", "/", "Every address has"),
        ("/pricing|/", "/", "Every address has"),
    ] {
        let found = matches_everything(source).unwrap();
        let units: Vec<u16> = source.encode_utf16().collect();
        let at = String::from_utf16(&units[found.at.clone()]).unwrap();
        assert_eq!(at, place, "{source}: {}", found.message);
        assert!(
            found.message.contains(words) && !found.plain,
            "{source}: {}",
            found.message
        );
        for mend in found.mends {
            assert!(
                matches_everything(&mend.source).is_none(),
                "{source} became {}",
                mend.source
            );
        }
    }
    for plain in [
        ".*",
        "^.*$",
        ".",
        "^",
        "(.*)",
        ".+",
        "^.+$",
        "(?:.*)+",
        "[^]*",
        "[\\s\\S]*",
    ] {
        assert!(matches_everything(plain).unwrap().plain, "{plain}");
    }
    for other in ["/contact", ".*/contact*", "(", "^/x"] {
        assert_eq!(matches_everything(other), None);
    }
}

fn addresses() -> impl Strategy<Value = String> {
    (
        "https?|file",
        "(www\\.)?[a-zA-Z0-9._!\"$üß-]{1,8}(\\.example)?|\\[::[0-9a-f]{1,3}\\]|[0-9]{1,3}\\.0\\.0\\.1",
        "(:[0-9]{1,5})?",
        "(/[a-zA-Z0-9._~%!'()*+,;=:@{}|^\\[\\]`\\\\ ü-]{0,6}){0,3}",
        "(\\?[ -~ü]{0,6})?(#[ -~ü]{0,6})?",
    )
        .prop_filter_map("no address", |(scheme, host, port, path, tail)| {
            let url = url::Url::parse(&format!("{scheme}://{host}{port}{path}{tail}")).ok()?;
            (url.username().is_empty() && url.password().is_none()).then(|| url.to_string())
        })
}

fn patterns() -> impl Strategy<Value = String> {
    let atoms = proptest::sample::select(vec![
        "a", "/", ":", "^", "$", "https?", "://", "shop", "\\.", ".", ".*", "[^/]+", "\\w", "[a-z]*", "\\?",
        "#", "\\b", "\\B", "A", "\"", "443", ":80", "\\[", "%", " ", "ü", "", "\\\\", "'", "\\d+", "[^]",
        "[]", "file", "example",
    ]);
    atoms.prop_map(str::to_owned).prop_recursive(3, 14, 4, |inner| {
        let quantifier = proptest::sample::select(vec!["*", "+", "?", "{2}", "{0,2}"]);
        prop_oneof![
            5 => proptest::collection::vec(inner.clone(), 1..5).prop_map(|nodes| nodes.concat()),
            2 => proptest::collection::vec(inner.clone(), 1..4).prop_map(|nodes| format!("(?:{})", nodes.join("|"))),
            1 => (inner.clone(), quantifier).prop_map(|(node, quantifier)| format!("(?:{node}){quantifier}")),
            1 => (inner.clone(), proptest::sample::select(vec!["(?=", "(?!", "(?<=", "(?<!"]))
                .prop_map(|(node, open)| format!("{open}{node})")),
            1 => inner.clone().prop_map(|node| format!("({node})\\1")),
            1 => inner.prop_map(|node| format!("^{node}")),
        ]
    })
}

/// A pattern made of the address itself, so that it often matches.
fn cut_from(address: &str, from: usize, to: usize, anchors: u8) -> String {
    let (from, to) = (from % (address.len() + 1), to % (address.len() + 1));
    let (from, to) = (from.min(to), from.max(to));
    let text: String = address[from..to]
        .chars()
        .map(|sign| {
            if sign.is_ascii_alphanumeric() {
                sign.to_string()
            } else {
                format!("\\{sign}")
            }
        })
        .collect();
    let start = if anchors & 1 == 1 && from == 0 { "^" } else { "" };
    let end = if anchors & 2 == 2 && to == address.len() {
        "$"
    } else {
        ""
    };
    format!("{start}{text}{end}")
}

#[track_caller]
fn agrees(source: &str, address: &str) -> Result<(), TestCaseError> {
    let Ok(pattern) = Pattern::compile(source) else {
        return Ok(());
    };
    let matched = matches!(pattern.find(address), Finding::Match(_));
    match reach(source).expect("it compiles") {
        Reach::Never => prop_assert!(!matched, "{source} matches {address}"),
        Reach::Everything { .. } if address.starts_with("http") => {
            prop_assert!(
                !matches!(pattern.find(address), Finding::NoMatch),
                "{source} does not match {address}"
            );
        }
        Reach::Some { example } | Reach::Everything { example } | Reach::Hardly { example } => {
            prop_assert!(
                matches!(pattern.find(&example), Finding::Match(_)),
                "{source} on {example}"
            );
            prop_assert_eq!(as_browser_reports(&example), example.as_str());
        }
        Reach::Undecided { .. } => {}
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn whatever_matches_an_address_is_never_said_to_match_none(source in patterns(), address in addresses()) {
        agrees(&source, &address)?;
    }

    #[test]
    fn whatever_is_cut_from_an_address_can_match(
        address in addresses(), from in 0usize..80, to in 0usize..80, anchors in 0u8..4,
    ) {
        let source = cut_from(&address, from, to, anchors);
        agrees(&source, &address)?;
        prop_assert_ne!(reach(&source).unwrap(), Reach::Never, "{} of {}", source, address);
    }

    #[test]
    fn a_part_that_is_said_to_be_dead_changes_nothing_when_it_goes(source in patterns(), address in addresses()) {
        let Ok(pattern) = Pattern::compile(&source) else { return Ok(()) };
        for part in dead_parts(&source) {
            let units: Vec<u16> = source.encode_utf16().collect();
            let without = format!(
                "{}[]{}",
                String::from_utf16(&units[..part.at.start]).unwrap(),
                String::from_utf16(&units[part.at.end..]).unwrap()
            );
            let Ok(without) = Pattern::compile(&without) else { continue };
            prop_assert_eq!(pattern.is_match(&address), without.is_match(&address), "{} without {:?}", &source, part.at);
        }
    }
}

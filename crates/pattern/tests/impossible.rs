//! Patterns that can never match what a browser reports, and those that only look so.

use expect_test::{Expect, expect};
use pattern::never_matches;

#[track_caller]
fn check(source: &str, expected: &[(&str, &str)]) {
    let units: Vec<u16> = source.encode_utf16().collect();
    let found: Vec<(&str, String)> = never_matches(source)
        .into_iter()
        .map(|part| (part.code, String::from_utf16_lossy(&units[part.at])))
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(code, text)| (*code, text.as_str())).collect();
    assert_eq!(found, expected, "{source}");
}

#[test]
fn characters_that_are_always_encoded_make_a_pattern_impossible() {
    check("/über-uns", &[("non-ascii", "ü")]);
    check("straße|übung", &[("non-ascii", "ß"), ("non-ascii", "ü")]);
    check("日本", &[("non-ascii", "日本")]);
    check("\\u00fcber", &[("non-ascii", "\\u00fc")]);
    check("[äöü]", &[("non-ascii", "[äöü]")]);
    check("😀", &[("non-ascii", "😀")]);
    check("thank you", &[("space", " ")]);
    check("thank\\syou", &[("space", "\\s")]);
    check("a\\tb", &[("control-character", "\\t")]);
    check("q=\"x\"", &[("never-in-url", "\""), ("never-in-url", "\"")]);
    check("(?=.*ü).*", &[("non-ascii", "ü")]);
    check("(ü)+\\1", &[("non-ascii", "ü")]);
}

#[test]
fn a_way_around_makes_a_pattern_possible() {
    for source in [
        "/(über-uns|about)",
        "ü?",
        "ü*",
        "ü{0}",
        "[uü]ber",
        "(?!ü).",
        "(?<!ü)a",
        "[^ü]",
        "%C3%BC",
        "\\s*",
        "\\W",
        ".",
        "",
        "(",
        "{}",
        "|ü",
        "thank(%20| |\\+)you",
    ] {
        check(source, &[]);
    }
}

#[test]
fn capitals_in_a_host_make_a_pattern_impossible() {
    check("https://Shop\\.example/", &[("upper-case-host", "S")]);
    check(
        "^https?://(www\\.)?SHOP\\.example",
        &[("upper-case-host", "SHOP")],
    );
    check("^https://[A-Z]+\\.", &[("upper-case-host", "[A-Z]")]);
    check("://WWW.shop", &[("upper-case-host", "WWW")]);
}

#[test]
fn invisible_characters_are_named_and_not_shown() {
    for (source, name) in [
        ("/contact\u{200b}", "U+200B (zero-width space)"),
        ("\u{feff}/contact", "U+FEFF (byte order mark)"),
        ("/contact\u{a0}", "U+00A0 (no-break space)"),
        ("shop\u{ad}ping", "U+00AD (soft hyphen)"),
        ("/a\u{202e}b", "U+202E (right-to-left override)"),
        ("/a\u{2066}b", "U+2066 (left-to-right isolate)"),
        ("/a\u{3000}b", "U+3000 (ideographic space)"),
        (
            "/\u{200c}\u{200d}b",
            "U+200C (zero-width non-joiner), U+200D (zero-width joiner)",
        ),
        ("a\tb", "U+0009 (tab)"),
        ("a\u{0}b", "U+0000 (null)"),
    ] {
        let parts = never_matches(source);
        assert_eq!(parts.len(), 1, "{source:?}");
        let message = &parts[0].message;
        assert!(message.contains(name) && message.contains("Remove"), "{message}");
        assert!(
            message
                .chars()
                .all(|shown| !source.contains(shown) || shown.is_ascii_graphic() || shown == ' '),
            "{message:?} shows what nobody sees"
        );
        let mended = &parts[0].mends[0].source;
        assert!(
            never_matches(mended).is_empty() && mended.is_ascii(),
            "{mended:?}"
        );
    }
}

#[test]
fn a_letter_in_a_host_name_is_mended_by_the_form_that_browsers_report() {
    for (source, mended) in [
        (
            "^https://münchen\\.example/",
            "^https://xn--mnchen-3ya\\.example/",
        ),
        ("münchen\\.example/", "xn--mnchen-3ya\\.example/"),
        (
            "://www\\.müller-süd\\.example/x",
            "://www\\.xn--mller-sd-65ag\\.example/x",
        ),
        (
            "^https://(www\\.)?bücher\\.example",
            "^https://(www\\.)?xn--bcher-kva\\.example",
        ),
        ("例え\\.jp", "xn--r8jz45g\\.jp"),
        ("/über\\.html", "/%C3%BCber\\.html"),
        ("/über-uns/", "/%C3%BCber-uns/"),
        (
            "^https://shop\\.example/über",
            "^https://shop\\.example/%C3%BCber",
        ),
        ("q=größe", "q=gr%C3%B6%C3%9Fe"),
    ] {
        let parts = never_matches(source);
        assert_eq!(parts[0].mends[0].source, mended, "{parts:?}");
        assert!(never_matches(mended).is_empty(), "{mended}");
    }
}

#[test]
fn what_stands_around_a_pasted_pattern_is_to_be_removed_and_not_encoded() {
    for (source, mended) in [
        ("/contact ", "/contact"),
        (" /contact", "/contact"),
        ("“/contact”", "/contact"),
        ("«/contact»", "/contact"),
        ("‘/contact’", "/contact"),
    ] {
        assert_eq!(never_matches(source)[0].mends[0].source, mended);
    }
}

#[test]
fn capitals_elsewhere_are_fine() {
    for source in [
        "SHOP",
        "https://shop\\.example/Contact",
        "//Shop",
        "^.*Shop",
        "https://[A-Za-z]+/",
        "https://(Shop|shop)\\.",
        "file:///C:/",
        "https://shop.*/DE",
        "\\.example/A",
        "https://[^/]*/A",
        "(?i:https://SHOP)",
        "https?://.*X",
    ] {
        check(source, &[]);
    }
}

#[test]
fn each_message_names_the_way_out() {
    let messages = |source: &str| {
        never_matches(source)
            .into_iter()
            .map(|part| part.message + "\n")
            .collect::<String>()
    };
    let check = |source: &str, expected: &Expect| expected.assert_eq(&messages(source));
    check(
        "ü",
        &expect![[r#"
        Browsers never report `ü` in an address. Write `%C3%BC` instead, or the `xn--` form when it belongs to a host name.
    "#]],
    );
    check(
        "\\xfc",
        &expect![[r#"
        `\xfc` stands for a character outside ASCII, which browsers never report in an address. Write its percent-encoding, such as `%C3%BC` for ü, or the `xn--` form when it belongs to a host name.
    "#]],
    );
    check(
        "a b",
        &expect![[r#"
        Browsers never report a space in an address, so ` ` never occurs. Write `%20`, or `(%20|\+)` in a query.
    "#]],
    );
    check(
        "a\\nb",
        &expect![[r#"
        Browsers never report tabs, line breaks or other control characters in an address, so `\n` never occurs. Remove it, or write its percent-encoding, such as `%09` for a tab.
    "#]],
    );
    check(
        "<b>",
        &expect![[r#"
        Browsers never report `<` in an address. Write its percent-encoding: `%22` for ", `%3C` for <, `%3E` for >.
        Browsers never report `>` in an address. Write its percent-encoding: `%22` for ", `%3C` for <, `%3E` for >.
    "#]],
    );
    check(
        "://SHOP/",
        &expect![[r#"
        Browsers report host names in lower case, so `SHOP` never occurs there. Write `shop`.
    "#]],
    );
}

#[test]
fn what_to_write_instead_is_said_of_the_sign_and_not_of_the_brackets_around_it() {
    let message = |source| never_matches(source)[0].message.clone();
    assert!(message("[ü]").contains("`%C3%BC` for ü"), "{}", message("[ü]"));
    assert!(message("über").contains("`%C3%BC`"), "{}", message("über"));
}

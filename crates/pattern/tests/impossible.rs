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
        "[]",
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
    check("^HTTPS://shop", &[]);
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

//! The signs of patterns, for a cheat sheet and for completion.
//!
//! What browsers know without the `u` flag, as page-URL patterns are run; signs of other dialects are left out. Every
//! example is checked against the engine.

use serde::Serialize;

/// A sign that patterns are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternSyntax"))]
pub struct SyntaxEntry {
    /// How it is written, with `…` and sample letters where something is to be filled in.
    pub notation: &'static str,
    /// What completion puts in; the caret goes where `…` is, which is not put in itself.
    pub insert: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Under which heading it belongs.
    pub topic: SyntaxTopic,
    /// A pattern that uses it.
    pub example: &'static str,
    /// An address in which the pattern finds something.
    pub url: &'static str,
    /// What it finds there.
    pub found: &'static str,
    /// An address in which it finds nothing, where one shows more than the sign matching.
    pub not_in: Option<&'static str>,
}

/// A heading of the cheat sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternSyntaxTopic"))]
#[serde(rename_all = "kebab-case")]
pub enum SyntaxTopic {
    /// Text and single characters.
    Characters,
    /// Where in the address.
    Places,
    /// How often.
    Repetition,
    /// Groups and alternatives.
    Groups,
    /// What must or must not stand around.
    Conditions,
}

/// The signs of patterns, in the order in which one learns them.
pub fn syntax() -> &'static [SyntaxEntry] {
    SYNTAX
}

const fn entry(
    topic: SyntaxTopic,
    [notation, insert]: [&'static str; 2],
    meaning: &'static str,
    [example, url, found]: [&'static str; 3],
    not_in: Option<&'static str>,
) -> SyntaxEntry {
    SyntaxEntry {
        notation,
        insert,
        meaning,
        topic,
        example,
        url,
        found,
        not_in,
    }
}

use SyntaxTopic::{Characters, Conditions, Groups, Places, Repetition};

const SYNTAX: &[SyntaxEntry] = &[
    entry(
        Characters,
        ["/contact", "…"],
        "Letters, digits and most other characters stand for themselves, anywhere in the URL. Capitals count.",
        ["/contact", "https://shop.example/contact-us", "/contact"],
        Some("https://shop.example/Contact"),
    ),
    entry(
        Characters,
        [".", "."],
        "Any one character.",
        ["/blog/2.", "https://shop.example/blog/27", "/blog/27"],
        Some("https://shop.example/blog/2"),
    ),
    entry(
        Characters,
        [".*", ".*"],
        "Anything, also nothing.",
        [
            "/shop/.*/reviews",
            "https://shop.example/shop/a/b/reviews",
            "/shop/a/b/reviews",
        ],
        None,
    ),
    entry(
        Characters,
        ["\\.", "\\."],
        "A dot and nothing else. A backslash makes any of . ? * + ( ) [ ] { } | ^ $ \\ a mere character.",
        ["shop\\.example", "https://shop.example/", "shop.example"],
        Some("https://shop-example.com/"),
    ),
    entry(
        Characters,
        ["\\?", "\\?"],
        "A question mark, as before the query of a URL.",
        [
            "/search\\?q=",
            "https://shop.example/search?q=shoes",
            "/search?q=",
        ],
        None,
    ),
    entry(
        Characters,
        ["[abc]", "[…]"],
        "One of these characters.",
        ["/plan-[abc]", "https://shop.example/plan-b", "/plan-b"],
        Some("https://shop.example/plan-d"),
    ),
    entry(
        Characters,
        ["[a-z]", "[a-z]"],
        "One character from a to z. Ranges and characters can be mixed: [a-z0-9_-].",
        ["/[a-z][a-z]/", "https://shop.example/en/home", "/en/"],
        Some("https://shop.example/EN/home"),
    ),
    entry(
        Characters,
        ["[^/]", "[^…]"],
        "One character that is none of these. [^/] stays within one part of the path.",
        ["/blog/[^/]+$", "https://shop.example/blog/news", "/blog/news"],
        Some("https://shop.example/blog/news/today"),
    ),
    entry(
        Characters,
        ["\\d", "\\d"],
        "A digit from 0 to 9. \\D is anything else.",
        ["/order/\\d\\d", "https://shop.example/order/42", "/order/42"],
        Some("https://shop.example/order/new"),
    ),
    entry(
        Characters,
        ["\\w", "\\w"],
        "A letter from a to z in either case, a digit or _. \\W is anything else.",
        ["/\\w+$", "https://shop.example/about_us", "/about_us"],
        Some("https://shop.example/about-us"),
    ),
    entry(
        Characters,
        ["%20", "%20"],
        "A space. Browsers report spaces and letters such as ü percent-encoded: %20, %C3%BC.",
        ["/our%20team", "https://shop.example/our%20team", "/our%20team"],
        None,
    ),
    entry(
        Places,
        ["^", "^"],
        "The start of the URL, which is https:// or http://.",
        [
            "^https://shop\\.example",
            "https://shop.example/cart",
            "https://shop.example",
        ],
        Some("https://other.example/?from=https://shop.example"),
    ),
    entry(
        Places,
        ["$", "$"],
        "The end of the URL, after query and fragment.",
        ["/contact$", "https://shop.example/contact", "/contact"],
        Some("https://shop.example/contact?ref=mail"),
    ),
    entry(
        Places,
        ["\\b", "\\b"],
        "The edge of a word: a letter, digit or _ on one side only. \\B is any other place.",
        ["\\bcart\\b", "https://shop.example/my-cart", "cart"],
        Some("https://shop.example/cartoons"),
    ),
    entry(
        Repetition,
        ["*", "*"],
        "What is before it, as often as possible, also not at all.",
        ["/go*d", "https://shop.example/goood", "/goood"],
        Some("https://shop.example/goat"),
    ),
    entry(
        Repetition,
        ["+", "+"],
        "What is before it, as often as possible, at least once.",
        [
            "/product/\\d+",
            "https://shop.example/product/12345",
            "/product/12345",
        ],
        Some("https://shop.example/product/new"),
    ),
    entry(
        Repetition,
        ["?", "?"],
        "What is before it may be missing.",
        ["^https?://", "http://shop.example/", "http://"],
        Some("ftp://shop.example/"),
    ),
    entry(
        Repetition,
        ["{2}", "{…}"],
        "What is before it, exactly so many times.",
        ["/blog/\\d{4}/", "https://shop.example/blog/2026/", "/blog/2026/"],
        Some("https://shop.example/blog/26/"),
    ),
    entry(
        Repetition,
        ["{2,5}", "{…,}"],
        "What is before it, from so many to so many times. {2,} is at least twice.",
        ["/\\d{2,3}$", "https://shop.example/123", "/123"],
        Some("https://shop.example/1234"),
    ),
    entry(
        Repetition,
        ["*?", "*?"],
        "As *, but as rarely as possible. Also +?, ?? and {2,5}?.",
        ["example/.*?/", "https://shop.example/a/b/", "example/a/"],
        None,
    ),
    entry(
        Groups,
        ["a|b", "|"],
        "Either what is before it or what is after it.",
        ["contact|pricing", "https://shop.example/pricing", "pricing"],
        Some("https://shop.example/cart"),
    ),
    entry(
        Groups,
        ["(…)", "(…)"],
        "Puts parts together, for | and for repeating.",
        ["/(en|de)/cart", "https://shop.example/de/cart", "/de/cart"],
        Some("https://shop.example/fr/cart"),
    ),
    entry(
        Groups,
        ["(?:…)", "(?:…)"],
        "As (…), without a number by which \\1 could refer to it.",
        ["shop(?:-\\d+)?/", "https://x.example/shop-7/", "shop-7/"],
        None,
    ),
    entry(
        Groups,
        ["(?<name>…)", "(?<…>)"],
        "As (…), with a name by which \\k<name> can refer to it.",
        [
            "/(?<part>[a-z]+)/\\k<part>",
            "https://x.example/news/news",
            "/news/news",
        ],
        Some("https://x.example/news/cart"),
    ),
    entry(
        Groups,
        ["\\1", "\\1"],
        "The same text as the first group found.",
        ["/(\\w+)/\\1$", "https://x.example/shop/shop", "/shop/shop"],
        Some("https://x.example/shop/cart"),
    ),
    entry(
        Groups,
        ["(?i:…)", "(?i:…)"],
        "Capitals do not count inside. Browsers from before 2025 refuse it; [Cc]ontact works in all.",
        ["/(?i:contact)", "https://shop.example/Contact", "/Contact"],
        None,
    ),
    entry(
        Conditions,
        ["(?=…)", "(?=…)"],
        "What follows must fit, without becoming part of the match.",
        ["/shop(?=.*sale)", "https://x.example/shop/summer-sale", "/shop"],
        Some("https://x.example/shop/summer"),
    ),
    entry(
        Conditions,
        ["(?!…)", "(?!…)"],
        "What follows must not fit. ^(?!.*cart) leaves out all URLs with cart.",
        [
            "^(?!.*cart).*shop",
            "https://x.example/shop",
            "https://x.example/shop",
        ],
        Some("https://x.example/shop/cart"),
    ),
    entry(
        Conditions,
        ["(?<=…)", "(?<=…)"],
        "What is before must fit, without becoming part of the match.",
        ["(?<=/order/)\\d+", "https://x.example/order/42", "42"],
        Some("https://x.example/page/42"),
    ),
    entry(
        Conditions,
        ["(?<!…)", "(?<!…)"],
        "What is before must not fit.",
        ["(?<!pre)order", "https://x.example/order", "order"],
        Some("https://x.example/preorder"),
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{Finding, Pattern, explain, never_matches};

    #[test]
    fn every_example_finds_what_it_says_and_nothing_where_it_says_so() {
        for entry in syntax() {
            let pattern = Pattern::compile(entry.example).unwrap();
            let Finding::Match(span) = pattern.find(entry.url) else {
                panic!("{} is not found in {}", entry.example, entry.url);
            };
            assert_eq!(&entry.url[span.start..span.end], entry.found, "{}", entry.example);
            if let Some(url) = entry.not_in {
                assert_eq!(pattern.find(url), Finding::NoMatch, "{} in {url}", entry.example);
            }
            assert_eq!(never_matches(entry.example), [], "{}", entry.example);
        }
    }

    #[test]
    fn every_address_is_as_browsers_report_it() {
        for entry in syntax() {
            for url in [Some(entry.url), entry.not_in].into_iter().flatten() {
                assert_eq!(crate::as_browser_reports(url), url);
            }
        }
    }

    #[test]
    fn every_notation_is_there_once_and_can_be_explained() {
        let notations: HashSet<&str> = syntax().iter().map(|entry| entry.notation).collect();
        assert_eq!(notations.len(), syntax().len());
        for entry in syntax() {
            assert!(entry.insert.matches('…').count() <= 1, "{}", entry.insert);
            assert!(explain(entry.example).is_ok(), "{}", entry.example);
            assert!(entry.meaning.ends_with('.'), "{}", entry.meaning);
        }
        assert!(syntax().is_sorted_by_key(|entry| entry.topic));
    }
}

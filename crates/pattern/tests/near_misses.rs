//! Which addresses close to a given one are made up.

use std::collections::HashSet;

use pattern::{NearMissKind, as_browser_reports, near_misses};
use proptest::prelude::*;

fn urls_of(url: &str, kind: NearMissKind) -> Vec<String> {
    let near = near_misses(url).into_iter().filter(|near| near.kind == kind);
    near.map(|near| near.url).collect()
}

#[track_caller]
fn check(url: &str, kind: NearMissKind, expected: &str) {
    assert_eq!(urls_of(url, kind), [expected], "{url}");
}

#[test]
fn a_page_has_near_misses_of_every_kind() {
    let urls: Vec<String> = near_misses("https://shop.example/contact")
        .into_iter()
        .map(|near| near.url)
        .collect();
    assert_eq!(
        urls,
        [
            "https://shop.example/contact/",
            "https://shop.example/CONTACT",
            "https://shop.example/contact-us",
            "https://shop.example/no-contact",
            "https://shop.example/blog/contact-lenses",
            "https://shop.example/contact/thanks",
            "https://shop.example/contact/index.html",
            "https://shop.example//contact",
            "https://shop.example/%63ontact",
            "https://shop.example/en/contact",
            "https://shop.example/contact?page=2",
            "https://shop.example/contact?utm_source=newsletter&utm_medium=email",
            "https://shop.example/contact#top",
            "http://shop.example/contact",
            "https://www.shop.example/contact",
            "https://m.shop.example/contact",
            "https://shop.example:8080/contact",
        ]
    );
}

#[test]
fn what_an_address_has_is_taken_away() {
    let url = "http://www.shop.example:3000/de/about/?page=1#team";
    check(
        url,
        NearMissKind::TrailingSlash,
        "http://www.shop.example:3000/de/about?page=1#team",
    );
    check(
        url,
        NearMissKind::Query,
        "http://www.shop.example:3000/de/about/#team",
    );
    check(
        url,
        NearMissKind::Campaign,
        "http://www.shop.example:3000/de/about/?page=1&utm_source=newsletter&utm_medium=email#team",
    );
    check(
        url,
        NearMissKind::Fragment,
        "http://www.shop.example:3000/de/about/?page=1",
    );
    check(
        url,
        NearMissKind::Scheme,
        "https://www.shop.example:3000/de/about/?page=1#team",
    );
    check(
        url,
        NearMissKind::Www,
        "http://shop.example:3000/de/about/?page=1#team",
    );
    check(
        url,
        NearMissKind::Port,
        "http://www.shop.example/de/about/?page=1#team",
    );
    check(
        url,
        NearMissKind::Language,
        "http://www.shop.example:3000/en/about/?page=1#team",
    );
}

#[test]
fn files_folders_and_home_pages_have_theirs() {
    check(
        "https://a.example/x/index.html",
        NearMissKind::IndexFile,
        "https://a.example/x/",
    );
    check(
        "https://a.example/help.html",
        NearMissKind::LongerWord,
        "https://a.example/help-us.html",
    );
    check(
        "https://a.example/",
        NearMissKind::IndexFile,
        "https://a.example/index.html",
    );
    check(
        "https://a.example/",
        NearMissKind::Language,
        "https://a.example/en/",
    );
    check(
        "https://a.example/pt-br/x",
        NearMissKind::Language,
        "https://a.example/de/x",
    );
    assert!(urls_of("https://a.example/", NearMissKind::LongerWord).is_empty());
    assert!(urls_of("http://localhost:3000/", NearMissKind::Www).is_empty());
    assert!(urls_of("http://127.0.0.1/x", NearMissKind::Subdomain).is_empty());
}

#[test]
fn what_is_no_page_has_none() {
    for url in [
        "",
        "/contact",
        "shop.example/contact",
        "mailto:a@shop.example",
        "about:blank",
    ] {
        assert_eq!(near_misses(url), [], "{url}");
    }
}

proptest! {
    #[test]
    fn each_differs_and_is_what_a_browser_would_report(
        url in "https?://(www\\.)?[a-z]{1,6}(\\.[a-z]{2,4})?(:[0-9]{2,4})?(/[a-zA-Zü .%-]{0,6}){0,3}(\\?[a-z=&]{0,6})?(#[a-zä]{0,4})?"
    ) {
        let near = near_misses(&url);
        let mut seen = HashSet::from([as_browser_reports(&url).into_owned()]);
        for one in &near {
            prop_assert_eq!(as_browser_reports(&one.url), one.url.as_str());
            prop_assert!(seen.insert(one.url.clone()), "{} twice", one.url);
            prop_assert!(!one.words.is_empty());
        }
        prop_assert_eq!(near_misses(&url), near);
    }
}

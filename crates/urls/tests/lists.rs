//! Lists as people keep them.

use urls::{Expectation, Format, Options, Repeats, SkipReason, UrlList, read};

fn ok(text: &str) -> UrlList {
    read("", text.as_bytes(), &Options::default()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn urls(list: &UrlList) -> Vec<&str> {
    list.rows.iter().map(|row| row.url.as_str()).collect()
}

#[test]
fn lines_with_something_around_the_address_are_read_and_it_is_told() {
    let list = ok(include_str!("files/lines.txt"));
    assert_eq!(list.format, Format::Text);
    assert_eq!(
        urls(&list),
        [
            "https://a.example/x",
            "https://a.example/q",
            "https://www.a.example/x"
        ]
    );
    assert_eq!(
        list.notes,
        [
            "https:// was added to 1 line that came without, such as “https://www.a.example/x”.",
            "A count or a status behind the URL was split off in 2 lines, such as “200”.",
        ]
    );
    assert_eq!(
        list.summary(),
        "Text with a URL a line: 3 URLs of 5 entries. Left out: 1 path without a site (first 4: “/contact”), 1 comment."
    );
}

#[test]
fn lists_in_markdown_are_no_json_and_no_xml() {
    for (text, expected) in [
        (
            "[Pricing](https://a.example/p)\n[Form](https://a.example/f)\n",
            &["https://a.example/p", "https://a.example/f"][..],
        ),
        (
            "<https://a.example/p>\n<https://a.example/f>\n",
            &["https://a.example/p", "https://a.example/f"],
        ),
        (
            "- [A, b](https://a.example/p)\n- [C, d](https://a.example/f)\n",
            &["https://a.example/p", "https://a.example/f"],
        ),
        ("[1]: https://a.example/p\n", &["https://a.example/p"]),
    ] {
        let list = ok(text);
        assert_eq!(
            (list.format, urls(&list)),
            (Format::Text, expected.to_vec()),
            "{text}"
        );
    }
}

#[test]
fn a_table_may_name_its_separator_and_have_remarks() {
    for text in [
        "sep=;\nurl;expected\nhttps://a.example/;yes\nhttps://a.example/b;no\n",
        "\"sep=;\"\r\nurl;expected\r\nhttps://a.example/;yes\r\nhttps://a.example/b;no\r\n",
        "# made by hand; it’s \"new\nurl;expected\nhttps://a.example/;yes\n# more\nhttps://a.example/b;no\n",
        "sep=\t\nurl\texpected\nhttps://a.example/\tyes\nhttps://a.example/b\tno\n",
        "url|expected\nhttps://a.example/|yes\nhttps://a.example/b|no\n",
    ] {
        let list = ok(text);
        assert_eq!(
            (list.format, urls(&list)),
            (Format::Csv, vec!["https://a.example/", "https://a.example/b"]),
            "{text}"
        );
        assert_eq!(list.rows[1].expectation, Expectation::MustNot, "{text}");
        let remarks = text.lines().filter(|line| line.starts_with('#')).count() as u64;
        assert_eq!(list.skipped, remarks, "{text}");
    }
}

#[test]
fn a_table_with_hosts_and_paths_apart_or_without_schemes_is_read() {
    let list = ok("Hostname,Page path,Views\na.example,/x,\"1,200\"\nb.example,/y,3\n");
    assert_eq!(urls(&list), ["https://a.example/x", "https://b.example/y"]);
    assert_eq!(list.rows[0].count, 1200);
    let list = ok("page;views\na.example/x;3\nwww.b.example;4\n");
    assert_eq!(urls(&list), ["https://a.example/x", "https://www.b.example"]);
    assert_eq!(list.rows[1].count, 4);
}

#[test]
fn half_a_pair_spoils_only_its_own_address() {
    let list =
        ok(r#"["https://a.example/1", "https://a.example/\ud800x", "https://a.example/\ud83d\ude00"]"#);
    assert_eq!(
        urls(&list),
        [
            "https://a.example/1",
            "https://a.example/\u{fffd}x",
            "https://a.example/😀"
        ]
    );
}

#[test]
fn an_object_with_a_list_of_urls_is_read() {
    let list = ok(r#"{"count": 2, "urls": ["https://a.example/1", {"href": "https://a.example/2"}]}"#);
    assert_eq!(
        (list.format, urls(&list)),
        (Format::Json, vec!["https://a.example/1", "https://a.example/2"])
    );
    let list = ok("{\n  \"urls\": [\n    \"a.example/1\"\n  ]\n}\n");
    assert_eq!(urls(&list), ["https://a.example/1"]);
}

#[test]
fn repeated_urls_of_a_list_are_kept_when_that_is_wanted() {
    let options = Options {
        repeats: Repeats::Kept,
        ..Options::default()
    };
    let twice = "https://a.example/1\nhttps://a.example/1\n";
    assert_eq!(read("", twice.as_bytes(), &options).unwrap().rows.len(), 2);
    assert_eq!(ok(twice).rows.len(), 1);
    let log = "1.2.3.4 - - [t] \"GET https://a.example/1 HTTP/1.1\" 200 1\n".repeat(2);
    assert_eq!(read("", log.as_bytes(), &options).unwrap().rows.len(), 1);
}

#[test]
fn sitemaps_are_read_and_an_index_says_what_it_is() {
    let list = ok(include_str!("files/sitemap.xml"));
    assert_eq!(
        urls(&list),
        [
            "https://shop.example/contact?a=1&b=2",
            "https://shop.example/pricing"
        ]
    );
    let list = ok(
        "<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap><sitemap><loc>https://a.example/2.xml</loc></sitemap></sitemapindex>",
    );
    assert_eq!(list.sitemaps.len(), 2);
    assert!(list.notes[0].contains("index of 2 sitemaps"), "{:?}", list.notes);
    let list = ok("<urlset><url><loc>https://a.example/1</loc></url><url>");
    assert!(list.notes[0].contains("ends in the middle"), "{:?}", list.notes);
}

#[test]
fn what_was_left_out_is_told_when_nothing_is_left() {
    let error = read("", b"# one\nnotes\n", &Options::default())
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "There are no URLs in this file. Left out: 1 comment, 1 not understood (first 2: “notes”). This is a comment."
    );
    let reason = read("", b"/contact\n", &Options::default()).unwrap_err();
    assert!(
        reason.to_string().contains(&SkipReason::NoOrigin.to_string()),
        "{reason}"
    );
}

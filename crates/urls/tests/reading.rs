//! Files as people have them, and what is read from them.

use std::io::Write;

use urls::{Expectation, Format, Options, ReadError, SkipReason, UrlList, WhichRequests, read};

fn ok(name: &str, text: &str) -> UrlList {
    read(name, text.as_bytes(), &Options::default()).expect("it has URLs")
}

fn for_site(origin: &str) -> Options {
    Options {
        origin: Some(origin.to_owned()),
        ..Options::default()
    }
}

fn urls(list: &UrlList) -> Vec<&str> {
    list.rows.iter().map(|row| row.url.as_str()).collect()
}

#[test]
fn a_text_has_a_url_a_line_and_says_what_it_skipped() {
    let list = ok(
        "",
        "\u{feff}https://a.example/\r\n\n  http://a.example/x, y \nnotes\nHTTPS://A.example/\n/contact\n",
    );
    assert_eq!(list.format, Format::Text);
    assert_eq!(urls(&list), ["https://a.example/", "http://a.example/x, y"]);
    assert_eq!((list.rows[0].count, list.repeated, list.skipped), (2, 1, 2));
    let reasons: Vec<(u64, SkipReason)> = list
        .skipped_examples
        .iter()
        .map(|one| (one.place, one.reason))
        .collect();
    assert_eq!(reasons, [(4, SkipReason::NotUrl), (6, SkipReason::NoOrigin)]);
}

#[test]
fn counts_in_front_are_kept_and_paths_get_their_site() {
    let list = read(
        "",
        b"  12 https://a.example/\n   3 /contact\n",
        &for_site("https://a.example/"),
    )
    .unwrap();
    assert_eq!(urls(&list), ["https://a.example/", "https://a.example/contact"]);
    assert_eq!((list.rows[0].count, list.rows[1].count), (12, 3));
}

#[test]
fn a_table_is_read_by_its_column_of_urls() {
    let list = ok(
        "export.csv",
        "Title,Page,Expected,Views\n\"Home, sweet\",https://a.example/,must,\"1,200\"\nCart,https://a.example/cart,must not,7\n,oops,,\n",
    );
    assert_eq!(list.format, Format::Csv);
    assert_eq!(urls(&list), ["https://a.example/", "https://a.example/cart"]);
    assert_eq!(list.rows[0].expectation, Expectation::Must);
    assert_eq!(list.rows[1].expectation, Expectation::MustNot);
    assert_eq!((list.rows[0].count, list.rows[1].count), (1200, 7));
    assert_eq!((list.skipped, list.skipped_examples[0].place), (1, 4));
}

#[test]
fn tables_without_header_and_with_other_separators_are_known_by_content() {
    let list = ok("", "https://a.example/;yes\nhttps://a.example/b;no\n");
    assert_eq!(list.format, Format::Csv);
    assert_eq!(list.rows[1].expectation, Expectation::MustNot);
    let list = ok("", "page\turl\n1\thttps://a.example/?a=1,2;3\n");
    assert_eq!(
        (list.format, urls(&list)),
        (Format::Csv, vec!["https://a.example/?a=1,2;3"])
    );
    let list = ok("", "https://a.example/1,2\n");
    assert_eq!(
        (list.format, urls(&list)),
        (Format::Text, vec!["https://a.example/1,2"])
    );
    let list = ok("one.csv", "url\nhttps://a.example/\n");
    assert_eq!(
        (list.format, urls(&list), list.skipped),
        (Format::Csv, vec!["https://a.example/"], 0)
    );
}

#[test]
fn opposite_expectations_of_one_url_are_told() {
    let list = ok("", "https://a.example/,must\nhttps://a.example/,must not\n");
    assert_eq!(list.rows[0].expectation, Expectation::Must);
    assert_eq!(list.skipped_examples[0].reason, SkipReason::Contradiction);
}

#[test]
fn a_sitemap_gives_its_pages_and_not_its_pictures() {
    let list = ok(
        "sitemap.xml",
        r#"<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="x">
        <url><loc> https://a.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.example/a.png</image:loc></image:image></url>
        <url><loc><![CDATA[https://a.example/&x]]></loc></url></urlset>"#,
    );
    assert_eq!(list.format, Format::Sitemap);
    assert_eq!(
        urls(&list),
        ["https://a.example/?a=1&b=2", "https://a.example/&x"]
    );
}

#[test]
fn an_index_of_sitemaps_names_them() {
    let list = ok(
        "",
        "<sitemapindex><sitemap><loc>https://a.example/one.xml</loc></sitemap></sitemapindex>",
    );
    assert_eq!(list.sitemaps, ["https://a.example/one.xml"]);
    assert!(list.rows.is_empty());
}

#[test]
fn a_packed_sitemap_is_unpacked() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed
        .write_all(b"<urlset><url><loc>https://a.example/</loc></url></urlset>")
        .unwrap();
    let packed = packed.finish().unwrap();
    assert_eq!(
        urls(&read("s.xml.gz", &packed, &Options::default()).unwrap()),
        ["https://a.example/"]
    );
    let broken = read("s.xml.gz", &packed[..packed.len() - 12], &Options::default()).unwrap_err();
    assert!(matches!(broken, ReadError::Packed { .. }), "{broken}");
}

const HAR: &str = r#"{"log":{"version":"1.2","entries":[
    {"request":{"method":"GET","url":"https://a.example/"},"response":{"content":{"mimeType":"text/html; charset=utf-8","text":"<b>\"</b>"}}},
    {"request":{"url":"https://a.example/\u0061.js"},"response":{"content":{"mimeType":"text/javascript"}}},
    {"_resourceType":"document","request":{"url":"https://a.example/b"},"response":{"status":200}}]}}"#;

#[test]
fn a_har_gives_its_pages_or_everything() {
    let list = ok("a.har", HAR);
    assert_eq!(
        (list.format, urls(&list)),
        (Format::Har, vec!["https://a.example/", "https://a.example/b"])
    );
    assert_eq!(list.skipped_examples[0].reason, SkipReason::NotPage);
    let options = Options {
        requests: WhichRequests::All,
        ..Options::default()
    };
    assert_eq!(read("", HAR.as_bytes(), &options).unwrap().rows.len(), 3);
    let plain = r#"{"log":{"entries":[{"request":{"url":"https://a.example/"}}]}}"#;
    assert_eq!(ok("", plain).rows.len(), 1, "nothing says what is a page");
}

const LOG: &str = "\
127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] \"GET /contact?a=1 HTTP/1.1\" 200 2326
127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /style.css HTTP/1.1\" 200 26 \"https://a.example/\" \"Mozilla \\\"5\\\"\"
127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"POST /contact HTTP/1.1\" 200 26
127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /gone HTTP/1.1\" 404 26
127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] \"GET /contact?a=1 HTTP/2.0\" 304 0
";

#[test]
fn an_access_log_gives_the_pages_that_were_shown() {
    let list = read("access.log", LOG.as_bytes(), &for_site("https://a.example")).unwrap();
    assert_eq!(list.format, Format::AccessLog);
    assert_eq!(urls(&list), ["https://a.example/contact?a=1"]);
    assert_eq!((list.rows[0].count, list.skipped), (2, 3));
    let error = read("access.log", LOG.as_bytes(), &Options::default()).unwrap_err();
    assert!(error.to_string().contains("Say which site"), "{error}");
}

#[test]
fn a_log_with_virtual_hosts_needs_no_site() {
    let line =
        "a.example:443 1.2.3.4 - - [10/Oct/2000:13:55:36 -0700] \"GET /x HTTP/1.1\" 200 1 \"-\" \"-\"\n";
    assert_eq!(urls(&ok("", line)), ["https://a.example/x"]);
}

#[test]
fn a_json_list_has_texts_or_objects() {
    let list = ok(
        "",
        r#" ["https://a.example/", {"url": "https://a.example/b"}, 7]"#,
    );
    assert_eq!(
        (list.format, urls(&list)),
        (Format::Json, vec!["https://a.example/", "https://a.example/b"])
    );
    assert_eq!(list.skipped, 1);
}

#[test]
fn what_is_over_the_limit_is_counted() {
    let options = Options {
        limit: 2,
        ..Options::default()
    };
    let list = read(
        "",
        b"https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\nhttps://a.example/1\n",
        &options,
    )
    .unwrap();
    assert_eq!((list.rows.len(), list.over_limit, list.repeated), (2, 1, 1));
}

#[test]
fn what_cannot_be_read_says_what_it_is() {
    let error = |text: &str| read("", text.as_bytes(), &Options::default()).unwrap_err();
    assert!(matches!(
        error("<!doctype html><html></html>"),
        ReadError::NotSitemap
    ));
    assert!(matches!(error("{\"a\": 1}"), ReadError::BrokenJson { .. }));
    assert!(matches!(error("[1, "), ReadError::BrokenJson { .. }));
    assert!(matches!(error("a\0b"), ReadError::NotText));
    assert!(matches!(error(""), ReadError::Empty { first: None, .. }));
    assert!(matches!(error("name,age\nAda,36\n"), ReadError::NoColumn));
    assert!(matches!(
        error("<urlset><url></loc></urlset>"),
        ReadError::BrokenSitemap { .. }
    ));
    let no_site = read("", b"/contact", &for_site("shop")).unwrap_err();
    assert!(matches!(no_site, ReadError::BadOrigin { .. }), "{no_site}");
}

#[test]
fn a_table_whose_header_lacks_a_name_is_read() {
    let list = ok("a.csv", "name\nx,https://a.example/,yes\n");
    assert_eq!(urls(&list), ["https://a.example/"]);
    assert_eq!(list.rows[0].expectation, Expectation::Must);
}

//! `triggerctl pattern --urls` on the files that people have.

use std::fs;
use std::path::PathBuf;

use crate::support::{argument, code, err, json, out, run, run_on};

/// A file of the tests of the crate that reads them.
fn given(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../urls/tests/files")
        .join(name)
}

/// The addresses that are tried.
fn tried(name: &str, more: &[&str]) -> Vec<String> {
    let file = given(name);
    let said = run(&[
        &["pattern", "--format", "json", "--urls", argument(&file)],
        more,
        &["--", "."],
    ]
    .concat());
    assert_eq!(code(&said), 0, "{said:?}");
    let results = json(&said)["results"].as_array().unwrap().clone();
    results
        .iter()
        .map(|result| result["url"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn files_are_read_by_their_content() {
    let site = &["--site", "https://shop.example"][..];
    for (file, more, expected) in [
        (
            "lines.txt",
            &[][..],
            &[
                "https://a.example/x",
                "https://a.example/q",
                "https://www.a.example/x",
            ][..],
        ),
        (
            "sitemap.xml",
            &[],
            &[
                "https://shop.example/contact?a=1&b=2",
                "https://shop.example/pricing",
            ],
        ),
        ("one-request.har", &[], &["https://shop.example/contact"]),
        (
            "forwarded-for.log",
            site,
            &["https://shop.example/contact", "https://shop.example/pricing"],
        ),
        ("iis.log", site, &["https://shop.example/contact"]),
        ("tail.xml.gz", &[], &["https://shop.example/"]),
        ("lines.zst", &[], &["https://a.example/1", "https://a.example/2"]),
    ] {
        assert_eq!(tried(file, more), expected, "{file}");
    }
}

#[test]
fn what_was_left_out_is_told_in_text_and_in_json() {
    let file = given("lines.txt");
    for format in ["text", "count"] {
        let said = run(&[
            "pattern",
            "--format",
            format,
            "--urls",
            argument(&file),
            "--",
            "/x",
        ]);
        for words in [
            "3 URLs of 5 entries",
            "1 comment",
            "1 path without a site",
            "https:// was added",
            "split off",
        ] {
            assert!(err(&said).contains(words), "{said:?}");
        }
        assert!(out(&said).contains('2'), "{said:?}");
    }
    let said = json(&run(&[
        "pattern",
        "--format",
        "json",
        "--urls",
        argument(&file),
        "--",
        "/x",
    ]));
    let read = &said["read"][0];
    assert_eq!(
        (&read["format"], &read["entries"], &read["urls"]),
        (&"text".into(), &5.into(), &3.into())
    );
    assert_eq!(read["left_out"][0]["reason"], "no-origin");
    assert_eq!(read["notes"].as_array().unwrap().len(), 2);
}

#[test]
fn a_list_of_urls_alone_says_nothing_on_the_side_and_keeps_what_it_has_twice() {
    let said = run_on(
        &["pattern", "--urls", "-", "--", "/x"],
        "https://a.example/x\nhttps://a.example/x\nhttps://a.example/y\n",
    );
    assert!(out(&said).ends_with("2 of 3 match.\n"), "{said:?}");
    assert_eq!(err(&said), "");
}

#[test]
fn an_index_names_its_sitemaps_and_several_files_are_read_together() {
    let folder = tempfile::tempdir().unwrap();
    let index = folder.path().join("index.xml");
    fs::write(
        &index,
        "<sitemapindex><sitemap><loc>https://a.example/one.xml</loc></sitemap></sitemapindex>",
    )
    .unwrap();
    let (index, har) = (argument(&index), given("one-request.har"));
    let said = run_on(
        &[
            "pattern",
            "--urls",
            index,
            "--urls",
            argument(&har),
            "--urls",
            "-",
            "--",
            "example",
        ],
        "https://a.example/x\n",
    );
    assert!(out(&said).ends_with("2 of 2 match.\n"), "{said:?}");
    assert!(
        err(&said).contains("index of 1 sitemap") && err(&said).contains("https://a.example/one.xml"),
        "{said:?}"
    );
    let as_is = run_on(
        &[
            "pattern", "--as-is", "--format", "count", "--urls", index, "--urls", "-", "--", "one",
        ],
        "/one 200\n/two\n",
    );
    assert_eq!((out(&as_is).as_str(), err(&as_is).as_str()), ("2\n", ""));
}

#[test]
fn a_file_without_urls_ends_with_4_and_its_reasons() {
    let said = run_on(&["pattern", "--urls", "-", "--", "x"], "/contact\n/pricing\n");
    assert_eq!(code(&said), 4, "{said:?}");
    for words in ["2 paths without a site", "--site"] {
        assert!(err(&said).contains(words), "{said:?}");
    }
    let empty = run_on(&["pattern", "--urls", "-", "--", "x"], "\n");
    assert_eq!((code(&empty), out(&empty).as_str()), (0, "0 of 0 match.\n"));
    let site = run_on(
        &["pattern", "--site", "shop", "--urls", "-", "--", "x"],
        "/contact\n",
    );
    assert_eq!(code(&site), 2, "{site:?}");
}

#[test]
fn half_a_pair_spoils_no_list_that_is_taken_as_it_stands() {
    let said = run_on(
        &[
            "pattern", "--as-is", "--format", "count", "--urls", "-", "--", "x",
        ],
        r#"["https://a.example/\ud800", "https://a.example/x"]"#,
    );
    assert_eq!(out(&said), "2\n", "{said:?}");
}

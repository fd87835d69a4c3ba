//! Whatever a file holds, reading it ends with a list or with words.

use proptest::prelude::*;
use urls::{Options, read};

/// Bytes that begin like one of the formats and go on like anything.
fn junk() -> impl Strategy<Value = Vec<u8>> {
    let pieces = proptest::sample::select(vec![
        "https://a.example/",
        "http://",
        "/x",
        "\n",
        "\r\n",
        ",",
        ";",
        "\t",
        "\"",
        "<urlset>",
        "<url>",
        "<loc>",
        "</loc>",
        "</url>",
        "<sitemapindex>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&amp;",
        "&#x110000;",
        "&",
        "{\"log\":",
        "{\"entries\":[",
        "{\"request\":{\"url\":\"https://a.example/\"}}",
        "]",
        "}",
        "[",
        "null",
        "1 - - [t] \"GET /x H\" 200",
        " ",
        "must",
        "url",
        "ü",
        "\u{feff}",
        "9999999999999999999999",
    ]);
    let bytes = prop_oneof![
        8 => pieces.prop_map(|piece| piece.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..6),
        1 => Just(vec![0x1F, 0x8B, 8, 0]),
    ];
    proptest::collection::vec(bytes, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn junk_gives_a_list_or_words(bytes in junk(), name in "(|a\\.csv|a\\.xml)") {
        let options = Options { limit: 3, origin: Some("https://a.example".to_owned()), ..Options::default() };
        match read(&name, &bytes, &options) {
            Ok(list) => {
                prop_assert!(list.rows.len() <= 3);
                for row in &list.rows {
                    prop_assert!(url::Url::parse(&row.url).is_ok(), "{}", row.url);
                }
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

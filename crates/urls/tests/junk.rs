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
        "sep=;\n",
        "# x\n",
        "[a](https://a.example/)",
        "<https://a.example/>",
        "a.example/x 200",
        "\\ud800",
        "\\",
        "1.2.3.4, 5.6.7.8 - a b [10/Oct/2025:13:55:36 +0000] \"GET /\\xc3 HTTP/1.1\" 200 1\n",
        "{\"uri\":\"/x\",\"host\":\"a.example\",\"status\":200}\n",
        "{\"log\":\"",
        "#Fields: cs-method cs-uri-stem sc-status\n",
        "GET /x 200\n",
        "http 2025-10-10T13:55:36.1Z a b c 1 1 1 200 200 0 5 \"GET http://a.example:80/ HTTP/1.1\"\n",
        "h[1]: 1.2.3.4:5 [06/Feb/2009:12:14:14.655] f b/s 1/0/3/6/1 200 27 - - ---- 1/1/1/1/0 0/0 {a.example} \"GET / HTTP/1.1\"\n",
    ]);
    let bytes = prop_oneof![
        8 => pieces.prop_map(|piece| piece.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 0..6),
        1 => Just(vec![0x1F, 0x8B, 8, 0]),
        1 => Just(vec![0x28, 0xB5, 0x2F, 0xFD]),
        1 => Just(vec![0x50, 0x2A, 0x4D, 0x18]),
        1 => Just(vec![0xFF, 0xFE]),
        1 => Just(vec![0xED, 0xA0, 0x80]),
        1 => Just(vec![0xE9]),
    ];
    proptest::collection::vec(bytes, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn junk_gives_a_list_or_words(bytes in junk(), name in "(|a\\.csv|a\\.xml)") {
        check(&name, &bytes)?;
    }

    #[test]
    fn any_bytes_give_a_list_or_words(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check("", &bytes)?;
    }

    #[test]
    fn junk_in_packed_data_gives_a_list_or_words(at in 0_usize..200, byte in any::<u8>(), cut in 0_usize..200) {
        for packed in [&include_bytes!("files/lines.zst")[..], include_bytes!("files/tail.xml.gz")] {
            let mut bytes = packed.to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            check("", &bytes)?;
            bytes.truncate(cut % packed.len());
            check("", &bytes)?;
        }
    }
}

fn check(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let options = Options {
        limit: 3,
        origin: Some("https://a.example".to_owned()),
        largest: 1 << 20,
        ..Options::default()
    };
    match read(name, bytes, &options) {
        Ok(list) => {
            prop_assert!(list.rows.len() <= 3);
            prop_assert!(!list.summary().is_empty());
            for row in &list.rows {
                prop_assert!(url::Url::parse(&row.url).is_ok(), "{}", row.url);
            }
            let skipped: u64 = list.left_out.iter().map(|left| left.count).sum();
            prop_assert_eq!(skipped, list.skipped);
        }
        Err(error) => prop_assert!(!error.to_string().is_empty()),
    }
    Ok(())
}

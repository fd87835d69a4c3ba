//! Files that are packed, cut off, or in another encoding.

use std::io::Write;

use urls::{Format, Options, ReadError, UrlList, read};

/// Two lines, packed with the program zstd.
const ZSTANDARD: &[u8] = include_bytes!("files/lines.zst");

fn gzip(text: &str) -> Vec<u8> {
    gzip_bytes(text.as_bytes())
}

fn gzip_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).expect("memory can be written");
    packed.finish().expect("memory can be written")
}

fn ok(bytes: &[u8]) -> UrlList {
    read("", bytes, &Options::default()).expect("it has URLs")
}

fn urls(list: &UrlList) -> Vec<&str> {
    list.rows.iter().map(|row| row.url.as_str()).collect()
}

#[test]
fn what_stands_behind_packed_data_is_told_and_spoils_nothing() {
    let list = ok(include_bytes!("files/tail.xml.gz"));
    assert_eq!(list.format, Format::Sitemap);
    assert!(
        list.notes[0].contains("15 bytes of something else"),
        "{:?}",
        list.notes
    );
    assert_eq!(list.rows.len(), 1);
    let mut padded = gzip("https://a.example/\n");
    padded.extend([0; 512]);
    assert_eq!(ok(&padded).notes, Vec::<String>::new());
}

#[test]
fn packed_parts_one_behind_the_other_are_all_read() {
    let both = [gzip("https://a.example/1\n"), gzip("https://a.example/2\n")].concat();
    assert_eq!(urls(&ok(&both)), ["https://a.example/1", "https://a.example/2"]);
    let cut = [
        gzip("https://a.example/1\n"),
        gzip("https://a.example/2\n")[..20].to_vec(),
    ]
    .concat();
    let list = ok(&cut);
    assert_eq!(urls(&list), ["https://a.example/1"]);
    assert!(list.notes[0].contains("cut off"), "{:?}", list.notes);
    let twice = gzip_bytes(&gzip("https://a.example/1\n"));
    assert_eq!(urls(&ok(&twice)), ["https://a.example/1"]);
}

#[test]
fn zstandard_is_unpacked_with_frames_that_are_skipped_and_a_tail() {
    let expected = ["https://a.example/1", "https://a.example/2"];
    assert_eq!(urls(&ok(ZSTANDARD)), expected);
    let skipped = [
        &b"\x50\x2A\x4D\x18\x03\0\0\0abc"[..],
        ZSTANDARD,
        ZSTANDARD,
        b"tail",
    ]
    .concat();
    let list = ok(&skipped);
    assert_eq!((urls(&list), list.repeated), (expected.to_vec(), 2));
    assert!(
        list.notes.concat().contains("4 bytes of something else"),
        "{:?}",
        list.notes
    );
    let broken = read("", &ZSTANDARD[..ZSTANDARD.len() - 9], &Options::default()).unwrap_err();
    assert!(
        matches!(
            broken,
            ReadError::Packed {
                packer: "Zstandard",
                ..
            }
        ),
        "{broken}"
    );
}

#[test]
fn what_unpacks_to_more_than_the_limit_is_refused_with_the_limit() {
    let options = Options {
        largest: 1_000_000,
        ..Options::default()
    };
    let error = read("", &gzip(&" ".repeat(1_000_001)), &options).unwrap_err();
    assert!(error.to_string().contains("1000000 bytes"), "{error}");
    let just = format!("https://a.example/{}", " ".repeat(999_982));
    assert_eq!(read("", &gzip(&just), &options).unwrap().rows.len(), 1);
    let parts = gzip(&" ".repeat(600_000)).repeat(2);
    assert!(matches!(
        read("", &parts, &options),
        Err(ReadError::TooLarge { limit: 1_000_000 })
    ));
}

#[test]
fn files_of_other_kinds_are_named() {
    for (bytes, kind) in [
        (&b"PK\x03\x04rest"[..], "ZIP"),
        (b"BZh91AY", "bzip2"),
        (b"\xFD7zXZ\0\0", "xz"),
        (b"%PDF-1.7", "PDF"),
    ] {
        let error = read("urls.csv", bytes, &Options::default()).unwrap_err();
        assert!(error.to_string().contains(kind), "{error}");
    }
}

#[test]
fn files_in_other_encodings_are_read() {
    let text = "https://a.example/ü\nhttps://a.example/2\n";
    let little: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let latin = b"https://a.example/\xFC\nhttps://a.example/2\n";
    for bytes in [&little[..], &big, latin, text.as_bytes()] {
        assert_eq!(urls(&ok(bytes)), ["https://a.example/ü", "https://a.example/2"]);
    }
}

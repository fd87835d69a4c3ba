//! Messages are read as the window reads them, and none takes more than its share.

#![expect(clippy::unwrap_used, reason = "a file with a hole in it should fail the test")]

use message::{Bounds, Reader, Unread};
use serde_json::Value;
use simulate::{Drawn, MessageReading};

const DRAWN: &str = include_str!("../../../tests/cases/messages-drawn.jsonl");

const READINGS: [MessageReading; 3] = [
    MessageReading::MarkdownIt,
    MessageReading::MessageParser,
    MessageReading::MessageParserWithTables,
];

/// The recorded messages with a reading and what the window draws of them. Those with a moment depend on the place of whoever reads: they are
/// compared where the place can be chosen, in the tests of the shell.
fn rows() -> Vec<(MessageReading, String, Drawn)> {
    let rows = DRAWN.lines().filter(|line| !line.contains(r#""kind":"time""#));
    rows.map(|line| {
        let mut row: Value = serde_json::from_str(line).unwrap();
        let reading = READINGS
            .into_iter()
            .find(|reading| serde_json::to_value(reading).unwrap() == row["reading"])
            .unwrap();
        let message = row["message"].as_str().unwrap().to_owned();
        (
            reading,
            message,
            serde_json::from_value(row["drawn"].take()).unwrap(),
        )
    })
    .collect()
}

#[test]
fn every_recorded_message_is_read_as_the_window_reads_it() {
    let mut reader = Reader::new().unwrap();
    let rows = rows();
    assert!(rows.len() > 3 * 70, "{}", rows.len());
    for (reading, message, drawn) in rows {
        assert_eq!(
            reader.draw(&message, reading).unwrap(),
            drawn,
            "{reading:?} of {message:?}"
        );
    }
}

#[test]
fn a_message_that_the_window_does_not_read_is_not_read_either() {
    let long = "a".repeat(20_001);
    let mut reader = Reader::new().unwrap();
    for reading in READINGS {
        assert!(matches!(reader.draw(&long, reading), Err(Unread::TooMuch)));
        reader.draw(&long[1..], reading).unwrap();
    }
    let deep = ">".repeat(60);
    let read = reader.draw(&deep, MessageReading::MarkdownIt);
    assert!(matches!(read, Err(Unread::TooMuch)), "{read:?}");
    reader.draw(&deep[..20], MessageReading::MarkdownIt).unwrap();
}

/// What parsers have fallen over: depth, pairs that never close, and what makes them try again and again.
fn hard() -> Vec<String> {
    let pieces = [
        "*",
        "_",
        "~",
        "*_",
        "[",
        "![",
        "](",
        "`",
        "```",
        "||",
        ">",
        "> > ",
        "- ",
        "<",
        "<a ",
        "(",
        ":",
        "@",
        "\n",
        "|\n|-",
        "&",
        "\\",
        "a@",
        "*a ",
        "_~*",
        "[a](",
        "<t:",
        "http://",
        "\u{1f600}",
        "\u{0}",
        "\u{202e}",
    ];
    pieces
        .iter()
        .map(|piece| piece.repeat(400 / piece.len()))
        .collect()
}

#[test]
fn a_message_that_is_broken_off_does_not_spoil_the_next() {
    let bounds = Bounds {
        turns: 100,
        ..Bounds::default()
    };
    let mut reader = Reader::within(bounds).unwrap();
    let mut broken_off = 0;
    let tame = reader.draw("*Hi*", MessageReading::MessageParser).unwrap();
    for message in hard() {
        for reading in READINGS {
            let start: String = message.chars().take(6).collect();
            let read = reader.draw(&message, reading);
            match read {
                Ok(_) | Err(Unread::TooMuch) => {}
                Err(Unread::OutOfBounds(_)) => broken_off += 1,
                Err(other) => panic!("{reading:?} of {start:?}: {other:?}"),
            }
            assert_eq!(reader.draw("*Hi*", MessageReading::MessageParser).unwrap(), tame);
        }
    }
    assert!(broken_off > 10, "{broken_off}");
}

#[test]
fn a_message_beyond_the_bounds_says_so_and_the_next_is_read() {
    for bounds in [
        Bounds {
            turns: 1,
            ..Bounds::default()
        },
        Bounds {
            memory: 8 << 20,
            ..Bounds::default()
        },
    ] {
        let mut reader = Reader::within(bounds).unwrap();
        let message = "*a _b_ ~c~* ".repeat(1_600);
        let read = reader.draw(&message, MessageReading::MessageParser);
        assert!(matches!(read, Err(Unread::OutOfBounds(_))), "{bounds:?}");
        reader.draw("*Hi*", MessageReading::MessageParser).unwrap();
    }
}

#[test]
fn a_reader_without_the_memory_for_its_readings_says_so() {
    let bounds = Bounds {
        memory: 1 << 20,
        ..Bounds::default()
    };
    let problem = Reader::within(bounds).unwrap_err().to_string();
    assert!(problem.contains("does not start"), "{problem}");
}

//! Words are printed the same way everywhere: what a person reads has curved apostrophes, whichever crate says it.
//!
//! The practice servers speak as their platforms do, and `xtask` speaks to developers: both are left out.

#![expect(
    clippy::unwrap_used,
    reason = "a story stops at the first thing that it did not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Crates whose texts people read, with what in them is no text of ours.
const CRATES: [&str; 11] = [
    "api", "cli", "folder", "message", "pattern", "publish", "reports", "simulate", "store", "trigger",
    "urls",
];

/// What a platform or a person wrote, and is compared letter by letter.
const NOT_OURS: [&str; 2] = ["countries/table.rs", "urls/src/table.rs"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "tests" {
                sources(&path, found);
            }
        } else if name.ends_with(".rs") && !name.contains("test") {
            found.push(path);
        }
    }
}

/// The texts in quotes of a source, with the line each begins in and what stands before it. Comments, characters and raw strings, which
/// hold patterns and JSON, are left out.
fn literals(source: &str) -> Vec<(usize, String, String)> {
    let signs: Vec<char> = source.chars().collect();
    let at = |place: usize| signs.get(place).copied().unwrap_or('\0');
    let (mut found, mut place, mut line) = (Vec::new(), 0, 1);
    while place < signs.len() {
        match at(place) {
            '/' if at(place + 1) == '/' => {
                while place < signs.len() && at(place) != '\n' {
                    place += 1;
                }
                continue;
            }
            'r' if at(place + 1) == '"' || (at(place + 1) == '#' && matches!(at(place + 2), '#' | '"')) => {
                let hashes = signs[place + 1..].iter().take_while(|sign| **sign == '#').count();
                let end: Vec<char> = format!("\"{}", "#".repeat(hashes)).chars().collect();
                place += hashes + 2;
                while place < signs.len() && !signs[place..].starts_with(&end) {
                    line += usize::from(at(place) == '\n');
                    place += 1;
                }
                place += end.len();
                continue;
            }
            '\'' if at(place + 1) == '\\' => {
                place += 3;
                while at(place) != '\'' {
                    place += 1;
                }
            }
            '\'' if at(place + 2) == '\'' => place += 2,
            '"' => {
                let before: String = signs[place.saturating_sub(40)..place].iter().collect();
                let (begin, mut text) = (line, String::new());
                place += 1;
                while at(place) != '"' {
                    if at(place) == '\\' {
                        text.push('\\');
                        place += 1;
                    }
                    line += usize::from(at(place) == '\n');
                    text.push(at(place));
                    place += 1;
                }
                found.push((begin, text, before));
            }
            '\n' => line += 1,
            _ => {}
        }
        place += 1;
    }
    found
}

/// The words around a straight apostrophe: *server's*, *agents' names*. What backticks enclose is code.
fn straight(text: &str) -> Option<String> {
    let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("``");
    let signs: Vec<char> = prose.chars().collect();
    let is_letter = |place: Option<usize>| {
        place
            .and_then(|at| signs.get(at))
            .is_some_and(|sign| sign.is_alphabetic())
    };
    let of = |at: usize| {
        signs[at.saturating_sub(12)..signs.len().min(at + 12)]
            .iter()
            .collect()
    };
    (0..signs.len())
        .filter(|at| signs[*at] == '\'' && is_letter(at.checked_sub(1)))
        // A command of a shell has quotes that look the same: they begin somewhere.
        .find(|at| {
            is_letter(Some(at + 1))
                || (signs[at - 1] == 's' && signs[..*at].iter().filter(|sign| **sign == '\'').count() % 2 == 0)
        })
        .map(of)
}

/// Every text that a person may read, with its place.
fn each_text(mut tell: impl FnMut(&str, &str)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let mut files = Vec::new();
    for name in CRATES {
        sources(&root.join(name).join("src"), &mut files);
    }
    assert!(files.len() > 300, "{} sources", files.len());
    files.retain(|file| !NOT_OURS.iter().any(|other| file.ends_with(other)));
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        let shown = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (line, text, before) in literals(shown) {
            // What only a panic or the compiler says is for those who mend it.
            let before = before.trim_end();
            if !before.ends_with("expect(") && !before.ends_with("reason =") {
                tell(&format!("{}:{line}", file.display()), &text);
            }
        }
    }
}

#[test]
fn what_people_read_has_curved_apostrophes() {
    let mut wrong = Vec::new();
    each_text(|place, text| wrong.extend(straight(text).map(|words| format!("{place}: {words}"))));
    assert!(wrong.is_empty(), "straight apostrophes:\n{}", wrong.join("\n"));
}

/// Words that have another form everywhere else: *disabled*, *1 red test*.
fn is_said_otherwise(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "not enabled",
        "draft is switched off",
        "tests are red",
        "tests red",
        "test red",
    ]
    .iter()
    .any(|words| text.contains(words))
}

#[test]
fn what_is_off_is_disabled_and_a_test_is_a_red_test_everywhere() {
    let mut wrong = Vec::new();
    each_text(|place, text| {
        if is_said_otherwise(text) {
            wrong.push(format!("{place}: {text}"));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(is_said_otherwise("Not enabled"));
    assert!(!is_said_otherwise("It is disabled, and has 1 red test."));
}

#[test]
fn an_apostrophe_is_told_from_quotes_and_from_code() {
    assert!(straight("the server's answer").is_some());
    assert!(straight("the agents' names").is_some());
    assert!(straight("the server’s answer, the agents’ names").is_none());
    assert!(straight("triggerctl pull --project 'Web shops'").is_none());
    assert!(straight("write `it's`").is_none());
    let source = "// it's\nlet a = 'x'; let b = '\\''; let c = \"it's\"; let d: &'static str = r#\"it's\"#;";
    assert_eq!(
        literals(source)
            .iter()
            .map(|(line, text, _)| (*line, text.as_str()))
            .collect::<Vec<_>>(),
        [(2, "it's")]
    );
}

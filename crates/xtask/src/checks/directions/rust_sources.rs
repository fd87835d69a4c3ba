//! What Rust sources may name: no outside world in the pure crates, SQL in the store alone.

use std::path::Path;

use anyhow::{Result, ensure};

use super::Violation;
use super::rust_lexer::{lex, without_tests};
use crate::{files, workspace};

/// The crates that know no file, clock, network, database or runtime.
const PURE: [&str; 3] = ["pattern", "trigger", "simulate"];

/// Names of the outside world: modules of the standard library that reach it, and the two clocks.
const OUTSIDE: [&str; 8] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "Instant",
    "SystemTime",
    "tokio",
    "rusqlite",
];

/// How SQL statements begin. Upper case, as the store writes them, so that prose does not count.
const SQL: [&str; 13] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "CREATE UNIQUE ",
    "DROP TABLE ",
    "ALTER TABLE ",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
    "VACUUM",
];

/// Where the sources of the workspace go against the rules.
pub(super) fn violations() -> Result<Vec<Violation>> {
    let mut violations = Vec::new();
    for folder in ["crates", "src-tauri", "tests"] {
        let sources = files::below(&workspace::root().join(folder), &["rs"])?;
        ensure!(
            !sources.is_empty(),
            "{folder}/ has no Rust source, so nothing was checked"
        );
        for path in sources {
            let place = path
                .strip_prefix(workspace::root())?
                .to_string_lossy()
                .replace('\\', "/");
            violations.extend(judge(&place, &files::text(&path)?));
        }
    }
    Ok(violations)
}

/// Judges one source by its path from the root.
fn judge(place: &str, text: &str) -> Vec<Violation> {
    let mut violations = Vec::new();
    let source = lex(text);
    let is_pure = PURE
        .iter()
        .any(|name| place.starts_with(&format!("crates/{name}/src/")));
    if is_pure && !is_test_file(place) {
        for (line, code) in (1..).zip(without_tests(&source.code).lines()) {
            for name in OUTSIDE.iter().filter(|name| names(code, name)) {
                let what = format!("`{name}` reaches the outside world, which this crate gets as arguments");
                violations.push(Violation::new(format!("{place}:{line}"), what));
            }
        }
    }
    // This crate has the words themselves, and the tests of the whole look at the store from outside.
    let may_say_sql = ["crates/store/", "crates/xtask/", "tests/"]
        .iter()
        .any(|start| place.starts_with(start));
    if !may_say_sql {
        for (line, string) in &source.strings {
            if SQL.iter().any(|start| string.trim_start().starts_with(start)) {
                violations.push(Violation::new(
                    format!("{place}:{line}"),
                    "SQL belongs in `store`",
                ));
            }
        }
    }
    violations
}

/// Whether the file holds a module of tests only, which a parent marks with `#[cfg(test)]`.
fn is_test_file(place: &str) -> bool {
    let path = Path::new(place);
    path.file_stem().is_some_and(|stem| stem == "tests")
        || path.components().any(|part| part.as_os_str() == "tests")
}

/// Whether the line of code names `path` as a whole, also inside a `use std::{…}` group.
pub(in crate::checks) fn names(code: &str, path: &str) -> bool {
    let whole = |text: &str, word: &str| {
        text.match_indices(word).any(|(at, _)| {
            let in_word = |c: char| c.is_alphanumeric() || c == '_';
            !text[..at].ends_with(in_word) && !text[at + word.len()..].starts_with(in_word)
        })
    };
    if whole(code, path) {
        return true;
    }
    let Some(module) = path.strip_prefix("std::") else {
        return false;
    };
    code.split_once("std::{")
        .is_some_and(|(_, group)| whole(group, module))
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[track_caller]
    fn check(place: &str, text: &str, expected: &[&str]) {
        let found: Vec<String> = judge(place, text).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn a_clock_or_a_file_in_a_pure_crate_is_found_with_its_line() {
        check(
            "crates/simulate/src/a.rs",
            "fn f() {\n    let t = Instant::now();\n}",
            &["a.rs:2: `Instant`"],
        );
        check("crates/pattern/src/a.rs", "use std::{fmt, fs};", &["`std::fs`"]);
        check(
            "crates/trigger/src/a.rs",
            "use std::time::SystemTime;",
            &["`SystemTime`"],
        );
        check("crates/pattern/src/a.rs", "std::net::lookup(f);", &["`std::net`"]);
    }

    #[test]
    fn the_same_elsewhere_in_tests_and_in_comments_is_fine() {
        check("crates/store/src/a.rs", "use std::fs;", &[]);
        check("crates/pattern/tests/cases.rs", "use std::fs;", &[]);
        check("crates/pattern/src/parse/tests.rs", "use std::fs;", &[]);
        check(
            "crates/pattern/src/a.rs",
            "// not std::fs\n#[cfg(test)]\nmod tests { use std::fs; }",
            &[],
        );
        check(
            "crates/simulate/src/a.rs",
            "struct InstantMessage; // an Instant",
            &[],
        );
    }

    #[test]
    fn sql_outside_the_store_is_found() {
        check(
            "crates/api/src/a.rs",
            "q(\"SELECT name FROM drafts\")",
            &["a.rs:1: SQL belongs in `store`"],
        );
        check(
            "src-tauri/src/a.rs",
            "q(r#\"\n  UPDATE drafts SET a = 1\"#)",
            &["SQL"],
        );
        check("crates/store/src/a.rs", "q(\"SELECT name FROM drafts\")", &[]);
    }

    #[test]
    fn prose_that_begins_like_sql_is_fine() {
        check(
            "crates/api/src/a.rs",
            "say(\"Select a draft first\"); say(\"Update available\")",
            &[],
        );
    }
}

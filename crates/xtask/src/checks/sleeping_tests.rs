//! No test sleeps to wait: it would be slow where the machine is quick, and fail where it is slow.
//!
//! What drives tests may look again after a pause until a condition holds (`tests/src`).

use std::path::Path;

use anyhow::{Result, bail};

use super::directions::Violation;
use super::directions::rust_lexer::{lex, without_tests};
use super::directions::rust_sources::names;
use crate::{files, workspace};

/// What sleeps, in the standard library and in tokio.
const SLEEPS: [&str; 3] = ["sleep", "sleep_until", "sleep_ms"];

/// Fails with every place where a test sleeps.
pub(super) fn check() -> Result<()> {
    let mut found = Vec::new();
    for folder in ["crates", "src-tauri", "tests"] {
        for path in files::below(&workspace::root().join(folder), &["rs"])? {
            let place = path.strip_prefix(workspace::root())?;
            let place = place.to_string_lossy().replace('\\', "/");
            found.extend(judge(&place, &files::text(&path)?));
        }
    }
    for violation in &found {
        eprintln!("{violation}");
    }
    if !found.is_empty() {
        bail!(
            "tests sleep in {} places; wait for the condition that they need (see CONTRIBUTING.md)",
            found.len()
        );
    }
    println!("no test sleeps to wait");
    Ok(())
}

/// Judges one source by its path from the root.
fn judge(place: &str, text: &str) -> Vec<Violation> {
    let code = lex(text).code;
    let kept = match is_test_file(place) {
        true => String::new(),
        false => without_tests(&code),
    };
    let mut not_tests = kept.lines();
    (1..)
        .zip(code.lines())
        .filter(|(_, line)| {
            let elsewhere = not_tests.next().unwrap_or_default();
            let sleeps = |line: &str| SLEEPS.iter().any(|name| names(line, name));
            sleeps(line) && !sleeps(elsewhere)
        })
        .map(|(line, _)| Violation::new(format!("{place}:{line}"), "a test sleeps to wait"))
        .collect()
}

/// Whether all that is in the file is tests.
fn is_test_file(place: &str) -> bool {
    let stem = Path::new(place).file_stem().unwrap_or_default().to_string_lossy();
    // Of the folder of all stories, `src` drives them.
    let below = place.strip_prefix("tests/").unwrap_or(place);
    stem == "tests" || stem.ends_with("_tests") || below.split('/').any(|part| part == "tests")
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[track_caller]
    fn check(place: &str, text: &str, expected: &[&str]) {
        let found: Vec<String> = judge(place, text).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_test_that_sleeps_is_found_with_its_line() {
        let sleeps = "fn a() {\n    std::thread::sleep(ONCE);\n}";
        for place in [
            "tests/tests/window.rs",
            "crates/a/tests/it/main.rs",
            "crates/a/src/b_tests.rs",
        ] {
            check(place, sleeps, &[&format!("{place}:2: a test sleeps to wait")]);
        }
        check(
            "crates/a/src/b.rs",
            "#[cfg(test)]\nmod tests {\n    use tokio::time::sleep;\n}",
            &["crates/a/src/b.rs:3: a test sleeps to wait"],
        );
    }

    #[test]
    fn what_waits_outside_of_tests_and_what_only_speaks_of_it_is_fine() {
        let sleeps = "fn a() {\n    tokio::time::sleep(PAUSE).await;\n}";
        check("crates/a/src/b.rs", sleeps, &[]);
        check("tests/src/window/page.rs", sleeps, &[]);
        check(
            "crates/a/tests/b.rs",
            "fn asleep() {} // sleep(1)\nsay(\"sleep\");",
            &[],
        );
    }
}

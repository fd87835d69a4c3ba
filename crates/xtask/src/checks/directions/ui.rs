//! Which folder of the interface may import which, and where colours and sizes may be written.

use anyhow::{Result, ensure};

use super::Violation;
use super::ui_lexer::lex;
use crate::{files, workspace};

/// Where the interface's sources go against the rules.
pub(super) fn violations() -> Result<Vec<Violation>> {
    let sources = workspace::ui().join("src");
    let mut read = Vec::new();
    for path in files::below(&sources, &["ts", "tsx", "css"])? {
        let place = path.strip_prefix(&sources)?.to_string_lossy().replace('\\', "/");
        read.push((place, files::text(&path)?));
    }
    ensure!(!read.is_empty(), "ui/src has no source, so nothing was checked");
    let read: Vec<(&str, &str)> = read
        .iter()
        .map(|(place, text)| (place.as_str(), text.as_str()))
        .collect();
    Ok(judge(&read))
}

/// Judges all sources, given as paths below `ui/src` and texts.
fn judge(sources: &[(&str, &str)]) -> Vec<Violation> {
    let mut violations = Vec::new();
    let mut native: Vec<String> = Vec::new();
    for (place, text) in sources {
        // Generated types are what Rust says they are.
        if place.starts_with("ipc/generated/") {
            continue;
        }
        let source = lex(text, place.ends_with(".css"));
        for import in &source.imports {
            let at = format!("ui/src/{place}:{}", import.line);
            if import.from.starts_with("@tauri-apps") && !is_test(place) {
                if place.starts_with("ipc/") {
                    native.push((*place).to_owned());
                } else {
                    violations.push(Violation::new(at, "`@tauri-apps` is for one file of ipc/ alone"));
                }
            } else if let Some(what) = target(place, &import.from).and_then(|to| objection(place, &to)) {
                violations.push(Violation::new(at, what));
            }
        }
        if !place.starts_with("theme/") && !is_test(place) {
            for (line, value) in &source.values {
                for found in looks(value) {
                    let what = format!("`{found}` belongs in theme/, where all colours and sizes are");
                    violations.push(Violation::new(format!("ui/src/{place}:{line}"), what));
                }
            }
        }
    }
    native.dedup();
    if native.len() > 1 {
        let what = format!(
            "`@tauri-apps` is imported by {} files of ipc/, not one",
            native.len()
        );
        violations.push(Violation::new(native.join(", "), what));
    }
    violations
}

fn is_test(place: &str) -> bool {
    place.contains(".test.")
}

/// The path below `ui/src` that an import leads to; nothing for packages.
fn target(place: &str, from: &str) -> Option<String> {
    if let Some(path) = from.strip_prefix("@/") {
        return Some(path.to_owned());
    }
    if !from.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = place.split('/').collect();
    parts.pop();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// What is wrong with a file at `place` importing `to`, if anything.
fn objection(place: &str, to: &str) -> Option<String> {
    let (layer, to_layer) = (layer(place), layer(to));
    // A test may put a part into the frame that it will be used in.
    if is_test(place) && to_layer == "app" {
        return None;
    }
    let forbidden = match layer {
        "features" => {
            let (feature, to_feature) = (second(place), second(to));
            return (to_layer == "features" && feature != to_feature)
                .then(|| format!("feature `{feature}` must not import feature `{to_feature}`"));
        }
        "components" => ["features", "ipc", "app"].as_slice(),
        "lib" => &["features", "ipc", "app", "components"],
        "ipc" => &["features", "components", "app"],
        _ => &[],
    };
    forbidden
        .contains(&to_layer)
        .then(|| format!("{layer}/ must not import from {to_layer}/"))
}

fn layer(place: &str) -> &str {
    place.split('/').next().unwrap_or_default()
}

fn second(place: &str) -> &str {
    place.split('/').nth(1).unwrap_or_default()
}

/// The colours and pixel sizes in a value of CSS, or in a string that is used as one.
fn looks(value: &str) -> Vec<String> {
    let mut found = Vec::new();
    // A slash before a `#` is an address, not a colour.
    let words = value.split(|c: char| c.is_whitespace() || "(),;:".contains(c));
    found.extend(words.filter(|word| is_hex_colour(word)).map(str::to_owned));
    let words = value.split(|c: char| c.is_whitespace() || "(),;:/".contains(c));
    found.extend(words.filter(|word| is_pixels(word)).map(str::to_owned));
    let functions = [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
    ];
    for name in functions {
        let whole = |(at, _)| !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
        if value.match_indices(name).any(whole) {
            found.push(format!("{name}…)"));
        }
    }
    found
}

fn is_hex_colour(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
    })
}

/// `12px`, `-0.5px`; nothing is still nothing with a unit.
fn is_pixels(word: &str) -> bool {
    word.strip_suffix("px")
        .and_then(|number| number.parse::<f64>().ok())
        .is_some_and(|number| number != 0.0)
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[track_caller]
    fn check(sources: &[(&str, &str)], expected: &[&str]) {
        let found: Vec<String> = judge(sources).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    #[test]
    fn a_feature_may_import_below_itself_but_no_other_feature() {
        let text = "import { a } from \"./a\";\nimport { b } from \"@/features/editor/b\";\nimport x from \"@/ipc/client\";";
        check(&[("features/editor/Editor.tsx", text)], &[]);
        check(
            &[("features/library/Library.tsx", text)],
            &["features/library/Library.tsx:2: feature `library` must not import feature `editor`"],
        );
        check(
            &[("features/library/Library.tsx", "export * from '../editor/b';")],
            &["must not import feature `editor`"],
        );
    }

    #[test]
    fn components_and_pure_helpers_know_neither_features_nor_commands() {
        let lazy = "const x = lazy(() => import(\"../features/editor/Editor\"));";
        check(
            &[("components/Button.tsx", lazy)],
            &["components/ must not import from features/"],
        );
        check(
            &[(
                "lib/time.ts",
                "import type { Draft } from '@/ipc/generated/Draft';",
            )],
            &["lib/ must not import from ipc/"],
        );
        check(
            &[("ipc/client.ts", "import '@/components/Button';")],
            &["ipc/ must not import from components/"],
        );
        check(&[("app/screens.tsx", lazy)], &[]);
        let framed = "import { Frame } from '@/app/frame';";
        check(&[("components/Button.test.tsx", framed)], &[]);
        check(
            &[("components/Button.tsx", framed)],
            &["components/ must not import from app/"],
        );
    }

    #[test]
    fn tauri_is_known_to_one_file_of_ipc() {
        let text = "import { invoke } from \"@tauri-apps/api/core\";";
        check(&[("ipc/tauri.ts", text)], &[]);
        check(&[("ipc/tauri.ts", text), ("ipc/tauri.test.ts", text)], &[]);
        check(
            &[("features/editor/a.ts", text)],
            &["`@tauri-apps` is for one file of ipc/ alone"],
        );
        check(
            &[("ipc/a.ts", text), ("ipc/b.ts", text)],
            &["ipc/a.ts, ipc/b.ts: `@tauri-apps` is imported by 2"],
        );
    }

    #[test]
    fn a_colour_or_a_pixel_size_outside_the_theme_is_found() {
        check(
            &[("components/a.module.css", ".a {\n  color: #0af;\n}")],
            &["a.module.css:2: `#0af`"],
        );
        check(
            &[("features/editor/A.tsx", "<p style={{ width: \"12px\" }} />")],
            &["`12px`"],
        );
        check(
            &[("app/a.css", ".a { background: rgba(0, 0, 0, 0.5) }")],
            &["`rgba(…)`"],
        );
        check(
            &[("components/A.tsx", "<Box c={`oklch(0.5 0 0)`} />")],
            &["`oklch(…)`"],
        );
        check(&[("theme/theme.ts", "const accent = \"#0af\";")], &[]);
    }

    #[test]
    fn variables_selectors_comments_and_words_are_no_colours_or_sizes() {
        let css = "#add .b { color: var(--accent); margin: 0 1rem; padding: 0px } /* 12px #fff */";
        check(&[("components/a.css", css)], &[]);
        let tsx = "// #fff 3px\nconst a = \"the #1234567 px\"; const b = 'href#face'; const c = \"https://a.example/#add\";";
        check(&[("components/A.tsx", tsx)], &[]);
    }

    #[test]
    fn text_between_tags_is_no_code() {
        let tsx =
            "<p>It's a page; don't import from \"@/features/x\" here</p>;\nimport '@/features/editor/b';";
        check(
            &[("features/library/A.tsx", tsx)],
            &["A.tsx:2: feature `library`"],
        );
    }
}

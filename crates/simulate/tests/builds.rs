//! The table of the widget's builds in the documentation is made of the engines.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use expect_test::expect_file;
use simulate::{Engine, SourceKind, engines};

#[test]
fn the_table_of_builds_in_the_documentation_is_fresh() {
    expect_file!["../../../docs/widget-builds.md"].assert_eq(&page());
}

fn page() -> String {
    let mut page = "\
# Builds of the Rocket.Chat widget

What a trigger does is decided by the widget that a server gives out. There is an engine for each build whose rules differ. This
page is made of the engines; a test keeps it so (`UPDATE_EXPECT=1 cargo test -p simulate --test builds`).

`triggerctl simulate --server-version 8.5.1` plays by a server’s version, `--engine KEY` by a key. When no version is known, a
project is played by `rocketchat-6.7`, since most servers in use have that build. `triggerctl simulate` without an option plays the
newest one, `rocketchat`.

| Servers | Engine | What differs from the newest build | How and since when it is known |
|---|---|---|---|
"
    .to_owned();
    for engine in builds() {
        let info = engine.info;
        row(
            &mut page,
            &[
                info.servers_in_words,
                &format!("`{}`", info.key),
                info.differs,
                &sources(engine),
            ],
        );
    }
    page.push_str(
        "
Servers 5.3, 5.4, 6.0 and 6.1 have one build or the other by the third number of their version. Where only `5.4` is known, it is
played as 5.4.9, and the program says that it can be the other one.
",
    );
    for engine in builds() {
        let info = engine.info;
        write!(
            page,
            "\n## {}\n\n`{}`. {}\n\n",
            info.name, info.key, info.description
        )
        .expect("a text takes everything");
        page.push_str("| Rule | | Source | Known since |\n|---|---|---|---|\n");
        for rule in info.rules {
            row(
                &mut page,
                &[
                    rule.key,
                    rule.text,
                    &link(rule.source.title, rule.source.place),
                    rule.source.known_since,
                ],
            );
        }
        page.push_str("\nWhat was chosen where nobody documented what happens:\n\n");
        for choice in info.choices {
            writeln!(page, "- `{}`: {}", choice.key, choice.text).expect("a text takes everything");
        }
    }
    page
}

/// The engines of this page.
fn builds() -> impl Iterator<Item = &'static Engine> {
    engines()
        .into_iter()
        .filter(|engine| engine.info.platform == trigger::Platform::RocketChat)
}

/// The sources of an engine's rules, each once.
fn sources(engine: &Engine) -> String {
    let rules = engine.info.rules.iter();
    let sources: BTreeSet<String> = rules
        .map(|rule| {
            let source = rule.source;
            format!("{} ({})", link(source.title, source.place), source.known_since)
        })
        .collect();
    sources.into_iter().collect::<Vec<_>>().join("; ")
}

fn link(title: &str, place: &str) -> String {
    let target = if place.starts_with("https://") {
        place.to_owned()
    } else {
        format!("../{place}")
    };
    format!("[{title}]({target})")
}

fn row(page: &mut String, cells: &[&str]) {
    for cell in cells {
        assert!(!cell.contains('\n'), "{cell}");
        write!(page, "| {} ", cell.replace('|', "\\|")).expect("a text takes everything");
    }
    page.push_str("|\n");
}

#[test]
fn every_kind_of_source_is_in_the_table() {
    let kinds: Vec<SourceKind> = engines()
        .iter()
        .flat_map(|engine| engine.info.rules)
        .map(|rule| rule.source.kind)
        .collect();
    for kind in [
        SourceKind::RecordedRuns,
        SourceKind::PublishedCode,
        SourceKind::PublicReport,
        SourceKind::VendorDocument,
    ] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

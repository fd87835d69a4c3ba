//! The list of engines: which there are, how they are known, and which one a server gets.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::HashSet;

use simulate::{
    Source, SourceKind, engine_by_key, engine_for_version, engine_of_unknown_version, engines,
    engines_for_version, other_engine_for_version,
};
use trigger::Platform;
use trigger::rocketchat::Widget;

#[track_caller]
fn assert_engine(version: &str, key: &str) {
    let engine = engine_for_version(Platform::RocketChat, version).unwrap();
    assert_eq!(engine.info.key, key, "{version:?}");
}

#[test]
fn a_server_s_version_picks_the_engine_of_its_widget() {
    for version in ["0.74.2", "3.18.0", "4.5.7", "4.5"] {
        assert_engine(version, "rocketchat-4.5");
    }
    for version in ["4.6.0", "4.7.5", "4.7"] {
        assert_engine(version, "rocketchat-4.7");
    }
    for version in [
        "4.8.0",
        "5.4.9",
        "6.0.6",
        "6.4.2",
        "6.5.0",
        "v6.5.8",
        " 6.5.0-rc.3 ",
    ] {
        assert_engine(version, "rocketchat-6.5");
    }
    for version in ["5.0.0", "5.2", "5.3.7", "5.4.1", "5.4.8", "6.0.5", "6.1.5"] {
        assert_engine(version, "rocketchat-5.4.8");
    }
    for version in ["6.6.0", "6.6.11", "6.6-develop"] {
        assert_engine(version, "rocketchat-6.6");
    }
    for version in [
        "6.7.0",
        "6.13.1",
        "7.0.0",
        "8.1.0-develop",
        "8.5.2",
        "8.6.9",
        "8.6",
    ] {
        assert_engine(version, "rocketchat-6.7");
    }
    for version in ["8.7.0", "8.7"] {
        assert_engine(version, "rocketchat-8.7");
    }
    for version in ["8.8.0", "8.8", "9.1.2", "12.34.56"] {
        assert_engine(version, "rocketchat");
    }
}

#[test]
fn a_version_without_its_patch_has_a_second_engine_where_the_patch_decides() {
    let other =
        |version: &str| other_engine_for_version(Platform::RocketChat, version).map(|engine| engine.info.key);
    for version in ["5.3", "5.4", "6.0", "6.1"] {
        assert_engine(version, "rocketchat-6.5");
        assert_eq!(other(version), Some("rocketchat-5.4.8"), "{version}");
    }
    for version in ["5.4.1", "5.4.9", "5.2", "6.2", "8.7", "", "latest"] {
        assert_eq!(other(version), None, "{version}");
    }
}

#[test]
fn a_version_that_nobody_can_read_gets_the_widget_of_most_servers() {
    for version in ["", "latest", "7", "seven.one", "99999999999.1"] {
        assert_engine(version, "rocketchat-6.7");
    }
    let unknown = engine_of_unknown_version(Platform::RocketChat).unwrap();
    assert_eq!(unknown.info.key, "rocketchat-6.7");
}

#[test]
fn the_first_engine_is_the_newest_one() {
    assert_eq!(engines()[0].info.key, "rocketchat");
}

#[test]
fn every_build_of_the_widget_has_its_engine_and_its_servers() {
    for widget in Widget::ALL {
        let of_widget: Vec<_> = engines()
            .into_iter()
            .filter(|engine| engine.widget == Some(widget))
            .collect();
        let [engine] = of_widget[..] else {
            panic!("{widget:?} has {} engines", of_widget.len());
        };
        let servers = engine.info.servers.unwrap();
        assert_eq!((servers.first, servers.last), (widget.first(), widget.last()));
        assert!(engine.info.servers_in_words.starts_with(widget.servers()));
        for version in [widget.first(), widget.last()].into_iter().flatten() {
            assert!(
                servers.contain(version) && servers.contain(version.with_patch(99)),
                "{version}"
            );
        }
    }
}

#[test]
fn every_rule_says_where_and_since_when_it_is_known() {
    for engine in engines() {
        assert!(!engine.info.differs.is_empty(), "{}", engine.info.key);
        for rule in engine.info.rules {
            let Source {
                title,
                place,
                known_since,
                ..
            } = rule.source;
            assert!(
                !title.is_empty() && !place.is_empty(),
                "{}: {}",
                engine.info.key,
                rule.key
            );
            assert!(
                known_since.contains(|letter: char| letter.is_ascii_digit()),
                "{known_since}"
            );
        }
    }
}

#[test]
fn what_nobody_looked_into_is_a_choice_that_says_so() {
    let engine = engine_by_key("rocketchat-8.7").unwrap();
    let choice = engine
        .info
        .choices
        .iter()
        .find(|choice| choice.key == "which-neighbour");
    assert!(choice.unwrap().text.starts_with("Nobody looked into 8.7"));
    assert_eq!(
        engine.info.rules,
        engine_by_key("rocketchat-6.7").unwrap().info.rules
    );
}

#[test]
fn no_server_gets_the_documents() {
    let documented = engine_by_key("rocketchat-documented").unwrap();
    assert_eq!(documented.info.servers, None);
}

#[test]
fn every_engine_has_a_key_of_its_own_and_so_has_each_of_its_rules_and_choices() {
    let mut engine_keys = HashSet::new();
    for engine in engines() {
        assert!(engine_keys.insert(engine.info.key));
        let mut keys = HashSet::new();
        for rule in engine.info.rules {
            assert!(keys.insert(rule.key), "{}: {}", engine.info.key, rule.key);
        }
        for choice in engine.info.choices {
            assert!(keys.insert(choice.key), "{}: {}", engine.info.key, choice.key);
        }
    }
}

#[test]
fn a_rule_that_is_said_to_be_recorded_has_its_recorded_runs() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut recorded = HashSet::new();
    for engine in engines() {
        for rule in engine.info.rules {
            let source = rule.source;
            if source.kind == SourceKind::RecordedRuns {
                recorded.insert(engine.info.key);
                let path = format!("{root}/{}", source.place);
                let runs = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
                assert_eq!(runs.lines().count(), 200, "{path}");
            } else {
                assert!(source.place.starts_with("https://"), "{}", source.place);
            }
        }
    }
    for key in ["rocketchat", "rocketchat-6.7", "rocketchat-4.7"] {
        assert!(recorded.contains(key), "{key}");
    }
    assert!(!recorded.contains("rocketchat-6.5") && !recorded.contains("rocketchat-documented"));
}

#[track_caller]
fn assert_differs_from_the_newest(key: &str, different: &[&str]) {
    let (newest, older) = (
        engine_by_key("rocketchat").unwrap().info,
        engine_by_key(key).unwrap().info,
    );
    let pairs = newest.rules.iter().zip(older.rules);
    let found: Vec<&str> = pairs
        .filter(|(one, other)| one.text != other.text)
        .map(|(one, _)| one.key)
        .collect();
    assert_eq!(found, different);
    assert_eq!(newest.rules.len(), older.rules.len());
    assert!(newest.choices.iter().all(|choice| older.choices.contains(choice)));
}

#[test]
fn the_widgets_with_records_differ_in_the_rules_that_speak_of_records() {
    assert_differs_from_the_newest("rocketchat-6.7", &["2", "3", "4"]);
    assert_differs_from_the_newest("rocketchat-6.6", &["2", "3"]);
}

#[test]
fn every_kind_that_is_played_has_an_engine_and_no_other_kind_has_one() {
    for platform in Platform::ALL {
        let wanted = engines_for_version(platform, "");
        let plays: Vec<&str> = wanted
            .iter()
            .flat_map(|engine| engine.info.plays)
            .copied()
            .collect();
        let documents = trigger::documents(platform);
        let played = documents.kinds().iter().filter(|kind| kind.is_played);
        let played: Vec<&str> = played.map(|kind| kind.key).collect();
        assert_eq!(plays, played, "{platform:?}");
        for engine in engines()
            .into_iter()
            .filter(|engine| engine.info.platform == platform)
        {
            assert!(
                engine.info.plays.iter().all(|kind| played.contains(kind)),
                "{}",
                engine.info.key
            );
            for template in documents.templates() {
                let kind = documents.kind_of(&template.document).key;
                let draft = trigger::Draft::new(platform, template.document);
                assert_eq!(engine.plays(&draft), engine.info.plays.contains(&kind));
            }
        }
    }
}

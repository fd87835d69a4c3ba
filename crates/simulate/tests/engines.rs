//! The list of engines: which there are, how they are known, and which one a server gets.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use std::collections::HashSet;

use simulate::{SourceKind, engine_by_key, engine_for_version, engines};
use trigger::Platform;

#[track_caller]
fn assert_engine(version: &str, key: &str) {
    let engine = engine_for_version(Platform::RocketChat, version).unwrap();
    assert_eq!(engine.info.key, key, "{version:?}");
}

#[test]
fn a_server_s_version_picks_the_engine_of_its_widget() {
    for version in ["0.74.2", "3.18.0", "4.7.5", "4.7"] {
        assert_engine(version, "rocketchat-4.7");
    }
    for version in ["4.8.0", "5.4.9", "6.4.2", "6.5.0", "v6.5.8", " 6.5.0-rc.3 "] {
        assert_engine(version, "rocketchat-6.5");
    }
    for version in ["6.6.0", "6.6.11", "6.6-develop"] {
        assert_engine(version, "rocketchat-6.6");
    }
    for version in ["6.7.0", "6.13.1", "7.0.0", "8.1.0-develop", "12.34.56"] {
        assert_engine(version, "rocketchat");
    }
}

#[test]
fn a_version_that_nobody_can_read_gets_the_current_widget() {
    for version in ["", "latest", "7", "seven.one", "99999999999.1"] {
        assert_engine(version, "rocketchat");
    }
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
    assert!(recorded.contains("rocketchat") && recorded.contains("rocketchat-4.7"));
    assert!(!recorded.contains("rocketchat-6.5") && !recorded.contains("rocketchat-documented"));
}

#[test]
fn early_6_6_differs_from_the_current_widget_in_one_rule() {
    let rules = |key: &str| engine_by_key(key).unwrap().info.rules;
    let pairs = rules("rocketchat").iter().zip(rules("rocketchat-6.6"));
    let different: Vec<&str> = pairs
        .filter(|(one, other)| one.text != other.text)
        .map(|(one, _)| one.key)
        .collect();
    assert_eq!(different, ["2"]);
    assert_eq!(rules("rocketchat").len(), rules("rocketchat-6.6").len());
}

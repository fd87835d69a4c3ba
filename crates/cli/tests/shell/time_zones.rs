//! Local times beside those in UTC: by an option, by the project, and by a session for itself.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::support::{argument, code, err, out, run};

/// A trigger that looks at the hour, and a visit across the night in which clocks in Europe are put forward.
fn write(folder: &Path, script: &str) -> (String, String) {
    let trigger = json!({
        "name": "Morning", "description": "", "enabled": true,
        "definition": {
            "version": 1, "event": "page_enter",
            "condition": ["and", ["gte", "@hour_of_day", 9], ["not", ["firedBefore"]]],
            "actions": [["sendMessageToVisitor", "Anna", "Good morning"]],
        },
    });
    fs::write(folder.join("morning.json"), trigger.to_string()).unwrap();
    fs::write(folder.join("visit.txt"), script).unwrap();
    let path = |name: &str| argument(&folder.join(name)).to_owned();
    (path("morning.json"), path("visit.txt"))
}

const NIGHT: &str = "\
starts at 2026-03-29T00:30:00Z
load https://shop.example/
wait 30m
load https://shop.example/again
";

#[test]
fn lint_tells_an_hour_in_the_zone_that_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let (trigger, _) = write(folder.path(), NIGHT);
    let plain = out(&run(&["lint", &trigger]));
    assert!(plain.contains("not in the time zone of your account"), "{plain}");
    let told = out(&run(&["lint", "--zone", "europe/berlin", &trigger]));
    assert!(
        told.contains("10:00 in winter and 11:00 in summer in Europe/Berlin"),
        "{told}"
    );
}

#[test]
fn an_unknown_zone_is_told_with_the_nearest_names_wherever_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (trigger, session) = write(folder.path(), &format!("time zone Europe/Berln\n{NIGHT}"));
    for arguments in [
        &["lint", "--zone", "Europe/Berln", &trigger][..],
        &["simulate", "--triggers", &trigger, "--session", &session],
    ] {
        let refused = run(arguments);
        assert_eq!(code(&refused), 2, "{refused:?}");
        let said = err(&refused);
        assert!(said.contains("no time zone “Europe/Berln”"), "{said}");
        assert!(said.contains("Europe/Berlin"), "{said}");
    }
}

#[test]
fn a_timeline_tells_local_times_before_and_after_clocks_change() {
    let folder = tempfile::tempdir().unwrap();
    let (trigger, session) = write(folder.path(), NIGHT);
    let play = |more: &[&str]| {
        let mut arguments = vec!["simulate", "--triggers", &trigger, "--session", &session];
        arguments.extend(more);
        let played = run(&arguments);
        assert_eq!(code(&played), 0, "{played:?}");
        out(&played)
    };
    let plain = play(&[]);
    assert!(!plain.contains("it is"), "{plain}");
    let told = play(&["--zone", "Europe/Berlin"]);
    let before = told.find("it is 01:30 on Sunday in Europe/Berlin");
    let after = told.find("it is 03:00 on Sunday in Europe/Berlin");
    assert!(before.is_some() && before < after, "{told}");
    // No condition sees the zone.
    let without: Vec<&str> = told
        .split(", it is ")
        .map(|part| {
            part.split_once(" in Europe/Berlin")
                .map_or(part, |(_, rest)| rest)
        })
        .collect();
    assert_eq!(without.concat(), plain);
}

#[test]
fn the_zone_of_a_folder_counts_until_one_is_given_and_that_of_a_session_wins() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = json!({ "format": 1, "name": "Shop", "time_zone": "America/New_York" });
    fs::write(folder.path().join("trigger-designer.json"), manifest.to_string()).unwrap();
    let (trigger, session) = write(folder.path(), NIGHT);
    let told = out(&run(&["lint", &trigger]));
    assert!(
        told.contains("04:00 in winter and 05:00 in summer in America/New_York"),
        "{told}"
    );
    let play = |more: &[&str]| {
        let mut arguments = vec!["simulate", "--triggers", &trigger, "--session", &session];
        arguments.extend(more);
        out(&run(&arguments))
    };
    assert!(play(&[]).contains("it is 20:30 on Saturday in America/New_York"));
    assert!(play(&["--zone", "UTC"]).contains("it is 00:30 on Sunday in UTC"));
    let own = format!("time zone Asia/Kolkata\n{NIGHT}");
    write(folder.path(), &own);
    assert!(play(&["--zone", "UTC"]).contains("it is 06:00 on Sunday in Asia/Kolkata"));
}

#[test]
fn a_page_to_share_tells_local_times_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let (trigger, session) = write(folder.path(), NIGHT);
    let page = folder.path().join("visit.html");
    let arguments = [
        "simulate",
        "--triggers",
        &trigger,
        "--session",
        &session,
        "--zone",
        "Europe/Berlin",
        "--page",
        argument(&page),
    ];
    assert_eq!(code(&run(&arguments)), 0);
    let page = fs::read_to_string(&page).unwrap();
    assert!(
        page.contains("(it is 03:00 on Sunday in Europe/Berlin)"),
        "{page}"
    );
}

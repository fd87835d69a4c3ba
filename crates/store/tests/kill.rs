//! A kill at any moment: what a save acknowledged is there at the next start.
//!
//! The test starts this program again as a child that saves as fast as it can and says so, and kills it in the middle.

#![expect(
    clippy::unwrap_used,
    reason = "what the tests share fails by panicking as well"
)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use store::{NewDraft, NewItem, NewPublication, Operation, ProjectKind, Save, ServerDetails, Store};
use trigger::Platform;

const FILE: &str = "STORE_TEST_FILE";
const START: i64 = 1_767_355_200_000;

/// A document of some 5 kB that says which save it is from.
fn document(n: u32) -> String {
    format!("{{\"save\": {n}, \"message\": \"{}\"}}", "x".repeat(5_000))
}

fn number(document: &str) -> u32 {
    let value: serde_json::Value = serde_json::from_str(document).expect("whole JSON");
    serde_json::from_value(value["save"].clone()).expect("the number of a save")
}

/// Saves until it is killed, a burst of typing every now and then. Each line of its output acknowledges a save.
#[test]
#[ignore = "runs as the child of the other test"]
fn child_that_saves() {
    let file = std::env::var_os(FILE).expect("the parent says which file");
    let mut store = Store::open(Path::new(&file), START).unwrap();
    let project = store.projects().unwrap()[0].id;
    let draft = store.drafts(project).unwrap().remove(0);
    let mut base = draft.head;
    let mut out = std::io::stdout().lock();
    writeln!(out, "ready").unwrap();
    for n in number(&draft.document) + 1.. {
        let burst = (n / 10).to_string();
        let document = document(n);
        let save = Save {
            base,
            document: &document,
            burst: Some(&burst),
            label: None,
        };
        base = store.save(draft.id, save, START + i64::from(n) * 100).unwrap();
        writeln!(out, "saved {n}").unwrap();
        out.flush().unwrap();
    }
}

/// Sends items of a publication until it is killed. Each line of its output is a call that went out.
#[test]
#[ignore = "runs as the child of the other test"]
fn child_that_publishes() {
    let file = std::env::var_os(FILE).expect("the parent says which file");
    let mut store = Store::open(Path::new(&file), START).unwrap();
    let publication = store.unfinished_publications().unwrap().remove(0);
    let mut out = std::io::stdout().lock();
    for item in store.publication_items(publication.id).unwrap() {
        store.item_sent(item.id, None, START).unwrap();
        writeln!(out, "saved {}", item.id).unwrap();
        out.flush().unwrap();
        let result = store::ItemResult::Written {
            trigger_id: item.id.to_string(),
            document: "{}".into(),
        };
        store.item_done(item.id, &result, START).unwrap();
    }
}

/// Starts a child and kills it after some lines; the last number that it said before it was gone.
fn run_and_kill(child: &str, file: &Path, lines: usize) -> u32 {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", child, "--ignored", "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(process.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    // The test harness writes lines of its own.
    let said = |line: String| line.strip_prefix("saved ").and_then(|n| n.parse().ok());
    let mut last: Option<u32> = output.by_ref().filter_map(said).nth(lines);
    process.kill().unwrap();
    process.wait().unwrap();
    last = output.filter_map(said).last().or(last);
    last.expect("the child was killed before it said anything")
}

fn integrity(file: &Path) -> String {
    let conn = rusqlite::Connection::open(file).unwrap();
    conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap()
}

#[test]
fn a_kill_in_the_middle_of_typing_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.db");
    let mut store = Store::open(&file, START).unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, START).unwrap();
    let first = NewDraft {
        platform: Platform::RocketChat,
        document: document(0),
        label: None,
    };
    let draft = store.create_drafts(project, &[first], START).unwrap()[0];
    drop(store);
    for round in 0..12 {
        let acknowledged = run_and_kill("child_that_saves", &file, 3 + 7 * round);
        let mut store = Store::open(&file, START).unwrap();
        let found = store.draft(draft).unwrap();
        let found_number = number(&found.document);
        // The kill may come between a commit and the line that acknowledges it.
        assert!(
            (acknowledged..=acknowledged + 1).contains(&found_number),
            "acknowledged {acknowledged}, found {found_number}"
        );
        assert_eq!(found.document, document(found_number));
        // Undo works across the kill too, and the walk is taken back for the next round.
        assert!(number(&store.undo(draft, START).unwrap().unwrap().document) < found_number);
        assert_eq!(store.redo(draft, START).unwrap().unwrap().head, found.head);
        drop(store);
        assert_eq!(integrity(&file), "ok");
    }
}

#[test]
fn a_kill_in_the_middle_of_publishing_leaves_what_the_next_start_can_explain() {
    use store::ItemState::{Planned, Sent, Verified};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("work.db");
    let mut store = Store::open(&file, START).unwrap();
    let project = store.create_project("Shop", ProjectKind::Own, START).unwrap();
    let details = ServerDetails {
        platform: Platform::RocketChat,
        name: "Live".into(),
        base_url: "http://127.0.0.1:9".into(),
        authentication: store::Authentication::Token,
        account: "user".into(),
        credential: None,
        environment: None,
        colour: None,
        application: None,
    };
    let server = store.create_server(project, &details, START).unwrap();
    let item = NewItem {
        draft: None,
        revision: None,
        trigger_id: None,
        operation: Operation::Create,
        before: None,
        after: Some("{}".into()),
        despite: None,
    };
    let new = NewPublication {
        server,
        who: "me".into(),
        note: String::new(),
        items: vec![item; 5_000],
    };
    let id = store.begin_publication(&new, START).unwrap();
    drop(store);

    let last_sent = run_and_kill("child_that_publishes", &file, 20);
    let store = Store::open(&file, START).unwrap();
    assert_eq!(store.unfinished_publications().unwrap()[0].id, id);
    let items = store.publication_items(id).unwrap();
    let done = items.iter().take_while(|item| item.state == Verified).count();
    let open = &items[done..];
    assert!(
        open[1..].iter().all(|item| item.state == Planned),
        "nothing is out of order"
    );
    assert!(matches!(open[0].state, Sent | Planned));
    // Whatever went out is known to have gone out.
    let last_sent = items
        .iter()
        .find(|item| item.id.0 == i64::from(last_sent))
        .unwrap();
    assert!(matches!(last_sent.state, Sent | Verified), "{last_sent:?}");
}

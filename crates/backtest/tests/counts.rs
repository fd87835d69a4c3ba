//! What is counted is what playing every visitor through the simulator, one by one, comes to.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod made_up;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use backtest::{Asked, Counted, Error, Program, Resources, Salt, Side, Watch};
use made_up::{Traffic, View};
use serde_json::{Map, Value, json};
use simulate::traffic::{self, Pages, Visits, session_of};
use simulate::{Happening, Now, Sink, TriggerInput, engine_by_key};
use tempfile::TempDir;
use trigger::{Draft, Platform};
use urls::views::Options;

const SALT: Salt = Salt::new(*b"a salt for tests");

fn program(engine: &str, triggers: &[Value]) -> Program {
    let asked = triggers.iter().enumerate().map(|(place, trigger)| Asked {
        id: format!("t{place}"),
        platform: engine_by_key(engine).unwrap().info.platform,
        document: document(trigger),
    });
    Program {
        sides: vec![Side {
            engine: engine.to_owned(),
            triggers: asked.collect(),
        }],
        gap_ms: 1_800_000,
        last_page_ms: 30_000,
        world: traffic::world(),
        zone: "UTC".to_owned(),
        at_once_ms: 5_000,
        pairs: Vec::new(),
    }
}

fn document(trigger: &Value) -> Map<String, Value> {
    trigger.as_object().unwrap().clone()
}

/// A log on the disk, for as long as it is needed.
struct Log {
    folder: TempDir,
    path: PathBuf,
}

impl Log {
    fn of(text: &str) -> Log {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("visits.ndjson");
        fs::write(&path, text).unwrap();
        Log { folder, path }
    }

    fn of_views(views: &[View]) -> Log {
        let mut text = String::new();
        for view in views {
            writeln!(text, "{}", view.line()).unwrap();
        }
        Log::of(&text)
    }

    fn count(&self, program: &Program, resources: &Resources) -> Result<Counted, Error> {
        let layout = backtest::guess(&self.path, &Options::default())?;
        backtest::run(
            &[(self.path.clone(), layout)],
            program,
            SALT,
            resources,
            &Watch::new(),
        )
    }
}

fn resources(memory: usize) -> Resources {
    Resources {
        memory,
        ..Resources::usual()
    }
}

/// Messages by trigger: how many, seen by how many visitors, in how many visits.
type Expected = BTreeMap<usize, (u64, u64, u64)>;

/// Plays visitors one by one as sessions of the simulator.
fn one_by_one(program: &Program, views: &[View]) -> (u64, u64, Expected) {
    let side = &program.sides[0];
    let inputs: Vec<TriggerInput> = side
        .triggers
        .iter()
        .map(|asked| {
            let draft = Draft {
                platform: asked.platform,
                document: asked.document.clone(),
            };
            TriggerInput::called(&asked.id, &draft)
        })
        .collect();
    let prepared = engine_by_key(&side.engine).unwrap().prepare(&inputs);
    let mut by_visitor: BTreeMap<u64, Vec<&View>> = BTreeMap::new();
    for view in views {
        by_visitor.entry(view.visitor).or_default().push(view);
    }
    let rules = Visits {
        gap_ms: program.gap_ms,
        last_page_ms: program.last_page_ms,
    };
    let (mut visits, mut expected) = (0, Expected::new());
    for views in by_visitor.values_mut() {
        views.sort_by_key(|view| view.time_ms);
        let mut pages = Pages::new();
        let played: Vec<traffic::View> = views
            .iter()
            .map(|view| traffic::View {
                at_ms: view.time_ms,
                page: pages.add(&view.url),
            })
            .collect();
        // When each visit begins, counted without the arrivals of the simulator.
        let mut begins = vec![0_u64];
        for pair in views.windows(2) {
            if pair[1].time_ms - pair[0].time_ms >= 1_800_000 {
                begins.push((pair[1].time_ms - views[0].time_ms).unsigned_abs());
            }
        }
        visits += begins.len() as u64;
        let mut shown = Shown {
            messages: Vec::new(),
            speaks: prepared.engine().speaks(),
        };
        prepared.play(&session_of(&rules, &played, &pages, &program.world), &mut shown);
        let mut reached: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (trigger, t_ms) in shown.messages {
            expected.entry(trigger).or_default().0 += 1;
            let visit = begins.partition_point(|begin| *begin <= t_ms);
            reached.entry(trigger).or_default().insert(visit);
        }
        for (trigger, in_visits) in reached {
            let counts = expected.entry(trigger).or_default();
            counts.1 += 1;
            counts.2 += in_visits.len() as u64;
        }
    }
    (by_visitor.len() as u64, visits, expected)
}

/// The messages that a visitor saw, or the decisions of an engine that shows none: whose, and when.
struct Shown {
    messages: Vec<(usize, u64)>,
    speaks: bool,
}

impl Sink for Shown {
    fn event(&mut self, now: Now, event: Happening<'_>) {
        if let Happening::MessageShown { trigger, .. } = event
            && self.speaks
        {
            self.messages.push((trigger, now.t_ms));
        }
    }

    fn fired(&mut self, now: Now, trigger: usize) {
        if !self.speaks {
            self.messages.push((trigger, now.t_ms));
        }
    }
}

fn counted_by_trigger(counted: &Counted) -> Expected {
    let triggers = counted.tally.sides[0].triggers.iter().enumerate();
    triggers
        .filter(|(_, tally)| tally.fired > 0)
        .map(|(place, tally)| (place, (tally.fired, tally.visitors, tally.visits)))
        .collect()
}

/// All that is counted of each trigger, with pages by their addresses: their numbers say only which thread came first.
fn in_full(counted: &Counted) -> Vec<Value> {
    let triggers = counted.tally.sides.iter().flat_map(|side| &side.triggers);
    let each = triggers.map(|tally| {
        let pages: BTreeMap<&str, u64> = tally
            .pages
            .iter()
            .map(|(page, count)| (counted.pages.url(traffic::PageId(*page)), *count))
            .collect();
        let samples: Vec<_> = tally
            .samples
            .visitors()
            .iter()
            .map(|sample| (sample.visitor, sample.at, sample.views.len()))
            .collect();
        json!([
            tally.fired,
            tally.visitors,
            tally.visits,
            tally.times,
            tally.hours,
            pages,
            samples
        ])
    });
    let sides = counted.tally.sides.iter();
    let sides = sides.map(|side| json!([side.messages, side.crowded, side.overlaps]));
    each.chain(sides).collect()
}

#[test]
fn a_hundred_thousand_visitors_come_to_what_they_come_to_one_by_one() {
    let views: Vec<View> = Traffic::new(7, 100_000).with_views_each(3).collect();
    let program = program("rocketchat", &made_up::triggers(14));
    let (visitors, visits, expected) = one_by_one(&program, &views);
    let log = Log::of_views(&views);
    let counted = log.count(&program, &resources(64 << 20)).unwrap();
    assert_eq!(counted.tally.page_views, 300_000);
    assert_eq!((counted.tally.visitors, counted.tally.visits), (visitors, visits));
    assert_eq!(counted_by_trigger(&counted), expected);
    assert!(expected.len() > 8, "few triggers fire: {expected:?}");

    // Sorting with the disk, in one thread, comes to the same.
    let little = Resources {
        memory: 3 << 20,
        threads: 1,
        folder: log.folder.path().to_owned(),
    };
    assert_eq!(in_full(&log.count(&program, &little).unwrap()), in_full(&counted));
    assert_eq!(
        fs::read_dir(log.folder.path()).unwrap().count(),
        1,
        "files were left behind"
    );
}

#[test]
fn each_engine_counts_what_it_shows_one_by_one() {
    let views: Vec<View> = Traffic::new(11, 3_000).with_views_each(5).collect();
    let log = Log::of_views(&views);
    let mut told = 0;
    for engine in simulate::engines() {
        let triggers = match engine.info.platform {
            Platform::RocketChat => made_up::triggers(20),
            Platform::ZendeskChat => zendesk_triggers(),
            Platform::LiveChat if engine.speaks() => greetings(),
            Platform::LiveChat => rules(),
        };
        let program = program(engine.info.key, &triggers);
        let (visitors, visits, expected) = one_by_one(&program, &views);
        let counted = log.count(&program, &resources(64 << 20)).unwrap();
        assert_eq!((counted.tally.visitors, counted.tally.visits), (visitors, visits));
        assert_eq!(counted_by_trigger(&counted), expected, "{}", engine.info.key);
        assert!(!expected.is_empty(), "nothing is shown by {}", engine.info.key);
        told += 1;
    }
    assert!(told >= 8, "{told} engines were compared");
}

fn zendesk_triggers() -> Vec<Value> {
    let trigger = |name: &str, condition: Value| {
        json!({ "name": name, "enabled": true, "description": "", "definition": {
            "version": 1, "event": "page_enter", "condition": condition,
            "actions": [["sendMessageToVisitor", "Anna", format!("Hello from {name}")]],
        } })
    };
    vec![
        trigger(
            "pricing",
            json!([
                "and",
                ["icontains", "@visitor_page_url", "pricing"],
                ["stillOnPage", 20]
            ]),
        ),
        trigger(
            "once",
            json!(["and", ["not", ["firedBefore"]], ["stillOnSite", 60]]),
        ),
        trigger(
            "pattern",
            json!(["regexp", "@visitor_page_url", ".*item-[0-9]*7"]),
        ),
    ]
}

fn greetings() -> Vec<Value> {
    let greeting = |group: u64, url: &str, seconds: &str| {
        json!({ "type": "normal", "active": true, "name": "Hello", "group": group, "rules": [
            { "condition": "and", "type": "visit_time_page", "operator": "greater_or_equal", "value": seconds },
            { "condition": "and", "type": "url_current", "operator": "contains", "value": url },
        ] })
    };
    vec![greeting(0, "/pricing", "10"), greeting(0, "/shop/", "25")]
}

fn rules() -> Vec<Value> {
    let rule = |url: &str, group: u64| json!({ "description": url, "access": { "groups": [group] }, "conditions": { "url": { "values": [{ "value": url }] } } });
    vec![rule("/pricing", 1), rule("/blog/", 2)]
}

#[test]
fn broken_lines_are_counted_by_kind_and_skipped() {
    let views: Vec<View> = Traffic::new(3, 500).collect();
    let mut text = String::new();
    let mut broken = 0;
    for (place, view) in views.iter().enumerate() {
        if place % 20 == 7 {
            let junk = [
                "{\"time\": 1",
                "no line of a log",
                r#"{"visitor": "a", "url": "https://shop.example/"}"#,
                r#"{"time": 1767603600000, "visitor": "a"}"#,
            ];
            broken += 1;
            writeln!(text, "{}", junk[place / 20 % junk.len()]).unwrap();
        }
        writeln!(text, "{}", view.line()).unwrap();
    }
    let program = program("rocketchat", &made_up::triggers(4));
    let counted = Log::of(&text).count(&program, &resources(64 << 20)).unwrap();
    assert_eq!(counted.tally.page_views, views.len() as u64);
    let file = &counted.files[0];
    assert_eq!(
        (file.records, file.skipped),
        (views.len() as u64 + broken, broken)
    );
    assert!(file.left_out.len() >= 3, "{:?}", file.left_out);
    assert_eq!(file.left_out.iter().map(|left| left.count).sum::<u64>(), broken);
}

#[test]
fn a_run_that_is_cancelled_ends_and_leaves_nothing() {
    let views: Vec<View> = Traffic::new(5, 2_000).collect();
    let log = Log::of_views(&views);
    let layout = backtest::guess(&log.path, &Options::default()).unwrap();
    let watch = Watch::new();
    watch.cancel();
    let ended = backtest::run(
        &[(log.path.clone(), layout)],
        &program("rocketchat", &made_up::triggers(4)),
        SALT,
        &resources(64 << 20),
        &watch,
    );
    assert!(matches!(ended, Err(Error::Cancelled)), "{ended:?}");
}

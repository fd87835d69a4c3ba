//! A packed trace is the whole trace, and much less to carry. The reader here is written from the documentation of the packed
//! form; the interface's own is held to `packed/case.json`, which is written here.

#![expect(
    clippy::unwrap_used,
    reason = "what a test reads is its own, and it fails where that is wrong"
)]

use expect_test::expect_file;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use simulate::{Case, Options, PackedTrace, Trace, TriggerInput, engine_by_key, parse_script, run};

use crate::made_up::{engine, session, triggers};
use crate::short::{custom, opened, page_url, registration, seconds};

#[expect(dead_code, reason = "shared with the tests of other subjects")]
#[path = "rules/triggers.rs"]
mod short;

mod made_up;

/// The values of a column.
fn spread(runs: &Value) -> Vec<Value> {
    let runs = runs.as_array().unwrap().iter();
    runs.flat_map(|run| vec![run[0].clone(); usize::try_from(run[1].as_u64().unwrap()).unwrap()])
        .collect()
}

fn at<'a>(table: &'a Value, place: &Value) -> &'a Value {
    &table[usize::try_from(place.as_u64().unwrap()).unwrap()]
}

/// The entry of each row of a table, with the columns of these names put to it.
fn rows(table: &Value, columns: &[&str], entry: impl Fn(&Value) -> Value) -> Vec<Value> {
    let columns: Vec<(&str, Vec<Value>)> = columns.iter().map(|name| (*name, spread(&table[name]))).collect();
    let rows = table["kind"].as_array().unwrap().iter().enumerate();
    rows.map(|(row, kind)| {
        let mut whole = entry(at(&table["kinds"], kind));
        for (name, values) in &columns {
            whole[*name] = values[row].clone();
        }
        whole
    })
    .collect()
}

fn unpacked(packed: &Value) -> Value {
    let text = |place: &Value| match place {
        Value::Null => Value::Null,
        place => at(&packed["texts"], place).clone(),
    };
    let with_texts = |entry: &Value, names: &[&str]| {
        let mut entry: Map<String, Value> = entry.as_object().unwrap().clone();
        for name in names {
            entry[*name] = text(&entry[*name]);
        }
        entry
    };
    let mut decisions = rows(&packed["decisions"], &["t_ms", "step", "events_before"], |kind| {
        let mut decision = with_texts(kind, &["text", "rule"]);
        for seen in decision["values"].as_array_mut().unwrap() {
            *seen = json!({"label": text(&seen[0]), "value": text(&seen[1])});
        }
        decision.into()
    });
    for (decision, trigger) in decisions
        .iter_mut()
        .zip(packed["decisions"]["trigger"].as_array().unwrap())
    {
        decision["trigger"] = text(trigger);
    }
    let fired = packed["fired"].as_array().unwrap();
    let lanes = packed["lanes"].as_array().unwrap().iter().map(|lane| {
        let mut lane = lane.clone();
        for span in lane["spans"].as_array_mut().unwrap() {
            *span = json!({"kind": span[0], "from_ms": span[1], "to_ms": span[2]});
        }
        for mark in lane["marks"].as_array_mut().unwrap() {
            let place = mark.take();
            let decision = &decisions[usize::try_from(place.as_u64().unwrap()).unwrap()];
            *mark = json!({
                "t_ms": decision["t_ms"], "fired": fired.contains(&decision["verdict"]),
                "reason": decision["reason"], "decision": place,
            });
        }
        lane
    });
    let message_columns = ["tab", "from_ms", "to_ms", "from_frame", "to_frame"];
    json!({
        "engine": packed["engine"], "steps": packed["steps"], "records": packed["records"],
        "end_ms": packed["end_ms"], "stopped": packed["stopped"],
        "events": rows(&packed["events"], &["t_ms"], Value::clone),
        "frames": rows(&packed["frames"], &["t_ms", "step", "messages"], |kind| {
            with_texts(kind, &["page", "known_url"]).into()
        }),
        "messages": rows(&packed["messages"], &message_columns, |kind| {
            let mut message =
                json!({"trigger": text(&kind[0]), "sender": text(&kind[1]), "text": text(&kind[2])});
            let answers: Vec<Value> = kind[3].as_array().unwrap().iter().map(text).collect();
            if !answers.is_empty() {
                message["answers"] = answers.into();
            }
            message
        }),
        "lanes": lanes.collect::<Value>(),
        "decisions": decisions,
    })
}

fn packed(trace: &Trace) -> Value {
    serde_json::to_value(PackedTrace::from(trace)).unwrap()
}

fn plain(trace: &Trace) -> Value {
    serde_json::to_value(trace).unwrap()
}

proptest! {
    #[test]
    fn a_packed_trace_reads_back_as_what_was_played(
        engine in engine(), triggers in triggers(), session in session(), most in prop::option::of(0..40_usize),
    ) {
        let mut options = Options::default();
        // A run that was stopped is packed as well.
        if let Some(most) = most {
            options.limits.decisions = most;
        }
        let trace = run(engine, &triggers, &session, options);
        prop_assert_eq!(unpacked(&packed(&trace)), plain(&trace));
    }
}

#[test]
fn the_traces_of_zendesk_chats_recorded_visits_read_back_as_what_was_played() {
    let engine = engine_by_key("zendesk-chat").unwrap();
    let visits = include_str!("../../../tests/cases/zendesk-visits.jsonl");
    for line in visits.lines() {
        let case = Case::from_json(trigger::Platform::ZendeskChat, line).unwrap();
        let trace = run(engine, &case.triggers, &case.session, Options::default());
        assert_eq!(unpacked(&packed(&trace)), plain(&trace));
    }
    assert_eq!(visits.lines().count(), 200);
}

fn play(triggers: &Value, script: &str) -> Trace {
    let triggers =
        TriggerInput::list_from_json(trigger::Platform::RocketChat, &triggers.to_string()).unwrap();
    let session = parse_script(script).unwrap();
    run(
        engine_by_key("rocketchat").unwrap(),
        &triggers,
        &session,
        Options::default(),
    )
}

#[test]
fn the_interface_has_a_case_to_read() {
    let triggers = json!([
        page_url("cart", "/cart"),
        seconds("five", "5"),
        custom(opened("opened"), "anna"),
        registration("registered"),
        page_url("never", "("),
    ]);
    let trace = play(
        &triggers,
        "load https://shop.example/\nwait 6s\nload https://shop.example/cart\nwait 2s\nnew tab https://shop.example/cart\n\
         open\nregister\nwait 9s\nswitch to tab 1\nclear storage\nleave\nreturn after 1d\nend after 9s",
    );
    let case = json!({"packed": packed(&trace), "plain": plain(&trace)});
    assert_eq!(unpacked(&case["packed"]), case["plain"]);
    let text = format!(
        "{{\"packed\":{},\n\"plain\":{}}}\n",
        case["packed"], case["plain"]
    );
    expect_file!["packed/case.json"].assert_eq(&text);
}

#[test]
fn a_long_visit_is_a_tenth_of_the_size() {
    let triggers: Value = (0..40)
        .map(|nth| match nth % 3 {
            0 => page_url(&format!("draft-{nth}"), &format!("/p{nth}")),
            1 => seconds(&format!("draft-{nth}"), &(nth % 5).to_string()),
            _ => opened(&format!("draft-{nth}")),
        })
        .collect();
    let pages = (0..30).map(|nth| format!("load https://shop.example/p{nth}\nwait 3s\nopen\nwait 1s\n"));
    let trace = play(&triggers, &pages.collect::<String>());
    assert!(trace.decisions.len() > 3_000, "{}", trace.decisions.len());
    let (packed, plain) = (packed(&trace).to_string().len(), plain(&trace).to_string().len());
    assert!(packed * 10 < plain, "{packed} bytes instead of {plain}");
}

//! What explaining patterns costs, in numbers: prints one JSON object of milliseconds. The names are those that
//! `cargo xtask bench` expects.

mod made_up;

use std::hint::black_box;
use std::time::Instant;

use pattern::{Pattern, dangers, explain, fixes, relate_all};

/// Patterns of people, and the known ones that freeze browsers.
const KNOWN: &str = include_str!("../tests/dangers.json");

fn main() {
    let known: serde_json::Value = serde_json::from_str(KNOWN).unwrap_or_default();
    let known = known["rows"].as_array().into_iter().flatten();
    let known = known.filter_map(|row| row["pattern"].as_str().map(str::to_owned));
    let sources: Vec<String> = known.chain(made_up::patterns(200)).collect();
    let explaining = slowest(&sources, |source| {
        black_box((explain(source).ok(), fixes(source)));
    });
    let judging = slowest(&sources, |source| drop(black_box(dangers(source))));
    let patterns: Vec<Option<Pattern>> = made_up::patterns(200)
        .iter()
        .map(|source| Pattern::compile(source).ok())
        .collect();
    let given: Vec<Option<&Pattern>> = patterns.iter().map(Option::as_ref).collect();
    let started = Instant::now();
    black_box(relate_all(&given));
    let relating = ms(started);
    println!(
        "{}",
        serde_json::json!({
            "explanation_ms": explaining,
            "dangers_ms": judging,
            "overlap_200_ms": relating,
        })
    );
}

/// The slowest pattern's time, each measured once.
fn slowest(sources: &[String], work: impl Fn(&str)) -> f64 {
    let time = |source: &String| {
        let started = Instant::now();
        work(source);
        ms(started)
    };
    sources.iter().map(time).fold(0.0, f64::max)
}

/// Milliseconds since then, to a hundredth.
fn ms(started: Instant) -> f64 {
    (started.elapsed().as_secs_f64() * 100_000.0).round() / 100.0
}

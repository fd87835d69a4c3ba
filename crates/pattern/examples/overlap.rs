//! Relates patterns to each other: those of a file, one a line, or two hundred made up ones to measure with.

mod made_up;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use pattern::{Pattern, Prepared, Relation, relate_all};

fn main() -> ExitCode {
    let sources = match std::env::args().nth(1) {
        None => made_up::patterns(200),
        Some(file) => match std::fs::read_to_string(&file) {
            Ok(text) => text.lines().map(str::to_owned).collect(),
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        },
    };
    let patterns: Vec<Option<Pattern>> = sources
        .iter()
        .map(|source| Pattern::compile(source).ok())
        .collect();
    let listed: Vec<Option<&Pattern>> = patterns.iter().map(Option::as_ref).collect();
    let preparing = Instant::now();
    let prepared: Vec<Prepared> = listed
        .iter()
        .flatten()
        .map(|pattern| Prepared::new(pattern))
        .collect();
    println!(
        "{} patterns prepared in {:?}",
        prepared.len(),
        preparing.elapsed()
    );
    let relating = Instant::now();
    let pairs = relate_all(&listed);
    println!(
        "{} pairs related in {:?}, preparing included",
        pairs.len(),
        relating.elapsed()
    );
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in &pairs {
        let kind = match pair.relation {
            Relation::Same { .. } => "same",
            Relation::FirstInside { .. } => "first inside",
            Relation::SecondInside { .. } => "second inside",
            Relation::Overlapping { .. } => "overlapping",
            Relation::Apart { .. } => "apart",
            Relation::Undecided { .. } => "undecided",
        };
        *kinds.entry(kind).or_default() += 1;
        let shown = shown.entry(kind).or_default();
        *shown += 1;
        if *shown <= 12 || pairs.len() < 200 {
            println!(
                "{}   {}   {:?}",
                sources[pair.first], sources[pair.second], pair.relation
            );
        }
    }
    println!("{kinds:?}");
    ExitCode::SUCCESS
}

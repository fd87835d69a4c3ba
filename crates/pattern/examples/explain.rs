//! Explains a pattern and offers changes to it, to measure with: `explain PATTERN`, or `explain --long` for one of 10 kB.

use std::hint::black_box;
use std::time::Instant;

use pattern::{PartMatcher, explain, fixes};

fn main() {
    let argument = std::env::args().nth(1).unwrap_or_else(|| ".*/contact".to_owned());
    let source = match argument.as_str() {
        "--long" => "https://shop.example/(en|de)/[a-z]+/ü?x.html|".repeat(10_000 / 45),
        _ => argument,
    };
    // The first run fills tables that the process keeps.
    for round in ["first", "second"] {
        let start = Instant::now();
        let said = black_box(explain(&source));
        let explained = start.elapsed();
        let offered = black_box(fixes(&source));
        let mended = start.elapsed() - explained;
        println!(
            "{round}: {explained:?} to explain, {mended:?} to find {} fixes",
            offered.len()
        );
        if let (Ok(said), "second") = (&said, round) {
            println!("{}", said.sentence);
        }
        let start = Instant::now();
        if let Ok(matcher) = black_box(PartMatcher::compile(&source)) {
            let compiled = start.elapsed();
            black_box(matcher.find("https://shop.example/en/contact?ref=mail"));
            println!(
                "    {compiled:?} to compile for parts, {:?} for a URL",
                start.elapsed() - compiled
            );
        }
    }
}

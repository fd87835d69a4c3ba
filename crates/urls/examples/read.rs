//! Says what is read from a file, and how long that takes: `read FILE [ORIGIN]`.

use std::process::ExitCode;
use std::time::Instant;

use urls::{Options, read};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(file) = arguments.first() else {
        eprintln!("usage: read FILE [ORIGIN]");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let options = Options {
        origin: arguments.get(1).cloned(),
        ..Options::default()
    };
    let begun = Instant::now();
    let list = match read(file, &bytes, &options) {
        Ok(list) => list,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!(
        "{:?}: {} URLs, {} repeated, {} over the limit, {} skipped, {} sitemaps, in {:?}",
        list.format,
        list.rows.len(),
        list.repeated,
        list.over_limit,
        list.skipped,
        list.sitemaps.len(),
        begun.elapsed()
    );
    for skipped in &list.skipped_examples {
        println!("{}: {} {}", skipped.place, skipped.words, skipped.text);
    }
    ExitCode::SUCCESS
}

//! Says what page views are read from a log, and how long that takes on one core: `views FILE [ORIGIN]`.

use std::process::ExitCode;
use std::time::Instant;

use urls::views::{Counts, Layout, Options, Reader};

/// Bytes that are looked at to find the layout.
const HEAD: usize = 64 << 10;
/// Bytes of a block.
const BLOCK: usize = 4 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(file) = arguments.first() else {
        eprintln!("usage: views FILE [ORIGIN]");
        return ExitCode::FAILURE;
    };
    let options = Options {
        origin: arguments.get(1).cloned(),
        ..Options::default()
    };
    let log = match std::fs::read(file) {
        Ok(log) => log,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let layout = match Layout::guess(file, &log[..log.len().min(HEAD)], &options) {
        Ok(layout) => layout,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{layout:?}");
    let begun = Instant::now();
    let mut reader = Reader::new(&layout);
    let mut counts = Counts::default();
    let (mut from, mut length, mut sum) = (0, BLOCK, 0_i64);
    while from < log.len() {
        let end = log.len().min(from + length);
        let block = reader.cut(&log[from..end], end == log.len());
        counts.add(block.read(&log[from..end], &mut |view| {
            sum = sum.wrapping_add(view.time_ms + view.url.len() as i64);
        }));
        from += block.length;
        length = if block.length == 0 { length * 2 } else { BLOCK };
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{} page views in {} records, left out: {}; {:.3} s, {:.0} MB/s, {:.1} million records a second (sum {sum})",
        counts.views,
        counts.records,
        counts.left_out_words(),
        seconds,
        log.len() as f64 / 1e6 / seconds,
        counts.records as f64 / 1e6 / seconds,
    );
    ExitCode::SUCCESS
}

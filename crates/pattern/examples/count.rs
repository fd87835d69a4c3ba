//! Counts the lines of a file that a pattern matches, to measure with: `count PATTERN FILE`.

use std::fs::File;
use std::io::Read;
use std::process::ExitCode;

use pattern::Pattern;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, file] = &arguments[..] else {
        eprintln!("usage: count PATTERN FILE");
        return ExitCode::FAILURE;
    };
    let pattern = match Pattern::compile(source) {
        Ok(pattern) => pattern,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut counter = pattern.line_counter();
    let mut buffer = vec![0; 1 << 18];
    let read = File::open(file).and_then(|mut file| {
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(()),
                length => counter.push(&buffer[..length]),
            }
        }
    });
    if let Err(error) = read {
        eprintln!("{file}: {error}");
        return ExitCode::FAILURE;
    }
    let counts = counter.finish();
    println!(
        "{} of {} ({:?}, {} given up)",
        counts.matched,
        counts.total,
        pattern.engine(),
        counts.gave_up
    );
    ExitCode::SUCCESS
}

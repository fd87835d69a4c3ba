//! What patterns can do to a browser, and how long it takes to find out:
//! `cargo run --release --example dangers -- '.*/contact' '^(a+)+$'`, or one a line on standard input.

use std::io::BufRead as _;
use std::time::Instant;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let patterns = if given.is_empty() {
        std::io::stdin().lock().lines().map_while(Result::ok).collect()
    } else {
        given
    };
    for source in patterns {
        let started = Instant::now();
        let report = pattern::dangers(&source);
        let took = started.elapsed();
        match report {
            Err(error) => println!("{source}\n    {error}"),
            Ok(report) => {
                println!(
                    "{source}\n    {:?}, {took:.1?}: {}",
                    report.growth, report.summary
                );
                if !report.complete || report.unconfirmed.is_some() {
                    println!(
                        "    complete: {}, unconfirmed: {:?}",
                        report.complete, report.unconfirmed
                    );
                }
                for danger in report.dangers {
                    let url: String = danger.attack.url.chars().take(100).collect();
                    println!("    {:?}, {:?}: {url:?}", danger.growth, danger.occurs);
                }
            }
        }
    }
}

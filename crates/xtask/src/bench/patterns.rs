//! A pattern over a million URLs: `triggerctl`, whole process, beside `rg -c` and a Node script.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::report::{Figure, Report};
use super::rounds::{Contestant, take_turns};
use super::urls;
use crate::workspace;

/// At most twice ripgrep's time, on the patterns that ripgrep's default engine knows.
const OF_RIPGREP: f64 = 2.0;
/// At most a third of Node's time, on all patterns.
const OF_NODE: f64 = 1.0 / 3.0;

struct Case {
    name: &'static str,
    pattern: &'static str,
    /// Whether ripgrep's default engine knows everything in it.
    is_linear: bool,
}

const CASES: [Case; 6] = [
    Case {
        name: "a plain word",
        pattern: "pricing",
        is_linear: true,
    },
    Case {
        name: "an alternation",
        pattern: "checkout|basket|account",
        is_linear: true,
    },
    Case {
        name: "any path, then a word",
        pattern: ".*/contact",
        is_linear: true,
    },
    Case {
        name: "anchored at both ends",
        pattern: r"^https://www\.example\.(?:com|org)/[a-z]{2}/products(?:/[^?#]*)?$",
        is_linear: true,
    },
    Case {
        name: "look-ahead: not the blog",
        pattern: r"^https?://[^/]+/(?!.*blog).*/\d+",
        is_linear: false,
    },
    Case {
        name: "look-ahead: a campaign",
        pattern: r"/products(?=.*[?&]utm_source=)",
        is_linear: false,
    },
];

/// Measures every case; fails when the three programs count differently.
pub(super) fn measure(report: &mut Report, folder: &Path, rounds: u16) -> Result<()> {
    let urls = urls::file(folder)?;
    for case in &CASES {
        let mut contestants = contestants(case, &urls)?;
        let (count, times) = take_turns(&mut contestants, rounds).context(case.pattern)?;
        if count
            .parse::<usize>()
            .is_ok_and(|count| count == 0 || count == urls::COUNT)
        {
            bail!("{} matches {count} URLs, which compares nothing", case.pattern);
        }
        for (contestant, times) in contestants.iter().zip(&times) {
            report.add(Figure {
                name: format!(
                    "{} `{}`: {count} of {}, {}",
                    case.name,
                    escaped(case.pattern),
                    urls::COUNT,
                    contestant.name
                ),
                value: times.median_ms(),
                unit: "ms",
                at_most: None,
            });
        }
        for (contestant, other) in contestants.iter().zip(&times).skip(1) {
            report.add(Figure {
                name: format!("{}: triggerctl ÷ {}", case.name, contestant.name),
                value: times[0].ratio_to(other),
                unit: "×",
                at_most: Some(if contestant.name == NODE {
                    OF_NODE
                } else {
                    OF_RIPGREP
                }),
            });
        }
    }
    Ok(())
}

const NODE: &str = "Node.js";

fn contestants(case: &Case, urls: &Path) -> Result<Vec<Contestant>> {
    let mut ours = Command::new(workspace::binary("release", "triggerctl")?);
    ours.args(["pattern", "--as-is", "--format", "count", "--urls"])
        .arg(urls)
        .args(["--", case.pattern]);
    let mut contestants = vec![Contestant {
        name: "triggerctl",
        command: ours,
    }];
    if case.is_linear {
        let mut ripgrep = Command::new("rg");
        ripgrep.args(["--no-config", "-c", "-e", case.pattern]).arg(urls);
        contestants.push(Contestant {
            name: "ripgrep",
            command: ripgrep,
        });
    }
    let mut node = Command::new("node");
    node.arg(workspace::root().join("crates/xtask/bench/count.mjs"))
        .arg(case.pattern)
        .arg(urls);
    contestants.push(Contestant {
        name: NODE,
        command: node,
    });
    Ok(contestants)
}

/// A bar would end the cell of a Markdown table.
fn escaped(pattern: &str) -> String {
    pattern.replace('|', r"\|")
}

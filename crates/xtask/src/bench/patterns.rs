//! A pattern over a million URLs: `triggerctl`, whole process, beside `rg -c` and a Node script.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::report::{Comparison, Report, Rival};
use super::rounds::{Contestant, Times, take_turns};
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

/// Measures every case; fails when the programs count differently.
pub(super) fn measure(report: &mut Report, folder: &Path, rounds: u16) -> Result<()> {
    let urls = urls::file(folder)?;
    for case in &CASES {
        let mut contestants = vec![triggerctl(case, &urls)?, node(case, &urls)];
        if case.is_linear {
            contestants.push(ripgrep(case, &urls));
        }
        let (count, times) = take_turns(&mut contestants, rounds).context(case.pattern)?;
        if count
            .parse::<usize>()
            .is_ok_and(|count| count == 0 || count == urls::COUNT)
        {
            bail!("{} matches {count} URLs, which compares nothing", case.pattern);
        }
        let [ours, node, ripgrep @ ..] = times.as_slice() else {
            bail!("too few programs ran")
        };
        let rival = |times: &Times, at_most| Rival {
            ms: times.median_ms(),
            ratio: ours.ratio_to(times),
            at_most,
        };
        report.compare(Comparison {
            name: case.name,
            pattern: case.pattern,
            count,
            ours_ms: ours.median_ms(),
            ripgrep: ripgrep.first().map(|times| rival(times, OF_RIPGREP)),
            node: rival(node, OF_NODE),
        });
    }
    Ok(())
}

fn triggerctl(case: &Case, urls: &Path) -> Result<Contestant> {
    let mut command = Command::new(workspace::binary("release", "triggerctl")?);
    command
        .args(["pattern", "--as-is", "--format", "count", "--urls"])
        .arg(urls)
        .args(["--", case.pattern]);
    Ok(Contestant {
        name: "triggerctl",
        command,
    })
}

fn ripgrep(case: &Case, urls: &Path) -> Contestant {
    let mut command = Command::new("rg");
    command.args(["--no-config", "-c", "-e", case.pattern]).arg(urls);
    Contestant {
        name: "ripgrep",
        command,
    }
}

fn node(case: &Case, urls: &Path) -> Contestant {
    let mut command = Command::new("node");
    command
        .arg(workspace::root().join("crates/xtask/bench/count.mjs"))
        .arg(case.pattern)
        .arg(urls);
    Contestant {
        name: "Node.js",
        command,
    }
}

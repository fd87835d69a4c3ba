//! Back-tests of made-up logs: the whole process, from the file to the counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::report::{Figure, Report};
use crate::{process, workspace};

/// Visitors of the larger log; each has ten page views.
const VISITORS: u64 = 1_000_000;
/// How many times smaller the smaller log is.
const SMALLER: u64 = 10;
/// How often the memory of the process is looked at. The system keeps the most that it ever had.
const LOOKS_EVERY: Duration = Duration::from_millis(20);

/// Measures time and memory, and fails when a page view is not counted.
pub(super) fn measure(report: &mut Report, folder: &Path) -> Result<()> {
    let mut costs = Vec::new();
    for visitors in [VISITORS / SMALLER, VISITORS] {
        let folder = made_up(folder, visitors)?;
        let took = counted(&folder, visitors)?;
        costs.push(took.seconds / to_float(visitors));
        if visitors == VISITORS {
            report.add(Figure {
                name: "back-test of 10 M page views, 50 triggers, whole process".to_owned(),
                value: took.seconds,
                unit: "s",
                at_most: Some(10.0),
            });
            report.add(Figure {
                name: "its memory at the most".to_owned(),
                value: took.megabytes,
                unit: "MB",
                at_most: Some(500.0),
            });
        }
    }
    let [small, large] = costs.as_slice() else {
        bail!("two logs were measured, {} have a cost", costs.len())
    };
    report.add(Figure {
        name: "cost of a page view among 10 M, by that among 1 M".to_owned(),
        value: large / small,
        unit: "times",
        at_most: Some(1.25),
    });
    Ok(())
}

/// A log of so many visitors and its triggers; made once.
fn made_up(folder: &Path, visitors: u64) -> Result<PathBuf> {
    let folder = folder.join(format!("made-up-{visitors}"));
    if folder.join("visits.ndjson").is_file() {
        return Ok(folder);
    }
    // A log that was cut off half-way is not taken for a whole one.
    let unfinished = folder.with_extension("unfinished");
    let mut example = process::cargo();
    example.args([
        "run",
        "--release",
        "--package",
        "backtest",
        "--example",
        "made_up_log",
    ]);
    example.arg(&unfinished).arg(visitors.to_string());
    process::run(&mut example)?;
    fs::rename(&unfinished, &folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

/// What one run took.
struct Took {
    seconds: f64,
    megabytes: f64,
}

fn counted(folder: &Path, visitors: u64) -> Result<Took> {
    let mut command = Command::new(workspace::binary("release", "triggerctl")?);
    command
        .args(["backtest", "--format", "json", "--engine", "rocketchat-6.7"])
        .arg("--log")
        .arg(folder.join("visits.ndjson"))
        .arg("--triggers")
        .arg(folder.join("triggers.json"))
        .stdout(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().context("triggerctl cannot be started")?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = 0.0_f64;
    while child.try_wait()?.is_none() {
        most = most.max(memory(&status).unwrap_or_default());
        thread::sleep(LOOKS_EVERY);
    }
    let seconds = start.elapsed().as_secs_f64();
    let said = child.wait_with_output()?;
    let said: Value = serde_json::from_slice(&said.stdout).context("triggerctl backtest counted nothing")?;
    if said["page_views"] != visitors * 10 {
        bail!(
            "{} page views were counted, {} are there",
            said["page_views"],
            visitors * 10
        );
    }
    Ok(Took {
        seconds,
        megabytes: most,
    })
}

/// The most memory that a process had so far, in megabytes. Known on Linux alone.
fn memory(status: &Path) -> Option<f64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of visitors are far below 2^52"
)]
fn to_float(visitors: u64) -> f64 {
    visitors as f64
}

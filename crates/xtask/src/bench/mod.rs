//! `cargo xtask bench`: the figures that the product promises, measured beside what they are compared with.
//!
//! Programs that are compared run in turns within one run, so that a busy machine slows all of them, and the
//! report gives ratios next to times. Missed targets are shown, not failed: a slow machine is no defect. Wrong
//! counts fail.

mod backtests;
mod insight;
mod lint;
mod patterns;
mod promises;
mod publishing;
mod report;
mod rounds;
mod sessions;
mod sizes;
mod urls;
mod window;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::setup::Purpose;
use crate::{interface, process, setup, workspace};
use report::Report;

/// Options of `cargo xtask bench`.
#[derive(Args)]
pub(crate) struct Options {
    /// Measure these parts alone
    #[arg(long, value_enum, value_name = "PART")]
    only: Vec<Part>,
    /// How often each program runs for one figure; the median counts
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// A pattern over a million URLs, beside ripgrep and Node.js
    Patterns,
    /// 20,000 recorded visits
    Sessions,
    /// Back-tests of 1 and 10 million page views
    Backtests,
    /// Explanation, dangers and overlap of patterns
    Insight,
    /// Checks of 500 drafts
    Lint,
    /// Plans of 500 triggers
    Publishing,
    /// The programs' sizes
    Sizes,
    /// First paint, memory, and keystroke to paint, in the real window
    Window,
}

/// Measures the chosen parts, by default all, and writes the report.
pub(crate) fn run(options: &Options) -> Result<()> {
    let wants = |part: Part| options.only.is_empty() || options.only.contains(&part);
    setup::ensure(&[Purpose::Build, Purpose::Window, Purpose::Bench])?;
    build(wants)?;

    let folder = folder()?;
    let mut report = Report::default();
    if wants(Part::Patterns) {
        patterns::measure(&mut report, &folder, options.rounds)?;
    }
    if wants(Part::Sessions) {
        sessions::measure(&mut report, &folder, options.rounds)?;
    }
    if wants(Part::Backtests) {
        backtests::measure(&mut report, &folder)?;
    }
    if wants(Part::Insight) {
        insight::measure(&mut report)?;
    }
    if wants(Part::Lint) {
        lint::measure(&mut report, &folder, options.rounds)?;
    }
    if wants(Part::Publishing) {
        publishing::measure(&mut report)?;
    }
    if wants(Part::Sizes) {
        sizes::measure(&mut report)?;
    }
    if wants(Part::Window) {
        window::measure(&mut report)?;
    }
    print!("\n{}", report.markdown());
    report.write(&folder)
}

/// Compiles all that the chosen parts start, in one go.
fn build(wants: impl Fn(Part) -> bool) -> Result<()> {
    let mut build = process::cargo();
    build.args(["build", "--release", "--bins", "--package", "triggerctl"]);
    if wants(Part::Sizes) || wants(Part::Window) {
        interface::build()?;
        build.args(["--package", "trigger-designer"]);
    }
    if wants(Part::Publishing) || wants(Part::Window) {
        build.args(["--package", "stories"]);
    }
    if wants(Part::Window) {
        build.args(["--features", "stories/window"]);
    }
    process::run(&mut build)?;
    if wants(Part::Insight) {
        let mut example = process::cargo();
        example.args([
            "build",
            "--release",
            "--package",
            "pattern",
            "--example",
            "insight",
        ]);
        process::run(&mut example)?;
    }
    Ok(())
}

/// Where the data and the report are kept.
fn folder() -> Result<PathBuf> {
    let folder = workspace::target()?.join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

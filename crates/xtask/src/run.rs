//! `cargo xtask run`: the application, from nothing.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::setup::Purpose;
use crate::{display, interface, process, setup, workspace};

/// Options of `cargo xtask run`.
#[derive(Args)]
pub(crate) struct Options {
    /// Build with optimisations
    #[arg(long)]
    release: bool,
    /// Walk the main path under a virtual display and save screenshots, even when there is a display
    #[arg(long)]
    tour: bool,
    /// Arguments for the application itself
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// Sets up, builds and opens the application, or shows it in pictures where nobody could see it.
pub(crate) fn run(options: &Options) -> Result<()> {
    if options.tour || !display::present() {
        tour(options)
    } else {
        open(options)
    }
}

fn open(options: &Options) -> Result<()> {
    setup::ensure(&[Purpose::Build])?;
    interface::build()?;
    let mut build = process::cargo();
    build.args(["build", "--package", "trigger-designer"]);
    process::run(build.args(options.release.then_some("--release")))?;
    process::run(
        Command::new(workspace::binary(options.profile(), "trigger-designer")?).args(&options.arguments),
    )
}

/// The program `tour` of `stories` drives the real window through WebKitWebDriver.
fn tour(options: &Options) -> Result<()> {
    setup::ensure(&[Purpose::Build, Purpose::Window])?;
    interface::build()?;
    let mut build = process::cargo();
    build.args(["build", "--package", "trigger-designer", "--package", "stories"]);
    build.args(["--features", "stories/window", "--bins"]);
    process::run(build.args(options.release.then_some("--release")))?;

    let screenshots = workspace::target()?.join("screenshots");
    println!("no one could see a window here, so its main path is walked under a virtual display");
    let mut tour = Command::new(workspace::binary(options.profile(), "tour")?);
    tour.arg("--app")
        .arg(workspace::binary(options.profile(), "trigger-designer")?);
    tour.arg("--screenshots").arg(&screenshots);
    tour.current_dir(workspace::root());
    process::run(&mut display::virtually(tour))?;
    println!("screenshots are in {}", screenshots.display());
    Ok(())
}

impl Options {
    fn profile(&self) -> &'static str {
        if self.release { "release" } else { "debug" }
    }
}

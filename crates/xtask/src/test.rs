//! `cargo xtask test`: set-up, every check and every test, and a summary.
//!
//! A failed step does not stop the later ones, except where they need what it makes. The workspace's programs
//! are compiled once, in one selection of packages and features, and then started by path: each `cargo run` of
//! a single package would choose other features of shared dependencies and compile those again.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::phases::Phases;
use crate::setup::Purpose;
use crate::{checks, codegen, display, interface, package, process, setup, workspace};

/// Options of `cargo xtask test`.
#[derive(Args)]
pub(crate) struct Options {
    /// Run these parts alone
    #[arg(long, value_enum, value_name = "PART")]
    only: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Formatting, lints, licences, directions, and that generated types are fresh
    Checks,
    /// Tests of all crates
    Rust,
    /// Unit tests of the interface
    Ui,
    /// The interface in Chromium against the test host
    E2e,
    /// The widget that its vendor published, on what is published to the practice server, in Chromium
    Widget,
    /// zenpy and lc-sdk-python, clients of Zendesk Chat and LiveChat that others wrote, against the practice servers
    Client,
    /// Stories in the real window
    Window,
    /// Packages, installed into a fresh root of files, started and removed
    Packages,
}

/// Runs the chosen parts, by default all.
pub(crate) fn run(options: &Options) -> Result<()> {
    let wants = |part: Part| options.only.is_empty() || options.only.contains(&part);
    let mut phases = Phases::default();

    let purposes: Vec<Purpose> = [
        (Purpose::Build, true),
        (Purpose::Check, wants(Part::Checks)),
        // The tests of credentials run on a session bus, as the window does.
        (
            Purpose::Window,
            [Part::Window, Part::Rust, Part::Packages].into_iter().any(wants),
        ),
        (Purpose::Package, wants(Part::Packages)),
        (
            Purpose::Test,
            [Part::E2e, Part::Widget, Part::Client, Part::Rust]
                .into_iter()
                .any(wants),
        ),
    ]
    .into_iter()
    .filter_map(|(purpose, wanted)| wanted.then_some(purpose))
    .collect();
    let ready = phases.run("set-up", || setup::ensure(&purposes))
        // The window's crate does not compile without it, and neither do the lints of it.
        && phases.run("build the interface", interface::build);
    if !ready {
        return phases.finish();
    }

    if wants(Part::Checks) {
        for check in &checks::ALL {
            phases.run(check.name, check.run);
        }
    }
    if wants(Part::Ui) {
        phases.run("interface tests", || {
            process::run(&mut process::npm(&["run", "--silent", "test"]))
        });
    }
    if wants(Part::Rust) {
        phases.run("Rust tests", rust);
    }
    let with_programs_of_ours = [
        Part::Checks,
        Part::E2e,
        Part::Widget,
        Part::Client,
        Part::Window,
        Part::Packages,
    ];
    if with_programs_of_ours.into_iter().any(wants) {
        with_programs(&mut phases, wants);
    }
    phases.finish()
}

/// The steps that start the workspace's own programs.
fn with_programs(phases: &mut Phases, wants: impl Fn(Part) -> bool) {
    let built = phases.run("build the programs", || {
        let mut build = process::cargo();
        // Not this program, which is running.
        build.args([
            "build",
            "--workspace",
            "--exclude",
            "xtask",
            "--bins",
            "--features",
            "stories/window",
        ]);
        process::run(&mut build)
    });
    let mut step = |part: Part, name: &str, work: fn() -> Result<()>| {
        if !wants(part) {
            return;
        }
        if !built {
            phases.skip(name, "the programs did not compile");
        } else if part == Part::Window && !cfg!(target_os = "linux") {
            phases.skip(name, "only WebKitGTK can be driven");
        } else {
            phases.run(name, work);
        }
    };
    step(Part::Checks, "generated types", generated_types);
    step(Part::E2e, "end to end in Chromium", end_to_end);
    step(Part::Widget, "the published widget in Chromium", widget);
    step(Part::Client, "zenpy against the practice server", || {
        client(&workspace::zenpy(), "triggers.py")
    });
    step(Part::Client, "lc-sdk-python against the practice server", || {
        client(&workspace::lc_sdk(), "methods.py")
    });
    step(Part::Window, "stories in the window", window);
    if wants(Part::Packages) {
        packages(phases, built);
    }
}

/// Packages of the programs that are there already: a release build does not fit into the time of a test run.
fn packages(phases: &mut Phases, built: bool) {
    let name = "packages";
    if !built {
        phases.skip(name, "the programs did not compile");
    } else if !cfg!(target_os = "linux") {
        phases.skip(name, "a fresh root of files is made on Linux only");
    } else if setup::as_root("unshare").is_err() {
        phases.skip(name, "a fresh root of files needs root");
    } else {
        package::test(phases);
    }
}

/// The tests of credentials start a keychain of their own, for which they need a bus of their own.
fn rust() -> Result<()> {
    let mut test = process::cargo();
    test.args(["test", "--workspace", "--no-fail-fast"]);
    process::run(&mut display::with_session_bus(test))
}

fn generated_types() -> Result<()> {
    codegen::check_fresh(&mut Command::new(program("codegen")?))
}

fn end_to_end() -> Result<()> {
    let mut tests = process::npm(&["run", "--silent", "e2e"]);
    tests.env("UI_HOST", program("ui-host")?);
    if let Some(chromium) = chromium() {
        tests.env("PLAYWRIGHT_CHROMIUM", chromium);
    }
    process::run(&mut tests)
}

/// The widget is fetched by npm for this tool alone; nothing of it is part of the project.
fn widget() -> Result<()> {
    let folder = workspace::widget_recorder();
    setup::ensure_packages(&folder)?;
    let mut played = process::npm_in(&folder, &["run", "--silent", "published"]);
    played.env("TRIGGERCTL", program("triggerctl")?);
    if let Some(chromium) = chromium() {
        played.env("CHROMIUM", chromium);
    }
    process::run(&mut played)
}

/// The client is fetched by pip for these tests alone; nothing of it is part of the project.
fn client(folder: &Path, script: &str) -> Result<()> {
    let mut tests = Command::new(setup::ensure_environment(folder)?);
    tests.arg(folder.join(script));
    tests.env("TRIGGERCTL", program("triggerctl")?);
    process::run(&mut tests)
}

/// The system's own browser, where it has one.
fn chromium() -> Option<PathBuf> {
    let mut names = ["chromium", "chromium-browser"].iter();
    names.find_map(|name| process::on_path(name))
}

fn window() -> Result<()> {
    let mut tests = process::cargo();
    tests.args([
        "test",
        "--workspace",
        "--features",
        "stories/window",
        "--test",
        "window",
    ]);
    tests.env("TRIGGER_DESIGNER", program("trigger-designer")?);
    process::run(&mut display::virtually(tests))
}

fn program(name: &str) -> Result<PathBuf> {
    workspace::binary("debug", name)
}

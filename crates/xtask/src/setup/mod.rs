//! Set-up of a machine: finds what a task needs, says what is missing and why, and installs it where it may.
//!
//! Each step first looks whether there is anything to do, so a machine that is ready costs well under a
//! second. Only Debian's and Ubuntu's package manager is operated from here; for all others the exact
//! command is printed. A Rust toolchain is taken for granted, since nothing here runs without one.

mod cargo_tools;
mod needs;
mod node;
mod packages;
mod python;

use std::time::Instant;

use anyhow::Result;

use crate::workspace;
pub(crate) use node::ensure_packages;
pub(crate) use packages::as_root;
pub(crate) use python::ensure_environment;

/// What a task is going to do, and so which of the needs it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Purpose {
    /// Compile the crates and build the interface.
    Build,
    /// Format, lint and judge the sources.
    Check,
    /// Open the real window where nobody looks: on a virtual display, driven by a program.
    Window,
    /// Run the tests that need other programs than ours.
    Test,
    /// Compare with other programs.
    Bench,
    /// Make packages, and install them where nobody works.
    Package,
}

impl Purpose {
    /// Everything a developer does; only who releases makes packages.
    pub(crate) const ALL: [Self; 5] = [Self::Build, Self::Check, Self::Window, Self::Test, Self::Bench];
}

/// Makes the machine ready for the given purposes, or fails with the command that the user has to run.
pub(crate) fn ensure(purposes: &[Purpose]) -> Result<()> {
    let start = Instant::now();
    packages::ensure(purposes)?;
    node::ensure_version()?;
    node::ensure_packages(&workspace::ui())?;
    if purposes.contains(&Purpose::Test) {
        node::ensure_browser()?;
    }
    if purposes.contains(&Purpose::Check) {
        cargo_tools::ensure()?;
    }
    println!("set-up: ready ({:.1} s)", start.elapsed().as_secs_f64());
    Ok(())
}

//! What must hold of the sources before any test is worth running.

mod directions;
mod handbook;
mod shipping;
mod sleeping_tests;

use anyhow::Result;

use crate::phases::Phases;
use crate::release::versions;
use crate::setup::Purpose;
use crate::{interface, process, setup};

/// One check.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Result<()>,
}

/// All checks, the quick ones first.
pub(crate) const ALL: [Check; 12] = [
    Check {
        name: "rustfmt",
        run: || process::run(process::cargo().args(["fmt", "--all", "--check"])),
    },
    Check {
        name: "directions",
        run: directions::check,
    },
    Check {
        name: "sleeping tests",
        run: sleeping_tests::check,
    },
    Check {
        name: "versions",
        run: versions::check,
    },
    Check {
        name: "links of documents",
        run: shipping::links,
    },
    Check {
        name: "handbook",
        run: handbook::check,
    },
    Check {
        name: "desktop file and metainfo",
        run: shipping::desktop,
    },
    Check {
        name: "workflows",
        run: shipping::workflows,
    },
    Check {
        name: "licences and sources",
        run: deny,
    },
    Check {
        name: "biome",
        run: || process::run(&mut process::npm(&["run", "--silent", "lint"])),
    },
    Check {
        name: "tsc",
        run: || process::run(&mut process::npm(&["run", "--silent", "typecheck"])),
    },
    Check {
        name: "clippy",
        run: clippy,
    },
];

/// `cargo xtask check`.
pub(crate) fn run() -> Result<()> {
    let mut phases = Phases::default();
    let ready = phases.run("set-up", || setup::ensure(&[Purpose::Build, Purpose::Check]))
        && phases.run("build the interface", interface::build);
    if ready {
        for check in &ALL {
            phases.run(check.name, check.run);
        }
    }
    phases.finish()
}

/// Advisories are left out: their database is a download of its own, which a closed network does not have,
/// and a test run must not fail for what was published elsewhere since.
fn deny() -> Result<()> {
    process::run(process::cargo().args([
        "deny",
        "--log-level",
        "error",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}

fn clippy() -> Result<()> {
    let mut clippy = process::cargo();
    clippy.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "stories/window",
    ]);
    process::run(clippy.args(["--", "-D", "warnings"]))
}

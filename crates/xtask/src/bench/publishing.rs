//! What planning costs in a large project, measured by `publishing-bench` of `stories`.

use std::process::Command;

use anyhow::Result;

use super::promises::{Promise, figures};
use super::report::Report;
use crate::{process, workspace};

const PROMISES: [Promise; 4] = [
    Promise {
        key: "plan_500_new_ms",
        name: "plan of 500 drafts, all new, read from the server to shown",
        unit: "ms",
        at_most: Some(2000.0),
    },
    Promise {
        key: "plan_500_published_ms",
        name: "plan of 500 drafts, all published, read from the server to shown",
        unit: "ms",
        at_most: Some(2000.0),
    },
    Promise {
        key: "plan_500_alone_ms",
        name: "plan of 500 drafts, the comparison by itself",
        unit: "ms",
        at_most: None,
    },
    Promise {
        key: "apply_500_s",
        name: "500 triggers published and read back, without a rate limit",
        unit: "s",
        at_most: None,
    },
];

/// Measures in a process of its own.
pub(super) fn measure(report: &mut Report) -> Result<()> {
    let mut program = Command::new(workspace::binary("release", "publishing-bench")?);
    for figure in figures(&process::output(&mut program)?, &PROMISES)? {
        report.add(figure);
    }
    Ok(())
}

//! What explaining patterns costs, measured by the example `insight` of `pattern`.

use std::process::Command;

use anyhow::Result;

use super::promises::{Promise, figures};
use super::report::Report;
use crate::{process, workspace};

const PROMISES: [Promise; 3] = [
    Promise {
        key: "explanation_ms",
        name: "explanation and fixes of a pattern, the slowest of 295",
        unit: "ms",
        at_most: Some(100.0),
    },
    Promise {
        key: "dangers_ms",
        name: "dangers of a pattern, the slowest of 295",
        unit: "ms",
        at_most: Some(100.0),
    },
    Promise {
        key: "overlap_200_ms",
        name: "overlap of 200 patterns, 19,900 pairs",
        unit: "ms",
        at_most: Some(1000.0),
    },
];

/// Measures in a process of its own.
pub(super) fn measure(report: &mut Report) -> Result<()> {
    let mut program = Command::new(workspace::binary("release/examples", "insight")?);
    for figure in figures(&process::output(&mut program)?, &PROMISES)? {
        report.add(figure);
    }
    Ok(())
}

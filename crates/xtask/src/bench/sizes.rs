//! How large the programs are that a user downloads.

use std::fs;

use anyhow::{Context, Result};

use super::report::{Figure, Report};
use crate::workspace;

/// Measures the release builds of the application and of the shell program.
pub(super) fn measure(report: &mut Report) -> Result<()> {
    for (name, program) in [
        ("the application", "trigger-designer"),
        ("the shell program", "triggerctl"),
    ] {
        let path = workspace::binary("release", program)?;
        let about = fs::metadata(&path).with_context(|| format!("{} is not there", path.display()))?;
        report.add(Figure {
            name: format!("size of {name}"),
            value: megabytes(about.len()),
            unit: "MB",
            at_most: None,
        });
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a file of 2^53 bytes is not going to be shown in megabytes"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

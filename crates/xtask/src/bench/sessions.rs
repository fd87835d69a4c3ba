//! 20,000 visits through the simulator: every recorded case a hundred times.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::report::{Figure, Report};
use super::rounds::{Contestant, take_turns};
use crate::{files, workspace};

/// How often each recorded case is played.
const REPEATED: usize = 100;

/// Measures the whole process, and fails when a case has no answer.
pub(super) fn measure(report: &mut Report, folder: &Path, rounds: u16) -> Result<()> {
    let recorded = files::text(&workspace::root().join("tests/cases/rocketchat-widget.jsonl"))?;
    let cases = recorded.lines().filter(|line| !line.trim().is_empty()).count() * REPEATED;
    let path = folder.join("sessions.jsonl");
    fs::write(&path, format!("{}\n", recorded.trim_end()).repeat(REPEATED))
        .with_context(|| format!("{} cannot be written", path.display()))?;

    let mut command = Command::new(workspace::binary("release", "triggerctl")?);
    command.args(["simulate", "--cases"]).arg(&path);
    let (answers, times) = take_turns(
        &mut [Contestant {
            name: "triggerctl",
            command,
        }],
        rounds,
    )?;
    let answered = answers.lines().count();
    if answered != cases {
        bail!("triggerctl simulate answered {answered} of {cases} cases");
    }
    let [times] = times.as_slice() else {
        bail!("one program ran, {} were timed", times.len())
    };
    report.add(Figure {
        name: format!("{cases} visits simulated, whole process"),
        value: times.median_ms(),
        unit: "ms",
        at_most: None,
    });
    Ok(())
}

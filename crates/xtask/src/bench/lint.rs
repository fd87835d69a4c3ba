//! A project of 500 drafts, checked as before every publication.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::report::{Figure, Report};
use super::rounds::{Contestant, take_turns};
use crate::{files, workspace};

const DRAFTS: usize = 500;

/// One of the public patterns can freeze a browser. That is an error, with which no check ends well.
const FREEZES: &str = r"(?:.*\.)*";

/// Checks drafts whose patterns are those of public documents, no two alike, and fails when one is left out.
pub(super) fn measure(report: &mut Report, folder: &Path, rounds: u16) -> Result<()> {
    let good = files::text(&workspace::root().join("crates/pattern/tests/intent/good.tsv"))?;
    let patterns = good
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
        .filter(|pattern| !pattern.is_empty() && !pattern.contains(FREEZES));
    let drafts: Vec<_> = patterns
        .cycle()
        .take(DRAFTS)
        .enumerate()
        .map(|(number, pattern)| {
            json!({
                "name": format!("Draft {number}"),
                "description": "One of many.",
                "enabled": true,
                "runOnce": false,
                "conditions": [{ "name": "page-url", "value": format!("/shop-{number}/|{pattern}") }],
                "actions": [{
                    "name": "send-message",
                    "params": { "sender": "queue", "msg": format!("Hello **you** from {number}!") },
                }],
            })
        })
        .collect();
    let path = folder.join("drafts.json");
    fs::write(&path, serde_json::to_vec(&drafts)?)
        .with_context(|| format!("{} cannot be written", path.display()))?;

    let mut command = Command::new(workspace::binary("release", "triggerctl")?);
    command.arg("lint").arg(&path);
    let mut lint = [Contestant {
        name: "triggerctl",
        command,
    }];
    let (said, times) = take_turns(&mut lint, rounds)?;
    if !said.contains(&format!("{DRAFTS} triggers checked")) {
        bail!("triggerctl lint did not check {DRAFTS} drafts: {said}");
    }
    let [times] = times.as_slice() else {
        bail!("one program ran, {} were timed", times.len())
    };
    report.add(Figure {
        name: format!("{DRAFTS} drafts checked, whole process"),
        value: times.median_ms(),
        unit: "ms",
        at_most: Some(300.0),
    });
    Ok(())
}

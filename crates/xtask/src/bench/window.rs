//! What a user feels in the real window, measured by the program `window-bench` of `stories`.
//!
//! That program drives a release build through WebKitWebDriver and prints one JSON object, name to number; the
//! names, their units and their targets are here.

use std::process::Command;

use anyhow::Result;

use super::promises::{Promise, figures};
use super::report::Report;
use crate::{display, process, workspace};

const PROMISES: [Promise; 8] = [
    Promise {
        key: "first_paint_ms",
        name: "start to first paint",
        unit: "ms",
        at_most: Some(400.0),
    },
    Promise {
        key: "memory_pss_mb",
        name: "memory of all processes, PSS",
        unit: "MB",
        at_most: Some(300.0),
    },
    Promise {
        key: "switch_screen_ms",
        name: "first switch to a screen, the slowest",
        unit: "ms",
        at_most: Some(100.0),
    },
    Promise {
        key: "library_500_hold_ms",
        name: "opening 500 drafts, longest time without a turn",
        unit: "ms",
        at_most: Some(50.0),
    },
    Promise {
        key: "library_5k_hold_ms",
        name: "opening 5,000 drafts, longest time without a turn",
        unit: "ms",
        at_most: Some(50.0),
    },
    Promise {
        key: "first_keystroke_to_paint_1k_ms",
        name: "first keystroke to painted result, 1,000 URLs",
        unit: "ms",
        at_most: Some(50.0),
    },
    Promise {
        key: "keystroke_to_paint_1k_ms",
        name: "keystroke to painted result, 1,000 URLs",
        unit: "ms",
        at_most: Some(50.0),
    },
    Promise {
        key: "keystroke_to_paint_100k_ms",
        name: "keystroke to painted result, 100,000 URLs",
        unit: "ms",
        at_most: None,
    },
];

/// Measures in the window under a virtual display; does nothing where the window cannot be driven.
pub(super) fn measure(report: &mut Report) -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("only WebKitGTK can be driven, so the window is not measured here");
        return Ok(());
    }
    let mut bench = Command::new(workspace::binary("release", "window-bench")?);
    bench
        .arg("--app")
        .arg(workspace::binary("release", "trigger-designer")?);
    let said = process::output(&mut display::virtually(bench))?;
    for figure in figures(&said, &PROMISES)? {
        report.add(figure);
    }
    Ok(())
}

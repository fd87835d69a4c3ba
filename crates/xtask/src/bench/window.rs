//! What a user feels in the real window, measured by the program `window-bench` of `stories`.
//!
//! That program drives a release build through WebKitWebDriver and prints one JSON object, name to number; the
//! names, their units and their targets are here.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::report::{Figure, Report};
use crate::{display, process, workspace};

struct Promise {
    key: &'static str,
    name: &'static str,
    unit: &'static str,
    at_most: Option<f64>,
}

const PROMISES: [Promise; 4] = [
    Promise {
        key: "first_paint_ms",
        name: "start to first paint",
        unit: "ms",
        at_most: Some(1000.0),
    },
    Promise {
        key: "memory_pss_mb",
        name: "memory of all processes, PSS",
        unit: "MB",
        at_most: None,
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
    for figure in figures(&said)? {
        report.add(figure);
    }
    Ok(())
}

/// The figures in what the program printed; each promise must be in it, and nothing else.
fn figures(said: &str) -> Result<Vec<Figure>> {
    // Programs that the session bus starts print to the same place.
    let mut measured: Map<String, Value> = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str(line).ok())
        .with_context(|| format!("window-bench printed no JSON object: {said}"))?;
    let mut figures = Vec::new();
    for Promise {
        key,
        name,
        unit,
        at_most,
    } in &PROMISES
    {
        let value = measured.remove(*key).and_then(|value| value.as_f64());
        let value = value.with_context(|| format!("window-bench did not measure `{key}`"))?;
        figures.push(Figure {
            name: (*name).to_owned(),
            value,
            unit,
            at_most: *at_most,
        });
    }
    if let Some(unknown) = measured.keys().next() {
        bail!("window-bench measured `{unknown}`, which has no name here");
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::figures;

    const ALL: &str = r#"SpiRegistry daemon is running
{"first_paint_ms": 400, "memory_pss_mb": 270.5, "keystroke_to_paint_1k_ms": 20, "keystroke_to_paint_100k_ms": 90}
"#;

    #[test]
    fn every_promise_becomes_a_figure() {
        let figures = figures(ALL).unwrap();
        assert_eq!(figures.len(), 4);
        assert_eq!(figures[0].at_most, Some(1000.0));
    }

    #[test]
    fn a_figure_that_is_missing_or_unknown_is_not_passed_over() {
        let missing = figures(r#"{"first_paint_ms": 400}"#).err().unwrap();
        assert!(missing.to_string().contains("`memory_pss_mb`"), "{missing}");
        let unknown = figures(&ALL.replacen('{', r#"{"cpu": 1, "#, 1)).err().unwrap();
        assert!(unknown.to_string().contains("`cpu`"), "{unknown}");
    }
}

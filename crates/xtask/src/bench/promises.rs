//! Figures that a program of ours measures and prints as one JSON object, name to number, held to what was promised.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::report::Figure;

/// A number that a program measures, and what is promised of it.
pub(super) struct Promise {
    /// What the program calls it.
    pub(super) key: &'static str,
    /// What was measured, in words.
    pub(super) name: &'static str,
    pub(super) unit: &'static str,
    /// No more than this, in the same unit.
    pub(super) at_most: Option<f64>,
}

/// The figures in what the program printed; each promise must be in it, and nothing else.
pub(super) fn figures(said: &str, promises: &[Promise]) -> Result<Vec<Figure>> {
    // Programs that the session bus starts print to the same place.
    let mut measured: Map<String, Value> = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str(line).ok())
        .with_context(|| format!("the program printed no JSON object: {said}"))?;
    let mut figures = Vec::new();
    for Promise {
        key,
        name,
        unit,
        at_most,
    } in promises
    {
        let value = measured.remove(*key).and_then(|value| value.as_f64());
        let value = value.with_context(|| format!("the program did not measure `{key}`"))?;
        figures.push(Figure {
            name: (*name).to_owned(),
            value,
            unit,
            at_most: *at_most,
        });
    }
    if let Some(unknown) = measured.keys().next() {
        bail!("the program measured `{unknown}`, which has no name here");
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROMISES: [Promise; 2] = [
        Promise {
            key: "first_paint_ms",
            name: "start to first paint",
            unit: "ms",
            at_most: Some(1000.0),
        },
        Promise {
            key: "memory_pss_mb",
            name: "memory",
            unit: "MB",
            at_most: None,
        },
    ];

    const ALL: &str = "SpiRegistry daemon is running\n{\"first_paint_ms\": 400, \"memory_pss_mb\": 270.5}\n";

    #[test]
    fn every_promise_becomes_a_figure() {
        let figures = figures(ALL, &PROMISES).unwrap();
        assert_eq!(figures.len(), 2);
        assert_eq!(figures[0].at_most, Some(1000.0));
    }

    #[test]
    fn a_figure_that_is_missing_or_unknown_is_not_passed_over() {
        let refused = |said: &str| figures(said, &PROMISES).err().unwrap().to_string();
        let missing = refused(r#"{"first_paint_ms": 400}"#);
        assert!(missing.contains("`memory_pss_mb`"), "{missing}");
        let unknown = refused(&ALL.replacen('{', r#"{"cpu": 1, "#, 1));
        assert!(unknown.contains("`cpu`"), "{unknown}");
    }
}

//! Figures, their targets, and the report of them as Markdown and JSON.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// All that one run measured.
#[derive(Default)]
pub(super) struct Report {
    figures: Vec<Figure>,
}

/// One measured number.
pub(super) struct Figure {
    /// What was measured, in words.
    pub(super) name: String,
    pub(super) value: f64,
    pub(super) unit: &'static str,
    /// The promise: no more than this, in the same unit.
    pub(super) at_most: Option<f64>,
}

impl Report {
    /// Adds a figure, and shows it at once since others may take long.
    pub(super) fn add(&mut self, figure: Figure) {
        println!("{}: {} {}", figure.name, figure.shown(), figure.verdict());
        self.figures.push(figure);
    }

    /// The figures as a table.
    pub(super) fn markdown(&self) -> String {
        let mut text = String::from("| Figure | Measured | Target | |\n|---|--:|--:|---|\n");
        for figure in &self.figures {
            let target = figure
                .at_most
                .map_or(String::new(), |most| format!("≤ {}", shown(most, figure.unit)));
            let _ = writeln!(
                text,
                "| {} | {} | {target} | {} |",
                figure.name,
                figure.shown(),
                figure.verdict()
            );
        }
        text
    }

    /// Writes `report.md` and `report.json` into the folder.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let figures: Vec<Value> = self.figures.iter().map(Figure::json).collect();
        let machine = json!({ "os": std::env::consts::OS, "arch": std::env::consts::ARCH, "cores": cores() });
        let json = serde_json::to_string_pretty(&json!({ "machine": machine, "figures": figures }))?;
        for (name, text) in [("report.md", self.markdown()), ("report.json", json + "\n")] {
            let path = folder.join(name);
            fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
            println!("written: {}", path.display());
        }
        Ok(())
    }
}

impl Figure {
    fn is_met(&self) -> Option<bool> {
        self.at_most.map(|most| self.value <= most)
    }

    fn verdict(&self) -> &'static str {
        match self.is_met() {
            Some(true) => "met",
            Some(false) => "**missed**",
            None => "",
        }
    }

    fn shown(&self) -> String {
        shown(self.value, self.unit)
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name, "value": self.value, "unit": self.unit,
            "at_most": self.at_most, "met": self.is_met(),
        })
    }
}

/// Three digits at least, and no more behind the point than mean something.
fn shown(value: f64, unit: &str) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    format!("{value:.digits$} {unit}").trim_end().to_owned()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(test)]
mod tests {
    use super::{Figure, Report};

    fn figure(name: &str, value: f64, at_most: Option<f64>) -> Figure {
        Figure {
            name: name.to_owned(),
            value,
            unit: "ms",
            at_most,
        }
    }

    #[test]
    fn each_figure_is_shown_with_its_target_and_whether_it_is_met() {
        let mut report = Report::default();
        report.add(figure("first paint", 412.3, Some(1000.0)));
        report.add(figure("keystroke", 61.25, Some(50.0)));
        report.add(figure("start", 1.234, None));
        let expected = "\
| Figure | Measured | Target | |
|---|--:|--:|---|
| first paint | 412 ms | ≤ 1000 ms | met |
| keystroke | 61.2 ms | ≤ 50.0 ms | **missed** |
| start | 1.23 ms |  |  |
";
        assert_eq!(report.markdown(), expected);
    }
}

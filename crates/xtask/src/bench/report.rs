//! Figures, their targets, and the report of them as Markdown and JSON.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// All that one run measured.
#[derive(Default)]
pub(super) struct Report {
    comparisons: Vec<Comparison>,
    figures: Vec<Figure>,
}

/// One pattern, counted by several programs in turns.
pub(super) struct Comparison {
    /// What the pattern is an example of.
    pub(super) name: &'static str,
    pub(super) pattern: &'static str,
    /// How many URLs it matches, by all of the programs.
    pub(super) count: String,
    pub(super) ours_ms: f64,
    /// Nothing where ripgrep's default engine does not know the pattern.
    pub(super) ripgrep: Option<Rival>,
    pub(super) node: Rival,
}

/// A program that ours is compared with.
pub(super) struct Rival {
    pub(super) ms: f64,
    /// Our time divided by its time.
    pub(super) ratio: f64,
    /// The promise for that ratio.
    pub(super) at_most: f64,
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

    /// Adds a comparison, and shows it at once.
    pub(super) fn compare(&mut self, comparison: Comparison) {
        println!("{}", comparison.row());
        self.comparisons.push(comparison);
    }

    /// All of it as tables.
    pub(super) fn markdown(&self) -> String {
        let mut text = String::new();
        if !self.comparisons.is_empty() {
            text.push_str(
                "| Pattern | | Matches | triggerctl | ripgrep | Node.js | ÷ ripgrep | ÷ Node.js |\n",
            );
            text.push_str("|---|---|--:|--:|--:|--:|---|---|\n");
            for comparison in &self.comparisons {
                let _ = writeln!(text, "{}", comparison.row());
            }
            text.push('\n');
        }
        if !self.figures.is_empty() {
            text.push_str("| Figure | Measured | Target | |\n|---|--:|--:|---|\n");
        }
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
        let patterns: Vec<Value> = self.comparisons.iter().map(Comparison::json).collect();
        let machine = json!({ "os": std::env::consts::OS, "arch": std::env::consts::ARCH, "cores": cores() });
        let json = serde_json::to_string_pretty(
            &json!({ "machine": machine, "patterns": patterns, "figures": figures }),
        )?;
        for (name, text) in [("report.md", self.markdown()), ("report.json", json + "\n")] {
            let path = folder.join(name);
            fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
            println!("written: {}", path.display());
        }
        Ok(())
    }
}

impl Comparison {
    fn row(&self) -> String {
        let ms = |rival: &Rival| shown(rival.ms, "ms");
        format!(
            "| {} | `{}` | {} | {} | {} | {} | {} | {} |",
            self.name,
            // A bar would end the cell.
            self.pattern.replace('|', r"\|"),
            self.count,
            shown(self.ours_ms, "ms"),
            self.ripgrep.as_ref().map_or(String::new(), ms),
            ms(&self.node),
            self.ripgrep.as_ref().map_or(String::new(), Rival::shown),
            self.node.shown(),
        )
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name, "pattern": self.pattern, "count": self.count, "triggerctl_ms": self.ours_ms,
            "ripgrep": self.ripgrep.as_ref().map(Rival::json), "node": self.node.json(),
        })
    }
}

impl Rival {
    fn is_met(&self) -> bool {
        self.ratio <= self.at_most
    }

    fn shown(&self) -> String {
        let verdict = verdict(Some(self.is_met()));
        format!(
            "{} (≤ {}) {verdict}",
            shown(self.ratio, "×"),
            shown(self.at_most, "×")
        )
    }

    fn json(&self) -> Value {
        json!({ "ms": self.ms, "ratio": self.ratio, "at_most": self.at_most, "met": self.is_met() })
    }
}

impl Figure {
    fn is_met(&self) -> Option<bool> {
        self.at_most.map(|most| self.value <= most)
    }

    fn verdict(&self) -> &'static str {
        verdict(self.is_met())
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

fn verdict(is_met: Option<bool>) -> &'static str {
    match is_met {
        Some(true) => "met",
        Some(false) => "**missed**",
        None => "",
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
    use super::{Comparison, Figure, Report, Rival};

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

    #[test]
    fn a_comparison_is_one_row_with_a_verdict_for_each_ratio() {
        let mut report = Report::default();
        report.compare(Comparison {
            name: "two words",
            pattern: "a|b",
            count: "12".to_owned(),
            ours_ms: 50.0,
            ripgrep: Some(Rival {
                ms: 20.0,
                ratio: 2.5,
                at_most: 2.0,
            }),
            node: Rival {
                ms: 400.0,
                ratio: 0.125,
                at_most: 0.25,
            },
        });
        let row = r"| two words | `a\|b` | 12 | 50.0 ms | 20.0 ms | 400 ms | 2.50 × (≤ 2.00 ×) **missed** | 0.12 × (≤ 0.25 ×) met |";
        assert!(report.markdown().contains(row), "{}", report.markdown());
    }
}

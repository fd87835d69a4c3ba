//! Named steps of a long task: timed, carried on after a failure, and summed up at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The steps so far.
#[derive(Default)]
pub(crate) struct Phases {
    done: Vec<Phase>,
}

struct Phase {
    name: String,
    outcome: Outcome,
    took: Duration,
}

#[derive(PartialEq)]
enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

impl Phases {
    /// Runs one step and says whether it passed; its error is shown at once, and with all it says at the end.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = match work() {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                let why = format!("{error:#}");
                eprintln!("{name} failed: {}", first_line(&why));
                Outcome::Failed(why)
            }
        };
        let passed = outcome == Outcome::Passed;
        self.done.push(Phase {
            name: name.to_owned(),
            outcome,
            took: start.elapsed(),
        });
        passed
    }

    /// Notes a step that cannot run here, and why.
    pub(crate) fn skip(&mut self, name: &str, why: &str) {
        println!("\n== {name}: skipped, {why}");
        self.done.push(Phase {
            name: name.to_owned(),
            outcome: Outcome::Skipped(why.to_owned()),
            took: Duration::ZERO,
        });
    }

    /// Prints what failed and the summary; fails when a step failed, or when none ran.
    pub(crate) fn finish(self) -> Result<()> {
        for Phase { name, outcome, .. } in &self.done {
            if let Outcome::Failed(why) = outcome
                && why.contains('\n')
            {
                println!("\n== {name} failed\n{why}");
            }
        }
        println!("\n{}", self.summary());
        let failed = self.count(|outcome| matches!(outcome, Outcome::Failed(_)));
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.done.len());
        }
        if self.count(|outcome| *outcome == Outcome::Passed) == 0 {
            bail!("nothing was run");
        }
        Ok(())
    }

    fn summary(&self) -> String {
        let width = self.done.iter().map(|phase| phase.name.len()).max().unwrap_or(0);
        let mut lines = Vec::new();
        for Phase { name, outcome, took } in &self.done {
            let (word, detail) = match outcome {
                Outcome::Passed => ("passed", ""),
                Outcome::Failed(why) => ("FAILED", first_line(why)),
                Outcome::Skipped(why) => ("skipped", why.as_str()),
            };
            let line = format!("{name:width$}  {word:7}  {:>8}  {detail}", clock(*took));
            lines.push(line.trim_end().to_owned());
        }
        let total = self.done.iter().map(|phase| phase.took).sum();
        lines.push(format!("{:width$}  {:7}  {:>8}", "", "", clock(total)));
        lines.push(format!(
            "{} passed, {} failed, {} skipped",
            self.count(|outcome| *outcome == Outcome::Passed),
            self.count(|outcome| matches!(outcome, Outcome::Failed(_))),
            self.count(|outcome| matches!(outcome, Outcome::Skipped(_))),
        ));
        lines.join("\n")
    }

    fn count(&self, wanted: impl Fn(&Outcome) -> bool) -> usize {
        self.done.iter().filter(|phase| wanted(&phase.outcome)).count()
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// A duration as people read it: `0.4 s`, `12 s`, `3 m 05 s`.
fn clock(took: Duration) -> String {
    let seconds = took.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", took.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} m {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{Phases, clock};
    use anyhow::bail;
    use std::time::Duration;

    #[test]
    fn a_failed_step_fails_the_whole_and_later_steps_still_run() {
        let mut phases = Phases::default();
        assert!(phases.run("one", || Ok(())));
        assert!(!phases.run("two", || bail!("it broke\nin many words")));
        assert!(phases.run("three", || Ok(())));
        phases.skip("four", "no display");

        let summary = phases.summary();
        assert!(summary.ends_with("2 passed, 1 failed, 1 skipped"), "{summary}");
        assert!(
            summary.contains("two    FAILED") && summary.contains("it broke\n"),
            "{summary}"
        );
        assert!(phases.finish().is_err());
    }

    #[test]
    fn a_run_without_a_single_step_is_a_failure() {
        assert!(Phases::default().finish().is_err());
    }

    #[test]
    fn durations_read_like_a_clock() {
        assert_eq!(clock(Duration::from_millis(420)), "0.4 s");
        assert_eq!(clock(Duration::from_secs(12)), "12 s");
        assert_eq!(clock(Duration::from_secs(185)), "3 m 05 s");
    }
}

//! What a command said, kept while it is passed on.
//!
//! A run of continuous integration shows the end of its log at most. A step that failed half an hour before must
//! therefore say once more at the end what was wrong.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ExitStatus};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// So many of the last lines are kept.
const LAST: usize = 40;
/// So many of the lines before them are kept that speak of a failure.
const TELLING: usize = 40;
/// A program that the command started may hold its output open for ever.
const PATIENCE: Duration = Duration::from_secs(2);

/// The lines worth reading again.
#[derive(Default)]
pub(crate) struct Transcript {
    telling: Vec<String>,
    last: VecDeque<String>,
}

impl Transcript {
    /// Passes on what `child` says until it ends. Its output and its errors must be piped.
    ///
    /// # Errors
    ///
    /// When the end of the child cannot be waited for.
    pub(crate) fn of(child: &mut Child) -> io::Result<(ExitStatus, Self)> {
        let (lines, said) = mpsc::channel();
        if let Some(output) = child.stdout.take() {
            let lines = lines.clone();
            thread::spawn(move || pass_on(output, io::stdout(), |line| lines.send(line).is_ok()));
        }
        if let Some(errors) = child.stderr.take() {
            thread::spawn(move || pass_on(errors, io::stderr(), |line| lines.send(line).is_ok()));
        }

        let mut transcript = Self::default();
        let status = loop {
            match said.recv_timeout(PATIENCE) {
                Ok(line) => transcript.keep(line),
                Err(RecvTimeoutError::Disconnected) => break child.wait()?,
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(status) = child.try_wait()? {
                        break status;
                    }
                }
            }
        };
        Ok((status, transcript))
    }

    fn keep(&mut self, line: String) {
        self.last.push_back(line);
        if self.last.len() > LAST
            && let Some(old) = self.last.pop_front()
            && self.telling.len() < TELLING
            && speaks_of_failure(&old)
        {
            self.telling.push(old);
        }
    }

    /// The kept lines in their order.
    pub(crate) fn text(&self) -> String {
        let lines: Vec<&str> = self
            .telling
            .iter()
            .chain(&self.last)
            .map(String::as_str)
            .collect();
        lines.join("\n")
    }
}

/// Copies lines, and hands each one over until nobody wants them.
fn pass_on(from: impl Read, mut to: impl Write, mut hand_over: impl FnMut(String) -> bool) {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // A closed output is no reason to stop the command.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        hand_over(String::from_utf8_lossy(&line).trim_end().to_owned());
        line.clear();
    }
}

/// How cargo, rustc, Playwright and Vitest mark what went wrong.
fn speaks_of_failure(line: &str) -> bool {
    let line = line.trim_start();
    line.ends_with("FAILED")
        || line.contains("panicked at")
        || ["error", "Error", "FAIL ", "✘", "×"]
            .iter()
            .any(|mark| line.starts_with(mark))
}

#[cfg(test)]
mod tests {
    use super::{LAST, Transcript};
    use std::process::{Command, Stdio};

    #[test]
    fn the_end_and_each_failure_before_it_are_kept() {
        let mut transcript = Transcript::default();
        transcript.keep("test one ... ok".to_owned());
        transcript.keep("test two ... FAILED".to_owned());
        for number in 0..LAST {
            transcript.keep(format!("line {number}"));
        }
        let text = transcript.text();
        assert!(text.starts_with("test two ... FAILED\nline 0\n"), "{text}");
        assert!(text.ends_with(&format!("line {}", LAST - 1)), "{text}");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_left_behind_does_not_hold_the_run_up() {
        let mut child = Command::new("sh")
            .args(["-c", "echo told >&2; sleep 60 & echo $!; exit 3"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a shell");
        let (status, transcript) = Transcript::of(&mut child).expect("an end");
        assert_eq!(status.code(), Some(3));
        let text = transcript.text();
        assert!(text.contains("told"), "{text}");
        // It can be ended because it still runs.
        let left_behind = text.lines().find(|line| *line != "told").expect("its number");
        let ended = Command::new("kill").arg(left_behind).status().expect("kill");
        assert!(ended.success());
    }
}

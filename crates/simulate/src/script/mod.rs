//! Sessions as text for people: a step a line.
//!
//! ```text
//! # Anna is there, and the shop is a single-page application.
//! next agent anna
//! site reports routes
//! service pricing-help answers after 300ms: 0 "Questions?", 1 "We can help."
//!
//! load https://shop.example/
//! wait 30s
//! route https://shop.example/pricing
//! open
//! register
//! agents go offline
//! reload
//! end after 1m 30s
//! ```
//!
//! Lines about the world come first: `agents offline`, `next agent NAME`, `site reports routes`, `standalone`,
//! `chat end clears storage`, `no registration form`, `service TRIGGER answers after TIME: ORDER "TEXT", …` (or `: nothing`) and
//! `service TRIGGER fails after TIME`. Then steps: `load URL`, `reload`, `route URL`, `back`, `new tab URL`, `switch to tab NUMBER`,
//! `close tab` (or `close tab NUMBER`), `leave`, `return after TIME` (or `return after TIME to URL`), `wait TIME`, `open`, `minimise`,
//! `register`, `write TEXT`, `clear storage`, `end chat`, `agents come online`, `agents go offline`, `next agent becomes NAME` (or
//! `nobody`). `end after TIME` comes after the last step, if it is there.
//!
//! Zendesk Chat has worlds and steps of its own: `account status STATUS`, `starts at 2026-03-02T09:00:00Z` and `visitor FACT VALUE` (a value as
//! in JSON); `request chat`, `message TEXT`, `message from agent TEXT`, `served` and `account status becomes STATUS`. A status is `online`,
//! `away` or `offline`. `department NAME STATUS` says how the agents of a department are, `department NAME becomes STATUS` that they come or go.
//! Where drafts are of LiveChat, `group` is written for `department`; both are read everywhere.
//!
//! Anywhere may be said what a trigger, by its name or id, should do: `expect TRIGGER fires at TIME` (and `give or take TIME`),
//! `fires within TIME to TIME`, `fires`, `never fires`, `fires once`, `fires NUMBER times`, `says TEXT` or `from NAME`.
//!
//! A time is made of `d`, `h`, `m`, `s` and `ms`: `90s`, `1m 30s`, `1.5s`. A `#` at the beginning of a line or after a space begins a
//! comment. Names and URLs with spaces, quotes or a comment's beginning are written as JSON texts in quotes. Printing a session and reading it again
//! gives the same session.

mod duration;
mod environment;
mod expectation;
mod line;
mod lines;
mod print;
mod step;

pub use duration::parse as parse_duration;
pub(crate) use expectation::print_expectation_of;
pub use lines::ScriptLines;
pub(crate) use print::print_step;
pub use print::{print_script, print_script_of};

use trigger::Platform;

use self::line::Line;
use crate::{Session, platform, words};

/// Where a script is not understood, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}; {help}")]
pub struct ScriptError {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// Reads a script.
///
/// # Errors
/// At the first line that is not understood.
pub fn parse_script(text: &str) -> Result<Session, ScriptError> {
    parse_script_lines(text).map(|(session, _)| session)
}

/// Reads a script, and says on which lines the parts of the session are.
///
/// # Errors
/// At the first line that is not understood.
pub fn parse_script_lines(text: &str) -> Result<(Session, ScriptLines), ScriptError> {
    let mut session = Session::default();
    let mut lines = ScriptLines::default();
    let mut ended = false;
    for (index, text) in text.lines().enumerate() {
        let mut line = Line::new(index + 1, text);
        if line.is_at_end() {
            continue;
        }
        if line.take("expect") {
            session.expect.push(expectation::read(&mut line)?);
            line.end()?;
            continue;
        }
        if ended {
            return Err(line.error(
                "the session has ended on an earlier line",
                "move `end after …` behind the last step",
            ));
        }
        if let Some(step) = step::read(&mut line)? {
            session.steps.push(step);
            lines.step(index + 1);
        } else if line.take("end after") {
            session.tail_ms = line.time()?;
            ended = true;
        } else {
            let start = line.clone();
            if !environment::read(&mut line, &mut session.environment)? {
                return Err(start.error("this is no step and says nothing about the world", help()));
            }
            if !session.steps.is_empty() {
                return Err(start.error(
                    "this says how the world is at the start, after the first step",
                    "move it to the top; what changes during the visit is written as `agents go offline` or `next agent becomes NAME`",
                ));
            }
        }
        lines.world(session.environment.said(), index + 1);
        line.end()?;
    }
    Ok((session, lines))
}

/// What can stand on a line, platform by platform. What an earlier platform has already is not said again.
fn help() -> String {
    let mut told: Vec<&str> = Vec::new();
    let mut parts = Vec::new();
    for (place, platform) in Platform::ALL.into_iter().enumerate() {
        let mut own = Vec::new();
        let engines = platform::of(platform).engines().iter();
        for line in engines.flat_map(|engine| engine.vocabulary().script_steps()) {
            if !told.contains(&line) {
                told.push(line);
                own.push(format!("`{line}`"));
            }
        }
        if place == 0 {
            own.push("`end after TIME`".to_owned());
            parts.push(format!("steps are {}", words::list(&own)));
        } else if !own.is_empty() {
            parts.push(format!("for {} {}", platform.name(), words::list(&own)));
        }
    }
    parts.push("`expect TRIGGER fires` says what should happen".to_owned());
    parts.join("; ")
}

#[cfg(test)]
mod tests;

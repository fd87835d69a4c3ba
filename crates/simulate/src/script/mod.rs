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
//! `away` or `offline`.
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
mod print;

pub(crate) use expectation::print_expectation;
pub use print::print_script;
pub(crate) use print::print_step;

use trigger::Platform;

use self::line::Line;
use crate::{Session, Speaker, Step, UnknownPart, platform, words};

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

/// The lines of a script, counted from 1, on which the parts of its session are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScriptLines {
    /// Of each step, in their order.
    steps: Vec<usize>,
    /// Of each member of the world that is said, by its name on the wire.
    world: Vec<(&'static str, usize)>,
}

impl ScriptLines {
    /// The line of a part that an engine does not know; `None` for one of another session.
    pub fn of(&self, part: &UnknownPart) -> Option<usize> {
        match part {
            UnknownPart::Step { index, .. } => self.steps.get(*index).copied(),
            UnknownPart::World { member } => {
                let mut said = self.world.iter();
                said.find(|(name, _)| name == member).map(|(_, line)| *line)
            }
        }
    }
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
        if let Some(step) = read_step(&mut line)? {
            session.steps.push(step);
            lines.steps.push(index + 1);
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
        for member in session.environment.said() {
            if !lines.world.iter().any(|(name, _)| *name == member) {
                lines.world.push((member, index + 1));
            }
        }
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
        for line in platform::of(platform).vocabulary().script_steps() {
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

fn read_step(line: &mut Line<'_>) -> Result<Option<Step>, ScriptError> {
    let step = if line.take("load") {
        Step::Load {
            url: line.rest_as_text("a URL")?,
        }
    } else if line.take("route") {
        Step::Route {
            url: line.rest_as_text("a URL")?,
        }
    } else if line.take("wait") {
        Step::Wait { ms: line.time()? }
    } else if line.take("new tab") {
        Step::NewTab {
            url: line.rest_as_text("a URL")?,
        }
    } else if line.take("switch to tab") {
        Step::SwitchTab {
            tab: line.number("the number of a tab")?,
        }
    } else if line.take("close tab") {
        let is_shown = line.is_at_end();
        Step::CloseTab {
            tab: if is_shown {
                None
            } else {
                Some(line.number("the number of a tab")?)
            },
        }
    } else if line.take("return after") {
        let (ms, goes_on) = line.time_until("to")?;
        Step::Return {
            ms,
            url: if goes_on {
                Some(line.rest_as_text("a URL")?)
            } else {
                None
            },
        }
    } else if line.take("write") {
        Step::Write {
            text: line.rest_as_text("what the visitor writes")?,
        }
    } else if line.take("message from agent") {
        Step::Message {
            text: line.rest_as_text("what the agent writes")?,
            from: Speaker::Agent,
        }
    } else if line.take("message") {
        Step::Message {
            text: line.rest_as_text("what the visitor writes")?,
            from: Speaker::Visitor,
        }
    } else if line.take("account status becomes") {
        Step::AccountStatus {
            status: environment::read_status(line)?,
        }
    } else if line.take("choose department") {
        Step::Department {
            department: line.text("the name of a department")?,
        }
    } else if let Some(department) = department_that_becomes(line) {
        Step::DepartmentStatus {
            department,
            status: environment::read_status(line)?,
        }
    } else if line.take("next agent becomes") {
        Step::NextAgent {
            agent: line.rest_as_name()?,
        }
    } else {
        const PLAIN: [(&str, Step); 13] = [
            ("request chat", Step::RequestChat),
            ("served", Step::Served),
            ("reload", Step::Reload),
            ("back", Step::Back),
            ("leave", Step::Leave),
            ("clear storage", Step::ClearStorage),
            ("open", Step::Open),
            ("minimise", Step::Minimize),
            ("minimize", Step::Minimize),
            ("register", Step::Register),
            ("end chat", Step::EndChat),
            ("agents come online", Step::Agents { online: true }),
            ("agents go offline", Step::Agents { online: false }),
        ];
        let found = PLAIN.into_iter().find(|(words, _)| line.take(words));
        return Ok(found.map(|(_, step)| step));
    };
    Ok(Some(step))
}

/// The department of `department NAME becomes …`; nothing is taken of a line that says something else.
fn department_that_becomes(line: &mut Line<'_>) -> Option<String> {
    let mut ahead = line.clone();
    if !ahead.take("department") {
        return None;
    }
    let name = ahead.text("the name of a department").ok()?;
    ahead.take("becomes").then(|| {
        *line = ahead;
        name
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn refused(script: &str, says: &Expect) {
        says.assert_eq(&parse_script(script).unwrap_err().to_string());
    }

    #[test]
    fn a_script_reads_like_a_visit() {
        let script = "\
# A shop.
agents offline
next agent anna
site reports routes
standalone
chat end clears storage
service t1 answers after 300ms: 1 \"second\", 0 \"first # not a comment\"
service \"my trigger\" fails after 2s
service t3 answers after 0s: nothing

load https://shop.example/cart#step-2   # the fragment is no comment
reload
route https://shop.example/contact
wait 1m 30s
open
minimise
register
end chat
agents come online
agents go offline
next agent becomes nobody
next agent becomes \"nobody\"
end after 7s
";
        let session = parse_script(script).unwrap();
        assert_eq!(session.steps.len(), 12);
        expect![[r##"
            agents offline
            next agent anna
            site reports routes
            standalone
            chat end clears storage
            service "my trigger" fails after 2s
            service t1 answers after 300ms: 1 "second", 0 "first # not a comment"
            service t3 answers after 0s: nothing

            load https://shop.example/cart#step-2
            reload
            route https://shop.example/contact
            wait 1m 30s
            open
            minimise
            register
            end chat
            agents come online
            agents go offline
            next agent becomes nobody
            next agent becomes "nobody"
            end after 7s
        "##]]
        .assert_eq(&print_script(&session));
        assert_eq!(parse_script(&print_script(&session)).unwrap(), session);
    }

    #[test]
    fn a_visit_to_a_zendesk_chat_account_reads_back_as_itself() {
        let script = "\
account status away
starts at 2026-03-07T23:59:50Z
time zone Europe/Berlin
department 7 online
department \"Sales and more\" away
in department 7
tagged vip
visitor country_code \"DE\"
visitor previous_visits 3

load https://shop.example/
request chat
message \"Do you ship # here?\"
message from agent \"We do.\"
served
account status becomes offline
department 7 becomes away
choose department \"Sales and more\"
end chat
end after 1m
";
        let session = parse_script(script).unwrap();
        assert_eq!(print_script(&session), script);
        refused(
            "account status busy",
            &expect![["line 1, column 16: this is no status; write `online`, `away` or `offline`"]],
        );
        refused(
            "starts at noon",
            &expect!["line 1, column 11: this is no moment; write it as 2026-03-02T09:00:00Z"],
        );
        refused(
            "visitor country_code DE",
            &expect![
                "line 1, column 22: this is no value; write it as in JSON: a number, `true`, `false` or a text in quotes"
            ],
        );
    }

    #[test]
    fn mistakes_are_shown_where_they_are() {
        refused(
            "load https://a.example/\n  jump high\n",
            &expect![
                "line 2, column 3: this is no step and says nothing about the world; steps are `load URL`, `route URL`, `back`, `reload`, `new tab URL`, `switch to tab NUMBER`, `close tab`, `open`, `minimise`, `register`, `write TEXT`, `end chat`, `wait TIME`, `leave`, `return after TIME`, `clear storage`, `agents come online`, `agents go offline`, `next agent becomes NAME` and `end after TIME`; for Zendesk Chat `request chat`, `message TEXT`, `served`, `choose department NAME`, `account status becomes STATUS` and `department NAME becomes STATUS`; `expect TRIGGER fires` says what should happen"
            ],
        );
        refused(
            "opened",
            &expect![
                "line 1, column 1: this is no step and says nothing about the world; steps are `load URL`, `route URL`, `back`, `reload`, `new tab URL`, `switch to tab NUMBER`, `close tab`, `open`, `minimise`, `register`, `write TEXT`, `end chat`, `wait TIME`, `leave`, `return after TIME`, `clear storage`, `agents come online`, `agents go offline`, `next agent becomes NAME` and `end after TIME`; for Zendesk Chat `request chat`, `message TEXT`, `served`, `choose department NAME`, `account status becomes STATUS` and `department NAME becomes STATUS`; `expect TRIGGER fires` says what should happen"
            ],
        );
        refused(
            "open the chat",
            &expect!["line 1, column 6: “the chat” is too much; remove it, or begin a comment with #"],
        );
        refused(
            "wait",
            &expect!["line 1, column 5: a time is missing; write a time such as `500ms`, `30s` or `1m 30s`"],
        );
        refused(
            "wait 5",
            &expect!["line 1, column 6: “5” has no unit; write a time such as `500ms`, `30s` or `1m 30s`"],
        );
        refused(
            "wait -5s",
            &expect!["line 1, column 6: “-5s” is no time; write a time such as `500ms`, `30s` or `1m 30s`"],
        );
        refused(
            "wait 1.0005s",
            &expect![
                "line 1, column 6: “1.0005s” is finer than a millisecond; write a time such as `500ms`, `30s` or `1m 30s`"
            ],
        );
        refused(
            "wait 99999999999999999999h",
            &expect![
                "line 1, column 6: “99999999999999999999h” is longer than can be counted; write a time such as `500ms`, `30s` or `1m 30s`"
            ],
        );
        refused(
            "load",
            &expect!["line 1, column 5: a URL is missing; write a URL here"],
        );
        refused(
            "load \"https://a",
            &expect![[
                r#"line 1, column 6: this is no text in quotes; write it as in JSON: "…", with \" for a quote inside"#
            ]],
        );
        refused(
            "open\nagents offline",
            &expect![
                "line 2, column 1: this says how the world is at the start, after the first step; move it to the top; what changes during the visit is written as `agents go offline` or `next agent becomes NAME`"
            ],
        );
        refused(
            "end after 5s\nopen",
            &expect![
                "line 2, column 1: the session has ended on an earlier line; move `end after …` behind the last step"
            ],
        );
        refused(
            "service t1 sleeps",
            &expect![[
                r#"line 1, column 12: it is not said what the service does; write `answers after TIME: ORDER "TEXT", …` or `fails after TIME`"#
            ]],
        );
        refused(
            "service t1 answers after 1s: \"Hello\"",
            &expect![[
                r#"line 1, column 30: a message has no order number; write a number before the text: `0 "Hello"`"#
            ]],
        );
    }
}

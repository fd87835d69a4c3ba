//! Steps, a line each.

use super::line::Line;
use super::{ScriptError, environment};
use crate::{Speaker, Step};

/// Reads a step; `None` where the line says something else.
pub(super) fn read(line: &mut Line<'_>) -> Result<Option<Step>, ScriptError> {
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
    } else if environment::takes_team(line, "choose ") {
        Step::Department {
            department: line.text("the name of a department or a group")?,
        }
    } else if let Some(department) = team_that_becomes(line) {
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

/// The team of `department NAME becomes …` or `group NAME becomes …`; nothing is taken of a line that says something else.
fn team_that_becomes(line: &mut Line<'_>) -> Option<String> {
    let mut ahead = line.clone();
    if !environment::takes_team(&mut ahead, "") {
        return None;
    }
    let name = ahead.text("the name of a department or a group").ok()?;
    ahead.take("becomes").then(|| {
        *line = ahead;
        name
    })
}

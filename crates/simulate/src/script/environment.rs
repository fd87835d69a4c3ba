//! Lines of a script that say how the world is at the start.

use super::ScriptError;
use super::line::Line;
use crate::{AccountStatus, Content, Environment, Moment, Service, Speech, clock};

/// Reads such a line into the environment; `false`: it is something else.
pub(super) fn read(line: &mut Line<'_>, environment: &mut Environment) -> Result<bool, ScriptError> {
    if line.take("agents online") {
        environment.online = true;
    } else if line.take("agents offline") {
        environment.online = false;
    } else if line.take("next agent") {
        environment.next_agent = line.rest_as_name()?;
    } else if line.take("site reports routes") {
        environment.site_reports_routes = true;
    } else if line.take("standalone") {
        environment.standalone = true;
    } else if line.take("chat end clears storage") {
        environment.clear_storage_on_chat_end = true;
    } else if line.take("no registration form") {
        environment.registration_form = false;
    } else if line.take("account status") {
        environment.account_status = Some(read_status(line)?);
    } else if line.take("starts at") {
        let start = line.clone();
        let moment = Moment::parse(line.word());
        environment.start =
            Some(moment.ok_or_else(|| start.error("this is no moment", "write it as 2026-03-02T09:00:00Z"))?);
    } else if line.take("time zone") {
        environment.zone = Some(read_zone(line)?);
    } else if takes_team(line, "") {
        let name = line.text("the name of a department or a group")?;
        let status = read_status(line)?;
        environment.departments.insert(name, status);
    } else if takes_team(line, "in ") {
        environment.department = Some(line.text("the name of a department or a group")?);
    } else if line.take("tagged") {
        environment.tags.push(line.text("a tag")?);
    } else if line.take("visitor") {
        let member = line.text("the name of a fact")?;
        let value = line.value()?;
        environment.visitor.insert(member, value);
    } else if line.take("service") {
        let trigger = line.text("a trigger’s id")?;
        let service = read_service(line)?;
        environment.services.insert(trigger, service);
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// Takes the word for a team of any platform, with these words before it. Sessions go from platform to platform, so that all are read.
pub(super) fn takes_team(line: &mut Line<'_>, before: &str) -> bool {
    let mut words = Speech::ALL
        .map(|speech| format!("{before}{}", speech.team))
        .into_iter();
    words.any(|words| line.take(&words))
}

/// Reads the name of a time zone.
fn read_zone(line: &mut Line<'_>) -> Result<String, ScriptError> {
    let start = line.clone();
    let name = line.word();
    if clock::is_zone_name(name) {
        return Ok(name.to_owned());
    }
    Err(start.error(
        "this is no name of a time zone",
        "write it as Europe/Berlin or America/New_York",
    ))
}

/// Reads a status of an account or a department.
pub(super) fn read_status(line: &mut Line<'_>) -> Result<AccountStatus, ScriptError> {
    let found = AccountStatus::ALL
        .into_iter()
        .find(|status| line.take(status.key()));
    found.ok_or_else(|| line.error("this is no status", "write `online`, `away` or `offline`"))
}

fn read_service(line: &mut Line<'_>) -> Result<Service, ScriptError> {
    if line.take("fails after") {
        return Ok(Service {
            delay_ms: line.time()?,
            contents: Vec::new(),
            error: true,
        });
    }
    if !line.take("answers after") {
        return Err(line.error(
            "it is not said what the service does",
            "write `answers after TIME: ORDER \"TEXT\", …` or `fails after TIME`",
        ));
    }
    let delay_ms = line.time()?;
    if !line.take_mark(':') {
        return Err(line.error(
            "it is not said what the service answers",
            "write a colon and `ORDER \"TEXT\", …` or `nothing` after the time",
        ));
    }
    let mut contents = Vec::new();
    if !line.take("nothing") {
        contents.push(read_content(line)?);
        while line.take_mark(',') {
            contents.push(read_content(line)?);
        }
    }
    Ok(Service {
        delay_ms,
        contents,
        error: false,
    })
}

fn read_content(line: &mut Line<'_>) -> Result<Content, ScriptError> {
    let start = line.clone();
    let order = line
        .word()
        .parse::<f64>()
        .ok()
        .filter(|order| order.is_finite())
        .ok_or_else(|| {
            start.error(
                "a message has no order number",
                "write a number before the text: `0 \"Hello\"`",
            )
        })?;
    Ok(Content {
        msg: line.quoted()?,
        order,
    })
}

//! Writing a session as a script.

use std::fmt::Write as _;

use super::duration;
use super::expectation::print_expectation_of;
use crate::{Environment, Service, Session, Speaker, Speech, Step};

/// Writes a session as a script. A service that fails is written without the messages that it does not give.
pub fn print_script(session: &Session) -> String {
    print_script_of(Speech::TRIGGERS, session)
}

/// As [`print_script`], with expectations and teams in the words for what they are about.
pub fn print_script_of(speech: Speech, session: &Session) -> String {
    let mut lines = Vec::new();
    print_environment(speech, &session.environment, &mut lines);
    if !lines.is_empty() && !session.steps.is_empty() {
        lines.push(String::new());
    }
    lines.extend(session.steps.iter().map(|step| print_step(speech, step)));
    if session.tail_ms > 0 {
        lines.push(format!("end after {}", duration::print(session.tail_ms)));
    }
    if !session.expect.is_empty() && !lines.is_empty() {
        lines.push(String::new());
    }
    let expected = session.expect.iter();
    lines.extend(expected.map(|expectation| print_expectation_of(speech, expectation)));
    lines.iter().fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{line}");
        text
    })
}

fn print_environment(speech: Speech, environment: &Environment, lines: &mut Vec<String>) {
    let Environment {
        online,
        next_agent,
        site_reports_routes,
        standalone,
        clear_storage_on_chat_end,
        registration_form,
        services,
        account_status,
        start,
        zone,
        departments,
        department,
        tags,
        visitor,
    } = environment;
    if !online {
        lines.push("agents offline".to_owned());
    }
    if let Some(agent) = next_agent {
        lines.push(format!("next agent {}", word(agent)));
    }
    for (said, line) in [
        (site_reports_routes, "site reports routes"),
        (standalone, "standalone"),
        (clear_storage_on_chat_end, "chat end clears storage"),
        (&!registration_form, "no registration form"),
    ] {
        if *said {
            lines.push(line.to_owned());
        }
    }
    if let Some(status) = account_status {
        lines.push(format!("account status {}", status.key()));
    }
    if let Some(start) = start {
        lines.push(format!("starts at {start}"));
    }
    if let Some(zone) = zone {
        lines.push(format!("time zone {zone}"));
    }
    for (name, status) in departments {
        lines.push(format!("{} {} {}", speech.team, word(name), status.key()));
    }
    if let Some(name) = department {
        lines.push(format!("in {} {}", speech.team, word(name)));
    }
    for tag in tags {
        lines.push(format!("tagged {}", word(tag)));
    }
    for (member, value) in visitor {
        lines.push(format!("visitor {} {value}", word(member)));
    }
    for (trigger, service) in services {
        lines.push(print_service(trigger, service));
    }
}

fn print_service(trigger: &str, service: &Service) -> String {
    let trigger = word(trigger);
    let after = duration::print(service.delay_ms);
    if service.error {
        return format!("service {trigger} fails after {after}");
    }
    let contents: Vec<String> = service
        .contents
        .iter()
        .map(|content| format!("{} {}", content.order, quoted(&content.msg)))
        .collect();
    let contents = if contents.is_empty() {
        "nothing".to_owned()
    } else {
        contents.join(", ")
    };
    format!("service {trigger} answers after {after}: {contents}")
}

/// Writes a step as a line.
pub(crate) fn print_step(speech: Speech, step: &Step) -> String {
    match step {
        Step::Load { url } => format!("load {}", word(url)),
        Step::Reload => "reload".to_owned(),
        Step::Route { url } => format!("route {}", word(url)),
        Step::Back => "back".to_owned(),
        Step::NewTab { url } => format!("new tab {}", word(url)),
        Step::SwitchTab { tab } => format!("switch to tab {tab}"),
        Step::CloseTab { tab: None } => "close tab".to_owned(),
        Step::CloseTab { tab: Some(tab) } => format!("close tab {tab}"),
        Step::Leave => "leave".to_owned(),
        Step::Return { ms, url: None } => format!("return after {}", duration::print(*ms)),
        Step::Return { ms, url: Some(url) } => {
            format!("return after {} to {}", duration::print(*ms), word(url))
        }
        Step::Wait { ms } => format!("wait {}", duration::print(*ms)),
        Step::Open => "open".to_owned(),
        Step::Minimize => "minimise".to_owned(),
        Step::Register => "register".to_owned(),
        Step::Write { text } => format!("write {}", quoted(text)),
        Step::ClearStorage => "clear storage".to_owned(),
        Step::EndChat => "end chat".to_owned(),
        Step::Agents { online: true } => "agents come online".to_owned(),
        Step::Agents { online: false } => "agents go offline".to_owned(),
        Step::RequestChat => "request chat".to_owned(),
        Step::Message {
            text,
            from: Speaker::Visitor,
        } => format!("message {}", quoted(text)),
        Step::Message {
            text,
            from: Speaker::Agent,
        } => format!("message from agent {}", quoted(text)),
        Step::Served => "served".to_owned(),
        Step::AccountStatus { status } => format!("account status becomes {}", status.key()),
        Step::Department { department } => format!("choose {} {}", speech.team, word(department)),
        Step::DepartmentStatus { department, status } => {
            format!("{} {} becomes {}", speech.team, word(department), status.key())
        }
        Step::NextAgent { agent: None } => "next agent becomes nobody".to_owned(),
        Step::NextAgent { agent: Some(agent) } => format!("next agent becomes {}", word(agent)),
    }
}

/// A text as one word; in quotes when it could be read as something else.
pub(super) fn word(text: &str) -> String {
    let is_plain = !text.is_empty()
        && !text.starts_with('#')
        && !["nobody", "becomes"].contains(&text)
        && !text
            .chars()
            .any(|letter| letter.is_control() || letter == '"' || letter.is_whitespace());
    if is_plain { text.to_owned() } else { quoted(text) }
}

pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

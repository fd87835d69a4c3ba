//! A trace as text for a terminal: a line for each event and each decision, in the order in which they came.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use crate::{Decision, Event, EventKind, LocalTimes, PlayedStep, Trace, words};

/// Writes the timeline. `names` gives the names that people know triggers by; ids stand in for those that are missing. With `local`, what
/// follows the clock is told in local time as well.
pub fn render_text(trace: &Trace, names: &HashMap<String, String>, local: Option<LocalTimes<'_>>) -> String {
    let width = trace
        .decisions
        .iter()
        .map(|decision| name(names, &decision.trigger).chars().count())
        .max()
        .unwrap_or_default()
        .min(MOST_NAME_WIDTH);
    let mut timeline = Timeline {
        out: String::new(),
        names,
        local,
        width,
        last_ms: None,
    };
    for line in lines_in_order(trace) {
        match line {
            Line::Step(step) => timeline.line(step.t_ms, format_args!("▸ {}", Plain(&step.line))),
            Line::Event(event) => timeline.event(event),
            Line::Decision(_, decision) => timeline.decision(decision),
        }
    }
    timeline.end(trace);
    timeline.out
}

const MOST_NAME_WIDTH: usize = 24;

/// A line of the story.
pub(crate) enum Line<'a> {
    Step(&'a PlayedStep),
    Event(&'a Event),
    /// With its place among the decisions.
    Decision(usize, &'a Decision),
}

/// Steps, events and decisions as they came. Left out is what another line says as well: the steps that are events themselves, waiting, and
/// what did not fire where a decision says why.
pub(crate) fn lines_in_order(trace: &Trace) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut steps = trace.steps.iter().peekable();
    let mut decisions = trace.decisions.iter().enumerate().peekable();
    for happened in 0..=trace.events.len() {
        loop {
            let decided = decisions
                .peek()
                .map_or(trace.decisions.len(), |(index, _)| *index);
            let due = |step: &&PlayedStep| step.events_before <= happened && step.decisions_before <= decided;
            if let Some(step) = steps.next_if(due) {
                lines.extend(is_told(step).then_some(Line::Step(step)));
            } else if let Some((place, decision)) =
                decisions.next_if(|(_, next)| next.events_before <= happened)
            {
                lines.push(Line::Decision(place, decision));
            } else {
                break;
            }
        }
        let Some(event) = trace.events.get(happened) else {
            break;
        };
        let explained = matches!(event.kind, EventKind::NotFired { .. }) && decisions.peek().is_some();
        lines.extend((!explained).then_some(Line::Event(event)));
    }
    lines
}

fn is_told(step: &PlayedStep) -> bool {
    !["load ", "route ", "wait "]
        .iter()
        .any(|words| step.line.starts_with(words))
}

/// Who decided on groups.
fn decided_by(name: Option<Plain<'_>>) -> String {
    name.map_or_else(|| "no rule holds".to_owned(), |name| name.to_string())
}

struct Timeline<'a> {
    out: String,
    names: &'a HashMap<String, String>,
    local: Option<LocalTimes<'a>>,
    width: usize,
    last_ms: Option<u64>,
}

impl Timeline<'_> {
    fn event(&mut self, event: &Event) {
        let names = self.names;
        let name = |id| Plain(name(names, id));
        match &event.kind {
            EventKind::PageLoaded { url } => {
                self.line(event.t_ms, format_args!("● page loaded: {}", Plain(url)));
            }
            EventKind::RouteChanged { url } => {
                self.line(event.t_ms, format_args!("● route changed: {}", Plain(url)));
            }
            EventKind::WidgetOpened => self.line(event.t_ms, format_args!("● widget opened")),
            EventKind::MessageShown {
                trigger,
                sender,
                text,
            } => self.line(
                event.t_ms,
                format_args!(
                    "● message shown: “{}” from {} ({})",
                    Plain(text),
                    Plain(sender),
                    name(trigger)
                ),
            ),
            EventKind::MessageRemoved { trigger, text } => self.line(
                event.t_ms,
                format_args!("● message removed: “{}” ({})", Plain(text), name(trigger)),
            ),
            EventKind::TagAdded { trigger, tag } => self.line(
                event.t_ms,
                format_args!("● tag added: {} ({})", Plain(tag), name(trigger)),
            ),
            EventKind::GroupsChosen { trigger, groups } => {
                let by = decided_by(trigger.as_deref().map(name));
                self.line(
                    event.t_ms,
                    format_args!("● a chat from here goes to {} ({by})", words::groups(groups)),
                );
            }
            EventKind::ChatStarted { trigger, groups } => {
                let by = decided_by(trigger.as_deref().map(name));
                self.line(
                    event.t_ms,
                    format_args!("● chat begins, in {} ({by})", words::groups(groups)),
                );
            }
            EventKind::NotFired { trigger, reason } => self.line(
                event.t_ms,
                format_args!("● not fired: {} ({})", reason.key(), name(trigger)),
            ),
        }
    }

    fn decision(&mut self, decision: &Decision) {
        let name = Plain(name(self.names, &decision.trigger)).to_string();
        let width = self.width;
        let mut values = String::new();
        for seen in &decision.values {
            let separator = if values.is_empty() { " [" } else { "; " };
            let _ = write!(values, "{separator}{}: {}", seen.label, Plain(&seen.value));
            if let Some(local) = self.local.and_then(|local| local.beside(seen, decision.t_ms)) {
                let _ = write!(values, ", {local}");
            }
        }
        if !values.is_empty() {
            values.push(']');
        }
        self.line(
            decision.t_ms,
            format_args!(
                "  {name:<width$}  {:<16}  {}{values}",
                decision.verdict.look().words,
                Plain(&decision.text)
            ),
        );
    }

    fn end(&mut self, trace: &Trace) {
        match &trace.stopped {
            Some(stopped) => self.line(stopped.t_ms, format_args!("● {}", stopped.text)),
            None => self.line(trace.end_ms, format_args!("● end of the session")),
        }
        for (id, state) in trace.records.iter() {
            let _ = writeln!(
                self.out,
                "record of {}: {}",
                Plain(name(self.names, id)),
                state.key()
            );
        }
    }

    fn line(&mut self, t_ms: u64, rest: fmt::Arguments<'_>) {
        let time = if self.last_ms.replace(t_ms) == Some(t_ms) {
            String::new()
        } else {
            format!("{:02}:{:02}.{:03}", t_ms / 60_000, t_ms / 1000 % 60, t_ms % 1000)
        };
        let _ = writeln!(self.out, "{time:>9}  {rest}");
    }
}

fn name<'a>(names: &'a HashMap<String, String>, id: &'a str) -> &'a str {
    names
        .get(id)
        .filter(|name| !name.is_empty())
        .map_or(id, String::as_str)
}

/// Text from elsewhere on one line: control characters are written out, so that a message cannot steer a terminal.
struct Plain<'a>(&'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            if letter.is_control() {
                write!(f, "{}", letter.escape_default())?;
            } else {
                f.write_char(letter)?;
            }
        }
        Ok(())
    }
}

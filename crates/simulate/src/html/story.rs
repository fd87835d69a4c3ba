//! Moment by moment: steps, events and decisions in the order in which they came, each decision with its reason, values and rule.

use std::fmt::Write as _;

use super::Report;
use super::escape::Text;
use crate::text::{Line, lines_in_order};
use crate::{Course, Decision, Event, EventKind, Mark, Speech, VerdictFamily, VerdictLook, words};

/// Writes the whole story.
pub(super) fn write(out: &mut String, report: &Report<'_>) {
    out.push_str("<ol class=\"story\">\n");
    let mut last_ms = None;
    for line in lines_in_order(report.trace) {
        let t_ms = match &line {
            Line::Step(step) => step.t_ms,
            Line::Event(event) => event.t_ms,
            Line::Decision(_, decision) => decision.t_ms,
        };
        if last_ms.replace(t_ms) != Some(t_ms) {
            let _ = writeln!(out, "<li class=\"time\"><time>{}</time></li>", words::time(t_ms));
        }
        match line {
            Line::Step(step) => {
                let _ = writeln!(out, "<li class=\"step\"><code>{}</code></li>", Text(&step.line));
            }
            Line::Event(event) => write_event(out, report, event),
            Line::Decision(place, decision) => write_decision(out, report, place, decision),
        }
    }
    let end = match &report.trace.stopped {
        Some(stopped) => stopped.text.as_str(),
        None => "End of the session.",
    };
    let _ = writeln!(
        out,
        "<li class=\"time\"><time>{}</time></li>\n<li class=\"event\">{}</li>\n</ol>",
        words::time(report.trace.end_ms),
        Text(end)
    );
}

fn write_event(out: &mut String, report: &Report<'_>, event: &Event) {
    out.push_str("<li class=\"event\">");
    let _ = match &event.kind {
        EventKind::PageLoaded { url } => write!(out, "Page loaded: <code>{}</code>", Text(url)),
        EventKind::RouteChanged { url } => write!(out, "Route changed: <code>{}</code>", Text(url)),
        EventKind::WidgetOpened => write!(out, "Widget opened"),
        EventKind::MessageShown {
            trigger,
            sender,
            text,
        } => write!(
            out,
            "Message of <b>{}</b> from {}: <q>{}</q>",
            Text(report.name(trigger)),
            Text(sender),
            Text(text)
        ),
        EventKind::MessageRemoved { trigger, text } => write!(
            out,
            "Message of <b>{}</b> removed: <q>{}</q>",
            Text(report.name(trigger)),
            Text(text)
        ),
        EventKind::TagAdded { trigger, tag } => write!(
            out,
            "Tag of <b>{}</b> added: <q>{}</q>",
            Text(report.name(trigger)),
            Text(tag)
        ),
        EventKind::GroupsChosen { trigger, groups } => write!(
            out,
            "A chat from here goes to {}: <b>{}</b>",
            words::groups(groups),
            decided_by(report, trigger.as_deref())
        ),
        EventKind::ChatStarted { trigger, groups } => write!(
            out,
            "Chat begins, in {}: <b>{}</b>",
            words::groups(groups),
            decided_by(report, trigger.as_deref())
        ),
        EventKind::NotFired { trigger, reason } => {
            write!(
                out,
                "<b>{}</b> not fired: {}",
                Text(report.name(trigger)),
                reason.key()
            )
        }
    };
    out.push_str("</li>\n");
}

/// Who decided on groups.
pub(super) fn decided_by<'a>(report: &Report<'a>, trigger: Option<&'a str>) -> Text<'a> {
    Text(trigger.map_or("no rule holds", |trigger| report.name(trigger)))
}

fn write_decision(out: &mut String, report: &Report<'_>, place: usize, decision: &Decision) {
    let verdict = decision.verdict.look();
    let (tone, sign) = tone_and_sign(verdict);
    let _ = write!(
        out,
        "<li class=\"decision\" id=\"d{place}\"><span class=\"verdict {tone}\">{sign} {}</span> <b>{}</b> <span class=\"why\">{}",
        verdict.words,
        Text(report.name(&decision.trigger)),
        Text(&decision.text)
    );
    let rule = Text(&decision.rule);
    let of = if report.speech() == Speech::TRIGGERS {
        "rule"
    } else {
        "engine rule"
    };
    let _ = write!(
        out,
        " <a class=\"rule\" href=\"#rule-{rule}\">{of} {rule}</a></span>"
    );
    if !decision.values.is_empty() {
        out.push_str("<dl>");
        for seen in &decision.values {
            let _ = write!(
                out,
                "<div><dt>{}</dt><dd>{}",
                Text(&seen.label),
                Text(&seen.value)
            );
            if let Some(local) = report.local.and_then(|local| local.beside(seen, decision.t_ms)) {
                let _ = write!(out, " ({})", Text(&local));
            }
            out.push_str("</dd></div>");
        }
        out.push_str("</dl>");
    }
    out.push_str("</li>\n");
}

/// The colour and the sign of a verdict: what happened for better or worse is seen without reading.
fn tone_and_sign(verdict: &VerdictLook) -> (&'static str, char) {
    match (verdict.mark, verdict.course, verdict.family) {
        (Some(Mark::Fired), ..) => ("positive", '✓'),
        (Some(Mark::NotFired), ..) => ("negative", '✗'),
        (None, Course::Begins(_), _) => ("info", '…'),
        (None, _, VerdictFamily::Not) => ("caution", '–'),
        (None, ..) => ("neutral", '·'),
    }
}

//! A session, what came of it and why, as one HTML page that anyone can open.
//!
//! The page needs nothing from elsewhere: no script, no font, no image. Whatever comes from triggers, URLs and sessions goes through
//! [`escape`].

mod axis;
mod drawn;
mod escape;
mod frame;
pub mod message;
mod story;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;

use trigger::Summary;

pub use self::drawn::Drawn;
pub use self::escape::Text;
pub use self::frame::Frame;
use crate::{
    EngineInfo, EventKind, LocalTimes, Session, Speech, Trace, TriggerInput, check, engine_by_key,
    print_script_of, words,
};

/// What a page tells of.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The name of the session.
    pub title: &'a str,
    /// The visit. What it expects is checked.
    pub session: &'a Session,
    /// Whose rules were played.
    pub engine: &'a EngineInfo,
    /// The triggers that took part.
    pub triggers: &'a [TriggerInput],
    /// What happened: a full trace.
    pub trace: &'a Trace,
    /// Where times are told besides UTC; `None`: nowhere.
    pub local: Option<LocalTimes<'a>>,
    /// What the widget draws of the messages in the chat, by their text. A message that is missing is shown as it is written.
    pub drawn: &'a HashMap<String, Drawn>,
}

impl<'a> Report<'a> {
    /// How one speaks of what the engine plays.
    fn speech(&self) -> Speech {
        Speech::of(self.engine.key)
    }

    /// The name that people know a trigger by.
    fn name(&self, id: &'a str) -> &'a str {
        let input = self.triggers.iter().find(|input| input.id == id);
        input
            .map(|input| input.trigger.name())
            .filter(|name| !name.is_empty())
            .unwrap_or(id)
    }
}

/// Writes the page.
pub fn render_html(report: &Report<'_>) -> String {
    let page = Frame {
        title: report.title,
        appearances: "light dark",
        style: concat!(include_str!("page.css"), include_str!("message.css")),
    };
    page.around(|out| write_main(out, report))
}

fn write_main(out: &mut String, report: &Report<'_>) {
    let _ = write!(
        out,
        "<header>\n<h1>{}</h1>\n<p>Played by the rules of <b>{}</b>: {}</p>\n</header>\n",
        Text(report.title),
        Text(report.engine.name),
        Text(report.engine.description)
    );
    write_triggers(out, report);
    write_expectations(out, report);
    out.push_str("<section>\n<h2>Time axis</h2>\n");
    axis::write(out, report);
    out.push_str("</section>\n");
    let speech = report.speech();
    if speech.has_messages {
        write_messages(out, report);
    }
    if speech.has_groups {
        write_groups(out, report);
    }
    let _ = write!(
        out,
        "<section>\n<h2>The visit</h2>\n<pre>{}</pre>\n{}</section>\n<section>\n<h2>Moment by moment</h2>\n",
        Text(&print_script_of(report.speech(), report.session)),
        passed_over(report)
    );
    story::write(out, report);
    out.push_str("</section>\n");
    write_rules(out, report);
}

/// What the engine does not know of the visit; nothing where it knows all.
fn passed_over(report: &Report<'_>) -> String {
    let Some(engine) = engine_by_key(report.engine.key) else {
        return String::new();
    };
    match engine.vocabulary().check(report.session) {
        Ok(()) => String::new(),
        Err(unknown) => format!(
            "<p class=\"note\">Some of it was passed over: {}.</p>\n",
            Text(&unknown.to_string())
        ),
    }
}

fn write_triggers(out: &mut String, report: &Report<'_>) {
    let speech = report.speech();
    let _ = writeln!(out, "<section>\n<h2>{}</h2>", speech.heading);
    if report.triggers.is_empty() {
        let _ = writeln!(out, "<p>No {} took part.</p>\n</section>", speech.one);
        return;
    }
    out.push_str("<ul class=\"triggers\">\n");
    let mut seen = HashSet::new();
    for input in report.triggers.iter().filter(|input| seen.insert(&input.id)) {
        let mut decisions = report
            .trace
            .decisions
            .iter()
            .filter(|decision| decision.trigger == input.id);
        let fired_ms: Vec<u64> = decisions
            .clone()
            .filter(|decision| decision.verdict.is_fired())
            .map(|decision| decision.t_ms)
            .collect();
        let summary = input.trigger.summary();
        let (tone, state, what) = if fired_ms.is_empty() {
            let why = decisions
                .next_back()
                .map_or("It never has its turn.", |last| last.text.as_str());
            ("negative", format!("✗ {}", speech.fires_not), why.to_owned())
        } else {
            let times = words::times(fired_ms.len());
            (
                "positive",
                format!("✓ {}", speech.fires),
                format!("{times}, at {}", words::moments(&fired_ms)),
            )
        };
        let _ = writeln!(
            out,
            "<li><b>{}</b> <span class=\"verdict {tone}\">{state}</span> <span class=\"why\">{}</span><small>{}</small></li>",
            Text(report.name(&input.id)),
            Text(&what),
            Text(&in_two_lines(&summary))
        );
    }
    out.push_str("</ul>\n</section>\n");
}

/// When and what, as far as there is something to say.
fn in_two_lines(summary: &Summary) -> String {
    let both = [summary.when.as_str(), summary.then.as_str()];
    let said: Vec<&str> = both.into_iter().filter(|line| !line.is_empty()).collect();
    said.join(" · ")
}

fn write_expectations(out: &mut String, report: &Report<'_>) {
    if report.session.expect.is_empty() {
        return;
    }
    let names: HashMap<String, String> = report
        .triggers
        .iter()
        .map(|input| (input.id.clone(), input.trigger.name().to_owned()))
        .collect();
    out.push_str("<section>\n<h2>Expectations</h2>\n<ul class=\"triggers\">\n");
    for outcome in check(report.trace, &names, &report.session.expect) {
        let (tone, state) = if outcome.passed {
            ("positive", "✓ met")
        } else {
            ("negative", "✗ not met")
        };
        let _ = writeln!(
            out,
            "<li><code>{}</code> <span class=\"verdict {tone}\">{state}</span> <span class=\"why\">{}</span></li>",
            Text(&outcome.line),
            Text(&outcome.text)
        );
    }
    out.push_str("</ul>\n</section>\n");
}

/// Where chats go, page by page, and where those went that began.
fn write_groups(out: &mut String, report: &Report<'_>) {
    out.push_str("<section>\n<h2>Where chats go</h2>\n");
    let mut page = "";
    let mut rows = String::new();
    for event in &report.trace.events {
        let time = words::time(event.t_ms);
        match &event.kind {
            EventKind::PageLoaded { url } | EventKind::RouteChanged { url } => page = url,
            EventKind::GroupsChosen { trigger, groups } => {
                let _ = writeln!(
                    rows,
                    "<li><b>{}</b> <span class=\"why\">{}</span><small>{time} · <code>{}</code></small></li>",
                    words::capital(&words::groups(groups)),
                    story::decided_by(report, trigger.as_deref()),
                    Text(page)
                );
            }
            EventKind::ChatStarted { trigger, groups } => {
                let _ = writeln!(
                    rows,
                    "<li><b>A chat begins, in {}</b> <span class=\"why\">{}</span><small>{time} · <code>{}</code></small></li>",
                    words::groups(groups),
                    story::decided_by(report, trigger.as_deref()),
                    Text(page)
                );
            }
            _ => {}
        }
    }
    if rows.is_empty() {
        out.push_str("<p>The visitor is on no page.</p>\n</section>\n");
        return;
    }
    let _ = writeln!(out, "<ul class=\"triggers\">\n{rows}</ul>\n</section>");
}

/// The messages as the visitor saw them.
fn write_messages(out: &mut String, report: &Report<'_>) {
    out.push_str("<section>\n<h2>What the visitor saw</h2>\n");
    if report.trace.messages.is_empty() {
        out.push_str("<p>No message at all.</p>\n</section>\n");
        return;
    }
    out.push_str(
        "<p class=\"note\">As in the chat. A widget that opened by itself shows each text as it is written until the visitor starts the chat.</p>\n<ol class=\"chat\">\n",
    );
    for shown in &report.trace.messages {
        let page = report
            .trace
            .frames
            .get(shown.from_frame)
            .and_then(|frame| frame.page.as_deref());
        let until = match shown.to_ms {
            Some(to_ms) => format!("gone at {}", words::time(to_ms)),
            None => "there to the end".to_owned(),
        };
        let _ = write!(out, "<li><p class=\"sender\">{}</p>", Text(&shown.sender));
        let drawn = report.drawn.get(&shown.text);
        message::write(out, &shown.text, drawn, &shown.answers);
        let _ = write!(
            out,
            "<p class=\"note\">{}, {until} · <b>{}</b>",
            words::time(shown.from_ms),
            Text(report.name(&shown.trigger))
        );
        if let Some(page) = page {
            let _ = write!(out, " · <code>{}</code>", Text(page));
        }
        out.push_str("</p></li>\n");
    }
    out.push_str("</ol>\n</section>\n");
}

/// The rules that decisions name.
fn write_rules(out: &mut String, report: &Report<'_>) {
    let used: BTreeSet<&str> = report
        .trace
        .decisions
        .iter()
        .map(|decision| decision.rule.as_str())
        .collect();
    if used.is_empty() {
        return;
    }
    // Where rules are what is played, those of the engine are told from them.
    let heading = if report.speech() == Speech::TRIGGERS {
        "Rules"
    } else {
        "Rules of the engine"
    };
    let _ = writeln!(out, "<section>\n<h2>{heading}</h2>\n<dl class=\"rules\">");
    for rule in report.engine.rules.iter().filter(|rule| used.contains(rule.key)) {
        let _ = writeln!(
            out,
            "<div id=\"rule-{0}\"><dt>{0}</dt><dd>{1} <small>{2}: {3}</small></dd></div>",
            Text(rule.key),
            Text(rule.text),
            Text(rule.source.title),
            Text(rule.source.place)
        );
    }
    out.push_str("</dl>\n</section>\n");
}

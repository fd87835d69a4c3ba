//! The report of a project: what it has in numbers, every draft in its order, and its sessions as tests.

use std::collections::HashMap;
use std::fmt::Write as _;

use simulate::Drawn;
use simulate::html::{Text, message};
use trigger::{Diagnostic, PatternField, Platform, Preview, Severity, documents};

use crate::badge::{Badge, Tone};
use crate::paper::{Head, counted, sheet, write_numbers};

/// What a report of a project tells.
#[derive(Debug)]
pub struct Project<'a> {
    /// Its name.
    pub name: &'a str,
    /// When the report was made, for people.
    pub made_at: &'a str,
    /// The program that made it.
    pub program: &'a str,
    /// What the drafts are held to, such as the versions of servers, a sentence each.
    pub held_to: Vec<String>,
    /// The drafts, in their order.
    pub drafts: Vec<Draft>,
    /// Its sessions that expect something, played.
    pub tests: Vec<Test>,
    /// What the widget draws of messages, by their text. A message that is missing is shown as it is written.
    pub drawn: &'a HashMap<String, Drawn>,
}

/// A draft of a report.
#[derive(Debug)]
pub struct Draft {
    /// Its name; may be empty.
    pub name: String,
    /// Its platform.
    pub platform: Platform,
    /// As the platform calls one of its kind.
    pub kind: &'static str,
    /// Where it stands.
    pub state: Badge,
    /// Whether the platform lets it act; `None` where its kind has no switch.
    pub enabled: Option<bool>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The servers that have it.
    pub servers: Vec<String>,
    /// What it does in a sentence; empty on a platform whose two lines say as much.
    pub sentence: String,
    /// When it acts.
    pub when: String,
    /// What it does.
    pub then: String,
    /// Everything that the visitor reads.
    pub messages: Vec<Preview>,
    /// Its patterns of page URLs.
    pub patterns: Vec<PatternField>,
    /// The URLs that something is expected of, in their order.
    pub urls: Vec<UrlLine>,
    /// What its checks say.
    pub diagnostics: Vec<Diagnostic>,
    /// What sessions expect of it, and what came of that.
    pub tests: Vec<TestLine>,
}

/// A URL that a pattern is held to.
#[derive(Debug)]
pub struct UrlLine {
    /// The URL as it was typed.
    pub url: String,
    /// Whether the pattern must match it.
    pub must: bool,
    /// Whether the pattern does what it must; `None` where it gave no verdict.
    pub met: Option<bool>,
}

/// A session that expects something.
#[derive(Debug)]
pub struct Test {
    /// Its name.
    pub name: String,
    /// How many of its expectations are met.
    pub met: usize,
    /// What was expected and is not so.
    pub missed: Vec<TestLine>,
}

/// An expectation, held to what happens.
#[derive(Debug, Clone)]
pub struct TestLine {
    /// The session that expects it.
    pub session: String,
    /// What is expected, as people read it.
    pub expected: String,
    /// Whether it is so.
    pub passed: bool,
    /// What happens, in a sentence.
    pub text: String,
}

/// As many URLs of a draft stand in the report, those that went wrong first; the rest are counted.
const MOST_URLS: usize = 25;

/// Writes the report.
pub fn project(report: &Project<'_>) -> String {
    let head = Head {
        kind: "Project report",
        name: report.name,
        made_at: report.made_at,
        program: report.program,
    };
    sheet(&head, |out| {
        write_summary(out, report);
        write_contents(out, report);
        for (place, draft) in report.drafts.iter().enumerate() {
            write_draft(out, place + 1, draft, report.drawn);
        }
        write_tests(out, &report.tests);
    })
}

fn write_summary(out: &mut String, report: &Project<'_>) {
    let drafts = &report.drafts;
    out.push_str("<section class=\"summary\">\n<h2>Summary</h2>\n");
    let errors = drafts.iter().filter(|draft| draft.has(Severity::Error)).count();
    let red = report.tests.iter().filter(|test| !test.missed.is_empty()).count();
    write_numbers(
        out,
        &[
            (
                drafts.len(),
                one_or_many(drafts.len(), "draft", "drafts"),
                Tone::Neutral,
            ),
            (errors, "with errors", Tone::Negative),
            (
                report.tests.len() - red,
                one_or_many(report.tests.len() - red, "test passes", "tests pass"),
                Tone::Positive,
            ),
            (red, one_or_many(red, "test fails", "tests fail"), Tone::Negative),
        ],
    );
    if !drafts.is_empty() {
        write_platforms(out, drafts);
    }
    if !report.held_to.is_empty() {
        out.push_str("<ul class=\"plain\">\n");
        for sentence in &report.held_to {
            let _ = writeln!(out, "<li>{}</li>", Text(sentence));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n");
}

/// How many drafts of each platform stand where.
fn write_platforms(out: &mut String, drafts: &[Draft]) {
    let mut states: Vec<&Badge> = Vec::new();
    for draft in drafts {
        if !states.contains(&&draft.state) {
            states.push(&draft.state);
        }
    }
    out.push_str("<table class=\"counts\">\n<thead><tr><th>Platform</th><th class=\"number\">Drafts</th><th class=\"number\">Enabled</th>");
    for state in &states {
        out.push_str("<th class=\"number\">");
        state.write(out);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for platform in Platform::ALL {
        let own: Vec<&Draft> = drafts.iter().filter(|draft| draft.platform == platform).collect();
        if own.is_empty() {
            continue;
        }
        let enabled = own.iter().filter(|draft| draft.enabled != Some(false)).count();
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"number\">{enabled}</td>",
            platform.name(),
            own.len()
        );
        for state in &states {
            let many = own.iter().filter(|draft| draft.state == **state).count();
            let _ = write!(out, "<td class=\"number\">{many}</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// Every draft in a line.
fn write_contents(out: &mut String, report: &Project<'_>) {
    out.push_str("<section class=\"contents\">\n<h2>Drafts at a glance</h2>\n");
    if report.drafts.is_empty() {
        out.push_str("<p>The project has no drafts.</p>\n</section>\n");
        return;
    }
    out.push_str("<table>\n<thead><tr><th class=\"number\">No.</th><th>Name</th><th>Kind</th><th>State</th><th>Checks</th><th>Tests</th></tr></thead>\n<tbody>\n");
    for (place, draft) in report.drafts.iter().enumerate() {
        let number = place + 1;
        let _ = write!(
            out,
            "<tr><td class=\"number\">{number}</td><td><a href=\"#draft-{number}\" dir=\"auto\">{}</a></td><td>{} · {}</td><td>",
            Text(draft.called()),
            draft.platform.name(),
            draft.kind
        );
        draft.state.write(out);
        out.push_str("</td><td>");
        draft.checks_in_short().write(out);
        out.push_str("</td><td>");
        if let Some(tests) = draft.tests_in_short() {
            tests.write(out);
        }
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

fn write_draft(out: &mut String, number: usize, draft: &Draft, drawn: &HashMap<String, Drawn>) {
    let _ = write!(
        out,
        "<article id=\"draft-{number}\">\n<h2><span class=\"no\">{number}</span><span dir=\"auto\">{}</span></h2>\n<p class=\"marks\">",
        Text(draft.called())
    );
    draft.state.write(out);
    if draft.enabled == Some(false) {
        Badge::new(Tone::Neutral, "Disabled").write(out);
    }
    let _ = write!(out, "<span>{} · {}</span>", draft.platform.name(), draft.kind);
    for server in &draft.servers {
        let _ = write!(out, "<span>on {}</span>", Text(server));
    }
    for tag in &draft.tags {
        let _ = write!(out, "<span class=\"tag\" dir=\"auto\">{}</span>", Text(tag));
    }
    out.push_str("</p>\n");
    if draft.sentence.is_empty() {
        let _ = writeln!(
            out,
            "<dl><dt>When</dt><dd dir=\"auto\">{}</dd><dt>Then</dt><dd dir=\"auto\">{}</dd></dl>",
            Text(&draft.when),
            Text(&draft.then)
        );
    } else {
        let _ = writeln!(
            out,
            "<p class=\"sentence\" dir=\"auto\">{}</p>",
            Text(&draft.sentence)
        );
    }
    write_messages(out, draft.platform, &draft.messages, drawn);
    write_patterns(out, draft);
    write_urls(out, &draft.urls);
    write_checks(out, &draft.diagnostics);
    write_test_lines(out, &draft.tests);
    out.push_str("</article>\n");
}

/// What the visitor reads.
pub(crate) fn write_messages(
    out: &mut String,
    platform: Platform,
    messages: &[Preview],
    drawn: &HashMap<String, Drawn>,
) {
    let draws = documents(platform).catalogue().draws_markdown;
    for shown in messages.iter().filter(|shown| !shown.text.is_empty()) {
        let _ = write!(
            out,
            "<div class=\"shown\"><p class=\"sender\" dir=\"auto\">{}{}</p>",
            Text(shown.sender.as_deref().unwrap_or("Next agent")),
            if shown.is_fallback {
                ", when the external service fails"
            } else {
                ""
            }
        );
        let drawn = drawn.get(&shown.text).filter(|_| draws);
        message::write(out, &shown.text, drawn, &shown.answers);
        out.push_str("</div>\n");
    }
}

/// The patterns that the words about the draft do not have whole.
fn write_patterns(out: &mut String, draft: &Draft) {
    let is_said = |source: &str| draft.when.contains(source) || draft.sentence.contains(source);
    let untold = draft.patterns.iter().filter(|pattern| !is_said(&pattern.source));
    for pattern in untold {
        let _ = writeln!(
            out,
            "<p class=\"pattern\"><span>Pattern</span> <code>{}</code></p>",
            Text(&pattern.source)
        );
    }
}

fn write_urls(out: &mut String, urls: &[UrlLine]) {
    if urls.is_empty() {
        return;
    }
    let met = urls.iter().filter(|url| url.met == Some(true)).count();
    let _ = write!(
        out,
        "<h3>URLs: {met} of {} as expected</h3>\n<table class=\"urls\">\n<thead><tr><th>URL</th><th>The pattern</th><th>Verdict</th></tr></thead>\n<tbody>\n",
        urls.len()
    );
    let mut sorted: Vec<&UrlLine> = urls.iter().collect();
    sorted.sort_by_key(|url| url.met == Some(true));
    for url in sorted.iter().take(MOST_URLS) {
        let must = if url.must { "must match" } else { "must not match" };
        let _ = write!(
            out,
            "<tr><td><code>{}</code></td><td>{must}</td><td>",
            Text(&url.url)
        );
        match url.met {
            Some(true) => Badge::new(Tone::Positive, "As expected"),
            Some(false) => Badge::new(Tone::Negative, "Not as expected"),
            None => Badge::new(Tone::Caution, "No verdict"),
        }
        .write(out);
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    let rest = sorted.len().saturating_sub(MOST_URLS);
    if rest > 0 {
        let wrong = sorted[MOST_URLS..]
            .iter()
            .filter(|url| url.met != Some(true))
            .count();
        let _ = match wrong {
            0 => writeln!(out, "<p class=\"note\">And {rest} more, all as expected.</p>"),
            wrong => writeln!(
                out,
                "<p class=\"note\">And {rest} more, of which {wrong} are not as expected.</p>"
            ),
        };
    }
}

/// What checks say, the worst first.
pub(crate) fn write_checks(out: &mut String, diagnostics: &[Diagnostic]) {
    if diagnostics.is_empty() {
        return;
    }
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|diagnostic| std::cmp::Reverse(diagnostic.severity));
    out.push_str("<h3>Checks</h3>\n<ul class=\"findings\">\n");
    for diagnostic in sorted {
        out.push_str("<li>");
        match diagnostic.severity {
            Severity::Error => Badge::new(Tone::Negative, "Error"),
            Severity::Warning => Badge::new(Tone::Caution, "Warning"),
            Severity::Note => Badge::new(Tone::Neutral, "Note"),
        }
        .write(out);
        let _ = writeln!(
            out,
            " <span dir=\"auto\">{}</span> <span class=\"help\">{}</span></li>",
            Text(&diagnostic.message),
            Text(&diagnostic.help)
        );
    }
    out.push_str("</ul>\n");
}

fn write_test_lines(out: &mut String, tests: &[TestLine]) {
    if tests.is_empty() {
        return;
    }
    out.push_str("<h3>Tests</h3>\n<ul class=\"findings\">\n");
    for test in tests {
        out.push_str("<li>");
        badge_of(test.passed).write(out);
        let _ = write!(
            out,
            " <span dir=\"auto\">{}</span> <span class=\"help\">in the session “{}”",
            Text(&test.expected),
            Text(&test.session)
        );
        if !test.passed {
            let _ = write!(out, ". {}", Text(&test.text));
        }
        out.push_str("</span></li>\n");
    }
    out.push_str("</ul>\n");
}

fn write_tests(out: &mut String, tests: &[Test]) {
    if tests.is_empty() {
        return;
    }
    out.push_str("<section class=\"contents\">\n<h2>Sessions as tests</h2>\n<table>\n<thead><tr><th>Session</th><th>Result</th><th>As expected</th><th>Not as expected</th></tr></thead>\n<tbody>\n");
    for test in tests {
        let _ = write!(out, "<tr><td dir=\"auto\">{}</td><td>", Text(&test.name));
        badge_of(test.missed.is_empty()).write(out);
        let _ = write!(
            out,
            "</td><td>{} of {}</td><td>",
            test.met,
            test.met + test.missed.len()
        );
        for missed in &test.missed {
            let _ = write!(
                out,
                "<p><span dir=\"auto\">{}.</span> <span class=\"help\">{}</span></p>",
                Text(&missed.expected),
                Text(&missed.text)
            );
        }
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</section>\n");
}

fn badge_of(passed: bool) -> Badge {
    match passed {
        true => Badge::new(Tone::Positive, "Passes"),
        false => Badge::new(Tone::Negative, "Fails"),
    }
}

fn one_or_many<'a>(count: usize, one: &'a str, many: &'a str) -> &'a str {
    if count == 1 { one } else { many }
}

impl Draft {
    fn called(&self) -> &str {
        if self.name.is_empty() {
            "Without a name"
        } else {
            &self.name
        }
    }

    fn count(&self, severity: Severity) -> usize {
        let said = self.diagnostics.iter();
        said.filter(|diagnostic| diagnostic.severity == severity).count()
    }

    fn has(&self, severity: Severity) -> bool {
        self.count(severity) > 0
    }

    fn checks_in_short(&self) -> Badge {
        match (self.count(Severity::Error), self.count(Severity::Warning)) {
            (0, 0) => Badge::new(Tone::Positive, "Fine"),
            (0, warnings) => Badge::new(Tone::Caution, counted(warnings, "warning")),
            (errors, _) => Badge::new(Tone::Negative, counted(errors, "error")),
        }
    }

    /// Nothing where no session expects something of it.
    fn tests_in_short(&self) -> Option<Badge> {
        let red = self.tests.iter().filter(|test| !test.passed).count();
        match (self.tests.len(), red) {
            (0, _) => None,
            (_, 0) => Some(badge_of(true)),
            (_, _) => Some(badge_of(false)),
        }
    }
}

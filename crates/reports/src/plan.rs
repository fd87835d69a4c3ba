//! The report of a plan: what becomes of a server, item by item, and what came of it once it is applied.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use publish::{Choice, Choices, LeftReason, Operation, Outcome, PlanItem, Write as Sent, foresee, words};
use serde_json::{Map, Value};
use simulate::Drawn;
use simulate::html::Text;
use trigger::{Platform, Preview, Severity, documents};

use crate::badge::{Badge, Tone};
use crate::fields::{self, Sides};
use crate::paper::{Head, counted, sheet, write_numbers};
use crate::project::{write_checks, write_messages};

/// What a report of a plan tells.
#[derive(Debug)]
pub struct Plan<'a> {
    /// The name of the server.
    pub server: &'a str,
    /// What the server is to become like, in a sentence.
    pub source: &'a str,
    /// When the server was read for the plan, for people.
    pub read_at: &'a str,
    /// When the report was made, for people.
    pub made_at: &'a str,
    /// The program that made it.
    pub program: &'a str,
    /// The plan.
    pub plan: &'a publish::Plan,
    /// What was decided.
    pub choices: &'a Choices,
    /// What came of applying it; `None`: it was not applied.
    pub applied: Option<&'a publish::Report>,
    /// What the widget draws of messages, by their text. A message that is missing is shown as it is written.
    pub drawn: &'a HashMap<String, Drawn>,
}

/// The parts of the report, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Changed,
    Created,
    Deleted,
    Order,
    Tied,
    Held,
    Followed,
    Unchanged,
    OnlyThere,
}

/// The texts that visitors read in what a plan is about, each once: what a page of it draws.
pub fn texts_of_plan(plan: &publish::Plan) -> Vec<String> {
    if !documents(plan.platform).catalogue().draws_markdown {
        return Vec::new();
    }
    let documents = plan.items.iter().flat_map(|item| [&item.server, &item.body]);
    let messages = documents
        .flatten()
        .flat_map(|document| messages(plan.platform, document));
    let mut texts: Vec<String> = messages.map(|message| message.text).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

fn messages(platform: Platform, document: &Map<String, Value>) -> Vec<Preview> {
    documents(platform).overview(document).messages
}

/// Writes the report.
///
/// # Errors
/// Those of [`publish::foresee`]: a decision does not fit the plan.
pub fn plan(report: &Plan<'_>) -> Result<String, publish::Error> {
    let foreseen = foresee(report.plan, report.choices)?;
    let mut parts: BTreeMap<Part, Vec<&PlanItem>> = BTreeMap::new();
    for (item, outcome) in report.plan.items.iter().zip(&foreseen) {
        parts.entry(part_of(outcome)).or_default().push(item);
    }
    let head = Head {
        kind: if report.applied.is_some() {
            "Publication report"
        } else {
            "Plan"
        },
        name: report.server,
        made_at: report.made_at,
        program: report.program,
    };
    Ok(sheet(&head, |out| {
        write_summary(out, report, &parts);
        write_settled(out, report.plan);
        for (part, items) in &parts {
            write_part(out, report, *part, items);
        }
    }))
}

fn part_of(outcome: &Outcome) -> Part {
    match outcome {
        Outcome::WouldWrite { write } => match write {
            Sent::Create { .. } => Part::Created,
            Sent::Update { .. } => Part::Changed,
            Sent::Delete { .. } => Part::Deleted,
            Sent::Arrange { .. } => Part::Order,
        },
        Outcome::Linked { .. } => Part::Tied,
        Outcome::KeptServers { .. } | Outcome::KeptOrder { .. } | Outcome::GoneOnServer => Part::Followed,
        Outcome::Unchanged => Part::Unchanged,
        Outcome::Left {
            reason: LeftReason::OnlyOnServer,
        } => Part::OnlyThere,
        // Nothing else is foreseen.
        _ => Part::Held,
    }
}

fn write_summary(out: &mut String, report: &Plan<'_>, parts: &BTreeMap<Part, Vec<&PlanItem>>) {
    let plan = report.plan;
    let many = |part| parts.get(&part).map_or(0, Vec::len);
    let runs = match plan.version.as_deref() {
        Some(version) => format!("{} {version}", plan.platform.name()),
        None => plan.platform.name().to_owned(),
    };
    let _ = write!(
        out,
        "<section class=\"summary\">\n<h2>Summary</h2>\n<dl><dt>Server</dt><dd>{}</dd><dt>Address</dt><dd><code>{}</code></dd><dt>Runs</dt><dd>{}</dd><dt>Goal</dt><dd>{}</dd><dt>Server read</dt><dd>{}</dd><dt>Applied</dt><dd>{}</dd></dl>\n",
        Text(report.server),
        Text(plan.address.as_str()),
        Text(&runs),
        Text(report.source),
        Text(report.read_at),
        Text(&came_of(report.applied))
    );
    write_numbers(
        out,
        &[
            (many(Part::Created), "to create", Tone::Positive),
            (many(Part::Changed), "to change", Tone::Info),
            (many(Part::Deleted), "to delete", Tone::Negative),
            (many(Part::Held), "held back", Tone::Caution),
            (many(Part::Unchanged), "unchanged", Tone::Neutral),
            (many(Part::OnlyThere), "only on the server", Tone::Neutral),
        ],
    );
    out.push_str("<p class=\"note\">Order of work: changes first, then what is new, then what goes, the order of rules last. What makes room for something comes before it.</p>\n</section>\n");
}

/// What came of applying, in a sentence.
fn came_of(applied: Option<&publish::Report>) -> String {
    let Some(report) = applied else {
        return "Not yet. Nothing was sent.".to_owned();
    };
    let failed = report.items.iter();
    let failed = failed
        .filter(|item| look(&item.outcome).tone == Tone::Negative)
        .count();
    let mut said = match (&report.stopped, failed) {
        (Some(problem), _) => format!("Stopped before the end. {} {}", problem.message, problem.help),
        (None, 0) => "Yes, to the end. Every write was read back.".to_owned(),
        (None, failed) => format!("Yes, but {} could not be done.", counted(failed, "item")),
    };
    if let Some(note) = &report.note {
        let _ = write!(said, " {note}");
    }
    said
}

/// What was found out about earlier publications.
fn write_settled(out: &mut String, plan: &publish::Plan) {
    let doubtful: Vec<&str> = plan
        .settled
        .iter()
        .filter(|found| found.doubt().is_some())
        .map(|found| found.name.as_str())
        .collect();
    if doubtful.is_empty() {
        return;
    }
    let _ = writeln!(
        out,
        "<section>\n<h2>Earlier publications</h2>\n<p>What was sent before is still in doubt: {}.</p>\n</section>",
        Text(&doubtful.join(", "))
    );
}

fn write_part(out: &mut String, report: &Plan<'_>, part: Part, items: &[&PlanItem]) {
    let is_applied = report.applied.is_some();
    let (title, explained) = match part {
        Part::Changed => (
            done_or_not(is_applied, "Changed", "To change"),
            "The server’s trigger becomes as the draft.",
        ),
        Part::Created => (
            done_or_not(is_applied, "Created", "To create"),
            "The server gets these; visitors meet them at once.",
        ),
        Part::Deleted => (
            done_or_not(is_applied, "Deleted", "To delete"),
            "Visitors meet nothing of these any more. What is lost stands beside each.",
        ),
        Part::Order => (
            "Order",
            "The first rule that holds decides, so their order counts.",
        ),
        Part::Tied => ("Tied", "The server has the very same already. Nothing is sent."),
        Part::Held => ("Held back", "Nothing is sent for these, and why."),
        Part::Followed => (
            "Taken from the server",
            "The server’s side was chosen. Nothing is sent.",
        ),
        Part::Unchanged => ("Unchanged", "Server and draft are the same."),
        Part::OnlyThere => ("Only on the server", "No draft has these. They are left alone."),
    };
    let _ = write!(
        out,
        "<section class=\"part\">\n<h2>{title} <span class=\"count\">{}</span></h2>\n<p class=\"note\">{explained}</p>\n</section>\n",
        items.len()
    );
    if matches!(part, Part::Unchanged | Part::OnlyThere) {
        write_names(out, items);
        return;
    }
    for item in items {
        write_item(out, report, part, item);
    }
}

fn done_or_not(is_applied: bool, done: &'static str, not: &'static str) -> &'static str {
    if is_applied { done } else { not }
}

/// Names only, with what should be known of them.
fn write_names(out: &mut String, items: &[&PlanItem]) {
    out.push_str("<ul class=\"names\">\n");
    for item in items {
        let _ = write!(out, "<li><span dir=\"auto\">{}</span>", Text(called(item)));
        if let Some(words) = &item.told_apart {
            let _ = write!(out, " <span class=\"help\">{}</span>", Text(words));
        }
        for warning in &item.warnings {
            let _ = write!(
                out,
                " <span class=\"help\">{}</span>",
                Text(&words::warning(warning))
            );
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

fn write_item(out: &mut String, report: &Plan<'_>, part: Part, item: &PlanItem) {
    let _ = write!(
        out,
        "<article>\n<h3 class=\"name\"><span dir=\"auto\">{}</span></h3>\n<p class=\"marks\">",
        Text(called(item))
    );
    let choice = report.choices.get(&item.id);
    mark_of(part, item).write(out);
    let applied = report.applied.map(|applied| &applied.items);
    let came = applied.and_then(|items| items.iter().find(|came| came.item == item.id));
    if let Some(came) = came {
        look(&came.outcome).write(out);
    }
    if item.is_replaced {
        out.push_str("<span>a new one takes its place</span>");
    }
    if let Some(id) = &item.trigger_id {
        let _ = write!(out, "<span><code>{}</code></span>", Text(id));
    }
    out.push_str("</p>\n");
    if let Some(came) = came {
        let _ = writeln!(
            out,
            "<p class=\"came\"><span>Result</span> {}</p>",
            Text(&words::outcome(&came.outcome))
        );
    }
    if let Some(choice) = choice {
        write_choice(out, item, choice);
    }
    if part == Part::Held && choice.is_none() {
        let _ = writeln!(out, "<p>{}</p>", why_held(item));
    }
    for words in [Some(&item.words), item.told_apart.as_ref()]
        .into_iter()
        .flatten()
    {
        if !words.is_empty() {
            let _ = writeln!(out, "<p class=\"sentence\" dir=\"auto\">{}</p>", Text(words));
        }
    }
    write_warnings(out, item);
    let errors: Vec<_> = item
        .diagnostics
        .iter()
        .filter(|said| said.severity == Severity::Error)
        .cloned()
        .collect();
    write_checks(out, &errors);
    let read = match part {
        Part::Deleted => item.server.as_ref(),
        Part::Order => None,
        _ => item.body.as_ref(),
    };
    if let Some(document) = read {
        write_messages(
            out,
            report.plan.platform,
            &messages(report.plan.platform, document),
            report.drawn,
        );
    }
    let comes = item.server.is_none();
    let sides = match part {
        Part::Deleted => Sides::One("What is lost"),
        _ if comes => Sides::One("Value"),
        _ if item.body.is_none() && part != Part::Order => Sides::One("What would be lost"),
        _ => Sides::Both("On the server", "Afterwards"),
    };
    fields::write(out, report.plan.platform, sides, &item.changes);
    if !item.server_changes.is_empty() {
        out.push_str("<h3>What others changed on the server</h3>\n");
        fields::write(
            out,
            report.plan.platform,
            Sides::Both("When last read", "Now"),
            &item.server_changes,
        );
    }
    out.push_str("</article>\n");
}

fn write_choice(out: &mut String, item: &PlanItem, choice: &Choice) {
    let left_unready = *choice == Choice::Leave && !item.is_ready;
    let words = match left_unready {
        true => "not marked ready, left out",
        false => words::choice(choice),
    };
    let _ = write!(out, "<p class=\"came\"><span>Decided</span> {words}");
    if let Choice::Despite(reason) = choice {
        let _ = write!(out, ": <span dir=\"auto\">{}</span>", Text(reason));
    }
    out.push_str("</p>\n");
}

fn write_warnings(out: &mut String, item: &PlanItem) {
    if item.warnings.is_empty() {
        return;
    }
    out.push_str("<ul class=\"findings\">\n");
    for warning in &item.warnings {
        out.push_str("<li>");
        Badge::new(Tone::Caution, "Warning").write(out);
        let _ = writeln!(out, " {}</li>", Text(&words::warning(warning)));
    }
    out.push_str("</ul>\n");
}

fn called(item: &PlanItem) -> &str {
    if item.name.is_empty() {
        "Without a name"
    } else {
        &item.name
    }
}

/// Why nothing is sent for an item that nobody decided about.
fn why_held(item: &PlanItem) -> &'static str {
    match item.operation {
        Operation::Blocked => "The draft has errors, a test of it fails, or the server cannot take it.",
        Operation::Conflict => "Draft and server were both changed, differently. Somebody has to decide.",
        Operation::ChangedOnServer => "Others changed it on the server. Somebody has to decide.",
        Operation::DeletedOnServer => "Somebody deleted it on the server. Somebody has to decide.",
        Operation::InDoubt => "It was sent before, and nobody knows yet whether the server did it.",
        Operation::Create
        | Operation::Update
        | Operation::Delete
        | Operation::Unchanged
        | Operation::Link
        | Operation::OnlyOnServer => "It was left out.",
    }
}

fn mark_of(part: Part, item: &PlanItem) -> Badge {
    match part {
        Part::Created => Badge::new(Tone::Positive, "Create"),
        Part::Changed => Badge::new(Tone::Info, "Change"),
        Part::Deleted => Badge::new(Tone::Negative, "Delete"),
        Part::Order => Badge::new(Tone::Info, "Put in order"),
        Part::Tied | Part::Followed | Part::Unchanged | Part::OnlyThere => {
            Badge::new(Tone::Neutral, capital(words::operation(item.operation)))
        }
        Part::Held => Badge::new(Tone::Caution, capital(words::operation(item.operation))),
    }
}

/// What came of an item, in a word.
fn look(outcome: &Outcome) -> Badge {
    let (tone, word) = match outcome {
        Outcome::Written { .. } => (Tone::Positive, "Written and read back"),
        Outcome::Deleted { .. } => (Tone::Positive, "Deleted"),
        Outcome::Arranged { .. } => (Tone::Positive, "In order and read back"),
        Outcome::Linked { .. } => (Tone::Positive, "Tied"),
        Outcome::KeptOrder { .. } | Outcome::KeptServers { .. } => (Tone::Positive, "Taken from the server"),
        Outcome::GoneOnServer => (Tone::Positive, "Tied to nothing any more"),
        Outcome::Unchanged => (Tone::Neutral, "Unchanged"),
        Outcome::Left { .. } => (Tone::Neutral, "Left alone"),
        Outcome::WouldWrite { .. } => (Tone::Neutral, "Would be sent"),
        Outcome::NotReached => (Tone::Caution, "Not reached"),
        Outcome::Differs { .. } => (Tone::Caution, "The server stored something else"),
        Outcome::Unknown { .. } => (Tone::Caution, "Unknown"),
        Outcome::Gone { .. } => (Tone::Negative, "Not there"),
        Outcome::Failed { .. } => (Tone::Negative, "Failed"),
    };
    Badge::new(tone, word)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

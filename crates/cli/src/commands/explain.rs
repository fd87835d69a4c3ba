//! `explain`: the pages of help, which are made from the tables by which the program works.

use api::help::{self, Book, Find, Page};
use api::trigger::Severity;
use clap::Args;

use crate::arguments::{Everywhere, Format};
use crate::exit::{Exit, Failure, usage};
use crate::output::Output;

/// Explain a check, a condition, a rule of an engine or an error
///
/// Prints the page that F1 opens in the application: what is so, for which servers it holds, how it is known, and what else is about it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Explain {
    /// The code of a check or an error, the id of a page, or words that a page has
    #[arg(
        value_name = "CODE|ID|WORDS",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    subject: Option<String>,

    /// List every page instead; with --format json, with all that they say
    #[arg(long)]
    all: bool,
}

const AFTER: &str = "\
Examples:
  triggerctl explain run-once-never-fires
  triggerctl explain rule/rocketchat-6.7/4
  triggerctl explain 'time on site'
  triggerctl explain --all --format json

Formats:
  text  the page; for words that several pages have, a line each: ID: TITLE (WHAT IT IS)
  json  {\"id\", \"group\", \"title\", \"about\", \"platform\", \"code\", \"severity\", \"holds\", \"text\",
        \"sections\": [{\"heading\", \"lines\": [{\"label\", \"text\", \"holds\", \"to\"}]}], \"example\",
        \"sources\"}; with --all, and for words that several pages have, a list of these.
        `to` is the id of the page that says more

Exit codes:
  0  there is such a page
  2  there is none";

/// Prints a page, or those that have the words.
pub(crate) fn run(explain: &Explain, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let book = Book::get();
    let Some(subject) = &explain.subject else {
        return list(&book.pages().iter().collect::<Vec<_>>(), everywhere, out);
    };
    if let Some(page) = book.page(subject) {
        match everywhere.format {
            Format::Json => out.json(page)?,
            Format::Text | Format::Count => print(page, out)?,
        }
        return Ok(Exit::Fine);
    }
    let found = help::find(Find {
        query: subject.clone(),
        group: None,
    })?;
    let hits = found.iter().flat_map(|found| &found.hits);
    let pages: Vec<&Page> = hits.filter_map(|hit| book.page(&hit.id)).collect();
    if pages.is_empty() {
        return Err(usage(
            format!("No page of help is about “{subject}”."),
            "`triggerctl explain --all` lists every page.",
        ));
    }
    list(&pages, everywhere, out)
}

fn list(pages: &[&Page], everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    match everywhere.format {
        Format::Json => out.json(&pages)?,
        Format::Text | Format::Count => {
            for page in pages {
                out.line(format_args!("{}: {} ({})", page.id, page.title, page.about))?;
            }
        }
    }
    Ok(Exit::Fine)
}

fn print(page: &Page, out: &mut Output) -> Result<(), Failure> {
    out.line(format_args!("{} ({})", page.title, page.about))?;
    if let Some(severity) = page.severity {
        out.line(format_args!("{}", word(severity)))?;
    }
    if let Some(holds) = &page.holds {
        out.line(format_args!("Holds for {holds}"))?;
    }
    out.line(format_args!(""))?;
    out.line(format_args!("{}", page.text))?;
    if let Some(example) = &page.example {
        out.line(format_args!(""))?;
        match example.change.as_str() {
            "" => out.line(format_args!("For example:"))?,
            change => out.line(format_args!("For example, with {change}:"))?,
        }
        for text in [&example.message, &example.help] {
            if !text.is_empty() {
                out.line(format_args!("  {text}"))?;
            }
        }
    }
    for section in &page.sections {
        out.line(format_args!(""))?;
        out.line(format_args!("{}:", section.heading))?;
        for line in &section.lines {
            let label = match (line.label.as_str(), line.text.as_str()) {
                (label, "") => label.to_owned(),
                ("", text) => text.to_owned(),
                (label, text) => format!("{label}: {text}"),
            };
            let holds = line
                .holds
                .as_ref()
                .map(|holds| format!(" [{holds}]"))
                .unwrap_or_default();
            let to = line.to.as_ref().map(|to| format!(" ({to})")).unwrap_or_default();
            out.line(format_args!("  {label}{holds}{to}"))?;
        }
    }
    for source in &page.sources {
        out.line(format_args!(""))?;
        out.line(format_args!(
            "Source: {}, {} ({})",
            source.title, source.place, source.known_since
        ))?;
    }
    Ok(())
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "A note",
        Severity::Warning => "A warning",
        Severity::Error => "An error",
    }
}

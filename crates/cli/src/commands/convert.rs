//! `convert`: triggers of one platform as drafts of another.

use std::fs;
use std::path::{Path, PathBuf};

use api::folder::{FileNames, JSON, Place};
use api::simulate::Session;
use api::simulating::conversion::{self, Conversion, ConvertedDraft};
use api::simulating::upgrades::UpgradeSession;
use api::trigger::{self, Draft, Fate, Platform};
use api::{Code, Error};
use clap::Args;
use serde::Serialize;
use serde_json::{Map, Value};

use super::lint::counted;
use super::simulate::read_any_session;
use crate::arguments::{Everywhere, Format, OfPlatform, platforms};
use crate::exit::{Exit, Failure, file};
use crate::input;
use crate::output::{self, Output};
use crate::server_version::ForServer;

/// Make triggers for another platform
///
/// Writes drafts for the platform, and says of each field that is not the same there what becomes of it. Then it plays visits on both
/// platforms, by the engine of each, and says where a visitor would read something else or at another time. Where fewer than three
/// sessions are given, built-in ones are played as well.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Convert {
    /// Files with a trigger, a list, a server’s listing or JSON lines; folders of `.json` files or of a project; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// The platform to make triggers for
    #[arg(long, value_name = "PLATFORM", value_parser = platforms())]
    to: Platform,

    #[command(flatten)]
    of: OfPlatform,

    /// Where to write the drafts: a `.json` file for all of them, or a folder with a file for each [default: standard output]
    #[arg(long, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,

    /// A session to play: a script or JSON; can be given several times
    #[arg(long = "session", value_name = "FILE")]
    sessions: Vec<PathBuf>,

    #[command(flatten)]
    server: ForServer,
}

const AFTER: &str = r#"Examples:
  triggerctl convert --to zendesk-chat triggers/*.json --output zendesk/
  triggerctl convert --to rocketchat zendesk.json --session visit.txt
  triggerctl convert --to zendesk-chat --format json triggers.json

Formats:
  text  the drafts as JSON on standard output, unless --output says where; one is an object,
        several are a list. On standard error, or on standard output with --output:
        FILE:PATH: FATE CODE: MESSAGE, and what to do about it on the next line. PATH is a JSON
        pointer to the field; in a file with several triggers, #2 stands before that of the
        second. FATE is `kept` (in other words), `differs` (in some visits) or `lost`. Then a line
        for each session in which the platforms part
  json  {"to", "sessions": [{"name", "built_in"}], "notes", "triggers": [{"file", "number",
        "before", "after": [{"name", "enabled", "errors", "document"}], "losses": [{"path",
        "code", "fate", "message", "help"}], "played": [{"session", "before", "after", "parting",
        "left_out"}]}]}; `session` is a place in `sessions`, from 0

Exit codes:
  0  everything was converted, and nothing is lost
  1  something is lost, or a file holds no triggers
  2  the arguments make no sense
  4  a file cannot be read or written"#;

/// A trigger with the file that it comes from.
struct Read {
    file: String,
    /// Its place in the file, counted from 1; `None` when it is alone there.
    number: Option<usize>,
    draft: Draft,
}

/// What a program gets.
#[derive(Serialize)]
struct Report<'a> {
    to: Platform,
    sessions: &'a [UpgradeSession],
    notes: &'a [String],
    triggers: Vec<ReportedTrigger<'a>>,
}

#[derive(Serialize)]
struct ReportedTrigger<'a> {
    file: &'a str,
    number: usize,
    #[serde(flatten)]
    converted: &'a ConvertedDraft,
}

/// Converts the files.
pub(crate) fn run(convert: &Convert, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let (read, broken) = read_files(convert, everywhere.format)?;
    let version = convert
        .server
        .for_files(convert.files.iter().map(PathBuf::as_path))?;
    let sessions = convert
        .sessions
        .iter()
        .map(|path| {
            let head = UpgradeSession {
                id: None,
                name: input::name_of(path),
                built_in: false,
            };
            Ok((head, read_any_session(path)?.1))
        })
        .collect::<Result<Vec<(UpgradeSession, Session)>, Failure>>()?;
    // Those that are for the platform already stay as they are, and stand where they stood.
    let (already, read): (Vec<Read>, Vec<Read>) = read
        .into_iter()
        .partition(|read| read.draft.platform == convert.to);
    for read in &already {
        output::aside(format_args!(
            "{} is for {} already and is left out.",
            called(read),
            convert.to.name()
        ));
    }
    let drafts: Vec<(Option<i64>, Draft)> = read.iter().map(|read| (None, read.draft.clone())).collect();
    let version = version.map(|version| version.to_string());
    let conversion = conversion::of_drafts(&drafts, convert.to, version.as_deref(), sessions)?;
    let documents: Vec<&Map<String, Value>> = conversion
        .drafts
        .iter()
        .flat_map(|draft| draft.after.iter().map(|after| &after.document))
        .collect();
    if let Some(place) = &convert.output {
        write(place, convert.to, &documents)?;
    }
    match everywhere.format {
        Format::Json => out.json(&report(&conversion, &read))?,
        Format::Text | Format::Count => {
            let mut lines = lines(&conversion, &read);
            lines.push(summary(&conversion, documents.len()));
            if convert.output.is_some() {
                for line in &lines {
                    out.line(format_args!("{line}"))?;
                }
            } else {
                print(convert.to, &documents, out)?;
                for line in &lines {
                    output::aside(format_args!("{line}"));
                }
            }
        }
    }
    let lost = conversion.drafts.iter().any(is_lossy);
    Ok(if lost || broken {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// The triggers of all files, and whether one holds none.
fn read_files(convert: &Convert, format: Format) -> Result<(Vec<Read>, bool), Failure> {
    let mut read = Vec::new();
    let mut broken = false;
    for path in &convert.files {
        for document in input::documents(path)? {
            match trigger::read_import(convert.of.platform, &document.text) {
                Ok(import) => {
                    let alone = import.drafts.len() == 1;
                    read.extend((1..).zip(import.drafts).map(|(number, draft)| Read {
                        file: document.name.clone(),
                        number: (!alone).then_some(number),
                        draft,
                    }));
                }
                Err(error) => {
                    broken = true;
                    let message = format!("{}: {error}.", document.name);
                    output::print_problem(Code::File, &message, error.help(), format);
                }
            }
        }
    }
    Ok((read, broken))
}

fn is_lossy(draft: &ConvertedDraft) -> bool {
    draft.losses.iter().any(|loss| loss.fate == Fate::Lost)
}

fn called(read: &Read) -> String {
    let number = read.number.map(|number| format!("#{number}")).unwrap_or_default();
    format!("{}{number}", read.file)
}

fn report<'a>(conversion: &'a Conversion, read: &'a [Read]) -> Report<'a> {
    let triggers = read.iter().zip(&conversion.drafts);
    Report {
        to: conversion.to,
        sessions: &conversion.sessions,
        notes: &conversion.notes,
        triggers: triggers
            .map(|(read, converted)| ReportedTrigger {
                file: &read.file,
                number: read.number.unwrap_or(1),
                converted,
            })
            .collect(),
    }
}

fn lines(conversion: &Conversion, read: &[Read]) -> Vec<String> {
    let mut lines = Vec::new();
    for (read, draft) in read.iter().zip(&conversion.drafts) {
        let number = read.number.map(|number| format!("#{number}")).unwrap_or_default();
        let alone = read
            .number
            .map(|number| format!("#{number}:"))
            .unwrap_or_default();
        for loss in &draft.losses {
            lines.push(format!(
                "{}:{number}{}: {} {}: {}",
                read.file,
                loss.path,
                loss.fate.key(),
                loss.code,
                loss.message
            ));
            lines.extend(loss.help.as_ref().map(|help| format!("    {help}")));
        }
        for error in draft.after.iter().flat_map(|after| &after.errors) {
            lines.push(format!(
                "{}:{alone} error {}: The new draft: {}",
                read.file, error.code, error.message
            ));
        }
        for played in &draft.played {
            if let (Some(parting), Some(session)) =
                (&played.outcome.parting, conversion.sessions.get(played.session))
            {
                lines.push(format!(
                    "{}:{alone} session “{}”: {}",
                    read.file, session.name, parting.text
                ));
            }
        }
    }
    lines.extend(conversion.notes.iter().cloned());
    lines
}

fn summary(conversion: &Conversion, made: usize) -> String {
    let played = conversion.drafts.iter().flat_map(|draft| &draft.played);
    let (count, same) = played.fold((0, 0), |(count, same), played| {
        (count + 1, same + usize::from(played.outcome.parting.is_none()))
    });
    let many = |fate| {
        let losses = conversion.drafts.iter().flat_map(|draft| &draft.losses);
        losses.filter(|loss| loss.fate == fate).count()
    };
    format!(
        "{} for {} made of {}: {} kept in other words, {} that differ, {} lost. {same} of {count} visits are the same.",
        counted(made, "draft"),
        conversion.to.name(),
        counted(conversion.drafts.len(), "trigger"),
        many(Fate::Kept),
        many(Fate::Differs),
        many(Fate::Lost)
    )
}

fn print(to: Platform, documents: &[&Map<String, Value>], out: &mut Output) -> Result<(), Failure> {
    let arranged = arranged(to, documents);
    match arranged.as_slice() {
        [one] => out.json(one),
        several => out.json(&several),
    }
}

fn arranged(to: Platform, documents: &[&Map<String, Value>]) -> Vec<Map<String, Value>> {
    documents
        .iter()
        .map(|document| trigger::documents(to).arrange(document))
        .collect()
}

/// A file with all drafts, or a folder with a file for each. A file that is there is replaced; nothing else is touched.
fn write(place: &Path, to: Platform, documents: &[&Map<String, Value>]) -> Result<(), Failure> {
    let is_file = place
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
        && !place.is_dir();
    if is_file {
        let text = match documents {
            [one] => Draft::new(to, (*one).clone()).to_json(),
            several => {
                let list = serde_json::to_string_pretty(&arranged(to, several)).unwrap_or_default();
                format!("{list}\n")
            }
        };
        return fs::write(place, text).map_err(|error| {
            file(
                format!("{} cannot be written: {error}.", place.display()),
                "Choose another place, or allow writing there.",
            )
        });
    }
    let folder = Place::make(place).map_err(Error::from)?;
    let mut names = FileNames::default();
    for document in documents {
        let draft = Draft::new(to, (*document).clone());
        let name = names.next(draft.name(), "trigger", JSON);
        folder
            .replace(&name, draft.to_json().as_bytes())
            .map_err(Error::from)?;
    }
    Ok(())
}

//! `lint`: what is wrong with triggers in files.

mod mends;
mod threads;

use std::fmt::Display;
use std::path::PathBuf;

use api::pattern::Evidence;
use api::simulate;
use api::simulating::shadows;
use api::time_zone::ZoneOfYear;
use api::trigger::{
    self, Before, Context, Diagnostic, Draft, Import, Platform, ServerVersion, Severity, Zone,
};
use clap::Args;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::arguments::{Everywhere, Format, OfPlatform};
use crate::exit::{Exit, Failure};
use crate::input;
use crate::output::Output;
use crate::server_version::ForServer;
use crate::time_zone::InZone;

/// Find mistakes in triggers
///
/// Checks triggers as the application does while one types: what the server refuses, what can never fire, and what
/// probably means something else than its author thinks. Names are compared across all files, those of each platform for itself.
///
/// What a trigger of Rocket.Chat does depends on the widget that the server gives out. With --server-version, or in a
/// folder of a project that has one, only what holds there is said. Otherwise what holds for Rocket.Chat 6.7 to 8.6
/// comes first, and what 8.8 changes is said beside it.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Lint {
    /// Files with a trigger, a list, a server’s listing or JSON lines; folders of `.json` files or of a project; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    #[command(flatten)]
    of: OfPlatform,

    /// The widget is opened as a page of its own, not embedded in a site
    #[arg(long)]
    standalone: bool,

    #[command(flatten)]
    server: ForServer,

    #[command(flatten)]
    zone: InZone,

    /// Addresses of your own pages, as `triggerctl pattern --urls` takes them: they say which mend of a pattern is best
    #[arg(long, value_name = "FILE")]
    urls: Option<PathBuf>,
}

const AFTER: &str = r#"Examples:
  triggerctl lint triggers/*.json
  triggerctl lint --server-version 8.5 triggers/*.json
  curl -s … | triggerctl lint -
  triggerctl lint --format json triggers.json
  triggerctl lint --urls sitemap.txt triggers.json

Formats:
  text  FILE:PATH: SEVERITY CODE (SERVERS): MESSAGE, and what to do about it on the next line. PATH is
        a JSON pointer to the field; in a file with several triggers, #2 stands before that of the
        second. SERVERS are those for which the rule holds, left out where it holds for all. Where it
        is about a part of the field, the field follows with ^ under that part; each way to mend it
        is on a line that begins with “mend”, with the whole field afterwards
  json  {"server_version", "errors", "warnings", "notes", "files": [{"file", "error"?, "remarks"?,
         "triggers": [{"number", "name", "diagnostics": [{"path", "severity", "code", "message",
         "help", "servers", "place"?: {"start", "end"}, "mends"?: [{"title", "text"}]}]}]}]}.
         place counts UTF-16 code units, text is the whole field

`triggerctl explain CODE` says why.

Exit codes:
  0  no errors; there may be warnings
  1  errors, or a file that holds no triggers
  4  a file cannot be read"#;

/// A file that was read.
struct ReadFile {
    name: String,
    /// Triggers of files with the same number stand in one order: those of a project's folder. Of other files, each is a list of its own.
    list: usize,
    /// Why it holds no triggers, where it holds none.
    import: Result<Import, String>,
}

/// A checked file.
#[derive(Serialize)]
struct Checked {
    file: String,
    /// Why it holds no triggers.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// What is worth knowing about where the triggers come from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<String>,
    triggers: Vec<CheckedTrigger>,
}

/// A checked trigger.
#[derive(Serialize)]
struct CheckedTrigger {
    /// Its place in the file, counted from 1.
    number: usize,
    name: String,
    diagnostics: Vec<Found>,
    /// For the text of the fields that something is said about.
    #[serde(skip)]
    document: Map<String, Value>,
}

/// Something to say about a trigger, with the servers for which it holds.
#[derive(Serialize)]
struct Found {
    #[serde(flatten)]
    diagnostic: Diagnostic,
    /// `all`, or such as `Rocket.Chat 6.7 to 8.6`.
    servers: &'static str,
}

impl Found {
    fn new(platform: Platform, diagnostic: Diagnostic) -> Found {
        let servers = trigger::documents(platform).servers_of(&diagnostic.code);
        Found {
            diagnostic,
            servers: servers.unwrap_or("all"),
        }
    }
}

/// What was found in all files.
#[derive(Serialize)]
struct Findings {
    /// The version of the server that the triggers are for, where it is known.
    server_version: Option<String>,
    errors: usize,
    warnings: usize,
    notes: usize,
    files: Vec<Checked>,
}

/// Checks the files.
pub(crate) fn run(lint: &Lint, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let mut read = Vec::new();
    let mut lists = 0;
    for path in &lint.files {
        let is_project = input::is_project(path);
        for document in input::documents(path)? {
            let import = trigger::read_import(lint.of.platform, &document.text);
            read.push(ReadFile {
                name: document.name,
                list: lists,
                import: import.map_err(|error| error.to_string()),
            });
            lists += usize::from(!is_project);
        }
        lists += usize::from(is_project);
    }
    let urls = super::pattern::own_urls(lint.urls.as_deref(), everywhere.format)?;
    let evidence: Vec<Evidence<'_>> = urls.iter().map(|url| Evidence { url, expect: None }).collect();
    let version = lint.server.for_files(lint.files.iter().map(PathBuf::as_path))?;
    let version = version.filter(|_| any_has_versions(&read));
    let zone = lint.zone.for_files(lint.files.iter().map(PathBuf::as_path))?;
    let zone = zone.as_ref().map(ZoneOfYear::from);
    let zone = zone.as_ref().map(ZoneOfYear::for_check);
    let findings = check(&read, !lint.standalone, version, &evidence, zone);
    match everywhere.format {
        Format::Json => out.json(&findings)?,
        Format::Text | Format::Count => print(&findings, out)?,
    }
    Ok(if findings.errors > 0 {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// Whether a version of the server says anything of what was read. Where nothing could be read, nothing speaks against it.
fn any_has_versions(read: &[ReadFile]) -> bool {
    let mut drafts = read
        .iter()
        .flat_map(|file| &file.import)
        .flat_map(|import| &import.drafts)
        .peekable();
    drafts.peek().is_none() || drafts.any(|draft| simulate::servers_have_versions(draft.platform))
}

fn check(
    read: &[ReadFile],
    embedded: bool,
    version: Option<ServerVersion>,
    evidence: &[Evidence<'_>],
    zone: Option<Zone<'_>>,
) -> Findings {
    let drafts: Vec<&Draft> = read
        .iter()
        .flat_map(|file| file.import.iter().flat_map(|import| &import.drafts))
        .collect();
    let places: Vec<usize> = (0..drafts.len()).collect();
    let now_ms = Timestamp::now().as_millisecond();
    let mut diagnostics = threads::each(&places, |&place| {
        let others = trigger::siblings(&drafts, place);
        said(
            drafts[place],
            &Context {
                siblings: &others,
                embedded,
                version,
                evidence,
                zone,
                now_ms: Some(now_ms),
            },
        )
    });
    for (place, found) in shadowed(read, &drafts) {
        diagnostics[place].push(found);
    }
    let mut diagnostics = diagnostics.into_iter();
    let mut files = Vec::new();
    for ReadFile { name, import, .. } in read {
        let drafts = import.iter().flat_map(|import| &import.drafts);
        let triggers = (1..).zip(drafts).zip(&mut diagnostics);
        let triggers = triggers.map(|((number, draft), diagnostics)| CheckedTrigger {
            document: draft.document.clone(),
            number,
            name: draft.name().to_owned(),
            diagnostics,
        });
        let triggers: Vec<CheckedTrigger> = triggers.collect();
        files.push(Checked {
            file: name.clone(),
            error: import.as_ref().err().cloned(),
            remarks: import
                .as_ref()
                .map(|import| import.notes.clone())
                .unwrap_or_default(),
            triggers,
        });
    }
    let broken = files.iter().filter(|file| file.error.is_some()).count();
    let many = |severity| {
        files
            .iter()
            .flat_map(|file| &file.triggers)
            .flat_map(|trigger| &trigger.diagnostics)
            .filter(|found| found.diagnostic.severity == severity)
            .count()
    };
    Findings {
        server_version: version.map(|version| version.to_string()),
        errors: many(Severity::Error) + broken,
        warnings: many(Severity::Warning),
        notes: many(Severity::Note) + files.iter().map(|file| file.remarks.len()).sum::<usize>(),
        files,
    }
}

/// The rules that never decide, because rules before them in their list hold wherever they do; each by its place among all triggers, which are
/// those of the files in their order.
fn shadowed(read: &[ReadFile], drafts: &[&Draft]) -> Vec<(usize, Found)> {
    let mut shadowed = Vec::new();
    let mut begin = 0;
    for files in read.chunk_by(|one, next| one.list == next.list) {
        let imports = files.iter().flat_map(|file| &file.import);
        let count: usize = imports.map(|import| import.drafts.len()).sum();
        let list = &drafts[begin..begin + count];
        let found = shadows::of_rules(list).into_iter().map(|finding| {
            let found = Found::new(list[finding.rule].platform, finding.diagnostic);
            (begin + finding.rule, found)
        });
        shadowed.extend(found);
        begin += count;
    }
    shadowed
}

/// What the checks say, and what a server of a known version could not take.
fn said(draft: &Draft, context: &Context<'_>) -> Vec<Found> {
    let mut diagnostics = trigger::check(draft, context);
    if let Some(version) = context.version {
        let too_new = trigger::documents(draft.platform)
            .unsupported(&draft.document, Some(version), false)
            .into_iter();
        diagnostics.extend(too_new.map(|wanted| {
            let severity = match wanted.before {
                Before::Refuses => Severity::Error,
                Before::PassesOver | Before::Unknown => Severity::Warning,
            };
            wanted.diagnostic("the server", version, severity)
        }));
    }
    diagnostics
        .into_iter()
        .map(|diagnostic| Found::new(draft.platform, diagnostic))
        .collect()
}

fn print(findings: &Findings, out: &mut Output) -> Result<(), Failure> {
    let mut triggers = 0;
    for file in &findings.files {
        if let Some(error) = &file.error {
            out.line(format_args!("{}: error not-a-trigger: {error}", file.file))?;
        }
        for remark in &file.remarks {
            out.line(format_args!("{}: note where-from: {remark}", file.file))?;
        }
        for trigger in &file.triggers {
            triggers += 1;
            let number = match file.triggers.len() {
                1 => String::new(),
                _ => format!("#{}", trigger.number),
            };
            for Found {
                diagnostic: found,
                servers,
            } in &trigger.diagnostics
            {
                let servers = match *servers {
                    "all" => String::new(),
                    servers => format!(" ({servers})"),
                };
                out.line(format_args!(
                    "{}:{number}{}: {} {}{servers}: {}",
                    file.file,
                    found.path,
                    severity(found.severity),
                    found.code,
                    found.message
                ))?;
                out.line(format_args!("    {}", found.help))?;
                mends::print(&trigger.document, found, out)?;
            }
        }
    }
    let version = findings.server_version.as_ref();
    out.line(format_args!(
        "{} checked{}: {}, {}, {}.",
        counted(triggers, "trigger"),
        version.map_or_else(String::new, |version| format!(" for Rocket.Chat {version}")),
        counted(findings.errors, "error"),
        counted(findings.warnings, "warning"),
        counted(findings.notes, "note")
    ))
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A number with its noun.
pub(super) fn counted<N: Copy + Display + PartialEq + From<u8>>(number: N, noun: &str) -> String {
    let ending = if number == N::from(1) { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

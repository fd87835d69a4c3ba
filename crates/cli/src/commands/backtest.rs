//! `backtest`: what triggers would have done to the visitors of a traffic log.

use std::path::{Path, PathBuf};

use api::backtesting::{self, Cast, Counted, Log, Question, Resources, Salt, TriggerResult, Watch};
use api::simulate::traffic::Visits;
use api::simulate::{Engine, parse_duration};
use api::trigger::Draft;
use api::urls::views::Options;
use clap::Args;

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::commands::simulate::{Rules, newest, platform_of, read_drafts};
use crate::exit::{Exit, Failure, usage};
use crate::output::{Output, note};

/// See what triggers would have done to the visitors of a traffic log
///
/// Each visitor of the log is played, with memory from one visit to the next, by the rules of the engine. Logs are read in any of their
/// usual formats, packed with gzip or zstd or not: access logs, CSV, exports of Google Analytics 4 and Matomo, and JSON lines with `time`,
/// `visitor` and `url`. Addresses of people are stored nowhere.
///
/// A log does not tell of chats, registrations and agents: agents are online, one is next in the queue, the widget is embedded in the site,
/// and nobody writes or registers.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Backtest {
    /// A traffic log; can be given several times
    #[arg(long = "log", value_name = "FILE", required = true, num_args = 1..)]
    logs: Vec<PathBuf>,

    /// The triggers: a trigger, a list, a server’s listing or JSON lines; or a folder of such files
    #[arg(long, value_name = "FILE", conflicts_with = "project")]
    triggers: Option<PathBuf>,

    /// Triggers to compare them with, in the same forms
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,

    /// How long without a page view ends a visit
    #[arg(long, value_name = "TIME", default_value = "30m", value_parser = parse_duration)]
    gap: u64,

    /// How long the last page of a visit stays open
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = parse_duration)]
    last_page: u64,

    /// What stands before a path where the log does not name the site
    #[arg(long, value_name = "URL")]
    origin: Option<String>,

    #[command(flatten)]
    rules: Rules,

    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = r#"Examples:
  triggerctl backtest --log access.log --triggers triggers.json
  triggerctl backtest --log march.csv.gz april.csv.gz --project 'Web shop'
  triggerctl backtest --log visits.ndjson --triggers new.json --against live.json --format json

A line of JSON lines:
  {"time": 1767603600000, "visitor": "a7", "url": "https://shop.example/"}
`time` is milliseconds since 1970-01-01 UTC, or a text such as 2026-01-05T09:00:00Z.

Formats:
  text  how many visitors each trigger would have reached
  json  {"page_views", "visitors", "visits", "skipped_lines", "triggers": [{"trigger", "name", "fired",
        "visitors", "visits"}]}; `fired` counts messages that were shown. With --against also
        "against" with the same list, and "differences": [{"trigger", "against", "only_here",
        "only_there", "both"}] in visitors

Exit codes:
  0    it was counted
  2    there is no such engine, or the log or the triggers cannot be understood
  4    a file cannot be read, or the disk is full
  130  stopped by Ctrl-C"#;

/// Plays the visitors of the logs, and prints what came of them.
pub(crate) fn run(wanted: &Backtest, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let format = everywhere.format;
    let casts = casts(wanted, everywhere)?;
    let options = Options {
        origin: wanted.origin.clone(),
        ..Options::default()
    };
    let (logs, empty) = Log::guess_all(&wanted.logs, &options)?;
    for path in empty {
        note(format, format_args!("{} is empty.", path.display()));
    }
    let question = Question {
        casts,
        visits: Visits {
            gap_ms: wanted.gap,
            last_page_ms: wanted.last_page,
        },
        zone: "UTC".to_owned(),
    };
    let answer = backtesting::of(&logs, &question, NO_SALT, &Resources::usual(), &Watch::new())?;
    for file in &answer.files {
        if file.skipped > 0 {
            note(format, format_args!("Left out: {}.", file.left_out_words()));
        }
    }
    match format {
        Format::Json => out.json(&answer.result)?,
        Format::Text | Format::Count => print(&answer.result, &question, out)?,
    }
    Ok(Exit::Fine)
}

/// Nothing of a run in a shell is kept, so that the numbers of visitors need no secret.
const NO_SALT: Salt = Salt::new([0; 16]);

fn casts(wanted: &Backtest, everywhere: &Everywhere) -> Result<Vec<Cast>, Failure> {
    let asked = wanted.rules.asked(everywhere.format)?;
    let first = match &wanted.triggers {
        Some(path) => of_file(path, asked, everywhere.format)?,
        None => {
            let application = Application::open(everywhere)?;
            let project = application.project(&wanted.project)?;
            let drafts = backtesting::drafts(application.app().data(), project.id)?;
            let engine = match asked {
                Some(engine) => engine,
                None => newest(
                    platform_of(&drafts, Path::new(&project.name))?,
                    &drafts,
                    everywhere.format,
                )?,
            };
            Cast::of(engine, &drafts)
        }
    };
    if first.parts.is_empty() {
        return Err(usage(
            format!("{} plays none of these triggers.", first.engine.info.name),
            "Choose another engine with --engine, or give other triggers.",
        ));
    }
    let mut casts = vec![first];
    if let Some(path) = &wanted.against {
        casts.push(of_file(path, asked, everywhere.format)?);
    }
    Ok(casts)
}

fn of_file(path: &Path, asked: Option<&'static Engine>, format: Format) -> Result<Cast, Failure> {
    let drafts: Vec<Draft> = read_drafts(path, asked.map(|engine| engine.info.platform), format)?;
    let engine = match asked {
        Some(engine) => engine,
        None => newest(platform_of(&drafts, path)?, &drafts, format)?,
    };
    Ok(Cast::of(engine, &drafts))
}

fn print(result: &Counted, question: &Question, out: &mut Output) -> Result<(), Failure> {
    out.line(format_args!(
        "{} of {} in {}; {} left out.",
        counted(result.page_views, "page view"),
        counted(result.visitors, "visitor"),
        counted(result.visits, "visit"),
        counted(result.skipped_lines, "line"),
    ))?;
    table(&result.triggers, result.visitors, question, 0, out)?;
    if let Some(against) = &result.against {
        out.line(format_args!(""))?;
        out.line(format_args!("Compared with:"))?;
        table(against, result.visitors, question, 1, out)?;
    }
    for difference in result.differences.iter().flatten() {
        if difference.only_here + difference.only_there > 0 {
            out.line(format_args!(
                "{}: {} only here, {} only there, {} in both.",
                difference.trigger,
                counted(difference.only_here, "visitor"),
                difference.only_there,
                difference.both
            ))?;
        }
    }
    Ok(())
}

fn table(
    rows: &[TriggerResult],
    visitors: u64,
    question: &Question,
    side: usize,
    out: &mut Output,
) -> Result<(), Failure> {
    if let Some(cast) = question.casts.get(side) {
        out.line(format_args!("Played by {}.", cast.engine.info.name))?;
    }
    out.line(format_args!(
        "{:>10} {:>7} {:>10} {:>10}  trigger",
        "visitors", "reach", "visits", "messages"
    ))?;
    for row in rows {
        out.line(format_args!(
            "{:>10} {:>6.1}% {:>10} {:>10}  {}",
            row.visitors,
            share(row.visitors, visitors),
            row.visits,
            row.fired,
            if row.name.is_empty() {
                &row.trigger
            } else {
                &row.name
            }
        ))?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a share for people needs three digits")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 * 100.0 / whole as f64
    }
}

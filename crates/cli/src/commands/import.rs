//! `import`: drafts from files.

use std::path::PathBuf;

use api::Code;
use api::drafting::drafts::DraftRow;
use api::projects::files::{self, Source};
use api::trigger::Platform;
use clap::Args;

use super::lint::counted;
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject, OfPlatform};
use crate::exit::{Exit, Failure};
use crate::input;
use crate::output::{Output, print_problem};

/// Make drafts from files
///
/// A file holds a trigger, a list of triggers, what a server answered when it listed its own, the configuration of a widget, or
/// JSON lines. Fields that
/// nobody knows are kept. A file that cannot be read is reported; the others are imported all the same.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Import {
    /// Files, or folders of `.json` files; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    #[command(flatten)]
    of: OfPlatform,

    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = "\
Examples:
  triggerctl import triggers/
  curl -s … | triggerctl import - --project 'Web shop'

Formats:
  json  {\"drafts\": [{\"id\", \"name\", \"platform\", …}], \"problems\": [{\"file\", \"message\", \"help\"}],
         \"notes\": [{\"file\", \"message\"}]}

Exit codes:
  0  every file was imported
  2  there is no such project
  4  a file cannot be read or holds no triggers, or the database cannot be used";

/// Makes the drafts.
pub(crate) fn run(import: &Import, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let application = Application::open(everywhere)?;
    let project = application.project(&import.project)?;
    let mut sources = Vec::new();
    for path in &import.files {
        sources.push(match input::is_stdin(path) {
            true => Source::Text {
                name: input::name_of(path),
                text: input::text(path)?,
            },
            false => Source::Path(path.clone()),
        });
    }
    let imported = files::import_sources(application.app().data(), project.id, import.of.platform, sources)?;
    for problem in &imported.problems {
        let message = format!("{}: {}", problem.file, problem.message);
        print_problem(Code::File, &message, &problem.help, everywhere.format);
    }
    for note in &imported.notes {
        application.note(format_args!("{}: {}", note.file, note.message));
    }
    match everywhere.format {
        Format::Json => out.json(&imported)?,
        Format::Text | Format::Count => {
            let counts = counts(&imported.drafts);
            for draft in &imported.drafts {
                let mark = match counts.len() {
                    0 | 1 => String::new(),
                    _ => format!("  ({})", draft.platform.name()),
                };
                out.line(format_args!("{:>4}  {}{mark}", draft.id, draft.name))?;
            }
            let counted = match &*counts {
                [] => "No draft".to_owned(),
                counts => words(counts),
            };
            application.note(format_args!("{counted} imported into {}.", project.name));
        }
    }
    Ok(if imported.problems.is_empty() {
        Exit::Fine
    } else {
        Exit::Storage
    })
}

/// How many drafts are of which platform, for those that there are.
fn counts(drafts: &[DraftRow]) -> Vec<(Platform, usize)> {
    let platforms = Platform::ALL.into_iter();
    let counts = platforms.map(|platform| {
        let of_it = drafts.iter().filter(|draft| draft.platform == platform);
        (platform, of_it.count())
    });
    counts.filter(|(_, count)| *count > 0).collect()
}

/// `2 drafts of Rocket.Chat and 1 draft of Zendesk Chat`.
fn words(counts: &[(Platform, usize)]) -> String {
    let words = counts
        .iter()
        .map(|(platform, count)| format!("{} of {}", counted(*count, "draft"), platform.name()));
    words.collect::<Vec<_>>().join(" and ")
}

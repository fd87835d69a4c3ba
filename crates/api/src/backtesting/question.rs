//! What is asked of a log: which files, which triggers, by whose rules.

use std::path::PathBuf;

use backtest::{AT_ONCE_MS, Asked, Program, Side};
use simulate::traffic::{self, Visits};
use simulate::{Engine, TriggerInput};
use store::ProjectId;
use trigger::Draft;
use urls::views::{Layout, Options};

use crate::app::Data;
use crate::drafting::views;
use crate::error::{Code, Error};

/// A file of a log, and how it is read.
#[derive(Debug, Clone)]
pub struct Log {
    /// Where it is.
    pub path: PathBuf,
    /// How it is read.
    pub layout: Layout,
}

impl Log {
    /// Files that are read as they look, and those that are empty, which are left out.
    ///
    /// # Errors
    /// [`Code::File`] when one cannot be read, [`Code::BadInput`] when nothing in it looks like page views or all are empty.
    pub fn guess_all<'p>(
        paths: impl IntoIterator<Item = &'p PathBuf>,
        options: &Options,
    ) -> Result<(Vec<Log>, Vec<PathBuf>), Error> {
        let (mut logs, mut empty) = (Vec::new(), Vec::new());
        for path in paths {
            match backtest::guess(path, options) {
                Ok(layout) => logs.push(Log {
                    path: path.clone(),
                    layout,
                }),
                Err(backtest::Error::Empty { .. }) => empty.push(path.clone()),
                Err(error) => return Err(errors(error)),
            }
        }
        match empty.first() {
            Some(path) if logs.is_empty() => Err(errors(backtest::Error::Empty { path: path.clone() })),
            _ => Ok((logs, empty)),
        }
    }
}

/// Triggers, and whose rules they are played by.
#[derive(Debug, Clone)]
pub struct Cast {
    /// Whose rules.
    pub engine: &'static Engine,
    /// The triggers that it plays, in the order of the server.
    pub parts: Vec<Part>,
}

/// A trigger that takes part.
#[derive(Debug, Clone)]
pub struct Part {
    /// What results call it: its id or, where it has none, its name.
    pub trigger: String,
    /// Its name.
    pub name: String,
    asked: Asked,
}

impl Cast {
    /// Those of some drafts that an engine plays.
    pub fn of<'d>(engine: &'static Engine, drafts: impl IntoIterator<Item = &'d Draft>) -> Cast {
        let played = drafts.into_iter().filter(|draft| engine.plays(draft));
        let parts = played.enumerate().map(|(place, draft)| {
            let name = draft.name().to_owned();
            // A file written by hand has no ids, and names can be the same: the engine calls it by its place then.
            let unnamed = format!("trigger-{}", place + 1);
            let input = TriggerInput::from_draft(&unnamed, draft);
            let trigger = match (input.id == unnamed, name.is_empty()) {
                (true, false) => name.clone(),
                _ => input.id.clone(),
            };
            Part {
                asked: Asked::of(&input.id, draft),
                trigger,
                name,
            }
        });
        Cast {
            engine,
            parts: parts.collect(),
        }
    }

    fn side(&self) -> Side {
        Side {
            engine: self.engine.info.key.to_owned(),
            triggers: self.parts.iter().map(|part| part.asked.clone()).collect(),
        }
    }
}

/// What is asked of a log.
#[derive(Debug, Clone)]
pub struct Question {
    /// The triggers, and those that they are compared with if any.
    pub casts: Vec<Cast>,
    /// How page views become visits.
    pub visits: Visits,
    /// The time zone by whose clocks hours are told, such as `Europe/Berlin`.
    pub zone: String,
}

impl Question {
    /// It as every visitor is asked.
    pub fn program(&self) -> Program {
        Program {
            sides: self.casts.iter().map(Cast::side).collect(),
            gap_ms: self.visits.gap_ms,
            last_page_ms: self.visits.last_page_ms,
            world: traffic::world(),
            zone: self.zone.clone(),
            at_once_ms: AT_ONCE_MS,
            pairs: self.pairs(),
        }
    }

    /// Which triggers of the two sides are one: those with the same id, or else with the same name.
    pub(super) fn pairs(&self) -> Vec<(u32, u32)> {
        let [first, second] = self.casts.as_slice() else {
            return Vec::new();
        };
        let mut taken = vec![false; second.parts.len()];
        let mut pairs = Vec::new();
        for (place, part) in first.parts.iter().enumerate() {
            let free = |same: &dyn Fn(&Part) -> bool| {
                let mut others = second.parts.iter().enumerate();
                others
                    .find(|(other, candidate)| !taken[*other] && same(candidate))
                    .map(|(other, _)| other)
            };
            let found = free(&|other| other.trigger == part.trigger)
                .or_else(|| free(&|other| !part.name.is_empty() && other.name == part.name));
            if let Some(other) = found {
                taken[other] = true;
                if let (Ok(place), Ok(other)) = (u32::try_from(place), u32::try_from(other)) {
                    pairs.push((place, other));
                }
            }
        }
        pairs
    }
}

/// The drafts of a project, in its order.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn drafts(data: &Data, project: i64) -> Result<Vec<Draft>, Error> {
    let drafts = data.store(|store| Ok(store.drafts(ProjectId(project))?))?;
    Ok(drafts.iter().map(views::parsed).collect())
}

/// What went wrong with a back-test, and the way out.
pub(super) fn errors(error: backtest::Error) -> Error {
    use backtest::Error as Wrong;
    let (code, help) = match &error {
        Wrong::Unreadable { .. } => (
            Code::File,
            "Check that the file is there and that you may read it.",
        ),
        Wrong::NotUnderstood { .. } => (
            Code::BadInput,
            "Give an access log, a table with a time, a visitor and a page in each row, or JSON lines with “time”, “visitor” and “url”.",
        ),
        Wrong::Empty { .. } => (Code::BadInput, "Give a log in which somebody looked at a page."),
        Wrong::NoLog => (Code::BadInput, "Choose at least one file."),
        Wrong::DiskFull { .. } => (
            Code::File,
            "Make room there, or set TMPDIR to a folder on a larger disk. Sorting needs about 30 bytes a page view.",
        ),
        Wrong::UnknownZone { .. } => (Code::BadInput, "Write it as Europe/Berlin."),
        Wrong::UnknownEngine { .. } => (Code::BadInput, "`triggerctl simulate --help` lists the engines."),
        Wrong::Cancelled => (
            Code::Cancelled,
            "Start it again when you like: nothing of it was kept.",
        ),
        Wrong::Engine(_) => (
            Code::Internal,
            "Try again. If it stays so, report it with this sentence.",
        ),
    };
    let text = error.to_string();
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    Error::new(code, first.chain(letters).chain(['.']).collect::<String>(), help)
}

//! “Can the platform do this?”: a table of what people want, and what each platform makes of it.
//!
//! Only the wants are written here, in plain words. Every answer is worked out: of a wish by playing what the platform has for it, and of
//! anything else by what becomes of a draft that has it on the way to the other platform.

mod features;
mod wishes;

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use simulate::Engine;
use trigger::{Platform, Wish};
use ts_rs::TS;

#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;

/// What is asked.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "CanAsk")]
pub struct Ask {
    /// The version of a server, for platforms that have versions; `None`: that of most servers in use.
    pub version: Option<String>,
}

/// The whole table.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CanTable")]
pub struct Table {
    /// The versions for which answers differ, to choose from, each by one that stands for it.
    pub versions: Vec<Version>,
    /// The platforms, in the order of the cells.
    pub platforms: Vec<Column>,
    /// What people want, part by part.
    pub parts: Vec<Part>,
}

/// Servers of one behaviour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "CanVersion")]
pub struct Version {
    /// The platform whose servers they are.
    pub platform: Platform,
    /// What [`Ask::version`] takes.
    pub version: String,
    /// The servers, for people.
    pub servers: &'static str,
}

/// A platform.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(rename = "CanColumn")]
pub struct Column {
    /// Which.
    pub platform: Platform,
    /// Its name.
    pub name: &'static str,
    /// Whose behaviour the answers are.
    pub servers: &'static str,
}

/// Rows about one part of what people want.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CanPart")]
pub struct Part {
    /// “Who”, “Where”.
    pub heading: &'static str,
    /// What can be wanted there.
    pub rows: Vec<Row>,
}

/// Something that people want.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CanRow")]
pub struct Row {
    /// In plain words.
    pub words: &'static str,
    /// The answer of each platform, in the order of [`Table::platforms`].
    pub cells: Vec<Cell>,
}

/// What a platform can do of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "CanAnswer")]
pub enum Answer {
    /// As it is wanted.
    Yes,
    /// Something that comes near it.
    Nearest,
    /// Nothing like it.
    No,
}

/// An answer with its reason.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "CanCell")]
pub struct Cell {
    /// In a word.
    pub answer: Answer,
    /// How, what the nearest is, or why not.
    pub text: String,
    /// Servers of other versions that can do it as it is wanted.
    pub elsewhere: Vec<&'static str>,
    /// The wish for which it was worked out; `None` where nothing in words is behind it.
    pub wish: Option<Wish>,
}

impl Cell {
    /// Where nothing could be worked out.
    const fn nothing() -> Cell {
        Cell {
            answer: Answer::No,
            text: String::new(),
            elsewhere: Vec::new(),
            wish: None,
        }
    }
}

/// Tables that were worked out, by version.
static TABLES: Mutex<Option<HashMap<Option<String>, Table>>> = Mutex::new(None);

/// The table for servers of a version.
///
/// # Errors
/// None today: a version that nobody knows is that of most servers in use.
pub fn table(ask: Ask) -> Result<Table, Error> {
    let mut tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    let tables = tables.get_or_insert_default();
    let version = ask
        .version
        .filter(|version| trigger::ServerVersion::parse(version).is_some());
    if let Some(table) = tables.get(&version) {
        return Ok(table.clone());
    }
    let table = worked_out(version.as_deref());
    // People look at a handful of versions; nobody can fill the memory by asking for others.
    if tables.len() > versions().len() {
        tables.clear();
    }
    tables.insert(version, table.clone());
    Ok(table)
}

fn worked_out(version: Option<&str>) -> Table {
    let mut parts = wishes::parts(version);
    for (heading, rows) in features::parts() {
        match parts.iter_mut().find(|part| part.heading == heading) {
            Some(part) => part.rows.extend(rows),
            None => parts.push(Part { heading, rows }),
        }
    }
    let column = |platform: Platform| Column {
        platform,
        name: platform.name(),
        servers: simulate::engine_for_version(platform, version.unwrap_or_default())
            .map_or("", |engine| engine.info.servers_in_words),
    };
    Table {
        versions: versions(),
        platforms: Platform::ALL.into_iter().map(column).collect(),
        parts,
    }
}

fn versions() -> Vec<Version> {
    let version = |engine: &'static Engine| {
        Some(Version {
            platform: engine.info.platform,
            version: version_of(engine)?,
            servers: engine.info.servers_in_words,
        })
    };
    simulate::engines().into_iter().filter_map(version).collect()
}

/// A version that stands for the servers of an engine: one that asks for this engine and for no other.
fn version_of(engine: &Engine) -> Option<String> {
    let servers = engine.info.servers?;
    let ends = [servers.last, servers.first].into_iter().flatten();
    let mut versions = ends
        .flat_map(|end| [end, end.with_patch(0)])
        .map(|version| version.to_string());
    versions.find(|version| {
        let asked = simulate::engine_for_version(engine.info.platform, version);
        asked.is_some_and(|asked| asked.info.key == engine.info.key)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'t>(table: &'t Table, words: &str) -> [&'t Cell; 3] {
        let mut rows = table.parts.iter().flat_map(|part| &part.rows);
        let row = rows
            .find(|row| row.words == words)
            .unwrap_or_else(|| panic!("{words}"));
        [&row.cells[0], &row.cells[1], &row.cells[2]]
    }

    #[test]
    fn every_row_is_answered_by_every_platform_with_a_reason_and_some_platform_can_do_it() {
        let table = table(Ask { version: None }).unwrap();
        for row in table.parts.iter().flat_map(|part| &part.rows) {
            assert_eq!(row.cells.len(), table.platforms.len(), "{}", row.words);
            let is_told = |cell: &Cell| !cell.text.trim().is_empty();
            assert!(row.cells.iter().all(is_told), "{}: {:?}", row.words, row.cells);
            assert!(
                row.cells.iter().any(|cell| cell.answer == Answer::Yes),
                "{}: {:?}",
                row.words,
                row.cells
            );
        }
        let no = table
            .parts
            .iter()
            .flat_map(|part| &part.rows)
            .flat_map(|row| &row.cells);
        assert!(no.clone().any(|cell| cell.answer == Answer::No));
        assert!(no.clone().any(|cell| cell.answer == Answer::Nearest));
    }

    #[test]
    fn what_is_known_of_the_platforms_is_in_the_table() {
        use Answer::{Nearest, No, Yes};
        let table = table(Ask { version: None }).unwrap();
        let answers = |words: &str| row(&table, words).map(|cell| cell.answer);
        assert_eq!(answers("After 45 seconds on one page only"), [Nearest, Yes, Yes]);
        assert_eq!(answers("When the visitor opens the chat"), [Yes, Nearest, No]);
        assert_eq!(
            answers("Only who is here for the first time"),
            [Nearest, Yes, Yes]
        );
        assert_eq!(answers("As a web service of yours decides"), [Yes, No, No]);
        assert_eq!(answers("Choose the agents who get a chat"), [No, No, Yes]);
        assert_eq!(answers("Tag the visitor"), [No, Yes, No]);
    }

    #[test]
    fn the_version_of_a_server_decides_and_what_others_can_do_is_said() {
        let once = |version: &str| {
            let table = table(Ask {
                version: Some(version.to_owned()),
            });
            let table = table.unwrap();
            let cell = row(&table, "Once and never again")[0].clone();
            (cell.answer, cell.elsewhere)
        };
        let (new, old) = (once("8.8"), once("8.5"));
        assert_eq!(new.0, Answer::Yes);
        assert_ne!(old.0, Answer::Yes);
        assert!(old.1.contains(&"Rocket.Chat 8.8 and later"), "{old:?}");
    }

    #[test]
    fn every_engine_that_stands_for_servers_can_be_chosen() {
        let engines = simulate::engines()
            .into_iter()
            .filter(|engine| engine.info.servers.is_some());
        assert_eq!(versions().len(), engines.count());
    }

    #[test]
    fn each_wish_that_a_cell_offers_can_be_asked_for() {
        let table = table(Ask { version: None }).unwrap();
        let cells = table
            .parts
            .iter()
            .flat_map(|part| &part.rows)
            .flat_map(|row| &row.cells);
        let wishes: Vec<&Wish> = cells.filter_map(|cell| cell.wish.as_ref()).collect();
        assert!(wishes.len() > 40, "{}", wishes.len());
        for wish in wishes {
            assert_eq!(wish.problem(), None);
        }
    }
}

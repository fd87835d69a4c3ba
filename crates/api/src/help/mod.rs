//! Help: a page for each condition, action, field, check, rule of an engine, error and platform.
//!
//! Pages have no text of their own. Each is made from the table by which the program itself works: the catalogue of a platform, its checks,
//! the engines, the lines of conversions, the codes of errors. What belongs together is found out as well: a check is tried on its own
//! example to see what it looks at, and visits are played to see which rules decide about which conditions.
//!
//! Not here: how pages look, and what one reads in manuals.

mod book;
mod broken;
pub mod can;
mod checks;
mod decided;
mod engines;
mod errors;
mod fields;
mod page;
mod platforms;
#[cfg(test)]
mod tests;
mod things;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::search::{Excerpt, Query, Rank, folded};

pub use book::Book;
pub use page::{Example, Group, Line, Page, Section};

/// So many pages of a group are listed; how many more there are is said.
const MOST: usize = 8;

/// Names a page.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "HelpPageWanted")]
pub struct Wanted {
    /// Its [id](Page::id), or another name that leads to it. Of several the first that leads to a page counts: the innermost thing that has the
    /// focus may have none.
    pub names: Vec<String>,
}

/// What is looked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "HelpFind")]
pub struct Find {
    /// Words in any order, all of which must be there; nothing for every page.
    pub query: String,
    /// Only pages of this group, and then all of them.
    #[ts(optional)]
    pub group: Option<Group>,
}

/// The pages of a group that have the words, the best first.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "HelpFound")]
pub struct Found {
    /// What they are.
    pub group: Group,
    /// What they are, for people.
    pub heading: &'static str,
    /// What is in the group, in a sentence.
    pub about: &'static str,
    /// How many pages have the words.
    pub count: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
}

/// A page that has the words.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "HelpHit")]
pub struct Hit {
    /// Its [id](Page::id).
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a few words.
    pub about: String,
    /// How well its title fits.
    pub rank: Rank,
    /// Where the words were found, if not in the title.
    pub excerpt: Option<Excerpt>,
}

/// One page.
///
/// # Errors
/// [`Code::NotFound`] when none of the names leads to a page.
pub fn page(wanted: Wanted) -> Result<Page, Error> {
    let page = wanted.names.iter().find_map(|name| Book::get().page(name));
    page.cloned()
        .ok_or_else(|| Error::not_found(&format!("The help page “{}”", wanted.names.join("”, “"))))
}

/// Every page, in the order in which they are listed.
///
/// # Errors
/// None.
pub fn pages(Nothing {}: Nothing) -> Result<Vec<Page>, Error> {
    Ok(Book::get().pages().to_vec())
}

/// The pages that have these words, by group: the group with the best page first.
///
/// # Errors
/// None.
pub fn find(find: Find) -> Result<Vec<Found>, Error> {
    let query = Query::new(&find.query);
    let mut found: Vec<Found> = Group::ALL
        .into_iter()
        .filter(|group| find.group.is_none_or(|wanted| wanted == *group))
        .map(|group| found_in(group, &query, find.group.is_some()))
        .filter(|found| found.count > 0)
        .collect();
    if !query.is_empty() {
        found.sort_by_key(|found| found.hits.first().map(|hit| hit.rank));
    }
    Ok(found)
}

fn found_in(group: Group, query: &Query, all: bool) -> Found {
    let mut hits: Vec<(Rank, &Page)> = Book::get()
        .folded()
        .filter(|(page, _)| page.group == group)
        .filter_map(|(page, texts)| {
            let rank = if query.is_empty() {
                Rank::Text
            } else {
                query.rank(&texts.title, &texts.rest)?
            };
            Some((rank, page))
        })
        .collect();
    hits.sort_by_key(|(rank, _)| *rank);
    let count = hits.len();
    if !all {
        hits.truncate(MOST);
    }
    let hit = |(rank, page): (Rank, &Page)| Hit {
        id: page.id.clone(),
        title: page.title.clone(),
        about: page.about.clone(),
        rank,
        excerpt: (rank == Rank::Text && !query.is_empty())
            .then(|| crate::search::first_of(&page.texts(), &page.title, query))
            .flatten(),
    };
    Found {
        group,
        heading: group.heading(),
        about: group.about(),
        count,
        hits: hits.into_iter().map(hit).collect(),
    }
}

/// A text as it is compared with what somebody looks for.
pub(crate) struct Folded {
    title: String,
    rest: String,
}

impl Folded {
    fn of(page: &Page) -> Folded {
        let texts = page.texts().into_iter().map(|(_, text)| text);
        Folded {
            title: folded(&page.title),
            rest: folded(&texts.collect::<Vec<_>>().join("\n")),
        }
    }
}

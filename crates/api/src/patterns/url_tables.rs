//! URL tables: the URLs that a pattern is tried on, and what is expected of them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use store::{DraftId, ProjectId, Store, UrlTableOwner};
use ts_rs::TS;

use crate::app::Data;
use crate::error::{Code, Error};

/// Names a table: a draft's own, or the project's when there is no draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, TS)]
#[ts(rename = "UrlTable")]
pub struct Table {
    /// The project.
    pub project: i64,
    /// The draft whose table it is.
    pub draft: Option<i64>,
}

/// What is expected of a URL.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Expectation {
    /// Nothing.
    #[default]
    None,
    /// The pattern must match it.
    Must,
    /// The pattern must not match it.
    MustNot,
}

/// A table in numbers.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(rename = "UrlSummary")]
pub struct Summary {
    /// Its URLs.
    pub urls: u32,
    /// Those that must match.
    pub must: u32,
    /// Those that must not.
    pub must_not: u32,
    /// Changes with every change of the table.
    pub revision: i64,
}

/// URLs to add.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Add {
    /// The table.
    pub table: Table,
    /// A URL a line, or a JSON list of URLs. Those that are in the table already are left out.
    pub text: String,
    /// What is expected of them.
    #[serde(default)]
    #[ts(optional, as = "Option<Expectation>")]
    pub expectation: Expectation,
}

/// The text of a file to read URLs from.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReadUrls")]
pub struct Read {
    /// The name of the file.
    pub name: String,
    /// What is in it: a URL a line, a table, a sitemap, a HAR, a log of a web server, or a JSON list.
    #[serde(default)]
    pub text: String,
    /// The bytes in Base64, in place of the text: of a file that is packed or is not in UTF-8.
    #[ts(optional)]
    pub base64: Option<String>,
    /// What stands before paths that come without it, such as `https://shop.example`.
    #[ts(optional)]
    pub origin: Option<String>,
}

/// URLs to add, each with what is expected of it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddRows {
    /// The table.
    pub table: Table,
    /// The URLs. Of those that are in the table already, only what is expected is taken.
    pub rows: Vec<UrlRow>,
}

/// What to expect of URLs.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Expect {
    /// The table.
    pub table: Table,
    /// The places of the URLs, from 0.
    pub indexes: Vec<u32>,
    /// What is expected of them.
    pub expectation: Expectation,
}

/// URLs to take out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Remove {
    /// The table.
    pub table: Table,
    /// The places of the URLs, from 0.
    pub indexes: Vec<u32>,
}

/// A whole table.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Replace {
    /// The table.
    pub table: Table,
    /// Its URLs.
    pub rows: Vec<UrlRow>,
}

/// A URL of a table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UrlRow {
    /// The URL as it was typed.
    pub url: String,
    /// What is expected of it.
    pub expectation: Expectation,
}

/// How many URLs a table has, and how many are expected to match.
///
/// # Errors
/// [`Code::NotFound`] when the draft or the project is gone.
pub fn summary(data: &Data, table: Table) -> Result<Summary, Error> {
    data.store(|store| summarise(store, table))
}

/// Adds URLs to a table.
///
/// # Errors
/// [`Code::BadInput`] for a text that begins like a JSON list and is none, or for too many URLs.
pub fn add(data: &Data, add: Add) -> Result<Summary, Error> {
    let rows = read_urls(&add.text)?
        .into_iter()
        .map(|url| UrlRow {
            url,
            expectation: add.expectation,
        })
        .collect();
    add_rows(
        data,
        AddRows {
            table: add.table,
            rows,
        },
    )
}

/// Adds URLs to a table, each with what is expected of it. Of those that are in the table already, what is expected now counts.
///
/// # Errors
/// [`Code::BadInput`] for too many URLs, [`Code::NotFound`] when the draft or the project is gone.
pub fn add_rows(data: &Data, add: AddRows) -> Result<Summary, Error> {
    data.together(|store| {
        let owner = add.table.owner();
        let before = store.url_table(owner)?.rows;
        let mut known: HashMap<&str, Option<u32>> = (0..)
            .zip(&before)
            .map(|(index, row)| (row.url.as_str(), Some(index)))
            .collect();
        let mut rows = Vec::new();
        let (mut must, mut must_not) = (Vec::new(), Vec::new());
        for row in &add.rows {
            match (known.get(row.url.as_str()), row.expectation) {
                (None, _) => {
                    known.insert(&row.url, None);
                    rows.push(row.clone());
                }
                (Some(Some(index)), Expectation::Must) => must.push(*index),
                (Some(Some(index)), Expectation::MustNot) => must_not.push(*index),
                (Some(_), _) => {}
            }
        }
        if before.len() + rows.len() > LIMIT {
            return Err(Error::new(
                Code::BadInput,
                format!(
                    "A table holds {LIMIT} URLs at the most, and this would make {}.",
                    before.len() + rows.len()
                ),
                "For more, use the shell: triggerctl pattern --urls FILE -- PATTERN.",
            ));
        }
        store.expect_urls(owner, &must, Expectation::Must.into())?;
        store.expect_urls(owner, &must_not, Expectation::MustNot.into())?;
        store.append_urls(owner, &stored(&rows))?;
        summarise(store, add.table)
    })
}

/// The URLs of a file, to look at before they are added.
///
/// # Errors
/// [`Code::BadInput`] for a file of another kind, a broken one, or bytes that are not in Base64.
pub fn read(read: Read) -> Result<urls::UrlList, Error> {
    let options = urls::Options {
        limit: LIMIT,
        origin: read.origin,
        ..urls::Options::default()
    };
    let bytes = match &read.base64 {
        None => Cow::Borrowed(read.text.as_bytes()),
        Some(packed) => Cow::Owned(BASE64.decode(packed.as_bytes()).map_err(|error| {
            Error::new(
                Code::BadInput,
                format!("{}: the bytes are not in Base64: {error}.", read.name),
                "Send them in Base64 with its padding, or send the text.",
            )
        })?),
    };
    urls::read(&read.name, &bytes, &options).map_err(|error| {
        Error::new(
            Code::BadInput,
            format!("{}: {error}", read.name),
            "URLs can come from text with a URL a line, CSV, sitemap.xml, HAR, JSON, and the logs of web servers.",
        )
    })
}

/// Says of URLs whether the pattern must match them.
///
/// # Errors
/// [`Code::NotFound`] when the draft or the project is gone.
pub fn expect(data: &Data, expect: Expect) -> Result<Summary, Error> {
    data.store(|store| {
        store.expect_urls(expect.table.owner(), &expect.indexes, expect.expectation.into())?;
        summarise(store, expect.table)
    })
}

/// Takes URLs out of a table.
///
/// # Errors
/// [`Code::NotFound`] when the draft or the project is gone.
pub fn remove(data: &Data, remove: Remove) -> Result<Summary, Error> {
    let gone: HashSet<u32> = remove.indexes.iter().copied().collect();
    data.together(|store| {
        let rows = store.url_table(remove.table.owner())?.rows;
        let kept: Vec<store::UrlRow> = (0..)
            .zip(rows)
            .filter(|(index, _)| !gone.contains(index))
            .map(|(_, row)| row)
            .collect();
        store.replace_urls(remove.table.owner(), &kept)?;
        summarise(store, remove.table)
    })
}

/// Replaces a whole table.
///
/// # Errors
/// [`Code::NotFound`] when the draft or the project is gone.
pub fn replace(data: &Data, replace: Replace) -> Result<Summary, Error> {
    data.store(|store| {
        store.replace_urls(replace.table.owner(), &stored(&replace.rows))?;
        summarise(store, replace.table)
    })
}

/// The URLs of a text: a JSON list of texts when it begins with a bracket, else one a line. Blank lines and remarks are left
/// out, and so is what people write around an address, such as quotes, a count or a status.
///
/// # Errors
/// [`Code::BadInput`] for a JSON list that is broken or holds something else than texts.
pub fn read_urls(text: &str) -> Result<Vec<String>, Error> {
    let text = text.trim_start_matches('\u{feff}');
    // A link of Markdown begins with a bracket too.
    let first = text.trim_start().lines().next().unwrap_or_default();
    if first.starts_with('[') && urls::on_line(first).as_deref() == Some(first.trim()) {
        return serde_json::from_str(&urls::without_lone_surrogates(text)).map_err(|error| {
            Error::new(
                Code::BadInput,
                format!("The list of URLs is not a JSON list of texts: {error}."),
                "Write it as [\"https://…\", \"https://…\"], or one URL a line.",
            )
        });
    }
    Ok(text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .filter_map(urls::on_line)
        .map(Cow::into_owned)
        .collect())
}

/// A table in the window stays quick up to here.
const LIMIT: usize = 200_000;

fn summarise(store: &Store, table: Table) -> Result<Summary, Error> {
    let page = store.url_table_page(table.owner(), 0, 0)?;
    Ok(Summary {
        urls: page.counts.all,
        must: page.counts.must,
        must_not: page.counts.must_not,
        revision: page.revision.into(),
    })
}

fn stored(rows: &[UrlRow]) -> Vec<store::UrlRow> {
    rows.iter()
        .map(|row| store::UrlRow {
            url: row.url.clone(),
            expectation: row.expectation.into(),
        })
        .collect()
}

impl Table {
    pub(crate) fn owner(self) -> UrlTableOwner {
        match self.draft {
            Some(draft) => UrlTableOwner::Draft(DraftId(draft)),
            None => UrlTableOwner::Lab(ProjectId(self.project)),
        }
    }
}

impl From<Expectation> for store::Expectation {
    fn from(expectation: Expectation) -> store::Expectation {
        match expectation {
            Expectation::None => store::Expectation::None,
            Expectation::Must => store::Expectation::Must,
            Expectation::MustNot => store::Expectation::MustNot,
        }
    }
}

impl From<store::Expectation> for Expectation {
    fn from(expectation: store::Expectation) -> Expectation {
        match expectation {
            store::Expectation::None => Expectation::None,
            store::Expectation::Must => Expectation::Must,
            store::Expectation::MustNot => Expectation::MustNot,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_come_from_lines_or_from_a_json_list() {
        let expected = vec!["https://a.example/".to_owned(), "https://b.example/x".to_owned()];
        assert_eq!(
            read_urls("\u{feff}https://a.example/\r\n\n  https://b.example/x  \n").unwrap(),
            expected
        );
        assert_eq!(
            read_urls(r#" ["https://a.example/", "https://b.example/x"]"#).unwrap(),
            expected
        );
    }

    #[test]
    fn what_people_write_around_urls_is_no_part_of_them() {
        assert_eq!(
            read_urls(
                "https://a.example/x 200\n\"https://a.example/q\",200\nwww.a.example/x\n/contact\n# remark\n"
            )
            .unwrap(),
            [
                "https://a.example/x",
                "https://a.example/q",
                "https://www.a.example/x",
                "/contact"
            ]
        );
        assert_eq!(
            read_urls("[Form](https://a.example/f)").unwrap(),
            ["https://a.example/f"]
        );
    }

    #[test]
    fn half_a_pair_in_a_json_list_spoils_no_other_url() {
        assert_eq!(
            read_urls(r#"["https://a.example/\ud800", "https://b.example/x"]"#).unwrap(),
            ["https://a.example/\u{fffd}", "https://b.example/x"]
        );
    }

    #[test]
    fn a_broken_list_says_where_it_is_broken() {
        let error = read_urls("[\"https://a.example/\", 7]").unwrap_err();
        assert_eq!(error.code, Code::BadInput);
        assert!(error.message.contains("line 1"), "{}", error.message);
    }
}

//! The URLs of files, whatever kind of file it is; or with `--as-is` a line each, or a JSON list, as they stand.

use std::path::Path;

use api::urls::{
    Format as FileFormat, LeftOut, Options, ReadError, Repeats, UrlList, without_lone_surrogates,
};
use serde::Serialize;

use super::TryPattern;
use crate::arguments::Format;
use crate::exit::{Failure, file, usage};
use crate::input;
use crate::output::note;

/// Sitemaps of an index that are named to people.
const SITEMAPS_NAMED: usize = 20;

/// What was given with `--urls`.
#[derive(Default)]
pub(super) struct Given {
    pub(super) urls: Vec<Urls>,
    /// How each file was read; nothing with `--as-is`.
    pub(super) read: Vec<FileRead>,
}

/// URLs as they were given.
pub(super) enum Urls {
    /// One a line.
    Lines(String),
    /// One by one.
    List(Vec<String>),
}

/// How a file was read.
#[derive(Serialize)]
pub(super) struct FileRead {
    name: String,
    /// What it was taken for; null for an empty file.
    format: Option<FileFormat>,
    entries: u64,
    urls: usize,
    left_out: Vec<LeftOut>,
    notes: Vec<String>,
    /// The sitemaps that an index names.
    sitemaps: Vec<String>,
    /// All of it in one sentence.
    summary: String,
}

impl Given {
    /// Every URL; blank lines are none.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.urls.iter().flat_map(Urls::iter)
    }

    /// Tells people what was left out of the files and why. A list whose lines are all URLs says nothing.
    pub(super) fn tell(&self, format: Format) {
        for read in &self.read {
            read.tell(format);
        }
    }
}

impl Urls {
    /// Every URL; blank lines are none.
    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = &str> + '_> {
        match self {
            Urls::Lines(text) => Box::new(text.lines().filter(|line| !line.trim().is_empty())),
            Urls::List(urls) => Box::new(urls.iter().map(String::as_str)),
        }
    }
}

impl FileRead {
    fn of(name: String, list: &UrlList) -> FileRead {
        FileRead {
            name,
            format: Some(list.format),
            entries: list.entries,
            urls: list.rows.len(),
            left_out: list.left_out.clone(),
            notes: list.notes.clone(),
            sitemaps: list.sitemaps.clone(),
            summary: list.summary(),
        }
    }

    fn empty(name: String) -> FileRead {
        FileRead {
            name,
            format: None,
            entries: 0,
            urls: 0,
            left_out: Vec::new(),
            notes: Vec::new(),
            sitemaps: Vec::new(),
            summary: "The file is empty.".to_owned(),
        }
    }

    pub(super) fn tell(&self, format: Format) {
        let is_plain = matches!(self.format, None | Some(FileFormat::Text | FileFormat::Json));
        if !is_plain || !self.left_out.is_empty() {
            note(format, format_args!("{}: {}", self.name, self.summary));
        }
        for words in &self.notes {
            note(format, format_args!("{}: {words}", self.name));
        }
        for sitemap in self.sitemaps.iter().take(SITEMAPS_NAMED) {
            note(format, format_args!("  {sitemap}"));
        }
        if let Some(more @ 1..) = self.sitemaps.len().checked_sub(SITEMAPS_NAMED) {
            note(format, format_args!("  and {more} more"));
        }
    }
}

/// The URLs of every file that was named.
pub(super) fn given(wanted: &TryPattern) -> Result<Given, Failure> {
    let mut given = Given::default();
    for path in &wanted.urls {
        let bytes = input::bytes(path)?;
        if wanted.as_is {
            given.urls.push(as_they_stand(path, &bytes)?);
        } else {
            let (urls, read) = by_content(path, &bytes, wanted.site.as_deref())?;
            given.urls.push(urls);
            given.read.push(read);
        }
    }
    Ok(given)
}

/// The URLs of a file of any kind that is known.
pub(super) fn by_content(path: &Path, bytes: &[u8], site: Option<&str>) -> Result<(Urls, FileRead), Failure> {
    let name = input::name_of(path);
    let options = Options {
        limit: usize::MAX,
        origin: site.map(str::to_owned),
        repeats: Repeats::Kept,
        ..Options::default()
    };
    match api::urls::read(&name, bytes, &options) {
        Ok(list) => {
            let read = FileRead::of(name, &list);
            let urls = list.rows.into_iter().map(|row| row.url).collect();
            Ok((Urls::List(urls), read))
        }
        Err(ReadError::Empty { first: None, .. }) => Ok((Urls::List(Vec::new()), FileRead::empty(name))),
        Err(error @ ReadError::BadOrigin { .. }) => Err(usage(error.to_string(), "Give it with --site.")),
        Err(error) => Err(file(
            format!("{name}: {error}"),
            "URLs can come from text with a URL a line, CSV, sitemap.xml, HAR, JSON, and the logs of web servers. For paths \
             without a site, give it with --site https://shop.example. With --as-is, each line is taken as it stands.",
        )),
    }
}

/// The lines or the JSON list in what a file holds. Text that is not UTF-8 is read as far as it can be.
pub(super) fn as_they_stand(path: &Path, bytes: &[u8]) -> Result<Urls, Failure> {
    let bytes = without_mark(bytes);
    let text = String::from_utf8_lossy(bytes);
    if !is_list(bytes) {
        return Ok(Urls::Lines(text.into_owned()));
    }
    serde_json::from_str(&without_lone_surrogates(&text))
        .map(Urls::List)
        .map_err(|error| {
            usage(
                format!(
                    "{} begins as a JSON list of URLs, and is none: {error}.",
                    input::name_of(path)
                ),
                "Write [\"https://…\", …], or a URL a line without brackets.",
            )
        })
}

/// The bytes without a byte order mark.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// Whether the text is a JSON list: no URL begins with a bracket.
pub(super) fn is_list(start: &[u8]) -> bool {
    start.trim_ascii_start().first() == Some(&b'[')
}

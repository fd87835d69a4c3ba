//! Counting only, as quick as can be. With `--as-is`, the file is cut at line ends, and each part is read and counted on a
//! thread of its own, piece by piece: nothing is kept in memory that grows with the file.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::thread;

use api::pattern::{Counts, Pattern, Verdict, as_browser_reports};
use api::projects::input_files;

use super::TryPattern;
use super::urls;
use crate::arguments::Format;
use crate::exit::Failure;
use crate::input;
use crate::output::{Output, note};

/// Bytes read at a time; they stay in the cache of a core until they are counted.
const PIECE: usize = 256 << 10;
/// A part shorter than this is not worth a thread.
const SHORTEST_PART: u64 = 1 << 20;
/// Fewer URLs than this are not worth a thread.
const FEWEST_URLS: usize = 10_000;
/// More threads than this wait for the memory.
const MOST_THREADS: usize = 8;

/// Prints how many URLs the pattern matches.
pub(super) fn print(pattern: &Pattern, wanted: &TryPattern, out: &mut Output) -> Result<(), Failure> {
    let mut counts = Counts::default();
    for path in &wanted.urls {
        counts += match wanted.as_is {
            true => count_as_they_stand(pattern, path)?,
            false => count_by_content(pattern, path, wanted.site.as_deref())?,
        };
    }
    if counts.gave_up > 0 {
        note(
            Format::Count,
            format_args!(
                "warning: Gave up on {} of {} URLs, where {} may hang; they are not counted.",
                counts.gave_up,
                counts.total,
                super::runner(pattern.dialect())
            ),
        );
    }
    out.line(format_args!("{}", counts.matched))
}

fn count_by_content(pattern: &Pattern, path: &Path, site: Option<&str>) -> Result<Counts, Failure> {
    let (urls, read) = urls::by_content(path, &input::bytes(path)?, site)?;
    read.tell(Format::Count);
    let urls: Vec<&str> = urls.iter().collect();
    Ok(count_urls(&urls, |urls| count_as_reported(pattern, urls)))
}

/// Counts URLs as browsers report them, as the lines of a text: that is quicker than asking one by one.
fn count_as_reported(pattern: &Pattern, urls: &[&str]) -> Counts {
    let mut counter = pattern.line_counter();
    let mut others = Counts::default();
    let mut lines = String::with_capacity(PIECE);
    for url in urls {
        let url = as_browser_reports(url);
        // What is no address stays as it is, whatever is in it.
        if url.is_empty() || url.contains(['\n', '\r']) {
            add(&mut others, pattern.is_match(&url));
            continue;
        }
        lines.push_str(&url);
        lines.push('\n');
        if lines.len() >= PIECE {
            counter.push(lines.as_bytes());
            lines.clear();
        }
    }
    counter.push(lines.as_bytes());
    others += counter.finish();
    others
}

fn count_as_they_stand(pattern: &Pattern, path: &Path) -> Result<Counts, Failure> {
    let unreadable = |error: io::Error| input::unreadable(path, &error);
    if !input::is_stdin(path) {
        let file = input_files::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        if metadata.is_file() && !begins_a_list(&file).map_err(unreadable)? {
            return count_file(pattern, path, metadata.len()).map_err(unreadable);
        }
    }
    let bytes = input::bytes(path)?;
    if !urls::is_list(urls::without_mark(&bytes)) {
        return Ok(count_text(pattern, urls::without_mark(&bytes)));
    }
    let urls = urls::as_they_stand(path, &bytes)?;
    let urls: Vec<&str> = urls.iter().collect();
    Ok(count_urls(&urls, |urls| count_one_by_one(pattern, urls)))
}

fn begins_a_list(mut file: &File) -> io::Result<bool> {
    let mut start = [0; 64];
    let length = file.read(&mut start)?;
    Ok(urls::is_list(urls::without_mark(&start[..length])))
}

fn threads() -> usize {
    thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS)
}

/// Counts a file of lines, each part on a thread.
fn count_file(pattern: &Pattern, path: &Path, length: u64) -> io::Result<Counts> {
    let mut file = File::open(path)?;
    let parts = (length / SHORTEST_PART).clamp(1, threads() as u64);
    let mut cuts = vec![0];
    for part in 1..parts {
        let at = line_start_after(&mut file, length / parts * part)?;
        cuts.push(at.clamp(cuts[cuts.len() - 1], length));
    }
    // What was added to the file meanwhile belongs to the last part.
    cuts.push(u64::MAX);
    thread::scope(|scope| {
        let counting: Vec<_> = cuts
            .windows(2)
            .map(|ends| scope.spawn(move || count_part(pattern, path, ends[0], ends[1])))
            .collect();
        let mut counts = Counts::default();
        for part in counting {
            counts += part
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        }
        Ok(counts)
    })
}

/// Where the first line begins that begins after `at`; the end of the file when there is none.
fn line_start_after(file: &mut File, at: u64) -> io::Result<u64> {
    let mut at = at;
    let mut piece = [0; 4096];
    file.seek(SeekFrom::Start(at))?;
    loop {
        let length = file.read(&mut piece)?;
        if let Some(line_feed) = piece[..length].iter().position(|byte| *byte == b'\n') {
            return Ok(at + line_feed as u64 + 1);
        }
        at += length as u64;
        if length == 0 {
            return Ok(at);
        }
    }
}

fn count_part(pattern: &Pattern, path: &Path, start: u64, end: u64) -> io::Result<Counts> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(start))?;
    let mut part = file.take(end - start);
    let mut counter = pattern.line_counter();
    let mut piece = vec![0; PIECE];
    let mut first = start == 0;
    loop {
        let length = part.read(&mut piece)?;
        if length == 0 {
            return Ok(counter.finish());
        }
        let read = &piece[..length];
        counter.push(if first { urls::without_mark(read) } else { read });
        first = false;
    }
}

/// Counts lines in memory, each part on a thread.
fn count_text(pattern: &Pattern, text: &[u8]) -> Counts {
    let parts = (text.len() / SHORTEST_PART as usize).clamp(1, threads());
    thread::scope(|scope| {
        let mut counting = Vec::new();
        let mut rest = text;
        for part in (1..=parts).rev() {
            let near = rest.len() / part;
            let end = match rest[near..].iter().position(|byte| *byte == b'\n') {
                Some(line_feed) if part > 1 => near + line_feed + 1,
                _ => rest.len(),
            };
            let (lines, others) = rest.split_at(end);
            rest = others;
            counting.push(scope.spawn(move || pattern.count_lines(lines)));
        }
        let mut counts = Counts::default();
        for part in counting {
            counts += part
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        }
        counts
    })
}

fn count_one_by_one(pattern: &Pattern, urls: &[&str]) -> Counts {
    let mut counts = Counts::default();
    for url in urls {
        add(&mut counts, pattern.is_match(url));
    }
    counts
}

fn add(counts: &mut Counts, verdict: Verdict) {
    *counts += Counts {
        total: 1,
        matched: u64::from(verdict == Verdict::Match),
        gave_up: u64::from(verdict == Verdict::GaveUp),
    };
}

/// Counts URLs, each part of them on a thread.
fn count_urls(urls: &[&str], count: impl Fn(&[&str]) -> Counts + Sync) -> Counts {
    let part = urls.len().div_ceil(threads()).max(FEWEST_URLS);
    let count = &count;
    thread::scope(|scope| {
        let counting: Vec<_> = urls
            .chunks(part)
            .map(|urls| scope.spawn(move || count(urls)))
            .collect();
        let mut counts = Counts::default();
        for part in counting {
            counts += part
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        }
        counts
    })
}

//! A block of a log: whole records that are read in any thread.

use std::sync::Arc;

use memchr::memchr;

use super::judge::Judge;
use super::objects::Members;
use super::{Counts, Layout, LogFormat, PageView};
use crate::SkipReason;
use crate::encoding::line_text;
use crate::logs::Request;
use crate::tally::Tally;

/// Bytes that a record has at the most. What is longer is counted as one record that is too long.
pub(super) const LONGEST: usize = 8 << 20;

/// How many bytes at the front of a buffer are whole records, with what is needed to read them.
#[derive(Debug, Clone)]
pub struct Block {
    /// Bytes of the buffer that are whole records. None: the buffer ends before the first record does, and has to be larger.
    pub length: usize,
    /// Bytes in front that are no records: the mark of UTF-8, or the rest of a record that was too long.
    pub(super) front: usize,
    /// The line on which the records begin, from 1.
    pub(super) first_line: u64,
    pub(super) plan: Arc<Plan>,
}

/// How records are read.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) judge: Judge,
    pub(super) parser: Parser,
}

/// What reads a record.
#[derive(Debug)]
pub(super) enum Parser {
    Objects(Members),
}

impl Plan {
    pub(super) fn of(layout: &Layout) -> Plan {
        let parser = match layout.format {
            LogFormat::Objects { .. } => Parser::Objects(Members::of(&layout.columns)),
            _ => Parser::Objects(Members::of(&layout.columns)),
        };
        Plan {
            judge: Judge::of(layout),
            parser,
        }
    }
}

impl Block {
    /// Reads the first [`Block::length`] bytes of the buffer that the block was cut from. Gives the page views in their order, and
    /// what was left out.
    pub fn read(&self, bytes: &[u8], out: &mut dyn FnMut(PageView<'_>)) -> Counts {
        let bytes = bytes.get(self.front..self.length).unwrap_or_default();
        let mut sink = Sink {
            judge: &self.plan.judge,
            out,
            records: 0,
            views: 0,
            tally: Tally::default(),
        };
        let Parser::Objects(members) = &self.plan.parser;
        each_line(bytes, self.first_line, |place, line| match line {
            Some(line) => sink.record(place, line, members.parse(line).as_ref()),
            None => sink.too_long(place),
        });
        Counts::of(sink.records, sink.views, sink.tally)
    }
}

/// Gives the lines that are not blank, with their numbers; none for one that is too long.
fn each_line(bytes: &[u8], first: u64, mut take: impl FnMut(u64, Option<&str>)) {
    let whole = std::str::from_utf8(bytes).ok();
    let mut at = 0;
    let mut place = first;
    while at < bytes.len() {
        let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
        if end - at > LONGEST {
            take(place, None);
        } else if let Some(whole) = whole {
            let line = whole[at..end].trim();
            if !line.is_empty() {
                take(place, Some(line));
            }
        } else {
            let line = line_text(&bytes[at..end]);
            if !line.trim().is_empty() {
                take(place, Some(line.trim()));
            }
        }
        at = end + 1;
        place += 1;
    }
}

/// Takes records, judges them and counts.
pub(super) struct Sink<'s> {
    judge: &'s Judge,
    out: &'s mut dyn FnMut(PageView<'_>),
    records: u64,
    views: u64,
    tally: Tally,
}

impl Sink<'_> {
    /// Takes a record, which may have turned out to be none.
    fn record(&mut self, place: u64, text: &str, request: Option<&Request<'_>>) {
        self.records += 1;
        match request
            .ok_or(SkipReason::NotLogLine)
            .and_then(|request| self.judge.view(request))
        {
            Ok(view) => {
                self.views += 1;
                (self.out)(view);
            }
            Err(reason) => self.tally.skip(place, text, reason),
        }
    }

    fn too_long(&mut self, place: u64) {
        self.records += 1;
        self.tally.skip(place, "", SkipReason::TooLong);
    }
}

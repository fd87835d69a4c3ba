//! A block of a log: whole records that are read in any thread.

use std::sync::Arc;

use super::judge::Judge;
use super::layout::separating;
use super::objects::Members;
use super::records::Framing;
use super::table::{Table, is_aside};
use super::{Counts, Layout, LogFormat, PageView, analytics, matomo};
use crate::logs::{self, Columns, Request};
use crate::tally::Tally;
use crate::{Format, SkipReason};

/// How many bytes at the front of a buffer are whole records, with what is needed to read them.
#[derive(Debug, Clone)]
pub struct Block {
    /// Bytes of the buffer that are whole records. None: the buffer ends before the first record does, and has to be larger.
    pub length: usize,
    /// Bytes in front that are no records: the mark of UTF-8, a header, or the rest of a record that was too long.
    pub(super) front: usize,
    /// The place at which the records begin, from 1.
    pub(super) first_place: u64,
    /// The columns that a line of the log named before.
    pub(super) columns: Arc<Columns>,
    pub(super) plan: Arc<Plan>,
}

/// How records are read.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) framing: Framing,
    pub(super) parser: Parser,
    judge: Judge,
}

/// What reads a record.
#[derive(Debug)]
pub(super) enum Parser {
    Objects(Members),
    Table(Table),
    Server(Format),
    Extended,
    Analytics4,
    Matomo,
}

impl Plan {
    pub(super) fn of(layout: &Layout) -> Plan {
        let lines_or = |list: bool| if list { Framing::List } else { Framing::Lines };
        let (framing, parser) = match layout.format {
            LogFormat::Objects { list } => (lines_or(list), Parser::Objects(Members::of(&layout.columns))),
            LogFormat::Table { separator, .. } => {
                let separator = separating(separator);
                (
                    Framing::Table { separator },
                    Parser::Table(Table::of(&layout.columns, separator)),
                )
            }
            LogFormat::Access => (Framing::Lines, Parser::Server(Format::AccessLog)),
            LogFormat::ServerObjects => (Framing::Lines, Parser::Server(Format::JsonLines)),
            LogFormat::LoadBalancer => (Framing::Lines, Parser::Server(Format::LoadBalancerLog)),
            LogFormat::Haproxy => (Framing::Lines, Parser::Server(Format::HaproxyLog)),
            LogFormat::Extended => (Framing::Lines, Parser::Extended),
            LogFormat::Analytics4 { list } => (lines_or(list), Parser::Analytics4),
            LogFormat::Matomo { list } => (lines_or(list), Parser::Matomo),
        };
        Plan {
            framing,
            parser,
            judge: Judge::of(layout),
        }
    }
}

impl Block {
    /// Reads the first [`Block::length`] bytes of the buffer that the block was cut from. Gives the page views in their order, and
    /// what was left out.
    pub fn read(&self, bytes: &[u8], out: &mut dyn FnMut(PageView<'_>)) -> Counts {
        let mut sink = Sink {
            judge: &self.plan.judge,
            out,
            records: 0,
            views: 0,
            tally: Tally::default(),
        };
        self.each(bytes, |place, text, request| sink.record(place, text, request));
        Counts::of(sink.records, sink.views, sink.tally)
    }

    /// Gives each record with its place, its text, and what it tells or why that is nothing.
    pub(super) fn each(
        &self,
        bytes: &[u8],
        mut take: impl FnMut(u64, &str, Result<&Request<'_>, SkipReason>),
    ) {
        let bytes = bytes.get(self.front..self.length).unwrap_or_default();
        let mut columns = self.columns.as_ref().clone();
        self.plan.framing.each(bytes, self.first_place, |place, text| {
            let Some(text) = text else {
                take(place, "", Err(SkipReason::TooLong));
                return;
            };
            let none = || match text.starts_with('#') {
                true => SkipReason::Comment,
                false => SkipReason::NotLogLine,
            };
            let request = match &self.plan.parser {
                Parser::Objects(members) => members.parse(text).ok_or_else(none),
                Parser::Server(format) => logs::parse(*format, text).ok_or_else(none),
                Parser::Table(_) if is_aside(text.as_bytes()) => Err(SkipReason::Comment),
                Parser::Table(table) => Ok(table.parse(text)),
                Parser::Extended => match Columns::named(text) {
                    Some(named) => {
                        columns = named;
                        return;
                    }
                    // `#Version:`, `#Date:` and the like are no entries.
                    None if text.starts_with('#') => return,
                    None => columns.request(text).ok_or_else(none),
                },
                Parser::Analytics4 => analytics::parse(text),
                Parser::Matomo => match matomo::parse(text) {
                    Ok(actions) => {
                        for action in &actions {
                            take(place, text, action.as_ref().map_err(|reason| *reason));
                        }
                        return;
                    }
                    Err(reason) => Err(reason),
                },
            };
            take(place, text, request.as_ref().map_err(|reason| *reason));
        });
    }
}

/// Takes records, judges them and counts.
struct Sink<'s> {
    judge: &'s Judge,
    out: &'s mut dyn FnMut(PageView<'_>),
    records: u64,
    views: u64,
    tally: Tally,
}

impl Sink<'_> {
    /// Takes a record with what it tells, or with the reason why that is nothing.
    fn record(&mut self, place: u64, text: &str, request: Result<&Request<'_>, SkipReason>) {
        match request.and_then(|request| self.judge.view(request)) {
            Ok(view) => {
                self.records += 1;
                self.views += 1;
                (self.out)(view);
            }
            Err(reason) => {
                self.records += 1;
                self.tally.skip(place, text, reason);
            }
        }
    }
}

//! What is remembered: the visitor's local storage, which survives page loads, and the page's, which does not.

use std::borrow::Cow;

use super::known::Known;
use super::places::Places;
use crate::address::Address;
use crate::teller::MessageId;
use crate::{RecordState, Records};

/// How long a sender or an agent from the queue is kept, in milliseconds: an hour.
pub(super) const KEPT_MS: u64 = 3_600_000;

/// The visitor's local storage.
///
/// The widget also drops the records of triggers that are no longer delivered. Within a session the list stays the same, so
/// that never shows.
#[derive(Debug)]
pub(super) struct Visitor<'a> {
    states: Vec<Option<RecordState>>,
    /// Records in the order in which they were first written.
    written: Vec<usize>,
    pub(super) registered: bool,
    /// The last agent whom the queue gave, and when.
    pub(super) kept_agent: Option<(&'a str, u64)>,
    /// The visit that is going on, which is no more than time and who has had theirs.
    pub(super) visit: Option<OneVisit>,
}

/// A visit to the site, from its first page until the visitor leaves.
#[derive(Debug)]
pub(super) struct OneVisit {
    /// Milliseconds since the session began.
    pub(super) began_ms: u64,
    /// Triggers whose time on site was up in this visit.
    pub(super) had_their_time: Places,
}

impl<'a> Visitor<'a> {
    pub(super) fn new(records: usize) -> Visitor<'a> {
        Visitor {
            states: vec![None; records],
            written: Vec::new(),
            registered: false,
            kept_agent: None,
            visit: None,
        }
    }

    #[inline]
    pub(super) fn record(&self, known: &Known<'_>) -> Option<RecordState> {
        self.states[known.record]
    }

    #[inline]
    pub(super) fn set_record(&mut self, known: &Known<'_>, state: RecordState) {
        if self.states[known.record].replace(state).is_none() {
            self.written.push(known.record);
        }
    }

    /// Forgets all records, and says what they were.
    pub(super) fn forget_records(&mut self, forgotten: &mut Vec<Option<RecordState>>) {
        let records = self.states.len();
        self.written.clear();
        std::mem::swap(&mut self.states, forgotten);
        self.states.clear();
        self.states.resize(records, None);
    }

    /// The records that say that a trigger has fired.
    pub(super) fn fired(&self) -> impl Iterator<Item = usize> {
        let fired = |record: &usize| self.states[*record] == Some(RecordState::Fired);
        self.written.iter().copied().filter(fired)
    }

    /// Whether nothing was ever recorded.
    pub(super) fn has_no_records(&self) -> bool {
        self.written.is_empty()
    }

    /// The browser's storage is cleared.
    pub(super) fn forget(&mut self) {
        *self = Visitor::new(self.states.len());
    }

    /// The records by the ids of the triggers.
    pub(super) fn records(&self, triggers: &[Known<'_>]) -> Records {
        let mut ids = vec![""; self.states.len()];
        for known in triggers {
            ids[known.record] = known.id;
        }
        self.written
            .iter()
            .filter_map(|&record| Some((ids[record].to_owned(), self.states[record]?)))
            .collect()
    }
}

/// What dies with the page.
#[derive(Debug, Default)]
pub(super) struct Page<'a> {
    /// What the address bar says; `None` before the first page.
    pub(super) url: Option<Address<'a>>,
    /// What the widget knows of it.
    pub(super) known_url: Option<Address<'a>>,
    /// Whether the engine started.
    pub(super) started: bool,
    /// Whether the widget is open; otherwise it is minimised.
    pub(super) open: bool,
    /// The sender that was settled first.
    pub(super) sender: Option<Settled<'a>>,
    /// Triggers that wait for the chat to be opened, in the order of scheduling.
    pub(super) await_opening: Vec<usize>,
    /// Triggers that wait for the registration, in the order of scheduling.
    pub(super) await_registration: Vec<usize>,
    /// What can be read in the widget.
    pub(super) messages: Vec<Message<'a>>,
    /// When it was loaded, in milliseconds since the session began.
    pub(super) loaded_ms: u64,
    /// Triggers that have shown their message on this page, as older widgets note it.
    pub(super) spent: Places,
    /// The records of triggers that run once and had fired when the page was loaded, as older widgets note it.
    pub(super) fired_before: Places,
    /// Triggers whose time has begun on this page, where a trigger has one timer.
    pub(super) timed: Places,
    /// Triggers that wait for the registration and for which the chat was opened, where both are needed.
    pub(super) prepared: Vec<usize>,
    /// Whether an older widget broke on this page: it does not appear.
    pub(super) broken: bool,
    /// The URL that the embedding script saw when it looked last.
    pub(super) seen_url: Option<&'a str>,
    /// Whether it will look again.
    pub(super) looks_again: bool,
    /// The URL that was reported and that no condition has tried yet, where the first one to try it takes it away.
    pub(super) report: Option<Address<'a>>,
    /// What this page load forgot, by the places of the records.
    pub(super) forgotten: Vec<Option<RecordState>>,
}

impl Page<'_> {
    /// There is no page. What had room keeps it for the next one.
    pub(super) fn clear(&mut self) {
        let Page {
            url,
            known_url,
            started,
            open,
            sender,
            await_opening,
            await_registration,
            messages,
            loaded_ms,
            spent,
            fired_before,
            timed,
            prepared,
            broken,
            seen_url,
            looks_again,
            report,
            forgotten,
        } = self;
        (*url, *known_url, *seen_url, *report) = (None, None, None, None);
        (*started, *open, *broken, *looks_again) = (false, false, false, false);
        (*sender, *loaded_ms) = (None, 0);
        for waiting in [await_opening, await_registration, prepared] {
            waiting.clear();
        }
        for set in [spent, fired_before, timed] {
            set.clear();
        }
        messages.clear();
        forgotten.clear();
    }
}

/// The sender of a page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Settled<'a> {
    /// The user name.
    Name(&'a str),
    /// There is none, and that is kept as well.
    Unknown,
}

/// A message in the widget.
#[derive(Debug)]
pub(super) struct Message<'a> {
    pub(super) id: MessageId,
    pub(super) trigger: usize,
    pub(super) text: Cow<'a, str>,
    /// Whether the registration removes it.
    pub(super) until_registration: bool,
}

//! What is remembered: the visitor's local storage, which survives page loads, and the page's, which does not.

use super::Known;
use crate::teller::MessageId;
use crate::{RecordState, Records};

/// How long a sender or an agent from the queue is kept, in milliseconds: an hour.
pub(super) const KEPT_MS: u64 = 3_600_000;

/// The visitor's local storage.
///
/// The widget also drops the records of triggers that are no longer delivered. Within a session the list stays the same, so
/// that never shows.
#[derive(Debug)]
pub(super) struct Visitor {
    states: Vec<Option<RecordState>>,
    /// Records in the order in which they were first written.
    written: Vec<usize>,
    pub(super) registered: bool,
    /// The last agent whom the queue gave, and when.
    pub(super) kept_agent: Option<(String, u64)>,
    /// The visit that is going on, which is no more than time and who has had theirs.
    pub(super) visit: Option<OneVisit>,
}

/// A visit to the site, from its first page until the visitor leaves.
#[derive(Debug)]
pub(super) struct OneVisit {
    /// Milliseconds since the session began.
    pub(super) began_ms: u64,
    /// Triggers whose time on site was up in this visit.
    pub(super) had_their_time: Vec<usize>,
}

impl Visitor {
    pub(super) fn new(records: usize) -> Visitor {
        Visitor {
            states: vec![None; records],
            written: Vec::new(),
            registered: false,
            kept_agent: None,
            visit: None,
        }
    }

    pub(super) fn record(&self, known: &Known<'_>) -> Option<RecordState> {
        self.states[known.record]
    }

    pub(super) fn set_record(&mut self, known: &Known<'_>, state: RecordState) {
        if self.states[known.record].replace(state).is_none() {
            self.written.push(known.record);
        }
    }

    /// Forgets all records, and says what they were.
    pub(super) fn forget_records(&mut self) -> Vec<Option<RecordState>> {
        self.written.clear();
        let none = vec![None; self.states.len()];
        std::mem::replace(&mut self.states, none)
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
pub(super) struct Page {
    /// What the address bar says; `None` before the first page.
    pub(super) url: Option<String>,
    /// What the widget knows of it.
    pub(super) known_url: Option<String>,
    /// Whether the engine started.
    pub(super) started: bool,
    /// Whether the widget is open; otherwise it is minimised.
    pub(super) open: bool,
    /// The sender that was settled first.
    pub(super) sender: Option<Settled>,
    /// Triggers that wait for the chat to be opened, in the order of scheduling.
    pub(super) await_opening: Vec<usize>,
    /// Triggers that wait for the registration, in the order of scheduling.
    pub(super) await_registration: Vec<usize>,
    /// What can be read in the widget.
    pub(super) messages: Vec<Message>,
    /// When it was loaded, in milliseconds since the session began.
    pub(super) loaded_ms: u64,
    /// Triggers that have shown their message on this page, as older widgets note it.
    pub(super) spent: Vec<usize>,
    /// Triggers that run once and had fired when the page was loaded, as older widgets note it.
    pub(super) fired_before: Vec<usize>,
    /// Triggers that wait for the registration and for which the chat was opened, where both are needed.
    pub(super) prepared: Vec<usize>,
    /// Whether an older widget broke on this page: it does not appear.
    pub(super) broken: bool,
    /// The URL that the embedding script saw when it looked last.
    pub(super) seen_url: Option<String>,
    /// Whether it will look again.
    pub(super) looks_again: bool,
    /// The URL that was reported and that no condition has tried yet, where the first one to try it takes it away.
    pub(super) report: Option<String>,
    /// What this page load forgot, by the places of the records.
    pub(super) forgotten: Vec<Option<RecordState>>,
}

/// The sender of a page.
#[derive(Debug, Clone)]
pub(super) enum Settled {
    /// The user name.
    Name(String),
    /// There is none, and that is kept as well.
    Unknown,
}

/// A message in the widget.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) id: MessageId,
    pub(super) trigger: usize,
    pub(super) text: String,
    /// Whether the registration removes it.
    pub(super) until_registration: bool,
}

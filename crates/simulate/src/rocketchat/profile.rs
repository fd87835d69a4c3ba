//! What differs between the versions of the widget. Everything else is the same in all of them.

/// How a version behaves where versions differ.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) scheduling: Scheduling,
    /// Whether a registered visitor is left alone by triggers that do not wait for the registration.
    pub(super) guests_only: bool,
    /// What the records are good for, where there are any.
    pub(super) records: RecordRules,
    pub(super) page_url: PageUrl,
    /// What waits for the visitor, where every condition counts.
    pub(super) waits: Waits,
    /// Whether the first sender that is settled on a page speaks for every later trigger.
    pub(super) one_sender_a_page: bool,
    /// Whether a bot speaks when the queue has nobody; otherwise the action fails.
    pub(super) bot_stands_in: bool,
}

/// How triggers come to have their turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheduling {
    /// The first condition counts, and a record in the visitor's browser says where a trigger stands.
    ByRecord,
    /// Each condition counts by itself and runs every action. Only triggers that run once are remembered.
    EveryCondition,
    /// One condition, and the time of the visit, as the vendor's pages tell it.
    AsDocumented,
}

/// What a version with records makes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RecordRules {
    /// How long they are kept.
    pub(super) kept: RecordsKept,
    /// When triggers that run once have their turn.
    pub(super) run_once: RunOnce,
    /// Whether a trigger that is scheduled can be scheduled again.
    pub(super) while_scheduled: WhileScheduled,
    /// Which triggers a registered visitor is refused.
    pub(super) registered: Registered,
}

/// How long records are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordsKept {
    /// From page to page.
    ForTheVisitor,
    /// Until the engine starts on the next page.
    ForThePage,
}

/// When triggers that run once have their turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RunOnce {
    /// At each page load, unless they have fired.
    UntilFired,
    /// Never at a page load: only when the widget is told a URL, or the chat ends.
    NotAtLoad,
}

/// What becomes of a trigger whose record says that it is scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhileScheduled {
    /// It is refused.
    Refused,
    /// It is scheduled once more.
    ScheduledAgain,
}

/// Which triggers a registered visitor is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Registered {
    /// Those that do not wait for the registration.
    MayWaitForRegistration,
    /// All of them.
    Refused,
}

impl RecordRules {
    /// The newest build, and versions without such records.
    pub(super) const NEWEST: RecordRules = RecordRules {
        kept: RecordsKept::ForTheVisitor,
        run_once: RunOnce::UntilFired,
        while_scheduled: WhileScheduled::Refused,
        registered: Registered::MayWaitForRegistration,
    };
}

/// Which conditions wait for the visitor, where every condition counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// The opened chat and the registration, each for its own.
    Both,
    /// “Chat opened by visitor” waits for the registration, and the other one is not known.
    RegistrationOnly,
    /// “Chat opened by visitor” waits for the chat to be opened, and the other one is not known.
    OpeningOnly,
}

/// Which URL a page URL condition sees, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageUrl {
    /// The one that an embedded widget is told just after the load, and later only if the site reports it.
    Told,
    /// An embedded widget sees its own address. The embedding script looks at the site's URL every 800 ms, and a new one makes
    /// the widget go over all triggers again.
    OwnAddress,
    /// The site's, when the embedding script reports it. Only the first page URL condition that is looked at gets to try the report.
    FirstComeReport,
    /// None in an embedded widget: it is never told.
    Untold,
    /// The one in the address bar, always.
    AddressBar,
}

impl PageUrl {
    /// Whether the embedding script looks at the site's URL again and again.
    pub(super) fn is_looked_at(self) -> bool {
        matches!(self, PageUrl::OwnAddress | PageUrl::FirstComeReport)
    }
}

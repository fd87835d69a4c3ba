//! What differs between the versions of the widget. Everything else is the same in all of them.

/// How a version behaves where versions differ.
#[derive(Debug)]
pub(super) struct Profile {
    pub(super) scheduling: Scheduling,
    /// Whether a registered visitor is left alone by triggers that do not wait for the registration.
    pub(super) guests_only: bool,
    /// Whether triggers that run once are left out when a page is loaded, fired or not.
    pub(super) run_once_needs_a_report: bool,
    pub(super) page_url: PageUrl,
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

/// Which URL a page URL condition sees, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageUrl {
    /// The one that an embedded widget is told just after the load, and later only if the site reports it.
    Told,
    /// An embedded widget sees its own address. The embedding script looks at the site's URL every 800 ms, and a new one makes
    /// the widget go over all triggers again.
    OwnAddress,
    /// The one in the address bar, always.
    AddressBar,
}

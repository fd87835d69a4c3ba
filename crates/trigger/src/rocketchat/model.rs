//! A Rocket.Chat trigger as the server stores it and the widget gets it: always well-formed.

/// A trigger. Unlike a draft it cannot be of the wrong shape; it can still be foolish.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// `_id`, given by the server; `None` before the first publication.
    pub id: Option<String>,
    /// For people; the widget does not get it.
    pub name: String,
    /// For people; the widget does not get it.
    pub description: String,
    /// Only enabled triggers are delivered to the widget.
    pub enabled: bool,
    /// "Run only once for each visitor".
    pub run_once: bool,
    /// The widget looks at the first one only.
    pub conditions: Vec<Condition>,
    /// The widget runs the first one only.
    pub actions: Vec<Action>,
}

/// When a trigger acts.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// `name` on the wire.
    pub kind: ConditionKind,
    /// `value` on the wire.
    pub value: ConditionValue,
}

/// The four conditions, and room for one that a newer server knows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ConditionKind {
    /// `page-url`: the value is a pattern, searched in the page's URL.
    PageUrl,
    /// `time-on-site`: the value is a number of seconds from the page load.
    TimeOnSite,
    /// `chat-opened-by-visitor`; the value is not used.
    ChatOpenedByVisitor,
    /// `after-guest-registration`; the value is not used.
    AfterGuestRegistration,
    /// Anything else, as it is named.
    Unknown(String),
}

impl ConditionKind {
    /// The four that the contract names, in the order of the documents.
    pub const KNOWN: [ConditionKind; 4] = [
        ConditionKind::TimeOnSite,
        ConditionKind::PageUrl,
        ConditionKind::ChatOpenedByVisitor,
        ConditionKind::AfterGuestRegistration,
    ];

    /// The name on the wire.
    pub fn key(&self) -> &str {
        match self {
            ConditionKind::PageUrl => "page-url",
            ConditionKind::TimeOnSite => "time-on-site",
            ConditionKind::ChatOpenedByVisitor => "chat-opened-by-visitor",
            ConditionKind::AfterGuestRegistration => "after-guest-registration",
            ConditionKind::Unknown(name) => name,
        }
    }

    /// The kind with this name on the wire.
    pub fn from_key(key: &str) -> ConditionKind {
        Self::KNOWN
            .into_iter()
            .find(|kind| kind.key() == key)
            .unwrap_or_else(|| ConditionKind::Unknown(key.to_owned()))
    }
}

/// The value of a condition, in all the forms that servers have stored.
#[derive(Debug, Clone, PartialEq)]
pub enum ConditionValue {
    /// No `value` at all.
    Missing,
    /// `null`.
    Null,
    /// A text: what today's servers store.
    Text(String),
    /// A number: the published document allows it, servers turn it into a text.
    Number(serde_json::Number),
}

/// What a trigger does.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// `send-message`.
    SendMessage {
        /// Who the message seems to come from.
        sender: Sender,
        /// `msg`.
        message: String,
    },
    /// `use-external-service`.
    UseExternalService {
        /// Who the messages seem to come from.
        sender: Sender,
        /// `serviceUrl`.
        url: String,
        /// `serviceTimeout` in milliseconds, whatever the API document says; 0 and missing mean 1000.
        timeout_ms: f64,
        /// `serviceFallbackMessage`, shown when the service fails; empty: nothing is shown.
        fallback: String,
    },
    /// Anything else, as it is named.
    Unknown(String),
}

impl Action {
    /// The name on the wire.
    pub fn key(&self) -> &str {
        match self {
            Action::SendMessage { .. } => "send-message",
            Action::UseExternalService { .. } => "use-external-service",
            Action::Unknown(name) => name,
        }
    }
}

/// Who a message seems to come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// `sender` on the wire.
    pub kind: SenderKind,
    /// `name` on the wire: the user name shown when the sender is custom.
    pub name: Option<String>,
}

/// Where the sender comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SenderKind {
    /// `queue`: the next agent from the queue.
    Queue,
    /// `custom`: the named agent or bot.
    Custom,
    /// Neither: an external service may leave its sender out, and the widget then shows nobody of its own.
    Unset,
}

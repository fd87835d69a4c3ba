//! A Zendesk Chat trigger as the server stores it: always well-formed.

use serde_json::Value;

/// A trigger. Unlike a draft it cannot be of the wrong shape; it can still be foolish.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// What it is called. The name is the key: the API shows, changes and deletes by it.
    pub name: String,
    /// For people.
    pub description: String,
    /// Only enabled triggers are evaluated. Documents have 0 and 1, real records `true` and `false`.
    pub enabled: bool,
    /// When it is evaluated, what it asks and what it does.
    pub definition: Definition,
}

/// When a trigger is evaluated, what it asks and what it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// `event`.
    pub event: Event,
    /// `condition`; `None` when there is none.
    pub condition: Option<Condition>,
    /// `actions`, or `action` as the vendor's table calls it.
    pub actions: Vec<Action>,
}

/// What makes a trigger be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Event {
    /// `page_enter`: the widget has loaded on a page.
    PageEnter,
    /// `chat_requested`: the visitor asks for a chat.
    ChatRequested,
    /// `chat_message`: the visitor sends a message.
    ChatMessage,
    /// Anything else, as it is named; empty when there is none.
    Unknown(String),
}

impl Event {
    /// The three that the documents name, in their order.
    pub const KNOWN: [Event; 3] = [Event::PageEnter, Event::ChatRequested, Event::ChatMessage];

    /// The name on the wire.
    pub fn key(&self) -> &str {
        match self {
            Event::PageEnter => "page_enter",
            Event::ChatRequested => "chat_requested",
            Event::ChatMessage => "chat_message",
            Event::Unknown(name) => name,
        }
    }

    /// The event with this name on the wire.
    pub fn from_key(key: &str) -> Event {
        Self::KNOWN
            .into_iter()
            .find(|event| event.key() == key)
            .unwrap_or_else(|| Event::Unknown(key.to_owned()))
    }
}

/// What a trigger asks: a tree. On the wire every part is a list that begins with its name.
///
/// The part at index `i` of a list of parts, as in `["and", a, b]`, has the pointer `/{i + 1}` below the pointer of the list.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// `["and", …]`: all parts, asked in order up to the first that is false.
    And(Vec<Condition>),
    /// `["or", …]`: one of the parts, asked in order up to the first that is true.
    Or(Vec<Condition>),
    /// `["not", part]`.
    Not(Box<Condition>),
    /// `[operator, variable, value]`.
    Compare {
        /// How the two are compared.
        operator: Operator,
        /// With its `@`: `@visitor_page_url`. It need not be one that is known.
        variable: String,
        /// What it is compared with.
        value: Value,
    },
    /// `["stillOnPage", seconds]`.
    StillOnPage {
        /// Seconds from the moment at which the part is reached.
        seconds: f64,
    },
    /// `["stillOnSite", seconds]`.
    StillOnSite {
        /// Seconds from the moment at which the part is reached.
        seconds: f64,
    },
    /// `["firedBefore"]`: seen in real records.
    FiredBefore,
    /// `["hasTag", tag]`: sent to the real API by public scripts.
    HasTag(String),
    /// Anything else.
    Unknown(Unknown),
}

/// How a variable is compared with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `eq`: the same type and value.
    Equal,
    /// `neq`.
    NotEqual,
    /// `lt`.
    Less,
    /// `gt`.
    Greater,
    /// `lte`.
    LessOrEqual,
    /// `gte`.
    GreaterOrEqual,
    /// `contains`: case counts.
    Contains,
    /// `ncontains`: case counts.
    ContainsNot,
    /// `icontains`: in any case.
    ContainsAnyCase,
    /// `nicontains`: in any case.
    ContainsNotAnyCase,
    /// `regex`: a pattern of Python's `re` that matches the whole text.
    Regex,
    /// `iregex`: the same in any case.
    RegexAnyCase,
}

impl Operator {
    /// All of them, in the order of the documents.
    pub const ALL: [Operator; 12] = [
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::Greater,
        Operator::LessOrEqual,
        Operator::GreaterOrEqual,
        Operator::ContainsAnyCase,
        Operator::ContainsNotAnyCase,
        Operator::Contains,
        Operator::ContainsNot,
        Operator::Regex,
        Operator::RegexAnyCase,
    ];

    /// The name on the wire.
    pub fn key(self) -> &'static str {
        match self {
            Operator::Equal => "eq",
            Operator::NotEqual => "neq",
            Operator::Less => "lt",
            Operator::Greater => "gt",
            Operator::LessOrEqual => "lte",
            Operator::GreaterOrEqual => "gte",
            Operator::Contains => "contains",
            Operator::ContainsNot => "ncontains",
            Operator::ContainsAnyCase => "icontains",
            Operator::ContainsNotAnyCase => "nicontains",
            Operator::Regex => "regex",
            Operator::RegexAnyCase => "iregex",
        }
    }

    /// The operator with this name on the wire, if there is one.
    pub fn from_key(key: &str) -> Option<Operator> {
        Self::ALL.into_iter().find(|operator| operator.key() == key)
    }
}

/// What a trigger does. Actions are done in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// `["sendMessageToVisitor", name, text, options?]`.
    SendMessage {
        /// Who the message seems to come from.
        sender: String,
        /// What it says. It can hold placeholders such as `@visitor_name`.
        text: String,
        /// Answers to choose from, in one text: `(1) First/(2) Second`. Sent to the real API by public scripts.
        options: Option<String>,
    },
    /// `["addTag", tag]`.
    AddTag(String),
    /// `["setTriggered", value]`.
    SetTriggered(bool),
    /// `["wait", seconds]`: what stands behind it is done that much later.
    Wait {
        /// Seconds.
        seconds: f64,
    },
    /// `["setDepartment", id]`: sent to the real API by public scripts. The id is a number or a text.
    SetDepartment(Value),
    /// Anything else.
    Unknown(Unknown),
}

/// A part of a definition that is not known here, or not in this shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// Its name, when it is a list that begins with a text.
    pub name: Option<String>,
    /// The whole of it, as it is written.
    pub written: Value,
}

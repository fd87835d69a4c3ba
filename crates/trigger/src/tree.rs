//! What an editor of condition trees is made of, as data: kinds of parts with their arguments, variables with the operators that
//! fit them, and actions. An editor, completion, sentences and checks read the same tables.
//!
//! A platform whose triggers are trees gives one [`Tree`]. Nothing here knows how a platform writes them.

use pattern::Dialect;
use serde::Serialize;

/// The vocabulary of one platform's trees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Tree {
    /// Where its pieces stand in a document.
    pub places: Places,
    /// What makes a trigger be evaluated.
    pub events: &'static [EventEntry],
    /// The parts that a condition is made of, but for comparisons.
    pub parts: &'static [PartEntry],
    /// How a comparison compares.
    pub operators: &'static [OperatorEntry],
    /// What a comparison looks at.
    pub variables: &'static [VariableEntry],
    /// What a trigger does, in order.
    pub actions: &'static [PartEntry],
}

/// Where the pieces of a tree stand in a document, as JSON pointers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "TreePlaces"))]
pub struct Places {
    /// The event's name.
    pub event: &'static str,
    /// The condition, a part.
    pub condition: &'static str,
    /// The list of actions. The first of these that a document has counts, and the first of all where it has none.
    pub actions: &'static [&'static str],
}

/// What makes a trigger be evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EventEntry {
    /// The name on the wire.
    pub key: &'static str,
    /// For a list to choose from.
    pub label: &'static str,
    /// When it happens, in a sentence or two.
    pub help: &'static str,
    /// How it begins a sentence: `a visitor enters a page`.
    pub phrase: &'static str,
    /// How it is known.
    pub source: Source,
}

/// A part of a condition, or an action: on the wire a list that begins with its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PartEntry {
    /// The name on the wire.
    pub key: &'static str,
    /// For a list to choose from.
    pub label: &'static str,
    /// What it asks or does, in a sentence or two.
    pub help: &'static str,
    /// The parts inside it.
    pub children: Children,
    /// What stands behind its name, in the order of the wire.
    pub arguments: &'static [Argument],
    /// How it is known.
    pub source: Source,
}

/// The parts inside a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Children {
    /// It has arguments instead.
    None,
    /// Exactly one, whose opposite it asks.
    One,
    /// Any number, in order. The first such part of a vocabulary is what a new list of parts is made of.
    Many,
}

/// A value behind the name of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Argument {
    /// For a form.
    pub label: &'static str,
    /// What it is for, in a sentence.
    pub help: &'static str,
    /// What it is edited with, and which JSON type it has.
    pub kind: ValueKind,
    /// Whether the part means nothing without it.
    pub required: bool,
    /// What a new part holds there, as JSON.
    pub initial: &'static str,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ValueKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// The address of a page, a text.
    Address,
    /// A tag, a text.
    Tag,
    /// True or false.
    Switch,
    /// A number.
    Number,
    /// A number of seconds.
    Seconds,
    /// A number or a text that names a record of the server.
    Id,
}

/// How a comparison compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OperatorEntry {
    /// The name on the wire.
    pub key: &'static str,
    /// For a list to choose from.
    pub label: &'static str,
    /// What it asks, in a sentence.
    pub help: &'static str,
    /// Between variable and value: `is less than`.
    pub phrase: &'static str,
    /// The same when the part is negated: `is not less than`.
    pub phrase_not: &'static str,
    /// The operator that says the opposite, if there is one; empty when there is none.
    pub opposite: &'static str,
    /// The language of the pattern that its value is; `None` where it compares with the value itself.
    pub pattern: Option<Dialect>,
    /// How it is known.
    pub source: Source,
}

/// What a comparison can look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct VariableEntry {
    /// The name on the wire, with its sign in front.
    pub key: &'static str,
    /// For a list to choose from.
    pub label: &'static str,
    /// What it holds and since when, in a sentence or two.
    pub help: &'static str,
    /// In a sentence: `the page's address`. Of a switch the whole clause: `an agent serves the visitor`.
    pub phrase: &'static str,
    /// Of a switch the clause while it is off; empty for others.
    pub phrase_not: &'static str,
    /// The type of its values.
    pub kind: ValueKind,
    /// The smallest and the greatest whole number that it can hold.
    pub range: Option<(i32, i32)>,
    /// Values to choose from, as JSON.
    pub choices: &'static [Choice],
    /// Whether it never holds anything but the choices.
    pub closed: bool,
    /// How long a value stays the same.
    pub lasts: Lasts,
    /// The operators that fit it, by key, the most useful first.
    pub operators: &'static [&'static str],
    /// An example to show while the value is empty, as JSON.
    pub example: &'static str,
    /// How it is known.
    pub source: Source,
}

/// A value to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "TreeChoice"))]
pub struct Choice {
    /// As JSON.
    pub value: &'static str,
    /// For people.
    pub label: &'static str,
}

/// How long the value of a variable stays the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Lasts {
    /// As long as the condition is looked at, waits included.
    Evaluation,
    /// While the visitor is on one page.
    Page,
    /// It can be another one after any wait.
    Moment,
}

/// How something about a platform is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "TreeSource"))]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Seen in a real record of the server.
    Record,
    /// A document of the vendor says so.
    Document,
    /// A public script sent it to the real server.
    Script,
    /// Inferred: a choice.
    Inferred,
}

impl Tree {
    /// The event with this name on the wire.
    pub fn event(&self, key: &str) -> Option<&'static EventEntry> {
        self.events.iter().find(|entry| entry.key == key)
    }

    /// The part with this name on the wire.
    pub fn part(&self, key: &str) -> Option<&'static PartEntry> {
        self.parts.iter().find(|entry| entry.key == key)
    }

    /// The operator with this name on the wire.
    pub fn operator(&self, key: &str) -> Option<&'static OperatorEntry> {
        self.operators.iter().find(|entry| entry.key == key)
    }

    /// The variable with this name on the wire.
    pub fn variable(&self, key: &str) -> Option<&'static VariableEntry> {
        self.variables.iter().find(|entry| entry.key == key)
    }

    /// The action with this name on the wire.
    pub fn action(&self, key: &str) -> Option<&'static PartEntry> {
        self.actions.iter().find(|entry| entry.key == key)
    }
}

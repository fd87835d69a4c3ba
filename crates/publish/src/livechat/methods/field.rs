//! What a request may hold, as data: the members of the document's tables with their types and limits.
//!
//! `check` holds requests to this; help, completion and the documentation are written from it.

use serde_json::{Map, Value};

use crate::livechat::check::Flaw;

/// A member of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it can be.
    pub kind: Kind,
    /// Whether it may be left out.
    pub need: Need,
    /// What it is for, as a sentence.
    pub about: &'static str,
}

/// Whether a member may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// No.
    Must,
    /// Not with a personal access token: a bearer token has one of its own.
    MustWithPat,
    /// No by the document's table, yes by its example. Named choice: it may be, and the server decides.
    MustByTable,
    /// Yes.
    May,
}

/// What a member can be.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Any text of at most so many characters.
    Text {
        /// In characters, where the document has a limit.
        most: Option<usize>,
    },
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A text that must not be seen.
    Secret,
    /// A whole number between these two.
    Whole {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// Yes or no.
    Bool,
    /// A list.
    List(&'static Kind),
    /// An object whose members are known.
    Object(&'static Object),
    /// An object with names of any kind.
    Map(&'static Kind),
    /// Whatever JSON can say.
    Any,
}

/// What is wrong with the members of an object at a path.
pub type More = fn(&Map<String, Value>, &str) -> Vec<Flaw>;

/// An object with what it may hold.
#[derive(Clone, Copy)]
pub struct Object {
    /// Its members.
    pub fields: &'static [Field],
    /// What holds between them.
    pub rules: &'static [Rule],
    /// Whatever else the document says of it.
    pub more: Option<More>,
}

impl std::fmt::Debug for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Object")
            .field("fields", &self.fields)
            .field("rules", &self.rules)
            .finish_non_exhaustive()
    }
}

/// What holds between the members of an object.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// One of these must be there.
    AtLeastOne(&'static [&'static str]),
    /// These two are never there together.
    NotBoth(&'static str, &'static str),
    /// There are no members but the known ones.
    NoOthers,
}

/// Any text.
pub(super) const TEXT: Kind = Kind::Text { most: None };
/// A number of a group and its like: 0 or more.
pub(super) const NUMBER: Kind = Kind::Whole {
    least: 0,
    most: i64::MAX,
};
/// Any whole number.
pub(super) const WHOLE: Kind = Kind::Whole {
    least: i64::MIN,
    most: i64::MAX,
};

/// A whole number from 0 to this.
pub(super) const fn at_most(most: i64) -> Kind {
    Kind::Whole { least: 0, most }
}

/// A member that must be there.
pub(super) const fn must(name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        name,
        kind,
        need: Need::Must,
        about,
    }
}

/// A member that may be left out.
pub(super) const fn may(name: &'static str, kind: Kind, about: &'static str) -> Field {
    Field {
        name,
        kind,
        need: Need::May,
        about,
    }
}

impl Field {
    /// The same member with another need.
    pub(super) const fn needed(self, need: Need) -> Field {
        Field { need, ..self }
    }
}

impl Object {
    /// An object with these members and nothing between them.
    pub(super) const fn of(fields: &'static [Field]) -> Object {
        Object {
            fields,
            rules: &[],
            more: None,
        }
    }

    /// The same with rules.
    pub(super) const fn with(self, rules: &'static [Rule]) -> Object {
        Object { rules, ..self }
    }

    /// The same with what no rule can say.
    pub(super) const fn and(self, more: More) -> Object {
        Object {
            more: Some(more),
            ..self
        }
    }

    /// Every member at every depth, by its path: `groups[].id`, `properties.*`.
    pub fn paths(&self) -> Vec<(String, &'static Field)> {
        let mut paths = Vec::new();
        for field in self.fields {
            paths.push((field.name.to_owned(), field));
            field.kind.paths_below(field.name, &mut paths);
        }
        paths
    }
}

impl Kind {
    fn paths_below(&self, path: &str, into: &mut Vec<(String, &'static Field)>) {
        match self {
            Kind::List(item) => item.paths_below(&format!("{path}[]"), into),
            Kind::Map(value) => value.paths_below(&format!("{path}.*"), into),
            Kind::Object(object) => {
                for field in object.fields {
                    let path = format!("{path}.{}", field.name);
                    into.push((path.clone(), field));
                    field.kind.paths_below(&path, into);
                }
            }
            Kind::Text { .. }
            | Kind::OneOf(_)
            | Kind::Secret
            | Kind::Whole { .. }
            | Kind::Bool
            | Kind::Any => {}
        }
    }

    /// What it is, in words: `text of at most 180 characters`.
    pub fn words(&self) -> String {
        match *self {
            Kind::Text { most: None } => "text".to_owned(),
            Kind::Text { most: Some(most) } => format!("text of at most {most} characters"),
            Kind::OneOf(_) => "word".to_owned(),
            Kind::Secret => "secret".to_owned(),
            Kind::Whole {
                least: 0,
                most: i64::MAX,
            } => "whole number from 0 on".to_owned(),
            Kind::Whole {
                least: i64::MIN,
                most: i64::MAX,
            } => "whole number".to_owned(),
            Kind::Whole { least, most } => format!("whole number from {least} to {most}"),
            Kind::Bool => "true or false".to_owned(),
            Kind::List(item) => format!("list: {}", item.words()),
            Kind::Object(_) => "object".to_owned(),
            Kind::Map(value) => format!("object with names of your own: {}", value.words()),
            Kind::Any => "anything".to_owned(),
        }
    }

    /// The words that it is one of, or that its entries are.
    pub fn choices(&self) -> &'static [&'static str] {
        match *self {
            Kind::OneOf(words) => words,
            Kind::List(item) | Kind::Map(item) => item.choices(),
            _ => &[],
        }
    }
}

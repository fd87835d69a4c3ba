//! What forms are made of: every field, condition, action and sender of a platform with its label and help.
//!
//! Screens render from this, checks and the wire format read the same tables, so nothing about a platform is listed twice.

use serde::Serialize;

use crate::tree::Tree;
use crate::{Platform, rocketchat};

/// Everything that a draft of one platform is made of.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Catalogue {
    /// Whose triggers these are.
    pub platform: Platform,
    /// The platform's name as the vendor writes it.
    pub platform_name: &'static str,
    /// The fields of the trigger itself, in the order of the form.
    pub fields: &'static [Field],
    /// The sections of a form that is made of fields alone, in its order: everything that is edited, on a platform whose drafts have no
    /// conditions, actions or tree. Elsewhere there are none.
    pub sections: &'static [FormSection],
    /// What a trigger can wait for.
    pub conditions: &'static [ConditionEntry],
    /// What a trigger can do.
    pub actions: &'static [ActionEntry],
    /// Who a message can come from.
    pub senders: &'static [SenderEntry],
    /// The fields whose values are names of the wire, which lists call otherwise.
    pub names: &'static [NamesAt],
    /// Whether its widget draws Markdown in the chat, and the text as it is written on the screen with which it opens by itself.
    pub draws_markdown: bool,
    /// The vocabulary of trees, on a platform whose triggers ask a tree of conditions and do a list of actions; it has no
    /// `conditions`, `actions` and `senders` then.
    pub tree: Option<Tree>,
}

/// A section of a form, whose fields stand side by side in one object of the document.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FormSection {
    /// The [kind](crate::Kind::key) of the drafts that have it.
    pub kind: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it is for, in a sentence; empty when the heading says as much.
    pub help: &'static str,
    /// Where the object with the fields is, as a JSON pointer: empty for the document itself. Where nothing is there, an object is made
    /// with the first field that gets a value.
    pub at: &'static str,
    /// Its fields, in their order.
    pub fields: &'static [Field],
}

/// A field whose values are names of the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NamesAt {
    /// Where such fields are: a JSON pointer in which `*` stands for any one step and `**` for any number of them.
    pub path: &'static str,
    /// What the names are of.
    pub of: NamesOf,
}

/// A list that says what names of the wire are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum NamesOf {
    /// [`Catalogue::conditions`].
    Conditions,
    /// [`Catalogue::actions`].
    Actions,
    /// [`Catalogue::senders`].
    Senders,
    /// [`Tree::events`].
    Events,
    /// [`Tree::parts`] and [`Tree::operators`].
    Parts,
    /// The groups of the account, which no catalogue has: servers say them.
    Groups,
}

/// One field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Field {
    /// The member's name, inside the object that the field belongs to.
    pub key: &'static str,
    /// As the platform's own form names it.
    pub label: &'static str,
    /// What it does, in a sentence or two.
    pub help: &'static str,
    /// An example to show while it is empty; empty when there is none.
    pub placeholder: &'static str,
    /// What it is edited with, and which JSON type it has.
    pub kind: FieldKind,
    /// Whether the server refuses a trigger without it.
    pub required: bool,
    /// What a blank draft holds.
    pub default: DefaultValue,
    /// The field shows only while another one, in the same object, has a certain value.
    pub shown_when: Option<ShownWhen>,
    /// What can be chosen, of a [`FieldKind::Choice`] and of [`FieldKind::Choices`], and the names of a [`FieldKind::Pair`]; empty for all
    /// others.
    pub choices: &'static [FieldChoice],
    /// What its rows are, of a [`FieldKind::Items`] and of a [`FieldKind::List`].
    pub items: Option<ItemList>,
}

/// What a field is edited with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// On or off.
    Switch,
    /// A page-URL pattern, stored as a text.
    Pattern,
    /// A number of seconds, stored as a text.
    Seconds,
    /// A number of milliseconds, stored as a number.
    Milliseconds,
    /// The address of a web service.
    Url,
    /// One of the catalogue's senders, by key.
    Sender,
    /// An object with a list of objects in it, as [`Field::items`] says. Without rows the whole field is left out.
    Items,
    /// A list of whole numbers from 0 on.
    Numbers,
    /// One of [`Field::choices`], stored as its key.
    Choice,
    /// Any of [`Field::choices`], which are few, stored as a list of their keys. Without one the whole field is left out.
    Choices,
    /// A list of texts. Without one the whole field is left out.
    Texts,
    /// A whole number from 0 on, stored as a number.
    Number,
    /// A list of objects, as [`Field::items`] says: the rows are the items of the list itself.
    List,
    /// An object with one member, whose name and value are both typed. Where there are [`Field::choices`], the name is one of them.
    Pair,
    /// An object with any number of members, whose names are among [`Field::choices`]. Without one the whole field is left out.
    Members,
    /// The address of an image, stored as the member `url` of an object. What else the object has stays in it.
    Image,
}

/// Something that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FieldChoice {
    /// As the wire has it.
    pub key: &'static str,
    /// As people call it.
    pub label: &'static str,
    /// What it means, in a line; empty where the label says as much.
    pub description: &'static str,
}

/// A list whose items are rows of fields: the texts of a condition, places.
///
/// ```text
/// { "values": [ { "value": "/pricing", "exact_match": false }, … ] }
///    └ one of `lists`  └ the keys of `fields`
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ItemList {
    /// The members under which the rows can stand. They stand under one of them at a time, and which one says what they mean; a new
    /// list has the first. With a single one there is nothing to choose, and a [`FieldKind::List`] has none.
    pub lists: &'static [ListEntry],
    /// What one row is called, in the singular and in small letters: “text”.
    pub item: &'static str,
    /// The fields of a row, in their order. Those whose default is [`DefaultValue::Absent`] are left out while they are empty or off.
    ///
    /// Several can have one key where [`Field::shown_when`] shows one of them at a time: then another choice makes another field of the
    /// same member. A field that is not shown is not in the row.
    pub fields: &'static [Field],
}

/// A member under which rows can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ListEntry {
    /// The member's name.
    pub key: &'static str,
    /// What it means for the rows: “any of these”.
    pub label: &'static str,
}

/// A value that a blank draft starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum DefaultValue {
    /// A text.
    Text(&'static str),
    /// On or off.
    Switch(bool),
    /// A whole number.
    Number(u32),
    /// Nothing: the member is left out.
    Absent,
}

/// The condition under which a field shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShownWhen {
    /// The other field: the key of one in the same object, or the JSON pointer of one anywhere in the document.
    pub field: &'static str,
    /// The values of which it must have one.
    pub is: &'static [&'static str],
}

/// A condition that a trigger can wait for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ConditionEntry {
    /// `name` on the wire.
    pub key: &'static str,
    /// As the platform's own form names it.
    pub label: &'static str,
    /// When it holds, in a sentence.
    pub description: &'static str,
    /// How the widget really treats it, where that surprises people.
    pub facts: &'static [Fact],
    /// The field for its value; conditions without one store `null`.
    pub value: Option<Field>,
}

/// How the widget really treats something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fact {
    /// What it does, in a sentence.
    pub text: &'static str,
    /// The servers for whose widget it holds.
    pub servers: rocketchat::Servers,
}

/// An action that a trigger can run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ActionEntry {
    /// `name` on the wire.
    pub key: &'static str,
    /// As the platform's own form names it.
    pub label: &'static str,
    /// What it does, in a sentence.
    pub description: &'static str,
    /// How the widget really treats it, where that surprises people.
    pub facts: &'static [Fact],
    /// The fields of its `params`, in the order of the form and of the wire.
    pub fields: &'static [Field],
}

/// Who a message can come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SenderEntry {
    /// `sender` on the wire.
    pub key: &'static str,
    /// As the platform's own form names it.
    pub label: &'static str,
    /// Whom the visitor sees.
    pub description: &'static str,
}

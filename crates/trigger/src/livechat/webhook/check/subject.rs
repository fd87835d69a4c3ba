//! A document as the checks look at it: its action, its address and its choices of users.

use serde_json::{Map, Value};
use url::Url as Address;

use super::super::action::{Action, Filter};
use super::super::contract::{URL, USER_IDS, filter, filter_path, text, users_path};
use crate::{Context, FieldPath, Mend};

/// The document under check.
pub(super) struct Subject<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) context: &'a Context<'a>,
    /// The event, where it is known.
    pub(super) action: Option<&'static Action>,
    /// The address that is called, where it is one of the web.
    pub(super) address: Option<Address>,
}

/// A choice of users in a filter.
pub(super) struct Users<'a> {
    pub(super) filter: Filter,
    /// Where it is.
    pub(super) path: FieldPath,
    pub(super) written: &'a Map<String, Value>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(document: &'a Map<String, Value>, context: &'a Context<'a>) -> Subject<'a> {
        let address = Address::parse(text(document, URL)).ok();
        Subject {
            document,
            context,
            action: Action::of(document),
            address: address.filter(|address| {
                matches!(address.scheme(), "http" | "https")
                    && address.host_str().is_some_and(|host| !host.is_empty())
            }),
        }
    }

    /// A member of the document.
    pub(super) fn member(&self, name: &str) -> &'a Value {
        self.document.get(name).unwrap_or(&Value::Null)
    }

    /// The choices of users: of those in the chat and of agents.
    pub(super) fn users(&self) -> impl Iterator<Item = Users<'a>> + use<'a> {
        let presence = filter(self.document, Filter::ChatPresence);
        let places = [
            (
                Filter::ChatPresence,
                users_path(),
                presence.and_then(|presence| presence.get(USER_IDS)),
            ),
            (
                Filter::AgentIds,
                filter_path(Filter::AgentIds),
                filter(self.document, Filter::AgentIds),
            ),
        ];
        places.into_iter().filter_map(|(filter, path, written)| {
            Some(Users {
                filter,
                path,
                written: written?.as_object()?,
            })
        })
    }
}

/// A change of an object that takes one of its members out.
pub(super) fn without(title: &str, at: FieldPath, object: &Map<String, Value>, member: &str) -> Mend {
    let mut left = object.clone();
    left.shift_remove(member);
    Mend::value(title, Value::Object(left)).at(at)
}

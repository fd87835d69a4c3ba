//! The table of all methods: the name of each, the scopes that it asks for, its batch method, and what does its work.

use super::call::{Answer, Call};
use super::fields::Fields;
use super::{
    account, agents, auto_access, bot_templates, bots, greetings, groups, properties, property_values, tags,
    webhooks,
};

/// Does the work of a method.
pub(super) type Run = fn(&mut Call<'_>, &Fields<'_>) -> Answer;

/// Who may call a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Everybody, also without a token.
    Open,
    /// Whoever has a token with one of these scopes; with any scopes when there are none here.
    Token(&'static [&'static str]),
}

/// A method of the Configuration API.
#[derive(Debug, Clone, Copy)]
pub struct Method {
    /// The last part of its address.
    pub name: &'static str,
    /// The last part of the address of its batch method, if it has one.
    pub batch: Option<&'static str>,
    /// Whether it changes anything.
    pub writes: bool,
    pub(super) access: Access,
    pub(super) run: Run,
    pub(super) also_suspended: bool,
}

impl Method {
    /// A method that only reads.
    pub(super) const fn reading(name: &'static str, scopes: &'static [&'static str], run: Run) -> Self {
        Self {
            name,
            batch: None,
            writes: false,
            access: Access::Token(scopes),
            run,
            also_suspended: false,
        }
    }

    /// A method that changes something.
    pub(super) const fn writing(name: &'static str, scopes: &'static [&'static str], run: Run) -> Self {
        Self {
            writes: true,
            ..Self::reading(name, scopes, run)
        }
    }

    /// With this batch method.
    pub(super) const fn in_batch(self, name: &'static str) -> Self {
        Self {
            batch: Some(name),
            ..self
        }
    }

    /// For everybody.
    pub(super) const fn open(self) -> Self {
        Self {
            access: Access::Open,
            ..self
        }
    }

    /// Also for agents that are suspended.
    pub(super) const fn also_suspended(self) -> Self {
        Self {
            also_suspended: true,
            ..self
        }
    }

    /// All methods, in the order of the document; greetings come last.
    pub fn all() -> impl Iterator<Item = &'static Method> {
        GROUPS.iter().copied().flatten()
    }
}

const GROUPS: &[&[Method]] = &[
    agents::METHODS,
    auto_access::METHODS,
    bot_templates::METHODS,
    bots::METHODS,
    groups::METHODS,
    properties::METHODS,
    property_values::METHODS,
    tags::METHODS,
    webhooks::METHODS,
    account::METHODS,
    greetings::METHODS,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::livechat::scopes::{SCOPES, Scopes};

    #[test]
    fn there_are_the_56_methods_of_the_document_with_9_batch_methods_and_5_of_greetings() {
        let names: BTreeSet<_> = Method::all().map(|method| method.name).collect();
        let batches: BTreeSet<_> = Method::all().filter_map(|method| method.batch).collect();
        let greetings = names.iter().filter(|name| name.contains("greeting")).count();
        assert_eq!((names.len() - greetings, batches.len(), greetings), (56, 9, 5));
        assert_eq!(Method::all().count(), names.len(), "no name twice");
    }

    #[test]
    fn a_token_with_all_scopes_may_call_every_method_and_one_with_none_only_those_that_ask_for_none() {
        let all = Scopes::new(SCOPES.iter().copied());
        for method in Method::all() {
            if let Access::Token(scopes) = method.access {
                assert!(scopes.iter().all(|scope| all.allow(scope)), "{}", method.name);
                assert!(scopes.iter().all(|scope| !Scopes::default().allow(scope)));
            }
        }
    }
}

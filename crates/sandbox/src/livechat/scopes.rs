//! What a token may do.
//!
//! Named choices: of scopes that stand side by side at a method any one is enough, unless a note says what each is for; `rw` includes
//! `ro` and `rc`; and `--all` includes `--my` and `--groups`.

use std::collections::BTreeSet;

/// Every scope that a method of the Configuration API asks for. The token of the first line has them all.
pub const SCOPES: &[&str] = &[
    "access_rules:rw",
    "accounts--all:rw",
    "accounts.roles.lc--all:rw",
    "agents--all:rw",
    "agents-bot--all:rw",
    "bots.templates:rw",
    "greetings:rw",
    "groups--all:rw",
    "organization--my:rw",
    "properties.configuration:rw",
    "properties.group.value--all:rw",
    "properties.license.value--all:rw",
    "sessions--all:rw",
    "subscription.lc:rw",
    "tags--all:rw",
    "webhooks.configuration:rw",
    "webhooks.state:rw",
];

/// The scopes of one token.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Scopes(BTreeSet<String>);

impl Scopes {
    pub(super) fn new<S: Into<String>>(scopes: impl IntoIterator<Item = S>) -> Self {
        Self(scopes.into_iter().map(Into::into).collect())
    }

    /// Whether one of them is this scope or includes it.
    pub(super) fn allow(&self, wanted: &str) -> bool {
        self.0.iter().any(|held| includes(held, wanted))
    }

    pub(super) fn to_vec(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }
}

fn includes(held: &str, wanted: &str) -> bool {
    let parts = |scope: &'_ str| -> Option<(String, String)> {
        let (name, access) = scope.split_once(':')?;
        Some((name.to_owned(), access.to_owned()))
    };
    let (Some((held_name, held_access)), Some((name, access))) = (parts(held), parts(wanted)) else {
        return held == wanted;
    };
    let of_all = held_name.strip_suffix("--all");
    let stem = name.split_once("--").map(|(stem, _)| stem);
    let reaches = held_name == name || (of_all.is_some() && of_all == stem);
    reaches && (held_access == access || held_access == "rw")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_includes_reading_and_all_includes_ones_own_but_not_the_other_way_round() {
        let all = Scopes::new(["agents--all:rw", "tags--groups:ro"]);
        for wanted in [
            "agents--all:rw",
            "agents--all:ro",
            "agents--my:rw",
            "tags--groups:ro",
        ] {
            assert!(all.allow(wanted), "{wanted}");
        }
        for wanted in ["agents-bot--my:ro", "tags--groups:rw", "tags--all:ro", "agents"] {
            assert!(!all.allow(wanted), "{wanted}");
        }
        assert!(!Scopes::new(["agents--my:rw"]).allow("agents--all:rw"));
        assert!(Scopes::new(["accounts--all:rw"]).allow("accounts--all:rc"));
    }
}

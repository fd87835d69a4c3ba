//! Checking drafts: what is wrong, where, and what to do. The rules themselves belong to the platforms.

use serde::Serialize;

use crate::{Diagnostic, Draft, ServerVersion, Severity, documents};

/// What a check knows besides the draft itself.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The *other* drafts of the project that stand in one list with this one on a server; see [`siblings`].
    pub siblings: &'a [&'a Draft],
    /// The widget sits on a site, which reports its URL. `false`: it is opened as a page of its own.
    pub embedded: bool,
    /// The version of the server that gives out the widget; `None` while nobody said.
    pub version: Option<ServerVersion>,
    /// Addresses of the author's own pages: they say which mend of a pattern is best.
    pub evidence: &'a [pattern::Evidence<'a>],
    /// The time zone in which the author thinks, for platforms that count hours in UTC; `None` while nobody said.
    pub zone: Option<Zone<'a>>,
    /// What the clock says, in milliseconds since the beginning of 1970 in UTC; `None` while nobody said.
    pub now_ms: Option<i64>,
}

/// A time zone, as far as a check needs it: it knows no clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone<'a> {
    /// As people call it: `Europe/Berlin`.
    pub name: &'a str,
    /// How many minutes its clocks are ahead of UTC in the course of a year: one number, or two where clocks change, winter first.
    pub offsets_minutes: &'a [i32],
}

/// No other drafts, and a widget on a site of a server of unknown version.
impl Default for Context<'_> {
    fn default() -> Self {
        Context {
            siblings: &[],
            embedded: true,
            version: None,
            evidence: &[],
            zone: None,
            now_ms: None,
        }
    }
}

impl Context<'_> {
    /// A name like this one that no other draft has; `None` where none has this one either, or it says nothing.
    pub(crate) fn free_name(&self, name: &str) -> Option<String> {
        let taken: Vec<&str> = self.siblings.iter().map(|sibling| sibling.name()).collect();
        if name.trim().is_empty() || !taken.contains(&name) {
            return None;
        }
        (2..)
            .map(|number| format!("{name} {number}"))
            .find(|free| !taken.contains(&free.as_str()))
    }
}

/// A rule that drafts are checked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RuleInfo {
    /// [`Diagnostic::code`] of everything that the rule says.
    pub code: &'static str,
    /// [`Diagnostic::severity`] of what the rule says. Where nobody said which version the server is, a finding that holds for
    /// some servers only can be milder; addresses of the author's own pages can make a warning of a note.
    pub severity: Severity,
    /// What the rule looks for and why it matters.
    pub about: &'static str,
    /// A change, as a JSON merge patch (RFC 7396), that makes a faultless draft break the rule;
    /// empty where only a very long text would.
    pub example: &'static str,
}

/// The author's own pages beside which the example of a rule is tried where only such pages show it: one that must match, and one that must
/// not.
pub const EXAMPLE_PAGES: [pattern::Evidence<'static>; 2] = [
    pattern::Evidence {
        url: "https://shop.example/cart",
        expect: Some(true),
    },
    pattern::Evidence {
        url: "https://shop.example/cartoons",
        expect: Some(false),
    },
];

/// Everything that is to say about a draft: what the server refuses first, then in the order of the form.
pub fn check(draft: &Draft, context: &Context<'_>) -> Vec<Diagnostic> {
    documents(draft.platform).check(&draft.document, context)
}

/// The drafts that stand in one list with the one at `place`, in their order: the others of its kind. Drafts of two platforms never meet on
/// a server, and drafts of two kinds stand in lists that say which kind each is of.
pub fn siblings<'a>(drafts: &[&'a Draft], place: usize) -> Vec<&'a Draft> {
    let Some(own) = drafts.get(place) else {
        return Vec::new();
    };
    let others = drafts.iter().enumerate().filter(|(other, draft)| {
        *other != place && draft.platform == own.platform && draft.kind() == own.kind()
    });
    others.map(|(_, draft)| *draft).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Platform;

    fn names_of_siblings<'a>(drafts: &[&'a Draft], place: usize) -> Vec<&'a str> {
        siblings(drafts, place).into_iter().map(Draft::name).collect()
    }

    #[test]
    fn drafts_of_other_platforms_are_no_siblings() {
        let named = |platform, name: &str| {
            let document = json!({ "name": name });
            Draft::from_value(platform, document).unwrap()
        };
        let drafts = [
            named(Platform::RocketChat, "Greeting"),
            named(Platform::ZendeskChat, "Greeting"),
            named(Platform::ZendeskChat, "Pricing"),
        ];
        let drafts: Vec<&Draft> = drafts.iter().collect();
        assert_eq!(names_of_siblings(&drafts, 0), Vec::<&str>::new());
        assert_eq!(names_of_siblings(&drafts, 1), ["Pricing"]);
        assert_eq!(names_of_siblings(&drafts, 2), ["Greeting"]);
    }

    #[test]
    fn drafts_of_other_kinds_are_no_siblings() {
        let drafts = [
            json!({ "description": "Sales", "access": { "groups": [1] } }),
            json!({ "name": "Sales", "rules": [{ "type": "visits_number" }] }),
            json!({ "name": "Offer", "rules": [{ "type": "visits_number" }] }),
        ]
        .map(|document| Draft::from_value(Platform::LiveChat, document).unwrap());
        let drafts: Vec<&Draft> = drafts.iter().collect();
        assert_eq!(names_of_siblings(&drafts, 0), Vec::<&str>::new());
        assert_eq!(names_of_siblings(&drafts, 1), ["Offer"]);
    }
}

//! The members of a rule, as the table of the Configuration API has them.

use serde_json::{Map, Value};

use super::Question;
use crate::FieldPath;

/// Members that only the server writes. `next_id` holds the order of the rules, which is set by calls of its own.
pub(super) const SERVER_MANAGED: [&str; 2] = ["id", NEXT];

/// The id of the rule behind one; it is empty in the last.
pub(in crate::livechat) const NEXT: &str = "next_id";

/// The name that people give a rule. The API has no other.
pub(crate) const DESCRIPTION: &str = "description";

/// Where chats go.
pub(super) const ACCESS: &str = "access";

/// The numbers of the groups, in [`ACCESS`].
pub(super) const GROUPS: &str = "groups";

/// When a rule holds.
pub(super) const CONDITIONS: &str = "conditions";

/// The list of what must be found, and of places.
pub(super) const VALUES: &str = "values";

/// The list of what must not be found.
pub(super) const EXCLUDE_VALUES: &str = "exclude_values";

/// The text of an item of a list.
pub(super) const VALUE: &str = "value";

/// Whether a text must be the whole.
pub(super) const EXACT_MATCH: &str = "exact_match";

/// The members of a rule, in the order of files, which is that of the document's answers.
pub(super) const MEMBERS: [&str; 5] = ["id", DESCRIPTION, ACCESS, CONDITIONS, "next_id"];

/// The members that are sent and compared.
pub(super) const CONTENT: [&str; 3] = [DESCRIPTION, ACCESS, CONDITIONS];

/// The members of a text of a condition, in the order of files.
pub(super) const TEXT_MEMBERS: [&str; 2] = [VALUE, EXACT_MATCH];

/// The members of a place, in the order of files.
pub(super) const PLACE_MEMBERS: [&str; 4] = ["country", "country_code", "region", "city"];

impl Question {
    /// All of them, in the order of the form.
    pub const ALL: [Question; 3] = [Question::Url, Question::Domain, Question::Geolocation];

    /// As the form names it.
    pub const fn label(self) -> &'static str {
        match self {
            Question::Url => "URL",
            Question::Domain => "Domain",
            Question::Geolocation => "Place",
        }
    }

    /// The lists that its condition can have: a place cannot be excluded.
    pub(super) fn lists(self) -> &'static [&'static str] {
        match self {
            Question::Url | Question::Domain => &[VALUES, EXCLUDE_VALUES],
            Question::Geolocation => &[VALUES],
        }
    }

    /// The members of an item of its lists, in the order of files.
    pub(super) fn item_members(self) -> &'static [&'static str] {
        match self {
            Question::Url | Question::Domain => &TEXT_MEMBERS,
            Question::Geolocation => &PLACE_MEMBERS,
        }
    }

    /// Where its condition is.
    pub(super) fn path(self) -> FieldPath {
        FieldPath::root().field(CONDITIONS).field(self.key())
    }
}

/// Where the list of groups is.
pub(super) fn groups_path() -> FieldPath {
    FieldPath::root().field(ACCESS).field(GROUPS)
}

/// The condition of a document on something, as it is written.
pub(super) fn condition(document: &Map<String, Value>, question: Question) -> Option<&Value> {
    document.get(CONDITIONS)?.get(question.key())
}

/// Whether a document is plainly a rule: it chooses groups, or asks something by the names of LiveChat.
pub(super) fn is_recognised(document: &Map<String, Value>) -> bool {
    let chooses = document
        .get(ACCESS)
        .is_some_and(|access| access.get(GROUPS).is_some());
    let asks = Question::ALL
        .into_iter()
        .any(|question| condition(document, question).is_some());
    chooses || asks
}

/// Whether a document has any member of a rule, so that it can be taken for one when somebody says so.
pub(super) fn has_known_member(document: &Map<String, Value>) -> bool {
    CONTENT.iter().any(|member| document.contains_key(*member))
}

//! The members of a greeting, as the vendor's tables have them.

use serde_json::{Map, Value};

use super::{Subject, Type};
use crate::FieldPath;

/// Members that only the server writes.
pub(super) const SERVER_MANAGED: [&str; 1] = ["id"];

/// The name that people give a greeting. Visitors do not see it.
pub(crate) const NAME: &str = "name";

/// What a greeting is, and what a rule looks at.
pub(super) const TYPE: &str = "type";

/// Whether a greeting is shown at all.
pub(super) const ACTIVE: &str = "active";

/// The number of the group that it belongs to.
pub(super) const GROUP: &str = "group";

/// When it is shown.
pub(super) const RULES: &str = "rules";

/// Not before this time.
pub(super) const ACTIVE_FROM: &str = "active_from";

/// Not after this time.
pub(super) const ACTIVE_UNTIL: &str = "active_until";

/// Texts with names that the vendor gives.
pub(super) const PROPERTIES: &str = "properties";

/// What the visitor reads.
pub(super) const MESSAGE: &str = "rich_message";

/// How a rule goes together with the others.
pub(super) const CONDITION: &str = "condition";

/// How a rule or a step compares.
pub(super) const OPERATOR: &str = "operator";

/// What a rule compares with.
pub(super) const VALUE: &str = "value";

/// The steps of a funnel.
pub(super) const URLS: &str = "urls";

/// The address of a step, and of an image.
pub(super) const URL: &str = "url";

/// The one name with its value.
pub(super) const SESSION_FIELD: &str = "session_field";

/// How a message looks.
pub(super) const TEMPLATE: &str = "template_id";

/// The parts of a message.
pub(super) const ELEMENTS: &str = "elements";

/// The heading of a part.
pub(super) const TITLE: &str = "title";

/// The text of a part.
pub(super) const SUBTITLE: &str = "subtitle";

/// What a button says. Some parts have a text of this name too, which the tables do not know.
pub(super) const TEXT: &str = "text";

/// The image of a part.
pub(super) const IMAGE: &str = "image";

/// The buttons of a part.
pub(super) const BUTTONS: &str = "buttons";

/// The members of a greeting, in the order of files.
pub(super) const MEMBERS: [&str; 10] = [
    "id",
    NAME,
    TYPE,
    ACTIVE,
    GROUP,
    RULES,
    ACTIVE_FROM,
    ACTIVE_UNTIL,
    PROPERTIES,
    MESSAGE,
];

/// The members that are sent and compared.
pub(super) const CONTENT: [&str; 9] = [
    NAME,
    TYPE,
    ACTIVE,
    GROUP,
    RULES,
    ACTIVE_FROM,
    ACTIVE_UNTIL,
    PROPERTIES,
    MESSAGE,
];

/// The members of a rule, in the order of files.
pub(super) const RULE_MEMBERS: [&str; 6] = [CONDITION, TYPE, OPERATOR, VALUE, URLS, SESSION_FIELD];

/// The members of a step, in the order of files.
pub(super) const STEP_MEMBERS: [&str; 2] = [URL, OPERATOR];

/// The members of a message, in the order of files.
pub(super) const MESSAGE_MEMBERS: [&str; 2] = [TEMPLATE, ELEMENTS];

/// The members of a part of a message, in the order of files.
pub(super) const ELEMENT_MEMBERS: [&str; 5] = [TITLE, SUBTITLE, TEXT, IMAGE, BUTTONS];

/// The members of a part that visitors read, in the order in which they are shown.
pub(super) const ELEMENT_TEXTS: [&str; 3] = [TITLE, SUBTITLE, TEXT];

/// The members of a button, in the order of files.
pub(super) const BUTTON_MEMBERS: [&str; 5] = [TEXT, TYPE, VALUE, "postback_id", "role"];

/// The list of the rules.
pub(super) fn rules_path() -> FieldPath {
    FieldPath::root().field(RULES)
}

/// The parts of the message.
pub(super) fn elements_path() -> FieldPath {
    FieldPath::root().field(MESSAGE).field(ELEMENTS)
}

/// The items of a list; none where there is no list.
pub(super) fn items(list: Option<&Value>) -> impl Iterator<Item = &Value> {
    list.and_then(Value::as_array).into_iter().flatten()
}

/// The parts of a document's message.
pub(super) fn elements(document: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    items(document.get(MESSAGE).and_then(|message| message.get(ELEMENTS)))
}

/// What a rule as it is written looks at.
pub(super) fn subject_of(rule: &Value) -> Option<Subject> {
    Subject::from_key(rule.get(TYPE)?.as_str()?)
}

/// The text of a greeting whose message has none, with the property that it stands in.
///
/// Named choice: what the vendor's page calls the text of the message, and `text`, which stands in its example, are taken for it.
pub(super) fn text_of_properties(document: &Map<String, Value>) -> Option<(&'static str, &str)> {
    let properties = document.get(PROPERTIES)?;
    ["greeting-message_text", "text"].into_iter().find_map(|name| {
        let text = properties.get(name)?.as_str()?;
        (!text.is_empty()).then_some((name, text))
    })
}

/// Whether a document is plainly a greeting: it has rules that look at something by LiveChat's names, or it is one by its type and group.
pub(super) fn is_recognised(document: &Map<String, Value>) -> bool {
    let has_rules = document.get(RULES).is_some_and(Value::is_array);
    let asks = items(document.get(RULES)).any(|rule| subject_of(rule).is_some());
    let is_one = document
        .get(TYPE)
        .and_then(Value::as_str)
        .is_some_and(|of| Type::from_key(of).is_some());
    asks || has_rules && is_one && document.contains_key(GROUP)
}

/// Whether a document has any member of a greeting that no other kind has, so that it can be taken for one when somebody says so.
pub(super) fn has_known_member(document: &Map<String, Value>) -> bool {
    let own = [ACTIVE, GROUP, RULES, ACTIVE_FROM, ACTIVE_UNTIL, MESSAGE];
    own.iter().any(|member| document.contains_key(*member))
}

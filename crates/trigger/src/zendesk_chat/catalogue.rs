//! The vocabulary of Zendesk Chat's definitions: events, parts of a condition, operators and actions. Variables are in `variables`.

use pattern::Dialect;

use super::variables::VARIABLES;
use crate::tree::{
    Argument, Children, EventEntry, OperatorEntry, PartEntry, Places, Source, Tree, ValueKind,
};

/// Everything that a definition is made of. What is not in here is kept in drafts as it is written.
pub const TREE: Tree = Tree {
    places: Places {
        event: "/definition/event",
        condition: "/definition/condition",
        actions: &["/definition/actions", "/definition/action"],
    },
    events: EVENTS,
    parts: PARTS,
    operators: OPERATORS,
    variables: VARIABLES,
    actions: ACTIONS,
};

const EVENTS: &[EventEntry] = &[
    EventEntry {
        key: "page_enter",
        label: "Visitor enters a page",
        help: "The widget has loaded on a page. A message then takes the place of a form before the chat.",
        phrase: "a visitor enters a page",
        source: Source::Document,
    },
    EventEntry {
        key: "chat_requested",
        label: "Visitor asks for a chat",
        help: "The visitor has asked for a chat, and no agent has answered yet.",
        phrase: "a visitor asks for a chat",
        source: Source::Document,
    },
    EventEntry {
        key: "chat_message",
        label: "Message in the chat",
        help: "A message has been sent in the chat. “Sender of the message” tells the visitor’s from the agents’.",
        phrase: "a message is sent in the chat",
        source: Source::Document,
    },
];

const PARTS: &[PartEntry] = &[
    PartEntry {
        key: "and",
        label: "All of these",
        help: "Holds while every part holds. The parts are asked in order, and the first that does not hold ends it.",
        children: Children::Many,
        arguments: &[],
        source: Source::Document,
    },
    PartEntry {
        key: "or",
        label: "Any of these",
        help: "Holds as soon as one part holds. The parts are asked in order, and the first that holds ends it.",
        children: Children::Many,
        arguments: &[],
        source: Source::Document,
    },
    PartEntry {
        key: "not",
        label: "Not",
        help: "Holds while the part inside does not.",
        children: Children::One,
        arguments: &[],
        source: Source::Record,
    },
    PartEntry {
        key: "stillOnPage",
        label: "Still on the page",
        help: "Waits from the moment at which it is reached, and holds if the visitor is still on the same page then. What stands behind it sees the values of that later moment.",
        children: Children::None,
        arguments: &[seconds("How long it waits.", "30")],
        source: Source::Document,
    },
    PartEntry {
        key: "stillOnSite",
        label: "Still on the site",
        help: "Waits from the moment at which it is reached, and holds if the visitor is still on the site then. What stands behind it sees the values of that later moment.",
        children: Children::None,
        arguments: &[seconds("How long it waits.", "60")],
        source: Source::Document,
    },
    PartEntry {
        key: "firedBefore",
        label: "Has fired before",
        help: "Holds when this trigger has fired for this visitor already. It is forgotten about 30 minutes after the visitor left. “Not” around it makes a trigger fire once.",
        children: Children::None,
        arguments: &[],
        source: Source::Record,
    },
    PartEntry {
        key: "hasTag",
        label: "Has the tag",
        help: "Holds while the chat has the tag.",
        children: Children::None,
        arguments: &[TAG],
        source: Source::Script,
    },
];

const OPERATORS: &[OperatorEntry] = &[
    operator(
        "eq",
        "is",
        "The same type and the same value, upper and lower case told apart.",
        ["is", "is not"],
        "neq",
    ),
    operator(
        "neq",
        "is not",
        "Another type or another value.",
        ["is not", "is"],
        "eq",
    ),
    operator(
        "lt",
        "is less than",
        "A smaller number.",
        ["is less than", "is not less than"],
        "",
    ),
    operator(
        "gt",
        "is more than",
        "A greater number.",
        ["is more than", "is not more than"],
        "",
    ),
    operator(
        "lte",
        "is at most",
        "A smaller number or the same.",
        ["is at most", "is not at most"],
        "",
    ),
    operator(
        "gte",
        "is at least",
        "A greater number or the same.",
        ["is at least", "is not at least"],
        "",
    ),
    operator(
        "icontains",
        "contains",
        "The text stands somewhere in it, in upper or lower case.",
        ["contains", "does not contain"],
        "nicontains",
    ),
    operator(
        "nicontains",
        "does not contain",
        "The text stands nowhere in it, in upper or lower case.",
        ["does not contain", "contains"],
        "icontains",
    ),
    operator(
        "contains",
        "contains (Aa)",
        "The text stands somewhere in it, upper and lower case told apart.",
        ["contains in exact case", "does not contain in exact case"],
        "ncontains",
    ),
    operator(
        "ncontains",
        "does not contain (Aa)",
        "The text stands nowhere in it, upper and lower case told apart.",
        ["does not contain in exact case", "contains in exact case"],
        "contains",
    ),
    OperatorEntry {
        pattern: Some(Dialect::Python { ignore_case: false }),
        ..operator(
            "regex",
            "matches (Aa)",
            "The whole of it matches a Python pattern, upper and lower case told apart. A pattern for a piece of it needs `.*` on both sides.",
            ["matches in exact case", "does not match in exact case"],
            "",
        )
    },
    OperatorEntry {
        pattern: Some(Dialect::Python { ignore_case: true }),
        ..operator(
            "iregex",
            "matches",
            "The whole of it matches a Python pattern, in upper or lower case. A pattern for a piece of it needs `.*` on both sides.",
            ["matches", "does not match"],
            "",
        )
    },
];

const ACTIONS: &[PartEntry] = &[
    PartEntry {
        key: "sendMessageToVisitor",
        label: "Send a message",
        help: "The visitor gets a message.",
        children: Children::None,
        arguments: &[
            Argument {
                label: "Sender",
                help: "The name that the visitor sees. It need not be an agent’s.",
                kind: ValueKind::Text,
                required: true,
                initial: "\"Customer Service\"",
            },
            Argument {
                label: "Message",
                help: "What it says. Placeholders such as `@visitor_name` are filled in.",
                kind: ValueKind::LongText,
                required: true,
                initial: "\"\"",
            },
            Argument {
                label: "Answers",
                help: "Answers to choose from, in one text: `(1) First/(2) Second`.",
                kind: ValueKind::Text,
                required: false,
                initial: "",
            },
        ],
        source: Source::Record,
    },
    PartEntry {
        key: "addTag",
        label: "Add a tag",
        help: "The chat gets a tag, once.",
        children: Children::None,
        arguments: &[TAG],
        source: Source::Record,
    },
    PartEntry {
        key: "wait",
        label: "Wait",
        help: "The actions behind it are done that much later. When the visitor has left the site meanwhile, they are not done.",
        children: Children::None,
        arguments: &[seconds("How much later.", "5")],
        source: Source::Record,
    },
    PartEntry {
        key: "setTriggered",
        label: "Mark as fired",
        help: "Sets what “Has fired before” says from now on.",
        children: Children::None,
        arguments: &[Argument {
            label: "Has fired",
            help: "Off: the trigger counts as one that has not fired yet.",
            kind: ValueKind::Switch,
            required: true,
            initial: "true",
        }],
        source: Source::Record,
    },
    PartEntry {
        key: "setDepartment",
        label: "Set the department",
        help: "The chat goes to the department with this number.",
        children: Children::None,
        arguments: &[Argument {
            label: "Department",
            help: "The number of the department on the server.",
            kind: ValueKind::Id,
            required: true,
            initial: "0",
        }],
        source: Source::Script,
    },
];

const TAG: Argument = Argument {
    label: "Tag",
    help: "The tag’s name.",
    kind: ValueKind::Tag,
    required: true,
    initial: "\"\"",
};

const fn seconds(help: &'static str, initial: &'static str) -> Argument {
    Argument {
        label: "Seconds",
        help,
        kind: ValueKind::Seconds,
        required: true,
        initial,
    }
}

const fn operator(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    phrases: [&'static str; 2],
    opposite: &'static str,
) -> OperatorEntry {
    OperatorEntry {
        key,
        label,
        help,
        phrase: phrases[0],
        phrase_not: phrases[1],
        opposite,
        pattern: None,
        source: Source::Document,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::TREE;
    use crate::zendesk_chat::{Action, Condition, Event, Operator, read, read_condition};

    #[test]
    fn events_and_operators_are_those_of_the_model() {
        let events: Vec<&str> = TREE.events.iter().map(|entry| entry.key).collect();
        assert_eq!(events, Event::KNOWN.each_ref().map(Event::key));
        let operators: Vec<&str> = TREE.operators.iter().map(|entry| entry.key).collect();
        assert_eq!(operators, Operator::ALL.map(Operator::key));
    }

    #[test]
    fn what_a_new_part_or_action_holds_is_read_as_that_part_or_action() {
        let written = |entry: &crate::tree::PartEntry| {
            let arguments = entry.arguments.iter().filter(|argument| argument.required);
            let arguments = arguments.map(|argument| serde_json::from_str(argument.initial).unwrap());
            let mut written = vec![Value::from(entry.key)];
            written.extend(arguments);
            if entry.children == crate::tree::Children::One {
                written.push(serde_json::json!(["firedBefore"]));
            }
            Value::from(written)
        };
        for entry in TREE.parts {
            assert!(
                !matches!(read_condition(&written(entry)), Condition::Unknown(_)),
                "{}",
                entry.key
            );
        }
        for entry in TREE.actions {
            let document = serde_json::json!({ "definition": { "actions": [written(entry)] } });
            let trigger = read(document.as_object().unwrap());
            assert!(
                !matches!(trigger.definition.actions[0], Action::Unknown(_)),
                "{}",
                entry.key
            );
        }
    }

    #[test]
    fn a_blank_trigger_has_its_pieces_where_the_tree_says() {
        let blank = Value::Object(crate::zendesk_chat::blank());
        let places = TREE.places;
        for place in [places.event, places.condition, places.actions[0]] {
            assert!(blank.pointer(place).is_some(), "{place}");
        }
    }

    #[test]
    fn the_operators_that_take_a_pattern_say_in_which_language() {
        let takes: Vec<&str> = TREE
            .operators
            .iter()
            .filter(|operator| operator.pattern.is_some())
            .map(|operator| operator.key)
            .collect();
        assert_eq!(takes, ["regex", "iregex"]);
    }

    #[test]
    fn operators_of_variables_and_opposites_are_in_the_table() {
        for operator in TREE.operators {
            assert!(operator.opposite.is_empty() || TREE.operator(operator.opposite).is_some());
        }
        let mut keys = BTreeSet::new();
        for variable in TREE.variables {
            assert!(keys.insert(variable.key), "{}", variable.key);
            assert!(variable.key.starts_with('@'), "{}", variable.key);
            for operator in variable.operators {
                assert!(TREE.operator(operator).is_some(), "{operator}");
            }
            let examples = variable.choices.iter().map(|choice| choice.value);
            for example in examples.chain([variable.example]) {
                serde_json::from_str::<Value>(example).unwrap();
            }
        }
    }
}

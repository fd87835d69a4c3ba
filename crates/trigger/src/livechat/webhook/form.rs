//! The form of a webhook: what it is called, the event, its filters, the address, and what comes along.

use super::KIND;
use super::action::{ACTIONS, Filter};
use super::contract::{ACTION, ADDITIONAL_DATA, DESCRIPTION, EXCLUDE_VALUES, MY_BOTS, TYPE, URL, VALUES};
use crate::catalogue::{DefaultValue, Field, FieldChoice, FieldKind, FormSection, ShownWhen};

/// The sections of the form, in its order.
pub(crate) const SECTIONS: &[FormSection] = &[
    FormSection {
        kind: KIND.key,
        title: "Webhook",
        help: "",
        at: "",
        fields: &[
            Field {
                key: DESCRIPTION,
                label: "Description",
                help: "What the webhook is called in lists. The receiver does not see it.",
                placeholder: "Closed chats to the data warehouse",
                default: DefaultValue::Text(""),
                ..field(FieldKind::Text)
            },
            Field {
                key: TYPE,
                label: "For",
                help: "Who the events are of.",
                required: true,
                default: DefaultValue::Text("license"),
                choices: &[
                    FieldChoice {
                        key: "license",
                        label: "The whole licence",
                        description: "Events of everybody.",
                    },
                    FieldChoice {
                        key: "bot",
                        label: "A bot",
                        description: "Events of the chats of the application’s bots.",
                    },
                ],
                ..field(FieldKind::Choice)
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "When",
        help: "",
        at: "",
        fields: &[Field {
            key: ACTION,
            label: "Event",
            help: "What makes LiveChat call. An application can have three webhooks for each event.",
            required: true,
            choices: &EVENTS,
            ..field(FieldKind::Choice)
        }],
    },
    FormSection {
        kind: KIND.key,
        title: "Only",
        help: "Which of the events make LiveChat call. Which filters there are depends on the event.",
        at: FILTERS_AT,
        fields: &[
            Field {
                key: Filter::AuthorType.key(),
                label: Filter::AuthorType.label(),
                help: "Who wrote what was posted.",
                placeholder: "Anybody",
                shown_when: Some(AUTHOR),
                choices: &[choice("customer", "A customer"), choice("agent", "An agent")],
                ..field(FieldKind::Choice)
            },
            Field {
                key: Filter::OnlyMyChats.key(),
                label: Filter::OnlyMyChats.label(),
                help: "Off: chats that others began make LiveChat call too.",
                shown_when: Some(MINE),
                ..field(FieldKind::Switch)
            },
            Field {
                key: Filter::SourceType.key(),
                label: Filter::SourceType.label(),
                help: "What made it happen. With none of them, everything does.",
                shown_when: Some(CAUSE),
                choices: &[
                    choice("my_client", "The application itself"),
                    choice("other_clients", "Other applications"),
                    choice("system", "LiveChat itself"),
                ],
                ..field(FieldKind::Choices)
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: Filter::ChatPresence.label(),
        help: "",
        at: PRESENCE_AT,
        fields: &[Field {
            key: MY_BOTS,
            label: "A bot of the application",
            help: "On: any bot of the application must be in the chat.",
            shown_when: Some(PRESENCE),
            ..field(FieldKind::Switch)
        }],
    },
    FormSection {
        kind: KIND.key,
        title: "Users in the chat",
        help: "Agents, customers and bots by their ids; agents have their e-mail addresses. Fill one of the two lists.",
        at: USERS_AT,
        fields: &[
            Field {
                key: VALUES,
                label: "One of these must be there",
                shown_when: Some(PRESENCE),
                placeholder: "smith@your-company.com",
                ..field(FieldKind::Texts)
            },
            Field {
                key: EXCLUDE_VALUES,
                label: "None of these may be there",
                shown_when: Some(PRESENCE),
                ..field(FieldKind::Texts)
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: Filter::AgentIds.label(),
        help: "By their e-mail addresses, or bots by their ids. LiveChat does not document how this filter is written.",
        at: AGENTS_AT,
        fields: &[
            Field {
                key: VALUES,
                label: "Only these",
                shown_when: Some(AGENTS),
                placeholder: "smith@your-company.com",
                ..field(FieldKind::Texts)
            },
            Field {
                key: EXCLUDE_VALUES,
                label: "All but these",
                shown_when: Some(AGENTS),
                ..field(FieldKind::Texts)
            },
        ],
    },
    FormSection {
        kind: KIND.key,
        title: "Then",
        help: "",
        at: "",
        fields: &[
            Field {
                key: URL,
                label: "Address",
                help: "LiveChat sends the event there as JSON. It must be reachable from the internet.",
                placeholder: "https://hooks.your-company.com/livechat",
                required: true,
                default: DefaultValue::Text(""),
                ..field(FieldKind::Url)
            },
            Field {
                key: ADDITIONAL_DATA,
                label: "Comes along",
                help: "What the call holds beside the event.",
                shown_when: Some(DATA),
                choices: &[
                    choice("chat_properties", "The properties of the chat"),
                    choice("chat_presence_user_ids", "Who is in the chat"),
                ],
                ..field(FieldKind::Choices)
            },
        ],
    },
];

const ACTION_AT: &str = "/action";
const FILTERS_AT: &str = "/filters";
const PRESENCE_AT: &str = "/filters/chat_presence";
const USERS_AT: &str = "/filters/chat_presence/user_ids";
const AGENTS_AT: &str = "/filters/agent_ids";

/// A field that need not be there, without words.
const fn field(kind: FieldKind) -> Field {
    Field {
        key: "",
        label: "",
        help: "",
        placeholder: "",
        kind,
        required: false,
        default: DefaultValue::Absent,
        shown_when: None,
        choices: &[],
        items: None,
    }
}

const fn choice(key: &'static str, label: &'static str) -> FieldChoice {
    FieldChoice {
        key,
        label,
        description: "",
    }
}

/// The events to choose from.
const EVENTS: [FieldChoice; ACTIONS.len()] = events();

const fn events() -> [FieldChoice; ACTIONS.len()] {
    let mut events = [choice("", ""); ACTIONS.len()];
    let mut at = 0;
    while at < events.len() {
        events[at] = FieldChoice {
            key: ACTIONS[at].key,
            label: ACTIONS[at].label,
            description: ACTIONS[at].key,
        };
        at += 1;
    }
    events
}

/// A field shows for the events that allow a filter.
const fn when(events: &'static [&'static str]) -> ShownWhen {
    ShownWhen {
        field: ACTION_AT,
        is: events,
    }
}

const AUTHOR: ShownWhen = when(&of::<{ count(Filter::AuthorType) }>(Filter::AuthorType));
const MINE: ShownWhen = when(&of::<{ count(Filter::OnlyMyChats) }>(Filter::OnlyMyChats));
const CAUSE: ShownWhen = when(&of::<{ count(Filter::SourceType) }>(Filter::SourceType));
const PRESENCE: ShownWhen = when(&of::<{ count(Filter::ChatPresence) }>(Filter::ChatPresence));
const AGENTS: ShownWhen = when(&of::<{ count(Filter::AgentIds) }>(Filter::AgentIds));
const DATA: ShownWhen = when(&with_data());

/// How many events allow a filter.
const fn count(filter: Filter) -> usize {
    let (mut found, mut at) = (0, 0);
    while at < ACTIONS.len() {
        if ACTIONS[at].allows(filter) {
            found += 1;
        }
        at += 1;
    }
    found
}

/// The events that allow a filter, which are `COUNT`.
const fn of<const COUNT: usize>(filter: Filter) -> [&'static str; COUNT] {
    let mut keys = [""; COUNT];
    let (mut found, mut at) = (0, 0);
    while at < ACTIONS.len() {
        if ACTIONS[at].allows(filter) {
            keys[found] = ACTIONS[at].key;
            found += 1;
        }
        at += 1;
    }
    keys
}

/// The events with which data can come along. Each of the others has an empty text in its place, which is no event.
const fn with_data() -> [&'static str; ACTIONS.len()] {
    let mut keys = [""; ACTIONS.len()];
    let mut at = 0;
    while at < ACTIONS.len() {
        if ACTIONS[at].takes_data {
            keys[at] = ACTIONS[at].key;
        }
        at += 1;
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::webhook::contract::{
        AUTHORS, DATA as DATA_WORDS, FILTERS, SOURCES, TYPES, USER_IDS, keys,
    };

    #[test]
    fn the_form_has_every_filter_and_every_word_of_the_contract() {
        let presence = format!("/{FILTERS}/{}", Filter::ChatPresence.key());
        assert_eq!(ACTION_AT, format!("/{ACTION}"));
        assert_eq!(FILTERS_AT, format!("/{FILTERS}"));
        assert_eq!(PRESENCE_AT, presence);
        assert_eq!(USERS_AT, format!("{presence}/{USER_IDS}"));
        assert_eq!(AGENTS_AT, format!("/{FILTERS}/{}", Filter::AgentIds.key()));
        let fields = || SECTIONS.iter().flat_map(|section| section.fields);
        let offered = |key: &str| -> Vec<&str> {
            let field = fields().find(|field| field.key == key).unwrap();
            field.choices.iter().map(|choice| choice.key).collect()
        };
        assert_eq!(offered(TYPE), keys(&TYPES).collect::<Vec<_>>());
        assert_eq!(offered(ADDITIONAL_DATA), keys(&DATA_WORDS).collect::<Vec<_>>());
        assert_eq!(offered("author_type"), keys(&AUTHORS).collect::<Vec<_>>());
        assert_eq!(offered("source_type"), keys(&SOURCES).collect::<Vec<_>>());
        assert_eq!(offered(ACTION).len(), ACTIONS.len());
        assert!(fields().all(|field| !field.key.is_empty() && !field.label.is_empty()));
    }

    #[test]
    fn a_filter_shows_for_the_events_that_allow_it() {
        for (rule, filter) in [
            (AUTHOR, Filter::AuthorType),
            (MINE, Filter::OnlyMyChats),
            (CAUSE, Filter::SourceType),
            (PRESENCE, Filter::ChatPresence),
            (AGENTS, Filter::AgentIds),
        ] {
            for action in ACTIONS {
                assert_eq!(
                    rule.is.contains(&action.key),
                    action.allows(filter),
                    "{}",
                    action.key
                );
            }
        }
    }
}

//! What there is in a licence and what can be done with it, as data.
//!
//! Source: the Configuration API v3.6. The words about what is lost are those of the table of methods; a test holds them to it.

use trigger::NamesOf;

use super::inputs::{
    APPLICATION, INSTALLATIONS, JOB_TITLE, LANGUAGE, MAX_CHATS, MEMBERS, MEMBERSHIPS, NAME, ROLE, TAG_GROUPS,
    column, edit, hands_out, input, lose, make, must,
};
use crate::account::{Deed, Input, OnlyWhere, Part, Shape};

/// Where a property can be.
pub(super) const LOCATIONS: &[&str] = &["license", "group", "chat", "thread", "event"];
const RIGHTS: &[&str] = &["read", "write"];
const TYPES: &[&str] = &["string", "tokenized_string", "int", "bool"];

/// The parts of a licence, in the order in which screens list them.
pub(crate) const PARTS: &[Part] = &[
    GROUPS, AGENTS, TAGS, BOTS, TEMPLATES, PROPERTIES, WEBHOOKS, CHANNELS, LIMITS,
];

const GROUPS: Part = Part {
    key: "groups",
    title: "Groups",
    item: "group",
    about: "Teams of agents and bots. Rules and greetings name them by their numbers.",
    columns: &[
        column("number", "Number", Shape::Number),
        column("agent_priorities", "Members", Shape::Members),
        column("language_code", "Language", Shape::Text),
        column("routing_status", "Takes chats", Shape::Text),
    ],
    deeds: &[
        make("create_group", "New group", &[must(NAME), LANGUAGE, MEMBERS]),
        edit("update_group", "Edit group", &[must(NAME), LANGUAGE, MEMBERS]),
        lose(
            "delete_group",
            "Delete group",
            "deletes the group for good; made anew it has another number",
        ),
    ],
    names: Some(NamesOf::Groups),
    // “General”.
    always: &["0"],
};

const AGENTS: Part = Part {
    key: "agents",
    title: "Agents",
    item: "agent",
    about: "The people who talk with customers.",
    columns: &[
        column("id", "E-mail", Shape::Text),
        column("role", "Role", Shape::Word),
        column("groups", "Groups", Shape::Memberships),
        column("max_chats_count", "Chats at once", Shape::Number),
        column("suspended", "Suspended", Shape::Switch),
        column("awaiting_approval", "Waits for approval", Shape::Switch),
    ],
    deeds: &[
        make(
            "create_agent",
            "New agent",
            &[
                Input {
                    help: "The address with which the agent signs in.",
                    ..must(input("id", "E-mail", Shape::Text))
                },
                must(NAME),
                ROLE,
                JOB_TITLE,
                MEMBERSHIPS,
            ],
        ),
        edit(
            "update_agent",
            "Edit agent",
            &[ROLE, JOB_TITLE, MAX_CHATS, MEMBERSHIPS],
        ),
        Deed {
            only_where: Some(OnlyWhere {
                cell: "suspended",
                is: false,
            }),
            ..lose(
                "suspend_agent",
                "Suspend agent",
                "locks the agent out at once; the call that takes it back, unsuspend_agent, is not open to the public",
            )
        },
        Deed {
            only_where: Some(OnlyWhere {
                cell: "suspended",
                is: true,
            }),
            ..edit("unsuspend_agent", "End suspension", &[])
        },
        Deed {
            only_where: Some(OnlyWhere {
                cell: "awaiting_approval",
                is: true,
            }),
            ..lose(
                "approve_agent",
                "Approve agent",
                "lets the agent in, and no call takes an approval back",
            )
        },
        lose("delete_agent", "Delete agent", "deletes the agent for good"),
    ],
    names: None,
    always: &[],
};

const TAGS: Part = Part {
    key: "tags",
    title: "Tags",
    item: "tag",
    about: "Labels that agents put on chats.",
    columns: &[
        column("group_ids", "Groups", Shape::Groups),
        column("author_id", "Made by", Shape::Text),
        column("created_at", "Made", Shape::Time),
    ],
    deeds: &[
        make(
            "create_tag",
            "New tag",
            &[
                Input {
                    help: "It stays: a tag cannot be renamed.",
                    ..must(NAME)
                },
                TAG_GROUPS,
            ],
        ),
        edit("update_tag", "Change groups", &[TAG_GROUPS]),
        lose("delete_tag", "Delete tag", "deletes the tag for good"),
    ],
    names: None,
    always: &[],
};

const BOTS: Part = Part {
    key: "bots",
    title: "Bots",
    item: "bot",
    about: "Programs that talk with customers.",
    columns: &[
        column("job_title", "Job title", Shape::Text),
        column("groups", "Groups", Shape::Memberships),
        column("max_chats_count", "Chats at once", Shape::Number),
        column("owner_client_id", "Application", Shape::Text),
        column("id", "ID", Shape::Text),
    ],
    deeds: &[
        hands_out(make(
            "create_bot",
            "New bot",
            &[must(NAME), JOB_TITLE, MEMBERSHIPS, must(APPLICATION)],
        )),
        edit("update_bot", "Edit bot", &[must(NAME), MAX_CHATS, MEMBERSHIPS]),
        hands_out(Deed {
            inputs: &[must(APPLICATION)],
            ..lose(
                "reset_bot_secret",
                "Reset secret",
                "makes the secret of the bot void",
            )
        }),
        lose(
            "delete_bot",
            "Delete bot",
            "deletes the bot for good; made anew it has another id and another secret",
        ),
    ],
    names: None,
    always: &[],
};

const TEMPLATES: Part = Part {
    key: "bot-templates",
    title: "Bot templates",
    item: "bot template",
    about: "By these, an application makes a bot on each licence that installs it.",
    columns: &[
        column("owner_client_id", "Application", Shape::Text),
        column("id", "ID", Shape::Text),
    ],
    deeds: &[
        hands_out(make(
            "create_bot_template",
            "New bot template",
            &[must(NAME), JOB_TITLE, must(APPLICATION), INSTALLATIONS],
        )),
        edit(
            "update_bot_template",
            "Edit bot template",
            &[must(NAME), INSTALLATIONS],
        ),
        hands_out(Deed {
            inputs: &[INSTALLATIONS],
            ..lose(
                "reset_bot_template_secret",
                "Reset secret",
                "makes the secret of the bot template void and, with `affect_existing_installations`, that of every bot made by it",
            )
        }),
        Deed {
            inputs: &[INSTALLATIONS],
            ..lose(
                "delete_bot_template",
                "Delete bot template",
                "deletes the bot template for good and, with `affect_existing_installations`, its bots on every licence",
            )
        },
    ],
    names: None,
    always: &[],
};

const PROPERTIES: Part = Part {
    key: "properties",
    title: "Properties",
    item: "property",
    about: "Values that applications keep at the licence, at groups and at chats.",
    columns: &[
        column("type", "Type", Shape::Word),
        column("value", "Value at the licence", Shape::Json),
        column("locations", "Places", Shape::Words),
        column("description", "Description", Shape::Text),
        column("owner_client_id", "Application", Shape::Text),
        column("published", "Open to all", Shape::Switch),
    ],
    deeds: &[
        make(
            "register_property",
            "Register property",
            &[
                must(NAME),
                must(APPLICATION),
                Input {
                    words: TYPES,
                    ..must(input("type", "Type", Shape::Word))
                },
                input("description", "Description", Shape::Text),
                Input {
                    words: LOCATIONS,
                    help: "Where it can have values. Agents may read and write them.",
                    ..must(input("locations", "Places", Shape::Words))
                },
                Input {
                    words: RIGHTS,
                    ..input("customer", "What customers may do", Shape::Words)
                },
            ],
        ),
        Deed {
            only_where: AT_LICENSE,
            ..edit(
                "update_license_properties",
                "Set value",
                &[Input {
                    help: "As JSON: a text stands in quotes.",
                    ..must(input("value", "Value at the licence", Shape::Json))
                }],
            )
        },
        Deed {
            only_where: Some(OnlyWhere {
                cell: "has_value",
                is: true,
            }),
            ..lose(
                "delete_license_properties",
                "Delete value",
                "deletes the values at the licence for good",
            )
        },
        Deed {
            only_where: PRIVATE,
            inputs: &[Input {
                words: RIGHTS,
                ..must(input(
                    "access_type",
                    "What other applications may do",
                    Shape::Words,
                ))
            }],
            ..lose(
                "publish_property",
                "Publish property",
                "opens the property to all applications for ever: it can be neither unpublished nor unregistered",
            )
        },
        Deed {
            only_where: PRIVATE,
            ..lose(
                "unregister_property",
                "Unregister property",
                "takes the property away for good",
            )
        },
    ],
    names: None,
    always: &[],
};

const WEBHOOKS: Part = Part {
    key: "webhooks",
    title: "Webhooks",
    item: "application",
    about: "Whether the licence sends the webhooks of an application. What they are stands in drafts.",
    columns: &[
        column("webhooks", "Registered", Shape::Number),
        column("enabled", "Sent", Shape::Switch),
    ],
    deeds: &[
        Deed {
            only_where: Some(OnlyWhere {
                cell: "enabled",
                is: false,
            }),
            ..edit("enable_license_webhooks", "Send webhooks", &[])
        },
        Deed {
            only_where: Some(OnlyWhere {
                cell: "enabled",
                is: true,
            }),
            ..edit("disable_license_webhooks", "Send no webhooks", &[])
        },
    ],
    names: None,
    always: &[],
};

const CHANNELS: Part = Part {
    key: "channels",
    title: "Channels",
    item: "channel",
    about: "The ways by which customers come.",
    columns: &[
        column("channel_subtype", "Application", Shape::Text),
        column("first_activity_timestamp", "First used", Shape::Time),
    ],
    deeds: &[],
    names: None,
    always: &[],
};

const LIMITS: Part = Part {
    key: "limits",
    title: "Plan limits",
    item: "limit",
    about: "What the licence has too much of for each plan.",
    columns: &[
        column("plan", "Plan", Shape::Word),
        column("limit_balance", "Balance", Shape::Number),
        column("whose", "Of", Shape::Text),
    ],
    deeds: &[],
    names: None,
    always: &[],
};

const AT_LICENSE: Option<OnlyWhere> = Some(OnlyWhere {
    cell: "at_license",
    is: true,
});
const PRIVATE: Option<OnlyWhere> = Some(OnlyWhere {
    cell: "published",
    is: false,
});

#[cfg(test)]
mod tests {
    use super::super::inputs::{PRIORITIES, ROLES};
    use super::*;
    use crate::livechat::agents::{Priority, Role};
    use crate::livechat::properties::{PropertyType, Right};
    use crate::livechat::{Effect, Method};

    #[test]
    fn every_deed_is_a_method_with_its_loss_and_its_secret() {
        let deeds = PARTS.iter().flat_map(|part| part.deeds);
        for deed in deeds {
            let method = Method::named(deed.key).unwrap();
            let loss = match method.effect {
                Effect::CannotBeUndone(what) => Some(what),
                Effect::Changes | Effect::CannotBeUndoneWith(_) => None,
                Effect::Reads => panic!("{} only reads", deed.key),
            };
            assert_eq!(deed.loss, loss, "{}", deed.key);
            assert_eq!(deed.hands_out_secret, !method.secrets.is_empty(), "{}", deed.key);
        }
    }

    #[test]
    fn what_is_entered_is_a_member_of_the_request_or_made_into_one() {
        let made = ["locations", "customer", "value"];
        for deed in PARTS.iter().flat_map(|part| part.deeds) {
            let fields = Method::named(deed.key).unwrap().request.fields;
            for input in deed.inputs.iter().filter(|input| !made.contains(&input.key)) {
                let found = fields.iter().any(|field| field.name == input.key);
                assert!(found, "{}: {}", deed.key, input.key);
            }
        }
    }

    #[test]
    fn every_word_that_can_be_chosen_is_one_of_the_api() {
        let sorted = |words: &[&'static str]| {
            let mut words = words.to_vec();
            words.sort_unstable();
            words
        };
        assert_eq!(sorted(PRIORITIES), sorted(Priority::WORDS));
        assert_eq!(sorted(TYPES), sorted(PropertyType::WORDS));
        assert!(ROLES.iter().all(|role| Role::WORDS.contains(role)));
        assert!(RIGHTS.iter().all(|right| Right::WORDS.contains(right)));
    }

    #[test]
    fn a_form_cannot_hand_the_licence_over() {
        let Effect::CannotBeUndoneWith(case) = Method::named("update_agent").unwrap().effect else {
            panic!("the role of the owner can be given back");
        };
        assert!(!ROLES.contains(&case.value));
    }
}

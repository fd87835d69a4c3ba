//! The rows of the chapter “Groups”.

use super::agents::PRIORITY;
use super::field::{NUMBER, Object, TEXT, may, must};
use super::{Effect, Field, Group, Kind, Method, scope, scope_when};
use crate::livechat::groups::{CreateGroup, DeleteGroup, GetGroup, GroupField, ListGroups, UpdateGroup};
use crate::livechat::request::Types;

/// The longest name, in characters.
const NAME: Kind = Kind::Text { most: Some(180) };
const ID: Field = must("id", NUMBER, "The group’s number.");
const LANGUAGE: Field = may("language_code", TEXT, "The code of the language, such as en.");
const MEMBERS: Kind = Kind::Map(&PRIORITY);
const FIELDS: Field = may(
    "fields",
    Kind::List(&Kind::OneOf(GroupField::WORDS)),
    "What else the answer is to hold.",
);
const GROUP: &[Field] = &[
    ID,
    may("name", TEXT, "The name."),
    LANGUAGE,
    may(
        "routing_status",
        TEXT,
        "Whether the group takes chats, such as `offline`.",
    ),
    may(
        "agent_priorities",
        MEMBERS,
        "The members with their priorities, when asked for.",
    ),
];
const OF_OTHERS: &str = "for groups that you are not a member of";

pub(super) const METHODS: [Method; 5] = [
    Method {
        about: "Makes a group.",
        scopes: &[scope("groups--all:rw")],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            must("name", NAME, "The name."),
            LANGUAGE,
            must(
                "agent_priorities",
                MEMBERS,
                "The priority of each member, by the id of the agent or bot.",
            ),
        ]),
        answer: &[ID],
        ..Method::of("create_group", Group::Groups, Types::of::<CreateGroup>())
    },
    Method {
        about: "Changes a group; what is left out stays as it is.",
        scopes: &[scope("groups--my:rw"), scope_when("groups--all:rw", OF_OTHERS)],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            ID,
            may("name", NAME, "The name."),
            LANGUAGE,
            may(
                "agent_priorities",
                MEMBERS,
                "The priority of each member, by the id of the agent or bot.",
            ),
        ]),
        ..Method::of("update_group", Group::Groups, Types::of::<UpdateGroup>())
    },
    Method {
        about: "Deletes a group.",
        scopes: &[scope("groups--my:rw"), scope_when("groups--all:rw", OF_OTHERS)],
        effect: Effect::CannotBeUndone("deletes the group for good; made anew it has another number"),
        settles: true,
        request: Object::of(&[ID]),
        ..Method::of("delete_group", Group::Groups, Types::of::<DeleteGroup>())
    },
    Method {
        about: "Reads all groups.",
        scopes: &[scope("groups--all:ro")],
        request: Object::of(&[FIELDS]),
        answer: GROUP,
        ..Method::of("list_groups", Group::Groups, Types::of::<ListGroups>())
    },
    Method {
        about: "Reads one group.",
        scopes: &[scope("groups--my:ro"), scope_when("groups--all:ro", OF_OTHERS)],
        request: Object::of(&[ID, FIELDS]),
        answer: GROUP,
        ..Method::of("get_group", Group::Groups, Types::of::<GetGroup>())
    },
];

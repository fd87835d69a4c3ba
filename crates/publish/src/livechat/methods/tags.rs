//! The rows of the chapter “Tags”.

use super::field::{NUMBER, Object, TEXT, may, must};
use super::{Effect, Field, Group, Kind, Method, Scope, scope, scope_when};
use crate::livechat::request::Types;
use crate::livechat::tags::{CreateTag, DeleteTag, ListTags, UpdateTag};

const NAME: Field = must("name", TEXT, "The name, in its own case.");
const GROUPS: Field = may(
    "group_ids",
    Kind::List(&NUMBER),
    "The groups that may use it; may be empty.",
);
const OWN: &str = "in groups that you are a member of";
const WRITES: &[Scope] = &[scope("tags--all:rw"), scope_when("tags--groups:rw", OWN)];

pub(super) const METHODS: [Method; 4] = [
    Method {
        about: "Makes a tag.",
        scopes: WRITES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            must("name", TEXT, "The name; case does not tell two tags apart."),
            GROUPS,
        ]),
        ..Method::of("create_tag", Group::Tags, Types::of::<CreateTag>())
    },
    Method {
        about: "Deletes a tag.",
        scopes: WRITES,
        effect: Effect::CannotBeUndone("deletes the tag for good"),
        settles: true,
        request: Object::of(&[NAME]),
        ..Method::of("delete_tag", Group::Tags, Types::of::<DeleteTag>())
    },
    Method {
        about: "Reads tags.",
        scopes: &[scope("tags--all:ro"), scope_when("tags--groups:ro", OWN)],
        request: Object::of(&[may(
            "filters",
            Kind::Object(&Object::of(&[must(
                "group_ids",
                Kind::List(&NUMBER),
                "Only those of these groups.",
            )])),
            "Which of them.",
        )]),
        answer: &[
            NAME,
            GROUPS,
            may(
                "author_id",
                TEXT,
                "The agent who made it; empty where nobody did.",
            ),
            may("created_at", TEXT, "When it was made."),
        ],
        ..Method::of("list_tags", Group::Tags, Types::of::<ListTags>())
    },
    Method {
        about: "Changes the groups of a tag.",
        scopes: WRITES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[NAME, GROUPS]),
        ..Method::of("update_tag", Group::Tags, Types::of::<UpdateTag>())
    },
];

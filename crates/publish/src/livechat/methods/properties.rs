//! The rows of the chapter “Properties”.

use super::field::{NUMBER, Object, TEXT, WHOLE, may, must};
use super::{Effect, Field, Group, Kind, Method, Rule, Scope, scope, scope_when};
use crate::livechat::check::property_fits_its_type;
use crate::livechat::properties::{
    DeleteGroupProperties, DeleteLicenseProperties, ListGroupsProperties, ListLicenseProperties,
    ListProperties, PropertyType, PublishProperty, RegisterProperty, Right, UnregisterProperty,
    UpdateGroupProperties, UpdateLicenseProperties,
};
use crate::livechat::request::Types;

const NAME: Field = must("name", TEXT, "The property’s name.");
const OWNER: Field = must(
    "owner_client_id",
    TEXT,
    "The application that owns it; your organisation must own the application.",
);
const RIGHTS: Kind = Kind::List(&Kind::OneOf(Right::WORDS));
const LOCATION: Kind = Kind::Object(
    &Object::of(&[
        may("agent", RIGHTS, "What agents may do."),
        may("customer", RIGHTS, "What customers may do."),
    ])
    .with(&[Rule::AtLeastOne(&["agent", "customer"]), Rule::NoOthers]),
);
const ACCESS: Kind = Kind::Object(
    &Object::of(&[
        may("chat", LOCATION, "At a chat."),
        may("thread", LOCATION, "At a thread of a chat."),
        may("event", LOCATION, "At an event."),
        may("license", LOCATION, "At the licence."),
        may("group", LOCATION, "At a group."),
    ])
    .with(&[
        Rule::AtLeastOne(&["chat", "thread", "event", "license", "group"]),
        Rule::NoOthers,
    ]),
);
const RANGE: Kind = Kind::Object(&Object::of(&[
    may("from", WHOLE, "The least."),
    may("to", WHOLE, "The most."),
]));
const TYPE: Kind = Kind::OneOf(PropertyType::WORDS);
const DOMAIN: Field = may(
    "domain",
    Kind::List(&Kind::Any),
    "The values that it can have. Not together with `range`.",
);
const RANGE_FIELD: Field = may(
    "range",
    RANGE,
    "The numbers that it can have, for the type int. Not together with `domain`.",
);
const DEFAULT: Field = may(
    "default_value",
    Kind::Any,
    "Its value where none was set. The document lets only licences and groups have one, and its own example is a chat’s: the server decides.",
);
const VALUES: Kind = Kind::Map(&Kind::Map(&Kind::Any));
const NAMES: Kind = Kind::Map(&Kind::List(&TEXT));
const PROPERTIES: Field = must("properties", VALUES, "The values, by namespace and by name.");
const PROPERTY_NAMES: Field = must("properties", NAMES, "The names, by namespace.");
const NAMESPACE: Field = may("namespace", TEXT, "Only of this namespace.");
const PREFIX: Field = may("name_prefix", TEXT, "Only of names that begin so.");
const GROUP_ID: Field = must("group_id", NUMBER, "The group’s number.");

const CONFIGURES: &[Scope] = &[scope("properties.configuration:rw")];
const OWN: &str = "for the namespace of your own application";
const ALL: &str = "for public properties of other namespaces as well";

pub(super) const METHODS: [Method; 10] = [
    Method {
        about: "Registers a private property.",
        scopes: CONFIGURES,
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[
            NAME,
            OWNER,
            must("type", TYPE, "What values it has; an int has 32 bits."),
            must(
                "access",
                ACCESS,
                "Who may do what with it; at least one location.",
            ),
            may("description", TEXT, "What it is for."),
            DOMAIN,
            RANGE_FIELD,
            DEFAULT,
        ])
        .with(&[Rule::NotBoth("domain", "range")])
        .and(property_fits_its_type),
        ..Method::of(
            "register_property",
            Group::Properties,
            Types::of::<RegisterProperty>(),
        )
    },
    Method {
        about: "Takes a private property away; a published one cannot be.",
        scopes: CONFIGURES,
        effect: Effect::CannotBeUndone("takes the property away for good"),
        settles: true,
        request: Object::of(&[NAME, OWNER]),
        ..Method::of(
            "unregister_property",
            Group::Properties,
            Types::of::<UnregisterProperty>(),
        )
    },
    Method {
        about: "Opens a private property to all applications.",
        scopes: CONFIGURES,
        effect: Effect::CannotBeUndone(
            "opens the property to all applications for ever: it can be neither unpublished nor unregistered",
        ),
        settles: true,
        request: Object::of(&[
            NAME,
            OWNER,
            must("access_type", RIGHTS, "What other applications may do with it."),
        ]),
        ..Method::of(
            "publish_property",
            Group::Properties,
            Types::of::<PublishProperty>(),
        )
    },
    Method {
        about: "Reads the properties of an application, by name.",
        scopes: CONFIGURES,
        request: Object::of(&[OWNER]),
        answer: &[
            must("type", TYPE, "What values it has."),
            may("description", TEXT, "What it is for."),
            may("access", ACCESS, "Who may do what with it."),
            may(
                "public_access",
                RIGHTS,
                "What other applications may do with it; missing in a private one.",
            ),
            DOMAIN,
            RANGE_FIELD,
            DEFAULT,
        ],
        ..Method::of(
            "list_properties",
            Group::Properties,
            Types::of::<ListProperties>(),
        )
    },
    Method {
        about: "Sets values of properties at the licence; others stay as they are.",
        scopes: &[
            scope_when("properties.license.value--my:rw", OWN),
            scope_when("properties.license.value--all:rw", ALL),
        ],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[PROPERTIES]),
        ..Method::of(
            "update_license_properties",
            Group::Properties,
            Types::of::<UpdateLicenseProperties>(),
        )
    },
    Method {
        about: "Reads the values of properties at the licence, by namespace and by name.",
        scopes: &[
            scope_when("properties.license.value--my:ro", OWN),
            scope_when("properties.license.value--all:ro", ALL),
        ],
        request: Object::of(&[NAMESPACE, PREFIX]),
        ..Method::of(
            "list_license_properties",
            Group::Properties,
            Types::of::<ListLicenseProperties>(),
        )
    },
    Method {
        about: "Deletes values of properties at the licence.",
        scopes: &[
            scope_when("properties.license.value--my:rw", OWN),
            scope_when("properties.license.value--all:rw", ALL),
        ],
        effect: Effect::CannotBeUndone("deletes the values at the licence for good"),
        settles: true,
        request: Object::of(&[PROPERTY_NAMES]),
        ..Method::of(
            "delete_license_properties",
            Group::Properties,
            Types::of::<DeleteLicenseProperties>(),
        )
    },
    Method {
        about: "Sets values of properties at a group; others stay as they are.",
        scopes: &[
            scope_when("properties.group.value--my:rw", OWN),
            scope_when("properties.group.value--all:rw", ALL),
        ],
        effect: Effect::Changes,
        settles: true,
        request: Object::of(&[GROUP_ID, PROPERTIES]),
        ..Method::of(
            "update_group_properties",
            Group::Properties,
            Types::of::<UpdateGroupProperties>(),
        )
    },
    Method {
        about: "Reads the values of properties at groups.",
        scopes: &[scope("properties.group.value--all:ro")],
        request: Object::of(&[
            must(
                "group_ids",
                Kind::List(&NUMBER),
                "The numbers of the groups; an empty list means all.",
            ),
            NAMESPACE,
            PREFIX,
        ]),
        answer: &[must("id", NUMBER, "The group’s number."), PROPERTIES],
        ..Method::of(
            "list_groups_properties",
            Group::Properties,
            Types::of::<ListGroupsProperties>(),
        )
    },
    Method {
        about: "Deletes values of properties at a group.",
        scopes: &[
            scope_when("properties.group.value--my:rw", OWN),
            scope_when("properties.group.value--all:rw", ALL),
        ],
        effect: Effect::CannotBeUndone("deletes the values at the group for good"),
        settles: true,
        request: Object::of(&[must("id", NUMBER, "The group’s number."), PROPERTY_NAMES]),
        ..Method::of(
            "delete_group_properties",
            Group::Properties,
            Types::of::<DeleteGroupProperties>(),
        )
    },
];

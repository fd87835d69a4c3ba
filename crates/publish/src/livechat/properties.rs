//! Properties: values with names that applications keep at chats, threads, events, groups and licences.
//!
//! Source: the Configuration API, section “Properties”.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::request::{Nothing, object, request};
use super::word::words;

words! {
    /// What values a property has.
    PropertyType {
        /// Whole numbers of 32 bits.
        Int = "int",
        /// Text.
        Text = "string",
        /// Yes or no.
        Bool = "bool",
        /// Text of which each word can be searched.
        TokenizedText = "tokenized_string",
    }
}

words! {
    /// What somebody may do with a property.
    Right {
        /// Read it.
        Read = "read",
        /// Change it.
        Write = "write",
    }
}

object! {
    /// Who may do what with a property at one location. At least one of the two must be given.
    LocationAccess {
        may {
            /// Agents.
            agent: Vec<Right>,
            /// Customers.
            customer: Vec<Right>,
        }
    }
}

object! {
    /// Who may do what with a property, by location. At least one must be given.
    PropertyAccess {
        may {
            /// At a chat.
            chat: LocationAccess,
            /// At a thread of a chat.
            thread: LocationAccess,
            /// At an event.
            event: LocationAccess,
            /// At the licence.
            license: LocationAccess,
            /// At a group.
            group: LocationAccess,
        }
    }
}

object! {
    /// The numbers that a property can have.
    Range {
        may {
            /// The least.
            from: i64,
            /// The most.
            to: i64,
        }
    }
}

/// Values by namespace and by name. A namespace is the client id of the application that owns its properties.
pub type Values = BTreeMap<String, Map<String, Value>>;
/// Names by namespace.
pub type Names = BTreeMap<String, Vec<String>>;

request! {
    /// Registers a private property. Scope: `properties.configuration:rw`.
    RegisterProperty = "register_property" -> Nothing {
        must {
            /// The property's name.
            name: String,
            /// The application that is to own it.
            owner_client_id: String,
            /// What values it has.
            r#type: PropertyType,
            /// Who may do what with it.
            access: PropertyAccess,
        }
        may {
            /// What it is for.
            description: String,
            /// The values that it can have. Not together with `range`.
            domain: Vec<Value>,
            /// The numbers that it can have. Not together with `domain`.
            range: Range,
            /// Its value where none was set; only at licences and groups.
            default_value: Value,
        }
    }
}

request! {
    /// Takes a private property away. A published one stays. Scope: `properties.configuration:rw`.
    UnregisterProperty = "unregister_property" -> Nothing {
        must {
            /// The property's name.
            name: String,
            /// The application that owns it.
            owner_client_id: String,
        }
    }
}

request! {
    /// Opens a property to all applications, for ever. Scope: `properties.configuration:rw`.
    PublishProperty = "publish_property" -> Nothing {
        must {
            /// The property's name.
            name: String,
            /// The application that owns it.
            owner_client_id: String,
            /// What other applications may do with it.
            access_type: Vec<Right>,
        }
    }
}

request! {
    /// Reads the properties of an application. Scope: `properties.configuration:rw`.
    ListProperties = "list_properties" -> BTreeMap<String, Property> {
        must {
            /// The application that owns them.
            owner_client_id: String,
        }
    }
}

request! {
    /// Sets values at the licence; others stay. Scopes: `properties.license.value--my:rw`; `properties.license.value--all:rw` for other namespaces.
    UpdateLicenseProperties = "update_license_properties" -> Nothing {
        must {
            /// The values.
            properties: Values,
        }
    }
}

request! {
    /// Reads the values at the licence. Scopes: `properties.license.value--my:ro`; `properties.license.value--all:ro` for other namespaces.
    ListLicenseProperties = "list_license_properties" -> Values {
        may {
            /// Of this namespace only.
            namespace: String,
            /// Of names that begin so.
            name_prefix: String,
        }
    }
}

request! {
    /// Deletes values at the licence. Scopes: `properties.license.value--my:rw`; `properties.license.value--all:rw` for other namespaces.
    DeleteLicenseProperties = "delete_license_properties" -> Nothing {
        must {
            /// The names.
            properties: Names,
        }
    }
}

request! {
    /// Sets values at a group; others stay. Scopes: `properties.group.value--my:rw`; `properties.group.value--all:rw` for other namespaces.
    UpdateGroupProperties = "update_group_properties" -> Nothing {
        must {
            /// The group's number.
            group_id: u64,
            /// The values.
            properties: Values,
        }
    }
}

request! {
    /// Reads the values at groups. Scope: `properties.group.value--all:ro`.
    ListGroupsProperties = "list_groups_properties" -> Vec<GroupProperties> {
        must {
            /// The numbers of the groups; none means all.
            group_ids: Vec<u64>,
        }
        may {
            /// Of this namespace only.
            namespace: String,
            /// Of names that begin so.
            name_prefix: String,
        }
    }
}

request! {
    /// Deletes values at a group. Scopes: `properties.group.value--my:rw`; `properties.group.value--all:rw` for other namespaces.
    DeleteGroupProperties = "delete_group_properties" -> Nothing {
        must {
            /// The group's number.
            id: u64,
            /// The names.
            properties: Names,
        }
    }
}

object! {
    /// A property as its application registered it.
    Property {
        must {
            /// What values it has.
            r#type: PropertyType,
        }
        may {
            /// What it is for.
            description: String,
            /// Who may do what with it.
            access: PropertyAccess,
            /// What other applications may do with it; missing in a private one.
            public_access: Vec<Right>,
            /// The values that it can have.
            domain: Vec<Value>,
            /// The numbers that it can have.
            range: Range,
            /// Its value where none was set.
            default_value: Value,
        }
    }
}

object! {
    /// The values at one group.
    GroupProperties {
        must {
            /// The group's number.
            id: u64,
            /// The values.
            properties: Values,
        }
    }
}

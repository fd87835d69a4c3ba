//! Auto access: rules by which the page and the place of a customer decide the groups of a chat.
//!
//! The rules are a linked list: each holds the id of the one after it in `next_id`.
//!
//! Source: the Configuration API, section “Auto access”.

use super::request::{Nothing, object, request};

object! {
    /// Where chats go.
    Access {
        must {
            /// The numbers of the groups.
            groups: Vec<u64>,
        }
    }
}

object! {
    /// A text to look for in an address or a domain.
    MatchObject {
        must {
            /// The text.
            value: String,
        }
        may {
            /// Whether it must be the whole; otherwise it may stand anywhere. `false` when it is left out.
            exact_match: bool,
        }
    }
}

object! {
    /// Texts of which one must fit, or of which none may. Never both.
    TextCondition {
        may {
            /// One of these must fit.
            values: Vec<MatchObject>,
            /// None of these may fit.
            exclude_values: Vec<MatchObject>,
        }
    }
}

object! {
    /// A place. All that is given must fit, and at least one member must be given.
    Place {
        may {
            /// The name of the country, such as `United States`.
            country: String,
            /// The code of the country, such as `US`.
            country_code: String,
            /// The region, such as `California`.
            region: String,
            /// The city, such as `Mountain View`.
            city: String,
        }
    }
}

object! {
    /// Places of which one must fit.
    GeolocationCondition {
        must {
            /// The places.
            values: Vec<Place>,
        }
    }
}

object! {
    /// When a rule holds. At least one member must be given.
    Conditions {
        may {
            /// On the whole address of the page.
            url: TextCondition,
            /// On the domain of the page.
            domain: TextCondition,
            /// On where the customer is.
            geolocation: GeolocationCondition,
        }
    }
}

request! {
    /// Makes a rule. Scope: `access_rules:rw`.
    AddAutoAccess = "add_auto_access" -> AutoAccessId {
        must {
            /// Where chats go.
            access: Access,
            /// When the rule holds.
            conditions: Conditions,
        }
        may {
            /// What the rule is for.
            description: String,
            /// The id of the rule before which it goes. At the end when it is left out or empty.
            next_id: String,
        }
    }
}

request! {
    /// Reads all rules. Scope: `access_rules:ro`.
    ListAutoAccesses = "list_auto_accesses" -> Vec<AutoAccess> {}
}

request! {
    /// Deletes a rule. Scope: `access_rules:rw`.
    DeleteAutoAccess = "delete_auto_access" -> Nothing {
        must {
            /// The rule's id.
            id: String,
        }
    }
}

request! {
    /// Changes a rule; what is left out stays. Scope: `access_rules:rw`.
    UpdateAutoAccess = "update_auto_access" -> Nothing {
        must {
            /// The rule's id.
            id: String,
        }
        may {
            /// Where chats go.
            access: Access,
            /// When the rule holds.
            conditions: Conditions,
            /// What the rule is for.
            description: String,
            /// The id of the rule before which it goes. `None` leaves it where it is; an empty text moves it to the end.
            next_id: String,
        }
    }
}

object! {
    /// The rule that was made.
    AutoAccessId {
        must {
            /// The rule's id.
            id: String,
        }
    }
}

object! {
    /// A rule as the server has it.
    AutoAccess {
        must {
            /// The rule's id.
            id: String,
            /// Where chats go.
            access: Access,
            /// When the rule holds.
            conditions: Conditions,
        }
        may {
            /// What the rule is for.
            description: String,
            /// The id of the rule after it; empty or missing in the last one.
            next_id: String,
        }
    }
}

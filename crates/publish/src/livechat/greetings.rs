//! Greetings: messages that customers get unasked. Not in the document of the 65 URLs; today's stable API has them.
//!
//! How rules with `and` and with `or` go together, and which greeting is shown of several, is documented nowhere. Rules come back in another
//! order: they can be compared as sets only.
//!
//! Source: the vendor's page of the Configuration API 3.6 as it is since 2025-08-07.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::request::{Nothing, object, request};
use super::word::words;

words! {
    /// What a greeting is.
    GreetingType {
        /// A message that opens the chat.
        Normal = "normal",
        /// A message beside the page; one that was closed is never shown again.
        Announcement = "announcement",
    }
}

words! {
    /// How a rule goes together with the others.
    RuleCondition {
        /// It must hold as well.
        And = "and",
        /// It is enough that it holds.
        Or = "or",
    }
}

words! {
    /// How a rule compares. There are no patterns.
    RuleOperator {
        /// Is the same.
        Equals = "equals",
        /// Is not the same.
        DoesntEqual = "doesnt_equal",
        /// Is less.
        LowerThan = "lower_than",
        /// Is less or the same.
        LowerOrEqual = "lower_or_equal",
        /// Is more.
        GreaterThan = "greater_than",
        /// Is more or the same.
        GreaterOrEqual = "greater_or_equal",
        /// Has it somewhere.
        Contains = "contains",
        /// Has it nowhere.
        DoesntContain = "doesnt_contain",
    }
}

words! {
    /// What a rule looks at.
    RuleType {
        /// Seconds on the site, 0 to 900.
        VisitTimeSite = "visit_time_site",
        /// Seconds on the page, 0 to 900.
        VisitTimePage = "visit_time_page",
        /// The address of the page.
        UrlCurrent = "url_current",
        /// The address of any page of the visit.
        UrlVisited = "url_visited",
        /// The address that the customer came from.
        UrlReferrer = "url_referrer",
        /// Addresses in their order.
        UrlFunnel = "url_funnel",
        /// How many pages were seen.
        PagesViewNumber = "pages_view_number",
        /// How many visits there were.
        VisitsNumber = "visits_number",
        /// How many pages were seen whose address fits.
        UrlMatchPageViewNumber = "url_match_page_view_number",
        /// Where the customer is.
        Geolocation = "geolocation",
        /// What was searched for.
        SearchKeyword = "search_keyword",
        /// A value that the site gives.
        CustomVariable = "custom_variable",
        /// Which advertisement the customer came by.
        AdsTraffic = "ads_traffic",
    }
}

object! {
    /// A step of a way through the site.
    FunnelStep {
        must {
            /// The address.
            url: String,
            /// How it is compared.
            operator: RuleOperator,
        }
    }
}

object! {
    /// A rule. Which members it has depends on its type.
    GreetingRule {
        must {
            /// How it goes together with the others.
            condition: RuleCondition,
            /// What it looks at.
            r#type: RuleType,
        }
        may {
            /// How it compares.
            operator: RuleOperator,
            /// What it compares with. Numbers are texts too, and read as such.
            #[serde(deserialize_with = "text_of")]
            value: String,
            /// The steps of `url_funnel`, 1 to 10.
            urls: Vec<FunnelStep>,
            /// The one name with its value of `custom_variable` and `ads_traffic`.
            session_field: BTreeMap<String, String>,
        }
    }
}

request! {
    /// Makes a greeting. Scope: `greetings:rw`.
    CreateGreeting = "create_greeting" -> GreetingId {
        must {
            /// What it is.
            r#type: GreetingType,
            /// Whether it is shown.
            active: bool,
            /// Its name.
            name: String,
            /// The number of its group.
            group: u64,
            /// When it is shown, 1 to 10.
            rules: Vec<GreetingRule>,
        }
        may {
            /// Not before this time, by RFC 3339.
            active_from: String,
            /// Not after this time, by RFC 3339.
            active_until: String,
            /// Texts with names.
            properties: Map<String, Value>,
            /// The message, in the vendor's form of rich messages.
            rich_message: Map<String, Value>,
        }
    }
}

request! {
    /// Reads one greeting. Scope: `greetings:ro`.
    GetGreeting = "get_greeting" -> Greeting {
        must {
            /// The greeting's number.
            id: u64,
        }
    }
}

request! {
    /// Reads a page of greetings. Scope: `greetings:ro`.
    ListGreetings = "list_greetings" -> GreetingPage {
        may {
            /// Only those of these groups.
            groups: Vec<u64>,
            /// How many a page has, 1 to 100.
            limit: u32,
            /// The next page; without `groups` and `limit`, which it holds.
            page_id: String,
        }
    }
}

request! {
    /// Changes a greeting; what is left out stays. Scope: `greetings:rw`.
    UpdateGreeting = "update_greeting" -> Nothing {
        must {
            /// The greeting's number.
            id: u64,
        }
        may {
            /// What it is.
            r#type: GreetingType,
            /// Whether it is shown.
            active: bool,
            /// Its name.
            name: String,
            /// The number of its group.
            group: u64,
            /// When it is shown, 1 to 10; all of them.
            rules: Vec<GreetingRule>,
            /// Not before this time, by RFC 3339.
            active_from: String,
            /// Not after this time, by RFC 3339.
            active_until: String,
            /// Texts with names.
            properties: Map<String, Value>,
            /// The message, in the vendor's form of rich messages.
            rich_message: Map<String, Value>,
        }
    }
}

request! {
    /// Deletes a greeting. Scope: `greetings:rw`.
    DeleteGreeting = "delete_greeting" -> Nothing {
        must {
            /// The greeting's number.
            id: u64,
        }
    }
}

object! {
    /// The greeting that was made.
    GreetingId {
        must {
            /// The greeting's number.
            id: u64,
        }
    }
}

object! {
    /// A greeting as the server has it.
    Greeting {
        must {
            /// The greeting's number.
            id: u64,
        }
        may {
            /// What it is.
            r#type: GreetingType,
            /// Whether it is shown.
            active: bool,
            /// Its name.
            name: String,
            /// The number of its group.
            group: u64,
            /// When it is shown.
            rules: Vec<GreetingRule>,
            /// Not before this time, by RFC 3339.
            active_from: String,
            /// Not after this time, by RFC 3339.
            active_until: String,
            /// Texts with names.
            properties: Map<String, Value>,
            /// The message.
            rich_message: Map<String, Value>,
        }
    }
}

object! {
    /// Some of the greetings.
    GreetingPage {
        must {
            /// The greetings of the page.
            greetings: Vec<Greeting>,
        }
        may {
            /// How many there are on all pages.
            found_greetings: u64,
            /// The next page; missing on the last one.
            next_page_id: String,
        }
    }
}

/// A text, or a number as a text.
fn text_of<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Option::<Value>::deserialize(deserializer)? {
        None => None,
        Some(Value::String(text)) => Some(text),
        Some(other @ Value::Number(_)) => Some(other.to_string()),
        Some(other) => {
            let unexpected = format!("{other} is neither a text nor a number");
            return Err(serde::de::Error::custom(unexpected));
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_number_of_a_rule_is_read_as_the_text_that_is_sent() {
        for value in [json!("30"), json!(30)] {
            let rule = json!({ "condition": "and", "type": "visit_time_site", "operator": "equals", "value": value });
            let rule: GreetingRule = serde_json::from_value(rule).unwrap();
            assert_eq!(rule.value.as_deref(), Some("30"));
            assert_eq!(serde_json::to_value(&rule).unwrap()["value"], "30");
        }
        let wrong = json!({ "condition": "and", "type": "geolocation", "value": [1] });
        assert!(serde_json::from_value::<GreetingRule>(wrong).is_err());
    }
}

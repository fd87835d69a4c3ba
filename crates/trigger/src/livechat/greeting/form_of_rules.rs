//! The form of the rules of a greeting: what one looks at says how it is compared, and with what.

use super::contract::{CONDITION, OPERATOR, RULES, SESSION_FIELD, TYPE, URL, URLS, VALUE};
use super::form::{choice, field};
use crate::catalogue::{DefaultValue, Field, FieldChoice, FieldKind, ItemList, ShownWhen};

pub(super) const RULES_FIELD: Field = Field {
    kind: FieldKind::List,
    required: true,
    items: Some(ItemList {
        lists: &[],
        item: "rule",
        fields: RULE,
    }),
    ..field(
        RULES,
        "Rules",
        "What must hold of the visit, in 1 to 10 rules. Where some must hold and others are enough, LiveChat does not say how they go together.",
    )
};

const RULE: &[Field] = &[
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("and"),
        choices: &[
            choice("and", "must hold", "The rule must hold as well."),
            choice("or", "is enough", "It is enough that the rule holds."),
        ],
        ..field(
            CONDITION,
            "With the others",
            "How the rule goes together with the others.",
        )
    },
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("url_current"),
        choices: SUBJECTS,
        ..field(TYPE, "Looks at", "What the rule looks at.")
    },
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("contains"),
        choices: TEXT_OPERATORS,
        shown_when: shown(WITH_TEXT),
        ..field(
            OPERATOR,
            "Comparison",
            "How the text is compared. There are no patterns.",
        )
    },
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("greater_or_equal"),
        choices: NUMBER_OPERATORS,
        shown_when: shown(WITH_NUMBER),
        ..field(OPERATOR, "Comparison", "How the number is compared.")
    },
    Field {
        placeholder: "30",
        kind: FieldKind::Seconds,
        required: true,
        default: DefaultValue::Text("30"),
        shown_when: shown(&["visit_time_page", "visit_time_site"]),
        ..field(VALUE, "Seconds", "A whole number of seconds, 0 to 900.")
    },
    Field {
        placeholder: "2",
        kind: FieldKind::Seconds,
        required: true,
        default: DefaultValue::Text("2"),
        shown_when: shown(&["pages_view_number", "url_match_page_view_number", "visits_number"]),
        ..field(VALUE, "Number", "A whole number.")
    },
    Field {
        placeholder: "/pricing",
        required: true,
        default: DefaultValue::Text(""),
        shown_when: shown(&["url_current", "url_visited", "url_referrer"]),
        ..field(
            VALUE,
            "Address",
            "A piece of the address or all of it, as the browser shows it. “*” is only a star.",
        )
    },
    Field {
        placeholder: "Munich",
        required: true,
        default: DefaultValue::Text(""),
        shown_when: shown(&["geolocation"]),
        ..field(VALUE, "Place", "A country, a region or a city.")
    },
    Field {
        placeholder: "delivery",
        required: true,
        default: DefaultValue::Text(""),
        shown_when: shown(&["search_keyword"]),
        ..field(
            VALUE,
            "Keyword",
            "What the visitor searched for before they came.",
        )
    },
    Field {
        kind: FieldKind::List,
        required: true,
        shown_when: shown(&["url_funnel"]),
        items: Some(ItemList {
            lists: &[],
            item: "step",
            fields: STEP,
        }),
        ..field(
            URLS,
            "Steps",
            "Addresses in the order in which the visitor goes to them, 1 to 10.",
        )
    },
    Field {
        placeholder: "plan",
        kind: FieldKind::Pair,
        required: true,
        shown_when: shown(&["custom_variable"]),
        ..field(
            SESSION_FIELD,
            "Variable",
            "The name that the site gives it, and its value.",
        )
    },
    Field {
        kind: FieldKind::Pair,
        required: true,
        shown_when: shown(&["ads_traffic"]),
        choices: NETWORKS,
        ..field(
            SESSION_FIELD,
            "Advertisement",
            "Where the advertisement was, and its value.",
        )
    },
];

const STEP: &[Field] = &[
    Field {
        kind: FieldKind::Choice,
        required: true,
        default: DefaultValue::Text("contains"),
        choices: TEXT_OPERATORS,
        ..field(OPERATOR, "Comparison", "How the address is compared.")
    },
    Field {
        placeholder: "/cart",
        required: true,
        default: DefaultValue::Text(""),
        ..field(URL, "Address", "A piece of the address or all of it.")
    },
];

const SUBJECTS: &[FieldChoice] = &[
    choice(
        "visit_time_page",
        "Time on the page",
        "Seconds since the page was opened.",
    ),
    choice(
        "visit_time_site",
        "Time on the site",
        "Seconds since the visit began.",
    ),
    choice(
        "url_current",
        "URL of the page",
        "The address of the page that the visitor is on.",
    ),
    choice(
        "url_visited",
        "URL of a visited page",
        "The address of any page of the visit.",
    ),
    choice(
        "url_funnel",
        "Way through the site",
        "Addresses in the order in which they are visited.",
    ),
    choice(
        "url_referrer",
        "URL of the referrer",
        "The address that the visitor came from.",
    ),
    choice("pages_view_number", "Pages seen", "How many pages were seen."),
    choice(
        "url_match_page_view_number",
        "Matching pages seen",
        "How many pages were seen whose address fits.",
    ),
    choice("visits_number", "Visits", "How many visits there were."),
    choice("geolocation", "Place", "Where the visitor is."),
    choice(
        "search_keyword",
        "Search keyword",
        "What the visitor searched for.",
    ),
    choice(
        "custom_variable",
        "Custom variable",
        "A value that the site gives.",
    ),
    choice(
        "ads_traffic",
        "Advertisement",
        "Which advertisement the visitor came by.",
    ),
];

const WITH_TEXT: &[&str] = &[
    "url_current",
    "url_visited",
    "url_referrer",
    "geolocation",
    "search_keyword",
];

const WITH_NUMBER: &[&str] = &[
    "visit_time_page",
    "visit_time_site",
    "pages_view_number",
    "url_match_page_view_number",
    "visits_number",
];

const TEXT_OPERATORS: &[FieldChoice] = &[
    choice("contains", "contains", ""),
    choice("doesnt_contain", "does not contain", ""),
    choice("equals", "is", ""),
    choice("doesnt_equal", "is not", ""),
];

const NUMBER_OPERATORS: &[FieldChoice] = &[
    choice("greater_or_equal", "is at least", ""),
    choice("greater_than", "is more than", ""),
    choice("equals", "is", ""),
    choice("doesnt_equal", "is not", ""),
    choice("lower_or_equal", "is at most", ""),
    choice("lower_than", "is less than", ""),
];

const NETWORKS: &[FieldChoice] = &[
    choice("google", "Google", ""),
    choice("facebook", "Facebook", ""),
    choice("microsoft", "Microsoft", ""),
    choice("twitter", "Twitter", ""),
    choice("yahoo", "Yahoo", ""),
];

/// Shown while the rule looks at one of these.
const fn shown(subjects: &'static [&'static str]) -> Option<ShownWhen> {
    Some(ShownWhen {
        field: TYPE,
        is: subjects,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::greeting::wording::ADS;
    use crate::livechat::greeting::{Compared, Operator, Subject};

    fn shown_for(subject: Subject, key: &str) -> Vec<&'static Field> {
        let is_shown = |field: &&Field| {
            let when = field.shown_when;
            when.is_none_or(|when| when.field == TYPE && when.is.contains(&subject.key()))
        };
        RULE.iter()
            .filter(|field| field.key == key)
            .filter(is_shown)
            .collect()
    }

    #[test]
    fn every_rule_shows_exactly_the_members_that_its_type_uses() {
        for subject in Subject::ALL {
            let count = |key: &str| shown_for(*subject, key).len();
            let (compares, steps, pair) = match subject.compared() {
                Compared::Steps => (0, 1, 0),
                Compared::Field => (0, 0, 1),
                _ => (1, 0, 0),
            };
            let members = [OPERATOR, VALUE, URLS, SESSION_FIELD].map(count);
            assert_eq!(members, [compares, compares, steps, pair], "{subject:?}");
            if let [operator] = shown_for(*subject, OPERATOR).as_slice() {
                let offered: Vec<(&str, &str)> = operator
                    .choices
                    .iter()
                    .map(|choice| (choice.key, choice.label))
                    .collect();
                let sensible: Vec<(&str, &str)> = subject
                    .compared()
                    .operators()
                    .iter()
                    .map(|operator: &Operator| (operator.key(), operator.label()))
                    .collect();
                assert_eq!(offered, sensible, "{subject:?}");
            }
        }
    }

    #[test]
    fn the_form_has_every_word_of_the_wire_with_its_label() {
        let subjects: Vec<(&str, &str)> = SUBJECTS.iter().map(|choice| (choice.key, choice.label)).collect();
        let all: Vec<(&str, &str)> = Subject::ALL
            .iter()
            .map(|subject| (subject.key(), subject.label()))
            .collect();
        assert_eq!(subjects, all);
        let networks: Vec<(&str, &str)> = NETWORKS.iter().map(|choice| (choice.key, choice.label)).collect();
        assert_eq!(networks, ADS);
    }
}

//! The form of a rule: what it is called, when it holds and where chats go.

use super::contract::{DESCRIPTION, EXACT_MATCH, EXCLUDE_VALUES, GROUPS, VALUE, VALUES};
use super::{KIND, Question};
use crate::catalogue::{DefaultValue, Field, FieldKind, FormSection, ItemList, ListEntry};

/// The sections of the form, in its order.
pub(crate) const SECTIONS: &[FormSection] = &[
    FormSection {
        kind: KIND.key,
        title: "Rule",
        help: "",
        at: "",
        fields: &[Field {
            key: DESCRIPTION,
            label: "Description",
            help: "What the rule is called in lists. Visitors do not see it.",
            placeholder: "Pricing pages to sales",
            kind: FieldKind::Text,
            required: false,
            default: DefaultValue::Text(""),
            shown_when: None,
            choices: &[],
            items: None,
        }],
    },
    FormSection {
        kind: KIND.key,
        title: "When",
        help: "The rule holds while everything that is asked here holds. It is asked again on every page.",
        at: CONDITIONS_AT,
        fields: &[URL, DOMAIN, PLACE],
    },
    FormSection {
        kind: KIND.key,
        title: "Then",
        help: "The first rule that holds decides where a chat goes. Where none holds, it goes to group 0.",
        at: ACCESS_AT,
        fields: &[Field {
            key: GROUPS,
            label: "Groups",
            help: "The numbers of the groups whose agents get the chat.",
            placeholder: "1",
            kind: FieldKind::Numbers,
            required: true,
            default: DefaultValue::Absent,
            shown_when: None,
            choices: &[],
            items: None,
        }],
    },
];

const CONDITIONS_AT: &str = "/conditions";
const ACCESS_AT: &str = "/access";

const URL: Field = Field {
    key: Question::Url.key(),
    label: Question::Url.label(),
    help: "Texts in the address of the page, as the browser shows it, with everything behind “?” and “#”. Capitals count. There are no \
           patterns: “*” is only a star.",
    placeholder: "",
    kind: FieldKind::Items,
    required: false,
    default: DefaultValue::Absent,
    shown_when: None,
    choices: &[],
    items: Some(ItemList {
        lists: TEXT_LISTS,
        item: "text",
        fields: &[
            Field {
                key: VALUE,
                label: "Text",
                help: "A piece of the address, or all of it.",
                placeholder: "/pricing",
                kind: FieldKind::Text,
                required: true,
                default: DefaultValue::Text(""),
                shown_when: None,
                choices: &[],
                items: None,
            },
            Field {
                key: EXACT_MATCH,
                label: "Whole address",
                help: "On: the address must be exactly this text. Off: the text may stand anywhere in it.",
                placeholder: "",
                kind: FieldKind::Switch,
                required: false,
                default: DefaultValue::Absent,
                shown_when: None,
                choices: &[],
                items: None,
            },
        ],
    }),
};

const DOMAIN: Field = Field {
    key: Question::Domain.key(),
    label: Question::Domain.label(),
    help: "Texts in the name of the host, such as “shop.example.com”: without “https://”, port and path. Capitals do not count.",
    placeholder: "",
    kind: FieldKind::Items,
    required: false,
    default: DefaultValue::Absent,
    shown_when: None,
    choices: &[],
    items: Some(ItemList {
        lists: TEXT_LISTS,
        item: "domain",
        fields: &[
            Field {
                key: VALUE,
                label: "Domain",
                help: "A piece of the domain, or all of it.",
                placeholder: "shop.example.com",
                kind: FieldKind::Text,
                required: true,
                default: DefaultValue::Text(""),
                shown_when: None,
                choices: &[],
                items: None,
            },
            Field {
                key: EXACT_MATCH,
                label: "Whole domain",
                help: "On: the domain must be exactly this one. Off: it may stand anywhere in it, so that subdomains fit too.",
                placeholder: "",
                kind: FieldKind::Switch,
                required: false,
                default: DefaultValue::Absent,
                shown_when: None,
                choices: &[],
                items: None,
            },
        ],
    }),
};

const PLACE: Field = Field {
    key: Question::Geolocation.key(),
    label: Question::Geolocation.label(),
    help: "Where the visitor is, by the address on the network. One of these places must fit, and everything that is said of it.",
    placeholder: "",
    kind: FieldKind::Items,
    required: false,
    default: DefaultValue::Absent,
    shown_when: None,
    choices: &[],
    items: Some(ItemList {
        lists: &[ListEntry {
            key: VALUES,
            label: "Any of these",
        }],
        item: "place",
        fields: &[
            place_member("country", "Country", "The country’s English name.", "Germany"),
            place_member("country_code", "Country code", "Two letters, by ISO 3166.", "DE"),
            place_member(
                "region",
                "Region",
                "A state or a province, by its English name.",
                "Bavaria",
            ),
            place_member("city", "City", "By its English name.", "Munich"),
        ],
    }),
};

const TEXT_LISTS: &[ListEntry] = &[
    ListEntry {
        key: VALUES,
        label: "Any of these",
    },
    ListEntry {
        key: EXCLUDE_VALUES,
        label: "None of these",
    },
];

const fn place_member(
    key: &'static str,
    label: &'static str,
    help: &'static str,
    placeholder: &'static str,
) -> Field {
    Field {
        key,
        label,
        help,
        placeholder,
        kind: FieldKind::Text,
        required: false,
        default: DefaultValue::Absent,
        shown_when: None,
        choices: &[],
        items: None,
    }
}

/// As the form names a member of an item of a condition.
pub(super) fn item_label(question: Question, member: &str) -> &'static str {
    let field = match question {
        Question::Url => URL,
        Question::Domain => DOMAIN,
        Question::Geolocation => PLACE,
    };
    let fields = field.items.map_or(&[][..], |items| items.fields);
    let found = fields.iter().find(|field| field.key == member);
    found.map_or(question.label(), |field| field.label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::auto_access::contract::{ACCESS, CONDITIONS, PLACE_MEMBERS, TEXT_MEMBERS};

    #[test]
    fn the_form_has_every_list_and_every_member_of_the_contract() {
        assert_eq!(CONDITIONS_AT, format!("/{CONDITIONS}"));
        assert_eq!(ACCESS_AT, format!("/{ACCESS}"));
        for (field, question) in [
            (URL, Question::Url),
            (DOMAIN, Question::Domain),
            (PLACE, Question::Geolocation),
        ] {
            let items = field.items.unwrap();
            let lists: Vec<&str> = items.lists.iter().map(|list| list.key).collect();
            assert_eq!(lists, question.lists());
            let members: Vec<&str> = items.fields.iter().map(|field| field.key).collect();
            match question {
                Question::Geolocation => assert_eq!(members, PLACE_MEMBERS),
                Question::Url | Question::Domain => assert_eq!(members, TEXT_MEMBERS),
            }
        }
    }
}

//! Which filters and which data go with which event.
//!
//! Source: the table “Triggering actions”, and the notes at `additional_data`.

use serde_json::Value;

use super::super::action::{Filter, Filters};
use super::super::contract::{
    ACTION, ADDITIONAL_DATA, FILTERS, SOURCES, filter, filter_path, items, keys, text,
};
use super::super::words::listed;
use super::Rule;
use super::subject::without;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const FILTER_NOT_ALLOWED: Rule = Rule {
    info: RuleInfo {
        code: "filter-not-allowed",
        severity: Severity::Error,
        about: "Each event allows filters of its own, and LiveChat refuses others.",
        example: r#"{"filters": {"author_type": "customer"}}"#,
    },
    find: |subject, findings| {
        let (Some(action), Some(Value::Object(filters))) = (subject.action, subject.document.get(FILTERS))
        else {
            return;
        };
        let Filters::Of(allowed) = action.filters else {
            return;
        };
        let asks = |filter: &Filter| match filters.get(filter.key()) {
            None | Some(Value::Null | Value::Bool(false)) => false,
            Some(Value::Array(items)) => !items.is_empty(),
            Some(Value::Object(members)) => !members.is_empty(),
            Some(Value::String(text)) => !text.is_empty(),
            Some(_) => true,
        };
        for asked in Filter::ALL
            .iter()
            .filter(|filter| !action.allows(**filter) && asks(filter))
        {
            let names: Vec<String> = allowed
                .iter()
                .map(|filter| format!("“{}”", filter.label()))
                .collect();
            findings.add_with(
                filter_path(*asked),
                format!(
                    "“{}” cannot be asked of “{}”: LiveChat refuses the webhook.",
                    asked.label(),
                    action.label
                ),
                format!(
                    "Take it out. This event can be filtered by {}.",
                    listed(&names, "and")
                ),
                vec![without(
                    "Take the filter out",
                    FieldPath::root().field(FILTERS),
                    filters,
                    asked.key(),
                )],
            );
        }
    },
};

pub(super) const DATA_NOT_ALLOWED: Rule = Rule {
    info: RuleInfo {
        code: "data-not-allowed",
        severity: Severity::Error,
        about: "Nothing can come along with some events.",
        example: r#"{"action": "agent_deleted", "additional_data": ["chat_properties"]}"#,
    },
    find: |subject, findings| {
        let Some(action) = subject.action.filter(|action| !action.takes_data) else {
            return;
        };
        if items(subject.document.get(ADDITIONAL_DATA)).next().is_some() {
            findings.add_with(
                FieldPath::root().field(ADDITIONAL_DATA),
                format!(
                    "Nothing can come along with “{}”: LiveChat refuses the webhook.",
                    action.label
                ),
                "Empty “Comes along”.",
                vec![without(
                    "Let nothing come along",
                    FieldPath::root(),
                    subject.document,
                    ADDITIONAL_DATA,
                )],
            );
        }
    },
};

pub(super) const AGENTS_WITHOUT_FORM: Rule = Rule {
    info: RuleInfo {
        code: "agents-without-form",
        severity: Severity::Note,
        about: "The document names the filter by agents without saying how it is written. It is taken to be written like the users of a chat.",
        example: r#"{"action": "routing_status_set", "filters": {"agent_ids": {"values": ["smith@shop.io"]}}}"#,
    },
    find: |subject, findings| {
        let agents = filter(subject.document, Filter::AgentIds).and_then(Value::as_object);
        let is_asked = agents.is_some_and(|agents| !agents.is_empty());
        if is_asked
            && subject
                .action
                .is_none_or(|action| action.allows(Filter::AgentIds))
        {
            findings.add(
                filter_path(Filter::AgentIds),
                "LiveChat does not document how “Which agents” is written. It is sent in the form of the users of a chat.",
                "Try it on a licence of your own before you rely on it.",
            );
        }
    },
};

pub(super) const EVERY_SOURCE: Rule = Rule {
    info: RuleInfo {
        code: "every-source",
        severity: Severity::Note,
        about: "A filter by everything that can cause an event asks for nothing.",
        example: r#"{"filters": {"source_type": ["my_client", "other_clients", "system"]}}"#,
    },
    find: |subject, findings| {
        let sources = filter(subject.document, Filter::SourceType);
        let has = |key: &str| items(sources).any(|source| source.as_str() == Some(key));
        let filters = subject.document.get(FILTERS).and_then(Value::as_object);
        if let Some(filters) = filters.filter(|_| keys(&SOURCES).all(has)) {
            findings.add_with(
                filter_path(Filter::SourceType),
                format!(
                    "“{}” names everything that can cause “{}”, so that it filters nothing.",
                    Filter::SourceType.label(),
                    subject
                        .action
                        .map_or(text(subject.document, ACTION), |action| action.label),
                ),
                "Take the filter out, or one of its sources.",
                vec![without(
                    "Take the filter out",
                    FieldPath::root().field(FILTERS),
                    filters,
                    Filter::SourceType.key(),
                )],
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::super::action::ACTIONS;
    use super::super::tests::{mends, said};
    use super::*;

    #[test]
    fn each_event_takes_its_own_filters_and_no_other() {
        for action in ACTIONS {
            for filter in Filter::ALL {
                let asked = match filter {
                    Filter::AuthorType => json!("agent"),
                    Filter::OnlyMyChats => json!(true),
                    Filter::SourceType => json!(["system"]),
                    Filter::AgentIds => json!({ "values": ["a"] }),
                    Filter::ChatPresence => json!({ "my_bots": true }),
                };
                let found = said(json!({ "action": action.key, "filters": { filter.key(): asked } }));
                let is_refused = found.iter().any(|found| found.code == "filter-not-allowed");
                assert_eq!(
                    is_refused,
                    !action.allows(filter),
                    "{} {}",
                    action.key,
                    filter.key()
                );
            }
        }
    }

    #[test]
    fn a_filter_that_asks_for_nothing_is_not_refused_and_one_that_asks_is_taken_out() {
        let quiet = json!({ "filters": { "author_type": "", "agent_ids": {} } });
        assert_eq!(said(quiet), []);
        mends(
            json!({ "filters": { "author_type": "agent", "source_type": ["system"] } }),
            "filter-not-allowed",
            "/filters",
            json!({ "source_type": ["system"] }),
        );
    }
}

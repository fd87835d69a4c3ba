//! LiveChat's answers to what is asked of any platform's documents.

use pattern::Dialect;
use serde_json::{Map, Value, json};

use crate::documents::{Documents, Kept, Kind};
use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, ImportError, Overview, Phrase, Platform,
    RuleInfo, ServerVersion, Summary, Template, Unsupported,
};

/// Documents of LiveChat.
pub(crate) struct LiveChat;

/// A rule of auto access.
const AUTO_ACCESS: Kind = Kind {
    key: "auto-access",
    label: "Auto access rule",
    name_member: "description",
    switch_member: None,
    is_ordered: true,
    speaks: false,
};

impl Documents for LiveChat {
    fn kinds(&self) -> &'static [Kind] {
        &[AUTO_ACCESS]
    }

    fn kind_of(&self, _: &Map<String, Value>) -> &'static Kind {
        &AUTO_ACCESS
    }

    fn catalogue(&self) -> Catalogue {
        Catalogue {
            platform: Platform::LiveChat,
            platform_name: "LiveChat",
            fields: &[],
            sections: &[],
            conditions: &[],
            actions: &[],
            senders: &[],
            names: &[],
            draws_markdown: false,
            tree: None,
        }
    }

    fn blank(&self) -> Map<String, Value> {
        let blank = json!({
            "description": "",
            "access": { "groups": [0] },
            "conditions": { "url": { "values": [{ "value": "", "exact_match": false }] } },
        });
        blank.as_object().cloned().unwrap_or_default()
    }

    fn templates(&self) -> Vec<Template> {
        Vec::new()
    }

    fn overview(&self, _: &Map<String, Value>) -> Overview {
        Overview {
            name: String::new(),
            enabled: true,
            waits_for: None,
            summary: Summary {
                when: String::new(),
                then: String::new(),
            },
            patterns: Vec::new(),
            messages: Vec::new(),
        }
    }

    fn sentence(&self, _: &Map<String, Value>) -> Vec<Phrase> {
        Vec::new()
    }

    fn dialects(&self) -> &'static [Dialect] {
        &[]
    }

    fn check(&self, _: &Map<String, Value>, _: &Context<'_>) -> Vec<Diagnostic> {
        Vec::new()
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        Vec::new()
    }

    /// The service has no versions.
    fn servers_of(&self, _: &str) -> Option<&'static str> {
        None
    }

    /// The service has no versions, and takes all that it is known to take.
    fn unsupported(&self, _: &Map<String, Value>, _: Option<ServerVersion>, _: bool) -> Vec<Unsupported> {
        Vec::new()
    }

    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value> {
        document.clone()
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        let mut content = document.clone();
        for member in self.server_managed() {
            content.shift_remove(*member);
        }
        content
    }

    fn server_managed(&self) -> &'static [&'static str] {
        &["id", "next_id"]
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        Ok(self.content(document))
    }

    fn diff(&self, _: &Map<String, Value>, _: &Map<String, Value>) -> Vec<FieldChange> {
        Vec::new()
    }

    fn three_way(
        &self,
        _: &Map<String, Value>,
        _: &Map<String, Value>,
        _: &Map<String, Value>,
    ) -> Vec<FieldMerge> {
        Vec::new()
    }

    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool {
        document.contains_key("access") || document.contains_key("conditions")
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        document.contains_key("access") && document.contains_key("conditions")
    }

    fn kept_in(&self, _: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
        None
    }
}

//! Rocket.Chat's answers to what is asked of any platform's documents.

use pattern::Dialect;
use serde_json::{Map, Value, json};

use super::model::{Action, Condition, ConditionKind, ConditionValue, Sender, SenderKind};
use super::{
    arrange, check, configuration, content, contract, diff, read, since, summary, templates, three_way,
};
use crate::documents::{Documents, Kept, Kind, name_of};
use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, FieldPath, ImportError, Overview, PatternField,
    Phrase, Platform, Preview, Proposals, RuleInfo, ServerVersion, Template, Unsupported, Wish, wish,
};

/// Documents of Rocket.Chat.
pub(crate) struct RocketChat;

/// The only kind: everything is a trigger.
const TRIGGER: Kind = Kind::trigger(&contract::SERVER_MANAGED);

impl Documents for RocketChat {
    fn kinds(&self) -> &'static [Kind] {
        &[TRIGGER]
    }

    fn kind_of(&self, _: &Map<String, Value>) -> &'static Kind {
        &TRIGGER
    }

    fn catalogue(&self) -> Catalogue {
        contract::CATALOGUE
    }

    fn blank(&self, _: &Kind) -> Map<String, Value> {
        let document = json!({
            "name": "New trigger",
            "description": "",
            "enabled": true,
            "runOnce": false,
            "conditions": [{ "name": "page-url", "value": "" }],
            "actions": [{ "name": "send-message", "params": { "sender": "queue", "msg": "" } }],
        });
        document.as_object().cloned().unwrap_or_default()
    }

    fn templates(&self) -> Vec<Template> {
        templates::templates()
    }

    fn proposals(&self, wish: &Wish) -> Proposals {
        wish::rocketchat_proposals(wish)
    }

    fn overview(&self, document: &Map<String, Value>) -> Overview {
        let trigger = read(document);
        // The widget looks at the first of each.
        let condition = trigger.conditions.first();
        Overview {
            name: name_of(Platform::RocketChat, document).to_owned(),
            enabled: trigger.enabled,
            waits_for: condition.map(|condition| condition.kind.key().to_owned()),
            summary: summary::summary(&trigger),
            patterns: condition.and_then(pattern).into_iter().collect(),
            messages: trigger.actions.first().and_then(preview).into_iter().collect(),
        }
    }

    fn with_sender(&self, document: &Map<String, Value>, name: Option<&str>) -> Option<Map<String, Value>> {
        let mut changed = document.clone();
        let params = changed.get_mut("actions")?.get_mut(0)?.get_mut("params")?;
        let params = params.as_object_mut()?;
        let kind = match name {
            Some(name) => {
                params.insert("name".to_owned(), Value::from(name));
                "custom"
            }
            None => {
                params.remove("name");
                "queue"
            }
        };
        params.insert("sender".to_owned(), Value::from(kind));
        let speaks = !self.overview(document).messages.is_empty();
        speaks.then(|| self.arrange(&changed))
    }

    /// One condition and one action read well enough in the form.
    fn sentence(&self, _: &Map<String, Value>) -> Vec<Phrase> {
        Vec::new()
    }

    fn dialects(&self) -> &'static [Dialect] {
        &[Dialect::JavaScript]
    }

    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
        check::check(document, context)
    }

    fn said_by(
        &self,
        code: &str,
        document: &Map<String, Value>,
        context: &Context<'_>,
    ) -> Option<Diagnostic> {
        check::said_by(code, document, context)
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        check::rules().collect()
    }

    fn servers_of(&self, code: &str) -> Option<&'static str> {
        let servers = check::servers_of(code);
        (!servers.is_all()).then_some(servers.words)
    }

    fn unsupported(
        &self,
        document: &Map<String, Value>,
        server: Option<ServerVersion>,
        writing: bool,
    ) -> Vec<Unsupported> {
        since::unsupported(document, server, writing)
    }

    fn arrange(&self, document: &Map<String, Value>) -> Map<String, Value> {
        arrange::arrange(document)
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        content::content(document)
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        match check::refusals(document) {
            refused if refused.is_empty() => Ok(content::content(document)),
            refused => Err(refused),
        }
    }

    fn diff(&self, before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<FieldChange> {
        diff::diff(before, after)
    }

    fn three_way(
        &self,
        base: &Map<String, Value>,
        mine: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Vec<FieldMerge> {
        three_way::three_way(base, mine, theirs)
    }

    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool {
        contract::has_known_field(document)
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        contract::is_recognised(document)
    }

    fn kept_in(&self, object: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
        configuration::configured_triggers(object)
    }
}

fn pattern(condition: &Condition) -> Option<PatternField> {
    let path = FieldPath::root().field("conditions").item(0).field("value");
    if condition.kind != ConditionKind::PageUrl {
        return None;
    }
    let source = match &condition.value {
        ConditionValue::Text(source) => source.clone(),
        ConditionValue::Missing | ConditionValue::Null | ConditionValue::Number(_) => String::new(),
    };
    Some(PatternField {
        path,
        dialect: Dialect::JavaScript,
        source,
    })
}

fn preview(action: &Action) -> Option<Preview> {
    let (field, sender, text, is_fallback) = match action {
        Action::SendMessage { sender, message } => ("msg", sender, message, false),
        Action::UseExternalService { sender, fallback, .. } => {
            ("serviceFallbackMessage", sender, fallback, true)
        }
        Action::Unknown(_) => return None,
    };
    let params = FieldPath::root().field("actions").item(0).field("params");
    Some(Preview {
        path: params.field(field),
        sender: named(sender).map(str::to_owned),
        text: text.clone(),
        answers: Vec::new(),
        answer_paths: Vec::new(),
        is_fallback,
    })
}

/// The name of a sender that does not come from the queue.
fn named(sender: &Sender) -> Option<&str> {
    let name = sender.name.as_deref().filter(|name| !name.is_empty());
    name.filter(|_| sender.kind == SenderKind::Custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overview(document: &Value) -> Overview {
        RocketChat.overview(document.as_object().unwrap())
    }

    #[test]
    fn the_first_condition_and_the_first_action_say_what_a_draft_is() {
        let seen = overview(&json!({
            "enabled": true,
            "conditions": [{ "name": "page-url", "value": "/pricing" }, { "name": "page-url", "value": "/cart" }],
            "actions": [{ "name": "send-message", "params": { "sender": "custom", "name": "ann", "msg": "Hi" } }],
        }));
        assert!(seen.enabled);
        assert_eq!(seen.waits_for.as_deref(), Some("page-url"));
        let [pattern] = seen.patterns.as_slice() else {
            panic!("{:?}", seen.patterns)
        };
        assert_eq!(
            (pattern.path.as_str(), pattern.source.as_str()),
            ("/conditions/0/value", "/pricing")
        );
        let [preview] = seen.messages.as_slice() else {
            panic!("{:?}", seen.messages)
        };
        assert_eq!(preview.path.as_str(), "/actions/0/params/msg");
        assert_eq!(
            (preview.sender.as_deref(), preview.text.as_str()),
            (Some("ann"), "Hi")
        );
        assert!(!preview.is_fallback);
    }

    #[test]
    fn a_service_shows_its_fallback_and_a_queue_names_nobody() {
        let seen = overview(&json!({
            "conditions": [{ "name": "time-on-site", "value": "5" }],
            "actions": [{
                "name": "use-external-service",
                "params": { "sender": "queue", "name": "left over", "serviceFallbackMessage": "Later" },
            }],
        }));
        assert_eq!(seen.patterns, []);
        let [preview] = seen.messages.as_slice() else {
            panic!("{:?}", seen.messages)
        };
        assert_eq!(
            (preview.sender.as_deref(), preview.text.as_str()),
            (None, "Later")
        );
        assert!(preview.is_fallback);
    }

    #[test]
    fn a_document_with_nothing_in_it_shows_nothing() {
        let seen = overview(&json!({}));
        assert_eq!((seen.enabled, seen.waits_for), (false, None));
        assert_eq!((seen.patterns, seen.messages), (vec![], vec![]));
    }
}

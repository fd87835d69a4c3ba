//! Zendesk Chat's answers to what is asked of any platform's documents.

use pattern::Dialect;
use serde_json::{Map, Value};

use super::model::Action;
use super::{arrange, check, content, contract, diff, form, overview, read, sentence, templates};
use crate::documents::{Documents, Kept, Kind};
use crate::{
    Catalogue, Context, Diagnostic, FieldChange, FieldMerge, ImportError, Overview, Phrase, Proposals,
    RuleInfo, ServerVersion, Template, Unsupported, Wish, wish,
};

/// Documents of Zendesk Chat.
pub(crate) struct ZendeskChat;

/// The only kind: everything is a trigger.
const TRIGGER: Kind = Kind::trigger(&contract::SERVER_MANAGED);

impl Documents for ZendeskChat {
    fn kinds(&self) -> &'static [Kind] {
        &[TRIGGER]
    }

    fn kind_of(&self, _: &Map<String, Value>) -> &'static Kind {
        &TRIGGER
    }

    fn catalogue(&self) -> Catalogue {
        form::CATALOGUE
    }

    fn blank(&self, _: &Kind) -> Map<String, Value> {
        templates::blank()
    }

    fn templates(&self) -> Vec<Template> {
        templates::templates()
    }

    fn proposals(&self, wish: &Wish) -> Proposals {
        wish::zendesk_chat_proposals(wish)
    }

    fn overview(&self, document: &Map<String, Value>) -> Overview {
        overview::overview(document)
    }

    fn with_sender(&self, document: &Map<String, Value>, name: Option<&str>) -> Option<Map<String, Value>> {
        let mut changed = document.clone();
        let key = contract::actions_key(contract::definition(document));
        let actions = changed
            .get_mut(contract::DEFINITION)?
            .get_mut(key)?
            .as_array_mut()?;
        let mut speaks = false;
        for action in actions {
            if let Action::SendMessage { .. } = read::read_action(action) {
                speaks = true;
                action[1] = Value::from(name.unwrap_or_default());
            }
        }
        speaks.then_some(changed)
    }

    fn sentence(&self, document: &Map<String, Value>) -> Vec<Phrase> {
        sentence::phrases(document)
    }

    fn dialects(&self) -> &'static [Dialect] {
        &[
            Dialect::Python { ignore_case: false },
            Dialect::Python { ignore_case: true },
        ]
    }

    fn check(&self, document: &Map<String, Value>, context: &Context<'_>) -> Vec<Diagnostic> {
        check::check(document, context)
    }

    fn rules(&self) -> Vec<&'static RuleInfo> {
        check::rules().collect()
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
        arrange::arrange(document)
    }

    fn content(&self, document: &Map<String, Value>) -> Map<String, Value> {
        content::content(document)
    }

    fn body(&self, document: &Map<String, Value>) -> Result<Map<String, Value>, Vec<Diagnostic>> {
        content::whole(document)
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
        diff::three_way(base, mine, theirs)
    }

    fn may_be_trigger(&self, document: &Map<String, Value>) -> bool {
        contract::has_known_member(document)
    }

    fn recognises(&self, document: &Map<String, Value>) -> bool {
        contract::is_recognised(document)
    }

    /// A listing is the bare list, and no other thing holds triggers.
    fn kept_in(&self, _: &Map<String, Value>) -> Option<Result<Kept, ImportError>> {
        None
    }
}

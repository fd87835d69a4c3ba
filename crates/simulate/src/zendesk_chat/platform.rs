//! What the simulator asks of Zendesk Chat.

use serde_json::{Map, Value};
use trigger::{ServerVersion, zendesk_chat};

use super::{ZendeskChat, changes, rules, session_templates};
use crate::platform::Rules;
use crate::suggest::Scene;
use crate::{Engine, SessionTemplate, Trigger};

impl Rules for ZendeskChat {
    fn engines(&self) -> &'static [Engine] {
        std::slice::from_ref(&rules::ENGINE)
    }

    fn read(&self, document: &Map<String, Value>) -> Trigger {
        Trigger::ZendeskChat(zendesk_chat::read(document))
    }

    fn write(&self, trigger: &Trigger) -> Map<String, Value> {
        trigger.zendesk_chat().map(changes::write).unwrap_or_default()
    }

    fn id_member(&self) -> &'static str {
        "name"
    }

    fn keeps_records(&self) -> bool {
        false
    }

    fn engine_for(&self, _: ServerVersion) -> Option<&'static Engine> {
        Some(&rules::ENGINE)
    }

    fn other_engine_for(&self, _: ServerVersion) -> Option<&'static Engine> {
        None
    }

    fn engine_of_unknown_version(&self) -> Option<&'static Engine> {
        Some(&rules::ENGINE)
    }

    fn session_templates(&self) -> &'static [SessionTemplate] {
        session_templates::TEMPLATES
    }

    fn think_up(&self, scene: &mut Scene<'_>) {
        if let Some(trigger) = scene.trigger.zendesk_chat() {
            scene.with(trigger, changes::think_up);
        }
    }
}

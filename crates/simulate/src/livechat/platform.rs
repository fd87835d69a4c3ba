//! What the simulator asks of LiveChat.

use serde_json::{Map, Value};
use trigger::ServerVersion;
use trigger::livechat::auto_access::AutoAccess;
use trigger::livechat::greeting::Greeting;

use super::{LiveChat, auto_access, greetings, session_templates};
use crate::platform::Rules;
use crate::suggest::Scene;
use crate::{Engine, SessionTemplate, Trigger};

impl Rules for LiveChat {
    fn engines(&self) -> &'static [Engine] {
        const { &[auto_access::AUTO_ACCESS, greetings::GREETINGS] }
    }

    fn read(&self, document: &Map<String, Value>) -> Trigger {
        if greetings::is_one(document) {
            Trigger::Greeting(Greeting::read(document))
        } else {
            Trigger::AutoAccess(AutoAccess::read(document))
        }
    }

    fn write(&self, trigger: &Trigger) -> Map<String, Value> {
        match trigger {
            Trigger::AutoAccess(rule) => auto_access::write(rule),
            Trigger::Greeting(greeting) => greetings::write(greeting),
            Trigger::RocketChat(_) | Trigger::ZendeskChat(_) => Map::new(),
        }
    }

    fn id_member(&self) -> &'static str {
        "id"
    }

    fn keeps_records(&self) -> bool {
        false
    }

    /// That of auto access; a project with greetings wants that of greetings as well.
    fn engine_for(&self, _: ServerVersion) -> Option<&'static Engine> {
        self.engines().first()
    }

    fn other_engine_for(&self, _: ServerVersion) -> Option<&'static Engine> {
        None
    }

    fn engine_of_unknown_version(&self) -> Option<&'static Engine> {
        self.engines().first()
    }

    fn session_templates(&self) -> &'static [SessionTemplate] {
        session_templates::TEMPLATES
    }

    fn think_up(&self, scene: &mut Scene<'_>) {
        if let Some(rule) = scene.trigger.auto_access() {
            scene.with(rule, auto_access::think_up);
        } else if let Some(greeting) = scene.trigger.greeting() {
            scene.with(greeting, greetings::think_up);
        }
    }
}

//! What the simulator asks of Rocket.Chat.

use serde_json::{Map, Value};
use trigger::ServerVersion;
use trigger::rocketchat::{self, Widget};

use super::{RocketChat, changes, session_templates, versions};
use crate::platform::Rules;
use crate::suggest::Scene;
use crate::{Engine, SessionTemplate, Trigger};

impl Rules for RocketChat {
    fn engines(&self) -> &'static [Engine] {
        versions::ENGINES
    }

    fn read(&self, document: &Map<String, Value>) -> Trigger {
        Trigger::RocketChat(rocketchat::read(document))
    }

    fn write(&self, trigger: &Trigger) -> Map<String, Value> {
        trigger.rocketchat().map(changes::write).unwrap_or_default()
    }

    fn id_member(&self) -> &'static str {
        "_id"
    }

    fn keeps_records(&self) -> bool {
        true
    }

    fn engine_for(&self, version: ServerVersion) -> Option<&'static Engine> {
        engine_of_widget(Widget::of(version))
    }

    fn other_engine_for(&self, version: ServerVersion) -> Option<&'static Engine> {
        Widget::or_else(version).and_then(engine_of_widget)
    }

    fn engine_of_unknown_version(&self) -> Option<&'static Engine> {
        engine_of_widget(Widget::Since6_7)
    }

    fn session_templates(&self) -> &'static [SessionTemplate] {
        session_templates::TEMPLATES
    }

    fn think_up(&self, scene: &mut Scene<'_>) {
        if let Some(trigger) = scene.trigger.rocketchat() {
            scene.with(trigger, changes::think_up);
        }
    }
}

/// The engine that plays a build of the widget.
fn engine_of_widget(widget: Widget) -> Option<&'static Engine> {
    versions::ENGINES
        .iter()
        .find(|engine| engine.widget == Some(widget))
}

//! The engine, and the greetings that it plays. A [`Visit`] has what becomes of them.

use trigger::Platform;
use trigger::livechat::greeting::Greeting;

use super::rules::{CHOICES, RULES};
use super::visit::Visit;
use super::vocabulary::vocabulary;
use super::{ENGINE, KIND};
use crate::outing::Outing;
use crate::preparation::Play;
use crate::{Engine, EngineInfo, MessageReading, Patterns, Sink, TriggerInput};

/// The engine of greetings.
pub(crate) const GREETINGS: Engine = Engine {
    info: EngineInfo {
        key: ENGINE,
        name: "LiveChat greetings",
        description: "When LiveChat shows greetings to a visitor, by the vendor’s document. What it does not say is a named choice.",
        platform: Platform::LiveChat,
        plays: &[KIND],
        servers: None,
        servers_in_words: "every licence",
        differs: "There is one engine for all licences.",
        messages: MessageReading::Plain,
        rules: RULES,
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare: |triggers, _: &mut Patterns| Box::new(Site::of(triggers)),
};

/// The greetings of a licence, in their order.
struct Site<'a>(Vec<Known<'a>>);

/// A greeting with what people and traces call it.
pub(super) struct Known<'a> {
    id: &'a str,
    pub(super) name: &'a str,
    pub(super) greeting: &'a Greeting,
    /// What the visitor reads.
    pub(super) text: String,
    /// Who it comes from.
    pub(super) sender: String,
}

impl<'a> Site<'a> {
    fn of(inputs: &'a [TriggerInput]) -> Site<'a> {
        let known = inputs.iter().filter_map(|input| {
            let greeting = input.trigger.greeting()?;
            Some(Known {
                id: &input.id,
                name: crate::suggest::called(input),
                greeting,
                text: greeting.texts.join("\n"),
                sender: format!("Group {}", greeting.group),
            })
        });
        Site(known.collect())
    }
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.0.iter().map(|known| known.id).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        Visit::of(&self.0, outing.world(), sink).play(outing);
    }
}

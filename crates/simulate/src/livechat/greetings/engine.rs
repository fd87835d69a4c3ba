//! The engine, and the greetings that it plays. A [`Visit`] has what becomes of them.

use trigger::Platform;
use trigger::livechat::greeting::Greeting;

use super::question;
use super::rules::{CHOICES, RULES};
use super::visit::Visit;
use super::vocabulary::vocabulary;
use super::{ENGINE, KIND};
use crate::address::Address;
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
    /// The number of what its first rule asks of an address; those of the others follow.
    pub(super) questions_from: usize,
}

/// What a rule asks of an address, as an [`Address`] has the answer.
const ASKS_NOTHING: u8 = 0;
const FITS_NOT: u8 = 1;
const FITS: u8 = 2;

impl Known<'_> {
    /// Whether an address fits what the rule at this place asks, which may be known beforehand.
    pub(super) fn fits(&self, place: usize, address: Address<'_>) -> Option<bool> {
        match address.answer(self.questions_from + place) {
            Some(ASKS_NOTHING) => None,
            Some(answer) => Some(answer == FITS),
            None => question::fits(self.greeting, &self.greeting.rules[place], address.url()),
        }
    }
}

impl<'a> Site<'a> {
    fn of(inputs: &'a [TriggerInput]) -> Site<'a> {
        let mut questions = 0;
        let known = inputs.iter().filter_map(|input| {
            let greeting = input.trigger.greeting()?;
            let questions_from = questions;
            questions += greeting.rules.len();
            Some(Known {
                id: &input.id,
                name: crate::suggest::called(input),
                greeting,
                text: greeting.texts.join("\n"),
                sender: format!("Group {}", greeting.group),
                questions_from,
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

    fn answer(&self, url: &str, answers: &mut Vec<u8>) {
        for known in &self.0 {
            let rules = known.greeting.rules.iter();
            answers.extend(rules.map(|rule| match question::fits(known.greeting, rule, url) {
                None => ASKS_NOTHING,
                Some(false) => FITS_NOT,
                Some(true) => FITS,
            }));
        }
    }
}

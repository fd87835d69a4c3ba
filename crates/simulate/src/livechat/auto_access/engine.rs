//! The engine.

use std::sync::LazyLock;

use trigger::Platform;

use super::{CHOICES, ENGINE};
use crate::preparation::Play;
use crate::teller::Teller;
use crate::vocabulary::shared::{LOAD, WAIT};
use crate::{
    Engine, EngineInfo, Happening, MessageReading, Patterns, Records, Session, Sink, Step, StepGroup,
    TriggerInput, Vocabulary,
};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary {
    steps: &[StepGroup {
        label: "Visit",
        steps: &[LOAD, WAIT],
    }],
    world: &[],
    understood: &[],
    facts: Vec::new(),
    clocks: &[],
    verdicts: &[],
    reasons: &[],
});

/// The vocabulary of the engine.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

/// The engine of auto access.
pub(crate) const AUTO_ACCESS: Engine = Engine {
    info: EngineInfo {
        key: ENGINE,
        name: "LiveChat auto access",
        description: "How LiveChat decides which groups a chat goes to, by the vendor's document. What it does not say is a named choice.",
        platform: Platform::LiveChat,
        servers: None,
        servers_in_words: "every licence",
        differs: "There is one engine for all licences.",
        messages: MessageReading::Plain,
        rules: &[],
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare: |triggers, _: &mut Patterns| Box::new(Site(triggers)),
};

struct Site<'a>(&'a [TriggerInput]);

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        let rules = self
            .0
            .iter()
            .filter(|input| input.trigger.auto_access().is_some());
        rules.map(|input| input.id.as_str()).collect()
    }

    fn play(&self, session: &Session, sink: &mut dyn Sink) {
        let mut out = Teller::new(sink);
        for (index, step) in session.steps.iter().enumerate() {
            out.step(index, Some(step));
            if let Step::Load { url } = step {
                out.event(Happening::PageLoaded { url });
            }
        }
        out.end(Records::default());
    }
}

//! An engine with the triggers that it plays, prepared once: documents read, patterns compiled, conditions made ready. It plays any number
//! of sessions, in any number of threads.

use std::fmt;
use std::sync::Arc;

use crate::outing::Outing;
use crate::trace_sink::TraceSink;
use crate::traffic::{Player, Triggers, Visits};
use crate::{Engine, Environment, Options, Patterns, Session, Sink, Trace, TriggerInput};

/// What an engine makes of triggers before the first session.
pub(crate) trait Play: Send + Sync {
    /// What traces call the triggers that take part, in the order of the server.
    fn ids(&self) -> Vec<&str>;

    /// Plays what a visitor does. Total: foolish sessions have an end as well.
    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink);

    /// Adds what a page comes to by its address alone: a byte for each question that the triggers ask, in an order of the engine's own.
    /// Pages with the same answers are the same page to the engine. An engine without such questions is asked again on each page view.
    fn answer(&self, _url: &str, _answers: &mut Vec<u8>) {}
}

/// An engine with the triggers that it plays.
pub struct Prepared<'a> {
    engine: &'a Engine,
    triggers: Box<dyn Play + 'a>,
    /// Tells them from those of other preparations.
    key: Arc<Triggers>,
}

impl<'a> Prepared<'a> {
    pub(crate) fn key(&self) -> &Arc<Triggers> {
        &self.key
    }

    pub(crate) fn rules(&self) -> &dyn Play {
        &*self.triggers
    }

    pub(crate) fn new(
        engine: &'a Engine,
        triggers: &'a [TriggerInput],
        patterns: &mut Patterns,
    ) -> Prepared<'a> {
        Prepared {
            engine,
            triggers: (engine.prepare)(triggers, patterns),
            key: Triggers::new(),
        }
    }

    /// Whose rules it plays by.
    pub fn engine(&self) -> &'a Engine {
        self.engine
    }

    /// What traces call the triggers that take part, in the order of the server. Sinks call them by their places here. Triggers of other
    /// platforms are not among them.
    pub fn triggers(&self) -> Vec<&str> {
        self.triggers.ids()
    }

    /// Plays a session, and tells the sink what happens. Foolish sessions are played as well, and what is not in the
    /// [vocabulary](Engine::vocabulary) does nothing.
    pub fn play(&self, session: &Session, sink: &mut dyn Sink) {
        self.triggers.play(Outing::Session(session), sink);
    }

    /// Plays visitors by their page views, one after another, in this world. Each of them begins when they see their first page, whatever
    /// the world says.
    pub fn traffic(&self, visits: Visits, world: &Environment) -> Player<'_> {
        Player::new(self, visits, world.clone())
    }

    /// Plays a session into a trace.
    pub fn trace(&self, session: &Session, options: Options) -> Trace {
        let ids = self.triggers.ids();
        let mut sink = TraceSink::new(&ids, self.engine.vocabulary().speech, options);
        self.triggers.play(Outing::Session(session), &mut sink);
        sink.into_trace(self.engine.info.key)
    }
}

impl fmt::Debug for Prepared<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared")
            .field("engine", &self.engine.info.key)
            .field("triggers", &self.triggers())
            .finish()
    }
}

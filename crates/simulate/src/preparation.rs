//! An engine with the triggers that it plays, prepared once: documents read, patterns compiled, conditions made ready. It plays any number
//! of sessions, in any number of threads.

use std::fmt;

use crate::trace_sink::TraceSink;
use crate::{Engine, Options, Patterns, Session, Sink, Trace, TriggerInput};

/// What an engine makes of triggers before the first session.
pub(crate) trait Play: Send + Sync {
    /// What traces call the triggers that take part, in the order of the server.
    fn ids(&self) -> Vec<&str>;

    /// Plays a session. Total: foolish sessions have an end as well.
    fn play(&self, session: &Session, sink: &mut dyn Sink);
}

/// An engine with the triggers that it plays.
pub struct Prepared<'a> {
    engine: &'a Engine,
    triggers: Box<dyn Play + 'a>,
}

impl<'a> Prepared<'a> {
    pub(crate) fn new(
        engine: &'a Engine,
        triggers: &'a [TriggerInput],
        patterns: &mut Patterns,
    ) -> Prepared<'a> {
        Prepared {
            engine,
            triggers: (engine.prepare)(triggers, patterns),
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
        self.triggers.play(session, sink);
    }

    /// Plays a session into a trace.
    pub fn trace(&self, session: &Session, options: Options) -> Trace {
        let ids = self.triggers.ids();
        let mut sink = TraceSink::new(&ids, self.engine.vocabulary().speech, options);
        self.triggers.play(session, &mut sink);
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

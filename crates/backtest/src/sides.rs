//! The sides of a program, prepared once for all visitors: triggers read, patterns compiled, pages judged.

use std::num::NonZero;
use std::sync::OnceLock;
use std::thread;

use jiff::tz::TimeZone;
use self_cell::self_cell;
use simulate::traffic::{Arrival, Pages, Verdicts, View};
use simulate::{Detail, Engine, Happening, Now, Prepared, Sink, TriggerInput, engine_by_key};
use trigger::Draft;

use crate::error::Error;
use crate::program::{Program, Side};
use crate::tally::{DifferenceTally, SideTally, Tally, TriggerTally};
use crate::visitor::{Message, Rules};
use crate::week::Week;

/// Everything that counting needs beside the visitors.
pub(crate) struct Sides {
    sides: Vec<Ready>,
    world: simulate::Environment,
    pub(crate) rules: Rules,
}

/// A side, ready to play.
struct Ready {
    triggers: Triggers,
    /// What its triggers say of the pages; found when all pages are known.
    verdicts: OnceLock<Verdicts>,
    /// Whether it says something to visitors; otherwise its decisions are counted.
    speaks: bool,
}

struct Owner {
    engine: &'static Engine,
    inputs: Vec<TriggerInput>,
}

self_cell!(
    /// An engine with triggers of its own.
    struct Triggers {
        owner: Owner,
        #[covariant]
        dependent: Prepared,
    }
);

impl Sides {
    /// Prepares the sides of a program.
    pub(crate) fn of(program: &Program) -> Result<Sides, Error> {
        let zone = TimeZone::get(&program.zone).map_err(|_| Error::UnknownZone {
            zone: program.zone.clone(),
        })?;
        Ok(Sides {
            sides: program.sides.iter().map(Ready::of).collect::<Result<_, _>>()?,
            world: program.world.clone(),
            rules: Rules {
                visits: program.visits(),
                week: Week::of(zone),
                at_once_ms: program.at_once_ms,
                pairs: program.pairs.clone(),
            },
        })
    }

    /// A tally of nobody.
    pub(crate) fn nobody(&self) -> Tally {
        let side = |side: &Ready| SideTally {
            triggers: vec![TriggerTally::default(); side.triggers.borrow_dependent().triggers().len()],
            ..SideTally::default()
        };
        Tally {
            sides: self.sides.iter().map(side).collect(),
            differences: vec![DifferenceTally::default(); self.rules.pairs.len()],
            ..Tally::default()
        }
    }

    /// Asks every side about all pages, unless that was done.
    pub(crate) fn judge(&self, pages: &Pages) {
        for side in &self.sides {
            side.verdicts.get_or_init(|| side.judged(pages));
        }
    }

    /// Plays a visitor on every side; `messages` gets those of each, in the order of time. Gives how many visits there were.
    ///
    /// # Panics
    /// When the pages were not [judged](Sides::judge).
    pub(crate) fn play(&self, pages: &Pages, views: &[View], messages: &mut Vec<Vec<Message>>) -> u64 {
        let mut visits = 0;
        messages.resize_with(self.sides.len(), Vec::new);
        let began_ms = views.first().map_or(0, |first| first.at_ms);
        for (side, messages) in self.sides.iter().zip(messages) {
            messages.clear();
            let mut heard = Heard {
                messages,
                began_ms,
                view: 0,
                visit: 0,
                speaks: side.speaks,
            };
            let verdicts = side
                .verdicts
                .get()
                .expect("pages are judged before visitors are played");
            let mut player = side
                .triggers
                .borrow_dependent()
                .traffic(self.rules.visits, &self.world);
            player.play(pages, verdicts, views, &mut heard);
            visits = u64::from(heard.visit) + 1;
        }
        visits
    }
}

impl Ready {
    fn of(side: &Side) -> Result<Ready, Error> {
        let engine = engine_by_key(&side.engine).ok_or_else(|| Error::UnknownEngine {
            engine: side.engine.clone(),
        })?;
        let inputs = side.triggers.iter().map(|asked| {
            let draft = Draft {
                platform: asked.platform,
                document: asked.document.clone(),
            };
            TriggerInput::called(&asked.id, &draft)
        });
        let owner = Owner {
            engine,
            inputs: inputs.collect(),
        };
        Ok(Ready {
            triggers: Triggers::new(owner, |owner| owner.engine.prepare(&owner.inputs)),
            verdicts: OnceLock::new(),
            speaks: engine.speaks(),
        })
    }

    /// Asks about a part of the pages in each thread.
    fn judged(&self, pages: &Pages) -> Verdicts {
        let prepared = self.triggers.borrow_dependent();
        let urls: Vec<&str> = pages.iter().collect();
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let part = urls.len().div_ceil(threads).max(1);
        let mut verdicts = Verdicts::of(prepared);
        thread::scope(|scope| {
            let asked: Vec<_> = urls
                .chunks(part)
                .map(|urls| scope.spawn(move || prepared.judge(urls.iter().copied())))
                .collect();
            for judged in asked {
                match judged.join() {
                    Ok(judged) => verdicts.add(&judged),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        verdicts
    }
}

/// Hears the messages of one visitor, or the decisions of an engine that says nothing to visitors.
struct Heard<'a> {
    messages: &'a mut Vec<Message>,
    /// The visitor's first page view, in milliseconds since 1970-01-01 UTC.
    began_ms: i64,
    view: u32,
    visit: u32,
    speaks: bool,
}

impl Heard<'_> {
    fn note(&mut self, now: Now, trigger: usize) {
        self.messages.push(Message {
            trigger: u32::try_from(trigger).unwrap_or(u32::MAX),
            at_ms: self.began_ms.saturating_add_unsigned(now.t_ms),
            view: self.view,
            visit: self.visit,
        });
    }
}

impl Sink for Heard<'_> {
    fn detail(&self) -> Detail {
        Detail::Firings
    }

    fn arrive(&mut self, arrival: &Arrival) {
        self.view = u32::try_from(arrival.view).unwrap_or(u32::MAX);
        self.visit = u32::try_from(arrival.visit).unwrap_or(u32::MAX);
    }

    fn event(&mut self, now: Now, event: Happening<'_>) {
        if let Happening::MessageShown { trigger, .. } = event
            && self.speaks
        {
            self.note(now, trigger);
        }
    }

    fn fired(&mut self, now: Now, trigger: usize) {
        if !self.speaks {
            self.note(now, trigger);
        }
    }
}

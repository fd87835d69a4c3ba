//! The interface's script of readings in an engine of JavaScript.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use rquickjs::{CatchResultExt, Context, Ctx, Function, Object, Runtime};

use crate::{Bounds, NoReader};

/// The readings, as the interface builds them.
const READINGS: &str = include_str!("readings/readings.js");

/// The readings, started.
pub(crate) struct Script {
    context: Context,
    /// How often a reading may still ask whether it may go on.
    turns_left: Rc<Cell<u32>>,
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script").finish_non_exhaustive()
    }
}

impl Script {
    /// Starts the readings.
    pub(crate) fn start(bounds: Bounds) -> Result<Script, NoReader> {
        let wrong = |error: rquickjs::Error| NoReader(error.to_string());
        let runtime = Runtime::new().map_err(wrong)?;
        runtime.set_memory_limit(bounds.memory);
        runtime.set_max_stack_size(bounds.stack);
        let context = Context::full(&runtime).map_err(wrong)?;
        context
            .with(|ctx| define(&ctx).catch(&ctx).map_err(|error| error.to_string()))
            .map_err(NoReader)?;
        let turns_left = Rc::new(Cell::new(0_u32));
        let turns = Rc::clone(&turns_left);
        let is_to_stop = move || {
            let left = turns.get().checked_sub(1);
            turns.set(left.unwrap_or_default());
            left.is_none()
        };
        runtime.set_interrupt_handler(Some(Box::new(is_to_stop)));
        Ok(Script { context, turns_left })
    }

    /// The tree of a message in JSON; none where it is too long, too deep or has too many signs in a row. An error says in words what stopped the reading.
    pub(crate) fn read(&self, message: &str, reading: &str, turns: u32) -> Result<Option<String>, String> {
        self.turns_left.set(turns);
        self.context.with(|ctx| {
            call(&ctx, message, reading)
                .catch(&ctx)
                .map_err(|error| error.to_string())
        })
    }
}

fn define(ctx: &Ctx<'_>) -> rquickjs::Result<()> {
    // The one thing that the parsers take from a browser.
    let url = Object::new(ctx.clone())?;
    let can_parse = |address: String| url::Url::parse(&address).is_ok();
    url.set("canParse", Function::new(ctx.clone(), can_parse)?)?;
    ctx.globals().set("URL", url)?;
    ctx.eval(READINGS)
}

fn call(ctx: &Ctx<'_>, message: &str, reading: &str) -> rquickjs::Result<Option<String>> {
    let readings: Object<'_> = ctx.globals().get("readings")?;
    let read: Function<'_> = readings.get("read")?;
    read.call((message, reading))
}

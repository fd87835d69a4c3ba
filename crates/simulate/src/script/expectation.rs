//! Lines of a script that say what a trigger should do.

use super::line::Line;
use super::print::{quoted, word};
use super::{ScriptError, duration};
use crate::{Expectation, Expected, Speech};

const FORMS: &str = "write `fires at TIME` (and `give or take TIME`), `fires within TIME to TIME`, `fires`, `never fires`, `fires once`, `fires NUMBER times`, `says \"TEXT\"` or `from NAME`";

/// Reads what follows `expect`.
pub(super) fn read(line: &mut Line<'_>) -> Result<Expectation, ScriptError> {
    let trigger = line.text("a trigger’s name or id")?;
    Ok(Expectation {
        trigger,
        expected: read_expected(line)?,
    })
}

/// Takes what a trigger does, in the words of any engine, with words around it.
fn takes(line: &mut Line<'_>, before: &str, behind: &str) -> bool {
    Speech::ALL
        .iter()
        .any(|speech| line.take(&format!("{before}{}{behind}", speech.fires)))
}

fn read_expected(line: &mut Line<'_>) -> Result<Expected, ScriptError> {
    if takes(line, "", " at") {
        let (t_ms, goes_on) = line.time_until("give")?;
        if goes_on && !line.take("or take") {
            return Err(line.error(
                "it is not said how much sooner or later is right",
                "write `give or take TIME`",
            ));
        }
        let tolerance_ms = if goes_on { line.time()? } else { 0 };
        return Ok(Expected::FiresAt { t_ms, tolerance_ms });
    }
    if takes(line, "", " within") {
        let (from_ms, goes_on) = line.time_until("to")?;
        if !goes_on {
            return Err(line.error("the second time is missing", "write `fires within 10s to 20s`"));
        }
        let to_ms = line.time()?;
        return Ok(Expected::FiresWithin { from_ms, to_ms });
    }
    if takes(line, "", " on page") {
        return Ok(Expected::FiresOn {
            page: line.number("the number of a page")?,
        });
    }
    if takes(line, "never ", "") {
        return Ok(Expected::NeverFires);
    }
    if line.take("says") {
        return Ok(Expected::Says {
            text: line.rest_as_text("what its message says")?,
        });
    }
    if line.take("from") {
        return Ok(Expected::From {
            sender: line.rest_as_text("a user name")?,
        });
    }
    if !takes(line, "", "") {
        return Err(line.error("it is not said what the trigger should do", FORMS));
    }
    if line.is_at_end() {
        return Ok(Expected::Fires);
    }
    for (word, times) in [("once", 1), ("twice", 2)] {
        if line.take(word) {
            return Ok(Expected::FiresTimes { times });
        }
    }
    let start = line.clone();
    match (line.word().parse(), line.take("times")) {
        (Ok(times), true) => Ok(Expected::FiresTimes { times }),
        _ => Err(start.error("it is not said when or how often it should fire", FORMS)),
    }
}

/// Writes an expectation as a line, in the words for what it is about.
pub(crate) fn print_expectation_of(speech: Speech, expectation: &Expectation) -> String {
    let fires = speech.fires;
    let expected = match &expectation.expected {
        Expected::FiresAt {
            t_ms,
            tolerance_ms: 0,
        } => format!("{fires} at {}", duration::print(*t_ms)),
        Expected::FiresAt { t_ms, tolerance_ms } => format!(
            "{fires} at {} give or take {}",
            duration::print(*t_ms),
            duration::print(*tolerance_ms)
        ),
        Expected::FiresWithin { from_ms, to_ms } => format!(
            "{fires} within {} to {}",
            duration::print(*from_ms),
            duration::print(*to_ms)
        ),
        Expected::FiresOn { page } => format!("{fires} on page {page}"),
        Expected::Fires => fires.to_owned(),
        Expected::NeverFires => format!("never {fires}"),
        Expected::FiresTimes { times: 1 } => format!("{fires} once"),
        Expected::FiresTimes { times: 2 } => format!("{fires} twice"),
        Expected::FiresTimes { times } => format!("{fires} {times} times"),
        Expected::Says { text } => format!("says {}", quoted(text)),
        Expected::From { sender } => format!("from {}", word(sender)),
    };
    format!("expect {} {expected}", word(&expectation.trigger))
}

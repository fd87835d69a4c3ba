//! What is worth knowing about a pattern itself, whatever it is tried on.

use std::ops::Range;

use api::pattern::{
    Danger, Dialect, Doubt, Growth, Meant, Mend, Pattern, dangers_in, dead_parts, matches_everything,
    meant_in, never_matches,
};
use serde::Serialize;

/// Something worth knowing about a pattern.
#[derive(Serialize)]
pub(super) struct Warning {
    code: String,
    pub(super) message: String,
    /// UTF-16 offsets into the pattern.
    start: Option<usize>,
    end: Option<usize>,
    /// What can be written instead, the best first.
    pub(super) mends: Vec<PatternMend>,
    /// As `lint` has it: nothing has to change.
    #[serde(skip)]
    pub(super) is_note: bool,
}

/// A whole pattern to write instead.
#[derive(Serialize)]
pub(super) struct PatternMend {
    pub(super) title: String,
    pub(super) pattern: String,
}

impl Warning {
    fn new(code: &str, message: String, at: Option<Range<usize>>) -> Warning {
        Warning {
            code: code.to_owned(),
            message,
            start: at.as_ref().map(|at| at.start),
            end: at.map(|at| at.end),
            mends: Vec::new(),
            is_note: false,
        }
    }

    /// Whether it is about a part that the other one is about too.
    fn overlaps(&self, other: &Warning) -> bool {
        match (self.start, self.end, other.start, other.end) {
            (Some(start), Some(end), Some(other_start), Some(other_end)) => {
                start < other_end && other_start < end
            }
            _ => false,
        }
    }
}

/// What is worth knowing about a valid pattern.
pub(super) fn of(pattern: &Pattern) -> Vec<Warning> {
    let source = pattern.source();
    let mut all: Vec<Warning> = pattern
        .warnings()
        .iter()
        .map(|warning| {
            let at = warning.at.map(|at| at..at + 1);
            Warning::new(warning.code, warning.message.clone(), at)
        })
        .collect();
    if pattern.dialect() == Dialect::JavaScript {
        let told = |code: &str, message: String, at: Range<usize>, mends: Vec<Mend>| Warning {
            mends: mends
                .into_iter()
                .map(|mend| PatternMend {
                    title: mend.title,
                    pattern: mend.source,
                })
                .collect(),
            ..Warning::new(code, message, Some(at))
        };
        let impossible = never_matches(source).into_iter();
        all.extend(impossible.map(|part| told(part.code, part.message, part.at, part.mends)));
        let dead = dead_parts(source).into_iter();
        all.extend(dead.map(|part| told("dead-part", part.message, part.at, part.mends)));
        let everything = matches_everything(source).filter(|all| !all.plain);
        all.extend(everything.map(|all| told("matches-everything", all.message, all.at, all.mends)));
    }
    // What can never match, or always does, is not told again as what may be meant otherwise.
    let meant: Vec<Warning> = of_refused(pattern.dialect(), source)
        .into_iter()
        .filter(|meant| !all.iter().any(|told| told.overlaps(meant)))
        .collect();
    all.extend(meant);
    all.extend(danger(pattern));
    all
}

/// What was probably meant by a pattern that does not compile.
pub(super) fn of_refused(dialect: Dialect, source: &str) -> Vec<Warning> {
    meant_in(dialect, source, &[])
        .into_iter()
        .map(probably_meant)
        .collect()
}

fn probably_meant(found: Meant) -> Warning {
    let at = found.at.start as usize..found.at.end as usize;
    let message = format!("{} {}", found.message, found.meant);
    Warning {
        mends: found
            .mends
            .into_iter()
            .map(|mend| PatternMend {
                title: mend.title,
                pattern: mend.source,
            })
            .collect(),
        is_note: found.urgency == Doubt::Note,
        ..Warning::new(found.code, message, Some(at))
    }
}

/// What `lint` says of a pattern that can keep a browser busy, under the same code.
fn danger(pattern: &Pattern) -> Option<Warning> {
    let report = dangers_in(pattern.dialect(), pattern.source()).ok()?;
    let danger = report.in_addresses()?;
    if pattern.dialect() != Dialect::JavaScript {
        return slow_in_python(danger);
    }
    let (code, what) = match danger.growth {
        Growth::Exponential => (
            "page-url-can-freeze",
            "This pattern can freeze a visitor’s browser.",
        ),
        Growth::Polynomial { degree: 2 } => (
            "page-url-quadratic",
            "This pattern is harmless with addresses of usual length.",
        ),
        Growth::Polynomial { .. } => (
            "page-url-slow",
            "This pattern keeps browsers busy with long addresses.",
        ),
        Growth::Safe | Growth::Unknown => return None,
    };
    let message = format!(
        "{what} {} The address: {}",
        danger.message,
        danger.attack.in_words()
    );
    Some(Warning {
        // As `lint` has it: nothing has to change for these.
        is_note: code == "page-url-quadratic",
        ..Warning::new(code, message, None)
    })
}

/// The same of a pattern that Python runs, where nobody's browser waits.
fn slow_in_python(danger: &Danger) -> Option<Warning> {
    let (code, how) = match danger.growth {
        Growth::Exponential => (
            "pattern-can-freeze",
            "doubles with every few characters of the address",
        ),
        Growth::Polynomial { degree: 3.. } => {
            ("pattern-slow", "grows with a power of the length of the address")
        }
        Growth::Polynomial { .. } | Growth::Safe | Growth::Unknown => return None,
    };
    let message = format!(
        "The time that Python needs for this pattern {how}. An address that shows it: {}",
        danger.attack.in_words()
    );
    Some(Warning::new(code, message, None))
}

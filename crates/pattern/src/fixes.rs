//! Changes to a pattern that its author may want, each ready to be applied.
//!
//! A fix is offered only where the text suggests that something else was meant, and only when the pattern compiles
//! afterwards. Whether to apply it stays with the person. What can freeze a browser is not told here.

mod anchors;
mod invalid;
mod never;
mod python;
mod signs;

use crate::room;
use std::ops::Range;

use serde::Serialize;

pub(crate) use invalid::spelled_out as in_both_cases;

use crate::dialect::Dialect;
use crate::intent::Doubt;
use crate::parse::{Part, read};

/// A change to a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternFix"))]
pub struct Fix {
    /// Stable name of the kind of change.
    pub code: &'static str,
    /// How much speaks for it.
    pub urgency: Urgency,
    /// What it does, in the imperative. `` ` `` encloses what is to be set in a monospaced face.
    pub title: String,
    /// Why one would do it.
    pub why: String,
    /// Where what is replaced begins in the source, in UTF-16 code units.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What stands there afterwards.
    pub replacement: String,
    /// The whole pattern afterwards.
    pub source: String,
}

/// How much speaks for a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternFixUrgency"))]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// As it is, the pattern never matches.
    Needed,
    /// The pattern most likely says something else than was meant.
    Likely,
    /// The pattern may be meant as it is.
    Idea,
}

/// The changes that suggest themselves for a pattern, the most urgent first. Works for patterns that do not compile too.
///
/// ```
/// let fix = &pattern::fixes("*/contact")[0];
/// assert_eq!(fix.source, ".*/contact");
/// assert!(pattern::fixes(".*/contact").is_empty());
/// ```
pub fn fixes(source: &str) -> Vec<Fix> {
    fixes_in(Dialect::JavaScript, source)
}

fn of_javascript(source: &str) -> Vec<Fix> {
    let units: Vec<u16> = source.encode_utf16().collect();
    let mut proposals = signs::spaces_around(&units);
    match read(source) {
        Err(error) => proposals.extend(invalid::proposals(&error, &units)),
        Ok((written, _)) => {
            proposals.extend(never::proposals(source, &written.root, &units));
            proposals.extend(signs::proposals(&written.root, &units));
            proposals.extend(anchors::proposals(&written.root));
        }
    }
    let mut fixes: Vec<Fix> = Vec::new();
    for proposal in proposals {
        if let Some(fix) = proposal.applied_to(&units)
            && read(&fix.source).is_ok()
            && fixes.iter().all(|known| known.source != fix.source)
        {
            fixes.push(fix);
        }
    }
    fixes.extend(meant_otherwise(Dialect::JavaScript, source, &units, &fixes));
    fixes.sort_by_key(|fix| fix.urgency);
    fixes
}

/// As [`fixes()`], for a pattern of any dialect.
///
/// ```
/// use pattern::{Dialect, fixes_in};
///
/// let python = Dialect::Python { ignore_case: false };
/// assert_eq!(fixes_in(python, "pricing")[0].source, ".*pricing.*");
/// assert!(fixes_in(python, ".*pricing.*").is_empty());
/// ```
pub fn fixes_in(dialect: Dialect, source: &str) -> Vec<Fix> {
    room::for_source(source, || match dialect {
        Dialect::JavaScript => of_javascript(source),
        Dialect::Python { .. } => python::fixes(dialect, source),
        Dialect::Text { .. } => Vec::new(),
    })
}

/// The mends of what was probably meant otherwise, as changes to the place where they differ.
fn meant_otherwise(dialect: Dialect, source: &str, units: &[u16], known: &[Fix]) -> Vec<Fix> {
    let mut fixes: Vec<Fix> = Vec::new();
    for meant in crate::intent::meant_in(dialect, source, &[]) {
        let urgency = match meant.urgency {
            Doubt::Warning => Urgency::Likely,
            Doubt::Note => Urgency::Idea,
        };
        for mend in meant.mends {
            if known.iter().chain(&fixes).any(|fix| fix.source == mend.source) {
                continue;
            }
            let (at, replacement) = difference(units, &mend.source);
            fixes.push(Fix {
                code: meant.code,
                urgency,
                title: mend.title,
                why: format!("{} {}", meant.message, meant.meant),
                start: at.start,
                end: at.end,
                replacement,
                source: mend.source,
            });
        }
    }
    fixes
}

/// What stands at which place of the source instead, where all around it stays.
fn difference(units: &[u16], mended: &str) -> (Range<u32>, String) {
    let after: Vec<u16> = mended.encode_utf16().collect();
    let pairs = units.iter().zip(&after);
    let mut start = pairs.take_while(|(one, other)| one == other).count();
    let most = units.len().min(after.len());
    let backwards = units.iter().rev().zip(after.iter().rev());
    let mut tail = backwards.take_while(|(one, other)| one == other).count();
    tail = tail.min(most - start.min(most));
    // Not between the halves of a surrogate pair.
    let is_low = |unit: Option<&u16>| unit.is_some_and(|unit| (0xDC00..0xE000).contains(unit));
    if is_low(units.get(start)) || is_low(after.get(start)) {
        start = start.saturating_sub(1);
    }
    if tail > 0 && is_low(units.get(units.len() - tail)) {
        tail -= 1;
    }
    let text = String::from_utf16_lossy(&after[start..after.len() - tail]);
    (start as u32..(units.len() - tail) as u32, text)
}

/// A replacement at one place of the source.
#[derive(Debug, Clone)]
struct Edit {
    at: Range<u32>,
    text: String,
}

impl Edit {
    fn new(at: Range<u32>, text: impl Into<String>) -> Edit {
        Edit {
            at,
            text: text.into(),
        }
    }
}

/// A change that is yet to be tried.
#[derive(Debug, Clone)]
struct Proposal {
    code: &'static str,
    urgency: Urgency,
    title: String,
    why: &'static str,
    /// In the order of the source, apart from each other.
    edits: Vec<Edit>,
}

impl Proposal {
    fn applied_to(self, units: &[u16]) -> Option<Fix> {
        let start = self.edits.first()?.at.start;
        let end = self.edits.last()?.at.end;
        let text = |range: Range<u32>| {
            units
                .get(range.start as usize..range.end as usize)
                .map(String::from_utf16_lossy)
        };
        let mut replacement = String::new();
        let mut at = start;
        for edit in &self.edits {
            replacement.push_str(&text(at..edit.at.start)?);
            replacement.push_str(&edit.text);
            at = edit.at.end;
        }
        Some(Fix {
            code: self.code,
            urgency: self.urgency,
            title: self.title,
            why: self.why.to_owned(),
            source: format!(
                "{}{replacement}{}",
                text(0..start)?,
                text(end..units.len() as u32)?
            ),
            start,
            end,
            replacement,
        })
    }
}

/// One change for all places when there are several, and one for each.
fn together_and_apart(all: Proposal, title_of_all: String) -> Vec<Proposal> {
    if all.edits.len() < 2 {
        return vec![all];
    }
    let apart = all.edits.iter().map(|edit| Proposal {
        edits: vec![edit.clone()],
        ..all.clone()
    });
    let apart: Vec<Proposal> = apart.take(MOST_APART).collect();
    let together = Proposal {
        title: title_of_all,
        ..all
    };
    std::iter::once(together).chain(apart).collect()
}

/// More places of a kind are changed together only.
const MOST_APART: usize = 4;

/// Every part, each before those within it.
fn walk<'p>(part: &'p Part, visit: &mut impl FnMut(&'p Part)) {
    visit(part);
    part.children().iter().for_each(|part| walk(part, visit));
}

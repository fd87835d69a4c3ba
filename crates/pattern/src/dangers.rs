//! Patterns that can freeze a visitor's browser, with an address that does it.
//!
//! Browsers match by trying every way in turn and remember nothing of what they tried. A pattern that can read the same
//! text in many ways then takes time that doubles with every few characters (*exponential*) or grows with a power of the
//! length (*polynomial*). The structure of the pattern says where that may be, by walking it in two or three ways at once;
//! measuring a text made for the purpose says whether it is. What cannot be confirmed by measuring is not reported.
//!
//! Time is bounded for any pattern: [`Growth::Unknown`] says that it was too little.

mod cycles;
mod exponential;
mod judge;
mod letters;
mod meter;
mod network;
mod polynomial;
mod reader;
mod relax;
mod report;
mod search;
mod shape;
mod steepness;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub(crate) use steepness::{Steepness, steepness};

use crate::CompileError;
use crate::alphabet::Alphabet;
use crate::dialect::{self, Dialect};
use crate::room;

/// How the time that a browser needs grows with the length of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Growth {
    /// With the length.
    Safe,
    /// The pattern is too large to tell.
    Unknown,
    /// With a power of the length.
    Polynomial {
        /// 2 or more.
        degree: u32,
    },
    /// It doubles every few characters, as far as addresses go.
    Exponential,
}

impl Growth {
    fn polynomial(degree: u32) -> Growth {
        Growth::Polynomial { degree }
    }
}

/// Where the text of an attack can occur.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Occurs {
    /// It is an address that browsers report.
    Addresses,
    /// It is made of characters that addresses have, but is no `http` or `https` address.
    NotAddresses,
    /// It needs characters that browsers never report, such as spaces.
    Never,
}

/// What [`dangers`] found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DangerReport {
    /// The worst that was confirmed, wherever it occurs.
    pub growth: Growth,
    /// What was confirmed, the most realistic first; a later one is worse and less realistic.
    pub dangers: Vec<Danger>,
    /// What the structure of the pattern would allow, when no text was found that shows it.
    pub unconfirmed: Option<Growth>,
    /// Whether all of the pattern was looked at.
    pub complete: bool,
    /// The result in a sentence or two.
    pub summary: String,
}

/// One danger of a pattern.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Danger {
    /// How bad it is.
    pub growth: Growth,
    /// Whether it can happen to visitors.
    pub occurs: Occurs,
    /// The address that shows it.
    pub attack: Attack,
    /// What it means, with the numbers.
    pub message: String,
}

/// A text that keeps a browser busy.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Attack {
    /// How it is made.
    pub pieces: Vec<AttackPiece>,
    /// How often the repeated pieces are repeated in `url`.
    pub times: u32,
    /// The whole text.
    pub url: String,
    /// Its length in UTF-16 code units.
    pub characters: u32,
    /// Steps that a backtracking engine takes for it: characters and choices tried.
    pub steps: f64,
    /// Measuring was stopped at `steps`, so it takes more.
    pub at_least: bool,
    /// About how long a browser takes, at the rates that were measured with Node; for a pattern of Python, about how long CPython takes.
    /// Both rates depend on the kind of work, and stand with the source of each in the sources of this crate.
    pub seconds: f64,
    /// So many more characters double the steps.
    pub doubles_every: Option<f64>,
    /// Shorter and longer texts of the same make, in order of their length.
    pub measured: Vec<Measurement>,
}

impl Attack {
    /// The whole text where it is short, and else how it is made.
    pub fn in_words(&self) -> String {
        const SHOWN_WHOLE: u32 = 200;
        if self.characters <= SHOWN_WHOLE {
            return self.url.clone();
        }
        let pieces = self.pieces.iter().map(|piece| {
            if piece.repeated {
                format!("{} times “{}”", self.times, piece.text)
            } else {
                format!("“{}”", piece.text)
            }
        });
        pieces.collect::<Vec<_>>().join(", then ")
    }
}

impl DangerReport {
    /// The worst that addresses of web pages can do.
    pub fn in_addresses(&self) -> Option<&Danger> {
        self.dangers
            .iter()
            .find(|danger| danger.occurs == Occurs::Addresses)
    }
}

/// A part of an attack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AttackPiece {
    /// The text.
    pub text: String,
    /// Repeated as often as one likes, or once.
    pub repeated: bool,
}

/// The steps for one length.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Measurement {
    /// Length in UTF-16 code units.
    pub characters: u32,
    /// Steps of a backtracking engine.
    pub steps: f64,
}

/// What a pattern can do to a browser that runs `new RegExp(source, "g").test(url)`.
///
/// Structure: “On the degree of the ambiguity of finite automata” (Weber and Seidl, 1991), over a network in which
/// the search of an unanchored pattern is a loop like any other. Counts too large to write out are read as loops, and
/// back-references as what their group can read; measuring then tells.
///
/// # Errors
/// When a browser refuses the pattern.
///
/// ```
/// use pattern::{Growth, dangers};
///
/// assert_eq!(dangers("^https://shop\\.example/cart").expect("it compiles").growth, Growth::Safe);
/// assert_eq!(dangers(".*/contact").expect("it compiles").growth, Growth::Polynomial { degree: 2 });
/// let report = dangers("^https://([\\w-]+\\.?)+/$").expect("it compiles");
/// assert_eq!(report.growth, Growth::Exponential);
/// assert!(report.dangers[0].attack.url.starts_with("https://"));
/// ```
pub fn dangers(source: &str) -> Result<DangerReport, CompileError> {
    dangers_in(Dialect::JavaScript, source)
}

/// As [`dangers`], for a pattern of any dialect. CPython tries every way in turn as browsers do; its steps are counted as
/// theirs are, and where the work doubles it takes several times as long for each.
///
/// # Errors
/// When the pattern does not compile.
pub fn dangers_in(dialect: Dialect, source: &str) -> Result<DangerReport, CompileError> {
    room::for_source(source, || found(dialect, source))
}

fn found(dialect: Dialect, source: &str) -> Result<DangerReport, CompileError> {
    let reader = reader::Reader::of(dialect);
    if !dialect.has_signs() {
        return Ok(report::harmless(reader));
    }
    let Some(tree) = dialect::tree(dialect, source)? else {
        return Ok(report::too_large(reader));
    };
    if steepness::at_sight(&tree) == Some(Steepness::Flat) {
        return Ok(report::harmless(reader));
    }
    let Some(alphabet) = Alphabet::new(&tree.sets) else {
        return Ok(report::too_large(reader));
    };
    let readings = search::Readings::new(&tree);
    let meter = readings.meter(&tree, &alphabet);
    let (outcome, meter) = search::Search::new(&alphabet, meter).run(&readings);
    Ok(report::report(&outcome, &meter, reader))
}

/// How much may still be done.
#[derive(Debug)]
struct Budget(u64);

impl Budget {
    /// Nothing when it is used up.
    fn spend(&mut self, cost: u64) -> Option<()> {
        self.0 = self.0.checked_sub(cost)?;
        Some(())
    }
}

//! What a pattern reaches of all the addresses that a browser can report: none, all, or some.
//!
//! Decided and not guessed: the automaton of the pattern is crossed with that of the addresses. *Never* is said only
//! where the two have no address in common, and whatever a back-reference may stand for is then taken as possible.
//! What cannot be decided within bounds is said to be undecided, with the reason.

mod blame;
mod breach;
mod everything;
mod language;
mod mends;
mod nfa;
mod parts;
mod reasons;
mod rules;
mod search;

use serde::Serialize;

use crate::dialect::Dialect;
use crate::error::CompileError;
use crate::overlap::within::{Wish, Within};
use crate::overlap::{Prepared, forward, readable, reason};
use crate::parse::{Written, read};
use crate::pattern::{Pattern, Verdict};
use crate::room;
use language::{BEST_FIRST, Language};
use nfa::Nfa;
use search::TooLong;

pub use everything::{Everything, matches_everything};
pub use mends::Mend;
pub use parts::{DeadPart, dead_parts, dead_parts_in};
pub(crate) use reasons::{reasons, together};

/// What a pattern reaches of all addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "PatternReach"))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reach {
    /// It matches some addresses and not others.
    Some {
        /// One that it matches.
        example: String,
    },
    /// It matches every address of a web page.
    Everything {
        /// One of them.
        example: String,
    },
    /// It matches only addresses that no page has: with a host name that no name server knows, or with another address
    /// within the address.
    Hardly {
        /// One of them.
        example: String,
    },
    /// It matches no address.
    Never,
    /// It is not known.
    Undecided {
        /// Why.
        reason: Obstacle,
        /// Why, in words.
        words: String,
    },
}

/// Why it is not decided what a pattern reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ReachObstacle"))]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// The pattern refers back to what a group has captured, such as `\1`: no finite automaton can follow that.
    #[error(
        "The pattern refers back to what a group has captured, so only trying tells whether it can match."
    )]
    BackReference,
    /// Look-ahead within look-behind, or the other way round, or a lot of both side by side.
    #[error("The pattern mixes look-ahead and look-behind, so only trying tells whether it can match.")]
    NestedLookaround,
    /// The automaton of the pattern would take too much room.
    #[error("The pattern is too large to say for all addresses whether it can match.")]
    TooLarge,
}

impl Reach {
    /// Whether a trigger with the pattern can fire on some page, or may for all that is known.
    pub fn can_match(&self) -> bool {
        match self {
            Reach::Some { .. } | Reach::Everything { .. } | Reach::Undecided { .. } => true,
            Reach::Hardly { .. } | Reach::Never => false,
        }
    }
}

/// What a pattern reaches of the addresses that browsers report.
///
/// # Errors
/// When browsers refuse the pattern.
///
/// ```
/// use pattern::{Reach, reach};
///
/// assert_eq!(reach("^/pricing")?, Reach::Never);
/// assert_eq!(reach("/pricing$")?, Reach::Some { example: "https://shop.example/pricing".to_owned() });
/// assert!(matches!(reach("https?")?, Reach::Everything { .. }));
/// # Ok::<(), pattern::CompileError>(())
/// ```
pub fn reach(source: &str) -> Result<Reach, CompileError> {
    room::for_source(source, || reached(source))
}

fn reached(source: &str) -> Result<Reach, CompileError> {
    let (written, _) = read(source)?;
    let Some(nfa) = Nfa::new(&written) else {
        return Ok(undecided(Obstacle::TooLarge));
    };
    Ok(match decide(source, &nfa) {
        Decision::Never => Reach::Never,
        Decision::Undecided(reason) => undecided(reason),
        Decision::Hardly(example) => Reach::Hardly { example },
        Decision::Alive(example) if !crate::impossible::by_character(source).is_empty() => {
            Reach::Hardly { example }
        }
        Decision::Alive(example) => {
            if leaves_nothing_out(source, &nfa) {
                Reach::Everything {
                    example: SAMPLES[0].to_owned(),
                }
            } else {
                Reach::Some {
                    example: readable(source, &nfa, example),
                }
            }
        }
    })
}

/// As [`reach`], for a pattern of any dialect.
///
/// # Errors
/// When the pattern does not compile.
///
/// ```
/// use pattern::{Dialect, Reach, reach_in};
///
/// let python = Dialect::Python { ignore_case: false };
/// assert_eq!(reach_in(python, "pricing")?, Reach::Never);
/// assert_eq!(reach_in(python, ".*pricing")?, Reach::Some { example: "https://shop.example/pricing".to_owned() });
/// # Ok::<(), pattern::CompileError>(())
/// ```
pub fn reach_in(dialect: Dialect, source: &str) -> Result<Reach, CompileError> {
    if dialect == Dialect::JavaScript {
        return reach(source);
    }
    if let Some(question) = dialect.text() {
        return reach(&question.search(source));
    }
    let pattern = Pattern::compile_in(dialect, source)?;
    Ok(match Prepared::new(&pattern).reached() {
        Ok(None) => Reach::Never,
        Ok(Some((example, true))) => Reach::Everything { example },
        Ok(Some((example, false))) => Reach::Some { example },
        Err(reason) => undecided(match reason {
            reason::Reason::BackReference => Obstacle::BackReference,
            reason::Reason::NestedLookaround => Obstacle::NestedLookaround,
            reason::Reason::TooLarge | reason::Reason::TookTooLong | reason::Reason::NoExampleHolds => {
                Obstacle::TooLarge
            }
        }),
    })
}

fn undecided(reason: Obstacle) -> Reach {
    Reach::Undecided {
        reason,
        words: reason.to_string(),
    }
}

/// Whether some page may have an address that the pattern matches; true also where that is not known.
pub(crate) fn lives(source: &str) -> bool {
    let Ok((written, _)) = read(source) else {
        return false;
    };
    if !crate::impossible::by_character(source).is_empty() {
        return false;
    }
    Nfa::new(&written).is_none_or(|nfa| match decide(source, &nfa) {
        Decision::Alive(_) | Decision::Undecided(_) => true,
        Decision::Hardly(_) | Decision::Never => false,
    })
}

/// An address that a pattern matches though no page has it.
pub(crate) fn unusual(source: &str) -> Option<String> {
    match reach(source) {
        Ok(Reach::Hardly { example }) => Some(example),
        _ => None,
    }
}

/// The automaton of a pattern that matches no address that a page has; nothing when it can match or it is not known.
pub(crate) fn dead(source: &str, written: &Written) -> Option<Dead> {
    let nfa = Nfa::new(written)?;
    match decide(source, &nfa) {
        Decision::Never => Some(Dead { nfa, example: None }),
        Decision::Hardly(example) => Some(Dead {
            nfa,
            example: Some(example),
        }),
        Decision::Alive(_) | Decision::Undecided(_) => None,
    }
}

/// A pattern that matches no address that a page has.
pub(crate) struct Dead {
    nfa: Nfa,
    /// One that it matches and that no page has.
    example: Option<String>,
}

enum Decision {
    /// With an address that is matched.
    Alive(String),
    /// With an address that is matched and that no page has.
    Hardly(String),
    Never,
    Undecided(Obstacle),
}

/// Addresses that differ in as much as they can.
pub(crate) const SAMPLES: [&str; 12] = [
    "https://shop.example/",
    "http://www.example.com/",
    "https://shop.example/pricing",
    "https://shop.example/en/products/shoes-42.html?colour=red&size=9#reviews",
    "http://localhost:3000/a_b//C.php?",
    "https://192.0.2.7/",
    "https://[2001:db8::1]:8443/x",
    "http://a/",
    "https://xn--mnchen-3ya.example/%C3%BCber%20uns/",
    "https://shop.example/?a=1&b[]=2;c={d}|e`\\",
    "https://9gag.example./~user/(x)/!$*+,:=@#/route/7?q",
    "http://1and1.example/-/",
];

fn decide(source: &str, nfa: &Nfa) -> Decision {
    let found = |language| search::find(nfa, language, None);
    let usual = found(language::usual());
    // What the automaton cannot match, the pattern cannot.
    let beyond = match &usual {
        Ok(None) => found(language::all()),
        _ => Ok(None),
    };
    match (&usual, &beyond) {
        (Ok(None), Ok(None)) => return Decision::Never,
        (Ok(Some(witness)), _) if nfa.exact => return Decision::Alive(witness.address.clone()),
        (Ok(None), Ok(Some(witness))) if nfa.exact => return Decision::Hardly(witness.address.clone()),
        _ => {}
    }
    // Conditions were taken as true: the pattern itself has to confirm it.
    let Ok(pattern) = Pattern::compile(source) else {
        return Decision::Undecided(Obstacle::TooLarge);
    };
    let matches = |address: &str| pattern.is_match(address) == Verdict::Match;
    let tried = usual.iter().flatten().map(|witness| witness.address.as_str());
    if let Some(address) = tried.chain(SAMPLES).find(|address| matches(address)) {
        return Decision::Alive(address.to_owned());
    }
    match exactly(source, nfa) {
        Decision::Undecided(reason) => match &beyond {
            Ok(Some(witness)) if matches(&witness.address) => Decision::Hardly(witness.address.clone()),
            _ => Decision::Undecided(reason),
        },
        decision => decision,
    }
}

/// As [`decide`], for look-around: with the machine that reads the pattern as it is.
fn exactly(source: &str, nfa: &Nfa) -> Decision {
    if nfa.refers_back {
        return Decision::Undecided(Obstacle::BackReference);
    }
    let machine = match forward::machine(source, BEST_FIRST) {
        Ok(machine) => machine,
        Err(reason) => return Decision::Undecided(obstacle(reason)),
    };
    let nearest = |language: &Language| {
        let within = Within::new(&machine, &language.machine, BEST_FIRST).map_err(obstacle)?;
        Ok(within
            .nearest_match(&["https://shop.example/"], BEST_FIRST)
            .map(|text| text.into_iter().map(char::from).collect::<String>()))
    };
    match (nearest(language::usual()), nearest(language::all())) {
        (Err(reason), _) | (_, Err(reason)) => Decision::Undecided(reason),
        (Ok(Some(address)), _) => Decision::Alive(address),
        (Ok(None), Ok(Some(address))) => Decision::Hardly(address),
        (Ok(None), Ok(None)) => Decision::Never,
    }
}

fn obstacle(reason: reason::Reason) -> Obstacle {
    match reason {
        reason::Reason::BackReference => Obstacle::BackReference,
        reason::Reason::NestedLookaround => Obstacle::NestedLookaround,
        reason::Reason::TooLarge | reason::Reason::TookTooLong | reason::Reason::NoExampleHolds => {
            Obstacle::TooLarge
        }
    }
}

/// Whether no address of a web page is left out. What is not known counts as left out.
fn leaves_nothing_out(source: &str, nfa: &Nfa) -> bool {
    if !SAMPLES.iter().all(|sample| nfa.may_match(sample.as_bytes())) {
        return false;
    }
    forward::machine(source, BEST_FIRST).is_ok_and(|machine| {
        Within::new(&machine, &language::web().machine, BEST_FIRST)
            .is_ok_and(|within| within.distance(0, Wish::NoMatch) == crate::overlap::within::DEAD)
    })
}

/// The address as people recognise it, if the pattern matches it then.
fn readable(source: &str, nfa: &Nfa, address: String) -> String {
    if nfa.states.len() > 2_000 || address.starts_with("file:") {
        return address;
    }
    let Ok(pattern) = Pattern::compile(source) else {
        return address;
    };
    let shows = |url: &str| language::usual().holds(url) && pattern.is_match(url) == Verdict::Match;
    let single = address.replacen("example//", "example/", 1);
    let address = if shows(&single) { single } else { address };
    readable::dressed(&address, shows)
}

impl From<TooLong> for Obstacle {
    fn from(_: TooLong) -> Obstacle {
        Obstacle::TooLarge
    }
}

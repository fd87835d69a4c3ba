//! Page-URL patterns: what a browser's `new RegExp(source, "g").test(url)` says of a URL.
//!
//! The answer is exact: what compiles here compiles in a browser, and the first match has the same span, in UTF-16 code
//! units. It is also bounded: whatever the pattern, compiling and matching end soon, with [`Verdict::GaveUp`] where a
//! browser would stand still, even if the answer is known here.
//!
//! ```
//! use pattern::{Finding, Pattern, Span};
//!
//! let pattern = Pattern::compile("^https://shop\\.example/(?!cart)").expect("browsers accept it");
//! assert_eq!(pattern.find("https://shop.example/contact"), Finding::Match(Span { start: 0, end: 21 }));
//! assert_eq!(pattern.find("https://shop.example/cart"), Finding::NoMatch);
//! ```
//!
//! A pattern can also be one of Python, which must be the whole text: see [`Dialect`].
//!
//! Nothing here knows a file, a clock, a network or a thread.

#[cfg(test)]
mod agreement;
mod alphabet;
mod automaton;
mod backtrack;
mod browser_url;
mod bulk;
mod dangers;
mod dfa;
mod dialect;
mod effort;
mod engines;
mod error;
mod explain;
mod fixes;
mod guard;
mod impossible;
mod intent;
mod judgements;
mod linear;
mod near_misses;
mod normal;
mod overlap;
mod parse;
mod pattern;
mod plain;
mod position;
mod python;
mod reach;
mod room;
mod sweep;
mod syntax;
mod text;
mod translate;
mod tree;
mod units;

pub use browser_url::{as_browser_reports, is_surely_reported};
pub use bulk::LineCounter;
pub use dangers::{
    Attack, AttackPiece, Danger, DangerReport, Growth, Measurement, Occurs, dangers, dangers_in,
};
pub use dialect::Dialect;
pub use error::{CompileError, Refusal, Warning};
pub use explain::{
    Explanation, Part, PartKind, PartMatch, PartMatcher, PartMatches, explain, explain_in, part_matches,
    part_matches_in,
};
pub use fixes::{Fix, Urgency, fixes, fixes_in};
pub use impossible::{Impossible, never_matches};
pub use intent::{Doubt, Evidence, Meant, MeantMend, meant, meant_in};
pub use judgements::Judgements;
pub use near_misses::{NearMiss, NearMissKind, near_misses};
pub use overlap::{
    ByExamples, Pair, Prepared, Reason as UndecidedReason, Relation, Seen, relate, relate_all,
    relate_by_examples,
};
pub use pattern::{Counts, Engine, Finding, Pattern, Span, Verdict};
pub use reach::{
    DeadPart, Everything, Mend, Obstacle, Reach, dead_parts, dead_parts_in, matches_everything, reach,
    reach_in,
};
pub use syntax::{SyntaxEntry, SyntaxTopic, syntax, syntax_in};
pub use translate::{Untranslatable, WholeText, escaped, search_for, whole_text_of};

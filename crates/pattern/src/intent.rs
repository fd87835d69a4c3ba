//! What a pattern's author plainly meant otherwise: a glob, a query's `?`, another dialect, a path where an address begins.
//!
//! Each kind of mistake is a file. It proposes; here it is confirmed: an address that was surely wanted is made from the
//! mended pattern, and both patterns are played on it. What playing does not confirm is not said. Mends are also played on
//! the addresses that people gave as evidence: the best comes first, and one that makes things worse is not offered.
//!
//! Whether a pattern can match at all is decided exactly elsewhere; here is what to write instead.

mod choices;
mod classes;
mod delimiters;
mod dialects;
mod ends;
mod evidence;
mod glob;
mod hosts;
mod lists;
mod negation;
mod own_pages;
mod parameter;
mod placeholders;
mod python;
mod query;
mod routes;
mod sample;
mod signs;

use std::ops::Range;

use crate::dialect::Dialect;
use crate::pattern::{Pattern, Verdict};
use crate::room;
pub use evidence::Evidence;
use evidence::{Jury, Tally};
pub(crate) use signs::Signs;

/// Longer patterns are not looked at, in bytes. Nobody writes them by hand.
const LONGEST: usize = 4_000;

/// More mends that were only tried on the author's addresses are not offered.
const MOST_TRIED: usize = 3;

/// Something in a pattern that was probably meant otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// Stable name of the kind, in kebab-case: `meant-…`, or `dialect-…` for the syntax of another dialect.
    pub code: &'static str,
    /// How sure it is.
    pub urgency: Doubt,
    /// What the pattern does now, with an address where there is one.
    pub message: String,
    /// What was probably meant.
    pub meant: String,
    /// Where it stands in the source, in UTF-16 code units.
    pub at: Range<u32>,
    /// Whole patterns to write instead, the best first. Each compiles.
    pub mends: Vec<MeantMend>,
}

/// A pattern to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeantMend {
    /// What it changes, in the imperative. `` ` `` encloses what is to be set in a monospaced face.
    pub title: String,
    /// The whole pattern afterwards.
    pub source: String,
}

/// How sure it is that something else was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Hardly anybody means what the pattern says.
    Warning,
    /// Worth knowing; many mean it so.
    Note,
}

/// What the author of a pattern probably meant otherwise, in the order of the source, warnings first. Works for patterns
/// that do not compile too. `evidence` are addresses of the author's own pages.
///
/// ```
/// use pattern::{Evidence, meant};
///
/// let own = [Evidence { url: "https://shop.example/accounts/7/orders", expect: Some(true) }];
/// let found = meant("/accounts/*/orders", &own);
/// assert_eq!(found[0].code, "meant-glob");
/// assert_eq!(found[0].mends[0].source, "/accounts/[^/]+/orders");
/// assert!(meant("/accounts/[^/]+/orders", &own).is_empty());
/// ```
pub fn meant(source: &str, evidence: &[Evidence<'_>]) -> Vec<Meant> {
    meant_in(Dialect::JavaScript, source, evidence)
}

/// As [`meant`], for a pattern of any dialect. What Python refuses, and what is no whole address, is told elsewhere.
///
/// ```
/// use pattern::{Dialect, meant_in};
///
/// let python = Dialect::Python { ignore_case: false };
/// let found = meant_in(python, ".*/accounts/*/orders", &[]);
/// assert_eq!(found[0].mends[0].source, ".*/accounts/[^/]+/orders");
/// ```
pub fn meant_in(dialect: Dialect, source: &str, evidence: &[Evidence<'_>]) -> Vec<Meant> {
    if source.len() > LONGEST || !dialect.has_signs() {
        return Vec::new();
    }
    room::for_source(source, || told(dialect, source, evidence))
}

fn told(dialect: Dialect, source: &str, evidence: &[Evidence<'_>]) -> Vec<Meant> {
    let mut suspicions = match dialect {
        Dialect::JavaScript => suspicions(source),
        Dialect::Python { .. } => python::suspicions(source),
        Dialect::Text { .. } => Vec::new(),
    };
    if suspicions.is_empty() && evidence.is_empty() {
        return Vec::new();
    }
    let as_it_is = Pattern::compile_in(dialect, source).ok();
    let jury = Jury::new(evidence);
    let is_search = !dialect.is_whole_text();
    if let Some(pattern) = as_it_is.as_ref().filter(|_| is_search && !evidence.is_empty()) {
        let told: Vec<&'static str> = suspicions.iter().map(|found| found.code).collect();
        let own = own_pages::suspicions(&Signs::of(source), pattern, &jury);
        suspicions.extend(own.into_iter().filter(|found| !told.contains(&found.code)));
    }
    let base = jury.tally(as_it_is.as_ref());
    let mut found: Vec<Meant> = suspicions
        .into_iter()
        .filter_map(|suspicion| confirmed(suspicion, dialect, source, as_it_is.as_ref(), &jury, base))
        .collect();
    found.sort_by_key(|meant| (meant.urgency, meant.at.start));
    // One place is told once under each code.
    found.dedup_by(|later, earlier| later.code == earlier.code && later.at == earlier.at);
    found
}

/// The mends of all suspicions that hold without evidence.
fn mends(source: &str) -> Vec<Meant> {
    meant(source, &[])
}

/// What a kind of mistake proposes, before it is played.
#[derive(Debug, Clone)]
struct Suspicion {
    code: &'static str,
    urgency: Doubt,
    /// In bytes.
    at: Range<usize>,
    /// What the signs mean in a pattern; a sentence.
    says: String,
    /// What was probably meant; a sentence.
    meant: String,
    mends: Vec<MeantMend>,
    /// An address that the author surely wanted; made from the first mend when there is none.
    wanted: Option<String>,
    /// An address that the author surely did not want.
    unwanted: Option<String>,
    /// What has to be seen before it is said.
    proof: Proof,
}

/// What has to be seen before a suspicion is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// Nothing: the signs say it themselves.
    Signs,
    /// An address on which the pattern and its mend differ.
    Difference,
    /// The author's own addresses, on which the mend does better.
    Evidence,
}

impl Suspicion {
    fn new(code: &'static str, at: Range<usize>, says: impl Into<String>, meant: impl Into<String>) -> Self {
        Suspicion {
            code,
            urgency: Doubt::Warning,
            at,
            says: says.into(),
            meant: meant.into(),
            mends: Vec::new(),
            wanted: None,
            unwanted: None,
            proof: Proof::Difference,
        }
    }

    fn note(mut self) -> Self {
        self.urgency = Doubt::Note;
        self
    }

    fn proof(mut self, proof: Proof) -> Self {
        self.proof = proof;
        self
    }

    fn mend(mut self, title: impl Into<String>, source: impl Into<String>) -> Self {
        self.mends.push(MeantMend {
            title: title.into(),
            source: source.into(),
        });
        self
    }

    fn wanted(mut self, url: Option<String>) -> Self {
        self.wanted = url;
        self
    }

    fn unwanted(mut self, url: Option<String>) -> Self {
        self.unwanted = url;
        self
    }
}

fn suspicions(source: &str) -> Vec<Suspicion> {
    let signs = Signs::of(source);
    let mut all = delimiters::suspicions(&signs);
    // Within delimiters the rest would be judged by what it is not.
    if all.iter().any(|found| found.code == "meant-delimiters") {
        all.truncate(1);
        return all;
    }
    all.extend(lists::suspicions(&signs));
    all.extend(choices::suspicions(&signs));
    all.extend(dialects::suspicions(&signs));
    all.extend(glob::suspicions(&signs));
    all.extend(query::suspicions(&signs));
    all.extend(negation::suspicions(&signs));
    all.extend(placeholders::suspicions(&signs));
    all.extend(routes::suspicions(&signs));
    all.extend(classes::suspicions(&signs));
    all.extend(ends::suspicions(&signs));
    all.extend(hosts::suspicions(&signs));
    // What is told of the whole is not told again of its parts.
    let has = |code: &str| all.iter().any(|found| found.code == code);
    let (list, verb, spaced) = (has("meant-list"), has("dialect-verb"), has("dialect-mode"));
    let names: Vec<Range<usize>> = all
        .iter()
        .filter(|found| found.code == "meant-placeholder")
        .map(|found| found.at.clone())
        .collect();
    let named = |at: &Range<usize>| names.iter().any(|name| name.contains(&at.start));
    all.retain(|found| match found.code {
        "meant-class" => !names.iter().any(|name| name.start == found.at.start),
        "meant-blank" => !list && !spaced,
        // The star of `*rest` is no part of a glob.
        "meant-glob" => !verb && !named(&found.at),
        _ => true,
    });
    all
}

fn confirmed(
    suspicion: Suspicion,
    dialect: Dialect,
    source: &str,
    as_it_is: Option<&Pattern>,
    jury: &Jury<'_>,
    base: Tally,
) -> Option<Meant> {
    let hits = |pattern: &Pattern, url: &str| pattern.is_match(url) == Verdict::Match;
    let compiled: Vec<(MeantMend, Pattern)> = suspicion
        .mends
        .into_iter()
        .filter(|mend| mend.source != source)
        .fold(Vec::<MeantMend>::new(), |mut apart, mend| {
            if apart.iter().all(|known| known.source != mend.source) {
                apart.push(mend);
            }
            apart
        })
        .into_iter()
        .filter_map(|mend| {
            let pattern = Pattern::compile_in(dialect, &mend.source).ok()?;
            // What is found in an address need not be one.
            let is_address = !dialect.is_whole_text() || sample::of(&pattern).is_some();
            is_address.then_some((mend, pattern))
        })
        .collect();
    let first = compiled.first().map(|(_, first)| first);
    let guessed = match dialect {
        Dialect::JavaScript | Dialect::Text { .. } => suspicion.wanted,
        // It is of a pattern that is searched for.
        Dialect::Python { .. } => suspicion
            .wanted
            .filter(|url| first.is_some_and(|first| hits(first, url))),
    };
    let wanted =
        guessed.or_else(|| sample::of(first?).filter(|url| first.is_some_and(|first| hits(first, url))));
    let missed = wanted
        .as_deref()
        .filter(|url| as_it_is.is_none_or(|pattern| !hits(pattern, url)));
    let caught = suspicion
        .unwanted
        .as_deref()
        .filter(|url| as_it_is.is_some_and(|pattern| hits(pattern, url)));
    if suspicion.proof == Proof::Difference && missed.is_none() && caught.is_none() {
        return None;
    }
    let proposed = compiled.len();
    let kept = compiled.into_iter().filter(|(_, pattern)| {
        missed.is_none_or(|url| hits(pattern, url)) && caught.is_none_or(|url| !hits(pattern, url))
    });
    let mut played: Vec<(Tally, MeantMend)> = kept
        .map(|(mend, pattern)| (jury.tally(Some(&pattern)), mend))
        .filter(|(tally, _)| !tally.worse_than(base))
        .collect();
    if proposed > 0 && played.is_empty() {
        return None;
    }
    played.sort_by_key(|(tally, _)| std::cmp::Reverse((tally.right, tally.matched > 0)));
    let proved = played.first().is_some_and(|(tally, _)| tally.better_than(base));
    if suspicion.proof == Proof::Evidence {
        if !proved {
            return None;
        }
        // Many are tried. Those that do no better than the pattern are no way out.
        played.retain(|(tally, _)| tally.better_than(base));
        played.truncate(MOST_TRIED);
    }
    let urgency = if proved { Doubt::Warning } else { suspicion.urgency };
    let mut message = suspicion.says;
    match (as_it_is, missed, caught) {
        (Some(_), Some(url), _) => message.push_str(&format!(" As it is, it does not match {url}.")),
        (Some(_), None, Some(url)) => message.push_str(&format!(" As it is, it also matches {url}.")),
        _ => {}
    }
    let mends = jury.told(dialect, played, base, source);
    Some(Meant {
        code: suspicion.code,
        urgency,
        message,
        meant: suspicion.meant,
        at: in_units(source, suspicion.at),
        mends,
    })
}

fn in_units(source: &str, at: Range<usize>) -> Range<u32> {
    let unit = |byte: usize| source[..byte].encode_utf16().count() as u32;
    unit(at.start)..unit(at.end)
}

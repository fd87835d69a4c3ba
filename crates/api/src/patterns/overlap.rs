//! How the page-URL patterns of a project lie to each other.
//!
//! Only those of one platform are compared: triggers of two platforms never run on one page, so none of them fires first.

use pattern::{
    ByExamples, CompileError, Dialect, Pattern, Relation, UndecidedReason, relate_all, relate_by_examples,
};
use serde::Serialize;
use store::{ProjectId, UrlTableOwner};
use trigger::{FieldPath, Platform, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::views;
use crate::error::Error;
use crate::projects;

/// URLs of each table that undecided pairs are tried on.
const MOST_URLS: u32 = 2_000;

/// The patterns of a project, and every two of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overlap {
    /// The patterns of page URLs that drafts have, in the order in which they are asked: one entry a pattern.
    pub drafts: Vec<Overlapping>,
    /// Every two of those that compile, of different drafts of one platform.
    pub pairs: Vec<OverlapPair>,
}

/// A draft with a page-URL pattern.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overlapping {
    /// The draft.
    pub draft: i64,
    /// Its name.
    pub name: String,
    /// The platform that it is for.
    pub platform: Platform,
    /// Whether it is enabled.
    pub enabled: bool,
    /// Where in the draft the pattern stands.
    pub path: FieldPath,
    /// The language that its pattern is written in.
    pub dialect: Dialect,
    /// Its pattern.
    pub pattern: String,
    /// Why it is compared with no other; `None` when it is.
    pub left_out: Option<LeftOut>,
}

/// Why a pattern is compared with no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "kebab-case")]
#[ts(rename = "LeftOutOfOverlap")]
pub enum LeftOut {
    /// It is no pattern of its language.
    NotAPattern {
        /// Why, for people.
        words: String,
    },
    /// It is more than is read here. Browsers and servers may well accept it, and what it matches is not known.
    NotKnown {
        /// Why, for people.
        words: String,
    },
    /// It is empty, and then its platform never asks it.
    NeverAsked,
}

/// Two drafts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverlapPair {
    /// The one that fires first.
    pub first: i64,
    /// Where its pattern stands.
    pub first_path: FieldPath,
    /// The other one.
    pub second: i64,
    /// Where its pattern stands.
    pub second_path: FieldPath,
    /// How their patterns lie to each other, on every address that a browser can report.
    pub relation: Relation,
    /// What the project's URLs say, where that cannot be decided.
    pub by_examples: Option<ByExamples>,
}

/// How the page-URL patterns of a project lie to each other.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone.
pub fn overlap(data: &Data, which: projects::Which) -> Result<Overlap, Error> {
    let stored = data.store(|store| Ok(store.drafts(ProjectId(which.project))?))?;
    let (drafts, patterns): (Vec<_>, Vec<_>) = stored.iter().flat_map(patterns_of).unzip();
    let mut urls = None;
    let mut pairs = Vec::new();
    for platform in Platform::ALL {
        let of_platform = drafts.iter().zip(&patterns);
        let given: Vec<Option<&Pattern>> = of_platform
            .map(|(draft, pattern)| pattern.as_ref().filter(|_| draft.platform == platform))
            .collect();
        for pair in relate_all(&given) {
            let (one, other) = (&drafts[pair.first], &drafts[pair.second]);
            if one.draft == other.draft {
                continue;
            }
            let by_examples = match (&pair.relation, given[pair.first], given[pair.second]) {
                (
                    Relation::Undecided {
                        reason:
                            UndecidedReason::BackReference
                            | UndecidedReason::NestedLookaround
                            | UndecidedReason::TooLarge,
                        ..
                    },
                    Some(first),
                    Some(second),
                ) => {
                    if urls.is_none() {
                        urls = Some(urls_of(data, which.project, &drafts)?);
                    }
                    urls.as_ref()
                        .map(|urls| relate_by_examples(first, second, urls.iter().map(String::as_str)))
                }
                _ => None,
            };
            pairs.push(OverlapPair {
                first: one.draft,
                first_path: one.path.clone(),
                second: other.draft,
                second_path: other.path.clone(),
                relation: pair.relation,
                by_examples,
            });
        }
    }
    Ok(Overlap { drafts, pairs })
}

/// The patterns of a draft, each with itself compiled.
fn patterns_of(draft: &store::Draft) -> Vec<(Overlapping, Option<Pattern>)> {
    let parsed = views::parsed(draft);
    let overview = documents(draft.platform).overview(&parsed.document);
    let fields = overview.patterns.into_iter();
    fields
        .map(|field| {
            // No widget of Rocket.Chat asks an empty pattern.
            let asked = !(field.dialect == Dialect::JavaScript && field.source.is_empty());
            let (pattern, left_out) = match Pattern::compile_in(field.dialect, &field.source) {
                Ok(_) if !asked => (None, Some(LeftOut::NeverAsked)),
                Ok(pattern) => (Some(pattern), None),
                Err(error) => (None, Some(left_out(error))),
            };
            let overlapping = Overlapping {
                draft: draft.id.0,
                name: parsed.name().to_owned(),
                platform: draft.platform,
                enabled: overview.enabled,
                path: field.path,
                left_out,
                dialect: field.dialect,
                pattern: field.source,
            };
            (overlapping, pattern)
        })
        .collect()
}

fn left_out(error: CompileError) -> LeftOut {
    let words = error.message;
    match error.code.is_our_limit() {
        true => LeftOut::NotKnown { words },
        false => LeftOut::NotAPattern { words },
    }
}

/// The URLs that the project knows: its own and those of the drafts.
fn urls_of(data: &Data, project: i64, drafts: &[Overlapping]) -> Result<Vec<String>, Error> {
    let own = std::iter::once(UrlTableOwner::Lab(ProjectId(project)));
    let all = own.chain(
        drafts
            .iter()
            .map(|draft| UrlTableOwner::Draft(store::DraftId(draft.draft))),
    );
    data.store(|store| {
        let mut urls = Vec::new();
        for owner in all {
            let page = store.url_table_page(owner, 0, MOST_URLS)?;
            urls.extend(page.rows.into_iter().map(|row| row.url));
        }
        urls.sort_unstable();
        urls.dedup();
        Ok(urls)
    })
}

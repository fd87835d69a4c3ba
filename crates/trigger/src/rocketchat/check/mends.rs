//! The mends of a pattern that cannot do what it is for, joined with what was probably meant by the same part.
//!
//! An exact rule and a guess often come to the same part: that `^/pricing` matches no address, and that the beginning of the
//! path was meant. It is told once, by the exact rule, with the mends of both. Where only a part of the pattern can never take
//! part, the rest may be meant as it is, so that guesses speak for themselves.

use std::ops::Range;

use pattern::{Evidence, Impossible, Meant, Pattern, Verdict, as_browser_reports};

use super::page_url::IMPOSSIBLE_PATTERN;
use super::subject::Subject;
use crate::{Diagnostic, Mend, Place};

/// More addresses are not tried.
const MOST_ADDRESSES: usize = 300;

/// Whether an exact finding and a guess are about the same: the same part, or a mend that both propose.
fn is_same(at: &Range<usize>, mends: &[pattern::Mend], meant: &Meant) -> bool {
    let place = meant.at.start as usize..meant.at.end as usize;
    let shared = |mend: &pattern::Mend| meant.mends.iter().any(|other| other.source == mend.source);
    *at == place || mends.iter().any(shared)
}

/// Drops the guesses that the rule about patterns without a match tells already, with their mends.
pub(super) fn tell_once(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let never = subject.never_matches();
    let guesses = subject.meant().map_or(&[][..], |(_, all)| all);
    let mut told = guesses
        .iter()
        .filter(|meant| never.iter().any(|part| is_same(&part.at, &part.mends, meant)))
        .peekable();
    if told.peek().is_none()
        || !found
            .iter()
            .any(|found| found.code == IMPOSSIBLE_PATTERN.info.code)
    {
        return;
    }
    let told: Vec<(&str, Option<Place>)> = told
        .map(|meant| {
            let place = Place {
                start: meant.at.start,
                end: meant.at.end,
            };
            (meant.code, Some(place))
        })
        .collect();
    found.retain(|found| !told.contains(&(found.code.as_str(), found.place)));
}

/// What an exact rule offers.
pub(super) struct Offer {
    pub(super) help: String,
    pub(super) mends: Vec<Mend>,
}

impl Offer {
    /// Of a part for which the pattern can never match: with what was probably meant, where a guess says it.
    pub(super) fn of_impossible(subject: &Subject<'_>, part: &Impossible) -> Offer {
        let guesses = subject.meant().map_or(&[][..], |(_, all)| all).iter();
        let same: Vec<&Meant> = guesses
            .filter(|meant| is_same(&part.at, &part.mends, meant))
            .collect();
        // The mends of guesses were tried on the context's addresses before.
        let guessed = same
            .iter()
            .flat_map(|meant| &meant.mends)
            .map(|mend| Mend::text(&mend.title, &mend.source));
        let mut offer = Offer::new(
            subject,
            &part.mends,
            "Copy the address of the page from the browser and start from it.",
        );
        let mut mends: Vec<Mend> = guessed.collect();
        for mend in offer.mends {
            if mends.iter().all(|known| known.text != mend.text) {
                mends.push(mend);
            }
        }
        offer.mends = mends;
        if let Some(meant) = same.first() {
            offer.help.clone_from(&meant.meant);
        }
        offer
    }

    /// Of anything else; without mends it is `otherwise` that helps.
    pub(super) fn new(subject: &Subject<'_>, mends: &[pattern::Mend], otherwise: &str) -> Offer {
        let mends = tried(mends, subject.context.evidence);
        let mends = mends
            .into_iter()
            .map(|mend| Mend::text(&mend.title, &mend.source));
        let mends: Vec<Mend> = mends.collect();
        let help = if mends.is_empty() {
            otherwise
        } else {
            "Choose the mend that says what you mean."
        };
        Offer {
            help: help.to_owned(),
            mends,
        }
    }
}

/// The mends, those first that are right on most addresses. Of equal ones the order stays.
fn tried<'a>(mends: &'a [pattern::Mend], evidence: &[Evidence<'_>]) -> Vec<&'a pattern::Mend> {
    let mut tried: Vec<&pattern::Mend> = mends.iter().collect();
    if evidence.is_empty() || mends.len() < 2 {
        return tried;
    }
    tried.sort_by_cached_key(|mend| {
        let pattern = Pattern::compile(&mend.source).ok();
        let right = evidence.iter().take(MOST_ADDRESSES).filter(|one| {
            let matched = pattern
                .as_ref()
                .is_some_and(|pattern| pattern.is_match(&as_browser_reports(one.url)) == Verdict::Match);
            matched == one.expect.unwrap_or(true)
        });
        std::cmp::Reverse(right.count())
    });
    tried
}

#[cfg(test)]
mod tests {
    use pattern::Evidence;
    use serde_json::json;

    use super::super::tests::{about, said_in};
    use crate::{Context, Diagnostic};

    const PATH: &str = "/conditions/0/value";

    fn said(pattern: &str, context: &Context<'_>) -> Vec<Diagnostic> {
        let patch = json!({ "conditions": [{ "name": "page-url", "value": pattern }] });
        let said = said_in(patch, context).into_iter();
        said.filter(|found| found.path.as_str() == PATH).collect()
    }

    #[test]
    fn what_can_never_match_and_what_was_meant_is_told_once() {
        for pattern in [
            "^/pricing",
            "^examplemedia",
            "^www\\.shop\\.example",
            "^https?://shop\\.example$",
            "/pricing $",
            "/pri\u{200b}cing",
            "(^/cart|^/checkout)",
        ] {
            let patch = json!({ "conditions": [{ "name": "page-url", "value": pattern }] });
            let found = about(patch, PATH);
            let codes: Vec<&str> = found.iter().map(|found| found.code.as_str()).collect();
            assert!(
                codes.iter().all(|&code| code == "impossible-pattern"),
                "{pattern}: {codes:?}"
            );
        }
    }

    #[test]
    fn no_two_findings_about_a_pattern_offer_the_same_first_mend() {
        for pattern in [
            "^/pricing",
            " /pricing ",
            "“pricing”",
            "/^\\/pricing$/",
            "(foo|^bar)x",
            "/pricing |/contact",
        ] {
            let found = said(pattern, &Context::default());
            let mut first: Vec<&str> = found
                .iter()
                .filter(|found| found.code != "impossible-pattern")
                .filter_map(|found| Some(found.mends.first()?.text.as_str()))
                .collect();
            let all = first.len();
            first.sort_unstable();
            first.dedup();
            assert_eq!(first.len(), all, "{pattern}: {found:#?}");
        }
    }

    #[test]
    fn the_help_does_not_repeat_the_first_mend() {
        for pattern in [
            "^/pricing",
            "/über-uns",
            "(foo|^bar)x",
            "^https://shop\\.example$",
        ] {
            for found in said(pattern, &Context::default()) {
                let first = &found.mends[0];
                assert!(!found.help.contains(&first.text), "{pattern}: {found:#?}");
                assert!(!found.help.contains(&first.title), "{pattern}: {found:#?}");
            }
        }
    }

    #[test]
    fn the_drafts_own_addresses_say_which_mend_comes_first() {
        let first = |url: &str| {
            let evidence = [Evidence {
                url,
                expect: Some(true),
            }];
            let context = Context {
                evidence: &evidence,
                ..Context::default()
            };
            said("^/pricing", &context)[0].mends[0].text.clone()
        };
        assert_eq!(first("https://shop.example/pricing"), "^https?://[^/]+/pricing");
        assert_eq!(first("https://shop.example/de/pricing"), "/pricing");
    }
}

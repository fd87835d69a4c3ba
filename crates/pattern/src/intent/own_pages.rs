//! What only the author's own addresses show: other capitals in a path, `www.` or none, a slash at the end or none, and addresses that must not
//! match and do.
//!
//! Nothing here is said without them: the mends are tried on the addresses, and one that does no better than the pattern is not offered.

use std::collections::HashMap;
use std::ops::Range;

use super::evidence::Jury;
use super::query::escaped;
use super::signs::{SignKind, Signs};
use super::{MeantMend, Proof, Suspicion};
use crate::pattern::{Pattern, Verdict};

/// After a word: not within a longer one.
const WORD_ENDS: &str = "(?:[/?#]|$)";
/// After a path: the end of it, with what campaigns add.
const PATH_ENDS: &str = "/?(?:[?#].*)?$";

pub(super) fn suspicions(signs: &Signs<'_>, as_it_is: &Pattern, jury: &Jury<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    let missed = jury.missed(as_it_is);
    let mut tried = Tried::default();
    for kind in [capitals, www, last_slash] {
        found.extend(missed.iter().find_map(|url| kind(signs, url, &mut tried)));
    }
    if let Some(url) = jury.caught(as_it_is) {
        found.extend(narrower(signs, url, jury.wanted().next()));
    }
    found
}

/// Mends by their sources, as browsers take them. Most addresses of a site lead to the same mend.
#[derive(Default)]
struct Tried {
    compiled: HashMap<String, Option<Pattern>>,
}

impl Tried {
    fn matches(&mut self, mend: &MeantMend, url: &str) -> bool {
        let compiled = match self.compiled.get(&mend.source) {
            Some(known) => known,
            None => self
                .compiled
                .entry(mend.source.clone())
                .or_insert_with(|| Pattern::compile(&mend.source).ok()),
        };
        compiled
            .as_ref()
            .is_some_and(|pattern| pattern.is_match(url) == Verdict::Match)
    }
}

/// A suspicion that an address of the author proves: the first mend that matches it says so.
fn missing(
    tried: &mut Tried,
    code: &'static str,
    at: Range<usize>,
    says: &str,
    meant: &str,
    url: &str,
    mends: Vec<MeantMend>,
) -> Option<Suspicion> {
    let mends: Vec<MeantMend> = mends
        .into_iter()
        .filter(|mend| tried.matches(mend, url))
        .collect();
    (!mends.is_empty()).then(|| {
        let mut suspicion = Suspicion::new(code, at, says, meant)
            .note()
            .wanted(Some(url.to_owned()))
            .proof(Proof::Evidence);
        suspicion.mends = mends;
        suspicion
    })
}

fn mend(title: impl Into<String>, source: String) -> MeantMend {
    MeantMend {
        title: title.into(),
        source,
    }
}

/// `/Pricing` where the site's own address has `/pricing`, or the other way round.
fn capitals(signs: &Signs<'_>, url: &str, tried: &mut Tried) -> Option<Suspicion> {
    let small_url = url.to_ascii_lowercase();
    let mut as_there: Vec<(Range<usize>, String)> = Vec::new();
    let mut as_either: Vec<(Range<usize>, String)> = Vec::new();
    let mut index = 0;
    while index < signs.len() {
        let word = signs.word_from(index);
        let length = word.chars().count();
        if let Some(at) = small_url.find(&word.to_ascii_lowercase()).filter(|_| length > 1)
            && !url.contains(&word)
        {
            for (offset, (written, there)) in word.chars().zip(url[at..].chars()).enumerate() {
                if written != there {
                    let range = signs.range(index + offset, index + offset);
                    let (small, large) = (written.to_ascii_lowercase(), written.to_ascii_uppercase());
                    as_there.push((range.clone(), there.to_string()));
                    as_either.push((range, format!("[{large}{small}]")));
                }
            }
        }
        index += length.max(1);
    }
    let (first, last) = (as_there.first()?.0.clone(), as_there.last()?.0.clone());
    missing(
        tried,
        "meant-capitals",
        first.start..last.end,
        "Small and capital letters are different ones in the path of an address.",
        "The page was probably meant, as its address writes it.",
        url,
        vec![
            mend(
                "Write the letters as the address has them",
                edited(signs, &as_there),
            ),
            mend(
                "Let both the small and the capital letter stand",
                edited(signs, &as_either),
            ),
        ],
    )
}

fn edited(signs: &Signs<'_>, edits: &[(Range<usize>, String)]) -> String {
    let edits: Vec<(Range<usize>, &str)> = edits
        .iter()
        .map(|(range, text)| (range.clone(), text.as_str()))
        .collect();
    signs.with(&edits)
}

/// `https://www\.shop\.example` where the site has no `www.`, and the other way round.
fn www(signs: &Signs<'_>, url: &str, tried: &mut Tried) -> Option<Suspicion> {
    let says = "A host with `www.` and one without are two hosts.";
    let meant = "The site was probably meant, with or without `www.`.";
    let title = "Let `www.` stand or be missing";
    let dot = |index: usize| signs.kind(index) == Some(SignKind::Dot) || signs.is_letter(index, '.');
    let written = (0..signs.len()).find(|&index| {
        (index..index + 3).all(|at| signs.is_letter(at, 'w'))
            && dot(index + 3)
            && !(signs.kind(index + 4) == Some(SignKind::Close)
                || signs.kind(index + 4) == Some(SignKind::Repeat))
    });
    if let Some(index) = written {
        let at = signs.range(index, index + 3);
        let source = signs.with(&[(at.clone(), "(?:www\\.)?")]);
        return missing(
            tried,
            "meant-www",
            at,
            says,
            meant,
            url,
            vec![mend(title, source)],
        );
    }
    let host = (2..signs.len()).find(|&index| signs.word_before(index).ends_with("://"))?;
    let place = signs.all[host].at.start;
    let source = signs.with(&[(place..place, "(?:www\\.)?")]);
    missing(
        tried,
        "meant-www",
        signs.range(host, host),
        says,
        meant,
        url,
        vec![mend(title, source)],
    )
}

/// `/pricing/` where the page is `/pricing`, and `/pricing$` where it is `/pricing/`.
fn last_slash(signs: &Signs<'_>, url: &str, tried: &mut Tried) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    let anchored = signs.kind(last) == Some(SignKind::End);
    let end = if anchored { last.checked_sub(1)? } else { last };
    let slash = signs.is_path_slash(end);
    (slash || anchored).then_some(())?;
    let path = url.split(['?', '#']).next().unwrap_or(url);
    (slash != path.ends_with('/')).then_some(())?;
    let from = if slash { end } else { last };
    let at = signs.range(from, last);
    let ending = if anchored { PATH_ENDS } else { WORD_ENDS };
    let says = if slash {
        "The address must have a slash at the end of the path."
    } else {
        "The address must end here, without a slash."
    };
    let title = format!("Write `{ending}` at the end");
    let source = signs.with(&[(at.clone(), ending)]);
    missing(
        tried,
        "meant-slash",
        at,
        says,
        "The page was probably meant, with the slash or without.",
        url,
        vec![mend(title, source)],
    )
}

/// A pattern that matches an address that it must not match.
fn narrower(signs: &Signs<'_>, url: &str, wanted: Option<&str>) -> Option<Suspicion> {
    let source = signs.source;
    let last = signs.len().checked_sub(1)?;
    let whole = source.contains('|')
        && (0..signs.len()).any(|at| signs.kind(at) == Some(SignKind::Or) && signs.is_outside(at));
    let body = if whole {
        format!("(?:{source})")
    } else {
        source.to_owned()
    };
    let mut endings = vec![("", String::new())];
    if signs.kind(last) != Some(SignKind::End) {
        endings.push(("let the word end there", WORD_ENDS.to_owned()));
        endings.push(("let the path end there", PATH_ENDS.to_owned()));
    }
    let mut beginnings = vec![("", String::new())];
    if signs.kind(0) != Some(SignKind::Start) {
        if signs.is_path_slash(0) {
            beginnings.push(("begin with the path", "^https?://[^/]+".to_owned()));
            if let Some(host) = wanted.and_then(host_of) {
                beginnings.push(("write the host before it", format!("^https?://{}", escaped(host))));
            }
        } else {
            beginnings.push((
                "look only before the query and the fragment",
                "^[^?#]*".to_owned(),
            ));
        }
    }
    let mut suspicion = Suspicion::new(
        "meant-narrower",
        signs.range(0, last),
        "The pattern matches an address that must not match.",
        "Less was probably meant.",
    )
    .unwanted(Some(url.to_owned()))
    .proof(Proof::Evidence);
    for (end_title, end) in &endings {
        for (start_title, start) in &beginnings {
            let parts: Vec<&str> = [*start_title, *end_title]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            if !parts.is_empty() {
                suspicion = suspicion.mend(capitalised(&parts.join(", and ")), format!("{start}{body}{end}"));
            }
        }
    }
    Some(suspicion)
}

fn host_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_ascii_uppercase().to_string() + characters.as_str()
    })
}

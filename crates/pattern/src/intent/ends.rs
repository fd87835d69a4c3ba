//! Where an address begins and ends: `^/cart`, `^www\.`, `$` after a path or a host, `http:` only, usual ports.

use std::ops::Range;

use super::sample;
use super::signs::{SignKind, Signs};
use super::{MeantMend, Proof, Suspicion};

pub(super) fn suspicions(signs: &Signs<'_>) -> Vec<Suspicion> {
    let mut found = Vec::new();
    found.extend(start(signs));
    found.extend(host_end(signs));
    found.extend(end(signs));
    found.extend(plain_http(signs));
    found.extend(usual_port(signs));
    found
}

/// Every `^` before something with which no address begins.
fn start(signs: &Signs<'_>) -> Option<Suspicion> {
    let misplaced: Vec<(usize, Begin)> = (0..signs.len())
        .filter(|&index| signs.kind(index) == Some(SignKind::Start))
        .filter_map(|index| Some((index, begin(signs, index + 1)?)))
        .collect();
    let &(first, what) = misplaced.first()?;
    let edit = |with: fn(Begin) -> &'static str| {
        let edits: Vec<_> = misplaced
            .iter()
            .map(|&(index, begin)| (signs.range(index, index), with(begin)))
            .collect();
        signs.with(&edits)
    };
    let site = edit(|begin| match begin {
        Begin::Path => "^https?://[^/]+",
        Begin::Query => "^https?://[^?#]+",
        Begin::Host => "^https?://([^/]*\\.)?",
        Begin::Word => "^https?://([^/]+[./])?",
    });
    let free = edit(|_| "");
    let meant = match what {
        Begin::Path => "The beginning of the path was probably meant.",
        Begin::Query => "The query was probably meant.",
        Begin::Host => "The beginning of the host was probably meant.",
        Begin::Word => "The word was probably meant, wherever it stands, or as the beginning of the host.",
    };
    let suspicion = Suspicion::new(
        "meant-start",
        signs.range(first, first),
        "`^` is the beginning of the whole address, which is `https://` and the host.",
        meant,
    );
    Some(match what {
        Begin::Word => suspicion
            .mend("Leave out the `^`", free)
            .mend("Write the address of the site before it", site),
        _ => suspicion
            .mend("Write the address of the site before it", site)
            .mend("Leave out the `^`", free),
    })
}

/// What stands after a `^` that cannot be the beginning of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    Path,
    Query,
    Host,
    Word,
}

fn begin(signs: &Signs<'_>, at: usize) -> Option<Begin> {
    let mut index = at;
    // What may be left out says nothing, unless it is the scheme.
    while signs.kind(index) == Some(SignKind::Open) {
        let close = signs.closing(index)?;
        let optional = matches!(signs.text(close + 1), "?" | "*" | "??" | "*?");
        let look = signs.text(index).len() > 1 && signs.text(index) != "(?:";
        if look {
            return None;
        }
        if optional {
            let inside = signs.word_from(index + 1);
            if may_begin(&inside) {
                return None;
            }
            index = close + 2;
        } else {
            index += 1;
        }
    }
    if signs.kind(index)
        == Some(SignKind::Letter {
            character: '/',
            escaped: false,
        })
        || signs.is_letter(index, '/')
    {
        return Some(Begin::Path);
    }
    let word = signs.word_from(index);
    let first = word.chars().next()?;
    let quantified = signs.kind(index + 1) == Some(SignKind::Repeat);
    if quantified && word.chars().count() == 1 {
        return None;
    }
    match first {
        '?' | '#' | '&' => Some(Begin::Query),
        _ if may_begin(&word) => None,
        _ if first.is_ascii_alphanumeric() || !first.is_ascii() => {
            let dot = index + word.chars().count();
            let label = word.split(['/', '?']).next().unwrap_or_default();
            let host = label.contains('.')
                || (label == word
                    && signs.kind(dot) == Some(SignKind::Dot)
                    && signs.kind(dot + 1) != Some(SignKind::Repeat));
            Some(if host { Begin::Host } else { Begin::Word })
        }
        _ => None,
    }
}

/// Whether an address can begin so.
fn may_begin(word: &str) -> bool {
    const SCHEMES: [&str; 9] = [
        "https://",
        "http://",
        "file:///",
        "about:",
        "chrome",
        "moz-extension:",
        "blob:",
        "data:",
        "ws",
    ];
    word.is_empty()
        || SCHEMES
            .iter()
            .any(|scheme| scheme.starts_with(word) || word.starts_with(scheme))
        || word.strip_suffix('s').is_some_and(|word| word == "http")
        || ["mailto:", "tel:", "ftp", "javascript:", "view-source:", "wss"]
            .iter()
            .any(|other| word.starts_with(other) || other.starts_with(word))
}

/// `shop\.example$`: a host is followed by a slash.
fn host_end(signs: &Signs<'_>) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    (signs.kind(last) == Some(SignKind::End)).then_some(())?;
    let body = &signs.source[..signs.all[last].at.start];
    let text = plain_end(signs, last)?;
    let (scheme, rest) = match text.rsplit_once("://") {
        Some((_, rest)) => (true, rest),
        None => (false, text.as_str()),
    };
    let host = !rest.contains(['/', '?', '#', '=', '&']) && sample::is_host(rest.trim_start_matches('.'));
    // Without a scheme, only names that are surely hosts: others may be values of a query.
    (host && (scheme || !body.contains(['?', '='])) && !body.ends_with('/')).then_some(())?;
    let ending = rest.rsplit('.').next().unwrap_or_default();
    (scheme || super::hosts::is_ending(ending) || rest.starts_with("www.")).then_some(())?;
    let end = signs.range(last, last);
    Some(
        Suspicion::new(
            "meant-host-end",
            end.clone(),
            "In an address a slash always follows the host, so a host with `$` after it is not the end.",
            "The site was probably meant, or its first page.",
        )
        .proof(Proof::Difference)
        .mend(
            "Write a slash for the first page",
            signs.with(&[(end.clone(), "/$")]),
        )
        .mend("Let anything follow the host", signs.with(&[(end, "/")])),
    )
}

/// The text before a sign, as far back as it is plain; optional groups and `s?` are left out.
fn plain_end(signs: &Signs<'_>, end: usize) -> Option<String> {
    let mut text = String::new();
    for index in (0..end).rev() {
        let piece = match signs.kind(index)? {
            SignKind::Letter { character, .. } => character,
            SignKind::Dot if signs.kind(index + 1) != Some(SignKind::Repeat) => '.',
            SignKind::Repeat if signs.text(index) == "?" && signs.is_letter(index.wrapping_sub(1), 's') => {
                continue;
            }
            SignKind::Close if signs.text(index + 1) == "?" => continue,
            SignKind::Open if text.contains('.') => continue,
            SignKind::Repeat if signs.text(index) == "?" && signs.before(index) == Some(SignKind::Close) => {
                continue;
            }
            _ => break,
        };
        text.insert(0, piece);
    }
    (!text.is_empty()).then_some(text)
}

/// `$` after a path: campaigns add a query, and pages a fragment.
fn end(signs: &Signs<'_>) -> Option<Suspicion> {
    let last = signs.len().checked_sub(1)?;
    (signs.kind(last) == Some(SignKind::End)).then_some(())?;
    let body = signs.all[..last].iter().enumerate();
    let takes_query = body.clone().any(|(index, sign)| match sign.kind {
        SignKind::Letter { character, .. } => matches!(character, '?' | '#'),
        SignKind::Class => {
            let text = signs.text(index);
            text.contains('?') || (text.starts_with("[^") && !text.contains('?') && repeated(signs, index))
        }
        _ => false,
    });
    let open = |index: usize| {
        let from = index.saturating_sub(2);
        (from..=index).any(|at| signs.kind(at) == Some(SignKind::Dot) && repeated(signs, at))
    };
    (last > 0
        && !takes_query
        && !open(last - 1)
        && !signs.source.contains("(?=")
        && !signs.source.contains("(?!"))
    .then_some(())?;
    let address = sample::address(signs.source)?;
    let with_query = format!("{}?utm_source=newsletter", address.split(['?', '#']).next()?);
    let edit = [(signs.range(last, last), "([?#].*)?$")];
    Some(
        Suspicion::new(
            "meant-end",
            signs.range(last, last),
            "`$` is the end of the whole address, with its query and fragment.",
            "If pages of campaigns and links with `#…` are meant too, let a query or a fragment follow.",
        )
        .note()
        .wanted(Some(with_query))
        .mend("Let a query or a fragment follow", signs.with(&edit)),
    )
}

fn repeated(signs: &Signs<'_>, index: usize) -> bool {
    signs.kind(index + 1) == Some(SignKind::Repeat) && !signs.text(index + 1).starts_with('?')
}

/// `http://` before a public host.
fn plain_http(signs: &Signs<'_>) -> Option<Suspicion> {
    let start = usize::from(signs.kind(0) == Some(SignKind::Start));
    let word = signs.word_from(start);
    let host = word.strip_prefix("http://")?;
    let local = ["localhost", "127.", "192.168", "10.", "0.0.0.0", "["]
        .iter()
        .any(|local| host.starts_with(local));
    (!local && !signs.source[signs.all[start].at.end..].contains("https")).then_some(())?;
    let after = signs.all[start + 3].at.end;
    Some(
        Suspicion::new(
            "meant-http",
            signs.range(start, start + 6),
            "Only addresses with `http:` are matched.",
            "Nearly all sites are served over `https:`, so both were probably meant.",
        )
        .mend("Write `https?:` for both", signs.with(&[(after..after, "s?")])),
    )
}

/// `:443` after `https://`, which browsers leave out.
fn usual_port(signs: &Signs<'_>) -> Option<Suspicion> {
    let (scheme, port) = match (signs.source.find("https"), signs.source.find("http:")) {
        (Some(_), _) => ("https:", ":443"),
        (None, Some(_)) => ("http:", ":80"),
        (None, None) => return None,
    };
    let at = signs.source.rfind(port)?;
    let range: Range<usize> = at..at + port.len();
    let follows = signs.source[range.end..].chars().next();
    (follows.is_none_or(|next| matches!(next, '/' | '\\' | '$' | '(')) && signs.source[..at].contains('.'))
        .then_some(())?;
    Some(
        Suspicion::new(
            "meant-port",
            range.clone(),
            format!("Browsers leave out the port `{port}` of `{scheme}`."),
            "The address was probably meant without the port.",
        )
        .mend("Leave out the port", signs.with(&[(range, "")])),
    )
}

/// Changes that are tried on the author's own addresses only.
pub(super) fn tries(source: &str) -> Vec<MeantMend> {
    let signs = Signs::of(source);
    let mut tries = Vec::new();
    for index in 0..signs.len() {
        let one = matches!(signs.kind(index), Some(SignKind::Escape('d')))
            || (signs.kind(index) == Some(SignKind::Class)
                && matches!(signs.text(index), "[0-9]" | "[a-z]" | "[\\w-]"));
        if one && signs.kind(index + 1) != Some(SignKind::Repeat) {
            let end = signs.all[index].at.end;
            tries.push(MeantMend {
                title: format!("Let `{}` stand several times", signs.text(index)),
                source: signs.with(&[(end..end, "+")]),
            });
        }
    }
    tries
}

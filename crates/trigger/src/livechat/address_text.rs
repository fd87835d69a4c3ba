//! Texts that LiveChat looks for in addresses: what browsers make of them, and which were meant as patterns.

use ::url::{Host, Url};

use crate::address::{is_host_and_path, looks_like_pattern, with_percents};

/// Whether a text was meant as a pattern or with a wildcard.
pub(super) fn is_pattern(text: &str) -> bool {
    looks_like_pattern(text) || text.ends_with('$') || text.contains("(?")
}

/// A piece of an address as browsers write it. Blanks around it and signs that nobody sees are slips.
pub(super) fn piece_as_reported(piece: &str) -> String {
    let seen: String = piece.chars().filter(|sign| !is_invisible(*sign)).collect();
    let piece = seen.trim();
    // What may stand before a host that is cut off at its begin.
    let before = ["//", "."].into_iter().find(|before| piece.starts_with(before));
    if let Some((before, rest)) = before.and_then(|before| Some((before, piece.strip_prefix(before)?)))
        && begins_with_host(rest)
    {
        return format!("{before}{}", piece_as_reported(rest));
    }
    match piece.contains("://") {
        true => begin_as_reported(piece).unwrap_or_else(|| with_percents(piece)),
        false if begins_with_host(piece) => begin_as_reported(&format!("https://{piece}"))
            .and_then(|begin| begin.strip_prefix("https://").map(str::to_owned))
            .unwrap_or_else(|| with_percents(piece)),
        false => with_percents(piece),
    }
}

/// Signs that come with what is pasted: controls and line ends, soft hyphens, signs without a width, marks of byte order.
fn is_invisible(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The begin of an address as browsers write it; `None` where it cannot be told, because the host is cut off or there is none.
fn begin_as_reported(begin: &str) -> Option<String> {
    let (_, rest) = begin.split_once("://")?;
    let url = Url::parse(begin)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))?;
    // A host of numbers would be completed, and one that is not whole may go on.
    let Some(Host::Domain(_)) = url.host() else {
        return None;
    };
    let reported = String::from(url);
    match rest.contains(['/', '?', '#']) {
        true => Some(reported),
        false => Some(reported.trim_end_matches('/').to_owned()),
    }
}

/// Whether a piece of an address begins with the name of a host: such names are told by what they begin or end with.
fn begins_with_host(piece: &str) -> bool {
    const ENDINGS: [&str; 24] = [
        "com", "net", "org", "info", "biz", "io", "co", "shop", "example", "de", "at", "ch", "fr", "it",
        "es", "nl", "be", "pl", "uk", "eu", "us", "ca", "au", "in",
    ];
    let host = piece.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_lowercase();
    let ending = host.rsplit_once('.').map(|(_, ending)| ending);
    is_host_and_path(piece)
        && (host.starts_with("www.") || ending.is_some_and(|ending| ENDINGS.contains(&ending)))
}

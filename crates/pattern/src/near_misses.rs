//! Addresses close to a given one that people forget when they write a pattern.
//!
//! They are made up from the address alone; whether a site has such a page is not known here.

use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// An address that differs from a given one in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NearMiss {
    /// In which way it differs.
    pub kind: NearMissKind,
    /// That in words.
    pub words: String,
    /// The address, as a browser reports it.
    pub url: String,
}

/// In which way an address differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum NearMissKind {
    /// A slash at the end of the path, or none.
    TrailingSlash,
    /// A query string, or none.
    Query,
    /// The parameters of a campaign.
    Campaign,
    /// A fragment, or none.
    Fragment,
    /// `http` for `https`, or the other way round.
    Scheme,
    /// `www.` in front of the host, or none.
    Www,
    /// Another sub-domain.
    Subdomain,
    /// A port, or none.
    Port,
    /// The path in capitals.
    UpperCase,
    /// The last word of the path goes on.
    LongerWord,
    /// The last word of the path is the end of another.
    WordAtEnd,
    /// The last word of the path within a word of another page.
    OtherPage,
    /// A page below this one.
    Below,
    /// The name of the file that a folder stands for, or the folder.
    IndexFile,
    /// A slash twice.
    DoubleSlash,
    /// A letter that is percent-encoded.
    PercentEncoded,
    /// The same page in another language.
    Language,
}

/// Addresses close to `url`, always in the same order: each differs from it and from the others, and each is as a
/// browser reports it. None for what is not the address of a web page.
///
/// ```
/// let near = pattern::near_misses("https://shop.example/contact");
/// assert_eq!(near[0].url, "https://shop.example/contact/");
/// assert!(near.iter().any(|near| near.url == "https://shop.example/contact?utm_source=newsletter&utm_medium=email"));
/// ```
pub fn near_misses(url: &str) -> Vec<NearMiss> {
    let Some(address) = Url::parse(url)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
    else {
        return Vec::new();
    };
    let mut near: Vec<NearMiss> = Vec::new();
    let changes = in_path(&address)
        .into_iter()
        .chain(behind_path(&address))
        .chain(before_path(&address));
    for (kind, words, changed) in changes {
        let changed = String::from(changed);
        if changed != address.as_str() && changed != url && near.iter().all(|known| known.url != changed) {
            near.push(NearMiss {
                kind,
                words: words.to_owned(),
                url: changed,
            });
        }
    }
    near
}

type Change = (NearMissKind, &'static str, Url);

fn with(address: &Url, change: impl FnOnce(&mut Url)) -> Url {
    let mut changed = address.clone();
    change(&mut changed);
    changed
}

fn in_path(address: &Url) -> Vec<Change> {
    let path = address.path();
    let to = |path: &str| with(address, |url| url.set_path(path));
    let bare = path.trim_end_matches('/');
    let mut changes = Vec::new();
    match path.strip_suffix('/') {
        Some("") => {}
        Some(without) => changes.push((
            NearMissKind::TrailingSlash,
            "Without the slash at the end",
            to(without),
        )),
        None => changes.push((
            NearMissKind::TrailingSlash,
            "With a slash at the end",
            to(&format!("{path}/")),
        )),
    }
    changes.push((
        NearMissKind::UpperCase,
        "The path in capitals",
        to(&path.to_ascii_uppercase()),
    ));
    let (folder, word) = bare.rsplit_once('/').unwrap_or(("", ""));
    if !word.is_empty() {
        // The word without the ending of a file, which every variant keeps.
        let (stem, ending) = word
            .rfind('.')
            .filter(|&dot| dot > 0)
            .map_or((word, ""), |dot| word.split_at(dot));
        changes.extend([
            (
                NearMissKind::LongerWord,
                "The last word goes on",
                to(&format!("{folder}/{stem}-us{ending}")),
            ),
            (
                NearMissKind::WordAtEnd,
                "The last word ends another",
                to(&format!("{folder}/no-{word}")),
            ),
            (
                NearMissKind::OtherPage,
                "Another page with the same word in it",
                to(&format!("/blog/{stem}-lenses")),
            ),
            (
                NearMissKind::Below,
                "A page below this one",
                to(&format!("{bare}/thanks")),
            ),
        ]);
    }
    changes.push(match bare.strip_suffix("/index.html") {
        Some(folder) => (
            NearMissKind::IndexFile,
            "The folder instead of index.html",
            to(&format!("{folder}/")),
        ),
        None => (
            NearMissKind::IndexFile,
            "With index.html",
            to(&format!("{bare}/index.html")),
        ),
    });
    changes.push((
        NearMissKind::DoubleSlash,
        "With a slash twice",
        to(&format!("/{path}")),
    ));
    if let Some(first) = word.chars().next().filter(char::is_ascii_alphanumeric) {
        let rest = &path[folder.len() + 2..];
        changes.push((
            NearMissKind::PercentEncoded,
            "With a letter percent-encoded",
            to(&format!("{folder}/%{:02X}{rest}", u32::from(first))),
        ));
    }
    changes.push(in_other_language(path, to));
    changes
}

fn in_other_language(path: &str, to: impl Fn(&str) -> Url) -> Change {
    let first = path[1..].split('/').next().unwrap_or_default();
    let letters = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_language = match first.split_once('-') {
        Some((language, region)) => letters(language) && letters(region),
        None => letters(first),
    };
    if is_language {
        let other = if first.starts_with("de") { "en" } else { "de" };
        let path = format!("/{other}{}", &path[1 + first.len()..]);
        return (NearMissKind::Language, "In another language", to(&path));
    }
    (
        NearMissKind::Language,
        "With a language in front",
        to(&format!("/en{path}")),
    )
}

fn behind_path(address: &Url) -> Vec<Change> {
    let mut changes = Vec::new();
    match address.query() {
        Some(_) => changes.push((
            NearMissKind::Query,
            "Without the query string",
            with(address, |url| url.set_query(None)),
        )),
        None => changes.push((
            NearMissKind::Query,
            "With a query string",
            with(address, |url| url.set_query(Some("page=2"))),
        )),
    }
    let campaign = "utm_source=newsletter&utm_medium=email";
    let query = match address.query().filter(|query| !query.is_empty()) {
        Some(query) => format!("{query}&{campaign}"),
        None => campaign.to_owned(),
    };
    changes.push((
        NearMissKind::Campaign,
        "From a campaign",
        with(address, |url| url.set_query(Some(&query))),
    ));
    changes.push(match address.fragment() {
        Some(_) => (
            NearMissKind::Fragment,
            "Without the part after #",
            with(address, |url| url.set_fragment(None)),
        ),
        None => (
            NearMissKind::Fragment,
            "With a part after #",
            with(address, |url| url.set_fragment(Some("top"))),
        ),
    });
    changes
}

fn before_path(address: &Url) -> Vec<Change> {
    let mut changes = Vec::new();
    // The setters refuse what would be no address; then nothing has changed, and that is left out.
    let (scheme, words) = if address.scheme() == "https" {
        ("http", "With http")
    } else {
        ("https", "With https")
    };
    changes.push((
        NearMissKind::Scheme,
        words,
        with(address, |url| {
            let _ = url.set_scheme(scheme);
        }),
    ));
    if let Some(Host::Domain(host)) = address.host()
        && host.contains('.')
    {
        let bare = host.strip_prefix("www.").unwrap_or(host);
        let to = |host: &str| {
            with(address, |url| {
                let _ = url.set_host(Some(host));
            })
        };
        changes.push(if bare == host {
            (NearMissKind::Www, "With www", to(&format!("www.{host}")))
        } else {
            (NearMissKind::Www, "Without www", to(bare))
        });
        changes.push((
            NearMissKind::Subdomain,
            "On another sub-domain",
            to(&format!("m.{bare}")),
        ));
    }
    let (port, words) = match address.port() {
        Some(_) => (None, "Without the port"),
        None => (Some(8080), "With a port"),
    };
    changes.push((
        NearMissKind::Port,
        words,
        with(address, |url| {
            let _ = url.set_port(port);
        }),
    ));
    changes
}

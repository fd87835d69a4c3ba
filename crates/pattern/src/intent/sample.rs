//! An address that a pattern is about, made from the pattern itself.
//!
//! Only a guess: whoever uses it plays the pattern on it first.

use url::Url;

use super::signs::{SignKind, Signs};
use crate::dialect::Dialect;
use crate::pattern::Pattern;
use crate::reach::{Reach, reach_in};

/// Deeper groups are left out.
const DEEPEST: usize = 40;

/// An address that the pattern probably matches, as a browser reports it.
pub(super) fn address(source: &str) -> Option<String> {
    let signs = Signs::of(source);
    let mut at = 0;
    of_text(&choice(&signs, &mut at, 0))
}

/// An address that a pattern probably matches: made of its signs where it is searched for, and found where it must be the whole.
pub(super) fn of(pattern: &Pattern) -> Option<String> {
    match pattern.dialect() {
        Dialect::JavaScript => address(pattern.source()),
        Dialect::Python { .. } | Dialect::Text { .. } => {
            match reach_in(pattern.dialect(), pattern.source()) {
                Ok(Reach::Some { example } | Reach::Everything { example }) => Some(example),
                Ok(Reach::Hardly { .. } | Reach::Never | Reach::Undecided { .. }) | Err(_) => None,
            }
        }
    }
}

/// The address that a text stands for: a whole one, one without its scheme, a path, or a word of it.
pub(super) fn of_text(text: &str) -> Option<String> {
    let whole = match text.find("://") {
        Some(end) => {
            let scheme = text[..end].trim_end_matches(|character: char| character.is_ascii_alphabetic());
            let start = scheme.len();
            match &text[start..end] {
                "http" | "https" => text[start..].to_owned(),
                _ => format!("https{}", &text[end..]),
            }
        }
        None if text.starts_with("//") => format!("https:{text}"),
        None if text.starts_with(['/', '?', '#', ':']) => format!("https://shop.example{text}"),
        None if is_host(text.split(['/', '?', '#', ':']).next().unwrap_or_default()) => {
            format!("https://{text}")
        }
        None if text.starts_with('.') => format!("https://shop{text}"),
        None => format!("https://shop.example/{text}"),
    };
    let url = Url::parse(&whole).ok()?;
    url.host_str().filter(|host| !host.is_empty())?;
    Some(url.into())
}

/// Whether a text looks like the name of a host: labels with dots, the last of letters.
pub(super) fn is_host(text: &str) -> bool {
    let Some((labels, last)) = text.rsplit_once('.') else {
        return text == "localhost";
    };
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    labels.split('.').all(label)
        && last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !FILES.contains(&last.to_ascii_lowercase().as_str())
}

/// Endings of files, which are none of hosts.
pub(super) const FILES: &[&str] = &[
    "html", "htm", "php", "pdf", "aspx", "asp", "jsp", "xml", "js", "css", "png", "jpg", "gif", "svg",
    "json", "txt", "cgi", "xhtml", "shtml", "cfm", "phtml",
];

/// The first choice that says something, up to the end or a closing bracket.
fn choice(signs: &Signs<'_>, at: &mut usize, depth: usize) -> String {
    let mut first: Option<String> = None;
    loop {
        let text = row(signs, at, depth);
        if first.as_ref().is_none_or(String::is_empty) {
            first = Some(text);
        }
        if signs.kind(*at) == Some(SignKind::Or) {
            *at += 1;
        } else {
            return first.unwrap_or_default();
        }
    }
}

fn row(signs: &Signs<'_>, at: &mut usize, depth: usize) -> String {
    let mut text = String::new();
    while let Some(kind) = signs.kind(*at) {
        let here = *at;
        let piece = match kind {
            SignKind::Or | SignKind::Close => break,
            SignKind::Open if depth < DEEPEST => {
                *at += 1;
                let inside = choice(signs, at, depth + 1);
                let open = signs.text(here);
                // What must not stand there is left out; what must stand around cannot be told.
                if open == "(?!" || open == "(?<!" {
                    String::new()
                } else {
                    inside
                }
            }
            SignKind::Letter { character, .. } => character.to_string(),
            SignKind::Dot => {
                let host = |index: Option<usize>| {
                    index
                        .and_then(|index| signs.letter(index))
                        .is_some_and(|letter| letter.is_ascii_alphanumeric())
                };
                let repeated = matches!(signs.text(here + 1), "*" | "*?" | "+" | "+?");
                if repeated && text.contains('=') && signs.word_from(here + 2).contains('=') {
                    // Between two parameters.
                    *at += 1;
                    "&".to_owned()
                } else {
                    if host(here.checked_sub(1)) && host(Some(here + 1)) {
                        "."
                    } else {
                        "a"
                    }
                    .to_owned()
                }
            }
            SignKind::Escape(letter) => of_escape(letter).to_owned(),
            SignKind::Class if text.ends_with("://") && signs.text(here).starts_with("[^") => {
                let path = !signs.text(here).contains('/');
                if path { "shop.example/" } else { "shop.example" }.to_owned()
            }
            SignKind::Class => of_class(signs.text(here)),
            SignKind::Open | SignKind::Repeat | SignKind::Start | SignKind::End => String::new(),
        };
        *at += 1;
        let quantifier = (signs.kind(*at) == Some(SignKind::Repeat)).then(|| signs.text(*at));
        let times = match quantifier {
            None => 1,
            // Most sites are served over `https`.
            Some(_) if piece == "s" && text.ends_with("http") => {
                *at += 1;
                1
            }
            Some(quantifier) => {
                *at += 1;
                least(quantifier, kind)
            }
        };
        text.push_str(&piece.repeat(times));
    }
    text
}

/// How often a sample repeats: as seldom as it may, but a set of characters that may be left out once.
fn least(quantifier: &str, of: SignKind) -> usize {
    match quantifier.as_bytes().first() {
        Some(b'?') => 0,
        Some(b'*') => usize::from(matches!(of, SignKind::Class | SignKind::Escape(_))),
        Some(b'{') => {
            let digits: String = quantifier[1..].chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<usize>().unwrap_or(1).min(40)
        }
        _ => 1,
    }
}

fn of_escape(letter: char) -> &'static str {
    match letter {
        'd' => "1",
        'w' | 'D' | 'S' => "a",
        'W' => "-",
        _ => "",
    }
}

fn of_class(text: &str) -> String {
    let inside = &text[1..text.len() - 1];
    if let Some(not) = inside.strip_prefix('^') {
        let free = "a1-/".chars().find(|&character| !not.contains(character));
        return free.map(String::from).unwrap_or_default();
    }
    if inside.contains("a-z") || inside.contains("\\w") || inside.contains("A-Z") {
        let small = inside.contains("a-z") || inside.contains("\\w");
        return if small { "a" } else { "A" }.to_owned();
    }
    if inside.contains("0-9") || inside.contains("\\d") {
        return "1".to_owned();
    }
    let plain = inside.chars().find(|&character| character != '\\');
    plain.map(String::from).unwrap_or_default()
}

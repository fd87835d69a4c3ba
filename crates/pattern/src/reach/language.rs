//! The addresses that a browser can report, as automata that a pattern is crossed with.
//!
//! Written by the WHATWG URL standard's serialiser. What is too wide makes *never* rarer and never wrong: `xn--` may be
//! followed by what is no Punycode, and an IPv6 host may have any number of groups. Three named choices: user names
//! are not there, since `location.href` leaves them out; `file:` is, since such a page can hold a widget, though no
//! chat is meant for it; all other schemes are not.

use std::collections::VecDeque;
use std::sync::OnceLock;

use crate::overlap::forward;

/// No address goes on like this.
pub(super) const DEAD: u32 = u32::MAX;

/// A letter that fits nearly anywhere makes the best filler, and a slash ends best what has been said.
pub(super) const BEST_FIRST: &[u8] =
    b"/abcdefghijklmnopqrstuvwxyz-1234567890.?=&_#ABCDEFGHIJKLMNOPQRSTUVWXYZ%+,:;~!@$*()[]'|{}^`\\\"";

/// What a host name may hold, beside dots, on the servers that there are.
const USUAL_IN_HOST: &str = r"a-z0-9_\-";
/// What the standard lets stand in a host name beside dots. No name server has such names.
const ALL_IN_HOST: &str = r#"a-z0-9_\-!"$&'()*+,;=`{}~"#;
/// What may stand between the slashes of a path; `?` and `#` end it.
const IN_PATH: &str = r"a-zA-Z0-9!$%&'()*+,\-.:;=@\[\]^_|~";
/// What may stand in a query.
const IN_QUERY: &str = r"a-zA-Z0-9!$%&()*+,\-./:;=?@\[\\\]^_`{|}~";
/// What may stand in a fragment.
const IN_FRAGMENT: &str = r"a-zA-Z0-9!#$%&'()*+,\-./:;=?@\[\\\]^_{|}~";

/// A set of addresses.
#[derive(Debug)]
pub(crate) struct Language {
    /// Class of each byte.
    pub(super) classes: [u8; 128],
    pub(super) width: usize,
    /// `[state × width + class]`, or [`DEAD`]. Begins in state 0, to which nothing leads back.
    pub(super) transitions: Vec<u32>,
    /// Whether an address may end in each state.
    pub(super) accepts: Vec<bool>,
    /// For each state a shortest text that leads there with a last character that is no word character, and with one
    /// that is.
    pub(super) access: Vec<[Option<Box<[u8]>>; 2]>,
    /// For each state, the byte that leads on to the nearest end, and where it leads; none where an address may end.
    onward: Vec<Option<(u8, u32)>>,
    /// The same language for the automata of `overlap`.
    pub(super) machine: crate::overlap::machine::Machine,
}

/// Every address that the standard's serialiser can write for `http`, `https` and `file`.
pub(crate) fn all() -> &'static Language {
    static ALL: OnceLock<Language> = OnceLock::new();
    ALL.get_or_init(|| Language::new(&source(&all_names(), true)))
}

/// Every address of `http` and `https`.
pub(crate) fn web() -> &'static Language {
    static WEB: OnceLock<Language> = OnceLock::new();
    WEB.get_or_init(|| Language::new(&source(&all_names(), false)))
}

/// The addresses whose host names are such as servers have.
pub(crate) fn usual() -> &'static Language {
    static USUAL: OnceLock<Language> = OnceLock::new();
    USUAL.get_or_init(|| Language::new(&source(&usual_names(), true)))
}

fn all_names() -> String {
    format!("[{ALL_IN_HOST}.]+")
}

fn usual_names() -> String {
    format!(r"[{USUAL_IN_HOST}]+(?:\.[{USUAL_IN_HOST}]+)*\.?")
}

fn source(names: &str, files: bool) -> String {
    let octet = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)";
    let group = "(?:0|[1-9a-f][0-9a-f]{0,3})";
    let groups = format!("(?:{group}(?::{group})*)?");
    let v6 = format!(r"\[(?:{group}(?::{group})+|{groups}::{groups})\]");
    // A name whose last label is a number would be read as an IPv4 address.
    let name = format!(r"{names}(?<![/.](?:\d+|0x[0-9a-f]*)\.?)");
    let host = format!(r"(?:{octet}(?:\.{octet}){{3}}|{v6}|{name})");
    let port = r"(?::(?:6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]\d{4}|[1-9]\d{0,3}|0))?";
    // Dots alone are resolved, encoded or not.
    let path = format!(r"(?:/[{IN_PATH}]*(?<!/(?:\.|%2[eE]){{1,2}}))+");
    let tail = format!(r"(?:\?[{IN_QUERY}]*)?(?:#[{IN_FRAGMENT}]*)?");
    let file = if files {
        format!("|file://{host}?")
    } else {
        String::new()
    };
    format!("^(?:https://{host}{port}(?<!:443)|http://{host}{port}(?<!:80){file}){path}{tail}$")
}

impl Language {
    fn new(source: &str) -> Language {
        let machine =
            forward::machine(source, BEST_FIRST).expect("the language of addresses is small and regular");
        let live = live(&machine.transitions, machine.width, &machine.accepts);
        let transitions: Vec<u32> = machine
            .transitions
            .iter()
            .map(|&to| if live[to as usize] { to } else { DEAD })
            .collect();
        let mut language = Language {
            classes: machine.classes,
            width: machine.width,
            transitions,
            accepts: machine.accepts.clone(),
            access: vec![[None, None]; machine.accepts.len()],
            onward: vec![None; machine.accepts.len()],
            machine,
        };
        language.find_access();
        language.find_ends();
        language
    }

    /// Number of states.
    pub(super) fn len(&self) -> usize {
        self.accepts.len()
    }

    /// Where a byte leads.
    pub(super) fn step(&self, state: u32, byte: u8) -> Option<u32> {
        let class = usize::from(*self.classes.get(usize::from(byte))?);
        if class >= self.width {
            return None;
        }
        let to = self.transitions[state as usize * self.width + class];
        (to != DEAD).then_some(to)
    }

    /// Where a text leads, if some address begins with it.
    pub(super) fn state_after(&self, text: &[u8]) -> Option<u32> {
        text.iter().try_fold(0, |state, &byte| self.step(state, byte))
    }

    /// Whether the text is an address of this language.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.state_after(text.as_bytes())
            .is_some_and(|state| self.accepts[state as usize])
    }

    /// The shortest end of an address from a state on.
    pub(super) fn end_from(&self, mut state: u32) -> Vec<u8> {
        let mut end = Vec::new();
        while let Some((byte, to)) = self.onward[state as usize] {
            end.push(byte);
            state = to;
        }
        end
    }

    fn find_access(&mut self) {
        let mut queue: VecDeque<(u32, usize, Vec<u8>)> = VecDeque::from([(0, 0, Vec::new())]);
        while let Some((state, word, text)) = queue.pop_front() {
            if self.access[state as usize][word].is_some() {
                continue;
            }
            for &byte in BEST_FIRST {
                if let Some(to) = self.step(state, byte) {
                    let word = usize::from(is_word(byte));
                    if self.access[to as usize][word].is_none() {
                        queue.push_back((to, word, [text.as_slice(), &[byte]].concat()));
                    }
                }
            }
            self.access[state as usize][word] = Some(text.into());
        }
        // Addresses that people recognise are worth more than short ones.
        for text in [
            "https://shop",
            "https://shop.",
            "https://shop.example",
            "https://shop.example/",
            "https://shop.example/page",
            "https://shop.example/?",
            "https://shop.example/?page",
            "https://shop.example/#",
            "https://shop.example/#top",
        ] {
            if let Some(state) = self.state_after(text.as_bytes()) {
                let word = usize::from(text.bytes().last().is_some_and(is_word));
                self.access[state as usize][word] = Some(text.as_bytes().into());
            }
        }
    }

    fn find_ends(&mut self) {
        let mut left: Vec<u32> = self
            .accepts
            .iter()
            .map(|&accepts| if accepts { 0 } else { DEAD })
            .collect();
        let mut changed = true;
        while changed {
            changed = false;
            for state in 0..self.len() as u32 {
                for &byte in BEST_FIRST {
                    let Some(to) = self.step(state, byte) else {
                        continue;
                    };
                    let through = left[to as usize].saturating_add(1);
                    if through < left[state as usize] {
                        left[state as usize] = through;
                        self.onward[state as usize] = Some((byte, to));
                        changed = true;
                    }
                }
            }
        }
    }
}

/// Whether some accepted text goes through each state.
fn live(transitions: &[u32], width: usize, accepts: &[bool]) -> Vec<bool> {
    let mut live = accepts.to_vec();
    let mut changed = true;
    while changed {
        changed = false;
        for (state, row) in transitions.chunks(width).enumerate() {
            if !live[state] && row.iter().any(|&to| live[to as usize]) {
                live[state] = true;
                changed = true;
            }
        }
    }
    live
}

/// Whether `\w` takes the byte.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_of_every_form_are_there() {
        for url in [
            "https://shop.example/",
            "http://localhost:3000/a/b?c=d#e",
            "http://127.0.0.1/",
            "http://a:443/",
            "https://a:80/",
            "https://[::1]:8443/x",
            "https://[2001:db8::ff00:42:8329]/",
            "https://xn--mnchen-3ya.example/",
            "https://a_b.example./",
            "https://a..b/",
            "https://./",
            "https://a!\"$&'()*+,;=`{}~b/",
            "file:///C:/x",
            "file://host/share/x?y#z",
        ] {
            assert!(all().holds(url), "{url}");
        }
        for url in [
            "",
            "/",
            "https://a",
            "https://a:443/",
            "http://a:80/",
            "https://A/",
            "https://a@b/",
            "https:///",
            "https://a/../b",
            "https://a/b c",
            "https://1.2.3/",
            "https://a.1/",
            "ftp://a/",
        ] {
            assert!(!all().holds(url), "{url}");
        }
        assert!(
            !usual().holds("https://a!b/") && !usual().holds("https://a..b/") && !web().holds("file:///x")
        );
    }

    #[test]
    fn the_automata_stay_small() {
        for language in [all(), web(), usual()] {
            assert!(language.len() < 200, "{} states", language.len());
        }
    }

    proptest! {
        #[test]
        fn whatever_the_serialiser_writes_is_there(
            scheme in "https?|file",
            host in r#"[a-zA-Z0-9.\-_!"$&'()*+,;=`{}~üß%\[\]:]{0,12}"#,
            port in "(:[0-9]{0,5})?",
            rest in r"[/\\?#][ -~ü]{0,20}",
        ) {
            if let Ok(url) = url::Url::parse(&format!("{scheme}://{host}{port}{rest}")) {
                prop_assume!(url.username().is_empty() && url.password().is_none());
                prop_assert!(all().holds(url.as_str()), "{url}");
            }
        }
    }
}

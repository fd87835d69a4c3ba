//! A broken rule of addresses in words, with its place and what mends it.

use std::ops::Range;

use super::blame::{Step, StepKind};
use super::mends::Mend;
use super::rules::{Broken, Place};
use crate::impossible::Impossible;
use crate::tree::Assertion;

/// A broken rule among the steps of a way.
pub(super) struct Breach<'a> {
    pub(super) steps: &'a [Step],
    pub(super) first: usize,
    pub(super) end: usize,
    pub(super) units: &'a [u16],
}

impl Breach<'_> {
    fn at(&self) -> Range<usize> {
        let steps = &self.steps[self.first..self.end];
        let start = steps.iter().map(|step| step.at.start).min().unwrap_or_default();
        let end = steps.iter().map(|step| step.at.end).max().unwrap_or_default();
        start as usize..end as usize
    }

    fn text(&self, at: &Range<usize>) -> String {
        String::from_utf16_lossy(self.units.get(at.clone()).unwrap_or_default())
    }

    fn mend(&self, title: &str, at: &Range<usize>, text: &str) -> Option<Mend> {
        Mend::new(title, self.units, &[(at.clone(), text.to_owned())])
    }

    /// The last step before the broken one that is as wished.
    fn before(&self, wished: impl Fn(&Step) -> bool) -> Option<&Step> {
        self.steps[..self.first].iter().rev().find(|step| wished(step))
    }

    /// What is read from the broken step on, shortly.
    fn read_on(&self) -> String {
        let text: String = self.steps[self.first..]
            .iter()
            .map_while(|step| match step.kind {
                StepKind::Unit(unit) => char::from_u32(u32::from(unit)),
                StepKind::Assert(_) => None,
            })
            .take(24)
            .collect();
        text
    }

    /// What is to say of it.
    pub(super) fn reason(&self, rule: Broken) -> Impossible {
        let at = self.at();
        let text = self.text(&at);
        let mut place = at.clone();
        let (code, message, mends): (&'static str, String, Vec<Option<Mend>>) = match rule {
            Broken::Beginning => {
                let start = self.before(|step| step.kind == StepKind::Assert(Assertion::Start));
                place = start.map_or(at, |step| step.at.start as usize..step.at.end as usize);
                self.beginning(&place)
            }
            Broken::Scheme => {
                let first = self.steps.iter().find(|step| matches!(step.kind, StepKind::Unit(_)));
                place = first.map_or(place.start, |step| step.at.start as usize)..place.end;
                (
                    "other-scheme",
                    format!(
                        "The address of a web page begins with `https://` or `http://`, never with `{}`. Write `https?:`.",
                        self.scheme()
                    ),
                    vec![self.mend("Write `https?:`", &place, "https?:")],
                )
            }
            Broken::SchemeCase => (
                "upper-case-scheme",
                format!("Browsers report schemes in lower case, so `{text}` never occurs there."),
                vec![self.mend(&format!("Write `{}`", text.to_lowercase()), &place, &text.to_lowercase())],
            ),
            Broken::HostCase => (
                "upper-case-host",
                format!(
                    "Browsers report host names in lower case, so `{text}` never occurs there. Write `{}`.",
                    text.to_lowercase()
                ),
                vec![self.mend(&format!("Write `{}`", text.to_lowercase()), &place, &text.to_lowercase())],
            ),
            Broken::NoSlash => self.no_slash(&place),
            Broken::NoHost => (
                "no-host",
                "In an address, `//` is followed by the name of a host. Write the host, or `[^/]+` for any.".to_owned(),
                vec![self.mend("Put `[^/]+` for any host", &(place.start..place.start), "[^/]+")],
            ),
            Broken::Unfinished => (
                "ends-too-early",
                "`$` is the end of the whole address, and no address ends there: a host and a path follow. Remove `$`."
                    .to_owned(),
                vec![self.mend("Remove `$`", &place, "")],
            ),
            Broken::DefaultPort => {
                let port: Vec<&Step> = self.steps[..self.first]
                    .iter()
                    .rev()
                    .take_while(|step| matches!(step.place, Place::Port(_) | Place::PortStart))
                    .collect();
                let digits = port.last().map_or(place.start, |step| step.at.start as usize);
                let colon = self.before(|step| step.place == Place::Host).map_or(digits, |step| step.at.start as usize);
                place = colon..port.first().map_or(place.end, |step| step.at.end as usize);
                let port = self.text(&place);
                (
                    "default-port",
                    format!("Browsers leave out the port that the scheme stands for, so `{port}` never occurs there. Remove it."),
                    vec![self.mend(&format!("Remove `{port}`"), &place, "")],
                )
            }
            Broken::UserName => {
                let host = self.steps[..self.first]
                    .iter()
                    .position(|step| step.place == Place::HostStart)
                    .map_or(place.start, |index| self.steps[index].at.start as usize);
                place = host.min(place.start)..place.end;
                (
                    "user-name",
                    "Browsers leave user name and password out of the address. Remove all up to the `@`.".to_owned(),
                    vec![self.mend("Remove the user name", &place, "")],
                )
            }
            Broken::InHost if text.starts_with('%') => {
                place = encoded_around(self.units, place.start);
                self.encoded_host(&place)
            }
            Broken::InHost => (
                "never-in-host",
                format!("No host name has `{text}`: there are letters, digits, hyphens and dots. Write the host as browsers report it."),
                vec![],
            ),
            Broken::Encoded => self.encoded(&place, &text),
            Broken::NonAscii | Broken::Space => return crate::impossible::of_place(rule == Broken::Space, at, self.units),
            Broken::Control => (
                "control-character",
                "Browsers never report control characters in an address. Remove it, or write its percent-encoding.".to_owned(),
                vec![self.mend("Remove it", &place, "")],
            ),
            Broken::Backslash => (
                "backslash",
                "Browsers turn a backslash into `/` before the query, so it never occurs there. Write `/`.".to_owned(),
                vec![self.mend("Write `/`", &place, &"/".repeat(self.end - self.first))],
            ),
            Broken::Dots => (
                "dot-segment",
                "Browsers resolve `.` and `..` between slashes, so an address never has them there. Write the path that is left."
                    .to_owned(),
                vec![],
            ),
            Broken::BeforeStart => (
                "before-start",
                "`^` is the start of the whole address, and here something has to come before it. Nothing does, so \
                 remove `^`, or what is before it."
                    .to_owned(),
                vec![self.mend("Remove `^`", &place, "")],
            ),
            Broken::AfterEnd => (
                "after-end",
                "`$` is the end of the whole address, and here something has to come after it. Nothing does: remove \
                 `$`, or write `\\$` for the sign itself."
                    .to_owned(),
                vec![
                    self.mend("Remove `$`", &place, ""),
                    self.mend("Write `\\$` for the sign itself", &place, "\\$"),
                ],
            ),
            Broken::Boundary => (
                "word-boundary",
                format!("`{text}` can hold nowhere here: what stands around it decides, and it never fits. Remove it."),
                vec![self.mend(&format!("Remove `{text}`"), &place, "")],
            ),
            Broken::NothingFits => (
                "empty-class",
                format!("`{text}` stands for one character of none at all, so it never fits. Remove it, or put characters between the brackets."),
                vec![self.mend(&format!("Remove `{text}`"), &place, "")],
            ),
            Broken::Elsewhere => (
                "no-address-fits",
                format!("No address has `{text}` where the pattern asks for it. Compare it with the address of a page."),
                vec![],
            ),
        };
        Impossible {
            code,
            message,
            at: place,
            mends: mends.into_iter().flatten().collect(),
            unusual: None,
        }
    }

    fn beginning(&self, caret: &Range<usize>) -> (&'static str, String, Vec<Option<Mend>>) {
        let read = self.read_on();
        let removed = self.mend("Remove `^`, so that it may stand anywhere", caret, "");
        let path = read.starts_with(['/', '?', '#']) && !read.starts_with("//");
        let mends = if path {
            vec![
                self.mend("Allow any host before it", caret, "^https?://[^/]+"),
                removed,
            ]
        } else if read.starts_with("//") {
            vec![self.mend("Begin with `https:`", caret, "^https?:"), removed]
        } else if read.contains('.') {
            vec![self.mend("Begin with `https://`", caret, "^https?://"), removed]
        } else {
            vec![removed, self.mend("Begin with `https://`", caret, "^https?://")]
        };
        let message = format!(
            "`^` is the start of the whole address, which begins with `https://` or `http://`, never with `{read}`. \
             {}",
            if path {
                "Remove `^`, or write `^https?://[^/]+` in its place."
            } else {
                "Remove `^`, or write `^https?://` in its place."
            }
        );
        ("no-scheme", message, mends)
    }

    fn no_slash(&self, place: &Range<usize>) -> (&'static str, String, Vec<Option<Mend>>) {
        let before = place.start..place.start;
        let slash = self.mend("Add the `/`", &before, "/");
        let message =
            "Browsers report a `/` after the host, even where nobody typed it, and here something else has \
                       to follow. Add `/`."
                .to_owned();
        ("no-slash-after-host", message, vec![slash])
    }

    fn encoded(&self, place: &Range<usize>, text: &str) -> (&'static str, String, Vec<Option<Mend>>) {
        let sign = match self.steps[self.first].kind {
            StepKind::Unit(unit) => u8::try_from(unit).unwrap_or(b'?'),
            StepKind::Assert(_) => b'?',
        };
        let encoded = format!("%{sign:02X}");
        let part = match self.steps[self.first].place {
            Place::Query => "a query",
            Place::Fragment => "what follows `#`",
            _ => "a path",
        };
        let message = format!("Browsers report `{text}` in {part} as `{encoded}`. Write that.");
        let mend = (self.end == self.first + 1)
            .then(|| self.mend(&format!("Write `{encoded}`"), place, &encoded))
            .flatten();
        ("always-encoded", message, vec![mend])
    }

    /// A host that is percent-encoded, which browsers decode.
    fn encoded_host(&self, place: &Range<usize>) -> (&'static str, String, Vec<Option<Mend>>) {
        let text = self.text(place);
        let bytes: Vec<u8> = text
            .split('%')
            .skip(1)
            .filter_map(|digits| u8::from_str_radix(digits, 16).ok())
            .collect();
        let decoded = String::from_utf8(bytes).unwrap_or_default();
        let plain = decoded
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || sign == '-');
        let (form, mend) = match decoded.as_str() {
            "" => (None, None),
            "." => (Some("\\.".to_owned()), self.mend("Write `\\.`", place, "\\.")),
            decoded if plain => (
                Some(decoded.to_owned()),
                self.mend(&format!("Write `{decoded}`"), place, decoded),
            ),
            decoded if !decoded.is_ascii() => {
                let before = String::from_utf16_lossy(&self.units[..place.start]);
                let after = String::from_utf16_lossy(&self.units[place.end..]);
                let written = format!("{before}{decoded}{after}");
                let mends = crate::impossible::never_matches(&written)
                    .into_iter()
                    .flat_map(|part| part.mends);
                let mend = mends.into_iter().next().map(|mend| Mend {
                    at: 0..self.units.len(),
                    replacement: mend.source.clone(),
                    ..mend
                });
                (None, mend)
            }
            _ => (None, None),
        };
        let advice = match (&form, &mend) {
            (Some(form), _) => format!("Write `{form}`."),
            (None, Some(mend)) => format!("{}.", mend.title),
            (None, None) => "Write the host as browsers report it.".to_owned(),
        };
        let message = format!(
            "Browsers decode host names before they report them, so `{text}` never occurs there. {advice}"
        );
        ("never-in-host", message, vec![mend])
    }

    fn scheme(&self) -> String {
        let letters = self.steps[..self.end].iter().filter_map(|step| match step.kind {
            StepKind::Unit(unit) => char::from_u32(u32::from(unit)),
            StepKind::Assert(_) => None,
        });
        letters.collect()
    }
}

/// The percent-encoded characters in a row that one of them, at `start`, belongs to.
fn encoded_around(units: &[u16], start: usize) -> Range<usize> {
    let is_encoded = |at: usize| {
        let digit = |at: usize| {
            units
                .get(at)
                .and_then(|&unit| u8::try_from(unit).ok())
                .is_some_and(|byte| byte.is_ascii_hexdigit())
        };
        units.get(at) == Some(&u16::from(b'%')) && digit(at + 1) && digit(at + 2)
    };
    let mut first = start;
    while first >= 3 && is_encoded(first - 3) {
        first -= 3;
    }
    let mut end = start;
    while is_encoded(end) {
        end += 3;
    }
    first..end.max(start + 1)
}

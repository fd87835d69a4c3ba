//! What is said of characters that no address has, and what to write instead.

use std::ops::Range;

use crate::reach::Mend;

/// Characters that nobody sees, or takes for a plain space, by their names in the Unicode standard.
const UNSEEN: &[(u16, u16, &str)] = &[
    (0x00A0, 0x00A0, "no-break space"),
    (0x00AD, 0x00AD, "soft hyphen"),
    (0x034F, 0x034F, "combining grapheme joiner"),
    (0x061C, 0x061C, "Arabic letter mark"),
    (0x115F, 0x1160, "Hangul filler"),
    (0x1680, 0x1680, "Ogham space mark"),
    (0x17B4, 0x17B5, "Khmer vowel inherent"),
    (0x180B, 0x180D, "Mongolian free variation selector"),
    (0x180E, 0x180E, "Mongolian vowel separator"),
    (0x2000, 0x2000, "en quad"),
    (0x2001, 0x2001, "em quad"),
    (0x2002, 0x2002, "en space"),
    (0x2003, 0x2003, "em space"),
    (0x2004, 0x2004, "three-per-em space"),
    (0x2005, 0x2005, "four-per-em space"),
    (0x2006, 0x2006, "six-per-em space"),
    (0x2007, 0x2007, "figure space"),
    (0x2008, 0x2008, "punctuation space"),
    (0x2009, 0x2009, "thin space"),
    (0x200A, 0x200A, "hair space"),
    (0x200B, 0x200B, "zero-width space"),
    (0x200C, 0x200C, "zero-width non-joiner"),
    (0x200D, 0x200D, "zero-width joiner"),
    (0x200E, 0x200E, "left-to-right mark"),
    (0x200F, 0x200F, "right-to-left mark"),
    (0x2028, 0x2028, "line separator"),
    (0x2029, 0x2029, "paragraph separator"),
    (0x202A, 0x202A, "left-to-right embedding"),
    (0x202B, 0x202B, "right-to-left embedding"),
    (0x202C, 0x202C, "pop directional formatting"),
    (0x202D, 0x202D, "left-to-right override"),
    (0x202E, 0x202E, "right-to-left override"),
    (0x202F, 0x202F, "narrow no-break space"),
    (0x205F, 0x205F, "medium mathematical space"),
    (0x2060, 0x2060, "word joiner"),
    (0x2061, 0x2061, "function application"),
    (0x2062, 0x2062, "invisible times"),
    (0x2063, 0x2063, "invisible separator"),
    (0x2064, 0x2064, "invisible plus"),
    (0x2065, 0x2065, "unassigned format character"),
    (0x2066, 0x2066, "left-to-right isolate"),
    (0x2067, 0x2067, "right-to-left isolate"),
    (0x2068, 0x2068, "first strong isolate"),
    (0x2069, 0x2069, "pop directional isolate"),
    (0x206A, 0x206F, "deprecated format character"),
    (0x2800, 0x2800, "Braille pattern blank"),
    (0x3000, 0x3000, "ideographic space"),
    (0x3164, 0x3164, "Hangul filler"),
    (0xFE00, 0xFE0F, "variation selector"),
    (0xFEFF, 0xFEFF, "byte order mark"),
    (0xFFA0, 0xFFA0, "halfwidth Hangul filler"),
    (0xFFF0, 0xFFF8, "unassigned format character"),
    (0xFFF9, 0xFFFB, "interlinear annotation character"),
];

/// Names of controls that people know.
const CONTROLS: &[(u16, &str)] = &[
    (0x00, "null"),
    (0x08, "backspace"),
    (0x09, "tab"),
    (0x0A, "line feed"),
    (0x0B, "vertical tab"),
    (0x0C, "form feed"),
    (0x0D, "carriage return"),
    (0x1B, "escape"),
];

/// Quotation marks that programs put in place of typed ones.
const QUOTES: [char; 12] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛', '‹', '›'];

/// What ends the name of a file and of no host.
const FILE_ENDINGS: &[&str] = &[
    "html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "jspx", "do", "cgi", "pdf", "jpg", "jpeg",
    "png", "gif", "svg", "webp", "css", "js", "json", "xml", "txt", "zip", "doc", "docx", "xls", "xlsx",
    "md",
];

/// The name of a character that nobody sees.
pub(super) fn unseen(unit: u16) -> Option<&'static str> {
    UNSEEN
        .iter()
        .find(|(low, high, _)| (*low..=*high).contains(&unit))
        .map(|(_, _, name)| *name)
}

/// Characters that cannot be shown, by code point and name: “U+200B (zero-width space)”.
fn named(units: &[u16]) -> String {
    let mut names: Vec<String> = units
        .iter()
        .map(|&unit| {
            let control = CONTROLS
                .iter()
                .find(|(known, _)| *known == unit)
                .map(|(_, name)| *name);
            let name = unseen(unit).or(control).unwrap_or("control character");
            format!("U+{unit:04X} ({name})")
        })
        .collect();
    names.dedup();
    names.join(", ")
}

/// What to say of a place of the source, the place itself, which may grow, and what mends it.
pub(super) fn describe(code: &str, at: Range<usize>, source: &[u16]) -> (String, Range<usize>, Vec<Mend>) {
    let units = &source[at.clone()];
    let text = String::from_utf16_lossy(units);
    let mend = |title: &str, at: &Range<usize>, replacement: String| {
        Mend::new(title, source, &[(at.clone(), replacement)])
            .into_iter()
            .collect::<Vec<_>>()
    };
    match code {
        "invisible-character" if text.starts_with(['\\', '[']) => (
            format!("`{text}` stands for a character that nobody sees and browsers never report. Remove it."),
            at.clone(),
            mend("Remove it", &at, String::new()),
        ),
        "invisible-character" => {
            let one = units.iter().all(|unit| *unit == units[0]);
            let (what, it) = if one && units.len() == 1 {
                ("a character that nobody sees", "it")
            } else {
                ("characters that nobody sees", "them")
            };
            (
                format!(
                    "There is {what}: {}. Browsers never report such in an address. Remove {it}.",
                    named(units)
                )
                .replace("There is characters", "There are characters"),
                at.clone(),
                mend("Remove what nobody sees", &at, String::new()),
            )
        }
        "non-ascii"
            if text.chars().all(|sign| QUOTES.contains(&sign))
                && (at.start == 0 || at.end == source.len()) =>
        {
            (
                format!(
                    "`{text}` is a quotation mark around the pattern, and browsers never report it in an address. Remove \
                     it."
                ),
                at.clone(),
                mend("Remove the quotation mark", &at, String::new()),
            )
        }
        // A class or an escape, which is not written as what it stands for.
        "non-ascii" if text.chars().any(|sign| sign.is_ascii()) => {
            let sign = text.chars().find(|sign| !sign.is_ascii()).unwrap_or('ü');
            (
                format!(
                    "`{text}` stands for a character outside ASCII, which browsers never report in an address. Write its \
                     percent-encoding, such as `{}` for {sign}, or the `xn--` form when it belongs to a host name.",
                    percent_encoded(&sign.to_string())
                ),
                at,
                Vec::new(),
            )
        }
        "non-ascii" => match in_host(&at, source) {
            Some((place, label, reported)) => (
                format!(
                    "Browsers never report `{text}` in a host name. Write `{reported}` instead of `{label}`, which is \
                     how they report it."
                ),
                place.clone(),
                mend(&format!("Write `{reported}`"), &place, reported.clone()),
            ),
            None => {
                let encoded = percent_encoded(&text);
                (
                    format!(
                        "Browsers never report `{text}` in an address. Write `{encoded}` instead, or the `xn--` form when \
                         it belongs to a host name."
                    ),
                    at.clone(),
                    mend(&format!("Write `{encoded}`"), &at, grouped(&encoded, &at, source)),
                )
            }
        },
        "space" => {
            let edge = text.trim().is_empty() && (at.start == 0 || at.end == source.len());
            if edge {
                let place = if at.start == 0 { "begins" } else { "ends" };
                return (
                    format!(
                        "The pattern {place} with a space, and browsers never report one in an address. Remove it."
                    ),
                    at.clone(),
                    mend("Remove the space", &at, String::new()),
                );
            }
            let mends = if text.trim().is_empty() {
                mend(
                    "Write `%20`",
                    &at,
                    grouped(&"%20".repeat(units.len()), &at, source),
                )
            } else {
                Vec::new()
            };
            (
                format!(
                    "Browsers never report a space in an address, so `{text}` never occurs. Write `%20`, or `(%20|\\+)` in \
                     a query."
                ),
                at,
                mends,
            )
        }
        "control-character" => {
            let shown = if text.chars().any(char::is_control) {
                named(units)
            } else {
                format!("`{text}`")
            };
            (
                format!(
                    "Browsers never report tabs, line breaks or other control characters in an address, so {shown} never \
                     occurs. Remove it, or write its percent-encoding, such as `%09` for a tab."
                ),
                at.clone(),
                mend("Remove it", &at, String::new()),
            )
        }
        "upper-case-host" => {
            let small = text.to_lowercase();
            let plain = text.chars().all(|sign| sign.is_ascii_alphanumeric());
            let mends = if plain {
                mend(&format!("Write `{small}`"), &at, small.clone())
            } else {
                Vec::new()
            };
            (
                format!(
                    "Browsers report host names in lower case, so `{text}` never occurs there. Write `{small}`."
                ),
                at,
                mends,
            )
        }
        _ => (
            format!(
                "Browsers never report `{text}` in an address. Write its percent-encoding: `%22` for \", `%3C` for <, `%3E` \
                 for >."
            ),
            at.clone(),
            mend(
                "Write it percent-encoded",
                &at,
                grouped(&percent_encoded(&text), &at, source),
            ),
        ),
    }
}

/// Text in place of one character, so that a quantifier after it still means all of it.
fn grouped(text: &str, at: &Range<usize>, source: &[u16]) -> String {
    let quantified = source
        .get(at.end)
        .is_some_and(|unit| [b'*', b'+', b'?', b'{'].map(u16::from).contains(unit));
    if quantified {
        format!("(?:{text})")
    } else {
        text.to_owned()
    }
}

pub(super) fn percent_encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The label of a host name around a place, if it is in one, and the label as browsers report it.
///
/// A host stands behind `//`, or it is what has a dot and letters behind it and no slash before it, unless these letters
/// are the ending of a file.
fn in_host(at: &Range<usize>, source: &[u16]) -> Option<(Range<usize>, String, String)> {
    let character = |index: usize| {
        source
            .get(index)
            .and_then(|&unit| char::from_u32(u32::from(unit)))
    };
    let in_label = |index: usize| character(index).is_some_and(|sign| sign.is_alphanumeric() || sign == '-');
    let start = (0..at.start)
        .rev()
        .take_while(|&index| in_label(index))
        .last()
        .unwrap_or(at.start);
    let end = (at.end..source.len())
        .find(|&index| !in_label(index))
        .unwrap_or(source.len());
    let before = String::from_utf16_lossy(&source[..start]).replace('\\', "");
    let behind_slashes = before
        .rfind("//")
        .is_some_and(|slashes| !before[slashes + 2..].contains(['/', '?', '#']));
    let after = String::from_utf16_lossy(&source[end..]).replace('\\', "");
    let domain = after.strip_prefix('.').is_some_and(|rest| {
        let name = rest
            .split(|sign: char| !(sign.is_alphanumeric() || sign == '-' || sign == '.'))
            .next();
        let last = name
            .and_then(|name| name.trim_end_matches('.').rsplit('.').next())
            .unwrap_or_default();
        last.len() >= 2 && last.chars().all(char::is_alphabetic) && !FILE_ENDINGS.contains(&last)
    });
    let in_path = before
        .trim_end_matches(|sign: char| sign.is_alphanumeric() || sign == '.' || sign == '-')
        .ends_with('/');
    let own_ending = before.ends_with('.') && !in_path && before.len() > 2;
    if !(behind_slashes || (domain && !in_path) || (own_ending && after.starts_with('/'))) {
        return None;
    }
    let label = String::from_utf16(&source[start..end]).ok()?;
    let reported = url::Url::parse(&format!("https://{label}/")).ok()?;
    let reported = reported
        .host_str()
        .filter(|host| host.starts_with("xn--"))?
        .to_owned();
    Some((start..end, label, reported))
}

//! Escapes that browsers read as plain letters: `\A`, `\z`, `\h`, `\p{L}`, `\u{…}`, `\Q…\E`, `\<`.

use std::ops::Range;

use super::super::query::escaped;
use super::super::signs::{SignKind, Signs};
use super::Foreign;

pub(super) fn foreign(signs: &Signs<'_>) -> Vec<Foreign> {
    if let Some(basic) = basic_groups(signs) {
        return basic;
    }
    let groups = groups(signs);
    let named = signs.source.contains("(?<") || signs.source.contains("(?P<") || signs.source.contains("(?'");
    let mut found: Vec<Foreign> = Vec::new();
    let mut within = 0;
    for (index, sign) in signs.all.iter().enumerate() {
        if sign.at.start < within {
            continue;
        }
        let rest = &signs.source[sign.at.start..];
        let one = match sign.kind {
            SignKind::Escape(letter) => escape(rest, letter, sign.at.start, groups, named),
            SignKind::Letter {
                character,
                escaped: true,
            } if matches!(character, '<' | '>') => Some(
                Foreign::new(
                    "dialect-word-edge",
                    sign.at.clone(),
                    format!("`\\{character}` is only a `{character}` in a browser, and no address has one."),
                    "In grep and vim it is the edge of a word.",
                )
                .becomes("\\b"),
            ),
            SignKind::Letter {
                character: '%',
                escaped: false,
            } => lua(signs, index),
            _ => None,
        };
        if let Some(foreign) = one {
            within = foreign.at.end;
            found.push(foreign);
        }
    }
    found
}

/// Capturing groups.
fn groups(signs: &Signs<'_>) -> u32 {
    let opens = signs.all.iter().filter(|sign| sign.kind == SignKind::Open);
    opens
        .filter(|sign| {
            let rest = &signs.source[sign.at.start..];
            !rest.starts_with("(?")
                || rest.starts_with("(?P<")
                || rest.starts_with("(?'")
                || (rest.starts_with("(?<") && !rest.starts_with("(?<=") && !rest.starts_with("(?<!"))
        })
        .count() as u32
}

fn escape(rest: &str, letter: char, start: usize, groups: u32, named: bool) -> Option<Foreign> {
    let at = |length: usize| -> Range<usize> { start..start + length };
    let plain = format!("`\\{letter}` is only the letter `{letter}` in a browser.");
    let braces = rest[2.min(rest.len())..].strip_prefix('{').and_then(|inside| {
        let end = inside.find('}')?;
        Some((&inside[..end], 2 + end + 2))
    });
    match letter {
        'b' | 'B' | 'c' | 'd' | 'D' | 'f' | 'n' | 'r' | 's' | 'S' | 't' | 'v' | 'w' | 'W' | '0' => None,
        '\\' => None,
        'x' => {
            let (hex, length) = braces?;
            Some(code_point(hex, at(length), "x", "PCRE and Perl"))
        }
        'u' => {
            let (hex, length) = braces?;
            Some(code_point(hex, at(length), "u", "patterns with the `u` flag"))
        }
        'A' | 'G' => Some(
            Foreign::new(
                "dialect-anchor",
                at(2),
                plain,
                "In other dialects it is the beginning of the text.",
            )
            .becomes("^"),
        ),
        'z' | 'Z' => Some(
            Foreign::new(
                "dialect-anchor",
                at(2),
                plain,
                "In other dialects it is the end of the text.",
            )
            .becomes("$"),
        ),
        'h' => Some(
            Foreign::new(
                "dialect-escape",
                at(2),
                plain,
                "In PCRE and Java it is a blank, which addresses write `%20` or `+`.",
            )
            .becomes("(?:%20|\\+)"),
        ),
        'H' => Some(
            Foreign::new(
                "dialect-escape",
                at(2),
                plain,
                "In PCRE it is anything but a blank.",
            )
            .becomes("\\S"),
        ),
        'R' => Some(
            Foreign::new(
                "dialect-escape",
                at(2),
                plain,
                "In PCRE it is a line break, which no address has.",
            )
            .becomes(""),
        ),
        'K' => Some(
            Foreign::new(
                "dialect-escape",
                at(2),
                plain,
                "In PCRE it forgets what was matched before, which does not matter for finding pages.",
            )
            .becomes(""),
        ),
        'X' | 'N' => {
            Some(Foreign::new("dialect-escape", at(2), plain, "In PCRE it is any character.").becomes("."))
        }
        'Q' => {
            let inside = &rest[2..];
            let end = inside.find("\\E").unwrap_or(inside.len());
            let closed = if end < inside.len() { 2 } else { 0 };
            Some(
                Foreign::new(
                    "dialect-quote",
                    at(2 + end + closed),
                    "`\\Q` and `\\E` are only the letters `Q` and `E` in a browser.",
                    "In PCRE and Java all between them stands for itself.",
                )
                .becomes(escaped(&inside[..end])),
            )
        }
        'E' => Some(
            Foreign::new(
                "dialect-quote",
                at(2),
                plain,
                "In PCRE and Java it ends what stands for itself.",
            )
            .becomes(""),
        ),
        'p' | 'P' => unicode(rest, letter, start, braces),
        'g' => reference(rest, start, braces),
        'k' if named && rest[2..].starts_with('<') => None,
        'k' if !named || rest[2..].starts_with(['{', '\'']) => {
            let name = rest[2..].strip_prefix(['{', '\'', '<'])?;
            let end = name.find(['}', '\'', '>'])?;
            Some(
                Foreign::new(
                    "dialect-reference",
                    at(2 + 1 + end + 1),
                    plain,
                    "In other dialects it refers back to a named group.",
                )
                .becomes(format!("\\k<{}>", &name[..end])),
            )
        }
        'y' | 'm' | 'M' if !word_follows(rest) => Some(
            Foreign::new(
                "dialect-word-edge",
                at(2),
                plain,
                "In PostgreSQL and Tcl it is the edge of a word.",
            )
            .becomes("\\b"),
        ),
        '1'..='9' => {
            let digits: String = rest[1..].chars().take_while(char::is_ascii_digit).collect();
            let number: u32 = digits.parse().ok()?;
            (number > groups).then(|| {
                Foreign::new(
                    "dialect-octal",
                    at(1 + digits.len()),
                    format!(
                        "There is no group {number}, so a browser takes `\\{digits}` for the code of a character that no address has."
                    ),
                    "A reference to a group was probably meant, or what a group took in a redirect.",
                )
            })
        }
        _ if letter.is_ascii_alphabetic() => {
            let foreign = Foreign::new(
                "dialect-escape",
                at(2),
                plain,
                if word_follows(rest) {
                    "A slash was probably meant: addresses have no backslashes."
                } else {
                    "A backslash before a letter means something only for `\\d`, `\\w`, `\\s`, `\\b` and a few more."
                },
            );
            Some(if word_follows(rest) {
                foreign.becomes(format!("/{letter}"))
            } else {
                foreign.becomes(letter.to_string())
            })
        }
        _ => None,
    }
}

/// Whether the letter after the backslash begins a word.
fn word_follows(rest: &str) -> bool {
    rest[1..].chars().take_while(char::is_ascii_lowercase).count() >= 3
}

fn code_point(hex: &str, at: Range<usize>, letter: &str, there: &str) -> Foreign {
    let character = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    let here = if !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("`\\{letter}{{{hex}}}` is {hex} times the letter `{letter}` in a browser.")
    } else {
        format!("`\\{letter}{{{hex}}}` is only `{letter}{{{hex}}}` in a browser.")
    };
    let foreign = Foreign::new(
        "dialect-code-point",
        at,
        here,
        format!(
            "In {there} it is the character U+{hex}, which an address has percent-encoded when it is not ASCII."
        ),
    );
    match character {
        Some(character) if character.is_ascii_graphic() => foreign.becomes(escaped(&character.to_string())),
        Some(character) => {
            let mut bytes = [0; 4];
            let encoded: String = character
                .encode_utf8(&mut bytes)
                .bytes()
                .map(|byte| format!("%{byte:02X}"))
                .collect();
            foreign.becomes(format!("(?:{encoded})"))
        }
        None => foreign,
    }
}

fn unicode(rest: &str, letter: char, start: usize, braces: Option<(&str, usize)>) -> Option<Foreign> {
    let (name, length) = match braces {
        Some(found) => found,
        None if rest[2..].starts_with(['L', 'N', 'P', 'S', 'Z', 'M', 'C']) && !word_follows(rest) => {
            (&rest[2..3], 3)
        }
        None => {
            return word_follows(rest).then(|| {
                Foreign::new(
                    "dialect-escape",
                    start..start + 2,
                    format!("`\\{letter}` is only the letter `{letter}` in a browser."),
                    "A slash was probably meant: addresses have no backslashes.",
                )
                .becomes(format!("/{letter}"))
            });
        }
    };
    let not = letter == 'P' || name.starts_with('^');
    let text = match (name.trim_start_matches('^').trim_start_matches("Is"), not) {
        ("L" | "Letter" | "Alpha" | "Alphabetic" | "Latin", false) => "(?:[A-Za-z]|%[0-9A-F]{2})",
        ("Lu" | "Upper" | "Uppercase", false) => "[A-Z]",
        ("Ll" | "Lower" | "Lowercase", false) => "[a-z]",
        ("N" | "Nd" | "Digit" | "Number", false) => "\\d",
        ("N" | "Nd" | "Digit" | "Number", true) => "\\D",
        ("L" | "Letter" | "Alpha", true) => "[^A-Za-z/?#]",
        ("Alnum", false) => "[A-Za-z0-9]",
        ("P" | "Punct", false) => "[!-/:-@\\[-`{-~]",
        _ => "[^/?#]",
    };
    let in_browser = match braces {
        Some((name, _)) => format!(
            "`\\{letter}{{{name}}}` stands for exactly the characters `{letter}{{{name}}}` in a browser."
        ),
        None => format!("`\\{letter}` is only the letter `{letter}` in a browser."),
    };
    Some(
        Foreign::new(
            "dialect-unicode",
            start..start + length,
            in_browser,
            "In other dialects it is a kind of characters. Browsers know it only with the `u` flag, which triggers are run without.",
        )
        .becomes(text),
    )
}

fn reference(rest: &str, start: usize, braces: Option<(&str, usize)>) -> Option<Foreign> {
    let (name, length) = match braces {
        Some(found) => found,
        None => {
            let digits = rest[2..].bytes().take_while(u8::is_ascii_digit).count();
            (digits > 0).then_some(())?;
            (&rest[2..2 + digits], 2 + digits)
        }
    };
    let number = name.bytes().all(|byte| byte.is_ascii_digit());
    Some(
        Foreign::new(
            "dialect-reference",
            start..start + length,
            "`\\g` is only the letter `g` in a browser.",
            "In PCRE it refers back to a group.",
        )
        .becomes(if number {
            format!("\\{name}")
        } else {
            format!("\\k<{name}>")
        }),
    )
}

/// `\(en\|de\)`, as grep and sed have it without `-E`.
fn basic_groups(signs: &Signs<'_>) -> Option<Vec<Foreign>> {
    let escaped_signs: Vec<(Range<usize>, char)> = signs
        .all
        .iter()
        .filter_map(|sign| match sign.kind {
            SignKind::Letter {
                character,
                escaped: true,
            } if "(|)+?{}".contains(character) => Some((sign.at.clone(), character)),
            _ => None,
        })
        .collect();
    escaped_signs
        .iter()
        .any(|(_, character)| *character == '|')
        .then_some(())?;
    let bare = signs
        .all
        .iter()
        .any(|sign| matches!(sign.kind, SignKind::Or | SignKind::Open));
    (!bare).then_some(())?;
    Some(
        escaped_signs
            .into_iter()
            .filter(|(_, character)| matches!(character, '(' | '|' | ')'))
            .map(|(at, character)| {
                Foreign::new(
                    "dialect-basic",
                    at,
                    "In a browser `\\|`, `\\(` and `\\)` stand for the characters themselves.",
                    "In grep and sed they are choices and groups; browsers write them without the backslash.",
                )
                .becomes(character.to_string())
            })
            .collect(),
    )
}

/// `%d+` and `%.`, as Lua has them.
fn lua(signs: &Signs<'_>, index: usize) -> Option<Foreign> {
    let character = signs.letter(index + 1).filter(|letter| "dwsa-".contains(*letter));
    let dot = signs.kind(index + 1) == Some(SignKind::Dot);
    let repeated = matches!(signs.text(index + 2), "+" | "*");
    let text = match character {
        Some('d') if repeated => "\\d",
        Some('w') if repeated => "\\w",
        Some('a') if repeated => "[A-Za-z]",
        Some('s') if repeated => "(?:%20|\\+)",
        Some('-') if signs.source.contains("%.") => "-",
        None if dot => "\\.",
        _ => return None,
    };
    Some(
        Foreign::new(
            "dialect-lua",
            signs.range(index, index + 1),
            "In a browser `%` stands for itself.",
            "In Lua it does what a backslash does here.",
        )
        .becomes(text),
    )
}

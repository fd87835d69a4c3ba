//! What both reports are written on: the frame, the style for paper, the head of the page, and numbers in boxes.

use std::fmt::Write as _;

use simulate::html::{Frame, Text, message};

use crate::badge::Tone;

/// As much of a name stands on each sheet, in characters.
const MOST_ON_A_SHEET: usize = 80;

/// The head of a report.
pub(crate) struct Head<'a> {
    /// What kind of report it is.
    pub(crate) kind: &'a str,
    /// What it is about.
    pub(crate) name: &'a str,
    /// When it was made, for people.
    pub(crate) made_at: &'a str,
    /// The program that made it.
    pub(crate) program: &'a str,
}

/// Writes a report with what `write_main` puts below the head.
pub(crate) fn sheet(head: &Head<'_>, write_main: impl FnOnce(&mut String)) -> String {
    let style = format!(
        "{}{}@page {{ @top-left {{ content: {}; }} @top-right {{ content: {}; }} @bottom-left {{ content: {}; }} }}\n",
        message::STYLE,
        include_str!("paper.css"),
        in_style(head.name),
        in_style(head.kind),
        in_style(&format!("{} · {}", head.made_at, head.program)),
    );
    let title = format!("{} – {}", head.name, head.kind);
    let frame = Frame {
        title: &title,
        appearances: "light",
        style: &style,
    };
    frame.around(|out| {
        let _ = write!(
            out,
            "<header class=\"head\">\n<p class=\"kind\">{}</p>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"made\">{} · {}</p>\n</header>\n",
            Text(head.kind),
            Text(head.name),
            Text(head.made_at),
            Text(head.program)
        );
        write_main(out);
    })
}

/// Numbers with what they count, in a row of boxes. What is zero is quiet.
pub(crate) fn write_numbers(out: &mut String, numbers: &[(usize, &str, Tone)]) {
    out.push_str("<ul class=\"numbers\">\n");
    for (number, what, tone) in numbers {
        let class = match (number, tone) {
            (0, _) | (_, Tone::Neutral) => "neutral",
            (_, Tone::Positive) => "positive",
            (_, Tone::Negative) => "negative",
            (_, Tone::Caution) => "caution",
            (_, Tone::Info) => "info",
        };
        let _ = writeln!(out, "<li class=\"{class}\"><b>{number}</b> {}</li>", Text(what));
    }
    out.push_str("</ul>\n");
}

/// `1 draft`, `2 drafts`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        many => format!("{many} {what}s"),
    }
}

/// A text as a string of a style sheet. Every letter that could end it, or the style, or turn the line, is written as its number.
fn in_style(text: &str) -> String {
    let mut written = String::from("\"");
    let is_long = text.chars().count() > MOST_ON_A_SHEET;
    for letter in text.chars().take(MOST_ON_A_SHEET) {
        match letter {
            letter if letter.is_alphanumeric() || letter == ' ' => written.push(letter),
            // A number that is no letter for a style sheet would be a sign for what is missing.
            letter if letter.is_control() => written.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            letter => {
                let _ = write!(written, "\\{:x} ", u32::from(letter));
            }
        }
    }
    if is_long {
        written.push('…');
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::{MOST_ON_A_SHEET, in_style};

    #[test]
    fn a_name_cannot_leave_its_string_in_the_style() {
        assert_eq!(
            in_style("a\"}</style>\\\n\u{202e}ü"),
            "\"a\\22 \\7d \\3c \\2f style\\3e \\5c  ü\""
        );
        assert_eq!(in_style(&"x".repeat(500)).chars().count(), MOST_ON_A_SHEET + 3);
    }
}

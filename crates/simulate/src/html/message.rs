//! A message as the visitor sees it: its bubble, and the answers below it.

use std::fmt::Write as _;

use super::drawn::{self, Drawn};
use super::escape::Text;

/// The style of what [`write`] writes. The colours are the page's: `--bubble`, `--border` and `--accent`.
pub const STYLE: &str = include_str!("message.css");

/// Writes a message: what the widget draws of it, or else the text as it is written.
pub fn write(out: &mut String, text: &str, drawn: Option<&Drawn>, answers: &[String]) {
    match drawn {
        Some(drawn) => drawn::write(out, drawn),
        None => {
            let _ = write!(out, "<p class=\"bubble\" dir=\"auto\">{}</p>", Text(text));
        }
    }
    write_answers(out, answers);
}

/// What the visitor can answer by pressing it.
fn write_answers(out: &mut String, answers: &[String]) {
    if answers.is_empty() {
        return;
    }
    out.push_str("<ul class=\"answers\" aria-label=\"Answers to choose from\">");
    for answer in answers {
        let _ = write!(out, "<li>{}</li>", Text(answer));
    }
    out.push_str("</ul>\n");
}

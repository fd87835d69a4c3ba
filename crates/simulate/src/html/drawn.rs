//! What is drawn of a message: the tree that the platform's own parser gives, and its HTML.
//!
//! The parser is no Rust. So whoever wants a page reads the messages and hands the trees over. A message without a tree stands as it is
//! written. What comes here is not believed: every kind has its element, and every text goes through [`escape`](super::escape).

use std::fmt::Write as _;

use serde::Deserialize;

use super::escape::Text;

/// A message as the widget draws it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DrawnMessage"))]
pub struct Drawn {
    blocks: Vec<Block>,
    /// It is nothing but emoji, which the widget draws large.
    big: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DrawnBlock"))]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Block {
    Paragraph {
        children: Vec<Inline>,
    },
    Heading {
        level: u8,
        children: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<Item>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Hidden {
        blocks: Vec<Block>,
    },
    #[serde(rename = "code-block")]
    Code {
        text: String,
    },
    Table {
        header: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
    EmptyLine,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DrawnItem"))]
struct Item {
    number: Option<i32>,
    done: Option<bool>,
    blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DrawnInline"))]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Inline {
    Text { text: String },
    Bold { children: Vec<Inline> },
    Italic { children: Vec<Inline> },
    Strike { children: Vec<Inline> },
    Spoiler { children: Vec<Inline> },
    Code { text: String },
    Link { target: String, children: Vec<Inline> },
    Image { source: String, text: String },
    Mention { text: String },
    Emoji { text: String },
    Time { text: String },
    LineBreak,
}

/// Writes the HTML of a message.
pub(super) fn write(out: &mut String, drawn: &Drawn) {
    let big = if drawn.big { " big" } else { "" };
    let _ = write!(out, "<div class=\"bubble drawn{big}\" dir=\"auto\">");
    write_blocks(out, &drawn.blocks);
    out.push_str("</div>");
}

fn write_blocks(out: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph { children } => within(out, "<p>", "</p>", children),
            Block::Heading { level, children } => {
                let _ = write!(out, "<p class=\"h{level}\">");
                write_inlines(out, children);
                out.push_str("</p>");
            }
            Block::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                let _ = write!(out, "<{name}>");
                for item in items {
                    write_item(out, item);
                }
                let _ = write!(out, "</{name}>");
            }
            Block::Quote { blocks } => {
                out.push_str("<blockquote>");
                write_blocks(out, blocks);
                out.push_str("</blockquote>");
            }
            Block::Hidden { blocks } => {
                out.push_str("<div class=\"spoiler\" title=\"Hidden until the visitor presses it\">");
                write_blocks(out, blocks);
                out.push_str("</div>");
            }
            Block::Code { text } => {
                let _ = write!(out, "<pre><code>{}</code></pre>", Text(text));
            }
            Block::Table { header, rows } => write_table(out, header, rows),
            Block::Rule => out.push_str("<hr>"),
            Block::EmptyLine => out.push_str("<div class=\"empty-line\"></div>"),
        }
    }
}

fn write_item(out: &mut String, item: &Item) {
    match item.number {
        Some(number) => {
            let _ = write!(out, "<li value=\"{number}\">");
        }
        None => out.push_str(if item.done.is_some() {
            "<li class=\"task\">"
        } else {
            "<li>"
        }),
    }
    match item.done {
        Some(true) => out.push_str("<span role=\"img\" aria-label=\"Done\">☑</span> "),
        Some(false) => out.push_str("<span role=\"img\" aria-label=\"Not done\">☐</span> "),
        None => {}
    }
    write_blocks(out, &item.blocks);
    out.push_str("</li>");
}

fn write_table(out: &mut String, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
    out.push_str("<table><thead><tr>");
    for cell in header {
        within(out, "<th>", "</th>", cell);
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            within(out, "<td>", "</td>", cell);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
}

fn write_inlines(out: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        let _ = match inline {
            Inline::Text { text } | Inline::Emoji { text } => write!(out, "{}", Text(text)),
            Inline::Bold { children } => {
                within(out, "<strong>", "</strong>", children);
                Ok(())
            }
            Inline::Italic { children } => {
                within(out, "<em>", "</em>", children);
                Ok(())
            }
            Inline::Strike { children } => {
                within(out, "<s>", "</s>", children);
                Ok(())
            }
            Inline::Spoiler { children } => {
                let open = "<span class=\"spoiler\" title=\"Hidden until the visitor presses it\">";
                within(out, open, "</span>", children);
                Ok(())
            }
            Inline::Code { text } => write!(out, "<code>{}</code>", Text(text)),
            // A page that is passed on leads nowhere: what it tells of may come from anyone.
            Inline::Link { target, children } => {
                let _ = write!(out, "<span class=\"link\" title=\"{}\">", Text(target));
                write_inlines(out, children);
                write!(out, "</span>")
            }
            Inline::Image { source, text } => write!(
                out,
                "<span class=\"picture\" title=\"{}\">Picture: {}</span>",
                Text(source),
                Text(text)
            ),
            Inline::Mention { text } => write!(out, "<b>{}</b>", Text(text)),
            Inline::Time { text } => write!(out, "<span class=\"moment\">{}</span>", Text(text)),
            Inline::LineBreak => write!(out, "<br>"),
        };
    }
}

fn within(out: &mut String, open: &str, close: &str, children: &[Inline]) {
    out.push_str(open);
    write_inlines(out, children);
    out.push_str(close);
}

//! The frame of a page that needs nothing from elsewhere: its head, its style, and a policy that lets nothing in.

use std::fmt::Write as _;

use super::escape::Text;

/// A page that anyone can open: no script, no font and no image, and nothing that is loaded.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// What the tab and the window are called.
    pub title: &'a str,
    /// The appearances that the style has: `light dark`.
    pub appearances: &'a str,
    /// The style. It is written as it is: what of it comes from elsewhere must be escaped before.
    pub style: &'a str,
}

impl Frame<'_> {
    /// The whole page, with what `write_main` puts into it.
    pub fn around(&self, write_main: impl FnOnce(&mut String)) -> String {
        let Frame {
            title,
            appearances,
            style,
        } = self;
        let mut out = String::new();
        let _ = write!(
            out,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"{appearances}\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n",
            Text(title)
        );
        write_main(&mut out);
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }
}

//! Just enough of Rust's lexing to tell code, comments and string literals apart.
//!
//! Not a parser: the rules look for paths in code and for words at the start of strings, and a comment that
//! speaks of `std::fs` must not count.

/// A Rust source, taken apart.
pub(in crate::checks) struct Source {
    /// The code, with comments and the contents of literals blanked; lines are kept.
    pub(in crate::checks) code: String,
    /// Each string literal's line, from 1, and its text as written.
    pub(in crate::checks) strings: Vec<(usize, String)>,
}

/// Takes a source apart.
pub(in crate::checks) fn lex(text: &str) -> Source {
    let mut lexer = Lexer {
        rest: text,
        line: 1,
        code: String::with_capacity(text.len()),
        strings: Vec::new(),
    };
    while lexer.step() {}
    Source {
        code: lexer.code,
        strings: lexer.strings,
    }
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    code: String,
    strings: Vec<(usize, String)>,
}

impl Lexer<'_> {
    /// Takes the next piece; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(first) = self.rest.chars().next() else {
            return false;
        };
        if self.rest.starts_with("//") {
            self.blank(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.blank(block_comment(self.rest));
        } else if let Some(hashes) = self.raw_string() {
            self.string(hashes);
        } else if first == '"' {
            self.quoted();
        } else if let Some(length) = char_literal(self.rest) {
            self.blank(length);
        } else {
            self.keep(first.len_utf8());
        }
        true
    }

    /// The number of hashes when a raw string begins here.
    fn raw_string(&self) -> Option<usize> {
        let in_a_word = self.code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let after = self
            .rest
            .strip_prefix('r')
            .filter(|_| !in_a_word || self.code.ends_with(['b', 'c']))?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn string(&mut self, hashes: usize) {
        let start = 1 + hashes + 1;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = self.rest[start..].find(&end).unwrap_or(self.rest.len() - start);
        self.strings
            .push((self.line, self.rest[start..start + length].to_owned()));
        self.blank((start + length + end.len()).min(self.rest.len()));
    }

    fn quoted(&mut self) {
        let mut escaped = false;
        let closing = self.rest[1..].char_indices().find_map(|(at, c)| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes.then_some(at)
        });
        let length = closing.unwrap_or(self.rest.len() - 1);
        self.strings.push((self.line, self.rest[1..=length].to_owned()));
        self.blank((length + 2).min(self.rest.len()));
    }

    fn keep(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.code.push_str(taken);
        self.rest = rest;
    }

    fn blank(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.line += taken.matches('\n').count();
        self.code
            .extend(taken.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        self.rest = rest;
    }
}

/// The length of the block comment that begins here; they nest.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a character literal here, and nothing for a lifetime.
fn char_literal(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    if let Some(escape) = inner.strip_prefix('\\') {
        let skipped = escape.chars().next()?.len_utf8();
        return Some(2 + skipped + escape[skipped..].find('\'')? + 1);
    }
    let length = inner.chars().next()?.len_utf8();
    inner[length..].starts_with('\'').then_some(1 + length + 1)
}

/// Blanks the modules and functions under `#[cfg(test)]` and `#[test]` in code that `lex` has blanked already.
pub(in crate::checks) fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = ["#[cfg(test)]", "#[test]"]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()
    {
        kept.push_str(&rest[..at]);
        let length = item(&rest[at..]);
        kept.extend(
            rest[at..at + length]
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' }),
        );
        rest = &rest[at + length..];
    }
    kept.push_str(rest);
    kept
}

/// The length of the item that begins here: up to its `;`, or to the brace that closes its first one.
fn item(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::{lex, without_tests};

    #[test]
    fn comments_and_strings_are_no_code() {
        let source = lex("a(); // std::fs\n/* std /* nested */ ::fs */ b(\"std::fs\"); c(r#\"x\"y\"#);");
        let words: Vec<&str> = source.code.split_whitespace().collect();
        assert_eq!(words, ["a();", "b(", ");", "c(", ");"]);
        assert_eq!(
            source.strings,
            [(2, "std::fs".to_owned()), (2, "x\"y".to_owned())]
        );
    }

    #[test]
    fn quotes_in_characters_and_escapes_do_not_open_a_string() {
        let source = lex(r#"f('"', '\'', '\u{22}', b'"', "a\"b", "\\"); fn g<'a>(x: &'a str) {}"#);
        let strings: Vec<&str> = source.strings.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(strings, [r#"a\"b"#, r"\\"]);
        assert!(source.code.contains("fn g<'a>(x: &'a str) {}"), "{}", source.code);
    }

    #[test]
    fn lines_are_counted_through_comments_and_strings() {
        let source = lex("/*\n\n*/\n\"one\ntwo\" \"three\"");
        assert_eq!(
            source.strings,
            [(4, "one\ntwo".to_owned()), (5, "three".to_owned())]
        );
    }

    #[test]
    fn an_unfinished_literal_ends_with_the_file() {
        assert_eq!(lex("f(\"abc").strings, [(1, "abc".to_owned())]);
        assert_eq!(lex("f(r#\"abc").strings, [(1, "abc".to_owned())]);
    }

    #[test]
    fn tests_are_left_out_and_what_follows_them_is_not() {
        let code = "use a;\n#[cfg(test)]\nmod tests;\n#[cfg(test)]\nmod t { use b; fn x() { c } }\nuse d;";
        let left = without_tests(code);
        assert!(left.contains("use a;") && left.contains("use d;"), "{left}");
        assert!(!left.contains('b') && !left.contains("tests"), "{left}");
        assert_eq!(left.lines().count(), code.lines().count());
    }
}

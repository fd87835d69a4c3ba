//! Just enough of TypeScript and CSS to find imports, strings and values.
//!
//! Not a parser. Text between JSX tags may hold an apostrophe, which reads like the start of a string; since such
//! strings end with their line, the confusion does too.

/// A source of the interface, taken apart.
#[derive(Default)]
pub(super) struct Source {
    pub(super) imports: Vec<Import>,
    /// Where a colour or a size could be: each string of TypeScript, each value of CSS, with its line from 1.
    pub(super) values: Vec<(usize, String)>,
}

/// An import, static, dynamic or re-exporting.
pub(super) struct Import {
    pub(super) line: usize,
    pub(super) from: String,
}

/// Takes a source apart; style sheets have another grammar than programs.
pub(super) fn lex(text: &str, is_css: bool) -> Source {
    if is_css { css(text) } else { typescript(text) }
}

fn typescript(text: &str) -> Source {
    let mut source = Source::default();
    let (mut rest, mut line) = (text, 1);
    // The code of the current statement as far as it is on this line, for what stands before a string.
    let mut before = String::new();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if let Some(string) = string(rest) {
            if imports(&before) {
                source.imports.push(Import {
                    line,
                    from: string.to_owned(),
                });
            } else {
                source.values.push((line, string.to_owned()));
            }
            string.len() + 2
        } else {
            before.push(first);
            first.len_utf8()
        };
        let (taken, left) = rest.split_at(length);
        if taken.contains('\n') {
            line += taken.matches('\n').count();
            before.clear();
        }
        rest = left;
    }
    source
}

/// The contents of the string that begins here, if one does.
fn string(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|c| "\"'`".contains(*c))?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' if quote != '`' => return None,
            c if c == quote => return Some(&text[1..at]),
            _ => {}
        }
    }
    None
}

/// Whether a string after this code names a module.
fn imports(before: &str) -> bool {
    let code = before.trim();
    let starts = ["import", "export", "}"]
        .iter()
        .any(|start| code.starts_with(start));
    let dynamic = code.strip_suffix('(').map(str::trim_end).is_some_and(|called| {
        called
            .strip_suffix("import")
            .is_some_and(|left| !left.ends_with(|c: char| c.is_alphanumeric() || c == '.'))
    });
    (starts && code.ends_with("from")) || code == "import" || dynamic
}

fn css(text: &str) -> Source {
    let mut source = Source::default();
    let (mut part, mut line, mut part_line) = (String::new(), 1, 1);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |at| at + 2);
            line += rest[..length].matches('\n').count();
            rest = &rest[length..];
            continue;
        }
        if part.trim().is_empty() {
            part_line = line;
        }
        match c {
            // What stood before is a declaration.
            ';' | '}' => {
                if let Some((_, value)) = part.split_once(':') {
                    source.values.push((part_line, value.trim().to_owned()));
                }
                part.clear();
            }
            // What stood before is a selector, or the condition of an at-rule.
            '{' => {
                if part.trim_start().starts_with('@') {
                    source.values.push((part_line, part.trim().to_owned()));
                }
                part.clear();
            }
            _ => part.push(c),
        }
        line += usize::from(c == '\n');
        rest = &rest[c.len_utf8()..];
    }
    source
}

#[cfg(test)]
mod tests {
    use super::lex;

    #[test]
    fn imports_are_found_however_they_are_written() {
        let text = "import a from 'a';\nimport {\n  b,\n} from \"b\";\nimport 'c';\nexport * from 'd';\n\
                    const e = lazy(() => import(\"e\"));\nimport type { F } from 'f';\nArray.from('g');\nx.import('h');";
        let source = lex(text, false);
        let found: Vec<(usize, &str)> = source.imports.iter().map(|i| (i.line, i.from.as_str())).collect();
        assert_eq!(
            found,
            [(1, "a"), (4, "b"), (5, "c"), (6, "d"), (7, "e"), (8, "f")]
        );
        assert_eq!(source.values, [(9, "g".to_owned()), (10, "h".to_owned())]);
    }

    #[test]
    fn an_apostrophe_in_text_confuses_its_line_only() {
        let source = lex("<p>It's here</p>\nconst a = 'b';", false);
        assert_eq!(source.values, [(2, "b".to_owned())]);
    }

    #[test]
    fn a_template_may_span_lines_and_a_comment_is_no_string() {
        let source = lex("// don't 'x'\nconst a = `b\nc`; /* 'd' */ f('g');", false);
        assert_eq!(source.values, [(2, "b\nc".to_owned()), (3, "g".to_owned())]);
    }

    #[test]
    fn values_of_css_are_declarations_and_conditions_but_no_selectors() {
        let text = ".a:hover #add {\n  color: red; /* x: y; */\n  &:focus {\n    margin: 0\n      1px;\n  }\n}\n\
                    @media (min-width: 600px) {}";
        let source = lex(text, true);
        let found: Vec<(usize, &str)> = source
            .values
            .iter()
            .map(|(line, value)| (*line, value.as_str()))
            .collect();
        assert_eq!(
            found,
            [(2, "red"), (4, "0\n      1px"), (8, "@media (min-width: 600px)")]
        );
    }
}

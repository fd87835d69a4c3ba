//! A parameter of a route, in the ways in which the routers of programs write it, and the pattern that it stands for.
//!
//! Known are those of Express and its like (`:id`, `:id(\d+)`, `:id?`, `:rest*`, `*rest`), of Flask, Django and Bottle
//! (`<id>`, `<int:id>`, `<id:re:[a-z]+>`), and of gorilla, chi, Symfony, Spring, FastAPI and ASP.NET (`{id}`, `{id:[0-9]+}`,
//! `{id:int}`, `{*rest}`).

/// One part of a path, which a parameter stands for unless it says otherwise.
pub(super) const ONE_PART: &str = "[^/?#]+";

/// All that is left of a path.
const REST: &str = "[^?#]+";

/// A parameter at the beginning of a text.
pub(super) struct Parameter {
    /// Its length in bytes.
    pub(super) length: usize,
    /// What it says that it stands for; nothing where it says only a name.
    pub(super) pattern: Option<String>,
}

/// A parameter between brackets.
pub(super) fn enclosed(rest: &str, open: &str, close: &str) -> Option<Parameter> {
    let inside = rest.strip_prefix(open)?;
    let end = match close {
        "}" => balanced(inside, '{', '}')?,
        _ => inside.find(close)?,
    };
    let inside = &inside[..end];
    let pattern = of_inside(inside)?;
    let pattern = match pattern {
        // `[[...rest]]` and `[[lang]]` may be missing.
        Some(text) if open == "[[" => Some(text.replace('+', "*")),
        other => other,
    };
    Some(Parameter {
        length: open.len() + end + close.len(),
        pattern,
    })
}

/// What stands between the brackets: a name, or a name and what it stands for. The outer nothing is no parameter.
fn of_inside(inside: &str) -> Option<Option<String>> {
    if is_name(inside) {
        let is_rest = inside.starts_with('*') || inside.starts_with("...") || inside.ends_with("...");
        let typed = inside
            .split_once(':')
            .and_then(|(one, other)| of_type(one).or_else(|| of_type(other)));
        return Some(if is_rest {
            Some(REST.to_owned())
        } else {
            typed.map(str::to_owned)
        });
    }
    let (name, rule) = inside.split_once(':')?;
    let rule = rule.strip_prefix("re:").unwrap_or(rule);
    if !is_word(name.trim()) || rule.is_empty() {
        return None;
    }
    // `{id:int:min(1)}` and `{id:min(1)}` name what a part must be.
    let word = &rule[..rule
        .find(|sign: char| !sign.is_ascii_alphanumeric())
        .unwrap_or(rule.len())];
    if rule[word.len()..].starts_with([':', '(']) && !word.is_empty() {
        return Some(of_type(word).map(str::to_owned));
    }
    Some(Some(own(rule)))
}

/// A name after a sign such as `:`, with its own pattern in brackets and with `?`, `*` or `+` behind.
pub(super) fn named(rest: &str) -> Option<Parameter> {
    let name = &rest[1..];
    let letters = name
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .unwrap_or(name.len());
    if letters < 2 || !name.starts_with(|character: char| character.is_ascii_alphabetic()) {
        return None;
    }
    let mut length = 1 + letters;
    let mut pattern = None;
    if let Some(inside) = rest[length..]
        .strip_prefix('(')
        .filter(|inside| !inside.starts_with('?'))
        && let Some(end) = balanced(inside, '(', ')')
        && end > 0
    {
        pattern = Some(own(&inside[..end]));
        length += 1 + end + 1;
    }
    let mut follows = rest[length..].chars();
    let (sign, next) = (follows.next(), follows.next());
    if next.is_none_or(|next| matches!(next, '/' | '$' | ')' | '|')) {
        let behind = match sign {
            Some('?') => Some(
                pattern
                    .as_ref()
                    .map_or("[^/?#]*".to_owned(), |own| format!("(?:{own})?")),
            ),
            Some('*') => Some("[^?#]*".to_owned()),
            Some('+') => Some(REST.to_owned()),
            _ => None,
        };
        if let Some(behind) = behind {
            length += 1;
            pattern = Some(behind);
        }
    }
    Some(Parameter { length, pattern })
}

/// `*rest` at the end of a path. Other words behind a star are more often the end of what a glob looks for.
pub(super) fn rest_of_path(rest: &str) -> Option<Parameter> {
    const NAMES: [&str; 14] = [
        "all",
        "any",
        "args",
        "catchall",
        "everything",
        "filepath",
        "params",
        "path",
        "rest",
        "slug",
        "splat",
        "tail",
        "wild",
        "wildcard",
    ];
    let name = rest.strip_prefix('*')?;
    let length = name
        .find(|character: char| !character.is_ascii_alphanumeric() && character != '_')
        .unwrap_or(name.len());
    let ends = matches!(&name[length..], "" | "$");
    (ends && NAMES.contains(&name[..length].to_ascii_lowercase().as_str())).then(|| Parameter {
        length: 1 + length,
        pattern: Some(REST.to_owned()),
    })
}

/// What routers mean by the name of a type.
fn of_type(name: &str) -> Option<&'static str> {
    match name.trim() {
        "int" | "integer" | "long" | "num" | "number" | "digits" => Some("[0-9]+"),
        "path" => Some(REST),
        "alpha" => Some("[A-Za-z]+"),
        "uuid" | "guid" => Some("[0-9A-Fa-f-]+"),
        _ => None,
    }
}

/// A pattern of its own, as a part of another: without anchors, and in brackets where it has alternatives.
fn own(rule: &str) -> String {
    let rule = rule.strip_prefix('^').unwrap_or(rule);
    let rule = rule.strip_suffix('$').unwrap_or(rule);
    if rule.contains('|') {
        format!("(?:{rule})")
    } else {
        rule.to_owned()
    }
}

/// Where the bracket closes that was opened before the text, in bytes. What is escaped or in a class does not count.
fn balanced(text: &str, open: char, close: char) -> Option<usize> {
    let (mut depth, mut escaped, mut class) = (0, false, false);
    for (at, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => class = false,
            _ if class => {}
            '[' => class = true,
            _ if sign == open => depth += 1,
            _ if sign == close && depth == 0 => return Some(at),
            _ if sign == close => depth -= 1,
            _ => {}
        }
    }
    None
}

fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text
            .chars()
            .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-'))
}

fn is_name(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_suffix('?').unwrap_or(text);
    text.starts_with(|character: char| character.is_ascii_alphabetic() || "_*.".contains(character))
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "_-. :*".contains(character))
}

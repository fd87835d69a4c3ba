//! Made-up texts and addresses: guesses, of which each must be tried.

/// Scheme and host.
pub(crate) fn origin(url: &str) -> Option<&str> {
    let host = url.find("://")? + 3;
    let end = url[host..]
        .find(['/', '?', '#'])
        .map_or(url.len(), |end| host + end);
    (end > host).then(|| &url[..end])
}

/// A text that a simple pattern matches; a guess for all others, so the answer must be tried.
pub(crate) fn example(pattern: &str) -> String {
    let mut letters = pattern.chars().peekable();
    let mut text = String::new();
    let mut before_atom = 0;
    while let Some(letter) = letters.next() {
        match letter {
            '^' | '$' => continue,
            '*' | '?' => {
                text.truncate(before_atom);
                continue;
            }
            '+' => continue,
            '{' => {
                let count: String = letters.by_ref().take_while(|letter| *letter != '}').collect();
                let least = count
                    .split(',')
                    .next()
                    .and_then(|least| least.parse().ok())
                    .unwrap_or(1_usize);
                let atom = text.split_off(before_atom);
                text.push_str(&atom.repeat(least.min(50)));
                continue;
            }
            _ => before_atom = text.len(),
        }
        match letter {
            '\\' => text.extend(letters.next().map(|escaped| match escaped {
                'd' => '1',
                'w' => 'a',
                's' | 'S' | 'D' | 'W' => '-',
                literal => literal,
            })),
            '[' => {
                let class: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                text.push(match class.strip_prefix('^') {
                    Some(without) => ['a', '1', '-', '/']
                        .into_iter()
                        .find(|one| !without.contains(*one))
                        .unwrap_or('~'),
                    None => class.trim_start_matches('\\').chars().next().unwrap_or('a'),
                });
            }
            '(' => {
                let (body, looks_ahead) = group(&mut letters);
                if !looks_ahead {
                    text.push_str(&example(&body));
                }
            }
            '|' => break,
            plain => text.push(plain),
        }
    }
    text
}

/// The rest of a group, and whether it takes no text.
fn group(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> (String, bool) {
    let mut body = String::new();
    let mut depth = 1;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                body.push(letter);
                body.extend(letters.next());
                continue;
            }
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        body.push(letter);
    }
    if let Some(inner) = body.strip_prefix("?:") {
        return (inner.to_owned(), false);
    }
    let looks = body.starts_with('?') && !body.starts_with("?<")
        || body.starts_with("?<=")
        || body.starts_with("?<!");
    match body.strip_prefix("?<").and_then(|named| named.split_once('>')) {
        Some((_, inner)) if !looks => (inner.to_owned(), false),
        _ => (body, looks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Patterns;
    use crate::patterns::{self, Answer};

    #[test]
    fn simple_patterns_have_an_example_that_they_match() {
        let mut patterns = Patterns::new();
        for pattern in [
            "/contact",
            "^https://shop\\.example/(?:[a-z]{2}/)?pricing(?:[/?#]|$)",
            "/checkout(?!/thank-you)",
            "\\d{4}/\\w+",
            "(a|b)c[^a]x?",
            "(?<year>20\\d\\d)",
        ] {
            let compiled = patterns.add(pattern);
            assert!(
                matches!(
                    patterns::search(compiled.as_ref().as_ref().unwrap(), &example(pattern)),
                    Answer::Match { .. }
                ),
                "{pattern}: {}",
                example(pattern)
            );
        }
    }

    #[test]
    fn a_url_has_an_origin() {
        assert_eq!(origin("https://a.example/b?c"), Some("https://a.example"));
        assert_eq!(origin("about:blank"), None);
    }
}

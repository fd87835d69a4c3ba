//! The signs of a pattern one after the other, also of one that browsers refuse.

use std::ops::Range;

/// A sign, with its place in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) at: Range<usize>,
    pub(crate) kind: SignKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignKind {
    /// A character that stands for itself.
    Letter {
        character: char,
        escaped: bool,
    },
    /// A backslash with a letter or a digit.
    Escape(char),
    Dot,
    /// `*`, `+`, `?` or a count, with the `?` that makes it take little.
    Repeat,
    /// `(` with what follows up to `?:`, `?=`, `?!`, `?<=`, `?<!` or a name.
    Open,
    Close,
    Or,
    Start,
    End,
    /// From `[` to `]`.
    Class,
}

/// A pattern as signs.
#[derive(Debug)]
pub(crate) struct Signs<'s> {
    pub(crate) source: &'s str,
    pub(crate) all: Vec<Sign>,
}

impl<'s> Signs<'s> {
    pub(crate) fn of(source: &'s str) -> Signs<'s> {
        let mut all = Vec::new();
        let mut at = 0;
        while let Some(character) = source[at..].chars().next() {
            let (kind, length) = read(&source[at..], character);
            all.push(Sign {
                at: at..at + length,
                kind,
            });
            at += length;
        }
        Signs { source, all }
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn kind(&self, index: usize) -> Option<SignKind> {
        self.all.get(index).map(|sign| sign.kind)
    }

    /// The kind of the sign before this one.
    pub(crate) fn before(&self, index: usize) -> Option<SignKind> {
        self.kind(index.checked_sub(1)?)
    }

    /// As it is written.
    pub(crate) fn text(&self, index: usize) -> &'s str {
        self.all
            .get(index)
            .map_or("", |sign| &self.source[sign.at.clone()])
    }

    /// The character that stands for itself there.
    pub(crate) fn letter(&self, index: usize) -> Option<char> {
        match self.kind(index)? {
            SignKind::Letter { character, .. } => Some(character),
            _ => None,
        }
    }

    pub(crate) fn is_letter(&self, index: usize, wanted: char) -> bool {
        self.letter(index) == Some(wanted)
    }

    /// What letters spell from a sign on.
    pub(crate) fn word_from(&self, index: usize) -> String {
        (index..).map_while(|at| self.letter(at)).collect()
    }

    /// What letters spell up to a sign, without it.
    pub(crate) fn word_before(&self, index: usize) -> String {
        let back: Vec<char> = (0..index).rev().map_while(|at| self.letter(at)).collect();
        back.into_iter().rev().collect()
    }

    /// From the first of these signs to the last, in bytes.
    pub(crate) fn range(&self, first: usize, last: usize) -> Range<usize> {
        self.all[first].at.start..self.all[last].at.end
    }

    /// The pattern with changes, which are apart and in order.
    pub(crate) fn with(&self, edits: &[(Range<usize>, &str)]) -> String {
        let mut text = String::new();
        let mut at = 0;
        for (range, replacement) in edits {
            text.push_str(&self.source[at..range.start]);
            text.push_str(replacement);
            at = range.end;
        }
        text.push_str(&self.source[at..]);
        text
    }

    /// The sign that closes the group opened at a sign.
    pub(crate) fn closing(&self, open: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (index, sign) in self.all.iter().enumerate().skip(open) {
            match sign.kind {
                SignKind::Open => depth += 1,
                SignKind::Close => {
                    depth = depth.checked_sub(1)?;
                    if depth == 0 {
                        return Some(index);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// Whether a sign stands outside all groups.
    pub(crate) fn is_outside(&self, index: usize) -> bool {
        let mut depth = 0_i32;
        for sign in &self.all[..index] {
            match sign.kind {
                SignKind::Open => depth += 1,
                SignKind::Close => depth -= 1,
                _ => {}
            }
        }
        depth == 0
    }

    /// Whether the pattern has signs that only somebody writes who knows patterns.
    pub(crate) fn knows_patterns(&self) -> bool {
        self.all.iter().enumerate().any(|(index, sign)| match sign.kind {
            SignKind::Letter { escaped, .. } => escaped,
            SignKind::Escape(_) | SignKind::Open | SignKind::Class | SignKind::Start | SignKind::End => true,
            SignKind::Repeat => {
                let before = self.before(index);
                matches!(before, Some(SignKind::Dot)) || self.text(index).starts_with('+')
            }
            SignKind::Dot | SignKind::Close | SignKind::Or => false,
        })
    }

    pub(crate) fn is_path_slash(&self, index: usize) -> bool {
        self.is_letter(index, '/')
    }
}

fn read(rest: &str, character: char) -> (SignKind, usize) {
    let length = character.len_utf8();
    match character {
        '\\' => match rest[1..].chars().next() {
            Some(next) if next.is_ascii_alphanumeric() => (SignKind::Escape(next), 2),
            Some(next) => (
                SignKind::Letter {
                    character: next,
                    escaped: true,
                },
                1 + next.len_utf8(),
            ),
            None => (SignKind::Escape('\\'), 1),
        },
        '.' => (SignKind::Dot, 1),
        '*' | '+' | '?' => (SignKind::Repeat, 1 + usize::from(rest[1..].starts_with('?'))),
        '{' => match count(rest) {
            Some(length) => (
                SignKind::Repeat,
                length + usize::from(rest[length..].starts_with('?')),
            ),
            None => (letter(character), 1),
        },
        '(' => (SignKind::Open, opening(rest)),
        ')' => (SignKind::Close, 1),
        '|' => (SignKind::Or, 1),
        '^' => (SignKind::Start, 1),
        '$' => (SignKind::End, 1),
        '[' => match class(rest) {
            Some(length) => (SignKind::Class, length),
            None => (letter(character), 1),
        },
        _ => (letter(character), length),
    }
}

fn letter(character: char) -> SignKind {
    SignKind::Letter {
        character,
        escaped: false,
    }
}

fn count(rest: &str) -> Option<usize> {
    let end = rest.find('}')?;
    let inside = &rest[1..end];
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (low, high) = inside.split_once(',').unwrap_or((inside, ""));
    (!low.is_empty() && digits(low) && digits(high)).then_some(end + 1)
}

fn opening(rest: &str) -> usize {
    for prefix in ["(?:", "(?=", "(?!", "(?<=", "(?<!"] {
        if rest.starts_with(prefix) {
            return prefix.len();
        }
    }
    if rest.starts_with("(?<")
        && let Some(end) = rest.find('>')
    {
        return end + 1;
    }
    1
}

fn class(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (index, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => return Some(index + 1),
            _ => {}
        }
    }
    None
}

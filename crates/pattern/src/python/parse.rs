//! From source to parts: the grammar of CPython 3.11's `re`, for patterns that are text.
//!
//! What compiles here compiles there. The grammar reads characters and escapes one after the other; an escape is never
//! taken apart, not even in a comment or in the name of a group. Groups are read by recursion, which is bounded: CPython
//! goes on to some 450 groups within each other.

mod class;
mod escape;
mod flags;
mod group;
mod quantifier;
mod references;
mod source;
mod width;

use crate::error::{CompileError, Refusal, Warning};
use crate::tree::At;
use flags::Flags;
use references::Groups;
use source::{Source, Token};

use super::written::{Kind, Part, Place, Written};

/// Deeper nesting is not read, for what is built from the parts recurses over them.
const DEEPEST: usize = 120;
/// Longer sources are refused, in characters.
const LONGEST: usize = 1 << 20;

/// Reads a pattern. The warnings are about what newer versions of Python say otherwise.
pub(crate) fn read(source: &str, ignore_case: bool) -> Result<(Written, Vec<Warning>), CompileError> {
    let source = Source::new(source)?;
    if source.len() > LONGEST {
        return Err(CompileError::new(
            Refusal::TooLong,
            LONGEST,
            format!(
                "The pattern is longer than {LONGEST} characters, which is more than this program reads. Python may accept \
                 it; nothing can be said of what it matches. Split it into several triggers."
            ),
        ));
    }
    let mut parser = Parser {
        source,
        flags: Flags {
            ignore_case,
            ..Flags::default()
        },
        groups: Groups::default(),
        template: None,
        warnings: Vec::new(),
    };
    let root = parser.alternatives(0)?;
    if let Some(token) = parser.source.peek() {
        return Err(CompileError::new(
            Refusal::UnopenedGroup,
            token.at,
            format!(
                "The `)` at character {} closes nothing. Remove it, or write `\\)` for the character itself.",
                token.at + 1
            ),
        ));
    }
    parser.groups.check_conditions()?;
    Ok((
        Written {
            root,
            groups: parser.groups.count(),
        },
        parser.warnings,
    ))
}

struct Parser {
    source: Source,
    /// Those that hold where the parser stands.
    flags: Flags,
    groups: Groups,
    /// Where the flag `t` stands, which forbids repetitions.
    template: Option<usize>,
    warnings: Vec<Warning>,
}

impl Parser {
    /// A part that ends where the parser stands.
    fn part(&self, start: usize, kind: Kind) -> Part {
        Part {
            at: place(start..self.source.at()),
            kind,
        }
    }

    fn check_depth(&self, depth: usize) -> Result<(), CompileError> {
        if depth <= DEEPEST {
            return Ok(());
        }
        Err(CompileError::new(
            Refusal::TooDeep,
            self.source.at(),
            format!(
                "Groups are nested more than {DEEPEST} deep, which is more than this program reads. Python may accept it; \
                 nothing can be said of what it matches. Flatten the pattern."
            ),
        ))
    }

    /// What stands between brackets, or the whole pattern: alternatives.
    fn alternatives(&mut self, depth: usize) -> Result<Part, CompileError> {
        let start = self.source.at();
        self.check_depth(depth)?;
        let mut rows = Vec::new();
        loop {
            let first = depth == 0 && rows.is_empty();
            rows.push(self.row(depth, first)?);
            if !self.source.eat('|') {
                break;
            }
        }
        if rows.len() == 1 {
            return Ok(rows.remove(0));
        }
        Ok(self.part(start, Kind::Either(rows)))
    }

    /// Parts in a row, as far as `|`, `)` or the end. Flags for the whole pattern may begin the first.
    fn row(&mut self, depth: usize, first: bool) -> Result<Part, CompileError> {
        let start = self.source.at();
        let mut parts: Vec<Part> = Vec::new();
        while let Some(token) = self.source.peek() {
            if token.is('|') || token.is(')') {
                break;
            }
            self.source.next();
            if self.flags.verbose && self.skipped(token) {
                continue;
            }
            let kind = match token.plain() {
                None => self.escape(token)?,
                Some('[') => self.class(token)?,
                Some('*' | '+' | '?' | '{') => {
                    if self.quantifier(token, &mut parts)? {
                        continue;
                    }
                    self.letter(token)
                }
                Some('.') => Kind::Dot {
                    line_breaks: self.flags.dot_all,
                },
                Some('(') => match self.group(token, depth, first && parts.is_empty())? {
                    Some(kind) => kind,
                    None => continue,
                },
                Some('^') => Kind::Place(if self.flags.multiline {
                    Place::LineStart
                } else {
                    Place::Start
                }),
                Some('$') => Kind::Place(if self.flags.multiline {
                    Place::LineEnd
                } else {
                    Place::EndOrBreak
                }),
                Some(_) => self.letter(token),
            };
            parts.push(self.part(token.at, kind));
        }
        Ok(self.part(start, Kind::Row(parts)))
    }

    fn letter(&self, token: Token) -> Kind {
        Kind::Letter {
            code: token.character as u32,
            rules: self.flags.rules(),
        }
    }

    /// Whether the token is a blank, or the `#` of a comment, which is eaten.
    fn skipped(&mut self, token: Token) -> bool {
        match token.plain() {
            Some(' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C') => true,
            Some('#') => {
                while let Some(token) = self.source.next() {
                    if token.is('\n') {
                        break;
                    }
                }
                true
            }
            _ => false,
        }
    }
}

/// A place in the source, which is never longer than 32 bits can tell.
fn place(at: std::ops::Range<usize>) -> At {
    at.start as u32..at.end as u32
}

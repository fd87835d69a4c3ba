//! The source as characters and escapes.

use crate::error::{CompileError, Refusal};

/// A character, or a backslash with the character behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// The character, that behind the backslash if there is one.
    pub(super) character: char,
    pub(super) escaped: bool,
    /// Where it begins, in UTF-16 code units.
    pub(super) at: usize,
}

impl Token {
    /// The character, if it is no escape.
    pub(super) fn plain(self) -> Option<char> {
        (!self.escaped).then_some(self.character)
    }

    pub(super) fn is(self, character: char) -> bool {
        self.plain() == Some(character)
    }
}

/// The tokens of a source, and how far they are read.
#[derive(Debug)]
pub(super) struct Source {
    tokens: Vec<Token>,
    next: usize,
    /// The length in UTF-16 code units.
    end: usize,
}

impl Source {
    pub(super) fn new(source: &str) -> Result<Source, CompileError> {
        let mut tokens = Vec::with_capacity(source.len());
        let mut at = 0;
        let mut characters = source.chars();
        while let Some(character) = characters.next() {
            let begun = at;
            at += character.len_utf16();
            if character != '\\' {
                tokens.push(Token {
                    character,
                    escaped: false,
                    at: begun,
                });
                continue;
            }
            let Some(character) = characters.next() else {
                return Err(CompileError::new(
                    Refusal::TrailingBackslash,
                    begun,
                    "The pattern ends with a single backslash, which escapes nothing. Remove it, or write `\\\\` for the \
                     character itself.",
                ));
            };
            at += character.len_utf16();
            tokens.push(Token {
                character,
                escaped: true,
                at: begun,
            });
        }
        Ok(Source {
            tokens,
            next: 0,
            end: at,
        })
    }

    /// Characters and escapes.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn peek(&self) -> Option<Token> {
        self.tokens.get(self.next).copied()
    }

    pub(super) fn next(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.next += 1;
        Some(token)
    }

    /// Where the next token begins, in UTF-16 code units.
    pub(super) fn at(&self) -> usize {
        self.peek().map_or(self.end, |token| token.at)
    }

    pub(super) fn looks_at(&self, character: char) -> bool {
        self.peek().is_some_and(|token| token.is(character))
    }

    pub(super) fn eat(&mut self, character: char) -> bool {
        let found = self.looks_at(character);
        self.next += usize::from(found);
        found
    }

    /// Eats as many characters as fit, but no more than so many.
    pub(super) fn eat_while(&mut self, most: usize, fits: impl Fn(char) -> bool) -> String {
        let mut eaten = String::new();
        for _ in 0..most {
            let Some(character) = self.peek().and_then(Token::plain).filter(|&one| fits(one)) else {
                break;
            };
            eaten.push(character);
            self.next += 1;
        }
        eaten
    }

    /// Eats as far as a character and that too. Nothing when it never comes.
    pub(super) fn eat_until(&mut self, end: char) -> Option<String> {
        let mut eaten = String::new();
        loop {
            let token = self.next()?;
            if token.is(end) {
                return Some(eaten);
            }
            if token.escaped {
                eaten.push('\\');
            }
            eaten.push(token.character);
        }
    }

    /// Remembers where the parser stands, for [`Source::go_back`].
    pub(super) fn mark(&self) -> usize {
        self.next
    }

    pub(super) fn go_back(&mut self, mark: usize) {
        self.next = mark;
    }
}

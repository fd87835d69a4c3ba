//! `*`, `+`, `?` and `{…}`.

use super::Parser;
use super::source::Token;
use crate::error::{CompileError, Refusal};
use crate::python::written::{Kind, Manner, Part};

/// The largest count that CPython stores; this one and larger ones are refused.
const TOO_LARGE: u64 = 4_294_967_295;

impl Parser {
    /// Repeats the last part. The first character of the quantifier is eaten. Gives `false` where it is a `{` that stands
    /// for itself.
    pub(super) fn quantifier(&mut self, token: Token, parts: &mut Vec<Part>) -> Result<bool, CompileError> {
        let (min, max) = match token.character {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            _ => match self.counts(token)? {
                Some(counts) => counts,
                None => return Ok(false),
            },
        };
        let Some(body) = parts.pop().filter(|part| !matches!(part.kind, Kind::Place(_))) else {
            return Err(CompileError::new(
                Refusal::NothingToRepeat,
                token.at,
                format!(
                    "The `{sign}` at character {} has nothing before it that can be repeated. For any text, write `.*`; for \
                     the character itself, `\\{sign}`.",
                    token.at + 1,
                    sign = token.character,
                ),
            ));
        };
        if let Kind::Repeat { .. } = body.kind {
            return Err(CompileError::new(
                Refusal::MultipleRepeat,
                token.at,
                format!(
                    "The `{sign}` at character {} repeats what is repeated already, which Python refuses. Remove it, or \
                     put brackets around what it is to repeat: `(?:…){sign}`.",
                    token.at + 1,
                    sign = token.character,
                ),
            ));
        }
        if let Some(at) = self.template {
            return Err(CompileError::new(
                Refusal::BadFlags,
                at,
                "The flag `t` forbids every repetition. Leave it out.",
            ));
        }
        let manner = if self.source.eat('?') {
            Manner::Lazy
        } else if self.source.eat('+') {
            Manner::Possessive
        } else {
            Manner::Greedy
        };
        let start = body.at.start as usize;
        let repeat = self.part(
            start,
            Kind::Repeat {
                body: Box::new(body),
                min,
                max,
                manner,
            },
        );
        parts.push(repeat);
        Ok(true)
    }

    /// The counts in braces, or nothing where the brace stands for itself.
    fn counts(&mut self, token: Token) -> Result<Option<(u32, Option<u32>)>, CompileError> {
        if self.source.looks_at('}') {
            return Ok(None);
        }
        let mark = self.source.mark();
        let digits = |parser: &mut Parser| {
            parser
                .source
                .eat_while(usize::MAX, |digit| digit.is_ascii_digit())
        };
        let low = digits(self);
        let high = if self.source.eat(',') {
            digits(self)
        } else {
            low.clone()
        };
        if !self.source.eat('}') {
            self.source.go_back(mark);
            return Ok(None);
        }
        let count = |digits: &str| {
            let count: u64 = digits.parse().unwrap_or(u64::MAX);
            if count < TOO_LARGE {
                return Ok(count as u32);
            }
            Err(CompileError::new(
                Refusal::CountTooLarge,
                token.at,
                format!(
                    "The count `{digits}` at character {} is larger than Python takes. Leave it out for any number.",
                    token.at + 1
                ),
            ))
        };
        let min = if low.is_empty() { 0 } else { count(&low)? };
        let max = if high.is_empty() {
            None
        } else {
            Some(count(&high)?)
        };
        if max.is_some_and(|max| max < min) {
            return Err(CompileError::new(
                Refusal::BackwardCount,
                token.at,
                format!(
                    "The counts at character {} run backwards: {low} is more than {high}. Write the smaller one first.",
                    token.at + 1
                ),
            ));
        }
        Ok(Some((min, max)))
    }
}

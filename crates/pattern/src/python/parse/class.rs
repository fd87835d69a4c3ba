//! `[…]`.

use super::Parser;
use super::escape::{checked_octal, class_letter, is_octal, unknown_escape};
use super::source::Token;
use crate::error::{CompileError, Refusal};
use crate::python::written::{Kind, Member};

impl Parser {
    /// The class whose `[` is eaten.
    pub(super) fn class(&mut self, opening: Token) -> Result<Kind, CompileError> {
        let negative = self.source.eat('^');
        let mut members = Vec::new();
        loop {
            let token = self.class_token(opening)?;
            if token.is(']') && !members.is_empty() {
                break;
            }
            let low = self.class_atom(token)?;
            if !self.source.eat('-') {
                members.push(low);
                continue;
            }
            let end = self.class_token(opening)?;
            if end.is(']') {
                members.extend([low, Member::Range(u32::from(b'-'), u32::from(b'-'))]);
                break;
            }
            let high = self.class_atom(end)?;
            members.push(self.range(&low, &high, token.at)?);
        }
        Ok(Kind::Class {
            negative,
            members,
            rules: self.flags.rules(),
        })
    }

    fn range(&self, low: &Member, high: &Member, at: usize) -> Result<Member, CompileError> {
        let refused = |message: String| Err(CompileError::new(Refusal::BackwardRange, at, message));
        match (low, high) {
            (&Member::Range(low, _), &Member::Range(high, _)) if low <= high => Ok(Member::Range(low, high)),
            (Member::Range(..), Member::Range(..)) => refused(format!(
                "The range at character {} runs backwards. Put the smaller character first, or write `\\-` for a dash.",
                at + 1
            )),
            _ => refused(format!(
                "The range at character {} has a class such as `\\d` at one end, which Python refuses. Write `\\-` for a \
                 dash.",
                at + 1
            )),
        }
    }

    fn class_token(&mut self, opening: Token) -> Result<Token, CompileError> {
        self.source.next().ok_or_else(|| {
            CompileError::new(
                Refusal::UnclosedClass,
                opening.at,
                format!(
                    "The class opened at character {} is never closed. Add `]`, or write `\\[` for the character itself.",
                    opening.at + 1
                ),
            )
        })
    }

    fn class_atom(&mut self, token: Token) -> Result<Member, CompileError> {
        let one = |code| Member::Range(code, code);
        if !token.escaped {
            return Ok(one(token.character as u32));
        }
        if let Some((named, negative)) = class_letter(token.character) {
            return Ok(Member::Named { named, negative });
        }
        Ok(one(match token.character {
            'b' => 0x08,
            first @ '0'..='7' => {
                let digits = format!("{first}{}", self.source.eat_while(2, is_octal));
                checked_octal(&digits, token.at)?
            }
            other @ ('8' | '9') => return Err(unknown_escape(other, token.at)),
            _ => self.character_escape(token)?,
        }))
    }
}

//! `[…]`.

use super::{Kind, Member, Parser, ascii};
use crate::error::{CompileError, Refusal};

impl Parser<'_> {
    /// The class that the parser stands at the `[` of.
    pub(super) fn class(&mut self) -> Result<Kind, CompileError> {
        let at = self.pos;
        self.pos += 1;
        let negative = self.eat("^");
        let mut members = Vec::new();
        loop {
            if self.eat("]") {
                break;
            }
            let low_at = self.pos;
            let low = self.class_atom(at)?;
            if !self.looking_at("-") || self.units.get(self.pos + 1) == Some(&u16::from(b']')) {
                members.push(low);
                continue;
            }
            self.pos += 1;
            let high = self.class_atom(at)?;
            match (&low, &high) {
                (&Member::Unit(low), &Member::Unit(high)) if low <= high => {
                    members.push(Member::Range(low, high));
                }
                (Member::Unit(_), Member::Unit(_)) => {
                    return Err(CompileError::new(
                        Refusal::BackwardRange,
                        low_at,
                        format!(
                            "The range `{}` runs backwards. Put the smaller character first, or write `\\-` for a dash.",
                            String::from_utf16_lossy(&self.units[low_at..self.pos])
                        ),
                    ));
                }
                // Annex B: with a class such as `\d` on either side, the dash is a dash.
                _ => members.extend([low, Member::Unit(u16::from(b'-')), high]),
            }
        }
        Ok(Kind::Class {
            negative,
            members,
            ignore_case: self.modifiers.ignore_case,
        })
    }

    fn class_atom(&mut self, class_at: usize) -> Result<Member, CompileError> {
        let unterminated = || {
            CompileError::new(
                Refusal::UnclosedClass,
                class_at,
                format!(
                    "The `[` at character {} is never closed. Add `]`, or write `\\[` for the character itself.",
                    class_at + 1
                ),
            )
        };
        let at = self.pos;
        let unit = self.peek().ok_or_else(unterminated)?;
        self.pos += 1;
        if unit != u16::from(b'\\') {
            return Ok(Member::Unit(unit));
        }
        match self.peek().map(ascii).ok_or_else(unterminated)? {
            'b' => {
                self.pos += 1;
                Ok(Member::Unit(0x08))
            }
            'c' => {
                let control = self
                    .units
                    .get(self.pos + 1)
                    .filter(|&&unit| matches!(ascii(unit), '0'..='9' | 'A'..='Z' | 'a'..='z' | '_'));
                Ok(Member::Unit(match control {
                    Some(unit) => {
                        let unit = unit & 0x1F;
                        self.pos += 2;
                        unit
                    }
                    None => u16::from(b'\\'),
                }))
            }
            'k' if self.names.any() => Err(CompileError::new(
                Refusal::BadReference,
                at,
                "`\\k` inside `[…]` is not allowed once a group has a name. Write `k`.",
            )),
            _ => Ok(self.common_escape()),
        }
    }
}

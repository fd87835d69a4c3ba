//! `[…]`.

use super::escape::Escaped;
use super::{Parser, ascii};
use crate::error::CompileError;
use crate::tree::Node;
use crate::units::UnitSet;

impl Parser<'_> {
    /// The class that the parser stands at the `[` of.
    pub(super) fn class(&mut self) -> Result<Node, CompileError> {
        let at = self.pos;
        self.pos += 1;
        let negative = self.eat("^");
        let mut ranges: Vec<(u16, u16)> = Vec::new();
        loop {
            if self.eat("]") {
                break;
            }
            let low_at = self.pos;
            let low = self.class_atom(at)?;
            if !self.looking_at("-") || self.units.get(self.pos + 1) == Some(&u16::from(b']')) {
                add(&mut ranges, &low);
                continue;
            }
            self.pos += 1;
            let high = self.class_atom(at)?;
            match (&low, &high) {
                (&Escaped::Unit(low), &Escaped::Unit(high)) if low <= high => ranges.push((low, high)),
                (Escaped::Unit(_), Escaped::Unit(_)) => {
                    return Err(CompileError::new(
                        low_at,
                        format!(
                            "The range `{}` runs backwards. Put the smaller character first, or write `\\-` for a dash.",
                            String::from_utf16_lossy(&self.units[low_at..self.pos])
                        ),
                    ));
                }
                // Annex B: with a class such as `\d` on either side, the dash is a dash.
                _ => {
                    add(&mut ranges, &low);
                    add(&mut ranges, &Escaped::Unit(u16::from(b'-')));
                    add(&mut ranges, &high);
                }
            }
        }
        let set = UnitSet::new(ranges);
        let set = if self.modifiers.ignore_case {
            set.ignoring_case()
        } else {
            set
        };
        Ok(self.unit_of(if negative { set.negated() } else { set }, at))
    }

    fn class_atom(&mut self, class_at: usize) -> Result<Escaped, CompileError> {
        let unterminated = || {
            CompileError::new(
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
            return Ok(Escaped::Unit(unit));
        }
        match self.peek().map(ascii).ok_or_else(unterminated)? {
            'b' => {
                self.pos += 1;
                Ok(Escaped::Unit(0x08))
            }
            'c' => {
                let control = self
                    .units
                    .get(self.pos + 1)
                    .filter(|&&unit| matches!(ascii(unit), '0'..='9' | 'A'..='Z' | 'a'..='z' | '_'));
                Ok(Escaped::Unit(match control {
                    Some(unit) => {
                        let unit = unit & 0x1F;
                        self.pos += 2;
                        unit
                    }
                    None => u16::from(b'\\'),
                }))
            }
            'k' if self.names.any() => Err(CompileError::new(
                at,
                "`\\k` inside `[…]` is not allowed once a group has a name. Write `k`.",
            )),
            _ => Ok(self.common_escape()),
        }
    }
}

fn add(ranges: &mut Vec<(u16, u16)>, atom: &Escaped) {
    match atom {
        Escaped::Unit(unit) => ranges.push((*unit, *unit)),
        Escaped::Set(set) => ranges.extend(set.ranges()),
    }
}

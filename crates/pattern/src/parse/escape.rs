//! What stands after a backslash.

use std::sync::Arc;

use super::{Kind, Member, Named, Parser, ascii};
use crate::error::{CompileError, Refusal};
use crate::tree::Assertion;

impl Parser<'_> {
    /// A term that begins with a backslash, which the parser stands at.
    pub(super) fn escape(&mut self) -> Result<(), CompileError> {
        let at = self.pos;
        self.pos += 1;
        let Some(letter) = self.peek().map(ascii) else {
            return Err(CompileError::new(
                Refusal::TrailingBackslash,
                at,
                "The pattern ends with `\\`, which must stand before the character that it escapes. Remove it, or \
                 write `\\\\` for the character itself.",
            ));
        };
        match letter {
            'b' | 'B' => {
                self.pos += 1;
                let assertion = if letter == 'b' {
                    Assertion::WordBoundary
                } else {
                    Assertion::NotWordBoundary
                };
                return self.unrepeatable(at, Kind::Assert(assertion));
            }
            '1'..='9' => {
                let (group, end) = self.number(self.pos).expect("a digit is a number");
                if group <= self.names.groups {
                    self.pos = end;
                    let ignore_case = self.modifiers.ignore_case;
                    let reference = Kind::BackReference {
                        groups: Arc::from([group]),
                        ignore_case,
                    };
                    return self.repeatable(at, reference);
                }
            }
            'k' if self.names.any() => {
                self.pos += 1;
                let groups = self.named_reference(at)?;
                let ignore_case = self.modifiers.ignore_case;
                return self.repeatable(at, Kind::BackReference { groups, ignore_case });
            }
            'c' => {
                // `\c` before anything but a letter is a backslash, and the `c` is read again as itself.
                let control = self
                    .units
                    .get(self.pos + 1)
                    .filter(|&&unit| ascii(unit).is_ascii_alphabetic());
                let unit = match control {
                    Some(unit) => {
                        let unit = unit & 0x1F;
                        self.pos += 2;
                        unit
                    }
                    None => u16::from(b'\\'),
                };
                return self.letter(at, unit);
            }
            _ => {}
        }
        match self.common_escape() {
            Member::Named(set) => {
                let ignore_case = self.modifiers.ignore_case;
                self.repeatable(at, Kind::Named { set, ignore_case })
            }
            Member::Unit(unit) | Member::Range(unit, _) => self.letter(at, unit),
        }
    }

    /// The escapes that classes share; the parser stands after the backslash, where something does stand.
    pub(super) fn common_escape(&mut self) -> Member {
        let unit = self.units[self.pos];
        self.pos += 1;
        Member::Unit(match ascii(unit) {
            'd' => return Member::Named(Named::Digit),
            'D' => return Member::Named(Named::NotDigit),
            's' => return Member::Named(Named::Space),
            'S' => return Member::Named(Named::NotSpace),
            'w' => return Member::Named(Named::Word),
            'W' => return Member::Named(Named::NotWord),
            'f' => 0x0C,
            'n' => 0x0A,
            'r' => 0x0D,
            't' => 0x09,
            'v' => 0x0B,
            'x' => self.hexadecimal(2).unwrap_or(unit),
            'u' => self.hexadecimal(4).unwrap_or(unit),
            first @ '0'..='7' => self.octal(first),
            _ => unit,
        })
    }

    /// Exactly so many hexadecimal digits, or none eaten.
    fn hexadecimal(&mut self, digits: usize) -> Option<u16> {
        let text = self.units.get(self.pos..self.pos + digits)?;
        let mut value = 0;
        for &unit in text {
            value = value * 16 + ascii(unit).to_digit(16)? as u16;
        }
        self.pos += digits;
        Some(value)
    }

    /// A legacy octal escape, at most `\377`, whose first digit is eaten.
    fn octal(&mut self, first: char) -> u16 {
        let mut value = u16::from(first as u8 - b'0');
        for _ in 0..2 {
            let Some(digit) = self.peek().and_then(|unit| ascii(unit).to_digit(8)) else {
                break;
            };
            let longer = value * 8 + digit as u16;
            if longer > 0o377 {
                break;
            }
            value = longer;
            self.pos += 1;
        }
        value
    }
}

//! Quantifiers, and the terms that they follow.

use super::{Kind, Letter, Parser, ascii, place};
use crate::error::{CompileError, Refusal};

impl Parser<'_> {
    /// Adds a term that begins at `at` and may be repeated, with the quantifier that follows it.
    pub(super) fn repeatable(&mut self, at: usize, term: Kind) -> Result<(), CompileError> {
        let groups_before = self.opened();
        self.repeated(at, term, groups_before)
    }

    /// As [`Self::repeatable`], for a term that may hold groups.
    pub(super) fn repeated(&mut self, at: usize, term: Kind, groups_before: u32) -> Result<(), CompileError> {
        let end = self.pos;
        let quantifier = self.quantifier()?;
        let mut part = self.part(at..end, term);
        if let Some((min, max)) = quantifier {
            let greedy = !self.eat("?");
            let repeat = Kind::Repeat {
                body: Box::new(part),
                min,
                max,
                greedy,
                groups: groups_before + 1..self.opened() + 1,
            };
            part = self.part(at..self.pos, repeat);
        }
        self.frame().terms.push(part);
        Ok(())
    }

    /// Adds a unit that stands for itself, with the quantifier that follows it.
    pub(super) fn letter(&mut self, at: usize, unit: u16) -> Result<(), CompileError> {
        let letter = Letter {
            unit,
            at: place(at..self.pos),
        };
        let case = self.modifiers.ignore_case;
        let alone = match self.peek().map(ascii) {
            Some('*' | '+' | '?') => false,
            Some('{') => self.interval().is_none(),
            _ => true,
        };
        if alone
            && let Some(last) = self.frame().terms.last_mut()
            && let Kind::Text { letters, ignore_case } = &mut last.kind
            && *ignore_case == case
        {
            last.at.end = letter.at.end;
            letters.push(letter);
            return Ok(());
        }
        let text = Kind::Text {
            letters: vec![letter],
            ignore_case: case,
        };
        self.repeatable(at, text)
    }

    /// Adds a term that begins at `at` and that no quantifier may follow.
    pub(super) fn unrepeatable(&mut self, at: usize, term: Kind) -> Result<(), CompileError> {
        let end = self.pos;
        if self.quantifier()?.is_some() {
            return Err(self.nothing_to_repeat(end, " what is before it is a place, not text"));
        }
        let part = self.part(at..end, term);
        self.frame().terms.push(part);
        Ok(())
    }

    pub(super) fn nothing_to_repeat(&self, at: usize, why: &str) -> CompileError {
        let sign = char::from_u32(u32::from(self.units[at])).unwrap_or('{');
        let why = if why.is_empty() {
            " there is nothing before it that can be repeated"
        } else {
            why
        };
        CompileError::new(
            Refusal::NothingToRepeat,
            at,
            format!(
                "The `{sign}` at character {} repeats nothing:{why}. Put it after a character or a group, or write \
                 `\\{sign}` for the character itself.",
                at + 1
            ),
        )
    }

    /// The quantifier here, if one is, as minimum and maximum.
    pub(super) fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, CompileError> {
        let at = self.pos;
        let range = match self.peek().map(ascii) {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => {
                let Some((min, max, end)) = self.interval() else {
                    return Ok(None);
                };
                if max.is_some_and(|max| max < min) {
                    return Err(CompileError::new(
                        Refusal::BackwardCount,
                        at,
                        format!(
                            "The numbers in `{}` are the wrong way round. Put the smaller one first.",
                            String::from_utf16_lossy(&self.units[at..end])
                        ),
                    ));
                }
                self.pos = end;
                return Ok(Some((min, max)));
            }
            _ => return Ok(None),
        };
        self.pos += 1;
        Ok(Some(range))
    }

    /// `{2}`, `{2,}` or `{2,5}` here: minimum, maximum, and where it ends. Anything else that begins with `{` is text.
    pub(super) fn interval(&self) -> Option<(u32, Option<u32>, usize)> {
        let (min, pos) = self.number(self.pos + 1)?;
        if self.units.get(pos) == Some(&u16::from(b'}')) {
            return Some((min, Some(min), pos + 1));
        }
        if self.units.get(pos) != Some(&u16::from(b',')) {
            return None;
        }
        let (max, pos) = match self.number(pos + 1) {
            Some((max, pos)) => (Some(max), pos),
            None => (None, pos + 1),
        };
        (self.units.get(pos) == Some(&u16::from(b'}'))).then_some((min, max, pos + 1))
    }

    /// The decimal number at `pos`, and where it ends. Huge numbers stay the largest one.
    pub(super) fn number(&self, mut pos: usize) -> Option<(u32, usize)> {
        let start = pos;
        let mut value = 0u32;
        while let Some(digit) = self.units.get(pos).and_then(|&unit| ascii(unit).to_digit(10)) {
            value = value.saturating_mul(10).saturating_add(digit);
            pos += 1;
        }
        (pos > start).then_some((value, pos))
    }
}

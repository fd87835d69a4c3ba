//! Names of groups: `(?<name>…)` and `\k<name>`.
//!
//! Whether `\1` and `\k` refer to a group or are mere text depends on groups that may come later, so they are counted
//! before parsing begins.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Opened, Parser, ascii};
use crate::error::{CompileError, Refusal, Warning};

/// The capturing groups of a pattern, found without parsing it.
#[derive(Debug, Default)]
pub(super) struct GroupNames {
    pub(super) groups: u32,
    by_name: HashMap<Vec<u16>, Arc<[u32]>>,
    found_any: bool,
}

impl GroupNames {
    pub(super) fn scan(units: &[u16]) -> GroupNames {
        let mut found = GroupNames::default();
        let mut by_name: HashMap<Vec<u16>, Vec<u32>> = HashMap::new();
        let mut in_class = false;
        let mut pos = 0;
        while let Some(&unit) = units.get(pos) {
            pos += 1;
            match ascii(unit) {
                '\\' => pos += 1,
                '[' => in_class = true,
                ']' => in_class = false,
                '(' if !in_class => {
                    let following = |offset: usize| units.get(pos + offset).copied().map(ascii);
                    if following(0) != Some('?') {
                        found.groups += 1;
                    } else if following(1) == Some('<') && !matches!(following(2), Some('=' | '!')) {
                        found.groups += 1;
                        found.found_any = true;
                        if let Some((name, _)) = read_name(units, pos + 2) {
                            by_name.entry(name).or_default().push(found.groups);
                        }
                    }
                }
                _ => {}
            }
        }
        found.by_name = by_name
            .into_iter()
            .map(|(name, groups)| (name, Arc::from(groups)))
            .collect();
        found
    }

    /// Whether any group has a name, which makes `\k` a reference.
    pub(super) fn any(&self) -> bool {
        self.found_any
    }
}

impl Parser<'_> {
    /// The name of the group opened at `at`; `(?<` is eaten.
    pub(super) fn name_group(&mut self, at: usize) -> Result<String, CompileError> {
        let Some((name, end)) = read_name(self.units, self.pos) else {
            return Err(CompileError::new(
                Refusal::BadName,
                self.pos,
                format!(
                    "The name of the group at character {} is not one that browsers accept. Write letters, digits, `_` or \
                     `$` between `<` and `>`, with no digit first; use `(?:…)` for a group without a name.",
                    at + 1
                ),
            ));
        };
        if self.frames.iter().any(|frame| frame.names.contains(&name)) {
            // V8 13.6 (Chrome 136, Node 24) lets some groups within a group of their own name pass. Its predecessors, the
            // standard and Chromium 156 do not.
            let by_mistake = if self.names_open_group(&name) {
                " Chrome 136 accepts some of these by mistake, browsers before and after it do not."
            } else {
                ""
            };
            return Err(CompileError::new(
                Refusal::DuplicateName,
                self.pos,
                format!(
                    "Two groups that can match together are called `{}`. Give each its own name.{by_mistake}",
                    String::from_utf16_lossy(&name)
                ),
            ));
        }
        // All groups of a name stand in different alternatives by now, so the second one is where older browsers stop.
        if self
            .names
            .by_name
            .get(&name)
            .is_some_and(|groups| groups.first() != Some(&(self.opened() + 1)))
        {
            self.warnings.push(Warning {
                code: "duplicate-names-need-new-browser",
                message: format!(
                    "Two alternatives both name a group `{}`, which is new in ECMAScript 2025. Browsers from before 2025 \
                     refuse the whole pattern, so the trigger never fires there. Give each group its own name.",
                    String::from_utf16_lossy(&name)
                ),
                at: Some(at),
            });
        }
        self.pos = end;
        let readable = String::from_utf16_lossy(&name);
        self.frame().names.insert(name);
        Ok(readable)
    }

    /// Whether a group that is still open has the name.
    fn names_open_group(&self, wanted: &[u16]) -> bool {
        self.frames.iter().any(|frame| match &frame.opened {
            Opened::Capture { name: Some(name), .. } => name.encode_utf16().eq(wanted.iter().copied()),
            _ => false,
        })
    }

    /// The groups that `\k<name>` at `at` refers to; `\k` is eaten.
    pub(super) fn named_reference(&mut self, at: usize) -> Result<Arc<[u32]>, CompileError> {
        let refused = |message: &str| Err(CompileError::new(Refusal::BadReference, at, message));
        if !self.eat("<") {
            return refused(
                "`\\k` must be followed by the name of a group, as in `\\k<name>`, once any group of the pattern has a \
                 name.",
            );
        }
        let Some((name, end)) = read_name(self.units, self.pos) else {
            return refused("`\\k<` must be followed by the name of a group and `>`.");
        };
        let Some(groups) = self.names.by_name.get(&name) else {
            return refused(&format!(
                "`\\k<{0}>` refers to a group called `{0}`, and the pattern has none. Correct the name, or name the group \
                 with `(?<{0}>…)`.",
                String::from_utf16_lossy(&name)
            ));
        };
        self.pos = end;
        Ok(Arc::clone(groups))
    }
}

/// The name that begins at `pos` and where what follows its `>` begins, or nothing if it is not a name.
fn read_name(units: &[u16], mut pos: usize) -> Option<(Vec<u16>, usize)> {
    let mut name = Vec::new();
    loop {
        let (character, next) = match ascii(*units.get(pos)?) {
            '>' if !name.is_empty() => return Some((name, pos + 1)),
            '\\' => escaped_character(units, pos + 1)?,
            _ => {
                let character = char::decode_utf16(units[pos..].iter().copied()).next()?.ok()?;
                (character, pos + character.len_utf16())
            }
        };
        let allowed = match character {
            '$' | '_' => true,
            '\u{200C}' | '\u{200D}' => !name.is_empty(),
            _ if name.is_empty() => unicode_id_start::is_id_start(character),
            _ => unicode_id_start::is_id_continue(character),
        };
        if !allowed {
            return None;
        }
        name.extend_from_slice(character.encode_utf16(&mut [0; 2]));
        pos = next;
    }
}

/// `uXXXX`, two of them for a pair, or `u{X…}` at `pos`.
fn escaped_character(units: &[u16], pos: usize) -> Option<(char, usize)> {
    if ascii(*units.get(pos)?) != 'u' {
        return None;
    }
    if units.get(pos + 1).copied().map(ascii) == Some('{') {
        let mut value = 0u32;
        let mut end = pos + 2;
        while let Some(digit) = ascii(*units.get(end)?).to_digit(16) {
            value = value.checked_mul(16)?.checked_add(digit)?;
            end += 1;
        }
        let closed = end > pos + 2 && ascii(units[end]) == '}';
        return closed
            .then(|| char::from_u32(value))
            .flatten()
            .map(|character| (character, end + 1));
    }
    let first = four_digits(units, pos + 1)?;
    if let Some(character) = char::from_u32(u32::from(first)) {
        return Some((character, pos + 5));
    }
    let escape_follows = ascii(*units.get(pos + 5)?) == '\\' && ascii(*units.get(pos + 6)?) == 'u';
    let second = escape_follows.then(|| four_digits(units, pos + 7)).flatten()?;
    let character = char::decode_utf16([first, second]).next()?.ok()?;
    Some((character, pos + 11))
}

fn four_digits(units: &[u16], pos: usize) -> Option<u16> {
    units.get(pos..pos + 4)?.iter().try_fold(0, |value, &unit| {
        Some(value * 16 + ascii(unit).to_digit(16)? as u16)
    })
}

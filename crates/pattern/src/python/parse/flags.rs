//! Flags: `(?i)` at the start of a pattern, and `(?i-s:…)` for a part.

use super::Parser;
use super::source::Token;
use crate::error::{CompileError, Refusal, Warning};
use crate::python::case::Rules;

/// What is switched on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Flags {
    pub(super) ignore_case: bool,
    pub(super) ascii: bool,
    pub(super) multiline: bool,
    pub(super) dot_all: bool,
    pub(super) verbose: bool,
    /// `u` was asked for, which is so anyway but goes not with `a`.
    pub(super) unicode: bool,
}

impl Flags {
    pub(super) fn rules(self) -> Rules {
        Rules {
            ignore_case: self.ignore_case,
            ascii: self.ascii,
        }
    }

    fn set(&mut self, letter: char, on: bool) {
        match letter {
            'i' => self.ignore_case = on,
            'm' => self.multiline = on,
            's' => self.dot_all = on,
            'x' => self.verbose = on,
            'a' => (self.ascii, self.unicode) = (on, self.unicode && !on),
            'u' => (self.unicode, self.ascii) = (on, self.ascii && !on),
            _ => {}
        }
    }
}

pub(super) fn is_flag(character: char) -> bool {
    matches!(character, 'a' | 'i' | 'L' | 'm' | 's' | 't' | 'u' | 'x')
}

/// What a group of flags is about.
pub(super) enum Scope {
    /// `(?i)`: the whole pattern.
    Pattern,
    /// `(?i:`: what stands in it. The flags are those that hold there.
    Group(Flags),
}

impl Parser {
    /// Reads flags; `(?` and the first character behind it are eaten. `may_be_global` where they may be for all of the pattern.
    pub(super) fn read_flags(
        &mut self,
        opening: Token,
        first: char,
        may_be_global: bool,
    ) -> Result<Scope, CompileError> {
        let refused = |message: String| CompileError::new(Refusal::BadFlags, opening.at, message);
        let mut on = String::new();
        let mut character = first;
        while character != '-' {
            if character == 'L' {
                return Err(refused(format!(
                    "The flag `L` at character {} is for patterns of bytes, and Python refuses it for text. Leave it out.",
                    opening.at + 1
                )));
            }
            if matches!(character, 'a' | 'u') && on.contains(if character == 'a' { 'u' } else { 'a' }) {
                return Err(refused(format!(
                    "The flags `a` and `u` at character {} contradict each other. Keep one of them.",
                    opening.at + 1
                )));
            }
            on.push(character);
            character = self.flag_or(")-:", opening)?;
            if matches!(character, ')' | ':') {
                break;
            }
        }
        if character == ')' {
            self.switch_on_for_all(&on, opening, may_be_global)?;
            return Ok(Scope::Pattern);
        }
        if on.contains('t') {
            return Err(refused(format!(
                "The flag `t` at character {} cannot be set for a part of a pattern. Leave it out.",
                opening.at + 1
            )));
        }
        let mut off = String::new();
        if character == '-' {
            character = self.flag_or("", opening)?;
            while character != ':' {
                if matches!(character, 'a' | 'u' | 'L' | 't') {
                    return Err(refused(format!(
                        "The flag `{character}` at character {} cannot be switched off. Leave it out.",
                        opening.at + 1
                    )));
                }
                off.push(character);
                character = self.flag_or(":", opening)?;
            }
        }
        if let Some(both) = on.chars().find(|&flag| off.contains(flag)) {
            return Err(refused(format!(
                "The flag `{both}` at character {} is switched on and off at once. Keep one of them.",
                opening.at + 1
            )));
        }
        let mut flags = self.flags;
        on.chars().for_each(|flag| flags.set(flag, true));
        off.chars().for_each(|flag| flags.set(flag, false));
        Ok(Scope::Group(flags))
    }

    /// The next character, which must be a flag or one of these.
    fn flag_or(&mut self, others: &str, opening: Token) -> Result<char, CompileError> {
        self.source
            .next()
            .and_then(Token::plain)
            .filter(|&character| is_flag(character) || others.contains(character))
            .ok_or_else(|| {
                CompileError::new(
                    Refusal::BadFlags,
                    opening.at,
                    format!(
                        "The flags of the group at character {} are not ones that Python knows. It has `a`, `i`, `m`, `s`, \
                         `u` and `x`, written as `(?i:…)` or `(?i-s:…)`.",
                        opening.at + 1
                    ),
                )
            })
    }

    fn switch_on_for_all(
        &mut self,
        on: &str,
        opening: Token,
        may_be_global: bool,
    ) -> Result<(), CompileError> {
        if !may_be_global {
            return Err(CompileError::new(
                Refusal::ModeSwitch,
                opening.at,
                format!(
                    "`(?{on})` at character {} sets flags for the whole pattern and must stand at its very start; since \
                     Python 3.11 it is refused elsewhere. Move it to the front, or write `(?{on}:…)` around the part \
                     that it is for.",
                    opening.at + 1
                ),
            ));
        }
        let contradicts = |flag, other: bool| on.contains(flag) && other;
        if contradicts('a', self.flags.unicode) || contradicts('u', self.flags.ascii) {
            return Err(CompileError::new(
                Refusal::BadFlags,
                opening.at,
                "The flags `a` and `u` at the start of the pattern contradict each other. Keep one of them.",
            ));
        }
        on.chars().for_each(|flag| self.flags.set(flag, true));
        if on.contains('t') {
            self.template = Some(opening.at);
            self.warnings.push(Warning {
                code: "python-flag-removed",
                message: format!(
                    "The flag `t` at character {} does nothing useful, and Python 3.13 refuses it. Leave it out.",
                    opening.at + 1
                ),
                at: Some(opening.at),
            });
        }
        Ok(())
    }
}

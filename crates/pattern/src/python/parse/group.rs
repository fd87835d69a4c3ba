//! `(…)` and all that begins with `(?`.

use super::flags::{Flags, Scope, is_flag};
use super::references::no_such_group;
use super::source::Token;
use super::width::width;
use super::{Parser, Part};
use crate::error::{CompileError, Refusal, Warning};
use crate::python::names;
use crate::python::written::Kind;
use crate::tree::Direction;

impl Parser {
    /// The group whose `(` is eaten. Nothing for a comment and for flags that hold for the whole pattern.
    pub(super) fn group(
        &mut self,
        opening: Token,
        depth: usize,
        may_be_global: bool,
    ) -> Result<Option<Kind>, CompileError> {
        if !self.source.eat('?') {
            return self.capture(None, opening, depth).map(Some);
        }
        let Some(sign) = self.source.next() else {
            return Err(unclosed(opening));
        };
        Ok(Some(match sign.plain() {
            Some(':') => Kind::Group(self.body(opening, depth, self.flags)?),
            Some('>') => Kind::Atomic(self.body(opening, depth, self.flags)?),
            Some('P') => return self.named(opening, depth).map(Some),
            Some('#') => {
                return match self.source.eat_until(')') {
                    Some(_) => Ok(None),
                    None => Err(CompileError::new(
                        Refusal::UnclosedGroup,
                        opening.at,
                        format!(
                            "The comment opened at character {} is never closed. Add `)`.",
                            opening.at + 1
                        ),
                    )),
                };
            }
            Some('=') => self.look(opening, depth, Direction::Ahead, false)?,
            Some('!') => self.look(opening, depth, Direction::Ahead, true)?,
            Some('<') if self.source.eat('=') => self.look(opening, depth, Direction::Behind, false)?,
            Some('<') if self.source.eat('!') => self.look(opening, depth, Direction::Behind, true)?,
            Some('(') => self.condition(opening, depth)?,
            Some(first) if first == '-' || is_flag(first) => {
                match self.read_flags(opening, first, may_be_global)? {
                    Scope::Pattern => return Ok(None),
                    Scope::Group(flags) => Kind::Group(self.body(opening, depth, flags)?),
                }
            }
            _ => return Err(unknown_group(opening, sign)),
        }))
    }

    /// What stands in a group, and the `)` behind it.
    fn body(&mut self, opening: Token, depth: usize, flags: Flags) -> Result<Box<Part>, CompileError> {
        let outer = std::mem::replace(&mut self.flags, flags);
        let body = self.alternatives(depth + 1)?;
        self.flags = outer;
        self.close(opening)?;
        Ok(Box::new(body))
    }

    fn close(&mut self, opening: Token) -> Result<(), CompileError> {
        if self.source.eat(')') {
            Ok(())
        } else {
            Err(unclosed(opening))
        }
    }

    fn capture(&mut self, name: Option<String>, opening: Token, depth: usize) -> Result<Kind, CompileError> {
        let group = self.groups.open(name.as_deref(), opening.at)?;
        let body = self.body(opening, depth, self.flags)?;
        let wide = width(&body, &self.groups);
        self.groups.close(group, wide);
        Ok(Kind::Capture { group, name, body })
    }

    /// `(?P<name>…)` and `(?P=name)`; `(?P` is eaten.
    fn named(&mut self, opening: Token, depth: usize) -> Result<Kind, CompileError> {
        if self.source.eat('<') {
            let name = self.source.eat_until('>');
            let name = checked_name(name, '>', opening)?;
            return self.capture(Some(name), opening, depth);
        }
        let Some(sign) = self.source.next() else {
            return Err(unclosed(opening));
        };
        if !sign.is('=') {
            return Err(unknown_group(opening, sign));
        }
        let name = self.source.eat_until(')');
        let name = checked_name(name, ')', opening)?;
        let group = self.group_of_name(&name, opening)?;
        self.groups.check_reference(group, opening.at)?;
        Ok(Kind::BackReference {
            group,
            rules: self.flags.rules(),
        })
    }

    fn group_of_name(&self, name: &str, opening: Token) -> Result<u32, CompileError> {
        self.groups.named(name).ok_or_else(|| {
            CompileError::new(
                Refusal::BadReference,
                opening.at,
                format!(
                    "Character {} refers to a group named `{name}`, and none before it has that name. Name one with \
                     `(?P<{name}>…)`.",
                    opening.at + 1
                ),
            )
        })
    }

    fn look(
        &mut self,
        opening: Token,
        depth: usize,
        direction: Direction,
        negative: bool,
    ) -> Result<Kind, CompileError> {
        let mut characters = 0;
        let body = match direction {
            Direction::Ahead => self.body(opening, depth, self.flags)?,
            Direction::Behind => {
                let outer = self.groups.enter_look_behind();
                let body = self.body(opening, depth, self.flags)?;
                self.groups.leave_look_behind(outer);
                let wide = width(&body, &self.groups);
                if wide.least != wide.most {
                    return Err(CompileError::new(
                        Refusal::LookBehindWidth,
                        opening.at,
                        format!(
                            "What the look-behind at character {} looks for can be of several lengths, and Python wants one. \
                             Write one look-behind for each length: `(?:(?<=a)|(?<=bc))`.",
                            opening.at + 1
                        ),
                    ));
                }
                characters = u32::try_from(wide.least).unwrap_or(u32::MAX);
                body
            }
        };
        Ok(Kind::Look {
            direction,
            negative,
            width: characters,
            body,
        })
    }

    /// `(?(1)yes|no)`; `(?(` is eaten.
    fn condition(&mut self, opening: Token, depth: usize) -> Result<Kind, CompileError> {
        let name = self.source.eat_until(')');
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return Err(bad_name("", ')', opening));
        };
        let number = if names::is_identifier(&name) {
            u64::from(self.group_of_name(&name, opening)?)
        } else {
            let number = names::integer(&name).ok_or_else(|| bad_name(&name, ')', opening))?;
            if !name.bytes().all(|byte| byte.is_ascii_digit()) {
                self.warnings.push(Warning {
                    code: "python-group-number",
                    message: format!(
                        "The condition at character {} asks for group `{name}`. Python 3.12 and newer take nothing but \
                         digits there. Write `{number}`.",
                        opening.at + 1
                    ),
                    at: Some(opening.at),
                });
            }
            self.groups.ask(number, opening.at);
            number
        };
        let group = u32::try_from(number)
            .ok()
            .filter(|&group| group > 0)
            .ok_or_else(|| no_such_group(number, opening.at))?;
        self.groups.check_look_behind(group, opening.at)?;
        self.check_depth(depth + 1)?;
        let yes = Box::new(self.row(depth + 1, false)?);
        let no = if self.source.eat('|') {
            Some(Box::new(self.row(depth + 1, false)?))
        } else {
            None
        };
        if self.source.looks_at('|') {
            return Err(CompileError::new(
                Refusal::UnknownGroup,
                opening.at,
                format!(
                    "The condition at character {} has more than two alternatives. Put brackets around those that belong \
                     together.",
                    opening.at + 1
                ),
            ));
        }
        self.close(opening)?;
        Ok(Kind::Condition { group, yes, no })
    }
}

fn checked_name(name: Option<String>, end: char, opening: Token) -> Result<String, CompileError> {
    match name {
        Some(name) if names::is_identifier(&name) => Ok(name),
        name => Err(bad_name(&name.unwrap_or_default(), end, opening)),
    }
}

fn bad_name(name: &str, end: char, opening: Token) -> CompileError {
    let what = if name.is_empty() {
        format!("has no name, or none that ends with `{end}`")
    } else {
        format!("has the name `{name}`, which Python refuses")
    };
    CompileError::new(
        Refusal::BadName,
        opening.at,
        format!(
            "The group at character {} {what}. Names begin with a letter or `_`, and go on with letters, digits and `_`.",
            opening.at + 1
        ),
    )
}

fn unclosed(opening: Token) -> CompileError {
    CompileError::new(
        Refusal::UnclosedGroup,
        opening.at,
        format!(
            "The group opened at character {} is never closed. Add `)`, or write `\\(` for the character itself.",
            opening.at + 1
        ),
    )
}

fn unknown_group(opening: Token, sign: Token) -> CompileError {
    let otherwise = match sign.plain() {
        Some('<') => "A named group is written `(?P<name>…)`.",
        Some('|') => "Python has no groups that share their number: write `(?:…)`.",
        Some('R' | '&' | '0'..='9' | '+') => "Python’s `re` has no recursion.",
        _ => {
            "Python has `(?:…)`, `(?P<name>…)`, `(?P=name)`, `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`, `(?>…)`, `(?(1)…|…)` \
             and flags such as `(?i:…)`."
        }
    };
    CompileError::new(
        Refusal::UnknownGroup,
        opening.at,
        format!(
            "`(?` at character {} opens no kind of group that Python knows. {otherwise}",
            opening.at + 1
        ),
    )
}

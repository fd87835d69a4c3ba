//! Escapes: a backslash and what follows it.

use super::Parser;
use super::references::no_such_group;
use super::source::Token;
use crate::error::{CompileError, Refusal};
use crate::python::chars::Named;
use crate::python::written::{Kind, Place};

/// The largest character that an octal escape may name.
const LARGEST_OCTAL: u32 = 0o377;

impl Parser {
    /// An escape outside `[…]`, which is eaten.
    pub(super) fn escape(&mut self, token: Token) -> Result<Kind, CompileError> {
        let rules = self.flags.rules();
        if let Some((named, negative)) = class_letter(token.character) {
            return Ok(Kind::Named {
                named,
                negative,
                rules,
            });
        }
        let edge = |negative| {
            Kind::Place(Place::WordEdge {
                ascii: rules.ascii,
                negative,
            })
        };
        let code = match token.character {
            'A' => return Ok(Kind::Place(Place::Start)),
            'Z' => return Ok(Kind::Place(Place::End)),
            'b' => return Ok(edge(false)),
            'B' => return Ok(edge(true)),
            '0' => {
                let digits = self.source.eat_while(2, is_octal);
                octal(&digits)
            }
            '1'..='9' => match self.octal_or_reference(token)? {
                Numbered::Octal(code) => code,
                Numbered::Group(group) => return Ok(Kind::BackReference { group, rules }),
            },
            _ => self.character_escape(token)?,
        };
        Ok(Kind::Letter { code, rules })
    }

    fn octal_or_reference(&mut self, token: Token) -> Result<Numbered, CompileError> {
        let mut digits = String::from(token.character);
        digits.push_str(&self.source.eat_while(1, |next| next.is_ascii_digit()));
        if digits.len() == 2 && digits.chars().all(is_octal) {
            digits.push_str(&self.source.eat_while(1, is_octal));
            if digits.len() == 3 {
                return Ok(Numbered::Octal(checked_octal(&digits, token.at)?));
            }
        }
        let group = digits.parse().unwrap_or(u32::MAX);
        if !self.groups.is_opened(group) {
            return Err(no_such_group(u64::from(group), token.at));
        }
        self.groups.check_reference(group, token.at)?;
        Ok(Numbered::Group(group))
    }

    /// An escape for one character that means the same inside `[…]` and outside.
    pub(super) fn character_escape(&mut self, token: Token) -> Result<u32, CompileError> {
        let hexadecimal = |parser: &mut Parser, length: usize| {
            let digits = parser.source.eat_while(length, |digit| digit.is_ascii_hexdigit());
            if digits.len() < length {
                return Err(CompileError::new(
                    Refusal::BadEscape,
                    token.at,
                    format!(
                        "`\\{letter}` at character {} needs {length} hexadecimal digits behind it and has {}. Fill them up \
                         with zeros in front.",
                        token.at + 1,
                        digits.len(),
                        letter = token.character,
                    ),
                ));
            }
            Ok(u32::from_str_radix(&digits, 16).unwrap_or(u32::MAX))
        };
        Ok(match token.character {
            'a' => 0x07,
            'f' => 0x0C,
            'n' => 0x0A,
            'r' => 0x0D,
            't' => 0x09,
            'v' => 0x0B,
            'x' => hexadecimal(self, 2)?,
            'u' => hexadecimal(self, 4)?,
            'U' => {
                let code = hexadecimal(self, 8)?;
                if code > crate::python::chars::LAST {
                    return Err(CompileError::new(
                        Refusal::BadEscape,
                        token.at,
                        format!(
                            "`\\U{code:08X}` at character {} is no character: the last one is `\\U0010FFFF`.",
                            token.at + 1
                        ),
                    ));
                }
                code
            }
            'N' => self.named_character(token)?,
            letter if letter.is_ascii_alphanumeric() => return Err(unknown_escape(letter, token.at)),
            other => other as u32,
        })
    }

    /// `\N{…}`. The names are those of a newer version of Unicode than CPython 3.11 has, which knows the same ones and fewer.
    fn named_character(&mut self, token: Token) -> Result<u32, CompileError> {
        let name = if self.source.eat('{') {
            self.source.eat_until('}')
        } else {
            None
        };
        let refused = |message: String| CompileError::new(Refusal::BadEscape, token.at, message);
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return Err(refused(format!(
                "`\\N` at character {} needs the name of a character in braces, such as `\\N{{BULLET}}`. For the letter \
                 itself, leave out the backslash.",
                token.at + 1
            )));
        };
        super::super::names::character(&name).ok_or_else(|| {
            refused(format!(
                "No character has the name `{name}`, which `\\N` at character {} asks for. Write the character itself.",
                token.at + 1
            ))
        })
    }
}

enum Numbered {
    Octal(u32),
    Group(u32),
}

/// The class that a letter behind a backslash names, and whether it is the opposite.
pub(super) fn class_letter(letter: char) -> Option<(Named, bool)> {
    Some(match letter {
        'd' => (Named::Digit, false),
        'D' => (Named::Digit, true),
        's' => (Named::Space, false),
        'S' => (Named::Space, true),
        'w' => (Named::Word, false),
        'W' => (Named::Word, true),
        _ => return None,
    })
}

pub(super) fn is_octal(digit: char) -> bool {
    matches!(digit, '0'..='7')
}

fn octal(digits: &str) -> u32 {
    u32::from_str_radix(digits, 8).unwrap_or(0)
}

pub(super) fn checked_octal(digits: &str, at: usize) -> Result<u32, CompileError> {
    let code = octal(digits);
    if code > LARGEST_OCTAL {
        return Err(CompileError::new(
            Refusal::BadEscape,
            at,
            format!(
                "`\\{digits}` at character {} is read as an octal number, and the largest is `\\377`. Write `\\x` with two \
                 hexadecimal digits instead.",
                at + 1
            ),
        ));
    }
    Ok(code)
}

/// What to do about an escape that Python does not know but other dialects do.
pub(super) fn unknown_escape(letter: char, at: usize) -> CompileError {
    let otherwise = match letter {
        'z' => "For the end of the text write `\\Z`.".to_owned(),
        'h' => "For a blank or a tab write `[ \\t]`.".to_owned(),
        'R' => "For a line break write `(?:\\r\\n|\\n|\\r)`.".to_owned(),
        'G' | 'K' | 'X' | 'C' => "Python has nothing like it.".to_owned(),
        'Q' | 'E' => "Put a backslash before each special character instead.".to_owned(),
        'p' | 'P' => {
            "Python’s `re` knows no properties of characters: for a letter write `[^\\W\\d_]`.".to_owned()
        }
        'k' => "To refer to a named group write `(?P=name)`.".to_owned(),
        'e' => "For the escape character write `\\x1b`.".to_owned(),
        'c' => "For a control character write `\\x` with two hexadecimal digits.".to_owned(),
        other => format!("For the letter itself write `{other}`."),
    };
    CompileError::new(
        Refusal::BadEscape,
        at,
        format!(
            "`\\{letter}` at character {} is no escape that Python knows, and it refuses letters it does not know. \
             {otherwise}",
            at + 1
        ),
    )
}

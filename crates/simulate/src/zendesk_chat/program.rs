//! A condition as a list of instructions, so that it can stop where it waits and go on later.

use pattern::Dialect;
use serde_json::Value;
use trigger::FieldPath;
use trigger::zendesk_chat::{Condition, Operator, Unknown};

use super::comparison::compare;
use super::variables::PAGE_URL;
use crate::Patterns;
use crate::patterns::Compiled;

/// A prepared condition. It leaves its answer behind when the last instruction is done.
#[derive(Debug)]
pub(super) struct Program<'a>(pub(super) Vec<Instruction<'a>>);

/// One step of a program; the answer so far is true or false.
#[derive(Debug)]
pub(super) enum Instruction<'a> {
    /// The answer is what the part says.
    Ask(Part<'a>),
    /// What an empty list of parts says.
    Empty { says: bool, path: FieldPath },
    /// Whether the visitor is still there after a time.
    Wait(Wait<'a>),
    /// The answer is turned round.
    Not,
    /// Goes on with the instruction at `to` where the answer is `when`.
    JumpWhen { when: bool, to: usize },
}

/// A part of a condition without parts of its own.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) path: FieldPath,
    /// It, as it is written.
    pub(super) condition: &'a Condition,
    pub(super) question: Question<'a>,
}

#[derive(Debug)]
pub(super) enum Question<'a> {
    Compare {
        operator: Operator,
        variable: &'a str,
        value: &'a Value,
        /// Where the operator takes one and the value is a text.
        pattern: Option<Compiled>,
        /// Which question it is of those that are asked of an address, if it is one.
        of_address: Option<usize>,
    },
    FiredBefore,
    HasTag(&'a str),
    Unknown(&'a Unknown),
}

/// A wait for a visitor who stays.
#[derive(Debug, Clone)]
pub(super) struct Wait<'a> {
    pub(super) path: FieldPath,
    /// It, as it is written.
    pub(super) condition: &'a Condition,
    pub(super) place: Place,
    pub(super) ms: u64,
}

/// Where the visitor has to stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Page,
    Site,
}

/// Prepares a condition. Without one, it is as an empty `and`.
pub(super) fn compile<'a>(condition: Option<&'a Condition>, patterns: &mut Patterns) -> Program<'a> {
    let path = FieldPath::root().field("definition").field("condition");
    let mut program = Program(Vec::new());
    match condition {
        Some(condition) => program.add(condition, &path, patterns),
        None => program.0.push(Instruction::Empty { says: true, path }),
    }
    program
}

/// Seconds as a definition has them, in milliseconds. What is negative does not wait.
pub(super) fn milliseconds(seconds: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a conversion from a float saturates, and takes what is no number for 0"
    )]
    let ms = (seconds * 1000.0).round() as u64;
    ms
}

/// A comparison of the page's address with a value, whose answer depends on nothing else.
#[derive(Debug)]
pub(super) struct AddressQuestion<'a> {
    operator: Operator,
    value: &'a Value,
    pattern: Option<Compiled>,
}

impl AddressQuestion<'_> {
    pub(super) fn answer(&self, url: &Value) -> u8 {
        compare(self.operator, url, self.value, self.pattern.as_ref()).to_byte()
    }
}

impl<'a> Program<'a> {
    /// Numbers what it asks of addresses, and adds it to what others ask.
    pub(super) fn number_questions(&mut self, questions: &mut Vec<AddressQuestion<'a>>) {
        for instruction in &mut self.0 {
            if let Instruction::Ask(Part {
                question:
                    Question::Compare {
                        operator,
                        variable,
                        value,
                        pattern,
                        of_address,
                    },
                ..
            }) = instruction
                && *variable == PAGE_URL
            {
                *of_address = Some(questions.len());
                questions.push(AddressQuestion {
                    operator: *operator,
                    value,
                    pattern: pattern.clone(),
                });
            }
        }
    }

    /// The part that an instruction asks, and where it stands.
    pub(super) fn part(&self, place: usize) -> Option<(&'a Condition, &FieldPath)> {
        match self.0.get(place)? {
            Instruction::Ask(part) => Some((part.condition, &part.path)),
            Instruction::Wait(wait) => Some((wait.condition, &wait.path)),
            Instruction::Empty { .. } | Instruction::Not | Instruction::JumpWhen { .. } => None,
        }
    }

    fn add(&mut self, condition: &'a Condition, path: &FieldPath, patterns: &mut Patterns) {
        let ask = |question| {
            Instruction::Ask(Part {
                path: path.clone(),
                condition,
                question,
            })
        };
        match condition {
            Condition::And(parts) => self.add_all(parts, false, path, patterns),
            Condition::Or(parts) => self.add_all(parts, true, path, patterns),
            Condition::Not(part) => {
                self.add(part, &path.item(1), patterns);
                self.0.push(Instruction::Not);
            }
            Condition::StillOnPage { seconds } => self.wait(Place::Page, *seconds, condition, path),
            Condition::StillOnSite { seconds } => self.wait(Place::Site, *seconds, condition, path),
            Condition::FiredBefore => self.0.push(ask(Question::FiredBefore)),
            Condition::HasTag(tag) => self.0.push(ask(Question::HasTag(tag))),
            Condition::Unknown(unknown) => self.0.push(ask(Question::Unknown(unknown))),
            Condition::Compare {
                operator,
                variable,
                value,
            } => {
                let ignore_case = match operator {
                    Operator::Regex => Some(false),
                    Operator::RegexAnyCase => Some(true),
                    _ => None,
                };
                let pattern = ignore_case
                    .zip(value.as_str())
                    .map(|(ignore_case, source)| patterns.add_in(Dialect::Python { ignore_case }, source));
                self.0.push(ask(Question::Compare {
                    operator: *operator,
                    variable,
                    value,
                    pattern,
                    of_address: None,
                }));
            }
        }
    }

    /// Parts in order, up to the first that says `ends`.
    fn add_all(&mut self, parts: &'a [Condition], ends: bool, path: &FieldPath, patterns: &mut Patterns) {
        if parts.is_empty() {
            self.0.push(Instruction::Empty {
                says: !ends,
                path: path.clone(),
            });
            return;
        }
        let mut jumps = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            self.add(part, &path.item(index + 1), patterns);
            if index + 1 < parts.len() {
                jumps.push(self.0.len());
                self.0.push(Instruction::JumpWhen { when: ends, to: 0 });
            }
        }
        let end = self.0.len();
        for place in jumps {
            self.0[place] = Instruction::JumpWhen { when: ends, to: end };
        }
    }

    fn wait(&mut self, place: Place, seconds: f64, condition: &'a Condition, path: &FieldPath) {
        self.0.push(Instruction::Wait(Wait {
            path: path.clone(),
            condition,
            place,
            ms: milliseconds(seconds),
        }));
    }
}

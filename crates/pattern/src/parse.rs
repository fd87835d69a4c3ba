//! From source to tree: the grammar of ECMAScript with Annex B, as browsers run it without the `u` and `v` flags.
//!
//! The grammar is small, and what it allows matters more here than anywhere: `{`, `]`, `\8` and `[\d-x]` are all valid,
//! and each means something else than in other dialects. Groups nest on a stack of our own, so depth costs no stack
//! space; it is bounded because what is built from the tree recurses over it.

mod class;
mod escape;
mod names;
mod quantifier;

use std::collections::HashSet;

use crate::error::{CompileError, Warning};
use crate::tree::{Assertion, Direction, Look, Node, Sets, Tree};
use crate::units::{LINE_TERMINATORS, UnitSet};
use names::GroupNames;

/// Deeper nesting is refused. Browsers go on to some thousands; nobody writes either.
const DEEPEST: usize = 100;
/// V8 refuses more capturing groups than this.
const MOST_GROUPS: u32 = 32_767;
/// Longer sources are refused, in UTF-16 code units.
const LONGEST: usize = 1 << 20;

/// Reads a pattern. The warnings are about what older browsers would refuse.
pub(crate) fn parse(source: &str) -> Result<(Tree, Vec<Warning>), CompileError> {
    let units: Vec<u16> = source.encode_utf16().collect();
    if units.len() > LONGEST {
        return Err(CompileError::new(
            LONGEST,
            format!("The pattern is longer than {LONGEST} characters. Split it into several triggers."),
        ));
    }
    let names = GroupNames::scan(&units);
    if names.groups > MOST_GROUPS {
        return Err(CompileError {
            message: format!(
                "The pattern has {} capturing groups and a browser takes at most {MOST_GROUPS}. Write `(?:…)` for \
                 groups that nothing refers to.",
                names.groups
            ),
            at: None,
        });
    }
    Parser {
        units: &units,
        pos: 0,
        names,
        opened: 0,
        sets: Sets::default(),
        modifiers: Modifiers::default(),
        frames: vec![Frame::new(Opened::Pattern, 0, 0, Modifiers::default())],
        warnings: Vec::new(),
    }
    .run()
}

/// What `(?ims-ims:…)` has switched on where the parser stands.
#[derive(Debug, Clone, Copy, Default)]
struct Modifiers {
    ignore_case: bool,
    multiline: bool,
    dot_all: bool,
}

/// A group that is still open, or the pattern itself.
struct Frame {
    opened: Opened,
    at: usize,
    /// Number of capturing groups opened before this one.
    groups_before: u32,
    /// Modifiers to return to when it closes.
    outer: Modifiers,
    finished: Vec<Node>,
    terms: Vec<Node>,
    /// Names taken in the alternative being read, which may not be taken again in it…
    names: HashSet<Vec<u16>>,
    /// …and in the alternatives before it, which may.
    names_before: HashSet<Vec<u16>>,
}

enum Opened {
    Pattern,
    Group,
    Capture(u32),
    Look { direction: Direction, negative: bool },
}

impl Frame {
    fn new(opened: Opened, at: usize, groups_before: u32, outer: Modifiers) -> Frame {
        Frame {
            opened,
            at,
            groups_before,
            outer,
            finished: Vec::new(),
            terms: Vec::new(),
            names: HashSet::new(),
            names_before: HashSet::new(),
        }
    }

    fn end_alternative(&mut self) {
        self.finished.push(Node::concat(std::mem::take(&mut self.terms)));
        merge(&mut self.names_before, std::mem::take(&mut self.names));
    }

    fn into_node(mut self) -> (Node, Opened, HashSet<Vec<u16>>) {
        self.end_alternative();
        let body = if self.finished.len() == 1 {
            self.finished.remove(0)
        } else {
            Node::Alternatives(self.finished)
        };
        (body, self.opened, self.names_before)
    }
}

fn merge(into: &mut HashSet<Vec<u16>>, mut from: HashSet<Vec<u16>>) {
    if from.len() > into.len() {
        std::mem::swap(into, &mut from);
    }
    into.extend(from);
}

struct Parser<'s> {
    units: &'s [u16],
    pos: usize,
    names: GroupNames,
    /// Capturing groups opened so far.
    opened: u32,
    sets: Sets,
    modifiers: Modifiers,
    frames: Vec<Frame>,
    warnings: Vec<Warning>,
}

impl Parser<'_> {
    fn run(mut self) -> Result<(Tree, Vec<Warning>), CompileError> {
        while let Some(unit) = self.peek() {
            let at = self.pos;
            match ascii(unit) {
                '|' => {
                    self.pos += 1;
                    self.frame().end_alternative();
                }
                '(' => self.open()?,
                ')' => self.close()?,
                '^' | '$' => {
                    self.pos += 1;
                    let assertion = match (unit == u16::from(b'^'), self.modifiers.multiline) {
                        (true, false) => Assertion::Start,
                        (true, true) => Assertion::LineStart,
                        (false, false) => Assertion::End,
                        (false, true) => Assertion::LineEnd,
                    };
                    self.unrepeatable(Node::Assert(assertion))?;
                }
                '*' | '+' | '?' => return Err(self.nothing_to_repeat(at, "")),
                '{' if self.interval().is_some() => return Err(self.nothing_to_repeat(at, "")),
                '.' => {
                    self.pos += 1;
                    let set = if self.modifiers.dot_all {
                        UnitSet::new([(0, 0xFFFF)])
                    } else {
                        UnitSet::new(LINE_TERMINATORS.iter().copied()).negated()
                    };
                    let node = self.unit_of(set, at);
                    self.repeatable(node, self.opened)?;
                }
                '[' => {
                    let node = self.class()?;
                    self.repeatable(node, self.opened)?;
                }
                '\\' => self.escape()?,
                _ => {
                    self.pos += 1;
                    let node = self.literal(unit, at);
                    self.repeatable(node, self.opened)?;
                }
            }
        }
        let frame = self.frames.pop().expect("the pattern's own frame closes last");
        if !self.frames.is_empty() {
            return Err(CompileError::new(
                frame.at,
                format!(
                    "The group opened at character {} is never closed. Add `)`, or write `\\(` for the character itself.",
                    frame.at + 1
                ),
            ));
        }
        let (root, _, _) = frame.into_node();
        Ok((
            Tree {
                root,
                sets: self.sets,
                groups: self.opened,
            },
            self.warnings,
        ))
    }

    fn frame(&mut self) -> &mut Frame {
        self.frames
            .last_mut()
            .expect("the pattern's own frame is open until the end")
    }

    fn peek(&self) -> Option<u16> {
        self.units.get(self.pos).copied()
    }

    fn looking_at(&self, text: &str) -> bool {
        let rest = &self.units[self.pos.min(self.units.len())..];
        text.len() <= rest.len()
            && text
                .bytes()
                .zip(rest)
                .all(|(byte, &unit)| u16::from(byte) == unit)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.looking_at(text);
        if found {
            self.pos += text.len();
        }
        found
    }

    /// A node for one unit of the set, which the source at `at` stands for.
    fn unit_of(&mut self, set: UnitSet, at: usize) -> Node {
        Node::Unit {
            set: self.sets.intern(set),
            at: at as u32..self.pos as u32,
        }
    }

    fn literal(&mut self, unit: u16, at: usize) -> Node {
        let set = UnitSet::single(unit);
        let set = if self.modifiers.ignore_case {
            set.ignoring_case()
        } else {
            set
        };
        self.unit_of(set, at)
    }

    fn open(&mut self) -> Result<(), CompileError> {
        let at = self.pos;
        if self.frames.len() > DEEPEST {
            return Err(CompileError::new(
                at,
                format!("Groups are nested more than {DEEPEST} deep. Flatten the pattern."),
            ));
        }
        let groups_before = self.opened;
        let outer = self.modifiers;
        let opened = if self.eat("(?:") {
            Opened::Group
        } else if self.eat("(?=") {
            Opened::Look {
                direction: Direction::Ahead,
                negative: false,
            }
        } else if self.eat("(?!") {
            Opened::Look {
                direction: Direction::Ahead,
                negative: true,
            }
        } else if self.eat("(?<=") {
            Opened::Look {
                direction: Direction::Behind,
                negative: false,
            }
        } else if self.eat("(?<!") {
            Opened::Look {
                direction: Direction::Behind,
                negative: true,
            }
        } else if self.eat("(?<") {
            self.name_group(at)?;
            self.opened += 1;
            Opened::Capture(self.opened)
        } else if self.eat("(?") {
            self.read_modifiers(at)?;
            Opened::Group
        } else {
            self.pos += 1;
            self.opened += 1;
            Opened::Capture(self.opened)
        };
        self.frames.push(Frame::new(opened, at, groups_before, outer));
        Ok(())
    }

    fn close(&mut self) -> Result<(), CompileError> {
        if self.frames.len() == 1 {
            return Err(CompileError::new(
                self.pos,
                format!(
                    "The `)` at character {} closes nothing. Remove it, or write `\\)` for the character itself.",
                    self.pos + 1
                ),
            ));
        }
        self.pos += 1;
        let frame = self.frames.pop().expect("more than one frame is open");
        let groups_before = frame.groups_before;
        self.modifiers = frame.outer;
        let (body, opened, names) = frame.into_node();
        merge(&mut self.frame().names, names);
        match opened {
            Opened::Pattern => unreachable!("the pattern's own frame is closed by `run` alone"),
            Opened::Group => self.repeatable(body, groups_before),
            Opened::Capture(group) => self.repeatable(
                Node::Capture {
                    group,
                    body: Box::new(body),
                },
                groups_before,
            ),
            Opened::Look { direction, negative } => {
                let look = Node::Look(Box::new(Look {
                    direction,
                    negative,
                    body,
                }));
                match direction {
                    Direction::Ahead => self.repeatable(look, groups_before),
                    Direction::Behind => self.unrepeatable(look),
                }
            }
        }
    }

    /// `(?ims-ims:`, which became part of the language in 2025; `(?` is eaten.
    fn read_modifiers(&mut self, at: usize) -> Result<(), CompileError> {
        let mut seen = String::new();
        let mut on = true;
        let refused = |pos: usize| {
            CompileError::new(
                at,
                format!(
                    "`(?` at character {} opens no kind of group that browsers know. JavaScript has `(?:…)`, `(?=…)`, \
                     `(?!…)`, `(?<=…)`, `(?<!…)`, `(?<name>…)` and `(?i:…)`; what another dialect writes at character {} \
                     must be put differently.",
                    at + 1,
                    pos + 1
                ),
            )
        };
        loop {
            let unit = self.peek().ok_or_else(|| refused(self.pos))?;
            let letter = ascii(unit);
            match letter {
                'i' | 'm' | 's' if !seen.contains(letter) => {
                    let modifier = match letter {
                        'i' => &mut self.modifiers.ignore_case,
                        'm' => &mut self.modifiers.multiline,
                        _ => &mut self.modifiers.dot_all,
                    };
                    *modifier = on;
                    seen.push(letter);
                }
                '-' if on => on = false,
                ':' if !seen.is_empty() => break,
                ')' if !seen.is_empty() => {
                    return Err(CompileError::new(
                        at,
                        format!(
                            "`(?{seen})` at character {} switches modes in other dialects, but JavaScript has no such \
                             switch. To ignore case, write both letters, such as `[Cc]ontact`.",
                            at + 1
                        ),
                    ));
                }
                _ => return Err(refused(self.pos)),
            }
            self.pos += 1;
        }
        self.pos += 1;
        self.warnings.push(Warning {
            code: "modifiers-need-new-browser",
            message: format!(
                "`(?…:` with modifiers at character {} is new in ECMAScript 2025. Browsers from before 2025 refuse the \
                 whole pattern, so the trigger never fires there. Spell the letters out instead, such as `[Cc]ontact`.",
                at + 1
            ),
            at: Some(at),
        });
        Ok(())
    }
}

/// The ASCII character that a unit is, or one that no syntax uses.
fn ascii(unit: u16) -> char {
    u8::try_from(unit)
        .ok()
        .filter(u8::is_ascii)
        .map_or('\u{FFFD}', char::from)
}

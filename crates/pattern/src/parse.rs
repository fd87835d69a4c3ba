//! From source to parts: the grammar of ECMAScript with Annex B, as browsers run it without the `u` and `v` flags.
//!
//! The grammar is small, and what it allows matters more here than anywhere: `{`, `]`, `\8` and `[\d-x]` are all valid,
//! and each means something else than in other dialects. Groups nest on a stack of our own; what walks the tree recurses, on a
//! stack that is made large enough (`room`), so depth is bounded all the same.

mod class;
mod escape;
mod lower;
mod modifiers;
mod names;
mod quantifier;
mod written;

use std::collections::HashSet;

use crate::error::{CompileError, Refusal, Warning};
use crate::tree::{Assertion, At, Direction, Tree};
use modifiers::Modifiers;
use names::GroupNames;

pub(crate) use lower::lower_with_parts;
pub(crate) use written::{Kind, Letter, Member, Named, Part, Switches, Written, spelled};

/// Deeper nesting is not read, for what is built from the tree recurses over it. Chromium 156 goes on to ten thousand,
/// or to three thousand where each group is repeated.
const DEEPEST: usize = 3_000;
/// V8 refuses more capturing groups than this.
const MOST_GROUPS: u32 = 32_767;
/// Longer sources are refused, in UTF-16 code units.
const LONGEST: usize = 1 << 20;

/// Reads a pattern for matching. The warnings are about what older browsers would refuse.
pub(crate) fn parse(source: &str) -> Result<(Tree, Vec<Warning>), CompileError> {
    let (written, warnings) = read(source)?;
    Ok((lower::lower(&written), warnings))
}

/// Reads a pattern as it is written. The warnings are about what older browsers would refuse.
pub(crate) fn read(source: &str) -> Result<(Written, Vec<Warning>), CompileError> {
    let units: Vec<u16> = source.encode_utf16().collect();
    if units.len() > LONGEST {
        return Err(CompileError::new(
            Refusal::TooLong,
            LONGEST,
            format!(
                "The pattern is longer than {LONGEST} characters, which is more than this program reads. Browsers may \
                 accept it; nothing can be said of what it matches. Split it into several triggers."
            ),
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
            code: Refusal::TooManyGroups,
        });
    }
    Parser {
        units: &units,
        pos: 0,
        names,
        groups: Vec::new(),
        parts: 0,
        modifiers: Modifiers::default(),
        frames: vec![Frame::new(Opened::Pattern, 0..0, 0, Modifiers::default())],
        warnings: Vec::new(),
    }
    .run()
}

/// A group that is still open, or the pattern itself.
struct Frame {
    opened: Opened,
    at: usize,
    /// Number of capturing groups opened before this one.
    groups_before: u32,
    /// Modifiers to return to when it closes.
    outer: Modifiers,
    /// Where its body begins, and the alternative being read.
    body_at: usize,
    row_at: usize,
    finished: Vec<Part>,
    terms: Vec<Part>,
    /// Names taken in the alternative being read, which may not be taken again in it…
    names: HashSet<Vec<u16>>,
    /// …and in the alternatives before it, which may.
    names_before: HashSet<Vec<u16>>,
}

enum Opened {
    Pattern,
    Group(Option<Switches>),
    Capture { group: u32, name: Option<String> },
    Look { direction: Direction, negative: bool },
}

impl Frame {
    /// A frame whose opening bracket is at `opening`.
    fn new(opened: Opened, opening: std::ops::Range<usize>, groups_before: u32, outer: Modifiers) -> Frame {
        Frame {
            opened,
            at: opening.start,
            groups_before,
            outer,
            body_at: opening.end,
            row_at: opening.end,
            finished: Vec::new(),
            terms: Vec::new(),
            names: HashSet::new(),
            names_before: HashSet::new(),
        }
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
    /// The parts that the capturing groups opened so far are, once they are closed.
    groups: Vec<u32>,
    /// Parts finished so far.
    parts: u32,
    modifiers: Modifiers,
    frames: Vec<Frame>,
    warnings: Vec<Warning>,
}

impl Parser<'_> {
    fn run(mut self) -> Result<(Written, Vec<Warning>), CompileError> {
        while let Some(unit) = self.peek() {
            let at = self.pos;
            match ascii(unit) {
                '|' => {
                    self.end_alternative();
                    self.pos += 1;
                    self.frame().row_at = at + 1;
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
                    self.unrepeatable(at, Kind::Assert(assertion))?;
                }
                '*' | '+' | '?' => return Err(self.nothing_to_repeat(at, "")),
                '{' if self.interval().is_some() => return Err(self.nothing_to_repeat(at, "")),
                '.' => {
                    self.pos += 1;
                    let line_breaks = self.modifiers.dot_all;
                    self.repeatable(at, Kind::Dot { line_breaks })?;
                }
                '[' => {
                    let class = self.class()?;
                    self.repeatable(at, class)?;
                }
                '\\' => self.escape()?,
                _ => {
                    self.pos += 1;
                    self.letter(at, unit)?;
                }
            }
        }
        if self.frames.len() > 1 {
            let at = self.frame().at;
            return Err(CompileError::new(
                Refusal::UnclosedGroup,
                at,
                format!(
                    "The group opened at character {0} is never closed. Add `)`, or write `\\(` for the character itself.",
                    at + 1
                ),
            ));
        }
        let root = self.end_body();
        let written = Written {
            root,
            parts: self.parts,
            groups: self.groups,
        };
        Ok((written, self.warnings))
    }

    /// Numbers a part that ends here.
    fn part(&mut self, at: std::ops::Range<usize>, kind: Kind) -> Part {
        let id = self.parts;
        self.parts += 1;
        Part {
            id,
            at: place(at),
            kind,
        }
    }

    /// Capturing groups opened so far.
    fn opened(&self) -> u32 {
        self.groups.len() as u32
    }

    fn end_alternative(&mut self) {
        let end = self.pos;
        let frame = self.frame();
        let (start, terms) = (frame.row_at, std::mem::take(&mut frame.terms));
        let names = std::mem::take(&mut frame.names);
        merge(&mut frame.names_before, names);
        let row = self.part(start..end, Kind::Row(terms));
        self.frame().finished.push(row);
    }

    /// All that the innermost frame holds, as one part.
    fn end_body(&mut self) -> Part {
        self.end_alternative();
        let end = self.pos;
        let frame = self.frame();
        let start = frame.body_at;
        let mut rows = std::mem::take(&mut frame.finished);
        if rows.len() == 1 {
            return rows.remove(0);
        }
        self.part(start..end, Kind::Either(rows))
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

    fn open(&mut self) -> Result<(), CompileError> {
        let at = self.pos;
        if self.frames.len() > DEEPEST {
            return Err(CompileError::new(
                Refusal::TooDeep,
                at,
                format!(
                    "Groups are nested more than {DEEPEST} deep, which is more than this program reads. Browsers may \
                     accept it; nothing can be said of what it matches. Flatten the pattern."
                ),
            ));
        }
        let groups_before = self.opened();
        let outer = self.modifiers;
        let opened = if self.eat("(?:") {
            Opened::Group(None)
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
            let name = self.name_group(at)?;
            self.open_capture(Some(name))
        } else if self.eat("(?") {
            Opened::Group(Some(self.read_modifiers(at)?))
        } else {
            self.pos += 1;
            self.open_capture(None)
        };
        let opening = at..self.pos;
        self.frames
            .push(Frame::new(opened, opening, groups_before, outer));
        Ok(())
    }

    fn open_capture(&mut self, name: Option<String>) -> Opened {
        self.groups.push(0);
        Opened::Capture {
            group: self.opened(),
            name,
        }
    }

    fn close(&mut self) -> Result<(), CompileError> {
        if self.frames.len() == 1 {
            return Err(CompileError::new(
                Refusal::UnopenedGroup,
                self.pos,
                format!(
                    "The `)` at character {} closes nothing. Remove it, or write `\\)` for the character itself.",
                    self.pos + 1
                ),
            ));
        }
        let body = Box::new(self.end_body());
        self.pos += 1;
        let frame = self.frames.pop().expect("more than one frame is open");
        self.modifiers = frame.outer;
        merge(&mut self.frame().names, frame.names_before);
        let (at, groups_before) = (frame.at, frame.groups_before);
        match frame.opened {
            Opened::Pattern => unreachable!("the pattern’s own frame is closed by `run` alone"),
            Opened::Group(switches) => self.repeated(at, Kind::Group { body, switches }, groups_before),
            Opened::Capture { group, name } => {
                // Its part is the next one to be numbered.
                self.groups[group as usize - 1] = self.parts;
                self.repeated(at, Kind::Capture { group, name, body }, groups_before)
            }
            Opened::Look { direction, negative } => {
                let look = Kind::Look {
                    direction,
                    negative,
                    body,
                };
                match direction {
                    Direction::Ahead => self.repeated(at, look, groups_before),
                    Direction::Behind => self.unrepeatable(at, look),
                }
            }
        }
    }
}

/// A place in the source, which is never longer than 32 bits can tell.
fn place(at: std::ops::Range<usize>) -> At {
    at.start as u32..at.end as u32
}

/// The ASCII character that a unit is, or one that no syntax uses.
fn ascii(unit: u16) -> char {
    u8::try_from(unit)
        .ok()
        .filter(u8::is_ascii)
        .map_or('\u{FFFD}', char::from)
}

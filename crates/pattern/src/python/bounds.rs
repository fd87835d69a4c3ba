//! What a pattern matches at the most and at the least, where no automaton can say what it matches.
//!
//! References, conditions on groups, and much of what is never given back are not regular. Two regular patterns stand for such a
//! one: the first matches all that it matches and perhaps more, the second nothing that it does not match. What holds for both
//! holds for the pattern. Some of what is never given back is regular after all, and then nothing is lost.

use std::collections::HashMap;

use super::written::{Kind, Manner, Part, Written};
use crate::tree::Direction;

/// Regular patterns around one that may be none.
#[derive(Debug)]
pub(crate) struct Bounds {
    /// Matches all that the pattern matches.
    pub(crate) over: Written,
    /// Matches only what the pattern matches; nothing where `over` is exact.
    pub(crate) under: Option<Written>,
}

/// Parts of a group that a reference may stand for; larger ones count as anything.
const LARGEST_GROUP: usize = 200;

/// Parts of a bound. More are not worth the time.
const MOST_PARTS: usize = 20_000;

/// The bounds of a pattern; nothing where they would be too large.
pub(crate) fn bounds(written: &Written) -> Option<Bounds> {
    let mut groups = HashMap::new();
    collect(&written.root, &mut groups);
    let bound = |side| {
        let mut bounding = Bounding {
            groups: &groups,
            exact: true,
            parts: 0,
        };
        let root = bounding.part(&written.root, side)?;
        let groups = written.groups;
        Some((Written { root, groups }, bounding.exact))
    };
    let (over, exact) = bound(Side::Over)?;
    let under = if exact { None } else { Some(bound(Side::Under)?.0) };
    Some(Bounds { over, under })
}

fn collect<'p>(part: &'p Part, groups: &mut HashMap<u32, &'p Part>) {
    if let Kind::Capture { group, body, .. } = &part.kind {
        groups.insert(*group, body);
    }
    for part in part.children() {
        collect(part, groups);
    }
}

/// On which side of what the pattern matches a bound may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Over,
    Under,
}

impl Side {
    fn other(self) -> Side {
        match self {
            Side::Over => Side::Under,
            Side::Under => Side::Over,
        }
    }
}

struct Bounding<'p> {
    groups: &'p HashMap<u32, &'p Part>,
    exact: bool,
    parts: usize,
}

impl Bounding<'_> {
    fn part(&mut self, part: &Part, side: Side) -> Option<Part> {
        self.parts += 1;
        if self.parts > MOST_PARTS {
            return None;
        }
        let kind = match &part.kind {
            Kind::Row(parts) => Kind::Row(self.each(parts, side)?),
            Kind::Either(rows) => Kind::Either(self.each(rows, side)?),
            Kind::Group(body) => Kind::Group(self.boxed(body, side)?),
            // No reference is left that could ask for it.
            Kind::Capture { body, .. } => Kind::Group(self.boxed(body, side)?),
            Kind::Look {
                direction,
                negative,
                width,
                body,
            } => Kind::Look {
                direction: *direction,
                negative: *negative,
                width: *width,
                body: self.boxed(body, if *negative { side.other() } else { side })?,
            },
            Kind::Repeat {
                manner: Manner::Possessive,
                ..
            }
            | Kind::Atomic(_) => {
                let kept = match &part.kind {
                    Kind::Atomic(body) => kept(body),
                    _ => kept(part),
                };
                return match (kept, side, &part.kind) {
                    (Some(kept), ..) => self.part(&kept, side),
                    (None, Side::Under, _) => Some(self.nothing(part)),
                    (None, Side::Over, Kind::Atomic(body)) => {
                        self.exact = false;
                        self.part(body, side)
                    }
                    (None, Side::Over, _) => {
                        self.exact = false;
                        self.part(&greedy(part), side)
                    }
                };
            }
            Kind::Repeat {
                body,
                min,
                max,
                manner,
            } => Kind::Repeat {
                body: self.boxed(body, side)?,
                min: *min,
                max: *max,
                manner: *manner,
            },
            Kind::BackReference { group, rules } => {
                self.exact = false;
                // A reference that ignores case finds more than the group did, unless the group ignored it too.
                let body = self.groups.get(group);
                let body = body.filter(|body| !rules.ignore_case || ignores_case(body));
                return Some(match (side, body) {
                    (Side::Under, _) => self.nothing(part),
                    (Side::Over, Some(body)) => anything_of(body).unwrap_or_else(|| anything(part)),
                    (Side::Over, None) => anything(part),
                });
            }
            Kind::Condition { yes, no, .. } => {
                self.exact = false;
                if side == Side::Under {
                    return Some(self.nothing(part));
                }
                let no = no.as_deref().cloned().unwrap_or_else(|| empty(part));
                Kind::Either(self.each(&[(**yes).clone(), no], side)?)
            }
            Kind::Letter { .. }
            | Kind::Dot { .. }
            | Kind::Named { .. }
            | Kind::Class { .. }
            | Kind::Place(_) => part.kind.clone(),
        };
        Some(like(part, kind))
    }

    fn each(&mut self, parts: &[Part], side: Side) -> Option<Vec<Part>> {
        parts.iter().map(|part| self.part(part, side)).collect()
    }

    fn boxed(&mut self, part: &Part, side: Side) -> Option<Box<Part>> {
        self.part(part, side).map(Box::new)
    }

    /// What matches no text.
    fn nothing(&mut self, part: &Part) -> Part {
        self.exact = false;
        let rules = super::case::Rules::default();
        like(
            part,
            Kind::Class {
                negative: false,
                members: Vec::new(),
                rules,
            },
        )
    }
}

fn like(part: &Part, kind: Kind) -> Part {
    Part {
        at: part.at.clone(),
        kind,
    }
}

fn empty(part: &Part) -> Part {
    like(part, Kind::Row(Vec::new()))
}

fn anything(part: &Part) -> Part {
    let body = Box::new(like(part, Kind::Dot { line_breaks: true }));
    like(part, repeated(body, 0, None))
}

fn repeated(body: Box<Part>, min: u32, max: Option<u32>) -> Kind {
    Kind::Repeat {
        body,
        min,
        max,
        manner: Manner::Greedy,
    }
}

/// What a group may have captured: its body without what it asks of the places around. Nothing where it is large, or refers to
/// others.
fn anything_of(body: &Part) -> Option<Part> {
    fn size(part: &Part) -> usize {
        1 + part.children().into_iter().map(size).sum::<usize>()
    }
    fn bare(part: &Part) -> Option<Part> {
        let each = |parts: &[Part]| parts.iter().map(bare).collect::<Option<Vec<Part>>>();
        let kind = match &part.kind {
            Kind::Row(parts) => Kind::Row(each(parts)?),
            Kind::Either(rows) => Kind::Either(each(rows)?),
            Kind::Group(body) | Kind::Atomic(body) | Kind::Capture { body, .. } => {
                Kind::Group(Box::new(bare(body)?))
            }
            Kind::Look { .. } | Kind::Place(_) => Kind::Row(Vec::new()),
            Kind::Repeat { body, min, max, .. } => repeated(Box::new(bare(body)?), *min, *max),
            Kind::BackReference { .. } | Kind::Condition { .. } => return None,
            Kind::Letter { .. } | Kind::Dot { .. } | Kind::Named { .. } | Kind::Class { .. } => {
                part.kind.clone()
            }
        };
        Some(like(part, kind))
    }
    (size(body) <= LARGEST_GROUP).then(|| bare(body)).flatten()
}

/// Whether case counts nowhere in a part.
fn ignores_case(part: &Part) -> bool {
    let own = match &part.kind {
        Kind::Letter { rules, .. } | Kind::Class { rules, .. } => rules.ignore_case,
        _ => true,
    };
    own && part.children().into_iter().all(ignores_case)
}

/// A possessive repetition as one that gives back.
fn greedy(part: &Part) -> Part {
    match &part.kind {
        Kind::Repeat { body, min, max, .. } => like(part, repeated(body.clone(), *min, *max)),
        _ => part.clone(),
    }
}

/// A part of which only what it finds first is tried, written without that: look-ahead says that what comes first did not fit.
/// Nothing where that cannot be written so.
fn kept(part: &Part) -> Option<Part> {
    if finds_one(part) {
        return Some(part.clone());
    }
    match &part.kind {
        Kind::Group(body) | Kind::Atomic(body) | Kind::Capture { body, .. } => kept(body),
        Kind::Row(parts) => {
            let (last, before) = parts.split_last()?;
            let mut row = before.iter().map(settled).collect::<Option<Vec<Part>>>()?;
            row.push(kept(last)?);
            Some(like(part, Kind::Row(row)))
        }
        Kind::Either(rows) => {
            let each = rows.iter().enumerate().map(|(place, row)| {
                let earlier = &rows[..place];
                let row = kept(row)?;
                if earlier.is_empty() {
                    return Some(row);
                }
                let first = like(part, Kind::Either(earlier.to_vec()));
                Some(like(&row.clone(), Kind::Row(vec![not_ahead(first), row])))
            });
            Some(like(part, Kind::Either(each.collect::<Option<Vec<Part>>>()?)))
        }
        // One character: as many as there are, and then another is not there or not allowed.
        Kind::Repeat {
            body,
            min,
            max,
            manner: Manner::Greedy | Manner::Possessive,
        } if body.kind.chars().is_some() => {
            let times = |min, max| like(part, repeated(body.clone(), min, max));
            let stops = |most| {
                like(
                    part,
                    Kind::Row(vec![times(*min, most), not_ahead((**body).clone())]),
                )
            };
            Some(match *max {
                None => stops(None),
                Some(max) if max <= *min => times(max, Some(max)),
                Some(max) => {
                    let full = like(part, Kind::Row(vec![times(max, Some(max))]));
                    like(part, Kind::Either(vec![full, stops(Some(max - 1))]))
                }
            })
        }
        Kind::Repeat {
            body,
            min,
            manner: Manner::Lazy,
            ..
        } if body.kind.chars().is_some() => Some(like(part, repeated(body.clone(), *min, Some(*min)))),
        _ => None,
    }
}

/// A part within a row of which only the first finding is tried: only one that finds at most one thing at each place.
fn settled(part: &Part) -> Option<Part> {
    match &part.kind {
        _ if finds_one(part) => Some(part.clone()),
        Kind::Atomic(body) => kept(body),
        Kind::Repeat {
            manner: Manner::Possessive,
            ..
        } => kept(part),
        _ => None,
    }
}

/// Whether a part finds at most one thing at each place, whatever follows.
fn finds_one(part: &Part) -> bool {
    match &part.kind {
        Kind::Letter { .. }
        | Kind::Dot { .. }
        | Kind::Named { .. }
        | Kind::Class { .. }
        | Kind::Place(_)
        | Kind::Look { .. } => true,
        Kind::Row(parts) => parts.iter().all(finds_one),
        Kind::Group(body) | Kind::Capture { body, .. } => finds_one(body),
        Kind::Repeat {
            body,
            min,
            max,
            manner: Manner::Greedy | Manner::Lazy,
        } => *max == Some(*min) && finds_one(body),
        Kind::Repeat { .. }
        | Kind::Either(_)
        | Kind::Atomic(_)
        | Kind::BackReference { .. }
        | Kind::Condition { .. } => false,
    }
}

fn not_ahead(body: Part) -> Part {
    like(
        &body.clone(),
        Kind::Look {
            direction: Direction::Ahead,
            negative: true,
            width: 0,
            body: Box::new(body),
        },
    )
}

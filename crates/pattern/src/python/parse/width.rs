//! How few and how many characters a part can match, which decides what may stand in a look-behind.

use crate::python::written::{Kind, Part};

use super::references::Groups;

/// Python's largest count, which stands for "without end".
const ENDLESS: u64 = 4_294_967_295;

/// The fewest and the most characters that a part can match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Width {
    pub(super) least: u64,
    pub(super) most: u64,
}

impl Width {
    fn one() -> Width {
        Width { least: 1, most: 1 }
    }

    fn or(self, other: Width) -> Width {
        Width {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }

    fn capped(self) -> Width {
        Width {
            least: self.least.min(ENDLESS - 1),
            most: self.most.min(ENDLESS),
        }
    }
}

pub(super) fn width(part: &Part, groups: &Groups) -> Width {
    let of = |part: &Part| width(part, groups);
    match &part.kind {
        Kind::Row(parts) => parts
            .iter()
            .map(of)
            .fold(Width::default(), |sum, width| Width {
                least: sum.least.saturating_add(width.least),
                most: sum.most.saturating_add(width.most),
            })
            .capped(),
        Kind::Either(rows) => rows.iter().map(of).reduce(Width::or).unwrap_or_default(),
        Kind::Letter { .. } | Kind::Dot { .. } | Kind::Named { .. } | Kind::Class { .. } => Width::one(),
        Kind::Place(_) | Kind::Look { .. } => Width::default(),
        Kind::Group(body) | Kind::Atomic(body) | Kind::Capture { body, .. } => of(body),
        Kind::BackReference { group, .. } => groups.width(*group),
        Kind::Condition { yes, no, .. } => of(yes).or(no.as_deref().map(of).unwrap_or_default()),
        Kind::Repeat { body, min, max, .. } => {
            let body = of(body);
            Width {
                least: body.least.saturating_mul(u64::from(*min)),
                most: body.most.saturating_mul(max.map_or(ENDLESS, u64::from)),
            }
            .capped()
        }
    }
}

//! What a change makes of the purpose of a trigger, and in which order changes are offered.
//!
//! Somebody made the trigger for some visitors. Whoever asks why it does not fire wants it to fire for them, and not for everybody. So the
//! rule is: first what keeps the purpose, the smallest change first; then what gives it up, the smallest change first.
//!
//! Not here: which change gives what up. The platform that thinks a change up says it.

use serde::Serialize;

use crate::Speech;

/// What becomes of the purpose of a trigger. Of several changes together the last of these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The trigger stays as it is, and the visitor does what it waits for.
    Untouched,
    /// It asks for the same in another way, or a bit less of it, so that this visit fits.
    Fitted,
    /// It fires again for a visitor who had it.
    Repeated,
    /// It no longer waits.
    AtOnce,
    /// It asks for less, for the opposite, or for something else altogether.
    GivenUp,
    /// Others are switched off, which are there for some purpose too.
    Others,
}

/// What giving the purpose up costs in the search, so that it goes on for something that keeps it.
const GIVEN_UP: u32 = 20;

impl Purpose {
    /// All of them, in the order of the enumeration.
    pub const ALL: [Purpose; 6] = [
        Purpose::Untouched,
        Purpose::Fitted,
        Purpose::Repeated,
        Purpose::AtOnce,
        Purpose::GivenUp,
        Purpose::Others,
    ];

    /// Whether the trigger is still for the visitors that it was made for.
    pub fn is_kept(self) -> bool {
        self <= Purpose::Fitted
    }

    /// By what changes are ordered; `cost` says how big the change is.
    pub(super) fn rank(self, cost: u32) -> (bool, u32) {
        (!self.is_kept(), cost)
    }

    /// What a change of this cost counts in the search.
    pub(super) fn weight(self, cost: u32) -> u32 {
        if self.is_kept() {
            cost
        } else {
            cost.saturating_add(GIVEN_UP)
        }
    }

    /// Why it stands where it does, in a sentence.
    pub(super) fn told(self, speech: Speech) -> String {
        let Speech { one, fires, .. } = speech;
        match self {
            Purpose::Untouched => format!("The {one} stays as it is."),
            Purpose::Fitted => format!("The {one} is still for the same visitors."),
            Purpose::Repeated => format!("Then it {fires} again for visitors who had it."),
            Purpose::AtOnce => format!("Then it {fires} at once, without the wait."),
            Purpose::GivenUp => format!("Then it {fires} for visitors whom it is not for."),
            Purpose::Others => "Then the others are missing.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_the_purpose_comes_first_whatever_it_costs() {
        let mut offered: Vec<(Purpose, u32)> = Purpose::ALL
            .into_iter()
            .rev()
            .zip([5, 16, 9, 30, 12, 40])
            .collect();
        offered.sort_by_key(|(purpose, cost)| purpose.rank(*cost));
        let ordered: Vec<u32> = offered.iter().map(|(_, cost)| *cost).collect();
        assert_eq!(ordered, [12, 40, 5, 9, 16, 30]);
    }

    #[test]
    fn several_changes_have_the_purpose_of_the_one_that_gives_most_up() {
        let together = [Purpose::Untouched, Purpose::AtOnce, Purpose::Fitted]
            .into_iter()
            .max();
        assert_eq!(together, Some(Purpose::AtOnce));
        assert!(Purpose::ALL.is_sorted());
    }
}

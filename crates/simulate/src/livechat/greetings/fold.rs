//! How rules with `and` and with `or` go together. Nobody documented it, so there are several readings, of which the engine takes one and
//! tells where the others differ.

use trigger::livechat::greeting::Join;

/// A reading of `and` and `or`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Every rule with `and` holds, and one of those with `or`, if there are any. The engine's own.
    AllAndsAndAnOr,
    /// Every rule with `and` holds, or one with `or` does.
    AllAndsOrAnOr,
    /// From the first rule to the last: each goes together with what came of those before it.
    InOrder,
    /// As in programs: `or` separates groups, and in one group every rule holds.
    AndBindsTighter,
}

impl Reading {
    /// The one by which the engine decides.
    ///
    /// The server gives rules back in another order than it got them, so it cannot go by their order. Of the two readings that need none,
    /// this one leaves a rule with `and` what its word says: without it, nothing is shown.
    pub const OWN: Reading = Reading::AllAndsAndAnOr;

    /// The others, in the order in which they are told.
    pub const OTHERS: [Reading; 3] = [Reading::AllAndsOrAnOr, Reading::InOrder, Reading::AndBindsTighter];

    /// It in a clause.
    pub const fn in_words(self) -> &'static str {
        match self {
            Reading::AllAndsAndAnOr => "every “and” holds, and one “or”",
            Reading::AllAndsOrAnOr => "every “and” holds, or one “or”",
            Reading::InOrder => "from the first rule to the last",
            Reading::AndBindsTighter => "“and” binds tighter than “or”",
        }
    }

    /// Whether all of the rules hold together. No rules ask for nothing.
    pub fn holds(self, rules: impl Iterator<Item = (Join, bool)> + Clone) -> bool {
        if rules.clone().next().is_none() {
            return true;
        }
        let has = |join: Join| rules.clone().any(|(own, _)| own == join);
        let ands = || rules.clone().all(|(join, holds)| holds || join == Join::Or);
        let an_or = || rules.clone().any(|(join, holds)| holds && join == Join::Or);
        match self {
            Reading::AllAndsAndAnOr => ands() && (an_or() || !has(Join::Or)),
            Reading::AllAndsOrAnOr => an_or() || (has(Join::And) && ands()),
            // The word of the first rule joins it with nothing.
            Reading::InOrder => rules
                .reduce(|(first, so_far), (join, holds)| match join {
                    Join::And => (first, so_far && holds),
                    Join::Or => (first, so_far || holds),
                })
                .is_some_and(|(_, holds)| holds),
            Reading::AndBindsTighter => {
                let (mut any, mut group) = (false, None);
                for (join, holds) in rules {
                    match (join, group) {
                        (Join::And, Some(so_far)) => group = Some(so_far && holds),
                        (Join::Or, Some(so_far)) => {
                            any |= so_far;
                            group = Some(holds);
                        }
                        (_, None) => group = Some(holds),
                    }
                }
                any || group.unwrap_or(false)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AND: Join = Join::And;
    const OR: Join = Join::Or;

    fn holds(reading: Reading, rules: &[(Join, bool)]) -> bool {
        reading.holds(rules.iter().copied())
    }

    fn all(rules: &[(Join, bool)]) -> Vec<bool> {
        let others = Reading::OTHERS.into_iter();
        std::iter::once(Reading::OWN)
            .chain(others)
            .map(|reading| holds(reading, rules))
            .collect()
    }

    #[test]
    fn rules_of_one_word_mean_the_same_by_every_reading() {
        for truths in [[true, true], [true, false], [false, true], [false, false]] {
            let [one, other] = truths;
            assert_eq!(all(&[(AND, one), (AND, other)]), [one && other; 4], "{truths:?}");
            assert_eq!(all(&[(OR, one), (OR, other)]), [one || other; 4], "{truths:?}");
        }
    }

    #[test]
    fn the_own_reading_and_its_first_alternative_do_not_go_by_the_order() {
        let mixed = [(AND, true), (OR, false), (AND, true), (OR, true), (AND, false)];
        for reading in [Reading::AllAndsAndAnOr, Reading::AllAndsOrAnOr] {
            for turn in 0..mixed.len() {
                let mut turned = mixed;
                turned.rotate_left(turn);
                assert_eq!(holds(reading, &turned), holds(reading, &mixed));
            }
        }
    }

    #[test]
    fn readings_differ_where_both_words_are_used() {
        assert_eq!(all(&[(AND, false), (OR, true)]), [false, true, true, true]);
        assert_eq!(all(&[(AND, true), (OR, false)]), [false, true, true, true]);
        assert_eq!(
            all(&[(AND, true), (OR, true), (AND, false)]),
            [false, true, false, true]
        );
        assert_eq!(all(&[(OR, false), (AND, true)]), [false, true, false, false]);
    }
}

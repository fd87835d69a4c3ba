//! Rules and choices of one version made of those of another, while they are compiled.

use crate::{Choice, Rule, Source};

/// The rules with the one of the same key in other words. A key that none of them has does not compile.
pub(super) const fn changed<const COUNT: usize>(rules: &[Rule; COUNT], rule: Rule) -> [Rule; COUNT] {
    let mut changed = *rules;
    let mut place = 0;
    while !is_same(changed[place].key, rule.key) {
        place += 1;
    }
    changed[place] = rule;
    changed
}

/// The rules, known from somewhere else.
pub(super) const fn known_from<const COUNT: usize>(rules: &[Rule; COUNT], source: Source) -> [Rule; COUNT] {
    let mut known = *rules;
    let mut place = 0;
    while place < COUNT {
        known[place].source = source;
        place += 1;
    }
    known
}

/// Some choices, and then others. A sum that is not `SUM` does not compile.
pub(super) const fn joined<const SUM: usize>(first: &[Choice], then: &[Choice]) -> [Choice; SUM] {
    let nothing = Choice { key: "", text: "" };
    let mut joined = [nothing; SUM];
    assert!(first.len() + then.len() == SUM, "every place has its choice");
    let mut place = 0;
    while place < SUM {
        joined[place] = if place < first.len() {
            first[place]
        } else {
            then[place - first.len()]
        };
        place += 1;
    }
    joined
}

/// Whether two texts are equal; `==` does not work in constants yet.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut place = 0;
    while place < one.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_that_changes_is_found_by_its_whole_key() {
        for rule in super::super::current::RULES {
            let other = Rule {
                text: "In other words.",
                ..*rule
            };
            let rules = changed(super::super::current::RULES, other);
            let different: Vec<&str> = rules
                .iter()
                .filter(|rule| rule.text == other.text)
                .map(|rule| rule.key)
                .collect();
            assert_eq!(different, [rule.key]);
        }
    }
}

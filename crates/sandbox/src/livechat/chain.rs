//! The order of the auto access rules: a linked list by `next_id`, which is empty in the last one.
//!
//! Rules are kept, and listed, in the order in which they were created: who wants the order of the list has to follow it. Whoever puts
//! rules here unchecked can break the list; calls then do to it what the same pointers would do in a whole one.

use serde_json::{Map, Value, json};

/// A rule as stored, with at least `id` and `next_id`, unless it was put here unchecked.
pub(super) type Rule = Map<String, Value>;

/// The rules of a licence.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain(Vec<Rule>);

impl Chain {
    pub(super) fn rules(&self) -> &[Rule] {
        &self.0
    }

    /// Puts rules exactly as given in place of all others.
    pub(super) fn replace(&mut self, rules: Vec<Rule>) {
        self.0 = rules;
    }

    /// Puts a rule exactly as given, in place of the one with this id or as a new one. Where it does not say its next one, a rule that is
    /// there keeps its own, and a new one comes last.
    pub(super) fn put(&mut self, id: &str, mut rule: Rule) {
        rule.insert("id".to_owned(), json!(id));
        let says_next = rule.contains_key("next_id");
        match self.get_mut(id) {
            Some(own) => {
                if let Some(next_id) = own.get("next_id").filter(|_| !says_next) {
                    rule.insert("next_id".to_owned(), next_id.clone());
                }
                *own = rule;
            }
            None if says_next => self.0.push(rule),
            None => self.add(id, rule, ""),
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<&Rule> {
        self.0.iter().find(|rule| is(rule, "id", id))
    }

    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Rule> {
        self.0.iter_mut().find(|rule| is(rule, "id", id))
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Adds a rule before another one, or at the end where `next_id` is empty.
    pub(super) fn add(&mut self, id: &str, mut rule: Rule, next_id: &str) {
        rule.insert("id".to_owned(), json!(id));
        self.0.push(rule);
        self.link(id, next_id);
    }

    /// Moves a rule before another one, or to the end where `next_id` is empty.
    pub(super) fn place(&mut self, id: &str, next_id: &str) {
        self.unlink(id);
        self.link(id, next_id);
    }

    /// Removes a rule, and lets those that led to it lead to its next one.
    pub(super) fn remove(&mut self, id: &str) {
        self.unlink(id);
        self.0.retain(|rule| !is(rule, "id", id));
    }

    fn link(&mut self, id: &str, next_id: &str) {
        for rule in &mut self.0 {
            if is(rule, "id", id) {
                rule.insert("next_id".to_owned(), json!(next_id));
            } else if is(rule, "next_id", next_id) {
                rule.insert("next_id".to_owned(), json!(id));
            }
        }
    }

    fn unlink(&mut self, id: &str) {
        let Some(rule) = self.get_mut(id) else {
            return;
        };
        let next_id = rule.get("next_id").cloned().unwrap_or(json!(""));
        // Until it is linked again it leads nowhere, not even to the end.
        rule.remove("next_id");
        for other in &mut self.0 {
            if is(other, "next_id", id) {
                other.insert("next_id".to_owned(), next_id.clone());
            }
        }
    }
}

fn is(rule: &Rule, member: &str, value: &str) -> bool {
    rule.get(member).and_then(Value::as_str) == Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::ids::Ids;

    /// A list of these rules, created in the opposite order.
    fn chain(order: &str) -> Chain {
        let mut chain = Chain::default();
        let mut next_id = String::new();
        for letter in order.chars().rev() {
            let id = letter.to_string();
            chain.add(&id, Rule::new(), &next_id);
            next_id = id;
        }
        chain
    }

    /// The order in which `next_id` leads through the list.
    fn order(chain: &Chain) -> String {
        let text = |rule: &Rule, member: &str| rule[member].as_str().unwrap().to_owned();
        let mut order = String::new();
        let mut wanted = String::new();
        for _ in chain.rules() {
            let before: Vec<_> = chain
                .rules()
                .iter()
                .filter(|rule| text(rule, "next_id") == wanted)
                .collect();
            assert_eq!(before.len(), 1, "one leads to {wanted:?}");
            wanted = text(before[0], "id");
            order.insert_str(0, &wanted);
        }
        order
    }

    #[test]
    fn moving_a_rule_before_another_one_gives_the_documents_order() {
        let mut abcd = chain("ABCD");
        abcd.place("C", "B");
        assert_eq!(order(&abcd), "ACBD");
    }

    #[test]
    fn every_move_and_every_deletion_leaves_a_whole_list_in_the_expected_order() {
        for moved in "ABCD".chars() {
            let without: String = "ABCD".chars().filter(|letter| *letter != moved).collect();
            let mut deleted = chain("ABCD");
            deleted.remove(&moved.to_string());
            assert_eq!(order(&deleted), without);
            for before in without.chars() {
                let mut placed = chain("ABCD");
                placed.place(&moved.to_string(), &before.to_string());
                let expected = without.replace(before, &format!("{moved}{before}"));
                assert_eq!(order(&placed), expected, "{moved} before {before}");
            }
            let mut last = chain("ABCD");
            last.place(&moved.to_string(), "");
            assert_eq!(order(&last), format!("{without}{moved}"));
        }
    }

    #[test]
    fn a_rule_can_be_added_anywhere() {
        for (next_id, expected) in [("", "ABX"), ("A", "XAB"), ("B", "AXB")] {
            let mut chain = chain("AB");
            chain.add("X", Rule::new(), next_id);
            assert_eq!(order(&chain), expected);
        }
    }

    #[test]
    fn two_thousand_random_changes_leave_the_order_of_a_plain_list() {
        let mut ids = Ids::from_seed(12);
        let mut below = |count: usize| usize::from(ids.bytes::<1>()[0]) % count;
        let (mut chain, mut model) = (Chain::default(), Vec::<char>::new());
        for _ in 0..2000 {
            let free = ('A'..='Z')
                .filter(|letter| !model.contains(letter))
                .collect::<Vec<_>>();
            let add = model.is_empty() || (!free.is_empty() && below(3) == 0);
            let moved = if add {
                free[below(free.len())]
            } else {
                model.remove(below(model.len()))
            };
            // The place after the last one is the end.
            let to = below(model.len() + 1);
            let next_id = model.get(to).map(char::to_string).unwrap_or_default();
            if add {
                chain.add(&moved.to_string(), Rule::new(), &next_id);
                model.insert(to, moved);
            } else if below(4) == 0 {
                chain.remove(&moved.to_string());
            } else {
                chain.place(&moved.to_string(), &next_id);
                model.insert(to, moved);
            }
            assert_eq!(order(&chain), model.iter().collect::<String>());
        }
    }

    #[test]
    fn a_broken_list_can_be_mended_by_placing_its_rules_one_after_the_other() {
        let rule = |id: &str, next_id: &str| {
            Rule::from_iter([
                ("id".to_owned(), json!(id)),
                ("next_id".to_owned(), json!(next_id)),
            ])
        };
        let mut broken = Chain::default();
        // A circle, a loose end, and two heads.
        broken.replace(vec![
            rule("A", "B"),
            rule("B", "A"),
            rule("C", "gone"),
            rule("D", "C"),
        ]);
        for id in ["A", "B", "C", "D"] {
            broken.place(id, "");
        }
        assert_eq!(order(&broken), "ABCD");
    }
}

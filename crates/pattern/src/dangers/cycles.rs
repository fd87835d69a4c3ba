//! Which nodes of a graph lie on cycles, and with which others: Tarjan's strongly connected components.

use std::collections::HashMap;
use std::hash::Hash;

use super::Budget;

/// The component of each node that can be reached from the roots, numbered from those that lead nowhere else on. Nothing
/// when the budget runs out.
pub(super) fn components<N: Copy + Eq + Hash>(
    roots: impl IntoIterator<Item = N>,
    next: impl Fn(N) -> Vec<N>,
    budget: &mut Budget,
) -> Option<HashMap<N, u32>> {
    struct Open<N> {
        node: N,
        index: usize,
        low: usize,
        left: Vec<N>,
    }
    let mut indices: HashMap<N, usize> = HashMap::new();
    let mut component: HashMap<N, u32> = HashMap::new();
    let mut unfinished: Vec<N> = Vec::new();
    let mut found = 0;
    for root in roots {
        if indices.contains_key(&root) {
            continue;
        }
        let mut path: Vec<Open<N>> = Vec::new();
        let mut enter = Some(root);
        loop {
            if let Some(node) = enter.take() {
                let left = next(node);
                budget.spend(1 + left.len() as u64)?;
                let index = indices.len();
                indices.insert(node, index);
                unfinished.push(node);
                path.push(Open {
                    node,
                    index,
                    low: index,
                    left,
                });
            }
            let Some(top) = path.last_mut() else {
                break;
            };
            if let Some(to) = top.left.pop() {
                match indices.get(&to) {
                    None => enter = Some(to),
                    Some(&index) if !component.contains_key(&to) => top.low = top.low.min(index),
                    Some(_) => {}
                }
                continue;
            }
            let done = path.pop().expect("it was looked at just now");
            if let Some(parent) = path.last_mut() {
                parent.low = parent.low.min(done.low);
            }
            if done.low == done.index {
                while let Some(member) = unfinished.pop() {
                    component.insert(member, found);
                    if member == done.node {
                        break;
                    }
                }
                found += 1;
            }
        }
    }
    Some(component)
}

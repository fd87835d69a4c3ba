//! Room on the stack for what walks deep patterns.
//!
//! Trees are walked by recursion, which reads best. Browsers take thousands of groups within each other, and no stack of a
//! thread is sure to hold that. So whoever begins such a walk asks for room first: most patterns have so few brackets
//! that they need none.

use crate::tree::Node;

/// Bytes that walking the deepest tree takes at most, with room for twice as much. Only what is touched is taken from the memory.
const ENOUGH: usize = 256 << 20;

/// Patterns with no more opening brackets than this are walked on the stack that is there.
const FEW: usize = 60;

/// Levels that such a pattern has at most: each group is a repeated choice between rows.
const FEW_LEVELS: usize = 4 * (FEW + 1);

/// Runs what walks the trees of a pattern, given as it is written.
pub(crate) fn for_source<T>(source: &str, walk: impl FnOnce() -> T) -> T {
    let brackets = memchr::memchr_iter(b'(', source.as_bytes());
    run(brackets.take(FEW + 1).count() > FEW, walk)
}

/// Runs what walks a tree.
pub(crate) fn for_tree<T>(root: &Node, walk: impl FnOnce() -> T) -> T {
    run(root.is_deeper_than(FEW_LEVELS), walk)
}

/// Drops a tree.
pub(crate) fn drop_tree(root: Node) {
    run(root.is_deeper_than(FEW_LEVELS), || drop(root));
}

fn run<T>(deep: bool, walk: impl FnOnce() -> T) -> T {
    if deep {
        stacker::maybe_grow(ENOUGH / 2, ENOUGH, walk)
    } else {
        walk()
    }
}

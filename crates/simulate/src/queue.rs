//! Virtual time: what is due, in the order of time, then in the order of asking.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Things that are due at a time in milliseconds since the session began.
///
/// Of two that are due together, the one that was asked for first comes first.
#[derive(Debug)]
pub(crate) struct Queue<T> {
    heap: BinaryHeap<Entry<T>>,
    asked: u64,
}

#[derive(Debug)]
struct Entry<T> {
    due_ms: u64,
    asked: u64,
    what: T,
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Queue<T> {
        Queue {
            heap: BinaryHeap::new(),
            asked: 0,
        }
    }

    /// Asks for `what` at `due_ms`.
    pub(crate) fn push(&mut self, due_ms: u64, what: T) {
        let asked = self.asked;
        self.asked += 1;
        self.heap.push(Entry { due_ms, asked, what });
    }

    /// When the next thing is due.
    pub(crate) fn next_due_ms(&self) -> Option<u64> {
        self.heap.peek().map(|entry| entry.due_ms)
    }

    /// Takes the next thing that is due at `until_ms` or before, with its time.
    pub(crate) fn pop_due(&mut self, until_ms: u64) -> Option<(u64, T)> {
        if self.heap.peek()?.due_ms > until_ms {
            return None;
        }
        self.heap.pop().map(|entry| (entry.due_ms, entry.what))
    }

    /// Keeps only what is wanted still; the order of the rest stays.
    pub(crate) fn retain(&mut self, wanted: impl Fn(&T) -> bool) {
        self.heap.retain(|entry| wanted(&entry.what));
    }

    /// Whether anything is as wanted.
    pub(crate) fn has(&self, wanted: impl Fn(&T) -> bool) -> bool {
        self.heap.iter().any(|entry| wanted(&entry.what))
    }

    /// Takes everything away.
    pub(crate) fn clear(&mut self) {
        self.heap.clear();
    }

    /// Takes everything away, in the order in which it was asked for.
    pub(crate) fn drain_as_asked(&mut self) -> Vec<T> {
        let mut entries: Vec<_> = self.heap.drain().collect();
        entries.sort_unstable_by_key(|entry| entry.asked);
        entries.into_iter().map(|entry| entry.what).collect()
    }
}

// The heap gives its greatest first, so the soonest is the greatest.
impl<T> Ord for Entry<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.due_ms, other.asked).cmp(&(self.due_ms, self.asked))
    }
}

impl<T> PartialOrd for Entry<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<T> Eq for Entry<T> {}

#[cfg(test)]
mod tests {
    use super::Queue;

    #[test]
    fn the_soonest_comes_first_and_of_equals_the_first_asked() {
        let mut queue = Queue::new();
        queue.push(20, "late");
        queue.push(10, "first");
        queue.push(10, "second");
        assert_eq!(queue.pop_due(9), None);
        assert_eq!(queue.pop_due(10), Some((10, "first")));
        assert_eq!(queue.pop_due(10), Some((10, "second")));
        assert_eq!(queue.pop_due(10), None);
        assert_eq!(queue.pop_due(u64::MAX), Some((20, "late")));
    }

    #[test]
    fn draining_keeps_the_order_of_asking() {
        let mut queue = Queue::new();
        queue.push(30, 'a');
        queue.push(10, 'b');
        queue.push(20, 'c');
        assert_eq!(queue.drain_as_asked(), ['a', 'b', 'c']);
        assert_eq!(queue.pop_due(u64::MAX), None);
    }
}

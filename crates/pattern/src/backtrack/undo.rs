//! The way back: what each step leaves on the stack, and how it is undone.

use super::run::{Counter, Run};

/// What to do on the way back.
#[derive(Debug)]
pub(super) enum Undo {
    Resume {
        op: usize,
        at: usize,
    },
    /// Gives a unit of a greedy loop back, then goes on at `op`; none is given back beyond `until`.
    GiveBack {
        op: usize,
        at: usize,
        until: usize,
    },
    /// Takes another unit for the lazy loop at `op`, which has taken so many.
    TakeMore {
        op: usize,
        at: usize,
        taken: u32,
    },
    Slot {
        slot: usize,
        value: usize,
    },
    Counter {
        counter: usize,
        value: Counter,
    },
    Look {
        negative: bool,
        then: usize,
        at: usize,
    },
}

impl Run<'_> {
    pub(super) fn set_slot(&mut self, slot: usize, value: usize) {
        self.stack.push(Undo::Slot {
            slot,
            value: self.slots[slot],
        });
        self.slots[slot] = value;
    }

    pub(super) fn set_counter(&mut self, counter: usize, value: Counter) {
        self.stack.push(Undo::Counter {
            counter,
            value: self.counters[counter],
        });
        self.counters[counter] = value;
    }

    /// The body of the innermost look-around has matched.
    pub(super) fn end_look(&mut self, steps: &mut u64) -> Option<(usize, usize)> {
        let base = self.looks.pop().expect("a look-around ends only after it began");
        *steps = steps.saturating_sub((self.stack.len() - base) as u64 / 8);
        let Undo::Look { negative, then, at } = self.stack[base] else {
            unreachable!("`looks` holds the places of look-arounds in the stack")
        };
        if negative {
            while self.stack.len() > base + 1 {
                self.undo_last();
            }
            self.stack.pop();
            return None;
        }
        // What it captured stays and can be undone later; its other ways to match are forgotten.
        let mut kept = base;
        for index in base + 1..self.stack.len() {
            if !matches!(
                self.stack[index],
                Undo::Resume { .. } | Undo::GiveBack { .. } | Undo::TakeMore { .. }
            ) {
                self.stack.swap(kept, index);
                kept += 1;
            }
        }
        self.stack.truncate(kept);
        Some((then, at))
    }

    /// Undoes changes up to the last place where there was a choice.
    pub(super) fn go_back(&mut self) -> Option<(usize, usize)> {
        loop {
            match self.undo_last()? {
                Undo::Resume { op, at } => return Some((op, at)),
                Undo::GiveBack { op, at, until } => {
                    let at = if at > until { at - 1 } else { at + 1 };
                    if at != until {
                        self.stack.push(Undo::GiveBack { op, at, until });
                    }
                    return Some((op, at));
                }
                Undo::TakeMore { op, at, taken } => {
                    if let Some(next) = self.take_more(op, at, taken) {
                        return Some(next);
                    }
                }
                Undo::Look { negative, then, at } => {
                    self.looks.pop();
                    if negative {
                        return Some((then, at));
                    }
                }
                Undo::Slot { .. } | Undo::Counter { .. } => {}
            }
        }
    }

    fn undo_last(&mut self) -> Option<Undo> {
        let undo = self.stack.pop()?;
        match undo {
            Undo::Slot { slot, value } => self.slots[slot] = value,
            Undo::Counter { counter, value } => self.counters[counter] = value,
            Undo::Resume { .. } | Undo::GiveBack { .. } | Undo::TakeMore { .. } | Undo::Look { .. } => {}
        }
        Some(undo)
    }
}

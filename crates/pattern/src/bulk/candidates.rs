//! The lines of a block, and those in which a regular pattern matches.

use std::ops::Range;

use memchr::{memchr, memrchr};

use crate::linear::Linear;

/// Every line that is not blank.
pub(super) fn lines(block: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let ends = memchr::memchr_iter(b'\n', block).chain(std::iter::once(block.len()));
    ends.map(move |end| std::mem::replace(&mut from, end + 1)..end)
        .filter(|line| !line.is_empty())
}

/// The lines in which a pattern matches, blank ones apart.
pub(super) struct Candidates<'a> {
    pattern: &'a Linear,
    block: &'a [u8],
    ascii: bool,
    from: usize,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(pattern: &'a Linear, block: &'a [u8], ascii: bool) -> Candidates<'a> {
        Candidates {
            pattern,
            block,
            ascii,
            from: 0,
        }
    }
}

impl Iterator for Candidates<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        if self.pattern.is_anchored() {
            return self.next_by_beginnings();
        }
        while self.from < self.block.len() {
            let hit = if self.ascii {
                self.pattern.somewhere_in_ascii(self.block, self.from)?
            } else {
                self.pattern.find_in(self.block, self.from)?.start
            };
            let start =
                memrchr(b'\n', &self.block[self.from..hit]).map_or(self.from, |at| self.from + at + 1);
            let end = memchr(b'\n', &self.block[hit..]).map_or(self.block.len(), |at| hit + at);
            self.from = end + 1;
            if start < end {
                return Some(start..end);
            }
        }
        None
    }
}

impl Candidates<'_> {
    /// For what matches at the beginning of a line or not at all: most lines are done with after a few bytes.
    fn next_by_beginnings(&mut self) -> Option<Range<usize>> {
        while self.from < self.block.len() {
            let start = self.from;
            let end = memchr(b'\n', &self.block[start..]).map_or(self.block.len(), |at| start + at);
            self.from = end + 1;
            if start < end && self.pattern.matches_at(self.block, start) {
                return Some(start..end);
            }
        }
        None
    }
}

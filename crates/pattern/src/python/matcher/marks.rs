//! Where groups begin and end, and what is kept of it for later.

/// Positions that may be kept, so that memory is bounded: about 32 MB.
const MOST_KEPT: usize = 1 << 22;

const UNSET: usize = usize::MAX;

/// The marks of all groups: two for each, in the order in which they open.
#[derive(Debug)]
pub(super) struct Marks {
    marks: Vec<usize>,
    /// Marks up to here are set, or passed over.
    set: usize,
    kept: Vec<usize>,
}

/// What was kept at some moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kept {
    set: usize,
    /// Where in what is kept it begins.
    from: usize,
    /// Whether the positions are kept too.
    positions: bool,
}

impl Marks {
    pub(super) fn new(groups: usize) -> Marks {
        Marks {
            marks: vec![UNSET; groups * 2],
            set: 0,
            kept: Vec::new(),
        }
    }

    pub(super) fn set(&mut self, mark: usize, at: usize) {
        if mark >= self.set {
            self.marks[self.set..mark].fill(UNSET);
            self.set = mark + 1;
        }
        self.marks[mark] = at;
    }

    pub(super) fn set_so_far(&self) -> usize {
        self.set
    }

    pub(super) fn is_full(&self) -> bool {
        self.kept.len() > MOST_KEPT
    }

    /// What a group, counted from 1, captured last.
    pub(super) fn group(&self, group: usize) -> Option<(usize, usize)> {
        let first = (group - 1) * 2;
        if first + 1 >= self.set {
            return None;
        }
        let (start, end) = (self.marks[first], self.marks[first + 1]);
        (start != UNSET && end != UNSET && start <= end).then_some((start, end))
    }

    /// Keeps how far marks are set, and not where they are.
    pub(super) fn only_count(&self) -> Kept {
        Kept {
            set: self.set,
            from: self.kept.len(),
            positions: false,
        }
    }

    pub(super) fn keep(&mut self) -> Kept {
        let from = self.kept.len();
        self.kept.extend_from_slice(&self.marks[..self.set]);
        Kept {
            set: self.set,
            from,
            positions: true,
        }
    }

    /// Puts back what was kept, and forgets it.
    pub(super) fn put_back(&mut self, kept: Kept) {
        self.put_back_and_keep(kept);
        self.discard(kept);
    }

    /// Puts back what was kept, and all that was kept since is forgotten.
    pub(super) fn put_back_and_keep(&mut self, kept: Kept) {
        self.set = kept.set;
        let until = kept.from + if kept.positions { kept.set } else { 0 };
        self.kept.truncate(until);
        if kept.positions {
            self.marks[..kept.set].copy_from_slice(&self.kept[kept.from..]);
        }
    }

    /// Forgets what was kept, then and since.
    pub(super) fn discard(&mut self, kept: Kept) {
        self.kept.truncate(kept.from);
    }
}

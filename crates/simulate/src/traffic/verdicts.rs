//! What the triggers' questions about an address come to on each page, found once.

use std::collections::HashMap;
use std::sync::Arc;

use super::PageId;
use crate::Prepared;
use crate::address::Answers;

/// What all patterns and comparisons of [prepared](crate::Prepared) triggers say of pages, in the order of their numbers.
///
/// Pages of which all of them say the same share one place in memory. A page that is not among them is asked anew each time that it is
/// viewed.
#[derive(Debug, Clone)]
pub struct Verdicts {
    /// Whose triggers they are of.
    of: Arc<Triggers>,
    classes: Vec<Box<Answers>>,
    by_answers: HashMap<Box<Answers>, u32>,
    /// The class of each page.
    pages: Vec<u32>,
}

/// What the triggers say of some pages.
#[derive(Debug)]
pub struct Judged {
    of: Arc<Triggers>,
    answers: Vec<u8>,
    /// Where the answers of each page end.
    ends: Vec<usize>,
}

/// Tells the triggers of one preparation from those of another: by where it lies in memory.
#[derive(Debug)]
pub(crate) struct Triggers {
    // A place in memory of its own needs a size.
    _own_place: u8,
}

impl Triggers {
    pub(crate) fn new() -> Arc<Triggers> {
        Arc::new(Triggers { _own_place: 0 })
    }
}

impl Prepared<'_> {
    /// Asks what the triggers say of pages with these addresses. Threads can do that for a part of the pages each.
    pub fn judge<'u>(&self, urls: impl IntoIterator<Item = &'u str>) -> Judged {
        let mut judged = Judged {
            of: Arc::clone(self.key()),
            answers: Vec::new(),
            ends: Vec::new(),
        };
        for url in urls {
            self.rules().answer(url, &mut judged.answers);
            judged.ends.push(judged.answers.len());
        }
        judged
    }
}

impl Verdicts {
    /// Those of these triggers, of no page yet.
    pub fn of(prepared: &Prepared<'_>) -> Verdicts {
        Verdicts {
            of: Arc::clone(prepared.key()),
            classes: Vec::new(),
            by_answers: HashMap::new(),
            pages: Vec::new(),
        }
    }

    /// Adds what was found of the pages that come next in the order of their numbers.
    ///
    /// # Panics
    /// When it was found by other triggers.
    pub fn add(&mut self, judged: &Judged) {
        assert!(
            Arc::ptr_eq(&self.of, &judged.of),
            "verdicts of one preparation do not fit another"
        );
        let mut begin = 0;
        for &end in &judged.ends {
            let class = self.class(&judged.answers[begin..end]);
            self.pages.push(class);
            begin = end;
        }
    }

    /// Of how many pages they are: those with lower numbers than this.
    pub fn len(&self) -> usize {
        self.pages.len()
    }

    /// Whether they are of no page.
    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// How many pages there are that anything tells apart.
    pub fn classes(&self) -> usize {
        self.classes.len()
    }

    pub(super) fn are_of(&self, key: &Arc<Triggers>) -> bool {
        Arc::ptr_eq(&self.of, key)
    }

    pub(super) fn answers(&self, page: PageId) -> Option<&Answers> {
        let class = *self.pages.get(page.0 as usize)?;
        self.classes.get(class as usize).map(AsRef::as_ref)
    }

    fn class(&mut self, answers: &Answers) -> u32 {
        if let Some(class) = self.by_answers.get(answers) {
            return *class;
        }
        let class = u32::try_from(self.classes.len()).expect("there are no more classes than pages");
        self.classes.push(answers.into());
        self.by_answers.insert(answers.into(), class);
        class
    }
}

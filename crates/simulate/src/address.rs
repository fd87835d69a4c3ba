//! The address of a page as engines hand it about, with what is known of it beforehand.

/// What an engine's questions come to on one page, by their numbers. What an answer means is the engine's own.
pub(crate) type Answers = [u8];

/// The address of a page. Whoever plays many visits to the same pages asks each page once, and gives the answers along.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address<'a> {
    pub(crate) url: &'a str,
    answers: Option<&'a Answers>,
}

impl<'a> Address<'a> {
    /// An address of which nothing is known.
    pub(crate) fn of(url: &'a str) -> Address<'a> {
        Address { url, answers: None }
    }

    /// An address with the answers to all questions of the engine that plays.
    pub(crate) fn answered(url: &'a str, answers: &'a Answers) -> Address<'a> {
        Address {
            url,
            answers: Some(answers),
        }
    }

    /// The answer to the question with this number, if it was asked before.
    #[inline]
    pub(crate) fn answer(&self, question: usize) -> Option<u8> {
        self.answers?.get(question).copied()
    }
}

/// Numbers a question, and gives the one that was asked before its old number.
pub(crate) fn numbered<Q>(questions: &mut Vec<Q>, question: Q, same: impl Fn(&Q, &Q) -> bool) -> usize {
    match questions.iter().position(|known| same(known, &question)) {
        Some(number) => number,
        None => {
            questions.push(question);
            questions.len() - 1
        }
    }
}

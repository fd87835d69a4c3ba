//! The address of a page as engines hand it about, with what is known of it beforehand.

use crate::traffic::{PageId, Pages};

/// What an engine's questions come to on one page, by their numbers. What an answer means is the engine's own.
pub(crate) type Answers = [u8];

/// The address of a page. Whoever plays many visits to the same pages asks each page once, and gives the answers along.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Address<'a> {
    text: Text<'a>,
    answers: Option<&'a Answers>,
}

/// Where the text of an address is. That of a page of a log is not looked up before somebody wants it: there are too many to be near.
#[derive(Debug, Clone, Copy)]
enum Text<'a> {
    Here(&'a str),
    Of(&'a Pages, PageId),
}

impl<'a> Address<'a> {
    /// An address of which nothing is known.
    pub(crate) fn of(url: &'a str) -> Address<'a> {
        Address {
            text: Text::Here(url),
            answers: None,
        }
    }

    /// The address of a page, with the answers to all questions of the engine that plays, if they are known.
    pub(crate) fn of_page(pages: &'a Pages, page: PageId, answers: Option<&'a Answers>) -> Address<'a> {
        Address {
            text: Text::Of(pages, page),
            answers,
        }
    }

    /// An address with the answers to all questions of the engine that plays.
    pub(crate) fn answered(url: &'a str, answers: &'a Answers) -> Address<'a> {
        Address {
            text: Text::Here(url),
            answers: Some(answers),
        }
    }

    /// The text of it.
    pub(crate) fn url(self) -> &'a str {
        match self.text {
            Text::Here(url) => url,
            Text::Of(pages, page) => pages.url(page),
        }
    }

    /// Whether both have the same text.
    pub(crate) fn is_same(self, other: Address<'_>) -> bool {
        match (self.text, other.text) {
            (Text::Of(pages, page), Text::Of(others, other)) if std::ptr::eq(pages, others) => page == other,
            _ => self.url() == other.url(),
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

//! Lines whose parts stand between blanks, taken apart without an expression. Whatever is unusual is refused, so that an
//! expression has the last word.

/// What is still to be read of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a>(pub(super) &'a str);

impl<'a> Words<'a> {
    /// The word before the next blank; nothing where it has unusual characters.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let end = memchr::memchr(b' ', self.0.as_bytes())?;
        let (word, rest) = (&self.0[..end], &self.0[end + 1..]);
        let is_usual = end > 0 && word.bytes().all(|byte| byte.is_ascii_graphic());
        self.0 = rest;
        is_usual.then_some(word)
    }

    /// The next word, if it is such.
    pub(super) fn word_if(&mut self, is: impl Fn(&str) -> bool) -> Option<&'a str> {
        self.word().filter(|word| is(word))
    }

    /// Goes on behind a text, if it comes next.
    pub(super) fn skip(&mut self, text: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(text)?;
        Some(())
    }
}

/// Whether a text is made of so many digits.
pub(super) fn is_digits(text: &str, count: std::ops::RangeInclusive<usize>) -> bool {
    count.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text that is not empty has only digits and these characters.
pub(super) fn is_of(text: &str, others: &[u8]) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || others.contains(&byte))
}

/// A line with other things in some places.
#[cfg(test)]
pub(super) fn spoilt(line: &'static str) -> impl proptest::strategy::Strategy<Value = String> {
    use proptest::prelude::*;

    let pieces = proptest::sample::select(vec![
        "",
        " ",
        "  ",
        "\"",
        "\\",
        "[",
        "]",
        " [",
        "] ",
        "{",
        "}",
        "{} ",
        "{a} ",
        "/",
        "-",
        "+",
        ".",
        "0",
        "12",
        "٢",
        "Z",
        "T",
        "\t",
        "\n",
        "\u{a0}",
        "ü",
        "http ",
        "- ",
        "\" \"",
        " 200 ",
        "1/1/1/1/0 ",
        "10/Oct/2025:13:55:36.655",
    ]);
    let spots = proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..4, pieces), 0..4);
    spots.prop_map(move |spots| {
        let mut spoilt: Vec<char> = line.chars().collect();
        for (at, taken, piece) in spots {
            let at = at.index(spoilt.len());
            let end = (at + taken).min(spoilt.len());
            spoilt.splice(at..end, piece.chars());
            if spoilt.is_empty() {
                spoilt.push(' ');
            }
        }
        spoilt.into_iter().collect()
    })
}

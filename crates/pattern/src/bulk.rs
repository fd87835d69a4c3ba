//! Counting matching lines in a large text.
//!
//! A text is searched as a whole, not line by line: from a hit, straight on to the next line. That is sound since in the
//! patterns compiled for it no unit is ever a line feed. What needs a line at a time first has its candidates found by
//! what every match contains.

use std::borrow::Cow;

use memchr::{memchr, memrchr};

use crate::dfa::Dfa;
use crate::engines::{Engines, STEPS, Verdicts};
use crate::linear::{Linear, cesu8, decode};
use crate::pattern::{Counts, Verdict};

/// Bytes taken at a time; fits into the cache of one core.
const BLOCK: usize = 256 << 10;
/// Steps for a whole text, after which…
const STEPS_FOR_TEXT: u64 = 200 * STEPS;
/// …each line gets no more than this.
const STEPS_WHEN_EXHAUSTED: u64 = 1_000;

pub(crate) fn count_lines(engines: &Engines, mut text: &[u8]) -> Counts {
    let mut counts = Counts::default();
    let mut judge = Judge::new(engines);
    while !text.is_empty() {
        let end = match text.get(BLOCK..).map(|rest| memchr(b'\n', rest)) {
            Some(Some(line_feed)) => BLOCK + line_feed + 1,
            Some(None) | None => text.len(),
        };
        let (block, rest) = text.split_at(end);
        text = rest;
        let block = plain(block);
        counts.total += lines_with_text(&block);
        count_block(engines, &block, &mut judge, &mut counts);
    }
    counts
}

/// The block with lines ended by LF alone and each code unit as one sequence of bytes.
fn plain(block: &[u8]) -> Cow<'_, [u8]> {
    if block.is_ascii() && memchr(b'\r', block).is_none() {
        return Cow::Borrowed(block);
    }
    let text = String::from_utf8_lossy(block);
    // A last line without LF may end with the CR of a line end that was cut in two.
    let mut text = Cow::Owned(text.strip_suffix('\r').unwrap_or(&text).replace("\r\n", "\n"));
    if let Cow::Owned(bytes) = cesu8(&text) {
        return Cow::Owned(bytes);
    }
    Cow::Owned(std::mem::take(text.to_mut()).into_bytes())
}

fn lines_with_text(block: &[u8]) -> u64 {
    let feeds = memchr::memchr_iter(b'\n', block).count();
    let unended = usize::from(block.last().is_some_and(|&byte| byte != b'\n'));
    let first_blank = usize::from(block.first() == Some(&b'\n'));
    // In pieces short enough for a byte to count their hits, which compiles to sixteen comparisons at a time.
    let ones = block.chunks(255);
    let others = block.get(1..).unwrap_or_default().chunks(255);
    let blank: usize = ones
        .zip(others)
        .map(|(ones, others)| {
            let hits = ones
                .iter()
                .zip(others)
                .map(|(&one, &other)| u8::from((one == b'\n') & (other == b'\n')));
            usize::from(hits.sum::<u8>())
        })
        .sum();
    (feeds + unended - first_blank - blank) as u64
}

fn count_block(engines: &Engines, block: &[u8], judge: &mut Judge<'_>, counts: &mut Counts) {
    match &engines.verdicts {
        Verdicts::Always => counts.matched += lines_with_text(block),
        Verdicts::Linear { lines, .. } => {
            each_candidate(lines, block, |_| counts.matched += 1);
        }
        Verdicts::Dfa(_) | Verdicts::Sweep(_) | Verdicts::Backtrack(_) => {
            let ascii = block.is_ascii();
            let mut count = |line: &[u8]| match judge.verdict(line, ascii) {
                Verdict::Match => counts.matched += 1,
                Verdict::GaveUp => counts.gave_up += 1,
                Verdict::NoMatch => {}
            };
            match &engines.required {
                Some(required) => each_candidate(required, block, count),
                None => block
                    .split(|&byte| byte == b'\n')
                    .filter(|line| !line.is_empty())
                    .for_each(&mut count),
            }
        }
    }
}

/// Calls back with every line, blank ones apart, in which the pattern matches.
fn each_candidate(pattern: &Linear, block: &[u8], mut found: impl FnMut(&[u8])) {
    let ascii = block.is_ascii();
    let mut from = 0;
    while from < block.len() {
        let hit = if ascii {
            pattern.somewhere_in_ascii(block, from)
        } else {
            pattern.find_in(block, from).map(|found| found.start)
        };
        let Some(hit) = hit else { return };
        let start = memrchr(b'\n', &block[from..hit]).map_or(from, |line_feed| from + line_feed + 1);
        let end = memchr(b'\n', &block[hit..]).map_or(block.len(), |line_feed| hit + line_feed);
        if start < end {
            found(&block[start..end]);
        }
        from = end + 1;
    }
}

/// Decides single lines, within bounds for the text as a whole.
struct Judge<'a> {
    verdicts: &'a Verdicts,
    dfa: Option<Dfa>,
    steps: u64,
}

impl<'a> Judge<'a> {
    fn new(engines: &'a Engines) -> Judge<'a> {
        let dfa = match &engines.verdicts {
            Verdicts::Dfa(pool) => Some(pool.dfa()),
            Verdicts::Always | Verdicts::Linear { .. } | Verdicts::Sweep(_) | Verdicts::Backtrack(_) => None,
        };
        Judge {
            verdicts: &engines.verdicts,
            dfa,
            steps: STEPS_FOR_TEXT,
        }
    }

    fn verdict(&mut self, line: &[u8], ascii: bool) -> Verdict {
        if let Some(dfa) = &mut self.dfa {
            return if ascii {
                dfa.is_match_ascii(line)
            } else {
                dfa.is_match(&decode(line))
            };
        }
        let granted = self.steps.min(STEPS).max(STEPS_WHEN_EXHAUSTED);
        let mut left = granted;
        let verdict = self.verdicts.of_units(&decode(line), &mut left);
        self.steps = self.steps.saturating_sub(granted - left);
        verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_not_counted() {
        for (text, lines) in [
            ("", 0),
            ("\n", 0),
            ("a", 1),
            ("a\n", 1),
            ("a\nb", 2),
            ("\na\n\n\nb\n\n", 2),
            ("\n\n", 0),
            ("a\n\n", 1),
        ] {
            assert_eq!(lines_with_text(text.as_bytes()), lines, "{text:?}");
        }
        let long = "\n\na\n".repeat(1000);
        assert_eq!(lines_with_text(long.as_bytes()), 1000);
    }
}

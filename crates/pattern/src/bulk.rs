//! Counting matching lines in a large text.
//!
//! A text is searched as a whole, not line by line: from a hit, straight on to the next line. That is sound since in the
//! patterns compiled for it no unit is ever a line feed. What needs a line at a time first has its candidates found by
//! what every match contains.

mod candidates;

use std::borrow::Cow;
use std::iter::Peekable;
use std::ops::Range;

use memchr::{memchr, memrchr};

use self::candidates::{Candidates, lines};
use crate::dfa::Dfa;
use crate::engines::Verdicts;
use crate::guard::Guarded;
use crate::linear::{cesu8, decode};
use crate::pattern::{Counts, Verdict};
use crate::plain::Questions;
use crate::python::Whole;

/// Bytes taken at a time; fits into the cache of one core.
const BLOCK: usize = 256 << 10;

/// Counts the lines of a text that comes in pieces, cut anywhere. Made by [`Pattern::line_counter`].
///
/// [`Pattern::line_counter`]: crate::Pattern::line_counter
#[derive(Debug)]
pub struct LineCounter<'p> {
    by: By<'p>,
    /// The beginning of a line whose end has not come yet.
    begun: Vec<u8>,
}

/// How lines are counted.
#[derive(Debug)]
enum By<'p> {
    /// Many at a time. The text is written anew for some patterns.
    Blocks(Blocks<'p>, Option<&'p Whole>),
    /// One at a time.
    Each(&'p Whole, Counts),
}

impl<'p> LineCounter<'p> {
    pub(crate) fn new(pattern: &'p Guarded) -> LineCounter<'p> {
        LineCounter {
            by: By::Blocks(Blocks::new(pattern), None),
            begun: Vec::new(),
        }
    }

    pub(crate) fn of_whole(whole: &'p Whole) -> LineCounter<'p> {
        let by = match whole {
            Whole::Regular { guarded, .. } => By::Blocks(Blocks::new(guarded), Some(whole)),
            Whole::Matcher(_) => By::Each(whole, Counts::default()),
        };
        LineCounter {
            by,
            begun: Vec::new(),
        }
    }

    /// Takes the next piece of the text.
    pub fn push(&mut self, mut piece: &[u8]) {
        if !self.begun.is_empty() {
            let Some(line_feed) = memchr(b'\n', piece) else {
                return self.begun.extend_from_slice(piece);
            };
            let (end, rest) = piece.split_at(line_feed + 1);
            let mut line = std::mem::take(&mut self.begun);
            line.extend_from_slice(end);
            self.count_lines(&line);
            piece = rest;
        }
        let whole = memrchr(b'\n', piece).map_or(0, |line_feed| line_feed + 1);
        self.count_lines(&piece[..whole]);
        self.begun.extend_from_slice(&piece[whole..]);
    }

    /// The counts, once the whole text has been taken; its last line needs no line end.
    pub fn finish(mut self) -> Counts {
        let line = std::mem::take(&mut self.begun);
        self.count_lines(&line);
        match self.by {
            By::Blocks(blocks, _) => blocks.counts,
            By::Each(_, counts) => counts,
        }
    }

    /// Counts whole lines.
    fn count_lines(&mut self, text: &[u8]) {
        match &mut self.by {
            By::Blocks(blocks, None) => blocks.count_lines(text),
            By::Blocks(blocks, Some(whole)) => blocks.count_lines(&whole.lines(text)),
            By::Each(whole, counts) => {
                for line in String::from_utf8_lossy(text)
                    .lines()
                    .filter(|line| !line.is_empty())
                {
                    add(counts, whole.is_match(line));
                }
            }
        }
    }
}

fn add(counts: &mut Counts, verdict: Verdict) {
    counts.total += 1;
    counts.matched += u64::from(verdict == Verdict::Match);
    counts.gave_up += u64::from(verdict == Verdict::GaveUp);
}

/// Counts lines with the engines of a pattern.
#[derive(Debug)]
struct Blocks<'p> {
    pattern: &'p Guarded,
    judge: Judge<'p>,
    counts: Counts,
}

impl<'p> Blocks<'p> {
    fn new(pattern: &'p Guarded) -> Blocks<'p> {
        Blocks {
            pattern,
            judge: Judge::new(pattern),
            counts: Counts::default(),
        }
    }

    /// Counts whole lines.
    fn count_lines(&mut self, mut text: &[u8]) {
        while !text.is_empty() {
            let line_feed = text.get(BLOCK..).and_then(|rest| memchr(b'\n', rest));
            let (block, rest) = text.split_at(line_feed.map_or(text.len(), |at| BLOCK + at + 1));
            text = rest;
            let harmless = self.pattern.harmless_length();
            if let Some(harmless) = harmless.filter(|&harmless| has_longer_line(block, harmless)) {
                self.count_one_by_one(&made_plainer(block), harmless);
            } else if is_plain(block) {
                self.count_plain_block(block);
            } else {
                let block = made_plainer(block);
                self.count_block(&block, block.is_ascii());
            }
        }
    }

    /// Counts lines of which some may keep a browser busy.
    fn count_one_by_one(&mut self, block: &[u8], harmless: usize) {
        let ascii = block.is_ascii();
        for line in lines(block) {
            let line = &block[line];
            let verdict = if line.len() <= harmless {
                self.judge.verdict(line, ascii)
            } else {
                self.pattern.is_match(&String::from_utf16_lossy(&decode(line)))
            };
            add(&mut self.counts, verdict);
        }
    }

    fn count_plain_block(&mut self, block: &[u8]) {
        let Some(questions) = &self.pattern.engines().plain else {
            return self.count_block(block, true);
        };
        let total = lines_with_text(block);
        self.counts.total += total;
        self.counts.matched += if questions.never {
            0
        } else {
            answered(questions, block, total)
        };
    }

    fn count_block(&mut self, block: &[u8], ascii: bool) {
        let total = lines_with_text(block);
        self.counts.total += total;
        let mut matched = 0;
        let mut gave_up = 0;
        match &self.pattern.engines().verdicts {
            Verdicts::Always => matched = total,
            Verdicts::Linear { lines, .. } => Candidates::new(lines, block, ascii).for_each(|_| matched += 1),
            Verdicts::Dfa(_) | Verdicts::Sweep(_) | Verdicts::Backtrack(_) => {
                let count = |line: Range<usize>| match self.judge.verdict(&block[line], ascii) {
                    Verdict::Match => matched += 1,
                    Verdict::GaveUp => gave_up += 1,
                    Verdict::NoMatch => {}
                };
                match &self.pattern.engines().required {
                    Some(required) => Candidates::new(required, block, ascii).for_each(count),
                    None => lines(block).for_each(count),
                }
            }
        }
        self.counts.matched += matched;
        self.counts.gave_up += gave_up;
    }
}

/// Whether any line has more bytes than so many. Looks at few of them: from one line end, on by as much as is allowed,
/// and back to the line end before that.
fn has_longer_line(block: &[u8], bytes: usize) -> bool {
    let mut from = 0;
    while block.len() - from > bytes {
        match memrchr(b'\n', &block[from..=from + bytes]) {
            Some(line_feed) => from += line_feed + 1,
            None => return true,
        }
    }
    false
}

/// ASCII without CR.
fn is_plain(block: &[u8]) -> bool {
    block.is_ascii() && memchr(b'\r', block).is_none()
}

/// The block with lines ended by LF alone and each code unit as one sequence of bytes.
fn made_plainer(block: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(block);
    // The CR of the very last line may have lost its LF to the end of the text.
    let text = text.strip_suffix('\r').unwrap_or(&text).replace("\r\n", "\n");
    match cesu8(&text) {
        Cow::Owned(bytes) => bytes,
        Cow::Borrowed(_) => text.into_bytes(),
    }
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

/// Lines of a plain block for which every question has its answer.
fn answered(questions: &Questions, block: &[u8], total: u64) -> u64 {
    let mut missing: Vec<_> = questions
        .missing
        .iter()
        .map(|pattern| Candidates::new(pattern, block, true).peekable())
        .collect();
    let Some((first, others)) = questions.found.split_first() else {
        // All lines but those where any of the others is found.
        let mut refused = 0;
        while let Some(start) = missing
            .iter_mut()
            .filter_map(|lines| lines.peek().map(|line| line.start))
            .min()
        {
            refused += 1;
            for lines in &mut missing {
                lines.next_if(|line| line.start == start);
            }
        }
        return total - refused;
    };
    let mut others: Vec<_> = others
        .iter()
        .map(|pattern| Candidates::new(pattern, block, true).peekable())
        .collect();
    let has = |lines: &mut Peekable<Candidates<'_>>, start: usize| {
        while lines.next_if(|line| line.start < start).is_some() {}
        lines.peek().is_some_and(|line| line.start == start)
    };
    let matches = |line: &Range<usize>| {
        others.iter_mut().all(|lines| has(lines, line.start))
            && !missing.iter_mut().any(|lines| has(lines, line.start))
    };
    Candidates::new(first, block, true).filter(matches).count() as u64
}

/// Decides single lines, each as if it were the only one.
#[derive(Debug)]
struct Judge<'p> {
    pattern: &'p Guarded,
    dfa: Option<Dfa>,
}

impl<'p> Judge<'p> {
    fn new(pattern: &'p Guarded) -> Judge<'p> {
        let dfa = match &pattern.engines().verdicts {
            Verdicts::Dfa(pool) => Some(pool.dfa()),
            Verdicts::Always | Verdicts::Linear { .. } | Verdicts::Sweep(_) | Verdicts::Backtrack(_) => None,
        };
        Judge { pattern, dfa }
    }

    /// The verdict on a line, given as CESU-8.
    fn verdict(&mut self, line: &[u8], ascii: bool) -> Verdict {
        let engines = self.pattern.engines();
        let Some(dfa) = &mut self.dfa else {
            return engines.of_units(&decode(line));
        };
        let units = if ascii { Vec::new() } else { decode(line) };
        let length = if ascii { line.len() } else { units.len() };
        if engines.is_too_long(length) {
            return Verdict::GaveUp;
        }
        let matched = if ascii {
            dfa.is_match_ascii(line)
        } else {
            dfa.is_match(&units)
        };
        if matched { Verdict::Match } else { Verdict::NoMatch }
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

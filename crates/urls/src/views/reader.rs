//! Cuts a log into blocks of whole records.

use std::sync::Arc;

use memchr::{memchr, memchr_iter, memrchr};

use super::block::{Block, Parser, Plan};
use super::records::{Behind, Framing, LONGEST};
use super::table::is_aside;
use super::{Layout, LogFormat};
use crate::encoding::line_text;
use crate::logs::Columns;

/// The mark with which some programs begin texts in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Cuts a log into blocks of whole records, from its beginning to its end.
///
/// ```
/// use urls::views::{Layout, Options, Reader};
///
/// let log = b"{\"time\": 1760104536000, \"visitor\": \"a7\", \"url\": \"https://shop.example/\"}\n{\"time\": 17601";
/// let layout = Layout::guess("visits.ndjson", log, &Options::default())?;
/// let mut reader = Reader::new(&layout);
/// let block = reader.cut(log, false);
/// let mut urls = Vec::new();
/// let counts = block.read(log, &mut |view| urls.push(view.url.into_owned()));
/// assert_eq!((urls, counts.views), (vec!["https://shop.example/".to_owned()], 1));
/// // The rest is the beginning of the next buffer.
/// assert_eq!(&log[block.length..], b"{\"time\": 17601");
/// # Ok::<(), urls::views::LayoutError>(())
/// ```
#[derive(Debug)]
pub struct Reader {
    plan: Arc<Plan>,
    is_first: bool,
    /// A header is still to come.
    awaits_header: bool,
    /// What comes first is the rest of a record that is too long.
    is_in_long: bool,
    place: u64,
    columns: Arc<Columns>,
}

impl Reader {
    /// A reader of one file.
    pub fn new(layout: &Layout) -> Reader {
        Reader {
            plan: Arc::new(Plan::of(layout)),
            is_first: true,
            awaits_header: matches!(layout.format, LogFormat::Table { header: true, .. }),
            is_in_long: false,
            place: 1,
            columns: Arc::default(),
        }
    }

    /// Finds the whole records at the front of a buffer, which begins where the last block ended. `is_last` says that the log ends
    /// with the buffer; then all of it is taken. A buffer of more than eight megabytes always has a block.
    pub fn cut(&mut self, buffer: &[u8], is_last: bool) -> Block {
        let mut block = Block {
            length: 0,
            front: 0,
            first_place: self.place,
            columns: Arc::clone(&self.columns),
            plan: Arc::clone(&self.plan),
        };
        let length = match is_last {
            true => buffer.len(),
            false => self.end_of_whole(buffer).unwrap_or(0),
        };
        if length == 0 && (is_last || buffer.len() <= LONGEST) {
            return block;
        }
        if self.is_in_long {
            let end = memchr(b'\n', buffer).map(|end| end + 1);
            block.front = end.unwrap_or(buffer.len());
            self.is_in_long = false;
        } else if self.is_first && buffer.starts_with(MARK) {
            block.front = MARK.len();
        }
        self.is_first = false;
        block.length = match length {
            0 => {
                self.is_in_long = true;
                buffer.len()
            }
            length => length,
        };
        self.find_header(&mut block, buffer);
        block.first_place += self.places(&buffer[..block.front.min(block.length)]);
        self.place = block.first_place + self.places(&buffer[block.front.min(block.length)..block.length]);
        if matches!(self.plan.parser, Parser::Extended)
            && let Some(columns) = last_named(&buffer[block.front..block.length])
        {
            self.columns = Arc::new(columns);
        }
        block
    }

    /// Where the last record that is surely whole ends.
    fn end_of_whole(&self, buffer: &[u8]) -> Option<usize> {
        if self.plan.framing == Framing::Lines {
            return memrchr(b'\n', buffer).map(|end| end + 1);
        }
        let mut last = None;
        let mut at = match (self.is_in_long, self.is_first && buffer.starts_with(MARK)) {
            (true, _) => memchr(b'\n', buffer)? + 1,
            (false, true) => MARK.len(),
            (false, false) => 0,
        };
        while at < buffer.len() {
            let Some(end) = self.plan.framing.end(buffer, at, Behind::More) else {
                break;
            };
            last = Some(end);
            at = end;
        }
        last
    }

    /// Counts the header of a table and what stands in front of it to the front of the block.
    fn find_header(&mut self, block: &mut Block, buffer: &[u8]) {
        let bytes = &buffer[..block.length];
        while self.awaits_header && block.front < bytes.len() {
            let end = self.plan.framing.end(bytes, block.front, Behind::Nothing);
            let end = end.unwrap_or(bytes.len());
            self.awaits_header = is_aside(&bytes[block.front..end]);
            block.front = end;
        }
    }

    /// How many places some whole records have: lines, or elements of a list.
    fn places(&self, bytes: &[u8]) -> u64 {
        let mut places = 0;
        match self.plan.framing {
            Framing::List => self.plan.framing.each(bytes, 1, |_, _| places += 1),
            Framing::Lines | Framing::Table { .. } => places = memchr_iter(b'\n', bytes).count() as u64,
        }
        places
    }
}

/// The columns that the last of some lines names.
fn last_named(bytes: &[u8]) -> Option<Columns> {
    let mut before = bytes.len();
    while let Some(at) = memrchr(b'#', &bytes[..before]) {
        let start = memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
        let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
        if let Some(columns) = Columns::named(line_text(&bytes[start..end]).trim()) {
            return Some(columns);
        }
        before = at;
    }
    None
}

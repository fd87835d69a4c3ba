//! Cuts a log into blocks of whole records.

use std::sync::Arc;

use memchr::{memchr, memchr_iter, memrchr};

use super::Layout;
use super::block::{Block, LONGEST, Plan};

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
    /// What comes first is the rest of a record that is too long.
    is_in_long: bool,
    line: u64,
}

impl Reader {
    /// A reader of one file.
    pub fn new(layout: &Layout) -> Reader {
        Reader {
            plan: Arc::new(Plan::of(layout)),
            is_first: true,
            is_in_long: false,
            line: 1,
        }
    }

    /// Finds the whole records at the front of a buffer, which begins where the last block ended. `is_last` says that the log ends
    /// with the buffer; then all of it is taken. A buffer of eight megabytes or more always has a block.
    pub fn cut(&mut self, buffer: &[u8], is_last: bool) -> Block {
        let end = memrchr(b'\n', buffer).map(|end| end + 1);
        let mut block = Block {
            length: end
                .filter(|_| !is_last)
                .unwrap_or(if is_last { buffer.len() } else { 0 }),
            front: 0,
            first_line: self.line,
            plan: Arc::clone(&self.plan),
        };
        if block.length == 0 && buffer.len() <= LONGEST {
            return block;
        }
        if self.is_in_long {
            let end = memchr(b'\n', &buffer[..block.length]).map(|end| end + 1);
            block.front = end.unwrap_or(buffer.len());
            self.is_in_long = end.is_none() && !is_last;
            block.first_line += u64::from(end.is_some());
        } else if std::mem::take(&mut self.is_first) && buffer.starts_with(MARK) {
            block.front = MARK.len();
        }
        if block.length == 0 {
            block.length = buffer.len();
            self.is_in_long = true;
        }
        self.line += memchr_iter(b'\n', &buffer[..block.length]).count() as u64;
        block
    }
}

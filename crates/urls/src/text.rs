//! A URL a line, or what `sort | uniq -c` makes of that.

use crate::collect::Collector;
use crate::{Expectation, lines};

pub(crate) fn read(bytes: &[u8], collector: &mut Collector<'_>) {
    for (place, line) in lines(bytes) {
        let counted = line
            .split_once([' ', '\t'])
            .and_then(|(count, url)| Some((count.parse::<u64>().ok()?, url)));
        match counted {
            Some((count, url)) => collector.add_expected(place, url, Expectation::None, count),
            None => collector.add(place, &line),
        }
    }
}

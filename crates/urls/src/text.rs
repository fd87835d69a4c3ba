//! A URL a line, with what people write around it: see [`Line`](crate::line::Line).

use crate::collect::Collector;
use crate::{Expectation, lines};

pub(crate) fn read(text: &str, collector: &mut Collector<'_>) {
    for (place, line) in lines(text) {
        collector.add_line(place, line, Expectation::None, None);
    }
}

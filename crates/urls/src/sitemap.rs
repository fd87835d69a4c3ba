//! Sitemaps and indexes of sitemaps, by <https://www.sitemaps.org/protocol.html>.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

use crate::ReadError;
use crate::collect::Collector;

pub(crate) fn read(text: &str, collector: &mut Collector<'_>) -> Result<(), ReadError> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut location = String::new();
    let mut place = 0;
    loop {
        let event = reader.read_event().map_err(|source| ReadError::BrokenSitemap {
            at: reader.error_position(),
            source: Box::new(source),
        })?;
        // Pictures and videos of a page have a `loc` too, one level deeper.
        let here = match &open[..] {
            [_, entry, loc] if loc == "loc" => Some(entry.as_str()),
            _ => None,
        };
        match event {
            Event::Start(tag) => {
                open.push(tag.local_name().as_ref().to_owned());
                location.clear();
            }
            Event::End(_) => {
                match here {
                    Some("url") => {
                        place += 1;
                        collector.add(place, &location);
                    }
                    Some("sitemap") => collector.sitemap(location.trim()),
                    _ => {}
                }
                open.pop();
            }
            Event::Text(text) if here.is_some() => location.push_str(&text),
            Event::CData(text) if here.is_some() => location.push_str(&text),
            Event::GeneralRef(reference) if here.is_some() => {
                let character = reference.resolve_char_ref().ok().flatten();
                match (character, resolve_predefined_entity(&reference)) {
                    (Some(character), _) => location.push(character),
                    (None, Some(resolved)) => location.push_str(resolved),
                    (None, None) => {}
                }
            }
            Event::Eof => {
                if !open.is_empty() {
                    collector.note("The sitemap ends in the middle: something is missing at its end.");
                }
                return Ok(());
            }
            _ => {}
        }
    }
}

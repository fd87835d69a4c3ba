//! The pages of a log: each distinct address once, with a number.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// The number of a page among its [`Pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// Distinct addresses, numbered from 0 in the order in which they were added. All of them are one text in memory.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    urls: String,
    /// Where each address ends in the text.
    ends: Vec<usize>,
    by_url: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Pages {
    /// No pages yet.
    pub fn new() -> Pages {
        Pages::default()
    }

    /// The number of an address, as a browser reports it; a new one when it was not there yet.
    ///
    /// # Panics
    /// With more than 4 billion distinct addresses.
    pub fn add(&mut self, url: &str) -> PageId {
        let Pages {
            urls,
            ends,
            by_url,
            hasher,
        } = self;
        let hash = hasher.hash_one(url);
        if let Some(page) = by_url.find(hash, |page| text(urls, ends, *page) == url) {
            return PageId(*page);
        }
        let page = u32::try_from(ends.len()).expect("a log has fewer than 4 billion distinct addresses");
        urls.push_str(url);
        ends.push(urls.len());
        by_url.insert_unique(hash, page, |page| hasher.hash_one(text(urls, ends, *page)));
        PageId(page)
    }

    /// The address of a page.
    ///
    /// # Panics
    /// When the number is of other pages and there is none with it here.
    pub fn url(&self, page: PageId) -> &str {
        text(&self.urls, &self.ends, page.0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The addresses in the order of their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.ends.len()).map(|place| &self.urls[begin(&self.ends, place)..self.ends[place]])
    }
}

#[inline]
fn text<'t>(urls: &'t str, ends: &[usize], page: u32) -> &'t str {
    let place = page as usize;
    &urls[begin(ends, place)..ends[place]]
}

#[inline]
fn begin(ends: &[usize], place: usize) -> usize {
    place.checked_sub(1).map_or(0, |before| ends[before])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_address_has_one_number_however_often_it_comes() {
        let mut pages = Pages::new();
        let urls: Vec<String> = (0..5000)
            .map(|page| format!("https://a.example/{page}"))
            .collect();
        for _ in 0..2 {
            for (place, url) in urls.iter().enumerate() {
                assert_eq!(pages.add(url).0 as usize, place);
            }
        }
        let empty = pages.add("");
        assert_eq!(pages.add(""), empty);
        assert_eq!(pages.url(empty), "");
        assert_eq!(pages.len(), 5001);
        assert!(pages.iter().take(5000).eq(&urls));
    }
}

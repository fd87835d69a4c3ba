//! A million page URLs as a shop's log has them, the same on every machine.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// How many URLs are matched.
pub(super) const COUNT: usize = 1_000_000;

/// Changed together with the generator, so that an older file is not taken for the present one.
const EDITION: u32 = 1;

/// The file of URLs, one a line; written on the first call.
pub(super) fn file(folder: &Path) -> Result<PathBuf> {
    let path = folder.join(format!("urls-{EDITION}.txt"));
    if path.exists() {
        return Ok(path);
    }
    // A half-written file must never be taken for the whole one.
    let unfinished = path.with_extension("unfinished");
    let file =
        fs::File::create(&unfinished).with_context(|| format!("{} cannot be made", unfinished.display()))?;
    let mut writer = BufWriter::new(file);
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut url = String::new();
    for _ in 0..COUNT {
        url.clear();
        write_url(&mut url, &mut random);
        url.push('\n');
        writer.write_all(url.as_bytes())?;
    }
    writer.flush()?;
    fs::rename(&unfinished, &path)?;
    Ok(path)
}

/// Marsaglia's xorshift64: tiny, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn one_in(&mut self, chance: usize) -> bool {
        self.below(chance) == 0
    }
}

const HOSTS: [&str; 6] = [
    "www.example.com",
    "shop.example.com",
    "www.example.org",
    "help.example.net",
    "example.com",
    "localhost:3000",
];
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "pt-br", "ja", "nl"];
const SECTIONS: [&str; 12] = [
    "products", "blog", "pricing", "contact", "checkout", "account", "docs", "help", "careers", "basket",
    "search", "about-us",
];
const WORDS: [&str; 16] = [
    "summer", "sale", "running", "shoes", "winter", "jacket", "guide", "how-to", "return", "policy", "size",
    "chart", "gift", "card", "new", "arrivals",
];

fn write_url(url: &mut String, random: &mut Random) {
    url.push_str(if random.one_in(12) { "http://" } else { "https://" });
    url.push_str(random.pick(&HOSTS));
    url.push('/');
    if random.one_in(2) {
        let _ = write!(url, "{}/", random.pick(&LANGUAGES));
    }
    if random.one_in(25) {
        return;
    }
    url.push_str(random.pick(&SECTIONS));
    for _ in 0..random.below(4) {
        let _ = write!(url, "/{}-{}", random.pick(&WORDS), random.pick(&WORDS));
    }
    if random.one_in(3) {
        let _ = write!(url, "/{}", random.below(100_000));
    }
    if random.one_in(40) {
        url.push_str("/contact");
    }
    let mut joiner = '?';
    for name in ["utm_source", "utm_campaign", "q", "page", "sku"] {
        if random.one_in(5) {
            let _ = write!(url, "{joiner}{name}={}", random.pick(&WORDS));
            joiner = '&';
        }
    }
    if random.one_in(20) {
        let _ = write!(url, "#{}", random.pick(&WORDS));
    }
}

#[cfg(test)]
mod tests {
    use super::{Random, write_url};

    #[test]
    fn the_first_urls_are_the_same_on_every_machine() {
        let mut random = Random(0x9E37_79B9_7F4A_7C15);
        let mut url = String::new();
        for _ in 0..3 {
            write_url(&mut url, &mut random);
            url.push('\n');
        }
        let expected = "\
https://www.example.com/fr/contact/how-to-running/policy-arrivals?utm_source=winter&utm_campaign=gift
https://www.example.com/de/blog/arrivals-guide?utm_campaign=chart#arrivals
http://example.com/ja/checkout/shoes-gift/new-how-to/10004?utm_source=return
";
        assert_eq!(url, expected);
    }
}

//! Patterns to measure with.

/// Patterns as the triggers of some shops have them.
pub(crate) fn patterns(count: usize) -> Vec<String> {
    const WORDS: [&str; 10] = [
        "contact", "pricing", "checkout", "product", "cart", "blog", "about-us", "support", "account", "sale",
    ];
    const HOSTS: [&str; 3] = ["shop\\.example", "www\\.shop\\.example", "help\\.example\\.net"];
    (0..count)
        .map(|index| {
            let word = WORDS[index % WORDS.len()];
            let other = WORDS[(index / WORDS.len() + index + 3) % WORDS.len()];
            let host = HOSTS[index / 7 % HOSTS.len()];
            match index % 13 {
                0 => format!("/{word}"),
                1 => format!(".*/{word}"),
                2 => format!("/{word}/?$"),
                3 => format!("^https://{host}/{word}"),
                4 => format!("^https?://(www\\.)?{host}/{word}/.*"),
                5 => format!("/({word}|{other})"),
                6 => format!("{word}\\?.*utm_source={other}"),
                7 => format!("^(?!.*{other}).*/{word}"),
                8 => format!("/{word}/[0-9]+"),
                9 => format!("^https://{host}/(?!{word})"),
                10 => format!("/{word}/[^/]+/{other}"),
                11 => format!("(?<!/{other})/{word}"),
                _ => format!("{}.*{other}.*#{word}{}", ["", "/"][index % 2], index % 17),
            }
        })
        .collect()
}

//! What is wrong with a wish before any platform is asked.

use std::fmt;

use url::Url;

use super::{LONGEST_WISH_SECONDS, Occasion, Wish, WishPart};
use crate::address::{is_host_and_path, with_percents};

/// Something that no platform could do anything with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WishProblem {
    /// The part that it is about.
    pub part: WishPart,
    /// What is so, in a sentence.
    pub message: String,
    /// What to do about it, in a sentence.
    pub help: String,
}

impl fmt::Display for WishProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.message, self.help)
    }
}

impl Wish {
    /// The first thing that is wrong with it; `None`: platforms can be asked.
    pub fn problem(&self) -> Option<WishProblem> {
        let problem = |part, message: String, help: &str| WishProblem {
            part,
            message,
            help: help.to_owned(),
        };
        let seconds = match self.occasion {
            Occasion::OnPage { seconds } | Occasion::OnSite { seconds } => Some(seconds),
            Occasion::AtOnce | Occasion::ChatOpened => None,
        };
        if let Some(seconds) = seconds
            && !(1..=LONGEST_WISH_SECONDS).contains(&seconds)
        {
            return Some(problem(
                WishPart::Occasion,
                format!("A time of {seconds} seconds is not possible."),
                "Say 1 second to 86400, which is a day, or “at once”.",
            ));
        }
        let places = self.place.text().map(|text| (WishPart::Place, text));
        let visited = self.visited().map(|(text, _)| (WishPart::Unless, text));
        for (part, text) in places.into_iter().chain(visited) {
            if text.trim().is_empty() {
                return Some(problem(
                    part,
                    "The address of the page is missing.".to_owned(),
                    "Write a piece of it, such as “/pricing”.",
                ));
            }
            if example_of(text).is_none() {
                let meant = with_percents(text.trim());
                let help = if meant != text && example_of(&meant).is_some() {
                    format!("Write “{meant}”.")
                } else {
                    "Copy it from the address bar of a browser.".to_owned()
                };
                return Some(problem(
                    part,
                    format!("“{text}” is in no address that a browser reports."),
                    &help,
                ));
            }
        }
        if self.message.trim().is_empty() {
            return Some(problem(
                WishPart::Message,
                "The message is missing.".to_owned(),
                "Write what the visitor should read.",
            ));
        }
        None
    }
}

/// An address with a text in it, as a browser reports it; `None` where no address has it.
pub(super) fn example_of(text: &str) -> Option<String> {
    let whole = [
        text.contains("://").then(|| text.to_owned()),
        is_host_and_path(text).then(|| format!("https://{text}")),
        text.starts_with('/')
            .then(|| format!("https://shop.example{text}")),
        Some(format!("https://shop.example/{text}")),
        Some(format!("https://{text}.example/")),
    ];
    whole
        .into_iter()
        .flatten()
        .filter_map(|whole| Url::parse(&whole).ok())
        .map(String::from)
        .find(|reported| reported.contains(text))
}

impl Wish {
    /// Addresses for visits: one that it speaks on, and one on the same site that it is not about. There is no second where it speaks on
    /// all of them.
    pub fn example_pages(&self) -> (String, Option<String>) {
        let home = "https://shop.example/".to_owned();
        let Some(text) = self.place.text() else {
            return (home, None);
        };
        let page = example_of(text).unwrap_or(home);
        let site = Url::parse(&page).ok();
        let elsewhere = ["/", "/about", "/news/today", "/x1"]
            .into_iter()
            .filter_map(|path| site.as_ref()?.join(path).ok())
            .map(String::from)
            .chain(["https://elsewhere.example/".to_owned()])
            .find(|other| !self.is_about(other));
        (page, elsewhere)
    }

    /// Addresses with the texts that keep it from speaking, and whether earlier visits count.
    pub fn example_visited(&self) -> Vec<(String, bool)> {
        self.visited()
            .filter_map(|(text, ever)| Some((example_of(text)?, ever)))
            .collect()
    }

    /// Whether an address is one of the pages that it speaks on.
    pub fn is_about(&self, address: &str) -> bool {
        self.place.text().is_none_or(|text| address.contains(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wish::{Audience, Exception, Often, Place};

    fn wish() -> Wish {
        Wish {
            who: Audience::Everyone,
            place: Place::Containing {
                text: "/pricing".to_owned(),
            },
            occasion: Occasion::OnPage { seconds: 45 },
            often: Often::OncePerVisit,
            unless: Vec::new(),
            message: "Questions?".to_owned(),
        }
    }

    #[test]
    fn each_part_that_nothing_can_be_done_with_is_named_with_the_way_out() {
        assert_eq!(wish().problem(), None);
        let with = |change: fn(&mut Wish)| {
            let mut wish = wish();
            change(&mut wish);
            wish.problem().expect("it is wrong")
        };
        let place = |text: &str| {
            let mut wish = wish();
            wish.place = Place::Containing {
                text: text.to_owned(),
            };
            wish.problem()
        };
        assert_eq!(with(|wish| wish.message = " ".into()).part, WishPart::Message);
        assert_eq!(
            with(|wish| wish.occasion = Occasion::OnSite { seconds: 0 }).part,
            WishPart::Occasion
        );
        let visited = with(|wish| {
            wish.unless = vec![Exception::Visited {
                text: String::new(),
                ever: true,
            }];
        });
        assert_eq!(visited.part, WishPart::Unless);
        assert_eq!(place("/über uns").unwrap().help, "Write “/%C3%BCber%20uns”.");
        for fine in [
            "/pricing",
            "pricing",
            "shop.example/pricing",
            "https://shop.example/a?b=c#d",
            "lp=v3",
        ] {
            assert_eq!(place(fine), None, "{fine}");
        }
    }

    #[test]
    fn examples_have_the_text_in_them_and_the_other_page_does_not() {
        for text in ["/pricing", "pricing", "/", "about", "shop.example/x", "e", "://"] {
            let mut wish = wish();
            wish.place = Place::Containing {
                text: text.to_owned(),
            };
            let (page, other) = wish.example_pages();
            assert!(wish.is_about(&page), "{text}: {page}");
            let is_in_every_address = matches!(text, "/" | "e" | "://");
            assert_eq!(other.is_none(), is_in_every_address, "{text}");
            assert!(other.is_none_or(|other| !wish.is_about(&other)), "{text}");
        }
    }
}

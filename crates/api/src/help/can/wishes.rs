//! Wants that are wishes: each is asked of every platform, and what is offered is played.

use simulate::{WishAlternative, WishAnswer, WishVerdict, answer_wish_alone};
use trigger::{Audience, Exception, Occasion, Often, Platform, Wish, WishPlace};

use super::{Answer, Cell, Part, Row, versions};

/// A want: the words for it, what it makes of a plain wish, and which other parts of the wish are free.
struct Want {
    words: &'static str,
    make: fn(&mut Wish),
    free: Free,
}

/// What is not a part of a want, so that any of it will do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Free {
    /// How often.
    Often,
    /// When.
    Occasion,
    /// How often, and when.
    Both,
    /// Nothing.
    None,
}

const WANTS: &[(&str, &[Want])] = &[
    (
        "Who",
        &[
            want("Everybody", Free::Both, |wish| wish.who = Audience::Everyone),
            want("Only who is here for the first time", Free::Both, |wish| {
                wish.who = Audience::New;
            }),
            want("Only who has been here before", Free::Both, |wish| {
                wish.who = Audience::Returning;
            }),
        ],
    ),
    (
        "Where",
        &[
            want("On every page", Free::Both, |wish| {
                wish.place = WishPlace::Anywhere;
            }),
            want("On pages with a text in their address", Free::Both, |wish| {
                wish.place = pricing();
            }),
        ],
    ),
    (
        "When",
        &[
            want("As soon as the page is loaded", Free::Often, |wish| {
                wish.occasion = Occasion::AtOnce;
            }),
            want("After 45 seconds on the page", Free::Often, |wish| {
                wish.occasion = on_page(45);
            }),
            want("After 45 seconds on one page only", Free::Often, |wish| {
                wish.place = pricing();
                wish.occasion = on_page(45);
            }),
            want("After half an hour on the page", Free::Often, |wish| {
                wish.occasion = on_page(1800);
            }),
            want(
                "After a minute on the site, whatever the page",
                Free::Often,
                |wish| {
                    wish.occasion = Occasion::OnSite { seconds: 60 };
                },
            ),
            want("When the visitor opens the chat", Free::Often, |wish| {
                wish.occasion = Occasion::ChatOpened;
            }),
        ],
    ),
    (
        "How often",
        &[
            want("Each time", Free::Occasion, |wish| wish.often = Often::EachTime),
            want("Once a visit", Free::Occasion, |wish| {
                wish.often = Often::OncePerVisit;
            }),
            want("Once and never again", Free::Occasion, |wish| {
                wish.often = Often::OncePerVisitor;
            }),
        ],
    ),
    (
        "Unless",
        &[
            want(
                "Not who has been on another page in this visit",
                Free::Both,
                |wish| {
                    wish.unless = vec![visited(false)];
                },
            ),
            want("Not who has ever been on another page", Free::Both, |wish| {
                wish.unless = vec![visited(true)];
            }),
            want("Not while the visitor is in a chat", Free::Both, |wish| {
                wish.unless = vec![Exception::Chatting];
            }),
        ],
    ),
    (
        "All together",
        &[want(
            "45 seconds on one page, once a visit, not who has bought",
            Free::None,
            |wish| {
                wish.place = pricing();
                wish.occasion = on_page(45);
                wish.often = Often::OncePerVisit;
                wish.unless = vec![visited(false)];
            },
        )],
    ),
];

const fn want(words: &'static str, free: Free, make: fn(&mut Wish)) -> Want {
    Want { words, make, free }
}

fn pricing() -> WishPlace {
    WishPlace::Containing {
        text: "/pricing".to_owned(),
    }
}

const fn on_page(seconds: u32) -> Occasion {
    Occasion::OnPage { seconds }
}

fn visited(ever: bool) -> Exception {
    Exception::Visited {
        text: "/thank-you".to_owned(),
        ever,
    }
}

pub(super) fn parts(version: Option<&str>) -> Vec<Part> {
    let row = |want: &Want| Row {
        words: want.words,
        cells: Platform::ALL
            .into_iter()
            .map(|platform| cell(want, platform, version))
            .collect(),
    };
    let part = |(heading, wants): &(&'static str, &[Want])| Part {
        heading,
        rows: wants.iter().map(row).collect(),
    };
    WANTS.iter().map(part).collect()
}

/// The best answer to the wishes that have what is wanted, and the other versions that give a better one.
fn cell(want: &Want, platform: Platform, version: Option<&str>) -> Cell {
    let mut best: Option<(u8, usize, Cell)> = None;
    for wish in wishes(want) {
        let answers = answer_wish_alone(&wish, &[platform], version);
        let visits = answers.visits.len();
        let Some(answer) = answers.platforms.into_iter().next() else {
            continue;
        };
        let first = answer.alternatives.first();
        let missed = first.map_or(usize::MAX, |first| visits - first.agreeing);
        let order = (rank(answer.verdict), missed);
        if best
            .as_ref()
            .is_none_or(|(rank, missed, _)| order < (*rank, *missed))
        {
            best = Some((order.0, order.1, told(answer, visits, wish)));
        }
        if order.0 == rank(WishVerdict::Possible) {
            break;
        }
    }
    let mut cell = best.map_or_else(Cell::nothing, |(_, _, cell)| cell);
    if cell.answer != Answer::Yes {
        let others = versions().into_iter().filter(|other| other.platform == platform);
        let able = others.filter(|other| is_possible(want, platform, &other.version));
        cell.elsewhere = able.map(|other| other.servers).collect();
    }
    cell
}

fn is_possible(want: &Want, platform: Platform, version: &str) -> bool {
    wishes(want).any(|wish| {
        let answers = answer_wish_alone(&wish, &[platform], Some(version));
        answers
            .platforms
            .iter()
            .any(|answer| answer.verdict == WishVerdict::Possible)
    })
}

const fn rank(verdict: WishVerdict) -> u8 {
    match verdict {
        WishVerdict::Possible => 0,
        WishVerdict::Nearest => 1,
        WishVerdict::NotPossible => 2,
    }
}

/// The wish with every choice for what is free, the plainest first.
fn wishes(want: &Want) -> impl Iterator<Item = Wish> {
    let often: &[Often] = match want.free {
        Free::Often | Free::Both => &[Often::OncePerVisit, Often::EachTime, Often::OncePerVisitor],
        Free::Occasion | Free::None => &[Often::OncePerVisit],
    };
    let occasions: &[Occasion] = match want.free {
        Free::Occasion | Free::Both => &[Occasion::AtOnce, Occasion::OnPage { seconds: 30 }],
        Free::Often | Free::None => &[Occasion::AtOnce],
    };
    occasions.iter().flat_map(move |occasion| {
        often.iter().map(move |often| {
            let mut wish = Wish {
                who: Audience::Everyone,
                place: WishPlace::Anywhere,
                occasion: *occasion,
                often: *often,
                unless: Vec::new(),
                message: "Can we help you?".to_owned(),
            };
            (want.make)(&mut wish);
            wish
        })
    })
}

fn told(answer: WishAnswer, visits: usize, wish: Wish) -> Cell {
    let first = answer.alternatives.first();
    let text = match (answer.verdict, first) {
        (WishVerdict::NotPossible, _) | (_, None) => answer.never.unwrap_or_default(),
        (WishVerdict::Possible, Some(first)) => format!("{}.", first.title),
        (WishVerdict::Nearest, Some(first)) => nearest(first, visits),
    };
    Cell {
        answer: match answer.verdict {
            WishVerdict::Possible => Answer::Yes,
            WishVerdict::Nearest => Answer::Nearest,
            WishVerdict::NotPossible => Answer::No,
        },
        text,
        elsewhere: Vec::new(),
        wish: Some(wish),
    }
}

/// What the nearest is, and what of the wish is not in it. Where it says nothing of that, the visits do.
fn nearest(alternative: &WishAlternative, visits: usize) -> String {
    let mut sentences = vec![format!("{}.", alternative.title)];
    sentences.extend(alternative.needs.clone());
    sentences.extend(alternative.gives_up.iter().map(|given_up| given_up.text.clone()));
    if sentences.len() == 1 {
        sentences.push(format!(
            "As wanted in {} of {visits} visits.",
            alternative.agreeing
        ));
    }
    sentences.join(" ")
}

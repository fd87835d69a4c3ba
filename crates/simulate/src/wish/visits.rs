//! Visits that tell what fulfils a wish from what comes near it.
//!
//! They are written in the words of Rocket.Chat, and [translated](crate::translate) for the other platforms.

use trigger::{Audience, Occasion, Often, Wish};

use crate::{Environment, Session, Step};

/// A visit that a wish is tried with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Probe {
    /// What the visitor does, in a few words.
    pub(super) name: String,
    /// The same, step by step.
    pub(super) session: Session,
}

/// How long a visitor stays after the moment that matters.
const MARGIN_MS: u64 = 15_000;
/// How long a visitor is on a page that does not matter.
const GLANCE_MS: u64 = 10_000;
/// Long enough that every platform takes what comes then for another visit.
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// The visits for a wish, the plainest first.
pub(super) fn probes(wish: &Wish) -> Vec<Probe> {
    let (page, elsewhere) = wish.example_pages();
    let other = elsewhere
        .clone()
        .unwrap_or_else(|| "https://shop.example/about".to_owned());
    let pause = match wish.occasion {
        Occasion::AtOnce | Occasion::ChatOpened => 0,
        Occasion::OnPage { seconds } | Occasion::OnSite { seconds } => u64::from(seconds) * 1000,
    };
    // Whole seconds, because people read these times.
    let half = pause / 2000 * 1000;
    let opens = wish.occasion == Occasion::ChatOpened;
    let mut probes = Probes::default();
    let stay = |page: &str| {
        let mut steps = vec![load(page)];
        if opens {
            steps.extend([wait(GLANCE_MS), Step::Open]);
        }
        steps.push(wait(pause + MARGIN_MS));
        steps
    };

    probes.add("Comes to the page and stays", stay(&page));
    if pause > 0 {
        let before_it_is_time = vec![load(&page), wait(half), load(&other), wait(pause + MARGIN_MS)];
        probes.add("Goes to another page before the time is up", before_it_is_time);
        let gone = vec![load(&page), wait(half), Step::Leave, wait(pause + MARGIN_MS)];
        probes.add("Leaves the site before the time is up", gone);
    }
    if let Some(elsewhere) = &elsewhere {
        probes.add("Is on another page only", stay(elsewhere));
        let through = [vec![load(elsewhere), wait(half + GLANCE_MS)], stay(&page)].concat();
        probes.add("Comes to the page from another one", through);
    }
    let twice = [stay(&page), vec![load(&other), wait(GLANCE_MS)], stay(&page)].concat();
    probes.add("Goes away and comes back to the page", twice);
    if wish.often != Often::EachTime || wish.who != Audience::Everyone {
        let mut next_day = stay(&page);
        next_day.push(come_back(&page));
        next_day.extend(stay(&page).into_iter().skip(1));
        probes.add("Comes again the next day", next_day);
    }
    // Nothing is said in the first visit, so that the second is the first time.
    let missed = match (&elsewhere, pause) {
        (Some(elsewhere), _) => Some(stay(elsewhere)),
        (None, 0) => None,
        (None, _) => Some(vec![load(&page), wait(half)]),
    };
    if let Some(mut steps) = missed
        && (wish.often == Often::OncePerVisitor || wish.who != Audience::Everyone)
    {
        steps.push(come_back(&page));
        steps.extend(stay(&page).into_iter().skip(1));
        probes.add(
            "Misses it in the first visit, and comes again the next day",
            steps,
        );
    }
    for (visited, _) in wish.example_visited() {
        let place = visited
            .split_once("://")
            .map_or(visited.as_str(), |(_, rest)| rest);
        let before = [vec![load(&visited), wait(GLANCE_MS)], stay(&page)].concat();
        probes.add(&format!("Was on {place} before"), before);
        let mut yesterday = vec![load(&visited), wait(GLANCE_MS)];
        yesterday.push(come_back(&page));
        yesterday.extend(stay(&page).into_iter().skip(1));
        probes.add(&format!("Was on {place} the day before"), yesterday);
    }
    if wish.stays_out_of_chats() && !opens {
        let mut in_chat = vec![load(&other), wait(GLANCE_MS / 2), Step::Open, Step::Register];
        in_chat.extend(stay(&page));
        probes.add("Is in a chat", in_chat);
    }
    probes.0
}

#[derive(Default)]
struct Probes(Vec<Probe>);

impl Probes {
    fn add(&mut self, name: &str, steps: Vec<Step>) {
        let environment = Environment {
            next_agent: Some("agent".to_owned()),
            ..Environment::default()
        };
        self.0.push(Probe {
            name: name.to_owned(),
            session: Session {
                environment,
                steps,
                ..Session::default()
            },
        });
    }
}

fn load(url: &str) -> Step {
    Step::Load { url: url.to_owned() }
}

fn come_back(url: &str) -> Step {
    Step::Return {
        ms: DAY_MS,
        url: Some(url.to_owned()),
    }
}

fn wait(ms: u64) -> Step {
    Step::Wait { ms }
}

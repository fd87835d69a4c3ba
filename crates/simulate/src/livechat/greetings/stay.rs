//! A greeting while the visitor stays on one page: only time passes, so all that can become of it is known in advance.

use trigger::livechat::greeting::{Greeting, Join};

use super::fold::Reading;
use super::question::{self, Answer};
use super::window::{Now, Window};

/// What a greeting's rules say while a page stays.
#[derive(Debug, Clone)]
pub(super) struct Stay<'a> {
    pub(super) greeting: &'a Greeting,
    /// What each rule says, in their order.
    pub(super) answers: Vec<Answer>,
    pub(super) window: Window,
    /// When the page began, in milliseconds since the session began.
    pub(super) page_ms: u64,
    /// When the visit began.
    pub(super) site_ms: u64,
}

/// How a greeting is to a moment, whatever stands in its way from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is switched off.
    Off,
    /// Its window is not open.
    Rests(Now),
    /// Its rules do not hold.
    Not,
    /// Its rules hold.
    Holds,
}

impl Stay<'_> {
    /// How the greeting is to a moment.
    pub(super) fn standing(&self, t_ms: u64) -> Standing {
        self.standing_by(Reading::OWN, t_ms)
    }

    fn standing_by(&self, reading: Reading, t_ms: u64) -> Standing {
        if !self.greeting.active {
            return Standing::Off;
        }
        match self.window.at(t_ms) {
            now @ (Now::NotYet | Now::Over) => Standing::Rests(now),
            Now::Active if reading.holds(self.said(t_ms)) => Standing::Holds,
            Now::Active => Standing::Not,
        }
    }

    /// The next moment at which that changes, and to what.
    pub(super) fn next(&self, t_ms: u64) -> Option<(u64, Standing)> {
        let now = self.standing(t_ms);
        self.turns(t_ms)
            .into_iter()
            .map(|turn_ms| (turn_ms, self.standing(turn_ms)))
            .find(|(_, then)| *then != now)
    }

    /// The other readings by which it would be shown at another moment from now on, with that moment, if there is one.
    pub(super) fn otherwise(&self, t_ms: u64) -> Vec<(Reading, Option<u64>)> {
        let mut joins = self.greeting.rules.iter().map(|rule| rule.join);
        let first = joins.next();
        // Rules that all have the same word mean the same by every reading.
        if first.is_none_or(|first| joins.all(|join| join == first)) {
            return Vec::new();
        }
        let turns = self.turns(t_ms);
        let shown_ms = |reading: Reading| {
            let mut moments = std::iter::once(t_ms).chain(turns.iter().copied());
            moments.find(|t_ms| self.standing_by(reading, *t_ms) == Standing::Holds)
        };
        let own = shown_ms(Reading::OWN);
        let others = Reading::OTHERS.into_iter();
        others
            .map(|reading| (reading, shown_ms(reading)))
            .filter(|(_, shown)| *shown != own)
            .collect()
    }

    /// Whether each rule holds at a moment, with its word.
    pub(super) fn said(&self, t_ms: u64) -> impl Iterator<Item = (Join, bool)> + Clone {
        let rules = self.greeting.rules.iter().zip(&self.answers);
        rules.map(move |(rule, answer)| {
            let holds = match answer {
                Answer::Stays(holds) => *holds,
                Answer::OnPage => question::seconds_fit(rule, self.page_s(t_ms)),
                Answer::OnSite => question::seconds_fit(rule, self.site_s(t_ms)),
                Answer::Unreadable => false,
            };
            (rule.join, holds)
        })
    }

    /// Whole seconds on the page.
    pub(super) fn page_s(&self, t_ms: u64) -> u64 {
        t_ms.saturating_sub(self.page_ms) / 1000
    }

    /// Whole seconds on the site.
    pub(super) fn site_s(&self, t_ms: u64) -> u64 {
        t_ms.saturating_sub(self.site_ms) / 1000
    }

    /// The moments after this one at which a rule about a time or the window can change, in order.
    fn turns(&self, after_ms: u64) -> Vec<u64> {
        let rules = self.greeting.rules.iter().zip(&self.answers);
        let mut turns: Vec<u64> = rules
            .filter_map(|(rule, answer)| {
                let from_ms = match answer {
                    Answer::OnPage => self.page_ms,
                    Answer::OnSite => self.site_ms,
                    Answer::Stays(_) | Answer::Unreadable => return None,
                };
                let turns = question::turns(rule)?;
                Some(turns.map(|seconds| from_ms.saturating_add(seconds.saturating_mul(1000))))
            })
            .flatten()
            .chain(self.window.turns())
            .filter(|turn_ms| *turn_ms > after_ms)
            .collect();
        turns.sort_unstable();
        turns.dedup();
        turns
    }
}

//! How page views become visits, and the session of a visitor.

use super::{PageId, Pages};
use crate::{Environment, Moment, Session, Step};

/// How page views become visits. A log says when pages were loaded, and never when they were left, so both are named choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visits {
    /// How long without a page view ends a visit, in milliseconds. Exactly that long ends it.
    pub gap_ms: u64,
    /// How long the last page of a visit stays open, in milliseconds; never beyond the next page view.
    pub last_page_ms: u64,
}

impl Default for Visits {
    /// Half an hour, and half a minute.
    fn default() -> Visits {
        Visits {
            gap_ms: 30 * 60_000,
            last_page_ms: 30_000,
        }
    }
}

/// A page view of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// When, in milliseconds since 1970-01-01 00:00 UTC.
    pub at_ms: i64,
    /// What.
    pub page: PageId,
}

/// A visitor comes to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// Which of the visitor's page views it is, from 0.
    pub view: usize,
    /// Which of the visitor's visits it belongs to, from 0.
    pub visit: usize,
    /// The page.
    pub page: PageId,
    /// Milliseconds since the visitor's first page view.
    pub t_ms: u64,
    /// How long the visitor was away when this begins another visit, in milliseconds; `None` within a visit and at the first one.
    pub away_ms: Option<u64>,
    /// How long the page stays open, in milliseconds.
    pub open_ms: u64,
}

/// The arrivals of a visitor at pages.
#[derive(Debug, Clone)]
pub struct Arrivals<'v> {
    visits: Visits,
    views: &'v [View],
    next: Arrival,
}

impl Visits {
    /// How the visitor of these page views comes to their pages. One that lies before the one before it counts as at the same time.
    pub fn arrivals<'v>(&self, views: &'v [View]) -> Arrivals<'v> {
        Arrivals {
            visits: *self,
            views,
            next: Arrival {
                view: 0,
                visit: 0,
                page: PageId(0),
                t_ms: 0,
                away_ms: None,
                open_ms: 0,
            },
        }
    }
}

impl Iterator for Arrivals<'_> {
    type Item = Arrival;

    fn next(&mut self) -> Option<Arrival> {
        let first = self.views.first()?;
        let mut arrival = self.next;
        arrival.page = self.views.get(arrival.view)?.page;
        let Some(following) = self.views.get(arrival.view + 1) else {
            arrival.open_ms = self.visits.last_page_ms;
            self.next.view += 1;
            return Some(arrival);
        };
        let since_first_ms = if following.at_ms > first.at_ms {
            following.at_ms.abs_diff(first.at_ms)
        } else {
            0
        };
        let pause_ms = since_first_ms.saturating_sub(arrival.t_ms);
        let ends_visit = pause_ms >= self.visits.gap_ms;
        arrival.open_ms = if ends_visit {
            pause_ms.min(self.visits.last_page_ms)
        } else {
            pause_ms
        };
        self.next = Arrival {
            view: arrival.view + 1,
            visit: arrival.visit + usize::from(ends_visit),
            page: arrival.page,
            t_ms: arrival.t_ms + pause_ms,
            away_ms: ends_visit.then(|| pause_ms - arrival.open_ms),
            open_ms: 0,
        };
        Some(arrival)
    }
}

impl Arrival {
    /// The step by which a session has it.
    pub(crate) fn step(&self, url: String) -> Step {
        match self.away_ms {
            Some(ms) => Step::Return { ms, url: Some(url) },
            None => Step::Load { url },
        }
    }
}

/// The session of a visitor in this world: it begins with the first page view, has two steps for each (coming to the page and staying on it)
/// and ends with leaving the site.
pub fn session_of(visits: &Visits, views: &[View], pages: &Pages, world: &Environment) -> Session {
    let mut steps = Vec::with_capacity(steps_of(views));
    for arrival in visits.arrivals(views) {
        steps.push(arrival.step(pages.url(arrival.page).to_owned()));
        steps.push(Step::Wait { ms: arrival.open_ms });
    }
    if !views.is_empty() {
        steps.push(Step::Leave);
    }
    Session {
        environment: Environment {
            start: begins(views).or(world.start),
            ..world.clone()
        },
        steps,
        ..Session::default()
    }
}

/// How many steps the session of a visitor with these page views has.
pub(super) fn steps_of(views: &[View]) -> usize {
    match views.len() {
        0 => 0,
        views => 2 * views + 1,
    }
}

/// When a visitor's first page view was.
pub(super) fn begins(views: &[View]) -> Option<Moment> {
    views.first().map(|view| Moment::from_ms(view.at_ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn arrivals(visits: Visits, minutes: &[i64]) -> Vec<(usize, u64, Option<u64>, u64)> {
        let views: Vec<View> = minutes
            .iter()
            .map(|minute| View {
                at_ms: 1_767_603_600_000 + minute * MINUTE,
                page: PageId(0),
            })
            .collect();
        visits
            .arrivals(&views)
            .map(|arrival| (arrival.visit, arrival.t_ms, arrival.away_ms, arrival.open_ms))
            .collect()
    }

    #[test]
    fn exactly_the_gap_ends_a_visit_and_less_does_not() {
        assert_eq!(
            arrivals(Visits::default(), &[0, 29, 59, 60]),
            [
                (0, 0, None, 29 * 60_000),
                (0, 29 * 60_000, None, 30_000),
                (1, 59 * 60_000, Some(30 * 60_000 - 30_000), 60_000),
                (1, 60 * 60_000, None, 30_000),
            ]
        );
    }

    #[test]
    fn what_lies_before_the_view_before_it_counts_as_at_the_same_time() {
        assert_eq!(
            arrivals(Visits::default(), &[5, 7, 6, 4, 8]),
            [
                (0, 0, None, 120_000),
                (0, 120_000, None, 0),
                (0, 120_000, None, 0),
                (0, 120_000, None, 60_000),
                (0, 180_000, None, 30_000),
            ]
        );
    }

    #[test]
    fn the_last_page_of_a_visit_is_gone_when_the_next_one_comes() {
        let visits = Visits {
            gap_ms: 60_000,
            last_page_ms: 600_000,
        };
        assert_eq!(
            arrivals(visits, &[0, 2]),
            [(0, 0, None, 120_000), (1, 120_000, Some(0), 600_000)]
        );
    }

    #[test]
    fn a_visitor_has_a_session_of_steps_that_people_know() {
        let mut pages = Pages::new();
        let home = pages.add("https://a.example/");
        let cart = pages.add("https://a.example/cart");
        let view = |seconds: i64, page| View {
            at_ms: 1_000 * seconds,
            page,
        };
        let views = [view(0, home), view(40, cart), view(4000, home)];
        let session = session_of(&Visits::default(), &views, &pages, &Environment::default());
        assert_eq!(session.environment.begins().to_string(), "1970-01-01T00:00:00Z");
        expect_test::expect![[r#"
            starts at 1970-01-01T00:00:00Z

            load https://a.example/
            wait 40s
            load https://a.example/cart
            wait 30s
            return after 1h 5m 30s to https://a.example/
            wait 30s
            leave
        "#]]
        .assert_eq(&crate::print_script(&session));
        let nobody = session_of(&Visits::default(), &[], &pages, &Environment::default());
        assert_eq!(nobody, Session::default());
    }
}

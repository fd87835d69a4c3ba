//! Random visitors of a site, and what a sink hears of them.

use proptest::prelude::*;
use simulate::traffic::{Arrival, Pages, Verdicts, View, Visits, session_of};
use simulate::{Detail, Environment, Frame, Happening, Now, Prepared, Records, Said, Session, Sink, Step};

/// A page view: milliseconds since the one before, and the place of its page in a list.
pub(crate) type Went = (i64, usize);

/// Page views of a visitor, with all kinds of pauses, most of them short, some of which end a visit and some of which go back in time.
pub(crate) fn views() -> impl Strategy<Value = Vec<Went>> {
    let pause = prop_oneof![
        4 => 0..9_000_i64,
        4 => (0..40_i64).prop_map(|seconds| seconds * 1000),
        2 => prop::sample::select(vec![0, 799, 800, 801, 29_999, 30_000, 30_001, 1_799_999, 1_800_000, 1_800_001, 3_600_000]),
        1 => -5_000..200_000_000_i64,
    ];
    prop::collection::vec((pause, 0..8_usize), 1..16)
}

/// When visits end, as usual or not.
pub(crate) fn visits() -> impl Strategy<Value = Visits> {
    prop_oneof![
        3 => Just(Visits::default()),
        1 => (0..4_000_000_u64, 0..4_000_000_u64)
            .prop_map(|(gap_ms, last_page_ms)| Visits { gap_ms, last_page_ms }),
    ]
}

/// The page views of a visitor who begins then.
pub(crate) fn of_log(begins_ms: i64, went: &[Went], pages: &mut Pages, urls: &[&str]) -> Vec<View> {
    let mut at_ms = begins_ms;
    let view = |&(pause_ms, page): &Went| {
        at_ms += pause_ms;
        View {
            at_ms,
            page: pages.add(urls[page % urls.len()]),
        }
    };
    went.iter().map(view).collect()
}

/// Writes down all that it is told.
#[derive(Debug, Default)]
pub(crate) struct Ear {
    wants: Detail,
    /// How many pages were loaded, by the events.
    loaded: usize,
    arrivals: Vec<Arrival>,
    /// Each firing: which trigger, when, and in which page view.
    fired: Vec<(usize, u64, usize)>,
    messages: Vec<(usize, u64, String, String)>,
    told: Vec<String>,
}

impl Ear {
    fn that_wants(wants: Detail) -> Ear {
        Ear {
            wants,
            ..Ear::default()
        }
    }
}

impl Sink for Ear {
    fn detail(&self) -> Detail {
        self.wants
    }

    fn arrive(&mut self, arrival: &Arrival) {
        self.arrivals.push(*arrival);
    }

    fn event(&mut self, now: Now, event: Happening<'_>) {
        match event {
            Happening::PageLoaded { .. } => self.loaded += 1,
            Happening::MessageShown {
                trigger,
                sender,
                text,
                ..
            } => self
                .messages
                .push((trigger, now.t_ms, sender.to_owned(), text.to_owned())),
            _ => {}
        }
        self.told.push(format!("{now:?} {event:?}"));
    }

    fn fired(&mut self, now: Now, trigger: usize) {
        let view = match self.arrivals.last() {
            Some(arrival) => arrival.view + 1,
            None => self.loaded,
        };
        self.fired.push((trigger, now.t_ms, view));
        self.told.push(format!("{now:?} fired {trigger}"));
    }

    fn step(&mut self, now: Now, step: &Step) {
        self.told.push(format!("{now:?} {step:?}"));
    }

    fn decision(&mut self, now: Now, trigger: usize, said: Said) {
        self.told.push(format!("{now:?} {trigger} {said:?}"));
    }

    fn message_gone(&mut self, now: Now, message: usize) {
        self.told.push(format!("{now:?} gone {message}"));
    }

    fn frame(&mut self, now: Now, frame: Frame) {
        self.told.push(format!("{now:?} {frame:?}"));
    }

    fn end(&mut self, now: Now, records: Records) {
        self.told.push(format!("{now:?} {records:?}"));
    }
}

/// Plays a visitor by their page views and by their session, and fails where anything is different. Gives how often anything fired.
pub(crate) fn assert_law(
    prepared: &Prepared<'_>,
    visits: Visits,
    world: &Environment,
    pages: &Pages,
    views: &[View],
    known: usize,
) -> usize {
    let mut verdicts = Verdicts::of(prepared);
    verdicts.add(&prepared.judge(pages.iter().take(known)));
    let mut player = prepared.traffic(visits, world);
    let session = session_of(&visits, views, pages, world);
    let mut firings = 0;
    assert_counted(prepared, &session);
    for detail in [Detail::Full, Detail::Outcome, Detail::Firings] {
        let mut expected = Ear::that_wants(detail);
        prepared.play(&session, &mut expected);
        // The second time, with what the first one left behind.
        for _ in 0..2 {
            let mut heard = Ear::that_wants(detail);
            player.play(pages, &verdicts, views, &mut heard);
            assert_eq!(heard.told, expected.told, "{detail:?}");
            assert!(heard.arrivals.iter().copied().eq(visits.arrivals(views)));
            firings = heard.fired.len();
            if detail != Detail::Firings {
                // By their page views, too, which only events tell of a session.
                assert_eq!(heard.fired, expected.fired);
            }
        }
    }
    firings
}

/// Plays a session for somebody who hears all events and for somebody who only counts, and fails where they hear other firings or messages.
pub(crate) fn assert_counted(prepared: &Prepared<'_>, session: &Session) {
    let [outcome, counted] = [Detail::Outcome, Detail::Firings].map(|detail| {
        let mut heard = Ear::that_wants(detail);
        prepared.play(session, &mut heard);
        let fired = heard.fired.iter().map(|(trigger, t_ms, _)| (*trigger, *t_ms));
        (fired.collect::<Vec<_>>(), heard.messages)
    });
    assert_eq!(counted, outcome);
}

//! One visitor is counted: what the triggers of each side showed them.

use simulate::traffic::{View, Visits};

use crate::sample::{LONGEST, Sample, Samples};
use crate::tally::{DifferenceTally, HOURS_OF_A_WEEK, SideTally, Tally, TriggerTally};
use crate::week::Week;

/// A message that a visitor saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Message {
    /// Whose, by its place.
    pub(crate) trigger: u32,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub(crate) at_ms: i64,
    /// On which page view of the visitor, from 0.
    pub(crate) view: u32,
    /// In which of the visitor's visits, from 0.
    pub(crate) visit: u32,
}

/// What is counted of every visitor alike.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) visits: Visits,
    pub(crate) week: Week,
    /// Messages of two triggers within so many milliseconds on one page view count as at once.
    pub(crate) at_once_ms: u64,
    /// Places of triggers that are compared: of the first side, and of the second.
    pub(crate) pairs: Vec<(u32, u32)>,
}

/// A visitor with all that they looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visitor<'a> {
    pub(crate) key: u64,
    /// In the order of time; there is at least one.
    pub(crate) views: &'a [View],
    /// How many visits they are.
    pub(crate) visits: u64,
}

/// Counts visitors; its memory is used again from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Counter([Reach; 2]);

/// How one side reached a visitor.
#[derive(Debug, Default)]
struct Reach {
    /// By trigger: how many messages, and in which visit the last one was.
    by_trigger: Vec<(u32, u32)>,
    /// Which triggers reached the visitor, in their order.
    triggers: Vec<u32>,
}

impl Reach {
    /// Forgets the visitor before.
    fn forget(&mut self, triggers: usize) {
        for &trigger in &self.triggers {
            self.by_trigger[trigger as usize].0 = 0;
        }
        self.triggers.clear();
        self.by_trigger.resize(triggers, (0, 0));
    }

    /// Takes a message. Says whether it is the first of its trigger in this visit: messages come in the order of time.
    fn take(&mut self, trigger: u32, visit: u32) -> bool {
        let (times, last_visit) = &mut self.by_trigger[trigger as usize];
        let is_new = *times == 0 || *last_visit != visit;
        if *times == 0 {
            self.triggers.push(trigger);
        }
        *times += 1;
        *last_visit = visit;
        is_new
    }

    fn times(&self, trigger: u32) -> u32 {
        self.by_trigger
            .get(trigger as usize)
            .map_or(0, |(times, _)| *times)
    }
}

impl Counter {
    /// Adds a visitor to a tally: `messages` has those of each side, in the order of time.
    pub(crate) fn count(
        &mut self,
        rules: &Rules,
        visitor: Visitor<'_>,
        messages: &[Vec<Message>],
        tally: &mut Tally,
    ) {
        let (Some(first), Some(last)) = (visitor.views.first(), visitor.views.last()) else {
            return;
        };
        tally.page_views += visitor.views.len() as u64;
        tally.visitors += 1;
        tally.visits += visitor.visits;
        let (begin, end) = tally.span_ms.unwrap_or((first.at_ms, last.at_ms));
        tally.span_ms = Some((begin.min(first.at_ms), end.max(last.at_ms)));
        for ((messages, reach), side) in messages.iter().zip(&mut self.0).zip(&mut tally.sides) {
            reach.forget(side.triggers.len());
            if !messages.is_empty() {
                visitor.count(rules, messages, reach, side);
            }
        }
        let [one, other] = &self.0;
        for (&(first, second), tally) in rules.pairs.iter().zip(&mut tally.differences) {
            let times = (one.times(first), other.times(second));
            visitor.compare(messages, (first, second), times, tally);
        }
    }
}

impl Visitor<'_> {
    fn count(&self, rules: &Rules, messages: &[Message], reach: &mut Reach, side: &mut SideTally) {
        for message in messages {
            let trigger = &mut side.triggers[message.trigger as usize];
            trigger.shown(message, self, rules);
            trigger.visits += u64::from(reach.take(message.trigger, message.visit));
        }
        reach.triggers.sort_unstable();
        for (place, &trigger) in reach.triggers.iter().enumerate() {
            let tally = &mut side.triggers[trigger as usize];
            tally.visitors += 1;
            *tally.times.entry(reach.times(trigger)).or_default() += 1;
            self.sample(messages, trigger, &mut tally.samples);
            let later = &reach.triggers[place + 1..];
            if !later.is_empty() {
                let overlaps = side.overlaps.entry(trigger).or_default();
                for &other in later {
                    *overlaps.entry(other).or_default() += 1;
                }
            }
        }
        let count = u32::try_from(messages.len()).unwrap_or(u32::MAX);
        *side.messages.entry(count).or_default() += 1;
        if let Some(at) = at_once(messages, rules.at_once_ms) {
            side.crowded += 1;
            self.keep(at, &mut side.crowded_samples);
        }
    }

    /// How often a trigger of each side reached the visitor, compared.
    fn compare(
        &self,
        messages: &[Vec<Message>],
        (first, second): (u32, u32),
        times: (u32, u32),
        tally: &mut DifferenceTally,
    ) {
        match (times, messages) {
            ((0, 0), _) => {}
            ((_, 0), [messages, _]) => {
                tally.only_first += 1;
                self.sample(messages, first, &mut tally.first_samples);
            }
            ((0, _), [_, messages]) => {
                tally.only_second += 1;
                self.sample(messages, second, &mut tally.second_samples);
            }
            ((one, other), _) => {
                tally.both += 1;
                tally.other_times += u64::from(one != other);
            }
        }
    }

    /// Keeps the visitor as one of those behind a number of a trigger, with the page view of its first message.
    fn sample(&self, messages: &[Message], trigger: u32, samples: &mut Samples) {
        if samples.wants(self.key) {
            let first = messages.iter().find(|message| message.trigger == trigger);
            self.keep(first.map_or(0, |message| message.view), samples);
        }
    }

    fn keep(&self, at: u32, samples: &mut Samples) {
        if samples.wants(self.key) {
            samples.keep(Sample {
                visitor: self.key,
                at,
                views: self
                    .views
                    .iter()
                    .take(LONGEST)
                    .map(|view| (view.at_ms, view.page.0))
                    .collect(),
            });
        }
    }
}

impl TriggerTally {
    fn shown(&mut self, message: &Message, visitor: &Visitor<'_>, rules: &Rules) {
        self.fired += 1;
        self.hours.resize(HOURS_OF_A_WEEK, 0);
        self.hours[rules.week.hour(message.at_ms)] += 1;
        if let Some(view) = visitor.views.get(message.view as usize) {
            *self.pages.entry(view.page.0).or_default() += 1;
        }
    }
}

/// The page view on which messages of two triggers came at once, if there is one.
fn at_once(messages: &[Message], within_ms: u64) -> Option<u32> {
    let pair = messages.windows(2).find(|pair| {
        pair[0].view == pair[1].view
            && pair[0].trigger != pair[1].trigger
            && pair[0].at_ms.abs_diff(pair[1].at_ms) <= within_ms
    });
    pair.map(|pair| pair[1].view)
}

//! The triggers of a site, looked through once before anybody visits it.

use std::collections::HashMap;
use std::sync::Arc;

use trigger::rocketchat::{Action, Condition, ConditionKind, ConditionValue, Trigger};

use super::page_url::{self, Found};
use super::profile::{PageUrl, Profile, Scheduling};
use super::time_on_site::Timer;
use crate::address::{Address, numbered};
use crate::patterns::Compiled;
use crate::{Patterns, TriggerInput, js};

/// The triggers of a site, with what is asked of each page.
pub(super) struct Site<'a> {
    pub(super) profile: &'static Profile,
    pub(super) triggers: Vec<Known<'a>>,
    pub(super) turns: Turns,
    /// The patterns of all page URL conditions, each once.
    patterns: Vec<Compiled>,
    /// What they say of the widget's own address, where a version takes that for the page's.
    pub(super) own_answers: Vec<u8>,
}

/// A trigger, with what the engine looks up often.
pub(super) struct Known<'a> {
    pub(super) id: &'a str,
    pub(super) trigger: &'a Trigger,
    /// Which record it has: triggers with one id share one.
    pub(super) record: usize,
    /// The condition that counts.
    condition: Option<&'a Condition>,
    pub(super) run_once: bool,
    /// The patterns of the conditions that are page URLs, by the places of the conditions.
    pub(super) patterns: Vec<Option<Asked>>,
    /// What the conditions that are times wait for, by the places of the conditions.
    pub(super) timers: Vec<Option<Timer>>,
}

/// A pattern that is asked of addresses.
#[derive(Debug)]
pub(super) struct Asked {
    /// Its place among the answers that an [`Address`](crate::address::Address) can have.
    pub(super) number: usize,
    pub(super) compiled: Compiled,
}

/// The triggers that can have a turn, by what leads to it. None is switched off.
#[derive(Debug, Default)]
pub(super) struct Turns {
    pub(super) at_load: Vec<Turn>,
    /// Those with a page URL among their conditions.
    pub(super) at_report: Vec<Turn>,
    /// Those with the registration among their conditions, by their places.
    pub(super) at_chat_end: Vec<usize>,
}

/// A trigger that can have a turn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// Its place.
    pub(super) trigger: usize,
    /// The number of its pattern, when its turn comes to nothing wherever the pattern does not match: nothing is begun and nothing is
    /// remembered that anything else asks for.
    ///
    /// So it is where a page URL is the condition that counts, alone where each counts, and where no other trigger has the same record.
    /// Trying it in vain makes the record `error`. That is like none, and like `fired`: the record of such a trigger keeps it from a turn
    /// only while it says `scheduled`, which trying in vain leaves, or where it knows the URL at the load, and there nothing is tried once
    /// it has fired. Where the first condition takes a report away from the others, every turn counts.
    pattern: Option<usize>,
}

impl Turn {
    /// Whether it comes to nothing on a page of which the widget knows this.
    #[inline]
    pub(super) fn is_in_vain(self, known_url: Option<Address<'_>>) -> bool {
        self.pattern.is_some_and(|pattern| match known_url {
            Some(url) => Found::is_known_not_to_match(pattern, url),
            None => true,
        })
    }
}

impl<'a> Known<'a> {
    /// The condition that counts.
    pub(super) fn condition(&self) -> Option<&'a Condition> {
        self.condition
    }

    /// The action that counts.
    pub(super) fn action(&self) -> Option<&'a Action> {
        self.trigger.actions.first()
    }

    /// Whether any condition, not only the first, is of this kind.
    pub(super) fn has(&self, kind: &ConditionKind) -> bool {
        self.trigger
            .conditions
            .iter()
            .any(|condition| condition.kind == *kind)
    }

    /// The number of its pattern, if nothing else counts.
    fn pattern_alone(&self, profile: &Profile) -> Option<usize> {
        let only_one = match profile.scheduling {
            Scheduling::EveryCondition => self.trigger.conditions.len() == 1,
            Scheduling::ByRecord | Scheduling::AsDocumented => true,
        };
        let pattern = self.patterns.first()?.as_ref()?;
        let counts = only_one && pattern.compiled.is_ok() && profile.page_url != PageUrl::FirstComeReport;
        counts.then_some(pattern.number)
    }

    /// Whether the condition that counts is of this kind.
    pub(super) fn is(&self, kind: &ConditionKind) -> bool {
        self.condition().is_some_and(|condition| condition.kind == *kind)
    }
}

impl<'a> Site<'a> {
    /// Looks the triggers through.
    pub(super) fn of(
        profile: &'static Profile,
        inputs: &'a [TriggerInput],
        patterns: &mut Patterns,
    ) -> Site<'a> {
        let mut site = Site {
            profile,
            triggers: Vec::with_capacity(inputs.len()),
            turns: Turns::default(),
            patterns: Vec::new(),
            own_answers: Vec::new(),
        };
        let mut by_id: HashMap<&str, usize> = HashMap::new();
        for input in inputs {
            let Some(trigger) = input.trigger.rocketchat() else {
                continue;
            };
            let record = by_id.len();
            let record = *by_id.entry(&input.id).or_insert(record);
            site.add(&input.id, trigger, record, patterns);
        }
        site.arrange_turns();
        if profile.page_url == PageUrl::OwnAddress {
            let mut answers = Vec::new();
            site.answer(page_url::OWN_ADDRESS, &mut answers);
            site.own_answers = answers;
        }
        site
    }

    fn add(&mut self, id: &'a str, trigger: &'a Trigger, record: usize, patterns: &mut Patterns) {
        let profile = self.profile;
        let mut ask = |(place, condition): (usize, &Condition)| {
            let counts = place == 0 || profile.scheduling == Scheduling::EveryCondition;
            let is_pattern = counts && trigger.enabled && condition.kind == ConditionKind::PageUrl;
            let text = is_pattern.then(|| pattern_text(profile, condition)).flatten()?;
            let compiled = patterns.add(&text);
            let number = numbered(&mut self.patterns, Arc::clone(&compiled), Arc::ptr_eq);
            Some(Asked { number, compiled })
        };
        let known = Known {
            id,
            trigger,
            record,
            condition: trigger.conditions.first(),
            run_once: trigger.run_once,
            patterns: trigger.conditions.iter().enumerate().map(&mut ask).collect(),
            timers: trigger.conditions.iter().map(Timer::of).collect(),
        };
        self.triggers.push(known);
    }

    fn arrange_turns(&mut self) {
        let mut of_record = vec![0; self.triggers.len()];
        for known in &self.triggers {
            of_record[known.record] += 1;
        }
        for (place, known) in self.triggers.iter().enumerate() {
            if !known.trigger.enabled {
                continue;
            }
            let turn = Turn {
                trigger: place,
                pattern: known
                    .pattern_alone(self.profile)
                    .filter(|_| of_record[known.record] == 1),
            };
            self.turns.at_load.push(turn);
            if known.has(&ConditionKind::PageUrl) {
                self.turns.at_report.push(turn);
            }
            if known.has(&ConditionKind::AfterGuestRegistration) {
                self.turns.at_chat_end.push(place);
            }
        }
    }

    /// Adds what each pattern says of an address.
    pub(super) fn answer(&self, url: &str, answers: &mut Vec<u8>) {
        answers.extend(
            self.patterns
                .iter()
                .map(|compiled| page_url::answer(compiled, url)),
        );
    }
}

/// What a condition hands over as a pattern; `None` when the widget takes it as no pattern at all.
pub(super) fn pattern_text(profile: &Profile, condition: &Condition) -> Option<String> {
    match (profile.scheduling, &condition.value) {
        // Older widgets make a pattern of whatever there is.
        (Scheduling::EveryCondition, ConditionValue::Missing) => Some(String::new()),
        (Scheduling::EveryCondition, value) => Some(js::to_text(value)),
        (_, value) => js::is_truthy(value).then(|| js::to_text(value)),
    }
}

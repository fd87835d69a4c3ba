//! The triggers of a site, looked through once before anybody visits it.

use std::collections::HashMap;
use std::sync::Arc;

use trigger::rocketchat::{Action, Condition, ConditionKind, ConditionValue, Trigger};

use super::page_url;
use super::profile::{PageUrl, Profile, Scheduling};
use super::time_on_site::Timer;
use crate::address::numbered;
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

/// The places of the triggers that can have a turn, by what leads to it. None is of a trigger that is switched off.
#[derive(Debug, Default)]
pub(super) struct Turns {
    pub(super) at_load: Vec<usize>,
    /// Those with a page URL among their conditions.
    pub(super) at_report: Vec<usize>,
    /// Those with the registration among their conditions.
    pub(super) at_chat_end: Vec<usize>,
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
        let place = self.triggers.len();
        if trigger.enabled {
            self.turns.at_load.push(place);
            if known.has(&ConditionKind::PageUrl) {
                self.turns.at_report.push(place);
            }
            if known.has(&ConditionKind::AfterGuestRegistration) {
                self.turns.at_chat_end.push(place);
            }
        }
        self.triggers.push(known);
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

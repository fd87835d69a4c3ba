//! `time-on-site`: so many seconds from this page load.

use trigger::rocketchat::{Condition, ConditionKind, ConditionValue};

use super::profile::{PageUrl, Scheduling};
use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::{Said, js};

const RULE: &str = "5";

/// What a condition waits for.
#[derive(Debug)]
pub(super) struct Timer {
    delay_ms: u64,
    /// The seconds, as the widget reads them.
    seconds: String,
}

impl Timer {
    /// That of a condition, if it is a time.
    pub(super) fn of(condition: &Condition) -> Option<Timer> {
        if condition.kind != ConditionKind::TimeOnSite {
            return None;
        }
        let written = if js::is_truthy(&condition.value) {
            js::to_text(&condition.value)
        } else {
            "0".to_owned()
        };
        let seconds = js::parse_int(&written).unwrap_or(f64::NAN);
        Some(Timer {
            delay_ms: js::timer_delay_ms(seconds * 1000.0),
            seconds: js::number_to_text(seconds),
        })
    }
}

impl Widget<'_> {
    /// Begins the time of a trigger's condition at this place.
    pub(super) fn start_timer(&mut self, trigger: usize, place: usize, condition: &Condition) {
        let triggers = self.triggers;
        let Some(Timer { delay_ms, seconds }) = &triggers[trigger].timers[place] else {
            return; // Only conditions that are times come here.
        };
        let delay_ms = *delay_ms;
        let began_ms = self.clock_began_ms();
        let due_ms = began_ms.saturating_add(delay_ms).max(self.out.now_ms);
        let over = self.counted_over();
        self.out.decide(trigger, || {
            let text = if delay_ms == 0 {
                "It does not wait: the seconds are nothing that a timer waits for.".to_owned()
            } else {
                format!(
                    "It waits for {} s on this {}.",
                    js::number_to_text(whole_seconds(delay_ms)),
                    over
                )
            };
            Said::new(verdicts::WAITING, reasons::TIMER_RUNS, RULE, text)
                .saw("value", as_written(&condition.value))
                .saw("seconds", seconds)
                .saw("due at ms", due_ms)
        });
        if self.profile.page_url == PageUrl::FirstComeReport && !self.page.timed.insert(trigger) {
            // A trigger has one timer there, and what begins it anew stops the one before.
            self.timers
                .retain(|due| !matches!(due, Due::TimeOnSite { trigger: other, .. } if *other == trigger));
        }
        self.timers.push(due_ms, Due::TimeOnSite { trigger, place });
    }

    pub(super) fn time_is_up(&mut self, trigger: usize, place: usize) {
        let triggers = self.triggers;
        let timer = triggers[trigger].timers[place].as_ref();
        let seconds = timer.map_or("", |timer| &timer.seconds);
        if self.profile.scheduling == Scheduling::AsDocumented && self.is_over(trigger) {
            return; // It was up in another tab before.
        }
        if self.visitor.registered && self.profile.guests_only {
            self.fail_condition(trigger, reasons::REGISTERED_BEFORE_TIMER, |reason| {
                Said::new(
                    verdicts::CONDITION_FAILED,
                    reason,
                    RULE,
                    "The time is up, but the visitor has registered meanwhile.",
                )
                .saw("seconds", seconds)
                .saw("registered", "yes")
            });
            return;
        }
        let over = self.counted_over();
        self.out.decide(trigger, || {
            Said::new(
                verdicts::CONDITION_MET,
                reasons::TIME_UP,
                RULE,
                format!("The visitor has been on this {over} for the time."),
            )
            .saw("seconds", seconds)
        });
        if let Some(visit) = &mut self.visitor.visit {
            visit.had_their_time.insert(trigger);
        }
        self.met.push(trigger);
        self.fire_met();
    }

    /// What the time is counted over, for people.
    fn counted_over(&self) -> &'static str {
        match self.profile.scheduling {
            Scheduling::ByRecord | Scheduling::EveryCondition => "page",
            Scheduling::AsDocumented => "visit",
        }
    }

    /// From when the time is counted, in milliseconds since the session began.
    fn clock_began_ms(&self) -> u64 {
        match (self.profile.scheduling, &self.visitor.visit) {
            (Scheduling::AsDocumented, Some(visit)) => visit.began_ms,
            _ => self.out.now_ms,
        }
    }
}

fn as_written(value: &ConditionValue) -> String {
    match value {
        ConditionValue::Missing => "none".to_owned(),
        ConditionValue::Text(text) => format!("“{text}”"),
        ConditionValue::Null | ConditionValue::Number(_) => js::to_text(value),
    }
}

fn whole_seconds(delay_ms: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "timers are below 2^31 ms")]
    let delay_ms = delay_ms as f64;
    delay_ms / 1000.0
}

//! Older widgets: every condition of a trigger counts by itself, and all actions run.
//!
//! The widget goes over its triggers when a page is loaded and when it is told a URL. It keeps no record of what it has begun, so
//! what it begins twice comes twice.

use trigger::rocketchat::{Action, Condition, ConditionKind};

use super::known::Asked;
use super::page_url::{Found, written};
use super::profile::{PageUrl, Waits};
use super::schedule::{Occasion, words};
use super::{Due, Widget};
use super::{reasons, verdicts};
use crate::address::Address;
use crate::{RecordState, Said};

/// How often the embedding script looks at the site's URL, in milliseconds.
const LOOKS_EVERY_MS: u64 = 800;

impl<'a> Widget<'a> {
    /// Goes over the triggers and begins what their conditions ask for.
    pub(super) fn pass_over_conditions(&mut self, occasion: Occasion) {
        if self.page.broken || occasion == Occasion::ChatEnd {
            return;
        }
        'triggers: for &turn in &self.turns.at_load {
            let trigger = turn.trigger;
            let conditions = &self.triggers[trigger].trigger.conditions;
            if self.passes_by(turn) || self.is_passed_over(trigger) {
                continue;
            }
            for (place, condition) in conditions.iter().enumerate() {
                if self.out.is_stopped() {
                    return;
                }
                let counts = occasion == Occasion::PageLoad
                    || self.profile.page_url.is_looked_at()
                    || condition.kind == ConditionKind::PageUrl;
                if counts && !self.begin(trigger, place, condition) {
                    // While a page is loaded that ends the widget; later it ends this pass only.
                    self.page.broken = self.profile.page_url != PageUrl::FirstComeReport;
                    break 'triggers;
                }
            }
        }
        if occasion == Occasion::PageLoad && self.visitor.registered && !self.page.broken {
            // Whoever waits for the registration hears of it as soon as the widget is there, in the same turn.
            let waiting = std::mem::take(&mut self.page.await_registration);
            self.meet(
                &waiting,
                reasons::GUEST_REGISTERED,
                "The visitor is registered already.",
            );
        }
        self.fire_met();
    }

    /// Whether the widget leaves a trigger out: it has shown its message on this page, or runs once and has fired.
    fn is_passed_over(&mut self, trigger: usize) -> bool {
        let (reason, rule, text) = if self.page.spent.contains(trigger) {
            (
                reasons::SHOWN_ON_PAGE,
                "3",
                "It has had its turn on this page already, so it is passed over until the next page.",
            )
        } else if self.page.fired_before.contains(self.triggers[trigger].record) {
            (
                reasons::RUN_ONCE_FIRED,
                "2",
                "It runs once and has fired for this visitor.",
            )
        } else {
            return false;
        };
        let record = self.visitor.record(&self.triggers[trigger]);
        self.out.decide(trigger, || {
            Said::new(verdicts::NOT_SCHEDULED, reason, rule, text).saw("record", words(record))
        });
        true
    }

    /// Begins one condition. `false` when the widget breaks on it.
    fn begin(&mut self, trigger: usize, place: usize, condition: &Condition) -> bool {
        match &condition.kind {
            ConditionKind::PageUrl => return self.try_url(trigger, place, condition),
            ConditionKind::TimeOnSite => self.start_timer(trigger, place, condition),
            // Both wait for what tells this version that the visitor talks: the registration, or the opened chat.
            ConditionKind::ChatOpenedByVisitor if self.profile.waits == Waits::RegistrationOnly => {
                self.listen(trigger, reasons::AWAITS_REGISTRATION);
            }
            ConditionKind::ChatOpenedByVisitor => self.listen(trigger, reasons::AWAITS_OPENING),
            ConditionKind::AfterGuestRegistration if self.profile.waits == Waits::Both => {
                self.listen(trigger, reasons::AWAITS_REGISTRATION);
            }
            kind @ (ConditionKind::AfterGuestRegistration | ConditionKind::Unknown(_)) => {
                self.out.not_fired(trigger, reasons::CONDITION_UNKNOWN, || {
                    Said::new(
                        verdicts::CONDITION_FAILED,
                        reasons::CONDITION_UNKNOWN,
                        "6",
                        "This version of the widget does not know the condition.",
                    )
                    .saw("condition", kind.key())
                });
            }
        }
        true
    }

    fn try_url(&mut self, trigger: usize, place: usize, condition: &Condition) -> bool {
        let triggers = self.triggers;
        let Some(pattern) = &triggers[trigger].patterns[place] else {
            return true; // Only disabled triggers have none, and those are not delivered.
        };
        if self.profile.page_url == PageUrl::FirstComeReport {
            return self.try_report(trigger, pattern, condition);
        }
        let (profile, known_url) = (self.profile, self.page.known_url);
        let found = match known_url {
            Some(url) => Found::of(pattern, url),
            None => Found::unasked(pattern),
        };
        let say = || {
            let url = known_url.map_or("", |known| known.url());
            found.say(pattern, url, &written(profile, condition))
        };
        let reason = found.reason();
        if reason == reasons::PATTERN_INVALID {
            self.out.not_fired(trigger, reason, || {
                say().saw("the widget", "breaks, and does not appear on this page")
            });
            return false;
        }
        if known_url.is_none() {
            let text = if self.profile.page_url == PageUrl::Untold {
                "The widget is in a site, and this version never tells it the page’s URL there, so no page URL condition is met."
            } else {
                "The widget does not know the page’s URL yet; an embedded widget is told it just after the page is loaded."
            };
            self.url_is_missing(trigger, text, condition);
        } else if found.is_match() {
            self.out.decide(trigger, say);
            if self.is_for_this_visitor(trigger) {
                self.met.push(trigger);
            }
        } else {
            self.out.not_fired(trigger, reason, say);
        }
        true
    }

    /// Tries the URL that was reported last, unless another condition has taken the report. `false` when that ends the pass.
    fn try_report(&mut self, trigger: usize, pattern: &Asked, condition: &Condition) -> bool {
        let Some(url) = self.page.report.take() else {
            let text = if self.page.seen_url.is_some() {
                "Another page URL condition before it has tried this report of the URL, and in this version that one takes it away from all others."
            } else {
                "The widget does not know the page’s URL yet; the embedding script reports it when it looks at it first, 0.8 s after the page is loaded."
            };
            self.url_is_missing(trigger, text, condition);
            return true;
        };
        let profile = self.profile;
        let found = Found::of(pattern, url);
        let say = || found.say(pattern, url.url(), &written(profile, condition));
        if found.is_match() {
            self.out.decide(trigger, say);
            if self.is_for_this_visitor(trigger) {
                self.met.push(trigger);
            }
            return true;
        }
        let reason = found.reason();
        self.out.not_fired(trigger, reason, say);
        reason != reasons::PATTERN_INVALID
    }

    fn url_is_missing(&mut self, trigger: usize, text: &'static str, condition: &Condition) {
        let profile = self.profile;
        let reason = reasons::PAGE_URL_UNAVAILABLE;
        self.out.not_fired(trigger, reason, || {
            Said::new(verdicts::CONDITION_FAILED, reason, "4", text)
                .saw("pattern", written(profile, condition))
        });
    }

    /// Whether a trigger may fire for this visitor; some versions leave registered ones alone.
    fn is_for_this_visitor(&mut self, trigger: usize) -> bool {
        if !self.visitor.registered || !self.profile.guests_only {
            return true;
        }
        self.out.not_fired(trigger, reasons::VISITOR_REGISTERED, || {
            Said::new(
                verdicts::REFUSED,
                reasons::VISITOR_REGISTERED,
                "7",
                "The visitor is registered, and only guests get messages.",
            )
            .saw("registered", "yes")
        });
        false
    }

    /// The visitor opened the chat. Some versions take that as the beginning of a registration as well.
    pub(super) fn hear_opening_for_every_condition(&mut self) {
        let waiting: Vec<usize> = std::mem::take(&mut self.page.await_opening);
        let waiting: Vec<usize> = waiting
            .into_iter()
            .filter(|&trigger| self.is_for_this_visitor(trigger))
            .collect();
        if self.profile.waits == Waits::Both && !self.visitor.registered {
            let prepared = std::mem::take(&mut self.page.await_registration);
            self.page.prepared.extend(prepared);
        }
        self.hear(&waiting, reasons::CHAT_OPENED, "The visitor opened the chat.");
    }

    /// The visitor registered.
    pub(super) fn hear_registration_for_every_condition(&mut self) {
        let waiting = if self.profile.waits == Waits::Both {
            self.tell_who_was_not_prepared();
            &mut self.page.prepared
        } else {
            &mut self.page.await_registration
        };
        let waiting = std::mem::take(waiting);
        self.hear(&waiting, reasons::GUEST_REGISTERED, "The visitor registered.");
    }

    fn tell_who_was_not_prepared(&mut self) {
        for &trigger in &self.page.await_registration {
            self.out.decide(trigger, || {
                Said::new(
                    verdicts::NOT_SCHEDULED,
                    reasons::AWAITS_OPENING,
                    "6",
                    "The visitor registered without opening the chat on this page, and this version prepares the message only then.",
                )
                .saw("chat opened on this page", "no")
            });
        }
    }

    /// Runs all actions of the triggers whose condition was met in this turn, the first ones of all before the second ones.
    pub(super) fn fire_every_action(&mut self) {
        let mut met = std::mem::take(&mut self.met);
        if self.profile.page_url == PageUrl::FirstComeReport {
            self.keep_who_has_not_shown(&mut met);
        }
        let most = met
            .iter()
            .map(|&trigger| self.triggers[trigger].trigger.actions.len());
        for place in 0..most.max().unwrap_or_default() {
            for &trigger in &met {
                if self.out.is_stopped() {
                    return;
                }
                if let Some(action) = self.triggers[trigger].trigger.actions.get(place) {
                    self.run_action(trigger, action);
                }
            }
        }
        met.retain(|&trigger| self.triggers[trigger].trigger.run_once);
        for &trigger in &met {
            self.page.spent.insert(trigger);
        }
        self.record_fired(&met);
        met.clear();
        self.met = met;
    }

    /// Keeps each trigger once, and none that has shown its message on this page.
    fn keep_who_has_not_shown(&mut self, met: &mut Vec<usize>) {
        let mut seen = self.page.spent.clone();
        met.retain(|&trigger| {
            let first = seen.insert(trigger);
            if !first {
                self.out.decide(trigger, || {
                    Said::new(
                        verdicts::NOT_SCHEDULED,
                        reasons::SHOWN_ON_PAGE,
                        "3",
                        "It has shown its message on this page, and shows it once a page.",
                    )
                });
            }
            first
        });
    }

    /// Records triggers that run once and fired in this turn.
    ///
    /// Each adds itself to the list of records that it found when it began. While the visitor has no such list at all, each
    /// begins one of its own, and the last one written is the one that stays: that of the trigger with the most actions.
    fn record_fired(&mut self, fired: &[usize]) {
        let first_list = self.visitor.has_no_records();
        let last = fired
            .iter()
            .enumerate()
            .max_by_key(|(place, trigger)| (self.triggers[**trigger].trigger.actions.len(), *place))
            .map(|(_, trigger)| *trigger);
        for &trigger in fired {
            let known = &self.triggers[trigger];
            if !first_list || Some(trigger) == last {
                self.visitor.set_record(known, RecordState::Fired);
                continue;
            }
            self.out.decide(trigger, || {
                Said::new(
                    verdicts::NOT_SCHEDULED,
                    reasons::RECORD_LOST,
                    "7",
                    "It runs once, but another trigger fired in the same instant and wrote over its record, so it comes again on the next page.",
                )
                .saw("record", words(None))
            });
        }
    }

    fn run_action(&mut self, trigger: usize, action: &'a Action) {
        let Action::SendMessage { sender, message } = action else {
            return self.fail_action(trigger, reasons::ACTION_UNKNOWN, |reason| {
                Said::new(
                    verdicts::ACTION_FAILED,
                    reason,
                    "10",
                    "This version of the widget does not know the action, and passes it over.",
                )
            });
        };
        self.page.spent.insert(trigger);
        if self.page.broken {
            return self.fail_action(trigger, reasons::WIDGET_BROKEN, |reason| {
                Said::new(
                    verdicts::ACTION_FAILED,
                    reason,
                    "4",
                    "The widget broke on a pattern that does not compile, so nobody sees the message.",
                )
                .saw("message", message)
            });
        }
        self.send_message(trigger, sender, message, !self.page.open);
    }

    /// The embedding script will look at the site's URL, if it does not intend to already.
    pub(super) fn expect_look(&mut self) {
        if self.page.looks_again {
            return;
        }
        self.page.looks_again = true;
        let on_page_ms = self.out.now_ms.saturating_sub(self.page.loaded_ms);
        let looks = on_page_ms / LOOKS_EVERY_MS + 1;
        let next_ms = self
            .page
            .loaded_ms
            .saturating_add(looks.saturating_mul(LOOKS_EVERY_MS));
        self.timers.push(next_ms, Due::LookAtUrl);
    }

    /// The embedding script looks at the site's URL, and tells the widget of a new one.
    pub(super) fn look_at_url(&mut self) {
        self.page.looks_again = false;
        let url = self.page.url.map(Address::url);
        if self.page.seen_url != url {
            self.page.seen_url = url;
            if self.profile.page_url == PageUrl::FirstComeReport {
                self.page.report = self.page.url;
                self.page.known_url = self.page.url;
            }
            self.pass(Occasion::UrlReport);
        }
    }
}

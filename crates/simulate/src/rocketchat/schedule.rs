//! Scheduling: which triggers have their turn, and which of those are refused.

use trigger::rocketchat::{Condition, ConditionKind};

use super::known::Turn;
use super::profile::{RecordsKept, Registered, RunOnce, Scheduling, WhileScheduled};
use super::{Widget, awaited};
use super::{reasons, verdicts};
use crate::{Reason, RecordState, Said};

/// What led to a pass over the triggers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// A page was loaded: every trigger, but none that runs once and has fired.
    PageLoad,
    /// The widget was told a URL: every trigger with a page URL condition.
    UrlReport,
    /// The chat ended: every trigger with a registration condition.
    ChatEnd,
}

impl Occasion {
    pub(super) fn reason(self) -> Reason {
        match self {
            Occasion::PageLoad => reasons::PAGE_LOADED,
            Occasion::UrlReport => reasons::URL_REPORTED,
            Occasion::ChatEnd => reasons::CHAT_ENDED,
        }
    }

    fn rule(self) -> &'static str {
        match self {
            Occasion::PageLoad => "2",
            Occasion::UrlReport => "4",
            Occasion::ChatEnd => "11",
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Occasion::PageLoad => "the page was loaded",
            Occasion::UrlReport => "the widget was told the page’s URL",
            Occasion::ChatEnd => "the chat ended",
        }
    }
}

impl<'a> Widget<'a> {
    /// Goes over the triggers in order and fires those whose condition is met at once.
    pub(super) fn pass(&mut self, occasion: Occasion) {
        if !self.page.started {
            return;
        }
        match self.profile.scheduling {
            Scheduling::ByRecord => self.pass_by_record(occasion),
            Scheduling::EveryCondition => self.pass_over_conditions(occasion),
            Scheduling::AsDocumented => self.pass_as_documented(occasion),
        }
    }

    fn pass_by_record(&mut self, occasion: Occasion) {
        let mut turn = std::mem::take(&mut self.turn);
        turn.clear();
        // Who is left out is settled before the first one is scheduled.
        match occasion {
            Occasion::PageLoad => {
                for having in &self.turns.at_load {
                    if !self.passes_by(*having) && self.has_turn_at_load(having.trigger) {
                        turn.push(having.trigger);
                    }
                }
            }
            Occasion::UrlReport => {
                let having = self.turns.at_report.iter();
                let having = having.filter(|having| !self.passes_by(**having));
                turn.extend(having.map(|having| having.trigger));
            }
            Occasion::ChatEnd => turn.extend(&self.turns.at_chat_end),
        }
        for &trigger in &turn {
            if self.out.is_stopped() {
                return;
            }
            self.schedule(trigger, occasion);
        }
        self.turn = turn;
        self.fire_met();
    }

    /// Whether a turn comes to nothing and nobody listens to that.
    #[inline]
    pub(super) fn passes_by(&self, turn: Turn) -> bool {
        self.out.only_counts() && turn.is_in_vain(self.page.known_url)
    }

    fn has_turn_at_load(&mut self, trigger: usize) -> bool {
        let known = &self.triggers[trigger];
        if !known.run_once {
            return true;
        }
        if self.profile.records.run_once == RunOnce::NotAtLoad {
            self.tell_it_needs_a_report(trigger);
            return false;
        }
        let done = self.visitor.record(known) == Some(RecordState::Fired);
        if done {
            self.out.decide(trigger, || {
                Said::new(
                    verdicts::NOT_SCHEDULED,
                    reasons::RUN_ONCE_FIRED,
                    "2",
                    "It runs once and has fired for this visitor.",
                )
                .saw("record", RecordState::Fired.key())
            });
        }
        !done
    }

    fn tell_it_needs_a_report(&mut self, trigger: usize) {
        if !self.out.is_heard() {
            return;
        }
        let known = &self.triggers[trigger];
        let record = self.visitor.record(known);
        let reported = known.has(&ConditionKind::PageUrl);
        let chat_end = known.has(&ConditionKind::AfterGuestRegistration);
        let standalone = self.world.standalone;
        let forgotten = self.forgotten(trigger);
        self.out.decide(trigger, || {
            let text = match (reported, chat_end) {
                (true, false) if standalone => {
                    "It runs once, and this version never schedules such a trigger when a page is loaded, only when the widget is told a URL. A widget that is a page of its own is told none, so it never fires."
                }
                (true, false) => {
                    "It runs once, and this version never schedules such a trigger when a page is loaded, only when the widget is told a URL."
                }
                (true, true) => {
                    "It runs once, and this version never schedules such a trigger when a page is loaded, only when the widget is told a URL or the chat ends."
                }
                (false, true) => {
                    "It runs once, and this version never schedules such a trigger when a page is loaded, only when the chat ends."
                }
                (false, false) => {
                    "It runs once, and this version never schedules such a trigger when a page is loaded. Only a page URL or the registration would bring it up later, so it never fires."
                }
            };
            let said = Said::new(verdicts::NOT_SCHEDULED, reasons::RUN_ONCE_NEEDS_REPORT, "2", text)
                .saw("run once", "yes")
                .saw("record", words(record));
            tell_forgotten(said, forgotten)
        });
    }

    /// What this page load forgot of a trigger.
    fn forgotten(&self, trigger: usize) -> Option<RecordState> {
        let record = self.triggers[trigger].record;
        self.page.forgotten.get(record).copied().flatten()
    }

    fn schedule(&mut self, trigger: usize, occasion: Occasion) {
        let known = &self.triggers[trigger];
        let record = self.visitor.record(known);
        let Some(condition) = known.condition() else {
            self.out.not_fired(trigger, reasons::CONDITION_MISSING, || {
                Said::new(
                    verdicts::REFUSED,
                    reasons::CONDITION_MISSING,
                    "3",
                    "It has no condition, so the widget cannot schedule it.",
                )
            });
            return;
        };
        let waits_for_it = condition.kind == ConditionKind::AfterGuestRegistration;
        let rules = self.profile.records;
        if self.visitor.registered
            && !(waits_for_it && rules.registered == Registered::MayWaitForRegistration)
        {
            self.out.not_fired(trigger, reasons::VISITOR_REGISTERED, || {
                let text = match rules.registered {
                    Registered::MayWaitForRegistration => {
                        "The visitor is registered, and only triggers that wait for the registration are scheduled then."
                    }
                    Registered::Refused => {
                        "The visitor is registered, and this version schedules nothing for registered visitors."
                    }
                };
                Said::new(verdicts::REFUSED, reasons::VISITOR_REGISTERED, "3", text)
                .saw("registered", "yes")
                .saw("condition", condition.kind.key())
                .saw("record", words(record))
            });
            return;
        }
        if record == Some(RecordState::Scheduled) && rules.while_scheduled == WhileScheduled::Refused {
            self.out.not_fired(trigger, reasons::ALREADY_SCHEDULED, || {
                let text = match rules.kept {
                    RecordsKept::ForTheVisitor => {
                        "Its record says that it is scheduled already. If it was waiting on a page that is gone, it never fires again for this visitor."
                    }
                    RecordsKept::ForThePage => {
                        "Its record says that it is scheduled already since this page was loaded."
                    }
                };
                Said::new(verdicts::REFUSED, reasons::ALREADY_SCHEDULED, "3", text)
                    .saw("record", RecordState::Scheduled.key())
            });
            return;
        }
        let known = &self.triggers[trigger];
        let forgotten = &self.page.forgotten;
        self.visitor.set_record(known, RecordState::Scheduled);
        self.out.decide(trigger, || {
            let (conditions, actions) = (known.trigger.conditions.len(), known.trigger.actions.len());
            let mut said = Said::new(
                verdicts::SCHEDULED,
                occasion.reason(),
                occasion.rule(),
                format!("It is scheduled because {}.", occasion.words()),
            )
            .saw("condition", condition.kind.key())
            .saw("record before", words(record))
            .saw("record", RecordState::Scheduled.key());
            if conditions > 1 {
                said = said.saw("conditions that are ignored", conditions - 1);
            }
            if actions > 1 {
                said = said.saw("actions that are ignored", actions - 1);
            }
            let forgotten = forgotten.get(known.record).copied().flatten();
            tell_forgotten(said, forgotten.filter(|_| record.is_none()))
        });
        self.run_condition(trigger, condition);
    }

    pub(super) fn run_condition(&mut self, trigger: usize, condition: &Condition) {
        match &condition.kind {
            ConditionKind::PageUrl => self.search_url(trigger, condition),
            ConditionKind::TimeOnSite => self.start_timer(trigger, 0, condition),
            kind @ (ConditionKind::ChatOpenedByVisitor | ConditionKind::AfterGuestRegistration) => {
                if let Some(reason) = awaited(kind) {
                    self.listen(trigger, reason);
                }
            }
            ConditionKind::Unknown(name) => {
                self.fail_condition(trigger, reasons::CONDITION_UNKNOWN, |reason| {
                    Said::new(
                        verdicts::CONDITION_FAILED,
                        reason,
                        "3",
                        "The widget does not know this condition.",
                    )
                    .saw("condition", name)
                });
            }
        }
    }

    /// The condition is not met: the record becomes `error`, so that the trigger can be scheduled again.
    pub(super) fn fail_condition(
        &mut self,
        trigger: usize,
        reason: Reason,
        say: impl FnOnce(Reason) -> Said,
    ) {
        let remembered = self.remember(trigger, RecordState::Error);
        self.out
            .not_fired(trigger, reason, || remembered.add_to(say(reason)));
    }
}

/// Adds the record that the page load forgot, if there was one.
fn tell_forgotten(said: Said, forgotten: Option<RecordState>) -> Said {
    match forgotten {
        Some(record) => said.saw("record that this page load forgot", record.key()),
        None => said,
    }
}

pub(super) fn words(record: Option<RecordState>) -> &'static str {
    record.map_or("none", RecordState::key)
}

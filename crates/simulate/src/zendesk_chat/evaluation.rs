//! Evaluating a trigger: its condition part by part, from its event to the moment at which it fires or does not.

use trigger::FieldPath;
use trigger::zendesk_chat::{Condition, condition_words};

use super::comparison::{Answer, compare};
use super::program::{Instruction, Part, Place, Question, Wait};
use super::{Account, Due};
use super::{reasons, verdicts};
use crate::{AccountStatus, Reason, Said};

/// One evaluation of one trigger.
#[derive(Debug, Clone)]
pub(super) struct Evaluation {
    pub(super) trigger: usize,
    /// The instruction to go on with.
    next: usize,
    /// What the condition says so far.
    answer: bool,
    /// The part that was asked last, by its instruction, and what it said: parts that decide nothing are not asked.
    asked: Option<(usize, bool)>,
    /// Where the visitor was when it began.
    page: u32,
    pub(super) visit: u32,
}

impl Account<'_> {
    /// The event of a trigger has happened.
    pub(super) fn begin(&mut self, trigger: usize) {
        let event = self.triggers[trigger].trigger.definition.event.key();
        if self.is_offline(trigger) {
            return;
        }
        self.out.decide(trigger, || {
            Said::new(
                verdicts::SCHEDULED,
                reasons::EVENT_HAPPENED,
                "1",
                "Its event happened: its condition is looked at.",
            )
            .saw("event", event)
        });
        self.go_on(Evaluation {
            trigger,
            next: 0,
            answer: true,
            asked: None,
            page: self.visitor.page,
            visit: self.visitor.visit,
        });
    }

    /// Nothing fires while the account is offline.
    fn is_offline(&mut self, trigger: usize) -> bool {
        let is_offline = self.status == AccountStatus::Offline;
        if is_offline {
            self.out.decide(trigger, || {
                Said::new(
                    verdicts::REFUSED,
                    reasons::ACCOUNT_OFFLINE,
                    "1",
                    "No agent is online, or all of them are invisible, and then nothing fires.",
                )
                .saw("@account_status", "offline")
                .saw("choice", "offline-when")
            });
        }
        is_offline
    }

    /// Runs the condition up to its next wait or its end.
    pub(super) fn go_on(&mut self, mut evaluation: Evaluation) {
        let trigger = evaluation.trigger;
        let triggers = self.triggers;
        while let Some(instruction) = triggers[trigger].program.0.get(evaluation.next) {
            evaluation.next += 1;
            match instruction {
                Instruction::Not => evaluation.answer = !evaluation.answer,
                Instruction::JumpWhen { when, to } => {
                    if evaluation.answer == *when {
                        evaluation.next = *to;
                    }
                }
                Instruction::Empty { says, path } => {
                    evaluation.answer = *says;
                    self.out.decide(trigger, || {
                        part(*says, reasons::PART_ASKED, "2", "It has no parts.", path).saw("choice", "empty")
                    });
                }
                Instruction::Ask(asked) => {
                    let answer = self.ask(trigger, asked);
                    evaluation.answer = answer.holds;
                    evaluation.asked = Some((evaluation.next - 1, answer.holds));
                    if self.out.is_heard() {
                        let said = self.say(asked, answer);
                        self.out.decide(trigger, || said);
                    }
                }
                Instruction::Wait(wait) => return self.wait(evaluation, wait),
            }
        }
        self.decide(&evaluation);
    }

    /// What a part says now.
    fn ask(&self, trigger: usize, asked: &Part<'_>) -> Answer {
        let said = |holds| Answer { holds, choice: None };
        match &asked.question {
            Question::FiredBefore => said(self.visitor.fired[trigger]),
            Question::HasTag(tag) => said(self.visitor.tags.iter().any(|known| known == tag)),
            Question::Unknown(_) => Answer {
                holds: false,
                choice: Some("unknown-part"),
            },
            Question::Compare {
                operator,
                variable,
                value,
                pattern,
                of_address,
            } => {
                let known = of_address.zip(self.visitor.url);
                match known.and_then(|(question, page)| page.answer(question)) {
                    Some(byte) => Answer::from_byte(byte),
                    None => compare(*operator, &self.variable(variable), value, pattern.as_ref()),
                }
            }
        }
    }

    /// What a part said, for people.
    fn say(&self, asked: &Part<'_>, answer: Answer) -> Said {
        let Answer { holds, choice } = answer;
        let said = match &asked.question {
            Question::FiredBefore => {
                let text = if holds {
                    "It has fired for this visitor."
                } else {
                    "It has not fired for this visitor."
                };
                part(holds, reasons::PART_ASKED, "4", text, &asked.path)
            }
            Question::HasTag(tag) => {
                let text = if holds {
                    "The visitor has the tag."
                } else {
                    "The visitor does not have the tag."
                };
                part(holds, reasons::PART_ASKED, "6", text, &asked.path).saw("tag", tag)
            }
            Question::Unknown(unknown) => part(
                holds,
                reasons::CONDITION_UNKNOWN,
                "5",
                "This part is not simulated, and is taken for false.",
                &asked.path,
            )
            .saw("part as written", &unknown.written),
            Question::Compare {
                operator,
                variable,
                value,
                pattern,
                of_address: _,
            } => {
                let reason = match (pattern, choice) {
                    (_, Some("broken-pattern")) => reasons::PATTERN_INVALID,
                    (_, Some("slow-pattern")) => reasons::PATTERN_GAVE_UP,
                    (Some(_), _) if holds => reasons::PATTERN_MATCHED,
                    (Some(_), _) => reasons::PATTERN_NO_MATCH,
                    (None, _) => reasons::PART_ASKED,
                };
                let text = if holds {
                    "The comparison is true."
                } else {
                    "The comparison is false."
                };
                part(holds, reason, "5", text, &asked.path)
                    .saw(variable, self.variable(variable))
                    .saw(operator.key(), value)
            }
        };
        match choice {
            Some(choice) => said.saw("choice", choice),
            None => said,
        }
    }

    fn wait(&mut self, evaluation: Evaluation, wait: &Wait<'_>) {
        let due_ms = self.out.now_ms.saturating_add(wait.ms);
        let reason = match wait.place {
            Place::Page => reasons::STAYS_ON_PAGE,
            Place::Site => reasons::STAYS_ON_SITE,
        };
        self.out.decide(evaluation.trigger, || {
            Said::new(
                verdicts::WAITING,
                reason,
                "3",
                "It waits, and then asks whether the visitor is still there.",
            )
            .saw("part", wait.path.as_str())
            .saw("due at ms", due_ms)
        });
        self.timers.push(due_ms, Due::Condition(evaluation));
    }

    /// The time of a wait is over.
    pub(super) fn wake(&mut self, mut evaluation: Evaluation) {
        let trigger = evaluation.trigger;
        let triggers = self.triggers;
        let waited = evaluation.next.checked_sub(1);
        let waited = waited.and_then(|place| triggers[trigger].program.0.get(place));
        if let Some(Instruction::Wait(wait)) = waited {
            let same_site = self.visitor.url.is_some() && evaluation.visit == self.visitor.visit;
            let holds = match wait.place {
                Place::Site => same_site,
                Place::Page => same_site && evaluation.page == self.visitor.page,
            };
            evaluation.answer = holds;
            evaluation.asked = Some((evaluation.next - 1, holds));
            let path = &wait.path;
            self.out.decide(trigger, || {
                if holds {
                    part(holds, reasons::VISITOR_STAYED, "3", "The visitor stayed.", path)
                } else {
                    part(
                        holds,
                        reasons::VISITOR_WENT_ON,
                        "3",
                        "The visitor did not stay there.",
                        path,
                    )
                    .saw("choice", "went-on")
                }
            });
        }
        self.go_on(evaluation);
    }

    /// The condition has come out.
    fn decide(&mut self, evaluation: &Evaluation) {
        let trigger = evaluation.trigger;
        if !evaluation.answer {
            let program = &self.triggers[trigger].program;
            return self.out.decide(trigger, || {
                let decided = evaluation.asked.and_then(|(place, said)| {
                    let (condition, path) = program.part(place)?;
                    Some((so_in_words(condition, said), path))
                });
                let failed =
                    |text| Said::new(verdicts::CONDITION_FAILED, reasons::CONDITION_DECIDED, "2", text);
                match decided {
                    None => failed("Its condition is false.".to_owned()),
                    Some((so, path)) => {
                        failed(format!("Its condition is false: {so}.")).saw("part", path.as_str())
                    }
                }
            });
        }
        self.out.decide(trigger, || {
            Said::new(
                verdicts::CONDITION_MET,
                reasons::CONDITION_DECIDED,
                "2",
                "Its condition is true.",
            )
        });
        if !self.is_offline(trigger) {
            self.fire(trigger, evaluation.visit);
        }
    }
}

/// What was so when a part was asked and said this: `the page's address does not contain “pricing”`.
fn so_in_words(part: &Condition, said: bool) -> String {
    if said {
        condition_words(part)
    } else {
        condition_words(&Condition::Not(Box::new(part.clone())))
    }
}

/// A decision about a part of the condition.
fn part(holds: bool, reason: Reason, rule: &'static str, text: &str, path: &FieldPath) -> Said {
    let verdict = if holds {
        verdicts::PART_HOLDS
    } else {
        verdicts::PART_FAILS
    };
    Said::new(verdict, reason, rule, text).saw("part", path.as_str())
}

//! Visits with LiveChat's greetings in the words of triggers, and the other way round.

use trigger::Platform;

use super::Translation;
use crate::{AccountStatus, Environment, Speaker, Step};

/// What is known of a visitor, as LiveChat's sessions call it and as those of Zendesk Chat do.
const FACTS: [(&str, &str); 6] = [
    ("referrer", "referrer"),
    ("earlier_visits", "previous_visits"),
    ("country", "country_name"),
    ("country_code", "country_code"),
    ("region", "region"),
    ("city", "city"),
];

impl Translation {
    /// A step of either platform with triggers, in the words of greetings.
    pub(super) fn take_to_livechat(&mut self, number: usize, step: &Step) {
        let at = Some(number);
        let is_here = !self.history.is_empty();
        match step {
            Step::Load { url } => self.load(url),
            Step::NewTab { url } => {
                self.tabs += 1;
                self.load(url);
                if self.tabs > 1 {
                    self.note(
                        at,
                        step.op(),
                        "LiveChat’s sessions have one tab: the visitor goes on to this page.",
                    );
                }
            }
            Step::Reload if is_here => self.steps.push(Step::Reload),
            Step::Route { url } if is_here => {
                self.history.push((url.clone(), false));
                self.steps.push(step.clone());
            }
            Step::Back => self.back_on_livechat(),
            Step::CloseTab { .. } if self.tabs <= 1 => self.leave(),
            Step::CloseTab { .. } => {
                self.tabs -= 1;
                self.note(
                    at,
                    step.op(),
                    "LiveChat’s sessions have one tab, which stays open.",
                );
            }
            Step::SwitchTab { .. } => self.note(at, step.op(), "LiveChat’s sessions have one tab."),
            Step::Leave if is_here => self.leave(),
            Step::Return { ms, url } => {
                self.leave();
                self.steps.push(Step::Wait { ms: *ms });
                if let Some(url) = url.clone().or_else(|| self.left.clone()) {
                    self.load(&url);
                }
            }
            Step::Wait { .. } => self.steps.push(step.clone()),
            Step::Register | Step::RequestChat | Step::Write { .. } => self.register(is_here),
            Step::EndChat => {
                self.is_registered = false;
                self.steps.push(Step::EndChat);
            }
            Step::Agents { .. } => self.steps.push(step.clone()),
            Step::AccountStatus { status } => {
                self.away_on_livechat(at, step.op(), *status);
                self.steps.push(Step::Agents {
                    online: *status != AccountStatus::Offline,
                });
            }
            Step::Message {
                from: Speaker::Visitor,
                ..
            } if self.is_registered => {}
            Step::Message { .. } | Step::Served => {
                self.note(
                    at,
                    step.op(),
                    "Greetings do not notice what is written in a chat.",
                );
            }
            Step::Department { .. } | Step::DepartmentStatus { .. } => {
                self.note(
                    at,
                    step.op(),
                    "The groups of LiveChat are others than these departments.",
                );
            }
            Step::Open => self.note(at, step.op(), "Greetings do not notice that the chat is opened."),
            Step::Minimize => self.note(
                at,
                step.op(),
                "Greetings do not notice that the chat is minimised.",
            ),
            Step::ClearStorage => {
                self.note(
                    at,
                    step.op(),
                    "What LiveChat keeps of a visitor is not in the browser alone.",
                );
            }
            Step::NextAgent { .. } => self.note(at, step.op(), "A greeting asks no queue for an agent."),
            // Nobody to do it.
            Step::Reload | Step::Route { .. } | Step::Leave => {}
        }
    }

    fn back_on_livechat(&mut self) {
        if let [.., (before, _), (_, is_loaded)] = self.history.as_slice() {
            let (url, is_loaded) = (before.clone(), *is_loaded);
            self.history.pop();
            self.steps.push(if is_loaded {
                Step::Load { url }
            } else {
                Step::Route { url }
            });
        }
    }

    fn away_on_livechat(&mut self, at: Option<usize>, name: &str, status: AccountStatus) {
        if status == AccountStatus::Away {
            self.note(
                at,
                name,
                "LiveChat is taken to know only agents who are there and agents who are not.",
            );
        }
    }

    /// A step of a visit with greetings in the words of a platform with triggers.
    pub(super) fn take_from_livechat(&mut self, number: usize, step: &Step, to: Platform) {
        let at = Some(number);
        let is_here = !self.history.is_empty();
        match step {
            Step::Load { url } => self.load(url),
            Step::Reload if is_here && to == Platform::RocketChat => self.steps.push(Step::Reload),
            Step::Reload => {
                if let Some((url, _)) = self.history.last().cloned() {
                    self.steps.push(Step::Load { url });
                }
            }
            Step::Route { url } if is_here && to == Platform::RocketChat => {
                self.history.push((url.clone(), false));
                self.steps.push(step.clone());
            }
            Step::Route { .. } if is_here => self.note(
                at,
                step.op(),
                "Zendesk Chat does not see a page that changes without being loaded.",
            ),
            Step::Leave if is_here => self.leave(),
            Step::Return { ms, url } => {
                self.leave();
                self.steps.push(Step::Wait { ms: *ms });
                if let Some(url) = url.clone().or_else(|| self.left.clone()) {
                    self.load(&url);
                }
            }
            Step::Wait { .. } => self.steps.push(step.clone()),
            // Whoever answers a greeting asks for a chat.
            Step::Open | Step::RequestChat => self.chat_from_livechat(is_here, to),
            Step::EndChat => {
                self.is_registered = false;
                self.steps.push(Step::EndChat);
            }
            Step::Agents { online } if to == Platform::ZendeskChat => self.steps.push(Step::AccountStatus {
                status: if *online {
                    AccountStatus::Online
                } else {
                    AccountStatus::Offline
                },
            }),
            Step::Agents { .. } => self.steps.push(step.clone()),
            Step::Minimize => self.note(at, step.op(), "Triggers do not notice that a message is closed."),
            Step::DepartmentStatus { .. } => {
                self.note(at, step.op(), "The groups of LiveChat are no departments there.");
            }
            Step::Route { .. } | Step::Leave => {}
            other => self.note(at, other.op(), "LiveChat has no such step."),
        }
    }

    fn chat_from_livechat(&mut self, is_here: bool, to: Platform) {
        if to == Platform::ZendeskChat {
            self.register(is_here);
        } else if is_here && !self.is_registered {
            self.is_registered = true;
            self.steps.extend([Step::Open, Step::Register]);
        }
    }

    /// The world of a platform with triggers, in the words of greetings.
    pub(super) fn world_to_livechat(&mut self, world: &Environment, from: Platform) -> Environment {
        let mut there = Environment {
            start: world.start,
            ..Environment::default()
        };
        let status = match from {
            Platform::ZendeskChat => world.account_status,
            Platform::RocketChat | Platform::LiveChat => None,
        };
        if let Some(status) = status {
            self.away_on_livechat(None, "account_status", status);
        }
        there.online = status.map_or(world.online, |status| status != AccountStatus::Offline);
        for (fact, value) in &world.visitor {
            match FACTS.iter().find(|(_, of_zendesk_chat)| of_zendesk_chat == fact) {
                Some((of_livechat, _)) => {
                    there.visitor.insert((*of_livechat).to_owned(), value.clone());
                }
                None => self.note(None, fact, "Greetings know nothing of this."),
            }
        }
        there
    }

    /// The world of greetings, in the words of a platform with triggers.
    pub(super) fn world_from_livechat(&mut self, world: &Environment, to: Platform) -> Environment {
        if !world.departments.is_empty() {
            self.note(
                None,
                "departments",
                "The groups of LiveChat are no departments there.",
            );
        }
        let mut there = Environment::default();
        if to == Platform::RocketChat {
            there.online = world.online;
            for fact in world.visitor.keys() {
                self.note(None, fact, "Rocket.Chat’s triggers know nothing of the visitor.");
            }
            return there;
        }
        there.account_status = (!world.online).then_some(AccountStatus::Offline);
        there.start = world.start;
        for (fact, value) in &world.visitor {
            match FACTS.iter().find(|(of_livechat, _)| of_livechat == fact) {
                Some((_, of_zendesk_chat)) => {
                    there.visitor.insert((*of_zendesk_chat).to_owned(), value.clone());
                }
                None => self.note(None, fact, "Zendesk Chat’s triggers know nothing of this."),
            }
        }
        there
    }
}

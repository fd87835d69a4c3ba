//! A visit in the words of another platform.

mod livechat;

use serde::Serialize;
use trigger::Platform;

use crate::{AccountStatus, Environment, Session, Speaker, Step};

/// A session in the words of another platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Translated {
    /// The session. It expects nothing.
    pub session: Session,
    /// What the other platform has no words for, or takes for something else.
    pub left_out: Vec<LeftOut>,
}

/// A step or a fact that is not the same on the other platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LeftOut {
    /// Which step, counted from 1; `None`: a fact about the world.
    pub step: Option<usize>,
    /// Its name on the wire.
    pub name: String,
    /// What becomes of it, in a sentence.
    pub text: String,
}

/// The visit in the words of another platform. Times stay as they are. Of LiveChat it is a visit with greetings: rules of auto access say
/// nothing to visitors.
pub fn translate(session: &Session, from: Platform, to: Platform) -> Translated {
    let mut translation = Translation::default();
    let environment = match (from, to) {
        (Platform::RocketChat, Platform::ZendeskChat) => {
            for (place, step) in session.steps.iter().enumerate() {
                translation.take_to_zendesk_chat(place + 1, step, &session.environment);
            }
            translation.world_to_zendesk_chat(&session.environment)
        }
        (Platform::ZendeskChat, Platform::RocketChat) => {
            for (place, step) in session.steps.iter().enumerate() {
                translation.take_to_rocketchat(place + 1, step);
            }
            translation.world_to_rocketchat(&session.environment)
        }
        (Platform::RocketChat | Platform::ZendeskChat, Platform::LiveChat) => {
            for (place, step) in session.steps.iter().enumerate() {
                translation.take_to_livechat(place + 1, step);
            }
            translation.world_to_livechat(&session.environment, from)
        }
        (Platform::LiveChat, Platform::RocketChat | Platform::ZendeskChat) => {
            for (place, step) in session.steps.iter().enumerate() {
                translation.take_from_livechat(place + 1, step, to);
            }
            translation.world_from_livechat(&session.environment, to)
        }
        (Platform::RocketChat, Platform::RocketChat)
        | (Platform::ZendeskChat, Platform::ZendeskChat)
        | (Platform::LiveChat, Platform::LiveChat) => {
            translation.steps.clone_from(&session.steps);
            session.environment.clone()
        }
    };
    Translated {
        session: Session {
            environment,
            steps: translation.steps,
            tail_ms: session.tail_ms,
            expect: Vec::new(),
        },
        left_out: translation.left_out,
    }
}

#[derive(Default)]
struct Translation {
    steps: Vec<Step>,
    left_out: Vec<LeftOut>,
    /// The pages of the tab, and whether each was loaded.
    history: Vec<(String, bool)>,
    /// The page that was left last.
    left: Option<String>,
    tabs: u32,
    is_registered: bool,
}

impl Translation {
    fn note(&mut self, step: Option<usize>, name: &str, text: &str) {
        self.left_out.push(LeftOut {
            step,
            name: name.to_owned(),
            text: text.to_owned(),
        });
    }

    fn load(&mut self, url: &str) {
        self.tabs = self.tabs.max(1);
        // A page that is there already takes its own place.
        if self.history.last().is_some_and(|(last, _)| last == url) {
            self.history.pop();
        }
        self.history.push((url.to_owned(), true));
        self.steps.push(Step::Load { url: url.to_owned() });
    }

    fn leave(&mut self) {
        self.left = self.history.pop().map(|(url, _)| url).or(self.left.take());
        self.history.clear();
        self.tabs = 0;
        self.steps.push(Step::Leave);
    }

    fn take_to_zendesk_chat(&mut self, number: usize, step: &Step, world: &Environment) {
        let at = Some(number);
        let is_here = !self.history.is_empty();
        match step {
            Step::Load { url } => self.load(url),
            Step::NewTab { url } => {
                self.tabs += 1;
                self.history.clear();
                self.load(url);
                if self.tabs > 1 {
                    self.note(
                        at,
                        step.op(),
                        "Zendesk Chat’s sessions have one tab: the visitor goes on to this page.",
                    );
                }
            }
            Step::Reload => {
                if let Some((url, _)) = self.history.last().cloned() {
                    self.steps.push(Step::Load { url });
                }
            }
            Step::Back => match self.history.as_slice() {
                [.., (before, _), (_, true)] => {
                    let url = before.clone();
                    self.history.pop();
                    self.steps.push(Step::Load { url });
                }
                [.., _, (_, false)] => {
                    self.history.pop();
                    self.note(
                        at,
                        step.op(),
                        "Zendesk Chat does not see a page that changes without being loaded.",
                    );
                }
                _ => {}
            },
            Step::Route { url } => {
                if is_here {
                    self.history.push((url.clone(), false));
                }
                self.note(
                    at,
                    step.op(),
                    "Zendesk Chat does not see a page that changes without being loaded.",
                );
            }
            Step::SwitchTab { .. } => self.note(at, step.op(), "Zendesk Chat’s sessions have one tab."),
            Step::CloseTab { .. } if self.tabs <= 1 => self.leave(),
            Step::CloseTab { .. } => {
                self.tabs -= 1;
                self.note(
                    at,
                    step.op(),
                    "Zendesk Chat’s sessions have one tab, which stays open.",
                );
            }
            Step::Leave => self.leave(),
            Step::Return { ms, url } => {
                self.leave();
                self.steps.push(Step::Wait { ms: *ms });
                if let Some(url) = url.clone().or_else(|| self.left.clone()) {
                    self.load(&url);
                }
            }
            Step::Wait { .. } => self.steps.push(step.clone()),
            Step::Register => self.register(is_here),
            Step::Write { text } => {
                if !self.is_registered && !world.registration_form {
                    self.register(is_here);
                }
                if self.is_registered {
                    self.steps.push(Step::Message {
                        text: text.clone(),
                        from: Speaker::Visitor,
                    });
                }
            }
            Step::EndChat => {
                if world.clear_storage_on_chat_end {
                    self.is_registered = false;
                }
                self.steps.push(Step::EndChat);
            }
            Step::Agents { online } => self.steps.push(Step::AccountStatus {
                status: if *online {
                    AccountStatus::Online
                } else {
                    AccountStatus::Offline
                },
            }),
            Step::Open => self.note(
                at,
                step.op(),
                "Zendesk Chat does not notice that the chat is opened.",
            ),
            Step::Minimize => self.note(
                at,
                step.op(),
                "Zendesk Chat does not notice that the chat is minimised.",
            ),
            Step::ClearStorage => {
                self.note(
                    at,
                    step.op(),
                    "Zendesk Chat keeps what it knows of a visitor on its servers.",
                );
            }
            Step::NextAgent { .. } => self.note(at, step.op(), "Zendesk Chat asks no queue for an agent."),
            Step::RequestChat
            | Step::Message { .. }
            | Step::Served
            | Step::AccountStatus { .. }
            | Step::Department { .. }
            | Step::DepartmentStatus { .. } => {
                self.note(at, step.op(), "Rocket.Chat has no such step.");
            }
        }
    }

    fn register(&mut self, is_here: bool) {
        if is_here && !self.is_registered {
            self.is_registered = true;
            self.steps.push(Step::RequestChat);
        }
    }

    fn world_to_zendesk_chat(&mut self, world: &Environment) -> Environment {
        for (member, is_said, text) in [
            (
                "standalone",
                world.standalone,
                "Zendesk Chat’s widget is on a site.",
            ),
            (
                "clear_storage_on_chat_end",
                world.clear_storage_on_chat_end,
                "Zendesk Chat has no such setting.",
            ),
            (
                "services",
                !world.services.is_empty(),
                "Zendesk Chat asks no external service.",
            ),
        ] {
            if is_said {
                self.note(None, member, text);
            }
        }
        Environment {
            account_status: (!world.online).then_some(AccountStatus::Offline),
            ..Environment::default()
        }
    }

    fn take_to_rocketchat(&mut self, number: usize, step: &Step) {
        let at = Some(number);
        let is_here = !self.history.is_empty();
        match step {
            Step::Load { url } => self.load(url),
            Step::Leave if is_here => self.leave(),
            Step::Leave => {}
            Step::Wait { .. } => self.steps.push(step.clone()),
            Step::RequestChat if is_here => {
                self.steps.extend([Step::Open, Step::Register]);
                if self.is_registered {
                    self.note(
                        at,
                        step.op(),
                        "The visitor is registered on Rocket.Chat since an earlier chat.",
                    );
                }
                self.is_registered = true;
            }
            Step::RequestChat => {}
            Step::Message {
                text,
                from: Speaker::Visitor,
            } => self.steps.push(Step::Write { text: text.clone() }),
            Step::Message { .. } => {
                self.note(
                    at,
                    step.op(),
                    "Rocket.Chat’s triggers do not notice what agents write.",
                );
            }
            Step::Served => self.note(
                at,
                step.op(),
                "Rocket.Chat’s triggers do not notice that an agent serves.",
            ),
            Step::EndChat => self.steps.push(Step::EndChat),
            Step::AccountStatus { status } => {
                self.away(at, step.op(), *status);
                self.steps.push(Step::Agents {
                    online: *status != AccountStatus::Offline,
                });
            }
            Step::Department { .. } | Step::DepartmentStatus { .. } => {
                self.note(at, step.op(), "Rocket.Chat’s triggers know no departments.");
            }
            other => self.note(at, other.op(), "Zendesk Chat has no such step."),
        }
    }

    fn away(&mut self, at: Option<usize>, name: &str, status: AccountStatus) {
        if status == AccountStatus::Away {
            self.note(at, name, "Rocket.Chat takes agents who are away for online.");
        }
    }

    fn world_to_rocketchat(&mut self, world: &Environment) -> Environment {
        let status = world.account_status.unwrap_or(if world.online {
            AccountStatus::Online
        } else {
            AccountStatus::Offline
        });
        self.away(None, "account_status", status);
        if world.start.is_some() {
            self.note(None, "start", "Rocket.Chat’s triggers know no time of day.");
        }
        if !world.visitor.is_empty() {
            self.note(
                None,
                "visitor",
                "Rocket.Chat’s triggers know nothing of the visitor.",
            );
        }
        Environment {
            online: status != AccountStatus::Offline,
            ..Environment::default()
        }
    }
}

//! The engine: a visitor goes from page to page, the rules are asked on each, and a chat goes to the groups of the one that decides.

use serde_json::Value;
use trigger::Platform;

use super::decision::{address_holds, ask, place_holds};
use super::rules::{CHAT, CHOICES, DEFAULT_GROUP, RULES};
use super::vocabulary::vocabulary;
use super::{AutoAccess, ENGINE, Page, Place, RuleAnswers, reasons, telling, verdicts};
use crate::address::Address;
use crate::outing::{self, Outing, Visiting};
use crate::preparation::Play;
use crate::teller::Teller;
use crate::{
    Engine, EngineInfo, Environment, Frame, Happening, MessageReading, Patterns, Records, Said, Sink, Step,
    TriggerInput,
};

/// The engine of auto access.
pub(crate) const AUTO_ACCESS: Engine = Engine {
    info: EngineInfo {
        key: ENGINE,
        name: "LiveChat auto access",
        description: "How LiveChat decides which groups a chat goes to, by the vendor’s document. What it does not say is a named choice.",
        platform: Platform::LiveChat,
        plays: &["auto-access"],
        servers: None,
        servers_in_words: "every licence",
        differs: "There is one engine for all licences.",
        messages: MessageReading::Plain,
        rules: RULES,
        choices: CHOICES,
    },
    widget: None,
    vocabulary,
    prepare: |triggers, _: &mut Patterns| Box::new(Site::of(triggers)),
};

/// What rules ask of an address, as an [`Address`] has the answers: one for each rule.
const HOLDS_NOT: u8 = 0;
const HOLDS: u8 = 1;

/// The rules of a licence, in their order.
struct Site<'a>(Vec<Known<'a>>);

/// A rule with what people and traces call it.
pub(super) struct Known<'a> {
    /// What the trace calls it.
    pub(super) id: &'a str,
    /// What people call it.
    pub(super) name: &'a str,
    pub(super) rule: &'a AutoAccess,
}

impl<'a> Site<'a> {
    fn of(inputs: &'a [TriggerInput]) -> Site<'a> {
        let known = inputs.iter().filter_map(|input| {
            Some(Known {
                id: &input.id,
                name: crate::suggest::called(input),
                rule: input.trigger.auto_access()?,
            })
        });
        Site(known.collect())
    }
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.0.iter().map(|known| known.id).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        let mut visit = Visit {
            rules: &self.0,
            place: place_of(outing.world()),
            url: None,
            last_url: None,
            decides: None,
            has_chat: false,
            out: Teller::new(sink),
        };
        outing::play(&mut visit, outing);
        visit.out.end(Records::default);
    }

    fn answer(&self, url: &str, answers: &mut Vec<u8>) {
        answers.extend(self.0.iter().map(|known| {
            if address_holds(known.rule, url) {
                HOLDS
            } else {
                HOLDS_NOT
            }
        }));
    }
}

/// Where the world says that the visitor is. What is no text is not known.
pub(super) fn place_of(world: &Environment) -> Place {
    let known = world.visitor.iter();
    let known = known.map(|(fact, value)| (fact.clone(), value.clone()));
    Place::read(&Value::Object(known.collect()))
}

/// A visitor on the site.
struct Visit<'a> {
    rules: &'a [Known<'a>],
    place: Place,
    /// `None` while the visitor is away.
    url: Option<Address<'a>>,
    /// The page that the visitor was on last.
    last_url: Option<Address<'a>>,
    /// The rule that decides on the page.
    decides: Option<usize>,
    has_chat: bool,
    out: Teller<'a>,
}

impl<'a> Visiting<'a> for Visit<'a> {
    fn teller(&mut self) -> &mut Teller<'a> {
        &mut self.out
    }

    fn take(&mut self, step: &'a Step) {
        match step {
            Step::Load { url } => self.load(Address::of(url)),
            Step::Reload => {
                if let Some(page) = self.url {
                    self.load(page);
                }
            }
            Step::Route { url } if self.url.is_some() => {
                self.out.event(Happening::RouteChanged { url });
                self.be_on(Address::of(url));
            }
            Step::Wait { ms } => self.pass_time(*ms),
            Step::Leave => self.leave(),
            Step::Return { ms, url } => {
                self.be_away(*ms);
                if let Some(page) = url.as_deref().map(Address::of).or(self.last_url) {
                    self.load(page);
                }
            }
            Step::RequestChat if self.url.is_some() && !self.has_chat => self.start_chat(),
            Step::EndChat => self.has_chat = false,
            // Nobody to ask; the others are for other platforms.
            Step::Route { .. }
            | Step::RequestChat
            | Step::Back
            | Step::NewTab { .. }
            | Step::SwitchTab { .. }
            | Step::CloseTab { .. }
            | Step::Open
            | Step::Minimize
            | Step::Register
            | Step::Write { .. }
            | Step::ClearStorage
            | Step::Agents { .. }
            | Step::NextAgent { .. }
            | Step::Message { .. }
            | Step::Served
            | Step::AccountStatus { .. }
            | Step::Department { .. }
            | Step::DepartmentStatus { .. } => {}
        }
    }

    fn pass_time(&mut self, ms: u64) {
        self.out.now_ms = self.out.now_ms.saturating_add(ms);
    }

    fn leave(&mut self) {
        if let Some(url) = self.url.take() {
            self.last_url = Some(url);
            self.decides = None;
        }
    }

    fn load(&mut self, page: Address<'a>) {
        self.out.page_loaded(page);
        self.be_on(page);
    }

    fn be_away(&mut self, ms: u64) {
        self.leave();
        self.draw();
        self.pass_time(ms);
    }

    fn draw(&mut self) {
        let (url, has_chat) = (self.url, self.has_chat);
        self.out.frame(|| Frame {
            widget_open: has_chat,
            ..Frame::of_only_tab(url.map(Address::url))
        });
    }
}

impl<'a> Visit<'a> {
    /// The visitor is on a page: the rules are asked.
    fn be_on(&mut self, address: Address<'a>) {
        self.url = Some(address);
        if self.out.is_heard() {
            self.tell_rules(address);
        } else {
            self.decides = self.first_that_holds(address);
            if let Some(place) = self.decides {
                self.out.fires(place);
            }
        }
        self.out.event(Happening::GroupsChosen {
            trigger: self.decides,
            groups: groups(self.rules, self.decides),
        });
    }

    /// The rule that decides on a page.
    fn first_that_holds(&self, address: Address<'a>) -> Option<usize> {
        let mut rules = self.rules.iter().enumerate();
        rules.find_map(|(place, known)| {
            let holds = match address.answer(place) {
                Some(answer) => answer == HOLDS,
                None => address_holds(known.rule, address.url()),
            };
            (holds && place_holds(known.rule, &self.place)).then_some(place)
        })
    }

    /// Finds the rule that decides, and tells what each of them says.
    fn tell_rules(&mut self, address: Address<'a>) {
        let page = Page {
            url: address.url().to_owned(),
            place: self.place.clone(),
        };
        let answers = ask(self.rules.iter().map(|known| known.rule), &page);
        self.decides = answers.iter().position(RuleAnswers::hold);
        for (place, (known, answers)) in self.rules.iter().zip(&answers).enumerate() {
            if self.decides == Some(place) {
                self.out
                    .fired(place, || telling::decides(known.rule, answers, &page));
            } else if let Some(first) = self.decides.filter(|_| answers.hold()) {
                let first = self.rules[first].name;
                self.out
                    .decide(place, || telling::would_decide(known.rule, first, answers, &page));
            } else {
                self.out
                    .decide(place, || telling::does_not_hold(known.rule, answers, &page));
            }
        }
    }

    fn start_chat(&mut self) {
        self.has_chat = true;
        let groups = groups(self.rules, self.decides);
        if let Some(place) = self.decides {
            let page = self.url.map_or("", |page| page.url());
            self.out.decide(place, || {
                let text = format!("The chat begins here, so it goes to {}.", telling::groups(groups));
                Said::new(verdicts::TAKES_CHAT, reasons::CHAT_STARTED, CHAT, text).saw("URL", page)
            });
        }
        self.out.event(Happening::ChatStarted {
            trigger: self.decides,
            groups,
        });
    }
}

/// The groups of the rule that decides.
fn groups<'r>(rules: &'r [Known<'_>], decides: Option<usize>) -> &'r [u64] {
    decides.map_or(&[DEFAULT_GROUP], |place| &rules[place].rule.groups)
}

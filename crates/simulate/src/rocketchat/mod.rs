//! Rocket.Chat's widget: how it schedules and fires triggers, in each of its [`versions`].
//!
//! A version is a [`Profile`], which says what it does differently, and its rules in words. The modules hold a rule each: what is
//! scheduled when ([`schedule`] for the current widget, [`every_condition`] for older ones, [`documented`] for what the documents
//! promise), the conditions ([`page_url`], [`time_on_site`], [`listeners`]), the actions ([`send_message`], [`external_service`]),
//! who a message comes from ([`sender`]), what a visitor does ([`visit`]), and in which tab ([`tabs`]).
//!
//! The widget is a JavaScript program: what one of its turns starts, runs to its end before time passes on. A turn here is
//! a pass over the triggers, a batch of listeners or a timer, and then [`Widget::fire_met`].

mod changes;
mod documented;
mod every_condition;
mod external_service;
mod fire;
mod known;
mod listeners;
mod memory;
mod page_url;
mod places;
mod platform;
mod profile;
mod reasons;
mod schedule;
mod send_message;
mod sender;
mod session_templates;
mod sources;
mod tabs;
mod time_on_site;
mod verdicts;
mod versions;
mod visit;
mod vocabulary;

use std::collections::BTreeMap;

use trigger::rocketchat::ConditionKind;

use self::external_service::Call;
use self::known::{Known, Site, Turns};
use self::memory::{Page, Visitor};
use self::page_url::OWN_ADDRESS;
use self::profile::Profile;
use self::tabs::Tabs;
use crate::address::Address;
use crate::outing::{self, Outing};
use crate::preparation::Play;
use crate::queue::Queue;
use crate::teller::Teller;
use crate::{Environment, Patterns, Reason, Service, Sink, TriggerInput};

/// Rocket.Chat's part of the simulator.
pub(crate) struct RocketChat;

fn prepare<'a>(
    profile: &'static Profile,
    triggers: &'a [TriggerInput],
    patterns: &mut Patterns,
) -> Box<dyn Play + 'a> {
    Box::new(Site::of(profile, triggers, patterns))
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.triggers.iter().map(|known| known.id).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        let mut widget = Widget {
            profile: self.profile,
            own_address: Address::answered(OWN_ADDRESS, &self.own_answers),
            world: World::new(outing.world()),
            visitor: Visitor::new(self.triggers.len()),
            page: Page::default(),
            tabs: Tabs::new(),
            timers: Queue::new(),
            turn: Vec::new(),
            met: Vec::new(),
            answered: Vec::new(),
            out: Teller::new(sink),
            triggers: &self.triggers,
            turns: &self.turns,
        };
        widget.tell_who_is_not_delivered();
        outing::play(&mut widget, outing);
        let (visitor, triggers) = (&widget.visitor, widget.triggers);
        widget.out.end(|| visitor.records(triggers));
    }

    fn answer(&self, url: &str, answers: &mut Vec<u8>) {
        Site::answer(self, url, answers);
    }
}

/// A widget in a visitor's browser, and the world around it.
struct Widget<'a> {
    profile: &'static Profile,
    world: World<'a>,
    triggers: &'a [Known<'a>],
    turns: &'a Turns,
    /// Where an embedded widget takes itself to be.
    own_address: Address<'a>,
    visitor: Visitor<'a>,
    /// The page of the tab that is shown, or in which something happens.
    page: Page<'a>,
    tabs: Tabs<'a>,
    /// What this page's program has asked time for.
    timers: Queue<Due<'a>>,
    /// Triggers that have their turn in a pass.
    turn: Vec<usize>,
    /// Triggers whose condition was met in this turn.
    met: Vec<usize>,
    /// Calls of services that ended at once in this turn.
    answered: Vec<Call<'a>>,
    out: Teller<'a>,
}

/// What the widget does not decide.
struct World<'a> {
    online: bool,
    next_agent: Option<&'a str>,
    site_reports_routes: bool,
    standalone: bool,
    clear_storage_on_chat_end: bool,
    registration_form: bool,
    services: &'a BTreeMap<String, Service>,
}

impl<'a> World<'a> {
    fn new(environment: &'a Environment) -> World<'a> {
        World {
            online: environment.online,
            next_agent: environment.next_agent.as_deref(),
            site_reports_routes: environment.site_reports_routes,
            standalone: environment.standalone,
            clear_storage_on_chat_end: environment.clear_storage_on_chat_end,
            registration_form: environment.registration_form,
            services: &environment.services,
        }
    }
}

/// What time brings.
#[derive(Debug)]
enum Due<'a> {
    /// The time on site of a trigger is up, by its condition at this place.
    TimeOnSite { trigger: usize, place: usize },
    /// The external service answers, fails or has taken too long.
    Service(Box<Call<'a>>),
    /// The page forgets its sender.
    SenderForgotten,
    /// The embedding script looks at the site's URL.
    LookAtUrl,
}

/// The reason why a condition of this kind waits, for a trigger that listens.
fn awaited(kind: &ConditionKind) -> Option<Reason> {
    match kind {
        ConditionKind::ChatOpenedByVisitor => Some(reasons::AWAITS_OPENING),
        ConditionKind::AfterGuestRegistration => Some(reasons::AWAITS_REGISTRATION),
        ConditionKind::PageUrl | ConditionKind::TimeOnSite | ConditionKind::Unknown(_) => None,
    }
}

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
mod listeners;
mod memory;
mod page_url;
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

use std::collections::{BTreeMap, HashMap};

use trigger::rocketchat::{Action, Condition, ConditionKind, ConditionValue, Trigger};

use self::external_service::Call;
use self::memory::{Page, Visitor};
use self::profile::{Profile, Scheduling};
use self::tabs::Tabs;
use crate::outing::{self, Outing};
use crate::patterns::Compiled;
use crate::preparation::Play;
use crate::queue::Queue;
use crate::teller::Teller;
use crate::{Environment, Patterns, Reason, Service, Sink, TriggerInput, js};

/// Rocket.Chat's part of the simulator.
pub(crate) struct RocketChat;

/// The triggers of a site, looked through once.
struct Site<'a> {
    profile: &'static Profile,
    triggers: Vec<Known<'a>>,
}

fn prepare<'a>(
    profile: &'static Profile,
    triggers: &'a [TriggerInput],
    patterns: &mut Patterns,
) -> Box<dyn Play + 'a> {
    Box::new(Site {
        profile,
        triggers: know(profile, triggers, patterns),
    })
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.triggers.iter().map(|known| known.id).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        let mut widget = Widget {
            profile: self.profile,
            world: World::new(outing.world()),
            visitor: Visitor::new(self.triggers.len()),
            page: Page::default(),
            tabs: Tabs::new(),
            timers: Queue::new(),
            met: Vec::new(),
            answered: Vec::new(),
            out: Teller::new(sink),
            triggers: &self.triggers,
        };
        widget.tell_who_is_not_delivered();
        outing::play(&mut widget, outing);
        let (visitor, triggers) = (&widget.visitor, widget.triggers);
        widget.out.end(|| visitor.records(triggers));
    }
}

/// A widget in a visitor's browser, and the world around it.
struct Widget<'a> {
    profile: &'static Profile,
    world: World<'a>,
    triggers: &'a [Known<'a>],
    visitor: Visitor,
    /// The page of the tab that is shown, or in which something happens.
    page: Page,
    tabs: Tabs,
    /// What this page's program has asked time for.
    timers: Queue<Due>,
    /// Triggers whose condition was met in this turn.
    met: Vec<usize>,
    /// Calls of services that ended at once in this turn.
    answered: Vec<Call>,
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

/// A trigger, with what the engine looks up often.
struct Known<'a> {
    id: &'a str,
    trigger: &'a Trigger,
    /// Which record it has: triggers with one id share one.
    record: usize,
    /// The patterns of the conditions that are page URLs, by the places of the conditions.
    patterns: Vec<Option<Compiled>>,
}

impl<'a> Known<'a> {
    /// The condition that counts.
    fn condition(&self) -> Option<&'a Condition> {
        self.trigger.conditions.first()
    }

    /// The action that counts.
    fn action(&self) -> Option<&'a Action> {
        self.trigger.actions.first()
    }

    /// Whether any condition, not only the first, is of this kind.
    fn has(&self, kind: &ConditionKind) -> bool {
        self.trigger
            .conditions
            .iter()
            .any(|condition| condition.kind == *kind)
    }

    /// Whether the condition that counts is of this kind.
    fn is(&self, kind: &ConditionKind) -> bool {
        self.condition().is_some_and(|condition| condition.kind == *kind)
    }
}

/// What time brings.
#[derive(Debug)]
enum Due {
    /// The time on site of a trigger is up.
    TimeOnSite { trigger: usize, seconds: String },
    /// The external service answers, fails or has taken too long.
    Service(Call),
    /// The page forgets its sender.
    SenderForgotten,
    /// The embedding script looks at the site's URL.
    LookAtUrl,
}

/// Looks the triggers through once, before the session.
fn know<'a>(profile: &Profile, inputs: &'a [TriggerInput], patterns: &mut Patterns) -> Vec<Known<'a>> {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    let mut known = Vec::with_capacity(inputs.len());
    for input in inputs {
        let Some(trigger) = input.trigger.rocketchat() else {
            continue;
        };
        let record = by_id.len();
        let record = *by_id.entry(&input.id).or_insert(record);
        let conditions = trigger.conditions.iter().enumerate();
        let looked_at = |(place, condition): (usize, &Condition)| {
            let counts = place == 0 || profile.scheduling == Scheduling::EveryCondition;
            let is_pattern = counts && trigger.enabled && condition.kind == ConditionKind::PageUrl;
            is_pattern
                .then(|| pattern_text(profile, condition))
                .flatten()
                .map(|text| patterns.add(&text))
        };
        let patterns = conditions.map(looked_at).collect();
        known.push(Known {
            id: &input.id,
            trigger,
            record,
            patterns,
        });
    }
    known
}

/// What a condition hands over as a pattern; `None` when the widget takes it as no pattern at all.
fn pattern_text(profile: &Profile, condition: &Condition) -> Option<String> {
    match (profile.scheduling, &condition.value) {
        // Older widgets make a pattern of whatever there is.
        (Scheduling::EveryCondition, ConditionValue::Missing) => Some(String::new()),
        (Scheduling::EveryCondition, value) => Some(js::to_text(value)),
        (_, value) => js::is_truthy(value).then(|| js::to_text(value)),
    }
}

/// The reason why a condition of this kind waits, for a trigger that listens.
fn awaited(kind: &ConditionKind) -> Option<Reason> {
    match kind {
        ConditionKind::ChatOpenedByVisitor => Some(reasons::AWAITS_OPENING),
        ConditionKind::AfterGuestRegistration => Some(reasons::AWAITS_REGISTRATION),
        ConditionKind::PageUrl | ConditionKind::TimeOnSite | ConditionKind::Unknown(_) => None,
    }
}

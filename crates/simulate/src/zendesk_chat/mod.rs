//! Zendesk Chat: how triggers are evaluated and fire.
//!
//! A trigger's condition is prepared once as a [`program`]: a list of instructions that can stop where the condition waits and go on
//! later. [`visit`] says what the steps of a session do, [`evaluation`] runs programs, [`comparison`] and [`variables`] know what parts
//! see, [`actions`] does what a trigger does. [`rules`] has the rules in words with their sources, and the choices.

mod actions;
mod changes;
mod comparison;
mod evaluation;
mod platform;
mod program;
mod reasons;
mod rules;
mod session_templates;
mod variables;
mod verdicts;
mod visit;
mod vocabulary;

use std::collections::BTreeMap;

use serde_json::Value;
use trigger::zendesk_chat::Trigger;

use self::evaluation::Evaluation;
use self::program::{AddressQuestion, Program, compile};
use crate::address::Address;
use crate::outing::{self, Outing};
use crate::preparation::Play;
use crate::queue::Queue;
use crate::teller::Teller;
use crate::{AccountStatus, Environment, Moment, Patterns, Records, Sink, Speaker, TriggerInput};

/// Zendesk Chat's part of the simulator.
pub(crate) struct ZendeskChat;

/// The triggers of an account, with their conditions as programs.
struct Site<'a> {
    triggers: Vec<Known<'a>>,
    /// What is asked of addresses.
    questions: Vec<AddressQuestion<'a>>,
}

fn prepare<'a>(inputs: &'a [TriggerInput], patterns: &mut Patterns) -> Box<dyn Play + 'a> {
    let mut questions = Vec::new();
    let known = inputs.iter().filter_map(|input| {
        let trigger = input.trigger.zendesk_chat()?;
        let mut program = compile(trigger.definition.condition.as_ref(), patterns);
        program.number_questions(&mut questions);
        Some(Known {
            id: &input.id,
            trigger,
            program,
        })
    });
    Box::new(Site {
        triggers: known.collect(),
        questions,
    })
}

impl Play for Site<'_> {
    fn ids(&self) -> Vec<&str> {
        self.triggers.iter().map(|known| known.id).collect()
    }

    fn play(&self, outing: Outing<'_>, sink: &mut dyn Sink) {
        let environment = outing.world();
        let unsaid = if environment.online {
            AccountStatus::Online
        } else {
            AccountStatus::Offline
        };
        let mut account = Account {
            visitor: Visitor::new(environment, self.triggers.len()),
            status: environment.account_status.unwrap_or(unsaid),
            departments: environment.departments.clone(),
            start: environment.begins(),
            timers: Queue::new(),
            out: Teller::new(sink),
            triggers: &self.triggers,
        };
        account.tell_who_never_has_a_turn();
        outing::play(&mut account, outing);
        account.out.end(Records::default);
    }

    fn answer(&self, url: &str, answers: &mut Vec<u8>) {
        let url = Value::from(url);
        answers.extend(self.questions.iter().map(|question| question.answer(&url)));
    }
}

/// An account, and the one visitor of the session.
struct Account<'a> {
    triggers: &'a [Known<'a>],
    visitor: Visitor<'a>,
    status: AccountStatus,
    /// Departments by the name or id that triggers use.
    departments: BTreeMap<String, AccountStatus>,
    /// When the session begins.
    start: Moment,
    timers: Queue<Due>,
    out: Teller<'a>,
}

/// A trigger, prepared.
struct Known<'a> {
    id: &'a str,
    trigger: &'a Trigger,
    program: Program<'a>,
}

/// What time brings.
#[derive(Debug)]
enum Due {
    /// A condition that waited goes on.
    Condition(Evaluation),
    /// The actions of a trigger go on with the one at this place.
    Actions {
        trigger: usize,
        place: usize,
        visit: u32,
    },
}

/// What is so of the visitor, and what is remembered.
struct Visitor<'a> {
    /// What the session says is known.
    known: &'a BTreeMap<String, Value>,
    /// `None` while the visitor is away.
    url: Option<Address<'a>>,
    /// The page that the visitor was on last.
    last_url: Option<Address<'a>>,
    /// The department that the chat goes to.
    department: Option<String>,
    /// Whether the chat can be seen: a trigger's message opens it as well.
    has_chat_open: bool,
    /// Counts page loads.
    page: u32,
    /// Counts visits to the site.
    visit: u32,
    /// When the page was loaded and the site entered, in milliseconds since the session began.
    page_since_ms: u64,
    site_since_ms: u64,
    /// When the visitor left; `None` while on the site and before the first page.
    left_ms: Option<u64>,
    is_requesting: bool,
    is_served: bool,
    /// The last message in the chat.
    message: Option<(String, Speaker)>,
    tags: Vec<String>,
    /// Which triggers have fired.
    fired: Vec<bool>,
}

impl<'a> Visitor<'a> {
    fn new(environment: &'a Environment, triggers: usize) -> Visitor<'a> {
        Visitor {
            known: &environment.visitor,
            url: None,
            last_url: None,
            department: environment.department.clone(),
            has_chat_open: false,
            page: 0,
            visit: 0,
            page_since_ms: 0,
            site_since_ms: 0,
            left_ms: None,
            is_requesting: false,
            is_served: false,
            message: None,
            tags: environment.tags.clone(),
            fired: vec![false; triggers],
        }
    }
}

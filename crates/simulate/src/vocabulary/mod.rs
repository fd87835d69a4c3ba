//! What an engine's sessions are made of, as data: the steps and the members of the world that it knows, with the words, arguments and
//! icons that a menu, a form, a script's help and a recording are made of.
//!
//! A platform declares one [`Vocabulary`] in its folder. What a session has beyond it is [told](Vocabulary::unknown_in), and never
//! passed over in silence.

pub(crate) mod reasons;
pub(crate) mod shared;
mod speech;
mod unknown;
mod verdict;
pub(crate) mod verdicts;

use serde::Serialize;
use trigger::tree;

pub use speech::Speech;
pub use unknown::{NotInVocabulary, UnknownPart};
pub use verdict::{Course, Mark, Reason, Tone, Verdict, VerdictFamily, VerdictLook};

/// The steps of a session and the members of its world that a platform's engines know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Vocabulary {
    /// How one speaks of what the engines play.
    pub speech: Speech,
    /// The steps by what they are about, in the order of a menu.
    pub steps: &'static [StepGroup],
    /// The members of the world, in the order of a form.
    pub world: &'static [WorldEntry],
    /// Members of the world and steps of other engines that say the same here, or nothing, though nothing offers them. They are not
    /// told as [unknown](Vocabulary::unknown_in).
    pub understood: &'static [&'static str],
    /// What can be known of a visitor: each is a variable of the platform's conditions.
    pub facts: Vec<tree::VariableEntry>,
    /// Whether a site can tell more of its visitors than `facts` names, by names of its own.
    pub has_own_facts: bool,
    /// Variables that follow the clock of the session, which is in UTC.
    pub clocks: &'static [ClockVariable],
    /// What can become of a trigger at a moment, in the order in which a trigger comes to it.
    pub verdicts: &'static [&'static VerdictLook],
    /// Reasons for not firing that a person should see before others.
    pub reasons: &'static [ReasonLook],
}

/// Steps that are about the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepGroup {
    /// The heading that they stand under.
    pub label: &'static str,
    /// The steps.
    pub steps: &'static [StepEntry],
}

/// A kind of step, as a menu offers it. Two kinds can be one step on the wire with another fixed member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepEntry {
    /// Stable, for programs.
    pub key: &'static str,
    /// The name on the wire; see [`Step::op`](crate::Step::op).
    pub op: &'static str,
    /// For a menu.
    pub label: &'static str,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// In a list, with its arguments in braces: `Load {url}`.
    pub phrase: &'static str,
    /// The same while an optional argument is missing; empty where none is optional.
    pub bare: &'static str,
    /// The line of a script, with its arguments in capitals: `load URL`.
    pub script: &'static str,
    /// What it looks like in a list.
    pub icon: StepIcon,
    /// A new step, as JSON. A member that is no argument is fixed: it tells the step from others of its name.
    pub new: &'static str,
    /// What can be changed about it, in the order of a form.
    pub arguments: &'static [Member],
    /// Where somebody who plays the visitor can do it.
    pub offered: Offered,
}

/// A member of a step or of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SessionMember"))]
pub struct Member {
    /// The name on the wire.
    pub key: &'static str,
    /// For a form.
    pub label: &'static str,
    /// What it says, in a sentence; empty where the label says it.
    pub help: &'static str,
    /// What it is edited with, and which JSON type it has.
    pub kind: MemberKind,
    /// Values to choose from, where the kind is a choice.
    pub choices: &'static [tree::Choice],
    /// What it is while nobody says anything, in a form; for an argument that is optional, too.
    pub placeholder: &'static str,
    /// Whether it can be missing.
    pub optional: bool,
}

/// What a member of a step or of the world is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum MemberKind {
    /// The address of a page, a text.
    Address,
    /// A line of text.
    Text,
    /// A name, a text; null is nobody.
    Name,
    /// Milliseconds.
    Time,
    /// The number of a tab, from 1.
    Tab,
    /// True or false.
    Switch,
    /// One of the choices.
    Choice,
    /// A moment as RFC 3339 has it, in UTC.
    Moment,
    /// The name of a time zone.
    Zone,
    /// The name or id of a department, a text.
    Department,
    /// Departments with their status.
    Departments,
    /// A list of tags.
    Tags,
    /// What is known of the visitor, by the names of its variables.
    Facts,
    /// What external services say, by trigger.
    Services,
}

/// A member of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WorldEntry {
    /// It, as a form has it.
    pub member: Member,
    /// What it is while nobody says anything, as JSON.
    pub initial: &'static str,
    /// The line of a script that says it; `NAME` and the like stand for values.
    pub script: &'static str,
    /// The step that changes it during a visit, if one does.
    pub changed_by: Option<ChangedBy>,
}

/// How a step changes a member of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ChangedBy {
    /// The step's name on the wire.
    pub op: &'static str,
    /// The step's member with the new value.
    pub value: &'static str,
    /// The step's member that says which entry changes, where the member of the world has several; empty otherwise.
    pub of: &'static str,
}

/// Where somebody who plays the visitor is offered a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Offered {
    /// In the menu of steps only, or by what a browser has itself: its address field, its buttons, its tabs.
    InMenu,
    /// On a page.
    OnPage,
    /// In place of the chat while it is closed.
    ChatClosed,
    /// In the chat while it is open.
    ChatOpen,
    /// In the chat while it is open, until the visitor is registered.
    UntilRegistered,
    /// With what is written below the chat.
    Writing,
}

/// A picture for a step. The interface has one for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepIcon {
    /// A page.
    Page,
    /// A route.
    Route,
    /// Going back.
    Back,
    /// Loading again.
    Reload,
    /// A new tab.
    TabNew,
    /// Another tab.
    TabSwitch,
    /// A tab that is gone.
    TabClose,
    /// Opening a chat.
    ChatOpen,
    /// Making a chat small.
    ChatMinimise,
    /// Ending a chat.
    ChatEnd,
    /// Saying who one is.
    Register,
    /// Sending a message.
    Send,
    /// Time.
    Clock,
    /// Going away.
    Leave,
    /// Coming back.
    Return,
    /// Forgetting.
    Eraser,
    /// Agents who are there.
    AgentsOnline,
    /// Agents who are gone.
    AgentsOffline,
    /// An agent whose turn it is.
    Agent,
    /// Asking for somebody.
    Ask,
    /// Being served.
    Served,
    /// A status.
    Status,
    /// A department.
    Department,
}

/// A variable that follows the clock of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ClockVariable {
    /// Its name in conditions.
    pub variable: &'static str,
    /// What of the time it holds.
    pub reads: ClockReading,
}

/// What a variable holds of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ClockReading {
    /// The hour of the day, from 0 to 23.
    Hour,
    /// The day of the week.
    Weekday,
}

/// How loudly a reason for not firing speaks. Most triggers have nothing to do on most pages, and that is no news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReasonLook {
    /// The reason.
    pub reason: Reason,
    /// What it is to a person.
    pub look: NotFiredLook,
}

/// What a reason for not firing is to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum NotFiredLook {
    /// It waited, and may never fire now.
    Lost,
    /// No page and no visitor can change it: the trigger, or a service that it needs, does not work.
    Broken,
}

/// Reasons with one look.
macro_rules! looks {
    ($($look:ident: $($reason:path)*;)*) => {
        &[$($($crate::ReasonLook {
            reason: $reason,
            look: $crate::NotFiredLook::$look,
        },)*)*]
    };
}
pub(crate) use looks;

impl Member {
    /// A member that has to be there and explains itself.
    pub(crate) const fn new(key: &'static str, label: &'static str, kind: MemberKind) -> Member {
        Member {
            key,
            label,
            help: "",
            kind,
            choices: &[],
            placeholder: "",
            optional: false,
        }
    }

    /// It with a sentence that says what it says.
    #[must_use]
    pub(crate) const fn help(self, help: &'static str) -> Member {
        Member { help, ..self }
    }

    /// It as one that can be missing, and what a form shows then.
    #[must_use]
    pub(crate) const fn or(self, placeholder: &'static str) -> Member {
        Member {
            placeholder,
            optional: true,
            ..self
        }
    }

    /// It with values to choose from.
    #[must_use]
    pub(crate) const fn of(self, choices: &'static [tree::Choice]) -> Member {
        Member { choices, ..self }
    }
}

impl StepEntry {
    /// A step without arguments that only menus offer.
    pub(crate) const fn new(
        key: &'static str,
        icon: StepIcon,
        label: &'static str,
        script: &'static str,
        new: &'static str,
    ) -> StepEntry {
        StepEntry {
            key,
            op: key,
            label,
            help: "",
            phrase: label,
            bare: "",
            script,
            icon,
            new,
            arguments: &[],
            offered: Offered::InMenu,
        }
    }

    /// It with what it does.
    #[must_use]
    pub(crate) const fn help(self, help: &'static str) -> StepEntry {
        StepEntry { help, ..self }
    }

    /// It as a step with another name on the wire than its key.
    #[must_use]
    pub(crate) const fn op(self, op: &'static str) -> StepEntry {
        StepEntry { op, ..self }
    }

    /// It with arguments, and how it reads with them.
    #[must_use]
    pub(crate) const fn with(self, phrase: &'static str, arguments: &'static [Member]) -> StepEntry {
        StepEntry {
            phrase,
            arguments,
            ..self
        }
    }

    /// It with how it reads while an optional argument is missing.
    #[must_use]
    pub(crate) const fn bare(self, bare: &'static str) -> StepEntry {
        StepEntry { bare, ..self }
    }

    /// It, offered to whoever plays the visitor.
    #[must_use]
    pub(crate) const fn offered(self, offered: Offered) -> StepEntry {
        StepEntry { offered, ..self }
    }
}

impl Vocabulary {
    /// Every kind of step, in the order of the menu.
    pub fn entries(&self) -> impl Iterator<Item = &'static StepEntry> {
        self.steps.iter().flat_map(|group| group.steps)
    }

    /// How people see the verdict with this key; `None` when no engine with this vocabulary gives it.
    pub fn verdict(&self, key: &str) -> Option<&'static VerdictLook> {
        self.verdicts.iter().copied().find(|look| look.key == key)
    }

    /// Whether something in its sessions follows a clock, so that people are told local times beside those in UTC.
    pub fn tells_local_times(&self) -> bool {
        !self.clocks.is_empty()
    }

    /// The lines of a script that its steps are, in the order of the menu.
    pub(crate) fn script_steps(&self) -> Vec<&'static str> {
        self.entries().map(|entry| entry.script).collect()
    }
}

//! What a page is.

use serde::{Deserialize, Serialize};
use simulate::Source;
use trigger::{Platform, Severity};
use ts_rs::TS;

/// What a page is about. Lists have the groups in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "HelpGroup")]
pub enum Group {
    /// What a draft waits for, and what it is made of there.
    Condition,
    /// What a draft does.
    Action,
    /// Another field of a form.
    Field,
    /// What drafts are checked by.
    Check,
    /// What an engine goes by.
    Rule,
    /// A kind of failure.
    Error,
    /// A platform, a version of it, or the way to another one.
    Platform,
}

impl Group {
    /// All of them, in their order.
    pub const ALL: [Group; 7] = [
        Group::Condition,
        Group::Action,
        Group::Field,
        Group::Check,
        Group::Rule,
        Group::Error,
        Group::Platform,
    ];

    /// The first part of the ids of its pages.
    pub const fn key(self) -> &'static str {
        match self {
            Group::Condition => "condition",
            Group::Action => "action",
            Group::Field => "field",
            Group::Check => "check",
            Group::Rule => "rule",
            Group::Error => "error",
            Group::Platform => "platform",
        }
    }

    /// Above a list of its pages.
    pub const fn heading(self) -> &'static str {
        match self {
            Group::Condition => "Conditions",
            Group::Action => "Actions",
            Group::Field => "Fields",
            Group::Check => "Checks",
            Group::Rule => "Engine rules",
            Group::Error => "Errors",
            Group::Platform => "Platforms",
        }
    }

    /// What its pages are about, in a sentence.
    pub const fn about(self) -> &'static str {
        match self {
            Group::Condition => "What a draft can wait for, and what it can ask.",
            Group::Action => "What a draft can do.",
            Group::Field => "Everything else that a form has.",
            Group::Check => "What drafts are checked for while you type.",
            Group::Rule => "How each engine decides, and what it had to choose.",
            Group::Error => "What can fail, and what to do then.",
            Group::Platform => "Platforms, versions, and the way from one to another.",
        }
    }
}

/// A page of help.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "HelpPage")]
pub struct Page {
    /// Stable, for links: `check/rocketchat/trigger/empty-name`.
    pub id: String,
    /// What it is about.
    pub group: Group,
    /// Its heading.
    pub title: String,
    /// What it is about, in a few words: “Check · Rocket.Chat”.
    pub about: String,
    /// The platform; `None` where it is about all of them.
    pub platform: Option<Platform>,
    /// The word for it in files, on the wire and in the shell; empty where there is none.
    pub code: String,
    /// How bad it is what a check says.
    pub severity: Option<Severity>,
    /// For which servers it holds, where that is not all of them.
    pub holds: Option<String>,
    /// What is so. Never empty.
    pub text: String,
    /// More about it, and where to go from here.
    pub sections: Vec<Section>,
    /// What breaks a check.
    pub example: Option<Example>,
    /// How it is known.
    pub sources: Vec<Source>,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "HelpSection")]
pub struct Section {
    /// Above them.
    pub heading: String,
    /// At least one.
    pub lines: Vec<Line>,
}

/// A line of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "HelpLine")]
pub struct Line {
    /// What it is of; empty where the text stands for itself.
    pub label: String,
    /// What is so; can be empty beside a label that leads to a page.
    pub text: String,
    /// For which servers it holds, where that is not all of them.
    pub holds: Option<String>,
    /// The id of the page that says more.
    pub to: Option<String>,
}

/// A change that breaks a check, and what the check says then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "HelpExample")]
pub struct Example {
    /// The change, as a JSON merge patch; empty where it is a text that is too long to be read here.
    pub change: String,
    /// What is said.
    pub message: String,
    /// What to do, as it is said there.
    pub help: String,
}

impl Page {
    pub(super) fn new(id: String, group: Group, title: &str, about: &[&str], text: &str) -> Page {
        Page {
            id,
            group,
            title: title.to_owned(),
            about: about.join(" · "),
            platform: None,
            code: String::new(),
            severity: None,
            holds: None,
            text: text.to_owned(),
            sections: Vec::new(),
            example: None,
            sources: Vec::new(),
        }
    }

    pub(super) fn of(self, platform: Platform, code: &str) -> Page {
        Page {
            platform: Some(platform),
            code: code.to_owned(),
            ..self
        }
    }

    /// Adds a section, unless it has no lines.
    pub(super) fn section(&mut self, heading: &str, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.sections.push(Section {
                heading: heading.to_owned(),
                lines,
            });
        }
    }

    /// Everything that can be looked for but its title, each with what it is.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        let mut texts = vec![
            (self.about.clone(), self.text.clone()),
            ("Code".to_owned(), self.code.clone()),
            ("What it is".to_owned(), self.about.clone()),
        ];
        for section in self.sections.iter() {
            // What only leads elsewhere is found there.
            let own = section.lines.iter().filter(|line| line.to.is_none());
            texts.extend(own.map(|line| {
                let text = format!("{} {}", line.label, line.text);
                (section.heading.clone(), text.trim().to_owned())
            }));
        }
        texts
    }
}

impl Line {
    pub(super) fn new(label: &str, text: &str) -> Line {
        Line {
            label: label.to_owned(),
            text: text.to_owned(),
            holds: None,
            to: None,
        }
    }

    pub(super) fn to(self, id: impl Into<String>) -> Line {
        Line {
            to: Some(id.into()),
            ..self
        }
    }
}

/// A key as people read it: `run-once-never-fires` is “Run once never fires”.
pub(super) fn in_words(key: &str) -> String {
    let words = key.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

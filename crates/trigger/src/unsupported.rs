//! What a server is too old for, as plans, lint and the editor say it. Which version can do what is the platform's to know.

use crate::{Diagnostic, FieldPath, Platform, ServerVersion, Severity};

/// A part of a trigger that not every server of the platform can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsupported {
    /// Whose servers.
    pub platform: Platform,
    /// Where the trigger wants it; the root for publishing itself.
    pub path: FieldPath,
    /// What it is called on screens.
    pub label: &'static str,
    /// The first version that can take it.
    pub needs: ServerVersion,
    /// What older servers do instead.
    pub before: Before,
}

/// What a server does with something that came later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// It refuses the whole trigger: nothing that anybody decides makes it take that.
    Refuses,
    /// It stores the trigger, and its widget passes over what it does not know.
    PassesOver,
    /// No source says that it can, and none that it cannot.
    Unknown,
}

impl Unsupported {
    /// Says that a server is too old for this. `who` is the server as the subject of a sentence: “this server”.
    pub fn diagnostic(&self, who: &str, server: ServerVersion, severity: Severity) -> Diagnostic {
        let (platform, label, needs) = (self.platform.name(), self.label, self.needs);
        let (what_happens, help) = match self.before {
            Before::Refuses => (
                "It would refuse the whole trigger.",
                "Update the server, or use something else in the trigger.",
            ),
            Before::PassesOver => (
                "It would store the trigger, and the widget would pass over this.",
                "Update the server, or use something else in the trigger.",
            ),
            Before::Unknown => (
                "No source shows that older ones can.",
                "Update the server, or enter the trigger in its administration. If you know that it can, publish all the same and say why.",
            ),
        };
        Diagnostic::new(
            self.path.clone(),
            severity,
            "server-too-old",
            format!("“{label}” needs {platform} {needs} or newer, and {who} is {server}. {what_happens}"),
            help,
        )
    }
}

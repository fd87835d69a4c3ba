//! The server that a plan is for, and what a server of its version cannot take: that is named in the plan, never dropped.
//!
//! Which version can do what, with sources, is the platform's to know: [`trigger::Documents::unsupported`].

use serde_json::{Map, Value};
use trigger::{Before, Diagnostic, FieldPath, Platform, ServerVersion, Severity, documents};

use crate::application::Application;
use crate::client::Unread;
use crate::connection::ServerAddress;
use crate::plan::PlanWarning;

/// The server that a plan is for.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// Its platform.
    pub platform: Platform,
    /// Where it is.
    pub address: &'a ServerAddress,
    /// The version that it says it is: `7.5.1`, `7.5`.
    ///
    /// Named choice: a server that does not say, or says what cannot be read, is taken for a current one. Nothing is held back
    /// then, and the plan warns where an older server could not take something.
    pub version: Option<&'a str>,
    /// What of it could not be read. Drafts that would be tied to that are blocked: nobody knows what there is.
    pub unread: &'a [Unread],
    /// The application that what the server is to call belongs to, with the keys that receivers know calls by. What calls an address without
    /// a key is blocked.
    pub application: Option<&'a Application>,
    /// The order that says which trigger without a draft goes with which one, as [`Explanation::stopped_order`](crate::Explanation::stopped_order)
    /// gives it. Empty where the server's order says it.
    pub followed: &'a [String],
}

/// What speaks against sending something to a target.
#[derive(Default)]
pub(crate) struct Objections {
    /// What its version cannot do and what is missing, as errors.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Whether it cannot be sent whatever anybody decides.
    pub(crate) refused: bool,
    /// What to know because the version is not known.
    pub(crate) warnings: Vec<PlanWarning>,
}

impl Target<'_> {
    /// Why what a document would be tied to could not be read; `None` where it was.
    pub(crate) fn unread_kind(&self, document: &Map<String, Value>) -> Option<Unread> {
        let kind = documents(self.platform).kind_of(document).key;
        self.unread.iter().find(|unread| unread.kind == kind).copied()
    }

    /// That no key is kept for the address that a document makes the server call; `None` where there is one, or nothing is called.
    fn no_key(&self, document: &Map<String, Value>) -> Option<Diagnostic> {
        let application = self.application?;
        let call = documents(self.platform).sample(document, "")?;
        if call.url.is_empty() || application.secret_keys.key_for(&call.url).is_some() {
            return None;
        }
        Some(Diagnostic::new(
            FieldPath::root().field("url"),
            Severity::Error,
            "no-secret-key",
            "No secret key is known for the address that this calls. The receiver knows the calls by it.",
            "Set one in the editor under Sample, or with `triggerctl server key`. Then plan again.",
        ))
    }

    /// What speaks against writing a document there, or against deleting a trigger, for which there is no document.
    pub(crate) fn objections(&self, document: Option<&Map<String, Value>>) -> Objections {
        let nothing = Map::new();
        let document = document.unwrap_or(&nothing);
        if let Some(diagnostic) = self.no_key(document) {
            return Objections {
                diagnostics: vec![diagnostic],
                refused: true,
                warnings: Vec::new(),
            };
        }
        let Some(version) = self.version.and_then(ServerVersion::parse) else {
            let warnings = documents(self.platform)
                .unsupported(document, None, false)
                .into_iter()
                .map(|wanted| PlanWarning::VersionUnknown {
                    what: wanted.label.to_owned(),
                    needs: wanted.needs.to_string(),
                });
            return Objections {
                warnings: warnings.collect(),
                ..Objections::default()
            };
        };
        let beyond = documents(self.platform).unsupported(document, Some(version), true);
        Objections {
            refused: beyond.iter().any(|wanted| wanted.before == Before::Refuses),
            diagnostics: beyond
                .iter()
                .map(|wanted| wanted.diagnostic("this server", version, Severity::Error))
                .collect(),
            warnings: Vec::new(),
        }
    }
}

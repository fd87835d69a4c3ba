//! The server that a plan is for, and what a server of its version cannot take: that is named in the plan, never dropped.
//!
//! Which version can do what, with sources, is the platform's to know: [`trigger::Documents::unsupported`].

use serde_json::{Map, Value};
use trigger::{Before, Diagnostic, Platform, ServerVersion, Severity, documents};

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
}

/// What speaks against sending something to a target.
#[derive(Default)]
pub(crate) struct TooNew {
    /// What its version cannot do, as errors.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Whether it would refuse whatever anybody decides.
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

    /// What speaks against writing a document there, or against deleting a trigger, for which there is no document.
    pub(crate) fn too_new(&self, document: Option<&Map<String, Value>>) -> TooNew {
        let nothing = Map::new();
        let document = document.unwrap_or(&nothing);
        let Some(version) = self.version.and_then(ServerVersion::parse) else {
            let warnings = documents(self.platform)
                .unsupported(document, None, false)
                .into_iter()
                .map(|wanted| PlanWarning::VersionUnknown {
                    what: wanted.label.to_owned(),
                    needs: wanted.needs.to_string(),
                });
            return TooNew {
                warnings: warnings.collect(),
                ..TooNew::default()
            };
        };
        let beyond = documents(self.platform).unsupported(document, Some(version), true);
        TooNew {
            refused: beyond.iter().any(|wanted| wanted.before == Before::Refuses),
            diagnostics: beyond
                .iter()
                .map(|wanted| wanted.diagnostic("this server", version, Severity::Error))
                .collect(),
            warnings: Vec::new(),
        }
    }
}

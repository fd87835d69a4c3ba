//! What a method has at hand while it works: the licence, and who calls.

use serde_json::{Value, json};

use super::fields::Fields;
use super::refusal::{Kind, Refusal};
use super::scopes::Scopes;
use super::state::State;

/// What a method answers.
pub(super) type Answer = Result<Value, Refusal>;

/// The answer of a method that has nothing to tell.
pub(super) fn done() -> Answer {
    Ok(json!({}))
}

/// Who calls.
#[derive(Debug, Clone, Default)]
pub(super) struct Requester {
    /// The id of the agent or bot; empty for a call that needs no token.
    pub(super) user: String,
    /// The application of a bearer's token; a personal access token has none.
    pub(super) client_id: Option<String>,
    pub(super) scopes: Scopes,
}

impl Requester {
    /// Lets it go on when it has this scope.
    pub(super) fn needs(&self, scope: &str) -> Result<(), Refusal> {
        if self.scopes.allow(scope) {
            Ok(())
        } else {
            Err(Refusal::new(Kind::Authorization))
        }
    }
}

/// One call of a method.
pub(super) struct Call<'s> {
    pub(super) state: &'s mut State,
    pub(super) requester: Requester,
    /// Milliseconds since the Unix epoch.
    pub(super) now_ms: u64,
}

impl Call<'_> {
    /// The application that the call is about: `owner_client_id`, or else that of the token. A personal access token has none, and
    /// must say it.
    pub(super) fn client(&self, fields: &Fields<'_>) -> Result<String, Refusal> {
        let said = fields.full_text("owner_client_id")?;
        match (said, &self.requester.client_id) {
            (Some(said), _) => self.owned(said),
            (None, Some(own)) => Ok(own.clone()),
            (None, None) => Err(fields.missing("owner_client_id")),
        }
    }

    /// The application that the call says it is about.
    pub(super) fn named_client(&self, fields: &Fields<'_>) -> Result<String, Refusal> {
        self.owned(fields.needed_text("owner_client_id")?)
    }

    fn owned(&self, client_id: &str) -> Result<String, Refusal> {
        if self.state.clients.iter().any(|own| own == client_id) {
            return Ok(client_id.to_owned());
        }
        let message = "`owner_client_id` must be owned by your organization";
        Err(Refusal::because(Kind::Authorization, message))
    }
}

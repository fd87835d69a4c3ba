//! What Zendesk Chat is to the host.

use axum::Router;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::access::{login, too_many_requests};
use super::answer::Answer;
use super::control::Control;
use super::state::{Login, State, StoredTrigger};
use super::{practice, routes};
use crate::host::any::{Drafted, Manager};
use crate::host::ids::Ids;
use crate::host::platform::Platform;
use crate::host::rate_limit::{RateLimit, Verdict};
use crate::host::seed::Seed;

/// Zendesk Chat, formerly Zopim.
#[derive(Debug, Clone, Copy)]
pub enum ZendeskChat {}

impl Platform for ZendeskChat {
    /// There is nothing to choose.
    type Choices = ();
    type State = State;

    /// Of the whole account.
    const RATE_LIMIT: RateLimit = RateLimit {
        calls: 200,
        per_ms: 60_000,
    };

    fn state(seed: Seed, (): &(), ids: Ids, _: u64) -> State {
        State::new(seed, ids)
    }

    fn api(control: &Control) -> Router<Control> {
        routes::router(control)
    }

    fn controls() -> Router<Control> {
        practice::router()
    }

    fn describe(control: &Control) -> Map<String, Value> {
        practice::describe(control)
    }

    fn route_name(path: &str) -> String {
        let name = path
            .strip_prefix("/api/v2/chat/")
            .or_else(|| path.strip_prefix("/api/v2/"))
            .unwrap_or(path);
        name.replace("{*name}", ":name")
    }

    fn is_write(method: &str, route: &str) -> bool {
        matches!(
            (method, route),
            ("POST", "triggers") | ("PUT" | "DELETE", "triggers/:name")
        )
    }

    fn revoke_token(control: &Control, headers: &HeaderMap) {
        if let Some(login) = login(headers) {
            control.state().withdraw(login);
        }
    }

    fn no_endpoint(_: &str) -> Response {
        Answer::not_found().into_response()
    }

    fn internal_error() -> Response {
        Answer::internal_error().into_response()
    }

    fn too_many_requests(verdict: Verdict) -> Response {
        too_many_requests(verdict)
    }

    fn wrong_shape() -> Value {
        json!({"triggers": 42, "id": [], "name": null, "definition": "none"})
    }
}

impl Drafted for ZendeskChat {
    fn triggers(state: &State) -> Vec<StoredTrigger> {
        state.triggers.clone()
    }

    fn put_trigger(state: &mut State, trigger: StoredTrigger) {
        state.put(trigger);
    }

    fn clear_triggers(state: &mut State) {
        state.triggers.clear();
    }

    fn manager(state: &State) -> Manager {
        Manager {
            account: String::new(),
            token: state.users[0].credentials.token.clone(),
            application: None,
        }
    }

    fn accepts(state: &State, manager: &Manager) -> bool {
        state.user(&Login::Token(manager.token.clone())).is_some()
    }

    fn restore_tokens(state: &mut State) {
        state.restore();
    }
}

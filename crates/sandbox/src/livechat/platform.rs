//! What LiveChat is to the host.

use axum::Router;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::access::too_many_requests;
use super::control::Control;
use super::greetings::Greeting;
use super::methods::Method;
use super::refusal::{Kind, Refusal};
use super::server::Choices;
use super::state::State;
use super::tokens::Login;
use super::webhooks::Webhook;
use super::{practice, routes};
use crate::host::any::{Drafted, Manager};
use crate::host::ids::Ids;
use crate::host::platform::Platform;
use crate::host::rate_limit::{RateLimit, Verdict};
use crate::host::seed::Seed;

/// LiveChat, by Text.
#[derive(Debug, Clone, Copy)]
pub enum LiveChat {}

impl Platform for LiveChat {
    type Choices = Choices;
    type State = State;

    const ROOT: &'static str = "/v3.6/configuration/action";

    /// Of each token. A named choice: the document only says that there is a limit.
    const RATE_LIMIT: RateLimit = RateLimit {
        calls: 180,
        per_ms: 60_000,
    };

    fn state(seed: Seed, own: &Choices, ids: Ids, now_ms: u64) -> State {
        State::new(seed, own, ids, now_ms)
    }

    fn api(_: &Control) -> Router<Control> {
        routes::router()
    }

    fn controls() -> Router<Control> {
        practice::router()
    }

    fn describe(control: &Control) -> Map<String, Value> {
        control.state().describe()
    }

    fn route_name(path: &str) -> String {
        let name = path
            .split_once("/configuration/action/")
            .map_or(path, |(_, name)| name);
        name.to_owned()
    }

    fn is_write(method: &str, route: &str) -> bool {
        let is = |one: &Method| one.writes && (one.name == route || one.batch == Some(route));
        method == "POST" && Method::all().any(is)
    }

    fn revoke_token(control: &Control, headers: &HeaderMap) {
        if let Some(login) = Login::of(headers) {
            control.revoke_token(login.token());
        }
    }

    fn no_endpoint(path: &str) -> Response {
        let is_method = |name: &str| Method::all().any(|one| one.name == name || one.batch == Some(name));
        let kind = match path.split_once("/configuration/action/") {
            Some((version, name)) if !Self::ROOT.starts_with(version) && is_method(name) => {
                Kind::UnsupportedVersion
            }
            _ => Kind::NotFound,
        };
        Refusal::new(kind).into_response()
    }

    fn internal_error() -> Response {
        Refusal::new(Kind::Internal).into_response()
    }

    fn too_many_requests(verdict: Verdict) -> Response {
        too_many_requests(verdict)
    }

    fn wrong_shape() -> Value {
        json!({"id": [], "responses": 42, "greetings": "none", "secret": null})
    }
}

impl Drafted for LiveChat {
    /// The greetings, the webhooks and then the rules, each in the order in which they were created.
    fn triggers(state: &State) -> Vec<Map<String, Value>> {
        let mut triggers = state.shown_greetings();
        triggers.extend(state.webhooks.iter().map(|webhook| webhook.shown().clone()));
        triggers.extend(state.chain.rules().iter().cloned());
        triggers
    }

    fn put_trigger(state: &mut State, trigger: Map<String, Value>) {
        if Greeting::is_meant(&trigger) {
            state.put_greeting(trigger);
        } else if Webhook::is_meant(&trigger) {
            state.put_webhook(trigger);
        } else {
            state.put_rule(trigger);
        }
    }

    fn clear_triggers(state: &mut State) {
        state.chain.replace(Vec::new());
        state.greetings.clear();
        state.webhooks.clear();
    }

    fn manager(state: &State) -> Manager {
        let own = state.credentials();
        Manager {
            account: own.account_id,
            token: own.token,
            application: Some(own.owner_client_id),
        }
    }

    fn accepts(state: &State, manager: &Manager) -> bool {
        let login = Login::Personal {
            account_id: manager.account.clone(),
            token: manager.token.clone(),
        };
        state
            .tokens
            .iter()
            .any(|token| login.is_with(token) && !token.withdrawn)
    }

    fn restore_tokens(state: &mut State) {
        state.restore_tokens();
    }
}

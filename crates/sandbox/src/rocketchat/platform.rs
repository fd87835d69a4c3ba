//! What Rocket.Chat is to the host.

use axum::Router;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::access::rate_headers;
use super::answer::Answer;
use super::control::Control;
use super::server::Choices;
use super::state::{State, StoredTrigger};
use super::{practice, routes};
use crate::host::any::{Drafted, Manager};
use crate::host::ids::Ids;
use crate::host::platform::Platform;
use crate::host::rate_limit::{RateLimit, Verdict};
use crate::host::seed::Seed;

/// Rocket.Chat.
#[derive(Debug, Clone, Copy)]
pub enum RocketChat {}

impl Platform for RocketChat {
    type Choices = Choices;
    type State = State;

    /// Of each route and method, as a freshly installed server has it.
    const RATE_LIMIT: RateLimit = RateLimit {
        calls: 10,
        per_ms: 60_000,
    };

    fn state(seed: Seed, _: &Self::Choices, ids: Ids, now_ms: u64) -> State {
        State::new(seed, ids, now_ms)
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
            .strip_prefix("/api/v1/")
            .or_else(|| path.strip_prefix("/api/"))
            .unwrap_or(path);
        name.replace("{_id}", ":_id")
    }

    fn is_write(method: &str, route: &str) -> bool {
        matches!(
            (method, route),
            ("POST", "livechat/triggers") | ("DELETE", "livechat/triggers/:_id")
        )
    }

    fn revoke_token(control: &Control, headers: &HeaderMap) {
        if let Some(token) = headers.get("x-auth-token").and_then(|token| token.to_str().ok()) {
            control.revoke_token(token);
        }
    }

    fn no_endpoint(_: &str) -> Response {
        Answer::no_endpoint().into_response()
    }

    fn internal_error() -> Response {
        Answer::internal_error().into_response()
    }

    fn too_many_requests(verdict: Verdict) -> Response {
        let wait_seconds = verdict.wait_ms.div_ceil(1000);
        let mut response = Answer::too_many_requests(wait_seconds).into_response();
        response.headers_mut().extend(rate_headers(verdict));
        response
    }

    fn wrong_shape() -> Value {
        json!({"success": true, "triggers": 42, "trigger": "none", "version": [], "data": null})
    }
}

impl Drafted for RocketChat {
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
        let own = &state.users[0].credentials;
        Manager {
            account: own.user_id.clone(),
            token: own.auth_token.clone(),
            application: None,
        }
    }

    fn accepts(state: &State, manager: &Manager) -> bool {
        state.user_with_token(&manager.account, &manager.token).is_some()
    }

    fn restore_tokens(state: &mut State) {
        state.restore_tokens();
    }

    fn secret_token(state: &State) -> Option<String> {
        state.settings.secret_token.clone()
    }
}

impl Default for RateLimit {
    /// Ten calls a minute, as a freshly installed Rocket.Chat.
    fn default() -> Self {
        RocketChat::RATE_LIMIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn creations_and_deletions_are_writes_and_signing_in_and_testing_a_service_are_not() {
        for (method, route, writes) in [
            ("POST", "livechat/triggers", true),
            ("DELETE", "livechat/triggers/:_id", true),
            ("GET", "livechat/triggers", false),
            ("POST", "login", false),
            ("POST", "livechat/triggers/external-service/test", false),
        ] {
            assert_eq!(RocketChat::is_write(method, route), writes, "{method} {route}");
        }
    }
}

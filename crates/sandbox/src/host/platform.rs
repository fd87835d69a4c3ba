//! What a platform's folder provides. The compiler asks for all of it.

use std::fmt::Debug;

use axum::Router;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Map, Value};

use super::control::Control;
use super::ids::Ids;
use super::rate_limit::{RateLimit, Verdict};
use super::seed::Seed;

/// A platform that a practice server can look like.
///
/// The host does what is the same everywhere: connections, the log, faults, `/practice`. A platform says what its server
/// knows, which endpoints it has, and in which words it answers when a fault strikes. It also checks tokens and counts
/// calls in its endpoints, because each platform has an order of its own for these.
pub trait Platform: Debug + Sized + Send + Sync + 'static {
    /// What only this platform lets one choose at the start. It stays while the server runs.
    type Choices: Clone + Debug + Default + Send + Sync;
    /// What the server knows and a reset forgets: triggers, users, tokens, settings.
    type State: Send;

    /// The path that the endpoints are below.
    const ROOT: &'static str = "/api";

    /// The rate limit of a real server, which a fault reports when none is set.
    const RATE_LIMIT: RateLimit;

    /// What the server knows at `now_ms` (milliseconds since the Unix epoch), when it starts or is reset.
    fn state(seed: Seed, own: &Self::Choices, ids: Ids, now_ms: u64) -> Self::State;

    /// The endpoints, below [`Platform::ROOT`].
    fn api(control: &Control<Self>) -> Router<Control<Self>>;

    /// Controls of the platform's own, below `/practice`, beside those that the host gives.
    fn controls() -> Router<Control<Self>>;

    /// What `GET /practice/state` shows of the platform's own.
    fn describe(control: &Control<Self>) -> Map<String, Value>;

    /// The name of a route in log, rules of faults and rate limits, made from its pattern, or from the path of a call that no
    /// route takes: `livechat/triggers/:_id` from `/api/v1/livechat/triggers/{_id}`.
    fn route_name(path: &str) -> String;

    /// Whether a call changes triggers.
    fn is_write(method: &str, route: &str) -> bool;

    /// Withdraws the token of the call with these headers for good.
    fn revoke_token(control: &Control<Self>, headers: &HeaderMap);

    /// The answer to a call of a path that no route takes.
    fn no_endpoint(path: &str) -> Response;

    /// The answer of a server that fails: 500.
    fn internal_error() -> Response;

    /// The answer over the rate limit: 429, with the headers that tell a client to wait.
    fn too_many_requests(verdict: Verdict) -> Response;

    /// An answer that no client expects: JSON, but of another shape.
    fn wrong_shape() -> Value;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::livechat::LiveChat;
    use crate::rocketchat::RocketChat;
    use crate::zendesk_chat::ZendeskChat;

    /// What the host and the controls take for granted of a platform whose triggers are at `routes`.
    fn hold<P: Platform>(name: &str, routes: [&str; 2]) {
        let verdict = Verdict {
            allowed: false,
            limit: 1,
            remaining: 0,
            wait_ms: 1500,
            reset_ms: 1500,
        };
        let statuses = [
            P::no_endpoint(P::ROOT),
            P::internal_error(),
            P::too_many_requests(verdict),
        ]
        .map(|response| response.status().as_u16());
        assert_eq!(statuses, [404, 500, 429], "{name}");
        for route in routes {
            assert!(
                ["POST", "PUT", "DELETE"]
                    .iter()
                    .any(|method| P::is_write(method, route)),
                "{name} writes at {route}"
            );
            assert!(!P::is_write("GET", route), "{name} reads at {route}");
            // A name that was made before is left as it is.
            assert_eq!(P::route_name(route), route, "{name}");
        }
        assert_eq!(P::route_name("/api"), "/api", "{name} has no such route");
    }

    #[test]
    fn every_platform_answers_faults_with_their_status_and_knows_its_writes() {
        hold::<RocketChat>("Rocket.Chat", ["livechat/triggers", "livechat/triggers/:_id"]);
        hold::<ZendeskChat>("Zendesk Chat", ["triggers", "triggers/:name"]);
        hold::<LiveChat>("LiveChat", ["add_auto_access", "batch_update_agents"]);
    }
}

//! What a platform's folder provides. The compiler asks for all of it.

use std::sync::Arc;

use axum::Router;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Map, Value};

use super::clock::Clock;
use super::control::Control;
use super::ids::Ids;
use super::rate_limit::{RateLimit, Verdict};

/// A platform that a practice server can look like.
///
/// The host does what is the same everywhere: connections, the log, faults, `/practice`. A platform says what its server
/// knows, which endpoints it has, and in which words it answers when a fault strikes. It also checks tokens and counts
/// calls in its endpoints, because each platform has an order of its own for these.
pub trait Platform: Sized + Send + Sync + 'static {
    /// How one starts such a server.
    type Options: Into<Launch<Self>>;
    /// What was chosen at the start and stays while the server runs.
    type Setup: Send + Sync;
    /// What the server knows and a reset forgets: triggers, users, tokens, settings.
    type State: Send;

    /// The rate limit of a real server, which a fault reports when none is set.
    const RATE_LIMIT: RateLimit;

    /// What the server knows at `now_ms` (milliseconds since the Unix epoch), when it starts or is reset.
    fn state(setup: &Self::Setup, ids: Ids, now_ms: u64) -> Self::State;

    /// The endpoints, below `/api`.
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

    /// The answer to a call that no route takes.
    fn no_endpoint() -> Response;

    /// The answer of a server that fails: 500.
    fn internal_error() -> Response;

    /// The answer over the rate limit: 429, with the headers that tell a client to wait.
    fn too_many_requests(verdict: Verdict) -> Response;

    /// An answer that no client expects: JSON, but of another shape.
    fn wrong_shape() -> Value;
}

/// How a practice server starts: what the host takes, and what the platform takes.
pub struct Launch<P: Platform> {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub(crate) port: u16,
    /// None: as many calls as come are answered.
    pub(crate) rate_limit: Option<RateLimit>,
    /// Ids and tokens follow from it.
    pub(crate) id_seed: u64,
    /// The time of day.
    pub(crate) clock: Arc<dyn Clock>,
    /// The platform's own.
    pub(crate) setup: P::Setup,
}

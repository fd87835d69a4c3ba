//! What a platform adds to HTTP: how its answers are read, and how it limits calls.

use std::time::{Duration, SystemTime};

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::Value;

use super::answer::Answer;
use super::http::Route;
use crate::error::Error;
use crate::exchange::Asked;
use crate::secret::Secret;

/// The ways of one platform. Each is a value without state, so that a call can be judged without its client.
pub(crate) trait Envelope: Send + Sync {
    /// Gives a good answer back and turns any other into the error that it means.
    ///
    /// # Errors
    /// What the answer means.
    fn judge(&self, answer: Answer, asked: Asked, route: Route, secrets: &[Secret]) -> Result<Answer, Error>;

    /// Whether an answer refuses a call only for now, because there were too many (429).
    fn refuses_for_now(&self, answer: &Answer) -> bool {
        answer.status == StatusCode::TOO_MANY_REQUESTS
    }

    /// How long to wait after a refusal (429) with these headers and this body.
    fn wait_after_refusal(&self, headers: &HeaderMap, body: Option<&Value>, now: SystemTime) -> Duration;

    /// How long to wait when an answer says that no calls remain; `None` if it does not say until when.
    fn wait_when_used_up(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration>;

    /// What the platform counts a call as. Calls that are counted as the same wait together.
    fn counted_as(&self, route: Route) -> Route;
}

//! All that a practice server answers: the platform's endpoints behind log and faults, and the controls.

use axum::Router;
use axum::extract::{DefaultBodyLimit, OriginalUri};
use axum::middleware::{from_fn, from_fn_with_state};

use super::control::Control;
use super::loopback::only_this_machine;
use super::platform::Platform;
use super::{practice, strike};

/// The largest body that is read, in bytes.
const LARGEST_BODY: usize = 10 * 1024 * 1024;

/// The router of a practice server.
pub(super) fn router<P: Platform>(control: &Control<P>) -> Router {
    // Nested routers see a shortened path; the platform gets the client's own.
    let no_endpoint = async |OriginalUri(uri): OriginalUri| P::no_endpoint(uri.path());
    let api = P::api(control)
        .method_not_allowed_fallback(no_endpoint)
        .fallback(no_endpoint)
        .layer(from_fn_with_state(control.clone(), strike::strike::<P>));
    Router::new()
        .nest(P::ROOT, api)
        .nest("/practice", practice::router::<P>())
        .fallback(no_endpoint)
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn(only_this_machine))
        .with_state(control.clone())
}

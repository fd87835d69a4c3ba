//! How a fault shows in HTTP, and the log of what was asked.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Json};
use futures_util::stream;
use serde_json::json;
use std::convert::Infallible;

use crate::access::{rate_headers, route_name};
use crate::answer::Answer;
use crate::control::Control;
use crate::faults::Fault;
use crate::rate_limit::Verdict;
use crate::server::Connection;

/// Chunks of 64 KiB in an endless body: 10 GB, more than any client should read.
const ENDLESS_CHUNKS: usize = 152_588;

const GATEWAY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/// The middleware that notes every request to the API and lets the faults strike.
pub(super) async fn strike(
    State(control): State<Control>,
    Extension(connection): Extension<Connection>,
    // Nested routers see a shortened path; the log has the client's own.
    OriginalUri(original): OriginalUri,
    request: Request,
    next: Next,
) -> Response {
    let route = route_name(&request);
    let now_ms = control.now_ms();
    let (number, fault) = {
        let mut state = control.state();
        let target = original.path_and_query().map_or("", |target| target.as_str());
        let number = state.log.note(now_ms, request.method().as_str(), &route, target);
        let fault = state.faults.strike(request.method().as_str(), &route);
        if let Some(fault) = fault {
            state.log.struck(number, fault.name());
        }
        (number, fault)
    };
    let response = match fault {
        None => next.run(request).await,
        Some(fault) => answer_with(fault, &control, &connection, number, request, next).await,
    };
    control.state().log.answered(number, response.status().as_u16());
    response
}

async fn answer_with(
    fault: Fault,
    control: &Control,
    connection: &Connection,
    number: u64,
    request: Request,
    next: Next,
) -> Response {
    match fault {
        Fault::Hang => std::future::pending().await,
        Fault::Close => connection.close().await,
        Fault::LoseAnswer => {
            next.run(request).await;
            connection.close().await
        }
        Fault::ServerError => Answer::internal_error().into_response(),
        Fault::BadGateway => (StatusCode::BAD_GATEWAY, Html(GATEWAY_PAGE)).into_response(),
        Fault::Slow { ms } => {
            let response = next.run(request).await;
            // The work is done, and who watches the log may know before the client does.
            control.state().log.answered(number, response.status().as_u16());
            tokio::time::sleep(Duration::from_millis(ms)).await;
            response
        }
        Fault::TooManyRequests { wait_seconds } => {
            let wait_ms = wait_seconds.saturating_mul(1000);
            let reset_ms = control.now_ms().saturating_add(wait_ms);
            let limit = control.rate_limit().unwrap_or_default().calls;
            let verdict = Verdict {
                allowed: false,
                limit,
                remaining: 0,
                wait_ms,
                reset_ms,
            };
            let mut response = Answer::too_many_requests(wait_seconds).into_response();
            response.headers_mut().extend(rate_headers(verdict));
            response
        }
        Fault::EndlessBody => ([(header::CONTENT_TYPE, "application/json")], endless_body()).into_response(),
        Fault::BrokenJson => break_off(next.run(request).await).await,
        Fault::WrongShape => {
            next.run(request).await;
            Json(json!({"success": true, "triggers": 42, "trigger": "none", "version": [], "data": null}))
                .into_response()
        }
        Fault::RevokeToken => {
            revoke_token(control, request.headers());
            next.run(request).await
        }
    }
}

fn endless_body() -> Body {
    static SPACES: [u8; 64 * 1024] = [b' '; 64 * 1024];
    let chunks = std::iter::repeat_n(Bytes::from_static(&SPACES), ENDLESS_CHUNKS);
    Body::from_stream(stream::iter(chunks.map(Ok::<_, Infallible>)))
}

/// The first half of an answer, with status 200.
async fn break_off(response: Response) -> Response {
    let whole = to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap_or_default();
    (
        [(header::CONTENT_TYPE, "application/json")],
        whole.slice(..whole.len() / 2),
    )
        .into_response()
}

fn revoke_token(control: &Control, headers: &HeaderMap) {
    if let Some(token) = headers.get("x-auth-token").and_then(|token| token.to_str().ok()) {
        control.state().revoke(token);
    }
}

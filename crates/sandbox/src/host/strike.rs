//! How a fault shows in HTTP, and the log of what was asked.

use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{MatchedPath, OriginalUri, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Json};
use futures_util::stream;
use std::convert::Infallible;

use super::control::Control;
use super::faults::{Call, Fault};
use super::platform::Platform;
use super::rate_limit::Verdict;
use super::server::Connection;

/// Chunks of 64 KiB in an endless body: 10 GB, more than any client should read.
const ENDLESS_CHUNKS: usize = 152_588;

const GATEWAY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

/// The middleware that notes every request to the API and lets the faults strike.
pub(super) async fn strike<P: Platform>(
    State(control): State<Control<P>>,
    Extension(connection): Extension<Connection>,
    // Nested routers see a shortened path; the log has the client's own.
    OriginalUri(original): OriginalUri,
    request: Request,
    next: Next,
) -> Response {
    let route = route_name::<P>(&request);
    let now_ms = control.now_ms();
    let (number, fault) = {
        let mut books = control.books();
        let target = original.path_and_query().map_or("", |target| target.as_str());
        let number = books.log.note(now_ms, request.method().as_str(), &route, target);
        let method = request.method().as_str();
        let fault = books.faults.strike(Call {
            method,
            route: &route,
            writes: P::is_write(method, &route),
        });
        if let Some(fault) = fault {
            books.log.struck(number, fault.name());
        }
        (number, fault)
    };
    let response = match fault {
        None => next.run(request).await,
        Some(fault) => answer_with(fault, &control, &connection, number, request, next).await,
    };
    control.books().log.answered(number, response.status().as_u16());
    response
}

async fn answer_with<P: Platform>(
    fault: Fault,
    control: &Control<P>,
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
        Fault::ServerError => P::internal_error(),
        Fault::BadGateway => (StatusCode::BAD_GATEWAY, Html(GATEWAY_PAGE)).into_response(),
        Fault::Slow { ms } => {
            let response = next.run(request).await;
            // The work is done, and who watches the log may know before the client does.
            control.books().log.answered(number, response.status().as_u16());
            tokio::time::sleep(Duration::from_millis(ms)).await;
            response
        }
        Fault::TooManyRequests { wait_seconds } => {
            let wait_ms = wait_seconds.saturating_mul(1000);
            let reset_ms = control.now_ms().saturating_add(wait_ms);
            P::too_many_requests(Verdict {
                allowed: false,
                limit: control.rate_limit().unwrap_or(P::RATE_LIMIT).calls,
                remaining: 0,
                wait_ms,
                reset_ms,
            })
        }
        Fault::EndlessBody => ([(header::CONTENT_TYPE, "application/json")], endless_body()).into_response(),
        Fault::BrokenJson => break_off(next.run(request).await).await,
        Fault::WrongShape => {
            next.run(request).await;
            Json(P::wrong_shape()).into_response()
        }
        Fault::RevokeToken => {
            P::revoke_token(control, request.headers());
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

/// The name of a request's route, as the rate limit, faults and log have it.
pub(crate) fn route_name<P: Platform>(request: &Request) -> String {
    let extensions = request.extensions();
    P::route_name(
        match (extensions.get::<MatchedPath>(), extensions.get::<OriginalUri>()) {
            (Some(matched), _) => matched.as_str(),
            // Not a route; nested routers see a shortened path, the name has the client's own.
            (None, Some(original)) => original.path(),
            (None, None) => request.uri().path(),
        },
    )
}

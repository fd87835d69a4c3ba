//! The use cases behind HTTP on loopback, with the built interface: a stand-in for the window in a plain browser.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use axum::Json;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::Value;
use tower_http::services::{ServeDir, ServeFile};

/// Where a host listens.
pub struct Host {
    /// `http://127.0.0.1:…`, without a slash at the end.
    pub base_url: String,
}

/// Serves `app` and the files of `dist` from a free port, or from `port`, for as long as the process lives.
///
/// # Errors
/// When the port is taken.
pub async fn serve(app: api::App, dist: PathBuf, port: u16) -> anyhow::Result<Host> {
    let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let files = ServeDir::new(&dist).fallback(ServeFile::new(dist.join("index.html")));
    let router = axum::Router::new()
        .route("/rpc/{command}", post(rpc))
        // A hundred thousand URLs are some ten megabytes; the window has no limit at all.
        .layer(DefaultBodyLimit::max(256 << 20))
        .with_state(app)
        .fallback_service(files);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(Host { base_url })
}

async fn rpc(State(app): State<api::App>, Path(command): Path<String>, Json(input): Json<Value>) -> Response {
    match api::dispatch(&app, &command, input).await {
        Ok(output) => ([(header::CACHE_CONTROL, "no-store")], Json(output)).into_response(),
        Err(error) => (status(error.code), Json(error)).into_response(),
    }
}

fn status(code: api::Code) -> StatusCode {
    match code {
        api::Code::NotFound | api::Code::UnknownCommand => StatusCode::NOT_FOUND,
        api::Code::Conflict => StatusCode::CONFLICT,
        _ => StatusCode::BAD_REQUEST,
    }
}

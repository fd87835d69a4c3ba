//! The use cases behind HTTP on loopback, with the built interface: a stand-in for the window in a plain browser.
//!
//! No token is asked for, so every request must come from a page of the host's own or from a program: others that a browser
//! could be made to send are refused before any command runs.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Json;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::Value;
use tower_http::services::{ServeDir, ServeFile};

/// Where to listen, and what to serve to whom.
pub struct Options {
    /// The folder of the built interface.
    pub dist: PathBuf,
    /// The port; 0 takes a free one.
    pub port: u16,
    /// The port of a development server on this machine whose pages are the host's own too.
    pub dev_server: Option<u16>,
}

/// Where a host listens.
pub struct Host {
    /// `http://127.0.0.1:…`, without a slash at the end.
    pub base_url: String,
}

/// Serves `app` and the files of the interface for as long as the process lives.
///
/// # Errors
/// When the port is taken.
pub async fn serve(app: api::App, options: Options) -> anyhow::Result<Host> {
    let Options {
        dist,
        port,
        dev_server,
    } = options;
    let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
    let address = listener.local_addr()?;
    let own = Arc::new(Own::new(address.port(), dev_server));
    let files = ServeDir::new(&dist).fallback(ServeFile::new(dist.join("index.html")));
    let router = axum::Router::new()
        .route("/rpc/{command}", post(rpc))
        // A hundred thousand URLs are some ten megabytes; the window has no limit at all.
        .layer(DefaultBodyLimit::max(256 << 20))
        .with_state(app)
        .fallback_service(files)
        .layer(from_fn_with_state(own, only_own_pages));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(Host {
        base_url: format!("http://{address}"),
    })
}

/// What requests may say of where they go and where they come from.
struct Own {
    /// Values of `Host`. Another one is a page that calls this machine by a name of its own (DNS rebinding).
    hosts: Vec<String>,
    /// Values of `Origin`.
    origins: Vec<String>,
}

impl Own {
    fn new(port: u16, dev_server: Option<u16>) -> Own {
        let on = |port: u16| ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
        let pages = [Some(port), dev_server].into_iter().flatten().flat_map(on);
        Own {
            hosts: on(port).into(),
            origins: pages.map(|host| format!("http://{host}")).collect(),
        }
    }

    /// Why the request is refused, in words; nothing where it is not.
    fn refusal(&self, request: &Request) -> Option<String> {
        let foreign = |name: HeaderName, own: &[String]| {
            let values = request.headers().get_all(name).iter();
            values
                .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
                .find(|value| !own.contains(value))
        };
        let here = &self.origins[0];
        if !request.headers().contains_key(header::HOST) {
            return Some(format!("The request has no Host. Open {here}.\n"));
        }
        if let Some(host) = foreign(header::HOST, &self.hosts) {
            return Some(format!(
                "The request was sent to {host}, and this host is another one. Open {here}.\n"
            ));
        }
        let origin = foreign(header::ORIGIN, &self.origins)?;
        Some(format!(
            "The web page at {origin} is not one of this host. Open {here}, or start the host with --dev-server and the port \
             of that page if it is your development server.\n"
        ))
    }
}

async fn only_own_pages(State(own): State<Arc<Own>>, request: Request, next: Next) -> Response {
    match own.refusal(&request) {
        Some(words) => (StatusCode::FORBIDDEN, words).into_response(),
        None => next.run(request).await,
    }
}

/// The extractor of the input wants `content-type: application/json`, which a foreign page cannot send unasked.
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

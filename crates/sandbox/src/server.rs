//! Starting and stopping: the listener on loopback, the connections, and the switch that ends them all.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::{Extension, Router};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::{JoinHandle, JoinSet};

use crate::clock::{Clock, SystemClock};
use crate::control::Control;
use crate::rate_limit::RateLimit;
use crate::routes;
use crate::state::Seed;
use crate::users::{Credentials, User};

/// How long to leave off accepting after a failure.
const ACCEPT_AGAIN: Duration = Duration::from_millis(20);

/// How a practice server starts.
#[derive(Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What is there at the start.
    pub seed: Seed,
    /// How many calls of each route are answered in how long; none: as many as come.
    pub rate_limit: Option<RateLimit>,
    /// The version that the server claims to be: `7.9.0`. An older one lacks what came later: before 6.7 a trigger that asks an
    /// external service is refused, and before 6.5 there are no calls that change triggers.
    pub version: String,
    /// Ids, tokens and second factors follow from it.
    pub id_seed: u64,
    /// The time of day.
    pub clock: Arc<dyn Clock>,
}

impl Default for Options {
    /// A free port, no triggers, ten calls a minute, version 7.9.0, the computer's clock.
    fn default() -> Self {
        Self {
            port: 0,
            seed: Seed::Empty,
            rate_limit: Some(RateLimit::default()),
            version: "7.9.0".to_owned(),
            id_seed: 1,
            clock: Arc::new(SystemClock),
        }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options")
            .field("port", &self.port)
            .field("seed", &self.seed)
            .field("rate_limit", &self.rate_limit)
            .field("version", &self.version)
            .field("id_seed", &self.id_seed)
            .finish_non_exhaustive()
    }
}

/// Why a practice server does not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program has the port.
    #[error(
        "port {port} on 127.0.0.1 is taken by another program; choose another port, or 0 for any free one"
    )]
    PortTaken {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
    /// The system does not let the server listen.
    #[error("the practice server cannot listen on port {port} of 127.0.0.1")]
    Listen {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A running practice server. Dropping it ends it; [`PracticeServer::stop`] also waits until the port is free.
#[derive(Debug)]
pub struct PracticeServer {
    base_url: String,
    control: Control,
    /// Dropped, it ends the task.
    running: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl PracticeServer {
    /// Starts a server on 127.0.0.1, inside the current tokio runtime.
    ///
    /// # Errors
    /// When the port is taken or the system does not let the server listen.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let Options {
            port,
            seed,
            rate_limit,
            version,
            id_seed,
            clock,
        } = options;
        let (listener, address) = listen(port).await?;
        let control = Control::new(seed, id_seed, rate_limit, version, clock);
        let (running, ended) = oneshot::channel();
        let task = tokio::spawn(serve(listener, routes::router(&control), ended));
        Ok(Self {
            base_url: base_url(address),
            control,
            running,
            task,
        })
    }

    /// Where the server is: `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// How the manager signs in, who may do all that publishing needs.
    pub fn credentials(&self) -> Credentials {
        self.control.state().users[0].credentials.clone()
    }

    /// All users; the manager comes first.
    pub fn users(&self) -> Vec<User> {
        self.control.users()
    }

    /// A handle to look inside and to change things while the server runs.
    pub fn control(&self) -> Control {
        self.control.clone()
    }

    /// Ends the server and waits until every connection is closed and the port is free.
    pub async fn stop(self) {
        drop(self.running);
        // The task only fails when the runtime is going down, and then everything is closed anyway.
        let _ = self.task.await;
    }
}

/// Listens on a port of 127.0.0.1; 0 takes a free one.
pub(crate) async fn listen(port: u16) -> Result<(TcpListener, SocketAddr), Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|source| {
            if source.kind() == std::io::ErrorKind::AddrInUse {
                Error::PortTaken { port, source }
            } else {
                Error::Listen { port, source }
            }
        })?;
    let address = listener
        .local_addr()
        .map_err(|source| Error::Listen { port, source })?;
    Ok((listener, address))
}

pub(crate) fn base_url(address: SocketAddr) -> String {
    format!("http://{address}")
}

/// Lets a request close its own connection, answer or not.
#[derive(Debug, Clone, Default)]
pub(crate) struct Connection(Arc<Notify>);

impl Connection {
    /// Closes the connection now; what called this never gets to answer.
    pub(crate) async fn close(&self) -> ! {
        self.0.notify_one();
        std::future::pending().await
    }
}

/// Accepts connections until `ended` resolves, which it does when the server's handle is dropped.
pub(crate) async fn serve(listener: TcpListener, router: Router, mut ended: oneshot::Receiver<()>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut ended => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => drop(connections.spawn(converse(stream, router.clone()))),
                // A client that gave up, or too many open files: others may close theirs meanwhile.
                Err(_) => tokio::time::sleep(ACCEPT_AGAIN).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
    connections.shutdown().await;
}

/// Answers the requests of one connection until either side closes it.
async fn converse(stream: TcpStream, router: Router) {
    let connection = Connection::default();
    let service = TowerToHyperService::new(router.layer(Extension(connection.clone())));
    let answering =
        hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        // A client that goes away in the middle is no business of the server's.
        _ = answering => {}
        () = connection.0.notified() => {}
    }
}

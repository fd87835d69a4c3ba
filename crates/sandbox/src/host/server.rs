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

use super::control::Control;
use super::options::Options;
use super::platform::Platform;
use super::router::router;

/// How long to leave off accepting after a failure.
const ACCEPT_AGAIN: Duration = Duration::from_millis(20);

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
pub struct PracticeServer<P: Platform> {
    base_url: String,
    control: Control<P>,
    /// Dropped, it ends the task.
    running: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl<P: Platform> PracticeServer<P> {
    /// Starts a server on 127.0.0.1, inside the current tokio runtime.
    ///
    /// # Errors
    /// When the port is taken or the system does not let the server listen.
    pub async fn start(options: Options<P>) -> Result<Self, Error> {
        let (listener, address) = listen(options.port).await?;
        let control = Control::new(options);
        let (running, ended) = oneshot::channel();
        let task = tokio::spawn(serve(listener, router(&control), ended));
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

    /// A handle to look inside and to change things while the server runs.
    pub fn control(&self) -> Control<P> {
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

//! `WebKitWebDriver` on a port of its own.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use super::processes::{self, Pid};

/// How long the driver may take to listen, and the window to open, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(20);

pub(super) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver; what it and the application print goes to `log`.
    pub(super) fn start(environment: &[(&str, PathBuf)], log: &Path) -> Result<Driver> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let log = File::options().append(true).create(true).open(log)?;
        let process = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("WebKitWebDriver does not start; on Debian it is in the package webkit2gtk-driver")?;
        Ok(Driver { process, port })
    }

    pub(super) fn pid(&self) -> Pid {
        Pid(self.process.id())
    }

    /// Lets the driver start `application` and gives a client that drives it.
    pub(super) async fn session(&self, application: &Path, arguments: &[String]) -> Result<Client> {
        let application = application
            .canonicalize()
            .with_context(|| format!("{} is not there", application.display()))?;
        let wanted = json!({
            "webkitgtk:browserOptions": { "binary": application, "args": arguments },
            "timeouts": { "script": 60_000 },
        });
        let Value::Object(wanted) = wanted else {
            bail!("capabilities are an object");
        };
        self.connect(wanted).await
    }

    /// Tries until the driver listens.
    async fn connect(&self, wanted: Map<String, Value>) -> Result<Client> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let address = format!("http://127.0.0.1:{}", self.port);
        let deadline = Instant::now() + PATIENCE;
        loop {
            match tokio::time::timeout(PATIENCE, builder.connect(&address)).await {
                Ok(Ok(client)) => return Ok(client),
                Ok(Err(NewSessionError::FailedC(_))) if Instant::now() < deadline => {
                    tokio::time::sleep(PAUSE).await;
                }
                Ok(Err(error)) => return Err(error.into()),
                Err(_) => bail!("WebKitWebDriver opened no window within {PATIENCE:?}"),
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // What it started goes first: with the driver gone nobody would know it any more.
        for child in processes::children(self.pid()) {
            let _ = processes::kill(child);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

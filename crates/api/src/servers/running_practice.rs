//! The practice server while it runs, and what it holds from one run to the next.

use publish::{Connection, Credentials, Secret, ServerAddress};
use sandbox::{Control, Options, PracticeServer, Seed, StoredTrigger};
use tokio::sync::Mutex;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::{Code, Error};

/// Where its triggers are kept between runs.
pub(super) const SETTING: &str = "practice.triggers";

/// The practice server, running or not.
#[derive(Default)]
pub(crate) struct Practice {
    pub(super) running: Mutex<Option<PracticeServer>>,
    /// The handle on the running server, reachable without waiting.
    control: std::sync::Mutex<Option<Control>>,
}

impl Practice {
    /// Where it is and how to sign in; starts it when it does not run.
    pub(crate) async fn connection(&self, data: &Data) -> Result<Connection, Error> {
        let mut running = self.running.lock().await;
        let server = match running.take() {
            Some(server) => server,
            None => self.launch(data).await?,
        };
        let address = ServerAddress::parse(server.base_url());
        let credentials = server.credentials();
        *running = Some(server);
        Ok(Connection {
            address: address
                .map_err(|error| Error::internal(format!("The practice server has no address: {error}.")))?,
            credentials: Credentials::Token {
                user_id: credentials.user_id,
                token: Secret::new(credentials.auth_token),
            },
        })
    }

    /// Keeps what it holds for the next run.
    pub(crate) fn keep(&self, data: &Data) {
        if let Some(control) = self.control() {
            let triggers = control.triggers();
            // A practice server that forgets is a nuisance, not a loss.
            let _ = data.store(|store| Ok(store.set_setting(SETTING, &triggers)?));
        }
    }

    /// What goes to external services as its secret token; it is no secret.
    pub(crate) fn secret_token(&self) -> Option<String> {
        match self.control() {
            Some(control) => control.settings().secret_token,
            None => sandbox::Settings::default().secret_token,
        }
    }

    /// The handle on it, while it runs.
    pub(super) fn control(&self) -> Option<Control> {
        self.control
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }

    async fn launch(&self, data: &Data) -> Result<PracticeServer, Error> {
        let kept: Option<Vec<StoredTrigger>> = data.store(|store| Ok(store.setting(SETTING)?))?;
        let seed = if kept.is_some() { Seed::Empty } else { Seed::Sample };
        let options = Options {
            seed,
            // Nobody practises patience: the rate limit is a fault to switch on.
            rate_limit: None,
            // Another sequence of ids at each start: no new trigger gets the id of one that an earlier run deleted,
            // which drafts may still be tied to.
            id_seed: now().unsigned_abs(),
            ..Options::default()
        };
        let server = PracticeServer::start(options).await.map_err(|error| {
            Error::new(
                Code::ServerTrouble,
                format!("The practice server does not start: {error}."),
                "Close other programs that use much of the network, and try again.",
            )
        })?;
        for trigger in kept.into_iter().flatten() {
            server.control().put_trigger(trigger);
        }
        *self
            .control
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(server.control());
        Ok(server)
    }

    /// Stops it; nothing happens when it does not run.
    pub(super) async fn halt(&self, data: &Data) {
        self.keep(data);
        if let Some(server) = self.running.lock().await.take() {
            server.stop().await;
        }
        *self
            .control
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }
}

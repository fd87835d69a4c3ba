//! The practice servers while they run, one a platform, and what each holds from one run to the next.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use publish::{Application, Connection, Secret, ServerAddress, SignIn};
use sandbox::{AnyControl, AnyServer, OptionsOf, Seed, ServerOf};
use serde_json::{Map, Value};
use tokio::sync::Mutex;
use trigger::Platform;

use crate::app::Data;
use crate::app::clock::now;
use crate::error::{Code, Error};

/// The practice servers of all platforms.
pub(crate) struct Practices(BTreeMap<Platform, Practice>);

impl Practices {
    /// That of a platform.
    pub(crate) fn of(&self, platform: Platform) -> &Practice {
        self.0
            .get(&platform)
            .expect("there is a practice server of every platform")
    }

    /// Keeps what those hold that run, for the next run.
    pub(crate) fn keep(&self, data: &Data) {
        self.0.values().for_each(|practice| practice.keep(data));
    }
}

impl Default for Practices {
    /// One of every platform. None runs.
    fn default() -> Self {
        Practices(
            Platform::ALL
                .into_iter()
                .map(|platform| (platform, Practice::new(platform)))
                .collect(),
        )
    }
}

/// The practice server of a platform, running or not.
pub(crate) struct Practice {
    platform: Platform,
    running: Mutex<Option<Box<dyn AnyServer>>>,
    /// The handle on the running server, reachable without waiting.
    control: std::sync::Mutex<Option<Arc<dyn AnyControl>>>,
}

impl Practice {
    fn new(platform: Platform) -> Self {
        Practice {
            platform,
            running: Mutex::default(),
            control: std::sync::Mutex::default(),
        }
    }

    /// Where it is and how to sign in; starts it when it does not run.
    pub(crate) async fn connection(&self, data: &Data) -> Result<Connection, Error> {
        let mut running = self.running.lock().await;
        let server = match running.take() {
            Some(server) => server,
            None => self.launch(data).await?,
        };
        let address = ServerAddress::parse(server.base_url());
        let manager = server.control().manager();
        *running = Some(server);
        let address = address
            .map_err(|error| Error::internal(format!("The practice server has no address: {error}.")))?;
        let credentials = SignIn::Token.with(manager.account, Secret::new(manager.token));
        Ok(Connection {
            // It calls nobody, so that one key does for all receivers.
            application: manager.application.map(|client_id| Application {
                client_id,
                secret_keys: Arc::new(Secret::new("practice")),
            }),
            ..Connection::new(address, credentials)
        })
    }

    /// Where it is, while it runs.
    pub(super) async fn base_url(&self) -> Option<String> {
        let running = self.running.lock().await;
        running.as_ref().map(|server| server.base_url().to_owned())
    }

    /// Keeps what it holds for the next run.
    fn keep(&self, data: &Data) {
        if let Some(control) = self.control() {
            let triggers = control.triggers();
            // A practice server that forgets is a nuisance, not a loss.
            let _ = data.store(|store| Ok(store.set_setting(self.setting(), &triggers)?));
        }
    }

    /// What goes to external services as its secret token; it is no secret. The servers of most platforms have none.
    pub(crate) fn secret_token(&self) -> Option<String> {
        match (self.control(), self.platform) {
            (Some(control), _) => control.secret_token(),
            (None, Platform::RocketChat) => sandbox::Settings::default().secret_token,
            (None, Platform::ZendeskChat | Platform::LiveChat) => None,
        }
    }

    /// The handle on it, while it runs.
    pub(super) fn control(&self) -> Option<Arc<dyn AnyControl>> {
        self.control
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    async fn launch(&self, data: &Data) -> Result<Box<dyn AnyServer>, Error> {
        let kept: Option<Vec<Map<String, Value>>> = data.store(|store| Ok(store.setting(self.setting())?))?;
        let server = start(self.platform).await.map_err(|error| {
            Error::new(
                Code::ServerTrouble,
                format!("The practice server does not start: {error}."),
                "Close other programs that use much of the network, and try again.",
            )
        })?;
        let control = server.control();
        if let Some(kept) = kept {
            control.replace_triggers(kept);
        }
        *self.control.lock().unwrap_or_else(PoisonError::into_inner) = Some(control);
        Ok(server)
    }

    /// Stops it; nothing happens when it does not run.
    pub(super) async fn halt(&self, data: &Data) {
        self.keep(data);
        if let Some(server) = self.running.lock().await.take() {
            server.stop().await;
        }
        *self.control.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Forgets what it held in earlier runs, so that it starts as it first was.
    pub(super) fn forget(&self, data: &Data) -> Result<(), Error> {
        data.store(|store| Ok(store.reset_setting(self.setting())?))
    }

    /// Where its triggers are kept between runs.
    fn setting(&self) -> &'static str {
        match self.platform {
            Platform::RocketChat => "practice.triggers",
            Platform::ZendeskChat => "practice.triggers.zendesk-chat",
            Platform::LiveChat => "practice.triggers.livechat",
        }
    }
}

/// Starts the look-alike of a platform.
async fn start(platform: Platform) -> Result<Box<dyn AnyServer>, sandbox::Error> {
    match platform {
        Platform::RocketChat => launched::<sandbox::rocketchat::RocketChat>().await,
        Platform::ZendeskChat => launched::<sandbox::zendesk_chat::ZendeskChat>().await,
        Platform::LiveChat => launched::<sandbox::livechat::LiveChat>().await,
    }
}

async fn launched<P: sandbox::Drafted>() -> Result<Box<dyn AnyServer>, sandbox::Error> {
    let options = OptionsOf::<P> {
        // What triggers speak of is there also where they are kept from an earlier run, such as groups of agents.
        seed: Seed::Sample,
        // Nobody practises patience: the rate limit is a fault to switch on.
        rate_limit: None,
        // Another sequence of ids at each start: no new trigger gets the id of one that an earlier run deleted,
        // which drafts may still be tied to.
        id_seed: now().unsigned_abs(),
        ..OptionsOf::default()
    };
    Ok(Box::new(ServerOf::start(options).await?))
}

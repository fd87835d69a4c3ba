//! Trying the external service of a draft: asked from this computer or by a server, at its own address or in the mock's
//! place; and the servers' secret tokens that go along.
//!
//! A server's Secret Token (Omnichannel → Webhooks) is kept like its credentials: in the keychain, in the file of secrets or
//! in memory. The database only knows where.

use publish::rocketchat::external_service::{self, Finding, ServiceAnswer, ServiceCall, Visitor};
use publish::{Control, Secret, ServerAddress};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{ProjectId, Server, ServerId, Store};
use trigger::rocketchat::{Action, Sender, SenderKind};
use trigger::{Platform, Severity};
use ts_rs::TS;

use crate::app::App;
use crate::app::jobs::{JobId, Progress};
use crate::error::{Code, Error, sentence};
use crate::projects;
use crate::servers::connect::{rocketchat, sign_in};
use crate::servers::credentials::{CredentialPlace, place_of};
use crate::servers::{Which, is_practice};

/// What one needs to try services in a project.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ServiceSetup")]
pub struct Setup {
    /// An example of a visitor.
    pub visitor: Visitor,
    /// The servers that can ask, or whose secret token can go along, in the order of the project.
    pub servers: Vec<ServiceServer>,
}

/// A server, as far as external services are concerned.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServiceServer {
    /// Its number in the database.
    pub server: i64,
    /// Its name.
    pub name: String,
    /// Whether it is the practice server, whose secret token is known.
    pub practice: bool,
    /// Where its secret token is kept; `None` when nobody gave it.
    pub secret: Option<CredentialPlace>,
    /// Where the credentials are with which one signs in there.
    pub credentials: CredentialPlace,
}

/// The secret token of a server. It goes in and never comes out again.
#[derive(Clone, Deserialize, TS)]
pub struct KeepSecret {
    /// The server.
    pub server: i64,
    /// The Secret Token as the server has it.
    #[ts(type = "string")]
    pub secret: Secret,
    /// Where to keep it.
    pub keep: CredentialPlace,
}

/// A service to try.
#[derive(Clone, Deserialize, TS)]
pub struct Call {
    /// The draft as it is now, right or wrong.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
    /// Who asks the service.
    pub ask: Ask,
    /// What is asked.
    pub to: To,
    /// The server that asks, or whose secret token goes along.
    pub server: Option<i64>,
    /// The visitor that the service is told about; an example without it.
    #[ts(optional)]
    pub visitor: Option<Visitor>,
}

/// Who asks a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "WhoAsks")]
pub enum Ask {
    /// This computer, as Rocket.Chat would.
    ThisComputer,
    /// A server, with its own test call.
    Server,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "WhatIsAsked")]
pub enum To {
    /// The service at the draft's address.
    Address,
    /// The mock service, which is started where it does not run.
    Mock,
}

/// What came of trying a service.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(rename = "ServiceTried")]
pub struct Tried {
    /// What the service answered, and what it comes to.
    pub answer: ServiceAnswer,
    /// Who the messages would come from; `None`: the queue decides.
    pub sender: Option<String>,
}

/// What one needs to try services in a project.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn setup(app: &App, which: projects::Which) -> Result<Setup, Error> {
    let servers = app.data().store(|store| {
        let servers = store.servers(ProjectId(which.project))?;
        servers
            .into_iter()
            .filter(|server| server.details.platform == Platform::RocketChat)
            .map(|server| described(app, store, &server))
            .collect::<Result<_, _>>()
    })?;
    Ok(Setup {
        visitor: Visitor::default(),
        servers,
    })
}

/// Keeps the secret token of a server.
///
/// # Errors
/// [`Code::BadInput`] for an empty one and for the practice server, [`Code::Secrets`] when the place cannot keep it.
pub fn keep_secret(app: &App, keep: KeepSecret) -> Result<ServiceServer, Error> {
    let id = ServerId(keep.server);
    let server = app.data().store(|store| Ok(store.server(id)?))?;
    if is_practice(&server) {
        return Err(Error::new(
            Code::BadInput,
            "The practice server has a secret token of its own.",
            "Choose another server to keep a token for.",
        ));
    }
    let secret = Secret::new(keep.secret.expose().trim());
    if secret.is_empty() {
        return Err(Error::new(
            Code::BadInput,
            "The secret token is empty.",
            "Copy it from the server: Omnichannel > Webhooks > Secret Token.",
        ));
    }
    app.secrets().keep(&secret_name(id), &secret, keep.keep)?;
    app.data().store(|store| {
        store.set_setting(&place_setting(id), &keep.keep)?;
        described(app, store, &server)
    })
}

/// Forgets the secret token of a server everywhere.
///
/// # Errors
/// [`Code::NotFound`] when the server is gone.
pub fn forget_secret(app: &App, which: Which) -> Result<ServiceServer, Error> {
    let id = ServerId(which.server);
    forget(app, id)?;
    app.data().store(|store| {
        let server = store.server(id)?;
        described(app, store, &server)
    })
}

/// Forgets the secret token of a server that may be gone.
pub(crate) fn forget(app: &App, server: ServerId) -> Result<(), Error> {
    app.secrets().forget(&secret_name(server));
    app.data()
        .store(|store| Ok(store.reset_setting(&place_setting(server))?))
}

/// Asks the service of a draft. A job; its result is a [`Tried`].
///
/// # Errors
/// [`Code::BadInput`] when the draft asks no service, or no server is named to ask. Whatever the service does is a result;
/// what goes wrong with the server is the job's error.
pub async fn call(app: &App, call: Call) -> Result<JobId, Error> {
    let (sender, service) = service_of(&call.document)?;
    let server = call.server.map(ServerId);
    if call.ask == Ask::Server && server.is_none() {
        return Err(Error::new(
            Code::BadInput,
            "No server is named that could ask the service.",
            "Choose a server, or ask from this computer.",
        ));
    }
    let service = ServiceCall {
        visitor: call.visitor.unwrap_or_default(),
        ..service
    };
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Asking the service", move |progress| async move {
        let control = watched(&progress);
        let answer = match (call.ask, server) {
            (Ask::Server, Some(server)) => ask_server(&app, server, service, call.to, &control).await?,
            (Ask::ThisComputer | Ask::Server, server) => {
                ask_service(&app, server, service, call.to, &control).await?
            }
        };
        Ok(Tried { answer, sender })
    }))
}

async fn ask_server(
    app: &App,
    server: ServerId,
    mut service: ServiceCall,
    to: To,
    control: &Control,
) -> Result<ServiceAnswer, Error> {
    let (_, client) = sign_in(app, server, None, control).await?;
    if to == To::Mock {
        service.url = app.mock().address().await?;
    }
    Ok(rocketchat(&client)?
        .test_external_service(&service, control)
        .await?)
}

async fn ask_service(
    app: &App,
    server: Option<ServerId>,
    mut service: ServiceCall,
    to: To,
    control: &Control,
) -> Result<ServiceAnswer, Error> {
    let mut same_machine = false;
    if let Some(server) = server {
        let kept = app.data().store(|store| Ok(store.server(server)?))?;
        same_machine = is_practice(&kept) || is_loopback(&kept.details.base_url);
        service.secret = secret_of(app, &kept)?;
    }
    if to == To::Mock {
        service.url = app.mock().address().await?;
    }
    let mut answer = external_service::call(&service, control).await?;
    if to == To::Address && !same_machine && is_loopback(&service.url) {
        answer.findings.push(Finding {
            severity: Severity::Note,
            path: String::new(),
            message: "The address means this computer here. On a server it means the server itself."
                .to_owned(),
            help: String::new(),
        });
    }
    Ok(answer)
}

/// Who the messages of a draft come from, and how its service is asked.
///
/// # Errors
/// [`Code::BadInput`] when the draft asks no service.
pub fn service_of(document: &Map<String, Value>) -> Result<(Option<String>, ServiceCall), Error> {
    let trigger = trigger::rocketchat::read(document);
    // The widget runs the first action only.
    let Some(Action::UseExternalService {
        sender,
        url,
        timeout_ms,
        fallback,
    }) = trigger.actions.into_iter().next()
    else {
        return Err(Error::new(
            Code::BadInput,
            "The first action of this draft asks no external service.",
            "Choose “Send a Message (External Service)” as its action.",
        ));
    };
    let sender = match sender {
        Sender {
            kind: SenderKind::Custom,
            name,
        } => name.filter(|name| !name.is_empty()),
        Sender {
            kind: SenderKind::Queue | SenderKind::Unset,
            ..
        } => None,
    };
    let call = ServiceCall {
        url,
        timeout_ms,
        fallback,
        visitor: Visitor::default(),
        secret: None,
    };
    Ok((sender, call))
}

fn described(app: &App, store: &Store, server: &Server) -> Result<ServiceServer, Error> {
    Ok(ServiceServer {
        server: server.id.0,
        name: server.details.name.clone(),
        practice: is_practice(server),
        secret: place(app, store, server.id)?,
        credentials: place_of(server),
    })
}

/// Where the secret token of a server is; one kept for an earlier session is nowhere.
fn place(app: &App, store: &Store, server: ServerId) -> Result<Option<CredentialPlace>, Error> {
    let in_memory = app.secrets().find(&secret_name(server), CredentialPlace::Session);
    if in_memory.is_ok() {
        return Ok(Some(CredentialPlace::Session));
    }
    let kept: Option<CredentialPlace> = store.setting(&place_setting(server))?;
    Ok(kept.filter(|place| matches!(place, CredentialPlace::Keychain | CredentialPlace::File)))
}

/// The secret token of a server; `None` when nobody gave it.
fn secret_of(app: &App, server: &Server) -> Result<Option<Secret>, Error> {
    if is_practice(server) {
        let practice = app.practice().of(server.details.platform);
        return Ok(practice.secret_token().map(Secret::new));
    }
    let place = app.data().store(|store| place(app, store, server.id))?;
    place
        .map(|place| app.secrets().find(&secret_name(server.id), place))
        .transpose()
}

/// The name under which the secret token of a server is kept.
fn secret_name(server: ServerId) -> String {
    format!("server-{}-service", server.0)
}

/// Where the database says at which place that is.
fn place_setting(server: ServerId) -> String {
    format!("service.secret.{}", server.0)
}

fn is_loopback(url: &str) -> bool {
    ServerAddress::parse(url).is_ok_and(|address| address.is_loopback())
}

/// Work that a job shows and cancels.
fn watched(progress: &Progress) -> Control {
    let shown = progress.clone();
    Control::new(progress.cancel().clone(), move |step| {
        shown.say(sentence(&step.to_string()));
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Keychain;
    use crate::Options;
    use crate::servers;

    #[test]
    fn a_server_that_is_removed_takes_its_secret_token_along() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Options {
            data_dir: folder.path().to_owned(),
            keychain: Keychain::Off,
        });
        app.secrets().unlock(&Secret::new("correct horse")).unwrap();
        let shop = servers::add(
            &app,
            serde_json::from_value(serde_json::json!({
                "project": 1, "platform": "rocketchat", "name": "Shop", "base_url": "https://chat.example",
                "credentials": { "sign_in": "token", "user": "u1", "secret": "t", "keep": "session" },
            }))
            .unwrap(),
        )
        .unwrap();
        let keep = KeepSecret {
            server: shop.id,
            secret: Secret::new("s3cret"),
            keep: CredentialPlace::File,
        };
        keep_secret(&app, keep).unwrap();
        let id = ServerId(shop.id);
        let kept = || app.secrets().find(&secret_name(id), CredentialPlace::File);
        assert_eq!(kept().unwrap().expose(), "s3cret");

        servers::remove(&app, Which { server: shop.id }).unwrap();
        assert_eq!(kept().unwrap_err().code, Code::CredentialsNeeded);
        let place: Option<CredentialPlace> = app
            .data()
            .store(|store| Ok(store.setting(&place_setting(id))?))
            .unwrap();
        assert_eq!(place, None);
    }
}

//! Servers and the credentials for them.

pub(crate) mod connect;
pub mod credentials;
pub mod mock_service;
pub mod named_secrets;
pub mod platforms;
pub mod practice;
pub(crate) mod practice_rows;
pub mod receiver_keys;
pub(crate) mod running_practice;
pub mod samples;
pub(crate) mod secrets;
pub mod service;
pub mod webhook_receiver;

use publish::{Control, ServerAddress, abilities};
use serde::{Deserialize, Serialize};
use store::{ProjectId, Server, ServerDetails, ServerId, Store};
use trigger::Platform;
use ts_rs::TS;

use crate::app::App;
use crate::app::clock::now;
use crate::error::{Code, Error, sentence};
use crate::projects;
use crate::publishing::plan_drafts::engine_of;
use crate::servers::connect::{rocketchat, sign_in, signed_in_name};
use crate::servers::credentials::{
    CredentialPlace, Credentials, SignIn, account, kept_as, place_key, place_of, secret_name, sign_in_of,
};

/// A server of a project.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ServerRow {
    /// Its number in the database.
    pub id: i64,
    /// The project that it belongs to.
    pub project: i64,
    /// Its platform.
    pub platform: Platform,
    /// Its name.
    pub name: String,
    /// Its address.
    pub base_url: String,
    /// Whether it is the practice server.
    pub practice: bool,
    /// What it is used for.
    pub environment: Environment,
    /// The engine that plays what its visitors meet: that of its version; while that is not known, that of 6.7 to 8.6.
    pub engine: Option<String>,
    /// Who signs in: a user id, a user name or an e-mail address; empty where the token says it by itself.
    pub user: String,
    /// How one signs in.
    pub sign_in: SignIn,
    /// The application that what it is to call belongs to, by its ID; empty where nobody named one.
    pub application: String,
    /// The version that it said last.
    pub version: Option<String>,
    /// Where the credentials are.
    pub credentials: CredentialPlace,
    /// When its triggers were last read, in milliseconds since 1970 UTC.
    pub read_at: Option<i64>,
    /// How many triggers it had then.
    pub triggers: Option<u32>,
}

/// What a server is used for. It decides how it is marked, and how carefully publishing asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "ServerEnvironment")]
pub enum Environment {
    /// Nobody said.
    #[default]
    Unmarked,
    /// For trying things out.
    Testing,
    /// As production will be.
    Staging,
    /// Where the visitors are: publishing asks once more.
    Production,
}

impl Environment {
    const ALL: [(Environment, &'static str); 3] = [
        (Environment::Testing, "testing"),
        (Environment::Staging, "staging"),
        (Environment::Production, PRODUCTION),
    ];

    /// As the store keeps it.
    fn key(self) -> Option<String> {
        let found = Environment::ALL
            .iter()
            .find(|(environment, _)| *environment == self);
        found.map(|(_, key)| (*key).to_owned())
    }

    fn of(server: &Server) -> Environment {
        let kept = server.details.environment.as_deref();
        let found = Environment::ALL.iter().find(|(_, key)| kept == Some(*key));
        found.map(|(environment, _)| *environment).unwrap_or_default()
    }
}

/// A new server.
#[derive(Clone, Deserialize, TS)]
pub struct Add {
    /// The project that it belongs to.
    pub project: i64,
    /// Its platform.
    pub platform: Platform,
    /// Its name; the host when it is empty.
    pub name: String,
    /// Its address, as people paste it; `https://` is put before it when there is no scheme.
    pub base_url: String,
    /// What it is used for.
    #[serde(default)]
    #[ts(optional, as = "Option<Environment>")]
    pub environment: Environment,
    /// The application that what it is to call belongs to, by its ID; empty or left out where there is none.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub application: String,
    /// What one signs in with.
    pub credentials: Credentials,
}

/// What changes about a server.
#[derive(Clone, Deserialize, TS)]
pub struct Update {
    /// The server.
    pub server: i64,
    /// Another name.
    #[ts(optional)]
    pub name: Option<String>,
    /// Another address.
    #[ts(optional)]
    pub base_url: Option<String>,
    /// Another use.
    #[ts(optional)]
    pub environment: Option<Environment>,
    /// Another application; none when it is empty.
    #[ts(optional)]
    pub application: Option<String>,
    /// Other credentials.
    #[ts(optional)]
    pub credentials: Option<Credentials>,
}

/// Names a server.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Which {
    /// The server.
    pub server: i64,
}

/// A server to try, with a code where it asked for one.
#[derive(Clone, Deserialize, TS)]
pub struct Test {
    /// The server.
    pub server: i64,
    /// The code of the second factor.
    #[ts(optional)]
    pub code: Option<String>,
}

/// Who one is on a server.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Connection {
    /// The server.
    pub server: ServerRow,
    /// The user's name; empty where the server does not tell it.
    pub user: String,
    /// The server's version; none where the platform has none.
    pub version: Option<String>,
    /// The permissions that publishing needs and the user lacks.
    pub missing_permissions: Vec<String>,
    /// What is worth knowing, such as an address without encryption.
    pub warnings: Vec<String>,
}

/// An agent that a custom sender can be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Agent {
    /// The user name, which goes into the trigger.
    pub username: String,
    /// The name that people know.
    pub name: String,
}

/// The servers of a project, in the order in which they were added.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn list(app: &App, which: projects::Which) -> Result<Vec<ServerRow>, Error> {
    app.data().store(|store| {
        let servers = store.servers(ProjectId(which.project))?;
        servers.into_iter().map(|server| row(store, server)).collect()
    })
}

/// A new server with its credentials.
///
/// # Errors
/// [`Code::BadInput`] for an address or a name that cannot be, [`Code::Secrets`] when the credentials cannot be kept
/// where they shall: no server is added then.
pub fn add(app: &App, add: Add) -> Result<ServerRow, Error> {
    let address = address(add.platform, &add.base_url)?;
    let name = match add.name.trim() {
        "" => host_of(&address),
        name => name.to_owned(),
    };
    let details = ServerDetails {
        platform: add.platform,
        name,
        base_url: address.to_string(),
        authentication: kept_as(add.credentials.sign_in),
        account: account(add.platform, add.credentials.sign_in, &add.credentials.user)?,
        credential: Some(place_key(add.credentials.keep).to_owned()),
        environment: add.environment.key(),
        colour: None,
        application: application(add.platform, &add.application)?,
    };
    let id = app
        .data()
        .store(|store| Ok(store.create_server(ProjectId(add.project), &details, now())?))?;
    if let Err(error) = app
        .secrets()
        .keep(&secret_name(id), &add.credentials.secret, add.credentials.keep)
    {
        app.data().store(|store| Ok(store.delete_server(id)?))?;
        return Err(error);
    }
    app.data().store(|store| row(store, store.server(id)?))
}

/// Another name, address or other credentials for a server.
///
/// # Errors
/// As [`add`]; the server is as before then.
pub fn update(app: &App, update: Update) -> Result<ServerRow, Error> {
    let id = ServerId(update.server);
    let kept = app.data().store(|store| Ok(store.server(id)?))?;
    if is_practice(&kept) {
        return Err(practice_is_fixed());
    }
    let address_before = kept.details.base_url.clone();
    let has_other_credentials = update.credentials.is_some();
    let mut details = kept.details;
    if let Some(name) = update.name {
        details.name = name.trim().to_owned();
    }
    if let Some(base_url) = update.base_url {
        details.base_url = address(details.platform, &base_url)?.to_string();
    }
    if let Some(environment) = update.environment {
        details.environment = environment.key();
    }
    if let Some(named) = update.application {
        details.application = application(details.platform, &named)?;
    }
    if let Some(credentials) = update.credentials {
        details.authentication = kept_as(credentials.sign_in);
        details.account = account(details.platform, credentials.sign_in, &credentials.user)?;
        details.credential = Some(place_key(credentials.keep).to_owned());
        app.secrets()
            .keep(&secret_name(id), &credentials.secret, credentials.keep)?;
    }
    app.secrets().forget(&signed_in_name(id));
    app.data().store(|store| {
        store.update_server(id, &details, now())?;
        if has_other_credentials || details.base_url != address_before {
            store.forget_account_names(id)?;
        }
        row(store, store.server(id)?)
    })
}

/// Forgets a server and its credentials; gives those that stay.
///
/// # Errors
/// [`Code::NotFound`] when it is gone, [`Code::BadInput`] for the practice server.
pub fn remove(app: &App, which: Which) -> Result<Vec<ServerRow>, Error> {
    let id = ServerId(which.server);
    let project = app.data().store(|store| {
        let server = store.server(id)?;
        if is_practice(&server) {
            return Err(practice_is_fixed());
        }
        store.delete_server(id)?;
        Ok(server.project)
    })?;
    app.secrets().forget(&secret_name(id));
    app.secrets().forget(&signed_in_name(id));
    service::forget(app, id)?;
    receiver_keys::forget_all(app, id)?;
    list(app, projects::Which { project: project.0 })
}

/// Signs in and says who one is, which version the server has and which permission is missing.
///
/// # Errors
/// Why one cannot sign in; [`Code::SecondFactorNeeded`] asks for a code.
pub async fn test(app: &App, test: Test) -> Result<Connection, Error> {
    let id = ServerId(test.server);
    let control = Control::default();
    let (_, client) = sign_in(app, id, test.code.as_deref(), &control).await?;
    let identity = client.who_am_i(&control).await?;
    let warnings = client
        .address()
        .warnings()
        .iter()
        .map(ToString::to_string)
        .collect();
    let server = app.data().store(|store| {
        store.server_seen(id, identity.version.as_deref(), now())?;
        row(store, store.server(id)?)
    })?;
    let user = if identity.name.is_empty() {
        identity.username
    } else {
        identity.name
    };
    Ok(Connection {
        server,
        user,
        version: identity.version,
        missing_permissions: identity.missing_permissions,
        warnings,
    })
}

/// The agents that a custom sender can be.
///
/// # Errors
/// Why one cannot sign in, or may not see the agents.
pub async fn agents(app: &App, which: Which) -> Result<Vec<Agent>, Error> {
    let control = Control::default();
    let (_, client) = sign_in(app, ServerId(which.server), None, &control).await?;
    let agents = rocketchat(&client)?.agents(&control).await?;
    Ok(agents
        .into_iter()
        .map(|agent| Agent {
            username: agent.username,
            name: agent.name,
        })
        .collect())
}

/// Whether a server is the one that comes with the application.
pub(crate) fn is_practice(server: &Server) -> bool {
    server.details.environment.as_deref() == Some(PRACTICE)
}

/// What marks the practice server among the servers of a project.
pub(crate) const PRACTICE: &str = "practice";

/// What marks a server whose visitors are real.
pub(crate) const PRODUCTION: &str = "production";

pub(crate) fn row(store: &Store, server: Server) -> Result<ServerRow, Error> {
    let snapshot = store.snapshot(server.id)?;
    Ok(ServerRow {
        id: server.id.0,
        project: server.project.0,
        platform: server.details.platform,
        practice: is_practice(&server),
        environment: Environment::of(&server),
        engine: engine_of(&server).map(|engine| engine.info.key.to_owned()),
        credentials: place_of(&server),
        sign_in: sign_in_of(&server),
        name: server.details.name,
        base_url: server.details.base_url,
        user: server.details.account,
        application: server.details.application.unwrap_or_default(),
        version: server.version,
        read_at: snapshot.as_ref().map(|snapshot| snapshot.read_at),
        triggers: snapshot.map(|snapshot| u32::try_from(snapshot.triggers.len()).unwrap_or(u32::MAX)),
    })
}

fn address(platform: Platform, text: &str) -> Result<ServerAddress, Error> {
    ServerAddress::of(platform, text)
        .map_err(|error| Error::new(Code::BadInput, sentence(&error.to_string()), error.help()))
}

/// The ID of an application, if one is named.
///
/// # Errors
/// [`Code::BadInput`] where servers call nobody for us, and for what cannot be an ID.
fn application(platform: Platform, text: &str) -> Result<Option<String>, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if abilities::of(platform).access.application.is_none() {
        return Err(Error::new(
            Code::BadInput,
            format!(
                "Servers of {} call nobody for an application, but one is named.",
                platform.name()
            ),
            "Leave the application out.",
        ));
    }
    if text
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control())
    {
        return Err(Error::new(
            Code::BadInput,
            "The client ID of the application has blanks in it.",
            "Copy it whole and alone: letters, digits and dashes.",
        ));
    }
    Ok(Some(text.to_owned()))
}

fn host_of(address: &ServerAddress) -> String {
    let address = address.to_string();
    let rest = address
        .split_once("://")
        .map_or(address.as_str(), |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest).to_owned()
}

fn practice_is_fixed() -> Error {
    Error::new(
        Code::BadInput,
        "The practice server belongs to the application: it cannot be changed or removed.",
        "Add a server of your own instead.",
    )
}

//! The secret keys by which the receivers of a server's calls know them: each for one server and one called address.
//!
//! Keys go in and never come out again, but to the server where a webhook is registered. They are kept like credentials: in the keychain, in the
//! file of secrets or in memory. The database only knows for which addresses there is one, and where.

use std::sync::Arc;

use publish::{Application, Secret, SecretKeys};
use serde::{Deserialize, Serialize};
use store::{ProjectId, Server, ServerId, Store};
use ts_rs::TS;

use crate::app::App;
use crate::error::{Code, Error};
use crate::servers::credentials::{CredentialPlace, place_of};
use crate::servers::is_practice;

/// The longest key, in characters. Named choice: the document sets no limit.
const LONGEST: usize = 1_000;
/// The key that holds for this session and every address without one of its own.
const OF_SESSION: &str = "receiver-key";

/// A called address, as drafts name it.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReceiverOf")]
pub struct Of {
    /// The project whose servers are meant.
    pub project: i64,
    /// The address.
    pub url: String,
}

/// A server that can call addresses, and whether it has a key for one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReceiverKey {
    /// The server's number in the database.
    pub server: i64,
    /// Its name.
    pub name: String,
    /// Whether it is the practice server, which needs no key.
    pub practice: bool,
    /// Whether its application is named; without it nothing can be registered.
    pub has_application: bool,
    /// Where the key for the address is kept; `None` where there is none.
    pub key: Option<CredentialPlace>,
    /// Where the server's credentials are.
    pub credentials: CredentialPlace,
}

/// A key to keep. It goes in and never comes out again.
#[derive(Clone, Deserialize, TS)]
#[ts(rename = "KeepReceiverKey")]
pub struct Keep {
    /// The server.
    pub server: i64,
    /// The called address, as drafts name it.
    pub url: String,
    /// The key.
    #[ts(type = "string")]
    pub key: Secret,
    /// Where to keep it.
    pub keep: CredentialPlace,
}

/// The key of an address.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "WhichReceiverKey")]
pub struct Which {
    /// The server.
    pub server: i64,
    /// The called address, as drafts name it.
    pub url: String,
}

/// For which address a key is kept, and where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Kept {
    url: String,
    /// Names the secret among those of its server.
    number: u32,
    place: CredentialPlace,
}

/// The servers of a project that can call addresses, in its order, each with whether it has a key for this one.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn list(app: &App, of: Of) -> Result<Vec<ReceiverKey>, Error> {
    app.data().store(|store| {
        let servers = store.servers(ProjectId(of.project))?.into_iter();
        servers
            .filter(calls_others)
            .map(|server| described(app, store, &server, &of.url))
            .collect()
    })
}

/// Keeps the key for an address, in the place of another.
///
/// # Errors
/// [`Code::BadInput`] for an empty key or address and for a server that needs none, [`Code::Secrets`] when the place cannot keep it.
pub fn keep(app: &App, keep: Keep) -> Result<ReceiverKey, Error> {
    let id = ServerId(keep.server);
    let url = keep.url.trim();
    let server = app.data().store(|store| Ok(store.server(id)?))?;
    if is_practice(&server) || !calls_others(&server) {
        return Err(Error::new(
            Code::BadInput,
            format!("{} needs no secret key.", server.details.name),
            "Choose a server of LiveChat that is not the practice server.",
        ));
    }
    let length = keep.key.expose().chars().count();
    if url.is_empty() || length == 0 || length > LONGEST {
        return Err(Error::new(
            Code::BadInput,
            if url.is_empty() {
                "There is no address that the key could be for.".to_owned()
            } else {
                format!("A secret key has 1 to {LONGEST} characters; this one has {length}.")
            },
            "Write the address into the draft, and a key that the receiver knows calls by.",
        ));
    }
    let mut kept = app.data().store(|store| all(store, id))?;
    let known = kept.iter().position(|kept| kept.url == url);
    let number = match known {
        Some(known) => kept[known].number,
        None => kept.iter().map(|kept| kept.number + 1).max().unwrap_or(0),
    };
    app.secrets()
        .keep(&secret_name(id, number), &keep.key, keep.keep)?;
    let entry = Kept {
        url: url.to_owned(),
        number,
        place: keep.keep,
    };
    match known {
        Some(known) => kept[known] = entry,
        None => kept.push(entry),
    }
    app.data().store(|store| {
        store.set_setting(&setting(id), &kept)?;
        described(app, store, &server, url)
    })
}

/// Forgets the key for an address.
///
/// # Errors
/// [`Code::NotFound`] when the server is gone.
pub fn forget(app: &App, which: Which) -> Result<ReceiverKey, Error> {
    let id = ServerId(which.server);
    let url = which.url.trim();
    let (server, mut kept) = app
        .data()
        .store(|store| Ok((store.server(id)?, all(store, id)?)))?;
    for gone in kept.extract_if(.., |kept| kept.url == url) {
        app.secrets().forget(&secret_name(id, gone.number));
    }
    app.data().store(|store| {
        store.set_setting(&setting(id), &kept)?;
        described(app, store, &server, url)
    })
}

/// Takes a key for every address that has none of its own, until the session ends.
///
/// # Errors
/// None.
pub fn keep_for_session(app: &App, key: &Secret) -> Result<(), Error> {
    app.secrets().keep(OF_SESSION, key, CredentialPlace::Session)
}

/// Forgets all keys of a server that may be gone.
pub(crate) fn forget_all(app: &App, server: ServerId) -> Result<(), Error> {
    for kept in app.data().store(|store| all(store, server))? {
        app.secrets().forget(&secret_name(server, kept.number));
    }
    app.data()
        .store(|store| Ok(store.reset_setting(&setting(server))?))
}

/// The application of a server with the keys that it has now, if one is named.
///
/// # Errors
/// When the database cannot be read.
pub(crate) fn application(app: &App, server: &Server) -> Result<Option<Application>, Error> {
    let Some(client_id) = server.details.application.clone() else {
        return Ok(None);
    };
    let keys = KeysOf {
        app: app.clone(),
        server: server.id,
        kept: app.data().store(|store| all(store, server.id))?,
    };
    Ok(Some(Application {
        client_id,
        secret_keys: Arc::new(keys),
    }))
}

/// The keys of a server. Which there are is known, as plans are made where nobody else may ask the database; the secrets are looked up when
/// they are needed.
struct KeysOf {
    app: App,
    server: ServerId,
    kept: Vec<Kept>,
}

impl SecretKeys for KeysOf {
    fn key_for(&self, url: &str) -> Option<Secret> {
        let kept = self.kept.iter().find(|kept| kept.url == url.trim());
        let found = kept.and_then(|kept| find(&self.app, self.server, kept));
        found.or_else(|| self.app.secrets().find(OF_SESSION, CredentialPlace::Session).ok())
    }
}

fn find(app: &App, server: ServerId, kept: &Kept) -> Option<Secret> {
    app.secrets()
        .find(&secret_name(server, kept.number), kept.place)
        .ok()
}

/// Whether its platform makes servers call addresses.
fn calls_others(server: &Server) -> bool {
    let access = publish::abilities::of(server.details.platform).access;
    access.application.is_some()
}

fn described(app: &App, store: &Store, server: &Server, url: &str) -> Result<ReceiverKey, Error> {
    let kept = all(store, server.id)?
        .into_iter()
        .find(|kept| kept.url == url.trim());
    // One kept for an earlier session is nowhere.
    let is_there =
        |kept: &Kept| kept.place != CredentialPlace::Session || find(app, server.id, kept).is_some();
    let practice = is_practice(server);
    Ok(ReceiverKey {
        server: server.id.0,
        name: server.details.name.clone(),
        practice,
        has_application: practice || server.details.application.is_some(),
        key: kept.filter(is_there).map(|kept| kept.place),
        credentials: place_of(server),
    })
}

fn all(store: &Store, server: ServerId) -> Result<Vec<Kept>, Error> {
    Ok(store.setting(&setting(server))?.unwrap_or_default())
}

fn secret_name(server: ServerId, number: u32) -> String {
    format!("server-{}-receiver-{number}", server.0)
}

/// Where the database says which keys there are.
fn setting(server: ServerId) -> String {
    format!("receiver.keys.{}", server.0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::servers::{self, ServerRow};
    use crate::{Keychain, Options};

    const URL: &str = "https://hooks.example.com/in";

    fn open(folder: &tempfile::TempDir) -> App {
        let app = App::open(Options {
            data_dir: folder.path().to_owned(),
            keychain: Keychain::Off,
        });
        app.secrets().unlock(&Secret::new("correct horse")).unwrap();
        app
    }

    fn licence(app: &App, application: &str) -> ServerRow {
        let add = json!({
            "project": 1, "platform": "livechat", "name": "Shop", "base_url": "https://api.livechatinc.com",
            "application": application,
            "credentials": { "sign_in": "token", "user": "u1", "secret": "t", "keep": "session" },
        });
        servers::add(app, serde_json::from_value(add).unwrap()).unwrap()
    }

    fn kept(app: &App, server: &ServerRow, url: &str, key: &str, keep: CredentialPlace) -> ReceiverKey {
        let wanted = Keep {
            server: server.id,
            url: url.to_owned(),
            key: Secret::new(key),
            keep,
        };
        super::keep(app, wanted).unwrap()
    }

    fn key_for(app: &App, server: &ServerRow, url: &str) -> Option<String> {
        let server = app
            .data()
            .store(|store| Ok(store.server(ServerId(server.id))?))
            .unwrap();
        let key = application(app, &server)
            .unwrap()
            .unwrap()
            .secret_keys
            .key_for(url);
        key.map(|key| key.expose().to_owned())
    }

    #[test]
    fn each_address_has_a_key_of_its_own_that_outlives_the_session_and_goes_with_its_server() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(&folder);
        let shop = licence(&app, "app-1");
        assert_eq!(
            kept(&app, &shop, URL, "k1", CredentialPlace::File).key,
            Some(CredentialPlace::File)
        );
        kept(
            &app,
            &shop,
            "https://other.example.com/",
            "k2",
            CredentialPlace::File,
        );
        kept(&app, &shop, URL, "k3", CredentialPlace::File);
        app.close();

        let app = open(&folder);
        assert_eq!(key_for(&app, &shop, URL).as_deref(), Some("k3"));
        assert_eq!(
            key_for(&app, &shop, "https://other.example.com/").as_deref(),
            Some("k2")
        );
        assert_eq!(key_for(&app, &shop, "https://third.example.com/"), None);
        keep_for_session(&app, &Secret::new("all")).unwrap();
        assert_eq!(
            key_for(&app, &shop, "https://third.example.com/").as_deref(),
            Some("all")
        );

        let which = Which {
            server: shop.id,
            url: URL.to_owned(),
        };
        assert_eq!(forget(&app, which).unwrap().key, None);
        let first = secret_name(ServerId(shop.id), 0);
        assert!(app.secrets().find(&first, CredentialPlace::File).is_err());
        let second = secret_name(ServerId(shop.id), 1);
        assert!(app.secrets().find(&second, CredentialPlace::File).is_ok());
        servers::remove(&app, servers::Which { server: shop.id }).unwrap();
        assert!(app.secrets().find(&second, CredentialPlace::File).is_err());
        app.close();
    }

    #[test]
    fn the_list_says_which_servers_can_call_and_what_they_lack() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(&folder);
        let shop = licence(&app, "");
        kept(&app, &shop, URL, "k", CredentialPlace::Session);
        let of = || Of {
            project: 1,
            url: URL.to_owned(),
        };
        let named = |list: Vec<ReceiverKey>| {
            let row = list.into_iter().find(|row| row.server == shop.id).unwrap();
            (row.has_application, row.key)
        };
        assert_eq!(
            named(list(&app, of()).unwrap()),
            (false, Some(CredentialPlace::Session))
        );
        app.secrets().forget(&secret_name(ServerId(shop.id), 0));
        assert_eq!(named(list(&app, of()).unwrap()), (false, None));
        app.close();
    }

    #[test]
    fn what_can_be_no_key_is_refused_with_a_way_out() {
        let folder = tempfile::tempdir().unwrap();
        let app = open(&folder);
        let shop = licence(&app, "app-1");
        for (url, key) in [("", "k"), (URL, ""), (URL, "x".repeat(LONGEST + 1).as_str())] {
            let wanted = Keep {
                server: shop.id,
                url: url.to_owned(),
                key: Secret::new(key),
                keep: CredentialPlace::Session,
            };
            assert_eq!(super::keep(&app, wanted).err().unwrap().code, Code::BadInput);
        }
        app.close();
    }
}

//! The server that a folder is published to: which one is meant, where credentials may go, and signing in there.

use std::sync::Arc;

use folder::{FileNames, Folder, JSON, ServerFile};
use publish::rocketchat::SecondFactor;
use publish::{
    AddressError, Application, Client, Connection, Control, Credentials, Limits, Secret, ServerAddress,
};
use trigger::Platform;

use crate::error::{Code, Error, sentence};
use crate::servers::credentials::{SignIn, way};

/// Who signs in, and with what. It is used and forgotten.
#[derive(Debug, Clone)]
pub struct Account {
    /// How one signs in.
    pub how: SignIn,
    /// The user id that goes with a token, or the user name; empty where the server [needs none](needs_user).
    pub user: String,
    /// The token or the password.
    pub secret: Secret,
    /// The code of a second factor, where there is one.
    pub code: Option<Secret>,
    /// The secret key by which every receiver of the server's calls knows them, where somebody gave one.
    pub receiver_key: Option<Secret>,
    /// The address that all of it may go to. The folder may say what it likes.
    pub only_for: Pin,
}

/// The only address that credentials may go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin {
    /// The address as it was given: some platforms have short forms, which mean nothing elsewhere.
    given: String,
    /// The address that it is where no platform is known.
    address: ServerAddress,
    /// What says so, such as `--server`.
    pub by: String,
}

impl Pin {
    /// Reads an address as people write it.
    ///
    /// # Errors
    /// Why a text is none.
    pub fn read(text: &str, by: &str) -> Result<Pin, AddressError> {
        Ok(Pin {
            given: text.to_owned(),
            address: ServerAddress::parse(text)?,
            by: by.to_owned(),
        })
    }

    /// An address that was read before.
    pub fn of(address: ServerAddress, by: &str) -> Pin {
        Pin {
            given: address.as_str().to_owned(),
            address,
            by: by.to_owned(),
        }
    }

    /// The address as servers of a platform have it: both sides are read in the same way, so that what means the same is the same.
    ///
    /// # Errors
    /// No server of the platform can be there.
    pub fn means(&self, platform: Platform) -> Result<ServerAddress, AddressError> {
        ServerAddress::of(platform, &self.given)
    }

    /// The address for messages about a server of a platform.
    pub fn shown(&self, platform: Platform) -> String {
        self.means(platform)
            .unwrap_or_else(|_| self.address.clone())
            .to_string()
    }
}

/// The server of the folder that is meant, or a new one for an address that the folder does not know. `platform` is what the server
/// is said to run.
///
/// # Errors
/// [`Code::NotFound`] when there is none of that name, or several to choose from; [`Code::BadInput`] when the folder says that it runs
/// something else, or when nobody says what a new one runs.
pub fn server(
    folder: &Folder,
    wanted: Option<&str>,
    platform: Option<Platform>,
) -> Result<ServerFile, Error> {
    let server = meant(folder, wanted, platform)?;
    match platform.filter(|platform| *platform != server.platform) {
        None => Ok(server),
        Some(other) => Err(Error::new(
            Code::BadInput,
            format!(
                "servers/{} says that {} runs {}, and not {}.",
                server.file,
                server.name,
                server.platform.name(),
                other.name()
            ),
            "Nothing was sent. Leave --platform out, or choose another server.",
        )),
    }
}

fn meant(folder: &Folder, wanted: Option<&str>, platform: Option<Platform>) -> Result<ServerFile, Error> {
    let names: Vec<&str> = folder.servers.iter().map(|server| server.name.as_str()).collect();
    let known = match names.as_slice() {
        [] => "The folder knows no server yet: give the address of one, such as https://chat.example.com."
            .to_owned(),
        names => format!(
            "The folder knows: {}. The address of another one does as well.",
            names.join(", ")
        ),
    };
    let Some(wanted) = wanted else {
        return match folder.servers.as_slice() {
            [only] => Ok(only.clone()),
            _ => Err(Error::new(
                Code::NotFound,
                "It is not clear which server is meant.",
                known,
            )),
        };
    };
    // A server that is called like an address could be at another one.
    let is_address = ServerAddress::parse(wanted).is_ok() && wanted.contains("://");
    let is_there = |server: &ServerFile| {
        let address = ServerAddress::of(server.platform, wanted);
        address.is_ok() && ServerAddress::of(server.platform, &server.address) == address
    };
    let is_meant = |server: &&ServerFile| {
        (!is_address && server.name == wanted)
            || server.file.strip_suffix(".json") == Some(wanted)
            || is_there(server)
    };
    let mut meant = folder.servers.iter().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(only), None) => Ok(only.clone()),
        (None, _) if is_address => new_server(folder, wanted, platform),
        (None, _) => Err(Error::new(
            Code::NotFound,
            format!(
                "The folder has no server “{}”.",
                wanted.split('@').next_back().unwrap_or_default()
            ),
            known,
        )),
        (Some(_), Some(_)) => Err(Error::new(
            Code::NotFound,
            "Several servers of the folder are called so.",
            "Give the name of the server’s file.",
        )),
    }
}

fn new_server(folder: &Folder, wanted: &str, platform: Option<Platform>) -> Result<ServerFile, Error> {
    let unclear = || {
        let keys = Platform::ALL.map(Platform::key).join(" or ");
        Error::new(
            Code::BadInput,
            format!("It is not clear what {wanted} runs: the folder’s triggers do not say it."),
            format!("Nothing was sent. Say it with --platform: {keys}."),
        )
    };
    let platform = platform.or_else(|| only_platform(folder)).ok_or_else(unclear)?;
    let address = ServerAddress::of(platform, wanted)
        .map_err(|error| Error::new(Code::BadInput, sentence(&error.to_string()), error.help()))?;
    let text = address.as_str();
    let name = text.split_once("://").map_or(text, |(_, rest)| rest);
    let mut names = FileNames::default();
    for server in &folder.servers {
        names.take(&server.file);
    }
    Ok(ServerFile {
        file: names.next(name, "server", JSON),
        name: name.to_owned(),
        platform,
        address: text.to_owned(),
        environment: None,
        colour: None,
        application: None,
        ties: Vec::new(),
    })
}

/// What all triggers of the folder are for, if they are all for the same.
fn only_platform(folder: &Folder) -> Option<Platform> {
    let mut platforms = folder.triggers.iter().map(|trigger| trigger.draft.platform);
    let first = platforms.next()?;
    platforms.all(|other| other == first).then_some(first)
}

/// Whether a server of this platform must be told who signs in.
///
/// # Errors
/// [`Code::BadInput`] when one cannot sign in to it like this.
pub fn needs_user(platform: Platform, how: SignIn) -> Result<bool, Error> {
    Ok(way(platform, how)?
        .account
        .is_some_and(|account| account.is_needed()))
}

/// The address of a server, in the one form that addresses of its platform are compared in.
///
/// # Errors
/// [`Code::BadInput`] when it is none.
pub fn address(server: &ServerFile) -> Result<ServerAddress, Error> {
    ServerAddress::of(server.platform, &server.address).map_err(|error| {
        let message = format!("servers/{}: {error}", server.file);
        Error::new(Code::BadInput, sentence(&message), error.help())
    })
}

/// Holds a server to an address: whoever may change the folder could send the credentials elsewhere.
///
/// # Errors
/// [`Code::BadInput`] when the server has another one.
pub fn hold(server: &ServerFile, pin: &Pin) -> Result<(), Error> {
    let address = address(server)?;
    if pin.means(server.platform).as_ref() == Ok(&address) {
        return Ok(());
    }
    Err(Error::new(
        Code::BadInput,
        format!(
            "servers/{} says that {} is at {address}, but {} means {}.",
            server.file,
            server.name,
            pin.by,
            pin.shown(server.platform)
        ),
        "Nothing was sent. If the server has moved, say its new address there too, or make a new plan; if not, put it right in the file: credentials would have gone to a stranger.",
    ))
}

pub(super) async fn sign_in(
    server: &ServerFile,
    account: Account,
    control: &Control,
) -> Result<Client, Error> {
    hold(server, &account.only_for)?;
    // It is the one that the credentials are held to.
    let address = address(server)?;
    let credentials = match account.how {
        SignIn::Token => Credentials::Token {
            user_id: account.user,
            token: account.secret,
        },
        SignIn::Password => Credentials::Password {
            user: account.user,
            password: account.secret,
        },
    };
    let factor = account.code.map(|code| SecondFactor { code });
    let key = account.receiver_key.unwrap_or_else(|| Secret::new(""));
    let application = server.application.as_ref().map(|client_id| Application {
        client_id: client_id.clone(),
        secret_keys: Arc::new(key),
    });
    let connection = Connection {
        application,
        ..Connection::new(address, credentials)
    };
    Ok(Client::sign_in(
        server.platform,
        &connection,
        factor.as_ref(),
        Limits::default(),
        control,
    )
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMS: [&str; 4] = [
        "https://shop.zendesk.com",
        "https://shop.zendesk.com/agent/dashboard",
        "https://SHOP.zendesk.com/api/v2/chat/triggers",
        "https://shop.zendesk.com/?tab=chat",
    ];

    fn server_at(address: &str) -> ServerFile {
        ServerFile {
            file: "shop.json".to_owned(),
            name: "Shop".to_owned(),
            platform: Platform::ZendeskChat,
            address: address.to_owned(),
            environment: None,
            colour: None,
            application: None,
            ties: Vec::new(),
        }
    }

    #[test]
    fn an_account_is_the_same_in_whatever_form_its_address_is_given() {
        for there in FORMS {
            let folder = Folder {
                servers: vec![server_at(there)],
                ..Folder::default()
            };
            for wanted in FORMS {
                let meant = server(&folder, Some(wanted), None).unwrap();
                assert_eq!(meant.file, "shop.json", "{there}: {wanted}");
                let pin = Pin::read(wanted, "--server").unwrap();
                assert_eq!(hold(&meant, &pin), Ok(()), "{there}: {wanted}");
            }
            let other = Pin::read("https://other.zendesk.com", "--server").unwrap();
            assert_eq!(hold(&server_at(there), &other).unwrap_err().code, Code::BadInput);
        }
    }

    #[test]
    fn an_account_is_pinned_by_its_subdomain_alone() {
        let server = server_at("https://shop.zendesk.com");
        let pin = |text: &str| Pin::read(text, "the environment").unwrap();
        assert_eq!(hold(&server, &pin(" shop ")), Ok(()));
        let refused = hold(&server, &pin("other")).unwrap_err();
        assert!(
            refused.message.contains("https://other.zendesk.com"),
            "{refused:?}"
        );
        let elsewhere = ServerFile {
            platform: Platform::RocketChat,
            ..server
        };
        assert_eq!(hold(&elsewhere, &pin("shop")).unwrap_err().code, Code::BadInput);
    }

    #[test]
    fn a_new_server_is_kept_at_the_address_that_its_platform_makes_of_the_given_one() {
        let folder = Folder::default();
        for wanted in FORMS {
            let new = server(&folder, Some(wanted), Some(Platform::ZendeskChat)).unwrap();
            assert_eq!(new.address, "https://shop.zendesk.com", "{wanted}");
        }
        let page = "https://chat.example.com/agent";
        let new = server(&folder, Some(page), Some(Platform::RocketChat)).unwrap();
        assert_eq!(
            new.address, page,
            "what a page of another platform is, nobody knows"
        );
    }
}

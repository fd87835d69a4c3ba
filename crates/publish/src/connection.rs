//! Where a server is and who we are there: its cleaned-up address and the credentials.
//!
//! Not here: whether the server answers (that is the client) and where credentials are kept.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use trigger::Platform;
use url::{Host, Url};

use crate::{Application, Secret, zendesk_chat};

/// A server and how to sign in there.
#[derive(Debug, Clone)]
pub struct Connection {
    /// Where the server is.
    pub address: ServerAddress,
    /// Who we are there.
    pub credentials: Credentials,
    /// The application that what the server is to call belongs to; `None` where nobody named one.
    pub application: Option<Application>,
}

impl Connection {
    /// A server and how to sign in there, without an application.
    pub fn new(address: ServerAddress, credentials: Credentials) -> Connection {
        Connection {
            address,
            credentials,
            application: None,
        }
    }
}

/// The two ways to sign in.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Credentials {
    /// A token: the usual choice, because it can be taken back and needs no second factor.
    Token {
        /// The id of its user; empty where the platform's tokens say by themselves whose they are.
        user_id: String,
        /// The token.
        token: Secret,
    },
    /// A user name or e-mail address with its password.
    Password {
        /// User name or e-mail address.
        user: String,
        /// The password.
        password: Secret,
    },
}

/// The address of a server, cleaned up: `http` or `https`, no credentials, query or fragment, no slash at the end.
/// A path in front of the API (`https://example.com/chat`) is kept.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerAddress(Url);

/// Why a text is no address of a server. The text itself is never repeated: it may hold a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was entered.
    #[error("the server’s address is empty")]
    Empty,
    /// It cannot be read as a URL.
    #[error("the server’s address cannot be read: {0}")]
    Malformed(url::ParseError),
    /// It has a scheme other than `http` and `https`.
    #[error("the server’s address must begin with https:// or http://")]
    Scheme,
    /// There is a user name or a password in it.
    #[error("the server’s address holds a user name or a password")]
    Credentials,
}

impl AddressError {
    /// What to do about it.
    pub fn help(self) -> &'static str {
        match self {
            AddressError::Credentials => {
                "Take the part before the @ out, and enter it as credentials instead."
            }
            AddressError::Empty | AddressError::Malformed(_) | AddressError::Scheme => {
                "Enter what you see in the browser when you are signed in, such as https://chat.example.com."
            }
        }
    }
}

/// Something about an address that people should know before they send a secret there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AddressWarning {
    /// `http` to another machine: anyone on the way can read the credentials.
    NotEncrypted {
        /// The host of the address.
        host: String,
    },
}

impl fmt::Display for AddressWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AddressWarning::NotEncrypted { host } => write!(
                f,
                "The connection to {host} is not encrypted: anyone on the way can read your credentials. Use https:// if the server has it."
            ),
        }
    }
}

impl ServerAddress {
    /// Reads an address as people paste it: spaces around it, no scheme (`https` then, `http` for this machine), a
    /// slash or `/api/v1` at the end, a query or a fragment.
    ///
    /// # Errors
    /// Why a text is none.
    pub fn parse(text: &str) -> Result<ServerAddress, AddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        let mut url = if text.contains("://") {
            Url::parse(text).map_err(AddressError::Malformed)?
        } else {
            let url = Url::parse(&format!("https://{text}")).map_err(AddressError::Malformed)?;
            if is_loopback(&url) {
                Url::parse(&format!("http://{text}")).map_err(AddressError::Malformed)?
            } else {
                url
            }
        };
        if !matches!(url.scheme(), "http" | "https") {
            return Err(AddressError::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::Credentials);
        }
        url.set_query(None);
        url.set_fragment(None);
        let path = url.path().trim_end_matches('/');
        let path = match path.strip_suffix("/triggers") {
            Some(api) if api.ends_with("/api/v2") || api.ends_with("/api/v2/chat") => api,
            _ => path,
        };
        let path = path.strip_suffix("/api/v1").unwrap_or(path).to_owned();
        url.set_path(&path);
        Ok(ServerAddress(url))
    }

    /// Reads an address as people paste it for a server of a platform: also in the short forms that the platform has, and from
    /// any page of the server where they can be told apart.
    ///
    /// # Errors
    /// Why a text is none.
    pub fn of(platform: Platform, text: &str) -> Result<ServerAddress, AddressError> {
        match platform {
            Platform::RocketChat | Platform::LiveChat => ServerAddress::parse(text),
            Platform::ZendeskChat => {
                let account = zendesk_chat::of_subdomain(text.trim());
                let mut address = ServerAddress::parse(account.as_deref().unwrap_or(text))?;
                zendesk_chat::clean(&mut address.0);
                Ok(address)
            }
        }
    }

    /// The address as text, without a slash at the end.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Scheme, host and port, for messages and for comparing where an answer came from.
    pub fn origin(&self) -> String {
        self.0.origin().ascii_serialization()
    }

    /// Whether the server is on this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// Whether what is sent there is encrypted on its way.
    pub fn is_encrypted(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// What people should know before they send a secret there.
    pub fn warnings(&self) -> Vec<AddressWarning> {
        if !self.is_encrypted() && !self.is_loopback() {
            vec![AddressWarning::NotEncrypted {
                host: self.0.host_str().unwrap_or_default().to_owned(),
            }]
        } else {
            Vec::new()
        }
    }

    /// The URL of something below this address; each segment is escaped, whatever stands in it. No segment is a step in the path, `.` or `..`:
    /// those have no escaped form, and the URL standard leaves them out. Ids are checked before (`Segment`).
    pub(crate) fn below<'a>(&self, segments: impl IntoIterator<Item = &'a str>) -> Url {
        let segments = segments
            .into_iter()
            .inspect(|segment| debug_assert!(!matches!(*segment, "" | "." | ".."), "ids are checked before"));
        let mut url = self.0.clone();
        let mut path = url.path().trim_end_matches('/').to_owned();
        for segment in segments {
            path.push('/');
            // In forms a blank is a plus sign, in paths it is not. Everything else is the same, and stays what it is however
            // often it is read on the way.
            let escaped: String = url::form_urlencoded::byte_serialize(segment.as_bytes()).collect();
            path.push_str(&escaped.replace('+', "%20"));
        }
        url.set_path(&path);
        url
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

impl fmt::Display for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ServerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServerAddress({})", self.as_str())
    }
}

impl FromStr for ServerAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<ServerAddress, AddressError> {
        ServerAddress::parse(text)
    }
}

impl Serialize for ServerAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ServerAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ServerAddress, D::Error> {
        let text = String::deserialize(deserializer)?;
        ServerAddress::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cleans(text: &str, expected: &str) {
        assert_eq!(ServerAddress::parse(text).unwrap().as_str(), expected, "{text}");
    }

    #[test]
    fn addresses_are_cleaned_up_as_people_paste_them() {
        cleans("https://chat.example.com/", "https://chat.example.com");
        cleans("  chat.example.com ", "https://chat.example.com");
        cleans("chat.example.com:8443/", "https://chat.example.com:8443");
        cleans("localhost:3000", "http://localhost:3000");
        cleans("127.0.0.1:3000/", "http://127.0.0.1:3000");
        cleans("[::1]:3000", "http://[::1]:3000");
        cleans("https://example.com/chat/", "https://example.com/chat");
        cleans("https://example.com/chat/api/v1/", "https://example.com/chat");
        cleans(
            "https://www.zopim.example/api/v2/triggers",
            "https://www.zopim.example/api/v2",
        );
        cleans(
            "https://shop.example/api/v2/chat/triggers/",
            "https://shop.example/api/v2/chat",
        );
        cleans("https://EXAMPLE.com/home?x=1#y", "https://example.com/home");
        cleans(
            "https://example.com/chat/%2e%2e/%2E/./x/../api/v1/",
            "https://example.com",
        );
        cleans("https://bücher.example", "https://xn--bcher-kva.example");
    }

    #[test]
    fn an_account_of_zendesk_chat_is_known_by_its_subdomain_and_by_any_of_its_pages() {
        for (text, expected) in [
            ("shop", "https://shop.zendesk.com"),
            (" My-Shop2 ", "https://my-shop2.zendesk.com"),
            ("shop.zendesk.com", "https://shop.zendesk.com"),
            (
                "https://shop.zendesk.com/chat/agent#settings/triggers",
                "https://shop.zendesk.com",
            ),
            (
                "https://shop.zendesk.com/agent/tickets/12?x=1",
                "https://shop.zendesk.com",
            ),
            ("https://shop.zendesk.com/api/v2/chat", "https://shop.zendesk.com"),
            (
                "https://shop.zendesk.com/api/v2/chat/triggers/",
                "https://shop.zendesk.com",
            ),
            (
                "https://shop.zendesk.com/api/v2",
                "https://shop.zendesk.com/api/v2",
            ),
            ("https://www.zopim.com/api/v2/triggers", "https://www.zopim.com"),
            (
                "https://www.zopim.com/api/v2/chat",
                "https://www.zopim.com/api/v2/chat",
            ),
            ("https://dashboard.zopim.com/#home", "https://www.zopim.com"),
            ("zopim.com", "https://www.zopim.com"),
            // What stands in other addresses may lead to the API.
            ("https://proxy.example/zendesk/", "https://proxy.example/zendesk"),
            ("https://proxy.example/api/v2", "https://proxy.example/api/v2"),
            ("https://notzendesk.com/agent", "https://notzendesk.com/agent"),
            ("localhost", "http://localhost"),
            ("localhost:4000", "http://localhost:4000"),
            ("127.0.0.1:4000", "http://127.0.0.1:4000"),
        ] {
            let address = ServerAddress::of(Platform::ZendeskChat, text).unwrap();
            assert_eq!(address.as_str(), expected, "{text}");
            // What is kept is read again as itself.
            let again = ServerAddress::of(Platform::ZendeskChat, address.as_str()).unwrap();
            assert_eq!(again, address, "{text}");
            assert_eq!(ServerAddress::parse(address.as_str()).unwrap(), address, "{text}");
        }
        let why = |text| ServerAddress::of(Platform::ZendeskChat, text).unwrap_err();
        assert_eq!(why("ann:hunter2@shop.zendesk.com"), AddressError::Credentials);
        assert_eq!(why(""), AddressError::Empty);
        // A name is a subdomain for this platform alone.
        let other = ServerAddress::of(Platform::RocketChat, "shop").unwrap();
        assert_eq!(other.as_str(), "https://shop");
    }

    #[test]
    fn addresses_that_cannot_be_a_server_say_why_without_repeating_them() {
        let why = |text: &str| ServerAddress::parse(text).unwrap_err();
        assert_eq!(why(" "), AddressError::Empty);
        assert_eq!(why("ftp://example.com"), AddressError::Scheme);
        assert_eq!(why("https://ann:hunter2@example.com"), AddressError::Credentials);
        assert_eq!(why("ann:hunter2@example.com"), AddressError::Credentials);
        assert!(matches!(why("https://"), AddressError::Malformed(_)));
        assert!(matches!(why("javascript:alert(1)"), AddressError::Malformed(_)));
        assert!(!format!("{0} {0:?}", why("ann:hunter2@example.com")).contains("hunter2"));
    }

    #[test]
    fn plain_http_is_warned_about_unless_it_stays_on_this_machine() {
        let warnings = |text: &str| ServerAddress::parse(text).unwrap().warnings().len();
        assert_eq!(warnings("http://chat.example.com"), 1);
        assert_eq!(warnings("http://192.168.0.7:3000"), 1);
        assert_eq!(warnings("http://localhost:3000"), 0);
        assert_eq!(warnings("http://127.8.8.8"), 0);
        assert_eq!(warnings("https://chat.example.com"), 0);
    }

    #[test]
    fn a_path_in_front_of_the_api_is_kept_and_ids_are_escaped() {
        let address = ServerAddress::parse("https://example.com/chat").unwrap();
        assert_eq!(
            address.below(["api", "v1", "a/b ?"]).as_str(),
            "https://example.com/chat/api/v1/a%2Fb%20%3F"
        );
        // What only looks like a step stays a segment.
        assert_eq!(
            address.below(["%2e%2e", "...", "a"]).as_str(),
            "https://example.com/chat/%252e%252e/.../a"
        );
    }
}

//! Who calls, and in which of the two data centres.

use data_encoding::BASE64;

use super::check::SignedInBy;
use crate::secret::Secret;

/// How one signs in.
#[derive(Debug, Clone)]
pub enum Credentials {
    /// Not at all: only `list_webhook_names` can be called.
    None,
    /// With an access token of OAuth.
    Bearer(Secret),
    /// With a personal access token.
    PersonalToken {
        /// The id of the account that it belongs to.
        account_id: String,
        /// The token.
        token: Secret,
    },
}

impl Credentials {
    pub(super) fn signed_in_by(&self) -> SignedInBy {
        match self {
            Credentials::None | Credentials::Bearer(_) => SignedInBy::Bearer,
            Credentials::PersonalToken { .. } => SignedInBy::PersonalToken,
        }
    }

    /// The value of `Authorization`, with everything in it that must not be shown.
    pub(super) fn authorization(&self) -> (Option<Secret>, Vec<Secret>) {
        match self {
            Credentials::None => (None, Vec::new()),
            Credentials::Bearer(token) => {
                let token = token.expose().trim();
                let value = Secret::new(format!("Bearer {token}"));
                (Some(value), vec![Secret::new(token)])
            }
            Credentials::PersonalToken { account_id, token } => {
                let token = token.expose().trim();
                let pair = BASE64.encode(format!("{}:{token}", account_id.trim()).as_bytes());
                let value = Secret::new(format!("Basic {pair}"));
                (Some(value), vec![Secret::new(token), Secret::new(pair)])
            }
        }
    }

    /// The data centre that the token is of, where it is not the usual one: `fra:…`.
    pub(super) fn region(&self) -> Option<Region> {
        let (Credentials::Bearer(token) | Credentials::PersonalToken { token, .. }) = self else {
            return None;
        };
        let (prefix, _) = token.expose().trim().split_once(':')?;
        (prefix == "fra").then(|| Region(prefix.to_owned()))
    }
}

/// A data centre, as `X-Region` names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region(String);

impl Region {
    /// The one that an answer names. The document has `dal` and `fra`. Named choice: any short word of letters and digits is
    /// taken, so that a third one would work, and nothing else can stand in the header.
    pub(super) fn named(text: &str) -> Option<Region> {
        let is_word = (1..=16).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_word.then(|| Region(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(token: &str) -> Option<String> {
        let credentials = Credentials::Bearer(Secret::new(token));
        credentials.region().map(|region| region.0)
    }

    #[test]
    fn the_prefix_of_a_token_says_its_data_centre() {
        assert_eq!(region("fra:abc"), Some("fra".to_owned()));
        assert_eq!(region(" fra:a:b\n"), Some("fra".to_owned()));
        for usual in ["dal:abc", "abc", "frabc", "frank:abc", ""] {
            assert_eq!(region(usual), None, "{usual}");
        }
    }

    #[test]
    fn what_could_not_stand_in_a_header_names_no_data_centre() {
        for text in ["fra", "dal", "syd1"] {
            assert_eq!(Region::named(text).unwrap().as_str(), text);
        }
        for text in ["", "fra\r\nx: y", "fra dal", "ünd", "abcdefghijklmnopq"] {
            assert_eq!(Region::named(text), None, "{text}");
        }
    }

    #[test]
    fn credentials_are_sent_in_the_two_ways_and_never_shown() {
        let bearer = Credentials::Bearer(Secret::new(" abc\n"));
        assert_eq!(bearer.authorization().0.unwrap().expose(), "Bearer abc");
        let personal = Credentials::PersonalToken {
            account_id: "me".to_owned(),
            token: Secret::new("abc"),
        };
        let (value, secrets) = personal.authorization();
        assert_eq!(value.unwrap().expose(), "Basic bWU6YWJj");
        let hidden: Vec<&str> = secrets.iter().map(Secret::expose).collect();
        assert_eq!(hidden, ["abc", "bWU6YWJj"]);
        assert!(!format!("{bearer:?}{personal:?}").contains("abc"));
        assert!(Credentials::None.authorization().0.is_none());
    }
}

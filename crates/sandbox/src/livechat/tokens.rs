//! Tokens: whose each is, through which application, and what it may do.
//!
//! Named choice: each token works in both ways, as a bearer's token of its application and as a personal access token, which has no
//! application. Nothing here is a secret: it guards practice data.

use axum::http::{HeaderMap, header};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use serde_json::{Value, json};

use super::scopes::Scopes;

/// What the server knows of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    /// The agent or bot that it belongs to.
    pub(super) user: String,
    /// The id of the user's account, which a personal access token is sent with; none: a bot, which has none.
    pub(super) account_id: Option<String>,
    /// The application that it was given to.
    pub(super) client_id: String,
    pub(super) scopes: Scopes,
    /// When it ends, in milliseconds since the Unix epoch; none: never.
    pub(super) ends_ms: Option<u64>,
    /// Whether it was taken back.
    pub(super) withdrawn: bool,
}

/// How a request signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Login {
    /// `Bearer TOKEN`.
    Bearer(String),
    /// `Basic base64(ACCOUNT_ID:TOKEN)`.
    Personal { account_id: String, token: String },
}

impl Login {
    /// How a request with these headers signs in.
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, rest) = value.split_once(' ')?;
        let rest = rest.trim();
        if scheme.eq_ignore_ascii_case("bearer") {
            return Some(Login::Bearer(rest.to_owned()));
        }
        if !scheme.eq_ignore_ascii_case("basic") {
            return None;
        }
        let pair = String::from_utf8(BASE64.decode(rest.as_bytes()).ok()?).ok()?;
        // The token itself may have a colon, after the name of its data centre.
        let (account_id, token) = pair.split_once(':')?;
        Some(Login::Personal {
            account_id: account_id.to_owned(),
            token: token.to_owned(),
        })
    }

    pub(super) fn token(&self) -> &str {
        match self {
            Login::Bearer(token) | Login::Personal { token, .. } => token,
        }
    }

    /// Whether it opens with this token at `now_ms`.
    pub(super) fn opens(&self, token: &Token, now_ms: u64) -> bool {
        self.is_with(token) && !token.withdrawn && token.ends_ms.is_none_or(|ends_ms| now_ms < ends_ms)
    }

    /// Whether it brings this token, whatever became of that.
    pub(super) fn is_with(&self, token: &Token) -> bool {
        match self {
            Login::Bearer(text) => *text == token.text,
            Login::Personal {
                account_id,
                token: text,
            } => *text == token.text && token.account_id.as_ref() == Some(account_id),
        }
    }
}

/// A text in the form of a signed JSON web token. Nobody signs it: the server knows its tokens by their text.
pub(super) fn web_token(claims: &Value, signature: &[u8]) -> String {
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let header = json!({"alg": "HS256", "typ": "JWT"});
    format!(
        "{}.{}.{}",
        part(&header),
        part(claims),
        BASE64URL_NOPAD.encode(signature)
    )
}

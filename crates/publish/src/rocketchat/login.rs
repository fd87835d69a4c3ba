//! Signing in with a password and, where the server wants one, a second factor.

use serde::Deserialize;
use serde_json::{Value, json};

use super::client::{lacks, route};
use crate::control::Control;
use crate::error::Error;
use crate::secret::Secret;
use crate::transport::{Call, Http, Route};

const LOGIN: Route = route("POST", "login", "to sign in");
/// The method of most accounts with a second factor: an authenticator app.
const USUAL_METHOD: &str = "totp";

/// The code of a second factor. Where it comes from is between the server and the person who enters it: the server says
/// in [`Error::SecondFactorNeeded`] which code it wants, and signing in finds out by itself how it wants to be given it.
#[derive(Debug, Clone, Deserialize)]
pub struct SecondFactor {
    /// The code.
    pub code: Secret,
}

/// Gives the user id and the token of a session. With a code whose method is another than the usual one the login is sent a
/// second time, with the method that the server names.
pub(super) async fn login(
    http: &Http,
    user: &str,
    password: &Secret,
    second_factor: Option<&SecondFactor>,
    control: &Control,
) -> Result<(Secret, Secret), Error> {
    let code = second_factor.map(|factor| Secret::new(factor.code.expose().trim()));
    let Some(code) = code else {
        return attempt(http, user, password, None, control).await;
    };
    let first = attempt(http, user, password, Some((&code, USUAL_METHOD)), control).await;
    match first {
        Err(Error::SecondFactorNeeded { method } | Error::SecondFactorWrong { method })
            if method != USUAL_METHOD && is_word(&method) =>
        {
            attempt(http, user, password, Some((&code, &method)), control).await
        }
        first => first,
    }
}

/// Whether a method that a server names can go back to it in a header.
fn is_word(method: &str) -> bool {
    (1..=40).contains(&method.len())
        && method
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

async fn attempt(
    http: &Http,
    user: &str,
    password: &Secret,
    second_factor: Option<(&Secret, &str)>,
    control: &Control,
) -> Result<(Secret, Secret), Error> {
    let mut body = json!({ "user": user, "password": password.expose() });
    let sent_method;
    let mut headers = Vec::new();
    if let Some((code, method)) = second_factor {
        // Today's servers read the code from the body of a login, and the headers are their general rule.
        body["code"] = Value::from(code.expose());
        sent_method = Secret::new(method);
        headers = vec![("x-2fa-code", code), ("x-2fa-method", &sent_method)];
    }
    let call = Call {
        headers: &headers,
        body: Some(&body),
        ..Call::to(LOGIN)
    };
    let answer = http.call(call, control).await?;
    let text = |pointer: &str| {
        let value = answer.json()?.pointer(pointer)?.as_str()?;
        Some(Secret::new(value))
    };
    match (text("/data/userId"), text("/data/authToken")) {
        (Some(user_id), Some(token)) => Ok((user_id, token)),
        _ => Err(lacks(http, &answer, LOGIN, "authToken and userId")),
    }
}

//! Signing in, and who and what one talks to: `POST login`, `GET me`, `GET info`.
//!
//! Named choice: passwords are taken as plain text only, not as a SHA-256 digest.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::json_body;
use crate::rocketchat::access::Caller;
use crate::rocketchat::answer::Answer;
use crate::rocketchat::control::Control;
use crate::rocketchat::users::{Permission, User};

/// `POST login` with `{user | username, password, code?}`; the code may be in the header `x-2fa-code` instead.
pub(super) async fn login(
    State(control): State<Control>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Answer, Answer> {
    let body = json_body(&body)?;
    let text = |member: &str| body.get(member).and_then(Value::as_str);
    let name = text("user").or_else(|| text("username"));
    let mut state = control.state();
    let found = state.users.iter().position(|user| {
        name == Some(&user.credentials.username) && text("password") == Some(&user.credentials.password)
    });
    // Rocket.Chat does not say whether the name or the password was wrong.
    let Some(index) = found else {
        return Err(Answer::login_refused("Unauthorized", "Unauthorized", None));
    };
    if let Some(secret) = &state.users[index].totp_secret {
        let code = text("code").or_else(|| headers.get("x-2fa-code")?.to_str().ok());
        second_factor(code, |code| secret.accepts(code, control.now_ms()))?;
    }
    let token = state.sign_in(index);
    let user = &state.users[index];
    Ok(Answer::success(json!({
        "status": "success",
        "data": {"userId": user.credentials.user_id, "authToken": token, "me": profile(user)},
    })))
}

/// `GET me`.
pub(super) async fn me(caller: Caller) -> Result<Answer, Answer> {
    match &caller.0 {
        Some(user) => Ok(Answer::success(profile(user))),
        None => Err(Answer::not_logged_in()),
    }
}

/// `GET info`: the version to the minor for everybody, to the patch for those who may see statistics.
pub(super) async fn info(State(control): State<Control>, caller: Caller) -> Answer {
    let version = control.version();
    Answer::success(if caller.may(Permission::ViewStatistics) {
        json!({"version": version, "info": {"version": version}})
    } else {
        json!({"version": minor(version)})
    })
}

fn second_factor(code: Option<&str>, accepts: impl FnOnce(&str) -> bool) -> Result<(), Answer> {
    let (error, message) = match code {
        None | Some("") => ("totp-required", "TOTP Required [totp-required]"),
        Some(code) if !accepts(code) => ("totp-invalid", "TOTP Invalid [totp-invalid]"),
        Some(_) => return Ok(()),
    };
    let details = json!({"method": "totp", "codeGenerated": false, "availableMethods": ["totp"]});
    Err(Answer::login_refused(error, message, Some(details)))
}

fn profile(user: &User) -> Value {
    json!({
        "_id": user.credentials.user_id,
        "username": user.credentials.username,
        "name": user.name,
        "emails": [{"address": format!("{}@practice.invalid", user.credentials.username), "verified": true}],
        "status": "online",
        "statusConnection": "online",
        "active": true,
        "roles": ["user", user.role.name()],
        "services": {"email2fa": {"enabled": false}, "totp": {"enabled": user.totp_secret.is_some()}},
    })
}

/// `7.9` of `7.9.0-rc.1`.
fn minor(version: &str) -> String {
    version.split('.').take(2).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::minor;

    #[test]
    fn strangers_see_the_version_to_the_minor() {
        for (version, seen) in [("7.9.0", "7.9"), ("8.0.0-rc.1", "8.0"), ("7", "7")] {
            assert_eq!(minor(version), seen);
        }
    }
}

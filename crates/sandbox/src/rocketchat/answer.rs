//! Answers in the shapes of Rocket.Chat: which body goes with which status.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::validate::Invalid;

/// What an endpoint answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
}

impl Answer {
    /// 200 with `success: true` after the given members.
    pub(crate) fn success(members: Value) -> Self {
        let mut body = match members {
            Value::Object(members) => members,
            _ => Map::new(),
        };
        body.insert("success".to_owned(), Value::Bool(true));
        Self {
            status: StatusCode::OK,
            body: Value::Object(body),
        }
    }

    /// 400 with a reason and its type: `reason [kind]`.
    pub(crate) fn refused(reason: &str, kind: &str) -> Self {
        let body = json!({"success": false, "error": format!("{reason} [{kind}]"), "errorType": kind});
        Self {
            status: StatusCode::BAD_REQUEST,
            body,
        }
    }

    /// 400 with members of its own.
    pub(crate) fn failure(members: Value) -> Self {
        let mut answer = Self::success(members);
        answer.status = StatusCode::BAD_REQUEST;
        answer.body["success"] = Value::Bool(false);
        answer
    }

    /// 401 of every endpoint that needs a token.
    pub(crate) fn not_logged_in() -> Self {
        let body = json!({"status": "error", "message": "You must be logged in to do this."});
        Self {
            status: StatusCode::UNAUTHORIZED,
            body,
        }
    }

    /// 401 of `POST login`.
    pub(crate) fn login_refused(error: &str, message: &str, details: Option<Value>) -> Self {
        let mut body = json!({"status": "error", "error": error, "message": message});
        if let Some(details) = details {
            body["details"] = details;
        }
        Self {
            status: StatusCode::UNAUTHORIZED,
            body,
        }
    }

    /// 403: the user is known but may not.
    pub(crate) fn not_permitted() -> Self {
        let error = "User does not have the permissions required for this action [error-unauthorized]";
        Self {
            status: StatusCode::FORBIDDEN,
            body: json!({"success": false, "error": error}),
        }
    }

    /// 404: no such endpoint.
    pub(crate) fn no_endpoint() -> Self {
        let body = json!({"success": false, "status": "error", "message": "API endpoint does not exist."});
        Self {
            status: StatusCode::NOT_FOUND,
            body,
        }
    }

    /// 429: over the rate limit, with the whole seconds to wait.
    pub(crate) fn too_many_requests(wait_seconds: u64) -> Self {
        let error = format!(
            "Error, too many requests. Please slow down. You must wait {wait_seconds} seconds before trying this \
             endpoint again. [error-too-many-requests]"
        );
        Self {
            status: StatusCode::TOO_MANY_REQUESTS,
            body: json!({"success": false, "error": error}),
        }
    }

    /// 500: the server failed.
    pub(crate) fn internal_error() -> Self {
        let body = json!({"success": false, "error": "Internal server error"});
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            body,
        }
    }
}

impl From<Invalid> for Answer {
    fn from(Invalid(text): Invalid) -> Self {
        Self::refused(&text, "invalid-params")
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, Json(self.body)).into_response()
    }
}

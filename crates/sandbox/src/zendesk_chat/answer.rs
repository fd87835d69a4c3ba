//! Answers in the vendor's shapes: bare records and lists, and errors with `error` and `description`.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::body::Invalid;

/// What an endpoint answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    status: StatusCode,
    /// None: an answer without a body.
    body: Option<Value>,
}

impl Answer {
    /// 200 with a record or a list.
    pub(super) fn found(body: Value) -> Self {
        Self {
            status: StatusCode::OK,
            body: Some(body),
        }
    }

    /// 201 with the new record.
    pub(super) fn created(record: Value) -> Self {
        Self {
            status: StatusCode::CREATED,
            body: Some(record),
        }
    }

    /// 204. The documentation shows `null` under it; in HTTP such an answer has no body.
    pub(super) fn deleted() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: None,
        }
    }

    /// 401: nobody is signed in.
    pub(super) fn unauthorized() -> Self {
        Self::error(
            StatusCode::UNAUTHORIZED,
            "Unauthorized",
            "The server could not verify that you are authorized to access the requested resource",
        )
    }

    /// 403: the user is known but may not.
    pub(super) fn forbidden() -> Self {
        let description = "You do not have the permission to access the requested resource";
        Self::error(StatusCode::FORBIDDEN, "Forbidden", description)
    }

    /// 404: no such record, or no such endpoint.
    pub(super) fn not_found() -> Self {
        Self::error(StatusCode::NOT_FOUND, "RecordNotFound", "Not found")
    }

    /// 429: over the rate limit.
    pub(super) fn too_many_requests() -> Self {
        let description = "Number of allowed API requests per minute exceeded";
        Self::error(StatusCode::TOO_MANY_REQUESTS, "APIRateLimitExceeded", description)
    }

    /// 500: the server failed.
    pub(super) fn internal_error() -> Self {
        let description = "The server could not complete the request";
        Self::error(
            StatusCode::INTERNAL_SERVER_ERROR,
            "InternalServerError",
            description,
        )
    }

    fn error(status: StatusCode, error: &str, description: &str) -> Self {
        Self {
            status,
            body: Some(json!({"error": error, "description": description})),
        }
    }
}

impl From<Invalid> for Answer {
    /// 422, with the member that is wrong under `details`.
    fn from(invalid: Invalid) -> Self {
        let mut answer = Self::error(
            StatusCode::UNPROCESSABLE_ENTITY,
            "RecordInvalid",
            "Record validation errors",
        );
        if let Some(body) = &mut answer.body {
            let detail = json!({"type": invalid.kind, "description": invalid.description});
            body["details"] = json!({ invalid.member: [detail] });
        }
        answer
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self.body {
            Some(body) => (self.status, Json(body)).into_response(),
            None => self.status.into_response(),
        }
    }
}

//! What a call is refused with: the document's thirteen types of errors, with its words.
//!
//! Named choice: the HTTP statuses. The document has none; a client is to take all but 200 for an error and to read the body.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A type of error, as the document lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Authentication,
    Authorization,
    AlreadyExists,
    GroupNotFound,
    Internal,
    LicenseExpired,
    LimitReached,
    MisdirectedRequest,
    NotFound,
    TooManyRequests,
    OwnershipTransfer,
    UnsupportedVersion,
    Validation,
}

impl Kind {
    /// The type in JSON, the words that come with it where there are no closer ones, and the status.
    fn parts(self) -> (&'static str, &'static str, StatusCode) {
        match self {
            Kind::Authentication => ("authentication", "Authentication error", StatusCode::UNAUTHORIZED),
            Kind::Authorization => ("authorization", "Authorization error", StatusCode::FORBIDDEN),
            Kind::AlreadyExists => ("already_exists", "Already exists", StatusCode::CONFLICT),
            Kind::GroupNotFound => ("group_not_found", "Group not found", StatusCode::NOT_FOUND),
            Kind::Internal => (
                "internal",
                "Internal server error",
                StatusCode::INTERNAL_SERVER_ERROR,
            ),
            Kind::LicenseExpired => ("license_expired", "License expired", StatusCode::PAYMENT_REQUIRED),
            Kind::LimitReached => ("limit_reached", "Limit reached", StatusCode::FORBIDDEN),
            Kind::MisdirectedRequest => (
                "misdirected_request",
                "Wrong region",
                StatusCode::MISDIRECTED_REQUEST,
            ),
            Kind::NotFound => ("not_found", "Not found", StatusCode::NOT_FOUND),
            Kind::TooManyRequests => (
                "too_many_requests",
                "Too many requests",
                StatusCode::TOO_MANY_REQUESTS,
            ),
            Kind::OwnershipTransfer => (
                "ownership_transfer",
                "Invalid transfer ownership request",
                StatusCode::BAD_REQUEST,
            ),
            Kind::UnsupportedVersion => (
                "unsupported_version",
                "Cannot call unsupported API versions.",
                StatusCode::BAD_REQUEST,
            ),
            Kind::Validation => ("validation", "Wrong format of request", StatusCode::BAD_REQUEST),
        }
    }
}

/// Why a call, or one request of a batch, is refused.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Refusal {
    kind: Kind,
    message: String,
    data: Option<Value>,
}

impl Refusal {
    /// With the document's own words for this type.
    pub(super) fn new(kind: Kind) -> Self {
        Self::because(kind, kind.parts().1)
    }

    /// With closer words.
    pub(super) fn because(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            data: None,
        }
    }

    /// The request says something that it may not say.
    pub(super) fn validation(message: impl Into<String>) -> Self {
        Self::because(Kind::Validation, message)
    }

    /// The call belongs to another region, which is said with it.
    pub(super) fn misdirected(region: &str) -> Self {
        Self {
            data: Some(json!({ "region": region })),
            ..Self::new(Kind::MisdirectedRequest)
        }
    }

    /// The error as it stands alone, and in the place of an answer in a batch.
    pub(super) fn to_json(&self) -> Value {
        let mut error = json!({"type": self.kind.parts().0, "message": self.message});
        if let Some(data) = &self.data {
            error["data"] = data.clone();
        }
        json!({ "error": error })
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        (self.kind.parts().2, Json(self.to_json())).into_response()
    }
}

//! `POST livechat/triggers/external-service/test`: calls a service once, as a trigger would.

use axum::body::Bytes;
use axum::extract::State;
use serde_json::{Value, json};

use super::json_body;
use crate::rocketchat::access::Caller;
use crate::rocketchat::answer::Answer;
use crate::rocketchat::control::Control;
use crate::rocketchat::outbound::{CallError, LoopbackUrl, messages};
use crate::rocketchat::users::Permission;
use crate::rocketchat::validate;

/// The id that the answer has in place of a trigger's.
const TEST_TRIGGER: &str = "test-trigger";
/// The visitor that Rocket.Chat tells a service under test about.
const TEST_VISITOR: &str = "1234567890";

pub(super) async fn test(
    State(control): State<Control>,
    caller: Caller,
    body: Bytes,
) -> Result<Answer, Answer> {
    let body = json_body(&body)?;
    validate::service_test(&body)?;
    caller.require(Permission::ViewLivechatManager)?;
    let Some(secret) = control
        .settings()
        .secret_token
        .filter(|secret| !secret.is_empty())
    else {
        return Err(Answer::failure(
            json!({"error": "Livechat secret token is not configured"}),
        ));
    };
    let service = LoopbackUrl::parse(body["webhookUrl"].as_str().unwrap_or_default())
        .map_err(|error| Answer::refused(&error.to_string(), "error-practice-only-this-machine"))?;
    let metadata = body
        .get("extraData")
        .filter(|data| !data.is_null())
        .cloned()
        .unwrap_or(json!([]));
    let question = json!({"metadata": metadata, "visitorToken": TEST_VISITOR});
    let timeout_ms = body["timeout"].as_f64().unwrap_or_default();
    match messages(&service, timeout_ms, &secret, &question).await {
        Ok(contents) => Ok(Answer::success(json!({
            "triggerId": TEST_TRIGGER,
            "response": {"statusCode": 200, "contents": contents},
        }))),
        Err(error) => Err(failure(&error, &body["fallbackMessage"])),
    }
}

fn failure(error: &CallError, fallback: &Value) -> Answer {
    let kind = match error {
        CallError::TimedOut => "error-timeout",
        CallError::Connect { .. }
        | CallError::Http { .. }
        | CallError::Body { .. }
        | CallError::Status { .. }
        | CallError::Format => "error-invalid-external-service-response",
    };
    Answer::failure(json!({
        "triggerId": TEST_TRIGGER,
        "error": kind,
        "response": error.to_string(),
        "fallbackMessage": fallback,
    }))
}

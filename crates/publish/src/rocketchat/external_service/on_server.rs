//! The server's own test call: the server asks the service, from where it stands and with its own secret token.
//!
//! It answers 200 with the messages, or 400 with `error-timeout` or `error-invalid-external-service-response` and with
//! what the service said. It allows fifteen calls a minute; more are waited for, as with every call.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;
use trigger::Severity;
use trigger::rocketchat::service_timeout_ms;

use super::send::judged;
use super::{Finding, Outcome, Sees, SentRequest, ServiceAnswer, ServiceCall};
use crate::control::Control;
use crate::error::Error;
use crate::exchange::RawAnswer;
use crate::rocketchat::client::{Client, MANAGER, route};
use crate::transport::{Call, Route};

const TEST: Route = route("POST", "livechat/triggers/external-service/test", MANAGER);

/// How much longer than the service's time-out the server itself may take to answer.
const GRACE: Duration = Duration::from_secs(30);

impl Client {
    /// Lets the server ask the service once. The visitor's token and the secret are the server's own; those of `call` are
    /// not sent. Waits for the server's rate limit; cancelling ends it at once, for nothing is changed.
    ///
    /// # Errors
    /// What goes wrong with the server; what goes wrong with the service is an answer. A server without a Secret Token or
    /// without the plan for it is [`Error::Refused`] with its words.
    pub async fn test_external_service(
        &self,
        call: &ServiceCall,
        control: &Control,
    ) -> Result<ServiceAnswer, Error> {
        let timeout_ms = service_timeout_ms(call.timeout_ms);
        let body = json!({
            "webhookUrl": call.url,
            "timeout": call.timeout_ms,
            "fallbackMessage": call.fallback,
            "extraData": call.visitor.metadata,
        });
        let request = Call {
            body: Some(&body),
            patience: Some(Duration::from_millis(timeout_ms).saturating_add(GRACE)),
            harmless: true,
            ..Call::to(TEST)
        };
        let began = Instant::now();
        let answered = self.call(request, control).await;
        let took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let (raw, (outcome, findings, sees)) = match answered {
            Ok(answer) => {
                let contents = answer.json().and_then(|json| json.pointer("/response/contents"));
                let Some(contents) = contents else {
                    return Err(self.lacks(&answer, TEST, "response.contents"));
                };
                // Judged again, so that messages come in their order and empty ones are told.
                let judged = judged(call, 200, &json!({ "contents": contents }).to_string());
                (answer.raw(&[], &[]), judged)
            }
            Err(Error::Refused { message, raw, .. }) if outcome_of(&message).is_some() => {
                let told = service_failed(call, &message, &raw);
                (raw, told)
            }
            Err(error) => return Err(error),
        };
        Ok(ServiceAnswer {
            asked: SentRequest {
                method: "POST".to_owned(),
                url: format!("{}/api/v1/{}", self.address(), TEST.path),
                headers: Vec::new(),
                body: body.to_string(),
            },
            redirects: Vec::new(),
            timeout_ms,
            began_after_ms: None,
            took_ms,
            calls_left: header(&raw, "x-ratelimit-remaining"),
            raw: Some(*raw),
            outcome,
            findings,
            sees,
        })
    }
}

/// What the server's own word for a failed service means; `None` when it is about something else.
fn outcome_of(word: &str) -> Option<Outcome> {
    match word {
        "error-timeout" => Some(Outcome::TimedOut),
        "error-invalid-external-service-response" => Some(Outcome::Failed),
        _ => None,
    }
}

fn service_failed(call: &ServiceCall, word: &str, raw: &RawAnswer) -> (Outcome, Vec<Finding>, Sees) {
    let outcome = outcome_of(word).unwrap_or(Outcome::Failed);
    let said: Value = serde_json::from_str(&raw.body).unwrap_or_default();
    let said = said["response"].as_str().unwrap_or_default().trim();
    let finding = if outcome == Outcome::TimedOut {
        Finding::new(
            Severity::Error,
            "",
            format!(
                "The server got no answer within {} ms.",
                service_timeout_ms(call.timeout_ms)
            ),
            "Make the service quicker, or give it more time in “Timeout (in milliseconds)”.",
        )
    } else {
        let message = if said.is_empty() {
            "The server takes what it got for a failure.".to_owned()
        } else {
            format!("The server takes what it got for a failure: {}", excerpt(said))
        };
        let help = "Send a test from this computer: it says what is wrong with the answer.";
        Finding::new(Severity::Error, "", message, help)
    };
    (outcome, vec![finding], Sees::after_failure(&call.fallback))
}

/// The beginning of a long text.
fn excerpt(text: &str) -> String {
    const SHOWN: usize = 200;
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

fn header(raw: &RawAnswer, name: &str) -> Option<u32> {
    let (_, value) = raw.headers.iter().find(|(header, _)| header == name)?;
    value.trim().parse().ok()
}

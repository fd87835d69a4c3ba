//! An answer as JSON, with its secrets apart from it.

use serde_json::Value;

use super::methods::Endpoint;
use super::refusal::Refusal;
use super::request::DOTS;
use super::veil::Veil;
use crate::secret::Secret;

/// A good answer. Where it holds secrets, dots stand in their place, so that it can be shown.
#[derive(Debug, Clone)]
pub struct Reply {
    body: Value,
    secrets: Vec<HandedOut>,
    refused: Vec<(usize, Refusal)>,
}

/// A secret that the API handed out.
#[derive(Debug, Clone)]
pub struct HandedOut {
    /// Where in the answer it stood, as a JSON pointer: `/secret`, `/responses/0/secret`.
    pub pointer: String,
    /// The secret.
    pub secret: Secret,
}

impl Reply {
    /// Takes the secrets out of an answer.
    pub(super) fn new(endpoint: Endpoint, mut body: Value, veil: &Veil<'_>) -> Reply {
        let mut answered = Reply {
            body: Value::Null,
            secrets: Vec::new(),
            refused: Vec::new(),
        };
        let members = endpoint.method().secrets;
        match (endpoint, body.get_mut("responses")) {
            (Endpoint::Batch(..), Some(Value::Array(responses))) => {
                for (index, response) in responses.iter_mut().enumerate() {
                    match Refusal::of(response, veil) {
                        Some(refusal) => {
                            *response = veil.over(response);
                            answered.refused.push((index, refusal));
                        }
                        None => answered.take(members, response, &format!("/responses/{index}")),
                    }
                }
            }
            _ => answered.take(members, &mut body, ""),
        }
        answered.body = body;
        answered
    }

    /// Takes the secrets out of the answer to one request, which stands at a place.
    fn take(&mut self, members: &[&str], answer: &mut Value, place: &str) {
        for member in members {
            let Some(value) = answer.get_mut(member) else {
                continue;
            };
            let secret = match value.take() {
                Value::String(text) => Secret::new(text),
                other => Secret::new(other.to_string()),
            };
            *value = Value::from(DOTS);
            self.secrets.push(HandedOut {
                pointer: format!("{place}/{member}"),
                secret,
            });
        }
    }

    /// The answer, with dots for its secrets.
    pub fn body(&self) -> &Value {
        &self.body
    }

    /// The secrets.
    pub fn secrets(&self) -> &[HandedOut] {
        &self.secrets
    }

    /// The requests of a batch that the server refused, by their places in it.
    pub fn refused(&self) -> &[(usize, Refusal)] {
        &self.refused
    }

    /// The answer with its secrets, as it came. The name is long on purpose: each use is a place to look at.
    pub fn expose_secrets(&self) -> Value {
        let mut body = self.body.clone();
        for HandedOut { pointer, secret } in &self.secrets {
            if let Some(value) = body.pointer_mut(pointer) {
                *value = Value::from(secret.expose());
            }
        }
        body
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_apart_from_the_answer_and_can_be_put_back() {
        let single = Endpoint::named("create_bot").unwrap();
        let batch = Endpoint::named("batch_create_bots").unwrap();
        let refused = json!({ "error": { "type": "validation", "message": "no" } });
        for (endpoint, body, count) in [
            (single, json!({ "id": "b", "secret": "PLANTED" }), 1),
            (
                batch,
                json!({ "responses": [{ "id": "b", "secret": "PLANTED" }, refused, { "secret": "PLANTED-2" }] }),
                2,
            ),
            (single, json!({ "id": "b" }), 0),
        ] {
            let answered = Reply::new(endpoint, body.clone(), &Veil::of(&[]));
            assert!(!answered.body().to_string().contains("PLANTED"));
            assert!(!format!("{answered:?}").contains("PLANTED"));
            assert_eq!(answered.secrets().len(), count);
            assert_eq!(answered.expose_secrets(), body);
        }
    }

    #[test]
    fn the_refused_requests_of_a_batch_are_told_by_their_places() {
        let batch = Endpoint::named("batch_delete_agents").unwrap();
        let answered = Reply::new(batch, batch.example().answer.unwrap(), &Veil::of(&[]));
        let places: Vec<usize> = answered.refused().iter().map(|(index, _)| *index).collect();
        assert_eq!(places, [2]);
        // A property may be called so.
        let list = Endpoint::named("list_properties").unwrap();
        let body = json!({ "error": { "type": "string" } });
        assert!(Reply::new(list, body, &Veil::of(&[])).refused().is_empty());
    }
}

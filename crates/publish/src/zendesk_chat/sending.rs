//! The calls that change an account, and which of them are made once more after a gateway failed (502).
//!
//! A change or a deletion is repeated only when the list shows that the trigger is still as it was: done twice, it leaves what it
//! leaves done once. A creation never is, and neither is a deletion that makes room for another trigger.

use serde_json::{Map, Value};
use trigger::zendesk_chat::content;

use super::ABILITIES;
use super::client::{CHANGE, CREATE, Client, DELETE};
use crate::client::ChangingCall;
use crate::control::Control;
use crate::error::Error;
use crate::transport::{Call, Segment};

/// What `PUT` changes.
const CHANGEABLE: [&str; 3] = ["name", "description", "enabled"];

impl Client {
    /// Makes one call that changes something.
    ///
    /// # Errors
    /// [`Error::UnsafeId`], before anything is sent; what goes wrong with the call.
    pub(crate) async fn send(&self, call: ChangingCall<'_>, control: &Control) -> Result<(), Error> {
        match call {
            ChangingCall::Create { body, like, .. } => {
                let body = Value::Object(whole(body, like));
                let call = Call {
                    body: Some(&body),
                    ..Call::to(CREATE)
                };
                self.call(call, control).await.map(drop)
            }
            ChangingCall::Update {
                trigger_id,
                before,
                body,
            } => {
                let body = Value::Object(changes(body, before));
                let call = Call {
                    id: Some(Segment::name(ABILITIES.name(before))?),
                    body: Some(&body),
                    ..Call::to(CHANGE)
                };
                self.repeatedly(call, trigger_id, before, control).await
            }
            ChangingCall::Delete { trigger_id, before } => {
                self.repeatedly(deletion(before)?, trigger_id, before, control)
                    .await
            }
            ChangingCall::MakeRoom { before, .. } => self.call(deletion(before)?, control).await.map(drop),
        }
    }

    /// Makes a call about a trigger that is as `before`, again after a 502 as long as it still is.
    async fn repeatedly(
        &self,
        call: Call<'_>,
        trigger_id: &str,
        before: &Map<String, Value>,
        control: &Control,
    ) -> Result<(), Error> {
        let limits = self.http.limits;
        let mut attempt = 1;
        loop {
            match self.call(call, control).await {
                Err(error @ Error::ServerFailed { status: 502, .. }) if attempt < limits.lookups => {
                    attempt += 1;
                    let control = control.settling();
                    if self.http.rest(limits.lookup_pause, &control).await.is_err() {
                        return Err(error);
                    }
                    let now = self.trigger(trigger_id, &control).await;
                    // What happened meanwhile is for those to find out who sent it.
                    if !matches!(&now, Ok(Some(now)) if ABILITIES.same(&now.document, before)) {
                        return Err(error);
                    }
                }
                answer => return answer.map(drop),
            }
        }
    }
}

fn deletion(before: &Map<String, Value>) -> Result<Call<'_>, Error> {
    Ok(Call {
        id: Some(Segment::name(ABILITIES.name(before))?),
        ..Call::to(DELETE)
    })
}

/// A whole trigger as `POST` takes it, in the forms of the one in whose place it comes.
fn whole(document: &Map<String, Value>, like: Option<&Map<String, Value>>) -> Map<String, Value> {
    let managed = ABILITIES.documents().kind_of(document).server_managed;
    let mut whole = document.clone();
    whole.retain(|member, _| !managed.contains(&member.as_str()));
    if let Some(enabled) = whole.get_mut("enabled") {
        *enabled = in_form(enabled, like);
    }
    whole
}

/// What differs of the members that `PUT` changes.
fn changes(document: &Map<String, Value>, before: &Map<String, Value>) -> Map<String, Value> {
    let (wanted, had) = (content(document), content(before));
    let differs = |member: &&str| document.contains_key(*member) && wanted.get(*member) != had.get(*member);
    let changed = CHANGEABLE.into_iter().filter(differs);
    changed
        .filter_map(|member| {
            let value = document.get(member)?;
            let value = match member {
                "enabled" => in_form(value, Some(before)),
                _ => value.clone(),
            };
            Some((member.to_owned(), value))
        })
        .collect()
}

/// `enabled` in the form of a record: documents have 0 and 1, real records `true` and `false`. Without a record as the latter.
fn in_form(enabled: &Value, like: Option<&Map<String, Value>>) -> Value {
    let on = match enabled {
        Value::Bool(on) => *on,
        Value::Number(number) => number.as_f64().is_some_and(|number| number != 0.0),
        other => return other.clone(),
    };
    match like.and_then(|like| like.get("enabled")) {
        Some(Value::Number(_)) => Value::from(u8::from(on)),
        _ => Value::Bool(on),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn object(value: &Value) -> Map<String, Value> {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn enabled_is_written_as_the_record_has_it_and_else_as_true_or_false() {
        let number = object(&json!({ "enabled": 0 }));
        let boolean = object(&json!({ "enabled": true }));
        for (value, like, expected) in [
            (json!(true), Some(&number), json!(1)),
            (json!(0), Some(&boolean), json!(false)),
            (json!(1), None, json!(true)),
        ] {
            let document = object(&json!({ "enabled": value }));
            assert_eq!(whole(&document, like)["enabled"], expected);
        }
    }

    #[test]
    fn a_change_sends_what_differs_and_never_the_definition() {
        let before = object(
            &json!({ "id": 7, "name": "A", "description": "", "enabled": 1, "definition": { "event": "page_enter" } }),
        );
        let wanted = object(
            &json!({ "name": "B", "description": "", "enabled": true, "definition": { "event": "x" } }),
        );
        assert_eq!(Value::Object(changes(&wanted, &before)), json!({ "name": "B" }));
    }

    #[test]
    fn a_new_trigger_goes_with_what_nobody_knows_and_without_an_id() {
        let document = object(&json!({ "id": 7, "name": "A", "colour": "red" }));
        assert_eq!(
            Value::Object(whole(&document, None)),
            json!({ "name": "A", "colour": "red" })
        );
    }
}

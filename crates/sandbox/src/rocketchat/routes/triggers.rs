//! `livechat/triggers`: list, read, create, update, delete.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use serde_json::{Value, json};

use super::json_body;
use super::listing::Page;
use crate::rocketchat::access::Caller;
use crate::rocketchat::answer::Answer;
use crate::rocketchat::control::Control;
use crate::rocketchat::state::Updated;
use crate::rocketchat::users::Permission::ViewLivechatManager;
use crate::rocketchat::validate;

/// `GET livechat/triggers?count&offset&sort`.
pub(super) async fn list(
    State(control): State<Control>,
    caller: Caller,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Answer, Answer> {
    let page = Page::from_query(&query, "name")?;
    caller.require(ViewLivechatManager)?;
    Ok(page.answer("triggers", control.triggers()))
}

/// `GET livechat/triggers/:_id`; an unknown id is 200 with null.
pub(super) async fn read(
    State(control): State<Control>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Answer, Answer> {
    caller.require(ViewLivechatManager)?;
    Ok(Answer::success(json!({"trigger": control.trigger(&id)})))
}

/// `POST livechat/triggers`: creates, or with `_id` updates. The answer never holds the id.
pub(super) async fn save(
    State(control): State<Control>,
    caller: Caller,
    body: Bytes,
) -> Result<Answer, Answer> {
    let body = validate::trigger(json_body(&body)?, control.age())?;
    caller.require(ViewLivechatManager)?;
    let now_ms = control.now_ms();
    let mut state = control.state();
    match body.get("_id").and_then(Value::as_str) {
        None | Some("") => {
            state.create(&body, now_ms);
        }
        Some(id) => match state.update(id, &body, now_ms) {
            // See `Updated::NoSuchTrigger`: nothing happens, and the answer does not tell.
            Updated::Stored | Updated::NoSuchTrigger => {}
        },
    }
    Ok(Answer::success(json!({})))
}

/// `DELETE livechat/triggers/:_id`; an unknown id is a success as well.
pub(super) async fn delete(
    State(control): State<Control>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Answer, Answer> {
    caller.require(ViewLivechatManager)?;
    control.delete_trigger(&id);
    Ok(Answer::success(json!({})))
}

//! `GET livechat/users/agent`: the names for a custom sender.

use std::collections::HashMap;

use axum::extract::{Query, State};
use serde_json::{Map, Value, json};

use super::listing::Page;
use crate::rocketchat::access::Caller;
use crate::rocketchat::answer::Answer;
use crate::rocketchat::control::Control;
use crate::rocketchat::users::{Permission, Role, User};

pub(super) async fn list(
    State(control): State<Control>,
    caller: Caller,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Answer, Answer> {
    let page = Page::from_query(&query, "name")?;
    caller.require(Permission::ViewLivechatManager)?;
    let users = control.users();
    let agents = users
        .iter()
        .filter(|user| user.role == Role::LivechatAgent)
        .map(agent)
        .collect();
    Ok(page.answer("users", agents))
}

fn agent(user: &User) -> Map<String, Value> {
    Map::from_iter([
        ("_id".to_owned(), json!(user.credentials.user_id)),
        ("username".to_owned(), json!(user.credentials.username)),
        ("name".to_owned(), json!(user.name)),
        ("status".to_owned(), json!("online")),
        ("statusLivechat".to_owned(), json!("available")),
    ])
}

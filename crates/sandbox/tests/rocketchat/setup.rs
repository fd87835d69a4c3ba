//! A Rocket.Chat look-alike under test.

use reqwest::{Method, RequestBuilder};
use sandbox::User;
use sandbox::rocketchat::RocketChat;
use serde_json::{Value, json};

pub(crate) use crate::shared::{Reply, START_MS, send};

pub(crate) type Setup = crate::shared::Setup<RocketChat>;

impl Setup {
    pub(crate) fn user(&self, username: &str) -> User {
        self.server
            .users()
            .into_iter()
            .find(|user| user.credentials.username == username)
            .unwrap()
    }

    /// A request of the API with a user's token.
    pub(crate) fn request_as(&self, username: &str, method: Method, path: &str) -> RequestBuilder {
        let credentials = self.user(username).credentials;
        self.request(method, &format!("/api/v1/{path}"))
            .header("X-User-Id", credentials.user_id)
            .header("X-Auth-Token", credentials.auth_token)
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        send(self.request_as("practice.manager", Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        send(self.request_as("practice.manager", Method::POST, path).json(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        send(self.request_as("practice.manager", Method::DELETE, path)).await
    }
}

/// A body that the server takes.
pub(crate) fn body(name: &str) -> Value {
    json!({
        "name": name,
        "description": "testing create trigger endpoint",
        "enabled": true,
        "runOnce": false,
        "conditions": [{"name": "page-url", "value": "/pricing"}],
        "actions": [{"name": "send-message", "params": {"sender": "queue", "msg": "hello world"}}],
    })
}

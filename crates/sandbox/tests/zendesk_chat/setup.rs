//! A Zendesk Chat look-alike under test.

use reqwest::{Method, RequestBuilder};
use sandbox::zendesk_chat::ZendeskChat;
use serde_json::{Value, json};

pub(crate) use crate::shared::{Reply, send};

/// Where the endpoints are, today and before.
pub(crate) const PREFIXES: [&str; 2] = ["/api/v2/chat", "/api/v2"];

pub(crate) type Setup = crate::shared::Setup<ZendeskChat>;

impl Setup {
    /// A request of the administrator, below today's prefix.
    pub(crate) fn signed_in(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, &format!("/api/v2/chat/{path}"))
            .bearer_auth(self.server.credentials().token)
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        send(self.signed_in(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, body: &Value) -> Reply {
        send(self.signed_in(Method::POST, "triggers").json(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Reply {
        send(self.signed_in(Method::PUT, path).json(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        send(self.signed_in(Method::DELETE, path)).await
    }
}

pub(crate) fn definition() -> Value {
    json!({
        "event": "page_enter",
        "condition": ["and", ["icontains", "@visitor_page_url", "/pricing"], ["not", ["firedBefore"]]],
        "actions": [["sendMessageToVisitor", "Sales", "Questions?"]],
        "version": 1,
        "editor": "advanced",
    })
}

/// A body that the server takes.
pub(crate) fn body(name: &str) -> Value {
    json!({"name": name, "description": "for tests", "enabled": true, "definition": definition()})
}

//! A LiveChat look-alike under test.

use reqwest::{Method, RequestBuilder};
use sandbox::Seed;
use sandbox::livechat::{Credentials, LiveChat};
use serde_json::{Value, json};

pub(crate) use crate::shared::{Reply, send};

pub(crate) type Setup = crate::shared::Setup<LiveChat>;

/// Another application of the organisation than that of the owner's token.
pub(crate) const OTHER_CLIENT: &str = "asXdesldiAJSq9padj";

impl Setup {
    /// A server with the licence of a small shop, and without a rate limit.
    pub(crate) async fn shop() -> Self {
        Self::with(|options| {
            options.rate_limit = None;
            options.seed = Seed::Sample;
        })
        .await
    }

    /// A request to a method, not signed in.
    pub(crate) fn method(&self, method: &str, request: &Value) -> RequestBuilder {
        let path = format!("/v3.6/configuration/action/{method}");
        self.request(Method::POST, &path).json(request)
    }

    /// Calls a method as the owner.
    pub(crate) async fn call(&self, method: &str, request: Value) -> Reply {
        self.call_with(&self.server.credentials(), method, request).await
    }

    /// Calls a method with a token, as its application.
    pub(crate) async fn call_with(&self, with: &Credentials, method: &str, request: Value) -> Reply {
        send(self.method(method, &request).bearer_auth(&with.token)).await
    }

    /// Calls a method with a personal access token.
    pub(crate) async fn call_personally(&self, with: &Credentials, method: &str, request: Value) -> Reply {
        let request = self.method(method, &request);
        send(request.basic_auth(&with.account_id, Some(&with.token))).await
    }

    /// The answer of a call that must succeed.
    pub(crate) async fn good(&self, method: &str, request: Value) -> Value {
        let reply = self.call(method, request.clone()).await;
        assert_eq!(reply.status, 200, "{method} {request}: {}", reply.body);
        reply.body
    }

    /// That a call is refused with this type, and words that have these in them.
    #[track_caller]
    pub(crate) fn refused(reply: &Reply, kind: &str, words: &str) {
        let error = &reply.body["error"];
        assert_eq!(error["type"], kind, "{}", reply.body);
        assert!(error["message"].as_str().unwrap().contains(words), "{error}");
        assert_ne!(reply.status, 200);
    }

    /// That each of these requests to a method is refused as `validation`, with these words.
    pub(crate) async fn invalid(&self, method: &str, cases: &[(Value, &str)]) {
        for (request, words) in cases {
            let reply = self.call(method, request.clone()).await;
            Self::refused(&reply, "validation", words);
        }
    }

    /// The owner's application.
    pub(crate) fn client(&self) -> String {
        self.server.credentials().owner_client_id
    }

    /// A token of an agent with these scopes.
    pub(crate) fn token(&self, scopes: &[&str], agent: Option<&str>) -> Credentials {
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        self.control.give_token(&scopes, agent, None).unwrap()
    }
}

/// A value with another one at this place: an element that is there, or a member, also a new one.
pub(crate) fn with(object: &Value, pointer: &str, value: Value) -> Value {
    let mut changed = object.clone();
    match changed.pointer_mut(pointer) {
        Some(at) => *at = value,
        None => {
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            changed.pointer_mut(parent).unwrap()[name] = value;
        }
    }
    changed
}

/// What a method answers that has nothing to tell.
pub(crate) fn nothing() -> Value {
    json!({})
}

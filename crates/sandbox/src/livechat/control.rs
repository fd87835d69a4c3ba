//! What a program can do with a running LiveChat look-alike beside what every practice server can: move the licence, let it expire,
//! give tokens, break the list of rules, and fill the licence.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::platform::LiveChat;
use super::sample;
use super::scopes::Scopes;
use super::server::{Credentials, Region};

/// A handle on a running LiveChat look-alike.
pub type Control = crate::host::control::Control<LiveChat>;

/// How much to add to a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Filling {
    /// Agents.
    pub agents: u32,
    /// Auto access rules, at the end of their list.
    pub rules: u32,
    /// Greetings.
    pub greetings: u32,
}

impl Control {
    /// How the owner signs in.
    pub fn credentials(&self) -> Credentials {
        self.state().credentials()
    }

    /// Moves the licence to another data centre, so that calls for the old one are misdirected. Tokens stay as they are.
    pub fn set_region(&self, region: Region) {
        self.state().region = region;
    }

    /// Lets the licence expire, or begin again.
    pub fn set_expired(&self, expired: bool) {
        self.state().expired = expired;
    }

    /// Gives a token with these scopes to an agent, through an application: by default to the owner, through the owner's. None:
    /// there is no such agent.
    pub fn give_token(
        &self,
        scopes: &[String],
        agent: Option<&str>,
        client_id: Option<&str>,
    ) -> Option<Credentials> {
        self.state().give_token(Scopes::new(scopes), agent, client_id)
    }

    /// Withdraws a token, as if it had been revoked. Whether it was accepted.
    pub fn revoke_token(&self, token: &str) -> bool {
        self.state().withdraw(token)
    }

    /// Accepts again what was withdrawn.
    pub fn restore_tokens(&self) {
        self.state().restore_tokens();
    }

    /// The auto access rules as stored, in the order in which they were created.
    pub fn auto_accesses(&self) -> Vec<Map<String, Value>> {
        self.state().chain.rules().to_vec()
    }

    /// Stores one auto access rule exactly as given, unchecked, in place of the one with the same `id` or as a new one; an `id` is made up
    /// when there is none. Without a `next_id` it keeps its place, or comes last. Gives back the `id`.
    pub fn put_auto_access(&self, rule: Map<String, Value>) -> String {
        self.state().put_rule(rule)
    }

    /// Removes an auto access rule, as if someone else had. Whether there was such a rule.
    pub fn delete_auto_access(&self, id: &str) -> bool {
        let mut state = self.state();
        let there = state.chain.has(id);
        state.chain.remove(id);
        there
    }

    /// Stores auto access rules exactly as given, unchecked: their list may have circles, several heads, or ends that lead nowhere.
    pub fn put_auto_accesses(&self, rules: Vec<Map<String, Value>>) {
        self.state().chain.replace(rules);
    }

    /// The greetings as stored, in the order in which they were created.
    pub fn greetings(&self) -> Vec<Map<String, Value>> {
        self.state().shown_greetings()
    }

    /// Stores one greeting exactly as given, unchecked, in place of the one with the same `id` or as a new one; a number is made up when
    /// there is none. Gives back the number.
    pub fn put_greeting(&self, greeting: Map<String, Value>) -> u64 {
        self.state().put_greeting(greeting)
    }

    /// Removes a greeting, as if someone else had. Whether there was such a greeting.
    pub fn delete_greeting(&self, id: u64) -> bool {
        let mut state = self.state();
        let there = state.greetings.len();
        state.greetings.retain(|greeting| greeting.id() != id);
        state.greetings.len() < there
    }

    /// The webhooks as lists show them, in the order in which they were registered.
    pub fn webhooks(&self) -> Vec<Map<String, Value>> {
        let state = self.state();
        state
            .webhooks
            .iter()
            .map(|webhook| webhook.shown().clone())
            .collect()
    }

    /// The secret key that a webhook was registered with; `None` where there is no such webhook, or it was put here without one.
    pub fn webhook_key(&self, id: &str) -> Option<String> {
        let state = self.state();
        let webhook = state.webhooks.iter().find(|webhook| webhook.id() == id)?;
        webhook.secret_key().map(str::to_owned)
    }

    /// Stores one webhook exactly as given, unchecked and without a secret key, in place of the one with the same `id` or as a new one; an
    /// `id` is made up when there is none. Without an `owner_client_id` it is for the owner's application. Gives back the `id`.
    pub fn put_webhook(&self, webhook: Map<String, Value>) -> String {
        self.state().put_webhook(webhook)
    }

    /// Removes a webhook, as if someone else had. Whether there was such a webhook.
    pub fn delete_webhook(&self, id: &str) -> bool {
        let mut state = self.state();
        let there = state.webhooks.len();
        state.webhooks.retain(|webhook| webhook.id() != id);
        state.webhooks.len() < there
    }

    /// Adds agents, rules and greetings.
    pub fn fill(&self, filling: Filling) {
        let now_ms = self.now_ms();
        sample::fill(&mut self.state(), filling, now_ms);
    }
}

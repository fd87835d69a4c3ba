//! What the practice licence knows.
//!
//! Plain data. What each part may hold, and what a method does with it, is in the part's own file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::agent::Agent;
use super::bot_templates::Template;
use super::bots::Bot;
use super::chain::{Chain, Rule};
use super::greetings::Greeting;
use super::groups::Group;
use super::properties::Property;
use super::property_values::Values;
use super::sample;
use super::scopes::{SCOPES, Scopes};
use super::server::{Choices, Credentials, Region};
use super::tags::Tag;
use super::tokens::{Login, Token};
use super::webhooks::Webhook;
use crate::host::ids::Ids;
use crate::host::seed::Seed;

const HEX: &[u8] = b"0123456789abcdef";
const LETTERS: &[u8] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The organisation of the licence, as in the document's examples.
const ORGANIZATION: &str = "1a8a9ec7-bd5d-4400-9204-3826740981e0";

/// The applications of the organisation, as in the document's examples, which can so be tried as they are. The first one is that of
/// the owner's token.
const CLIENTS: [&str; 3] = [
    "0805e283233042b37f460ed8fbf22160",
    "asXdesldiAJSq9padj",
    "238ac5c3c3628210aca289c6d700d2c1",
];

/// The property of a namespace: of which application, and its name.
pub(super) type PropertyKey = (String, String);

/// Everything that a reset forgets.
pub struct State {
    pub(super) region: Region,
    pub(super) expired: bool,
    pub(super) clients: Vec<String>,
    pub(super) tokens: Vec<Token>,
    pub(super) agents: Vec<Agent>,
    pub(super) bots: Vec<Bot>,
    pub(super) templates: Vec<Template>,
    pub(super) groups: Vec<Group>,
    pub(super) chain: Chain,
    pub(super) properties: BTreeMap<PropertyKey, Property>,
    pub(super) values: Values,
    pub(super) tags: Vec<Tag>,
    pub(super) webhooks: Vec<Webhook>,
    /// The applications whose webhooks are switched off on the licence.
    pub(super) silent_clients: BTreeSet<String>,
    pub(super) greetings: Vec<Greeting>,
    pub(super) company: Map<String, Value>,
    next_group: u64,
    next_greeting: u64,
    ids: Ids,
}

impl State {
    pub(super) fn new(seed: Seed, own: &Choices, ids: Ids, now_ms: u64) -> Self {
        let mut state = Self {
            region: own.region,
            expired: false,
            clients: CLIENTS.map(str::to_owned).to_vec(),
            tokens: Vec::new(),
            agents: Vec::new(),
            bots: Vec::new(),
            templates: Vec::new(),
            groups: vec![Group::general()],
            chain: Chain::default(),
            properties: Property::of_every_licence(),
            values: Values::default(),
            tags: Vec::new(),
            webhooks: Vec::new(),
            silent_clients: BTreeSet::new(),
            greetings: Vec::new(),
            company: Map::new(),
            next_group: 1,
            next_greeting: 1,
            ids,
        };
        let owner = Agent::owner(state.account_id());
        let owner_id = owner.id.clone();
        state.agents.push(owner);
        state.settle(&owner_id, "normal");
        let scopes = match &own.scopes {
            Some(scopes) => Scopes::new(scopes),
            None => Scopes::new(SCOPES.iter().copied()),
        };
        state.give_token(scopes, None, None);
        if seed == Seed::Sample {
            sample::shop(&mut state, now_ms);
        }
        if own.large {
            sample::fill(&mut state, sample::LARGE, now_ms);
        }
        state
    }

    /// How the owner signs in.
    pub(super) fn credentials(&self) -> Credentials {
        self.credentials_of(&self.tokens[0])
    }

    fn credentials_of(&self, token: &Token) -> Credentials {
        Credentials {
            token: token.text.clone(),
            account_id: token.account_id.clone().unwrap_or_default(),
            owner_client_id: token.client_id.clone(),
            organization_id: ORGANIZATION.to_owned(),
        }
    }

    /// Gives a token to an agent through an application: by default to the owner, through the owner's. None: no such agent.
    pub(super) fn give_token(
        &mut self,
        scopes: Scopes,
        agent: Option<&str>,
        client_id: Option<&str>,
    ) -> Option<Credentials> {
        let agent = match agent {
            Some(id) => self.agent(id)?,
            None => self.agents.iter().find(|agent| agent.role == "owner")?,
        };
        let (user, account_id) = (agent.id.clone(), agent.account_id.clone());
        let secret = self.ids.text(LETTERS, 40);
        let token = Token {
            text: format!("{}:{secret}", self.region.name()),
            user,
            account_id: Some(account_id),
            client_id: client_id.unwrap_or(CLIENTS[0]).to_owned(),
            scopes,
            ends_ms: None,
            withdrawn: false,
        };
        let credentials = self.credentials_of(&token);
        self.tokens.push(token);
        Some(credentials)
    }

    /// The token that somebody signs in with at `now_ms`.
    pub(super) fn token(&self, login: &Login, now_ms: u64) -> Option<&Token> {
        self.tokens.iter().find(|token| login.opens(token, now_ms))
    }

    /// Lets nobody sign in with a token any more; whether it was accepted.
    pub(super) fn withdraw(&mut self, token: &str) -> bool {
        let is = |own: &&mut Token| own.text == token && !own.withdrawn;
        match self.tokens.iter_mut().find(is) {
            Some(own) => {
                own.withdrawn = true;
                true
            }
            None => false,
        }
    }

    pub(super) fn restore_tokens(&mut self) {
        for token in &mut self.tokens {
            token.withdrawn = false;
        }
    }

    /// Whether an agent may not work: suspended, waiting for approval, or deleted.
    pub(super) fn is_idle(&self, user: &str) -> bool {
        match self.agent(user) {
            Some(agent) => agent.suspended || agent.awaiting_approval,
            None => self.bot(user).is_none(),
        }
    }

    pub(super) fn organization_id(&self) -> &'static str {
        ORGANIZATION
    }

    /// An id as bots, rules and webhooks have them.
    pub(super) fn hex_id(&mut self) -> String {
        self.ids.text(HEX, 32)
    }

    /// An id that no rule has: those put here from outside may have come from the same seed.
    pub(super) fn free_rule_id(&mut self) -> String {
        loop {
            let id = self.hex_id();
            if !self.chain.has(&id) {
                return id;
            }
        }
    }

    /// Puts a rule exactly as given, under the id it has or a new one, and gives back the id.
    pub(super) fn put_rule(&mut self, rule: Rule) -> String {
        let own = rule.get("id").and_then(Value::as_str).map(str::to_owned);
        let id = own.unwrap_or_else(|| self.free_rule_id());
        self.chain.put(&id, rule);
        id
    }

    /// An id as accounts have them: a random UUID.
    pub(super) fn account_id(&mut self) -> String {
        let digits = self.ids.text(HEX, 30);
        format!(
            "{}-{}-4{}-a{}-{}",
            &digits[..8],
            &digits[8..12],
            &digits[12..15],
            &digits[15..18],
            &digits[18..]
        )
    }

    pub(super) fn bytes(&mut self) -> [u8; 32] {
        self.ids.bytes()
    }

    /// A number that no group has and none had.
    pub(super) fn group_number(&mut self) -> u64 {
        self.next_group += 1;
        self.next_group - 1
    }

    /// A number that no greeting has and none had.
    pub(super) fn greeting_number(&mut self) -> u64 {
        self.next_greeting += 1;
        self.next_greeting - 1
    }

    /// Puts a greeting exactly as given, under the number it has or a new one, and gives back the number.
    pub(super) fn put_greeting(&mut self, greeting: Map<String, Value>) -> u64 {
        let own = greeting.get("id").and_then(Value::as_u64);
        let id = own.unwrap_or_else(|| self.greeting_number());
        self.next_greeting = self.next_greeting.max(id.saturating_add(1));
        let greeting = Greeting::of(id, greeting);
        match self.greetings.iter_mut().find(|own| own.id() == id) {
            Some(own) => *own = greeting,
            None => self.greetings.push(greeting),
        }
        id
    }

    /// The greetings as the server shows them.
    pub(super) fn shown_greetings(&self) -> Vec<Map<String, Value>> {
        let shown = self.greetings.iter().map(Greeting::to_json);
        shown
            .filter_map(|greeting| match greeting {
                Value::Object(greeting) => Some(greeting),
                _ => None,
            })
            .collect()
    }

    /// Puts a webhook exactly as given, under the id it has or a new one and for the owner's application where it names none, and gives back the
    /// id.
    pub(super) fn put_webhook(&mut self, mut webhook: Map<String, Value>) -> String {
        let own = webhook.get("id").and_then(Value::as_str).map(str::to_owned);
        let id = own.unwrap_or_else(|| self.hex_id());
        webhook.insert("id".to_owned(), json!(id));
        webhook
            .entry("owner_client_id")
            .or_insert_with(|| json!(CLIENTS[0]));
        let webhook = Webhook::of(webhook);
        match self.webhooks.iter_mut().find(|own| own.id() == id) {
            Some(own) => *own = webhook,
            None => self.webhooks.push(webhook),
        }
        id
    }

    /// What `GET /practice/state` shows.
    pub(super) fn describe(&self) -> Map<String, Value> {
        let token = |token: &Token| {
            json!({
                "token": token.text,
                "account_id": token.account_id,
                "client_id": token.client_id,
                "agent": token.user,
                "scopes": token.scopes.to_vec(),
                "withdrawn": token.withdrawn,
            })
        };
        let shown = json!({
            "region": self.region,
            "expired": self.expired,
            "organization_id": ORGANIZATION,
            "clients": self.clients,
            "tokens": self.tokens.iter().map(token).collect::<Vec<_>>(),
            "agents": self.agents.iter().map(Agent::describe).collect::<Vec<_>>(),
            "bots": self.bots.iter().map(Bot::describe).collect::<Vec<_>>(),
            "bot_templates": self.templates.iter().map(Template::describe).collect::<Vec<_>>(),
            "groups": self.groups.iter().map(Group::describe).collect::<Vec<_>>(),
            "auto_accesses": self.chain.rules(),
            "tags": self.tags.iter().map(Tag::to_json).collect::<Vec<_>>(),
            "webhooks": self.webhooks.iter().map(Webhook::shown).collect::<Vec<_>>(),
            "silent_clients": self.silent_clients,
            "greetings": self.greetings.iter().map(Greeting::to_json).collect::<Vec<_>>(),
            "company": self.company,
        });
        match shown {
            Value::Object(shown) => shown,
            _ => unreachable!("an object was just made"),
        }
    }
}

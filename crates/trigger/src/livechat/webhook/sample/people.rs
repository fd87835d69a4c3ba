//! Who is in a sample: a customer, an agent, a bot where one is asked for, and who changed the configuration.

use serde_json::{Map, Value, json};

use super::super::action::Filter;
use super::super::contract::{EXCLUDE_VALUES, MY_BOTS, OWNER, USER_IDS, VALUES, filter, text, texts};

const CUSTOMER: &str = "b7eff798-f8df-4364-8059-649c35c9ed0c";
const AGENT: &str = "smith@example.com";
const BOT: &str = "5c9871d5372c824cbf22d860a707a578";
/// The application of a sample whose draft names none.
const CLIENT: &str = "0805e283233042b37f460ed8fbf22160";
const OTHER_CLIENT: &str = "1b4237f476826986da63022a76c35bb1";
const ACCOUNT: &str = "f09ba25b-8be8-4fcd-a2c8-0b1c567aec85";

/// Who wrote what was posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Author {
    Customer,
    Agent,
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    MyClient,
    OtherClient,
    System,
}

/// The people of a sample, chosen so that the filters of its draft hold.
#[derive(Debug)]
pub(super) struct People {
    pub(super) customer: String,
    pub(super) agent: String,
    /// The agent whose status it is about.
    pub(super) agent_of_status: String,
    bot: Option<String>,
    /// The application of the draft.
    pub(super) client: String,
    author: Author,
    source: Source,
}

impl People {
    pub(super) fn of(document: &Map<String, Value>) -> People {
        let presence = filter(document, Filter::ChatPresence);
        let users = presence.and_then(|presence| presence.get(USER_IDS));
        let excluded: Vec<&str> = texts(users.and_then(|users| users.get(EXCLUDE_VALUES))).collect();
        let agents = filter(document, Filter::AgentIds);
        let not_about: Vec<&str> = texts(agents.and_then(|agents| agents.get(EXCLUDE_VALUES))).collect();
        let first = |list: Option<&Value>| {
            let first = texts(list).find(|user| !user.trim().is_empty());
            first.map(str::to_owned)
        };
        let wanted = first(users.and_then(|users| users.get(VALUES)));
        let has_bots = presence.and_then(|presence| presence.get(MY_BOTS)) == Some(&Value::Bool(true));
        let author = filter(document, Filter::AuthorType).and_then(Value::as_str);
        let client = match text(document, OWNER) {
            "" => CLIENT,
            client => client,
        };
        People {
            customer: other_than(&excluded, CUSTOMER),
            agent: wanted.unwrap_or_else(|| other_than(&excluded, AGENT)),
            agent_of_status: first(agents.and_then(|agents| agents.get(VALUES)))
                .unwrap_or_else(|| other_than(&not_about, AGENT)),
            bot: has_bots.then(|| other_than(&excluded, BOT)),
            client: client.to_owned(),
            author: match author {
                Some("agent") => Author::Agent,
                _ => Author::Customer,
            },
            source: source(filter(document, Filter::SourceType)),
        }
    }

    /// Who is in the chat.
    pub(super) fn ids(&self) -> Vec<&str> {
        let both = [self.customer.as_str(), self.agent.as_str()];
        both.into_iter().chain(self.bot.as_deref()).collect()
    }

    /// Who wrote what was posted.
    pub(super) fn author(&self) -> &str {
        match self.author {
            Author::Customer => &self.customer,
            Author::Agent => &self.agent,
        }
    }

    /// The users of the chat, as their data structures are.
    pub(super) fn users(&self) -> Vec<Value> {
        let mut users = vec![self.customer(), agent(&self.agent, "Agent Smith")];
        users.extend(self.bot.as_deref().map(|bot| agent(bot, "Shop bot")));
        users
    }

    /// The customer, as the data structure is.
    pub(super) fn customer(&self) -> Value {
        json!({
            "id": self.customer,
            "type": "customer",
            "present": true,
            "events_seen_up_to": "2026-03-02T09:14:21.000000Z",
            "name": "Jo Carter",
            "email": "jo.carter@example.com",
            "session_fields": [{ "plan": "trial" }],
            "last_visit": {
                "started_at": "2026-03-02T09:12:40.000000Z",
                "referrer": "https://www.example.com/",
                "ip": "203.0.113.7",
                "user_agent": "Mozilla/5.0",
                "geolocation": { "country": "Poland", "country_code": "PL", "city": "Wroclaw", "timezone": "Europe/Warsaw" },
                "last_pages": [
                    { "opened_at": "2026-03-02T09:12:40.000000Z", "url": "https://www.example.com/pricing", "title": "Pricing" },
                ],
            },
            "statistics": { "chats_count": 1, "threads_count": 1, "visits_count": 3, "page_views_count": 7 },
        })
    }

    /// The agent, as the data structure is.
    pub(super) fn agent(&self) -> Value {
        agent(&self.agent, "Agent Smith")
    }

    /// Who changed the configuration; nobody where LiveChat did it by itself.
    pub(super) fn requester(&self) -> Option<Value> {
        let client = match self.source {
            Source::MyClient => self.client.as_str(),
            Source::OtherClient => OTHER_CLIENT,
            Source::System => return None,
        };
        Some(json!({ "user_id": "jones@example.com", "account_id": ACCOUNT, "client_id": client }))
    }
}

fn agent(id: &str, name: &str) -> Value {
    json!({
        "id": id,
        "type": "agent",
        "present": true,
        "events_seen_up_to": "2026-03-02T09:14:23.000000Z",
        "name": name,
        "email": id,
        "avatar": "https://www.example.com/avatars/agent.png",
        "visibility": "all",
    })
}

/// One of the sources that are asked for; without a filter, people do it by other applications.
fn source(asked: Option<&Value>) -> Source {
    let asked: Vec<&str> = texts(asked).collect();
    if asked.is_empty() || asked.contains(&"other_clients") {
        Source::OtherClient
    } else if asked.contains(&"my_client") {
        Source::MyClient
    } else {
        Source::System
    }
}

/// `usual`, or somebody like it whom nobody excluded.
fn other_than(excluded: &[&str], usual: &str) -> String {
    let others = (2_u32..).map(|number| match usual.split_once('@') {
        Some((name, host)) => format!("{name}{number}@{host}"),
        None => format!("{usual}-{number}"),
    });
    let mut candidates = std::iter::once(usual.to_owned()).chain(others);
    let free = candidates.find(|candidate| !excluded.contains(&candidate.as_str()));
    free.expect("finitely many are excluded")
}

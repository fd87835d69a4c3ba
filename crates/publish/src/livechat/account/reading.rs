//! Reading a part: every list whole, each held to the types of the client.

use std::collections::{BTreeSet, HashSet};

use super::{Client, Failure, endpoint, entries};
use crate::account::{Entry, Reading};
use crate::control::{Control, Progress};
use crate::error::Error;
use crate::exchange::{Bound, ListDoubt};
use crate::livechat::ErrorType;
use crate::livechat::agents::{AgentField, ListAgents};
use crate::livechat::bots::{Bot, BotField, GetBot, ListBotTemplates, ListBots};
use crate::livechat::groups::{GroupField, ListGroups};
use crate::livechat::other::{CheckProductLimitsForPlan, ListChannels, PlanName};
use crate::livechat::properties::{ListLicenseProperties, ListProperties, Values};
use crate::livechat::tags::ListTags;
use crate::livechat::webhooks::{GetLicenseWebhooksState, ListWebhooks};

/// More applications are not asked: each is a call.
const MOST_APPLICATIONS: usize = 20;
/// Of more bots the owner is not asked: each is a call.
const MOST_OWNERS: usize = 20;

/// What the calls of a part answer.
pub(super) async fn of(
    client: &Client,
    part: &str,
    application: Option<&str>,
    control: &Control,
) -> Result<Reading, Failure> {
    let entries = match part {
        "groups" => {
            let groups = client.call(&every_group(), control).await?;
            groups.into_iter().map(entries::group).collect()
        }
        "agents" => {
            let agents = client.call(&every_agent(), control).await?;
            agents.into_iter().map(entries::agent).collect()
        }
        "tags" => {
            let tags = client.call(&ListTags::new(), control).await?;
            tags.into_iter().map(entries::tag).collect()
        }
        "bots" => {
            let bots = bots(client, control).await?;
            bots.into_iter().map(entries::bot).collect()
        }
        "bot-templates" => return templates(client, application, control).await,
        "properties" => return properties(client, application, control).await,
        "webhooks" => return webhooks(client, application, control).await,
        "channels" => {
            let channels = client.call(&ListChannels::new(), control).await?;
            let channels = channels.into_iter().enumerate();
            channels
                .map(|(place, channel)| entries::channel(place, channel))
                .collect()
        }
        "limits" => limits(client, control).await?,
        _ => Vec::new(),
    };
    Ok(Reading { entries, note: None })
}

/// The reading, if it is small enough and names nothing twice.
///
/// # Errors
/// [`Error::TooLarge`], [`Error::ListingDoubtful`].
pub(super) fn trusted(client: &Client, part: &str, reading: Reading) -> Result<Reading, Error> {
    let limit = client.http().limits.list_entries;
    let asked = || client.asked(endpoint(method_of(part)));
    if reading.entries.len() > limit {
        return Err(Error::TooLarge {
            asked: asked(),
            bound: Bound::ListEntries(limit),
        });
    }
    let mut seen = HashSet::new();
    if let Some(twice) = reading
        .entries
        .iter()
        .find(|entry| !seen.insert(entry.id.as_str()))
    {
        return Err(Error::ListingDoubtful {
            asked: asked(),
            doubt: ListDoubt::Twice { id: twice.id.clone() },
        });
    }
    Ok(reading)
}

/// The method that lists a part.
fn method_of(part: &str) -> &'static str {
    match part {
        "agents" => "list_agents",
        "tags" => "list_tags",
        "bots" => "list_bots",
        "bot-templates" => "list_bot_templates",
        "properties" => "list_properties",
        "webhooks" => "get_license_webhooks_state",
        "channels" => "list_channels",
        "limits" => "check_product_limits_for_plan",
        _ => "list_groups",
    }
}

fn every_group() -> ListGroups {
    ListGroups {
        fields: Some(vec![GroupField::AgentPriorities, GroupField::RoutingStatus]),
        ..ListGroups::new()
    }
}

fn every_agent() -> ListAgents {
    ListAgents {
        fields: Some(vec![
            AgentField::Groups,
            AgentField::JobTitle,
            AgentField::MaxChatsCount,
            AgentField::Suspended,
            AgentField::AwaitingApproval,
        ]),
        ..ListAgents::new()
    }
}

fn every_bot() -> ListBots {
    ListBots {
        all: Some(true),
        fields: Some(vec![
            BotField::Groups,
            BotField::JobTitle,
            BotField::MaxChatsCount,
        ]),
        ..ListBots::new()
    }
}

/// The bots, with the applications that own them. Lists do not say these, so that some bots are asked for one by one.
async fn bots(client: &Client, control: &Control) -> Result<Vec<Bot>, Failure> {
    let mut bots = client.call(&every_bot(), control).await?;
    let untold = bots.iter_mut().filter(|bot| bot.owner_client_id.is_none());
    for bot in untold.take(MOST_OWNERS) {
        let told = client.call(&GetBot::new(bot.id.clone()), control).await;
        bot.owner_client_id = allowed(told.map(|told| told.owner_client_id))?;
    }
    Ok(bots)
}

/// What the licence has too much of, for each plan.
async fn limits(client: &Client, control: &Control) -> Result<Vec<Entry>, Failure> {
    let mut entries = Vec::new();
    for (read, word) in (0..).zip(PlanName::WORDS) {
        control.report(Progress::Listing {
            read,
            total: u32::try_from(PlanName::WORDS.len()).unwrap_or(u32::MAX),
        });
        let plan = PlanName::from((*word).to_owned());
        let exceeded = client
            .call(&CheckProductLimitsForPlan::new(plan.clone()), control)
            .await?;
        entries.extend(exceeded.into_iter().map(|limit| entries::limit(&plan, limit)));
    }
    Ok(entries)
}

/// The templates of the applications that are known.
async fn templates(client: &Client, named: Option<&str>, control: &Control) -> Result<Reading, Failure> {
    let values = license_values(client, control).await?;
    let applications = applications(client, &values, named, control).await?;
    let mut gathered = Gathered::default();
    for application in &applications {
        let list = ListBotTemplates {
            owner_client_id: Some(application.clone()),
            ..ListBotTemplates::new()
        };
        let templates = client.call(&list, control).await.map(|templates| {
            let owned = templates.into_iter().map(|mut template| {
                template
                    .owner_client_id
                    .get_or_insert_with(|| application.clone());
                entries::bot(template)
            });
            owned.collect()
        });
        gathered.take(application, templates)?;
    }
    gathered.reading(&applications)
}

/// The properties of the applications that are known, with their values at the licence.
async fn properties(client: &Client, named: Option<&str>, control: &Control) -> Result<Reading, Failure> {
    let values = license_values(client, control).await?;
    let applications = applications(client, &values, named, control).await?;
    let mut gathered = Gathered::default();
    for application in &applications {
        let list = ListProperties::new(application.as_str());
        let properties = client.call(&list, control).await.map(|properties| {
            let entry =
                |(name, property): (String, _)| entries::property(application, &name, property, &values);
            properties.into_iter().map(entry).collect()
        });
        gathered.take(application, properties)?;
    }
    gathered.reading(&applications)
}

/// Whether the licence sends webhooks, for each of the applications that are known.
async fn webhooks(client: &Client, named: Option<&str>, control: &Control) -> Result<Reading, Failure> {
    let values = license_values(client, control).await?;
    let applications = applications(client, &values, named, control).await?;
    let mut gathered = Gathered::default();
    for application in &applications {
        let state = GetLicenseWebhooksState {
            owner_client_id: Some(application.clone()),
            ..GetLicenseWebhooksState::new()
        };
        let read = match client.call(&state, control).await {
            Ok(state) => {
                let list = ListWebhooks::new(application.as_str());
                let registered = client.call(&list, control).await;
                let count = allowed(registered.map(|webhooks| Some(webhooks.len())))?;
                Ok(vec![entries::webhooks(
                    application,
                    state.license_webhooks_enabled,
                    count,
                )])
            }
            Err(failure) => Err(failure),
        };
        gathered.take(application, read)?;
    }
    gathered.reading(&applications)
}

/// The values of properties at the licence; none where the token may not read them.
async fn license_values(client: &Client, control: &Control) -> Result<Values, Failure> {
    allowed(client.call(&ListLicenseProperties::new(), control).await)
}

/// What was read; nothing where the token may not.
fn allowed<T: Default>(read: Result<T, Failure>) -> Result<T, Failure> {
    match read {
        Err(failure) if is_forbidden(&failure) => Ok(T::default()),
        other => other,
    }
}

fn is_forbidden(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { refusal, .. } if refusal.kind == ErrorType::Authorization)
}

/// The applications of the licence, as far as anybody names them: the API has no list of them. Named choice: the one that was named with
/// the licence, and those that own a bot or a value of a property at the licence.
async fn applications(
    client: &Client,
    values: &Values,
    named: Option<&str>,
    control: &Control,
) -> Result<BTreeSet<String>, Failure> {
    let bots = allowed(bots(client, control).await)?;
    let owners = bots.into_iter().filter_map(|bot| bot.owner_client_id);
    let known = named.map(str::to_owned).into_iter();
    let known = known.chain(owners).chain(values.keys().cloned());
    Ok(known
        .filter(|id| !id.is_empty())
        .take(MOST_APPLICATIONS)
        .collect())
}

/// What belongs to applications, as they are asked one after the other.
#[derive(Default)]
struct Gathered {
    entries: Vec<Entry>,
    /// Those that the token may not read.
    closed: Vec<String>,
    /// How the last of these was refused.
    failure: Option<Failure>,
}

impl Gathered {
    fn take(&mut self, application: &str, read: Result<Vec<Entry>, Failure>) -> Result<(), Failure> {
        match read {
            Ok(owned) => self.entries.extend(owned),
            Err(refused) if is_forbidden(&refused) => {
                self.closed.push(application.to_owned());
                self.failure = Some(refused);
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }

    /// All of it. Applications that the token may not read are named; where it may read none, that is the failure.
    fn reading(self, applications: &BTreeSet<String>) -> Result<Reading, Failure> {
        match self.failure {
            Some(failure) if self.closed.len() == applications.len() => Err(failure),
            _ => Ok(Reading {
                entries: self.entries,
                note: note(applications, &self.closed),
            }),
        }
    }
}

/// What a reader should know of applications that were not asked.
fn note(applications: &BTreeSet<String>, closed: &[String]) -> Option<String> {
    if applications.is_empty() {
        return Some(
            "The licence names no application: none owns a bot or a value at the licence, so there is nothing to ask for."
                .to_owned(),
        );
    }
    match closed {
        [] => None,
        [one] => Some(format!(
            "What belongs to the application {one} may not be read with this token."
        )),
        several => Some(format!(
            "What belongs to {} other applications may not be read with this token: {}.",
            several.len(),
            several.join(", ")
        )),
    }
}

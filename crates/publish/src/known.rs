//! What is known of a server while a plan is applied to it: which triggers are accounted for, and how they were when
//! it was last read.

use std::collections::BTreeSet;

use serde_json::Map;
use trigger::Kind;

use crate::abilities::NamedBy;
use crate::client::Client;
use crate::control::Control;
use crate::error::Error;
use crate::journal::Write;
use crate::moved::{Moved, Names, moved};
use crate::plan::PlanItem;
use crate::server::ServerTrigger;

/// What is known of a server.
pub(crate) struct Known {
    /// The triggers that were there at the start, and those that we made since. One that others make meanwhile is not
    /// among them.
    ids: BTreeSet<String>,
    /// What was read last of what a write was about: in most cases every trigger of its kind.
    latest: Vec<ServerTrigger>,
    /// Whether `latest` is all that it is said to be, and nothing was sent and nothing was waited for since it was read.
    fresh: Option<Fresh>,
}

/// That nothing came yet after a reading.
struct Fresh {
    /// Of which kind every trigger was read; `None` for those of all kinds.
    of: Option<&'static str>,
    /// Whether it was read right after our last write. What was read before the journal was begun is too old for a creation:
    /// a namesake that others make meanwhile would be doubled.
    after_a_write: bool,
}

impl Known {
    /// What a reading of the whole list gives.
    pub(crate) fn after(reading: Vec<ServerTrigger>) -> Known {
        Known {
            ids: reading.iter().map(|trigger| trigger.id.clone()).collect(),
            latest: reading,
            fresh: Some(Fresh {
                of: None,
                after_a_write: false,
            }),
        }
    }

    /// The triggers that are accounted for.
    pub(crate) fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// What was read last just before a write; for a creation and an order every trigger of the kind.
    pub(crate) fn latest(&self) -> &[ServerTrigger] {
        &self.latest
    }

    /// We made a trigger, as a reading of every trigger of its kind shows.
    pub(crate) fn made(&mut self, kind: &Kind, id: String, reading: Vec<ServerTrigger>) {
        self.ids.insert(id);
        self.latest = reading;
        self.fresh = Some(Fresh {
            of: Some(kind.key),
            after_a_write: true,
        });
    }

    /// We deleted a trigger.
    pub(crate) fn deleted(&mut self, id: &str) {
        self.ids.remove(id);
    }

    /// What others did to that which `write` is about, read when the server allows the write and just before it.
    pub(crate) async fn moved_under(
        &mut self,
        item: &PlanItem,
        write: &Write,
        client: &Client,
        control: &Control,
    ) -> Result<Vec<Moved>, Error> {
        let waited = client.until_allowed(write, control).await?;
        let creates = matches!(write, Write::Create { .. });
        let kind = kind_of(write, client);
        let fresh = self.fresh.take();
        let fresh = fresh.filter(|fresh| fresh.of.is_none_or(|of| of == kind.key));
        // What an order begins with is told by nobody but the server.
        let arranges = matches!(write, Write::Arrange { .. });
        if fresh.is_none_or(|fresh| waited || arranges || (creates && !fresh.after_a_write)) {
            self.latest = self.read(write, kind, client, control).await?;
        }
        Ok(moved(
            client.abilities(),
            Names::MustBeFree,
            &self.ids,
            std::iter::once(item),
            &self.latest,
        ))
    }

    /// Reads what `write` is about, several times over if the connection is lost.
    async fn read(
        &self,
        write: &Write,
        kind: &Kind,
        client: &Client,
        control: &Control,
    ) -> Result<Vec<ServerTrigger>, Error> {
        let limits = *client.limits();
        // Reading back asks for one trigger. Asking for the list here, as long as it is one call too, takes turns between
        // the two calls, which the server limits apart.
        // Where calls find triggers by their names, the list is read: only it shows whether a name means one.
        let by_name = client.abilities().named_by == NamedBy::Name;
        let one_page = by_name
            || !client.lists_kinds_apart()
                && self.ids.len() < usize::try_from(limits.page_size).unwrap_or(usize::MAX);
        let mut attempt = 1;
        loop {
            let now = match write {
                Write::Update { trigger_id, .. } | Write::Delete { trigger_id, .. } if !one_page => client
                    .trigger(trigger_id, control)
                    .await
                    .map(|trigger| trigger.into_iter().collect()),
                Write::Create { .. }
                | Write::Update { .. }
                | Write::Delete { .. }
                | Write::Arrange { .. } => client.triggers_of(kind, control).await,
            };
            match now {
                // Reading it again makes no better id of it.
                Err(error @ Error::UnsafeId { .. }) => return Err(error),
                Err(error) if attempt < limits.lookups && !error.ends_everything() => {
                    client.rest_before_lookup(control).await?;
                    attempt += 1;
                }
                now => return now,
            }
        }
    }
}

/// The kind of what a write is about.
fn kind_of(write: &Write, client: &Client) -> &'static Kind {
    let documents = client.abilities().documents();
    match write {
        Write::Create { body } => documents.kind_of(body),
        Write::Update { before, .. } | Write::Delete { before, .. } => documents.kind_of(before),
        Write::Arrange { .. } => {
            let ordered = client.abilities().ordered_kind();
            ordered.unwrap_or_else(|| documents.kind_of(&Map::new()))
        }
    }
}

//! Drift: what others changed on a server since it was last read here.
//!
//! Looking does not take note: what was found is found again until somebody pulls or makes a plan.

use std::collections::HashSet;

use publish::Control;
use serde::Serialize;
use store::ServerId;
use ts_rs::TS;

use crate::app::App;
use crate::app::clock::now;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::publishing::history::{TriggerChange, between, last_read, with_unread};
use crate::servers;
use crate::servers::connect::sign_in;

/// What others changed on a server.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Drift {
    /// The server.
    pub server: i64,
    /// When it was looked at, in milliseconds since 1970 UTC.
    pub looked_at: i64,
    /// When it was read before; none when it never was, and nothing can have drifted.
    pub read_at: Option<i64>,
    /// What is different; empty when nothing is.
    pub changes: Vec<TriggerChange>,
    /// The drafts whose triggers are among them.
    pub drafts: Vec<i64>,
}

/// Reads a server and compares it with what it had when it was last read.
///
/// # Errors
/// Why one cannot sign in or read; [`Code::CredentialsNeeded`] and [`Code::SecondFactorNeeded`] when somebody has to enter something.
pub async fn look(app: &App, which: servers::Which) -> Result<Drift, Error> {
    let id = ServerId(which.server);
    let (platform, read_at, known) = app.data().store(|store| {
        let platform = store.server(id)?.details.platform;
        let read_at = store.snapshot(id)?.map(|snapshot| snapshot.read_at);
        Ok((platform, read_at, last_read(store, id)?))
    })?;
    let changes = match known {
        None => Vec::new(),
        Some(known) => {
            let control = Control::default();
            let (server, client) = sign_in(app, id, None, &control).await?;
            let triggers = client.triggers(&control).await?;
            let unread = client.unread();
            let triggers = app
                .data()
                .store(|store| with_unread(store, &server, &unread, triggers))?;
            between(platform, &known, &triggers)
        }
    };
    let changed: HashSet<&str> = changes.iter().map(|change| change.trigger.as_str()).collect();
    let mut links = app.data().store(|store| Ok(store.links_of_server(id)?))?;
    links.retain(|link| changed.contains(link.trigger_id.as_str()));
    Ok(Drift {
        server: id.0,
        looked_at: now(),
        read_at,
        drafts: links.into_iter().map(|link| link.draft.0).collect(),
        changes,
    })
}

//! From a server of the store to a signed-in client: address, credentials, second factor.

use std::collections::BTreeSet;

use folder::Place;
use publish::rocketchat::SecondFactor;
use publish::{
    Client, Connection, Control, Credentials, Limits, PlanDraft, Secret, ServerAddress, ServerTrigger,
    SignIn, Target, Unread,
};
use store::{Server, ServerId};

use crate::app::clock::now;
use crate::app::{App, Data};
use crate::error::{Code, Error};
use crate::publishing::history::with_unread;
use crate::publishing::lock::{self, PublishingLock};
use crate::publishing::settlement::{self, Settlement};
use crate::publishing::ties::snapshot;
use crate::servers::credentials::{CredentialPlace, place_of, secret_name, sign_in_of};
use crate::servers::{is_practice, receiver_keys};

/// Signs in to a server, with a code where it asks for one.
pub(crate) async fn sign_in(
    app: &App,
    server: ServerId,
    code: Option<&str>,
    control: &Control,
) -> Result<(Server, Client), Error> {
    let lookup = app.clone();
    let kept = tokio::task::spawn_blocking(move || lookup.data().store(|store| Ok(store.server(server)?)))
        .await
        .map_err(|_| Error::internal("The server could not be looked up."))??;
    if is_practice(&kept) {
        let connection = app
            .practice()
            .of(kept.details.platform)
            .connection(app.data())
            .await?;
        let client = Client::sign_in(
            kept.details.platform,
            &connection,
            None,
            Limits::default(),
            control,
        )
        .await?;
        return Ok((kept, client));
    }
    let address = ServerAddress::parse(&kept.details.base_url).map_err(|error| {
        Error::new(
            Code::BadInput,
            crate::error::sentence(&error.to_string()),
            error.help(),
        )
    })?;
    let application = receiver_keys::application(app, &kept)?;
    let signed_in = signed_in_name(server);
    if code.is_none()
        && let Ok(session) = app.secrets().find(&signed_in, CredentialPlace::Session)
        && let Some((user_id, token)) = session.expose().split_once('\n')
    {
        let credentials = Credentials::Token {
            user_id: user_id.to_owned(),
            token: Secret::new(token),
        };
        let connection = Connection {
            application: application.clone(),
            ..Connection::new(address.clone(), credentials)
        };
        let client = Client::sign_in(
            kept.details.platform,
            &connection,
            None,
            Limits::default(),
            control,
        )
        .await?;
        match client.who_am_i(control).await {
            Ok(_) => return Ok((kept, client)),
            Err(publish::Error::SignedOut { .. }) => app.secrets().forget(&signed_in),
            Err(error) => return Err(error.into()),
        }
    }
    let secret = app.secrets().find(&secret_name(server), place_of(&kept))?;
    let account = kept.details.account.clone();
    let credentials = sign_in_of(&kept).with(account, secret);
    let factor = code.map(|code| SecondFactor {
        code: Secret::new(code),
    });
    let connection = Connection {
        application,
        ..Connection::new(address, credentials)
    };
    let client = Client::sign_in(
        kept.details.platform,
        &connection,
        factor.as_ref(),
        Limits::default(),
        control,
    )
    .await?;
    if sign_in_of(&kept) == SignIn::Password
        && let Credentials::Token { user_id, token } = client.session()
    {
        // Kept in memory, so that a second factor is asked for once and not with every plan.
        let session = Secret::new(format!("{user_id}\n{}", token.expose()));
        app.secrets()
            .keep(&signed_in, &session, CredentialPlace::Session)?;
    }
    Ok((kept, client))
}

/// The client of a server that must be one of Rocket.Chat, for what no other platform has.
///
/// # Errors
/// [`Code::BadInput`] for any other.
pub(crate) fn rocketchat(client: &Client) -> Result<&publish::rocketchat::Client, Error> {
    client.rocketchat().ok_or_else(|| {
        Error::new(
            Code::BadInput,
            format!(
                "A server of {} cannot be asked for this.",
                client.platform().name()
            ),
            "Choose a server of Rocket.Chat.",
        )
    })
}

/// Takes the right to publish to a server from this data folder.
///
/// # Errors
/// [`Code::Conflict`] with who publishes there since when.
pub(crate) async fn lock(app: &App, server: &Server) -> Result<PublishingLock, Error> {
    let place = Place::open(app.data().dir())?.for_the_owner_alone();
    PublishingLock::take(place, lock_file(server.id), &server.details.name).await
}

/// Whether somebody publishes to a server from this data folder, and began to before a time in milliseconds since 1970 UTC.
pub(crate) fn is_published_to(data: &Data, server: ServerId, before: i64) -> bool {
    let place = Place::open(data.dir()).ok();
    let holder = place.and_then(|place| lock::holder(&place, &lock_file(server)));
    holder.is_some_and(|holder| holder.since <= before)
}

fn lock_file(server: ServerId) -> String {
    format!("publishing-{server}.lock")
}

/// A server as it is now.
pub(crate) struct Reading {
    /// What the store knows of it, with the version that it said last.
    pub(crate) server: Server,
    /// Signed in.
    pub(crate) client: Client,
    /// Its triggers, in its order. Those that could not be read are as they were before.
    pub(crate) triggers: Vec<ServerTrigger>,
    /// What could not be read.
    pub(crate) unread: Vec<Unread>,
    /// What became of everything that was sent to it before.
    pub(crate) settlement: Settlement,
}

impl Reading {
    /// The server as plans are made for it.
    pub(crate) fn target(&self) -> Target<'_> {
        Target {
            platform: self.client.platform(),
            address: self.client.address(),
            version: self.server.version.as_deref(),
            unread: &self.unread,
            application: self.client.application(),
            followed: &self.settlement.followed,
        }
    }

    /// What would make the server as these drafts, with what was found out about earlier publications.
    pub(crate) fn plan(&self, drafts: &[PlanDraft], delete: &BTreeSet<String>) -> publish::Plan {
        publish::Plan {
            settled: self.settlement.found.clone(),
            ..publish::plan(&self.target(), drafts, &self.triggers, delete)
        }
    }
}

/// Signs in to a server, asks for its version, which the store takes note of, reads its triggers, and settles with them what is
/// unfinished there. What somebody else is carrying out now is left to them.
pub(crate) async fn read_now(app: &App, server: ServerId, control: &Control) -> Result<Reading, Error> {
    let (server, client) = sign_in(app, server, None, control).await?;
    let version = client.version(control).await?;
    let unfinished = settlement::unfinished(app.data(), server.id)?;
    // Locked before the list is read: what is read must be newer than everything that was sent.
    let lock = match unfinished.as_slice() {
        [] => None,
        _ => lock(app, &server).await.ok(),
    };
    // Somebody may have ended theirs while we waited.
    let interrupted = match lock {
        Some(_) => settlement::unfinished(app.data(), server.id)?,
        None => Vec::new(),
    };
    let triggers = client.triggers(control).await?;
    let unread = client.unread();
    app.data().together(|store| {
        let triggers = with_unread(store, &server, &unread, triggers)?;
        store.server_seen(server.id, version.as_deref(), now())?;
        let settlement = settlement::settle(store, &server, &interrupted, &triggers, &unread)?;
        for publication in &interrupted {
            store.save_state(*publication, &snapshot(&triggers), now())?;
        }
        Ok(Reading {
            server: store.server(server.id)?,
            client,
            triggers,
            unread,
            settlement,
        })
    })
}

/// The name under which a running session is kept in memory.
pub(crate) fn signed_in_name(server: ServerId) -> String {
    format!("server-{}-signed-in", server.0)
}

//! A creation of which nobody knows yet whether the server made it, or a removal after which one may come.
//!
//! A change or a deletion names its trigger: done twice, it leaves what it leaves done once, and one that comes late shows in the next
//! plan as a change on the server. A creation that is repeated too early makes a second trigger. So does nothing else, but for
//! deletions and the first call of a replacement: where calls find triggers by their names, one that comes late would take away
//! the new trigger that has the name by then. Until its time is over neither is begun again, and the name is not free.
//!
//! Named choice: one that comes even later is not guarded against. It shows as a trigger that was deleted on the server, and the draft
//! makes it again.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::abilities::Abilities;
use crate::server::ServerTrigger;

/// How long after it was sent a creation may still be made, or a removal done, in milliseconds.
///
/// Named choice: five minutes. Node.js, which runs Rocket.Chat, gives up a request after 300 s (`server.requestTimeout`), and
/// the gateways in front of it after a minute or so.
pub const MAY_STILL_ARRIVE: i64 = 300_000;

/// What is known of a creation or deletion that was sent and that the server does not show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubt {
    /// What was sent; of a deletion what was to go.
    pub sent: Map<String, Value>,
    /// Until when the server may still do it, in milliseconds since 1970 UTC. `None` when time settles nothing: it may have
    /// become one of the candidates.
    pub until: Option<i64>,
    /// Triggers of the server that it may have become.
    pub candidates: Vec<String>,
}

impl Doubt {
    /// Whether a trigger that came since is what was sent.
    pub(crate) fn is_settled_by(&self, abilities: &Abilities, trigger: &ServerTrigger) -> bool {
        abilities.same(&self.sent, &trigger.document)
    }
}

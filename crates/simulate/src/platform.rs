//! What the simulator knows of a platform: one adapter a platform, found by [`of`].
//!
//! A new platform is a member of [`Platform`] and a folder with an implementation of [`Rules`]; the compiler names every place that
//! has to know. Recording, reports, comparisons and the search for suggestions are the same for all.

use serde_json::{Map, Value};
use trigger::{Platform, ServerVersion};

use crate::suggest::Scene;
use crate::{Engine, SessionTemplate, Trigger, livechat, rocketchat, zendesk_chat};

/// How one platform's triggers are read, played and changed.
pub(crate) trait Rules: Sync {
    /// Its engines, in the order in which screens list them; the first is the default.
    fn engines(&self) -> &'static [Engine];

    /// The trigger that a document means, right or wrong.
    fn read(&self, document: &Map<String, Value>) -> Trigger;

    /// A document that reads as this trigger.
    fn write(&self, trigger: &Trigger) -> Map<String, Value>;

    /// The member of a document by which its platform knows a trigger.
    fn id_member(&self) -> &'static str;

    /// Whether its widgets keep a record of each trigger in the visitor's browser.
    fn keeps_records(&self) -> bool;

    /// The engine for servers of this version.
    fn engine_for(&self, version: ServerVersion) -> Option<&'static Engine>;

    /// The other engine that a server of this version may need, where a missing third number leaves two.
    fn other_engine_for(&self, version: ServerVersion) -> Option<&'static Engine>;

    /// The engine for servers whose version nobody knows.
    fn engine_of_unknown_version(&self) -> Option<&'static Engine>;

    /// Sessions to start from, the simplest first.
    fn session_templates(&self) -> &'static [SessionTemplate];

    /// Thinks up elementary changes that may make the trigger fire; the search plays them.
    fn think_up(&self, scene: &mut Scene<'_>);
}

/// How triggers of `platform` are played.
pub(crate) fn of(platform: Platform) -> &'static dyn Rules {
    match platform {
        Platform::RocketChat => &rocketchat::RocketChat,
        Platform::ZendeskChat => &zendesk_chat::ZendeskChat,
        Platform::LiveChat => &livechat::LiveChat,
    }
}

//! How the drafts of a project stand, and what is different between two moments.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{ProjectId, Result, projects, tags};

/// How a draft stands. The names are short, because a deed can hold thousands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Standing {
    #[serde(rename = "h")]
    pub(super) head: i64,
    #[serde(rename = "r", default, skip_serializing_if = "is_off")]
    pub(super) ready: bool,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub(super) trashed_at: Option<i64>,
    #[serde(rename = "g", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<String>,
}

fn is_off(on: &bool) -> bool {
    !on
}

/// All drafts of a project at one moment, in their order, and what its sessions say of them.
pub(super) struct Standings {
    drafts: Vec<(i64, Standing)>,
    scripts: HashMap<i64, String>,
}

impl Standings {
    pub(super) fn of(tx: &Connection, project: ProjectId) -> Result<Standings> {
        projects::require(tx, project)?;
        let sql = format!(
            "SELECT d.id, d.head_id, d.ready, d.trashed_at, {} FROM drafts d WHERE d.project_id = ?1
             ORDER BY d.position, d.id",
            tags::LIST
        );
        let mut statement = tx.prepare_cached(&sql)?;
        let rows = statement.query_map([project], |row| {
            let tags: serde_json::Value = row.get(4)?;
            let standing = Standing {
                head: row.get(1)?,
                ready: row.get(2)?,
                trashed_at: row.get(3)?,
                tags: serde_json::from_value(tags).unwrap_or_default(),
            };
            Ok((row.get(0)?, standing))
        })?;
        let drafts = rows.collect::<rusqlite::Result<_>>()?;
        let mut statement = tx.prepare_cached("SELECT id, script FROM sessions WHERE project_id = ?1")?;
        let scripts = statement.query_map([project], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Standings {
            drafts,
            scripts: scripts.collect::<rusqlite::Result<_>>()?,
        })
    }

    pub(super) fn by_id(&self) -> HashMap<i64, &Standing> {
        self.drafts.iter().map(|(id, standing)| (*id, standing)).collect()
    }

    /// The drafts that are not in the trash, as far as `both` has them.
    pub(super) fn order(&self, both: &HashSet<i64>) -> Vec<i64> {
        let ids = self.drafts.iter().map(|(id, _)| *id);
        ids.filter(|id| both.contains(id)).collect()
    }

    pub(super) fn present(&self) -> HashSet<i64> {
        let present = self
            .drafts
            .iter()
            .filter(|(_, standing)| standing.trashed_at.is_none());
        present.map(|(id, _)| *id).collect()
    }
}

/// What a deed changed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Difference {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<Orders>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) drafts: Vec<Change>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) sessions: Vec<ScriptChange>,
}

/// What became of what a session does and expects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct ScriptChange {
    pub(super) id: i64,
    pub(super) was: String,
    pub(super) is: String,
}

/// The order of the drafts that were there both before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Orders {
    pub(super) before: Vec<i64>,
    pub(super) after: Vec<i64>,
}

/// What became of one draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) id: i64,
    /// `None` where the deed made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) was: Option<Standing>,
    pub(super) is: Standing,
}

impl Difference {
    /// What is different; drafts that were removed for good are not in it, because nothing brings them back.
    pub(super) fn between(before: &Standings, after: &Standings) -> Difference {
        let were = before.by_id();
        let changes = after.drafts.iter().filter_map(|(id, is)| {
            let was = were.get(id).copied();
            (was != Some(is)).then(|| Change {
                id: *id,
                was: was.cloned(),
                is: is.clone(),
            })
        });
        let both = &before.present() & &after.present();
        let orders = Orders {
            before: before.order(&both),
            after: after.order(&both),
        };
        let sessions = before.scripts.iter().filter_map(|(id, was)| {
            let is = after.scripts.get(id).filter(|is| *is != was)?;
            Some(ScriptChange {
                id: *id,
                was: was.clone(),
                is: is.clone(),
            })
        });
        Difference {
            drafts: changes.collect(),
            sessions: sessions.collect(),
            order: Some(orders).filter(|orders| orders.before != orders.after),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.order.is_none() && self.drafts.is_empty() && self.sessions.is_empty()
    }

    /// This difference and one that came after it, as one.
    pub(super) fn then(self, later: Difference) -> Difference {
        let mut changes: HashMap<i64, Change> = HashMap::new();
        let mut ids = Vec::new();
        for change in self.drafts.into_iter().chain(later.drafts) {
            match changes.get_mut(&change.id) {
                Some(first) => first.is = change.is,
                None => {
                    ids.push(change.id);
                    changes.insert(change.id, change);
                }
            }
        }
        let drafts = ids.iter().filter_map(|id| changes.remove(id));
        let mut sessions = self.sessions;
        for later in later.sessions {
            match sessions.iter_mut().find(|first| first.id == later.id) {
                Some(first) => first.is = later.is,
                None => sessions.push(later),
            }
        }
        sessions.retain(|session| session.was != session.is);
        let order = match (self.order, later.order) {
            (Some(first), Some(last)) => Some(Orders {
                before: first.before,
                after: last.after,
            }),
            (first, last) => first.or(last),
        };
        Difference {
            drafts: drafts
                .filter(|change| change.was.as_ref() != Some(&change.is))
                .collect(),
            sessions,
            order: order.filter(|orders| orders.before != orders.after),
        }
    }
}

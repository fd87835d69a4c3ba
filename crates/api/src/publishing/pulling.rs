//! Reading a server's triggers into drafts.

use std::collections::{BTreeSet, HashMap};

use publish::ServerTrigger;
use serde::Serialize;
use store::{Link, NewDraft, Save, Server, ServerId, Store};
use trigger::{Draft, Platform, documents, name_of};
use ts_rs::TS;

use crate::app::App;
use crate::app::clock::now;
use crate::app::job_control::watched;
use crate::app::jobs::JobId;
use crate::drafting::views;
use crate::error::{Code, Error};
use crate::publishing::order;
use crate::publishing::ties::{home_document, link_to, snapshot};
use crate::servers;
use crate::servers::connect::read_now;

/// What a pull brought.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Pulled {
    /// How many triggers the server has.
    pub triggers: u32,
    /// Drafts that were made for triggers that had none.
    pub created: Vec<i64>,
    /// Drafts that nobody had changed here and that now are as on the server.
    pub updated: Vec<i64>,
    /// Drafts that were changed here and on the server: they are left alone.
    pub conflicts: Vec<i64>,
    /// Drafts whose trigger is not on the server any more.
    pub deleted_on_server: Vec<i64>,
}

/// Reads all triggers of a server into drafts. A job; its result is a [`Pulled`].
///
/// # Errors
/// [`Code::NotFound`] when the server is gone; what goes wrong later is the job's error.
pub async fn pull(app: &App, which: servers::Which) -> Result<JobId, Error> {
    let app = app.clone();
    let jobs = app.jobs().clone();
    Ok(jobs.start("Reading the server", move |progress| async move {
        let control = watched(&progress);
        let reading = read_now(&app, ServerId(which.server), &control).await?;
        app.practice().keep(app.data());
        app.data()
            .together(|store| bring_home(store, &reading.server, &reading.triggers))
    }))
}

/// Makes drafts of what a server has, and brings those up to date that nobody changed here.
fn bring_home(store: &mut Store, server: &Server, triggers: &[ServerTrigger]) -> Result<Pulled, Error> {
    store.save_snapshot(server.id, &snapshot(triggers), now())?;
    let platform = server.details.platform;
    let content_of = |document: &_| documents(platform).content(document);
    let links: HashMap<String, Link> = store
        .links_of_server(server.id)?
        .into_iter()
        .map(|link| (link.trigger_id.clone(), link))
        .collect();
    let mut pulled = Pulled {
        triggers: u32::try_from(triggers.len()).unwrap_or(u32::MAX),
        ..Pulled::default()
    };
    for trigger in triggers {
        check_depth(platform, trigger)?;
        let there = content_of(&trigger.document);
        let Some(link) = links.get(&trigger.id) else {
            let document = home_document(platform, &trigger.document);
            let new = NewDraft {
                platform,
                document: Draft::new(platform, document).to_json(),
                label: Some(format!("Pulled from {}", server.details.name)),
            };
            let ids = store.create_drafts(server.project, &[new], now())?;
            for id in ids {
                store.link(&link_to(id, server.id, trigger))?;
                pulled.created.push(id.0);
            }
            continue;
        };
        let kept = store.draft(link.draft)?;
        let here = content_of(&views::parsed(&kept).document);
        let base = views::content(platform, &link.document);
        if there == base {
            continue;
        }
        if here == base {
            let document = home_document(platform, &trigger.document);
            let text = Draft::new(platform, document).to_json();
            let label = format!("Pulled from {}", server.details.name);
            let save = Save {
                base: kept.head,
                document: &text,
                burst: None,
                label: Some(&label),
            };
            store.save(kept.id, save, now())?;
            store.link(&link_to(kept.id, server.id, trigger))?;
            pulled.updated.push(kept.id.0);
        } else if here == there {
            store.link(&link_to(kept.id, server.id, trigger))?;
        } else {
            pulled.conflicts.push(kept.id.0);
        }
    }
    order::bring_home(store, server, &links, triggers)?;
    let there: BTreeSet<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
    pulled.deleted_on_server = links
        .values()
        .filter(|link| !there.contains(link.trigger_id.as_str()))
        .map(|link| link.draft.0)
        .collect();
    pulled.deleted_on_server.sort_unstable();
    Ok(pulled)
}

/// Refuses what nests too deep for drafts and files.
pub(crate) fn check_depth(platform: Platform, trigger: &ServerTrigger) -> Result<(), Error> {
    trigger::check_depth(&trigger.document).map_err(|error| {
        let name = Some(name_of(platform, &trigger.document)).filter(|name| !name.is_empty());
        Error::new(
            Code::BadInput,
            format!(
                "The trigger “{}” of the server is too deep: {error}.",
                name.unwrap_or(&trigger.id)
            ),
            "Change or delete it on the server: no field of a trigger needs more than five levels.",
        )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::ProjectKind;

    use super::*;
    use crate::servers::practice_rows;

    #[test]
    fn a_trigger_that_nests_too_deep_is_named_and_nothing_of_the_pull_is_kept() {
        let mut store = Store::open_in_memory().unwrap();
        let project = store.create_project("Shop", ProjectKind::Own, 1).unwrap();
        let server = store
            .create_server(project, &practice_rows::details(trigger::Platform::RocketChat), 1)
            .unwrap();
        let server = store.server(server).unwrap();
        let trigger = |id: &str, value| ServerTrigger {
            id: id.to_owned(),
            document: [("name".to_owned(), json!(id)), ("deep".to_owned(), value)]
                .into_iter()
                .collect(),
        };
        let deep = (0..trigger::DEEPEST).fold(json!(1), |value, _| json!([value]));
        let triggers = [trigger("flat", json!(1)), trigger("cave", deep)];
        let error = store
            .together(|store| bring_home(store, &server, &triggers))
            .unwrap_err();
        assert!(
            error.message.contains("“cave”") && error.message.contains("“/deep/"),
            "{error}"
        );
        assert!(store.drafts(project).unwrap().is_empty());
        let pulled = store
            .together(|store| bring_home(store, &server, &triggers[..1]))
            .unwrap();
        assert_eq!(pulled.created.len(), 1);
    }
}

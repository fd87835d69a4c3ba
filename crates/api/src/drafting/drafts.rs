//! Drafts: list, check, duplicate, order, trash. What is typed into one is in `revisions`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::{DeedKind, DraftId, Duplicate, NewDraft, ProjectId, Readiness};
use trigger::{Diagnostic, PatternField, Phrase, Platform, Preview};
use ts_rs::TS;

use crate::app::clock::now;
use crate::app::{Data, Nothing};
use crate::drafting::deeds::{Done, done};
use crate::drafting::free_names::FreeNames;
use crate::drafting::{catalogue, own_templates, views};
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::projects;
use crate::servers::practice_rows;

/// Where a draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DraftState {
    /// Being worked on.
    Draft,
    /// Marked ready to publish, without an error, and not yet on a server as it is here. The mark stays with a draft through edits and
    /// publications until somebody takes it away; an error makes that it does not count.
    Ready,
    /// On a server, and the same there as here.
    Published,
    /// On a server, and changed here since.
    Changed,
    /// On a server, and changed there since it was last published or pulled.
    ChangedOnServer,
}

/// A draft in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftRow {
    /// Its number in the database.
    pub id: i64,
    /// The project that it belongs to.
    pub project: i64,
    /// The platform that it is made for.
    pub platform: Platform,
    /// What it is there, by the key of one of the platform's kinds.
    pub kind: &'static str,
    /// What lists call it; may be empty.
    pub name: String,
    /// Where it stands.
    pub state: DraftState,
    /// Whether somebody marked it ready to publish, which an error keeps from counting.
    pub is_marked_ready: bool,
    /// Whether the trigger is enabled.
    pub enabled: bool,
    /// The kind of its first condition, by its key in the catalogue where that knows it; none without a condition.
    pub condition: Option<String>,
    /// When it acts, in a few words.
    pub when: String,
    /// What it does, in a few words.
    pub then: String,
    /// What the things are called that it names by numbers, such as groups, in its order; nothing where no server said it.
    pub called: Vec<String>,
    /// Its patterns of page URLs, in the order in which they are asked.
    pub patterns: Vec<PatternField>,
    /// Everything that the visitor reads, in the order in which it comes.
    pub messages: Vec<Preview>,
    /// Its tags, in their order. They stay in the project.
    pub tags: Vec<String>,
    /// How many errors its check finds.
    pub errors: u32,
    /// How many warnings its check finds.
    pub warnings: u32,
    /// Its place in the order, from 0.
    pub position: u32,
    /// Last edit, in milliseconds since 1970 UTC.
    pub edited_at: i64,
    /// The servers that have it.
    pub servers: Vec<i64>,
    /// When it was put in the trash, in milliseconds since 1970 UTC.
    pub trashed_at: Option<i64>,
}

/// One draft with everything that is to say about it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DraftView {
    /// The draft as in the list.
    pub row: DraftRow,
    /// The document, right or wrong.
    #[ts(type = "{ [key: string]: JsonValue }")]
    pub document: Map<String, Value>,
    /// The document as a sentence; nothing on a platform whose form says as much.
    pub sentence: Vec<Phrase>,
    /// Everything that its check says, in document order; expectations of its URL table included.
    pub diagnostics: Vec<Diagnostic>,
    /// The revision that the document is.
    pub revision: i64,
    /// Whether there is a change to take back.
    pub can_undo: bool,
    /// Whether there is a change to make again.
    pub can_redo: bool,
}

/// Names a draft.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct Which {
    /// The draft.
    pub draft: i64,
}

/// Names drafts of one project.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Several {
    /// The project.
    pub project: i64,
    /// The drafts.
    pub drafts: Vec<i64>,
}

/// What a new draft starts from.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Create {
    /// The project that it goes into.
    pub project: i64,
    /// The platform that it is made for.
    pub platform: Platform,
    /// The key of a template; blank when there is none.
    #[ts(optional)]
    pub template: Option<String>,
    /// The key of the kind that a blank draft is of; the platform's first when nobody says.
    #[ts(optional)]
    pub kind: Option<String>,
}

/// Whether a draft is ready.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct MarkReady {
    /// The draft.
    pub draft: i64,
    /// Ready or not.
    pub ready: bool,
}

/// The order that drafts shall have.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Reorder {
    /// The project.
    pub project: i64,
    /// Every draft of the project that is not in the trash, in the new order.
    pub drafts: Vec<i64>,
}

/// The drafts of a project in the order in which the widget gets them.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn list(data: &Data, which: projects::Which) -> Result<Vec<DraftRow>, Error> {
    data.store(|store| views::rows(store, ProjectId(which.project)))
}

/// The drafts of a project that were put in the trash, the latest first.
///
/// # Errors
/// [`Code::NotFound`] when the project is gone.
pub fn trashed(data: &Data, which: projects::Which) -> Result<Vec<DraftRow>, Error> {
    data.store(|store| views::trashed_rows(store, ProjectId(which.project)))
}

/// One draft with everything that is to say about it.
///
/// # Errors
/// [`Code::NotFound`] when it is gone.
pub fn get(data: &Data, which: Which) -> Result<DraftView, Error> {
    data.store(|store| views::view(store, DraftId(which.draft)))
}

/// A new draft, blank or from a template.
///
/// # Errors
/// [`Code::NotFound`] when the project or the template is gone.
pub fn create(data: &Data, create: Create) -> Result<DraftView, Error> {
    data.together(|store| {
        let own = create
            .template
            .as_deref()
            .map(|key| own_templates::start(store, key));
        let draft = match own.transpose()?.flatten() {
            Some(draft) => draft,
            None => catalogue::start(
                create.platform,
                create.template.as_deref(),
                create.kind.as_deref(),
            )?,
        };
        let project = ProjectId(create.project);
        let draft = FreeNames::in_project(store, project)?.give(draft);
        let new = NewDraft {
            platform: draft.platform,
            document: draft.to_json(),
            label: None,
        };
        let ids = practice_rows::create_drafts(store, project, &[new])?;
        views::first(store, &ids)
    })
}

/// Marks a draft ready to publish, or not.
///
/// # Errors
/// [`Code::NotFound`] when it is gone.
pub fn mark_ready(data: &Data, mark: MarkReady) -> Result<DraftView, Error> {
    let readiness = if mark.ready {
        Readiness::Ready
    } else {
        Readiness::Draft
    };
    data.store(|store| {
        store.set_readiness(&[DraftId(mark.draft)], readiness)?;
        views::view(store, DraftId(mark.draft))
    })
}

/// Copies of drafts, each behind its original, with a name that is free.
///
/// # Errors
/// [`Code::NotFound`] when one is gone; nothing is copied then.
pub fn duplicate(data: &Data, several: Several) -> Result<Done, Error> {
    let project = ProjectId(several.project);
    done(data, project, DeedKind::Duplicate, |store| {
        let mut names = FreeNames::in_project(store, project)?;
        let mut copies = Vec::new();
        for id in ids(&several.drafts) {
            let draft = names.give(views::parsed(&store.draft(id)?));
            copies.push(Duplicate {
                of: id,
                document: draft.to_json(),
            });
        }
        Ok((store.duplicate_drafts(&copies, now())?, Vec::new()))
    })
}

/// Moves drafts to the trash.
///
/// # Errors
/// [`Code::NotFound`] when one is gone; none is moved then.
pub fn trash(data: &Data, several: Several) -> Result<Done, Error> {
    let drafts = ids(&several.drafts);
    done(data, ProjectId(several.project), DeedKind::Trash, |store| {
        store.trash_drafts(&drafts, now())?;
        Ok((drafts, Vec::new()))
    })
}

/// Takes drafts out of the trash, to where they were.
///
/// # Errors
/// [`Code::NotFound`] when one is gone; none is moved then.
pub fn restore(data: &Data, several: Several) -> Result<Done, Error> {
    let drafts = ids(&several.drafts);
    done(data, ProjectId(several.project), DeedKind::Restore, |store| {
        store.restore_drafts(&drafts)?;
        Ok((drafts, Vec::new()))
    })
}

/// Removes drafts in the trash for good, with their history. Nothing takes this back.
///
/// # Errors
/// [`Code::NotFound`] when one is gone, [`Code::BadInput`] when one is not in the trash; none is removed then.
pub fn remove(data: &Data, several: Several) -> Result<Nothing, Error> {
    data.together(|store| Ok(store.purge_drafts(&ids(&several.drafts))?))?;
    Ok(Nothing {})
}

/// Puts the drafts of a project in another order.
///
/// # Errors
/// [`Code::Conflict`] when the list names other drafts than the project has.
pub fn reorder(data: &Data, reorder: Reorder) -> Result<Done, Error> {
    let project = ProjectId(reorder.project);
    done(data, project, DeedKind::Reorder, |store| {
        store.reorder_drafts(project, &ids(&reorder.drafts))?;
        Ok((Vec::new(), Vec::new()))
    })
}

fn ids(drafts: &[i64]) -> Vec<DraftId> {
    drafts.iter().copied().map(DraftId).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trigger::{FieldPath, documents};

    use super::*;
    use crate::drafting::revisions::{Save, save};

    #[test]
    fn drafts_of_two_platforms_can_have_one_name_and_drafts_of_one_platform_cannot() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let name = "Shop".to_owned();
        let project = projects::create(&data, projects::Named { name }).unwrap().id;
        let blank = |platform| Create {
            project,
            platform,
            template: None,
            kind: None,
        };
        let mut first = Vec::new();
        for platform in Platform::ALL {
            let draft = create(&data, blank(platform)).unwrap();
            let document = with_name(&draft, "Greeting");
            first.push(save(&data, typed(&draft, document)).unwrap());
        }
        for draft in &first {
            let again = get(&data, Which { draft: draft.row.id }).unwrap();
            assert!(!complains_of_its_name(&again), "{:?}", again.diagnostics);
            assert_eq!(again.row.kind, documents(again.row.platform).kinds()[0].key);
        }

        for platform in Platform::ALL {
            let draft = create(&data, blank(platform)).unwrap();
            let document = with_name(&draft, "Greeting");
            let namesake = save(&data, typed(&draft, document)).unwrap();
            assert!(complains_of_its_name(&namesake), "{platform:?}");
        }
    }

    fn name_member(draft: &DraftView) -> &'static str {
        documents(draft.row.platform).kind_of(&draft.document).name_member
    }

    fn with_name(draft: &DraftView, name: &str) -> Map<String, Value> {
        let mut document = draft.document.clone();
        document.insert(name_member(draft).to_owned(), json!(name));
        document
    }

    fn typed(draft: &DraftView, document: Map<String, Value>) -> Save {
        Save {
            draft: draft.row.id,
            base: draft.revision,
            document,
            burst: None,
        }
    }

    fn complains_of_its_name(draft: &DraftView) -> bool {
        let name = FieldPath::root().field(name_member(draft));
        draft.diagnostics.iter().any(|found| found.path == name)
    }

    #[test]
    fn every_platform_is_listed_with_what_its_drafts_can_be() {
        let listed = catalogue::platforms(Nothing {}).unwrap();
        let platforms: Vec<Platform> = listed.iter().map(|row| row.platform).collect();
        assert_eq!(platforms, Platform::ALL);
        assert!(
            listed
                .iter()
                .all(|row| !row.kinds.is_empty() && !row.name.is_empty())
        );
    }
}

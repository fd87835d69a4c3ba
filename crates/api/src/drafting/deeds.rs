//! What was done to the drafts of a project as a whole: told in words, taken back, and done again.

use serde::{Deserialize, Serialize};
use store::{DeedKind, DraftId, ProjectId, Store};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::views;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::projects;

/// Something that was done to drafts of a project, and that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Deed {
    /// Its number. What follows quickly and is of the same kind has the same one.
    pub id: i64,
    /// What was done to what, without a stop: “10 drafts duplicated”.
    pub words: String,
    /// The drafts that it changed or made; none where only their order changed.
    pub drafts: Vec<i64>,
}

/// What can be taken back, and what can be done again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Deeds {
    /// What would be taken back.
    pub last: Option<Deed>,
    /// What would be done again.
    pub next: Option<Deed>,
}

/// What came of a deed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Done {
    /// The deed, with those that it became one with; none where nothing changed.
    pub deed: Option<Deed>,
    /// The drafts that were made or changed just now.
    pub drafts: Vec<i64>,
    /// The drafts to which it does not apply, such as enabling what is always on.
    pub passed_over: Vec<i64>,
}

/// What came of taking a deed back, or of doing it again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Walked {
    /// The deed; none where there was nothing left.
    pub deed: Option<Deed>,
    /// The names of drafts that were edited or published since: they stay as they are.
    pub kept: Vec<String>,
}

/// Which deed to take back.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct TakeBack {
    /// The project.
    pub project: i64,
    /// Only when the last deed is this one: for a notice, which may be older than what was done since.
    #[ts(optional)]
    pub deed: Option<i64>,
}

/// What can be taken back and done again in a project.
///
/// # Errors
/// The database cannot be read.
pub fn ends(data: &Data, which: projects::Which) -> Result<Deeds, Error> {
    data.store(|store| {
        let deeds = store.deeds(ProjectId(which.project))?;
        Ok(Deeds {
            last: deeds.last.map(|deed| told(store, deed)).transpose()?,
            next: deeds.next.map(|deed| told(store, deed)).transpose()?,
        })
    })
}

/// Takes the last deed back. What was edited since stays as it is, and is named.
///
/// # Errors
/// The database cannot be written.
pub fn take_back(data: &Data, which: TakeBack) -> Result<Walked, Error> {
    data.together(|store| {
        let walked = store.take_back(ProjectId(which.project), which.deed, now())?;
        walked_in_words(store, walked)
    })
}

/// Does the deed again that was taken back last.
///
/// # Errors
/// The database cannot be written.
pub fn do_again(data: &Data, which: projects::Which) -> Result<Walked, Error> {
    data.together(|store| {
        let walked = store.do_again(ProjectId(which.project), now())?;
        walked_in_words(store, walked)
    })
}

/// Does something to drafts of a project, as one unit that can be taken back. `work` gives the drafts that it made or changed, and those
/// to which it does not apply.
pub(crate) fn done(
    data: &Data,
    project: ProjectId,
    kind: DeedKind,
    work: impl FnOnce(&mut Store) -> Result<(Vec<DraftId>, Vec<DraftId>), Error>,
) -> Result<Done, Error> {
    let ((drafts, passed_over), deed) = kept(data, project, kind, work)?;
    Ok(Done {
        deed,
        drafts: numbers(drafts),
        passed_over: numbers(passed_over),
    })
}

/// As [`done`], for work that gives something else.
pub(crate) fn kept<T>(
    data: &Data,
    project: ProjectId,
    kind: DeedKind,
    work: impl FnOnce(&mut Store) -> Result<T, Error>,
) -> Result<(T, Option<Deed>), Error> {
    data.together(|store| {
        let (value, deed) = store.deed(project, kind, now(), work)?;
        Ok((value, deed.map(|deed| told(store, deed)).transpose()?))
    })
}

fn numbers(drafts: Vec<DraftId>) -> Vec<i64> {
    drafts.into_iter().map(|draft| draft.0).collect()
}

fn walked_in_words(store: &Store, walked: Option<store::Walked>) -> Result<Walked, Error> {
    let Some(walked) = walked else {
        return Ok(Walked {
            deed: None,
            kept: Vec::new(),
        });
    };
    let kept = walked.kept.into_iter().map(|draft| name(store, draft));
    Ok(Walked {
        kept: kept.collect::<Result<_, _>>()?,
        deed: Some(told(store, walked.deed)?),
    })
}

fn told(store: &Store, deed: store::Deed) -> Result<Deed, Error> {
    let what = match deed.drafts.as_slice() {
        [only] => format!("“{}”", name(store, *only)?),
        several => format!("{} drafts", several.len()),
    };
    Ok(Deed {
        id: deed.id,
        words: words(deed.kind, &what),
        drafts: numbers(deed.drafts),
    })
}

fn words(kind: DeedKind, what: &str) -> String {
    match kind {
        DeedKind::Reorder => "Order changed".to_owned(),
        DeedKind::Trash => format!("{what} moved to the trash"),
        DeedKind::Restore => format!("{what} restored"),
        // The only draft of the deed is the copy.
        DeedKind::Duplicate if what.starts_with('“') => format!("{what} made as a copy"),
        DeedKind::Duplicate => format!("{what} duplicated"),
        DeedKind::Import => format!("{what} imported"),
        DeedKind::Convert => format!("{what} made for another platform"),
        DeedKind::Wish => format!("{what} made from what was wanted"),
        DeedKind::Variants if what.starts_with('“') => format!("{what} made as a variant"),
        DeedKind::Variants => format!("{what} made as variants"),
        DeedKind::Enable => format!("{what} enabled"),
        DeedKind::Disable => format!("{what} disabled"),
        DeedKind::Ready => format!("{what} marked ready"),
        DeedKind::NotReady => format!("{what} back to a draft"),
        DeedKind::Sender => format!("Sender of {what} changed"),
        DeedKind::Replace => format!("Words replaced in {what}"),
        DeedKind::Tags => format!("Tags of {what} changed"),
    }
}

/// What lists call a draft.
fn name(store: &Store, draft: DraftId) -> Result<String, Error> {
    let name = views::parsed(&store.draft(draft)?).name().to_owned();
    Ok(match name.is_empty() {
        true => "Draft without a name".to_owned(),
        false => name,
    })
}

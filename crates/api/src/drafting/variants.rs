//! Variants of a draft: copies that differ in name, page and message, with the tests of the original.

use serde::Deserialize;
use simulate::Session;
use store::{DeedKind, DraftId, Duplicate, NewSession, ProjectId, Store, UrlTableOwner};
use trigger::{Draft, documents};
use ts_rs::TS;

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::deeds::{Done, done};
use crate::drafting::free_names::FreeNames;
use crate::drafting::{replacement, views};
use crate::error::{Code, Error};
use crate::simulating::simulation::trace_name;

/// Which variants to make of which draft.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "MakeVariants")]
pub struct Variants {
    /// The project.
    pub project: i64,
    /// The draft that they are variants of.
    pub draft: i64,
    /// What sets them apart, in the order in which they shall stand behind the draft.
    pub rows: Vec<Variant>,
    /// Whether they get the tests of the draft: its URL table, and what sessions expect of it.
    pub with_tests: bool,
}

/// What sets one variant apart. What is empty is as in the draft.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// The first pattern of its page's URL.
    pub pattern: String,
    /// The first message that the visitor reads.
    pub message: String,
}

/// Makes variants of a draft right behind it, all of them or none.
///
/// # Errors
/// [`Code::NotFound`] when the draft is gone, [`Code::BadInput`] for a pattern or a message where the draft has none.
pub fn make(data: &Data, variants: Variants) -> Result<Done, Error> {
    let project = ProjectId(variants.project);
    let of = DraftId(variants.draft);
    done(data, project, DeedKind::Variants, |store| {
        let original = views::parsed(&store.draft(of)?);
        let mut names = FreeNames::in_project(store, project)?;
        let copies = variants.rows.iter().map(|row| {
            let draft = names.give(varied(&original, row)?);
            Ok(Duplicate {
                of,
                document: draft.to_json(),
            })
        });
        let copies = copies.collect::<Result<Vec<_>, Error>>()?;
        let made = store.duplicate_drafts(&copies, now())?;
        if variants.with_tests {
            expect_as_of(store, project, of, &original, &made)?;
        } else {
            for draft in &made {
                store.replace_urls(UrlTableOwner::Draft(*draft), &[])?;
            }
        }
        Ok((made, Vec::new()))
    })
}

fn varied(original: &Draft, row: &Variant) -> Result<Draft, Error> {
    let mut draft = original.clone();
    let overview = documents(draft.platform).overview(&draft.document);
    let patterns = overview.patterns.into_iter().map(|pattern| pattern.path);
    let messages = overview.messages.into_iter().map(|message| message.path);
    let cells = [
        (
            &row.pattern,
            patterns.collect::<Vec<_>>(),
            "pattern of a page URL",
        ),
        (&row.message, messages.collect(), "message"),
    ];
    for (text, places, what) in cells {
        if text.is_empty() {
            continue;
        }
        let written = places
            .first()
            .is_some_and(|path| replacement::put(&mut draft.document, path, text.clone()));
        if !written {
            return Err(Error::new(
                Code::BadInput,
                format!("“{}” has no {what} that a variant could change.", original.name()),
                "Leave this column empty, or add one to the draft first.",
            ));
        }
    }
    let name = row.name.trim();
    if !name.is_empty() {
        let member = documents(draft.platform).kind_of(&draft.document).name_member;
        draft.document.insert(member.to_owned(), name.into());
    }
    Ok(draft)
}

/// Lets every session expect of the copies what it expects of the original.
fn expect_as_of(
    store: &mut Store,
    project: ProjectId,
    of: DraftId,
    original: &Draft,
    copies: &[DraftId],
) -> Result<(), Error> {
    let number = trace_name(of);
    for kept in store.sessions(project)? {
        let mut session: Session = crate::simulating::sessions::parsed(&kept)?;
        let own: Vec<_> = session
            .expect
            .iter()
            .filter(|expected| expected.trigger == number || expected.trigger == original.name())
            .cloned()
            .collect();
        if own.is_empty() {
            continue;
        }
        for copy in copies {
            session.expect.extend(own.iter().cloned().map(|mut expected| {
                expected.trigger = trace_name(*copy);
                expected
            }));
        }
        let changed = NewSession {
            name: kept.name,
            script: serde_json::to_string(&session).map_err(|error| Error::internal(error.to_string()))?,
        };
        store.update_session(kept.id, &changed, now())?;
    }
    Ok(())
}

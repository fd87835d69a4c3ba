//! Files that are joined with what others did on the server.
//!
//! As with drafts, a file becomes the joined document before that document is sent: the other way round, a death in between would
//! leave a file that takes the others' changes back unseen.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use folder::Folder;
use publish::{Choice, Choices};
use trigger::{Draft, documents};

use crate::error::{Code, Error};

/// The file of a trigger as it is to become.
pub(super) struct Joined {
    folder: PathBuf,
    file: String,
    draft: Draft,
}

/// The joined files by the ids of their items.
///
/// # Errors
/// [`Code::Conflict`] when a file was edited since the plan was made; what [`publish::merged`] says.
pub(super) fn prepare(
    place: &Path,
    folder: &Folder,
    plan: &publish::Plan,
    choices: &Choices,
) -> Result<HashMap<String, Joined>, Error> {
    let mut joined = HashMap::new();
    for item in &plan.items {
        let (Some(Choice::Merge(sides)), Some(file)) = (choices.get(&item.id), &item.draft) else {
            continue;
        };
        if publish::merged(plan.platform, item, sides)?.is_none() {
            continue;
        }
        let now = folder.triggers.iter().find(|trigger| trigger.file == *file);
        let unchanged = now.filter(|now| {
            let content = |document: &_| documents(now.draft.platform).content(document);
            item.body.as_ref().map(content) == Some(content(&now.draft.document))
        });
        let Some(now) = unchanged else {
            return Err(Error::new(
                Code::Conflict,
                format!("{file} was edited since the plan was made."),
                "Make a new plan: it shows the file as it is now.",
            ));
        };
        // The file itself, and not what is sent: what servers do not know of stays in it.
        let document = trigger::merge(&now.draft.document, &item.fields, sides)
            .map_err(|open| Error::internal(format!("Nobody decided about {open}.")))?;
        joined.insert(
            item.id.clone(),
            Joined {
                folder: place.to_owned(),
                file: file.clone(),
                draft: Draft::new(now.draft.platform, document),
            },
        );
    }
    Ok(joined)
}

impl Joined {
    /// Makes the file as it is to become.
    pub(super) fn save(&self) -> Result<(), folder::Error> {
        folder::write_trigger(&self.folder, &self.file, &self.draft)
    }
}

//! Drafts that are joined with what others did on the server.
//!
//! A draft becomes the joined document before that document is sent. Were it the other way round, a death in between would leave a
//! draft without the others' changes, tied to a trigger that has them, and the next plan would take them back unseen.

use std::collections::HashMap;

use publish::{Choice, Choices};
use store::{DraftId, RevisionId, Save, Store};
use trigger::{Draft, documents};

use crate::app::Data;
use crate::app::clock::now;
use crate::drafting::views;
use crate::error::{Code, Error};
use crate::publishing::Plan;

/// A draft as it is to become.
pub(crate) struct Joined {
    draft: DraftId,
    base: RevisionId,
    text: String,
    label: String,
}

/// The joined drafts by the ids of their items.
///
/// # Errors
/// [`Code::Conflict`] when a draft was edited since the plan was made; what [`publish::merged`] says.
pub(crate) fn prepare(data: &Data, plan: &Plan, choices: &Choices) -> Result<HashMap<String, Joined>, Error> {
    let mut joined = HashMap::new();
    for item in &plan.plan.items {
        let Some(Choice::Merge(sides)) = choices.get(&item.id) else {
            continue;
        };
        let Some(draft) = item
            .draft
            .as_deref()
            .and_then(|key| key.parse().ok())
            .map(DraftId)
        else {
            continue;
        };
        if publish::merged(plan.plan.platform, item, sides)?.is_none() {
            continue;
        }
        let kept = data.store(|store| Ok(store.draft(draft)?))?;
        let now = views::parsed(&kept);
        let content = |document: &_| documents(kept.platform).content(document);
        if item.body.as_ref().map(content) != Some(content(&now.document)) {
            return Err(Error::new(
                Code::Conflict,
                format!("“{}” was edited since the plan was made.", item.name),
                "Make a new plan: it shows the draft as it is now.",
            ));
        }
        // The draft itself, and not what is sent: what servers do not know of stays in it.
        let document = trigger::merge(&now.document, &item.fields, sides)
            .map_err(|open| Error::internal(format!("Nobody decided about {open}.")))?;
        joined.insert(
            item.id.clone(),
            Joined {
                draft,
                base: kept.head,
                text: Draft::new(kept.platform, document).to_json(),
                label: format!("Joined with {}", plan.server_name),
            },
        );
    }
    Ok(joined)
}

impl Joined {
    /// Makes the draft as it is to become.
    pub(crate) fn save(&self, store: &mut Store) -> Result<(), Error> {
        let save = Save {
            base: self.base,
            document: &self.text,
            burst: None,
            label: Some(&self.label),
        };
        store.save(self.draft, save, now())?;
        Ok(())
    }
}

//! Names for new drafts: two drafts of one platform in one project have no name in common.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use store::{ProjectId, Store};
use trigger::{Draft, Platform, documents};

use crate::drafting::views;
use crate::error::Error;

/// The names that the drafts of a project have, those included that were given here.
#[derive(Default)]
pub(crate) struct FreeNames {
    taken: HashMap<Platform, HashSet<String>>,
}

impl FreeNames {
    /// Of a project. What is in the trash takes no name.
    pub(crate) fn in_project(store: &Store, project: ProjectId) -> Result<FreeNames, Error> {
        let mut names = FreeNames::default();
        for kept in store.drafts(project)? {
            let name = views::parsed(&kept).name().to_owned();
            names.taken.entry(kept.platform).or_default().insert(name);
        }
        Ok(names)
    }

    /// The draft under its name, or under that name with a number when another draft of its platform has the name already.
    pub(crate) fn give(&mut self, mut draft: Draft) -> Draft {
        let taken = self.taken.entry(draft.platform).or_default();
        let name = free_name(taken, draft.name());
        taken.insert(name.clone());
        if name != draft.name() {
            let member = documents(draft.platform).kind_of(&draft.document).name_member;
            draft.document.insert(member.to_owned(), Value::String(name));
        }
        draft
    }
}

/// `Greeting` becomes `Greeting 2`, `Greeting 2` becomes `Greeting 3`, until nobody has the name. None stays none: a number alone is no name.
pub(crate) fn free_name(taken: &HashSet<String>, name: &str) -> String {
    if name.trim().is_empty() || !taken.contains(name) {
        return name.to_owned();
    }
    let stem = match name.rsplit_once(' ') {
        Some((stem, number)) if number.parse::<u32>().is_ok() => stem,
        _ => name,
    };
    (2..)
        .map(|number: u64| format!("{stem} {number}").trim().to_owned())
        .find(|name| !taken.contains(name))
        .unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_copy_gets_the_next_free_number() {
        let taken = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<HashSet<_>>()
        };
        assert_eq!(free_name(&taken(&["Greeting"]), "Welcome"), "Welcome");
        assert_eq!(free_name(&taken(&["Greeting"]), "Greeting"), "Greeting 2");
        assert_eq!(
            free_name(&taken(&["Greeting", "Greeting 2"]), "Greeting 2"),
            "Greeting 3"
        );
    }

    #[test]
    fn a_draft_without_a_name_stays_without_one() {
        let taken = HashSet::from([String::new(), " ".to_owned()]);
        assert_eq!(free_name(&taken, ""), "");
        assert_eq!(free_name(&taken, " "), " ");
    }

    #[test]
    fn several_copies_that_are_made_at_once_get_different_names() {
        let draft = |name: &str| Draft::from_value(Platform::RocketChat, json!({ "name": name })).unwrap();
        let mut names = FreeNames::default();
        let given: Vec<String> = ["Greeting", "Greeting 2", "Greeting", "Greeting 2"]
            .map(|name| names.give(draft(name)).name().to_owned())
            .to_vec();
        assert_eq!(given, ["Greeting", "Greeting 2", "Greeting 3", "Greeting 4"]);
    }
}

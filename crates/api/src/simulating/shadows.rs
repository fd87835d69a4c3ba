//! Rules of a project that never decide, because rules before them hold wherever they do.

use serde::Serialize;
use simulate::Trigger;
use simulate::livechat::auto_access::{AutoAccess, shadowed};
use store::ProjectId;
use trigger::{Diagnostic, FieldPath, Platform, Severity};
use ts_rs::TS;

use crate::app::Data;
use crate::drafting::views;
use crate::error::Error;
use crate::projects;

/// A rule that never decides.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShadowedRule {
    /// The draft that it is.
    pub draft: i64,
    /// The earlier drafts of which one holds wherever it does.
    pub by: Vec<i64>,
    /// A page on which it holds, and one of these as well.
    pub url: String,
    /// What is so and what to do about it.
    pub diagnostic: Diagnostic,
}

/// What is said of rules in their order: the place of a rule that never decides, those of the rules before it, and a page.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The place of the rule.
    pub rule: usize,
    /// The places of the rules before it.
    pub by: Vec<usize>,
    /// The page.
    pub url: String,
    /// What is so and what to do about it.
    pub diagnostic: Diagnostic,
}

/// The rules of a project that never decide, in its order.
///
/// # Errors
/// [`Code::NotFound`](crate::Code::NotFound) when the project is gone.
pub fn of_project(data: &Data, which: projects::Which) -> Result<Vec<ShadowedRule>, Error> {
    let mut drafts = data.store(|store| Ok(store.drafts(ProjectId(which.project))?))?;
    drafts.retain(|draft| draft.platform == Platform::LiveChat);
    let parsed: Vec<trigger::Draft> = drafts.iter().map(views::parsed).collect();
    let draft = |place: usize| drafts[place].id.0;
    let found = of_rules(&parsed.iter().collect::<Vec<_>>()).into_iter();
    Ok(found
        .map(|finding| ShadowedRule {
            draft: draft(finding.rule),
            by: finding.by.iter().map(|place| draft(*place)).collect(),
            url: finding.url,
            diagnostic: finding.diagnostic,
        })
        .collect())
}

/// The rules among drafts, in the order in which they are asked, that never decide. Places are those of the drafts.
pub fn of_rules(drafts: &[&trigger::Draft]) -> Vec<Finding> {
    let mut places = Vec::new();
    let mut rules: Vec<AutoAccess> = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        if let Trigger::AutoAccess(rule) = Trigger::read(draft.platform, &draft.document) {
            places.push(place);
            rules.push(rule);
        }
    }
    let name = |rule: usize| match rules[rule].description.as_str() {
        "" => format!("rule {}", rule + 1),
        name => name.to_owned(),
    };
    let found = shadowed(&rules).into_iter();
    found
        .map(|shadowed| Finding {
            rule: places[shadowed.rule],
            by: shadowed.by.iter().map(|earlier| places[*earlier]).collect(),
            diagnostic: Diagnostic::new(
                FieldPath::root().field("conditions"),
                Severity::Warning,
                "rule-shadowed",
                shadowed.message(name),
                shadowed.help(name),
            ),
            url: shadowed.witness.url,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::*;
    use crate::drafting::drafts::{Create, create};
    use crate::drafting::revisions::{Save, save};
    use crate::simulating::suggestions::{Apply, apply};

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    /// A project with a rule for each of these texts of URLs, after a draft of another platform.
    fn project_with(data: &Data, texts: &[&str]) -> (projects::Which, Vec<i64>) {
        let name = "Shop".to_owned();
        let project = projects::create(data, projects::Named { name }).unwrap().id;
        let blank = |platform| Create {
            project,
            platform,
            template: None,
            kind: None,
        };
        create(data, blank(Platform::RocketChat)).unwrap();
        let rules = texts.iter().map(|text| {
            let draft = create(data, blank(Platform::LiveChat)).unwrap();
            let document = object(json!({
                "description": text,
                "access": { "groups": [1] },
                "conditions": { "url": { "values": [{ "value": text }] } },
            }));
            let typed = Save {
                draft: draft.row.id,
                base: draft.revision,
                document,
                burst: None,
            };
            save(data, typed).unwrap().row.id
        });
        let rules = rules.collect();
        (projects::Which { project }, rules)
    }

    #[test]
    fn a_rule_of_a_project_that_never_decides_is_found_until_it_is_moved_before_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let (project, rules) = project_with(&data, &["/cart", "/help", "/help/returns"]);
        let found = of_project(&data, project).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].draft, &found[0].by), (rules[2], &vec![rules[1]]));
        assert_eq!(found[0].url, "https://shop.example/help/returns");
        assert!(
            found[0]
                .diagnostic
                .message
                .starts_with("“/help/returns” never decides: “/help” before it")
        );

        let moved = Apply {
            draft: rules[2],
            edits: Vec::new(),
            turn_off: Vec::new(),
            move_before: Some(rules[1]),
        };
        assert_eq!(apply(&data, moved.clone()).unwrap().row.id, rules[2]);
        assert!(of_project(&data, project).unwrap().is_empty());
        let gone = Apply {
            move_before: Some(rules[2] + 1000),
            ..moved
        };
        assert_eq!(apply(&data, gone).unwrap_err().code, crate::Code::NotFound);
    }
}

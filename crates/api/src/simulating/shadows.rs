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
        if let Trigger::LiveChat(rule) = Trigger::read(draft.platform, &draft.document) {
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

//! The files of a folder as a plan sees them, with everything that speaks against them.

use std::collections::HashMap;

use folder::{Folder, ServerFile, TriggerFile, UrlRow};
use publish::{Intent, Link, PlanDraft};
use trigger::{Context, Diagnostic, Draft, ServerVersion, siblings};

use super::journal::Settlement;
use crate::app::clock::now;
use crate::drafting::views;
use crate::patterns::url_tables::Expectation;
use crate::simulating::folder_tests::{self, FolderResult};
use crate::simulating::session_tests;
use crate::time_zone::{TimeZone, ZoneOfYear};

/// The files as a plan sees them, and the triggers whose files are gone.
pub(super) fn plan_drafts(
    folder: &Folder,
    server: &ServerFile,
    version: Option<ServerVersion>,
    mut red: RedTests,
    settlement: &Settlement,
) -> Vec<PlanDraft> {
    let link = |file: &str| {
        server.tie(file).map(|tie| Link {
            trigger_id: tie.id.clone(),
            base: tie.published.clone(),
        })
    };
    let here = folder
        .triggers
        .iter()
        .filter(|trigger| trigger.draft.platform == server.platform);
    let published = here.map(|trigger| {
        let mut diagnostics = diagnostics(folder, trigger, version);
        diagnostics.extend(red.remove(&trigger.file).unwrap_or_default());
        PlanDraft {
            is_ready: trigger.ready,
            key: trigger.file.clone(),
            draft: trigger.draft.clone(),
            link: link(&trigger.file),
            intent: Intent::Publish,
            diagnostics,
            doubt: settlement.doubts.get(&trigger.file).cloned(),
        }
    });
    let is_there = |file: &str| folder.triggers.iter().any(|trigger| trigger.file == file);
    let gone = server
        .ties
        .iter()
        .filter(|tie| !is_there(&tie.file))
        .map(|tie| PlanDraft {
            is_ready: true,
            key: tie.file.clone(),
            draft: Draft::new(server.platform, tie.published.clone()),
            link: link(&tie.file),
            intent: Intent::Delete,
            diagnostics: Vec::new(),
            doubt: settlement.doubts.get(&tie.file).cloned(),
        });
    let mut lost: Vec<PlanDraft> = settlement
        .doubts
        .iter()
        .filter(|(file, _)| !is_there(file) && server.tie(file).is_none())
        .map(|(file, doubt)| PlanDraft {
            is_ready: true,
            key: file.clone(),
            draft: Draft::new(server.platform, doubt.sent.clone()),
            link: None,
            intent: Intent::Delete,
            diagnostics: Vec::new(),
            doubt: Some(doubt.clone()),
        })
        .collect();
    lost.sort_by(|a, b| a.key.cmp(&b.key));
    published.chain(gone).chain(lost).collect()
}

/// What the sessions of a folder say against its triggers, by their files.
pub(super) type RedTests = HashMap<String, Vec<Diagnostic>>;

/// Plays every session that expects something, with the engine of the server's version.
pub(super) fn red_tests(folder: &Folder, engine: &simulate::Engine) -> RedTests {
    let mut red = RedTests::new();
    for test in folder_tests::run(folder, engine) {
        for FolderResult { file, result } in test.results {
            if let Some(file) = file.filter(|_| !result.passed) {
                let failure = session_tests::failure(&test.name, &result);
                red.entry(file).or_default().push(failure);
            }
        }
    }
    red
}

/// What the checks and the URL table say of a trigger on a server of this version.
fn diagnostics(folder: &Folder, trigger: &TriggerFile, version: Option<ServerVersion>) -> Vec<Diagnostic> {
    let rest = folder.triggers.iter().filter(|other| other.file != trigger.file);
    let all: Vec<&Draft> = std::iter::once(trigger)
        .chain(rest)
        .map(|file| &file.draft)
        .collect();
    let others = siblings(&all, 0);
    let evidence = views::evidence(trigger.urls.iter().map(expected));
    let zone = folder
        .time_zone
        .as_deref()
        .and_then(|name| TimeZone::named(name).ok());
    let zone = zone.as_ref().map(ZoneOfYear::from);
    let context = Context {
        siblings: &others,
        evidence: &evidence,
        version,
        zone: zone.as_ref().map(ZoneOfYear::for_check),
        now_ms: Some(now()),
        ..Context::default()
    };
    let mut diagnostics = trigger::check(&trigger.draft, &context);
    diagnostics.extend(views::missed_in(
        trigger.urls.iter().map(expected),
        &trigger.draft,
    ));
    diagnostics
}

fn expected(row: &UrlRow) -> (&str, Expectation) {
    let expectation = match row.expect {
        None => Expectation::None,
        Some(folder::Expect::Must) => Expectation::Must,
        Some(folder::Expect::MustNot) => Expectation::MustNot,
    };
    (&row.url, expectation)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trigger::Platform;

    use super::*;

    #[test]
    fn files_of_two_kinds_may_have_one_name() {
        let of = |document: serde_json::Value, file: &str| TriggerFile {
            file: file.to_owned(),
            draft: Draft::from_value(Platform::LiveChat, document).unwrap(),
            ready: true,
            tags: Vec::new(),
            urls: Vec::new(),
        };
        let rule = json!({
            "description": "Sales", "access": { "groups": [1] },
            "conditions": { "url": { "values": [{ "value": "/sales" }] } },
        });
        let greeting = json!({
            "name": "Sales", "type": "normal", "active": true, "group": 1,
            "rules": [{ "condition": "and", "type": "visits_number", "operator": "equals", "value": "2" }],
            "rich_message": { "template_id": "cards", "elements": [{ "title": "Welcome back" }] },
        });
        let triggers = [
            of(rule.clone(), "rule.json"),
            of(greeting, "greeting.json"),
            of(rule, "twin.json"),
        ];
        let codes = |triggers: &[TriggerFile]| {
            let folder = Folder {
                name: "Shop".to_owned(),
                server_version: None,
                time_zone: None,
                triggers: triggers.to_vec(),
                sessions: Vec::new(),
                lab: Vec::new(),
                servers: Vec::new(),
            };
            let found = diagnostics(&folder, &folder.triggers[0], None).into_iter();
            found.map(|found| found.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&triggers[..2]), Vec::<String>::new());
        assert_eq!(codes(&triggers), ["duplicate-name"]);
    }
}

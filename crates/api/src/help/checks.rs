//! Pages of checks, from the rules of each kind of draft.

use trigger::{Kind, Platform, RuleInfo, documents};

use super::broken::broken;
use super::page::{Example, Group, Page, in_words};
use super::things::thing_at;

/// The pages, and what each check looks at: pairs of ids.
pub(super) fn pages() -> (Vec<Page>, Vec<(String, String)>) {
    let mut pages = Vec::new();
    let mut looked_at = Vec::new();
    for platform in Platform::ALL {
        for kind in documents(platform).kinds() {
            for rule in documents(platform).rules_of(kind) {
                let (page, thing) = page(platform, kind, rule);
                looked_at.extend(thing.map(|thing| (page.id.clone(), thing)));
                pages.push(page);
            }
        }
    }
    (pages, looked_at)
}

fn page(platform: Platform, kind: &Kind, rule: &RuleInfo) -> (Page, Option<String>) {
    let id = format!("check/{}/{}/{}", platform.key(), kind.key, rule.code);
    let about = about("Check", platform, kind);
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    let mut page =
        Page::new(id, Group::Check, &in_words(rule.code), &about, rule.about).of(platform, rule.code);
    page.severity = Some(rule.severity);
    page.holds = documents(platform).servers_of(rule.code).map(str::to_owned);
    let said = broken(platform, kind, rule);
    page.example = said.as_ref().map(|(found, _)| Example {
        change: rule.example.to_owned(),
        message: found.message.clone(),
        help: found.help.clone(),
    });
    let thing = said.and_then(|(found, document)| thing_at(platform, kind, &document, found.path.as_str()));
    (page, thing)
}

/// What something is, and of what: the kind is named where the platform has several.
pub(super) fn about(what: &str, platform: Platform, kind: &Kind) -> Vec<String> {
    let mut about = vec![what.to_owned(), platform.name().to_owned()];
    if documents(platform).kinds().len() > 1 {
        about.push(kind.label.to_owned());
    }
    about
}

//! The order of the files beside that of the triggers of their server, where the platform keeps one.
//!
//! The order of the files is that of the manifest. In which order files and server last agreed stands with what was published.

use std::collections::{HashMap, HashSet};

use folder::{Folder, ServerFile, TriggerFile};
use publish::ServerTrigger;
use publish::order::{Agreement, agreement, in_wanted_order, is_moved};
use serde_json::{Map, Value};

/// Takes the order that a server has for the one in which files and triggers last agreed.
pub(super) fn agree(server: &mut ServerFile, there: &[ServerTrigger]) {
    for trigger in there {
        server.agree_behind(&trigger.id, &trigger.document);
    }
}

/// Whether a server has another order than the one in which files and triggers last agreed.
pub(super) fn is_drifted(server: &ServerFile, there: &[ServerTrigger]) -> bool {
    let based: Vec<(&str, &Map<String, Value>)> = server
        .ties
        .iter()
        .map(|tie| (tie.id.as_str(), &tie.published))
        .collect();
    is_moved(server.platform, &based, there)
}

/// Puts files into the order of the triggers that they are tied to. One that is tied to none of them stays behind the one that it follows, and
/// those of other platforms keep their places. Whether that is another order.
pub(super) fn arrange(folder: &mut Folder, server: &ServerFile, triggers: &[&str]) -> bool {
    let is_ours = |file: &TriggerFile| file.draft.platform == server.platform;
    let now: Vec<&str> = folder
        .triggers
        .iter()
        .filter(|file| is_ours(file))
        .map(|file| file.file.as_str())
        .collect();
    let files: HashMap<&str, &str> = server
        .ties
        .iter()
        .map(|tie| (tie.id.as_str(), tie.file.as_str()))
        .collect();
    let there: HashSet<&str> = now.iter().copied().collect();
    let tied: Vec<&str> = triggers
        .iter()
        .filter_map(|id| files.get(id).copied())
        .filter(|file| there.contains(file))
        .collect();
    let wanted = in_wanted_order(&now, &tied);
    if wanted == now {
        return false;
    }
    let wanted: Vec<TriggerFile> = wanted
        .iter()
        .filter_map(|name| folder.triggers.iter().find(|file| file.file == *name).cloned())
        .collect();
    let mut wanted = wanted.into_iter();
    for file in folder.triggers.iter_mut().filter(|file| is_ours(file)) {
        if let Some(next) = wanted.next() {
            *file = next;
        }
    }
    true
}

/// Brings the order of a server home: files that nobody put elsewhere come in it. `before` has the ties of before anything was brought.
/// Whether the files have another order now.
pub(super) fn bring_home(
    folder: &mut Folder,
    before: &ServerFile,
    server: &mut ServerFile,
    triggers: &[ServerTrigger],
) -> bool {
    let based: Vec<(&str, &Map<String, Value>)> = folder
        .triggers
        .iter()
        .filter_map(|file| before.tie(&file.file))
        .map(|tie| (tie.id.as_str(), &tie.published))
        .collect();
    match agreement(server.platform, &based, triggers) {
        Some(Agreement::Same | Agreement::Servers) => {
            let there: Vec<&str> = triggers.iter().map(|trigger| trigger.id.as_str()).collect();
            let is_other = arrange(folder, server, &there);
            agree(server, triggers);
            is_other
        }
        None | Some(Agreement::Mine | Agreement::Both) => false,
    }
}

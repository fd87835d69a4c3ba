//! Plans and what came of them in words, the same in the shell and in reports.
//!
//! Not here: what somebody can type or press about it; whoever prints a plan says that.

use crate::choice::Choice;
use crate::journal::Write;
use crate::order::{Move, Standing};
use crate::plan::{Operation, PlanWarning, TakenId};
use crate::report::{LeftReason, Outcome};

/// An operation in words.
pub fn operation(operation: Operation) -> &'static str {
    match operation {
        Operation::Create => "create",
        Operation::Update => "update",
        Operation::Delete => "delete",
        Operation::Unchanged => "unchanged",
        Operation::Link => "link",
        Operation::ChangedOnServer => "changed on server",
        Operation::Conflict => "conflict",
        Operation::DeletedOnServer => "deleted on server",
        Operation::InDoubt => "in doubt",
        Operation::OnlyOnServer => "only on server",
        Operation::Blocked => "blocked",
    }
}

/// What was decided about an item, in words.
pub fn choice(choice: &Choice) -> &'static str {
    match choice {
        Choice::Leave => "left out",
        Choice::Mine => "the draft wins",
        Choice::Server => "the server wins",
        Choice::Merge(_) => "the two are joined",
        Choice::CreateAnother => "a second one is made",
        Choice::Link(_) => "tied to the one that is there",
        Choice::Despite(_) => "carried out all the same",
    }
}

/// What people should know before they apply an item, in one or two sentences.
pub fn warning(warning: &PlanWarning) -> String {
    match warning {
        PlanWarning::SameName { trigger_id } => {
            format!("The server has a trigger of this name already: {trigger_id}.")
        }
        PlanWarning::Twin { trigger_id, alike } => {
            let what = if *alike { "the same as" } else { "of the name of" };
            format!("It is {what} {trigger_id}, which a draft is tied to: perhaps it was made twice.")
        }
        PlanWarning::VersionUnknown { what, needs } => {
            format!("“{what}” needs version {needs} or newer, and the server does not say which it has.")
        }
        PlanWarning::ComesLast { behind } => format!(
            "This takes a new trigger in the place of the old one, and the server puts that last: {} then before it.",
            come(behind)
        ),
        PlanWarning::BrokenOrder { fault } => {
            format!("The order is broken on the server: {fault}. Publishing mends it.")
        }
        PlanWarning::StrangeId {
            item,
            id,
            name,
            taken,
        } => strange_id(item, id, name.as_deref(), taken.as_ref()),
    }
}

/// What an id of the account means, here and where it was taken from.
fn strange_id(item: &str, id: &str, name: Option<&str>, taken: Option<&TakenId>) -> String {
    let Some(TakenId {
        server,
        name: meant,
        ids,
    }) = taken
    else {
        return format!("This server has no {item} {id}. Choose one that it has.");
    };
    let here = match name {
        Some(name) => format!("“{name}”"),
        None => format!("no {item}"),
    };
    let instead = match ids.as_slice() {
        [] => format!("no {item} is called “{meant}”"),
        ids => format!("“{meant}” is {}", ids.join(" or ")),
    };
    format!("On {server}, {item} {id} is “{meant}”. On this server it is {here}, and {instead}.")
}

/// The first names of a list, with the verb that goes with it.
fn come(names: &[String]) -> String {
    const MOST: usize = 3;
    let quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("“{name}”")).collect();
    let more = names.len().saturating_sub(MOST);
    match (names.len(), more) {
        (1, _) => format!("{} comes", quoted[0]),
        (_, 0) => format!("{} come", quoted.join(", ")),
        (_, more) => format!("{} and {more} more come", quoted.join(", ")),
    }
}

/// What came of an item, in words that follow its name.
pub fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Written { trigger_id, .. } => format!("done and verified: {trigger_id}"),
        Outcome::Differs { trigger_id, .. } => {
            format!("done, but the server stored something else: {trigger_id}")
        }
        Outcome::Gone { trigger_id } => {
            format!("the server took it, and yet it is not there: {trigger_id}")
        }
        Outcome::Deleted { trigger_id } => format!("deleted: {trigger_id}"),
        Outcome::Linked { trigger_id, .. } => format!("tied to {trigger_id}; nothing was sent"),
        Outcome::KeptServers { trigger_id, .. } => format!("the draft is now as {trigger_id}"),
        Outcome::GoneOnServer => "gone on the server, which is accepted".to_owned(),
        Outcome::Unchanged => "unchanged".to_owned(),
        Outcome::Left { reason } => format!("left alone ({})", left(*reason)),
        Outcome::Arranged { order } => format!("in order and verified: {}", names(order)),
        Outcome::KeptOrder { order } => {
            format!("the drafts come in the order of the server: {}", names(order))
        }
        Outcome::WouldWrite {
            write: Write::Arrange { moves, .. },
        } => format!("would be sent: {}", moves_in_words(moves)),
        Outcome::WouldWrite { .. } => "would be sent".to_owned(),
        Outcome::Failed { problem } => format!("failed: {} {}", problem.message, problem.help),
        Outcome::Unknown { problem, candidates } => format!(
            "nobody knows whether it was done: {} {}{}",
            problem.message,
            problem.help,
            match candidates.as_slice() {
                [] => String::new(),
                candidates => format!(" It may have become: {}.", candidates.join(", ")),
            }
        ),
        Outcome::NotReached => "not reached".to_owned(),
    }
}

/// Why an item was left alone, in words.
fn left(reason: LeftReason) -> &'static str {
    match reason {
        LeftReason::Chosen => "chosen",
        LeftReason::NeedsDecision => "needs decision",
        LeftReason::Blocked => "blocked",
        LeftReason::OnlyOnServer => "only on server",
    }
}

/// The names of rules in their order.
fn names(order: &[Standing]) -> String {
    let names: Vec<&str> = order.iter().map(|standing| standing.name.as_str()).collect();
    names.join(", ")
}

/// `“C” in front of “B”`; the calls that mend a broken order show only when they are made.
fn moves_in_words(moves: &[Move]) -> String {
    let words = moves.iter().map(|one| match &one.before {
        Some(before) => format!("“{}” in front of “{before}”", one.name),
        None => format!("“{}” to the end", one.name),
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        "the calls that mend the order".to_owned()
    } else {
        words.join(", ")
    }
}

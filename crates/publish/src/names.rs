//! Names as keys: on platforms whose calls name a trigger by its name, a write must find its trigger by it, and the name that it
//! takes must be free by then.
//!
//! What two triggers share means neither of them, and is never guessed. What cannot stand in the address of a call is never sent. Such
//! items are held back and say the way out.

use trigger::{Diagnostic, FieldPath, Severity};

use crate::abilities::Abilities;
use crate::choice::Task;
use crate::error::Error;
use crate::exchange::printable;
use crate::journal::Write;
use crate::plan::{Operation, PlanItem};
use crate::server::ServerTrigger;
use crate::transport::Segment;

/// Holds back the items of a plan that a name stands in the way of.
pub(crate) fn hold(abilities: &Abilities, items: &mut [PlanItem], server: &[ServerTrigger]) {
    // What is held back frees no name any more, so that others may have to be held back too.
    while let Some((index, diagnostic)) = obstacle(abilities, items, server) {
        let item = &mut items[index];
        item.operation = Operation::Blocked;
        item.blocked = None;
        item.diagnostics.push(diagnostic);
    }
}

/// The first item that cannot be carried out because of a name, and why.
fn obstacle(
    abilities: &Abilities,
    items: &[PlanItem],
    server: &[ServerTrigger],
) -> Option<(usize, Diagnostic)> {
    items.iter().enumerate().find_map(|(index, item)| {
        let diagnostic = uncallable(abilities, item)
            .or_else(|| shared(abilities, item, server))
            .or_else(|| taken(abilities, items, index, server))
            .or_else(|| circle(abilities, items, index, server))?;
        Some((index, diagnostic))
    })
}

fn diagnostic(code: &str, message: String, help: &str) -> Diagnostic {
    Diagnostic::new(
        FieldPath::root().field("name"),
        Severity::Error,
        code,
        message,
        help,
    )
}

/// The name by which a call would find the trigger of an item, or the one that the item takes, cannot stand in the address of a call.
fn uncallable(abilities: &Abilities, item: &PlanItem) -> Option<Diagnostic> {
    let (name, flaw, help) = match called(abilities, item).map(|name| (name, Segment::name(name))) {
        Some((name, Err(Error::UnsafeId { flaw, .. }))) => (
            name,
            flaw,
            "Rename it in the server’s own administration, and plan again.",
        ),
        _ => {
            let name = takes(abilities, item)?;
            let Err(Error::UnsafeId { flaw, .. }) = Segment::name(name) else {
                return None;
            };
            (
                name,
                flaw,
                "Give the draft another name: nobody could change or delete such a trigger by a call.",
            )
        }
    };
    let message = format!(
        "Calls find a trigger by its name, and “{}” cannot stand in the address of a call: {flaw}.",
        printable(name)
    );
    Some(diagnostic("name-not-callable", message, help))
}

/// The name by which a call finds the trigger of an item, where carrying it out needs such a call.
fn called<'i>(abilities: &Abilities, item: &'i PlanItem) -> Option<&'i str> {
    let is_sent = matches!(
        item.could_be(),
        Operation::Update | Operation::Delete | Operation::Conflict | Operation::ChangedOnServer
    );
    item.server
        .as_ref()
        .filter(|_| is_sent)
        .map(|document| abilities.name(document))
}

/// The name by which a call would find the trigger of an item means several.
fn shared(abilities: &Abilities, item: &PlanItem, server: &[ServerTrigger]) -> Option<Diagnostic> {
    let there = called(abilities, item)?;
    let ids: Vec<&str> = server
        .iter()
        .filter(|trigger| abilities.name(&trigger.document) == there)
        .map(|trigger| trigger.id.as_str())
        .collect();
    (ids.len() > 1).then(|| {
        let message = format!(
            "The server has {} triggers named “{there}” ({}), and calls find a trigger by its name alone.",
            ids.len(),
            ids.join(", ")
        );
        let help = "Rename or delete all but one of them in the server’s own administration, and plan again.";
        diagnostic("name-shared", message, help)
    })
}

/// The name that an item would take is another's.
fn taken(
    abilities: &Abilities,
    items: &[PlanItem],
    index: usize,
    server: &[ServerTrigger],
) -> Option<Diagnostic> {
    let item = &items[index];
    let wanted = takes(abilities, item)?;
    let holder = holder(abilities, item, wanted, server);
    let may_go = |holder: &&ServerTrigger| {
        let in_doubt = |other: &&PlanItem| other.operation == Operation::InDoubt && other.body.is_none();
        let mut doubts = items.iter().filter(in_doubt);
        doubts.any(|other| other.trigger_id.as_ref() == Some(&holder.id))
    };
    if let Some(holder) = holder.filter(may_go) {
        let message = format!(
            "The server still has “{wanted}” ({}), and may yet delete what has that name: its deletion was sent before.",
            holder.id
        );
        let help =
            "Make a new plan when the time of that deletion is over, or decide about the deletion first.";
        return Some(diagnostic("name-taken", message, help));
    }
    if let Some(holder) = holder.filter(|holder| !items.iter().any(|other| frees(abilities, other, holder))) {
        let message = format!(
            "The server has another trigger named “{wanted}” ({}), and calls find a trigger by its name alone.",
            holder.id
        );
        let help = "Give the draft another name, or pull that trigger and edit it instead.";
        return Some(diagnostic("name-taken", message, help));
    }
    let before = items[..index]
        .iter()
        .find(|other| takes(abilities, other) == Some(wanted))?;
    let message = format!(
        "Another draft of this plan takes the name “{wanted}” too ({}), and calls find a trigger by its name alone.",
        before.id
    );
    Some(diagnostic(
        "name-taken",
        message,
        "Give one of the two another name.",
    ))
}

/// Items that take each other's names: whichever came first would find its name taken.
fn circle(
    abilities: &Abilities,
    items: &[PlanItem],
    start: usize,
    server: &[ServerTrigger],
) -> Option<Diagnostic> {
    let waits_for = |index: usize| {
        let item = &items[index];
        let holder = holder(abilities, item, takes(abilities, item)?, server)?;
        items.iter().position(|other| frees(abilities, other, holder))
    };
    let mut at = waits_for(start)?;
    for _ in 0..items.len() {
        if at == start {
            let message = format!(
                "“{}” and others of this plan take each other’s names, and calls find a trigger by its name alone.",
                items[start].name
            );
            let help = "Give one of them a name that is free, publish, and give it the right one after that.";
            return Some(diagnostic("names-in-a-circle", message, help));
        }
        at = waits_for(at)?;
    }
    None
}

/// The name that carrying out an item takes, if it takes one that the item's trigger does not have.
fn takes<'i>(abilities: &Abilities, item: &'i PlanItem) -> Option<&'i str> {
    let sends = match item.could_be() {
        Operation::Create
        | Operation::Update
        | Operation::ChangedOnServer
        | Operation::Conflict
        | Operation::DeletedOnServer
        | Operation::InDoubt => true,
        Operation::Delete
        | Operation::Unchanged
        | Operation::Link
        | Operation::OnlyOnServer
        | Operation::Blocked => false,
    };
    let wanted = abilities.name(item.body.as_ref().filter(|_| sends)?);
    let has = item.server.as_ref().map(|server| abilities.name(server));
    (has != Some(wanted)).then_some(wanted)
}

/// Who has the name that an item wants.
fn holder<'a>(
    abilities: &Abilities,
    item: &PlanItem,
    wanted: &str,
    server: &'a [ServerTrigger],
) -> Option<&'a ServerTrigger> {
    server.iter().find(|trigger| {
        abilities.name(&trigger.document) == wanted && item.trigger_id.as_ref() != Some(&trigger.id)
    })
}

/// Whether carrying out an item, with nothing decided, takes the name from a trigger.
fn frees(abilities: &Abilities, item: &PlanItem, trigger: &ServerTrigger) -> bool {
    item.trigger_id.as_ref() == Some(&trigger.id)
        && match item.operation {
            Operation::Delete => true,
            Operation::Update => {
                item.body.as_ref().map(|body| abilities.name(body)) != Some(abilities.name(&trigger.document))
            }
            _ => false,
        }
}

/// Puts writes in an order in which each finds its name free, where there is one; otherwise they stay as they are.
pub(crate) fn in_order<'a>(
    abilities: &Abilities,
    mut writes: Vec<(usize, Task<'a>)>,
) -> Vec<(usize, Task<'a>)> {
    let mut ordered = Vec::with_capacity(writes.len());
    while !writes.is_empty() {
        let is_free = |(at, (_, task)): &(usize, &(usize, Task<'_>))| {
            let wanted = name_taken_by(abilities, &task.write);
            let mut others = writes.iter().enumerate().filter(|(other, _)| other != at);
            wanted.is_none_or(|wanted| {
                others.all(|(_, (_, other))| name_freed_by(abilities, &other.write) != Some(wanted))
            })
        };
        let next = writes.iter().enumerate().find(is_free).map_or(0, |(at, _)| at);
        ordered.push(writes.remove(next));
    }
    ordered
}

fn name_taken_by<'w>(abilities: &Abilities, write: &'w Write) -> Option<&'w str> {
    match write {
        Write::Create { body } => Some(abilities.name(body)),
        Write::Update { body, before, .. } => {
            Some(abilities.name(body)).filter(|taken| *taken != abilities.name(before))
        }
        Write::Delete { .. } | Write::Arrange { .. } => None,
    }
}

fn name_freed_by<'w>(abilities: &Abilities, write: &'w Write) -> Option<&'w str> {
    match write {
        Write::Create { .. } | Write::Arrange { .. } => None,
        Write::Update { body, before, .. } => {
            Some(abilities.name(before)).filter(|freed| *freed != abilities.name(body))
        }
        Write::Delete { before, .. } => Some(abilities.name(before)),
    }
}

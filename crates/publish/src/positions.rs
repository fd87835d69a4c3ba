//! Where a trigger that is replaced comes to stand: last, where the server decides the order. Which of several triggers a visitor meets
//! first follows from that order, so that a plan says what comes before it then.

use std::collections::HashMap;

use crate::abilities::{Abilities, Order};
use crate::plan::{Operation, PlanItem, PlanWarning};
use crate::server::ServerTrigger;

/// Warns of each item whose change puts its trigger behind others that it comes before now.
///
/// Triggers that the same plan replaces later, or deletes, are not among the others. What needs a decision is taken for left alone,
/// except for the item itself.
pub(crate) fn warn(abilities: &Abilities, items: &mut [PlanItem], server: &[ServerTrigger]) {
    match abilities.order {
        Order::Servers => {}
        Order::Linked { .. } => return,
    }
    let number_of: HashMap<&str, usize> = server
        .iter()
        .enumerate()
        .map(|(number, trigger)| (trigger.id.as_str(), number))
        .collect();
    let place = |item: &PlanItem| number_of.get(item.trigger_id.as_deref()?).copied();
    let mut leaves: Vec<Option<usize>> = vec![None; server.len()];
    for (turn, item) in items.iter().enumerate() {
        let is_gone = match item.operation {
            Operation::Update => item.is_replaced,
            Operation::Delete => true,
            _ => false,
        };
        if let Some(place) = place(item).filter(|_| is_gone) {
            // What is deleted comes before nothing at the end.
            leaves[place] = Some(if item.operation == Operation::Delete {
                usize::MAX
            } else {
                turn
            });
        }
    }
    for (turn, item) in items.iter_mut().enumerate() {
        let may_be_sent = matches!(
            item.could_be(),
            Operation::Update | Operation::Conflict | Operation::ChangedOnServer
        );
        let Some(place) = place(item).filter(|_| may_be_sent && item.is_replaced) else {
            continue;
        };
        let behind: Vec<String> = (place + 1..server.len())
            .filter(|other| leaves[*other].is_none_or(|leaves| leaves < turn))
            .map(|other| abilities.name(&server[other].document).to_owned())
            .collect();
        if !behind.is_empty() {
            item.warnings.push(PlanWarning::ComesLast { behind });
        }
    }
}

//! What somebody decided about the items of a plan, on the command line.

use std::collections::BTreeMap;

use api::publish::{Choice, Choices, Plan};
use api::trigger::FieldPath;
use api::trigger::Side;

use crate::exit::{Failure, usage};

/// Decisions as they were given, before it is known which items there are.
pub(super) struct Decisions {
    items: Vec<(String, Choice)>,
    fields: Vec<(String, FieldPath, Side)>,
}

impl Decisions {
    /// Reads `ITEM=CHOICE` and `ITEM/FIELD=SIDE`, and `ITEM=REASON` for what is done in spite of something.
    pub(super) fn read(choices: &[String], despite: &[String]) -> Result<Decisions, Failure> {
        let mut decisions = Decisions {
            items: Vec::new(),
            fields: Vec::new(),
        };
        for text in choices {
            decisions.add(text)?;
        }
        for text in despite {
            let (item, reason) = text.split_once('=').unwrap_or((text, ""));
            if reason.trim().is_empty() {
                return Err(usage(
                    format!("“{text}” gives no reason."),
                    "Write ITEM=REASON, such as 'draft:7=The test is out of date'; the history keeps it.",
                ));
            }
            let choice = Choice::Despite(reason.to_owned());
            decisions.items.push((item.to_owned(), choice));
        }
        Ok(decisions)
    }

    fn add(&mut self, text: &str) -> Result<(), Failure> {
        let (what, choice) = text.rsplit_once('=').unwrap_or((text, ""));
        if let Some((item, field)) = what.split_once('/') {
            let side = match choice {
                "mine" => Side::Mine,
                "server" => Side::Theirs,
                _ => {
                    return Err(usage(
                        format!("“{text}” is no decision."),
                        "A field is decided with mine or server, such as draft:7/name=mine.",
                    ));
                }
            };
            let path = FieldPath::of_pointer(&format!("/{field}"));
            self.fields.push((item.to_owned(), path, side));
            return Ok(());
        }
        let choice = match choice {
            "mine" => Choice::Mine,
            "server" => Choice::Server,
            "merge" => Choice::Merge(BTreeMap::new()),
            "leave" => Choice::Leave,
            "create-another" => Choice::CreateAnother,
            link if link.starts_with("link:") => Choice::Link(link["link:".len()..].to_owned()),
            _ => {
                return Err(usage(
                    format!("“{text}” is no decision."),
                    "Write ITEM=CHOICE, such as draft:7=mine; the choices are mine, server, merge, leave, create-another and link:TRIGGER-ID.",
                ));
            }
        };
        self.items.push((what.to_owned(), choice));
        Ok(())
    }

    /// The decisions about items and fields that the plan has.
    pub(super) fn fit(&self, plan: &Plan) -> Result<Choices, Failure> {
        let mut choices = Choices::new();
        for (item, choice) in &self.items {
            find(plan, item)?;
            choices.insert(item.clone(), choice.clone());
        }
        for (item, path, side) in &self.fields {
            if !find(plan, item)?.fields.iter().any(|field| field.path == *path) {
                return Err(usage(
                    format!("There is nothing to decide about {path} of “{item}”."),
                    "`triggerctl plan` lists the fields that both sides changed.",
                ));
            }
            let choice = choices
                .entry(item.clone())
                .or_insert_with(|| Choice::Merge(BTreeMap::new()));
            let Choice::Merge(sides) = choice else {
                return Err(usage(
                    format!("“{item}” is decided as a whole and by fields."),
                    "Give one or the other, or decide the whole with merge.",
                ));
            };
            sides.insert(path.clone(), *side);
        }
        Ok(choices)
    }
}

fn find<'a>(plan: &'a Plan, item: &str) -> Result<&'a api::publish::PlanItem, Failure> {
    let found = plan.items.iter().find(|known| known.id == item);
    found.ok_or_else(|| {
        usage(
            format!("The plan has no item “{item}”."),
            "`triggerctl plan` lists the items, such as draft:7.",
        )
    })
}

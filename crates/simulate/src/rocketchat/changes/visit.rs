//! Changes to the visit: what the visitor does, for how long, and what surrounds them. Which pages is in `url_changes`.

use ::trigger::rocketchat::{Action, ConditionKind, Trigger};

use super::super::reasons;
use crate::suggest::Scene;
use crate::{Content, Service, Session, Step, words};

pub(super) fn think_up(scene: &mut Scene<'_, Trigger>) {
    surroundings(scene);
    time(scene);
    doings(scene);
    storage(scene);
}

fn surroundings(scene: &mut Scene<'_, Trigger>) {
    if scene.saw(reasons::SERVICE_OFFLINE) || !scene.session.environment.online {
        scene.change_visit("Let an agent be online", 8, |session| {
            session.environment.online = true;
            session
                .steps
                .retain(|step| *step != Step::Agents { online: false });
        });
    }
    if scene.session.environment.next_agent.is_none() {
        scene.change_visit("Let the queue have an agent to give", 13, |session| {
            session.environment.next_agent = Some("anna".to_owned());
            session
                .steps
                .retain(|step| *step != Step::NextAgent { agent: None });
        });
    }
    let has_routes = scene
        .session
        .steps
        .iter()
        .any(|step| matches!(step, Step::Route { .. } | Step::Back));
    if has_routes && !scene.session.environment.site_reports_routes {
        scene.change_visit(
            "Let the site report its route changes to the widget",
            12,
            |session| {
                session.environment.site_reports_routes = true;
            },
        );
    }
    if scene.session.environment.standalone {
        scene.change_visit(
            "Embed the widget in a site instead of opening it as a page of its own",
            18,
            |session| {
                session.environment.standalone = false;
            },
        );
    }
    if matches!(
        scene.trigger.actions.first(),
        Some(Action::UseExternalService { .. })
    ) {
        scene.change_visit("Let the external service answer at once", 14, |session| {
            let service = session
                .environment
                .services
                .entry(scene.id.clone())
                .or_insert(Service {
                    delay_ms: 0,
                    contents: Vec::new(),
                    error: false,
                });
            service.delay_ms = 0;
            service.error = false;
            if service.contents.is_empty() {
                service.contents.push(Content {
                    msg: "Can we help you?".to_owned(),
                    order: 0.0,
                });
            }
        });
    }
}

/// Longer stays where it waited for a time in vain, and staying where it was waiting for anything.
fn time(scene: &mut Scene<'_, Trigger>) {
    let waits = scene.waits();
    for waited in waits.iter().take(4) {
        let steps = scene.session.steps.len();
        let page = scene
            .page_before(waited.until_step)
            .map(short)
            .unwrap_or_default();
        if let Some(due_ms) = waited.due_ms {
            let longer_ms = due_ms.saturating_sub(waited.until_ms).max(1);
            let cost = 10 + u32::try_from((longer_ms / 10_000).min(10)).unwrap_or_default();
            let longer = words::time(longer_ms);
            if waited.until_step >= steps {
                scene.change_visit(format!("Wait {longer} longer at the end"), cost, |session| {
                    session.tail_ms = session.tail_ms.saturating_add(longer_ms);
                });
            } else {
                scene.change_visit(format!("Wait {longer} longer on {page}"), cost, |session| {
                    wait_before(session, waited.until_step, longer_ms);
                });
            }
        }
        if waited.until_step < steps {
            let line =
                crate::script::print_step(crate::Speech::TRIGGERS, &scene.session.steps[waited.until_step]);
            scene.change_visit(format!("Stay on {page}: leave out “{line}”"), 14, |session| {
                session.steps.remove(waited.until_step);
            });
        }
    }
    // What is due at once needs some time to happen.
    if scene.trace.end_ms == 0 {
        scene.change_visit("Let a second pass at the end", 10, |session| {
            session.tail_ms += 1000;
        });
    }
}

fn wait_before(session: &mut Session, step: usize, longer_ms: u64) {
    match step.checked_sub(1).map(|before| &mut session.steps[before]) {
        Some(Step::Wait { ms }) if *ms > 0 => *ms = ms.saturating_add(longer_ms),
        _ => session.steps.insert(step, Step::Wait { ms: longer_ms }),
    }
}

/// What the visitor does in the chat.
fn doings(scene: &mut Scene<'_, Trigger>) {
    for (kind, reason, step, words, cost) in [
        (
            ConditionKind::ChatOpenedByVisitor,
            reasons::AWAITS_OPENING,
            Step::Open,
            "Let the visitor open the chat",
            10,
        ),
        (
            ConditionKind::AfterGuestRegistration,
            reasons::AWAITS_REGISTRATION,
            Step::Register,
            "Let the visitor register",
            12,
        ),
    ] {
        for waited in scene
            .waits()
            .iter()
            .filter(|waited| {
                waited.reason == reason
                    || (kind == ConditionKind::ChatOpenedByVisitor
                        && waited.reason == reasons::AWAITS_REGISTRATION)
            })
            .take(3)
        {
            let page = scene
                .page_before(waited.until_step)
                .map(short)
                .unwrap_or_default();
            scene.change_visit(format!("{words} on {page}"), cost, |session| {
                session.steps.insert(waited.until_step, step.clone());
            });
        }
        if scene.has(&kind) && scene.has_page() {
            scene.change_visit(format!("{words} at the end"), cost + 1, |session| {
                session.steps.push(step);
            });
        }
    }
    let form = scene.session.environment.registration_form;
    let registers = |step: &Step| *step == Step::Register || (!form && matches!(step, Step::Write { .. }));
    if !scene.has(&ConditionKind::AfterGuestRegistration) && scene.session.steps.iter().any(registers) {
        scene.change_visit("Let the visitor not register", 12, |session| {
            session.steps.retain(|step| !registers(step));
        });
    }
    if scene.has_page() {
        scene.change_visit("Load the page once more at the end", 13, |session| {
            session.steps.push(Step::Reload);
        });
    }
}

/// Records and registration that are in the way.
fn storage(scene: &mut Scene<'_, Trigger>) {
    let mut refused: Vec<usize> = scene
        .decisions
        .iter()
        .filter(|decision| {
            matches!(
                decision.reason,
                reasons::ALREADY_SCHEDULED | reasons::VISITOR_REGISTERED | reasons::RUN_ONCE_FIRED
            )
        })
        .filter_map(|decision| decision.step)
        .collect();
    refused.dedup();
    // The last pages leave the visitor the most time, and the first ones are what people look at.
    let chosen = refused.iter().take(2).chain(refused.iter().rev().take(1));
    for &step in chosen.collect::<std::collections::BTreeSet<_>>() {
        let Some(line) = scene
            .session
            .steps
            .get(step)
            .map(|step| crate::script::print_step(crate::Speech::TRIGGERS, step))
        else {
            continue;
        };
        scene.change_visit(
            format!("Clear the visitor’s storage before “{line}”"),
            16,
            |session| {
                session.steps.insert(step, Step::ClearStorage);
            },
        );
    }
}

/// A URL without what every page of a site shares.
fn short(url: &str) -> String {
    let path = url
        .split_once("://")
        .and_then(|(_, rest)| rest.find('/').map(|slash| rest[slash..].to_owned()));
    path.filter(|path| path.len() > 1)
        .unwrap_or_else(|| url.to_owned())
}

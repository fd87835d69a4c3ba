//! Changes to the visit after which a part says what is wanted: what the visitor and the agents do, and when. What is so before the
//! first step is in [`world`](super::world).

use ::trigger::zendesk_chat::{Condition, Event, Trigger};
use serde_json::Value;

use super::blame::Blamed;
use super::comparison::{holds, phrase, seen_value};
use super::demand::Demand;
use super::evaluations::Evaluation;
use super::pages::{self, ADDRESS};
use super::{stay, values, world};
use crate::suggest::Scene;
use crate::{Speaker, Step, words};

/// After this many milliseconds away, tags and firing are forgotten: 30 minutes.
const FORGOTTEN_MS: u64 = 1_800_000;

/// Where in a visit a part was asked.
#[derive(Debug, Clone, Copy)]
struct Moment {
    /// The step with the event.
    event: usize,
    /// The step in which it was asked; the number of steps when that was after the last one.
    place: usize,
    t_ms: u64,
}

/// Makes the visit one in which a part says what is wanted.
pub(super) fn otherwise(scene: &mut Scene<'_, Trigger>, blamed: &Blamed<'_>, evaluation: &Evaluation<'_>) {
    let steps = scene.session.steps.len();
    let moment = Moment {
        event: evaluation.began.step.unwrap_or(steps),
        place: blamed.answer.said.step.unwrap_or(steps),
        t_ms: blamed.answer.said.t_ms,
    };
    match blamed.part {
        Condition::StillOnPage { .. } | Condition::StillOnSite { .. } => stay::longer(scene, blamed),
        Condition::HasTag(tag) => {
            world::tag(scene, tag, blamed.wanted);
            if !blamed.wanted {
                come_back(scene);
            }
        }
        Condition::Compare {
            operator,
            variable,
            value,
        } => {
            let asked = Demand {
                operator: *operator,
                value,
                wanted: blamed.wanted,
            };
            let seen = seen_value(blamed, variable);
            compared(scene, variable, asked, &seen, moment);
        }
        _ => {}
    }
}

/// Makes a variable another one.
fn compared(scene: &mut Scene<'_, Trigger>, variable: &str, asked: Demand<'_>, seen: &Value, moment: Moment) {
    match variable {
        ADDRESS => pages::go_elsewhere(scene, moment.place, seen.as_str().unwrap_or_default(), asked),
        "@hour_of_day" | "@day_of_week" => world::clock(scene, variable, asked, moment.t_ms),
        "@visitor_requesting_chat" | "@visitor_served" => {
            for wanted in [true, false] {
                if holds(scene.patterns, asked.operator, &wanted.into(), asked.value) == asked.wanted {
                    if variable == "@visitor_served" {
                        serve(scene, wanted, moment);
                    } else {
                        request(scene, wanted, moment);
                    }
                }
            }
        }
        "@visitor_time_on_page" | "@visitor_time_on_site" => {
            if let Some(time) = values::best(scene, variable, asked, seen)
                && let Some((time, seen)) = time.as_u64().zip(seen.as_u64())
            {
                spend(scene, variable, time, seen, moment);
            }
        }
        "@message" | "@sender_type" => {
            if let Some(said) = values::best(scene, variable, asked, seen)
                && let Some(said) = said.as_str()
            {
                say(scene, variable, said, moment);
            }
        }
        _ => {
            if let Some(value) = values::best(scene, variable, asked, seen) {
                world::fact(scene, variable, &value, seen);
            }
        }
    }
}

/// The visitor comes back when what is remembered is forgotten.
fn come_back(scene: &mut Scene<'_, Trigger>) {
    let text = "Let the visitor come back after 30 minutes at the end, when tags are forgotten";
    scene.change_visit(text, 17, |session| {
        session.steps.push(Step::Return {
            ms: FORGOTTEN_MS,
            url: None,
        });
    });
}

/// An agent serves the visitor, or none does.
fn serve(scene: &mut Scene<'_, Trigger>, wanted: bool, moment: Moment) {
    if !wanted {
        before(scene, "End the chat", 12, moment, &[Step::EndChat]);
        return scene.change_visit("Let no agent serve the visitor", 12, |session| {
            session.steps.retain(|step| *step != Step::Served);
        });
    }
    let earlier = scene.session.steps.iter().take(moment.place);
    let has_asked = earlier.into_iter().any(|step| *step == Step::RequestChat);
    let steps: &[Step] = if has_asked {
        &[Step::Served]
    } else {
        &[Step::RequestChat, Step::Served]
    };
    before(scene, "Let an agent serve the visitor", 11, moment, steps);
}

/// The visitor waits for an agent, or does not.
fn request(scene: &mut Scene<'_, Trigger>, wanted: bool, moment: Moment) {
    if wanted {
        let steps = [Step::EndChat, Step::RequestChat];
        let text = "Let the visitor ask for a chat";
        before(scene, text, 11, moment, &steps[1..]);
        return before(scene, "Let the visitor ask for a chat anew", 13, moment, &steps);
    }
    before(
        scene,
        "Let an agent serve the visitor",
        11,
        moment,
        &[Step::Served],
    );
    let steps = [Step::Served, Step::EndChat];
    let text = "Let an agent serve the visitor and end the chat";
    before(scene, text, 13, moment, &steps);
}

/// Somebody writes, or writes something else.
fn say(scene: &mut Scene<'_, Trigger>, variable: &str, said: &str, moment: Moment) {
    let message = |text: &str, from| Step::Message {
        text: text.to_owned(),
        from,
    };
    let old = match scene.session.steps.get(moment.event) {
        Some(Step::Message { text, .. }) => Some(text.clone()),
        _ => None,
    };
    if variable == "@sender_type" {
        let (from, who) = match said {
            "agent" => (Speaker::Agent, "an agent"),
            "visitor" => (Speaker::Visitor, "the visitor"),
            _ => return,
        };
        let text = old.as_deref().unwrap_or("Hello");
        return before(
            scene,
            &format!("Let {who} write"),
            12,
            moment,
            &[message(text, from)],
        );
    }
    if let Some(old) = old.filter(|_| moment.event == moment.place) {
        let text = format!("Let the visitor write “{said}” instead of “{old}”");
        return scene.change_visit(text, 12, |session| {
            session.steps[moment.event] = message(said, Speaker::Visitor);
        });
    }
    let text = format!("Let the visitor write “{said}”");
    before(scene, &text, 12, moment, &[message(said, Speaker::Visitor)]);
}

/// More or less time on the page or the site, in whole seconds.
fn spend(scene: &mut Scene<'_, Trigger>, variable: &str, time: u64, seen: u64, moment: Moment) {
    let what = phrase(variable);
    if time > seen {
        let longer_ms = (time - seen).saturating_mul(1000);
        let text = format!("Wait {} more, so that {what} is {time} s", words::time(longer_ms));
        return before(scene, &text, 12, moment, &[Step::Wait { ms: longer_ms }]);
    }
    // What passed before it was asked, the latest first.
    let mut shorter_ms = (seen - time).saturating_mul(1000);
    let text = format!(
        "Wait {} less, so that {what} is {time} s",
        words::time(shorter_ms)
    );
    scene.change_visit(text, 13, |session| {
        for step in session.steps.iter_mut().take(moment.place + 1).rev() {
            if let Step::Wait { ms } = step {
                let taken_ms = shorter_ms.min(*ms);
                *ms -= taken_ms;
                shorter_ms -= taken_ms;
            }
        }
    });
}

/// Lets steps be taken before a part is asked. Where that is when the visitor comes, the visitor comes again after them.
fn before(scene: &mut Scene<'_, Trigger>, text: &str, cost: u32, moment: Moment, steps: &[Step]) {
    let place = moment.place.min(scene.session.steps.len());
    let is_on_page = scene.page_before(place).is_some() || place > moment.event;
    if is_on_page {
        let line = scene
            .session
            .steps
            .get(place)
            .map(|step| crate::script::print_step(crate::Speech::TRIGGERS, step));
        let when = line.map_or_else(|| " at the end".to_owned(), |line| format!(" before “{line}”"));
        scene.change_visit(format!("{text}{when}"), cost, |session| {
            session.steps.splice(place..place, steps.iter().cloned());
        });
    }
    if scene.trigger.definition.event == Event::PageEnter && place == moment.event {
        let Some(url) = scene.visited().first().map(|url| (*url).to_owned()) else {
            return;
        };
        let text = format!("{text}, and let the visitor load {url} again at the end");
        scene.change_visit(text, cost + 5, |session| {
            session.steps.extend(steps.iter().cloned());
            session.steps.push(Step::Load { url });
        });
    }
}

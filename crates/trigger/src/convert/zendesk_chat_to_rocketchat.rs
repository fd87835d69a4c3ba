//! From Zendesk Chat to Rocket.Chat.
//!
//! A trigger of Rocket.Chat waits for one thing. An address is kept before a time, because who gets a message matters more than when.

mod actions;
mod occasion;

use serde_json::{Map, Value, json};

use self::actions::{Spoken, spoken};
use self::occasion::{When, on_page, on_request, registered_visitors};
use super::losses::triggers::zendesk_chat as losses;
use super::visitors::{Alternative, Asked, MOST_ALTERNATIVES, alternatives};
use super::{Told, address};
use crate::FieldPath;
use crate::rocketchat::ConditionKind;
use crate::zendesk_chat::{Condition, Event, Operator, Trigger, condition_words, event_words, read};

const KNOWN: [&str; 5] = ["id", "name", "description", "enabled", "definition"];
const KNOWN_OF_DEFINITION: [&str; 6] = ["event", "condition", "actions", "action", "version", "editor"];

pub(super) fn convert(document: &Map<String, Value>, told: &mut Told) -> Vec<Map<String, Value>> {
    let trigger = read(document);
    members(document, told);
    let path = FieldPath::root().field("definition").field("condition");
    let nothing = Condition::And(Vec::new());
    let condition = trigger.definition.condition.as_ref().unwrap_or(&nothing);
    // What asks of the address alone stays together: it becomes one pattern.
    let (found, too_many) = alternatives(condition, path.clone(), address::is_about_address);
    if too_many {
        told.add(
            &losses::TOO_MANY_TRIGGERS,
            path.clone(),
            format!("The condition has more than {MOST_ALTERNATIVES} alternatives; only the first {MOST_ALTERNATIVES} become triggers."),
            "Split the trigger before you convert it.",
        );
    }
    if found.len() > 1 {
        told.add(
            &losses::SEVERAL_TRIGGERS,
            path.clone(),
            format!("The condition has {} alternatives, and each becomes a trigger of its own. A visitor for whom several hold gets the message several times.", found.len()),
            "Keep the one that matters most if that is too often.",
        );
    }
    let spoken = spoken(&trigger, told);
    let empty = vec![Alternative::new()];
    let found = match found.is_empty() {
        // An “or” without parts is never true.
        true => &empty,
        false => &found,
    };
    let never_true = matches!(condition, Condition::Or(parts) if parts.is_empty());
    let count = found.len();
    (1..)
        .zip(found)
        .map(|(number, alternative)| {
            let mut when = when(&trigger, alternative, &spoken, told);
            if never_true {
                when.never = Some((path.clone(), "its condition is never true.".to_owned()));
            }
            let name = match count {
                1 => trigger.name.clone(),
                _ => format!("{} ({number} of {count})", trigger.name),
            };
            written(&trigger, &name, when, &spoken, told)
        })
        .collect()
}

fn members(document: &Map<String, Value>, told: &mut Told) {
    let root = FieldPath::root();
    let definition = document.get("definition").and_then(Value::as_object);
    let unknown = document
        .keys()
        .filter(|member| !KNOWN.contains(&member.as_str()))
        .map(|member| (root.field(member), member));
    let inside = definition
        .into_iter()
        .flat_map(Map::keys)
        .filter(|member| !KNOWN_OF_DEFINITION.contains(&member.as_str()))
        .map(|member| (root.field("definition").field(member), member));
    for (path, member) in unknown.chain(inside) {
        told.add(
            &losses::UNKNOWN_MEMBER,
            path,
            format!("“{member}” is not taken over: Rocket.Chat has no such field."),
            "There is nothing to do unless you know what it is for.",
        );
    }
}

fn written(
    trigger: &Trigger,
    name: &str,
    when: When,
    spoken: &Spoken,
    told: &mut Told,
) -> Map<String, Value> {
    let never = when.never.or_else(|| spoken.silent.clone());
    if let Some((path, why)) = &never
        && trigger.enabled
    {
        told.add(
            &losses::SWITCHED_OFF,
            path.clone(),
            format!("The new draft is disabled: {why}"),
            "Choose when it should act and what it should say, and switch it on.",
        );
    }
    let value = match when.kind {
        ConditionKind::PageUrl | ConditionKind::TimeOnSite => Value::from(when.value),
        _ => Value::from(""),
    };
    let mut params = Map::new();
    match &spoken.sender {
        Some(sender) => {
            params.insert("sender".to_owned(), json!("custom"));
            params.insert("name".to_owned(), json!(sender));
        }
        None => {
            params.insert("sender".to_owned(), json!("queue"));
        }
    }
    params.insert("msg".to_owned(), json!(spoken.text));
    [
        ("name", json!(name)),
        ("description", json!(trigger.description)),
        ("enabled", json!(trigger.enabled && never.is_none())),
        ("runOnce", json!(when.run_once)),
        ("conditions", json!([{ "name": when.kind.key(), "value": value }])),
        ("actions", json!([{ "name": "send-message", "params": params }])),
    ]
    .map(|(member, value)| (member.to_owned(), value))
    .into_iter()
    .collect()
}

/// What the parts of an alternative ask, sorted by what Rocket.Chat makes of them.
#[derive(Default)]
struct Sorted<'a> {
    address: Vec<(&'a Asked<'a>, (&'a Condition, bool))>,
    wait_seconds: f64,
    wait: Option<&'a Asked<'a>>,
    once: Option<&'a Asked<'a>>,
    never: Option<(FieldPath, String)>,
}

fn when(trigger: &Trigger, alternative: &Alternative<'_>, spoken: &Spoken, told: &mut Told) -> When {
    let event = &trigger.definition.event;
    let mut sorted = Sorted::default();
    for asked in alternative {
        sort(event, asked, &mut sorted, told);
    }
    let mut when = match event {
        Event::PageEnter => on_page(&mut sorted, spoken, told),
        Event::ChatRequested => on_request(&mut sorted, spoken, told),
        Event::ChatMessage | Event::Unknown(_) => {
            let path = FieldPath::root().field("definition").field("event");
            told.add(
                &losses::EVENT_LOST,
                path.clone(),
                format!("Rocket.Chat has no trigger for when {}.", event_words(event)),
                "Choose a condition of Rocket.Chat for the new draft, or leave it out.",
            );
            let why = "Rocket.Chat does not notice its event.".to_owned();
            sorted.never.get_or_insert((path, why));
            When {
                kind: ConditionKind::ChatOpenedByVisitor,
                value: String::new(),
                run_once: false,
                never: None,
            }
        }
    };
    if let Some(once) = sorted.once {
        when.run_once = true;
        let here = match when.kind {
            ConditionKind::PageUrl => "an embedded widget shows the message on each such page all the same",
            ConditionKind::AfterGuestRegistration => {
                "it is forgotten when a chat ends, and up to Rocket.Chat 8.6 with each page"
            }
            _ => {
                "Rocket.Chat 6.7 to 8.6 never shows the message of such a trigger at all, and 8.8 shows it once in a browser"
            }
        };
        told.add(
            &losses::RUN_ONCE,
            once.path.clone(),
            format!("“Not fired before” becomes “Run only once for each visitor”: {here}. Zendesk Chat forgets about 30 minutes after the visitor left."),
            "Switch “Run only once” off in the new draft if your server is one on which it does harm.",
        );
    }
    when.never = sorted.never;
    when
}

fn sort<'a>(event: &Event, asked: &'a Asked<'a>, sorted: &mut Sorted<'a>, told: &mut Told) {
    if address::is_about_address(asked.condition) {
        sorted.address.push((asked, (asked.condition, asked.negative)));
        return;
    }
    match (asked.condition, asked.negative) {
        (Condition::StillOnPage { seconds }, false) => {
            sorted.wait_seconds += seconds.max(0.0);
            sorted.wait.get_or_insert(asked);
        }
        (Condition::StillOnSite { seconds }, false) => {
            sorted.wait_seconds += seconds.max(0.0);
            sorted.wait = Some(asked);
        }
        (Condition::FiredBefore, true) => sorted.once = Some(asked),
        (Condition::FiredBefore, false) => never(sorted, asked, "it fires only after it has fired."),
        (Condition::Unknown(_), false) => {
            lost(asked, told);
            never(
                sorted,
                asked,
                "a part of its condition is not known here, and is taken for false.",
            );
        }
        (
            Condition::Compare {
                operator,
                variable,
                value,
            },
            negative,
        ) => {
            let negative = negative != (*operator == Operator::NotEqual);
            let plain = matches!(operator, Operator::Equal | Operator::NotEqual);
            match (plain, variable.as_str(), value) {
                (true, "@visitor_requesting_chat" | "@visitor_served", Value::Bool(on)) => {
                    chat_state(event, asked, variable, *on != negative, told);
                }
                (true, "@account_status", Value::String(status)) => {
                    account_status(asked, status, negative, sorted, told);
                }
                _ => lost(asked, told),
            }
        }
        _ => lost(asked, told),
    }
}

fn never(sorted: &mut Sorted<'_>, asked: &Asked<'_>, why: &str) {
    sorted.never.get_or_insert((asked.path.clone(), why.to_owned()));
}

fn lost(asked: &Asked<'_>, told: &mut Told) {
    let words = if asked.negative {
        condition_words(&Condition::Not(Box::new(asked.condition.clone())))
    } else {
        condition_words(asked.condition)
    };
    told.add(
        &losses::CONDITION_LOST,
        asked.path.clone(),
        format!("Rocket.Chat cannot ask whether {words}. The message also comes where that is not so."),
        "Publish the new draft only if the message is right for these visitors too.",
    );
}

/// Whether the visitor waits for an agent or is served.
fn chat_state(event: &Event, asked: &Asked<'_>, variable: &str, on: bool, told: &mut Told) {
    match (event, variable, on) {
        (Event::PageEnter, _, false) => registered_visitors(&asked.path, told),
        (Event::ChatRequested, "@visitor_requesting_chat", true)
        | (Event::ChatRequested, "@visitor_served", false) => {
            told.add(
                &losses::CHAT_STATE,
                asked.path.clone(),
                "A visitor who has just registered waits for an agent, so that this needs no words on Rocket.Chat.",
                crate::convert::NOTHING_TO_DO,
            );
        }
        _ => lost(asked, told),
    }
}

fn account_status<'a>(
    asked: &'a Asked<'a>,
    status: &str,
    negative: bool,
    sorted: &mut Sorted<'a>,
    told: &mut Told,
) {
    match (status, negative) {
        ("offline", true) => told.add(
            &losses::AGENTS,
            asked.path.clone(),
            "Nothing fires on Rocket.Chat while no agent is online, so that this needs no words there.",
            crate::convert::NOTHING_TO_DO,
        ),
        ("offline", false) => never(sorted, asked, "nothing fires while no agent is online."),
        ("online", false) | ("away", true) => told.add(
            &losses::AGENTS_AWAY,
            asked.path.clone(),
            "Rocket.Chat does not tell agents who are away from those who are there: the message also comes while all of them are away.",
            "There is nothing to do if the message is right then too.",
        ),
        _ => lost(asked, told),
    }
}

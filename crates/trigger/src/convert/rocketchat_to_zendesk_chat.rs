//! From Rocket.Chat to Zendesk Chat.
//!
//! What the widget looks at since 6.6 is taken: the first condition and the first action.

use serde_json::{Map, Value, json};

use super::losses::triggers::rocketchat as losses;
use super::{Told, address, message, seconds_as_json};
use crate::FieldPath;
use crate::rocketchat::{
    Action, Condition, ConditionKind, ConditionValue, LONGEST_TIMER_SECONDS, Sender, SenderKind, Trigger,
    number_text, read, wait_seconds,
};
use crate::zendesk_chat::Event;

/// Who speaks where Rocket.Chat would ask its queue. A choice.
const NOBODY: &str = "Customer Service";

const KNOWN: [&str; 6] = [
    "name",
    "description",
    "enabled",
    "runOnce",
    "conditions",
    "actions",
];
const BY_SERVER: [&str; 2] = ["_id", "_updatedAt"];

/// When a trigger is evaluated, and what it asks.
struct When {
    event: Event,
    parts: Vec<Value>,
    /// Why it never acts, or must not.
    never: Option<(FieldPath, String)>,
}

pub(super) fn convert(document: &Map<String, Value>, told: &mut Told) -> Map<String, Value> {
    let trigger = read(document);
    let root = FieldPath::root();
    for member in document.keys() {
        if !KNOWN.contains(&member.as_str()) && !BY_SERVER.contains(&member.as_str()) {
            told.add(
                &losses::UNKNOWN_MEMBER,
                root.field(member),
                format!("“{member}” is not taken over: Zendesk Chat has no such field."),
                "There is nothing to do unless you know what it is for.",
            );
        }
    }
    let mut when = when(&trigger, told);
    let (spoken, silent) = action(&trigger, told);
    if trigger.run_once {
        when.parts.push(json!(["not", ["firedBefore"]]));
        run_once(&trigger, told);
    }
    let never = when.never.or(silent);
    if let Some((path, why)) = &never
        && trigger.enabled
    {
        told.add(
            &losses::SWITCHED_OFF,
            path.clone(),
            format!("The new draft is disabled: {why}"),
            "Write into its condition and its message what you mean, and switch it on.",
        );
    }
    let condition: Vec<Value> = std::iter::once(json!("and")).chain(when.parts).collect();
    let definition = json!({
        "event": when.event.key(),
        "condition": condition,
        "actions": [spoken],
        "version": 1,
        "editor": "advanced",
    });
    [
        ("name", json!(trigger.name)),
        ("description", json!(trigger.description)),
        ("enabled", json!(trigger.enabled && never.is_none())),
        ("definition", definition),
    ]
    .map(|(member, value)| (member.to_owned(), value))
    .into_iter()
    .collect()
}

fn when(trigger: &Trigger, told: &mut Told) -> When {
    let path = FieldPath::root().field("conditions");
    if trigger.conditions.len() > 1 {
        told.add(
            &losses::FURTHER_CONDITIONS,
            path.item(1),
            "Only the first condition is taken over. Rocket.Chat looks at no other from 6.6 on; up to 6.5 the trigger acts when any of them is met.",
            "Make a trigger for each of the others if your server is older than 6.6.",
        );
    }
    let Some(condition) = trigger.conditions.first() else {
        return never(told, path, "There is no condition, so that it never acts.");
    };
    let path = path.item(0);
    match &condition.kind {
        ConditionKind::PageUrl => page_url(condition, &path.field("value"), told),
        ConditionKind::TimeOnSite => time_on_site(condition, &path.field("value"), told),
        ConditionKind::ChatOpenedByVisitor => {
            told.add(
                &losses::CHAT_OPENED,
                path.field("name"),
                "“Chat Open by Visitor” becomes the event `chat_requested`: Zendesk Chat does not notice that the chat is opened, but that the visitor asks for one.",
                "Choose the event `page_enter` instead if the message should come before the visitor writes.",
            );
            on_request(&path.field("name"), told)
        }
        ConditionKind::AfterGuestRegistration => {
            told.add(
                &losses::REGISTRATION,
                path.field("name"),
                "“After Guest Registration” becomes the event `chat_requested`: Zendesk Chat knows no registration, but that the visitor asks for a chat.",
                "There is nothing to do where a visitor registers to ask for a chat.",
            );
            on_request(&path.field("name"), told)
        }
        ConditionKind::Unknown(name) => {
            let why = format!("The condition “{name}” is not known, so that it never acts.");
            never(told, path.field("name"), &why)
        }
    }
}

/// A trigger that does not act: it waits for a page and asks nothing.
fn never(told: &mut Told, path: FieldPath, why: &str) -> When {
    told.add(
        &losses::CONDITION_LOST,
        path.clone(),
        why,
        "Write into the condition of the new draft when it should act.",
    );
    When {
        event: Event::PageEnter,
        parts: Vec::new(),
        never: Some((path, why.to_owned())),
    }
}

fn on_request(path: &FieldPath, told: &mut Told) -> When {
    agents_later(path, told);
    When {
        event: Event::ChatRequested,
        parts: vec![json!(["eq", "@visitor_requesting_chat", true])],
        never: None,
    }
}

fn agents_later(path: &FieldPath, told: &mut Told) {
    told.add(
        &losses::AGENTS_LATER,
        path.clone(),
        "Rocket.Chat looks whether agents are there when the page loads; Zendesk Chat looks again when the message is due.",
        "There is nothing to do; a message to nobody’s chat is spared.",
    );
}

/// Nobody asks for a chat or is in one: the nearest to a visitor who has not registered.
fn idle(path: &FieldPath, told: &mut Told) -> [Value; 2] {
    told.add(
        &losses::REGISTERED_VISITORS,
        path.clone(),
        "Rocket.Chat passes over visitors who have registered, also after their chat. The new draft passes over those who ask for a chat or are served.",
        "Add a condition on `@visitor_previous_chats` if nobody who had a chat should get the message.",
    );
    [
        json!(["eq", "@visitor_requesting_chat", false]),
        json!(["eq", "@visitor_served", false]),
    ]
}

fn page_url(condition: &Condition, path: &FieldPath, told: &mut Told) -> When {
    let source = match &condition.value {
        ConditionValue::Text(source) => source.clone(),
        ConditionValue::Number(number) => number_text(number),
        ConditionValue::Missing | ConditionValue::Null => String::new(),
    };
    if source.is_empty() {
        return never(told, path.clone(), "The pattern is empty, so that it never acts.");
    }
    let mut parts = Vec::new();
    let mut never = None;
    match address::part(&source) {
        Ok((part, true)) => {
            told.add(
                &losses::PATTERN_AS_TEXT,
                path.clone(),
                format!("The pattern `{source}` is plain text and becomes `{part}`, which is the same for every address."),
                crate::convert::NOTHING_TO_DO,
            );
            parts.push(part);
        }
        Ok((part, false)) => {
            told.add(
                &losses::PATTERN_OF_WHOLE_ADDRESS,
                path.clone(),
                format!(
                    "The pattern `{source}` becomes `{}`, which Python takes for the whole of the same addresses.",
                    part[2].as_str().unwrap_or_default()
                ),
                crate::convert::NOTHING_TO_DO,
            );
            parts.push(part);
        }
        Err(reason) => {
            told.add(
                &losses::PATTERN_LOST,
                path.clone(),
                format!("The pattern `{source}` cannot be said on Zendesk Chat. {reason}"),
                "Write the condition on `@visitor_page_url` by hand; the pattern stands there as a text.",
            );
            parts.push(json!(["contains", address::VARIABLE, source]));
            never = Some((path.clone(), "its pattern cannot be said there.".to_owned()));
        }
    }
    parts.extend(idle(path, told));
    When {
        event: Event::PageEnter,
        parts,
        never,
    }
}

fn time_on_site(condition: &Condition, path: &FieldPath, told: &mut Told) -> When {
    // A timer that does not wait stays one: what comes behind it comes when time goes on.
    let seconds = wait_seconds(&condition.value)
        .filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST_TIMER_SECONDS)
        .unwrap_or_default();
    told.add(
        &losses::TIME_ON_PAGE,
        path.clone(),
        format!("“Visitor Time on Site” becomes “still on page” for {seconds} seconds: both count from each page load."),
        "Choose “still on site” in the new draft if pages should count together.",
    );
    if seconds > 0.0 {
        told.add(
            &losses::LEFT_BEFORE_TIME,
            path.clone(),
            "From Rocket.Chat 8.8 on, a visitor who left a page before its time was up never gets the message. On Zendesk Chat, each page begins anew.",
            "There is nothing to do; that is what most authors mean.",
        );
        agents_later(path, told);
    }
    let mut parts = vec![json!(["stillOnPage", seconds_as_json(seconds)])];
    parts.extend(idle(path, told));
    When {
        event: Event::PageEnter,
        parts,
        never: None,
    }
}

fn run_once(trigger: &Trigger, told: &mut Told) {
    let kind = trigger.conditions.first().map(|condition| &condition.kind);
    let here = match kind {
        Some(ConditionKind::PageUrl) => {
            "an embedded widget of Rocket.Chat shows the message on each such page all the same"
        }
        Some(ConditionKind::AfterGuestRegistration) => {
            "Rocket.Chat forgets it when a chat ends, and up to 8.6 with each page"
        }
        _ => {
            "Rocket.Chat 6.7 to 8.6 never shows the message of such a trigger at all, and 8.8 shows it once in a browser"
        }
    };
    told.add(
        &losses::RUN_ONCE,
        FieldPath::root().field("runOnce"),
        format!("“Run only once” becomes “not fired before”. Zendesk Chat forgets that about 30 minutes after the visitor left; {here}."),
        "Tag the visitor and ask for the tag, or ask for the number of previous visits, if once should be longer than a visit.",
    );
}

/// What is done, and why it must not be, where it must not.
fn action(trigger: &Trigger, told: &mut Told) -> (Value, Option<(FieldPath, String)>) {
    let path = FieldPath::root().field("actions");
    if trigger.actions.len() > 1 {
        told.add(
            &losses::FURTHER_ACTIONS,
            path.item(1),
            "Only the first action is taken over: Rocket.Chat does no other from 6.6 on.",
            "Add the others to the new draft if they are meant; Zendesk Chat does all of them.",
        );
    }
    let params = path.item(0).field("params");
    match trigger.actions.first() {
        Some(Action::SendMessage { sender, message }) => {
            let name = spoken_by(sender, &params, told);
            of_text(message, &params.field("msg"), told);
            (json!(["sendMessageToVisitor", name, message]), None)
        }
        Some(Action::UseExternalService {
            sender,
            url,
            fallback,
            ..
        }) => {
            told.add(
                &losses::EXTERNAL_SERVICE,
                params.field("serviceUrl"),
                format!("Zendesk Chat asks no external service: what {url} would answer is lost, and only the fallback message is taken over."),
                "Write a message that is right for every visitor.",
            );
            let name = spoken_by(sender, &params, told);
            of_text(fallback, &params.field("serviceFallbackMessage"), told);
            let silent = fallback.trim().is_empty().then(|| {
                let why = "its message came from an external service.".to_owned();
                (params.field("serviceUrl"), why)
            });
            (json!(["sendMessageToVisitor", name, fallback]), silent)
        }
        Some(Action::Unknown(name)) => {
            nothing(told, path.item(0), &format!("The action “{name}” is not known."))
        }
        None => nothing(told, path, "There is no action."),
    }
}

fn nothing(told: &mut Told, path: FieldPath, why: &str) -> (Value, Option<(FieldPath, String)>) {
    told.add(
        &losses::ACTION_LOST,
        path.clone(),
        format!("{why} The new draft has an empty message in its place."),
        "Write what the visitor should read.",
    );
    let action = json!(["sendMessageToVisitor", NOBODY, ""]);
    (
        action,
        Some((path, "it does nothing that Zendesk Chat knows.".to_owned())),
    )
}

fn spoken_by<'a>(sender: &'a Sender, params: &FieldPath, told: &mut Told) -> &'a str {
    match (sender.kind, sender.name.as_deref()) {
        (SenderKind::Custom, Some(name)) if !name.is_empty() => name,
        _ => {
            told.add(
                &losses::SENDER_OF_QUEUE,
                params.field("sender"),
                format!("Zendesk Chat asks no queue for an agent: the message comes from “{NOBODY}”."),
                "Write the name that visitors should see.",
            );
            NOBODY
        }
    }
}

fn of_text(text: &str, path: &FieldPath, told: &mut Told) {
    if let Some(sign) = message::markdown(text) {
        told.add(
            &losses::MARKDOWN,
            path.clone(),
            format!("Zendesk Chat shows Markdown as it is written, such as “{sign}”."),
            "Write the text without these signs.",
        );
    }
    if let Some(name) = message::filled_in(text) {
        told.add(
            &losses::PLACEHOLDER_COMES_ALIVE,
            path.clone(),
            format!("Zendesk Chat fills in “{name}”, which Rocket.Chat shows as it is written."),
            "There is nothing to do if that is what you mean.",
        );
    }
}

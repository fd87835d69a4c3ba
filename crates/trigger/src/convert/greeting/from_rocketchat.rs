//! From Rocket.Chat to a greeting.
//!
//! What the widget looks at since 6.6 is taken: the first condition and the first action.

use serde_json::{Map, Value};

use super::made::{Asks, LONGEST_SECONDS, MOST_RULES, Made};
use super::members::unknown;
use super::texts::looked_for;
use crate::FieldPath;
use crate::convert::losses::greetings::from_rocketchat as losses;
use crate::convert::{Told, message};
use crate::livechat::greeting::{Join, Operator, Subject};
use crate::rocketchat::{
    Action, Condition, ConditionKind, ConditionValue, LONGEST_TIMER_SECONDS, Trigger, number_text, read,
    wait_seconds,
};

const KNOWN: [&str; 8] = [
    "_id",
    "_updatedAt",
    "name",
    "description",
    "enabled",
    "runOnce",
    "conditions",
    "actions",
];

/// When a greeting is shown.
struct When {
    join: Join,
    rules: Vec<Asks>,
    /// Why it never acts, or must not.
    never: Option<(FieldPath, String)>,
}

pub(in crate::convert) fn convert(document: &Map<String, Value>, told: &mut Told) -> Map<String, Value> {
    let trigger = read(document);
    let root = FieldPath::root();
    unknown(document, &KNOWN, &losses::UNKNOWN_MEMBER, "a greeting", told);
    if !trigger.description.is_empty() {
        told.add(
            &losses::DESCRIPTION,
            root.field("description"),
            "The description is not taken over: a greeting has only a name.",
            "Write what matters into the name.",
        );
    }
    told.add(
        &losses::GROUP,
        root.clone(),
        "The greeting belongs to group 0, which is there on every licence.",
        "Choose the group whose agents should get the chats.",
    );
    let when = when(&trigger, told);
    let (text, silent) = action(&trigger, told);
    once(&trigger, told);
    let never = when.never.or(silent);
    if let Some((path, why)) = &never
        && trigger.enabled
    {
        told.add(
            &losses::SWITCHED_OFF,
            path.clone(),
            format!("The greeting is inactive: {why}"),
            "Write into its rules and its message what you mean, and make it active.",
        );
    }
    Made {
        name: &trigger.name,
        active: trigger.enabled && never.is_none(),
        join: when.join,
        rules: when.rules,
        text,
        buttons: Vec::new(),
    }
    .document()
}

fn when(trigger: &Trigger, told: &mut Told) -> When {
    let path = FieldPath::root().field("conditions");
    if trigger.conditions.len() > 1 {
        told.add(
            &losses::FURTHER_CONDITIONS,
            path.item(1),
            "Only the first condition is taken over. Rocket.Chat looks at no other from 6.6 on; up to 6.5 the trigger acts when any of them is met.",
            "Add rules with “or” for the others if your server is older than 6.6.",
        );
    }
    let Some(condition) = trigger.conditions.first() else {
        return never(told, path, "There is no condition, so that it never acts.");
    };
    let path = path.item(0);
    match &condition.kind {
        ConditionKind::PageUrl => page_url(condition, &path.field("value"), told),
        ConditionKind::TimeOnSite => time_on_page(condition, &path.field("value"), told),
        ConditionKind::ChatOpenedByVisitor | ConditionKind::AfterGuestRegistration => {
            let path = path.field("name");
            told.add(
                &losses::EVENT_LOST,
                path.clone(),
                "A greeting comes before the chat: it waits for no chat that is opened, and for no registration.",
                "Write rules on the page or on the time, or leave the greeting out.",
            );
            When {
                never: Some((path, "LiveChat does not notice what it waits for.".to_owned())),
                ..anywhere()
            }
        }
        ConditionKind::Unknown(name) => {
            let why = format!("The condition “{name}” is not known, so that it never acts.");
            never(told, path.field("name"), &why)
        }
    }
}

/// On every page, from the first second on.
fn anywhere() -> When {
    When {
        join: Join::And,
        rules: vec![Asks::wait(Subject::VisitTimePage, 0)],
        never: None,
    }
}

fn never(told: &mut Told, path: FieldPath, why: &str) -> When {
    told.add(
        &losses::CONDITION_LOST,
        path.clone(),
        why,
        "Write into the rules of the greeting when it should be shown.",
    );
    When {
        never: Some((path, why.to_owned())),
        ..anywhere()
    }
}

fn registered_visitors(path: &FieldPath, told: &mut Told) {
    told.add(
        &losses::REGISTERED_VISITORS,
        path.clone(),
        "Rocket.Chat passes over visitors who have registered, also after their chat. A greeting is held back only while a chat goes on.",
        "There is nothing to do unless nobody who had a chat should be greeted again.",
    );
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
    registered_visitors(path, told);
    let looked = looked_for(&source).filter(|looked| looked.len() <= MOST_RULES);
    let Some(looked) = looked else {
        told.add(
            &losses::PATTERN_LOST,
            path.clone(),
            format!("The pattern `{source}` is no plain text and no choice of at most {MOST_RULES} texts, and greetings know no patterns."),
            "Write rules on the address by hand; the pattern stands there as a text.",
        );
        return When {
            join: Join::And,
            rules: vec![on_page(Operator::Contains, source)],
            never: Some((path.clone(), "its pattern cannot be said there.".to_owned())),
        };
    };
    if looked.iter().any(|looked| looked.any_case) {
        told.add(
            &losses::ANY_CASE,
            path.clone(),
            format!("The pattern `{source}` takes capitals and small letters for the same, and LiveChat is taken to tell them apart."),
            "Add a rule with “or” for each way in which your site writes it.",
        );
    }
    let texts: Vec<String> = looked.iter().map(|looked| format!("“{}”", looked.text)).collect();
    told.add(
        &losses::PATTERN_AS_TEXTS,
        path.clone(),
        format!(
            "The pattern `{source}` becomes {} on the address: {}.",
            if texts.len() == 1 { "a rule" } else { "rules" },
            texts.join(" or ")
        ),
        crate::convert::NOTHING_TO_DO,
    );
    When {
        join: if looked.len() > 1 { Join::Or } else { Join::And },
        rules: looked
            .into_iter()
            .map(|looked| on_page(looked.operator, looked.text))
            .collect(),
        never: None,
    }
}

fn on_page(operator: Operator, value: String) -> Asks {
    Asks {
        subject: Subject::UrlCurrent,
        operator,
        value,
    }
}

fn time_on_page(condition: &Condition, path: &FieldPath, told: &mut Told) -> When {
    // A timer that does not wait stays one: what comes behind it comes when time goes on.
    let seconds = wait_seconds(&condition.value)
        .filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST_TIMER_SECONDS)
        .unwrap_or_default();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to the longest timer"
    )]
    let whole = seconds.ceil() as u64;
    registered_visitors(path, told);
    if whole > LONGEST_SECONDS {
        told.add(
            &losses::LONG_TIME,
            path.clone(),
            format!("A greeting waits {LONGEST_SECONDS} seconds at most, and not {whole}."),
            "Choose a shorter time.",
        );
        return When {
            join: Join::And,
            rules: vec![Asks::wait(Subject::VisitTimePage, LONGEST_SECONDS)],
            never: Some((path.clone(), "its time is too long for LiveChat.".to_owned())),
        };
    }
    told.add(
        &losses::TIME_ON_PAGE,
        path.clone(),
        format!("“Visitor Time on Site” becomes a time of {whole} seconds on the page: both count from each page load."),
        "Choose the time on the site if pages should count together.",
    );
    if whole > 0 {
        told.add(
            &losses::LEFT_BEFORE_TIME,
            path.clone(),
            "From Rocket.Chat 8.8 on, a visitor who left a page before its time was up never gets the message. A greeting’s time begins anew with each page.",
            "There is nothing to do; that is what most authors mean.",
        );
    }
    When {
        join: Join::And,
        rules: vec![Asks::wait(Subject::VisitTimePage, whole)],
        never: None,
    }
}

fn once(trigger: &Trigger, told: &mut Told) {
    let path = FieldPath::root().field("runOnce");
    if trigger.run_once {
        told.add(
            &losses::RUN_ONCE,
            path,
            "“Run only once” needs no words: a greeting is shown once in a visit, and again in the next.",
            "Add a rule on the number of visits if once should be longer than a visit.",
        );
    } else {
        told.add(
            &losses::REPEATED,
            path,
            "Rocket.Chat sends the message again on each page for which it holds. A greeting is shown once in a visit.",
            "There is nothing to do; that is what most authors mean.",
        );
    }
}

/// What is said, and why it must not be, where it must not.
fn action<'a>(trigger: &'a Trigger, told: &mut Told) -> (&'a str, Option<(FieldPath, String)>) {
    let path = FieldPath::root().field("actions");
    if trigger.actions.len() > 1 {
        told.add(
            &losses::FURTHER_ACTIONS,
            path.item(1),
            "Only the first action is taken over: Rocket.Chat does no other from 6.6 on.",
            "Make a greeting for each of the others if they are meant.",
        );
    }
    let params = path.item(0).field("params");
    match trigger.actions.first() {
        Some(Action::SendMessage { message, .. }) => {
            said(message, &params.field("msg"), &params, told);
            let silent = message.trim().is_empty();
            (
                message,
                silent.then(|| (params.field("msg"), "its message is empty.".to_owned())),
            )
        }
        Some(Action::UseExternalService { url, fallback, .. }) => {
            told.add(
                &losses::EXTERNAL_SERVICE,
                params.field("serviceUrl"),
                format!("LiveChat asks no external service: what {url} would answer is lost, and only the fallback message is taken over."),
                "Write a message that is right for every visitor.",
            );
            said(fallback, &params.field("serviceFallbackMessage"), &params, told);
            let why = || {
                (
                    params.field("serviceUrl"),
                    "its message came from an external service.".to_owned(),
                )
            };
            (fallback, fallback.trim().is_empty().then(why))
        }
        Some(Action::Unknown(name)) => {
            nothing(told, path.item(0), &format!("The action “{name}” is not known."))
        }
        None => nothing(told, path, "There is no action."),
    }
}

fn nothing(told: &mut Told, path: FieldPath, why: &str) -> (&'static str, Option<(FieldPath, String)>) {
    told.add(
        &losses::ACTION_LOST,
        path.clone(),
        format!("{why} The greeting has no text."),
        "Write what the visitor should read.",
    );
    (
        "",
        Some((path, "it does nothing that LiveChat knows.".to_owned())),
    )
}

fn said(text: &str, path: &FieldPath, params: &FieldPath, told: &mut Told) {
    told.add(
        &losses::SENDER,
        params.field("sender"),
        "A greeting names no sender: LiveChat shows an agent of the group.",
        "Choose the group whose agents should be shown.",
    );
    if let Some(sign) = message::markdown(text) {
        told.add(
            &losses::MARKDOWN,
            path.clone(),
            format!("A greeting shows Markdown as it is written, such as “{sign}”."),
            "Write the text without these signs.",
        );
    }
}

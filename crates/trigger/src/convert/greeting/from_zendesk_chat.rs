//! From Zendesk Chat to greetings: one, or one for each alternative.

mod comparison;
mod message;

use serde_json::{Map, Value};

use self::comparison::{Compared, compared};
use self::message::{Message, message};
use super::made::{Asks, LONGEST_SECONDS, MOST_RULES, Made};
use super::members::unknown;
use crate::FieldPath;
use crate::convert::Told;
use crate::convert::losses::greetings::from_zendesk_chat as losses;
use crate::convert::visitors::{Alternative, Asked, MOST_ALTERNATIVES, alternatives};
use crate::livechat::greeting::{Join, Subject};
use crate::zendesk_chat::{Condition, Event, Operator, Trigger, condition_words, event_words, read};

const KNOWN: [&str; 5] = ["id", "name", "description", "enabled", "definition"];

pub(in crate::convert) fn convert(document: &Map<String, Value>, told: &mut Told) -> Vec<Map<String, Value>> {
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
    let message = message(&trigger, told);
    let joins = joins(&trigger, told);
    let count = joins.len();
    let made = joins.into_iter().zip(1..).map(|((join, alternative), number)| {
        let name = match count {
            1 => trigger.name.clone(),
            _ => format!("{} ({number} of {count})", trigger.name),
        };
        greeting(&trigger, &name, join, &alternative, &message, told)
    });
    made.collect()
}

/// How the rules of each greeting go together, and what they ask.
///
/// A choice between single comparisons is one greeting whose rules go together with “or”.
fn joins<'a>(trigger: &'a Trigger, told: &mut Told) -> Vec<(Join, Alternative<'a>)> {
    static NOTHING: Condition = Condition::And(Vec::new());
    let path = FieldPath::root().field("definition").field("condition");
    let condition = trigger.definition.condition.as_ref().unwrap_or(&NOTHING);
    let (found, too_many) = alternatives(condition, path.clone(), |_| false);
    if too_many {
        told.add(
            &losses::TOO_MANY_GREETINGS,
            path.clone(),
            format!("The condition has more than {MOST_ALTERNATIVES} alternatives; only the first {MOST_ALTERNATIVES} become greetings."),
            "Split the trigger before you convert it.",
        );
    }
    let is_choice = found.len() > 1 && found.iter().all(is_one_rule);
    if is_choice {
        return vec![(Join::Or, found.into_iter().flatten().collect())];
    }
    if found.len() > 1 {
        told.add(
            &losses::SEVERAL_GREETINGS,
            path,
            format!("The condition has {} alternatives, and each becomes a greeting of its own. A visitor for whom several hold gets the message several times.", found.len()),
            "Keep the one that matters most if that is too often.",
        );
    }
    if found.is_empty() {
        // An “or” without parts is never true.
        return vec![(Join::And, Alternative::new())];
    }
    found
        .into_iter()
        .map(|alternative| (Join::And, alternative))
        .collect()
}

/// Whether an alternative is one thing that a rule can ask.
fn is_one_rule(alternative: &Alternative<'_>) -> bool {
    let [asked] = alternative.as_slice() else {
        return false;
    };
    match asked.condition {
        Condition::Compare {
            operator,
            variable,
            value,
        } => {
            matches!(compared(variable, *operator, value, asked.negative), Compared::Rules(rules, _) if rules.len() == 1)
        }
        Condition::StillOnPage { .. } | Condition::StillOnSite { .. } => !asked.negative,
        _ => false,
    }
}

/// What the parts of an alternative come to.
#[derive(Default)]
struct Said {
    rules: Vec<Asks>,
    page_seconds: Option<f64>,
    site_seconds: Option<f64>,
    never: Option<(FieldPath, String)>,
    once: bool,
}

fn greeting(
    trigger: &Trigger,
    name: &str,
    join: Join,
    alternative: &Alternative<'_>,
    message: &Message,
    told: &mut Told,
) -> Map<String, Value> {
    let definition = FieldPath::root().field("definition");
    let mut said = Said::default();
    for asked in alternative {
        say(asked, &mut said, told);
    }
    if matches!(&trigger.definition.condition, Some(Condition::Or(parts)) if parts.is_empty()) {
        let why = "its condition is never true.".to_owned();
        said.never.get_or_insert((definition.field("condition"), why));
    }
    if trigger.definition.event != Event::PageEnter {
        let path = definition.field("event");
        told.add(
            &losses::EVENT_LOST,
            path.clone(),
            format!(
                "LiveChat has no greeting for when {}.",
                event_words(&trigger.definition.event)
            ),
            "Write rules on the page or on the time, or leave the greeting out.",
        );
        said.never
            .get_or_insert((path, "LiveChat does not notice its event.".to_owned()));
    }
    waits(&mut said, join, message, &definition.field("condition"), told);
    once(said.once, &definition, told);
    if said.rules.len() > MOST_RULES {
        let path = definition.field("condition");
        told.add(
            &losses::TOO_MANY_RULES,
            path.clone(),
            format!("The condition becomes {} rules, and a greeting has {MOST_RULES} at most: the last ones are left out.", said.rules.len()),
            "Split the trigger before you convert it.",
        );
        said.rules.truncate(MOST_RULES);
        said.never
            .get_or_insert((path, "not all of its rules are there.".to_owned()));
    }
    if said.rules.is_empty() {
        said.rules.push(Asks::wait(Subject::VisitTimePage, 0));
    }
    let never = said.never.or_else(|| message.silent.clone());
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
        name,
        active: trigger.enabled && never.is_none(),
        join,
        rules: said.rules,
        text: &message.text,
        buttons: message.buttons.clone(),
    }
    .document()
}

fn say(asked: &Asked<'_>, said: &mut Said, told: &mut Told) {
    match (asked.condition, asked.negative) {
        (Condition::StillOnPage { seconds }, false) => {
            add(&mut said.page_seconds, *seconds, &asked.path, told);
        }
        (Condition::StillOnSite { seconds }, false) => {
            add(&mut said.site_seconds, *seconds, &asked.path, told);
        }
        (Condition::FiredBefore, true) => said.once = true,
        (Condition::FiredBefore, false) => never(said, asked, "it fires only after it has fired."),
        (
            Condition::Compare {
                operator,
                variable,
                value,
            },
            negative,
        ) => compare(asked, compared(variable, *operator, value, negative), said, told),
        (Condition::Unknown(_), false) => {
            lost(asked, told);
            never(
                said,
                asked,
                "a part of its condition is not known here, and is taken for false.",
            );
        }
        _ => lost(asked, told),
    }
}

/// Waits of one sort, one after the other.
fn add(seconds: &mut Option<f64>, more: f64, path: &FieldPath, told: &mut Told) {
    if seconds.is_some() {
        told.add(
            &losses::WAITS_IN_ORDER,
            path.clone(),
            "Several waits come one after the other; the greeting waits for their sum.",
            crate::convert::NOTHING_TO_DO,
        );
    }
    *seconds = Some(seconds.unwrap_or_default() + more.max(0.0));
}

fn compare(asked: &Asked<'_>, compared: Compared, said: &mut Said, told: &mut Told) {
    let words = || words(asked);
    match compared {
        Compared::Rules(rules, any_case) => {
            let is_text = rules.iter().all(|rule| rule.value.parse::<u64>().is_err());
            let line = if is_text { &losses::COMPARISON } else { &losses::NUMBER };
            told.add(
                line,
                asked.path.clone(),
                format!("That {} becomes a rule that asks the same.", words()),
                crate::convert::NOTHING_TO_DO,
            );
            if any_case {
                told.add(
                    &losses::ANY_CASE,
                    asked.path.clone(),
                    format!("That {} takes capitals and small letters for the same, and LiveChat is taken to tell them apart.", words()),
                    "Add a rule for each way in which your site writes it.",
                );
            }
            said.rules.extend(rules);
        }
        Compared::Pattern => {
            told.add(
                &losses::PATTERN_LOST,
                asked.path.clone(),
                format!("That {} is no comparison with a plain text, and greetings know no patterns.", words()),
                "Write rules on the address by hand.",
            );
            never(said, asked, "its pattern cannot be said there.");
        }
        Compared::LongTime => {
            told.add(
                &losses::LONG_TIME,
                asked.path.clone(),
                format!("A greeting waits {LONGEST_SECONDS} seconds at most."),
                "Choose a shorter time.",
            );
            never(said, asked, "its time is too long for LiveChat.");
        }
        Compared::NoChat => told.add(
            &losses::CHAT_STATE,
            asked.path.clone(),
            "A greeting is held back while a chat goes on, so that this needs no words on LiveChat.",
            crate::convert::NOTHING_TO_DO,
        ),
        Compared::Agents => told.add(
            &losses::AGENTS,
            asked.path.clone(),
            "A greeting is shown only while an agent of its group is online, so that this needs no words on LiveChat.",
            crate::convert::NOTHING_TO_DO,
        ),
        Compared::Never => never(said, asked, "no visitor can be as it asks."),
        Compared::Lost => lost(asked, told),
    }
}

/// The times that must have passed. Waits before the message are part of that on the page.
fn waits(said: &mut Said, join: Join, message: &Message, path: &FieldPath, told: &mut Told) {
    if message.wait_seconds > 0.0 {
        message.wait_is_kept(told);
        // Beside rules with “or”, one more would be another way to be shown.
        if join == Join::And {
            said.page_seconds = Some(said.page_seconds.unwrap_or_default() + message.wait_seconds);
        }
    }
    if said.page_seconds.is_some() && said.site_seconds.is_some() && join == Join::And {
        told.add(
            &losses::WAITS_IN_ORDER,
            path.clone(),
            "“Still on page” and “still on site” come one after the other; the times of a greeting go on together, so that the longer one decides.",
            "Choose one time that is long enough.",
        );
    }
    let times = [
        (Subject::VisitTimePage, said.page_seconds),
        (Subject::VisitTimeSite, said.site_seconds),
    ];
    for (subject, seconds) in times {
        let Some(seconds) = seconds else { continue };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "never below 0, and the cast ends at the largest number"
        )]
        let whole = seconds.ceil() as u64;
        if whole > LONGEST_SECONDS {
            told.add(
                &losses::LONG_TIME,
                path.clone(),
                format!("A greeting waits {LONGEST_SECONDS} seconds at most, and not {whole}."),
                "Choose a shorter time.",
            );
            let why = "its time is too long for LiveChat.".to_owned();
            said.never.get_or_insert((path.clone(), why));
        } else if seconds.fract() > 0.0 {
            told.add(
                &losses::WHOLE_SECONDS,
                path.clone(),
                format!("A greeting waits whole seconds: {seconds} become {whole}."),
                crate::convert::NOTHING_TO_DO,
            );
        }
        told.add(
            &losses::WAIT,
            path.clone(),
            "“Still on page” and “still on site” become times of the greeting.",
            crate::convert::NOTHING_TO_DO,
        );
        said.rules.push(Asks::wait(subject, whole.min(LONGEST_SECONDS)));
    }
}

fn once(is_once: bool, definition: &FieldPath, told: &mut Told) {
    let path = definition.field("condition");
    if is_once {
        told.add(
            &losses::RUN_ONCE,
            path,
            "“Not fired before” needs no words: a greeting is shown once in a visit.",
            crate::convert::NOTHING_TO_DO,
        );
    } else {
        told.add(
            &losses::REPEATED,
            path,
            "Zendesk Chat sends the message again on each page for which it holds. A greeting is shown once in a visit.",
            "There is nothing to do; that is what most authors mean.",
        );
    }
}

fn never(said: &mut Said, asked: &Asked<'_>, why: &str) {
    said.never.get_or_insert((asked.path.clone(), why.to_owned()));
}

fn words(asked: &Asked<'_>) -> String {
    if asked.negative {
        condition_words(&Condition::Not(Box::new(asked.condition.clone())))
    } else {
        condition_words(asked.condition)
    }
}

fn lost(asked: &Asked<'_>, told: &mut Told) {
    told.add(
        &losses::CONDITION_LOST,
        asked.path.clone(),
        format!(
            "A greeting cannot ask whether {}. It is also shown where that is not so.",
            words(asked)
        ),
        "Publish it only if the message is right for these visitors too.",
    );
}

/// Whether an operator compares numbers by their order.
fn is_order(operator: Operator) -> bool {
    matches!(
        operator,
        Operator::Less | Operator::Greater | Operator::LessOrEqual | Operator::GreaterOrEqual
    )
}

//! From a greeting to Zendesk Chat, whose conditions say nearly all that the rules on addresses, times and visits say.

use serde_json::{Map, Value, json};

use super::fold::{Fold, fold};
use super::for_rocketchat::{address_operator, wait};
use super::members::Lines;
use super::spoken::{self, MESSAGE};
use crate::convert::losses::greetings::for_zendesk_chat as losses;
use crate::convert::{Told, address, message};
use crate::livechat::greeting::{Greeting, Operator, Rule, Subject, rule_words};
use crate::zendesk_chat::{self, Event};
use crate::{FieldPath, Platform};

/// Who speaks where LiveChat shows an agent of the group. A choice.
const NOBODY: &str = "Customer Service";

const LINES: Lines = Lines {
    to: Platform::ZendeskChat,
    unknown_member: &losses::UNKNOWN_MEMBER,
    announcement: &losses::ANNOUNCEMENT,
    group: &losses::GROUP,
    dates: &losses::DATES,
};

/// A rule in the words of Zendesk Chat.
#[derive(Debug, Clone)]
enum Said {
    /// A comparison, which has its answer at once.
    Compared(Value),
    /// Seconds that pass on the page.
    OnPage(u64),
    /// Seconds that pass on the site.
    OnSite(u64),
}

pub(in crate::convert) fn convert(document: &Map<String, Value>, told: &mut Told) -> Map<String, Value> {
    let greeting = Greeting::read(document);
    let rules = FieldPath::root().field("rules");
    LINES.tell(document, &greeting, told);
    told.add(
        &losses::ONCE,
        FieldPath::root(),
        "A greeting is shown once in a visit. “Not fired before” says the nearest: Zendesk Chat forgets about 30 minutes after the visitor left.",
        crate::convert::NOTHING_TO_DO,
    );
    let fold = fold(&greeting, |place| {
        let words = rule_words(&document["rules"][place]);
        say(&greeting.rules[place], &words, &rules.item(place), told)
    });
    if fold.is_mixed {
        told.add(
            &losses::MIXED_RULES,
            rules.clone(),
            "The greeting has rules with “and” and with “or”, and how they go together is not documented. In the new draft, all of the first and one of the others must hold.",
            "Compare with what visitors of your site see.",
        );
    }
    let silent = message_of(&greeting, told);
    let lost = fold.is_empty.then(|| {
        (
            rules.clone(),
            "Zendesk Chat can ask nothing of what its rules ask.".to_owned(),
        )
    });
    let never = lost.or(silent);
    if let Some((path, why)) = &never
        && greeting.active
    {
        told.add(
            &losses::SWITCHED_OFF,
            path.clone(),
            format!("The new draft is disabled: {why}"),
            "Choose when it should act and what it should say, and switch it on.",
        );
    }
    let condition: Vec<Value> = std::iter::once(json!("and"))
        .chain(condition(fold, &rules, told))
        .collect();
    let mut said = vec![
        json!("sendMessageToVisitor"),
        json!(NOBODY),
        json!(spoken::text(&greeting)),
    ];
    if !greeting.buttons.is_empty() {
        let options = greeting.buttons.iter().zip(1..);
        let options: Vec<String> = options
            .map(|(label, number)| format!("({number}) {label}"))
            .collect();
        said.push(json!(options.join("/")));
    }
    let document = json!({
        "name": greeting.name,
        "description": "",
        "enabled": greeting.active && never.is_none(),
        "definition": {
            "event": Event::PageEnter.key(),
            "condition": condition,
            "actions": [said],
            "version": 1,
            "editor": "advanced",
        },
    });
    document.as_object().cloned().unwrap_or_default()
}

/// A rule in the words of Zendesk Chat; `None`, and a line, where it has none.
fn say(rule: &Rule, words: &str, path: &FieldPath, told: &mut Told) -> Option<Said> {
    let said = rule
        .subject
        .zip(rule.operator)
        .and_then(|(subject, operator)| said(rule, subject, operator));
    let Some((said, line)) = said else {
        told.add(
            &losses::RULE_LOST,
            path.clone(),
            format!("Zendesk Chat cannot ask whether {words}."),
            "Publish the new draft only if the message is right without that.",
        );
        return None;
    };
    let (message, help) = match said {
        Said::OnSite(_) => (
            format!(
                "That {words} becomes “still on site”, which counts from the moment at which it is asked."
            ),
            "Choose a shorter time if visitors of this site go on quickly.",
        ),
        Said::Compared(_) | Said::OnPage(_) => (
            format!("That {words} is said in the words of Zendesk Chat and means the same."),
            crate::convert::NOTHING_TO_DO,
        ),
    };
    told.add(line, path.clone(), message, help);
    Some(said)
}

fn said(rule: &Rule, subject: Subject, operator: Operator) -> Option<(Said, &'static crate::LossInfo)> {
    let compared = |operator: zendesk_chat::Operator, variable: &str, value: Value| {
        Said::Compared(json!([operator.key(), variable, value]))
    };
    let number = || rule.value.trim().parse::<u64>().ok();
    Some(match subject {
        Subject::UrlCurrent => {
            let said = compared(address_operator(operator)?, address::VARIABLE, json!(rule.value));
            (said, &losses::COMPARISON)
        }
        Subject::UrlReferrer => {
            let said = compared(
                address_operator(operator)?,
                "@visitor_referrer",
                json!(rule.value),
            );
            (said, &losses::COMPARISON)
        }
        Subject::VisitsNumber => {
            let before = number()?.checked_sub(1)?;
            let said = compared(
                number_operator(operator)?,
                "@visitor_previous_visits",
                json!(before),
            );
            (said, &losses::VISITS)
        }
        Subject::VisitTimePage => match wait(rule, operator) {
            Some(seconds) => (Said::OnPage(seconds), &losses::TIME_ON_PAGE),
            None => {
                let said = compared(short(operator)?, "@visitor_time_on_page", json!(number()?));
                (said, &losses::TIME_ON_PAGE)
            }
        },
        Subject::VisitTimeSite => match wait(rule, operator) {
            Some(seconds) => (Said::OnSite(seconds), &losses::TIME_ON_SITE),
            None => {
                let said = compared(short(operator)?, "@visitor_time_on_site", json!(number()?));
                (said, &losses::TIME_ON_PAGE)
            }
        },
        Subject::UrlVisited
        | Subject::UrlFunnel
        | Subject::PagesViewNumber
        | Subject::UrlMatchPageViewNumber
        | Subject::Geolocation
        | Subject::SearchKeyword
        | Subject::CustomVariable
        | Subject::AdsTraffic => return None,
    })
}

fn number_operator(operator: Operator) -> Option<zendesk_chat::Operator> {
    Some(match operator {
        Operator::Equals => zendesk_chat::Operator::Equal,
        Operator::DoesntEqual => zendesk_chat::Operator::NotEqual,
        Operator::LowerThan => zendesk_chat::Operator::Less,
        Operator::LowerOrEqual => zendesk_chat::Operator::LessOrEqual,
        Operator::GreaterThan => zendesk_chat::Operator::Greater,
        Operator::GreaterOrEqual => zendesk_chat::Operator::GreaterOrEqual,
        Operator::Contains | Operator::DoesntContain => return None,
    })
}

/// The operator of a time that must be short.
fn short(operator: Operator) -> Option<zendesk_chat::Operator> {
    number_operator(operator).filter(|_| matches!(operator, Operator::LowerThan | Operator::LowerOrEqual))
}

/// The parts of the condition: what has its answer at once comes before what waits.
fn condition(fold: Fold<Said>, rules: &FieldPath, told: &mut Told) -> Vec<Value> {
    let mut parts = vec![
        json!(["eq", "@visitor_requesting_chat", false]),
        json!(["eq", "@visitor_served", false]),
        json!(["not", ["firedBefore"]]),
    ];
    told.add(
        &losses::CHAT_STATE,
        rules.clone(),
        "A greeting is held back while a chat goes on. The new draft asks that the visitor neither asks for a chat nor is served.",
        crate::convert::NOTHING_TO_DO,
    );
    let (compared, on_page, on_site) = sorted(fold.all);
    parts.extend(compared);
    if !fold.any.is_empty() {
        let (compared, on_page, on_site) = sorted(fold.any);
        let mut any = vec![json!("or")];
        any.extend(compared);
        any.extend(
            on_page
                .iter()
                .min()
                .map(|seconds| json!(["stillOnPage", seconds])),
        );
        any.extend(
            on_site
                .iter()
                .min()
                .map(|seconds| json!(["stillOnSite", seconds])),
        );
        parts.push(Value::Array(any));
    }
    // The site's clock goes on while the page's does: only what is left is waited for.
    let page = on_page.iter().max().copied();
    let site = on_site.iter().max().copied();
    parts.extend(page.map(|seconds| json!(["stillOnPage", seconds])));
    let left = site.map(|seconds| seconds.saturating_sub(page.unwrap_or_default()));
    parts.extend(
        left.filter(|seconds| *seconds > 0 || page.is_none())
            .map(|seconds| json!(["stillOnSite", seconds])),
    );
    parts
}

/// What is compared, and the seconds on the page and on the site.
fn sorted(all: Vec<Said>) -> (Vec<Value>, Vec<u64>, Vec<u64>) {
    let (mut compared, mut on_page, mut on_site) = (Vec::new(), Vec::new(), Vec::new());
    for said in all {
        match said {
            Said::Compared(part) => compared.push(part),
            Said::OnPage(seconds) => on_page.push(seconds),
            Said::OnSite(seconds) => on_site.push(seconds),
        }
    }
    (compared, on_page, on_site)
}

/// Says what becomes of the message; and why there is none, where there is none.
fn message_of(greeting: &Greeting, told: &mut Told) -> Option<(FieldPath, String)> {
    let path = FieldPath::root().field(MESSAGE);
    let text = spoken::text(greeting);
    told.add(
        &losses::SENDER,
        path.clone(),
        format!("LiveChat shows an agent of the group. The message of the new draft comes from “{NOBODY}”."),
        "Write the name that visitors should see.",
    );
    if greeting.texts.len() > 1 {
        told.add(
            &losses::JOINED_TEXTS,
            path.clone(),
            "Titles and texts become paragraphs of one message.",
            "Shorten the text if it is too long in one piece.",
        );
    }
    if let Some(name) = message::filled_in(&text) {
        told.add(
            &losses::PLACEHOLDER_COMES_ALIVE,
            path.clone(),
            format!("Zendesk Chat fills in “{name}”, which a greeting shows as it is written."),
            "There is nothing to do if that is what you mean.",
        );
    }
    if !greeting.buttons.is_empty() {
        told.add(
            &losses::BUTTONS,
            path.field("elements"),
            "Buttons become answers to choose from. What else they do, such as opening a page, is lost.",
            "Write addresses into the text.",
        );
    }
    if !text.trim().is_empty() {
        return None;
    }
    told.add(
        &losses::NO_MESSAGE,
        path.clone(),
        "The greeting has no text. The new draft has an empty message.",
        "Write what the visitor should read, or leave the draft out.",
    );
    Some((path, "it has no message.".to_owned()))
}

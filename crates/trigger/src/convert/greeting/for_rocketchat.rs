//! From a greeting to Rocket.Chat.
//!
//! A trigger of Rocket.Chat waits for one thing. An address is kept before a time, because who gets a message matters more than when.

use serde_json::{Map, Value, json};

use super::fold::{Fold, fold};
use super::members::Lines;
use super::spoken::{self, MESSAGE};
use crate::convert::losses::greetings::for_rocketchat as losses;
use crate::convert::{Told, address, message};
use crate::livechat::greeting::{Greeting, Operator, Rule, Subject, rule_words};
use crate::rocketchat::ConditionKind;
use crate::zendesk_chat;
use crate::{FieldPath, Platform};

const LINES: Lines = Lines {
    to: Platform::RocketChat,
    unknown_member: &losses::UNKNOWN_MEMBER,
    announcement: &losses::ANNOUNCEMENT,
    group: &losses::GROUP,
    dates: &losses::DATES,
};

/// A rule in the words of Rocket.Chat.
#[derive(Debug, Clone)]
enum Said {
    /// What the address must be.
    Address(zendesk_chat::Condition),
    /// Seconds that pass on the page.
    OnPage(u64),
    /// Seconds that pass on the site.
    OnSite(u64),
}

/// What a trigger waits for.
struct When {
    kind: ConditionKind,
    value: String,
    /// Why it must not act.
    never: Option<(FieldPath, String)>,
}

pub(in crate::convert) fn convert(document: &Map<String, Value>, told: &mut Told) -> Vec<Map<String, Value>> {
    let greeting = Greeting::read(document);
    let rules = FieldPath::root().field("rules");
    LINES.tell(document, &greeting, told);
    always(told);
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
    let alternatives = alternatives(&fold);
    let count = alternatives.len();
    if count > 1 {
        told.add(
            &losses::SEVERAL_TRIGGERS,
            rules.clone(),
            format!("The rules with “or” become {count} triggers. A visitor for whom several hold gets the message several times."),
            "Keep the one that matters most if that is too often.",
        );
    }
    let silent = message_of(&greeting, told);
    let mut made = Vec::new();
    for (alternative, number) in alternatives.iter().zip(1..) {
        let mut when = when(alternative, &rules, told);
        if fold.is_empty {
            let why = "Rocket.Chat can ask nothing of what its rules ask.".to_owned();
            when.never.get_or_insert((rules.clone(), why));
        }
        let never = when.never.clone().or_else(|| silent.clone());
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
        let name = match count {
            1 => greeting.name.clone(),
            _ => format!("{} ({number} of {count})", greeting.name),
        };
        made.push(written(&greeting, &name, &when, never.is_none()));
    }
    made
}

/// What is another way on Rocket.Chat whatever the rules ask.
fn always(told: &mut Told) {
    let whole = FieldPath::root().field("rules");
    told.add(
        &losses::ONCE,
        FieldPath::root(),
        "A greeting is shown once in a visit. Rocket.Chat sends the message on each page for which it holds.",
        "Switch “Run only once” on where your server’s version keeps it.",
    );
    told.add(
        &losses::AGENTS,
        whole.clone(),
        "Nothing fires on Rocket.Chat while no agent is online, of whatever department.",
        crate::convert::NOTHING_TO_DO,
    );
    told.add(
        &losses::REGISTERED_VISITORS,
        whole,
        "Rocket.Chat passes over visitors who have registered, also after their chat.",
        "There is nothing to do unless visitors who had a chat should get the message again.",
    );
}

/// A rule in the words of Rocket.Chat; `None`, and a line, where it has none.
fn say(rule: &Rule, words: &str, path: &FieldPath, told: &mut Told) -> Option<Said> {
    let said = match (rule.subject, rule.operator) {
        (Some(Subject::UrlCurrent), Some(operator)) => {
            address_operator(operator).map(|operator| Said::Address(on_address(operator, &rule.value)))
        }
        (Some(Subject::VisitTimePage), Some(operator)) => wait(rule, operator).map(Said::OnPage),
        (Some(Subject::VisitTimeSite), Some(operator)) => wait(rule, operator).map(Said::OnSite),
        _ => None,
    };
    if said.is_none() {
        told.add(
            &losses::RULE_LOST,
            path.clone(),
            format!("Rocket.Chat cannot ask whether {words}."),
            "Publish the new draft only if the message is right without that.",
        );
    }
    said
}

fn on_address(operator: zendesk_chat::Operator, text: &str) -> zendesk_chat::Condition {
    zendesk_chat::Condition::Compare {
        operator,
        variable: address::VARIABLE.to_owned(),
        value: json!(text),
    }
}

/// The operator that compares an address the same way.
pub(super) fn address_operator(operator: Operator) -> Option<zendesk_chat::Operator> {
    Some(match operator {
        Operator::Equals => zendesk_chat::Operator::Equal,
        Operator::DoesntEqual => zendesk_chat::Operator::NotEqual,
        Operator::Contains => zendesk_chat::Operator::Contains,
        Operator::DoesntContain => zendesk_chat::Operator::ContainsNot,
        Operator::LowerThan | Operator::LowerOrEqual | Operator::GreaterThan | Operator::GreaterOrEqual => {
            return None;
        }
    })
}

/// The seconds that must have passed for a rule on a time, where it asks for that.
pub(super) fn wait(rule: &Rule, operator: Operator) -> Option<u64> {
    let seconds = rule.value.trim().parse().ok()?;
    match operator {
        // More than so many seconds have passed the moment after, and exactly so many at that moment.
        Operator::GreaterOrEqual | Operator::GreaterThan | Operator::Equals => Some(seconds),
        Operator::DoesntEqual
        | Operator::LowerThan
        | Operator::LowerOrEqual
        | Operator::Contains
        | Operator::DoesntContain => None,
    }
}

/// What must hold in each trigger. Rules with “or” that ask of the address alone are one pattern.
fn alternatives(fold: &Fold<Said>) -> Vec<Vec<Said>> {
    let addresses: Option<Vec<zendesk_chat::Condition>> = fold
        .any
        .iter()
        .map(|said| match said {
            Said::Address(condition) => Some(condition.clone()),
            Said::OnPage(_) | Said::OnSite(_) => None,
        })
        .collect();
    let with = |said: Said| fold.all.iter().cloned().chain([said]).collect();
    match addresses {
        Some(any) if any.is_empty() => vec![fold.all.clone()],
        Some(any) => vec![with(Said::Address(zendesk_chat::Condition::Or(any)))],
        None => fold.any.iter().cloned().map(with).collect(),
    }
}

fn when(alternative: &[Said], rules: &FieldPath, told: &mut Told) -> When {
    let (mut addresses, mut on_page, mut on_site) = (Vec::new(), 0, 0);
    for said in alternative {
        match said {
            Said::Address(condition) => addresses.push((condition, false)),
            Said::OnPage(seconds) => on_page = on_page.max(*seconds),
            Said::OnSite(seconds) => on_site = on_site.max(*seconds),
        }
    }
    let seconds = on_page.max(on_site);
    if !addresses.is_empty() {
        if seconds > 0 {
            told.add(
                &losses::WAIT_BESIDE_ADDRESS,
                rules.clone(),
                format!("A trigger of Rocket.Chat waits for a page or for a time: the message comes as soon as the page is loaded, and not after {seconds} seconds."),
                "Choose “Visitor Time on Site” in the new draft if the time matters more than the page.",
            );
        }
        return match address::search(&addresses) {
            Ok(search) => {
                told.add(
                    &losses::ADDRESS_AS_PATTERN,
                    rules.clone(),
                    format!("What is asked of the address becomes the pattern `{search}`, which is found in the same addresses."),
                    crate::convert::NOTHING_TO_DO,
                );
                When {
                    kind: ConditionKind::PageUrl,
                    value: search,
                    never: None,
                }
            }
            Err(reason) => When {
                kind: ConditionKind::PageUrl,
                // A pattern that is found nowhere, so that switching it on does no harm either.
                value: "(?!)".to_owned(),
                never: Some((
                    rules.clone(),
                    format!("its pattern cannot be said there. {reason}"),
                )),
            },
        };
    }
    if on_site > on_page {
        told.add(
            &losses::TIME_ON_SITE,
            rules.clone(),
            format!("The time on the site becomes “Visitor Time on Site”, which begins anew with each page: {seconds} seconds must pass on one page."),
            "Choose a shorter time if visitors of this site go on quickly.",
        );
    } else {
        told.add(
            &losses::TIME_ON_PAGE,
            rules.clone(),
            "The time on the page becomes “Visitor Time on Site”: both count from each page load.",
            crate::convert::NOTHING_TO_DO,
        );
    }
    if seconds > 0 {
        told.add(
            &losses::LEFT_BEFORE_TIME,
            rules.clone(),
            "From Rocket.Chat 8.8 on, a visitor who leaves a page before the time is up never gets the message. A greeting’s time begins anew with each page.",
            "Choose a short time: the fewer visitors leave before it is up, the fewer are missed.",
        );
    }
    When {
        kind: ConditionKind::TimeOnSite,
        value: seconds.to_string(),
        never: None,
    }
}

/// Says what becomes of the message; and why there is none, where there is none.
fn message_of(greeting: &Greeting, told: &mut Told) -> Option<(FieldPath, String)> {
    let path = FieldPath::root().field(MESSAGE);
    let text = spoken::text(greeting);
    if greeting.texts.len() > 1 {
        told.add(
            &losses::JOINED_TEXTS,
            path.clone(),
            "Titles and texts become paragraphs of one message.",
            "Shorten the text if it is too long in one piece.",
        );
    }
    if let Some(sign) = message::markdown(&text) {
        told.add(
            &losses::DRAWN_AS_MARKDOWN,
            path.clone(),
            format!("Rocket.Chat draws “{sign}” as Markdown in the chat."),
            "There is nothing to do if that looks right.",
        );
    }
    if !greeting.buttons.is_empty() {
        told.add(
            &losses::BUTTONS,
            path.field("elements"),
            "Rocket.Chat offers no buttons.",
            "Ask in the text, so that visitors write their answer.",
        );
    }
    if !text.trim().is_empty() {
        return None;
    }
    told.add(
        &losses::NO_MESSAGE,
        path.clone(),
        "The greeting has no text. The new draft has an empty message, which the checks call an error.",
        "Write what the visitor should read, or leave the draft out.",
    );
    Some((path, "it has no message.".to_owned()))
}

fn written(greeting: &Greeting, name: &str, when: &When, acts: bool) -> Map<String, Value> {
    let params = json!({ "sender": "queue", "msg": spoken::text(greeting) });
    let document = json!({
        "name": name,
        "description": "",
        "enabled": greeting.active && acts,
        "runOnce": false,
        "conditions": [{ "name": when.kind.key(), "value": when.value }],
        "actions": [{ "name": "send-message", "params": params }],
    });
    document.as_object().cloned().unwrap_or_default()
}

//! For which servers each rule holds, and how a message says so.

use super::super::{Servers, Widget};
use super::subject::Subject;
use super::{every_condition, ignored, old_page_url, page_url, run_once, wait};
use crate::RuleInfo;

/// The rules that do not hold for every server.
const LIMITED: [(&RuleInfo, Servers); 15] = [
    (&ignored::IGNORED_CONDITION.info, Servers::SINCE_6_6),
    (&ignored::IGNORED_ACTION.info, Servers::SINCE_6_6),
    (&page_url::EMPTY_PATTERN.info, Servers::SINCE_6_6),
    (&run_once::RUN_ONCE_NEVER_FIRES.info, Servers::ONCE_NEEDS_A_REPORT),
    (&run_once::RUN_ONCE_AFTER_CHAT.info, Servers::ONCE_NEEDS_A_REPORT),
    (&run_once::RUN_ONCE_NOT_HELD.info, Servers::SINCE_6_6),
    (&wait::WAITS_ONCE.info, Servers::NEWEST),
    (&wait::OPENING_IS_REGISTRATION.info, Servers::OWN_ADDRESS),
    (&every_condition::ANY_CONDITION.info, Servers::EVERY_CONDITION),
    (&every_condition::ALL_ACTIONS.info, Servers::EVERY_CONDITION),
    (
        &every_condition::EMPTY_PATTERN_MATCHES.info,
        Servers::EVERY_CONDITION,
    ),
    (
        &every_condition::PATTERN_STOPS_WIDGET.info,
        Servers::FROM_4_6_TO_6_5,
    ),
    (&old_page_url::OWN_ADDRESS.info, Servers::OWN_ADDRESS),
    (&old_page_url::FIRST_PAGE_URL_ONLY.info, Servers::BEFORE_4_6),
    (&old_page_url::PAGE_URL_NOT_REPORTED.info, Servers::UNTOLD_URLS),
];

/// The servers for which the rule with this code holds; all of them for every code that is not limited.
pub fn servers_of(code: &str) -> Servers {
    LIMITED
        .iter()
        .find(|(info, _)| info.code == code)
        .map_or(Servers::ALL, |(_, servers)| *servers)
}

impl Subject<'_> {
    /// The build whose rules count; `None` while nobody said which.
    pub(super) fn widget(&self) -> Option<Widget> {
        self.context.version.map(Widget::of)
    }

    /// Begins a sentence that holds for the server: “On Rocket.Chat 8.5, ”. Empty while its version is not known, so that the
    /// sentence has to begin well without it.
    pub(super) fn on_server(&self) -> String {
        self.context
            .version
            .map_or_else(String::new, |version| format!("On Rocket.Chat {version}, "))
    }

    /// A whole sentence, with the server said first where its version is known.
    pub(super) fn sentence(&self, text: &str) -> String {
        if self.context.version.is_none() {
            return text.to_owned();
        }
        let mut letters = text.chars();
        let first = letters.next().map(char::to_lowercase);
        let rest = letters.as_str();
        self.on_server() + &first.into_iter().flatten().collect::<String>() + rest
    }

    /// Ends a message about something that only one neighbour of 8.7 does.
    pub(super) fn doubt(&self) -> &'static str {
        match self.widget() {
            Some(Widget::Unknown8_7) => {
                " Nobody has looked into the widget of 8.7: it may be so, because the versions before and after differ in this."
            }
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::RULES;
    use super::*;

    #[test]
    fn a_rule_is_limited_once_and_speaks() {
        for (place, (info, servers)) in LIMITED.iter().enumerate() {
            assert!(
                RULES.iter().any(|rule| rule.info.code == info.code),
                "{}",
                info.code
            );
            assert!(!servers.is_all(), "{}", info.code);
            let others = LIMITED.iter().skip(place + 1);
            assert_eq!(
                others.filter(|(other, _)| other.code == info.code).count(),
                0,
                "{}",
                info.code
            );
        }
    }
}

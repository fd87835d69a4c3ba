//! The first builds with records, which were servers 6.6: triggers that run once have their turn only after a URL report.

use trigger::{Platform, ServerVersion};

use super::super::play;
use super::super::profile::{PageUrl, Profile, Scheduling};
use super::super::sources::WIDGET_CODE;
use super::CURRENT_CHOICES;
use crate::{Choice, Engine, EngineInfo, Rule, ServerVersions};

/// The engine of early 6.6 builds.
pub(in super::super) const ENGINE: Engine = Engine {
    info: EngineInfo {
        key: "rocketchat-6.6",
        name: "Rocket.Chat 6.6",
        description: "How the widget of early 6.6 servers behaves: as the current one, except that a trigger that runs once is only scheduled when the widget is told a URL.",
        platform: Platform::RocketChat,
        servers: Some(ServerVersions {
            first: Some(ServerVersion::new(6, 6)),
            last: Some(ServerVersion::new(6, 6)),
        }),
        rules: RULES,
        choices: CHOICES,
    },
    play: |engine, triggers, session, options, patterns| {
        play(&PROFILE, engine, triggers, session, options, patterns)
    },
};

const PROFILE: Profile = Profile {
    scheduling: Scheduling::ByRecord,
    guests_only: true,
    run_once_needs_a_report: true,
    page_url: PageUrl::Told,
    one_sender_a_page: true,
    bot_stands_in: true,
};

/// What was chosen here: what is chosen for the current widget, and what is meant where the builds of this time differ.
const CHOICES: &[Choice] = &{
    let mut choices = [RECORDS_OUTLAST_PAGES; CURRENT_CHOICES.len() + 2];
    choices[1] = SERVICES_ARE_PLAYED;
    let mut place = 0;
    while place < CURRENT_CHOICES.len() {
        choices[place + 2] = CURRENT_CHOICES[place];
        place += 1;
    }
    choices
};

/// Builds of one line of development differ here, and no document says which servers had which.
const RECORDS_OUTLAST_PAGES: Choice = Choice {
    key: "records-outlast-pages",
    text: "The records outlast the page, as in the first of these builds and in the current widget. At least one build between them forgets all of them at each page load, because it looks them up by a field that the server does not send: there a trigger that was waiting when the page was left is scheduled anew on the next one. Source: RocketChat/Rocket.Chat at 077da506, packages/livechat/src/lib/triggers.js.",
};

/// Servers and widgets of this time were built from one repository, and no document ties a widget to the action.
const SERVICES_ARE_PLAYED: Choice = Choice {
    key: "services-are-played",
    text: "An external service is played as with the current widget. The server's changelog has this action since 6.7.0, and a plan for a 6.6 server holds it back.",
};

/// The rule in which this version differs, among those of the current one.
const RULES: &[Rule] = &changed(
    super::current::RULES,
    Rule {
        key: "2",
        text: "When a page is loaded, the engine starts only if the service is online and there is a trigger. Then every trigger that may run more than once is scheduled in order. One that runs once is left out, fired or not: it has its turn only when the widget is told a URL (rule 4) or the chat ends (rule 11), so with a time on site or an opened chat it never fires.",
        source: WIDGET_CODE,
    },
);

/// The rules with the one of the same key in other words. A key that none of them has does not compile.
const fn changed<const COUNT: usize>(rules: &[Rule; COUNT], rule: Rule) -> [Rule; COUNT] {
    let mut changed = *rules;
    let mut place = 0;
    while !is_same(changed[place].key, rule.key) {
        place += 1;
    }
    changed[place] = rule;
    changed
}

/// Whether two texts are equal; `==` does not work in constants yet.
const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut place = 0;
    while place < one.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_that_changes_is_found_by_its_whole_key() {
        for rule in super::super::current::RULES {
            let other = Rule {
                text: "In other words.",
                ..*rule
            };
            let rules = changed(super::super::current::RULES, other);
            let different: Vec<&str> = rules
                .iter()
                .filter(|rule| rule.text == other.text)
                .map(|rule| rule.key)
                .collect();
            assert_eq!(different, [rule.key]);
        }
    }
}

//! Which trigger of a server is the one that was known before.
//!
//! An id that is still there decides, also where the trigger has another name by now. Where calls find triggers by their names, a
//! trigger that others took away and made anew has another id: it is known again by its name, if that means one trigger only. So is one of
//! a kind that is replaced to be changed, by all that it is: it may have been taken away and put back.
//! What could be meant twice is not guessed: such a trigger is gone, and the others are new.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};
use trigger::Platform;

use crate::abilities::{self, Abilities, Change, NamedBy};
use crate::server::ServerTrigger;

/// A trigger as it was known.
#[derive(Debug, Clone, Copy)]
pub struct Former<'a> {
    /// The id that the server gave it.
    pub id: &'a str,
    /// Its document.
    pub document: &'a Map<String, Value>,
}

impl<'a> From<&'a ServerTrigger> for Former<'a> {
    fn from(trigger: &'a ServerTrigger) -> Former<'a> {
        Former {
            id: &trigger.id,
            document: &trigger.document,
        }
    }
}

/// What each of these triggers is among those of a server of this platform now; `None` for one that is gone. No two are the same.
pub fn found_again<'a>(
    platform: Platform,
    former: &[Former<'_>],
    server: &'a [ServerTrigger],
) -> Vec<Option<&'a ServerTrigger>> {
    let abilities = abilities::of(platform);
    let by_id: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.id.as_str(), t)).collect();
    let taken: HashSet<&str> = former.iter().map(|known| known.id).collect();
    let gone = former.iter().filter(|known| !by_id.contains_key(known.id));
    let mut sought: HashMap<Name<'_>, Vec<Former<'_>>> = HashMap::new();
    for known in gone {
        sought
            .entry(Name::of(abilities, known.document))
            .or_default()
            .push(*known);
    }
    let mut there: HashMap<Name<'_>, Vec<&ServerTrigger>> = HashMap::new();
    for trigger in server {
        let name = Name::of(abilities, &trigger.document);
        if sought.contains_key(&name) {
            there.entry(name).or_default().push(trigger);
        }
    }
    let is_free = |trigger: &ServerTrigger| !taken.contains(trigger.id.as_str());
    let made_anew = |known: &Former<'_>| {
        let name = Name::of(abilities, known.document);
        let (sought, there) = (sought.get(&name)?, there.get(&name)?);
        match abilities.named_by {
            NamedBy::Name => match (sought.as_slice(), there.as_slice()) {
                ([_], [only]) => Some(*only).filter(|only| !name.is_empty() && is_free(only)),
                _ => None,
            },
            NamedBy::Id => {
                let kind = abilities.documents().kind_of(known.document);
                if abilities.change_of(kind) == Change::Whole {
                    return None;
                }
                let is_as_known = |document: &Map<String, Value>| abilities.same(document, known.document);
                let mut alike = there.iter().filter(|trigger| is_as_known(&trigger.document));
                let alone = sought.iter().filter(|other| is_as_known(other.document)).count() == 1;
                match (alike.next(), alike.next()) {
                    (Some(only), None) => Some(*only).filter(|only| alone && is_free(only)),
                    _ => None,
                }
            }
        }
    };
    let found = |known: &Former<'_>| by_id.get(known.id).copied().or_else(|| made_anew(known));
    former.iter().map(found).collect()
}

/// The name of a trigger, for those of its kind.
#[derive(PartialEq, Eq, Hash)]
struct Name<'d> {
    kind: &'static str,
    name: &'d str,
}

impl<'d> Name<'d> {
    fn of(abilities: &Abilities, document: &'d Map<String, Value>) -> Name<'d> {
        Name {
            kind: abilities.documents().kind_of(document).key,
            name: abilities.name(document),
        }
    }

    fn is_empty(&self) -> bool {
        self.name.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn triggers(list: &[(&str, &str)]) -> Vec<ServerTrigger> {
        let trigger = |(id, name): &(&str, &str)| ServerTrigger {
            id: (*id).to_owned(),
            document: [("name".to_owned(), json!(name))].into_iter().collect(),
        };
        list.iter().map(trigger).collect()
    }

    #[track_caller]
    fn check(platform: Platform, former: &[(&str, &str)], now: &[(&str, &str)], expected: &[Option<&str>]) {
        let (former, now) = (triggers(former), triggers(now));
        let former: Vec<Former<'_>> = former.iter().map(Former::from).collect();
        let found: Vec<Option<&str>> = found_again(platform, &former, &now)
            .into_iter()
            .map(|found| found.map(|trigger| trigger.id.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn an_id_decides_whatever_the_name_is_by_now() {
        for platform in Platform::ALL {
            let now = [("1", "B"), ("2", "A")];
            check(platform, &[("1", "A"), ("2", "B")], &now, &[Some("1"), Some("2")]);
        }
    }

    #[test]
    fn a_trigger_that_was_made_anew_is_known_by_its_name_only_where_names_are_keys() {
        check(Platform::ZendeskChat, &[("1", "A")], &[("9", "A")], &[Some("9")]);
        check(Platform::RocketChat, &[("1", "A")], &[("9", "A")], &[None]);
    }

    #[test]
    fn what_a_name_could_mean_twice_is_not_guessed() {
        let platform = Platform::ZendeskChat;
        check(platform, &[("1", "A")], &[("8", "A"), ("9", "A")], &[None]);
        check(platform, &[("1", "A"), ("2", "A")], &[("9", "A")], &[None, None]);
        check(platform, &[("1", ""), ("2", "B")], &[("9", "")], &[None, None]);
        // The other of the two records of that name is tied to somebody already.
        let now = [("2", "A"), ("9", "A")];
        check(platform, &[("1", "A"), ("2", "A")], &now, &[None, Some("2")]);
        check(
            platform,
            &[("1", "A"), ("2", "B")],
            &[("2", "A")],
            &[None, Some("2")],
        );
    }

    #[test]
    fn what_is_replaced_to_be_changed_is_known_again_by_all_that_it_is() {
        let webhook = |id: &str, url: &str| {
            ServerTrigger {
            id: format!("webhook:{id}"),
            document: json!({ "id": id, "action": "incoming_chat", "description": "Chats", "url": url, "type": "license" })
                .as_object()
                .unwrap()
                .clone(),
        }
        };
        #[track_caller]
        fn found(former: &[ServerTrigger], now: &[ServerTrigger], expected: &[Option<&str>]) {
            let former: Vec<Former<'_>> = former.iter().map(Former::from).collect();
            let found = found_again(Platform::LiveChat, &former, now);
            let ids: Vec<_> = found
                .iter()
                .map(|found| found.map(|trigger| trigger.id.as_str()))
                .collect();
            assert_eq!(ids, expected);
        }
        let (one, other) = ("https://one.example.com/", "https://other.example.com/");
        let known = [webhook("1", one), webhook("2", other)];
        found(
            &known,
            &[webhook("9", one), webhook("2", other)],
            &[Some("webhook:9"), Some("webhook:2")],
        );
        found(&known, &[webhook("9", other)], &[None, Some("webhook:9")]);
        // Two that are the same could each be it, and one cannot be two.
        found(&known[..1], &[webhook("8", one), webhook("9", one)], &[None]);
        found(
            &[webhook("1", one), webhook("2", one)],
            &[webhook("9", one)],
            &[None, None],
        );
        found(
            &[webhook("1", one), webhook("2", one)],
            &[webhook("2", one)],
            &[None, Some("webhook:2")],
        );
    }

    #[test]
    fn a_trigger_that_got_another_name_and_another_id_is_gone() {
        check(Platform::ZendeskChat, &[("1", "A")], &[("9", "B")], &[None]);
    }
}

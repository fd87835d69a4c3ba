//! Which trigger of a server is the one that was known before.
//!
//! An id that is still there decides, also where the trigger has another name by now. Where calls find triggers by their names, a
//! trigger that others took away and made anew has another id: it is known again by its name, if that means one trigger only.
//! What a name could mean twice is not guessed: such a trigger is gone, and the others are new.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};
use trigger::{Platform, name_of};

use crate::abilities::{self, NamedBy};
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
    let by_id: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.id.as_str(), t)).collect();
    if abilities::of(platform).named_by == NamedBy::Id {
        return former.iter().map(|known| by_id.get(known.id).copied()).collect();
    }
    let taken: HashSet<&str> = former.iter().map(|known| known.id).collect();
    let gone = former.iter().filter(|known| !by_id.contains_key(known.id));
    let sought = counted(gone.map(|known| name_of(platform, known.document)));
    let there = counted(server.iter().map(|trigger| trigger.name(platform)));
    let by_name: HashMap<&str, &ServerTrigger> = server.iter().map(|t| (t.name(platform), t)).collect();
    let made_anew = |known: &Former<'_>| {
        let name = name_of(platform, known.document);
        let means_one = !name.is_empty() && there.get(name) == Some(&1) && sought.get(name) == Some(&1);
        let found = by_name.get(name).copied().filter(|_| means_one)?;
        (!taken.contains(found.id.as_str())).then_some(found)
    };
    let found = |known: &Former<'_>| by_id.get(known.id).copied().or_else(|| made_anew(known));
    former.iter().map(found).collect()
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut times = HashMap::new();
    for name in names {
        *times.entry(name).or_default() += 1;
    }
    times
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
    fn a_trigger_that_got_another_name_and_another_id_is_gone() {
        check(Platform::ZendeskChat, &[("1", "A")], &[("9", "B")], &[None]);
    }
}

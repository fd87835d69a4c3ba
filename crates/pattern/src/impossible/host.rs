//! Capitals where only a host name can stand.
//!
//! Runs the pattern and a small automaton of addresses side by side. If they can go on together only when host names may
//! have capitals, the capitals on the way are to blame. Two kinds of address are left out: with a user name, which
//! browsers strip, and with a second `://` that is not encoded, which is never what the author of a host name means.

use std::collections::{HashMap, VecDeque};

use super::url_units;
use crate::automaton::{Automaton, State, StateId};
use crate::normal::normalize;
use crate::tree::{Assertion, At, Direction, SetId, Tree};
use crate::units::UnitSet;

/// Larger patterns are not judged: states of the pattern times parts of an address.
const MOST_STATES: usize = 20_000;

/// How far into an address one has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Scheme,
    Colon,
    Slash,
    Host,
    /// After the colon behind a host name, where a port must follow.
    HostColon,
    Port,
    Rest,
    RestColon,
    RestColonSlash,
}

impl Part {
    const ALL: [Part; 9] = [
        Part::Scheme,
        Part::Colon,
        Part::Slash,
        Part::Host,
        Part::HostColon,
        Part::Port,
        Part::Rest,
        Part::RestColon,
        Part::RestColonSlash,
    ];

    /// The part that a character leads to, if an address can go on with it.
    fn after(self, character: u8) -> Option<Part> {
        match (self, character) {
            (Part::Scheme, b'a'..=b'z' | b'0'..=b'9' | b'+' | b'-' | b'.') => Some(Part::Scheme),
            (Part::Scheme, b':') => Some(Part::Colon),
            (Part::Colon, b'/') => Some(Part::Slash),
            // `about:blank` and its like have no host.
            (Part::Colon, b':') => Some(Part::RestColon),
            (Part::Colon, _) => Some(Part::Rest),
            (Part::Slash, b'/') => Some(Part::Host),
            // Behind `[` is a number, in which colons mean something else.
            (Part::Host, b'/' | b'?' | b'#' | b'[') => Some(Part::Rest),
            (Part::Port, b'/' | b'?' | b'#') => Some(Part::Rest),
            (Part::Host, b':') => Some(Part::HostColon),
            (Part::HostColon | Part::Port, b'0'..=b'9') => Some(Part::Port),
            (Part::HostColon | Part::Port, _) => None,
            (Part::Host, b'A'..=b'Z' | b'@') => None,
            (Part::Host, _) => Some(Part::Host),
            (Part::RestColonSlash, b'/') | (Part::Scheme, _) => None,
            (Part::RestColon, b'/') => Some(Part::RestColonSlash),
            (Part::Slash | Part::Rest | Part::RestColon | Part::RestColonSlash, b':') => {
                Some(Part::RestColon)
            }
            (Part::Slash | Part::Rest | Part::RestColon | Part::RestColonSlash, _) => Some(Part::Rest),
        }
    }
}

/// Where pattern and address have got to; no part at the very start of the address.
type Place = (StateId, Option<Part>);

/// How many capitals each place costs, the place before it, and the capital in between.
type Ways = HashMap<Place, (u32, Option<(Place, Option<[u32; 2]>)>)>;

/// The capitals in host names because of which the pattern never matches.
pub(super) fn upper_case(tree: &Tree) -> Vec<At> {
    let automaton = normalize(&tree.root).and_then(|normal| Automaton::new(&normal, Direction::Ahead));
    let Some(automaton) = automaton.filter(|automaton| automaton.states.len() <= MOST_STATES) else {
        return Vec::new();
    };
    let steps: Vec<Steps> = tree.sets.all().iter().map(Steps::new).collect();
    fewest_capitals(&automaton, &steps).unwrap_or_default()
}

/// What a unit of some set does to each part of an address.
struct Steps {
    /// `[part][part after it]`
    lower: [[bool; 9]; 9],
    capital: bool,
}

impl Steps {
    fn new(set: &UnitSet) -> Steps {
        let mut lower = [[false; 9]; 9];
        let allowed = url_units();
        for character in 0x21..0x7Fu8 {
            let unit = u16::from(character);
            if set.contains(unit) && allowed.contains(unit) {
                for part in Part::ALL {
                    if let Some(after) = part.after(character) {
                        lower[part as usize][after as usize] = true;
                    }
                }
            }
        }
        Steps {
            lower,
            capital: (0x41..=0x5A).any(|unit| set.contains(unit)),
        }
    }
}

/// The capitals in host names on the way to a match that needs the fewest; none at all when a match needs none.
fn fewest_capitals(automaton: &Automaton, steps: &[Steps]) -> Option<Vec<At>> {
    // Breadth first, where only a capital costs: free steps go to the front of the queue.
    let mut came_from: Ways = HashMap::new();
    let mut queue: VecDeque<(u32, Place)> = VecDeque::new();
    for part in std::iter::once(None).chain(Part::ALL.map(Some)) {
        came_from.insert((automaton.entry, part), (0, None));
        queue.push_back((0, (automaton.entry, part)));
    }
    while let Some((cost, place)) = queue.pop_front() {
        if came_from[&place].0 < cost {
            continue;
        }
        let (state, part) = place;
        let mut go = |to: Place, blamed: Option<[u32; 2]>| {
            let cost = cost + u32::from(blamed.is_some());
            if came_from.get(&to).is_none_or(|known| cost < known.0) {
                came_from.insert(to, (cost, Some((place, blamed))));
                if blamed.is_some() {
                    queue.push_back((cost, to));
                } else {
                    queue.push_front((cost, to));
                }
            }
        };
        match automaton.states[state as usize] {
            State::Accept => return Some(blamed_on_the_way(&came_from, place)),
            State::Fail => {}
            State::Either(first, second) => {
                go((first, part), None);
                go((second, part), None);
            }
            State::Assert {
                assertion: Assertion::Start,
                ..
            } if part.is_some() => {}
            // What a condition asks is taken as given: better silent than wrong.
            State::Assert { next, .. } | State::Look { next, .. } | State::Other { next, .. } => {
                go((next, part), None);
            }
            State::Unit { set, next, at } => {
                let SetId(set) = set;
                let here = part.unwrap_or(Part::Scheme);
                for after in Part::ALL {
                    if steps[set as usize].lower[here as usize][after as usize] {
                        go((next, Some(after)), None);
                    }
                }
                if here == Part::Host && steps[set as usize].capital {
                    go((next, Some(Part::Host)), Some(at));
                }
            }
        }
    }
    None
}

fn blamed_on_the_way(came_from: &Ways, mut place: Place) -> Vec<At> {
    let mut blamed = Vec::new();
    while let Some((before, capital)) = came_from[&place].1 {
        blamed.extend(capital.map(|[start, end]| start..end));
        place = before;
    }
    blamed.reverse();
    blamed
}

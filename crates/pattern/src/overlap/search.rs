//! A shortest text of a domain that two patterns say wished things of.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::reason::Reason;
use super::within::{DEAD, Wish, Within};

/// A pattern, and what is asked of it.
pub(super) type Asked<'a> = (&'a Within, Wish);

/// A shortest text that begins with `start`, if there is any. `best_first` has the bytes of the domain; each transition looked at is taken off
/// `steps`.
///
/// A*: each pattern knows how far it is from granting its own wish, and no text is shorter than the farther of the two
/// distances. Where there is no such text, everything that both could still grant alone is gone through.
pub(super) fn shortest(
    first: Asked<'_>,
    second: Asked<'_>,
    start: &[u8],
    best_first: &[u8],
    steps: &mut u64,
) -> Result<Option<Vec<u8>>, Reason> {
    let (Some(from_first), Some(from_second)) = (first.0.state_after(start), second.0.state_after(start))
    else {
        return Ok(None);
    };
    let letters = letters(first.0, second.0, best_first);
    let mut search = Search {
        first,
        second,
        nodes: Vec::new(),
        known: HashMap::default(),
        waiting: Vec::new(),
    };
    search.offer([from_first, from_second], 0, None);
    let mut length = 0;
    while length < search.waiting.len() {
        let Some(at) = search.waiting[length].pop() else {
            length += 1;
            continue;
        };
        let node = &mut search.nodes[at as usize];
        if std::mem::replace(&mut node.settled, true) {
            continue;
        }
        let (states, taken) = (node.states, node.taken);
        if node.left == 0 {
            return Ok(Some([start, &search.text_to(at)].concat()));
        }
        *steps = steps
            .checked_sub(letters.len() as u64)
            .ok_or(Reason::TookTooLong)?;
        for letter in &letters {
            let to = [
                first.0.transitions[states[0] as usize * first.0.width + letter.classes[0]],
                second.0.transitions[states[1] as usize * second.0.width + letter.classes[1]],
            ];
            if to[0] != DEAD && to[1] != DEAD {
                search.offer(to, taken + 1, Some((at, letter.byte)));
            }
        }
    }
    Ok(None)
}

/// A byte for all that neither pattern tells from it.
struct Letter {
    byte: u8,
    classes: [usize; 2],
}

/// The letters that matter to two patterns. The best comes last, for what is offered last is looked at first.
fn letters(first: &Within, second: &Within, best_first: &[u8]) -> Vec<Letter> {
    let mut seen = vec![false; first.width * second.width];
    let mut letters: Vec<Letter> = Vec::with_capacity(first.width + second.width);
    for &byte in best_first {
        let classes = [first, second].map(|within| usize::from(within.classes[usize::from(byte)]));
        if !std::mem::replace(&mut seen[classes[0] * second.width + classes[1]], true) {
            letters.push(Letter { byte, classes });
        }
    }
    letters.reverse();
    letters
}

struct Node {
    states: [u32; 2],
    /// Bytes on the way here.
    taken: u32,
    /// Bytes that are still needed at least.
    left: u32,
    /// The node before, and the byte that leads here.
    from: Option<(u32, u8)>,
    settled: bool,
}

struct Search<'a> {
    first: Asked<'a>,
    second: Asked<'a>,
    nodes: Vec<Node>,
    known: HashMap<u64, u32, BuildHasherDefault<Spread>>,
    /// Nodes by the least length of a text that goes through them.
    waiting: Vec<Vec<u32>>,
}

impl Search<'_> {
    fn offer(&mut self, states: [u32; 2], taken: u32, from: Option<(u32, u8)>) {
        let distances = [
            self.first.0.distance(states[0], self.first.1),
            self.second.0.distance(states[1], self.second.1),
        ];
        if distances.contains(&DEAD) {
            return;
        }
        let left = distances[0].max(distances[1]);
        let next = self.nodes.len() as u32;
        let at = *self
            .known
            .entry(u64::from(states[0]) << 32 | u64::from(states[1]))
            .or_insert(next);
        if at == next {
            self.nodes.push(Node {
                states,
                taken,
                left,
                from,
                settled: false,
            });
        } else {
            let node = &mut self.nodes[at as usize];
            if node.settled || node.taken <= taken {
                return;
            }
            (node.taken, node.from) = (taken, from);
        }
        let length = (taken + left) as usize;
        if self.waiting.len() <= length {
            self.waiting.resize_with(length + 1, Vec::new);
        }
        self.waiting[length].push(at);
    }

    fn text_to(&self, mut at: u32) -> Vec<u8> {
        let mut text = Vec::new();
        while let Some((before, byte)) = self.nodes[at as usize].from {
            text.push(byte);
            at = before;
        }
        text.reverse();
        text
    }
}

/// Hashes a pair of states, which nobody chooses with malice: the limit on steps holds whatever they are.
#[derive(Default)]
pub(crate) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(self.0 ^ u64::from(byte));
        }
    }

    fn write_u64(&mut self, value: u64) {
        // Fibonacci hashing, folded so that both ends of the product count.
        let product = u128::from(value ^ 0x9E37_79B9) * 0x9E37_79B9_7F4A_7C15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }
}

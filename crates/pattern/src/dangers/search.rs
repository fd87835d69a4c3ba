//! From suspicion to danger: which shapes the structure of a pattern suggests, and what they measure.

use std::collections::{HashMap, HashSet};

use super::exponential::{Doubling, doublings};
use super::judge::{self, Law};
use super::letters::{LetterSet, Letters};
use super::meter::Meter;
use super::network::{Network, Place, START};
use super::polynomial::{Sharing, longest_row};
use super::relax::{Counts, has_counts, rewrite};
use super::shape::{Ground, Shape};
use super::{Budget, Growth, Occurs, cycles};
use crate::alphabet::Alphabet;
use crate::automaton::Automaton;
use crate::backtrack::Backtracker;
use crate::normal::normalize;
use crate::tree::{Direction, Tree};

/// Automata with more states are measured by running instead.
const MOST_STATES_TO_SWEEP: usize = 20_000;

/// What the search may spend on walking two ways at once, and on the rest.
pub(super) const FOR_DOUBLINGS: u64 = 500_000;
pub(super) const FOR_THE_REST: u64 = 400_000;

/// Shapes of one suspicion that are measured, of those that occur alike; addresses come first.
const MOST_SHAPES: usize = 12;

/// Rows of sharing loops that are measured.
const MOST_ROWS: usize = 8;

/// A shape that was measured to be a danger.
#[derive(Debug, Clone)]
pub(super) struct Confirmed {
    pub(super) growth: Growth,
    pub(super) law: Law,
    pub(super) shape: Shape,
    pub(super) occurs: Occurs,
}

/// What a search came to.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) confirmed: Vec<Confirmed>,
    /// The worst that the structure allows.
    pub(super) suspected: Option<Growth>,
    pub(super) incomplete: bool,
}

/// What stays the same while one pattern is searched.
pub(super) struct Search<'a> {
    alphabet: &'a Alphabet,
    letters: Letters,
    pub(super) meter: Meter<'a>,
    outcome: Outcome,
    /// Shapes that were measured and follow no power: other rows, and other sets of letters, come to them again.
    refuted: HashSet<Shape>,
    for_doublings: Budget,
    for_the_rest: Budget,
}

/// The ways to read a pattern: as it is or nearly so, and with loops for counts.
pub(super) struct Readings {
    exact: Option<Automaton>,
    rewritten: Vec<Automaton>,
}

impl Readings {
    pub(super) fn new(tree: &Tree) -> Readings {
        let automaton = |node| normalize(&node).and_then(|normal| Automaton::new(&normal, Direction::Ahead));
        let exact = automaton(tree.root.clone());
        let as_loops = has_counts(&tree.root).then_some(Counts::Loops);
        let as_written = exact.is_none().then_some(Counts::Kept);
        let rewritten = [as_loops, as_written]
            .into_iter()
            .flatten()
            .filter_map(|counts| automaton(rewrite(tree, counts)?))
            .collect();
        Readings { exact, rewritten }
    }

    /// All readings, the one that suspects most first, with the look-arounds that read the other way.
    pub(super) fn all(&self) -> Vec<&Automaton> {
        fn with_others<'a>(automaton: &'a Automaton, into: &mut Vec<&'a Automaton>) {
            into.push(automaton);
            automaton.others.iter().for_each(|other| with_others(other, into));
        }
        let mut all = Vec::new();
        for automaton in self.rewritten.iter().chain(&self.exact) {
            with_others(automaton, &mut all);
        }
        all
    }

    pub(super) fn meter<'a>(&'a self, tree: &Tree, alphabet: &'a Alphabet) -> Meter<'a> {
        match &self.exact {
            Some(exact) if exact.states.len() <= MOST_STATES_TO_SWEEP => Meter::sweeping(exact, alphabet),
            _ => Meter::running(Backtracker::new(tree)),
        }
    }
}

impl<'a> Search<'a> {
    pub(super) fn new(alphabet: &'a Alphabet, meter: Meter<'a>) -> Search<'a> {
        Search {
            alphabet,
            letters: Letters::new(alphabet),
            meter,
            outcome: Outcome::default(),
            refuted: HashSet::new(),
            for_doublings: Budget(FOR_DOUBLINGS),
            for_the_rest: Budget(FOR_THE_REST),
        }
    }

    /// Looks for dangers in addresses first, and for worse ones with other letters then.
    pub(super) fn run(mut self, readings: &Readings) -> (Outcome, Meter<'a>) {
        let all = readings.all();
        if all.is_empty() {
            self.outcome.incomplete = true;
        }
        self.any_address();
        let reported = self.letters.reported;
        self.over(&all, reported);
        if !self.found(Growth::Exponential, Occurs::NotAddresses) && self.letters.all != reported {
            self.over(&all, self.letters.all);
        }
        (self.outcome, self.meter)
    }

    /// Counts can be so large that every address takes too long.
    fn any_address(&mut self) {
        let shape = Shape::new("https://shop.example/contact".encode_utf16().collect());
        if judge::is_explosive(&self.meter, &shape) {
            self.suspect(Growth::Exponential);
            self.confirm(Growth::Exponential, Law::Explosion, shape);
        }
    }

    fn over(&mut self, readings: &[&Automaton], allowed: LetterSet) {
        let mut networks = Vec::new();
        for &automaton in readings {
            let network = Network::new(
                automaton,
                self.alphabet,
                &self.letters,
                allowed,
                &mut self.for_the_rest,
            );
            let Some(network) = network else {
                self.outcome.incomplete = true;
                continue;
            };
            let next = |place: Place| {
                let edges = &network.next[place as usize];
                edges.iter().map(|edge| edge.to).collect::<Vec<_>>()
            };
            match cycles::components([START], next, &mut self.for_the_rest) {
                Some(components) => networks.push((automaton.direction, network, components)),
                None => self.outcome.incomplete = true,
            }
        }
        for (direction, network, components) in &networks {
            self.doublings(*direction, network, components, allowed);
            if self.found(Growth::Exponential, Occurs::Addresses) {
                return;
            }
        }
        for (direction, network, components) in &networks {
            self.powers(*direction, network, components, allowed);
        }
    }

    /// Whether a danger as bad has been confirmed that occurs at least so often.
    fn found(&self, growth: Growth, occurs: Occurs) -> bool {
        let mut confirmed = self.outcome.confirmed.iter();
        confirmed.any(|known| known.growth >= growth && known.occurs <= occurs)
    }

    fn suspect(&mut self, growth: Growth) {
        self.outcome.suspected = self.outcome.suspected.max(Some(growth));
    }

    fn confirm(&mut self, growth: Growth, law: Law, shape: Shape) {
        let occurs = shape.occurs();
        if !self.found(growth, occurs) {
            self.outcome.confirmed.push(Confirmed {
                growth,
                law,
                shape,
                occurs,
            });
        }
    }

    fn doublings(
        &mut self,
        direction: Direction,
        network: &Network,
        components: &HashMap<Place, u32>,
        allowed: LetterSet,
    ) {
        let Some(doublings) = doublings(network, components, &mut self.for_doublings) else {
            self.outcome.incomplete = true;
            return;
        };
        for doubling in doublings {
            self.suspect(Growth::Exponential);
            let shapes = self.ground(direction, network, allowed).of_doubling(&doubling);
            for shape in shapes {
                match judge::of_doubling(&self.meter, &shape) {
                    law @ (Law::Doubling { .. } | Law::Explosion) => {
                        self.confirm(Growth::Exponential, law, shape);
                        if self.found(Growth::Exponential, Occurs::Addresses) {
                            return;
                        }
                    }
                    Law::Unknown => self.outcome.incomplete = true,
                    Law::Linear | Law::Power(_) => {}
                }
            }
        }
    }

    fn powers(
        &mut self,
        direction: Direction,
        network: &Network,
        components: &HashMap<Place, u32>,
        allowed: LetterSet,
    ) {
        self.meter.refill();
        let row = longest_row(network, components, &mut self.for_the_rest);
        self.outcome.incomplete |= !row.complete;
        if !row.sharings.is_empty() {
            self.suspect(Growth::polynomial(row.sharings.len() as u32 + 1));
        }
        let longest = &row.sharings;
        let parts = (1..=longest.len())
            .rev()
            .flat_map(|length| longest.windows(length));
        let rows: Vec<&[Sharing]> = parts.chain(row.all.chunks(1)).take(MOST_ROWS).collect();
        for row in rows {
            let claimed = Growth::polynomial(row.len() as u32 + 1);
            if self.found(claimed, Occurs::Addresses) {
                return;
            }
            for shape in self.ground(direction, network, allowed).of_row(row) {
                if self.refuted.contains(&shape) {
                    continue;
                }
                match judge::of_power(&self.meter, &shape) {
                    law @ Law::Power(power) => {
                        self.confirm(Growth::polynomial(power.round() as u32), law, shape);
                        if self.found(claimed, Occurs::Addresses) {
                            return;
                        }
                    }
                    Law::Unknown => self.outcome.incomplete = true,
                    Law::Linear | Law::Doubling { .. } | Law::Explosion => {
                        self.refuted.insert(shape);
                    }
                }
            }
        }
    }

    fn ground<'b>(&'b self, direction: Direction, network: &'b Network, allowed: LetterSet) -> Ground<'b> {
        Ground {
            direction,
            network,
            letters: &self.letters,
            alphabet: self.alphabet,
            allowed,
        }
    }
}

impl Ground<'_> {
    fn of_doubling(&self, doubling: &Doubling) -> Vec<Shape> {
        let pump = self.letters.spell(&doubling.word);
        let mut shapes = Vec::new();
        for way_in in self.ways_in(doubling.at) {
            let shape = Shape::new(way_in).repeated(pump.clone());
            shapes.extend(self.ended(&shape, doubling.at, &pump));
        }
        self.turned(shapes)
    }

    fn of_row(&self, sharings: &[Sharing]) -> Vec<Shape> {
        let (Some(first), Some(last)) = (sharings.first(), sharings.last()) else {
            return Vec::new();
        };
        let mut shapes = Vec::new();
        for way_in in self.ways_in(first.from) {
            let mut shape = Shape::new(way_in);
            let mut at = first.from;
            for sharing in sharings {
                let between = self.network.word(&[at], sharing.from, |_| true);
                shape = shape.once(self.letters.spell(&between.unwrap_or_default()));
                shape = shape.repeated(self.letters.spell(&sharing.word));
                at = sharing.to;
            }
            let pump = self.letters.spell(&last.word);
            shapes.extend(self.ended(&shape, last.to, &pump));
        }
        self.turned(shapes)
    }

    /// The shape with each of its endings, after a slash as well where only that makes an address of it.
    fn ended(&self, shape: &Shape, last_loop: Place, pump: &[u16]) -> Vec<Shape> {
        let mut ended = Vec::new();
        for ending in self.endings(shape, last_loop, pump) {
            let whole = shape.clone().once(ending.clone());
            if whole.occurs() == Occurs::NotAddresses {
                let slash = vec![u16::from(b'/')];
                let with_path = shape.clone().once([slash, ending].concat());
                ended.extend(Some(with_path).filter(|shape| shape.occurs() == Occurs::Addresses));
            }
            ended.push(whole);
        }
        ended
    }

    /// Shapes of a look-behind are read from their ends, and something may have to follow where the look-behind stands.
    fn turned(&self, shapes: Vec<Shape>) -> Vec<Shape> {
        let mut shapes: Vec<Shape> = match self.direction {
            Direction::Ahead => shapes,
            Direction::Behind => shapes.iter().flat_map(Shape::reversed_in_address).collect(),
        };
        shapes.sort_by_cached_key(Shape::occurs);
        let mut kept = HashMap::new();
        shapes.retain(|shape| {
            let kept: &mut usize = kept.entry(shape.occurs()).or_default();
            *kept += 1;
            *kept <= MOST_SHAPES
        });
        shapes
    }
}

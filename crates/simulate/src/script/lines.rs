//! On which lines of a script the parts of its session are.

use crate::UnknownPart;

/// The lines of a script, counted from 1, on which the parts of its session are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScriptLines {
    /// Of each step, in their order.
    steps: Vec<usize>,
    /// Of each member of the world that is said, by its name on the wire.
    world: Vec<(&'static str, usize)>,
}

impl ScriptLines {
    /// The line of a part that an engine does not know; `None` for one of another session.
    pub fn of(&self, part: &UnknownPart) -> Option<usize> {
        match part {
            UnknownPart::Step { index, .. } => self.steps.get(*index).copied(),
            UnknownPart::World { member } => {
                let mut said = self.world.iter();
                said.find(|(name, _)| name == member).map(|(_, line)| *line)
            }
        }
    }

    /// The next step is on this line.
    pub(super) fn step(&mut self, line: usize) {
        self.steps.push(line);
    }

    /// What is said of the world after this line: what was not said before it is on it.
    pub(super) fn world(&mut self, said: impl Iterator<Item = &'static str>, line: usize) {
        for member in said {
            if !self.world.iter().any(|(name, _)| *name == member) {
                self.world.push((member, line));
            }
        }
    }
}

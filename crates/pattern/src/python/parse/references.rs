//! The capturing groups of a pattern, and who may refer to them.

use std::collections::HashMap;

use super::width::Width;
use crate::error::{CompileError, Refusal};

/// The groups opened so far.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// What each can match, once it is closed.
    widths: Vec<Option<Width>>,
    names: HashMap<String, u32>,
    /// Groups by number that conditions ask for, and where: they may come later.
    asked: Vec<(u64, usize)>,
    /// Inside a look-behind: groups that were opened before it.
    before_look_behind: Option<u32>,
}

impl Groups {
    /// Opens a group and gives its number.
    pub(super) fn open(&mut self, name: Option<&str>, at: usize) -> Result<u32, CompileError> {
        let group = self.widths.len() as u32 + 1;
        if let Some(name) = name
            && let Some(before) = self.names.insert(name.to_owned(), group)
        {
            return Err(CompileError::new(
                Refusal::DuplicateName,
                at,
                format!(
                    "Two groups are named `{name}`: the {before}. and the {group}. Give one of them another name, or \
                     write `(?:…)` for a group that nothing refers to."
                ),
            ));
        }
        self.widths.push(None);
        Ok(group)
    }

    pub(super) fn close(&mut self, group: u32, width: Width) {
        self.widths[group as usize - 1] = Some(width);
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.widths.len() as u32
    }

    pub(super) fn named(&self, name: &str) -> Option<u32> {
        self.names.get(name).copied()
    }

    pub(super) fn width(&self, group: u32) -> Width {
        self.closed(group).unwrap_or_default()
    }

    fn closed(&self, group: u32) -> Option<Width> {
        self.widths.get(group as usize - 1).copied().flatten()
    }

    pub(super) fn is_opened(&self, group: u32) -> bool {
        (1..=self.widths.len()).contains(&(group as usize))
    }

    /// Enters a look-behind; what it gives is handed back when it ends.
    pub(super) fn enter_look_behind(&mut self) -> Option<u32> {
        let outer = self.before_look_behind;
        self.before_look_behind = outer.or(Some(self.widths.len() as u32));
        outer
    }

    pub(super) fn leave_look_behind(&mut self, outer: Option<u32>) {
        self.before_look_behind = outer;
    }

    /// Whether a back-reference may refer to a group.
    pub(super) fn check_reference(&self, group: u32, at: usize) -> Result<(), CompileError> {
        if self.closed(group).is_none() {
            return Err(still_open(group, at));
        }
        self.check_look_behind(group, at)
    }

    /// Whether what stands in a look-behind may ask for a group.
    pub(super) fn check_look_behind(&self, group: u32, at: usize) -> Result<(), CompileError> {
        let Some(before) = self.before_look_behind else {
            return Ok(());
        };
        if self.closed(group).is_none() {
            return Err(still_open(group, at));
        }
        if group > before {
            return Err(CompileError::new(
                Refusal::BadReference,
                at,
                format!(
                    "The reference at character {} is to group {group}, which stands in the same look-behind. Python \
                     refuses that. Write out what the group stands for.",
                    at + 1
                ),
            ));
        }
        Ok(())
    }

    pub(super) fn ask(&mut self, group: u64, at: usize) {
        self.asked.push((group, at));
    }

    /// Every group that a condition asks for must be there in the end.
    pub(super) fn check_conditions(&self) -> Result<(), CompileError> {
        match self.asked.iter().find(|asked| asked.0 > self.widths.len() as u64) {
            Some(&(group, at)) => Err(no_such_group(group, at)),
            None => Ok(()),
        }
    }
}

fn still_open(group: u32, at: usize) -> CompileError {
    CompileError::new(
        Refusal::BadReference,
        at,
        format!(
            "The reference at character {} is to group {group}, which is not closed yet. Python refuses that. Refer to \
             a group that ends before.",
            at + 1
        ),
    )
}

pub(super) fn no_such_group(group: u64, at: usize) -> CompileError {
    CompileError::new(
        Refusal::BadReference,
        at,
        format!(
            "Character {} refers to group {group}, which the pattern does not have. Count the opening brackets, or name \
             the group with `(?P<name>…)` and refer to it with `(?P=name)`.",
            at + 1
        ),
    )
}

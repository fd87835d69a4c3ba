//! The directions of the architecture: which part may know which.
//!
//! `ARCHITECTURE.md` says the rules in words; the tables here are what is enforced. Each rule is a function from
//! sources to violations, so that its tests plant a violation and see it found.

mod crates;
pub(super) mod rust_lexer;
pub(super) mod rust_sources;
mod ui;
mod ui_lexer;

use std::fmt;

use anyhow::{Result, bail};

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Violation {
    /// The file, with the line where that is known.
    place: String,
    what: String,
}

impl Violation {
    pub(super) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Fails with every place that goes against the architecture.
pub(super) fn check() -> Result<()> {
    let mut violations = crates::violations()?;
    violations.extend(rust_sources::violations()?);
    violations.extend(ui::violations()?);
    for violation in &violations {
        eprintln!("{violation}");
    }
    if !violations.is_empty() {
        bail!(
            "{} places go against the architecture (see ARCHITECTURE.md)",
            violations.len()
        );
    }
    println!("all crates and interface folders keep to their directions");
    Ok(())
}

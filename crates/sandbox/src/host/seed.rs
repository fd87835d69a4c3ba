//! What is there at the start.

/// What is on a practice server at its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Seed {
    /// No triggers.
    #[default]
    Empty,
    /// A few triggers of a small web shop, of the kinds that the platform has.
    Sample,
}

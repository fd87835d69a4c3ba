//! Upper-case letters where only a host name can stand.
//!
//! Runs the pattern and a small automaton of addresses side by side: if they can go on together only when host names may
//! have capitals, the capitals on the way are to blame.

use crate::tree::At;

/// The capitals in host names because of which the pattern never matches.
pub(super) fn upper_case(_tree: &super::Parsed) -> Vec<At> {
    Vec::new()
}

//! Trigger documents: what people edit (a [`Draft`]), what a platform stores (a typed `Trigger` per platform),
//! what is wrong with one (a [`Diagnostic`] with a path to the field), and what forms are made of (the catalogue).
//!
//! A draft may be wrong and says how; a trigger cannot be. Reading is total: it gives the best trigger that the
//! document can mean together with everything that does not fit.
//!
//! Not here: files, clocks, databases, the network, and what a trigger *does* (that is `simulate`).

mod diagnostic;
mod draft;
mod platform;
pub mod rocketchat;

pub use diagnostic::{Diagnostic, FieldPath, Severity};
pub use draft::{Draft, NotADraft};
pub use platform::Platform;

//! Use cases of Trigger Designer behind one table of commands.
//!
//! The window, the shell and the tests all call [`dispatch`] with a name and a JSON input. A folder holds the use cases of one kind of
//! work: [`projects`], [`drafting`], [`patterns`], [`simulating`], [`servers`], [`accounts`], [`publishing`],
//! [`reports`], [`search`], [`help`]; [`app`] holds what they stand on.
//! Not here: HTML, windows, terminals, SQL, HTTP.

#![expect(
    clippy::needless_pass_by_value,
    reason = "every use case owns its input, as the table of commands hands it over"
)]

pub mod accounts;
pub mod app;
pub mod backtesting;
mod code;
mod commands;
pub mod drafting;
mod error;
pub mod help;
pub mod patterns;
pub mod projects;
pub mod publishing;
pub mod reports;
pub mod search;
pub mod servers;
pub mod simulating;
pub mod time_zone;
mod typescript;

pub use app::{App, Options};
pub use commands::{COMMANDS, dispatch};
pub use error::{Code, Error};
pub use servers::secrets::Keychain;
pub use typescript::typescript;

/// What the shell needs of the crates below: it plays, checks and matches without a data folder, and depends on this
/// crate alone.
pub use {folder, pattern, publish, sandbox, simulate, trigger, urls};

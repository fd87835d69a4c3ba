//! Use cases of Trigger Designer behind one table of commands.
//!
//! The window, the shell and the tests all call [`dispatch`] with a name and a JSON input. Not here: HTML, windows,
//! terminals, SQL, HTTP.

#![expect(
    clippy::needless_pass_by_value,
    reason = "every use case owns its input, as the table of commands hands it over"
)]

pub mod app;
pub mod catalogue;
mod commands;
mod connect;
pub mod core_dumps;
pub mod credentials;
pub mod drafts;
pub mod drift;
mod error;
pub mod files;
pub mod folder_publishing;
pub mod folder_tests;
pub mod history;
pub mod input_files;
mod job_control;
pub mod jobs;
mod journal;
mod merged_drafts;
pub mod mock_service;
pub mod overlap;
pub mod pattern_help;
pub mod patterns;
mod plan_drafts;
pub mod practice;
pub mod project_files;
pub mod project_version;
pub mod projects;
pub mod promotion;
pub mod publications;
pub mod publishing;
mod publishing_lock;
pub mod pulling;
mod sample;
mod secrets;
pub mod servers;
pub mod service;
pub mod session_tests;
pub mod sessions;
pub mod settings;
mod settlement;
pub mod simulation;
pub mod suggestions;
mod ties;
mod typescript;
pub mod upgrades;
mod url_cache;
pub mod url_tables;
mod views;

pub use app::{App, Options};
pub use commands::{COMMANDS, dispatch};
pub use error::{Code, Error};
pub use secrets::Keychain;
pub use typescript::typescript;

/// What the shell needs of the crates below: it plays, checks and matches without a data folder, and depends on this
/// crate alone.
pub use {folder, pattern, publish, sandbox, simulate, trigger, urls};

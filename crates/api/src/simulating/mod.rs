//! Sessions played against drafts: to watch, to test, to compare engines and platforms, and to find out what would make a trigger fire.

pub mod conversion;
pub mod folder_tests;
pub mod nearness;
pub mod players;
pub mod session_tests;
pub mod sessions;
pub mod shadows;
pub mod simulation;
pub mod suggestions;
pub mod upgrades;
pub mod visit_for_draft;
pub mod vocabularies;
pub mod wishes;

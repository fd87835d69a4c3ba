//! A project and a plan as pages that print: what a marketer hands to a manager or an auditor.
//!
//! A page is one file that needs nothing from elsewhere: no script, no font, no image. It is light on paper, its drafts are not torn over
//! two sheets, and each sheet says of what it is.
//!
//! Not here: reading a database, a clock or a file. Whoever wants a report says everything that stands in it.

mod badge;
mod fields;
mod paper;
mod plan;
mod project;
mod wire_words;

pub use badge::{Badge, Tone};
pub use plan::{Plan, plan, texts_of_plan};
pub use project::{Draft, Project, Test, TestLine, UrlLine, project};

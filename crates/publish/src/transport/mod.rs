//! HTTP with bounds, the same for every platform: connections, time-outs, redirects, sizes, pauses, what may be shown.
//!
//! Not here: which calls a platform has, what its answers mean and how one signs in. Those are in the platform's folder,
//! which tells the transport its ways by an [`Envelope`].

mod answer;
mod envelope;
mod failure;
mod http;
mod json;
pub(crate) mod pace;
mod redaction;
mod segment;

pub(crate) use answer::Answer;
pub(crate) use envelope::Envelope;
pub(crate) use failure::failure;
pub(crate) use http::{Call, Http, Route, client, read_body};
pub(crate) use json::{Bounds, Left, ListIn};
pub(crate) use redaction::{without_secrets, words};
pub(crate) use segment::Segment;

//! The crate against real HTTP servers on loopback: good ones, bad ones, and ones that die in the middle.
#![expect(clippy::unwrap_used, reason = "the helpers of tests are tests too")]

mod applying;
mod cuts;
mod deciding;
mod documents;
mod doubts;
mod external_service;
mod fault_table;
mod journals;
mod kill_points;
mod large;
mod listings;
mod livechat;
mod nasty_servers;
mod planning;
mod practice_server;
mod reading;
mod refusals;
mod refusing;
mod releases;
mod service_on_server;
mod signing_in;
mod stage;
mod steps;
mod support;
mod twins;
mod unsafe_ids;
mod zendesk_chat;

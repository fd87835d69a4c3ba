//! The real program, run as a shell would.

#![expect(
    clippy::unwrap_used,
    reason = "a program that does not run should fail the test"
)]

mod at_once;
mod auto_access;
mod backtests;
mod bad_input;
mod checkout;
mod conversions;
mod credentials;
mod decisions;
mod depths;
mod destination;
mod doubts;
mod drift;
mod engines;
mod environment;
mod explain;
mod files_only;
mod first_start;
mod folder_decisions;
mod folder_plans;
mod folder_pulls;
mod folders;
mod folders_of_all;
mod forged_lines;
mod help;
#[path = "../../../../tests/tests/secrets/hunt.rs"]
mod hunt;
mod importing;
mod livechat;
mod livechat_folders;
mod livechat_servers;
mod livechat_webhooks;
mod manual;
mod pages;
mod pattern_meanings;
mod plan_words;
#[cfg(unix)]
mod planted_links;
mod platforms;
mod practice_servers;
mod publishing;
mod readiness;
mod reports;
mod sandbox;
mod secrets;
mod secrets_at_once;
mod service;
mod strange_sessions;
mod support;
mod tests_of_triggers;
mod time_zones;
mod upgrades;
mod url_files;
mod versions;
mod wish;
mod workflow;
mod zendesk_servers;

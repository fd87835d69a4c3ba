//! LiveChat's client against a small HTTP server that answers as each test says.

mod account;
mod errors;
mod examples;
mod flaws;
mod licence;
mod order;
mod page;
mod practice_server;
mod publishing;
mod regions;
mod secrets;
mod stage;
mod types;
mod walk;
mod webhook_call;

//! Zendesk Chat's connector against its practice server.

mod cuts;
mod deletions;
mod faults;
mod names;
mod order;
mod random_others;
mod random_plans;
mod replacing;
mod signing_in;
mod stage;

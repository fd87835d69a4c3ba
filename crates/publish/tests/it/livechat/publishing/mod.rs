//! Rules and greetings published to a practice licence, whatever goes wrong on the way: contents, order, and how few calls it takes.

mod broken;
mod cuts;
mod followers;
mod greetings;
mod kinds;
mod licence;
mod others;
mod random_plans;
pub(crate) mod stage;
mod webhooks;

//! A practice server whose platform is only known while the program runs.
//!
//! Only platforms that have drafts are among them: what one does with such a server is about its triggers.
//! Deliberately not here: what only one platform has. Who needs that holds a server of that platform.

use std::fmt::Debug;
use std::pin::Pin;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value};

use super::control::Control;
use super::faults::{Fault, FaultRule, FaultStatus};
use super::platform::Platform;
use super::server::PracticeServer;

/// How the first user signs in, who may do all that publishing needs. It is known to everybody, and no secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Manager {
    /// Who the token belongs to, where a call must say it; empty where the token says it by itself.
    pub account: String,
    /// The token.
    pub token: String,
}

/// A platform that the application has drafts of: what somebody who publishes them wants of its server, whichever it is.
pub trait Drafted: Platform {
    /// The triggers as stored, in the order they were created.
    fn triggers(state: &Self::State) -> &[Map<String, Value>];

    /// Stores a trigger exactly as given, in place of the one with the same id or as a new one.
    fn put_trigger(state: &mut Self::State, trigger: Map<String, Value>);

    /// How the first user signs in, who may do all that publishing needs.
    fn manager(state: &Self::State) -> Manager;

    /// Whether one can sign in like this.
    fn accepts(state: &Self::State, manager: &Manager) -> bool;

    /// Accepts again what was withdrawn.
    fn restore_tokens(state: &mut Self::State);

    /// What the server sends to external services as its secret token. Most platforms have no such services.
    fn secret_token(_: &Self::State) -> Option<String> {
        None
    }
}

/// A running practice server of any platform. Dropping it ends it.
pub trait AnyServer: Debug + Send + Sync {
    /// Where the server is: `http://127.0.0.1:PORT`, without a slash at the end.
    fn base_url(&self) -> &str;
    /// A handle to look inside and to change things while the server runs.
    fn control(&self) -> Arc<dyn AnyControl>;
    /// Ends the server and waits until every connection is closed and the port is free.
    fn stop(self: Box<Self>) -> Pin<Box<dyn Future<Output = ()> + Send>>;
}

/// A handle on a running practice server of any platform.
pub trait AnyControl: Debug + Send + Sync {
    /// Switches a fault on.
    fn add_fault(&self, rule: FaultRule);
    /// Switches the faults off that are this one, whatever they strike.
    fn clear_faults_of(&self, fault: Fault);
    /// The faults that are switched on, and what each has done.
    fn faults(&self) -> Vec<FaultStatus>;
    /// The triggers as stored, in the order they were created.
    fn triggers(&self) -> Vec<Map<String, Value>>;
    /// Stores a trigger exactly as given, unchecked, in place of the one with the same id or as a new one.
    fn put_trigger(&self, trigger: Map<String, Value>);
    /// How the first user signs in.
    fn manager(&self) -> Manager;
    /// Whether the first user's token is accepted: it may have been withdrawn.
    fn accepts_manager(&self) -> bool;
    /// Accepts again what was withdrawn.
    fn restore_tokens(&self);
    /// What the server sends to external services as its secret token, if the platform has them and it has one.
    fn secret_token(&self) -> Option<String>;
}

impl<P: Drafted> AnyServer for PracticeServer<P> {
    fn base_url(&self) -> &str {
        PracticeServer::base_url(self)
    }

    fn control(&self) -> Arc<dyn AnyControl> {
        Arc::new(PracticeServer::control(self))
    }

    fn stop(self: Box<Self>) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        Box::pin(PracticeServer::stop(*self))
    }
}

impl<P: Drafted> AnyControl for Control<P> {
    fn add_fault(&self, rule: FaultRule) {
        Control::add_fault(self, rule);
    }

    fn clear_faults_of(&self, fault: Fault) {
        Control::clear_faults_of(self, |on| on == fault);
    }

    fn faults(&self) -> Vec<FaultStatus> {
        Control::faults(self)
    }

    fn triggers(&self) -> Vec<Map<String, Value>> {
        P::triggers(&self.state()).to_vec()
    }

    fn put_trigger(&self, trigger: Map<String, Value>) {
        P::put_trigger(&mut self.state(), trigger);
    }

    fn manager(&self) -> Manager {
        P::manager(&self.state())
    }

    fn accepts_manager(&self) -> bool {
        let state = self.state();
        P::accepts(&state, &P::manager(&state))
    }

    fn restore_tokens(&self) {
        P::restore_tokens(&mut self.state());
    }

    fn secret_token(&self) -> Option<String> {
        P::secret_token(&self.state())
    }
}

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
    /// The application that what the server is to call belongs to; most platforms have none.
    pub application: Option<String>,
}

/// A platform that the application has drafts of: what somebody who publishes them wants of its server, whichever it is.
pub trait Drafted: Platform {
    /// The triggers as stored, in the order they were created.
    fn triggers(state: &Self::State) -> Vec<Map<String, Value>>;

    /// Stores a trigger exactly as given, in place of the one with the same id or as a new one.
    fn put_trigger(state: &mut Self::State, trigger: Map<String, Value>);

    /// Removes all triggers, and nothing that they speak of.
    fn clear_triggers(state: &mut Self::State);

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
    /// Stores triggers exactly as given in place of all that are there. What they speak of stays, such as groups of agents.
    fn replace_triggers(&self, triggers: Vec<Map<String, Value>>);
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
        P::triggers(&self.state())
    }

    fn put_trigger(&self, trigger: Map<String, Value>) {
        P::put_trigger(&mut self.state(), trigger);
    }

    fn replace_triggers(&self, triggers: Vec<Map<String, Value>>) {
        let mut state = self.state();
        P::clear_triggers(&mut state);
        for trigger in triggers {
            P::put_trigger(&mut state, trigger);
        }
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::host::options::Options;
    use crate::host::seed::Seed;
    use crate::livechat::LiveChat;
    use crate::rocketchat::RocketChat;
    use crate::zendesk_chat::ZendeskChat;

    fn control<P: Drafted>(seed: Seed) -> Control<P> {
        Control::new(Options {
            seed,
            ..Options::default()
        })
    }

    /// What an application takes for granted that keeps triggers from one run to the next.
    fn hold<P: Drafted>(name: &str) {
        let before: Control<P> = control(Seed::Sample);
        let named = |marker: &str| Map::from_iter([("description".to_owned(), json!(marker))]);
        AnyControl::put_trigger(&before, named("one more"));
        let kept = AnyControl::triggers(&before);
        assert!(kept.len() > 1, "{name}");

        let after: Control<P> = control(Seed::Sample);
        AnyControl::replace_triggers(&after, kept.clone());
        assert_eq!(AnyControl::triggers(&after), kept, "{name}");
        // From the same seed come the same ids.
        AnyControl::put_trigger(&after, named("yet another"));
        let triggers = AnyControl::triggers(&after);
        assert_eq!(triggers.len(), kept.len() + 1, "{name}");
        assert_eq!(triggers[kept.len()]["description"], "yet another", "{name}");
    }

    #[test]
    fn the_triggers_of_an_earlier_run_come_in_place_of_the_samples_on_every_platform() {
        hold::<RocketChat>("Rocket.Chat");
        hold::<ZendeskChat>("Zendesk Chat");
        hold::<LiveChat>("LiveChat");
    }

    fn sign_in<P: Drafted>(name: &str) {
        let control: Control<P> = control(Seed::Empty);
        let manager = AnyControl::manager(&control);
        let accepts = |manager: &Manager| P::accepts(&control.state(), manager);
        assert!(accepts(&manager), "{name}");
        for other in [
            Manager {
                account: format!("{}x", manager.account),
                ..manager.clone()
            },
            Manager {
                token: format!("{}x", manager.token),
                ..manager.clone()
            },
        ] {
            // Where the token says it by itself, nobody asks for the account.
            let is_asked = other.token != manager.token || !manager.account.is_empty();
            assert_eq!(accepts(&other), !is_asked, "{name}");
        }
    }

    #[test]
    fn the_first_user_is_let_in_by_account_and_token_and_nobody_by_another_one() {
        sign_in::<RocketChat>("Rocket.Chat");
        sign_in::<ZendeskChat>("Zendesk Chat");
        sign_in::<LiveChat>("LiveChat");
    }
}

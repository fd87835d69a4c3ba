//! The application that calls belong to which a server makes for us, such as the webhooks of LiveChat.
//!
//! Not here: where the secret keys are kept.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use crate::secret::Secret;

/// An application that a server knows, and the keys by which the receivers of its calls know them.
#[derive(Clone)]
pub struct Application {
    /// By what the server knows the application.
    pub client_id: String,
    /// The keys of the receivers.
    pub secret_keys: Arc<dyn SecretKeys>,
}

/// The secret keys of receivers, by the addresses at which they are called.
pub trait SecretKeys: Send + Sync {
    /// The key that goes to an address, written as in the document; `None` where none is kept.
    fn key_for(&self, url: &str) -> Option<Secret>;
}

/// One key for whatever address.
impl SecretKeys for Secret {
    fn key_for(&self, _: &str) -> Option<Secret> {
        (!self.is_empty()).then(|| self.clone())
    }
}

impl SecretKeys for HashMap<String, Secret> {
    fn key_for(&self, url: &str) -> Option<Secret> {
        self.get(url).cloned()
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application")
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

//! Practice servers: look-alikes of the platforms on this machine, so that publishing can be learnt and tested offline.
//!
//! Each answers the handful of REST endpoints that publishing triggers needs, with the validation, permissions, rate limit
//! and error texts of a real server, and it can be told to misbehave ([`FaultRule`]). Everything lives in memory and is
//! gone when the server stops.
//!
//! `host` is what all of them share, and each platform has a folder: [`rocketchat`], [`zendesk_chat`], [`livechat`]. The trait `host::platform::Platform`
//! says what a folder provides: what the server knows, its endpoints, its controls, and its words when a fault strikes.
//! Rocket.Chat's names can also be had without the folder's. [`ServerOf`], [`ControlOf`] and [`OptionsOf`] are those of any platform, and [`AnyServer`] is
//! a server whose platform is only known while the program runs; its platform is one that has drafts ([`Drafted`]).
//!
//! Deliberately not here: any type of the clients. A practice server must be able to disagree with its client, so it
//! shares no code with it and validates by rules of its own.
//!
//! ```
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! use sandbox::{Options, PracticeServer};
//!
//! let server = PracticeServer::start(Options::default()).await?;
//! println!("{} {:?}", server.base_url(), server.credentials().username);
//! server.stop().await;
//! # Ok::<(), sandbox::Error>(())
//! # }).unwrap();
//! ```

mod host;
pub mod livechat;
pub mod rocketchat;
mod webhook_receiver;
pub mod zendesk_chat;

pub use host::any::{AnyControl, AnyServer, Drafted, Manager};
pub use host::clock::{Clock, ManualClock, SystemClock};
pub use host::control::Control as ControlOf;
pub use host::faults::{Fault, FaultRule, FaultStatus};
pub use host::log::LoggedRequest;
pub use host::options::Options as OptionsOf;
pub use host::platform::Platform;
pub use host::rate_limit::RateLimit;
pub use host::seed::Seed;
pub use host::server::{Error, PracticeServer as ServerOf};
pub use rocketchat::{
    Control, Credentials, MockAnswer, MockBehaviour, MockService, Options, PracticeServer, Received, Role,
    Settings, StoredTrigger, TotpSecret, TotpSecretError, User,
};
pub use webhook_receiver::{KeySaid, ReceivedWebhook, ReceiverBehaviour, WebhookReceiver};

//! What to do about each error.

use super::Error;
use crate::exchange::Stranger;

impl Error {
    /// What to do about it.
    pub fn help(&self) -> String {
        let help = match self {
            Error::Address(problem) => problem.help(),
            Error::Credentials { .. } => "Copy it again, without line breaks.",
            Error::Setup { .. } => "Check the proxy settings and the certificates of this computer.",
            Error::Unreachable { .. } => {
                "Check the address and the port, your network, and whether the server is running."
            }
            Error::Tls { problem, .. } => problem.help(),
            Error::TimedOut { .. } => "Try again; if it stays so, the server or the way to it is overloaded.",
            Error::ConnectionLost { .. } => {
                "Try again. If it stays so, check whether the address needs https:// or http://, and the port."
            }
            Error::TooLarge { bound, .. } => bound.help(),
            Error::Redirected { to, .. } => {
                return format!("If you trust {to}, enter it as the server’s address.");
            }
            Error::Stranger {
                found: Stranger::Of(other),
                ..
            } => {
                return format!("Check the address, or add it as a server of {}.", other.name());
            }
            Error::Stranger { .. } => {
                "Check the address. If there is a proxy or a login page in front of the server, it must let the API through."
            }
            Error::BrokenJson { .. } => {
                "Something on the server or on the way to it spoils the text. Try again; if it stays so, look at that place in the answer and repair on the server what it belongs to."
            }
            Error::Unexpected { .. } => "Check the address, and whether the server’s version is supported.",
            Error::Refused { .. } => "Look at the server’s answer, change what it names, and try again.",
            Error::Unfit { .. } => "Nothing was sent. Change what it names in the draft, and plan again.",
            Error::Expired { .. } => "Renew the licence; until then nothing can be published.",
            Error::SignedOut { .. } => "Sign in again, or make a new token.",
            Error::Forbidden { permission, .. } => {
                return format!("Ask an administrator to give your account the permission {permission}.");
            }
            Error::SecondFactorNeeded { method } => match method.as_str() {
                "email" => "Look into your mailbox, enter the newest code, and sign in again.",
                "password" => "Sign in with a personal access token instead.",
                _ => "Enter the code and sign in again.",
            },
            Error::SecondFactorWrong { method } => match method.as_str() {
                "email" => "Enter the code of the newest e-mail; older ones no longer count.",
                "password" => "Sign in with a personal access token instead.",
                _ => "Wait for the next code and enter that one.",
            },
            Error::RateLimited { .. } => {
                "Try again after that. If it stays so, use this account for nothing else meanwhile, or ask an administrator to raise the server’s rate limit for its API."
            }
            Error::ServerFailed { .. } => "Try again later; the server’s own log says more.",
            Error::ListingUnstable { .. } => {
                "Somebody is changing triggers there right now. Try again in a moment."
            }
            Error::ListingDoubtful { doubt, .. } => doubt.help(),
            Error::UnsafeId { .. } => {
                "Nothing was sent for it. If the id stands in a file, correct it there; if the server has it, its own administration must take that entry out."
            }
            Error::OtherServer { .. } => "Choose the server that the plan is for, or make a new plan.",
            Error::PlanFormat { .. } => "Make a new plan, or update this program.",
            Error::CannotMerge { .. } => "Choose a side for each field that both changed, or edit the draft.",
            Error::ReasonMissing { .. } => {
                "Say why it is to be done all the same: the reason stays in the history."
            }
            Error::ChoiceDoesNotFit { .. } => "Make a new plan and decide again.",
            Error::Moved { .. } => "Nothing was overwritten. Make a new plan: it shows what is there now.",
            Error::HalfReplaced { .. } => {
                "Visitors are without it now. Make a new plan at once: it makes the trigger again."
            }
            Error::MadeTwice { .. } => {
                "Somebody else publishes the same. Make a new plan: it ties the draft to one of them, and shows the others as made twice, to be deleted."
            }
            Error::NotShown => "Look at the server’s own list of triggers before you try again.",
            Error::Journal { .. } => {
                "Check that there is room on the disk and that the data folder can be written."
            }
            Error::Cancelled => "Make a new plan to go on.",
        };
        help.to_owned()
    }
}

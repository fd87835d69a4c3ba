//! What to do about each error.

use super::Error;

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
            Error::TooLarge { .. } => "This is probably not the address of a Rocket.Chat server.",
            Error::Redirected { to, .. } => {
                return format!("If you trust {to}, enter it as the server's address.");
            }
            Error::NotRocketChat { .. } => {
                "Check the address. If there is a proxy or a login page in front of the server, it must let the API through."
            }
            Error::Unexpected { .. } => "Check the address, and whether the server's version is supported.",
            Error::Refused { .. } => "Look at the server's answer, change what it names, and try again.",
            Error::SignedOut { .. } => "Sign in again, or make a new personal access token.",
            Error::Forbidden { permission, .. } => {
                return format!("Ask an administrator to give your account the permission {permission}.");
            }
            Error::SecondFactorNeeded { .. } => "Enter the code and sign in again.",
            Error::SecondFactorWrong => "Wait for the next code and enter that one.",
            Error::RateLimited { .. } => "Try again later.",
            Error::ServerFailed { .. } => "Try again later; the server's own log says more.",
            Error::ListingUnstable { .. } => {
                "Somebody is changing triggers there right now. Try again in a moment."
            }
            Error::OtherServer { .. } => "Choose the server that the plan is for, or make a new plan.",
            Error::PlanFormat { .. } => "Make a new plan, or update this program.",
            Error::CannotMerge { .. } => "Choose a side for each field that both changed, or edit the draft.",
            Error::ReasonMissing { .. } => {
                "Say why it is to be done all the same: the reason stays in the history."
            }
            Error::ChoiceDoesNotFit { .. } => "Make a new plan and decide again.",
            Error::Moved { .. } => "Nothing was overwritten. Make a new plan: it shows what is there now.",
            Error::NotShown => "Look at the server's own list of triggers before you try again.",
            Error::Journal { .. } => {
                "Check that there is room on the disk and that the data folder can be written."
            }
            Error::Cancelled => "Make a new plan to go on.",
        };
        help.to_owned()
    }
}

//! What follows from an error: whether something may have been done, and whether there is use in going on.

use super::Error;

impl Error {
    /// Whether the server may have done what it was asked although this error came back: the answer was lost, or
    /// says nothing about it. A write that ends so is looked up, never repeated.
    pub fn leaves_in_doubt(&self) -> bool {
        match self {
            Error::TimedOut { .. }
            | Error::ConnectionLost { .. }
            | Error::TooLarge { .. }
            | Error::Redirected { .. }
            | Error::Stranger { .. }
            | Error::BrokenJson { .. }
            | Error::Unexpected { .. }
            | Error::ServerFailed { .. } => true,
            Error::Address(_)
            | Error::Credentials { .. }
            | Error::Setup { .. }
            | Error::Unreachable { .. }
            | Error::Tls { .. }
            | Error::Refused { .. }
            | Error::Unfit { .. }
            | Error::Expired { .. }
            | Error::SignedOut { .. }
            | Error::Forbidden { .. }
            | Error::SecondFactorNeeded { .. }
            | Error::SecondFactorWrong { .. }
            | Error::RateLimited { .. }
            | Error::ListingUnstable { .. }
            | Error::ListingDoubtful { .. }
            | Error::UnsafeId { .. }
            | Error::OtherServer { .. }
            | Error::PlanFormat { .. }
            | Error::CannotMerge { .. }
            | Error::ReasonMissing { .. }
            | Error::ChoiceDoesNotFit { .. }
            | Error::Moved { .. }
            | Error::NotShown
            | Error::MadeTwice { .. }
            | Error::HalfReplaced { .. }
            | Error::Journal { .. }
            | Error::Cancelled => false,
        }
    }

    /// Whether the server, or something between it and us, may still be doing what it was asked, so that a look now
    /// settles nothing.
    pub fn may_still_happen(&self) -> bool {
        match self {
            Error::TimedOut { .. } | Error::ConnectionLost { .. } => true,
            // Gateways give up on servers that go on working.
            Error::ServerFailed { status, .. } => matches!(status, 502..=504 | 520..=527),
            _ => false,
        }
    }

    /// Whether every further call to this server would end the same way, so that there is no use in going on.
    pub fn ends_everything(&self) -> bool {
        match self {
            Error::TooLarge { bound, .. } => bound.is_of_lists(),
            Error::Refused { .. }
            | Error::Unfit { .. }
            | Error::ServerFailed { .. }
            | Error::TimedOut { .. }
            | Error::ConnectionLost { .. }
            | Error::BrokenJson { .. }
            | Error::UnsafeId { .. }
            | Error::ListingUnstable { .. }
            | Error::NotShown
            | Error::MadeTwice { .. }
            | Error::HalfReplaced { .. } => false,
            Error::Address(_)
            | Error::Credentials { .. }
            | Error::Setup { .. }
            | Error::Unreachable { .. }
            | Error::Tls { .. }
            | Error::Redirected { .. }
            | Error::Stranger { .. }
            | Error::Unexpected { .. }
            | Error::Expired { .. }
            | Error::SignedOut { .. }
            | Error::Forbidden { .. }
            | Error::SecondFactorNeeded { .. }
            | Error::SecondFactorWrong { .. }
            | Error::RateLimited { .. }
            | Error::ListingDoubtful { .. }
            | Error::OtherServer { .. }
            | Error::PlanFormat { .. }
            | Error::CannotMerge { .. }
            | Error::ReasonMissing { .. }
            | Error::ChoiceDoesNotFit { .. }
            | Error::Moved { .. }
            | Error::Journal { .. }
            | Error::Cancelled => true,
        }
    }
}

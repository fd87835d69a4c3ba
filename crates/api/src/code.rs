//! The kinds of failure, in one table: the codes on the wire, and what each means to people.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($( $name:ident $key:literal $about:literal $remedy:literal )*) => {
        /// The kinds of failure that callers act on. Texts are for people; programs look at the code only.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[ts(rename = "ErrorCode")]
        pub enum Code {
            $( #[doc = $about] #[serde(rename = $key)] $name, )*
        }

        impl Code {
            /// All of them, in the order of the table.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// The word on the wire.
            pub const fn key(self) -> &'static str {
                match self { $(Code::$name => $key),* }
            }

            /// What happened, in a sentence.
            pub const fn about(self) -> &'static str {
                match self { $(Code::$name => $about),* }
            }

            /// What to do about it, in a sentence or two.
            pub const fn remedy(self) -> &'static str {
                match self { $(Code::$name => $remedy),* }
            }
        }
    };
}

codes! {
    BadInput "bad-input"
        "The input does not have the form that the command takes."
        "The message names the field and what it takes: change it and try again."
    UnknownCommand "unknown-command"
        "There is no command of this name."
        "The window and its back end are of different versions. Close the application and start it again."
    NotFound "not-found"
        "What the command names does not exist (any more)."
        "It was deleted meanwhile, here or in another window. Reload the list; drafts that were deleted are in the trash."
    Conflict "conflict"
        "Somebody else changed the same thing meanwhile; nothing was overwritten."
        "Reload it, look at both versions, and make the change again. Your text is kept in the history of the draft."
    Storage "storage"
        "The database cannot be opened, read or written."
        "The message names the file. See whether you may write it and whether another program holds it; a backup can be restored in the settings."
    NewerSchema "newer-schema"
        "The database was written by a newer version of the application."
        "Nothing was changed in it. Install the newer version, or start with another data folder."
    DiskFull "disk-full"
        "The disk is full."
        "Make room on the disk that holds the data folder, then try again. What was saved before is safe."
    File "file"
        "A file cannot be read or written, or is not what was expected."
        "See whether the file is there, whether you may read and write it, and whether it is of the kind that is asked for."
    Unreachable "unreachable"
        "A server cannot be reached, or closed or timed out."
        "Compare the address with the one in your browser, and look whether the network, a VPN or a proxy stands in between. Then test the connection."
    NotAChatServer "not-a-chat-server"
        "A server answered, but not as a chat server would."
        "The address leads to another site, or something in between answers for it. Open the raw answer, and enter the address at which agents sign in."
    SignInRefused "sign-in-refused"
        "The server does not know these credentials, or they have been withdrawn."
        "Make new ones on the server and enter them where the server is edited."
    SecondFactorNeeded "second-factor-needed"
        "The server asks for a second factor."
        "Enter the code of your authenticator, or sign in with a personal access token that needs none."
    PermissionMissing "permission-missing"
        "The account lacks a permission."
        "The message names the permission where the server does. Ask an administrator for it, or sign in with another account."
    Refused "refused"
        "The server refused the request as wrong."
        "The details have what the server says. Change the draft and make a new plan."
    ServerTrouble "server-trouble"
        "The server failed, or asked to slow down for longer than we wait."
        "Wait a few minutes and try again. Nothing is sent twice: a publication that was interrupted is looked up first."
    CredentialsNeeded "credentials-needed"
        "Nobody has given the credentials of this server in this session, or the keychain gave none."
        "Enter them where the server is edited."
    Secrets "secrets"
        "The keychain or the file of secrets cannot be used."
        "Unlock the keychain of your system, or choose in the settings where secrets are kept."
    PlanOutOfDate "plan-out-of-date"
        "The server has changed since the plan was made."
        "Nothing was sent. Make the plan again and look at what is different now."
    Cancelled "cancelled"
        "Somebody cancelled."
        "What was done until then stays done and is in the history. Start again when you want to."
    Internal "internal"
        "A defect of the application."
        "Your drafts are saved. Report what you did, with the details of the message."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_a_code_is_its_word_on_the_wire() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.key());
        }
    }
}

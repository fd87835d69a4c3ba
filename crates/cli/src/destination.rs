//! Where credentials may go: to the address in TRIGGERCTL_SERVER and no other, where that is set.
//!
//! A folder comes from others, and so may what says where its server is. Whoever runs commands on it with credentials pins the
//! address; without that, it is said where they go. An address without encryption is warned of before anything is sent.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use api::folder::ServerFile;
use api::publish::ServerAddress;
use api::publishing::folders::{self, Pin};
use api::servers::ServerRow;
use api::trigger::Platform;

use crate::arguments::Format;
use crate::credentials::capitalised;
use crate::exit::{Failure, usage};
use crate::output::{note, warn};

/// The variable that pins the address.
pub(crate) const VARIABLE: &str = "TRIGGERCTL_SERVER";

/// The address in the environment.
///
/// # Errors
/// [`BadInput`](api::Code::BadInput) when it is empty or no address: whoever set it wanted a pin.
pub(crate) fn pinned() -> Result<Option<Pin>, Failure> {
    let Some(text) = std::env::var_os(VARIABLE) else {
        return Ok(None);
    };
    let pin = Pin::read(&text.to_string_lossy(), VARIABLE).map_err(|error| {
        usage(
            format!("{VARIABLE} pins no address: {error}."),
            format!(
                "Nothing was sent. Set it to the address that credentials may go to, such as https://chat.example.com, or take {VARIABLE} out of the environment."
            ),
        )
    })?;
    Ok(Some(pin))
}

/// Looks at the address of a server of the data folder before credentials go there.
///
/// # Errors
/// [`BadInput`](api::Code::BadInput) when another address is pinned.
pub(crate) fn check(server: &ServerRow, format: Format) -> Result<(), Failure> {
    check_address(&server.name, server.platform, &server.base_url, format)
}

/// As [`check`], of an address that somebody gave.
pub(crate) fn check_address(
    name: &str,
    platform: Platform,
    address: &str,
    format: Format,
) -> Result<(), Failure> {
    let pinned = pinned()?;
    // What is no address is refused where it is used.
    let Ok(address) = ServerAddress::of(platform, address) else {
        return Ok(());
    };
    match pinned {
        Some(pin) if pin.means(platform).as_ref() != Ok(&address) => Err(usage(
            format!(
                "{name} is at {address}, but {VARIABLE} lets credentials go to {} only.",
                pin.shown(platform)
            ),
            format!(
                "Nothing was sent. Choose the server at that address, change {VARIABLE}, or take it out of the environment."
            ),
        )),
        _ => {
            warn_of(&address, format);
            Ok(())
        }
    }
}

/// Whose word it is where a server of a folder is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Word {
    /// The folder's alone: the server was called by its name, or not at all.
    Folder,
    /// The user's, who gave the address as an argument.
    Argument(ServerAddress),
    /// A plan's, made from the folder as it was then.
    Plan(ServerAddress),
}

impl Word {
    /// What `--server` says.
    pub(crate) fn of(server: Option<&str>) -> Word {
        let address = server.filter(|server| server.contains("://"));
        let address = address.and_then(|server| ServerAddress::parse(server).ok());
        address.map_or(Word::Folder, Word::Argument)
    }

    fn pin(&self) -> Option<Pin> {
        let (by, address) = match self {
            Word::Folder => return None,
            Word::Argument(address) => ("--server", address),
            Word::Plan(address) => ("the plan", address),
        };
        Some(Pin::of(address.clone(), by))
    }
}

/// Looks at the address of a server of a folder before credentials go there, and gives what they are held to from then on.
///
/// # Errors
/// [`BadInput`](api::Code::BadInput) when the address is none, or is not the one that is pinned or given.
pub(crate) fn check_in_folder(server: &ServerFile, word: &Word, format: Format) -> Result<Pin, Failure> {
    let (environment, given) = (pinned()?, word.pin());
    if let (Some(environment), Some(given)) = (&environment, &given)
        && environment.means(server.platform) != given.means(server.platform)
    {
        return Err(usage(
            format!(
                "{} is for {}, but {VARIABLE} lets credentials go to {} only.",
                capitalised(&given.by),
                given.shown(server.platform),
                environment.shown(server.platform)
            ),
            format!(
                "Nothing was sent. Name that address, change {VARIABLE}, or take it out of the environment."
            ),
        ));
    }
    for pin in environment.iter().chain(&given) {
        folders::hold(server, pin)?;
    }
    let address = folders::address(server)?;
    let known = environment.is_some() || matches!(word, Word::Argument(_));
    if first_time(&address) && !known {
        let who = match word {
            Word::Plan(_) => "The plan".to_owned(),
            Word::Folder | Word::Argument(_) => format!("servers/{} of the folder", server.file),
        };
        let text = format!(
            "{who} decides where your credentials go: {address}. {VARIABLE}={address} in the environment lets them go nowhere else."
        );
        note(format, format_args!("note: {text}"));
    }
    warn_of(&address, format);
    let read_first = || Pin::of(address, "the folder as it was read first");
    Ok(environment.or(given).unwrap_or_else(read_first))
}

/// Whether nobody looked at this address before, in this process.
fn first_time(address: &ServerAddress) -> bool {
    static SEEN: Mutex<BTreeSet<ServerAddress>> = Mutex::new(BTreeSet::new());
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.insert(address.clone())
}

/// Says where the secret token of an external service goes: a trigger's file decides that, and it may be from others.
pub(crate) fn tell_of_service(url: &str, file: &str, format: Format) {
    // What is no address is refused where it is used.
    if let Ok(address) = ServerAddress::parse(url) {
        let text = format!("The secret token goes to {}, as {file} says.", address.origin());
        note(format, format_args!("note: {text}"));
        warn_of(&address, format);
    }
}

/// Says what is worth knowing before a secret goes to an address.
pub(crate) fn warn_of(address: &ServerAddress, format: Format) {
    for warning in address.warnings() {
        warn(&warning.to_string(), format);
    }
}

//! In which time zone a command tells times besides UTC: given as an option, or written in the folder that the files belong to.

use std::path::Path;

use api::Error;
use api::folder;
use api::simulate::Session;
use api::time_zone::TimeZone;
use clap::Args;

use crate::exit::Failure;
use crate::input::{self, project_of};

/// The time zone of those who read.
#[derive(Debug, Clone, Args)]
pub(crate) struct InZone {
    /// Tell hours, which platforms count in UTC, in this time zone as well, such as Europe/Berlin [default: that of the
    /// project; a session can say its own]
    #[arg(long = "zone", value_name = "ZONE")]
    zone: Option<String>,
}

impl InZone {
    /// The zone that was given, or else that of the project whose folder the files are in.
    pub(crate) fn for_files<'a>(
        &self,
        mut files: impl Iterator<Item = &'a Path>,
    ) -> Result<Option<TimeZone>, Failure> {
        if let Some(name) = &self.zone {
            return Ok(Some(TimeZone::named(name)?));
        }
        let Some(folder) = files.find_map(project_of) else {
            return Ok(None);
        };
        let project = folder::read(folder).map_err(Error::from)?;
        Ok(project.time_zone.as_deref().map(TimeZone::named).transpose()?)
    }
}

/// Whether the zone that a session says, if any, is one.
///
/// # Errors
/// With the nearest names where it is none.
pub(crate) fn check(session: &Session, path: &Path) -> Result<(), Failure> {
    let Some(name) = session.environment.zone.as_deref() else {
        return Ok(());
    };
    TimeZone::named(name).map(|_| ()).map_err(|error| {
        let message = format!("{}: {}", input::name_of(path), error.message);
        Error { message, ..error }.into()
    })
}

//! For which version of the server a command speaks: given as an option, or written in the folder that the files belong to.

use std::path::Path;

use api::Error;
use api::folder;
use api::projects::version;
use api::simulate::{self, Engine};
use api::trigger::ServerVersion;
use clap::Args;

use crate::exit::Failure;
use crate::input::project_of;

/// The version of the server that triggers are for.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct ForServer {
    /// The version of the server that the triggers are for, such as 8.5 [default: as the project says, else what most servers
    /// in use do, 6.7 to 8.6]
    #[arg(long = "server-version", value_name = "VERSION", value_parser = read)]
    given: Option<ServerVersion>,
}

fn read(text: &str) -> Result<ServerVersion, String> {
    ServerVersion::parse(text).ok_or_else(|| {
        "a version looks like 8.5 or 8.5.1, as the server shows it in its administration".to_owned()
    })
}

impl ForServer {
    /// The version that was given.
    pub(crate) fn given(self) -> Option<ServerVersion> {
        self.given
    }

    /// The version that was given, or else that of the project whose folder the files are in.
    pub(crate) fn for_files<'a>(
        self,
        mut files: impl Iterator<Item = &'a Path>,
    ) -> Result<Option<ServerVersion>, Failure> {
        if self.given.is_some() {
            return Ok(self.given);
        }
        match files.find_map(project_of) {
            Some(folder) => {
                let project = folder::read(folder).map_err(Error::from)?;
                Ok(project.server_version.as_deref().and_then(ServerVersion::parse))
            }
            None => Ok(None),
        }
    }
}

/// The engine of the widget that servers of this version give out.
pub(crate) fn engine_for(version: Option<ServerVersion>) -> Option<&'static Engine> {
    let version = version.map(|version| version.to_string());
    simulate::engine_for_version(version::platform(), &version.unwrap_or_default())
}

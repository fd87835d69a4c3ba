//! A page that is written into a file for others to open.

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Code, Error};

/// A file that was written.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "SharedPage")]
pub struct PageFile {
    /// The file.
    pub path: String,
}

impl PageFile {
    /// Writes a page into a file; one that is there already is replaced.
    ///
    /// # Errors
    /// [`Code::File`] when it cannot be written.
    pub fn write(path: String, page: &str) -> Result<PageFile, Error> {
        std::fs::write(&path, page).map_err(|error| {
            Error::new(
                Code::File,
                format!("{path} cannot be written: {error}."),
                "Choose another place, or allow writing there.",
            )
        })?;
        Ok(PageFile { path })
    }
}

//! What people set, and copies of the database.

use std::path::Path;

use serde::{Deserialize, Serialize};
use store::Store;
use ts_rs::TS;

use crate::app::{App, Nothing, now};
use crate::error::Error;

/// What people set.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub appearance: Appearance,
    /// The language of dates, as a BCP 47 tag; empty means as the system has it.
    pub date_locale: String,
    /// Whether URLs are tried as they are typed instead of as a browser reports them.
    pub urls_as_is: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A file on this machine.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(rename = "FilePath")]
pub struct File {
    /// Its path.
    pub path: String,
}

/// What a restore did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Restored {
    /// The file that keeps what was there before.
    pub kept: String,
}

/// What people set.
///
/// # Errors
/// When the database cannot be read.
pub fn get(app: &App, _: Nothing) -> Result<Settings, Error> {
    app.store(|store| Ok(store.setting(KEY)?.unwrap_or_default()))
}

/// Keeps what people set.
///
/// # Errors
/// When the database cannot be written.
pub fn set(app: &App, settings: Settings) -> Result<Settings, Error> {
    app.store(|store| Ok(store.set_setting(KEY, &settings)?))?;
    Ok(settings)
}

/// A copy of the whole database in a file. Secrets are not in it.
///
/// # Errors
/// [`Code::File`](crate::Code::File) or [`Code::DiskFull`](crate::Code::DiskFull) when it cannot be written.
pub fn backup(app: &App, file: File) -> Result<File, Error> {
    app.store(|store| Ok(store.back_up(Path::new(&file.path))?))?;
    Ok(file)
}

/// Replaces the database by a copy; what was there is kept beside it.
///
/// # Errors
/// When the file is no copy of ours, damaged, or of a newer version: nothing has changed then.
pub fn restore(app: &App, file: File) -> Result<Restored, Error> {
    let kept = app.store(|store| Ok(store.restore(Path::new(&file.path), now())?))?;
    Ok(Restored {
        kept: kept.map(|path| path.display().to_string()).unwrap_or_default(),
    })
}

/// Sets a damaged database aside and starts anew with an empty one.
///
/// # Errors
/// [`Code::File`](crate::Code::File) when the file cannot be renamed.
pub fn set_aside(app: &App, _: Nothing) -> Result<Restored, Error> {
    let kept = app.with_store_closed(|path| {
        let aside = Store::set_aside(path, now())?;
        Ok(aside.kept)
    })?;
    Ok(Restored {
        kept: kept.display().to_string(),
    })
}

const KEY: &str = "settings";

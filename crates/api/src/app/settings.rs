//! What people set, and copies of the database.

use std::path::Path;

use serde::{Deserialize, Serialize};
use store::Store;
use ts_rs::TS;

use crate::app::clock::now;
use crate::app::{Data, Nothing};
use crate::error::Error;

/// What people set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub appearance: Appearance,
    /// The language of dates, as a BCP 47 tag; empty means as the system has it.
    pub date_locale: String,
    /// Whether URLs are tried as they are typed instead of as a browser reports them.
    pub urls_as_is: bool,
    /// Whether servers are looked at when the application starts, for what others changed there.
    pub look_for_drift: bool,
    /// Whether the list of releases is asked for a newer version when the application starts, at most once a day.
    pub look_for_updates: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            appearance: Appearance::default(),
            date_locale: String::new(),
            urls_as_is: false,
            look_for_drift: true,
            look_for_updates: false,
        }
    }
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
pub fn get(data: &Data, _: Nothing) -> Result<Settings, Error> {
    data.store(|store| Ok(store.setting(KEY)?.unwrap_or_default()))
}

/// Keeps what people set.
///
/// # Errors
/// When the database cannot be written.
pub fn set(data: &Data, settings: Settings) -> Result<Settings, Error> {
    data.store(|store| Ok(store.set_setting(KEY, &settings)?))?;
    Ok(settings)
}

/// A copy of the whole database in a file. Secrets are not in it.
///
/// # Errors
/// [`Code::File`](crate::Code::File) or [`Code::DiskFull`](crate::Code::DiskFull) when it cannot be written.
pub fn backup(data: &Data, file: File) -> Result<File, Error> {
    data.store(|store| Ok(store.back_up(Path::new(&file.path))?))?;
    Ok(file)
}

/// Replaces the database by a copy; what was there is kept beside it. Also for a database that cannot be opened.
///
/// # Errors
/// When the file is no copy of ours, damaged, or of a newer version: nothing has changed then.
pub fn restore(data: &Data, file: File) -> Result<Restored, Error> {
    let source = Path::new(&file.path);
    let kept = if data.open_again() {
        data.store(|store| Ok(store.restore(source, now())?))?
    } else {
        // The present file is moved only once the copy has proved to be good.
        Store::open_in_memory()?.restore(source, now())?;
        data.with_store_closed(|path| {
            let mut aside = Store::set_aside(path, now())?;
            aside.store.restore(source, now())?;
            Ok(Some(aside.kept))
        })?
    };
    Ok(Restored {
        kept: kept.map(|path| path.display().to_string()).unwrap_or_default(),
    })
}

/// Sets a damaged database aside and starts anew with an empty one.
///
/// # Errors
/// [`Code::File`](crate::Code::File) when the file cannot be renamed.
pub fn set_aside(data: &Data, _: Nothing) -> Result<Restored, Error> {
    let kept = data.with_store_closed(|path| {
        let aside = Store::set_aside(path, now())?;
        Ok(aside.kept)
    })?;
    Ok(Restored {
        kept: kept.display().to_string(),
    })
}

const KEY: &str = "settings";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Keychain;
    use crate::app::{App, Options, start};
    use crate::projects;

    fn open(folder: &Path) -> App {
        App::open(Options {
            data_dir: folder.to_owned(),
            keychain: Keychain::Off,
        })
    }

    #[test]
    fn a_backup_can_take_the_place_of_a_database_that_cannot_be_opened() {
        let folder = tempfile::tempdir().unwrap();
        let copy = File {
            path: folder.path().join("copy.db").display().to_string(),
        };
        let whole = open(&folder.path().join("data"));
        projects::create(
            whole.data(),
            projects::Named {
                name: "Kept".to_owned(),
            },
        )
        .unwrap();
        backup(whole.data(), copy.clone()).unwrap();
        drop(whole);

        let data = folder.path().join("damaged");
        std::fs::create_dir_all(&data).unwrap();
        let damaged = data.join(crate::app::data::DATABASE);
        std::fs::write(&damaged, "this is no database, whatever its name says").unwrap();
        let app = open(&data);
        assert!(start(&app, Nothing {}).is_err());

        let no_copy = File {
            path: damaged.display().to_string(),
        };
        restore(app.data(), no_copy).unwrap_err();
        assert!(
            std::fs::read_to_string(&damaged)
                .unwrap()
                .starts_with("this is no")
        );

        let restored = restore(app.data(), copy).unwrap();
        assert!(
            std::fs::read_to_string(&restored.kept)
                .unwrap()
                .starts_with("this is no")
        );
        let names: Vec<String> = start(&app, Nothing {})
            .unwrap()
            .projects
            .into_iter()
            .map(|project| project.name)
            .collect();
        assert!(names.contains(&"Kept".to_owned()), "{names:?}");
    }

    #[test]
    fn a_database_that_has_become_readable_is_opened_at_the_next_try() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(crate::app::data::DATABASE);
        std::fs::write(&file, "this is no database").unwrap();
        let app = open(folder.path());
        assert!(start(&app, Nothing {}).is_err());
        std::fs::remove_file(&file).unwrap();
        assert!(start(&app, Nothing {}).is_ok());
    }
}

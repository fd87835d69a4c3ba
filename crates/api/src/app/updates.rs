//! Newer versions of this program: looked for where somebody switched that on, once a day, and told. Nothing is downloaded or installed.
//!
//! Not here: the call and what is read of the answer, which is [`publish::newer_release`].

use std::time::Duration;

use publish::{ProgramVersion, Release, list_of_repository, newer_release};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::clock::now;
use crate::app::settings;
use crate::app::{App, Data, Nothing};
use crate::error::{Code, Error, sentence};

/// The list of releases that is asked instead of that of the repository. A distribution of its own, or a test, sets it.
const LIST_VARIABLE: &str = "TRIGGER_DESIGNER_RELEASES";
/// How long may pass until the list is read, and how long between two looks that nobody asked for.
const PATIENCE: Duration = Duration::from_secs(10);
const BETWEEN_LOOKS_MS: i64 = 24 * 60 * 60 * 1000;
const VERSION: &str = env!("CARGO_PKG_VERSION");
const KEY: &str = "updates";

/// What is known of newer versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Updates {
    /// The version of this program.
    pub version: String,
    /// The list of releases that is asked; none: this distribution does not say where its releases are.
    pub list: Option<String>,
    /// When it was asked last, in milliseconds since 1970 UTC.
    pub looked_at: Option<i64>,
    /// The newest version that is newer, unless somebody does not want to hear of it.
    pub newer: Option<NewerVersion>,
}

/// A newer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewerVersion {
    /// It, such as `1.10.0`.
    pub version: String,
    /// What is new, as its makers wrote it.
    pub notes: String,
    /// Its page on the web, where there is one.
    pub page: Option<String>,
}

/// Why one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "UpdateOccasion")]
pub enum Occasion {
    /// The application starts: it is looked only where that is switched on, and once a day.
    Start,
    /// Somebody asks.
    Asked,
}

/// Whether to look.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(rename = "LookForUpdates")]
pub struct Look {
    /// Why.
    pub occasion: Occasion,
}

/// A version that somebody does not want to hear of.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "SkipVersion")]
pub struct Skip {
    /// It.
    pub version: String,
}

/// What is kept between starts.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    looked_at: Option<i64>,
    found: Option<NewerVersion>,
    skipped: Option<String>,
}

/// What is known of newer versions. Nothing is asked of anybody.
///
/// # Errors
/// When the database cannot be read.
pub fn state(data: &Data, _: Nothing) -> Result<Updates, Error> {
    known(data, list())
}

/// Looks for a newer version: where that is switched on and a day has passed, or where somebody asks.
///
/// # Errors
/// [`Code::Unreachable`] or [`Code::ServerTrouble`] when the list could not be read; [`Code::NotFound`] when somebody asks and there is
/// no list.
pub async fn look(app: &App, look: Look) -> Result<Updates, Error> {
    look_at(app.data(), list(), look.occasion, now()).await
}

/// Says no more of a version; of one that comes after it, again.
///
/// # Errors
/// When the database cannot be written.
pub fn skip(data: &Data, skip: Skip) -> Result<Updates, Error> {
    data.together(|store| {
        let mut kept: Kept = store.setting(KEY)?.unwrap_or_default();
        kept.skipped = Some(skip.version);
        Ok(store.set_setting(KEY, &kept)?)
    })?;
    state(data, Nothing {})
}

/// The list that is asked.
fn list() -> Option<String> {
    let other = std::env::var(LIST_VARIABLE).ok();
    let other = other.filter(|list| !list.trim().is_empty());
    other.or_else(|| list_of_repository(env!("CARGO_PKG_REPOSITORY")))
}

async fn look_at(data: &Data, list: Option<String>, occasion: Occasion, now: i64) -> Result<Updates, Error> {
    let kept: Kept = data.store(|store| Ok(store.setting(KEY)?.unwrap_or_default()))?;
    let is_on = settings::get(data, Nothing {})?.look_for_updates;
    // A clock that was put back does not keep one from looking.
    let is_time = kept
        .looked_at
        .is_none_or(|before| !(0..BETWEEN_LOOKS_MS).contains(&(now - before)));
    let asked = match (&list, occasion) {
        (Some(list), Occasion::Asked) => list.clone(),
        (Some(list), Occasion::Start) if is_on && is_time => list.clone(),
        (_, Occasion::Start) => return known(data, list),
        (None, Occasion::Asked) => {
            return Err(Error::new(
                Code::NotFound,
                "This distribution does not say where its releases are.",
                "Look where you got it from.",
            ));
        }
    };
    let found = newer_release(&asked, VERSION, PATIENCE).await;
    data.together(|store| {
        let mut kept: Kept = store.setting(KEY)?.unwrap_or_default();
        kept.looked_at = Some(now);
        if let Ok(found) = &found {
            kept.found = found.clone().map(NewerVersion::from);
        }
        if occasion == Occasion::Asked {
            // Whoever asks wants to hear of what there is.
            kept.skipped = None;
        }
        Ok(store.set_setting(KEY, &kept)?)
    })?;
    found.map_err(trouble)?;
    known(data, list)
}

fn known(data: &Data, list: Option<String>) -> Result<Updates, Error> {
    let kept: Kept = data.store(|store| Ok(store.setting(KEY)?.unwrap_or_default()))?;
    let version = |text: &str| ProgramVersion::parse(text);
    let is_news = |newer: &NewerVersion| {
        // What was found before an update may be what runs now.
        let is_newer = version(&newer.version)
            .zip(version(VERSION))
            .is_some_and(|(newer, current)| newer.is_newer_than(&current));
        is_newer && kept.skipped.as_deref() != Some(newer.version.as_str())
    };
    Ok(Updates {
        version: VERSION.to_owned(),
        list,
        looked_at: kept.looked_at,
        newer: kept.found.clone().filter(is_news),
    })
}

fn trouble(error: publish::ReleasesError) -> Error {
    let code = match error {
        publish::ReleasesError::Unreachable(_) | publish::ReleasesError::Slow(_) => Code::Unreachable,
        _ => Code::ServerTrouble,
    };
    Error::new(
        code,
        sentence(&error.to_string()),
        "Nothing else was asked. Try again later, or look where you got the program from.",
    )
}

impl From<Release> for NewerVersion {
    fn from(release: Release) -> NewerVersion {
        NewerVersion {
            version: release.version,
            notes: release.notes,
            page: release.page,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;
    use crate::app::settings::Settings;

    const DAY: i64 = BETWEEN_LOOKS_MS;

    /// A list on loopback that says the same to everybody, and how many connected.
    fn list_of(status: &'static str, body: &'static str) -> (Option<String>, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let list = format!("http://{}/releases", listener.local_addr().unwrap());
        let connected = Arc::new(AtomicUsize::new(0));
        let count = connected.clone();
        thread::spawn(move || {
            for connection in listener.incoming() {
                let mut connection = connection.unwrap();
                count.fetch_add(1, Ordering::SeqCst);
                let mut asked = [0; 4096];
                let _ = connection.read(&mut asked).unwrap();
                let length = body.len();
                write!(
                    connection,
                    "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
                )
                .unwrap();
            }
        });
        (Some(list), connected)
    }

    const NEWS: &str =
        r#"[{ "tag_name": "v99.1.0", "html_url": "https://example.com/99", "body": "Faster." }]"#;

    fn opened(look_for_updates: bool) -> (tempfile::TempDir, Data) {
        let folder = tempfile::tempdir().unwrap();
        let data = Data::open(folder.path().to_owned());
        let wanted = Settings {
            look_for_updates,
            ..Settings::default()
        };
        settings::set(&data, wanted).unwrap();
        (folder, data)
    }

    fn version(updates: &Updates) -> Option<&str> {
        updates.newer.as_ref().map(|newer| newer.version.as_str())
    }

    #[tokio::test]
    async fn nobody_is_asked_at_a_start_unless_it_is_switched_on() {
        assert!(!Settings::default().look_for_updates);
        let (_folder, data) = opened(false);
        let (list, connected) = list_of("200 OK", NEWS);
        let updates = look_at(&data, list.clone(), Occasion::Start, DAY).await.unwrap();
        assert_eq!((updates.newer, updates.looked_at), (None, None));
        assert_eq!(connected.load(Ordering::SeqCst), 0);
        // Asking is a person's own doing, whatever the setting.
        let updates = look_at(&data, list, Occasion::Asked, DAY).await.unwrap();
        assert_eq!(version(&updates), Some("99.1.0"));
        assert_eq!(connected.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn starts_ask_once_a_day_and_what_was_found_stays_known() {
        let (_folder, data) = opened(true);
        let (list, connected) = list_of("200 OK", NEWS);
        for (at, asked) in [(DAY, 1), (DAY + 1, 1), (2 * DAY - 1, 1), (2 * DAY, 2), (5, 3)] {
            let updates = look_at(&data, list.clone(), Occasion::Start, at).await.unwrap();
            assert_eq!(version(&updates), Some("99.1.0"));
            assert_eq!(connected.load(Ordering::SeqCst), asked, "at {at}");
        }
    }

    #[tokio::test]
    async fn a_failure_is_told_and_asks_no_more_that_day() {
        let (_folder, data) = opened(true);
        let (list, connected) = list_of("404 Not Found", "");
        let failed = look_at(&data, list.clone(), Occasion::Start, DAY)
            .await
            .unwrap_err();
        assert_eq!(failed.code, Code::ServerTrouble);
        assert!(failed.message.contains("404"), "{}", failed.message);
        look_at(&data, list, Occasion::Start, DAY + 1).await.unwrap();
        assert_eq!(connected.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn a_version_that_nobody_wants_is_told_again_only_where_somebody_asks() {
        let (_folder, data) = opened(true);
        let (list, _) = list_of("200 OK", NEWS);
        look_at(&data, list.clone(), Occasion::Start, DAY).await.unwrap();
        let version_99 = Skip {
            version: "99.1.0".to_owned(),
        };
        assert_eq!(skip(&data, version_99).unwrap().newer, None);
        let updates = look_at(&data, list.clone(), Occasion::Start, 3 * DAY)
            .await
            .unwrap();
        assert_eq!(updates.newer, None);
        let updates = look_at(&data, list, Occasion::Asked, 3 * DAY).await.unwrap();
        assert_eq!(version(&updates), Some("99.1.0"));
    }

    #[tokio::test]
    async fn where_a_distribution_has_no_list_a_start_is_silent_and_who_asks_is_told() {
        let (_folder, data) = opened(true);
        let updates = look_at(&data, None, Occasion::Start, DAY).await.unwrap();
        assert_eq!((updates.list, updates.newer), (None, None));
        let refused = look_at(&data, None, Occasion::Asked, DAY).await.unwrap_err();
        assert_eq!(refused.code, Code::NotFound);
    }
}

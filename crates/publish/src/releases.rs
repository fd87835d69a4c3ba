//! The releases of this program: one list is read, within bounds, and the newest of it that is newer is told.
//!
//! The list has the form of GitHub's API (<https://docs.github.com/en/rest/releases/releases#list-releases>): objects with `tag_name`,
//! `html_url`, `body`, `prerelease` and `draft`. Whatever is sent along is the name and version of the program, as with every call.
//!
//! Not here: whether somebody wants to know, and fetching anything else. Nothing is downloaded or installed.

use std::cmp::Ordering;
use std::time::Duration;

use reqwest::StatusCode;
use serde::Deserialize;
use serde_json::Value;
use url::{Host, Url};

use crate::transport::client;

/// The longest answer that is read, in bytes. Thirty releases with long notes are a tenth of it.
const MOST_BYTES: usize = 1 << 20;
/// The most letters of notes that are kept.
const MOST_NOTES: usize = 20_000;
/// How long it may take to connect.
const CONNECT: Duration = Duration::from_secs(5);

/// A version of this program: numbers with dots, and a pre-release behind a stroke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramVersion {
    numbers: Vec<u64>,
    pre_release: Option<String>,
}

/// A release that is newer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its version, without a `v` in front: `1.10.0`.
    pub version: String,
    /// What is new, as it was written. It is from elsewhere: text, and nothing that is obeyed.
    pub notes: String,
    /// Its page; `None` where that is no address of the web.
    pub page: Option<String>,
}

/// Why the list could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReleasesError {
    /// It would go over the network without encryption, or nowhere.
    #[error("the address of the list of releases is not one of HTTPS")]
    Address,
    /// Nobody answers.
    #[error("the list of releases cannot be reached")]
    Unreachable(#[source] reqwest::Error),
    /// No answer in time.
    #[error("the list of releases took longer than {} s", .0.as_secs())]
    Slow(Duration),
    /// Another answer than a good one.
    #[error("the list of releases was answered with HTTP status {0}")]
    Status(u16),
    /// More than is read.
    #[error("the list of releases is larger than {} MB", MOST_BYTES >> 20)]
    TooLarge,
    /// Something else.
    #[error("what was answered is no list of releases")]
    NoList,
}

/// What of a release is read.
#[derive(Deserialize)]
struct Listed {
    tag_name: String,
    #[serde(default)]
    html_url: Option<String>,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    prerelease: bool,
    #[serde(default)]
    draft: bool,
}

impl ProgramVersion {
    /// Reads a version or a tag: `1.10`, `v1.10.0`, `1.0.0-rc.1`. What stands behind a plus counts for nothing.
    pub fn parse(text: &str) -> Option<ProgramVersion> {
        let text = text.trim();
        let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
        let text = text.split('+').next().unwrap_or_default();
        let (numbers, pre_release) = match text.split_once('-') {
            Some((numbers, pre_release)) => (numbers, Some(pre_release.to_owned())),
            None => (text, None),
        };
        let numbers: Option<Vec<u64>> = numbers.split('.').map(number).collect();
        let numbers = numbers.filter(|numbers| numbers.len() <= 4)?;
        Some(ProgramVersion { numbers, pre_release })
    }

    /// Whether it comes after another. Of two pre-releases of the same numbers neither does.
    pub fn is_newer_than(&self, other: &ProgramVersion) -> bool {
        let most = self.numbers.len().max(other.numbers.len());
        let number =
            |version: &ProgramVersion, place: usize| version.numbers.get(place).copied().unwrap_or(0);
        let by_number = (0..most).map(|place| number(self, place).cmp(&number(other, place)));
        let first = by_number.into_iter().find(|order| order.is_ne());
        match first.unwrap_or(Ordering::Equal) {
            Ordering::Greater => true,
            Ordering::Less => false,
            Ordering::Equal => self.pre_release.is_none() && other.pre_release.is_some(),
        }
    }
}

/// A number of a version: digits, and nothing else.
fn number(text: &str) -> Option<u64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

/// The list of releases of a repository on GitHub; `None` where it is elsewhere or nowhere.
pub fn list_of_repository(repository: &str) -> Option<String> {
    let url = Url::parse(repository.trim()).ok()?;
    if url.scheme() != "https" || url.host_str() != Some("github.com") {
        return None;
    }
    let path = url.path().trim_matches('/').trim_end_matches(".git");
    let (owner, name) = path.split_once('/')?;
    let fits = |part: &str| !part.is_empty() && !part.contains('/');
    (fits(owner) && fits(name)).then(|| format!("https://api.github.com/repos/{owner}/{name}/releases"))
}

/// Asks a list of releases, once, for the newest that is newer than `current`. Drafts and pre-releases are never told.
///
/// # Errors
/// Why the list could not be read, within `patience`.
pub async fn newer_release(
    list: &str,
    current: &str,
    patience: Duration,
) -> Result<Option<Release>, ReleasesError> {
    let url = Url::parse(list).map_err(|_| ReleasesError::Address)?;
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let is_encrypted = url.scheme() == "https";
    let may_be_asked = is_encrypted || (url.scheme() == "http" && is_loopback);
    if !may_be_asked {
        return Err(ReleasesError::Address);
    }
    let read = read(url, is_loopback, is_encrypted);
    let body = tokio::time::timeout(patience, read)
        .await
        .map_err(|_| ReleasesError::Slow(patience))??;
    let listed: Vec<Value> = serde_json::from_slice(&body).map_err(|_| ReleasesError::NoList)?;
    Ok(newest(listed, current))
}

/// The bytes of the answer.
async fn read(url: Url, is_loopback: bool, is_encrypted: bool) -> Result<Vec<u8>, ReleasesError> {
    let client = client(is_loopback, is_encrypted, CONNECT).map_err(|_| ReleasesError::NoList)?;
    let call = client.get(url).header("accept", "application/json");
    let mut response = call.send().await.map_err(ReleasesError::Unreachable)?;
    if response.status() != StatusCode::OK {
        return Err(ReleasesError::Status(response.status().as_u16()));
    }
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(ReleasesError::Unreachable)? {
        if body.len().saturating_add(piece.len()) > MOST_BYTES {
            return Err(ReleasesError::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// The newest of a list that is newer. What is no release is passed over.
fn newest(listed: Vec<Value>, current: &str) -> Option<Release> {
    let current = ProgramVersion::parse(current)?;
    let mut newest: Option<(ProgramVersion, Listed)> = None;
    for listed in listed {
        let Ok(listed) = serde_json::from_value::<Listed>(listed) else {
            continue;
        };
        let Some(version) = ProgramVersion::parse(&listed.tag_name) else {
            continue;
        };
        let is_final = !listed.prerelease && !listed.draft && version.pre_release.is_none();
        let best = newest.as_ref().map_or(&current, |(best, _)| best);
        if is_final && version.is_newer_than(best) {
            newest = Some((version, listed));
        }
    }
    newest.map(|(version, listed)| Release {
        version: version
            .numbers
            .iter()
            .map(u64::to_string)
            .collect::<Vec<_>>()
            .join("."),
        notes: listed.body.unwrap_or_default().chars().take(MOST_NOTES).collect(),
        page: listed.html_url.filter(|page| is_web_address(page)),
    })
}

fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| url.scheme() == "https" && text.len() <= 2_000)
}

#[cfg(test)]
mod tests {
    use super::{ProgramVersion, list_of_repository};

    #[track_caller]
    fn check(newer: &str, older: &str) {
        let [newer, older] = [newer, older].map(|text| ProgramVersion::parse(text).unwrap());
        assert!(newer.is_newer_than(&older), "{newer:?} {older:?}");
        assert!(!older.is_newer_than(&newer), "{newer:?} {older:?}");
    }

    #[test]
    fn versions_are_compared_by_their_numbers() {
        check("1.10.0", "1.9.9");
        check("v2.0", "1.99.99");
        check("1.0.1", "1.0");
        check("1.0.0", "1.0.0-rc.1");
        check("1.0.1-beta", "1.0.0");
        let same = |one: &str, other: &str| {
            let [one, other] = [one, other].map(|text| ProgramVersion::parse(text).unwrap());
            !one.is_newer_than(&other) && !other.is_newer_than(&one)
        };
        assert!(same("1.0", "v1.0.0+build.7") && same("1.0.0-a", "1.0.0-b"));
        for nonsense in [
            "",
            "v",
            "latest",
            "1.x",
            "1..2",
            "+1",
            "1.2.3.4.5",
            "1.-1",
            "99999999999999999999",
        ] {
            assert_eq!(ProgramVersion::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn only_a_repository_on_github_has_a_list() {
        let list = "https://api.github.com/repos/owner/name/releases";
        for repository in [
            "https://github.com/owner/name",
            "https://github.com/owner/name.git/",
        ] {
            assert_eq!(list_of_repository(repository).as_deref(), Some(list));
        }
        for repository in [
            "",
            "https://github.com/owner",
            "http://github.com/owner/name",
            "https://example.com/owner/name",
            "https://github.com/a/b/c",
        ] {
            assert_eq!(list_of_repository(repository), None, "{repository}");
        }
    }
}

//! The lock that lets one process at a time publish to a server, from one data folder or from one folder of files.
//!
//! Whoever publishes, or looks up what an interrupted publication did, holds the lock on a file of its own. The system lets it go
//! when the process ends, however it ends. Who holds it and since when stands in the file. Whoever only wants to know reads that,
//! and whether the process still runs: nothing takes the lock only to look.
//!
//! Named choice: where a file system knows no locks, everybody may publish. Named choice: a holder on another computer is believed
//! to be still at work, because nobody can look.

use std::fs::{File, TryLockError};
use std::io::{Seek as _, Write as _};
use std::time::{Duration, Instant};

use folder::Place;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

use crate::app::clock::now;
use crate::error::{Code, Error};

/// How long to wait for somebody who is done at once, such as a plan that looks up what happened.
const PATIENCE: Duration = Duration::from_secs(1);
const RETRY: Duration = Duration::from_millis(20);
/// The length of a record, in bytes: always the same, so that it is replaced by one write.
const RECORD: usize = 512;
/// How far the times may be apart, in seconds, that a system tells for the start of one process.
const CLOCK_STEP: u64 = 2;

/// The right to publish, until it is dropped.
#[derive(Debug)]
pub(crate) struct PublishingLock {
    place: Place,
    file: String,
    locked: Option<File>,
}

/// Who publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Holder {
    program: String,
    process: u32,
    /// When the process began, in seconds since 1970 UTC: numbers of processes are used again.
    process_since: u64,
    computer: String,
    /// Since when it publishes, in milliseconds since 1970 UTC.
    pub(crate) since: i64,
}

impl PublishingLock {
    /// Takes the lock that is kept in a file of the place. `server` is the server's name, for messages.
    ///
    /// # Errors
    /// [`Code::Conflict`] with who holds it since when, and [`Code::File`] where the file cannot be made.
    pub(crate) async fn take(place: Place, file: String, server: &str) -> Result<PublishingLock, Error> {
        let give_up = Instant::now() + PATIENCE;
        loop {
            let mut opened = place.lock_file(&file)?;
            match opened.try_lock() {
                Ok(()) if is_in_place(&place, &file, &opened) => {
                    write_record(&mut opened, &Holder::this_process())?;
                    return Ok(PublishingLock {
                        place,
                        file,
                        locked: Some(opened),
                    });
                }
                // Whoever held it took the file away: what is locked now is nobody's.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if Instant::now() >= give_up => {
                    return Err(taken(holder(&place, &file).as_ref(), server));
                }
                Err(TryLockError::WouldBlock) => tokio::time::sleep(RETRY).await,
                Err(TryLockError::Error(_)) => {
                    return Ok(PublishingLock {
                        place,
                        file,
                        locked: None,
                    });
                }
            }
        }
    }
}

impl Drop for PublishingLock {
    fn drop(&mut self) {
        if let Some(locked) = &mut self.locked {
            // A record that stays says nothing: its process has ended, or will hold the lock again.
            let _ = blank(locked);
            if cfg!(unix) {
                // Only where whoever waits can tell that the file is another one.
                let _ = self.place.remove(&self.file);
            }
        }
    }
}

/// Who publishes now, as the file says. Takes no lock.
pub(crate) fn holder(place: &Place, file: &str) -> Option<Holder> {
    match place.read(file) {
        Ok(Some(bytes)) => serde_json::from_slice(&bytes).ok().filter(Holder::is_at_work),
        Ok(None) => None,
        // Some systems let nobody read what is locked.
        Err(_) => Some(Holder {
            program: "another program".to_owned(),
            process: 0,
            process_since: 0,
            computer: String::new(),
            since: 0,
        }),
    }
}

impl Holder {
    fn this_process() -> Holder {
        let process = std::process::id();
        let program = std::env::current_exe().ok();
        let name = program.as_deref().and_then(|path| path.file_stem());
        Holder {
            program: name.map_or_else(
                || "a program".to_owned(),
                |name| name.to_string_lossy().chars().take(64).collect(),
            ),
            process,
            process_since: started(process).unwrap_or_default(),
            computer: computer(),
            since: now(),
        }
    }

    fn is_at_work(&self) -> bool {
        self.computer != computer()
            || started(self.process).is_some_and(|since| since.abs_diff(self.process_since) <= CLOCK_STEP)
    }

    /// Who that is, for people.
    fn words(&self) -> String {
        let since = Timestamp::from_millisecond(self.since)
            .map(|time| time.strftime(" since %Y-%m-%d %H:%M:%S UTC").to_string());
        let since = since.ok().filter(|_| self.since > 0).unwrap_or_default();
        let place = if self.computer == computer() || self.computer.is_empty() {
            String::new()
        } else {
            format!(" on {}", self.computer)
        };
        match self.process {
            0 => format!("{}{since}", self.program),
            process => format!("{} (process {process}{place}){since}", self.program),
        }
    }
}

fn taken(holder: Option<&Holder>, server: &str) -> Error {
    let who = holder.map_or_else(|| "another program".to_owned(), Holder::words);
    Error::new(
        Code::Conflict,
        format!("Something is being published to “{server}” already, by {who}."),
        "Nothing was sent. Wait until that has ended, and make a new plan. If it hangs, end that process: the next plan finds out what it did.",
    )
}

/// When a process began, in seconds since 1970 UTC; `None` when there is none of this number.
fn started(process: u32) -> Option<u64> {
    let pid = Pid::from_u32(process);
    let mut system = System::new().ok()?;
    system.refresh_processes_specifics(
        ProcessesToUpdate::Some(&[pid]),
        true,
        ProcessRefreshKind::nothing(),
    );
    system.process(pid).map(sysinfo::Process::start_time)
}

fn computer() -> String {
    System::host_name().unwrap_or_default()
}

fn write_record(file: &mut File, holder: &Holder) -> Result<(), Error> {
    let mut record = serde_json::to_vec(holder).unwrap_or_default();
    record.resize(RECORD.max(record.len()), b' ');
    overwrite(file, &record).map_err(|error| {
        Error::new(
            Code::File,
            format!("It cannot be noted that something is being published: {error}."),
            "Check that there is room on the disk.",
        )
    })
}

fn blank(file: &mut File) -> std::io::Result<()> {
    overwrite(file, &[b' '; RECORD])
}

fn overwrite(file: &mut File, record: &[u8]) -> std::io::Result<()> {
    file.rewind()?;
    file.write_all(record)
}

/// Whether the opened file is the one that others open by its name.
fn is_in_place(place: &Place, file: &str, opened: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let named = std::fs::symlink_metadata(place.path().join(file));
        let both = named.and_then(|named| Ok((named, opened.metadata()?)));
        both.is_ok_and(|(named, opened)| (named.dev(), named.ino()) == (opened.dev(), opened.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = (place, file, opened);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "publishing.lock";

    fn place(folder: &tempfile::TempDir) -> Place {
        Place::open(folder.path()).unwrap()
    }

    async fn take(folder: &tempfile::TempDir) -> Result<PublishingLock, Error> {
        PublishingLock::take(place(folder), FILE.to_owned(), "Shop").await
    }

    #[tokio::test]
    async fn the_second_is_told_who_publishes_since_when_and_leaves_the_first_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = take(&folder).await.unwrap();
        let refused = take(&folder).await.unwrap_err();
        assert_eq!(refused.code, Code::Conflict);
        let process = format!("(process {}) since 2", std::process::id());
        assert!(refused.message.contains(&process), "{}", refused.message);
        assert!(holder(&place(&folder), FILE).is_some());
        drop(first);
        assert_eq!(holder(&place(&folder), FILE), None);
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "nothing is left behind"
        );
        take(&folder).await.unwrap();
    }

    #[tokio::test]
    async fn looking_keeps_nobody_from_publishing() {
        let folder = tempfile::tempdir().unwrap();
        let looking = place(&folder);
        let stop = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
        let until = stop.clone();
        let looker = std::thread::spawn(move || {
            let mut looked = 0_u32;
            while !until.load(std::sync::atomic::Ordering::Relaxed) {
                looked += u32::from(holder(&looking, FILE).is_some());
            }
            looked
        });
        for _ in 0..200 {
            take(&folder).await.unwrap();
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        looker.join().unwrap();
    }

    #[tokio::test]
    async fn what_a_killed_process_left_says_nothing_and_is_in_nobody_s_way() {
        let folder = tempfile::tempdir().unwrap();
        let gone = Holder {
            process: u32::MAX - 1,
            ..Holder::this_process()
        };
        let used_again = Holder {
            process_since: 1,
            ..Holder::this_process()
        };
        for left in [gone, used_again] {
            std::fs::write(folder.path().join(FILE), serde_json::to_vec(&left).unwrap()).unwrap();
            assert_eq!(holder(&place(&folder), FILE), None);
            take(&folder).await.unwrap();
        }
        let elsewhere = Holder {
            computer: "another".to_owned(),
            ..Holder::this_process()
        };
        std::fs::write(folder.path().join(FILE), serde_json::to_vec(&elsewhere).unwrap()).unwrap();
        assert_eq!(holder(&place(&folder), FILE), Some(elsewhere));
    }
}

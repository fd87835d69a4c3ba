//! A root of files of its own: the machine's, with everything that is written kept apart from it.
//!
//! An overlay over `/` in a mount namespace of its own. What is installed there is seen there only, and what is left after it was
//! removed lies in one folder. It needs root, and memory for what is written, because an overlay cannot lie in what it covers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::fresh;
use crate::{process, setup, workspace};

/// The root, until it is dropped.
pub(super) struct FreshRoot {
    folder: PathBuf,
}

/// Who works in it.
pub(super) const HOME: &str = "/home/somebody";

impl FreshRoot {
    /// A root in which nothing was written yet.
    pub(super) fn new() -> Result<FreshRoot> {
        let root = FreshRoot {
            folder: PathBuf::from(format!("/dev/shm/trigger-designer-{}", std::process::id())),
        };
        for part in ["written", "work", "root"] {
            fresh(&root.folder.join(part))?;
        }
        Ok(root)
    }

    /// A command that runs in the root, with none of our environment.
    pub(super) fn inside(&self, words: &[&str]) -> Result<Command> {
        let mut command = setup::as_root("unshare")?;
        command.args(["--mount", "--propagation", "private", "--", "sh"]);
        command.arg(workspace::root().join("packaging/linux/fresh-root.sh"));
        command.arg(&self.folder).arg(HOME);
        command.arg(workspace::root()).arg(workspace::target()?);
        command.args(["env", "--ignore-environment", "--chdir", HOME]);
        command.args([
            &format!("HOME={HOME}"),
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            "LANG=C.UTF-8",
            // Where there is no display, GTK must not look for one of the machine's.
            "GDK_BACKEND=x11",
            "TRIGGERCTL_NO_KEYCHAIN=true",
        ]);
        command.args(words);
        Ok(command)
    }

    /// Runs a command in the root and gives what it prints.
    pub(super) fn output(&self, words: &[&str]) -> Result<String> {
        process::output(&mut self.inside(words)?)
            .with_context(|| format!("in the fresh root: {}", words.join(" ")))
    }

    /// Where a file lies that was written in the root.
    pub(super) fn written(&self, path: &str) -> PathBuf {
        self.folder.join("written").join(path.trim_start_matches('/'))
    }

    /// Every regular file and link that was written and is still there, by its path in the root.
    pub(super) fn left(&self) -> Result<Vec<String>> {
        let written = self.folder.join("written");
        let mut find = setup::as_root("find")?;
        find.arg(&written)
            .args(["(", "-type", "f", "-o", "-type", "l", ")"]);
        let found = process::output(&mut find)?;
        let mut left: Vec<String> = found
            .lines()
            .filter_map(|line| Path::new(line).strip_prefix(&written).ok())
            .map(|path| format!("/{}", path.display()))
            .collect();
        left.sort();
        Ok(left)
    }
}

impl Drop for FreshRoot {
    fn drop(&mut self) {
        // What was written there belongs to root. Nobody is there to tell when it stays, and memory forgets it at the next start.
        let _ = setup::as_root("rm")
            .map(|mut rm| rm.args(["-rf", "--one-file-system"]).arg(&self.folder).status());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

//! Node.js in a version that the interface's tools accept, the packages of the lock file, and a browser.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// The oldest Node.js that Vite 8 starts on.
const OLDEST: (u32, u32) = (20, 19);

/// The major version that is installed where the system's own is too old.
const INSTEAD: &str = "node@22";

/// Fails, or installs a newer one where that takes no questions, when Node.js is too old.
pub(super) fn ensure_version() -> Result<()> {
    let found = version()?;
    if found >= OLDEST {
        return Ok(());
    }
    let (major, minor) = found;
    println!(
        "set-up: Node.js {major}.{minor} is older than the {}.{} that Vite needs",
        OLDEST.0, OLDEST.1
    );
    let mut install = Command::new("npm");
    install.args(["install", "--global", INSTEAD]);
    let told = || {
        format!(
            "install a newer Node.js, for example with: {}",
            process::show(&install)
        )
    };
    if !process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        bail!("{}", told());
    }
    let shown = told();
    process::run(&mut install).context(shown)?;
    if version()? < OLDEST {
        bail!("npm installed {INSTEAD}, but the search path still leads to an older node");
    }
    Ok(())
}

fn version() -> Result<(u32, u32)> {
    let said = process::output(Command::new("node").arg("--version"))
        .context("Node.js builds the interface and could not be started")?;
    parsed(&said).with_context(|| format!("node --version said {said:?}"))
}

/// `v20.19.2` as (20, 19).
fn parsed(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Installs the packages of a folder's `package-lock.json` unless exactly those are there.
///
/// A copy of the lock file in `node_modules`, written after each installation, tells.
pub(crate) fn ensure_packages(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let shown = lock.strip_prefix(workspace::root()).unwrap_or(&lock).display();
    let lock = fs::read(&lock).with_context(|| format!("{shown} cannot be read"))?;
    let stamp = folder.join("node_modules/.installed-from.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("set-up: the packages differ from {shown} and will be installed");
    process::run(&mut process::npm_in(folder, &["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// Off Linux, where no package manager brings Chromium, has Playwright download its own.
pub(super) fn ensure_browser() -> Result<()> {
    if cfg!(target_os = "linux") {
        return Ok(());
    }
    process::run(&mut process::npm(&[
        "exec",
        "--",
        "playwright",
        "install",
        "chromium",
    ]))
}

#[cfg(test)]
mod tests {
    use super::parsed;

    #[test]
    fn versions_compare_by_number_and_not_by_text() {
        assert_eq!(parsed("v20.19.2\n"), Some((20, 19)));
        assert!(parsed("v20.9.0") < parsed("v20.19.0"));
        assert_eq!(parsed("20.19.2"), None);
    }
}

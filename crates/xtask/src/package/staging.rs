//! The staging folder: everything that goes into packages, before a bundler touches it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{copy, files_of, fresh, licences, metainfo, write};
use crate::release::changelog;
use crate::{files, process, workspace};

/// What was laid out.
pub(super) struct Staged {
    /// The window's program, in a folder that the bundler takes for cargo's; it writes the kind of the package into this copy.
    pub(super) window: PathBuf,
    /// The shell's program.
    pub(super) shell: PathBuf,
}

/// Lays out both programs, as built in the folder `profile`, and what is made from them and from the sources.
pub(super) fn lay_out(folder: &Path, profile: &str) -> Result<Staged> {
    for part in ["release", "bin", "man", "completions", "packages", "pictures"] {
        fresh(&folder.join(part))?;
    }
    let suffix = std::env::consts::EXE_SUFFIX;
    let staged = Staged {
        window: folder.join(format!("release/trigger-designer{suffix}")),
        shell: folder.join(format!("bin/triggerctl{suffix}")),
    };
    copy(&workspace::binary(profile, "trigger-designer")?, &staged.window)?;
    copy(&workspace::binary(profile, "triggerctl")?, &staged.shell)?;

    if cfg!(target_os = "linux") {
        // Programs of a development build come with what debuggers want, which would make a package of a hundred megabytes.
        process::output(Command::new("strip").args([&staged.window, &staged.shell]))?;
    }

    let root = workspace::root();
    copy(&root.join("LICENSE"), &folder.join("LICENSE"))?;
    copy(&root.join("icons/icon.svg"), &folder.join("icon.svg"))?;
    write(&folder.join("third-party-licences"), &licences::text()?)?;
    if cfg!(target_os = "linux") {
        for_linux(folder, &staged.shell)?;
    }
    Ok(staged)
}

fn for_linux(folder: &Path, shell: &Path) -> Result<()> {
    let root = workspace::root();
    let man = folder.join("man");
    process::output(Command::new(shell).arg("man-pages").arg(&man))?;
    copy(
        &root.join("packaging/linux/trigger-designer.1"),
        &man.join("trigger-designer.1"),
    )?;
    for page in files_of(&man)? {
        compress(&page)?;
    }
    for name in ["bash", "zsh", "fish"] {
        let script = process::output(Command::new(shell).args(["completions", name]))?;
        write(&folder.join(format!("completions/triggerctl.{name}")), &script)?;
    }
    let template = files::text(&root.join("packaging/linux").join(metainfo::FILE))?;
    write(
        &folder.join("metainfo.xml"),
        &metainfo::with_releases(&template, &changelog::releases()?)?,
    )?;
    copy(&root.join("CHANGELOG.md"), &folder.join("changelog"))?;
    for text in ["changelog", "third-party-licences"] {
        compress(&folder.join(text))?;
    }
    Ok(())
}

/// Replaces a file with its compressed form, in which there is neither name nor time.
fn compress(file: &Path) -> Result<()> {
    process::output(
        Command::new("gzip")
            .args(["-9", "--no-name", "--force"])
            .arg(file),
    )?;
    // Whatever the umask of whoever makes the package: all who use the system may read it.
    readable(&file.with_file_name(format!(
        "{}.gz",
        file.file_name().context("a file has a name")?.to_string_lossy()
    )))
}

#[cfg(unix)]
fn readable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file, fs::Permissions::from_mode(0o644))
        .with_context(|| format!("{} cannot be made readable", file.display()))
}

#[cfg(not(unix))]
fn readable(_: &Path) -> Result<()> {
    Ok(())
}

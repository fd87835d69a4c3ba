//! Python, and environments of its own for tools that are written in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{process, workspace};

/// How the system's Python 3 is called.
pub(super) const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

/// Installs the packages of a folder's `requirements.txt`, in an environment below the target folder, unless exactly those are
/// there. Gives the path of the environment's Python.
///
/// A copy of the list in the environment, written after each installation, tells.
pub(crate) fn ensure_environment(folder: &Path) -> Result<PathBuf> {
    let list = folder.join("requirements.txt");
    let shown = list.strip_prefix(workspace::root()).unwrap_or(&list).display();
    let wanted = fs::read(&list).with_context(|| format!("{shown} cannot be read"))?;
    let name = folder
        .file_name()
        .with_context(|| format!("{} has no name", folder.display()))?;
    let environment = workspace::target()?.join("python").join(name);
    let python = environment.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let stamp = environment.join("installed-from.txt");
    let is_there = fs::read(&stamp).is_ok_and(|installed| installed == wanted)
        // The system's Python that it leads to may be gone.
        && process::succeeds(Command::new(&python).arg("--version"));
    if is_there {
        return Ok(python);
    }
    println!("set-up: the packages differ from {shown} and will be installed");
    let mut make = Command::new(PYTHON);
    process::run(make.args(["-m", "venv", "--clear"]).arg(&environment))?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    // Nothing is compiled, and nothing is taken that is not what the list was made from.
    install.args(["--only-binary", ":all:", "--require-hashes", "--requirement"]);
    process::run(install.arg(&list))?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", stamp.display()))?;
    Ok(python)
}

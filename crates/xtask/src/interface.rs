//! The built user interface, `ui/dist`, which the window's binary contains.

use std::path::PathBuf;

use anyhow::Result;

use crate::{files, process, workspace};

/// Builds `ui/dist` unless it is newer than everything it is made from.
///
/// The packages of npm must be there already (see `setup`).
pub(crate) fn build() -> Result<()> {
    if is_fresh()? {
        println!("ui/dist is up to date");
        return Ok(());
    }
    process::run(&mut process::npm(&["run", "--silent", "build"]))
}

fn is_fresh() -> Result<bool> {
    let ui = workspace::ui();
    let sources: Vec<PathBuf> = [
        "src",
        "index.html",
        "package-lock.json",
        "tsconfig.json",
        "vite.config.ts",
    ]
    .iter()
    .map(|name| ui.join(name))
    .collect();
    let built = files::last_changed(&[ui.join("dist/index.html")])?;
    Ok(built.is_some() && built > files::last_changed(&sources)?)
}

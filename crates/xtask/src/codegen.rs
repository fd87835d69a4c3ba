//! The TypeScript types of all commands, written from the Rust ones by the program `codegen` of `stories`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::setup::Purpose;
use crate::{files, process, setup, workspace};

/// `cargo xtask codegen`: writes the types where the interface reads them.
pub(crate) fn run() -> Result<()> {
    setup::ensure(&[Purpose::Build])?;
    let mut generator = process::cargo();
    generator.args(["run", "--quiet", "--package", "stories", "--bin", "codegen", "--"]);
    generate(&mut generator, &committed())
}

/// Fails when the committed types are not what `generator` writes now.
pub(crate) fn check_fresh(generator: &mut Command) -> Result<()> {
    let fresh = workspace::target()?.join("codegen");
    generate(generator, &fresh)?;
    let differences = files::differences(&fresh, &committed())?;
    if !differences.is_empty() {
        bail!(
            "ui/src/ipc/generated is not what the Rust types say now ({}); run `cargo xtask codegen` and commit \
             the result",
            differences.join(", ")
        );
    }
    Ok(())
}

/// Empties `folder` and has the generator fill it.
fn generate(generator: &mut Command, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    process::run(generator.arg(folder))?;
    if files::below(folder, &["ts"])?.is_empty() {
        bail!("the generator wrote no TypeScript into {}", folder.display());
    }
    Ok(())
}

fn committed() -> PathBuf {
    workspace::ui().join("src/ipc/generated")
}

//! Where things are: the root of the checkout, the interface, cargo's target folder.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The root of the checkout: the folder of the workspace's `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("this crate lies two folders below the root")
}

/// The folder of the user interface.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder of what makes and checks packages.
pub(crate) fn packaging() -> PathBuf {
    root().join("packaging")
}

/// The folder of the tool that runs the widget which its vendor published.
pub(crate) fn widget_recorder() -> PathBuf {
    root().join("tests/widget-recorder")
}

/// The folder of the tests that drive the practice server with zenpy, a client of Zendesk Chat.
pub(crate) fn zenpy() -> PathBuf {
    root().join("tests/zenpy")
}

/// The folder of the tests that drive the practice server with lc-sdk-python, a client of LiveChat.
pub(crate) fn lc_sdk() -> PathBuf {
    root().join("tests/lc-sdk")
}

/// What `cargo metadata` says about the workspace's own packages.
pub(crate) fn metadata() -> Result<Value> {
    let mut cargo = process::cargo();
    cargo.args(["metadata", "--format-version", "1", "--no-deps"]);
    serde_json::from_str(&process::output(&mut cargo)?).context("cargo metadata did not answer with JSON")
}

/// Cargo's target folder, wherever the environment or a configuration has put it.
pub(crate) fn target() -> Result<PathBuf> {
    let metadata = metadata()?;
    let path = metadata["target_directory"]
        .as_str()
        .context("cargo metadata names no target folder")?;
    Ok(PathBuf::from(path))
}

/// The path of the workspace's own program `name`, as built with `profile` (`debug` or `release`).
pub(crate) fn binary(profile: &str, name: &str) -> Result<PathBuf> {
    Ok(target()?
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

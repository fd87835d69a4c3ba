//! Tools of cargo that judge the sources: rustfmt, clippy, cargo-deny.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Installs what is missing of rustfmt, clippy and cargo-deny.
pub(super) fn ensure() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !process::succeeds(process::cargo().args([subcommand, "--version"])) {
            println!("set-up: {component} is missing, which checks the Rust sources");
            process::run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    if !process::succeeds(process::cargo().args(["deny", "--version"])) {
        println!("set-up: cargo-deny is missing, which checks licences and sources of all dependencies;");
        println!("        compiling it takes about a minute, once");
        // Unoptimised, since compiling it optimised takes longer than it ever saves.
        process::run(process::cargo().args(["install", "cargo-deny", "--locked", "--debug"]))?;
    }
    Ok(())
}

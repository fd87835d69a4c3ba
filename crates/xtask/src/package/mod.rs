//! `cargo xtask package`: what users install, made by Tauri's bundler from release builds.
//!
//! On Linux a .deb and an .rpm, on macOS a .dmg, on Windows an installer (.exe). A package carries both programs and, on Linux, what
//! a system expects beside them: manual pages, completion, a desktop file, icons, metainfo, licences. All of it is laid out in
//! `target/package` first, so that the bundler changes nothing that cargo made.

mod bundle;
mod contents;
mod dependencies;
mod fresh_root;
mod installed;
mod licences;
pub(crate) mod metainfo;
mod staging;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::phases::Phases;
use crate::setup::Purpose;
use crate::{files, interface, process, setup, workspace};

/// Options of `cargo xtask package`.
#[derive(Args)]
pub(crate) struct Options {
    /// How the programs are compiled
    #[arg(long, value_enum, default_value_t = Profile::Release)]
    profile: Profile,
    /// Install the packages into a fresh root of files, start what is in them, and remove them again (Linux, as root)
    #[arg(long)]
    check: bool,
}

/// How the programs in packages are compiled.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Profile {
    /// As for tests, without what helps to find mistakes: for trying packages, and for no user
    Dev,
    /// As for measuring
    Release,
    /// Optimised across all crates, as users get it; it takes more than twice as long
    Shipping,
}

impl Profile {
    fn key(self) -> &'static str {
        match self {
            Profile::Dev => "dev",
            Profile::Release => "release",
            Profile::Shipping => "shipping",
        }
    }

    /// The folder that cargo builds it in.
    fn folder(self) -> &'static str {
        match self {
            Profile::Dev => "debug",
            Profile::Release | Profile::Shipping => self.key(),
        }
    }
}

/// Makes the packages, and proves them where that is asked for.
pub(crate) fn run(options: &Options) -> Result<()> {
    let mut purposes = vec![Purpose::Build, Purpose::Package];
    if options.check {
        purposes.push(Purpose::Window);
    }
    setup::ensure(&purposes)?;
    interface::build()?;
    build(options)?;
    let made = make(options.profile)?;
    if !options.check {
        return Ok(());
    }
    let mut phases = Phases::default();
    prove(&mut phases, &made, options.profile, Windows::Each)?;
    phases.finish()
}

/// Proves the packages of the programs that `cargo xtask test` has compiled already.
pub(crate) fn test(phases: &mut Phases) {
    let mut made = None;
    phases.run("make packages", || {
        made = Some(make(Profile::Dev)?);
        Ok(())
    });
    if let Some(made) = made
        && let Err(error) = prove(phases, &made, Profile::Dev, Windows::First)
    {
        phases.run("try packages", || Err(error));
    }
}

/// Packages, and what they were made from.
struct Made {
    folder: PathBuf,
    staged: staging::Staged,
    packages: Vec<PathBuf>,
}

fn make(profile: Profile) -> Result<Made> {
    setup::ensure_packages(&workspace::packaging())?;
    let folder = workspace::target()?.join("package");
    let staged = staging::lay_out(&folder, profile.folder())?;
    let packages = bundle::make(&folder, &staged)?;
    for package in &packages {
        let size = fs::metadata(package)?.len();
        println!("{} ({:.1} MB)", shown(package), megabytes(size));
    }
    Ok(Made {
        folder,
        staged,
        packages,
    })
}

/// Compiles the programs; with the same selection of packages and features as `cargo xtask bench`, so that each finds the other's.
fn build(options: &Options) -> Result<()> {
    let mut build = process::cargo();
    build.args(["build", "--profile", options.profile.key(), "--bins"]);
    build.args(["--package", "trigger-designer", "--package", "triggerctl"]);
    if options.profile != Profile::Shipping || options.check {
        build.args(["--package", "stories", "--features", "stories/window"]);
    }
    process::run(&mut build)
}

/// Which packages have their window walked; all have the same program in them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Windows {
    First,
    Each,
}

/// Installs, uses and removes each package in a root of its own.
fn prove(phases: &mut Phases, made: &Made, profile: Profile, windows: Windows) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("packages can be tried in a fresh root on Linux only");
    }
    let tour = workspace::binary(profile.folder(), "tour")?;
    for (place, package) in made.packages.iter().enumerate() {
        let tour = (place == 0 || windows == Windows::Each).then_some(tour.as_path());
        installed::prove(phases, &made.folder, &made.staged, package, tour);
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a package of 2^53 bytes is not going to be shown in megabytes"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// Empties a folder, or makes it.
fn fresh(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// A path as one reads it from the root of the checkout.
fn shown(path: &Path) -> String {
    path.strip_prefix(workspace::root())
        .unwrap_or(path)
        .display()
        .to_string()
}

/// Writes a text file with the folders above it.
fn write(path: &Path, text: &str) -> Result<()> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

/// Copies a file, with the folders above it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let parent = to.parent().unwrap_or(to);
    fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}

/// The files of a folder that has no folders in it, in a stable order.
fn files_of(folder: &Path) -> Result<Vec<PathBuf>> {
    files::below(folder, &[])
}

//! `cargo xtask release TAG`: whether a tag may become a release, and what is said of it.

pub(crate) mod changelog;
pub(crate) mod versions;

use anyhow::{Result, bail};
use clap::Args;

use changelog::Release;

/// Options of `cargo xtask release`.
#[derive(Args)]
pub(crate) struct Options {
    /// The tag, such as v0.2.0
    tag: String,
}

/// Prints the notes of the release, cut out of `CHANGELOG.md`.
pub(crate) fn run(options: &Options) -> Result<()> {
    println!(
        "{}",
        notes(&options.tag, &versions::current()?, &changelog::releases()?)?
    );
    Ok(())
}

fn notes<'a>(tag: &str, version: &str, releases: &'a [Release]) -> Result<&'a str> {
    if tag.strip_prefix('v') != Some(version) {
        bail!("the tag {tag} does not go with the version {version} of Cargo.toml, which is v{version}");
    }
    match releases.first() {
        Some(newest) if newest.version == version && !newest.notes.is_empty() => Ok(&newest.notes),
        _ => bail!(
            "CHANGELOG.md does not begin with the release {version}; turn “Unreleased” into “{version} - YEAR-MONTH-DAY”"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{Release, notes};

    #[test]
    fn a_tag_is_released_when_version_and_changelog_go_with_it() {
        let releases = [Release {
            version: "0.2.0".to_owned(),
            date: "2026-12-24".to_owned(),
            notes: "- A thing.".to_owned(),
        }];
        assert_eq!(notes("v0.2.0", "0.2.0", &releases).unwrap(), "- A thing.");
        let wrong_tag = notes("v0.3.0", "0.2.0", &releases).unwrap_err().to_string();
        assert!(wrong_tag.contains("v0.2.0"), "{wrong_tag}");
        let no_chapter = notes("v0.3.0", "0.3.0", &releases).unwrap_err().to_string();
        assert!(
            no_chapter.contains("does not begin with the release 0.3.0"),
            "{no_chapter}"
        );
    }
}

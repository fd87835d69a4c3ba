//! What a package for Linux carries beside what Tauri's bundler brings by itself (window, desktop file, icons of pixels).

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files_of;

/// How a system packages software: both put some things elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Family {
    Deb,
    Rpm,
}

/// What packages and their folders are called.
pub(super) const NAME: &str = "trigger-designer";

/// Where a file comes from, below the staging folder, and where it goes. A name that ends in `/` is a folder whose files all go there.
const FILES: [(&str, &str); 7] = [
    ("changelog.gz", "/usr/share/doc/trigger-designer/changelog.gz"),
    ("bin/triggerctl", "/usr/bin/triggerctl"),
    ("man/", "/usr/share/man/man1/"),
    (
        "icon.svg",
        "/usr/share/icons/hicolor/scalable/apps/trigger-designer.svg",
    ),
    (
        "metainfo.xml",
        "/usr/share/metainfo/app.triggerdesigner.TriggerDesigner.metainfo.xml",
    ),
    (
        "completions/triggerctl.bash",
        "/usr/share/bash-completion/completions/triggerctl",
    ),
    (
        "completions/triggerctl.fish",
        "/usr/share/fish/vendor_completions.d/triggerctl.fish",
    ),
];

/// The same, where the families differ.
fn of_family(family: Family) -> [(&'static str, &'static str); 3] {
    match family {
        Family::Deb => [
            (
                "completions/triggerctl.zsh",
                "/usr/share/zsh/vendor-completions/_triggerctl",
            ),
            ("LICENSE", "/usr/share/doc/trigger-designer/copyright"),
            (
                "third-party-licences.gz",
                "/usr/share/doc/trigger-designer/third-party-licences.gz",
            ),
        ],
        Family::Rpm => [
            (
                "completions/triggerctl.zsh",
                "/usr/share/zsh/site-functions/_triggerctl",
            ),
            ("LICENSE", "/usr/share/licenses/trigger-designer/LICENSE"),
            (
                "third-party-licences.gz",
                "/usr/share/licenses/trigger-designer/third-party-licences.gz",
            ),
        ],
    }
}

/// What the bundler brings by itself.
const BROUGHT: [&str; 6] = [
    "/usr/bin/trigger-designer",
    "/usr/share/applications/trigger-designer.desktop",
    "/usr/share/icons/hicolor/128x128/apps/trigger-designer.png",
    "/usr/share/icons/hicolor/32x32/apps/trigger-designer.png",
    "/usr/share/icons/hicolor/256x256@2/apps/trigger-designer.png",
    "/usr/share/icons/hicolor/512x512/apps/trigger-designer.png",
];

/// A file of the staging folder and its place in the system.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placed {
    pub(super) from: PathBuf,
    pub(super) to: String,
}

/// Every file that we add, by its place.
pub(super) fn added(folder: &Path, family: Family) -> Result<Vec<Placed>> {
    let mut placed = Vec::new();
    for (from, to) in FILES.into_iter().chain(of_family(family)) {
        if !from.ends_with('/') {
            placed.push(Placed {
                from: folder.join(from),
                to: to.to_owned(),
            });
            continue;
        }
        for file in files_of(&folder.join(from))? {
            let name = file.file_name().context("a file has a name")?.to_string_lossy();
            let to = format!("{to}{name}");
            placed.push(Placed { from: file, to });
        }
    }
    placed.sort();
    Ok(placed)
}

/// The place of every file in a package, in order.
pub(super) fn places(folder: &Path, family: Family) -> Result<Vec<String>> {
    let mut places: Vec<String> = BROUGHT.iter().map(|place| (*place).to_owned()).collect();
    places.extend(added(folder, family)?.into_iter().map(|placed| placed.to));
    places.sort();
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::{Family, added, places};
    use crate::package::{fresh, write};

    #[test]
    fn both_families_carry_the_same_things_each_in_its_own_places() {
        let folder = std::env::temp_dir().join(format!("xtask-contents-{}", std::process::id()));
        fresh(&folder).unwrap();
        for page in ["triggerctl.1.gz", "triggerctl-plan.1.gz"] {
            write(&folder.join("man").join(page), "").unwrap();
        }
        let deb = places(&folder, Family::Deb).unwrap();
        let rpm = places(&folder, Family::Rpm).unwrap();
        let from = |family| {
            let placed = added(&folder, family).unwrap();
            placed.into_iter().map(|placed| placed.from).collect::<Vec<_>>()
        };
        assert_eq!(from(Family::Deb), from(Family::Rpm));
        std::fs::remove_dir_all(&folder).unwrap();

        assert_eq!(deb.len(), rpm.len());
        for place in [
            "/usr/bin/triggerctl",
            "/usr/share/man/man1/triggerctl-plan.1.gz",
            "/usr/share/doc/trigger-designer/copyright",
        ] {
            assert!(deb.iter().any(|has| has == place), "{place} is not in {deb:?}");
        }
        assert!(
            rpm.iter()
                .any(|has| has == "/usr/share/zsh/site-functions/_triggerctl")
        );
        assert!(deb.iter().chain(&rpm).all(|place| place.starts_with("/usr/")));
    }
}

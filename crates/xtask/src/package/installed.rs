//! The story of a package: it is installed, used and removed, in a root of files of its own.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::contents::{self, Family};
use super::fresh_root::{FreshRoot, HOME};
use super::staging::Staged;
use super::{copy, dependencies, files_of, fresh, shown};
use crate::phases::Phases;
use crate::process;
use crate::release::versions;

/// Where the tour leaves its pictures in the root.
const PICTURES: &str = "/var/pictures";

/// The database of a user who never chose a folder.
const DATA: &str = ".local/share/app.triggerdesigner.desktop/trigger-designer.db";

/// What systems make anew of what all packages bring, and so no trace of ours.
const CACHES: [&str; 2] = [
    "/usr/share/applications/mimeinfo.cache",
    "/usr/share/icons/hicolor/icon-theme.cache",
];

/// A package in its root.
struct Installed<'a> {
    root: FreshRoot,
    family: Family,
    /// Where things were laid out.
    folder: &'a Path,
    package: &'a Path,
}

/// Takes the package through its story; each chapter is a step. The window is walked where there is a tour. Kinds that cannot be installed here are left out.
pub(super) fn prove(
    phases: &mut Phases,
    folder: &Path,
    staged: &Staged,
    package: &Path,
    tour: Option<&Path>,
) {
    let family = match package.extension().and_then(|extension| extension.to_str()) {
        Some("deb") => Family::Deb,
        Some("rpm") => Family::Rpm,
        _ => return phases.skip(&shown(package), "it is for another system"),
    };
    let name = |what: &str| format!("{family:?}: {what}").to_lowercase();
    let root = match FreshRoot::new() {
        Ok(root) => root,
        Err(error) => {
            phases.run(&name("a fresh root of files"), || Err(error));
            return;
        }
    };
    let here = Installed {
        root,
        family,
        folder,
        package,
    };
    phases.run(&name("it carries what it should"), || here.carries());
    phases.run(&name("it asks for what its programs load"), || {
        here.asks_for(staged)
    });
    if !phases.run(&name("it installs"), || here.install()) {
        return;
    }
    phases.run(&name("its programs start"), || here.programs());
    phases.run(&name("its manual opens"), || here.manual());
    phases.run(&name("shells complete"), || here.completions());
    phases.run(&name("its desktop file and metainfo hold"), || here.desktop());
    if let Some(tour) = tour {
        phases.run(&name("its window walks the main path"), || here.window(tour));
    }
    phases.run(&name("it goes without a trace but the data"), || here.remove());
}

impl Installed<'_> {
    fn package(&self) -> Result<&str> {
        self.package
            .to_str()
            .context("the path of the package is not UTF-8")
    }

    fn carries(&self) -> Result<()> {
        let package = self.package()?;
        let mut has: Vec<String> = match self.family {
            Family::Deb => self
                .root
                .output(&["dpkg-deb", "--contents", package])?
                .lines()
                .filter(|line| !line.starts_with('d'))
                .filter_map(|line| line.split_once("./").or_else(|| line.split_once(" usr/")))
                .map(|(_, path)| format!("/usr/{}", path.trim_start_matches("usr/")))
                .collect(),
            Family::Rpm => self
                .root
                .output(&["rpm", "--query", "--list", "--package", package])?
                .lines()
                .map(str::to_owned)
                .collect(),
        };
        has.sort();
        let wants = contents::places(self.folder, self.family)?;
        let missing: Vec<&String> = wants.iter().filter(|place| !has.contains(place)).collect();
        let more: Vec<&String> = has.iter().filter(|place| !wants.contains(place)).collect();
        ensure!(
            missing.is_empty() && more.is_empty(),
            "missing: {missing:?}; more than it should: {more:?}"
        );
        println!("{} files", has.len());
        Ok(())
    }

    fn asks_for(&self, staged: &Staged) -> Result<()> {
        let package = self.package()?;
        match self.family {
            Family::Deb => {
                let says = self.root.output(&["dpkg-deb", "--field", package, "Depends"])?;
                for wanted in ["libwebkit2gtk-4.1-0 (>=", "libgtk-3-0", "libc6 (>="] {
                    ensure!(says.contains(wanted), "{wanted} is not in {says}");
                }
                println!("{}", says.trim());
            }
            Family::Rpm => {
                let says = self
                    .root
                    .output(&["rpm", "--query", "--requires", "--package", package])?;
                for wanted in dependencies::of_rpm(&[&staged.window, &staged.shell])? {
                    ensure!(
                        says.lines().any(|line| line.trim() == wanted),
                        "{wanted} is not in {says}"
                    );
                }
            }
        }
        Ok(())
    }

    /// dpkg refuses what has not what it needs. RPM knows nothing of a system of Debian, so that it is not asked.
    fn install(&self) -> Result<()> {
        let package = self.package()?;
        match self.family {
            Family::Deb => self.root.output(&["dpkg", "--install", package])?,
            Family::Rpm => self
                .root
                .output(&["rpm", "--install", "--nodeps", "--force-debian", package])?,
        };
        Ok(())
    }

    fn programs(&self) -> Result<()> {
        let version = versions::current()?;
        for program in ["trigger-designer", "triggerctl"] {
            let said = self.root.output(&[program, "--version"])?;
            ensure!(
                said.trim() == format!("{program} {version}"),
                "{program} says {said}"
            );
        }
        self.root.output(&["triggerctl", "project", "create", "Kept"])?;
        let listed = self.root.output(&["triggerctl", "project", "list"])?;
        ensure!(listed.contains("Kept"), "the new project is not in {listed}");
        Ok(())
    }

    fn manual(&self) -> Result<()> {
        for (page, says) in [
            ("trigger-designer", "Opens the window"),
            ("triggerctl", "triggerctl-plan(1)"),
            ("triggerctl-plan", "EXIT CODES"),
        ] {
            let text = self
                .root
                .output(&["env", "MANWIDTH=100", "man", "--pager=cat", page])?;
            ensure!(
                text.contains(says),
                "the page {page} does not say “{says}”: {text}"
            );
        }
        Ok(())
    }

    /// What each shell offers for `triggerctl pla`, or by what it completes.
    fn completions(&self) -> Result<()> {
        let place = |shell: &str| {
            let placed = contents::added(self.folder, self.family)?;
            let from = self.folder.join(format!("completions/triggerctl.{shell}"));
            let found = placed.into_iter().find(|file| file.from == from);
            found.map(|file| file.to).context("completion has no place")
        };
        let bash = format!(
            "source {} && COMP_WORDS=(triggerctl pla) COMP_CWORD=1 && _triggerctl triggerctl pla triggerctl && echo \"${{COMPREPLY[@]}}\"",
            place("bash")?
        );
        let zsh_place = place("zsh")?;
        let zsh_folder = Path::new(&zsh_place)
            .parent()
            .context("a file lies in a folder")?;
        let zsh = format!(
            "fpath=({} $fpath); autoload -Uz compinit; compinit -D -u; echo $_comps[triggerctl]; autoload +X _triggerctl",
            zsh_folder.display()
        );
        for (shell, words, says) in [
            ("bash", vec!["bash", "--norc", "-c", &bash], "plan"),
            ("zsh", vec!["zsh", "-f", "-c", &zsh], "_triggerctl"),
            (
                "fish",
                vec!["fish", "-c", "complete --do-complete 'triggerctl pla'"],
                "plan",
            ),
        ] {
            let offered = self.root.output(&words)?;
            let first = offered.split_whitespace().next();
            ensure!(first == Some(says), "{shell} offers {offered:?}");
        }
        Ok(())
    }

    fn desktop(&self) -> Result<()> {
        self.root.output(&[
            "desktop-file-validate",
            "/usr/share/applications/trigger-designer.desktop",
        ])?;
        self.root.output(&[
            "appstreamcli",
            "validate",
            "--no-net",
            "/usr/share/metainfo/app.triggerdesigner.TriggerDesigner.metainfo.xml",
        ])?;
        Ok(())
    }

    fn window(&self, tour: &Path) -> Result<()> {
        let tour = tour.to_str().context("the path of the tour is not UTF-8")?;
        let screen = "-screen 0 1600x1000x24";
        process::run(&mut self.root.inside(&[
            "xvfb-run",
            "-a",
            "-s",
            screen,
            "dbus-run-session",
            "--",
            tour,
            "--app",
            "/usr/bin/trigger-designer",
            "--screenshots",
            PICTURES,
            "--main-path",
        ])?)?;
        let pictures = self
            .folder
            .join("pictures")
            .join(format!("{:?}", self.family).to_lowercase());
        fresh(&pictures)?;
        let taken = files_of(&self.root.written(PICTURES))?;
        ensure!(!taken.is_empty(), "the tour took no picture");
        for picture in &taken {
            let name = picture.file_name().context("a file has a name")?;
            copy(picture, &pictures.join(name))?;
        }
        println!("{} pictures are in {}", taken.len(), shown(&pictures));
        Ok(())
    }

    fn remove(&self) -> Result<()> {
        match self.family {
            Family::Deb => self.root.output(&["dpkg", "--purge", contents::NAME])?,
            Family::Rpm => self
                .root
                .output(&["rpm", "--erase", "--force-debian", contents::NAME])?,
        };
        let left = self.root.left()?;
        let is_of_the_system = |path: &&String| {
            ["/var/", "/tmp/", "/home/", "/root/", "/etc/ld.so.cache"]
                .iter()
                .any(|place| path.starts_with(place))
                || CACHES.contains(&path.as_str())
        };
        let traces: Vec<&String> = left.iter().filter(|path| !is_of_the_system(path)).collect();
        if !traces.is_empty() {
            bail!("these stay behind: {traces:?}");
        }
        let folders =
            self.root
                .output(&["find", "/usr/share", "/etc", "/opt", "-name", "trigger-designer*"])?;
        ensure!(folders.trim().is_empty(), "these folders stay behind: {folders}");
        let data = format!("{HOME}/{DATA}");
        ensure!(
            left.contains(&data),
            "the data are gone: {data} is not in {left:?}"
        );
        Ok(())
    }
}

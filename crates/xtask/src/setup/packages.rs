//! Packages of the system: installed where that is possible without asking, told where it is not.

use std::fmt::Write as _;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::setup::Purpose;
use crate::setup::needs::{Manager, NEEDS, Need};

/// Installs the packages that the purposes need, or fails with the command that installs them.
pub(super) fn ensure(purposes: &[Purpose]) -> Result<()> {
    let Some(manager) = manager() else {
        println!("set-up: no package manager known here, so nothing of the system was looked at");
        return Ok(());
    };
    let missing = missing(manager, purposes);
    if missing.is_empty() {
        return Ok(());
    }
    let packages = packages(manager, &missing);
    match (manager, privilege()) {
        (Manager::Apt, Some(_)) => install_with_apt(&missing, &packages)?,
        _ => bail!("{}", told(manager, &missing, &packages)),
    }
    let still: Vec<&str> = self::missing(manager, purposes)
        .iter()
        .map(|need| need.name)
        .collect();
    if !still.is_empty() {
        bail!(
            "apt-get installed the packages, but this is still not there: {}",
            still.join(", ")
        );
    }
    Ok(())
}

/// The package manager of this system.
fn manager() -> Option<Manager> {
    if cfg!(target_os = "macos") {
        return Some(Manager::Brew);
    }
    if cfg!(windows) {
        return Some(Manager::Winget);
    }
    let linux = [
        ("apt-get", Manager::Apt),
        ("dnf", Manager::Dnf),
        ("zypper", Manager::Zypper),
        ("pacman", Manager::Pacman),
    ];
    linux
        .into_iter()
        .find(|(program, _)| process::on_path(program).is_some())
        .map(|(_, manager)| manager)
}

fn missing(manager: Manager, purposes: &[Purpose]) -> Vec<&'static Need> {
    NEEDS
        .iter()
        .filter(|need| purposes.contains(&need.purpose) && need.packages(manager).is_some())
        .filter(|need| !need.is_met())
        .collect()
}

/// The packages of all needs, each once, in the order of the needs.
fn packages(manager: Manager, needs: &[&Need]) -> Vec<&'static str> {
    let mut packages = Vec::new();
    for package in needs.iter().filter_map(|need| need.packages(manager)).flatten() {
        if !packages.contains(package) {
            packages.push(*package);
        }
    }
    packages
}

/// A command that runs as root, for who may be root without being asked.
pub(crate) fn as_root(program: &str) -> Result<Command> {
    match privilege() {
        Some(Privilege::Root) => Ok(Command::new(program)),
        Some(Privilege::Sudo) => {
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", program]);
            Ok(sudo)
        }
        None => bail!("`{program}` needs root, and sudo asks for a password here"),
    }
}

/// How this process may change the system without asking anyone.
#[derive(Clone, Copy)]
enum Privilege {
    Root,
    /// `sudo` wants no password.
    Sudo,
}

fn privilege() -> Option<Privilege> {
    if process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(Privilege::Root);
    }
    process::succeeds(Command::new("sudo").args(["-n", "true"])).then_some(Privilege::Sudo)
}

fn install_with_apt(missing: &[&Need], packages: &[&str]) -> Result<()> {
    println!("set-up: these are missing and will be installed with apt-get:");
    print!("{}", list(missing));
    let apt = |arguments: &[&str]| {
        let mut command = as_root("env")?;
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"])
            .args(arguments);
        process::run(&mut command)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// What to tell someone whose system we do not change.
fn told(manager: Manager, missing: &[&Need], packages: &[&str]) -> String {
    let mut text = format!("these are missing:\n{}", list(missing));
    if missing
        .iter()
        .any(|need| need.packages(manager).is_some_and(<[_]>::is_empty))
    {
        text.push_str("run:  xcode-select --install\n");
    }
    if !packages.is_empty() {
        let _ = writeln!(text, "run:  {}", command(manager, packages));
    }
    text.push_str("and then the same cargo xtask command again");
    text
}

fn list(needs: &[&Need]) -> String {
    let mut text = String::new();
    for need in needs {
        let _ = writeln!(text, "  {}: {}", need.name, need.why);
    }
    text
}

/// The command, ready to paste, that installs `packages`.
fn command(manager: Manager, packages: &[&str]) -> String {
    let start = match manager {
        Manager::Apt => "sudo apt-get update && sudo apt-get install --no-install-recommends",
        Manager::Dnf => "sudo dnf install",
        Manager::Zypper => "sudo zypper install",
        Manager::Pacman => "sudo pacman -S --needed",
        Manager::Brew => "brew install",
        Manager::Winget => {
            // winget takes one package a call.
            let calls = packages
                .iter()
                .map(|package| format!("winget install --exact --id {package}"));
            return calls.collect::<Vec<_>>().join("; ");
        }
    };
    let quoted = packages.iter().map(|package| {
        if package.contains('(') {
            format!("'{package}'")
        } else {
            (*package).to_owned()
        }
    });
    format!("{start} {}", quoted.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{Manager, NEEDS, Need, command, packages, told};

    fn needs(names: &[&str]) -> Vec<&'static Need> {
        let found: Vec<_> = NEEDS.iter().filter(|need| names.contains(&need.name)).collect();
        assert_eq!(
            found.len(),
            names.len(),
            "a name in this test is not in the table"
        );
        found
    }

    #[test]
    fn a_package_that_meets_two_needs_is_asked_for_once() {
        let needs = needs(&["xvfb-run", "xauth"]);
        assert_eq!(packages(Manager::Apt, &needs), ["xvfb", "xauth"]);
    }

    #[test]
    fn capabilities_are_quoted_for_the_shell() {
        let packages = packages(Manager::Dnf, &needs(&["WebKitGTK 4.1", "Chromium"]));
        assert_eq!(
            command(Manager::Dnf, &packages),
            "sudo dnf install 'pkgconfig(webkit2gtk-4.1)' chromium"
        );
    }

    #[test]
    fn without_rights_the_user_is_told_what_is_missing_why_and_what_to_run() {
        let needs = needs(&["ripgrep"]);
        let text = told(Manager::Apt, &needs, &packages(Manager::Apt, &needs));
        assert!(
            text.contains("ripgrep: is what pattern matching is measured against"),
            "{text}"
        );
        assert!(
            text.contains("sudo apt-get install --no-install-recommends ripgrep"),
            "{text}"
        );
    }

    #[test]
    fn macos_is_told_to_install_xcode_rather_than_an_empty_list_of_packages() {
        let needs = needs(&["Xcode command line tools"]);
        let text = told(Manager::Brew, &needs, &packages(Manager::Brew, &needs));
        assert!(
            text.contains("xcode-select --install") && !text.contains("brew install"),
            "{text}"
        );
    }

    #[test]
    fn every_need_of_one_linux_family_is_a_need_of_all_of_them() {
        for need in NEEDS.iter().filter(|need| need.packages(Manager::Apt).is_some()) {
            for manager in [Manager::Dnf, Manager::Zypper, Manager::Pacman] {
                assert!(
                    need.packages(manager).is_some(),
                    "{} is not known to {manager:?}",
                    need.name
                );
            }
        }
    }
}

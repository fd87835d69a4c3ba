//! What the machine must have: one entry a need, with why, how it is recognised, and who packages it.

use std::process::Command;

use crate::process;
use crate::setup::Purpose;
use crate::setup::python::PYTHON;

/// Something the machine must have.
pub(super) struct Need {
    pub(super) name: &'static str,
    /// What it does for us, said to the user before it is installed.
    pub(super) why: &'static str,
    pub(super) purpose: Purpose,
    probe: Probe,
    /// What to ask each package manager for; one that is not listed has nothing to install.
    packages: &'static [(Manager, &'static [&'static str])],
}

/// A way to get software onto a system.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Manager {
    Apt,
    Dnf,
    Zypper,
    Pacman,
    Brew,
    Winget,
}

/// How a need is recognised as met.
enum Probe {
    /// One of these programs is on the search path.
    Program(&'static [&'static str]),
    /// pkg-config knows this library.
    Library(&'static str),
    /// fontconfig has a family of this name.
    Font(&'static str),
    /// This command ends well.
    Command(&'static [&'static str]),
}

use Manager::{Apt, Brew, Dnf, Pacman, Winget, Zypper};

/// Every need, in the order in which they are told.
///
/// dnf and zypper are asked for the file or capability itself wherever package names differ between releases.
pub(super) const NEEDS: &[Need] = &[
    Need {
        name: "C compiler",
        why: "links Rust programs and compiles SQLite",
        purpose: Purpose::Build,
        probe: Probe::Program(&["cc"]),
        packages: &[
            (Apt, &["build-essential"]),
            (Dnf, &["gcc", "gcc-c++", "make"]),
            (Zypper, &["gcc", "gcc-c++", "make"]),
            (Pacman, &["base-devel"]),
        ],
    },
    Need {
        name: "Xcode command line tools",
        why: "link Rust programs and compile SQLite",
        purpose: Purpose::Build,
        probe: Probe::Command(&["xcode-select", "-p"]),
        packages: &[(Brew, &[])],
    },
    Need {
        name: "WebView2",
        why: "draws the window",
        purpose: Purpose::Build,
        probe: Probe::Command(&[
            "reg",
            "query",
            r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
        ]),
        packages: &[(Winget, &["Microsoft.EdgeWebView2Runtime"])],
    },
    Need {
        name: "pkg-config",
        why: "tells the build where libraries are",
        purpose: Purpose::Build,
        probe: Probe::Program(&["pkg-config"]),
        packages: &[
            (Apt, &["pkg-config"]),
            (Dnf, &["/usr/bin/pkg-config"]),
            (Zypper, &["/usr/bin/pkg-config"]),
            (Pacman, &["pkgconf"]),
        ],
    },
    Need {
        name: "WebKitGTK 4.1",
        why: "draws the window",
        purpose: Purpose::Build,
        probe: Probe::Library("webkit2gtk-4.1"),
        packages: &[
            (Apt, &["libwebkit2gtk-4.1-dev"]),
            (Dnf, &["pkgconfig(webkit2gtk-4.1)"]),
            (Zypper, &["pkgconfig(webkit2gtk-4.1)"]),
            (Pacman, &["webkit2gtk-4.1"]),
        ],
    },
    Need {
        name: "Node.js",
        why: "builds the interface",
        purpose: Purpose::Build,
        probe: Probe::Program(&["node"]),
        packages: &[
            (Apt, &["nodejs"]),
            (Dnf, &["nodejs"]),
            (Zypper, &["nodejs"]),
            (Pacman, &["nodejs"]),
            (Brew, &["node"]),
            (Winget, &["OpenJS.NodeJS.LTS"]),
        ],
    },
    Need {
        name: "npm",
        why: "installs the interface's packages",
        purpose: Purpose::Build,
        probe: Probe::Program(&["npm"]),
        packages: &[
            (Apt, &["npm"]),
            (Dnf, &["/usr/bin/npm"]),
            (Zypper, &["/usr/bin/npm"]),
            (Pacman, &["npm"]),
        ],
    },
    Need {
        name: "WebKitWebDriver",
        why: "drives the real window, as a user would",
        purpose: Purpose::Window,
        probe: Probe::Program(&["WebKitWebDriver"]),
        packages: &[
            (Apt, &["webkit2gtk-driver"]),
            (Dnf, &["/usr/bin/WebKitWebDriver"]),
            (Zypper, &["/usr/bin/WebKitWebDriver"]),
            (Pacman, &["webkit2gtk-4.1"]),
        ],
    },
    Need {
        name: "xvfb-run",
        why: "shows windows where there is no display",
        purpose: Purpose::Window,
        probe: Probe::Program(&["xvfb-run"]),
        packages: &[
            (Apt, &["xvfb", "xauth"]),
            (Dnf, &["/usr/bin/xvfb-run"]),
            (Zypper, &["/usr/bin/xvfb-run"]),
            (Pacman, &["xorg-server-xvfb"]),
        ],
    },
    Need {
        name: "xauth",
        why: "lets xvfb-run hand out its display",
        purpose: Purpose::Window,
        probe: Probe::Program(&["xauth"]),
        packages: &[
            (Apt, &["xauth"]),
            (Dnf, &["xauth"]),
            (Zypper, &["xauth"]),
            (Pacman, &["xorg-xauth"]),
        ],
    },
    Need {
        name: "dbus-run-session",
        why: "gives the window a session bus of its own",
        purpose: Purpose::Window,
        probe: Probe::Program(&["dbus-run-session"]),
        packages: &[
            (Apt, &["dbus"]),
            (Dnf, &["/usr/bin/dbus-run-session"]),
            (Zypper, &["/usr/bin/dbus-run-session"]),
            (Pacman, &["dbus"]),
        ],
    },
    Need {
        name: "fontconfig",
        why: "tells which fonts there are",
        purpose: Purpose::Window,
        probe: Probe::Program(&["fc-list"]),
        packages: &[
            (Apt, &["fontconfig"]),
            (Dnf, &["/usr/bin/fc-list"]),
            (Zypper, &["/usr/bin/fc-list"]),
            (Pacman, &["fontconfig"]),
        ],
    },
    Need {
        name: "Inter",
        why: "is the font of window frames and dialogs in screenshots",
        purpose: Purpose::Window,
        probe: Probe::Font("Inter"),
        packages: &[
            (Apt, &["fonts-inter"]),
            (Dnf, &["font(inter)"]),
            (Zypper, &["font(inter)"]),
            (Pacman, &["inter-font"]),
        ],
    },
    Need {
        name: "Noto Color Emoji",
        why: "shows emoji in messages",
        purpose: Purpose::Window,
        probe: Probe::Font("Noto Color Emoji"),
        packages: &[
            (Apt, &["fonts-noto-color-emoji"]),
            (Dnf, &["font(notocoloremoji)"]),
            (Zypper, &["font(notocoloremoji)"]),
            (Pacman, &["noto-fonts-emoji"]),
        ],
    },
    Need {
        name: "Noto Sans CJK",
        why: "shows Chinese, Japanese and Korean messages",
        purpose: Purpose::Window,
        probe: Probe::Font("Noto Sans CJK JP"),
        packages: &[
            (Apt, &["fonts-noto-cjk"]),
            (Dnf, &["font(notosanscjkjp)"]),
            (Zypper, &["font(notosanscjkjp)"]),
            (Pacman, &["noto-fonts-cjk"]),
        ],
    },
    Need {
        name: "Chromium",
        why: "runs the interface's end-to-end tests",
        purpose: Purpose::Test,
        probe: Probe::Program(&["chromium", "chromium-browser"]),
        packages: &[
            (Apt, &["chromium"]),
            (Dnf, &["chromium"]),
            (Zypper, &["chromium"]),
            (Pacman, &["chromium"]),
        ],
    },
    Need {
        name: "GNOME Keyring",
        why: "is the keychain that the tests of credentials talk to",
        purpose: Purpose::Test,
        probe: Probe::Program(&["gnome-keyring-daemon"]),
        packages: &[
            (Apt, &["gnome-keyring"]),
            (Dnf, &["gnome-keyring"]),
            (Zypper, &["gnome-keyring"]),
            (Pacman, &["gnome-keyring"]),
        ],
    },
    Need {
        name: "Python 3 with venv",
        why: "runs clients of others against the practice servers",
        purpose: Purpose::Test,
        // What Debian leaves out of python3 itself is the second.
        probe: Probe::Command(&[PYTHON, "-c", "import venv, ensurepip"]),
        packages: &[
            (Apt, &["python3-venv"]),
            (Dnf, &["/usr/bin/python3"]),
            (Zypper, &["/usr/bin/python3"]),
            (Pacman, &["python"]),
            (Brew, &["python"]),
            (Winget, &["Python.Python.3.13"]),
        ],
    },
    Need {
        name: "ripgrep",
        why: "is what pattern matching is measured against",
        purpose: Purpose::Bench,
        probe: Probe::Program(&["rg"]),
        packages: &[
            (Apt, &["ripgrep"]),
            (Dnf, &["ripgrep"]),
            (Zypper, &["ripgrep"]),
            (Pacman, &["ripgrep"]),
            (Brew, &["ripgrep"]),
            (Winget, &["BurntSushi.ripgrep.MSVC"]),
        ],
    },
    Need {
        name: "AppStream",
        why: "validates what software centres show",
        purpose: Purpose::Check,
        probe: Probe::Program(&["appstreamcli"]),
        packages: &[
            (Apt, &["appstream"]),
            (Dnf, &["/usr/bin/appstreamcli"]),
            (Zypper, &["/usr/bin/appstreamcli"]),
            (Pacman, &["appstream"]),
        ],
    },
    Need {
        name: "desktop-file-validate",
        why: "validates the entry in menus",
        purpose: Purpose::Check,
        probe: Probe::Program(&["desktop-file-validate"]),
        packages: &[
            (Apt, &["desktop-file-utils"]),
            (Dnf, &["/usr/bin/desktop-file-validate"]),
            (Zypper, &["/usr/bin/desktop-file-validate"]),
            (Pacman, &["desktop-file-utils"]),
        ],
    },
    Need {
        name: "RPM",
        why: "installs the package for Fedora and openSUSE in a root of its own",
        purpose: Purpose::Package,
        probe: Probe::Program(&["rpm"]),
        packages: &[
            (Apt, &["rpm"]),
            (Dnf, &["/usr/bin/rpm"]),
            (Zypper, &["/usr/bin/rpm"]),
            (Pacman, &["rpm-tools"]),
        ],
    },
    Need {
        name: "man",
        why: "opens the manual pages that packages bring",
        purpose: Purpose::Package,
        probe: Probe::Program(&["man"]),
        packages: &[
            (Apt, &["man-db"]),
            (Dnf, &["/usr/bin/man"]),
            (Zypper, &["/usr/bin/man"]),
            (Pacman, &["man-db"]),
        ],
    },
    Need {
        name: "fish",
        why: "tries the completion that packages bring for it",
        purpose: Purpose::Package,
        probe: Probe::Program(&["fish"]),
        packages: &[
            (Apt, &["fish"]),
            (Dnf, &["fish"]),
            (Zypper, &["fish"]),
            (Pacman, &["fish"]),
        ],
    },
    Need {
        name: "zsh",
        why: "tries the completion that packages bring for it",
        purpose: Purpose::Package,
        probe: Probe::Program(&["zsh"]),
        packages: &[
            (Apt, &["zsh"]),
            (Dnf, &["zsh"]),
            (Zypper, &["zsh"]),
            (Pacman, &["zsh"]),
        ],
    },
];

impl Need {
    /// The packages that meet this need, or nothing when `manager`'s systems do not have it.
    pub(super) fn packages(&self, manager: Manager) -> Option<&'static [&'static str]> {
        self.packages
            .iter()
            .find(|(of, _)| *of == manager)
            .map(|(_, packages)| *packages)
    }

    /// Whether the machine has it already.
    pub(super) fn is_met(&self) -> bool {
        match self.probe {
            Probe::Program(names) => names.iter().any(|name| process::on_path(name).is_some()),
            Probe::Library(name) => process::succeeds(Command::new("pkg-config").args(["--exists", name])),
            Probe::Font(family) => {
                let mut list = Command::new("fc-list");
                list.args([&format!(":family={family}"), "family"]);
                process::output(&mut list).is_ok_and(|found| !found.trim().is_empty())
            }
            Probe::Command(words) => process::succeeds(Command::new(words[0]).args(&words[1..])),
        }
    }
}

//! Tauri's bundler, and the configuration that is merged over `tauri.conf.json` for it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::contents::{self, Family};
use super::staging::Staged;
use super::{copy, dependencies, files_of, write};
use crate::{process, workspace};

/// The variables by which the bundler is told to sign.
const SIGNING: [&str; 8] = [
    "APPLE_CERTIFICATE",
    "APPLE_CERTIFICATE_PASSWORD",
    "APPLE_SIGNING_IDENTITY",
    "APPLE_ID",
    "APPLE_PASSWORD",
    "APPLE_TEAM_ID",
    "TAURI_SIGNING_RPM_KEY",
    "TAURI_SIGNING_RPM_KEY_PASSPHRASE",
];

/// Makes the packages of this system and gives their paths.
pub(super) fn make(folder: &Path, staged: &Staged) -> Result<Vec<PathBuf>> {
    let kinds = kinds();
    let configuration = if cfg!(target_os = "linux") {
        for_linux(folder, staged)?
    } else {
        for_others(folder, staged)?
    };
    let path = folder.join("tauri.conf.json");
    write(&path, &serde_json::to_string_pretty(&configuration)?)?;

    let mut tauri = Command::new("node");
    tauri.arg(workspace::packaging().join("node_modules/@tauri-apps/cli/tauri.js"));
    tauri.args(["bundle", "--ci", "--bundles", &kinds.join(",")]);
    tauri.arg("--config").arg(&path);
    tauri.current_dir(workspace::root());
    // The bundler looks for programs below `release` of cargo's folder, and writes its packages there.
    tauri.env("CARGO_TARGET_DIR", folder);
    // Secrets that a workflow names and nobody has set are there and empty, and the bundler would sign with nothing.
    for name in SIGNING {
        if env::var_os(name).is_some_and(|value| value.is_empty()) {
            tauri.env_remove(name);
        }
    }
    process::run(&mut tauri)?;
    collect(folder, &kinds)
}

/// The kinds of packages that this system makes.
fn kinds() -> Vec<&'static str> {
    if cfg!(target_os = "macos") {
        return vec!["app", "dmg"];
    }
    if cfg!(windows) {
        return vec!["nsis"];
    }
    if dependencies::knows_debian() {
        vec!["deb", "rpm"]
    } else {
        println!("no .deb is made, because dpkg-shlibdeps is not there to say what it needs");
        vec!["rpm"]
    }
}

fn for_linux(folder: &Path, staged: &Staged) -> Result<Value> {
    let programs = [staged.window.as_path(), staged.shell.as_path()];
    let files = |family| -> Result<Value> {
        let placed = contents::added(folder, family)?;
        let pairs = placed.into_iter().map(|file| (file.to, json!(file.from)));
        Ok(Value::Object(pairs.collect()))
    };
    let linux = workspace::root().join("packaging/linux");
    let desktop = linux.join("trigger-designer.desktop");
    let debian = if dependencies::knows_debian() {
        dependencies::of_debian(folder, &programs)?
    } else {
        Vec::new()
    };
    Ok(json!({
        // Without a space, because packages, folders and the desktop file are named after it. What people read is in the desktop file.
        "productName": contents::NAME,
        "bundle": {
            "linux": {
                "deb": {
                    "depends": debian,
                    "files": files(Family::Deb)?,
                    "desktopTemplate": desktop,
                },
                "rpm": {
                    "depends": dependencies::of_rpm(&programs)?,
                    "files": files(Family::Rpm)?,
                    "desktopTemplate": desktop,
                    "postRemoveScript": linux.join("rpm-removed.sh"),
                },
            },
        },
    }))
}

/// The shell's program goes beside the window's, and the licences into the resources. Who signs stands in the environment.
fn for_others(folder: &Path, staged: &Staged) -> Result<Value> {
    let target = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let beside = folder.join(format!(
        "bin/triggerctl-{}{}",
        target.trim(),
        env::consts::EXE_SUFFIX
    ));
    copy(&staged.shell, &beside)?;
    let bundle = signing(
        json!({
            "externalBin": [folder.join("bin/triggerctl")],
            "resources": {
                (folder.join("LICENSE").to_string_lossy()): "LICENSE",
                (folder.join("third-party-licences").to_string_lossy()): "third-party-licences",
            },
        }),
        |name| env::var(name).ok().filter(|value| !value.is_empty()),
    );
    Ok(json!({ "bundle": bundle }))
}

/// Adds what signs the package. Without a certificate, macOS still wants a signature, which is nobody's.
fn signing(mut bundle: Value, variable: impl Fn(&str) -> Option<String>) -> Value {
    if variable("APPLE_CERTIFICATE").is_none() && variable("APPLE_SIGNING_IDENTITY").is_none() {
        bundle["macOS"] = json!({ "signingIdentity": "-" });
    }
    if let Some(thumbprint) = variable("WINDOWS_CERTIFICATE_THUMBPRINT") {
        bundle["windows"] = json!({
            "certificateThumbprint": thumbprint,
            "digestAlgorithm": "sha256",
            "timestampUrl": "http://timestamp.digicert.com",
        });
    }
    bundle
}

/// Brings the packages together in one folder, with names that need no quotes.
fn collect(folder: &Path, kinds: &[&str]) -> Result<Vec<PathBuf>> {
    let mut packages = Vec::new();
    for kind in kinds.iter().filter(|kind| **kind != "app") {
        let made = folder.join("release/bundle").join(kind);
        let extension = if *kind == "nsis" { "exe" } else { kind };
        let package = files_of(&made)?
            .into_iter()
            .find(|file| file.parent() == Some(&made) && file.extension().is_some_and(|is| is == extension));
        let Some(package) = package else {
            bail!("the bundler left no .{extension} in {}", made.display());
        };
        let name = package
            .file_name()
            .context("a file has a name")?
            .to_string_lossy();
        let place = folder.join("packages").join(name.replace(' ', "-"));
        fs::rename(&package, &place).with_context(|| format!("{} cannot be moved", package.display()))?;
        packages.push(place);
    }
    Ok(packages)
}

#[cfg(test)]
mod tests {
    use super::signing;
    use serde_json::json;

    #[test]
    fn packages_are_signed_by_whoever_the_environment_names_and_otherwise_by_nobody() {
        let unsigned = signing(json!({}), |_| None);
        assert_eq!(unsigned, json!({ "macOS": { "signingIdentity": "-" } }));
        let signed = signing(json!({}), |name| Some(format!("value of {name}")));
        assert_eq!(signed["macOS"], json!(null));
        assert_eq!(
            signed["windows"]["certificateThumbprint"],
            "value of WINDOWS_CERTIFICATE_THUMBPRINT"
        );
    }
}

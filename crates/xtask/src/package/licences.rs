//! The licences of everything of others that the programs contain: crates, and packages of npm in the interface.
//!
//! Texts are read from what was compiled. One text that many have stands once, below all of their names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::{files, process, workspace};

/// Something of others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    /// The licence as it names it, such as `MIT OR Apache-2.0`.
    licence: String,
    folder: PathBuf,
}

/// Our programs, whose dependencies are what a package contains.
const PROGRAMS: [&str; 2] = ["trigger-designer", "triggerctl"];

/// What file names of licences begin with.
const TEXTS: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

/// One text with every part, every licence and every text.
pub(super) fn text() -> Result<String> {
    let mut parts = crates()?;
    let lock = files::text(&workspace::ui().join("package-lock.json"))?;
    parts.extend(npm_packages(&serde_json::from_str(&lock)?, &workspace::ui())?);
    ensure!(
        parts.len() > 100,
        "only {} parts of others were found",
        parts.len()
    );
    written(&parts)
}

fn written(parts: &BTreeSet<Part>) -> Result<String> {
    let mut text = String::from(
        "Trigger Designer contains what these people made. Each has the licence beside it; the texts follow.\n\n",
    );
    let mut holders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        let _ = writeln!(text, "{name}: {}", part.licence);
        for file in texts(&part.folder)? {
            let says = String::from_utf8_lossy(&fs::read(&file)?).replace("\r\n", "\n");
            holders
                .entry(says.trim().to_owned())
                .or_default()
                .push(name.clone());
        }
    }
    for (says, names) in holders {
        let line = "-".repeat(78);
        let _ = write!(text, "\n{line}\n{}:\n\n{says}\n", names.join(", "));
    }
    Ok(text)
}

/// The files of licences in the folder of a part.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if path.is_file() && TEXTS.iter().any(|start| name.starts_with(start)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The crates of others that are linked into the programs for this system.
fn crates() -> Result<BTreeSet<Part>> {
    let target = process::output(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut cargo = process::cargo();
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--filter-platform",
        target.trim(),
    ]);
    linked(&serde_json::from_str(&process::output(&mut cargo)?)?)
}

/// Follows the dependencies that are neither for building nor for tests.
fn linked(metadata: &Value) -> Result<BTreeSet<Part>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages: BTreeMap<String, Value> = list(&metadata["packages"])
        .into_iter()
        .map(|package| (text(&package["id"]), package))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut waiting: Vec<String> = packages
        .iter()
        .filter(|(_, package)| PROGRAMS.iter().any(|program| package["name"] == *program))
        .map(|(id, _)| id.clone())
        .collect();
    let mut seen = BTreeSet::new();
    let mut parts = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let package = packages
            .get(&id)
            .with_context(|| format!("cargo metadata has no {id}"))?;
        // Our own have no source.
        if !package["source"].is_null() {
            let manifest = PathBuf::from(text(&package["manifest_path"]));
            parts.insert(Part {
                name: text(&package["name"]),
                version: text(&package["version"]),
                licence: package["license"].as_str().unwrap_or("see its text").to_owned(),
                folder: manifest
                    .parent()
                    .context("a manifest lies in a folder")?
                    .to_owned(),
            });
        }
        for dependency in list(&nodes[&id]["deps"]) {
            if list(&dependency["dep_kinds"])
                .iter()
                .any(|kind| kind["kind"].is_null())
            {
                waiting.push(text(&dependency["pkg"]));
            }
        }
    }
    Ok(parts)
}

/// The packages of npm that the interface is made of, by its lock file.
fn npm_packages(lock: &Value, ui: &Path) -> Result<Vec<Part>> {
    let packages = lock["packages"]
        .as_object()
        .context("the lock file lists no packages")?;
    let parts = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true && package["optional"] != true)
        .filter(|(path, _)| ui.join(path).is_dir())
        .map(|(path, package)| Part {
            name: path.rsplit("node_modules/").next().unwrap_or(path).to_owned(),
            version: package["version"].as_str().unwrap_or_default().to_owned(),
            licence: package["license"].as_str().unwrap_or("see its text").to_owned(),
            folder: ui.join(path),
        });
    Ok(parts.collect())
}

#[cfg(test)]
mod tests {
    use super::{linked, npm_packages, written};
    use crate::package::{fresh, write};
    use serde_json::json;

    #[test]
    fn what_is_linked_counts_and_what_only_builds_or_tests_does_not() {
        let package = |name: &str, source: Option<&str>| {
            json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT", "source": source,
                "manifest_path": format!("/crates/{name}/Cargo.toml") })
        };
        let on = |name: &str, kind: Option<&str>| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("triggerctl", None), package("api", None), package("serde", Some("registry")),
                package("builder", Some("registry")), package("tester", Some("registry"))],
            "resolve": { "nodes": [
                { "id": "triggerctl", "deps": [on("api", None), on("builder", Some("build")), on("tester", Some("dev"))] },
                { "id": "api", "deps": [on("serde", None)] },
                { "id": "serde", "deps": [] },
                { "id": "builder", "deps": [] },
                { "id": "tester", "deps": [] },
            ] },
        });
        let names: Vec<String> = linked(&metadata)
            .unwrap()
            .into_iter()
            .map(|part| part.name)
            .collect();
        assert_eq!(names, ["serde"]);
    }

    #[test]
    fn a_text_that_two_packages_have_stands_once_below_both_names() {
        let ui = std::env::temp_dir().join(format!("xtask-licences-{}", std::process::id()));
        fresh(&ui).unwrap();
        for name in ["one", "@scope/two", "tool"] {
            write(
                &ui.join("node_modules").join(name).join("LICENSE.md"),
                "Do as you like.\n",
            )
            .unwrap();
        }
        let lock = json!({ "packages": {
            "": {},
            "node_modules/one": { "version": "1.0.0", "license": "MIT" },
            "node_modules/@scope/two": { "version": "2.0.0", "license": "MIT" },
            "node_modules/tool": { "version": "3.0.0", "license": "MIT", "dev": true },
        } });
        let parts = npm_packages(&lock, &ui).unwrap().into_iter().collect();
        let text = written(&parts).unwrap();
        std::fs::remove_dir_all(&ui).unwrap();
        assert!(text.contains("one 1.0.0: MIT\n"), "{text}");
        assert!(
            text.contains("@scope/two 2.0.0, one 1.0.0:\n\nDo as you like.\n"),
            "{text}"
        );
        assert_eq!(text.matches("Do as you like.").count(), 1);
        assert!(!text.contains("tool"), "{text}");
    }
}

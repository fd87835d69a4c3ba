//! The version stands in the workspace's `Cargo.toml`; whatever else names one has to agree.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::changelog::{self, Release};
use crate::{files, workspace};

/// The version of the workspace.
pub(crate) fn current() -> Result<String> {
    let metadata = workspace::metadata()?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages
        .filter(|package| package["name"] == "trigger-designer")
        .find_map(|package| package["version"].as_str())
        .map(str::to_owned)
        .context("cargo metadata knows no trigger-designer")
}

/// Fails when something names another version, or when the changelog is ahead of it.
pub(crate) fn check() -> Result<()> {
    let json = |path: &str| -> Result<Value> {
        let text = files::text(&workspace::root().join(path))?;
        serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))
    };
    let version = current()?;
    let found = disagreements(
        &version,
        &json("ui/package.json")?,
        &json("ui/package-lock.json")?,
        &json("src-tauri/tauri.conf.json")?,
        &changelog::releases()?,
    );
    if !found.is_empty() {
        bail!("{}", found.join("\n"));
    }
    println!("everything that names a version says {version}");
    Ok(())
}

fn disagreements(
    version: &str,
    package: &Value,
    lock: &Value,
    tauri: &Value,
    releases: &[Release],
) -> Vec<String> {
    let mut found = Vec::new();
    for (name, says) in [
        ("ui/package.json", &package["version"]),
        ("ui/package-lock.json", &lock["version"]),
        (
            "ui/package-lock.json (its root)",
            &lock["packages"][""]["version"],
        ),
    ] {
        if says != version {
            found.push(format!("{name} says {says}, and Cargo.toml {version}"));
        }
    }
    if !tauri["version"].is_null() {
        found.push("tauri.conf.json names a version; without one, Tauri takes that of Cargo.toml".to_owned());
    }
    if let Some(newest) = releases.first()
        && changelog::numbers(&newest.version) > changelog::numbers(version)
    {
        found.push(format!(
            "CHANGELOG.md has released {}, and Cargo.toml says {version}",
            newest.version
        ));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Release, disagreements};
    use serde_json::json;

    #[test]
    fn each_place_that_says_otherwise_is_named() {
        let same = json!({ "version": "0.2.0", "packages": { "": { "version": "0.2.0" } } });
        let other = json!({ "version": "0.1.0", "packages": { "": { "version": "0.2.0" } } });
        let none = json!({});
        let release = |version: &str| Release {
            version: version.to_owned(),
            date: "2026-12-24".to_owned(),
            notes: String::new(),
        };
        assert_eq!(
            disagreements("0.2.0", &same, &same, &none, &[release("0.2.0")]),
            Vec::<String>::new()
        );
        let found = disagreements("0.2.0", &other, &other, &same, &[release("0.3.0")]);
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].contains("ui/package.json says \"0.1.0\""), "{found:?}");
        assert!(found[3].contains("has released 0.3.0"), "{found:?}");
    }
}

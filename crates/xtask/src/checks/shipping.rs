//! What packages and releases are made from, as far as it can be told without making one.

use std::collections::BTreeSet;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::package::metainfo;
use crate::release::changelog;
use crate::{files, process, setup, workspace};

/// The workflows, read by a linter that knows their language.
pub(super) fn workflows() -> Result<()> {
    let folder = workspace::packaging();
    setup::ensure_packages(&folder)?;
    let mut lint = Command::new("node");
    lint.arg(folder.join("workflows.mjs"))
        .current_dir(workspace::root());
    for workflow in files::below(&workspace::root().join(".github"), &["yml"])? {
        lint.arg(workflow.strip_prefix(workspace::root())?);
    }
    process::run(&mut lint)
}

/// The desktop file and the metainfo, read by the validators of those who show them.
pub(super) fn desktop() -> Result<()> {
    if !cfg!(target_os = "linux") {
        println!("only desktops of Linux read these files, and only there are their validators");
        return Ok(());
    }
    let linux = workspace::root().join("packaging/linux");
    process::run(Command::new("desktop-file-validate").arg(linux.join("trigger-designer.desktop")))?;

    // With a release in it, so that its form is tried before there is one.
    let mut releases = changelog::releases()?;
    if releases.is_empty() {
        releases = changelog::read(MADE_UP)?;
    }
    let text = metainfo::with_releases(&files::text(&linux.join(metainfo::FILE))?, &releases)?;
    let folder = workspace::target()?.join("metainfo");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let path = folder.join(metainfo::FILE);
    std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    process::run(
        Command::new("appstreamcli")
            .args(["validate", "--no-net"])
            .arg(path),
    )
}

const MADE_UP: &str = "\n## 0.1.0 - 2026-11-28\n\n### Added\n\n- A release & its notes.\n";

/// Every link of the documents to a file or a chapter leads somewhere.
pub(super) fn links() -> Result<()> {
    let root = workspace::root();
    let mut documents = files::below(&root.join("docs"), &["md"])?;
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
    ] {
        documents.push(root.join(name));
    }
    let mut broken = Vec::new();
    let mut count = 0;
    for document in &documents {
        let text = files::text(document)?;
        for target in targets(&text) {
            count += 1;
            let (path, chapter) = target.split_once('#').unwrap_or((target, ""));
            let file = if path.is_empty() {
                document.clone()
            } else {
                document.parent().unwrap_or(root).join(path)
            };
            let leads =
                file.exists() && (chapter.is_empty() || chapters(&files::text(&file)?).contains(chapter));
            if !leads {
                let shown = document.strip_prefix(root).unwrap_or(document);
                broken.push(format!("{}: {target} leads nowhere", shown.display()));
            }
        }
    }
    if !broken.is_empty() {
        bail!("{}", broken.join("\n"));
    }
    println!("{count} links of {} documents lead somewhere", documents.len());
    Ok(())
}

/// What a document links to within the project.
fn targets(text: &str) -> Vec<&str> {
    let marked = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let quoted = ["src=\"", "srcset=\"", "href=\""]
        .into_iter()
        .flat_map(|start| text.split(start).skip(1).filter_map(|rest| rest.split_once('"')));
    marked
        .chain(quoted)
        .map(|(target, _)| target)
        .filter(|target| !target.contains("://") && !target.contains(' ') && !target.is_empty())
        .collect()
}

/// The chapters of a document, by what links call them.
fn chapters(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{chapters, targets};

    #[test]
    fn links_within_the_project_are_found_and_others_left_alone() {
        let text = "[map](ARCHITECTURE.md#the-map), [web](https://example.com) and <img src=\"docs/a.png\">";
        assert_eq!(targets(text), ["ARCHITECTURE.md#the-map", "docs/a.png"]);
    }

    #[test]
    fn chapters_are_called_as_links_call_them() {
        let found = chapters("# The map\n\nText.\n\n## Why a *lock*?\n");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["the-map", "why-a-lock"]);
    }
}

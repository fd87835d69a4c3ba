//! Finding and comparing files below a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 5] = [
    "node_modules",
    "target",
    "dist",
    "test-results",
    "playwright-report",
];

/// All files below `folder` whose name ends in one of `extensions`, in a stable order; an empty list of
/// extensions means every file. A folder that does not exist has none.
pub(crate) fn below(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.exists() {
            continue;
        }
        let entries =
            fs::read_dir(&folder).with_context(|| format!("{} cannot be listed", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                let name = path.file_name().unwrap_or_default();
                if !NOT_OURS.iter().any(|not_ours| name == *not_ours) {
                    folders.push(path);
                }
            } else if extensions.is_empty()
                || path
                    .extension()
                    .is_some_and(|found| extensions.iter().any(|wanted| found == *wanted))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads a text file; the error names it.
pub(crate) fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The latest time at which any of `paths` was changed, or a file was changed, added or removed below them.
pub(crate) fn last_changed(paths: &[PathBuf]) -> Result<Option<SystemTime>> {
    let changed = |path: &Path| fs::metadata(path).and_then(|about| about.modified()).ok();
    let mut latest = None;
    for path in paths {
        latest = latest.max(changed(path));
        if path.is_dir() {
            for file in below(path, &[])? {
                // A removed file shows only in the time of its folder.
                latest = latest.max(changed(&file)).max(file.parent().and_then(changed));
            }
        }
    }
    Ok(latest)
}

/// The names of the files in which two folders differ: other contents, or in one of them only.
pub(crate) fn differences(left: &Path, right: &Path) -> Result<Vec<String>> {
    let (left, right) = (contents(left)?, contents(right)?);
    let mut names: Vec<String> = left.keys().chain(right.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| left.get(name) != right.get(name));
    Ok(names)
}

fn contents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    for file in below(folder, &[])? {
        let name = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        contents.insert(name, bytes);
    }
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use super::differences;
    use std::fs;

    #[test]
    fn differences_are_other_contents_and_files_on_one_side_only() {
        let folder = std::env::temp_dir().join(format!("xtask-differences-{}", std::process::id()));
        let (left, right) = (folder.join("left"), folder.join("right"));
        for side in [&left, &right] {
            fs::create_dir_all(side.join("deep")).unwrap();
            fs::write(side.join("same.ts"), "1").unwrap();
        }
        fs::write(left.join("deep/changed.ts"), "1").unwrap();
        fs::write(right.join("deep/changed.ts"), "2").unwrap();
        fs::write(left.join("gone.ts"), "").unwrap();
        fs::write(right.join("new.ts"), "").unwrap();

        let found = differences(&left, &right).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, ["deep/changed.ts", "gone.ts", "new.ts"]);
    }
}

//! `CHANGELOG.md`: the one place that says what each version brought.

use anyhow::{Context, Result, bail};

use crate::{files, workspace};

/// A version that was released.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) version: String,
    /// The day, such as `2026-12-24`.
    pub(crate) date: String,
    /// What changed, as Markdown.
    pub(crate) notes: String,
}

/// The releases of the changelog, newest first; what is not released yet is not among them.
pub(crate) fn releases() -> Result<Vec<Release>> {
    read(&files::text(&workspace::root().join("CHANGELOG.md"))?)
}

/// Reads chapters such as `## 0.2.0 - 2026-12-24`.
pub(crate) fn read(text: &str) -> Result<Vec<Release>> {
    let mut releases: Vec<Release> = Vec::new();
    for chapter in text.split("\n## ").skip(1) {
        let (title, notes) = chapter.split_once('\n').unwrap_or((chapter, ""));
        if title.trim() == "Unreleased" {
            if !releases.is_empty() {
                bail!("CHANGELOG.md has “Unreleased” below a release");
            }
            continue;
        }
        let (version, date) = title
            .split_once(" - ")
            .with_context(|| format!("CHANGELOG.md: “{title}” is not “VERSION - YEAR-MONTH-DAY”"))?;
        let (version, date) = (version.trim(), date.trim());
        let number = numbers(version)
            .with_context(|| format!("CHANGELOG.md: “{version}” is not a version such as 1.2.3"))?;
        if !is_day(date) {
            bail!("CHANGELOG.md: “{date}” is not a day such as 2026-12-24");
        }
        if let Some(newer) = releases.last()
            && numbers(&newer.version) <= Some(number)
        {
            bail!("CHANGELOG.md: {version} stands below {}", newer.version);
        }
        releases.push(Release {
            version: version.to_owned(),
            date: date.to_owned(),
            notes: notes.trim().to_owned(),
        });
    }
    Ok(releases)
}

/// A version as numbers that compare.
pub(super) fn numbers(version: &str) -> Option<[u32; 3]> {
    let mut numbers = version.split('.').map(|part| part.parse().ok());
    let version = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(version)
}

fn is_day(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    shape == "0000-00-00"
}

#[cfg(test)]
mod tests {
    use super::read;

    const TEXT: &str = "# Changelog\n\nAll changes.\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.2.0 - 2026-12-24\n\n### Fixed\n\n- It broke.\n\n## 0.1.0 - 2026-11-28\n\nThe first.\n";

    #[test]
    fn a_release_has_its_day_and_its_notes_and_nothing_of_its_neighbours() {
        let releases = read(TEXT).unwrap();
        assert_eq!(releases.len(), 2);
        assert_eq!(releases[0].version, "0.2.0");
        assert_eq!(releases[0].date, "2026-12-24");
        assert_eq!(releases[0].notes, "### Fixed\n\n- It broke.");
        assert_eq!(releases[1].notes, "The first.");
    }

    #[test]
    fn what_is_no_release_is_refused_with_its_title() {
        for (title, word) in [
            ("0.3", "is not “VERSION"),
            ("0.3 - 2026-12-25", "is not a version"),
            ("0.3.0 - soon", "is not a day"),
        ] {
            let error = read(&format!("\n## {title}\n\nText.\n")).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
        let turned = read("\n## 0.1.0 - 2026-11-28\n\n## 0.2.0 - 2026-12-24\n").unwrap_err();
        assert!(
            turned.to_string().contains("0.2.0 stands below 0.1.0"),
            "{turned}"
        );
    }
}

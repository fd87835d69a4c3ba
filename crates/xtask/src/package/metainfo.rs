//! What software centres show, in the form of AppStream; its releases come from the changelog.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use crate::release::changelog::Release;

/// The name of the file below `packaging/linux`.
pub(crate) const FILE: &str = "app.triggerdesigner.TriggerDesigner.metainfo.xml";

/// The metainfo with every release in the place that is marked for them.
pub(crate) fn with_releases(template: &str, releases: &[Release]) -> Result<String> {
    let start = template
        .find("  <!-- The releases are written here")
        .context("the metainfo does not say where releases go")?;
    let end = start
        + template[start..]
            .find("-->\n")
            .context("a remark is not closed")?
        + 4;
    Ok(format!(
        "{}{}{}",
        &template[..start],
        element(releases),
        &template[end..]
    ))
}

fn element(releases: &[Release]) -> String {
    if releases.is_empty() {
        return String::new();
    }
    let mut xml = String::from("  <releases>\n");
    for Release { version, date, notes } in releases {
        // Writing to a text cannot fail.
        let _ = writeln!(xml, "    <release version=\"{version}\" date=\"{date}\">");
        xml.push_str("      <description>\n");
        xml.push_str(&description(notes));
        xml.push_str("      </description>\n    </release>\n");
    }
    xml.push_str("  </releases>\n");
    xml
}

/// Notes in the little that metainfo allows: paragraphs and lists.
fn description(notes: &str) -> String {
    let mut xml = String::new();
    let mut item = String::new();
    let mut in_list = false;
    // An empty line at the end closes what is open.
    for line in notes.lines().chain([""]) {
        let continues = !line.starts_with("- ") && line.starts_with("  ");
        if continues && in_list {
            item.push(' ');
            item.push_str(line.trim());
            continue;
        }
        if !item.is_empty() {
            let _ = writeln!(xml, "          <li>{}</li>", plain(&item));
            item.clear();
        }
        if let Some(text) = line.strip_prefix("- ") {
            if !in_list {
                xml.push_str("        <ul>\n");
                in_list = true;
            }
            text.clone_into(&mut item);
            continue;
        }
        if in_list && !continues {
            xml.push_str("        </ul>\n");
            in_list = false;
        }
        let text = line.trim_start_matches('#').trim();
        if !text.is_empty() {
            let _ = writeln!(xml, "        <p>{}</p>", plain(text));
        }
    }
    xml
}

/// Text without the marks of Markdown, for XML.
fn plain(text: &str) -> String {
    text.replace(['`', '*'], "")
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{Release, with_releases};

    const TEMPLATE: &str =
        "<component>\n  <!-- The releases are written here from CHANGELOG.md. -->\n</component>\n";

    #[test]
    fn releases_are_paragraphs_and_lists_without_marks_of_markdown() {
        let release = Release {
            version: "0.2.0".to_owned(),
            date: "2026-12-24".to_owned(),
            notes: "### Added\n\n- `plan` & more,\n  on two lines.\n- Second.\n\n### Fixed\n\n- It <broke>."
                .to_owned(),
        };
        let said = with_releases(TEMPLATE, &[release]).unwrap();
        assert_eq!(
            said,
            "<component>
  <releases>
    <release version=\"0.2.0\" date=\"2026-12-24\">
      <description>
        <p>Added</p>
        <ul>
          <li>plan &amp; more, on two lines.</li>
          <li>Second.</li>
        </ul>
        <p>Fixed</p>
        <ul>
          <li>It &lt;broke&gt;.</li>
        </ul>
      </description>
    </release>
  </releases>
</component>
"
        );
    }

    #[test]
    fn before_the_first_release_there_are_none() {
        assert_eq!(
            with_releases(TEMPLATE, &[]).unwrap(),
            "<component>\n</component>\n"
        );
    }
}

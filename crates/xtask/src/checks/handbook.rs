//! The handbook says what is on the screens: a button that is renamed there is renamed here.

use anyhow::{Result, bail};

use crate::{files, workspace};

/// Fails with each name that no screen has, each command that `triggerctl` has not, and each page that the contents leave out.
pub(super) fn check() -> Result<()> {
    let folder = workspace::root().join("docs/handbook");
    let mut screens = String::new();
    for source in files::below(&workspace::ui().join("src"), &["ts", "tsx"])? {
        if !source.to_string_lossy().contains(".test.") {
            screens.push_str(&files::text(&source)?);
        }
    }
    // Names of templates, of engines and of what the platforms have come from the back end.
    for source in files::below(&workspace::root().join("crates"), &["rs"])? {
        screens.push_str(&files::text(&source)?);
    }
    let helps = workspace::root().join("crates/cli/tests/shell/help");
    let contents = files::text(&folder.join("README.md"))?;
    let mut wrong = Vec::new();
    for page in files::below(&folder, &["md"])? {
        let name = page
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = files::text(&page)?;
        for label in labels(&text) {
            if !screens.contains(label) {
                wrong.push(format!("{name}: no screen has “{label}”"));
            }
        }
        for command in commands(&text) {
            if !helps.join(format!("{command}.txt")).exists() {
                wrong.push(format!("{name}: there is no `triggerctl {command}`"));
            }
        }
        if name != "README.md" && !contents.contains(&format!("({name})")) {
            wrong.push(format!("{name} is not in the contents of the handbook"));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    println!("the handbook and the screens have the same names");
    Ok(())
}

/// What is slanted and begins with a capital, as labels do.
fn labels(text: &str) -> Vec<&str> {
    let mut labels = Vec::new();
    for line in text.lines() {
        let parts: Vec<&str> = line.split('*').collect();
        // Odd parts are between two stars; what is bold has empty ones beside it.
        for (place, part) in parts.iter().enumerate().skip(1).step_by(2) {
            let bold = part.is_empty()
                || parts
                    .get(place.wrapping_sub(1))
                    .is_some_and(|before| before.is_empty() && place > 1);
            if !bold && place + 1 < parts.len() && part.starts_with(char::is_uppercase) {
                labels.push(*part);
            }
        }
    }
    labels
}

/// The commands of `triggerctl` in blocks of code.
fn commands(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.strip_prefix("triggerctl "))
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{commands, labels};

    #[test]
    fn what_is_slanted_is_a_label_and_what_is_bold_is_not() {
        let text = "Press *Make plan*, then *Apply*. A *session* is no button.\n**To take it back**, open *History*.";
        assert_eq!(labels(text), ["Make plan", "Apply", "History"]);
    }

    #[test]
    fn commands_are_read_from_lines_of_code() {
        assert_eq!(
            commands("```sh\ntriggerctl plan --server x\n```\ntext of triggerctl apply"),
            ["plan"]
        );
    }
}

//! `man-pages`: manual pages, made from the same definition as the help.
//!
//! Hidden, because packages bring the pages with them; what makes packages calls it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory as _};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::arguments::Arguments;
use crate::exit::{Exit, Failure, file};
use crate::output::Output;

/// Write the manual pages of triggerctl, a page a command
#[derive(Debug, Args)]
#[command(hide = true)]
pub(crate) struct ManPages {
    /// The folder; it is made when it is not there
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// The section of the manual that commands are in.
const SECTION: &str = "1";

/// Writes the pages and says their names.
pub(crate) fn run(wanted: &ManPages, out: &mut Output) -> Result<Exit, Failure> {
    let unwritten = |path: &Path, error: &io::Error| {
        file(
            format!("{} cannot be written: {error}.", path.display()),
            "Choose another folder.",
        )
    };
    fs::create_dir_all(&wanted.folder).map_err(|error| unwritten(&wanted.folder, &error))?;
    for command in documented() {
        let name = format!("{}.{SECTION}", name(&command));
        let path = wanted.folder.join(&name);
        let page = page(command).map_err(|error| unwritten(&path, &error))?;
        fs::write(&path, page).map_err(|error| unwritten(&path, &error))?;
        out.line(format_args!("{name}"))?;
    }
    Ok(Exit::Fine)
}

/// Every command that has a page: all but those that are hidden and the help. Methods of `livechat` have theirs, although the
/// help lists them in chapters of its own.
fn documented() -> Vec<Command> {
    let mut all = Arguments::command();
    all.build();
    let mut commands = Vec::new();
    add(&all, &mut commands);
    commands
}

fn add(command: &Command, commands: &mut Vec<Command>) {
    commands.push(command.clone());
    let is_method = name(command) == "triggerctl-livechat";
    for below in command.get_subcommands() {
        if below.get_name() != "help" && (is_method || !below.is_hide_set()) {
            add(below, commands);
        }
    }
}

/// What the page of a command is called, such as `triggerctl-server-add`.
fn name(command: &Command) -> &str {
    command.get_display_name().unwrap_or_else(|| command.get_name())
}

/// The page. The part after the options keeps its lines, which examples and tables need.
fn page(command: Command) -> io::Result<Vec<u8>> {
    let after = command.get_after_long_help().or_else(|| command.get_after_help());
    let after = after.map(ToString::to_string).unwrap_or_default();
    let has_commands = command.get_subcommands().any(|below| !below.is_hide_set());
    let man = Man::new(command)
        .section(SECTION)
        .source(concat!("triggerctl ", env!("CARGO_PKG_VERSION")))
        .manual("Trigger Designer");

    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if has_commands {
        man.render_subcommands_section(&mut page)?;
    }
    chapters(&after, &mut page)?;
    Ok(page
        .split_inclusive(|byte| *byte == b'\n')
        .flat_map(with_bold_code)
        .collect())
}

/// A line in which what stands between two backticks is bold, as a manual has it.
fn with_bold_code(line: &[u8]) -> Vec<u8> {
    let parts: Vec<&[u8]> = line.split(|byte| *byte == b'`').collect();
    // A control line has its own quotes, and a backtick without its other half is just one.
    if line.starts_with(b".") || parts.len().is_multiple_of(2) {
        return line.to_vec();
    }
    let mut written = parts[0].to_vec();
    for pair in parts[1..].chunks(2) {
        written.extend([b"\\fB", pair[0], b"\\fR", pair[1]].concat());
    }
    written
}

/// A line that begins at the margin and ends with a colon is the title of a chapter.
fn chapters(text: &str, page: &mut dyn Write) -> io::Result<()> {
    let mut roff = Roff::new();
    let mut open = false;
    for line in text.lines() {
        let title = line
            .strip_suffix(':')
            .filter(|title| !title.starts_with(' ') && !title.is_empty());
        if let Some(title) = title {
            if open {
                roff.control("fi", []);
            }
            let title = title.to_uppercase();
            roff.control("SH", [title.as_str()]);
            roff.control("nf", []);
            open = true;
        } else if !open && !line.is_empty() {
            roff.control("SH", ["NOTES"]);
            roff.control("nf", []);
            roff.text([roman(line)]);
            open = true;
        } else {
            roff.text([roman(line)]);
        }
    }
    if open {
        roff.control("fi", []);
    }
    roff.to_writer(page)
}

#[cfg(test)]
mod tests {
    use super::{documented, name, page, with_bold_code};

    /// The text of a page without what sets its type.
    fn plain(page: &[u8]) -> String {
        let text = String::from_utf8(page.to_vec()).unwrap();
        text.replace("\\-", "-")
            .replace("\\fB", "")
            .replace("\\fI", "")
            .replace("\\fR", "")
    }

    #[test]
    fn every_command_has_a_page_that_names_its_options_and_what_is_below_it() {
        let commands = documented();
        let names: Vec<&str> = commands.iter().map(name).collect();
        for wanted in [
            "triggerctl",
            "triggerctl-server-add",
            "triggerctl-livechat-list_groups",
        ] {
            assert!(names.contains(&wanted), "{wanted} is not in {names:?}");
        }
        let mut options = 0;
        for command in &commands {
            let text = plain(&page(command.clone()).unwrap());
            for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
                if let Some(long) = argument.get_long() {
                    assert!(text.contains(&format!("--{long}")), "{}: --{long}", name(command));
                    options += 1;
                }
            }
            for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
                assert!(
                    text.contains(below.get_name()),
                    "{}: {}",
                    name(command),
                    below.get_name()
                );
            }
        }
        assert!(options > 200, "{options} options were looked for");
    }

    #[test]
    fn code_is_bold_and_has_no_backticks() {
        assert_eq!(
            with_bold_code(b"as `project export` writes it, or `-`\n"),
            b"as \\fBproject export\\fR writes it, or \\fB-\\fR\n"
        );
        assert_eq!(with_bold_code(b"one ` alone\n"), b"one ` alone\n");
    }

    #[test]
    fn examples_keep_their_lines() {
        let commands = documented();
        let plan = commands
            .iter()
            .find(|command| name(command) == "triggerctl-plan")
            .unwrap();
        let text = plain(&page(plan.clone()).unwrap());
        let examples = text.split(".SH EXAMPLES\n.nf\n").nth(1).unwrap();
        assert!(examples.starts_with("  triggerctl plan"), "{examples}");
        assert!(text.contains(".SH \"EXIT CODES\"\n.nf\n"), "{text}");
    }
}

//! Starting other programs, and saying so.

use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::transcript::Transcript;
use crate::workspace;

/// A command of the cargo that started this task, at the root of the checkout.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    command
}

/// An npm command in the folder of the interface.
pub(crate) fn npm(args: &[&str]) -> Command {
    npm_in(&workspace::ui(), args)
}

/// An npm command in a folder with packages of its own.
pub(crate) fn npm_in(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args).current_dir(folder);
    command
}

/// Shows the command, runs it with its output on the terminal, and fails when it fails.
///
/// Where the output goes into a log, the error repeats what the command said last: see [`Transcript`].
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    println!("$ {shown}");
    let not_started = || format!("`{shown}` could not be started");
    let (status, said) = if io::stdout().is_terminal() {
        (command.status().with_context(not_started)?, None)
    } else {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(not_started)?;
        let (status, transcript) = Transcript::of(&mut child)?;
        (status, Some(transcript.text()))
    };
    if !status.success() {
        let said = said.map(|said| format!("\n{said}")).unwrap_or_default();
        bail!("`{shown}` failed ({status}){said}");
    }
    Ok(())
}

/// Runs the command quietly and returns what it printed; its error output goes into the error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("`{shown}` could not be started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{shown}` failed ({}): {}", output.status, said.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed something that is not UTF-8"))
}

/// Whether the command can be started and ends well; it is run without a sound.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Where `program` is found on the search path.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// The command as one would type it.
pub(crate) fn show(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    // Cargo names itself with its full path, which says nothing to the reader.
    let program = if program.ends_with("/cargo") {
        "cargo".into()
    } else {
        program
    };
    std::iter::once(program)
        .chain(command.get_args().map(OsStr::to_string_lossy))
        .map(quote)
        .collect::<Vec<_>>()
        .join(" ")
}

fn quote(word: std::borrow::Cow<'_, str>) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=+./:,@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::show;
    use std::process::Command;

    #[test]
    fn a_shown_command_can_be_pasted_into_a_shell() {
        let mut command = Command::new("rg");
        command.args(["-c", "-e", "it's (a|b)", "urls.txt", ""]);
        assert_eq!(show(&command), r"rg -c -e 'it'\''s (a|b)' urls.txt ''");
    }
}

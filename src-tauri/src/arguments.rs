//! What can be said when the application is started from a shell.

use std::ffi::OsString;
use std::path::PathBuf;

/// Why the application does not start.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// What to print.
    pub(crate) text: String,
    /// The exit code: 0 when the text was asked for, 2 when the arguments are wrong.
    pub(crate) code: i32,
}

const HELP: &str = "\
Trigger Designer: design live-chat triggers offline

Usage: trigger-designer [--data-dir FOLDER]

Options:
  --data-dir FOLDER  Keep the database in FOLDER [env: TRIGGER_DESIGNER_DATA_DIR]
  -h, --help         Print this
  -V, --version      Print the version

The same work without a window: triggerctl --help";

/// Reads the arguments after the program's name.
pub(crate) fn read(arguments: impl Iterator<Item = OsString>) -> Result<api::Options, Stop> {
    let mut options = api::Options::of_this_user();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--data-dir") => match arguments.next() {
                Some(folder) => options.data_dir = PathBuf::from(folder),
                None => return Err(wrong("--data-dir needs a folder.")),
            },
            Some("-h" | "--help") => {
                return Err(Stop {
                    text: HELP.to_owned(),
                    code: 0,
                });
            }
            Some("-V" | "--version") => {
                return Err(Stop {
                    text: format!("trigger-designer {}", env!("CARGO_PKG_VERSION")),
                    code: 0,
                });
            }
            _ => {
                return Err(wrong(&format!(
                    "There is no option {}.",
                    argument.to_string_lossy()
                )));
            }
        }
    }
    Ok(options)
}

fn wrong(text: &str) -> Stop {
    Stop {
        text: format!("{text}\n\n{HELP}"),
        code: 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<api::Options, Stop> {
        super::read(arguments.iter().map(OsString::from))
    }

    #[test]
    fn the_data_folder_can_be_chosen() {
        assert_eq!(
            read(&["--data-dir", "/somewhere"]).unwrap().data_dir,
            PathBuf::from("/somewhere")
        );
    }

    #[test]
    fn wrong_arguments_say_what_is_wrong_and_how_it_is_right() {
        let stop = read(&["--datadir"]).unwrap_err();
        assert_eq!(stop.code, 2);
        assert!(stop.text.starts_with("There is no option --datadir.") && stop.text.contains("Usage:"));
        assert_eq!(read(&["--data-dir"]).unwrap_err().code, 2);
    }
}

//! Opening files that people name as input.
//!
//! A named pipe keeps whoever opens it waiting until somebody writes, and a device may have no end, so that both are
//! refused. What a shell hands over is taken whatever it is, because somebody is at its other end: `/dev/stdin`, and what
//! stands in place of `<(…)`, which is under `/dev/fd`. `/dev/null` ends at once.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Where systems show the files that a process was started with, and the device that is empty.
const TAKEN: [&str; 4] = ["/dev/stdin", "/dev/fd", "/proc/self/fd", "/dev/null"];

/// Opens a file to read it.
///
/// # Errors
/// Those of the system, and [`ErrorKind::IsADirectory`] and [`ErrorKind::InvalidInput`] for what is there and is no file.
pub fn open(path: &Path) -> Result<File> {
    let kind = fs::metadata(path)?;
    if kind.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() && !TAKEN.iter().any(|place| path.starts_with(place)) {
        return Err(Error::new(
            ErrorKind::InvalidInput,
            "it is a named pipe, a socket or a device, and reading it may never end",
        ));
    }
    File::open(path)
}

/// What to do about a file that cannot be opened or read.
pub fn help(error: &Error) -> &'static str {
    match error.kind() {
        ErrorKind::InvalidInput => {
            "Name a file. In the shell, give what a program writes as standard input, or with <(…)."
        }
        ErrorKind::IsADirectory => "Name a file that is in it.",
        _ => "Check that it is there and that you may read it.",
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::io::Read as _;
    use std::os::fd::AsRawFd as _;
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn what_may_never_end_is_refused_and_nobody_waits_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        let socket = folder.path().join("socket");
        let _listener = UnixListener::bind(&socket).unwrap();
        let link = folder.path().join("link");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        for path in [pipe.as_path(), &socket, &link, Path::new("/dev/zero")] {
            let error = open(path).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidInput, "{}", path.display());
        }
        assert_eq!(open(folder.path()).unwrap_err().kind(), ErrorKind::IsADirectory);
    }

    #[test]
    fn a_pipe_that_a_shell_hands_over_is_read() {
        let (reader, mut writer) = std::io::pipe().unwrap();
        std::io::Write::write_all(&mut writer, b"piped").unwrap();
        drop(writer);
        let path = format!("/dev/fd/{}", reader.as_raw_fd());
        let mut text = String::new();
        open(Path::new(&path)).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "piped");
    }
}

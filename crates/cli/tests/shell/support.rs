//! Running `triggerctl`, and a practice server beside it.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// A command that sees nothing of the machine but what a test gives it.
pub(crate) fn triggerctl(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_triggerctl"));
    for variable in [
        "TOKEN",
        "PASSWORD",
        "CODE",
        "PASSPHRASE",
        "SERVICE_TOKEN",
        "USER",
        "SERVER",
    ] {
        command.env_remove(format!("TRIGGERCTL_{variable}"));
    }
    command
        .env("TRIGGERCTL_NO_KEYCHAIN", "true")
        .env_remove("TRIGGER_DESIGNER_DATA_DIR")
        .stdin(Stdio::null())
        .args(arguments);
    command
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn run(arguments: &[&str]) -> Output {
    triggerctl(arguments).output().unwrap()
}

/// Runs a command that reads standard input.
pub(crate) fn run_on(arguments: &[&str], input: &str) -> Output {
    let mut child = triggerctl(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that fails at once does not read on.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// A recorded case file of the workspace.
pub(crate) fn recorded(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/cases")
        .join(name)
}

/// The path as an argument.
pub(crate) fn argument(path: &(impl AsRef<OsStr> + ?Sized)) -> &str {
    path.as_ref().to_str().unwrap()
}

/// A practice server in a process of its own; ends with the test.
pub(crate) struct Practice {
    child: Child,
    /// What its first line says.
    pub(crate) first_line: Value,
}

impl Practice {
    pub(crate) fn start(arguments: &[&str]) -> Practice {
        let mut child = triggerctl(&["sandbox", "--no-rate-limit"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        Practice {
            child,
            first_line: serde_json::from_str(&line).unwrap(),
        }
    }

    /// The id of its process.
    #[cfg(target_os = "linux")]
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Calls the controls, under `/practice`; they must agree.
    #[track_caller]
    pub(crate) fn control(&self, method: &str, path: &str, body: &Value) {
        self.call(method, path, body);
    }

    /// How many triggers the server has now.
    pub(crate) fn triggers(&self) -> usize {
        self.state()["triggers"].as_array().unwrap().len()
    }

    /// What the server has and what happened to it.
    pub(crate) fn state(&self) -> Value {
        let answer = self.call("GET", "state", &Value::Null);
        let body = answer.split_once("\r\n\r\n").unwrap().1;
        serde_json::from_str(body).unwrap()
    }

    #[track_caller]
    fn call(&self, method: &str, path: &str, body: &Value) -> String {
        let address = self.text("/base_url").trim_start_matches("http://");
        let body = body.to_string();
        let mut connection = TcpStream::connect(address).unwrap();
        write!(
            connection,
            "{method} /practice/{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 2"), "{answer}");
        answer
    }

    pub(crate) fn text(&self, pointer: &str) -> &str {
        self.first_line.pointer(pointer).unwrap().as_str().unwrap()
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

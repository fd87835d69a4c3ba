//! A small HTTP server that writes down what it is asked, and answers by a rule.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use serde_json::{Value, json};

use crate::support::triggerctl;

/// A call as it came.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) path: String,
    headers: Vec<(String, String)>,
    pub(super) body: Value,
}

impl Seen {
    /// The last part of the URL.
    pub(super) fn method(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    pub(super) fn header(&self, name: &str) -> Option<String> {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map(|(_, value)| value.clone())
    }
}

/// The server; it ends with the test.
pub(super) struct Stage {
    address: String,
    seen: Arc<Mutex<Vec<Seen>>>,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Stage {
    /// A server with this rule: a status and a body for each call.
    pub(super) fn start(rule: impl Fn(&Seen) -> (u16, String) + Send + 'static) -> Stage {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let ends = Arc::new(AtomicBool::new(false));
        let thread = std::thread::spawn({
            let (seen, ends) = (seen.clone(), ends.clone());
            move || {
                for connection in listener.incoming() {
                    if ends.load(Ordering::SeqCst) {
                        return;
                    }
                    answer(&connection.unwrap(), &rule, &seen);
                }
            }
        });
        Stage {
            address,
            seen,
            ends,
            thread: Some(thread),
        }
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// What it was asked, in order.
    pub(super) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::SeqCst);
        // Wakes it.
        let _ = TcpStream::connect(self.address.trim_start_matches("http://"));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Answers one call; each has a connection of its own.
fn answer(connection: &TcpStream, rule: &impl Fn(&Seen) -> (u16, String), seen: &Mutex<Vec<Seen>>) {
    let mut reader = BufReader::new(connection);
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        lines.push(line.trim().to_owned());
    }
    let Some((first, headers)) = lines.split_first() else {
        return;
    };
    let headers: Vec<(String, String)> = headers
        .iter()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let mut body = vec![0; length.map_or(0, |(_, length)| length.parse().unwrap())];
    reader.read_exact(&mut body).unwrap();
    let call = Seen {
        path: first.split(' ').nth(1).unwrap().to_owned(),
        headers,
        body: serde_json::from_slice(&body).unwrap(),
    };
    let (status, body) = rule(&call);
    seen.lock().unwrap().push(call);
    let mut connection = connection;
    write!(
        connection,
        "HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
}

/// The body of an error.
pub(super) fn error(kind: &str, message: &str) -> String {
    json!({ "error": { "type": kind, "message": message } }).to_string()
}

/// Runs a command with variables and with standard input.
pub(super) fn run_with(arguments: &[&str], variables: &[(&str, &str)], input: &str) -> Output {
    let mut child = triggerctl(arguments)
        .envs(variables.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that fails at once does not read on.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

//! What Linux knows about processes: children, memory, and when one started.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, ensure};

/// A process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pid(pub u32);

/// Clock ticks a second in `/proc`: `USER_HZ`, which is 100 on every Linux that runs desktops.
const TICKS: u64 = 100;

/// Children of a process that live now.
#[must_use]
pub fn children(parent: Pid) -> Vec<Pid> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let processes = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok().map(Pid));
    processes
        .filter(|process| stat(*process, 4) == Some(u64::from(parent.0)))
        .collect()
}

/// A process and everything that it started, directly or not.
#[must_use]
pub fn tree(root: Pid) -> Vec<Pid> {
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(process) = tree.get(next) {
        tree.extend(children(*process));
        next += 1;
    }
    tree
}

/// Whether the process runs this program.
#[must_use]
pub fn runs(process: Pid, program: &Path) -> bool {
    match (
        fs::read_link(format!("/proc/{}/exe", process.0)),
        program.canonicalize(),
    ) {
        (Ok(running), Ok(program)) => running == program,
        _ => false,
    }
}

/// Memory of a process in bytes, with its share of what it shares (PSS).
///
/// # Errors
/// When the process is gone or belongs to somebody else.
pub fn memory(process: Pid) -> Result<u64> {
    let file = format!("/proc/{}/smaps_rollup", process.0);
    let rollup = fs::read_to_string(&file).with_context(|| format!("{file} cannot be read"))?;
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kibibytes = pss.and_then(|value| value.split_whitespace().next()?.parse::<u64>().ok());
    Ok(kibibytes.with_context(|| format!("{file} says no Pss"))? * 1024)
}

/// When the process was started, to about ten milliseconds.
///
/// # Errors
/// When the process is gone.
pub fn started(process: Pid) -> Result<SystemTime> {
    let uptime = fs::read_to_string("/proc/uptime")?;
    let now = SystemTime::now();
    let uptime = uptime.split(' ').next().context("/proc/uptime is empty")?;
    let booted = now - Duration::from_secs_f64(uptime.parse()?);
    let ticks = stat(process, 22).context("the process is gone")?;
    Ok(booted + Duration::from_millis(ticks * 1000 / TICKS))
}

/// Ends a process at once and waits until it is gone.
///
/// # Errors
/// When there is no such process.
pub fn kill(process: Pid) -> Result<()> {
    let killed = Command::new("kill")
        .args(["-KILL", &process.0.to_string()])
        .output()?;
    ensure!(
        killed.status.success(),
        "{}",
        String::from_utf8_lossy(&killed.stderr).trim()
    );
    Ok(())
}

/// A field of `/proc/PID/stat`, counted from 1 as proc(5) does; those behind the name only.
fn stat(process: Pid, field: usize) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", process.0)).ok()?;
    // The name is in parentheses and can hold anything, so the last one counts. Field 3 follows it.
    let (_, behind) = stat.rsplit_once(')')?;
    behind.split_whitespace().nth(field - 3)?.parse().ok()
}

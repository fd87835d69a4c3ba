//! Thousands of cases: read, played and written at the same time, and written in the order in which they came.
//!
//! A batch is what one read brought, so that a program that sends a case and waits for its answer gets it.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use api::Code;
use api::projects::input_files;
use api::simulate::livechat::auto_access::AutoAccessCase;
use api::simulate::{self, Case, Detail, Engine, Options, Patterns};

use crate::arguments::Format;
use crate::exit::{Exit, Failure};
use crate::input;
use crate::output::{Output, print_problem};

/// Bytes read at a time: enough to keep a thread busy, little enough to share the work evenly.
const BATCH: usize = 128 << 10;
/// Batches that wait for a thread, so that memory does not grow with the file.
const WAITING: usize = 4;
/// More threads than this wait for the disk.
const MOST_THREADS: usize = 8;

/// By whose rules cases are played.
#[derive(Clone, Copy)]
pub(super) enum Rules<'e> {
    /// What triggers do in the course of a session.
    Triggers(&'e Engine),
    /// Where LiveChat’s auto access sends the chats of each page.
    AutoAccess,
}

impl Rules<'_> {
    /// What a case is, for whoever gave a line that is none.
    fn form(self) -> &'static str {
        match self {
            Rules::Triggers(_) => {
                "A case is one line of JSON: {\"id\", \"triggers\", \"session\"}. The other lines were played."
            }
            Rules::AutoAccess => {
                "A case is one line of JSON: {\"id\", \"rules\", \"pages\"}. The other lines were played."
            }
        }
    }
}

/// Whole lines of the input.
struct Batch {
    /// The number of its first line, counted from 1.
    first_line: usize,
    text: Vec<u8>,
}

/// What came of a batch.
#[derive(Default)]
struct Played {
    outcomes: String,
    problems: Vec<(usize, String)>,
}

/// Plays every case of a file.
pub(super) fn play(path: &Path, rules: Rules<'_>, format: Format, out: &mut Output) -> Result<Exit, Failure> {
    let source: Box<dyn Read + Send> = if input::is_stdin(path) {
        Box::new(io::stdin())
    } else {
        Box::new(input_files::open(path).map_err(|error| input::unreadable(path, &error))?)
    };
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS);
    thread::scope(|scope| {
        let (mut to_players, mut from_players) = (Vec::new(), Vec::new());
        for _ in 0..threads {
            let (batches, todo) = mpsc::sync_channel(WAITING);
            let (done, played) = mpsc::sync_channel(WAITING);
            scope.spawn(move || play_batches(rules, &todo, &done));
            to_players.push(batches);
            from_players.push(played);
        }
        let reader = scope.spawn(move || read_batches(source, &to_players));
        let written = write_in_order(path, &from_players, rules, format, out);
        // Threads that still play or read find their channels closed when this returns early.
        drop(from_players);
        let exit = written?;
        match reader.join() {
            Ok(Ok(())) => Ok(exit),
            Ok(Err(error)) => Err(input::unreadable(path, &error)),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Deals batches out in turn.
fn read_batches(source: impl Read, players: &[SyncSender<Batch>]) -> io::Result<()> {
    let mut source = BufReader::with_capacity(BATCH, source);
    let mut line = 1;
    let mut turn = players.iter().cycle();
    let mut text = Vec::new();
    loop {
        let read = source.fill_buf()?;
        let whole = read
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let ended = read.is_empty();
        if ended && text.is_empty() {
            return Ok(());
        }
        if whole == 0 && !ended {
            // A long line, or one that comes bit by bit.
            let length = read.len();
            text.extend_from_slice(read);
            source.consume(length);
            continue;
        }
        text.extend_from_slice(&read[..whole]);
        source.consume(whole);
        let batch = Batch {
            first_line: line,
            text: std::mem::take(&mut text),
        };
        line += batch.text.iter().filter(|byte| **byte == b'\n').count();
        // Nobody listens any more when the output is closed.
        if turn.next().is_none_or(|player| player.send(batch).is_err()) {
            return Ok(());
        }
    }
}

fn play_batches(rules: Rules<'_>, todo: &Receiver<Batch>, done: &SyncSender<Played>) {
    let mut patterns = Patterns::new();
    let options = Options {
        detail: Detail::Outcome,
        ..Options::default()
    };
    for batch in todo {
        let mut played = Played::default();
        for (index, line) in batch.text.split(|byte| *byte == b'\n').enumerate() {
            let number = batch.first_line + index;
            let line = if number == 1 {
                line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line)
            } else {
                line
            };
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(problem) = play_line(rules, line, options, &mut patterns, &mut played.outcomes) {
                played.problems.push((number, problem));
            }
        }
        if done.send(played).is_err() {
            return;
        }
    }
}

fn play_line(
    rules: Rules<'_>,
    line: &[u8],
    options: Options,
    patterns: &mut Patterns,
    outcomes: &mut String,
) -> Result<(), String> {
    let line = std::str::from_utf8(line).map_err(|_| "this is not text in UTF-8".to_owned())?;
    let engine = match rules {
        Rules::Triggers(engine) => engine,
        Rules::AutoAccess => {
            let case = AutoAccessCase::from_json(line).map_err(|error| error.to_string())?;
            outcomes.push_str(&case.outcome());
            outcomes.push('\n');
            return Ok(());
        }
    };
    let case = Case::from_json(engine.info.platform, line).map_err(|error| error.to_string())?;
    let trace = simulate::run_with(engine, &case.triggers, &case.session, options, patterns);
    outcomes.push_str(&case.outcome(&trace));
    outcomes.push('\n');
    trace.stopped.map_or(Ok(()), |stopped| Err(stopped.text))
}

fn write_in_order(
    path: &Path,
    players: &[Receiver<Played>],
    rules: Rules<'_>,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let mut exit = Exit::Fine;
    // Batches were dealt out in turn: the first player without an answer has come to the end, and so have all.
    for player in players.iter().cycle() {
        let Ok(played) = player.recv() else { break };
        out.json_text(&played.outcomes)?;
        out.flush()?;
        for (number, problem) in played.problems {
            exit = Exit::Findings;
            print_problem(
                Code::BadInput,
                &format!("{}, line {number}: {problem}.", input::name_of(path)),
                rules.form(),
                format,
            );
        }
    }
    Ok(exit)
}

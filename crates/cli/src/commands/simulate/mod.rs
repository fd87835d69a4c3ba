//! `simulate`: plays visitor sessions against triggers.

mod cases;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use api::projects::{version, zone};
use api::simulate::livechat::auto_access;
use api::simulate::{self, Case, Engine, LocalTimes, Options, Session, TriggerInput};
use api::trigger::{self, Draft, Platform};
use clap::Args;
use serde_json::Value;

use crate::arguments::{Everywhere, Format};
use crate::drawing;
use crate::exit::{Exit, Failure, file, usage};
use crate::input;
use crate::output::{Output, note};
use crate::time_zone::{self, InZone};

/// Play visitor sessions against triggers, in virtual time
///
/// One session: give --triggers and --session, and read as a timeline what the visitor gets, when, and why not.
///
/// Many: give --cases with a case a line, triggers and session together. For each, a line of JSON
/// {"id", "events", "records"} comes out, or {"id", "pages": [{"rule", "groups"}]} for auto access, in the same order. A line that is no case is reported on standard error with
/// its number; the others are played all the same.
#[derive(Debug, Args)]
#[command(after_long_help = AFTER)]
pub(crate) struct Simulate {
    /// A case a line, as JSON; `-` is standard input
    #[arg(long, value_name = "FILE.jsonl", conflicts_with_all = ["triggers", "session"], required_unless_present_all = ["triggers", "session"])]
    cases: Option<PathBuf>,

    /// The triggers: a trigger, a list, a server’s listing or JSON lines; or a folder of such files
    #[arg(long, value_name = "FILE", requires = "session")]
    triggers: Option<PathBuf>,

    /// The session: a script, a list of steps in JSON, or a case
    #[arg(long, value_name = "FILE", requires = "triggers")]
    session: Option<PathBuf>,

    /// Write the session, what came of it and why as an HTML page that anyone can open
    #[arg(long, value_name = "FILE.html", requires = "session")]
    page: Option<PathBuf>,

    #[command(flatten)]
    zone: InZone,

    #[command(flatten)]
    rules: Rules,
}

/// Whose rules to play by.
#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// Whose rules to play by [default: those of the triggers’ platform; of Rocket.Chat, the newest widget’s]
    #[arg(long, value_name = "ENGINE", conflicts_with = "server_version", long_help = engines_in_words())]
    engine: Option<String>,

    /// Play by the widget that a server of this version gives out, such as 8.5.1
    #[arg(long, value_name = "VERSION")]
    server_version: Option<String>,
}

impl Rules {
    /// The engine that was asked for, by its key or by a server's version.
    pub(crate) fn asked(&self, format: Format) -> Result<Option<&'static Engine>, Failure> {
        match (&self.engine, &self.server_version) {
            (Some(key), _) => engine(key).map(Some),
            (None, Some(version)) => engine_of_server(version, format).map(Some),
            (None, None) => Ok(None),
        }
    }
}

/// The engine of a platform where nobody said which: the newest that plays one of these triggers, or the newest of all where there are
/// none. Notes on standard error say for which servers it holds, where they have versions, and what takes no part.
pub(crate) fn newest(
    platform: Platform,
    drafts: &[Draft],
    format: Format,
) -> Result<&'static Engine, Failure> {
    let engines = simulate::engines().into_iter();
    let mut engines = engines.filter(|engine| engine.info.platform == platform);
    let plays_one = |engine: &&Engine| drafts.iter().any(|draft| engine.plays(draft));
    let first = engines.clone().next().ok_or_else(|| no_engine(platform))?;
    let engine = engines.find(plays_one).unwrap_or(first);
    tell_left_out(engine, drafts, format);
    if let Some(usual) = simulate::engine_of_unknown_version(platform)
        && usual.info.key != engine.info.key
    {
        note(
            format,
            format_args!(
                "Played by the newest widget, which {} give out. Most servers have that of 6.7 to 8.6: give --server-version 8.5, or yours.",
                engine.info.servers_in_words
            ),
        );
    }
    Ok(engine)
}

/// Says of how many triggers an engine does not play what they are, and which engine does.
fn tell_left_out(engine: &Engine, drafts: &[Draft], format: Format) {
    let others = simulate::engines().into_iter();
    for other in others.filter(|other| other.info.platform == engine.info.platform) {
        let is_left_out = |draft: &&Draft| other.plays(draft) && !engine.plays(draft);
        let count = drafts.iter().filter(is_left_out).count();
        if count > 0 {
            let one = other.vocabulary().speech.one;
            let ending = if count == 1 { " takes" } else { "s take" };
            note(
                format,
                format_args!(
                    "{count} {one}{ending} no part, because {} does not play them: use --engine {} for them.",
                    engine.info.name, other.info.key
                ),
            );
        }
    }
}

fn no_engine(platform: Platform) -> Failure {
    usage(
        format!("No engine plays triggers of {}.", platform.name()),
        "Choose one with --engine.",
    )
}

/// The platform that triggers of files are of, where they are of one.
pub(crate) fn platform_of(drafts: &[Draft], path: &Path) -> Result<Platform, Failure> {
    let mut platforms: Vec<Platform> = drafts.iter().map(|draft| draft.platform).collect();
    platforms.dedup();
    match *platforms {
        [] => Ok(DEFAULT),
        [platform] => Ok(platform),
        [one, other, ..] => Err(usage(
            format!(
                "{} holds triggers of {} and of {}.",
                input::name_of(path),
                one.name(),
                other.name()
            ),
            "A session is played by the rules of one platform: give each platform’s triggers in a file of their own, or choose with --engine.",
        )),
    }
}

/// The platform of cases that do not say theirs, and of no triggers at all.
const DEFAULT: Platform = Platform::RocketChat;

fn engines_in_words() -> String {
    let engines = simulate::engines().into_iter();
    let all = engines.fold("Whose rules to play by:\n".to_owned(), |words, engine| {
        format!("{words}\n- {}: {}", engine.info.key, engine.info.servers_in_words)
    });
    format!(
        "{all}\n\n[default: those of the triggers’ platform; of Rocket.Chat, the newest widget’s: rocketchat]"
    )
}

/// The engine of the widget that a server of this version gives out.
fn engine_of_server(version: &str, format: Format) -> Result<&'static Engine, Failure> {
    let wrong = || {
        usage(
            format!("“{version}” is no server version."),
            "Give it as the server says it: 8.5.1, or 8.5. `triggerctl simulate --help` lists the engines.",
        )
    };
    trigger::ServerVersion::parse(version).ok_or_else(wrong)?;
    let engine = simulate::engine_for_version(version::platform(), version).ok_or_else(wrong)?;
    if let Some(other) = simulate::other_engine_for_version(version::platform(), version) {
        note(
            format,
            format_args!(
                "Played as {}. By its third number, {version} can also be one of {}: then use --engine {}.",
                engine.info.name, other.info.servers_in_words, other.info.key
            ),
        );
    }
    Ok(engine)
}

const AFTER: &str = r#"Examples:
  triggerctl simulate --triggers triggers.json --session visit.txt
  triggerctl simulate --triggers triggers.json --session visit.txt --page visit.html
  triggerctl simulate --triggers triggers.json --session visit.txt --server-version 8.5.1
  triggerctl simulate --cases cases.jsonl > outcomes.jsonl

A session as a script:
  next agent anna
  load https://shop.example/
  wait 30s
  open

A case of auto access has rules as LiveChat lists them, and pages:
  {"id": 1, "rules": […], "pages": [{"url": "…", "geo": {"country_code": "DE"}}]}

Any other case:
  {"id": 1, "triggers": […], "env": {"online": true}, "session": [{"op": "load", "url": "…"},
   {"op": "wait", "ms": 500}], "tail_ms": 0}

Formats:
  text  the timeline of one session; cases always give JSON lines
  json  {"id", "events", "records"}; errors as {"error": {"code", "message", "help"}}

Exit codes:
  0  every session was played
  1  a line is no case, or a run was cut short; standard error says which
  2  there is no such engine or version, or the triggers or the session cannot be understood
  4  a file cannot be read"#;

/// Plays what was asked for.
pub(crate) fn run(simulate: &Simulate, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    match (&simulate.cases, &simulate.triggers, &simulate.session) {
        (Some(cases), _, _) => {
            // Cases are for programs, whatever the format.
            let engine = match simulate.rules.asked(Format::Json)? {
                Some(engine) => engine,
                None => newest(DEFAULT, &[], Format::Json)?,
            };
            let rules = if engine.info.key == auto_access::ENGINE {
                cases::Rules::AutoAccess
            } else {
                cases::Rules::Triggers(engine)
            };
            cases::play(cases, rules, everywhere.format, out)
        }
        (None, Some(triggers), Some(session)) => {
            play_one(simulate, triggers, session, everywhere.format, out)
        }
        _ => Err(usage(
            "There is nothing to play.",
            "Give --cases, or --triggers and --session.",
        )),
    }
}

/// The engine with this key.
pub(crate) fn engine(key: &str) -> Result<&'static Engine, Failure> {
    simulate::engine_by_key(key).ok_or_else(|| {
        let known: Vec<&str> = simulate::engines().iter().map(|engine| engine.info.key).collect();
        usage(
            format!("There is no engine “{key}”."),
            format!("The engines are: {}.", known.join(", ")),
        )
    })
}

fn play_one(
    simulate: &Simulate,
    triggers: &Path,
    path: &Path,
    format: Format,
    out: &mut Output,
) -> Result<Exit, Failure> {
    let title = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let asked = simulate.rules.asked(format)?;
    let drafts = read_drafts(triggers, asked.map(|engine| engine.info.platform), format)?;
    let engine = match asked {
        Some(engine) => {
            tell_left_out(engine, &drafts, format);
            engine
        }
        None => newest(platform_of(&drafts, triggers)?, &drafts, format)?,
    };
    let (triggers_played, names) = inputs(&drafts);
    let (id, session) = read_session(path, engine)?;
    let zone = simulate.zone.for_files([triggers, path].into_iter())?;
    let clocks = zone::clocks_of(&session, zone.as_ref());
    let local = clocks.as_ref();
    let local = local.map(|clocks| LocalTimes::of(&session, engine.vocabulary(), clocks));
    let trace = simulate::run(engine, &triggers_played, &session, Options::default());
    if let Some(path) = &simulate.page {
        let report = simulate::Report {
            title: &title,
            session: &session,
            engine: &engine.info,
            triggers: &triggers_played,
            trace: &trace,
            local,
            drawn: &drawing::drawn(
                trace.messages.iter().map(|shown| shown.text.as_str()),
                engine.info.messages,
                format,
            ),
        };
        drawing::write(path, &simulate::render_html(&report))?;
    }
    match format {
        Format::Json => {
            let case = Case {
                id,
                triggers: triggers_played,
                session,
            };
            out.json_text(&(case.outcome(&trace) + "\n"))?;
        }
        Format::Text | Format::Count => {
            out.lines(&simulate::render_text(&trace, &names, local))?;
        }
    }
    Ok(if trace.stopped.is_some() {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// The drafts in a file or a folder of files: of this platform, or else each of the one that recognises it.
pub(crate) fn read_drafts(
    path: &Path,
    platform: Option<Platform>,
    format: Format,
) -> Result<Vec<Draft>, Failure> {
    let mut drafts = Vec::new();
    for document in input::documents(path)? {
        let import = trigger::read_import(platform, &document.text).map_err(|error| {
            usage(
                format!("{} holds no triggers: {error}.", document.name),
                "Give a trigger in JSON, a list of triggers, or what a server answered when it listed its own.",
            )
        })?;
        for words in &import.notes {
            note(format, format_args!("{}: {words}", document.name));
        }
        drafts.extend(import.drafts);
    }
    Ok(drafts)
}

/// The triggers that drafts mean, and the names that people know them by.
pub(crate) fn inputs<'a>(
    drafts: impl IntoIterator<Item = &'a Draft>,
) -> (Vec<TriggerInput>, HashMap<String, String>) {
    let mut inputs = Vec::new();
    let mut names = HashMap::new();
    for draft in drafts {
        // A file written by hand has no ids.
        let input = TriggerInput::from_draft(&format!("trigger-{}", inputs.len() + 1), draft);
        if !draft.name().is_empty() {
            names.insert(input.id.clone(), draft.name().to_owned());
        }
        inputs.push(input);
    }
    (inputs, names)
}

/// The session, and the id of the case that it comes from, if any. One with something that the engine does not know is refused.
pub(crate) fn read_session(path: &Path, engine: &Engine) -> Result<(Value, Session), Failure> {
    let (id, session) = read_any_session(path)?;
    time_zone::check(&session, path)?;
    if let Err(unknown) = engine.vocabulary().check(&session) {
        return Err(usage(
            format!(
                "{} is no session for {}: {unknown}.",
                input::name_of(path),
                engine.info.name
            ),
            "Take out what it does not know, or choose another engine with --engine.",
        ));
    }
    Ok((id, session))
}

/// A session for whatever engine, with its name.
pub(crate) fn read_any_session(path: &Path) -> Result<(Value, Session), Failure> {
    let text = input::text(path)?;
    let wrong = |problem: String| {
        usage(
            format!("{} holds no session: {problem}.", input::name_of(path)),
            "Write a script, such as `load https://shop.example/` and `wait 30s` on lines of their own, or JSON.",
        )
    };
    if text.trim_start().starts_with(['{', '[']) {
        let session = Session::from_json(&text).map_err(|error| wrong(error.to_string()))?;
        let case: Value = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
        return Ok((case.get("id").cloned().unwrap_or_default(), session));
    }
    if text.trim().is_empty() {
        return Err(file(
            format!("{} is empty.", input::name_of(path)),
            "Write at least `load URL` into it.",
        ));
    }
    let session = simulate::parse_script(&text).map_err(|error| wrong(error.to_string()))?;
    Ok((Value::Null, session))
}

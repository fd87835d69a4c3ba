//! `upgrade`: what another version of the server changes for the triggers, before anybody upgrades.

use std::path::{Path, PathBuf};

use api::projects::version;
use api::simulate::{self, Session, TriggerInput};
use api::simulating::upgrades::{self, Engines, Part, Upgrade, UpgradeSession};
use api::trigger::Draft;
use api::{Error, folder};
use clap::Args;

use super::lint::counted;
use super::simulate::{engine, inputs, read_drafts, read_session};
use crate::application::Application;
use crate::arguments::{Everywhere, Format, InProject};
use crate::exit::{Exit, Failure, usage};
use crate::input;
use crate::output::{Output, note, or_no_verdict};

/// Say which triggers behave differently after an upgrade of the server
///
/// Plays every session by the widget of the version before and by that of the version after, and lists the triggers that
/// a visitor would find changed, with the first moment and the reason. Where there are few sessions, built-in ones are played
/// as well.
///
/// Without files: the drafts and sessions of a project. With a folder, as `project export` writes it, or with --triggers: those
/// files, without a data folder.
#[derive(Debug, Args)]
#[command(name = "upgrade", after_long_help = AFTER)]
pub(crate) struct LookAhead {
    /// A folder with a project: its triggers and sessions
    #[arg(value_name = "FOLDER", conflicts_with_all = ["triggers", "sessions", "project"])]
    folder: Option<PathBuf>,

    /// The triggers: a trigger, a list, a server’s listing or JSON lines; or a folder of such files
    #[arg(long, value_name = "FILE", conflicts_with = "project")]
    triggers: Option<PathBuf>,

    /// A session: a script or JSON; can be given several times
    #[arg(long = "session", value_name = "FILE", requires = "triggers")]
    sessions: Vec<PathBuf>,

    /// The version before [default: that of the project’s server; if nobody knows it, any of 6.7 to 8.6]
    #[arg(long, value_name = "VERSION")]
    from: Option<String>,

    /// The version after
    #[arg(long, value_name = "VERSION", default_value = upgrades::NEWEST)]
    to: String,

    #[command(flatten)]
    project: InProject,
}

const AFTER: &str = "\
Examples:
  triggerctl upgrade
  triggerctl upgrade --project 'Web shop' --from 8.5 --to 8.8
  triggerctl upgrade shop --from 6.5
  triggerctl upgrade --triggers triggers.json --session visit.txt

Formats:
  text  each trigger that behaves differently, in which sessions, from when on and why
  json  {\"from\", \"to\", \"notes\", \"triggers\", \"sessions\", \"differences\": [{\"trigger\", \"name\", \"kind\",
        \"sessions\": [{\"session\", \"t_ms\", \"text\"}]}]}; `session` is a place in `sessions`, from 0

Exit codes:
  0  nothing differs
  1  it cannot be told; standard error says why
  2  something differs";

/// Plays both, and says what differs.
pub(crate) fn run(wanted: &LookAhead, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let ended = look(wanted, everywhere).and_then(|upgrade| {
        match everywhere.format {
            Format::Json => out.json(&upgrade)?,
            Format::Text | Format::Count => print(&upgrade, out)?,
        }
        Ok(if upgrade.differences.is_empty() {
            Exit::Fine
        } else {
            Exit::Differences
        })
    });
    or_no_verdict(ended, everywhere.format)
}

fn look(wanted: &LookAhead, everywhere: &Everywhere) -> Result<Upgrade, Failure> {
    // What is wrong with the arguments is said before anything is opened.
    let engines = Engines::of(version::platform(), wanted.from.as_deref(), Some(&wanted.to))?;
    match (&wanted.folder, &wanted.triggers) {
        (Some(folder), _) => of_folder(folder, engines),
        (None, Some(triggers)) => of_files(triggers, &wanted.sessions, engines, everywhere.format),
        (None, None) => {
            let application = Application::open(everywhere)?;
            let project = application.project(&wanted.project)?;
            let compare = upgrades::Compare {
                project: project.id,
                from: wanted.from.clone(),
                to: Some(wanted.to.clone()),
            };
            Ok(upgrades::of_project(application.app().data(), compare)?)
        }
    }
}

fn of_files(
    triggers: &Path,
    sessions: &[PathBuf],
    engines: Engines,
    format: Format,
) -> Result<Upgrade, Failure> {
    let platform = version::platform();
    let (drafts, others): (Vec<Draft>, Vec<Draft>) = read_drafts(triggers, None, format)?
        .into_iter()
        .partition(|draft| draft.platform == platform);
    if let Some(other) = others.first() {
        let about = format!(
            "{} of {} depend on no version of a server: an upgrade changes nothing for them",
            counted(others.len(), "trigger"),
            other.platform.name()
        );
        if drafts.is_empty() {
            return Err(usage(
                format!("{about}."),
                format!("Give triggers of {}.", platform.name()),
            ));
        }
        note(format, format_args!("{about}. They are left out."));
    }
    let (inputs, names) = inputs(&drafts);
    let parts: Vec<Part> = inputs
        .into_iter()
        .map(|input| Part {
            name: names.get(&input.id).cloned().unwrap_or_default(),
            draft: None,
            input,
        })
        .collect();
    let engine = engine("rocketchat")?;
    let kept: Result<Vec<_>, Failure> = sessions
        .iter()
        .map(|path| Ok(played(input::name_of(path), read_session(path, engine)?.1)))
        .collect();
    Ok(upgrades::compare(engines, &parts, kept?))
}

fn of_folder(path: &Path, engines: Engines) -> Result<Upgrade, Failure> {
    let project = folder::read(path).map_err(Error::from)?;
    let here = project.triggers.iter();
    let parts: Vec<Part> = here
        .filter(|trigger| trigger.draft.platform == version::platform())
        .map(|trigger| Part {
            // Sessions of a folder call triggers by their files.
            input: TriggerInput::called(&trigger.file, &trigger.draft),
            draft: None,
            name: trigger.draft.name().to_owned(),
        })
        .collect();
    let kept = project.sessions.iter();
    let kept = kept.map(|kept| played(kept.name.clone(), kept.session.clone()));
    Ok(upgrades::compare(engines, &parts, kept.collect()))
}

fn played(name: String, session: Session) -> (UpgradeSession, Session) {
    let head = UpgradeSession {
        id: None,
        name,
        built_in: false,
    };
    (head, session)
}

fn print(upgrade: &Upgrade, out: &mut Output) -> Result<(), Failure> {
    let side = |side: &upgrades::UpgradeSide| match &side.version {
        Some(version) => format!("{version} (widget of {})", side.name),
        None => format!("an unknown version (widget of {})", side.name),
    };
    out.line(format_args!(
        "From {} to {}.",
        side(&upgrade.from),
        side(&upgrade.to)
    ))?;
    for note in &upgrade.notes {
        out.line(format_args!("{note}"))?;
    }
    for one in &upgrade.differences {
        out.line(format_args!(""))?;
        out.line(format_args!(
            "“{}” behaves differently in {} of {}:",
            one.name,
            one.sessions.len(),
            counted(upgrade.sessions.len(), "session")
        ))?;
        // What is the same in several sessions is said once.
        let mut said: Vec<(&str, Vec<String>)> = Vec::new();
        for moment in &one.sessions {
            let Some(session) = upgrade.sessions.get(moment.session) else {
                continue;
            };
            let place = format!(
                "{}{} from {} on",
                session.name,
                if session.built_in { " (built-in)" } else { "" },
                simulate::time_in_words(moment.t_ms)
            );
            match said.iter_mut().find(|(text, _)| *text == moment.text) {
                Some((_, places)) => places.push(place),
                None => said.push((&moment.text, vec![place])),
            }
        }
        for (text, places) in said {
            out.line(format_args!("  {}:", places.join(", ")))?;
            out.line(format_args!("    {text}"))?;
        }
    }
    if !upgrade.differences.is_empty() {
        out.line(format_args!(""))?;
    }
    let (triggers, sessions) = (
        counted(upgrade.triggers, "trigger"),
        counted(upgrade.sessions.len(), "session"),
    );
    match upgrade.differences.len() {
        0 => out.line(format_args!("Nothing differs: {triggers}, {sessions}.")),
        1 => out.line(format_args!(
            "1 of {triggers} behaves differently, in {sessions} that were played."
        )),
        more => out.line(format_args!(
            "{more} of {triggers} behave differently, in {sessions} that were played."
        )),
    }
}

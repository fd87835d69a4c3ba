//! `wish`: what somebody wants, in plain words, and what each platform can do of it.

use api::simulate::{WishAlternative, WishAnswers, WishVerdict, WishVisit, parse_duration, time_in_words};
use api::simulating::wishes;
use api::trigger::{Audience, Exception, Occasion, Often, Platform, Wish, WishPlace, documents};
use clap::{Args, ValueEnum};

use super::lint::counted;
use crate::arguments::{Everywhere, Format, platforms};
use crate::exit::{Exit, Failure, usage};
use crate::output::{self, Output};
use crate::server_version::ForServer;

/// Say what you want, and see what each platform can do of it
///
/// Looks for triggers that do it, plays each in visits that tell them apart, and says where they speak at another time or to others.
/// What is possible is what was played. Without a condition, everybody is meant, on every page, at once, each time.
#[derive(Debug, Args)]
#[command(name = "wish", after_long_help = AFTER)]
pub(crate) struct Want {
    /// What the visitor should read
    #[arg(value_name = "MESSAGE")]
    message: String,

    /// Only on pages whose address has this in it; capitals count
    #[arg(long, value_name = "TEXT")]
    page: Option<String>,

    /// After a time on the page, such as 45s or 2m
    #[arg(long, value_name = "TIME", value_parser = seconds, conflicts_with_all = ["after_on_site", "when_opened"])]
    after: Option<u32>,

    /// After a time on the site, such as 45s or 2m
    #[arg(long, value_name = "TIME", value_parser = seconds, conflicts_with = "when_opened")]
    after_on_site: Option<u32>,

    /// When the visitor opens the chat
    #[arg(long)]
    when_opened: bool,

    /// Which visitors
    #[arg(long, value_enum, default_value_t = Who::Everyone)]
    who: Who,

    /// How often to one visitor
    #[arg(long, value_enum, default_value_t = Times::EachTime)]
    often: Times,

    /// Not to who has been on a page with this in its address, in this visit; can be given several times
    #[arg(long, value_name = "TEXT")]
    unless_visited: Vec<String>,

    /// Not to who has ever been on a page with this in its address; can be given several times
    #[arg(long, value_name = "TEXT")]
    unless_ever_visited: Vec<String>,

    /// Not while the visitor is in a chat
    #[arg(long)]
    unless_chatting: bool,

    /// The platforms to ask; can be given several times [default: all]
    #[arg(long = "platform", value_name = "PLATFORM", value_parser = platforms())]
    platforms: Vec<Platform>,

    /// Print the drafts of this way instead, counted from 1; wants one --platform
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    take: Option<u16>,

    #[command(flatten)]
    server: ForServer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Who {
    /// Everybody
    Everyone,
    /// Visitors who are on the site for the first time
    New,
    /// Visitors who have been on the site before
    Returning,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Times {
    /// Each time that it comes to it
    EachTime,
    /// Once a visit
    OncePerVisit,
    /// Once and never again
    OncePerVisitor,
}

const AFTER: &str = "\
Examples:
  triggerctl wish 'Questions?' --page /pricing --after 45s --often once-per-visit
  triggerctl wish 'Questions?' --page /pricing --after 45s --unless-visited /thank-you
  triggerctl wish 'Welcome back!' --who returning --platform livechat
  triggerctl wish 'Questions?' --page /pricing --platform rocketchat --take 1 > draft.json

Formats:
  text  for each platform whether it is possible, and the ways to have it, the nearest first: in how
        many visits each does what is wanted, and what of the wish is not in it. Then the visits
  json  {\"visits\": [{\"name\", \"length_ms\", \"pages\", \"wanted_ms\"}], \"platforms\": [{\"platform\",
        \"verdict\", \"never\", \"alternatives\": [{\"title\", \"documents\", \"lines\", \"needs\", \"gives_up\",
        \"visits\": [{\"spoken_ms\", \"agrees\"}], \"agreeing\", \"other_engines\"}]}]}; `verdict` is
        `possible`, `nearest` or `not-possible`
  With --take, both print the drafts as JSON: one is an object, several are a list

Exit codes:
  0  it is possible on one of the platforms
  1  something comes near it, or nothing does
  2  the arguments make no sense";

fn seconds(text: &str) -> Result<u32, String> {
    let ms = parse_duration(text)?;
    if ms % 1000 != 0 {
        return Err("a time has whole seconds here".to_owned());
    }
    u32::try_from(ms / 1000).map_err(|_| "that is longer than anybody stays".to_owned())
}

/// Asks the platforms, and prints what they answer.
pub(crate) fn run(want: &Want, everywhere: &Everywhere, out: &mut Output) -> Result<Exit, Failure> {
    let asked = match want.platforms.as_slice() {
        [] => Platform::ALL.to_vec(),
        some => some.to_vec(),
    };
    let version = want.server.given().map(|version| version.to_string());
    let answers = wishes::answers(&wish(want), &asked, version.as_deref())?;
    if let Some(number) = want.take {
        return take(&answers, usize::from(number), out);
    }
    match everywhere.format {
        Format::Json => out.json(&answers)?,
        Format::Text | Format::Count => print(&answers, out)?,
    }
    let is_possible = answers
        .platforms
        .iter()
        .any(|answer| answer.verdict == WishVerdict::Possible);
    Ok(if is_possible { Exit::Fine } else { Exit::Findings })
}

fn wish(want: &Want) -> Wish {
    let visited = |texts: &[String], ever| {
        let exceptions = texts.iter().map(|text| Exception::Visited {
            text: text.clone(),
            ever,
        });
        exceptions.collect::<Vec<_>>()
    };
    let mut unless = visited(&want.unless_visited, false);
    unless.extend(visited(&want.unless_ever_visited, true));
    unless.extend(want.unless_chatting.then_some(Exception::Chatting));
    Wish {
        who: match want.who {
            Who::Everyone => Audience::Everyone,
            Who::New => Audience::New,
            Who::Returning => Audience::Returning,
        },
        place: match &want.page {
            Some(text) => WishPlace::Containing { text: text.clone() },
            None => WishPlace::Anywhere,
        },
        occasion: match (want.after, want.after_on_site, want.when_opened) {
            (Some(seconds), ..) => Occasion::OnPage { seconds },
            (None, Some(seconds), _) => Occasion::OnSite { seconds },
            (None, None, true) => Occasion::ChatOpened,
            (None, None, false) => Occasion::AtOnce,
        },
        often: match want.often {
            Times::EachTime => Often::EachTime,
            Times::OncePerVisit => Often::OncePerVisit,
            Times::OncePerVisitor => Often::OncePerVisitor,
        },
        unless,
        message: want.message.clone(),
    }
}

fn take(answers: &WishAnswers, number: usize, out: &mut Output) -> Result<Exit, Failure> {
    let [answer] = answers.platforms.as_slice() else {
        return Err(usage(
            "--take wants to know of which platform.",
            "Add one --platform.",
        ));
    };
    let Some(way) = answer.alternatives.get(number - 1) else {
        return Err(usage(
            format!(
                "{} has {} for this, and no number {number}.",
                answer.platform.name(),
                counted(answer.alternatives.len(), "way")
            ),
            "Run the command without --take to see them.",
        ));
    };
    if let Some(needs) = &way.needs {
        output::aside(format_args!("{needs}"));
    }
    let arranged: Vec<_> = way
        .documents
        .iter()
        .map(|document| documents(answer.platform).arrange(document))
        .collect();
    match arranged.as_slice() {
        [one] => out.json(one)?,
        several => out.json(&several)?,
    }
    Ok(Exit::Fine)
}

fn print(answers: &WishAnswers, out: &mut Output) -> Result<(), Failure> {
    for answer in &answers.platforms {
        let verdict = match answer.verdict {
            WishVerdict::Possible => "possible",
            WishVerdict::Nearest => "not quite; the nearest that there is",
            WishVerdict::NotPossible => "not possible",
        };
        out.line(format_args!("{}: {verdict}", answer.platform.name()))?;
        if let Some(never) = &answer.never {
            out.line(format_args!("  {never}"))?;
        }
        for (number, way) in (1..).zip(&answer.alternatives) {
            print_way(number, way, &answers.visits, out)?;
        }
        out.line(format_args!(""))?;
    }
    out.line(format_args!("Visits, and when the message is wanted:"))?;
    for visit in &answers.visits {
        out.line(format_args!("  {}: {}", visit.name, times(&visit.wanted_ms)))?;
    }
    Ok(())
}

fn print_way(
    number: usize,
    way: &WishAlternative,
    visits: &[WishVisit],
    out: &mut Output,
) -> Result<(), Failure> {
    let does = match way.needs {
        Some(_) => "asked whenever it should speak",
        None => "as wanted",
    };
    out.line(format_args!(
        "  {number}. {}: {does} in {} of {}",
        way.title,
        way.agreeing,
        counted(visits.len(), "visit")
    ))?;
    for line in way
        .gives_up
        .iter()
        .map(|given_up| &given_up.text)
        .chain(&way.needs)
    {
        out.line(format_args!("     {line}"))?;
    }
    let differing = visits
        .iter()
        .zip(&way.visits)
        .filter(|(_, outcome)| !outcome.agrees);
    for (visit, outcome) in differing {
        out.line(format_args!(
            "     {}: {} instead of {}",
            visit.name,
            times(&outcome.spoken_ms),
            times(&visit.wanted_ms)
        ))?;
    }
    Ok(())
}

fn times(moments: &[u64]) -> String {
    match moments {
        [] => "silent".to_owned(),
        some => some
            .iter()
            .map(|t_ms| time_in_words(*t_ms))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

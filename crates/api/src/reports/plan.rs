//! A plan as a report, before it is applied and after.

use std::collections::HashMap;

use publish::Choices;
use serde::Deserialize;
use simulate::Drawn;
use ts_rs::TS;

use crate::app::page_file::PageFile;
#[cfg(doc)]
use crate::error::Code;
use crate::error::Error;
use crate::publishing::history::Moment;
use crate::publishing::{Plan, Source};
use crate::reports::{PROGRAM, this_moment};
use crate::time_zone::TimeZone;

/// A plan to write as a report.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ReportPlan")]
pub struct Report {
    /// The plan.
    pub plan: Plan,
    /// What was decided, by the ids of items.
    #[serde(default)]
    #[ts(as = "HashMap<String, publish::Choice>")]
    pub choices: Choices,
    /// What came of applying it; none while it was not applied.
    #[serde(default)]
    #[ts(optional)]
    pub applied: Option<publish::Report>,
    /// What the widget draws of the messages, by their text. Those that are missing are shown as they are written.
    #[serde(default)]
    #[ts(optional)]
    pub drawn: Option<HashMap<String, Drawn>>,
    /// The file to write.
    pub path: String,
}

/// A plan whose messages somebody wants to draw.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "PlanToDraw")]
pub struct ToDraw {
    /// The plan.
    pub plan: Plan,
}

/// What a report of a plan tells, wherever the plan is from.
#[derive(Debug)]
pub struct Told<'a> {
    /// The name of the server.
    pub server: &'a str,
    /// What it is to become like, in a sentence.
    pub source: &'a str,
    /// When it was read, in milliseconds since 1970 UTC.
    pub read_at: i64,
    /// The plan.
    pub plan: &'a publish::Plan,
    /// What was decided.
    pub choices: &'a Choices,
    /// What came of applying it.
    pub applied: Option<&'a publish::Report>,
    /// What the widget draws of the messages, by their text.
    pub drawn: &'a HashMap<String, Drawn>,
}

/// Writes a plan as one HTML page that prints: what becomes of the server, field by field, and what came of it.
///
/// # Errors
/// [`Code::File`] when the file cannot be written, [`Code::BadInput`] for a decision that does not fit the plan.
pub fn write(report: Report) -> Result<PageFile, Error> {
    let Report {
        plan,
        choices,
        applied,
        drawn,
        path,
    } = report;
    let page = page(&Told {
        server: &plan.server_name,
        source: &source_in_words(&plan.source),
        read_at: plan.made_at,
        plan: &plan.plan,
        choices: &choices,
        applied: applied.as_ref(),
        drawn: &drawn.unwrap_or_default(),
    })?;
    PageFile::write(path, &page)
}

/// The texts of messages that a page of a plan draws, each once.
///
/// # Errors
/// None.
pub fn messages(of: ToDraw) -> Result<Vec<String>, Error> {
    Ok(texts(&of.plan.plan))
}

/// The texts of messages that a page of a plan draws, each once.
pub fn texts(plan: &publish::Plan) -> Vec<String> {
    reports::texts_of_plan(plan)
}

/// The page of a plan.
///
/// # Errors
/// [`Code::BadInput`] for a decision that does not fit the plan.
pub fn page(told: &Told<'_>) -> Result<String, Error> {
    Ok(reports::plan(&reports::Plan {
        server: told.server,
        source: told.source,
        read_at: &TimeZone::moment(told.read_at, None),
        made_at: &this_moment(None),
        program: PROGRAM,
        plan: told.plan,
        choices: told.choices,
        applied: told.applied,
        drawn: told.drawn,
    })?)
}

/// What a server is to become like, in a sentence.
pub fn source_in_words(source: &Source) -> String {
    match source {
        Source::Drafts => "It becomes as the drafts of the project.".to_owned(),
        Source::History(point) => {
            let moment = match point.moment {
                Moment::Before => "before",
                Moment::After => "after",
            };
            format!("It becomes as it was {moment} publication {}.", point.publication)
        }
        Source::Server { name, .. } => format!("It gets what {name} has."),
    }
}

//! What is left out of a log, as rules that one can see and switch.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// How page views are taken out of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogOptions"))]
#[serde(default)]
pub struct Options {
    /// What stands before a path where the log does not name the site, such as `https://shop.example`.
    pub origin: Option<String>,
    /// How many minutes the clock of the log is before UTC (east) where its times name no zone: 60 for Berlin in winter. Such
    /// times are taken for UTC unless told.
    pub zone_minutes: i32,
    /// What is left out.
    pub leave_out: BTreeSet<Rule>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            origin: None,
            zone_minutes: 0,
            leave_out: Rule::ALL.into_iter().collect(),
        }
    }
}

/// A rule that leaves lines of a log out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogRule"))]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Visits of programs.
    Bots,
    /// Files that are no pages.
    Assets,
    /// Errors, redirects and empty answers.
    NotShown,
    /// What was not asked for with GET.
    OtherMethods,
}

impl Rule {
    /// All rules, in the order in which they are shown.
    pub const ALL: [Rule; 4] = [Rule::Bots, Rule::Assets, Rule::NotShown, Rule::OtherMethods];

    /// Its name, for people.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Bots => "Leave out bots",
            Rule::Assets => "Leave out files that are no pages",
            Rule::NotShown => "Leave out errors and redirects",
            Rule::OtherMethods => "Leave out what was not asked for with GET",
        }
    }

    /// What it does, in one sentence.
    pub fn words(self) -> &'static str {
        match self {
            Rule::Bots => {
                "Search engines, monitoring and scripts call themselves so in their user agent, and no widget greets them."
            }
            Rule::Assets => {
                "Pictures, scripts, styles and downloads are told by the ending of their address, and have no widget."
            }
            Rule::NotShown => {
                "Where the server answered with an error, a redirect or nothing, nobody saw a page at this address."
            }
            Rule::OtherMethods => "Forms that are sent, probes and calls of scripts are no page views.",
        }
    }
}

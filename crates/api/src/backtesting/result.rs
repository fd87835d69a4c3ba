//! What came of a log, by the names of the triggers.

use std::path::PathBuf;
use std::sync::Arc;

use backtest::{Resources, Salt, Tally, Watch};
use serde::Serialize;
use simulate::traffic::Pages;
use urls::views::Counts;

use super::question::{Cast, Log, Question, errors};
use crate::error::Error;

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Pages that were looked at.
    pub page_views: u64,
    /// Different visitors.
    pub visitors: u64,
    /// Their visits.
    pub visits: u64,
    /// Lines of the logs that are no page view.
    pub skipped_lines: u64,
    /// What each trigger did.
    pub triggers: Vec<TriggerResult>,
    /// What each of those did that they are compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<Vec<TriggerResult>>,
    /// How triggers differ that both sides have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differences: Option<Vec<Difference>>,
}

/// What a trigger did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TriggerResult {
    /// Its id, or its name where it has none.
    pub trigger: String,
    /// Its name.
    pub name: String,
    /// Messages that were shown; for rules that show none, how often they decided.
    pub fired: u64,
    /// Visitors who saw one.
    pub visitors: u64,
    /// Visits in which one was shown.
    pub visits: u64,
}

/// How a trigger differs from its counterpart, in visitors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The trigger.
    pub trigger: String,
    /// Its counterpart.
    pub against: String,
    /// Whom only the trigger reached.
    pub only_here: u64,
    /// Whom only the counterpart reached.
    pub only_there: u64,
    /// Whom both reached.
    pub both: u64,
}

/// What came of a question.
#[derive(Debug)]
pub struct Answer {
    /// In short.
    pub result: Counted,
    /// What was read of each file, and what was left out.
    pub files: Vec<Counts>,
    /// All that was counted.
    pub tally: Tally,
    /// The addresses of the pages, by the numbers that the tally calls them.
    pub pages: Pages,
}

/// Asks a log. Works until it is done.
///
/// # Errors
/// When a log cannot be read, the disk is full, or it is cancelled.
pub fn of(
    logs: &[Log],
    question: &Question,
    salt: Salt,
    resources: &Resources,
    watch: &Arc<Watch>,
) -> Result<Answer, Error> {
    let files: Vec<(PathBuf, _)> = logs
        .iter()
        .map(|log| (log.path.clone(), log.layout.clone()))
        .collect();
    let counted = backtest::run(&files, &question.program(), salt, resources, watch).map_err(errors)?;
    let result = Counted {
        page_views: counted.tally.page_views,
        visitors: counted.tally.visitors,
        visits: counted.tally.visits,
        skipped_lines: counted.files.iter().map(|file| file.skipped).sum(),
        triggers: triggers(&question.casts, &counted.tally, 0).unwrap_or_default(),
        against: triggers(&question.casts, &counted.tally, 1),
        differences: differences(question, &counted.tally),
    };
    Ok(Answer {
        result,
        files: counted.files,
        tally: counted.tally,
        pages: counted.pages,
    })
}

fn triggers(casts: &[Cast], tally: &Tally, side: usize) -> Option<Vec<TriggerResult>> {
    let (cast, tally) = (casts.get(side)?, tally.sides.get(side)?);
    let results = cast
        .parts
        .iter()
        .zip(&tally.triggers)
        .map(|(part, tally)| TriggerResult {
            trigger: part.trigger.clone(),
            name: part.name.clone(),
            fired: tally.fired,
            visitors: tally.visitors,
            visits: tally.visits,
        });
    Some(results.collect())
}

fn differences(question: &Question, tally: &Tally) -> Option<Vec<Difference>> {
    let [first, second] = question.casts.as_slice() else {
        return None;
    };
    let pairs = question.pairs().into_iter().zip(&tally.differences);
    let differences = pairs.map(|((here, there), tally)| Difference {
        trigger: first.parts[here as usize].trigger.clone(),
        against: second.parts[there as usize].trigger.clone(),
        only_here: tally.only_first,
        only_there: tally.only_second,
        both: tally.both,
    });
    Some(differences.collect())
}

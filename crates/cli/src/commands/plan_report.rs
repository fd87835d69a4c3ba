//! The report of a plan, before and after it is applied: for `plan` and `apply`.

use std::path::PathBuf;

use api::publish::{self, Choices};
use api::publishing::Plan;
use api::publishing::folders::FolderPlan;
use api::reports::plan::{Told, page, source_in_words, texts};
use clap::Args;

use crate::arguments::Format;
use crate::drawing;
use crate::exit::Failure;

/// Where a report of the plan goes.
#[derive(Debug, Args)]
pub(super) struct ToReport {
    /// Write the plan as one HTML page that prints, with what was decided and, once it is applied, what came of each item
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
}

/// What a report says of a plan beside its items.
#[derive(Debug, Clone)]
pub(super) struct About {
    server: String,
    source: String,
    read_at: i64,
}

impl From<&Plan> for About {
    fn from(made: &Plan) -> About {
        About {
            server: made.server_name.clone(),
            source: source_in_words(&made.source),
            read_at: made.made_at,
        }
    }
}

impl From<&FolderPlan> for About {
    fn from(made: &FolderPlan) -> About {
        About {
            server: made.server_name.clone(),
            source: "It becomes as the files of the folder.".to_owned(),
            read_at: made.made_at,
        }
    }
}

impl ToReport {
    /// Writes the report, if one is wanted.
    pub(super) fn write(
        &self,
        about: &About,
        plan: &publish::Plan,
        choices: &Choices,
        applied: Option<&publish::Report>,
        format: Format,
    ) -> Result<(), Failure> {
        let Some(path) = &self.report else {
            return Ok(());
        };
        let texts = texts(plan);
        let drawn = drawing::drawn(texts.iter().map(String::as_str), drawing::IN_REPORTS, format);
        let page = page(&Told {
            server: &about.server,
            source: &about.source,
            read_at: about.read_at,
            plan,
            choices,
            applied,
            drawn: &drawn,
        })?;
        drawing::write(path, &page)
    }
}

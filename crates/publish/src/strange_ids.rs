//! Ids by which drafts name things of an account, such as the numbers of groups: what a plan would send is held to what the account has.
//!
//! The same number means another group in another account, or none. Not here: where names are kept between plans.

use std::collections::BTreeSet;

use trigger::{Platform, account_ids};

use crate::account::Part;
use crate::client::Client;
use crate::control::Control;
use crate::error::Error;
use crate::plan::{Operation, Plan, PlanItem, PlanWarning, TakenId};

/// What the things of one part of an account are called.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountNames {
    /// The part.
    pub part: &'static Part,
    /// Ids with names, in the order of the server.
    pub names: Vec<(String, String)>,
}

impl AccountNames {
    fn name_of(&self, id: &str) -> Option<&str> {
        let named = self.names.iter().find(|(other, _)| other == id);
        named.map(|(_, name)| name.as_str())
    }

    fn ids_of(&self, name: &str) -> Vec<String> {
        let named = self.names.iter().filter(|(_, other)| other == name);
        named.map(|(id, _)| id.clone()).collect()
    }
}

/// What an account calls the things that a plan would name there: one reading for each part that is named, and none where the plan
/// names only what every account has.
///
/// Named choice: a part that cannot be read is left out, whatever the reason. Without it the plan holds as well, only without a warning.
///
/// # Errors
/// [`Error::Cancelled`].
pub async fn account_names(
    client: &Client,
    plan: &Plan,
    control: &Control,
) -> Result<Vec<AccountNames>, Error> {
    let mut read = Vec::new();
    for part in client.abilities().account {
        let mut items = plan.items.iter();
        if !items.any(|item| !named_by(plan.platform, part, item).is_empty()) {
            continue;
        }
        match client.read_account(part, control).await {
            Ok(reading) => read.push(AccountNames {
                part,
                names: reading
                    .entries
                    .into_iter()
                    .map(|entry| (entry.id, entry.name))
                    .collect(),
            }),
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(_) => {}
        }
    }
    Ok(read)
}

/// The ids in what an item would send, without those that every account has.
fn named_by(platform: Platform, part: &Part, item: &PlanItem) -> BTreeSet<String> {
    let sends_nothing = matches!(
        item.operation,
        Operation::Unchanged | Operation::Link | Operation::OnlyOnServer | Operation::Delete
    );
    let (Some(of), Some(body), false) = (part.names, &item.body, sends_nothing) else {
        return BTreeSet::new();
    };
    let ids = account_ids(platform, body, of).into_iter().map(|(_, id)| id);
    ids.filter(|id| !part.always.contains(&id.as_str())).collect()
}

impl Plan {
    /// Warns of each id that means nothing in the account `there`. Where the goals are another server's, `taken` is its name and what its
    /// account calls things: then each id that means something else there is warned of too.
    pub fn warn_of_strange_ids(&mut self, there: &[AccountNames], taken: Option<(&str, &[AccountNames])>) {
        for names in there {
            let taken = taken.and_then(|(server, taken)| {
                let same = taken.iter().find(|taken| taken.part.key == names.part.key);
                same.map(|taken| (server, taken))
            });
            for item in &mut self.items {
                for id in named_by(self.platform, names.part, item) {
                    item.warnings.extend(warning(names, taken, id));
                }
            }
        }
    }
}

fn warning(there: &AccountNames, taken: Option<(&str, &AccountNames)>, id: String) -> Option<PlanWarning> {
    let name = there.name_of(&id);
    let meant = taken.and_then(|(server, taken)| Some((server, taken.name_of(&id)?)));
    let fits = match (name, meant) {
        (Some(name), Some((_, meant))) => name == meant,
        (Some(_), None) => true,
        (None, _) => false,
    };
    (!fits).then(|| PlanWarning::StrangeId {
        item: there.part.item.to_owned(),
        name: name.map(str::to_owned),
        taken: meant.map(|(server, meant)| TakenId {
            server: server.to_owned(),
            name: meant.to_owned(),
            ids: there.ids_of(meant),
        }),
        id,
    })
}

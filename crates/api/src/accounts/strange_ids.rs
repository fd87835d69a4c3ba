//! Ids that mean nothing in the account of a plan's server, or something else: warned of, with the names that were read for it kept.

use publish::{AccountNames, Control, Plan, account_names};

use crate::app::App;
use crate::app::clock::now;
use crate::error::Error;
use crate::servers::connect::Reading;

/// Warns in a plan for a server of what its account does not have. `taken` is the server whose triggers are the goals, if they are one's.
pub(crate) async fn warn(
    app: &App,
    plan: &mut Plan,
    there: &Reading,
    taken: Option<&Reading>,
    control: &Control,
) -> Result<(), Error> {
    let names = names(app, plan, there, control).await?;
    if names.is_empty() {
        return Ok(());
    }
    match taken {
        Some(taken) => {
            let meant = self::names(app, plan, taken, control).await?;
            plan.warn_of_strange_ids(&names, Some((&taken.server.details.name, &meant)));
        }
        None => plan.warn_of_strange_ids(&names, None),
    }
    Ok(())
}

/// What the account of a server calls the things that a plan names.
async fn names(
    app: &App,
    plan: &Plan,
    reading: &Reading,
    control: &Control,
) -> Result<Vec<AccountNames>, Error> {
    let read = account_names(&reading.client, plan, control).await?;
    if !read.is_empty() {
        app.data().together(|store| {
            for AccountNames { part, names } in &read {
                store.save_account_names(reading.server.id, part.key, names, now())?;
            }
            Ok(())
        })?;
    }
    Ok(read)
}

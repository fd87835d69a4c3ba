//! Visits of Matomo as its method `Live.getLastVisitsDetails` gives them with `format=JSON`
//! (<https://developer.matomo.org/api-reference/reporting-api#Live>): a list of visits with their actions. Each action is a record
//! here; `timestamp` counts seconds.
//!
//! Actions of the types `action` and `search` are page views: Matomo writes a page that shows what was searched for as a search.
//! Downloads, links to elsewhere, events and goals are none. The table that Matomo exports has a column for each action of the
//! longest visit, and is not read.

use serde_json::Value;

use super::analytics::plain;
use crate::SkipReason;
use crate::logs::Request;
use crate::without_lone_surrogates;

/// The pages that a visit tells of, and what else was done.
///
/// # Errors
/// When the text is no visit.
pub(super) fn parse(text: &str) -> Result<Vec<Result<Request<'static>, SkipReason>>, SkipReason> {
    let visit: Value =
        serde_json::from_str(&without_lone_surrogates(text)).map_err(|_| SkipReason::NotLogLine)?;
    let of_visit = |name: &str| visit.get(name).map(plain).unwrap_or_default();
    // Where visitors are not to be known again, there is no `visitorId`.
    let (visitor, address) = (of_visit("visitorId"), of_visit("visitIp"));
    let actions: Vec<&Value> = match visit.get("actionDetails") {
        Some(Value::Array(actions)) => actions.iter().collect(),
        // PHP writes a list with gaps as an object.
        Some(Value::Object(actions)) => actions.values().collect(),
        _ => return Err(SkipReason::NotLogLine),
    };
    let page = |action: &Value| {
        let text = |name: &str| action.get(name).map(plain).unwrap_or_default();
        match text("type").as_str() {
            "action" | "search" => Ok(Request {
                target: text("url").into(),
                time: text("timestamp").into(),
                key: visitor.clone().into(),
                client: address.clone().into(),
                ..Request::default()
            }),
            _ => Err(SkipReason::OtherEvent),
        }
    };
    Ok(actions.into_iter().map(page).collect())
}

//! Events of Google Analytics 4 as BigQuery exports them, an object an event: <https://support.google.com/analytics/answer/7029846>.
//! `event_timestamp` counts microseconds, and is a text, as all whole numbers are in BigQuery's JSON
//! (<https://cloud.google.com/bigquery/docs/exporting-data>). Where a visitor did not consent, there is no `user_pseudo_id`.

use serde::Deserialize;
use serde_json::Value;

use crate::SkipReason;
use crate::logs::Request;
use crate::without_lone_surrogates;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Event {
    event_name: Option<String>,
    event_timestamp: Value,
    user_pseudo_id: Option<String>,
    event_params: Vec<Parameter>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Parameter {
    key: Option<String>,
    value: Option<ParameterValue>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ParameterValue {
    string_value: Option<String>,
}

/// The page that an event tells of.
///
/// # Errors
/// When it is another event, or none.
pub(super) fn parse(text: &str) -> Result<Request<'static>, SkipReason> {
    let event: Event =
        serde_json::from_str(&without_lone_surrogates(text)).map_err(|_| SkipReason::NotLogLine)?;
    match event.event_name.as_deref() {
        Some("page_view") => {}
        Some(_) => return Err(SkipReason::OtherEvent),
        None => return Err(SkipReason::NotLogLine),
    }
    let location = event
        .event_params
        .into_iter()
        .find(|parameter| parameter.key.as_deref() == Some("page_location"))
        .and_then(|parameter| parameter.value?.string_value);
    Ok(Request {
        target: location.unwrap_or_default().into(),
        time: plain(&event.event_timestamp).into(),
        key: event.user_pseudo_id.unwrap_or_default().into(),
        ..Request::default()
    })
}

/// A text or a number as text; empty for anything else.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

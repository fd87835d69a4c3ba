//! What a layout makes of the head of a log, to look at before it is read.

use serde::Serialize;

use super::layout::separating;
use super::samples::{RECORDS, Sample, elements, members, table_samples, values};
use super::{Block, Counts, Layout, LogFormat, Reader, Role, Visitor};
use crate::tally::shortened;

/// Page views that are shown.
const VIEWS: usize = 20;
/// Different values of a column that are shown.
const EXAMPLES: usize = 3;

/// What a layout makes of the head of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogPreview"))]
pub struct Preview {
    /// The columns with their roles, in the order of the log.
    pub columns: Vec<ColumnPreview>,
    /// The first page views.
    pub views: Vec<PreviewedView>,
    /// What was read of the head, and why the rest gives none.
    pub counts: Counts,
}

/// A column of a log with some of what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogColumnPreview"))]
pub struct ColumnPreview {
    /// Its name, or its number from 1 where the log names none.
    pub name: String,
    /// What it has.
    pub role: Option<Role>,
    /// A few different values.
    pub examples: Vec<String>,
}

/// A page view for people to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogViewPreview"))]
pub struct PreviewedView {
    /// When, in milliseconds since 1970 in UTC.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub time_ms: i64,
    /// The key, or the address with the user agent.
    pub visitor: String,
    /// The address of the page.
    pub url: String,
}

impl Layout {
    /// What this layout makes of the head of a log. A record that it cuts off is left away.
    pub fn preview(&self, head: &[u8]) -> Preview {
        let block = self.head_block(head);
        let head = &head[..block.length];
        let mut views = Vec::new();
        let counts = block.read(head, &mut |view| {
            if views.len() < VIEWS {
                views.push(PreviewedView {
                    time_ms: view.time_ms,
                    visitor: match view.visitor {
                        Visitor::Key(key) => key.into_owned(),
                        Visitor::Client { address, agent } if agent.is_empty() => address.into_owned(),
                        Visitor::Client { address, agent } => format!("{address} {agent}"),
                    },
                    url: view.url.into_owned(),
                });
            }
        });
        Preview {
            columns: self.columns_of(head),
            views,
            counts,
        }
    }

    /// The whole records of the head. One that is cut off is left away, unless there is no other.
    fn head_block(&self, head: &[u8]) -> Block {
        let whole = Reader::new(self).cut(head, false);
        match whole.length {
            0 => Reader::new(self).cut(head, true),
            _ => whole,
        }
    }

    fn columns_of(&self, head: &[u8]) -> Vec<ColumnPreview> {
        let text = String::from_utf8_lossy(head);
        let text = text.trim_start_matches('\u{feff}');
        match self.format {
            LogFormat::Table { separator, .. } => {
                let (samples, _) = table_samples(text, separating(separator));
                let numbered = samples.into_iter().zip(1..);
                let column = |(sample, number): (Sample, usize)| ColumnPreview {
                    name: match sample.name.as_str() {
                        "" => number.to_string(),
                        name => name.to_owned(),
                    },
                    role: self.columns.get(number - 1).and_then(|column| column.role),
                    examples: examples(&sample.values),
                };
                numbered.map(column).collect()
            }
            LogFormat::Objects { list } => {
                let texts: Vec<&str> = match list {
                    true => elements(text),
                    false => text.lines().take(RECORDS).collect(),
                };
                let column = |sample: Sample| ColumnPreview {
                    role: self
                        .columns
                        .iter()
                        .find(|column| column.name == sample.name)
                        .and_then(|column| column.role),
                    examples: examples(&sample.values),
                    name: sample.name,
                };
                members(&values(&texts)).into_iter().map(column).collect()
            }
            LogFormat::Access
            | LogFormat::ServerObjects
            | LogFormat::Extended
            | LogFormat::LoadBalancer
            | LogFormat::Haproxy
            | LogFormat::Analytics4 { .. }
            | LogFormat::Matomo { .. } => self.fixed_columns(head),
        }
    }

    /// The columns of a format that fixes its fields: those that have something.
    fn fixed_columns(&self, head: &[u8]) -> Vec<ColumnPreview> {
        let mut found: Vec<(Role, Vec<String>)> = Role::ALL.map(|role| (role, Vec::new())).into();
        self.head_block(head).each(head, |_, _, request| {
            let Ok(request) = request else { return };
            for (role, values) in &mut found {
                let text = request.text(*role);
                if !text.is_empty() && values.len() < RECORDS {
                    values.push(text.into_owned());
                }
            }
        });
        let column = |(role, values): (Role, Vec<String>)| ColumnPreview {
            name: role.words().to_owned(),
            role: Some(role),
            examples: examples(&values),
        };
        let filled = found.into_iter().filter(|(_, values)| !values.is_empty());
        filled.map(column).collect()
    }
}

/// The first few different values, shortened.
fn examples(values: &[String]) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    for value in values {
        let example = shortened(value);
        if examples.len() < EXAMPLES && !examples.contains(&example) {
            examples.push(example);
        }
    }
    examples
}

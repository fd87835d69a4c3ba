//! What a layout makes of the head of a log, to look at before it is read.

use serde::Serialize;

use super::{Counts, Layout, Reader, Role, Visitor};

/// Page views that are shown.
const VIEWS: usize = 20;

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
    /// What this layout makes of the head of a log. A line that the head cuts off is left away.
    pub fn preview(&self, head: &[u8]) -> Preview {
        let head = super::guess::whole_lines(head);
        let mut reader = Reader::new(self);
        let block = reader.cut(head, true);
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
            columns: Vec::new(),
            views,
            counts,
        }
    }
}

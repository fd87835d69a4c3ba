//! How a log is to be read: found by looking at it, changed by a person, and remembered.

use serde::{Deserialize, Serialize};

use super::{Options, TimeFormat};

/// How a log is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogLayout"))]
pub struct Layout {
    /// What wrote the log.
    pub format: LogFormat,
    /// What a record tells of.
    pub records: Records,
    /// The columns of a table, or the members of objects that count. Formats that fix their fields have none here.
    pub columns: Vec<Column>,
    /// How times are written.
    pub times: TimeFormat,
    /// What is left out, and what the log does not tell.
    pub options: Options,
}

/// The kind of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum LogFormat {
    /// Objects of JSON whose members are chosen, one a line or in a list.
    Objects {
        /// They stand in one list instead of one a line.
        list: bool,
    },
    /// A table with commas, tabs or the like.
    Table {
        /// What stands between columns.
        separator: char,
        /// The first row names the columns.
        header: bool,
    },
    /// The common or the combined format, with or without the virtual host.
    Access,
    /// Objects of JSON, one a line, as web servers write them.
    ServerObjects,
    /// A log that names its fields: the W3C's extended format, as IIS and CloudFront write it.
    Extended,
    /// A log of Amazon's application or classic load balancers.
    LoadBalancer,
    /// HAProxy's log of HTTP.
    Haproxy,
    /// Google Analytics 4, exported from BigQuery as JSON.
    Analytics4 {
        /// The events stand in one list instead of one a line.
        list: bool,
    },
    /// Visits of Matomo as `Live.getLastVisitsDetails` gives them.
    Matomo {
        /// The visits stand in one list instead of one a line.
        list: bool,
    },
}

impl LogFormat {
    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            LogFormat::Objects { .. } => "Page views as JSON",
            LogFormat::Table { .. } => "Table (CSV)",
            LogFormat::Access => "Access log (common or combined format)",
            LogFormat::ServerObjects => "Access log as JSON",
            LogFormat::Extended => "Access log (W3C extended format, as of IIS and CloudFront)",
            LogFormat::LoadBalancer => "Access log (Amazon load balancer)",
            LogFormat::Haproxy => "Access log (HAProxy)",
            LogFormat::Analytics4 { .. } => "Google Analytics 4 (export of BigQuery)",
            LogFormat::Matomo { .. } => "Matomo (details of visits)",
        }
    }
}

/// What separates cells: a character of ASCII, because nothing else does.
pub(super) fn separating(separator: char) -> u8 {
    u8::try_from(separator).ok().filter(u8::is_ascii).unwrap_or(b',')
}

/// What the records of a log tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogRecords"))]
#[serde(rename_all = "kebab-case")]
pub enum Records {
    /// Page views: somebody has said already that each is one. Only bots are left out, where there is a user agent.
    PageViews,
    /// Requests to a server, of which some showed a page. All rules hold.
    Requests,
}

/// A column of a table, or a member of objects. The name of a member within others has dots: `request.uri`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogColumn"))]
pub struct Column {
    /// Its name; empty where the table names none.
    pub name: String,
    /// What it has; nothing where it does not count.
    pub role: Option<Role>,
}

/// What a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "LogRole"))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The time, or the time of day beside a date.
    Time,
    /// The date, where it stands apart from the time of day.
    Date,
    /// A key of the visitor.
    Visitor,
    /// The address of the page, or its path.
    Url,
    /// The site of a path.
    Host,
    /// `http` or `https`.
    Scheme,
    /// The query of a path, where it stands apart.
    Query,
    /// The first line of the request: `GET /contact HTTP/1.1`.
    Request,
    /// The status of the answer.
    Status,
    /// The method of the request.
    Method,
    /// The network address of the visitor.
    Address,
    /// The network address of the visitor as a proxy forwarded it. Where it is told, the other address is the proxy's.
    Forwarded,
    /// The user agent.
    Agent,
    /// What happened. Where it is no page view, the record is left out.
    Event,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Role; 14] = [
        Role::Time,
        Role::Date,
        Role::Visitor,
        Role::Url,
        Role::Host,
        Role::Scheme,
        Role::Query,
        Role::Request,
        Role::Status,
        Role::Method,
        Role::Address,
        Role::Forwarded,
        Role::Agent,
        Role::Event,
    ];

    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            Role::Time => "Time",
            Role::Date => "Date",
            Role::Visitor => "Visitor",
            Role::Url => "Page",
            Role::Host => "Site",
            Role::Scheme => "http or https",
            Role::Query => "Query",
            Role::Request => "Request line",
            Role::Status => "Status",
            Role::Method => "Method",
            Role::Address => "Network address",
            Role::Forwarded => "Forwarded network address",
            Role::Agent => "User agent",
            Role::Event => "Event",
        }
    }
}

impl Layout {
    /// Whether a column has this role.
    pub fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|column| column.role == Some(role))
    }

    /// Whether a layout that is remembered from another file is one for this file, of which `found` was guessed: it is of the same
    /// kind, and has the same columns, or all the members that count.
    pub fn fits(&self, found: &Layout) -> bool {
        let has = |column: &Column| found.columns.iter().any(|other| other.name == column.name);
        let have_same_columns = match self.format {
            LogFormat::Objects { .. } => self
                .columns
                .iter()
                .all(|column| column.role.is_none() || has(column)),
            _ => {
                let names = |layout: &Layout| {
                    layout
                        .columns
                        .iter()
                        .map(|column| column.name.clone())
                        .collect::<Vec<_>>()
                };
                names(self) == names(found)
            }
        };
        self.format == found.format && have_same_columns
    }
}

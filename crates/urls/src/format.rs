//! The kinds of files that are read.

use serde::{Deserialize, Serialize};

/// What a file was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UrlFileFormat"))]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A URL a line.
    Text,
    /// A table with commas, semicolons, tabs or bars.
    Csv,
    /// A sitemap, or an index of sitemaps.
    Sitemap,
    /// What a browser's network panel saves.
    Har,
    /// A web server's log in the common or combined format, with or without the virtual host in front. Traefik's is one.
    AccessLog,
    /// Objects of JSON, one a line: logs of Caddy, Traefik, nginx and others, or addresses.
    JsonLines,
    /// A log that names its fields: the W3C's extended format, as IIS and CloudFront write it.
    ExtendedLog,
    /// A log of Amazon's application or classic load balancers.
    LoadBalancerLog,
    /// HAProxy's log of HTTP.
    HaproxyLog,
    /// A JSON list of URLs, or of objects with one.
    Json,
}

impl Format {
    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            Format::Text => "Text with a URL a line",
            Format::Csv => "Table (CSV)",
            Format::Sitemap => "Sitemap",
            Format::Har => "Recording of a browser (HAR)",
            Format::AccessLog => "Access log (common or combined format)",
            Format::JsonLines => "JSON lines",
            Format::ExtendedLog => "Access log (W3C extended format, as of IIS and CloudFront)",
            Format::LoadBalancerLog => "Access log (Amazon load balancer)",
            Format::HaproxyLog => "Access log (HAProxy)",
            Format::Json => "JSON list",
        }
    }

    /// Whether each place is a request, so that the same address is often there.
    pub(crate) fn is_recording(self) -> bool {
        match self {
            Format::Text | Format::Csv | Format::Json => false,
            Format::Sitemap
            | Format::Har
            | Format::AccessLog
            | Format::JsonLines
            | Format::ExtendedLog
            | Format::LoadBalancerLog
            | Format::HaproxyLog => true,
        }
    }
}

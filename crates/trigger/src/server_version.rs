//! Which version a chat server is, as far as behaviour follows from it.

use std::fmt;

use serde::Serialize;

/// The first two numbers of a server's version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServerVersion {
    /// The `6` of `6.5.1`.
    pub major: u32,
    /// The `5` of `6.5.1`.
    pub minor: u32,
}

impl ServerVersion {
    /// A version by its numbers.
    pub const fn new(major: u32, minor: u32) -> ServerVersion {
        ServerVersion { major, minor }
    }

    /// Reads a version as servers write it: `6.5.1`, `v7.0.0-rc.2`, `6.5`. `None` when it does not begin with two numbers.
    pub fn parse(text: &str) -> Option<ServerVersion> {
        let text = text.trim();
        let mut numbers = text.strip_prefix('v').unwrap_or(text).split('.');
        let major = numbers.next()?.parse().ok()?;
        let minor = numbers.next()?;
        let end = minor
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(minor.len());
        Some(ServerVersion::new(major, minor[..end].parse().ok()?))
    }
}

impl fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

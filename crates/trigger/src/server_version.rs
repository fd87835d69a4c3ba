//! Which version a chat server is, as far as behaviour follows from it.

use std::fmt;

use serde::Serialize;

/// The numbers of a server's version: two always, and the third where it is known.
///
/// Versions are ordered by their numbers. `6.5` without a third number comes before `6.5.0`, so a range that begins at `6.5` has all of
/// them. Whether a range that ends at `6.5` has `6.5.1` is not asked of the order, but of [`is_within`](Self::is_within).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ServerVersion {
    /// The `6` of `6.5.1`.
    pub major: u32,
    /// The `5` of `6.5.1`.
    pub minor: u32,
    /// The `1` of `6.5.1`; `None` where only `6.5` is known.
    pub patch: Option<u32>,
}

impl ServerVersion {
    /// A version by its first two numbers.
    pub const fn new(major: u32, minor: u32) -> ServerVersion {
        ServerVersion {
            major,
            minor,
            patch: None,
        }
    }

    /// The version with its third number.
    #[must_use]
    pub const fn with_patch(self, patch: u32) -> ServerVersion {
        ServerVersion {
            patch: Some(patch),
            ..self
        }
    }

    /// The version by its first two numbers only.
    #[must_use]
    pub const fn without_patch(self) -> ServerVersion {
        ServerVersion { patch: None, ..self }
    }

    /// Reads a version as servers write it: `6.5.1`, `v7.0.0-rc.2`, `6.5`. `None` when it does not begin with two numbers. A third
    /// part that is no number is left out.
    pub fn parse(text: &str) -> Option<ServerVersion> {
        let text = text.trim();
        let mut numbers = text.strip_prefix('v').unwrap_or(text).split('.');
        let major = numbers.next()?.parse().ok()?;
        let minor = numbers.next()?;
        let (minor, rest) = leading_number(minor);
        let version = ServerVersion::new(major, minor.parse().ok()?);
        let patch = numbers.next().filter(|_| rest.is_empty());
        let patch = patch.and_then(|text| leading_number(text).0.parse().ok());
        Some(ServerVersion { patch, ..version })
    }

    /// Whether it is one of the versions that another one stands for: `6.5.1` is within `6.5`, and each version within itself.
    pub fn is_within(self, other: ServerVersion) -> bool {
        self == other || other.patch.is_none() && self.without_patch() == other
    }
}

/// The digits with which a text begins, and what follows them.
fn leading_number(text: &str) -> (&str, &str) {
    let end = text
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}

impl fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        match self.patch {
            Some(patch) => write!(f, ".{patch}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_as_servers_write_it() {
        for (text, version) in [
            ("6.5.1", Some(ServerVersion::new(6, 5).with_patch(1))),
            ("v7.0.0-rc.2", Some(ServerVersion::new(7, 0).with_patch(0))),
            (" 6.5 ", Some(ServerVersion::new(6, 5))),
            ("6.6-develop", Some(ServerVersion::new(6, 6))),
            ("6.6-rc.3", Some(ServerVersion::new(6, 6))),
            ("6.6.x", Some(ServerVersion::new(6, 6))),
            ("6.6.99999999999", Some(ServerVersion::new(6, 6))),
            ("5.4.9.2", Some(ServerVersion::new(5, 4).with_patch(9))),
            ("7", None),
            ("", None),
            ("seven.one", None),
            ("99999999999.1", None),
        ] {
            assert_eq!(ServerVersion::parse(text), version, "{text:?}");
        }
    }

    #[test]
    fn a_version_prints_as_much_as_is_known_of_it() {
        for text in ["6.5", "6.5.0", "6.5.11"] {
            let version = ServerVersion::parse(text);
            assert_eq!(version.map(|version| version.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn versions_are_ordered_by_their_numbers() {
        let ordered = ["5.4", "5.4.0", "5.4.8", "5.4.10", "5.10", "6.0.0"].map(ServerVersion::parse);
        assert!(ordered.is_sorted(), "{ordered:?}");
    }

    #[test]
    fn a_version_stands_for_all_its_patches() {
        let (release, patch) = (ServerVersion::new(8, 6), ServerVersion::new(8, 6).with_patch(3));
        assert!(patch.is_within(release) && release.is_within(release) && patch.is_within(patch));
        assert!(!release.is_within(patch) && !patch.is_within(ServerVersion::new(8, 5)));
    }
}

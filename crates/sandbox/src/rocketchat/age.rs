//! What older servers lack: the practice server is as old as it claims to be.
//!
//! Sources: DELETE livechat/triggers/:_id came with <https://github.com/RocketChat/Rocket.Chat/pull/30533> (6.5), and external
//! services with <https://github.com/RocketChat/Rocket.Chat/pull/31268> (6.7).
//!
//! Named choices: creating and changing came with deleting; a version that cannot be read is a current one. What an older
//! *widget* does with triggers is no matter of the server's: it gives all of them out.

/// How old a server is, as far as its answers follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Age {
    /// Triggers can be created, changed and deleted by calls.
    pub(crate) writes: bool,
    /// Triggers can ask an external service, and services can be tested.
    pub(crate) asks_services: bool,
}

impl Age {
    /// The age of a server of this version: `7.9.0`, `6.6.3-rc.1`.
    pub(crate) fn of(version: &str) -> Age {
        let mut numbers = version.split(['.', '-']).map(str::parse::<u32>);
        let version = match (numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => (major, minor),
            _ => (u32::MAX, 0),
        };
        Age {
            writes: version >= (6, 5),
            asks_services: version >= (6, 7),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Age;

    #[test]
    fn a_version_says_what_a_server_can_do() {
        for (version, writes, asks_services) in [
            ("4.7.0", false, false),
            ("6.4.8", false, false),
            ("6.5", true, false),
            ("6.6.3-rc.1", true, false),
            ("6.7.0", true, true),
            ("6.10.1", true, true),
            ("10.0", true, true),
            ("develop", true, true),
        ] {
            let age = Age {
                writes,
                asks_services,
            };
            assert_eq!(Age::of(version), age, "{version}");
        }
    }
}

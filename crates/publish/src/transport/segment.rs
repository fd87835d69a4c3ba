//! What can stand in the address of a call for a trigger: an id or a name.

use crate::error::Error;
use crate::exchange::IdFlaw;

/// The longest name in an address, in bytes as it is escaped there.
///
/// Named choice: servers and proxies read lines of some 4 to 8 kilobytes (IIS 4,096 bytes of address, Apache and nginx 8 kilobytes
/// of request line), and the rest of an address needs some of it.
const LONGEST: usize = 3_800;

/// How many bytes a text takes at most in an address.
fn escaped_len(text: &str) -> usize {
    let of = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => 1,
        _ => 3,
    };
    text.bytes().map(of).sum()
}

/// A text that stays one segment of an address, whatever reads it on the way: our own library, a proxy, the server.
///
/// `.` and `..` are steps in a path by the URL standard, so that deleting the trigger `..` would call `DELETE livechat`.
/// `%2e` is the same to it, and slashes become real ones where a proxy decodes them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Segment<'a>(&'a str);

impl<'a> Segment<'a> {
    /// # Errors
    /// [`Error::UnsafeId`].
    pub(crate) fn id(id: &'a str) -> Result<Segment<'a>, Error> {
        let part = |c: &char| matches!(c, '/' | '\\' | '%' | '?' | '#' | ';');
        let flaw = if id.trim().is_empty() {
            Some(IdFlaw::Empty)
        } else if id.trim().chars().all(|c| c == '.') {
            Some(IdFlaw::Dots)
        } else {
            id.chars()
                .find(|c| part(c) || c.is_control())
                .map(IdFlaw::Character)
        };
        match flaw {
            None => Ok(Segment(id)),
            Some(flaw) => Err(Error::UnsafeId {
                id: id.to_owned(),
                flaw,
            }),
        }
    }

    /// A name, which may hold anything: it is escaped whole. Only what an address has no escaped form for cannot stand there, nor what
    /// would be a step to another place once somebody on the way decodes its slashes, nor what makes an address too long.
    ///
    /// # Errors
    /// [`Error::UnsafeId`].
    pub(crate) fn name(name: &'a str) -> Result<Segment<'a>, Error> {
        let is_step = |part: &str| matches!(part, "." | "..");
        let bytes = escaped_len(name);
        let flaw = match name {
            "" => IdFlaw::Empty,
            "." | ".." => IdFlaw::Dots,
            _ if name.split(['/', '\\']).any(is_step) => IdFlaw::Steps,
            _ if bytes > LONGEST => IdFlaw::Long { bytes, most: LONGEST },
            _ => return Ok(Segment(name)),
        };
        Err(Error::UnsafeId {
            id: name.to_owned(),
            flaw,
        })
    }

    pub(crate) fn as_str(self) -> &'a str {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_servers_are_safe_and_what_would_change_a_path_is_not() {
        for id in ["2wBSyqvGmdHZMPMdT", "65f0c0ffee", "a.b", "...a", "ü ü", "a-b_c:d"] {
            assert!(Segment::id(id).is_ok(), "{id}");
        }
        for id in [
            "", " ", ".", "..", "...", " ..", "%2e", "%2E%2e", "a/b", "..\\", "a\u{0}", "a\nb", "..;", "a?b",
            "a#b",
        ] {
            assert!(Segment::id(id).is_err(), "{id}");
        }
    }

    #[test]
    fn names_may_hold_what_parts_an_address_and_may_not_be_a_step_in_it() {
        for name in ["a/b", "100 %", "c#", "q?", "a+b", "ä 🙂", "%2e", "..."] {
            assert!(Segment::name(name).is_ok(), "{name}");
        }
        for name in ["", ".", "..", "a/../b", "../chat", "a/.", "a\\..\\b"] {
            assert!(Segment::name(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_name_is_as_long_as_the_address_that_it_makes() {
        assert!(Segment::name(&"a".repeat(LONGEST)).is_ok());
        assert!(Segment::name(&"a".repeat(LONGEST + 1)).is_err());
        // An umlaut takes six bytes.
        assert!(Segment::name(&"ü".repeat(LONGEST / 6)).is_ok());
        assert!(Segment::name(&"ü".repeat(LONGEST / 6 + 1)).is_err());
    }
}

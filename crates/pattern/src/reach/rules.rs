//! What every address keeps to, as a loose automaton that goes on where a rule is broken and says which.
//!
//! It decides nothing: when no address matches, the way through a pattern that breaks the fewest rules tells why.

/// How far into an address one has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    pub(super) place: Place,
    /// The scheme is `https`.
    pub(super) secure: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Start,
    /// So many letters of `http` or `https`.
    Scheme(u8),
    OtherScheme,
    Colon,
    Slash,
    HostStart,
    Host,
    /// Within the brackets of an IPv6 address.
    Bracket,
    PortStart,
    Port(Digits),
    /// After the colon of a user's name.
    Password,
    /// After a slash, and so many dots.
    Segment(u8),
    Path,
    Query,
    Fragment,
}

/// The digits of a port that has been read, as far as they matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Digits {
    Four,
    FourFour,
    FourFourThree,
    Eight,
    Eighty,
    Other,
}

/// A rule of addresses that is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Broken {
    /// Addresses begin with their scheme.
    Beginning,
    /// Only `http` and `https` are web pages.
    Scheme,
    /// Schemes and hosts are in lower case.
    SchemeCase,
    HostCase,
    /// A host is followed by a slash.
    NoSlash,
    /// There is a host.
    NoHost,
    /// An address goes on here.
    Unfinished,
    DefaultPort,
    UserName,
    /// A character that never stands in a host.
    InHost,
    /// A character that is always encoded where it stands.
    Encoded,
    NonAscii,
    Space,
    Control,
    Backslash,
    /// A segment of dots.
    Dots,
    /// A `^` after something.
    BeforeStart,
    /// Something after a `$`.
    AfterEnd,
    /// A `\b` or `\B` that cannot hold.
    Boundary,
    /// No other rule explains it.
    Elsewhere,
    /// A class without members.
    NothingFits,
}

impl Broken {
    /// How unlikely it is that this is what is wrong.
    pub(super) fn cost(self) -> u32 {
        match self {
            Broken::HostCase
            | Broken::SchemeCase
            | Broken::NonAscii
            | Broken::Space
            | Broken::Control
            | Broken::Encoded
            | Broken::Backslash => 1,
            Broken::InHost => 2,
            Broken::Dots | Broken::DefaultPort => 5,
            Broken::NoSlash | Broken::UserName => 10,
            Broken::NoHost => 15,
            Broken::Scheme | Broken::Unfinished => 20,
            Broken::AfterEnd => 30,
            Broken::Beginning => 40,
            Broken::BeforeStart | Broken::Boundary => 45,
            Broken::NothingFits => 50,
            Broken::Elsewhere => 60,
        }
    }
}

const SCHEME: &[u8] = b"https";

/// Every spot, those first where most patterns are meant to begin.
pub(super) fn spots() -> Vec<Spot> {
    let places = [
        Place::Start,
        Place::Path,
        Place::Query,
        Place::Fragment,
        Place::Colon,
        Place::Slash,
        Place::HostStart,
        Place::Host,
        Place::Bracket,
        Place::PortStart,
        Place::Port(Digits::Other),
        Place::Segment(0),
        Place::Segment(1),
        Place::Segment(2),
    ];
    let schemes = (1..=5).map(Place::Scheme);
    places
        .into_iter()
        .chain(schemes)
        .flat_map(|place| [true, false].map(|secure| Spot { place, secure }))
        .collect()
}

impl Spot {
    fn at(self, place: Place) -> Spot {
        Spot { place, ..self }
    }

    /// Where a unit leads, and the rule that it breaks.
    pub(super) fn after(self, unit: u16) -> Vec<(Spot, Option<Broken>)> {
        let mut ways = self.plainly_after(unit);
        if self.place == Place::Start {
            // As if the address had been cut in front.
            for place in [Place::Path, Place::HostStart, Place::Slash, Place::Colon] {
                let there = self.at(place).plainly_after(unit);
                ways.extend(there.into_iter().map(|(to, _)| (to, Some(Broken::Beginning))));
            }
        }
        ways
    }

    fn plainly_after(self, unit: u16) -> Vec<(Spot, Option<Broken>)> {
        let byte = u8::try_from(unit).ok().filter(u8::is_ascii);
        let fine = |place| vec![(self.at(place), None)];
        let broken = |place, rule| vec![(self.at(place), Some(rule))];
        let Some(byte) = byte else {
            return match self.place {
                Place::Start | Place::Scheme(_) | Place::OtherScheme => Vec::new(),
                Place::Segment(_) => broken(Place::Path, Broken::NonAscii),
                Place::HostStart => broken(Place::Host, Broken::NonAscii),
                place => broken(place, Broken::NonAscii),
            };
        };
        if byte < 0x20 || byte == 0x7F {
            return broken(self.place, Broken::Control);
        }
        if byte == b' ' {
            return broken(self.place, Broken::Space);
        }
        match self.place {
            Place::Start | Place::Scheme(_) => self.in_scheme(byte),
            Place::OtherScheme => match byte {
                b':' => broken(Place::Colon, Broken::Scheme),
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'-' | b'.' => fine(Place::OtherScheme),
                _ => Vec::new(),
            },
            Place::Colon => match byte {
                b'/' => fine(Place::Slash),
                b'\\' => broken(Place::Slash, Broken::Backslash),
                _ => Vec::new(),
            },
            Place::Slash => match byte {
                b'/' => fine(Place::HostStart),
                b'\\' => broken(Place::HostStart, Broken::Backslash),
                _ => Vec::new(),
            },
            Place::HostStart if byte == b'[' => fine(Place::Bracket),
            Place::HostStart if matches!(byte, b'/' | b'?' | b'#') => {
                broken(Place::Segment(0), Broken::NoHost)
            }
            Place::HostStart | Place::Host => self.in_host(byte),
            Place::Bracket => match byte {
                b'0'..=b'9' | b'a'..=b'f' | b':' => fine(Place::Bracket),
                b'A'..=b'F' => broken(Place::Bracket, Broken::HostCase),
                b']' => fine(Place::Host),
                _ => Vec::new(),
            },
            Place::PortStart | Place::Port(_) => self.in_port(byte),
            Place::Password => match byte {
                b'@' => broken(Place::HostStart, Broken::UserName),
                b'/' | b'?' | b'#' => Vec::new(),
                _ => fine(Place::Password),
            },
            Place::Segment(_) | Place::Path => self.in_path(byte),
            Place::Query => match byte {
                b'#' => fine(Place::Fragment),
                b'"' | b'<' | b'>' | b'\'' => broken(Place::Query, Broken::Encoded),
                _ => fine(Place::Query),
            },
            Place::Fragment => match byte {
                b'"' | b'<' | b'>' | b'`' => broken(Place::Fragment, Broken::Encoded),
                _ => fine(Place::Fragment),
            },
        }
    }

    fn in_scheme(self, byte: u8) -> Vec<(Spot, Option<Broken>)> {
        let read = match self.place {
            Place::Scheme(read) => usize::from(read),
            _ => 0,
        };
        let mut ways = Vec::new();
        if let Some(&wanted) = SCHEME.get(read)
            && byte.eq_ignore_ascii_case(&wanted)
        {
            let case = (byte != wanted).then_some(Broken::SchemeCase);
            ways.push((self.at(Place::Scheme(read as u8 + 1)), case));
        }
        if byte == b':' && read >= 4 {
            let secure = read == 5;
            ways.push((
                Spot {
                    place: Place::Colon,
                    secure,
                },
                None,
            ));
        }
        if byte.is_ascii_alphanumeric() {
            ways.push((self.at(Place::OtherScheme), None));
        }
        ways
    }

    fn in_host(self, byte: u8) -> Vec<(Spot, Option<Broken>)> {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' => vec![(self.at(Place::Host), None)],
            b'/' => vec![(self.at(Place::Segment(0)), None)],
            b':' => vec![
                (self.at(Place::PortStart), None),
                (self.at(Place::Password), None),
            ],
            b'?' => vec![(self.at(Place::Query), Some(Broken::NoSlash))],
            b'#' => vec![(self.at(Place::Fragment), Some(Broken::NoSlash))],
            b'A'..=b'Z' => vec![(self.at(Place::Host), Some(Broken::HostCase))],
            b'@' => vec![(self.at(Place::HostStart), Some(Broken::UserName))],
            b'\\' => vec![(self.at(Place::Segment(0)), Some(Broken::Backslash))],
            _ => vec![(self.at(Place::Host), Some(Broken::InHost))],
        }
    }

    fn in_port(self, byte: u8) -> Vec<(Spot, Option<Broken>)> {
        use Digits::{Eight, Eighty, Four, FourFour, FourFourThree, Other};
        let default = match self.place {
            Place::Port(FourFourThree) => self.secure,
            Place::Port(Eighty) => !self.secure,
            _ => false,
        };
        match byte {
            b'0'..=b'9' => {
                let digits = match (self.place, byte) {
                    (Place::PortStart, b'4') => Four,
                    (Place::Port(Four), b'4') => FourFour,
                    (Place::Port(FourFour), b'3') => FourFourThree,
                    (Place::PortStart, b'8') => Eight,
                    (Place::Port(Eight), b'0') => Eighty,
                    _ => Other,
                };
                vec![(self.at(Place::Port(digits)), None)]
            }
            b'/' | b'?' | b'#' if self.place == Place::PortStart => Vec::new(),
            b'/' => vec![(self.at(Place::Segment(0)), default.then_some(Broken::DefaultPort))],
            b'?' => vec![(self.at(Place::Query), Some(Broken::NoSlash))],
            b'#' => vec![(self.at(Place::Fragment), Some(Broken::NoSlash))],
            _ => Vec::new(),
        }
    }

    fn in_path(self, byte: u8) -> Vec<(Spot, Option<Broken>)> {
        let dots = matches!(self.place, Place::Segment(1 | 2)).then_some(Broken::Dots);
        match (self.place, byte) {
            (_, b'/') => vec![(self.at(Place::Segment(0)), dots)],
            (_, b'?') => vec![(self.at(Place::Query), dots)],
            (_, b'#') => vec![(self.at(Place::Fragment), dots)],
            (_, b'\\') => vec![(self.at(Place::Segment(0)), Some(Broken::Backslash))],
            (_, b'"' | b'<' | b'>' | b'`' | b'{' | b'}') => {
                vec![(self.at(Place::Path), Some(Broken::Encoded))]
            }
            (Place::Segment(read @ (0 | 1)), b'.') => vec![(self.at(Place::Segment(read + 1)), None)],
            _ => vec![(self.at(Place::Path), None)],
        }
    }

    /// Whether an address may end here: nothing when none goes on from here either, else the rule that ending breaks.
    pub(super) fn end(self) -> Option<Option<Broken>> {
        Some(match self.place {
            Place::OtherScheme | Place::Password => return None,
            Place::Start
            | Place::Scheme(_)
            | Place::Colon
            | Place::Slash
            | Place::Bracket
            | Place::PortStart => Some(Broken::Unfinished),
            Place::HostStart => Some(Broken::NoHost),
            Place::Host | Place::Port(_) => Some(Broken::NoSlash),
            Place::Segment(1 | 2) => Some(Broken::Dots),
            Place::Segment(_) | Place::Path | Place::Query | Place::Fragment => None,
        })
    }
}

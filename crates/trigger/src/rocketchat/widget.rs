//! The builds of the widget: which servers give out which.
//!
//! What a trigger does is decided by the widget that a server gives out, so checks and texts ask here, and the engines of
//! `simulate` stand for these builds one by one.

use crate::ServerVersion;

/// A build of the widget whose rules differ from those of the others. The order is that of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Widget {
    /// Before 1.13.0: servers before 4.6.
    Before1_13,
    /// 1.13: servers 4.6 and 4.7.
    V1_13,
    /// Servers 4.8 to 6.5: every condition counts, all actions run.
    UpTo6_5,
    /// Servers 6.6: the first builds with records.
    Early6_6,
    /// Servers 6.7 to 8.6: each page load forgets the records. Most servers in use.
    Since6_7,
    /// Servers 8.7: nobody looked into it; it is one of its neighbours.
    Unknown8_7,
    /// Servers 8.8 and later.
    Newest,
}

impl Widget {
    /// Every build, the oldest first.
    pub const ALL: [Widget; 7] = [
        Widget::Before1_13,
        Widget::V1_13,
        Widget::UpTo6_5,
        Widget::Early6_6,
        Widget::Since6_7,
        Widget::Unknown8_7,
        Widget::Newest,
    ];

    /// The build that servers of this version give out.
    pub fn of(version: ServerVersion) -> Widget {
        let later = |build: &&Widget| build.first().is_none_or(|first| first <= version);
        *Widget::ALL
            .iter()
            .rev()
            .find(later)
            .expect("the oldest build has no first version")
    }

    /// The first server version that gives it out; `None` for the oldest build.
    pub fn first(self) -> Option<ServerVersion> {
        match self {
            Widget::Before1_13 => None,
            Widget::V1_13 => Some(ServerVersion::new(4, 6)),
            Widget::UpTo6_5 => Some(ServerVersion::new(4, 8)),
            Widget::Early6_6 => Some(ServerVersion::new(6, 6)),
            Widget::Since6_7 => Some(ServerVersion::new(6, 7)),
            Widget::Unknown8_7 => Some(ServerVersion::new(8, 7)),
            Widget::Newest => Some(ServerVersion::new(8, 8)),
        }
    }

    /// Its servers, as one says it in a sentence: “Rocket.Chat 6.7 to 8.6”.
    pub fn servers(self) -> &'static str {
        match self {
            Widget::Before1_13 => "Rocket.Chat before 4.6",
            Widget::V1_13 => "Rocket.Chat 4.6 and 4.7",
            Widget::UpTo6_5 => "Rocket.Chat 4.8 to 6.5",
            Widget::Early6_6 => "Rocket.Chat 6.6",
            Widget::Since6_7 => "Rocket.Chat 6.7 to 8.6",
            Widget::Unknown8_7 => "Rocket.Chat 8.7",
            Widget::Newest => "Rocket.Chat 8.8 and later",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_server_version_has_its_widget() {
        for ((major, minor), widget) in [
            ((0, 70), Widget::Before1_13),
            ((4, 5), Widget::Before1_13),
            ((4, 6), Widget::V1_13),
            ((4, 7), Widget::V1_13),
            ((4, 8), Widget::UpTo6_5),
            ((6, 5), Widget::UpTo6_5),
            ((6, 6), Widget::Early6_6),
            ((6, 7), Widget::Since6_7),
            ((7, 0), Widget::Since6_7),
            ((8, 6), Widget::Since6_7),
            ((8, 7), Widget::Unknown8_7),
            ((8, 8), Widget::Newest),
            ((9, 0), Widget::Newest),
        ] {
            assert_eq!(
                Widget::of(ServerVersion::new(major, minor)),
                widget,
                "{major}.{minor}"
            );
        }
    }
}

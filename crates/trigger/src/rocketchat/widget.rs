//! The builds of the widget: which servers give out which.
//!
//! What a trigger does is decided by the widget that a server gives out, so checks and texts ask here, and the engines of
//! `simulate` stand for these builds one by one.

use serde::Serialize;

use crate::ServerVersion;

/// A build of the widget whose rules differ from those of the others. The order is that of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Widget {
    /// Before 1.13.0: servers before 4.6.
    Before1_13,
    /// 1.13: servers 4.6 and 4.7.
    V1_13,
    /// Servers 5.0 to 6.1 before 5.3.8, 5.4.9, 6.0.6 and 6.1.6: as [`UpTo6_5`](Self::UpTo6_5), but a widget in a site is never told the
    /// page's URL. Source: RocketChat/Rocket.Chat#29073, and #27826 on 5.4.1.
    UntoldUrls,
    /// Servers 4.8 to 6.5, without those of [`UntoldUrls`](Self::UntoldUrls): every condition counts, all actions run.
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

/// The releases in which [`Widget::UntoldUrls`] was mended by a patch, and the number of that patch.
const MENDED_BY_PATCH: [(ServerVersion, u32); 4] = [
    (ServerVersion::new(5, 3), 8),
    (ServerVersion::new(5, 4), 9),
    (ServerVersion::new(6, 0), 6),
    (ServerVersion::new(6, 1), 6),
];

impl Widget {
    /// Every build, the oldest first.
    pub const ALL: [Widget; 8] = [
        Widget::Before1_13,
        Widget::V1_13,
        Widget::UntoldUrls,
        Widget::UpTo6_5,
        Widget::Early6_6,
        Widget::Since6_7,
        Widget::Unknown8_7,
        Widget::Newest,
    ];

    /// The build that servers of this version give out.
    ///
    /// A version without its third number can be on either side of a mend that came with a patch. Then it is the mended build;
    /// [`or_else`](Self::or_else) has the other one.
    pub fn of(version: ServerVersion) -> Widget {
        if lies_in_the_hole(version) == Some(true) {
            return Widget::UntoldUrls;
        }
        let later = |build: &&Widget| {
            **build != Widget::UntoldUrls && build.first().is_none_or(|first| first <= version)
        };
        *Widget::ALL
            .iter()
            .rev()
            .find(later)
            .expect("the oldest build has no first version")
    }

    /// The other build that it may be as well, where that depends on the third number of a version and there is none: `5.4` is
    /// before or after 5.4.9.
    pub fn or_else(version: ServerVersion) -> Option<Widget> {
        lies_in_the_hole(version).is_none().then_some(Widget::UntoldUrls)
    }

    /// The first patch of this release with which page URLs are tried in a site, where that depends on the patch: 9 for 5.4.
    pub fn mending_patch(version: ServerVersion) -> Option<u32> {
        MENDED_BY_PATCH
            .iter()
            .find(|(release, _)| version.is_within(*release))
            .map(|(_, patch)| *patch)
    }

    /// The first server version that gives it out; `None` for the oldest build.
    pub const fn first(self) -> Option<ServerVersion> {
        match self {
            Widget::Before1_13 => None,
            Widget::V1_13 => Some(ServerVersion::new(4, 6)),
            Widget::UpTo6_5 => Some(ServerVersion::new(4, 8)),
            Widget::UntoldUrls => Some(ServerVersion::new(5, 0)),
            Widget::Early6_6 => Some(ServerVersion::new(6, 6)),
            Widget::Since6_7 => Some(ServerVersion::new(6, 7)),
            Widget::Unknown8_7 => Some(ServerVersion::new(8, 7)),
            Widget::Newest => Some(ServerVersion::new(8, 8)),
        }
    }

    /// The last release that gives it out, without its third number; `None` for the newest build.
    pub const fn last(self) -> Option<ServerVersion> {
        match self {
            Widget::Before1_13 => Some(ServerVersion::new(4, 5)),
            Widget::V1_13 => Some(ServerVersion::new(4, 7)),
            Widget::UntoldUrls => Some(ServerVersion::new(6, 1)),
            Widget::UpTo6_5 => Some(ServerVersion::new(6, 5)),
            Widget::Early6_6 => Some(ServerVersion::new(6, 6)),
            Widget::Since6_7 => Some(ServerVersion::new(8, 6)),
            Widget::Unknown8_7 => Some(ServerVersion::new(8, 7)),
            Widget::Newest => None,
        }
    }

    /// Its servers, as one says it in a sentence: “Rocket.Chat 6.7 to 8.6”.
    pub const fn servers(self) -> &'static str {
        match self {
            Widget::Before1_13 => "Rocket.Chat before 4.6",
            Widget::V1_13 => "Rocket.Chat 4.6 and 4.7",
            Widget::UntoldUrls => "Rocket.Chat 5.0 to 6.1 before 5.3.8, 5.4.9, 6.0.6 and 6.1.6",
            Widget::UpTo6_5 => "Rocket.Chat 4.8 to 6.5",
            Widget::Early6_6 => "Rocket.Chat 6.6",
            Widget::Since6_7 => "Rocket.Chat 6.7 to 8.6",
            Widget::Unknown8_7 => "Rocket.Chat 8.7",
            Widget::Newest => "Rocket.Chat 8.8 and later",
        }
    }
}

/// Whether a version is one of [`Widget::UntoldUrls`]; `None` when only its missing third number could tell.
fn lies_in_the_hole(version: ServerVersion) -> Option<bool> {
    let release = version.without_patch();
    let (first, last) = (Widget::UntoldUrls.first(), Widget::UntoldUrls.last());
    if first.is_some_and(|first| release < first) || last.is_some_and(|last| last < release) {
        return Some(false);
    }
    match Widget::mending_patch(version) {
        // Releases before those that were mended by a patch never were.
        None => Some(true),
        Some(mended) => version.patch.map(|patch| patch < mended),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn version(text: &str) -> ServerVersion {
        ServerVersion::parse(text).expect("the tests name versions")
    }

    #[test]
    fn each_server_version_has_its_widget() {
        for (text, widget) in [
            ("0.70", Widget::Before1_13),
            ("4.5.7", Widget::Before1_13),
            ("4.6", Widget::V1_13),
            ("4.7.5", Widget::V1_13),
            ("4.8", Widget::UpTo6_5),
            ("6.2.0", Widget::UpTo6_5),
            ("6.5", Widget::UpTo6_5),
            ("6.5.9", Widget::UpTo6_5),
            ("6.6", Widget::Early6_6),
            ("6.6.11", Widget::Early6_6),
            ("6.7.0", Widget::Since6_7),
            ("7.0", Widget::Since6_7),
            ("8.6.12", Widget::Since6_7),
            ("8.7.0", Widget::Unknown8_7),
            ("8.8.0", Widget::Newest),
            ("9.0", Widget::Newest),
        ] {
            assert_eq!(Widget::of(version(text)), widget, "{text}");
            assert_eq!(Widget::or_else(version(text)), None, "{text}");
        }
    }

    #[test]
    fn the_third_number_tells_whether_a_widget_is_told_the_page_url() {
        for (before, mended) in [
            ("5.3.7", "5.3.8"),
            ("5.4.8", "5.4.9"),
            ("6.0.5", "6.0.6"),
            ("6.1.5", "6.1.6"),
        ] {
            assert_eq!(Widget::of(version(before)), Widget::UntoldUrls, "{before}");
            assert_eq!(Widget::of(version(mended)), Widget::UpTo6_5, "{mended}");
            let release = version(mended).without_patch();
            assert_eq!(Widget::of(release), Widget::UpTo6_5, "{release}");
            assert_eq!(Widget::or_else(release), Some(Widget::UntoldUrls), "{release}");
        }
        for never_mended in ["5.0", "5.0.8", "5.1.2", "5.2.99", "5.2"] {
            assert_eq!(
                Widget::of(version(never_mended)),
                Widget::UntoldUrls,
                "{never_mended}"
            );
            assert_eq!(Widget::or_else(version(never_mended)), None, "{never_mended}");
        }
    }

    #[test]
    fn the_first_and_the_last_servers_of_a_widget_have_it() {
        for widget in Widget::ALL {
            for version in [widget.first(), widget.last()].into_iter().flatten() {
                let found = [Some(Widget::of(version)), Widget::or_else(version)];
                assert!(found.contains(&Some(widget)), "{widget:?}: {version}");
            }
        }
    }
}

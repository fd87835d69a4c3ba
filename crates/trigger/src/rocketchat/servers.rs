//! The servers for which a rule or a fact holds: sets of builds of the widget, with their words.
//!
//! Sources of what holds where: the published packages of the builds, and the runs that were recorded from them. The engines of
//! `simulate` play these builds, and a test there holds each rule to them.

use serde::Serialize;

use super::Widget;
use crate::ServerVersion;

/// The servers for which something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ServersOfFact"))]
pub struct Servers {
    /// The builds of the widget that they give out. 8.7, which nobody has looked into, is among them where it holds for both of its
    /// neighbours.
    pub widgets: &'static [Widget],
    /// For people: “Rocket.Chat 6.7 to 8.6”, or “all”.
    pub words: &'static str,
}

impl Servers {
    /// Every server.
    pub const ALL: Servers = Servers {
        widgets: &Widget::ALL,
        words: "all",
    };
    /// One condition and one action count, and records say where a trigger stands.
    pub const SINCE_6_6: Servers = Servers {
        widgets: &[
            Widget::Early6_6,
            Widget::Since6_7,
            Widget::Unknown8_7,
            Widget::Newest,
        ],
        words: "Rocket.Chat 6.6 and later",
    };
    /// No page load schedules what runs once.
    pub const ONCE_NEEDS_A_REPORT: Servers = Servers {
        widgets: &[Widget::Early6_6, Widget::Since6_7],
        words: "Rocket.Chat 6.6 to 8.6",
    };
    /// What waited when a page was left waits anew on the next one.
    pub const WAITING_ANEW: Servers = Servers {
        widgets: &[
            Widget::Before1_13,
            Widget::V1_13,
            Widget::UntoldUrls,
            Widget::UpTo6_5,
            Widget::Early6_6,
            Widget::Since6_7,
        ],
        words: "Rocket.Chat up to 8.6",
    };
    /// A page remembers what was waiting on the page before, and does not let it wait again.
    pub const NEWEST: Servers = Servers {
        widgets: &[Widget::Newest],
        words: "Rocket.Chat 8.8 and later",
    };
    /// Visitors who have registered can wait for the next registration.
    pub const SINCE_6_7: Servers = Servers {
        widgets: &[Widget::Since6_7, Widget::Unknown8_7, Widget::Newest],
        words: "Rocket.Chat 6.7 and later",
    };
    /// Every condition counts by itself, and all actions run.
    pub const EVERY_CONDITION: Servers = Servers {
        widgets: &[
            Widget::Before1_13,
            Widget::V1_13,
            Widget::UntoldUrls,
            Widget::UpTo6_5,
        ],
        words: "Rocket.Chat up to 6.5",
    };
    /// As before, for what nobody saw before 4.6.
    pub const FROM_4_6_TO_6_5: Servers = Servers {
        widgets: &[Widget::V1_13, Widget::UntoldUrls, Widget::UpTo6_5],
        words: "Rocket.Chat 4.6 to 6.5",
    };
    /// As before, for what came with 4.8.
    pub const FROM_4_8_TO_6_5: Servers = Servers {
        widgets: &[Widget::UntoldUrls, Widget::UpTo6_5],
        words: "Rocket.Chat 4.8 to 6.5",
    };
    /// A widget in a site is never told the page's URL.
    pub const UNTOLD_URLS: Servers = Servers {
        widgets: &[Widget::UntoldUrls],
        words: Widget::UntoldUrls.servers(),
    };
    /// The widget 1.13, which saw its own address instead of the site's.
    pub const OWN_ADDRESS: Servers = Servers {
        widgets: &[Widget::V1_13],
        words: "Rocket.Chat 4.6 and 4.7",
    };
    /// The widgets that were published by themselves.
    pub const UP_TO_4_7: Servers = Servers {
        widgets: &[Widget::Before1_13, Widget::V1_13],
        words: "Rocket.Chat up to 4.7",
    };
    /// Widgets before 1.13.
    pub const BEFORE_4_6: Servers = Servers {
        widgets: &[Widget::Before1_13],
        words: "Rocket.Chat up to 4.5",
    };
    /// Messages for guests go when the visitor registers.
    pub const SINCE_4_8: Servers = Servers {
        widgets: &[
            Widget::UntoldUrls,
            Widget::UpTo6_5,
            Widget::Early6_6,
            Widget::Since6_7,
            Widget::Unknown8_7,
            Widget::Newest,
        ],
        words: "Rocket.Chat 4.8 and later",
    };
    /// Registered visitors are left alone.
    pub const GUESTS_ONLY: Servers = Servers {
        widgets: &[
            Widget::Before1_13,
            Widget::UntoldUrls,
            Widget::UpTo6_5,
            Widget::Early6_6,
            Widget::Since6_7,
            Widget::Unknown8_7,
            Widget::Newest,
        ],
        words: "Rocket.Chat up to 4.5, 4.8 and later",
    };

    #[cfg(test)]
    const NAMED: [Servers; 15] = [
        Servers::ALL,
        Servers::SINCE_6_6,
        Servers::ONCE_NEEDS_A_REPORT,
        Servers::WAITING_ANEW,
        Servers::NEWEST,
        Servers::SINCE_6_7,
        Servers::EVERY_CONDITION,
        Servers::FROM_4_6_TO_6_5,
        Servers::FROM_4_8_TO_6_5,
        Servers::UNTOLD_URLS,
        Servers::OWN_ADDRESS,
        Servers::UP_TO_4_7,
        Servers::BEFORE_4_6,
        Servers::SINCE_4_8,
        Servers::GUESTS_ONLY,
    ];

    /// Whether it holds for servers of this version, or may hold for them.
    pub fn hold_for(&self, version: Option<ServerVersion>) -> bool {
        builds_of(version)
            .iter()
            .any(|widget| self.widgets.contains(widget))
    }

    /// Whether it holds for every server.
    pub fn is_all(&self) -> bool {
        self.widgets.len() == Widget::ALL.len()
    }
}

/// The builds of the widget that servers of this version can give out, the likeliest first.
///
/// Named choices: while nobody said which version it is, the servers of today count, 6.7 to 8.6 first and then what 8.8 changes. 8.7 is
/// one of these two as well. Where a patch decides, a version without its third number can be on either side.
pub fn builds_of(version: Option<ServerVersion>) -> Vec<Widget> {
    let Some(version) = version else {
        return vec![Widget::Since6_7, Widget::Newest];
    };
    match Widget::of(version) {
        Widget::Unknown8_7 => vec![Widget::Since6_7, Widget::Newest],
        widget => [Some(widget), Widget::or_else(version)]
            .into_iter()
            .flatten()
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ranges of a set, as one says them.
    fn words(widgets: &[Widget]) -> String {
        let mut ranges: Vec<(Widget, Widget)> = Vec::new();
        let place = |widget: Widget| {
            let mut all = Widget::ALL.iter().filter(|known| **known != Widget::UntoldUrls);
            all.position(|known| *known == widget).unwrap()
        };
        if widgets == [Widget::UntoldUrls] {
            return Widget::UntoldUrls.servers().to_owned();
        }
        // Its servers lie between those of another build.
        let widgets = widgets.iter().filter(|widget| **widget != Widget::UntoldUrls);
        for &widget in widgets {
            match ranges.last_mut() {
                Some((_, last)) if place(*last) + 1 == place(widget) => *last = widget,
                _ => ranges.push((widget, widget)),
            }
        }
        let range = |(first, last): (Widget, Widget)| match (first.first(), last.last()) {
            (None, None) => "all".to_owned(),
            (None, Some(last)) => format!("up to {last}"),
            (Some(first), None) => format!("{first} and later"),
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) if first.major == last.major && first.minor + 1 == last.minor => {
                format!("{first} and {last}")
            }
            (Some(first), Some(last)) => format!("{first} to {last}"),
        };
        let all: Vec<String> = ranges.into_iter().map(range).collect();
        match all.join(", ").as_str() {
            "all" => "all".to_owned(),
            words => format!("Rocket.Chat {words}"),
        }
    }

    #[test]
    fn the_words_of_each_set_name_the_servers_of_its_builds() {
        for servers in Servers::NAMED {
            assert_eq!(servers.words, words(servers.widgets));
        }
    }

    #[test]
    fn without_a_version_the_servers_of_today_count() {
        assert!(Servers::ONCE_NEEDS_A_REPORT.hold_for(None));
        assert!(Servers::NEWEST.hold_for(None));
        assert!(!Servers::EVERY_CONDITION.hold_for(None));
        assert!(Servers::EVERY_CONDITION.hold_for(Some(ServerVersion::new(5, 4))));
        assert!(!Servers::ONCE_NEEDS_A_REPORT.hold_for(Some(ServerVersion::new(8, 8))));
    }

    #[test]
    fn what_holds_for_a_neighbour_of_8_7_may_hold_there() {
        let unknown = Some(ServerVersion::new(8, 7));
        assert!(Servers::ONCE_NEEDS_A_REPORT.hold_for(unknown));
        assert!(Servers::NEWEST.hold_for(unknown));
        assert!(!Servers::EVERY_CONDITION.hold_for(unknown));
    }
}

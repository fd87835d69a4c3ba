//! Where the rules are known from, and since when.

use crate::{Source, SourceKind};

/// Runs of the newest widget, all of which its engine agrees with.
pub(super) const RECORDED: Source = Source {
    kind: SourceKind::RecordedRuns,
    title: "200 recorded runs of the newest widget",
    place: "tests/cases/rocketchat-widget.jsonl",
    known_since: "2026-07-24, RocketChat/Rocket.Chat#41559",
};

/// Visits of the widget of 6.7 to 8.6, all of which its engine agrees with.
pub(super) const RECORDED_6_7: Source = Source {
    kind: SourceKind::RecordedRuns,
    title: "200 visits of the widget of servers 6.7 to 8.6",
    place: "tests/cases/rocketchat-widget-6.7.jsonl",
    known_since: "servers 6.7; recorded in November 2026",
};

/// The code of a build of 6.6.
pub(super) const CODE_6_6: Source = Source {
    kind: SourceKind::PublishedCode,
    title: "The code of a build of 6.6, at 077da506",
    place: "https://github.com/RocketChat/Rocket.Chat/blob/077da506844f66f7e3e5ae9ad1d4586319f58652/packages/livechat/src/lib/triggers.js",
    known_since: "servers 6.6",
};

/// The code of the last build before records.
pub(super) const CODE_6_5: Source = Source {
    kind: SourceKind::PublishedCode,
    title: "The code of the widget before 6.6, at 994781cd",
    place: "https://github.com/RocketChat/Rocket.Chat/blob/994781cd5eae535df7a628dc312621d5c8ebfca8/packages/livechat/src/lib/triggers.js",
    known_since: "servers 4.8; opening the chat since 2022-05-05, RocketChat/Rocket.Chat#25409",
};

/// The mend of page URLs in a site, and the report before it.
pub(super) const MEND_OF_PAGE_URLS: Source = Source {
    kind: SourceKind::PublicReport,
    title: "RocketChat/Rocket.Chat#29073, after the report #27826 on 5.4.1",
    place: "https://github.com/RocketChat/Rocket.Chat/pull/29073",
    known_since: "2023-01-24, RocketChat/Rocket.Chat#27826; mended in May 2023",
};

/// Runs of the last widget that was published by itself.
pub(super) const RECORDED_1_13: Source = Source {
    kind: SourceKind::RecordedRuns,
    title: "200 recorded runs of the published widget 1.13.3",
    place: "crates/simulate/tests/recorded/rocketchat-widget-1.13.jsonl",
    known_since: "widget 1.13.0, RocketChat/Rocket.Chat.Livechat#695",
};

/// Users for whom only the first of several triggers worked.
pub(super) const ONLY_THE_FIRST: Source = Source {
    kind: SourceKind::PublicReport,
    title: "RocketChat/Rocket.Chat.Livechat#232 and pull request #537",
    place: "https://github.com/RocketChat/Rocket.Chat.Livechat/pull/537",
    known_since: "2019-05-13, RocketChat/Rocket.Chat.Livechat#232",
};

/// The vendor's answer to a user whose registered visitors got nothing.
pub(super) const GUESTS_ONLY: Source = Source {
    kind: SourceKind::PublicReport,
    title: "The vendor’s answer in RocketChat/Rocket.Chat#14919",
    place: "https://github.com/RocketChat/Rocket.Chat/issues/14919",
    known_since: "2019-07-08, RocketChat/Rocket.Chat#14919",
};

/// A branch of the widget's own repository from before the page URL was changed.
pub(super) const CODE_BEFORE_1_13: Source = Source {
    kind: SourceKind::PublishedCode,
    title: "The widget’s code before 1.13.0, at 0cb6618e",
    place: "https://github.com/RocketChat/Rocket.Chat.Livechat/blob/0cb6618e92809bb2acdba8c721d2fde91dacb262/src/lib/triggers.js",
    known_since: "2018-12-04, RocketChat/Rocket.Chat.Livechat#76",
};

/// The guide for people who set triggers up.
pub(super) const GUIDE: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Livechat Triggers, Rocket.Chat’s guide",
    place: "https://docs.rocket.chat/docs/livechat-triggers",
    known_since: "read in November 2026",
};

/// The reference of the call that saves a trigger.
pub(super) const REFERENCE: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Create or Update Livechat Triggers, Rocket.Chat’s reference",
    place: "https://developer.rocket.chat/apidocs/create-or-update-livechat-triggers",
    known_since: "read in November 2026",
};

//! Where the rules are known from.

use crate::{Source, SourceKind};

/// Runs of the widget of 7.x servers, all of which the engine agrees with.
pub(super) const RECORDED: Source = Source {
    kind: SourceKind::RecordedRuns,
    title: "200 recorded runs of the current widget",
    place: "tests/cases/rocketchat-widget.jsonl",
};

/// Runs of the last widget that was published by itself.
pub(super) const RECORDED_1_13: Source = Source {
    kind: SourceKind::RecordedRuns,
    title: "200 recorded runs of the published widget 1.13.3",
    place: "crates/simulate/tests/recorded/rocketchat-widget-1.13.jsonl",
};

/// The widget's code in the server's repository.
pub(super) const WIDGET_CODE: Source = Source {
    kind: SourceKind::PublishedCode,
    title: "The widget's published code, packages/livechat",
    place: "https://github.com/RocketChat/Rocket.Chat/tree/develop/packages/livechat/src/lib",
};

/// The guide for people who set triggers up.
pub(super) const GUIDE: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Livechat Triggers, Rocket.Chat's guide",
    place: "https://docs.rocket.chat/docs/livechat-triggers",
};

/// The reference of the call that saves a trigger.
pub(super) const REFERENCE: Source = Source {
    kind: SourceKind::VendorDocument,
    title: "Create or Update Livechat Triggers, Rocket.Chat's reference",
    place: "https://developer.rocket.chat/apidocs/create-or-update-livechat-triggers",
};

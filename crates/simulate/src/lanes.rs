//! A lane per trigger for a time axis: when it waited, when its messages could be read, where it fired or did not.

use serde::{Deserialize, Serialize};

use crate::Reason;

/// What became of one trigger over the whole session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Lane {
    /// The id of the trigger.
    pub trigger: String,
    /// Stretches of time, by their beginning.
    pub spans: Vec<LaneSpan>,
    /// Moments, in order.
    pub marks: Vec<LaneMark>,
}

/// A stretch of time on a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LaneSpan {
    /// What went on.
    pub kind: SpanKind,
    /// When it began, in milliseconds since the session began.
    pub from_ms: u64,
    /// When it ended, or the end of the session.
    pub to_ms: u64,
}

/// What goes on during a [`LaneSpan`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// Its condition waits.
    Waiting,
    /// The external service was asked and has not answered.
    AskingService,
    /// A message of it can be read.
    Visible,
    /// It is not active at this time, and is at another.
    Resting,
}

/// A moment on a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LaneMark {
    /// Milliseconds since the session began.
    pub t_ms: u64,
    /// Whether it fired then; otherwise it did not.
    pub fired: bool,
    /// Why.
    pub reason: Reason,
    /// The index of the decision in the trace.
    pub decision: usize,
}

/// The lanes as they grow.
#[derive(Debug, Default)]
pub(crate) struct Lanes {
    lanes: Vec<Lane>,
    /// For each lane the span that still waits or asks.
    open: Vec<Option<(SpanKind, u64)>>,
}

impl Lanes {
    pub(crate) fn new<'a>(ids: impl Iterator<Item = &'a str>) -> Lanes {
        let lanes: Vec<Lane> = ids
            .map(|id| Lane {
                trigger: id.to_owned(),
                ..Lane::default()
            })
            .collect();
        Lanes {
            open: vec![None; lanes.len()],
            lanes,
        }
    }

    pub(crate) fn begin(&mut self, lane: usize, kind: SpanKind, t_ms: u64) {
        // It does not begin to rest anew on each page.
        let rests = |(open, _): (SpanKind, u64)| open == SpanKind::Resting && kind == open;
        if self.open[lane].is_some_and(rests) {
            return;
        }
        self.end(lane, t_ms);
        self.open[lane] = Some((kind, t_ms));
    }

    pub(crate) fn end(&mut self, lane: usize, t_ms: u64) {
        if let Some((kind, from_ms)) = self.open[lane].take() {
            self.span(lane, kind, from_ms, t_ms);
        }
    }

    pub(crate) fn span(&mut self, lane: usize, kind: SpanKind, from_ms: u64, to_ms: u64) {
        self.lanes[lane].spans.push(LaneSpan { kind, from_ms, to_ms });
    }

    pub(crate) fn mark(&mut self, lane: usize, mark: LaneMark) {
        self.lanes[lane].marks.push(mark);
    }

    pub(crate) fn finish(mut self, end_ms: u64) -> Vec<Lane> {
        for lane in 0..self.lanes.len() {
            self.end(lane, end_ms);
            self.lanes[lane].spans.sort_by_key(|span| span.from_ms);
        }
        self.lanes
    }
}

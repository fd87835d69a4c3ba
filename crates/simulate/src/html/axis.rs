//! The time axis: pages and lanes, with long idle stretches shortened.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::Report;
use super::escape::Text;
use crate::{EventKind, Lane, SpanKind, Trace, words};

/// A stretch in which nothing happens is drawn no longer than this, in milliseconds.
const LONGEST_IDLE_MS: u64 = 120_000;

/// From times to places on the axis.
struct Scale {
    /// Moments at which something happens, with the length of the axis before them.
    moments: Vec<(u64, u64)>,
    length: u64,
}

impl Scale {
    fn of(trace: &Trace) -> Scale {
        let events = trace.events.iter().map(|event| event.t_ms);
        let decisions = trace.decisions.iter().map(|decision| decision.t_ms);
        let steps = trace.steps.iter().map(|step| step.t_ms);
        let all: BTreeSet<u64> = events
            .chain(decisions)
            .chain(steps)
            .chain([0, trace.end_ms])
            .collect();
        let (mut before_ms, mut length) = (0, 0);
        let mut moments = Vec::with_capacity(all.len());
        for t_ms in all {
            length += (t_ms - before_ms).min(LONGEST_IDLE_MS);
            moments.push((t_ms, length));
            before_ms = t_ms;
        }
        Scale {
            moments,
            length: length.max(1),
        }
    }

    /// In percent of the axis.
    fn place(&self, t_ms: u64) -> f64 {
        let after = self.moments.partition_point(|(moment, _)| *moment < t_ms);
        let length = self.moments.get(after).map_or(self.length, |(_, length)| *length);
        #[expect(clippy::cast_precision_loss, reason = "percents need no more precision")]
        let place = length as f64 / self.length as f64 * 100.0;
        place
    }

    /// Stretches that are drawn shorter than they are.
    fn shortened(&self) -> impl Iterator<Item = (u64, u64)> {
        self.moments
            .windows(2)
            .map(|pair| (pair[0].0, pair[1].0))
            .filter(|(from_ms, to_ms)| to_ms - from_ms > LONGEST_IDLE_MS)
    }

    /// Moments that are far enough from each other to be labelled.
    fn ticks(&self) -> Vec<u64> {
        const APART: f64 = 9.0;
        let mut ticks: Vec<u64> = Vec::new();
        for (t_ms, _) in &self.moments {
            let free = ticks
                .last()
                .is_none_or(|last| self.place(*t_ms) - self.place(*last) >= APART);
            if free && self.place(*t_ms) <= 92.0 {
                ticks.push(*t_ms);
            }
        }
        ticks
    }
}

/// Writes the axis with a row of pages and a lane for each trigger.
pub(super) fn write(out: &mut String, report: &Report<'_>) {
    let trace = report.trace;
    let scale = Scale::of(trace);
    out.push_str("<div class=\"axis\" role=\"img\" aria-label=\"Time axis. The same is told below, moment by moment.\">\n");
    out.push_str("<div class=\"row ticks\"><span class=\"head\"></span><span class=\"track\">");
    for tick in scale.ticks() {
        let _ = write!(
            out,
            "<i style=\"left:{:.2}%\">{}</i>",
            scale.place(tick),
            words::time(tick)
        );
    }
    out.push_str(
        "</span></div>\n<div class=\"row pages\"><span class=\"head\">Pages</span><span class=\"track\">",
    );
    write_idle(out, &scale);
    write_pages(out, trace, &scale);
    out.push_str("</span></div>\n");
    for lane in &trace.lanes {
        write_lane(out, report, lane, &scale);
    }
    let speech = report.speech();
    out.push_str("<p class=\"legend\">");
    if speech.has_messages {
        out.push_str("<span><i class=\"key waiting\"></i>waits</span><span><i class=\"key asking-service\"></i>asks the service</span><span><i class=\"key visible\"></i>message can be read</span>");
    }
    let rests = |lane: &Lane| lane.spans.iter().any(|span| span.kind == SpanKind::Resting);
    if trace.lanes.iter().any(rests) {
        out.push_str("<span><i class=\"key resting\"></i>not active</span>");
    }
    let _ = writeln!(
        out,
        "<span><b class=\"positive\">✓</b> {}</span><span><b class=\"negative\">✗</b> {}</span><span><i class=\"key idle\"></i>shortened</span></p>\n</div>",
        speech.fires, speech.fires_not
    );
}

fn write_idle(out: &mut String, scale: &Scale) {
    for (from_ms, to_ms) in scale.shortened() {
        let (from, to) = (scale.place(from_ms), scale.place(to_ms));
        let _ = write!(
            out,
            "<i class=\"idle\" style=\"left:{from:.2}%;width:{:.2}%\" title=\"{}\"></i>",
            to - from,
            words::time(to_ms - from_ms)
        );
    }
}

fn write_pages(out: &mut String, trace: &Trace, scale: &Scale) {
    let mut pages = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::PageLoaded { url } => Some((event.t_ms, url, "loaded")),
        EventKind::RouteChanged { url } => Some((event.t_ms, url, "changed")),
        _ => None,
    });
    let mut page = pages.next();
    while let Some((from_ms, url, how)) = page {
        page = pages.next();
        let next_ms = page.map_or(trace.end_ms, |(next_ms, ..)| next_ms);
        // Nobody looks at a page once the visitor has left.
        let left = trace
            .frames
            .iter()
            .find(|frame| frame.t_ms > from_ms && frame.page.is_none());
        let to_ms = left.map_or(next_ms, |frame| frame.t_ms.min(next_ms));
        let (from, to) = (scale.place(from_ms), scale.place(to_ms));
        let _ = write!(
            out,
            "<span class=\"page {how}\" style=\"left:{from:.2}%;width:{:.2}%\" title=\"{}\">{}</span>",
            to - from,
            Text(url),
            Text(path(url))
        );
    }
}

fn write_lane(out: &mut String, report: &Report<'_>, lane: &Lane, scale: &Scale) {
    let name = report.name(&lane.trigger);
    let _ = write!(
        out,
        "<div class=\"row lane\"><span class=\"head\" title=\"{0}\">{0}</span><span class=\"track\">",
        Text(name)
    );
    for span in &lane.spans {
        let (from, to) = (scale.place(span.from_ms), scale.place(span.to_ms));
        let kind = match span.kind {
            SpanKind::Waiting => "waiting",
            SpanKind::AskingService => "asking-service",
            SpanKind::Visible => "visible",
            SpanKind::Resting => "resting",
        };
        let _ = write!(
            out,
            "<i class=\"span {kind}\" style=\"left:{from:.2}%;width:{:.2}%\"></i>",
            to - from
        );
    }
    for mark in &lane.marks {
        let (tone, sign) = if mark.fired {
            ("positive", '✓')
        } else {
            ("negative", '✗')
        };
        let _ = write!(
            out,
            "<a class=\"mark {tone}\" style=\"left:{:.2}%\" href=\"#d{}\" title=\"{}\">{sign}</a>",
            scale.place(mark.t_ms),
            mark.decision,
            words::time(mark.t_ms)
        );
    }
    out.push_str("</span></div>\n");
}

/// A URL without scheme and host, which are the same all over a site.
fn path(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    url[after_scheme..]
        .find('/')
        .map_or(url, |slash| &url[after_scheme + slash..])
}

#[cfg(test)]
mod tests {
    use super::{Scale, path};
    use crate::{Options, engines, parse_script, run};

    #[test]
    fn a_day_away_does_not_hide_what_happened_before_and_after() {
        let session =
            parse_script("load https://a.example/\nwait 1m\nreturn after 1d\nend after 1m").unwrap();
        let trace = run(engines()[0], &[], &session, Options::default());
        let scale = Scale::of(&trace);
        assert_eq!(scale.shortened().collect::<Vec<_>>(), [(60_000, 86_460_000)]);
        assert!((scale.place(60_000) - 25.0).abs() < 0.01);
        assert!((scale.place(86_460_000) - 75.0).abs() < 0.01);
        assert!((scale.place(trace.end_ms) - 100.0).abs() < 0.01);
    }

    #[test]
    fn a_page_ends_where_the_visitor_leaves_it() {
        let session =
            parse_script("load https://a.example/\nwait 1m\nleave\nwait 1m\nreturn after 1m").unwrap();
        let trace = run(engines()[0], &[], &session, Options::default());
        let mut pages = String::new();
        super::write_pages(&mut pages, &trace, &Scale::of(&trace));
        assert!(pages.contains("left:0.00%;width:33.33%"), "{pages}");
    }

    #[test]
    fn pages_go_by_their_path() {
        assert_eq!(path("https://a.example/b?c"), "/b?c");
        assert_eq!(path("https://a.example"), "https://a.example");
        assert_eq!(path("/b"), "/b");
    }
}

//! `page-url`: a pattern, searched in the page's URL.

use trigger::rocketchat::Condition;

use super::Widget;
use crate::patterns::{self, Answer};
use crate::recorder::Said;
use crate::{Reason, Verdict, js};

const RULE: &str = "4";

impl Widget<'_> {
    pub(super) fn search_url(&mut self, trigger: usize, condition: &Condition) {
        let url = self.page.known_url.clone().filter(|url| !url.is_empty());
        let (Some(url), Some(pattern)) = (url.as_deref(), self.triggers[trigger].pattern) else {
            let text = if url.is_none() {
                "The widget does not know the page's URL yet; an embedded widget is told it just after the page is loaded."
            } else {
                "The pattern is empty, and the widget takes that as no pattern at all."
            };
            self.fail_condition(trigger, Reason::PageUrlUnavailable, |reason| {
                Said::new(Verdict::ConditionFailed, reason, RULE, text)
                    .saw("URL", url.as_deref().unwrap_or("not known"))
                    .saw("pattern", pattern_text(condition))
            });
            return;
        };
        let failed = |reason: Reason, text: String| {
            Said::new(Verdict::ConditionFailed, reason, RULE, text)
                .saw("URL", url)
                .saw("pattern", pattern_text(condition))
        };
        match self.patterns.get(pattern) {
            Err(error) => self.fail_condition(trigger, Reason::PatternInvalid, |reason| {
                failed(reason, format!("The pattern does not compile: {error}"))
            }),
            Ok(pattern) => match patterns::search(pattern, url) {
                Answer::NoMatch => self.fail_condition(trigger, Reason::PatternNoMatch, |reason| {
                    failed(reason, "The pattern does not match the URL.".to_owned())
                }),
                Answer::GaveUp => self.fail_condition(trigger, Reason::PatternGaveUp, |reason| {
                    failed(
                        reason,
                        "The pattern takes so long on this URL that it would freeze the visitor's page."
                            .to_owned(),
                    )
                }),
                Answer::Match { start, end } => {
                    self.out.decide(trigger, || {
                        Said::new(
                            Verdict::ConditionMet,
                            Reason::PatternMatched,
                            RULE,
                            "The pattern matches the URL.",
                        )
                        .saw("URL", url)
                        .saw("pattern", pattern_text(condition))
                        .saw("matched part", part(url, start, end))
                        .saw("from", start)
                        .saw("to", end)
                    });
                    self.met.push(trigger);
                }
            },
        }
    }
}

fn pattern_text(condition: &Condition) -> String {
    if js::is_truthy(&condition.value) {
        js::to_text(&condition.value)
    } else {
        String::new()
    }
}

/// The part of a URL between two offsets in UTF-16 units.
fn part(url: &str, start: usize, end: usize) -> String {
    if url.is_ascii() {
        return url.get(start..end).unwrap_or_default().to_owned();
    }
    let units: Vec<u16> = url.encode_utf16().skip(start).take(end - start).collect();
    String::from_utf16_lossy(&units)
}

//! The record of what was asked and answered, for people and for tests that count calls.
//!
//! Never in it: headers and bodies, so no tokens and no passwords.

use std::collections::VecDeque;

use serde::Serialize;

/// The newest requests that are kept.
const KEPT: usize = 1000;

/// One request to the API.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoggedRequest {
    /// Counts from 1 since the start or the last reset.
    pub number: u64,
    /// When it arrived, in milliseconds since the Unix epoch.
    pub at_ms: u64,
    /// `GET`, `POST` or `DELETE`.
    pub method: String,
    /// The route as the rate limit and faults name it: `livechat/triggers/:_id`.
    pub route: String,
    /// Path and query as sent.
    pub target: String,
    /// The status of the answer, once it is made; none when there is none (yet).
    pub status: Option<u16>,
    /// The fault that struck, by name.
    pub fault: Option<&'static str>,
}

/// The newest requests, oldest first.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    requests: VecDeque<LoggedRequest>,
    total: u64,
}

impl RequestLog {
    /// Notes a request and gives its number.
    pub(crate) fn note(&mut self, at_ms: u64, method: &str, route: &str, target: &str) -> u64 {
        self.total += 1;
        if self.requests.len() == KEPT {
            self.requests.pop_front();
        }
        self.requests.push_back(LoggedRequest {
            number: self.total,
            at_ms,
            method: method.to_owned(),
            route: route.to_owned(),
            target: target.to_owned(),
            status: None,
            fault: None,
        });
        self.total
    }

    /// Notes what struck a request; nothing when the request is no longer kept.
    pub(crate) fn struck(&mut self, number: u64, fault: &'static str) {
        if let Some(request) = self.find(number) {
            request.fault = Some(fault);
        }
    }

    /// Notes the answer of a request; nothing when the request is no longer kept.
    pub(crate) fn answered(&mut self, number: u64, status: u16) {
        if let Some(request) = self.find(number) {
            request.status = Some(status);
        }
    }

    pub(crate) fn to_vec(&self) -> Vec<LoggedRequest> {
        self.requests.iter().cloned().collect()
    }

    fn find(&mut self, number: u64) -> Option<&mut LoggedRequest> {
        self.requests
            .iter_mut()
            .rev()
            .find(|request| request.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_requests_are_kept_and_late_answers_to_older_ones_do_no_harm() {
        let mut log = RequestLog::default();
        for _ in 0..=KEPT {
            log.note(0, "GET", "me", "/api/v1/me");
        }
        log.answered(1, 200);
        log.answered(2, 200);
        let kept = log.to_vec();
        assert_eq!(kept.len(), KEPT);
        assert_eq!((kept[0].number, kept[0].status), (2, Some(200)));
    }
}

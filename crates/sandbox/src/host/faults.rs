//! Faults that can be switched on: what goes wrong, at which calls, how often.
//!
//! Here is what strikes when; how a fault shows in HTTP is in [`super::strike`].

use serde::{Deserialize, Serialize};

/// One way to go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// Never answers; the connection stays open.
    Hang,
    /// Closes the connection without an answer and without doing the work.
    Close,
    /// Does the work, then closes the connection without an answer.
    LoseAnswer,
    /// 500 with a JSON body, without doing the work.
    ServerError,
    /// 502 with the HTML page of a proxy, without doing the work.
    BadGateway,
    /// Does the work, but answers later.
    Slow {
        /// How much later, in milliseconds.
        ms: u64,
    },
    /// 429 as if over the rate limit, without doing the work.
    TooManyRequests {
        /// Whole seconds that the answer asks to wait.
        wait_seconds: u64,
    },
    /// 200 and a body of JSON white space that goes on for 10 GB.
    EndlessBody,
    /// Does the work and answers 200 with JSON that breaks off in the middle.
    BrokenJson,
    /// Does the work and answers 200 with JSON of another shape (`triggers` is a number, the server's version a list).
    WrongShape,
    /// Withdraws the token of the call for good, so that this and every later call with it gets 401.
    RevokeToken,
}

impl Fault {
    /// The name in JSON and in the request log.
    pub fn name(self) -> &'static str {
        match self {
            Fault::Hang => "hang",
            Fault::Close => "close",
            Fault::LoseAnswer => "lose-answer",
            Fault::ServerError => "server-error",
            Fault::BadGateway => "bad-gateway",
            Fault::Slow { .. } => "slow",
            Fault::TooManyRequests { .. } => "too-many-requests",
            Fault::EndlessBody => "endless-body",
            Fault::BrokenJson => "broken-json",
            Fault::WrongShape => "wrong-shape",
            Fault::RevokeToken => "revoke-token",
        }
    }
}

/// A fault and the calls that it strikes.
///
/// In JSON, all in one object: `{"fault": "slow", "ms": 200, "method": "POST", "route": "livechat/triggers", "every": 3}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultRule {
    /// What goes wrong.
    #[serde(flatten)]
    pub fault: Fault,
    /// Only calls with this method; any case.
    #[serde(default)]
    pub method: Option<String>,
    /// Only calls that change triggers.
    #[serde(default)]
    pub writes: bool,
    /// Only calls of this route, as the request log names it: `livechat/triggers/:_id`.
    #[serde(default)]
    pub route: Option<String>,
    /// The first matching call that is struck, counted from 1; none: the same number as `every`.
    #[serde(default)]
    pub from: Option<u64>,
    /// From there on, every so many matching calls: 1 is each, 3 every third.
    #[serde(default = "one")]
    pub every: u64,
    /// How many calls are struck in all; none: until switched off.
    #[serde(default)]
    pub times: Option<u64>,
}

fn one() -> u64 {
    1
}

impl FaultRule {
    /// Strikes every call until switched off.
    pub fn always(fault: Fault) -> Self {
        Self {
            fault,
            method: None,
            writes: false,
            route: None,
            from: None,
            every: 1,
            times: None,
        }
    }

    /// Strikes the next call only.
    pub fn once(fault: Fault) -> Self {
        Self::always(fault).times(1)
    }

    /// Narrows the rule to a method and a route: `rule.on("POST", "livechat/triggers")`.
    #[must_use]
    pub fn on(mut self, method: &str, route: &str) -> Self {
        self.method = Some(method.to_owned());
        self.route = Some(route.to_owned());
        self
    }

    /// Narrows the rule to calls that change triggers: creations, updates and deletions.
    #[must_use]
    pub fn on_writes(mut self) -> Self {
        self.writes = true;
        self
    }

    /// Lets matching calls through until the `nth`, counted from 1.
    #[must_use]
    pub fn from(mut self, nth: u64) -> Self {
        self.from = Some(nth);
        self
    }

    /// Strikes every `nth` matching call only, beginning with call number `nth` unless [`FaultRule::from`] says otherwise.
    #[must_use]
    pub fn every(mut self, nth: u64) -> Self {
        self.every = nth;
        self
    }

    /// Strikes so many calls in all.
    #[must_use]
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    fn matches(&self, call: Call<'_>) -> bool {
        self.method
            .as_ref()
            .is_none_or(|own| own.eq_ignore_ascii_case(call.method))
            && self.route.as_ref().is_none_or(|own| own == call.route)
            && (!self.writes || call.writes)
    }
}

/// A call, as far as rules look at it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Call<'c> {
    pub(crate) method: &'c str,
    /// The route as the request log names it.
    pub(crate) route: &'c str,
    /// Whether it changes triggers.
    pub(crate) writes: bool,
}

/// A rule that is switched on, and what it has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultStatus {
    /// The rule.
    #[serde(flatten)]
    pub rule: FaultRule,
    /// Calls that matched since the rule was switched on.
    pub matched: u64,
    /// Calls that were struck.
    pub struck: u64,
}

/// The rules that are switched on, in that order.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<FaultStatus>);

impl Faults {
    pub(crate) fn switch_on(&mut self, rule: FaultRule) {
        self.0.push(FaultStatus {
            rule,
            matched: 0,
            struck: 0,
        });
    }

    pub(crate) fn switch_off(&mut self) {
        self.0.clear();
    }

    pub(crate) fn switch_off_only(&mut self, of: impl Fn(Fault) -> bool) {
        self.0.retain(|status| !of(status.rule.fault));
    }

    pub(crate) fn to_vec(&self) -> Vec<FaultStatus> {
        self.0.clone()
    }

    /// Counts one call at every rule that matches and says which fault strikes it: the first that is due.
    pub(crate) fn strike(&mut self, call: Call<'_>) -> Option<Fault> {
        let mut fault = None;
        for status in self.0.iter_mut().filter(|status| status.rule.matches(call)) {
            status.matched += 1;
            let rule = &status.rule;
            let every = rule.every.max(1);
            let since_first = status.matched.checked_sub(rule.from.unwrap_or(every));
            let due = since_first.is_some_and(|calls| calls.is_multiple_of(every))
                && rule.times.is_none_or(|times| status.struck < times);
            if due && fault.is_none() {
                status.struck += 1;
                fault = Some(rule.fault);
            }
        }
        fault
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(method: &'static str, route: &'static str) -> Call<'static> {
        Call {
            method,
            route,
            writes: false,
        }
    }

    /// Which of the first nine calls of `GET me` a rule strikes.
    fn struck(rule: FaultRule) -> Vec<u64> {
        let mut faults = Faults::default();
        faults.switch_on(rule);
        (1..=9)
            .filter(|_| faults.strike(call("GET", "me")).is_some())
            .collect()
    }

    #[test]
    fn a_rule_strikes_the_calls_that_it_counts_out() {
        let rule = || FaultRule::always(Fault::Hang);
        assert_eq!(struck(rule()), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(struck(FaultRule::once(Fault::Hang)), [1]);
        assert_eq!(struck(rule().from(4).times(2)), [4, 5]);
        assert_eq!(struck(rule().every(3)), [3, 6, 9]);
        assert_eq!(struck(rule().from(2).every(3).times(2)), [2, 5]);
        assert_eq!(struck(rule().on("get", "me").from(9)), [9]);
        assert!(struck(rule().on("POST", "me")).is_empty());
        assert!(struck(rule().on("GET", "info")).is_empty());
    }

    #[test]
    fn a_rule_for_writes_strikes_those_and_lets_readings_through() {
        let mut faults = Faults::default();
        faults.switch_on(FaultRule::always(Fault::LoseAnswer).on_writes());
        let mut strikes = |writes| {
            let call = Call {
                writes,
                ..call("POST", "triggers")
            };
            faults.strike(call).is_some()
        };
        assert!(strikes(true));
        assert!(!strikes(false));
    }

    #[test]
    fn of_two_rules_that_are_due_the_first_strikes_and_the_other_keeps_its_turns() {
        let mut faults = Faults::default();
        faults.switch_on(FaultRule::once(Fault::Hang));
        faults.switch_on(FaultRule::once(Fault::Close));
        assert_eq!(faults.strike(call("GET", "me")), Some(Fault::Hang));
        assert_eq!(faults.strike(call("GET", "me")), Some(Fault::Close));
        assert_eq!(faults.strike(call("GET", "me")), None);
    }

    #[test]
    fn rules_are_read_from_json_with_defaults() {
        let json =
            r#"{"fault": "slow", "ms": 200, "method": "POST", "route": "livechat/triggers", "every": 3}"#;
        let rule: FaultRule = serde_json::from_str(json).unwrap();
        let expected = FaultRule::always(Fault::Slow { ms: 200 })
            .on("POST", "livechat/triggers")
            .every(3);
        assert_eq!(rule, expected);
        assert!(serde_json::from_str::<FaultRule>(r#"{"fault": "catch-fire"}"#).is_err());
    }

    #[test]
    fn names_are_those_of_the_json_form() {
        for fault in [
            Fault::Hang,
            Fault::Close,
            Fault::LoseAnswer,
            Fault::ServerError,
            Fault::BadGateway,
            Fault::Slow { ms: 1 },
            Fault::TooManyRequests { wait_seconds: 1 },
            Fault::EndlessBody,
            Fault::BrokenJson,
            Fault::WrongShape,
            Fault::RevokeToken,
        ] {
            assert_eq!(serde_json::to_value(fault).unwrap()["fault"], fault.name());
        }
    }
}

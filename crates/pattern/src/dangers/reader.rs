//! Who matches a pattern: how quick they are, and what is said of them.
//!
//! Patterns of JavaScript are matched by a visitor's browser. Those of Python are matched by a service of which nobody tells what it
//! is, so it is called “whoever matches it” and nothing is said of what happens to it.

use crate::dialect::Dialect;
use crate::effort::{STEPS_IN_A_SECOND, STEPS_IN_A_SECOND_OF_LOOPS};

/// Steps that CPython takes in a second where the work doubles. A named choice: on the machine where it was measured, 3.11 did 36
/// million a second for `https://([\w-]+\.?)+/x` and 100 million for `(a+)+b`.
const STEPS_IN_A_SECOND_OF_PYTHON: f64 = 5e7;

/// Where plain loops share the work, CPython is about as quick as browsers. A named choice: what 3.11 did for `.*.*.*x`.
const STEPS_IN_A_SECOND_OF_LOOPS_IN_PYTHON: f64 = 2.4e9;

/// Whoever matches a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Browser,
    Python,
}

/// What is said of a danger.
pub(super) struct Words {
    /// Endless work for addresses of pages.
    pub(super) endless: &'static str,
    /// Endless work for texts that are no addresses of pages.
    pub(super) endless_elsewhere: &'static str,
    /// Work for characters that no address has.
    pub(super) never: &'static str,
    /// Work that grows with the cube of the length, or worse.
    pub(super) steep: &'static str,
    pub(super) harmless: &'static str,
    pub(super) too_large: &'static str,
    /// Of a pattern that refers back to what it captured.
    pub(super) not_shown: &'static str,
    /// Where a time was taken.
    pub(super) measured_in: &'static str,
}

impl Reader {
    pub(super) fn of(dialect: Dialect) -> Reader {
        match dialect {
            Dialect::JavaScript => Reader::Browser,
            Dialect::Python { .. } | Dialect::Text { .. } => Reader::Python,
        }
    }

    /// Steps in a second where the work doubles.
    pub(super) fn steps_in_a_second(self) -> f64 {
        match self {
            Reader::Browser => STEPS_IN_A_SECOND,
            Reader::Python => STEPS_IN_A_SECOND_OF_PYTHON,
        }
    }

    /// Steps in a second where plain loops share the work.
    pub(super) fn steps_in_a_second_of_loops(self) -> f64 {
        match self {
            Reader::Browser => STEPS_IN_A_SECOND_OF_LOOPS,
            Reader::Python => STEPS_IN_A_SECOND_OF_LOOPS_IN_PYTHON,
        }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Reader::Browser => &BROWSER,
            Reader::Python => &PYTHON,
        }
    }
}

const BROWSER: Words = Words {
    endless: "This pattern can freeze a visitor’s browser.",
    endless_elsewhere: "This pattern could freeze a browser, but no address of a web page begins as it would have to.",
    never: "This could take a browser long only for characters that browsers never report in an address, so it cannot happen to \
            visitors.",
    steep: "This pattern can keep a visitor’s browser busy with a long address.",
    harmless: "This pattern cannot freeze a browser: its time grows with the length of the address alone.",
    too_large: "This pattern is too large to tell whether it can freeze a browser. Split it into several triggers, or make its counts \
                smaller.",
    not_shown: "No address was found that keeps a browser busy, but what this pattern captures and looks for again can make it slow. \
                Try it with long addresses of the site.",
    measured_in: "in a browser",
};

const PYTHON: Words = Words {
    endless: "This pattern can keep whoever matches it busy without end.",
    endless_elsewhere: "This pattern could keep whoever matches it busy without end, but no address of a web page begins as it would \
                        have to.",
    never: "This could take long only for characters that browsers never report in an address, so no address brings it about.",
    steep: "This pattern can keep whoever matches it busy with a long address.",
    harmless: "This pattern takes no time to speak of: it grows with the length of the address alone.",
    too_large: "This pattern is too large to tell how long it takes. Split it into several parts, or make its counts smaller.",
    not_shown: "No address was found that takes long, but what this pattern captures and looks for again can make it slow. Try it with \
                long addresses of the site.",
    measured_in: "in CPython",
};

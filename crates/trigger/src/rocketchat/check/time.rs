//! `time-on-site`: what the widget makes of the seconds.

use super::super::js::{self, LONGEST_TIMER_SECONDS};
use super::super::model::{ConditionKind, ConditionValue};
use super::Rule;
use super::subject::{FirstCondition, Subject};
use crate::{RuleInfo, Severity};

const HOUR: f64 = 3600.0;

pub(super) const NO_WAIT: Rule = Rule {
    info: RuleInfo {
        code: "no-wait",
        severity: Severity::Warning,
        about: "Zero, an empty value, a negative number or a text that is not a number: the widget does not wait, so the \
                message comes as soon as the page loads.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "0"}]}"#,
    },
    find: |subject, findings| {
        let Some((condition, seconds)) = wait(subject) else {
            return;
        };
        if seconds.is_some_and(|seconds| seconds > 0.0) {
            return;
        }
        let text = written(&condition.value);
        let what = match seconds {
            _ if text.is_empty() => "is empty".to_owned(),
            None => format!("is “{text}”, which is not a number"),
            Some(_) => format!("is “{text}”"),
        };
        findings.add(
            condition.value_path(),
            format!("“Visitor Time on Site” {what}: the widget does not wait."),
            "Enter how many seconds the visitor should be on the page, such as 30.",
        );
    },
};

pub(super) const NOT_WHOLE_SECONDS: Rule = Rule {
    info: RuleInfo {
        code: "not-whole-seconds",
        severity: Severity::Warning,
        about: "The widget reads the whole number at the start of the value and ignores the rest: “12.7” is 12 seconds, \
                “2m” is 2 seconds.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "2m"}]}"#,
    },
    find: |subject, findings| {
        let Some((condition, Some(seconds))) = wait(subject) else {
            return;
        };
        let text = written(&condition.value);
        let whole = text.trim().bytes().all(|byte| byte.is_ascii_digit());
        if seconds > 0.0 && !whole {
            findings.add(
                condition.value_path(),
                format!("“Visitor Time on Site” is “{text}”, which the widget takes for {seconds} seconds."),
                "Enter a whole number of seconds, without a unit.",
            );
        }
    },
};

pub(super) const OVER_AN_HOUR: Rule = Rule {
    info: RuleInfo {
        code: "over-an-hour",
        severity: Severity::Warning,
        about: "Few visitors stay on one page for more than an hour; the value is in seconds, not milliseconds.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "30000"}]}"#,
    },
    find: |subject, findings| {
        let Some((condition, Some(seconds))) = wait(subject) else {
            return;
        };
        if seconds > HOUR && seconds <= LONGEST_TIMER_SECONDS {
            findings.add(
                condition.value_path(),
                format!(
                    "“Visitor Time on Site” is {seconds} seconds, which is {:.1} hours on one page.",
                    seconds / HOUR
                ),
                "The value is in seconds: if you meant milliseconds, divide it by 1000.",
            );
        }
    },
};

pub(super) const BEYOND_TIMERS: Rule = Rule {
    info: RuleInfo {
        code: "beyond-timers",
        severity: Severity::Warning,
        about: "Browsers cannot wait for more than 2147483 seconds (24.8 days); a longer wait is over at once.",
        example: r#"{"conditions": [{"name": "time-on-site", "value": "2147484"}]}"#,
    },
    find: |subject, findings| {
        let Some((condition, Some(seconds))) = wait(subject) else {
            return;
        };
        if seconds > LONGEST_TIMER_SECONDS {
            findings.add(
                condition.value_path(),
                format!(
                    "“Visitor Time on Site” is {seconds} seconds, longer than browsers can wait: the message comes at once."
                ),
                "Enter how many seconds the visitor should be on the page, such as 30.",
            );
        }
    },
};

/// The first condition, if it is about time, with its seconds.
fn wait(subject: &Subject<'_>) -> Option<(FirstCondition, Option<f64>)> {
    let condition = subject.first_condition()?;
    let seconds = js::wait_seconds(&condition.value);
    (condition.kind == ConditionKind::TimeOnSite).then_some((condition, seconds))
}

/// A value as the field shows it.
pub(super) fn written(value: &ConditionValue) -> String {
    match value {
        ConditionValue::Missing | ConditionValue::Null => String::new(),
        ConditionValue::Text(text) => text.clone(),
        ConditionValue::Number(number) => js::number_text(number),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::codes_about;

    #[track_caller]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn check(value: Value, expected: &[&str]) {
        let patch = json!({ "conditions": [{ "name": "time-on-site", "value": value }] });
        assert_eq!(codes_about(patch, "/conditions/0/value"), expected);
    }

    #[test]
    fn whole_seconds_up_to_an_hour_are_fine() {
        for value in [json!("1"), json!(30), json!("3600"), json!(" 45 ")] {
            check(value, &[]);
        }
    }

    #[test]
    fn values_that_do_not_wait_are_told() {
        for value in [
            json!("0"),
            json!(0),
            json!(""),
            json!(null),
            json!("-3"),
            json!("abc"),
            json!("0.9"),
        ] {
            check(value, &["no-wait"]);
        }
    }

    #[test]
    fn values_that_the_widget_cuts_off_are_told() {
        for value in [
            json!("12.7"),
            json!(12.7),
            json!("2s"),
            json!("1e3"),
            json!("0x10"),
            json!("+5"),
        ] {
            check(value, &["not-whole-seconds"]);
        }
    }

    #[test]
    fn very_long_waits_are_told() {
        check(json!("3601"), &["over-an-hour"]);
        check(json!("2147483"), &["over-an-hour"]);
        check(json!(2_147_484), &["beyond-timers"]);
    }
}

//! What the server refuses, a check for each sort of it. [`shape`](super::shape) finds it.

use super::Check;
use super::shape::Of;
use super::subject::Checked;
use crate::findings::Findings;
use crate::{RuleInfo, Severity};

pub(super) const MISSING_FIELD: Check = Check {
    info: RuleInfo {
        code: "missing-field",
        severity: Severity::Error,
        about: "Something is not there without which LiveChat takes no greeting: the name, the type, the group, what a rule compares with.",
        example: r#"{"name": ""}"#,
    },
    find: |checked, findings| say(checked, findings, Of::Missing),
};

pub(super) const WRONG_TYPE: Check = Check {
    info: RuleInfo {
        code: "wrong-type",
        severity: Severity::Error,
        about: "A field holds another type of value than the server takes, such as the text \"true\" for true.",
        example: r#"{"active": "true"}"#,
    },
    find: |checked, findings| say(checked, findings, Of::WrongType),
};

pub(super) const UNKNOWN_WORD: Check = Check {
    info: RuleInfo {
        code: "unknown-word",
        severity: Severity::Error,
        about: "A field takes one of some words, and has another.",
        example: r#"{"type": "popup"}"#,
    },
    find: |checked, findings| say(checked, findings, Of::UnknownWord),
};

pub(super) const RULE_COUNT: Check = Check {
    info: RuleInfo {
        code: "rule-count",
        severity: Severity::Error,
        about: "A greeting has from 1 to 10 rules.",
        example: r#"{"rules": []}"#,
    },
    find: |checked, findings| say(checked, findings, Of::RuleCount),
};

pub(super) const STEP_COUNT: Check = Check {
    info: RuleInfo {
        code: "step-count",
        severity: Severity::Error,
        about: "A way through the site has from 1 to 10 steps.",
        example: r#"{"rules": [{"condition": "and", "type": "url_funnel", "urls": []}]}"#,
    },
    find: |checked, findings| say(checked, findings, Of::StepCount),
};

pub(super) const NUMBER: Check = Check {
    info: RuleInfo {
        code: "number-out-of-range",
        severity: Severity::Error,
        about: "Times and counts are whole numbers, and times end at 900 seconds.",
        example: r#"{"rules": [{"condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": "1200"}]}"#,
    },
    find: |checked, findings| say(checked, findings, Of::Number),
};

pub(super) const SESSION_FIELD: Check = Check {
    info: RuleInfo {
        code: "session-field",
        severity: Severity::Error,
        about: "A custom variable and an advertisement have exactly one name with its value, of 255 characters at most. Advertisements are \
                told by five names.",
        example: r#"{"rules": [{"condition": "and", "type": "ads_traffic", "session_field": {"bing": "spring"}}]}"#,
    },
    find: |checked, findings| say(checked, findings, Of::SessionField),
};

pub(super) const TIME: Check = Check {
    info: RuleInfo {
        code: "not-a-time",
        severity: Severity::Error,
        about: "Begin and end are points in time by RFC 3339, and the end comes after the begin.",
        example: r#"{"active_from": "2030-01-15"}"#,
    },
    find: |checked, findings| say(checked, findings, Of::Time),
};

pub(super) const MESSAGE_SIZE: Check = Check {
    info: RuleInfo {
        code: "message-too-large",
        severity: Severity::Error,
        about: "A message has at most 10 parts, and a part at most 13 buttons.",
        example: r#"{"rich_message": {"elements": [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]}}"#,
    },
    find: |checked, findings| say(checked, findings, Of::MessageSize),
};

fn say(checked: &Checked<'_>, findings: &mut Findings<'_>, of: Of) {
    for fault in checked.faults.iter().filter(|fault| fault.of == of) {
        findings.add_with(
            fault.path.clone(),
            fault.message.as_str(),
            fault.help.as_str(),
            fault.mends.clone(),
        );
    }
}

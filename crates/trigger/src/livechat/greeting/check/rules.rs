//! Rules that say something else than their author means, alone or together.

use serde_json::Value;

use super::super::contract::{CONDITION, OPERATOR, RULES, items, rules_path};
use super::super::sentence::join;
use super::super::wording::rule_words;
use super::super::{Compared, Join, Operator, Rule, Subject};
use super::Check;
use super::subject::Checked;
use crate::{Mend, RuleInfo, Severity};

pub(super) const OPERATOR_OF_OTHERS: Check = Check {
    info: RuleInfo {
        code: "comparison-without-sense",
        severity: Severity::Warning,
        about: "A text is compared by size, or a number by its digits. LiveChat takes it, and does not say what comes of it.",
        example: r#"{"rules": [{"condition": "and", "type": "url_current", "operator": "lower_than", "value": "/pricing"}]}"#,
    },
    find: |checked, findings| {
        for (index, written) in checked.rules() {
            let rule = Rule::read(written);
            let (Some(subject), Some(operator)) = (rule.subject, rule.operator) else {
                continue;
            };
            let sensible = subject.compared().operators();
            let [usual, ..] = sensible else { continue };
            if matches!(subject.compared(), Compared::Steps) || sensible.contains(&operator) {
                continue;
            }
            findings.add_with(
                rules_path().item(index).field(OPERATOR),
                format!(
                    "“{}” makes no sense for “{}”: LiveChat does not say what comes of it.",
                    operator.label(),
                    subject.label()
                ),
                format!("Choose another comparison, such as “{}”.", usual.label()),
                vec![Mend::text(format!("Choose “{}”", usual.label()), usual.key())],
            );
        }
    },
};

pub(super) const NEVER_HOLDS: Check = Check {
    info: RuleInfo {
        code: "never-holds",
        severity: Severity::Warning,
        about: "No number fits a rule: nobody has seen less than one page or made less than one visit, and no time is below 0.",
        example: r#"{"rules": [{"condition": "and", "type": "visits_number", "operator": "equals", "value": "0"}]}"#,
    },
    find: |checked, findings| {
        for (index, written) in checked.rules() {
            if let Some((least, span)) = span(&Rule::read(written))
                && span.1 < span.0
            {
                findings.add(
                    rules_path().item(index),
                    format!(
                        "Rule {} never holds: {}, and the number is {least} at least.",
                        index + 1,
                        rule_words(written)
                    ),
                    "Write another number or another comparison.",
                );
            }
        }
    },
};

pub(super) const ALWAYS_HOLDS: Check = Check {
    info: RuleInfo {
        code: "always-holds",
        severity: Severity::Note,
        about: "Every number fits a rule, so that it asks nothing.",
        example: r#"{"rules": [{"condition": "and", "type": "pages_view_number", "operator": "greater_or_equal", "value": "1"}]}"#,
    },
    find: |checked, findings| {
        for (index, written) in checked.rules() {
            if let Some((least, span)) = span(&Rule::read(written))
                && span == (least, i64::MAX)
            {
                findings.add(
                    rules_path().item(index),
                    format!("Rule {} always holds: the number is {least} at least.", index + 1),
                    "Write a greater number, or keep it where the greeting is for everybody.",
                );
            }
        }
    },
};

pub(super) const CONTRADICTION: Check = Check {
    info: RuleInfo {
        code: "rules-contradict",
        severity: Severity::Warning,
        about: "Two rules that must hold can never hold together. It is said where no rule is enough alone.",
        example: r#"{"rules": [{"condition": "and", "type": "visit_time_page", "operator": "greater_than", "value": "60"}, {"condition": "and", "type": "visit_time_page", "operator": "lower_than", "value": "30"}]}"#,
    },
    find: |checked, findings| {
        let rules: Vec<(usize, Rule)> = checked
            .rules()
            .map(|(index, written)| (index, Rule::read(written)))
            .collect();
        if rules.iter().any(|(_, rule)| rule.join == Join::Or) {
            return;
        }
        for (place, (index, rule)) in rules.iter().enumerate() {
            let other = rules[..place]
                .iter()
                .find(|(_, other)| exclude_each_other(other, rule));
            if let Some((other, _)) = other {
                findings.add(
                    rules_path().item(*index),
                    format!(
                        "Rules {} and {} never hold together, so that nobody gets the greeting.",
                        other + 1,
                        index + 1
                    ),
                    "Change one of the two, or make it a rule that “is enough”.",
                );
            }
        }
    },
};

pub(super) const SAME_RULE: Check = Check {
    info: RuleInfo {
        code: "rule-twice",
        severity: Severity::Warning,
        about: "A rule stands in the greeting twice.",
        example: r#"{"rules": [{"condition": "and", "type": "visits_number", "operator": "equals", "value": "3"}, {"condition": "and", "type": "visits_number", "operator": "equals", "value": 3}]}"#,
    },
    find: |checked, findings| {
        let rules: Vec<Rule> = checked.rules().map(|(_, written)| Rule::read(written)).collect();
        for (index, rule) in rules.iter().enumerate() {
            let Some(other) = rules[..index].iter().position(|other| other == rule) else {
                continue;
            };
            let mut left: Vec<Value> = items(checked.document.get(RULES)).cloned().collect();
            left.remove(index);
            findings.add_with(
                rules_path().item(index),
                format!("Rule {} says the same as rule {}.", index + 1, other + 1),
                "Take one of the two out, or write what was meant.",
                vec![Mend::value(format!("Take rule {} out", index + 1), left.into()).at(rules_path())],
            );
        }
    },
};

pub(super) const MIXED_JOINS: Check = Check {
    info: RuleInfo {
        code: "mixed-joins",
        severity: Severity::Warning,
        about: "Some rules must hold and others are enough. How the two go together is documented nowhere.",
        example: r#"{"rules": [{"condition": "and", "type": "visits_number", "operator": "equals", "value": "3"}, {"condition": "or", "type": "pages_view_number", "operator": "equals", "value": "4"}]}"#,
    },
    find: |checked, findings| {
        let joins: Vec<Join> = checked.rules().map(|(_, written)| join(written)).collect();
        let second = joins.iter().position(|of| Some(of) != joins.first());
        if let Some(index) = second {
            findings.add(
                rules_path().item(index).field(CONDITION),
                "Some rules must hold and others are enough, and LiveChat does not say how the two go together. It can mean that all those \
                 that must hold are needed and one of the others too, which the simulator takes for right, or that one of the others is enough without them.",
                "Play a visit: the simulator shows where the readings differ. Two greetings, each with rules of one sort, leave no doubt.",
            );
        }
    },
};

/// The least number that there can be, and the numbers that fit; an empty span where none does. `None` where the rule compares no size.
fn span(rule: &Rule) -> Option<(i64, (i64, i64))> {
    let subject = rule.subject.filter(|subject| subject.compared().is_number())?;
    let number = i64::from(rule.value.parse::<u32>().ok()?);
    let least = match subject {
        Subject::PagesViewNumber | Subject::VisitsNumber => 1,
        _ => 0,
    };
    let (from, to) = match rule.operator? {
        Operator::Equals => (number, number),
        Operator::LowerThan => (least, number - 1),
        Operator::LowerOrEqual => (least, number),
        Operator::GreaterThan => (number + 1, i64::MAX),
        Operator::GreaterOrEqual => (number, i64::MAX),
        Operator::DoesntEqual | Operator::Contains | Operator::DoesntContain => return None,
    };
    Some((least, (from.max(least), to)))
}

fn exclude_each_other(one: &Rule, other: &Rule) -> bool {
    if one.subject != other.subject {
        return false;
    }
    if let (Some((_, one)), Some((_, other))) = (span(one), span(other)) {
        let (is_one, is_other) = (one.0 <= one.1, other.0 <= other.1);
        return is_one && is_other && one.0.max(other.0) > one.1.min(other.1);
    }
    let is_of_page = one.subject == Some(Subject::UrlCurrent);
    let (same, differing) = (one.value == other.value, one.value != other.value);
    match (one.operator, other.operator) {
        (Some(Operator::Equals), Some(Operator::Equals)) => is_of_page && differing,
        (Some(Operator::Contains), Some(Operator::DoesntContain))
        | (Some(Operator::DoesntContain), Some(Operator::Contains))
        | (Some(Operator::Equals), Some(Operator::DoesntEqual))
        | (Some(Operator::DoesntEqual), Some(Operator::Equals)) => is_of_page && same,
        _ => false,
    }
}

impl<'a> Checked<'a> {
    /// The rules with their places, as they are written.
    fn rules(&self) -> impl Iterator<Item = (usize, &'a Value)> + use<'a> {
        items(self.document.get(RULES)).enumerate()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::said;

    #[expect(
        clippy::needless_pass_by_value,
        reason = "tests read better with plain literals"
    )]
    fn codes(rules: Value) -> Vec<String> {
        said(json!({ "rules": rules }))
            .into_iter()
            .map(|found| found.code)
            .collect()
    }

    fn number(join: &str, of: &str, operator: &str, value: u32) -> Value {
        json!({ "condition": join, "type": of, "operator": operator, "value": value.to_string() })
    }

    #[test]
    fn numbers_that_never_or_always_fit_are_told() {
        for (of, operator, value, code) in [
            ("visits_number", "lower_than", 1, Some("never-holds")),
            ("pages_view_number", "lower_or_equal", 0, Some("never-holds")),
            ("visit_time_page", "lower_than", 0, Some("never-holds")),
            ("visit_time_page", "greater_or_equal", 0, Some("always-holds")),
            ("url_match_page_view_number", "equals", 0, None),
            ("visits_number", "greater_than", 1, None),
            ("visit_time_site", "equals", 0, None),
        ] {
            assert_eq!(
                codes(json!([number("and", of, operator, value)])),
                Vec::from_iter(code),
                "{of} {operator}"
            );
        }
    }

    #[test]
    fn rules_contradict_only_where_none_is_enough_alone() {
        let more = number("and", "visit_time_page", "greater_than", 60);
        let less = number("and", "visit_time_page", "lower_than", 30);
        assert_eq!(codes(json!([more, less])), ["rules-contradict"]);
        assert_eq!(
            codes(json!([more, number("or", "visit_time_page", "lower_than", 30)])),
            ["mixed-joins"]
        );
        assert_eq!(
            codes(json!([
                less,
                number("and", "visit_time_site", "greater_than", 60)
            ])),
            Vec::<String>::new()
        );
    }

    #[test]
    fn several_visited_pages_are_no_contradiction() {
        let of = |of: &str, value: &str| json!({ "condition": "and", "type": of, "operator": "equals", "value": value });
        let (a, b) = ("https://a.example/", "https://b.example/");
        assert_eq!(
            codes(json!([of("url_visited", a), of("url_visited", b)])),
            Vec::<String>::new()
        );
        assert_eq!(
            codes(json!([of("url_current", a), of("url_current", b)])),
            ["rules-contradict"]
        );
    }
}

//! “Run only once for each visitor”: where it does not hold.

use super::super::contract::RUN_ONCE;
use super::super::model::ConditionKind;
use super::Rule;
use crate::{RuleInfo, Severity};

pub(super) const RUN_ONCE_NOT_HELD: Rule = Rule {
    info: RuleInfo {
        code: "run-once-not-held",
        severity: Severity::Warning,
        about: "In a widget on a site, every page load runs all triggers with a page-URL condition again, whatever “Run only \
                once for each visitor” says.",
        example: r#"{"runOnce": true}"#,
    },
    find: |subject, findings| {
        let page_url = ConditionKind::PageUrl;
        let by_url = subject.condition_names().any(|name| name == page_url.key());
        let on = subject.switch(&RUN_ONCE).filter(|(_, on)| *on);
        if let Some((path, _)) = on.filter(|_| by_url && subject.context.embedded) {
            findings.add(
                path,
                "“Run only once for each visitor” does not hold with “Visitor Page URL” in a widget on a site: the \
                 message comes on every matching page load.",
                "Use another condition if it must come only once; else turn it off, so that the form says what happens.",
            );
        }
    },
};

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes_about, codes_in};
    use crate::Context;

    #[test]
    fn run_once_holds_only_without_page_urls_or_in_a_widget_of_its_own() {
        let standalone = Context {
            embedded: false,
            ..Context::default()
        };
        let by_url = json!({ "runOnce": true });
        let by_time = json!({ "runOnce": true, "conditions": [{ "name": "time-on-site", "value": "5" }] });
        let both = json!({ "runOnce": true, "conditions": [
            { "name": "time-on-site", "value": "5" }, { "name": "page-url", "value": "x" }
        ] });
        assert_eq!(codes_about(by_url.clone(), "/runOnce"), ["run-once-not-held"]);
        assert_eq!(codes_about(both, "/runOnce"), ["run-once-not-held"]);
        assert!(codes_about(by_time, "/runOnce").is_empty());
        assert!(codes_in(by_url, "/runOnce", &standalone).is_empty());
    }
}

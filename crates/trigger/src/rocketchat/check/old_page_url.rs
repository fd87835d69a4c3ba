//! What widgets up to 6.1 made of page URLs.

use super::super::Widget;
use super::super::model::ConditionKind;
use super::Rule;
use super::subject::Subject;
use crate::{FieldPath, RuleInfo, Severity};

pub(super) const PAGE_URL_NOT_REPORTED: Rule = Rule {
    info: RuleInfo {
        code: "page-url-not-reported",
        severity: Severity::Warning,
        about: "Servers 5.0 to 6.1 before 5.3.8, 5.4.9, 6.0.6 and 6.1.6 gave out a widget that did not try page URLs again when the \
                site reported them, so that page-URL triggers never fired on a site. \
                Source: https://github.com/RocketChat/Rocket.Chat/pull/29073.",
        example: "{}",
    },
    find: |subject, findings| {
        let Some(version) = subject.context.version.filter(|_| subject.context.embedded) else {
            return;
        };
        let mended = Widget::mending_patch(version).map(|patch| version.without_patch().with_patch(patch));
        let when = match mended.filter(|_| Widget::or_else(version).is_some()) {
            Some(mended) => format!("On Rocket.Chat {version} before {mended}"),
            None => format!("On Rocket.Chat {version}"),
        };
        for path in page_urls(subject) {
            let help = match mended {
                Some(mended) => format!("Update the server to {mended} or newer."),
                None => "Update the server to 5.3.8 or newer.".to_owned(),
            };
            findings.add(
                path,
                format!("{when}, “Visitor Page URL” never fires in a widget on a site."),
                help,
            );
        }
    },
};

pub(super) const OWN_ADDRESS: Rule = Rule {
    info: RuleInfo {
        code: "own-address",
        severity: Severity::Warning,
        about: "In a widget on a site, the widget 1.13 tries page-URL patterns on its own address, and never on that of the site.",
        example: "{}",
    },
    find: |subject, findings| {
        if !subject.context.embedded {
            return;
        }
        for path in page_urls(subject) {
            findings.add(
                path,
                format!(
                    "{}“Visitor Page URL” is tried on the address of the widget itself, and never on that of the site.",
                    subject.on_server()
                ),
                "Update the server, or use “Visitor Time on Site”.",
            );
        }
    },
};

pub(super) const FIRST_PAGE_URL_ONLY: Rule = Rule {
    info: RuleInfo {
        code: "first-page-url-only",
        severity: Severity::Note,
        about: "Widgets before 1.13 try only the first page-URL trigger of the server’s list. \
                Source: https://github.com/RocketChat/Rocket.Chat.Livechat/issues/232.",
        example: "{}",
    },
    find: |subject, findings| {
        for path in page_urls(subject) {
            findings.add(
                path,
                format!(
                    "{}only the first trigger with “Visitor Page URL” in the server’s list is ever tried.",
                    subject.on_server()
                ),
                "Keep one such trigger, or update the server.",
            );
        }
    },
};

fn page_urls<'a>(subject: &Subject<'a>) -> impl Iterator<Item = FieldPath> + use<'a> {
    let all = subject.conditions();
    all.filter(|(_, name)| *name == ConditionKind::PageUrl.key())
        .map(|(path, _)| path)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::tests::{codes_in, messages_in, versions};
    use crate::Context;

    #[test]
    fn old_widgets_have_page_urls_of_their_own() {
        let all = ["4.5", "4.7", "4.8", "5.2", "5.4", "6.1", "6.2", ""];
        let said = versions(all).map(|version| {
            let context = Context {
                version,
                ..Context::default()
            };
            codes_in(json!({}), "/conditions/0", &context).join(" ")
        });
        let hole = "page-url-not-reported";
        assert_eq!(
            said,
            ["first-page-url-only", "own-address", "", hole, hole, hole, "", ""]
        );
        for version in versions(all) {
            let context = Context {
                version,
                embedded: false,
                ..Context::default()
            };
            let said = codes_in(json!({}), "/conditions/0", &context);
            assert!(said.is_empty() || said == ["first-page-url-only"], "{said:?}");
        }
    }

    #[test]
    fn a_hole_names_the_release_that_closed_it() {
        let [version] = versions(["5.4"]);
        let context = Context {
            version,
            ..Context::default()
        };
        assert_eq!(
            messages_in(json!({}), "/conditions/0", &context),
            ["On Rocket.Chat 5.4 before 5.4.9, “Visitor Page URL” never fires in a widget on a site."]
        );
    }
}

//! Patterns for the page's address that were probably meant otherwise, and parts of them that never take part.
//!
//! What is looked for is in `pattern`; it is played on addresses before it is said. The context's addresses say which change is best.

use ::pattern::{Doubt, Judgements};

use super::pattern::{addresses, dialect};
use super::{Findings, Rule};
use crate::{Mend, Place, RuleInfo, Severity};

pub(super) const MEANT_OTHERWISE: Rule = Rule {
    info: RuleInfo {
        code: "pattern-meant-otherwise",
        severity: Severity::Warning,
        about: "The pattern was probably meant otherwise than it is read: `*` for anything as in lists of files, the `?` of a query, a name in \
                braces for whatever stands there, `!` for “not”, words in square brackets.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", ".*/accounts/*/orders"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in addresses(subject) {
            for meant in
                Judgements::shared().meant_in(dialect(comparison.operator), source, subject.context.evidence)
            {
                let mends = meant.mends.iter();
                let found = findings.add_with(
                    comparison.value_path(),
                    format!(
                        "The pattern “{source}” probably means something else. {}",
                        meant.message
                    ),
                    meant.meant,
                    mends.map(|mend| Mend::text(&mend.title, &mend.source)).collect(),
                );
                found.place = Some(Place {
                    start: meant.at.start,
                    end: meant.at.end,
                });
                found.severity = match meant.urgency {
                    Doubt::Warning => Severity::Warning,
                    Doubt::Note => Severity::Note,
                };
            }
        }
    },
};

pub(super) const DEAD_PART: Rule = Rule {
    info: RuleInfo {
        code: "pattern-part-never-matches",
        severity: Severity::Warning,
        about: "A part of the pattern can never take part in a match. Each alternative has to match the whole address: “.*pricing.*|contact” finds \
                no page with “contact”.",
        example: r#"{"definition": {"condition": ["and", ["iregex", "@visitor_page_url", ".*pricing.*|contact"], ["not", ["firedBefore"]]]}}"#,
    },
    find: |subject, findings| {
        for (comparison, source) in addresses(subject) {
            for part in Judgements::shared().dead_parts_in(dialect(comparison.operator), source) {
                told(findings, &comparison, part);
            }
        }
    },
};

fn told(findings: &mut Findings<'_>, comparison: &super::subject::Comparison<'_>, part: ::pattern::DeadPart) {
    let mends: Vec<Mend> = part
        .mends
        .iter()
        .map(|mend| Mend::text(&mend.title, &mend.source))
        .collect();
    let help = match part.mends.first() {
        Some(mend) => format!("Write “{}”, or leave the part out.", mend.source),
        None => "Write the part so that the whole address goes through it, or leave it out.".to_owned(),
    };
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let found = findings.add_with(comparison.value_path(), part.message, help, mends);
    found.place = Some(Place {
        start: place(part.at.start),
        end: place(part.at.end),
    });
}

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::said;

    #[test]
    fn what_was_meant_otherwise_is_told_and_mended() {
        for (source, mended) in [
            (".*/accounts/*/orders", ".*/accounts/[^/]+/orders"),
            ("https://shop\\.example/*", "https://shop\\.example/.*"),
            (".*/page?id=3.*", ".*/page\\?id=3.*"),
            (".*/products/:id/.*", ".*/products/[^/?#]+/.*"),
            (
                "https://shop\\.example/[cart|checkout]",
                "https://shop\\.example/(cart|checkout)",
            ),
        ] {
            for operator in ["regex", "iregex"] {
                said(
                    operator,
                    "@visitor_page_url",
                    source,
                    &[("pattern-meant-otherwise", mended)],
                );
            }
        }
        // A message is no address.
        said("iregex", "@message", ".*/accounts/*/orders", &[]);
    }

    #[test]
    fn an_alternative_that_is_no_whole_address_is_told_and_mended() {
        said(
            "iregex",
            "@visitor_page_url",
            ".*pricing.*|contact",
            &[("pattern-part-never-matches", ".*pricing.*|.*contact.*")],
        );
        said("iregex", "@visitor_page_url", ".*pricing.*|.*contact.*", &[]);
    }
}

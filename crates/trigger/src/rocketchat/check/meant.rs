//! `page-url`: what the pattern probably means otherwise than its author thinks, with the place and with mends.
//!
//! What is looked for is in `pattern`; here each kind gets its rule. The context's addresses say which mend is best. They
//! can also make a warning of what is otherwise only worth knowing.

#[cfg(test)]
mod tests;

use pattern::Doubt;

use super::{Findings, Rule, Subject};
use crate::{Mend, Place, RuleInfo, Severity};

/// A rule for everything that is told under one code.
macro_rules! rule {
    ($name:ident, $code:literal, $severity:ident, $pattern:literal, $about:literal) => {
        pub(super) const $name: Rule = Rule {
            info: RuleInfo {
                code: $code,
                severity: Severity::$severity,
                about: $about,
                example: concat!(
                    r#"{"conditions": [{"name": "page-url", "value": ""#,
                    $pattern,
                    r#""}]}"#
                ),
            },
            find,
        };
    };
}

fn find(subject: &Subject<'_>, findings: &mut Findings<'_>) {
    let Some((path, all)) = subject.meant() else {
        return;
    };
    let code = findings.info.code;
    for found in all.iter().filter(|found| found.code == code) {
        let diagnostic = findings.add_about(
            path.clone(),
            format!(
                "“Visitor Page URL” probably means something else. {}",
                found.message
            ),
            found.meant.clone(),
        );
        diagnostic.severity = match found.urgency {
            Doubt::Warning => Severity::Warning,
            Doubt::Note => Severity::Note,
        };
        diagnostic.place = Some(Place {
            start: found.at.start,
            end: found.at.end,
        });
        diagnostic.mends = found
            .mends
            .iter()
            .map(|mend| Mend::text(&mend.title, &mend.source))
            .collect();
    }
}

rule!(
    GLOB,
    "meant-glob",
    Warning,
    r#"/accounts/*/orders"#,
    "A `*` or a dot was meant as “anything”, as in lists of files and in other chat tools."
);
rule!(
    WILDCARD,
    "meant-wildcard",
    Warning,
    r#"%contact%"#,
    "A `%` was meant as “anything”, as in databases."
);
rule!(
    QUERY,
    "meant-query",
    Warning,
    r#"/page?id=3"#,
    "An unescaped `?` was meant as the start of a query."
);
rule!(
    PLUS,
    "meant-plus",
    Warning,
    r#"q=red+shoes"#,
    "An unescaped `+` was meant as the blank of a query."
);
rule!(
    ENTITY,
    "meant-entity",
    Warning,
    r#"a=1&amp;b=2"#,
    "The pattern was copied from the source of a page, with `&amp;` for `&`."
);
rule!(
    QUERY_ORDER,
    "meant-query-order",
    Note,
    r#"/shop\\?category=a&color=red"#,
    "Parameters of a query are matched in one order only, and sites write them in any."
);
rule!(
    QUERY_VALUE,
    "meant-query-value",
    Note,
    r#"[?&]price=50"#,
    "A value of a query is matched as the beginning of longer ones."
);
rule!(
    DELIMITERS,
    "meant-delimiters",
    Warning,
    r#"/pricing/i"#,
    "Delimiters, flags, quotes or words of a program stand around the pattern."
);
rule!(
    SLASH,
    "meant-slash",
    Note,
    r#"/pricing/"#,
    "A word between slashes does not match the page whose address ends without one."
);
rule!(
    BLANK,
    "meant-blank",
    Warning,
    r#"/pricing "#,
    "A blank slipped in where no address has one."
);
rule!(
    INVISIBLE,
    "meant-invisible",
    Warning,
    r#"/pri\u200bcing"#,
    "An invisible character came along when the pattern was pasted."
);
rule!(
    BACKSLASH,
    "meant-backslash",
    Warning,
    r#"/order/d+"#,
    "A backslash is missing, or written twice as in a program."
);
rule!(
    CLASS,
    "meant-class",
    Warning,
    r#"/[en|de]/"#,
    "Brackets that stand for one character were meant as a choice of words."
);
rule!(
    PLACEHOLDER,
    "meant-placeholder",
    Warning,
    r#"/users/:id/orders"#,
    "A name for a part of the address, as in the routes of a program, stands for itself."
);
rule!(
    NEGATION,
    "meant-negation",
    Warning,
    r#"(?!cart)"#,
    "Pages were to be left out, and none is."
);
rule!(
    LIST,
    "meant-list",
    Warning,
    r#"/cart, /checkout"#,
    "Several pages were meant, and the sign between them stands for itself or lets every address in."
);
rule!(
    CHOICE,
    "meant-choice",
    Warning,
    r#"^https://shop[.]example/cart|/checkout$"#,
    "`^` and `$` belong to one choice only."
);
rule!(
    WORD,
    "meant-word",
    Note,
    r#"(en|fr)/"#,
    "Short words are found as parts of others."
);
rule!(
    START,
    "meant-start",
    Warning,
    r#"^/contact"#,
    "`^` stands before a path or a host, and an address begins with `https://`."
);
rule!(
    HOST_END,
    "meant-host-end",
    Warning,
    r#"shop\\.example$"#,
    "`$` stands right after the host, where an address has a slash."
);
rule!(
    END,
    "meant-end",
    Note,
    r#"/order/$"#,
    "`$` leaves out addresses with a query or a fragment, such as those of campaigns."
);
rule!(
    HTTP,
    "meant-http",
    Warning,
    r#"^http://shop\\.example/"#,
    "Only `http:` is matched, and nearly all sites are served over `https:`."
);
rule!(
    PORT,
    "meant-port",
    Warning,
    r#"https://shop\\.example:443/"#,
    "The usual port is written, which browsers leave out."
);
rule!(
    PATH,
    "meant-path",
    Warning,
    r#"://[a-z.]+blog/"#,
    "Between the host and the path a slash is missing."
);
rule!(
    CAPITALS,
    "meant-capitals",
    Warning,
    r#"Shop\\.Example\\.com/cart"#,
    "A host has capitals, and browsers report hosts in small letters; or a path has others than the site’s own addresses."
);
rule!(
    WWW,
    "meant-www",
    Warning,
    r#"^https://www\\.shop\\.example/cart$"#,
    "The host is written with `www.` and the site’s own addresses have none, or the other way round."
);
rule!(
    NARROWER,
    "meant-narrower",
    Warning,
    r#"/cart"#,
    "An address that must not match does, and a change of the pattern leaves it out."
);
rule!(
    DOT,
    "meant-dot",
    Note,
    r#"shop.example/cart"#,
    "An unescaped dot in the name of a host stands for any character."
);
rule!(
    NAMED_GROUP,
    "dialect-named-group",
    Warning,
    r#"/(?P<id>[0-9]+)"#,
    "`(?P<…>` names a group in Python and RE2, and browsers refuse it."
);
rule!(
    ATOMIC_GROUP,
    "dialect-atomic-group",
    Warning,
    r#"(?>a+)b"#,
    "`(?>…)` is of PCRE, Java and .NET, and browsers refuse it."
);
rule!(
    BRANCH_RESET,
    "dialect-branch-reset",
    Warning,
    r#"(?|/a|/b)"#,
    "`(?|…)` is of PCRE, and browsers refuse it."
);
rule!(
    POSSESSIVE,
    "dialect-possessive",
    Warning,
    r#"/[a-z]++/"#,
    "`++` and its like are of PCRE and Java, and browsers refuse them."
);
rule!(
    COMMENT,
    "dialect-comment",
    Warning,
    r#"/cart(?#the cart)"#,
    "`(?#…)` is a comment elsewhere, and browsers refuse it."
);
rule!(
    CONDITIONAL,
    "dialect-conditional",
    Warning,
    r#"(a)?(?(1)b|c)"#,
    "`(?(…)…)` chooses elsewhere, and browsers refuse it."
);
rule!(
    RECURSION,
    "dialect-recursion",
    Warning,
    r#"(?R)"#,
    "`(?R)` and its like recur in PCRE, and browsers refuse them."
);
rule!(
    VERB,
    "dialect-verb",
    Warning,
    r#"(*UCP)/cart"#,
    "`(*…)` controls PCRE, and browsers refuse it."
);
rule!(
    MODE,
    "dialect-mode",
    Warning,
    r#"(?i)/contact"#,
    "`(?i)` and its like switch the whole pattern elsewhere, and browsers refuse them."
);
rule!(
    POSIX_CLASS,
    "dialect-posix-class",
    Warning,
    r#"/[[:alpha:]]+/"#,
    "`[[:alpha:]]` is a kind of characters in POSIX, and something else in browsers."
);
rule!(
    UNICODE,
    "dialect-unicode",
    Warning,
    r#"/\\p{L}+/"#,
    "`\\p{…}` is a kind of characters elsewhere, and plain letters in browsers without the `u` flag."
);
rule!(
    CODE_POINT,
    "dialect-code-point",
    Warning,
    r#"\\x{2f}cart"#,
    "`\\x{…}` and `\\u{…}` are a character elsewhere, and letters in browsers without the `u` flag."
);
rule!(
    ESCAPE,
    "dialect-escape",
    Warning,
    r#"/a\\hb"#,
    "A backslash before a letter means something elsewhere, and nothing in browsers."
);
rule!(
    ANCHOR,
    "dialect-anchor",
    Warning,
    r#"/cart\\z"#,
    "`\\A`, `\\z` and `\\Z` are the ends of the text elsewhere, and letters in browsers."
);
rule!(
    QUOTE,
    "dialect-quote",
    Warning,
    r#"\\Qshop.example\\E"#,
    "`\\Q…\\E` quotes elsewhere, and both are letters in browsers."
);
rule!(
    WORD_EDGE,
    "dialect-word-edge",
    Warning,
    r#"\\<cart\\>"#,
    "`\\<` and `\\>` are the edges of a word elsewhere, and signs that no address has in browsers."
);
rule!(
    REFERENCE,
    "dialect-reference",
    Warning,
    r#"(a)/\\g{1}"#,
    "References to groups are written in another way in browsers."
);
rule!(
    OCTAL,
    "dialect-octal",
    Warning,
    r#"/cart/\\1"#,
    "A reference to a group that is not there is the code of a character in browsers."
);
rule!(
    COUNT,
    "dialect-count",
    Warning,
    r#"/a{,3}b"#,
    "`{,3}` means at most three elsewhere, and stands for itself in browsers."
);
rule!(
    BASIC,
    "dialect-basic",
    Warning,
    r#"/\\(en\\|de\\)/"#,
    "Groups and choices are written with backslashes in grep and sed, and without in browsers."
);
rule!(
    LUA,
    "dialect-lua",
    Warning,
    r#"/order/%d+"#,
    "`%` does in Lua what a backslash does in browsers."
);

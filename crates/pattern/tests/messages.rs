//! The words for what a browser refuses, and for what only old ones do.

use expect_test::{Expect, expect};
use pattern::{Finding, Pattern, Span};

#[track_caller]
fn check(source: &str, expected: &Expect) {
    let said = match Pattern::compile(source) {
        Err(error) => format!("{} at {:?}", error.message, error.at),
        Ok(pattern) => pattern
            .warnings()
            .iter()
            .map(|warning| format!("[{}] {} at {:?}", warning.code, warning.message, warning.at))
            .collect(),
    };
    expected.assert_eq(&said);
}

#[test]
fn every_refusal_says_what_where_and_what_to_do() {
    check(
        "(",
        &expect![[
            r#"The group opened at character 1 is never closed. Add `)`, or write `\(` for the character itself. at Some(0)"#
        ]],
    );
    check(
        "a(b",
        &expect![[
            r#"The group opened at character 2 is never closed. Add `)`, or write `\(` for the character itself. at Some(1)"#
        ]],
    );
    check(
        "a)",
        &expect![[
            r#"The `)` at character 2 closes nothing. Remove it, or write `\)` for the character itself. at Some(1)"#
        ]],
    );
    check(
        "[a",
        &expect![[
            r#"The `[` at character 1 is never closed. Add `]`, or write `\[` for the character itself. at Some(0)"#
        ]],
    );
    check(
        "a\\",
        &expect![[
            r#"The pattern ends with `\`, which must stand before the character that it escapes. Remove it, or write `\\` for the character itself. at Some(1)"#
        ]],
    );
    check(
        "*",
        &expect![[
            r#"The `*` at character 1 repeats nothing: there is nothing before it that can be repeated. Put it after a character or a group, or write `\*` for the character itself. at Some(0)"#
        ]],
    );
    check(
        "a|+",
        &expect![[
            r#"The `+` at character 3 repeats nothing: there is nothing before it that can be repeated. Put it after a character or a group, or write `\+` for the character itself. at Some(2)"#
        ]],
    );
    check(
        "a**",
        &expect![[
            r#"The `*` at character 3 repeats nothing: there is nothing before it that can be repeated. Put it after a character or a group, or write `\*` for the character itself. at Some(2)"#
        ]],
    );
    check(
        "x{2}{3}",
        &expect![[
            r#"The `{` at character 5 repeats nothing: there is nothing before it that can be repeated. Put it after a character or a group, or write `\{` for the character itself. at Some(4)"#
        ]],
    );
    check(
        "^*",
        &expect![[
            r#"The `*` at character 2 repeats nothing: what is before it is a place, not text. Put it after a character or a group, or write `\*` for the character itself. at Some(1)"#
        ]],
    );
    check(
        "\\b+",
        &expect![[
            r#"The `+` at character 3 repeats nothing: what is before it is a place, not text. Put it after a character or a group, or write `\+` for the character itself. at Some(2)"#
        ]],
    );
    check(
        "(?<=a)*",
        &expect![[
            r#"The `*` at character 7 repeats nothing: what is before it is a place, not text. Put it after a character or a group, or write `\*` for the character itself. at Some(6)"#
        ]],
    );
    check(
        "a{3,1}",
        &expect!["The numbers in `{3,1}` are the wrong way round. Put the smaller one first. at Some(1)"],
    );
    check(
        "[z-a]",
        &expect![[
            r#"The range `z-a` runs backwards. Put the smaller character first, or write `\-` for a dash. at Some(1)"#
        ]],
    );
    check(
        "(?a)",
        &expect![
            "`(?` at character 1 opens no kind of group that browsers know. JavaScript has `(?:…)`, `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`, `(?<name>…)` and `(?i:…)`; what another dialect writes at character 3 must be put differently. at Some(0)"
        ],
    );
    check(
        "(?i)a",
        &expect![
            "`(?i)` at character 1 switches modes in other dialects, but JavaScript has no such switch. To ignore case, write both letters, such as `[Cc]ontact`. at Some(0)"
        ],
    );
    check(
        "(?P<n>a)",
        &expect![
            "`(?` at character 1 opens no kind of group that browsers know. JavaScript has `(?:…)`, `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`, `(?<name>…)` and `(?i:…)`; what another dialect writes at character 3 must be put differently. at Some(0)"
        ],
    );
    check(
        "(?>a)",
        &expect![
            "`(?` at character 1 opens no kind of group that browsers know. JavaScript has `(?:…)`, `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`, `(?<name>…)` and `(?i:…)`; what another dialect writes at character 3 must be put differently. at Some(0)"
        ],
    );
    check(
        "(?<1>a)",
        &expect![
            "The name of the group at character 1 is not one that browsers accept. Write letters, digits, `_` or `$` between `<` and `>`, with no digit first; use `(?:…)` for a group without a name. at Some(3)"
        ],
    );
    check(
        "(?<a>x)(?<a>y)",
        &expect!["Two groups that can match together are called `a`. Give each its own name. at Some(10)"],
    );
    check(
        "(?<a>x)\\k",
        &expect![[
            r#"`\k` must be followed by the name of a group, as in `\k<name>`, once any group of the pattern has a name. at Some(7)"#
        ]],
    );
    check(
        "(?<a>x)\\k<b>",
        &expect![[
            r#"`\k<b>` refers to a group called `b`, and the pattern has none. Correct the name, or name the group with `(?<b>…)`. at Some(7)"#
        ]],
    );
    check(
        "(?<a>x)\\k<",
        &expect![[r#"`\k<` must be followed by the name of a group and `>`. at Some(7)"#]],
    );
    check(
        "[\\k](?<a>x)",
        &expect![[r#"`\k` inside `[…]` is not allowed once a group has a name. Write `k`. at Some(1)"#]],
    );
}

#[test]
fn syntax_of_2025_is_valid_with_a_warning() {
    check(
        "(?i:contact)",
        &expect![
            "[modifiers-need-new-browser] `(?…:` with modifiers at character 1 is new in ECMAScript 2025. Browsers from before 2025 refuse the whole pattern, so the trigger never fires there. Spell the letters out instead, such as `[Cc]ontact`. at Some(0)"
        ],
    );
    check(
        "(?<a>x)|(?<a>y)",
        &expect![
            "[duplicate-names-need-new-browser] Two alternatives both name a group `a`, which is new in ECMAScript 2025. Browsers from before 2025 refuse the whole pattern, so the trigger never fires there. Give each group its own name. at Some(8)"
        ],
    );
    assert!(Pattern::compile("(?:contact)").unwrap().warnings().is_empty());
}

#[test]
fn syntax_of_2025_means_what_it_should() {
    let find = |source: &str, url: &str| match Pattern::compile(source).unwrap().find(url) {
        Finding::Match(Span { start, end }) => Some((start, end)),
        Finding::NoMatch => None,
        Finding::GaveUp => panic!("{source} gave up"),
    };
    for (source, url, expected) in [
        ("(?i:contact)", "https://shop.example/CONTACT", Some((21, 28))),
        ("(?i:c)ontact", "Contact", Some((0, 7))),
        ("(?i:c)ontact", "cOntact", None),
        ("(?i:a(?-i:b))", "Ab", Some((0, 2))),
        ("(?i:a(?-i:b))", "AB", None),
        ("(?i:[^a])", "A", None),
        ("(?i:ü)", "Ü", Some((0, 1))),
        ("(?i:k)", "\u{212A}", None),
        ("(?i:(a)\\1)", "aA", Some((0, 2))),
        ("(a)(?i:\\1)", "aA", Some((0, 2))),
        ("(?i:(a))\\1", "aA", None),
        ("(?i:\\w)", "ſ", None),
        ("(?s:.)", "\n", Some((0, 1))),
        ("(?s:a.(?-s:.))b", "a\n\nb", None),
        ("(?m:^b$)", "a\nb\nc", Some((2, 3))),
        ("(?m:^)b", "a\u{2028}b", Some((2, 3))),
        ("(?m-i:a$)", "a\rb", Some((0, 1))),
        ("(?i:a)\\1", "A\u{1}", Some((0, 2))),
        ("(?<a>x)|(?<a>y)\\k<a>", "yy", Some((0, 2))),
        ("(?:(?<a>x)|(?<a>y))\\k<a>", "xyy", Some((1, 3))),
        ("(?:(?<a>x)|(?<a>y))*\\k<a>z", "xyyz", Some((0, 4))),
    ] {
        assert_eq!(find(source, url), expected, "{source} in {url:?}");
        let warned = Pattern::compile(source).unwrap().warnings().len();
        assert!(warned > 0, "{source}");
    }
    for source in [
        "(?<a>x)(?<a>y)",
        "(?<a>(?<a>x))",
        "(?:(?<a>x)|y)(?:z|(?<a>w))",
        "(?ii:a)",
        "(?i-i:a)",
        "(?-:a)",
        "(?x:a)",
        "(?i",
    ] {
        assert!(Pattern::compile(source).is_err(), "{source}");
    }
}

//! What `pattern` says of a pattern that probably means something else than its author thinks.

use crate::support::{code, err, json, out, run};

#[test]
fn a_pattern_that_was_meant_otherwise_is_told_with_what_to_write() {
    for (pattern, told, mend) in [
        (
            "/product/[id]/view",
            "`[id]` stands for one single character",
            "/product/[^/?#]+/view",
        ),
        ("/accounts/*/orders", "`*`", "/accounts/[^/]+/orders"),
        ("/page?id=3", "`?`", "/page\\?id=3"),
    ] {
        let said = run(&["pattern", "--", pattern]);
        assert_eq!(code(&said), 0, "{said:?}");
        assert!(out(&said).starts_with("The pattern is valid."), "{said:?}");
        let words = err(&said);
        assert!(
            words.contains("warning: ") && words.contains(told),
            "{pattern}: {words}"
        );
        assert!(
            words
                .lines()
                .any(|line| line.trim_start().starts_with("mend: ") && line.ends_with(mend)),
            "{pattern}: {words}"
        );
    }
}

#[test]
fn a_pattern_that_does_not_compile_is_told_what_was_meant_too() {
    let said = run(&["pattern", "--format", "json", "--", "*.shop.example"]);
    assert_eq!(code(&said), 1);
    let said = json(&said);
    assert_eq!(said["valid"], false);
    assert_eq!(said["warnings"][0]["code"], "meant-glob", "{said}");
    let mend = said["warnings"][0]["mends"][0]["pattern"].as_str().unwrap();
    assert_eq!(code(&run(&["pattern", "--", mend])), 0, "{mend}");
}

#[test]
fn a_pattern_of_python_is_told_what_was_meant_too() {
    let said = run(&["pattern", "--dialect", "python", "--", ".*/accounts/*/orders"]);
    assert!(err(&said).contains(".*/accounts/[^/]+/orders"), "{said:?}");
}

#[test]
fn what_can_never_match_is_told_once_with_its_mends() {
    let said = run(&["pattern", "--", "^/pricing"]);
    let words = err(&said);
    assert_eq!(words.matches("warning: ").count(), 1, "{words}");
    assert!(words.contains("mend: "), "{words}");
}

#[test]
fn an_ordinary_pattern_is_told_nothing() {
    let said = run(&["pattern", "--", "/pricing(/|$)"]);
    assert_eq!((code(&said), err(&said).as_str()), (0, ""));
}

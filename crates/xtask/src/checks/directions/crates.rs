//! Which crate may depend on which, read from what cargo says.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Violation;
use crate::workspace;

/// What one of our crates may depend on.
struct Rule {
    name: &'static str,
    /// Our own crates that it may know.
    own: &'static [&'static str],
    /// Whether it is kept free of files, clocks, networks, databases, async runtimes and windows.
    pure: bool,
}

const RULES: [Rule; 16] = [
    Rule {
        name: "pattern",
        own: &[],
        pure: true,
    },
    Rule {
        name: "trigger",
        own: &["pattern"],
        pure: true,
    },
    Rule {
        name: "simulate",
        own: &["trigger", "pattern"],
        pure: true,
    },
    Rule {
        name: "urls",
        own: &["pattern"],
        pure: true,
    },
    Rule {
        name: "backtest",
        own: &["pattern", "trigger", "simulate", "urls"],
        pure: false,
    },
    Rule {
        name: "message",
        own: &["simulate"],
        pure: false,
    },
    Rule {
        name: "folder",
        own: &["trigger", "simulate"],
        pure: false,
    },
    Rule {
        name: "store",
        own: &["trigger"],
        pure: false,
    },
    Rule {
        name: "publish",
        own: &["trigger"],
        pure: false,
    },
    Rule {
        name: "reports",
        own: &["trigger", "simulate", "publish"],
        pure: true,
    },
    Rule {
        name: "sandbox",
        own: &[],
        pure: false,
    },
    Rule {
        name: "api",
        own: &[
            "pattern", "trigger", "simulate", "urls", "folder", "store", "publish", "reports", "sandbox",
            "backtest",
        ],
        pure: false,
    },
    Rule {
        name: "triggerctl",
        own: &["api", "message"],
        pure: false,
    },
    Rule {
        name: "trigger-designer",
        own: &["api"],
        pure: false,
    },
    Rule {
        name: "xtask",
        own: &[],
        pure: false,
    },
    Rule {
        name: "stories",
        own: &["api", "sandbox"],
        pure: false,
    },
];

/// The package of workspace-level tests, whose tests may look at everything.
const STORIES: &str = "stories";

/// What a crate's tests may know beyond its own rule: `publish` is proved against the practice server over HTTP.
const IN_TESTS: [(&str, &str); 1] = [("publish", "sandbox")];

/// Crates from outside that only one of ours may use, by the beginning of their names.
const RESERVED: [(&str, &str); 8] = [
    ("datafusion", "backtest"),
    ("arrow", "backtest"),
    ("parquet", "backtest"),
    ("tauri", "trigger-designer"),
    ("rusqlite", "store"),
    ("libsqlite3", "store"),
    ("reqwest", "publish"),
    ("rquickjs", "message"),
];

/// Crates from outside that a pure crate may not use: each brings a clock, a file, a network or a runtime.
const IMPURE: [&str; 16] = [
    "async-std",
    "axum",
    "chrono",
    "dirs",
    "fs4",
    "getrandom",
    "hyper",
    "jiff",
    "keyring",
    "memmap2",
    "rand",
    "smol",
    "tempfile",
    "time",
    "tokio",
    "uuid",
];

/// Where the packages of the workspace go against the rules.
pub(super) fn violations() -> Result<Vec<Violation>> {
    judge(&workspace::metadata()?)
}

fn judge(metadata: &Value) -> Result<Vec<Violation>> {
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata lists no packages")?;
    let mut violations = Vec::new();
    for package in packages {
        let name = package["name"].as_str().context("a package has no name")?;
        let Some(rule) = RULES.iter().find(|rule| rule.name == name) else {
            violations.push(Violation::new(
                name,
                "has no rule yet: say in xtask what it may depend on",
            ));
            continue;
        };
        for dependency in package["dependencies"]
            .as_array()
            .context("a package has no dependencies")?
        {
            let on = dependency["name"].as_str().context("a dependency has no name")?;
            let for_tests = dependency["kind"] == "dev";
            if let Some(what) = rule.objection(on, for_tests) {
                violations.push(Violation::new(name, what));
            }
        }
    }
    Ok(violations)
}

impl Rule {
    /// What is wrong with depending on `on`, if anything.
    fn objection(&self, on: &str, for_tests: bool) -> Option<String> {
        let exempt = for_tests && (self.name == STORIES || IN_TESTS.contains(&(self.name, on)));
        if RULES.iter().any(|rule| rule.name == on) {
            let allowed = self.own.contains(&on) || exempt;
            return (!allowed)
                .then(|| format!("must not depend on `{on}`; it may on [{}]", self.own.join(", ")));
        }
        let reserved = RESERVED.iter().find(|(start, _)| on.starts_with(start));
        if let Some((_, owner)) = reserved
            && *owner != self.name
        {
            // Tests may speak HTTP to what they test, or look into a database; none needs a window library.
            let allowed = for_tests && *owner != "trigger-designer" && !self.pure;
            return (!allowed).then(|| format!("must not depend on `{on}`, which only `{owner}` uses"));
        }
        (self.pure && !for_tests && IMPURE.contains(&on))
            .then(|| format!("must not depend on `{on}`: it has no clock, file, network or runtime"))
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use serde_json::json;

    /// What the rules say of one package with one dependency.
    #[track_caller]
    fn check(package: &str, dependency: &str, kind: Option<&str>, expected: Option<&str>) {
        let metadata = json!({ "packages": [
            { "name": package, "dependencies": [{ "name": dependency, "kind": kind }] },
        ]});
        let found = judge(&metadata).unwrap();
        match expected {
            None => assert_eq!(found, [], "{package} → {dependency}"),
            Some(words) => {
                assert_eq!(found.len(), 1, "{package} → {dependency}");
                assert!(found[0].to_string().contains(words), "{}", found[0]);
            }
        }
    }

    #[test]
    fn dependencies_in_the_direction_of_the_architecture_pass() {
        check("trigger", "pattern", None, None);
        check("api", "sandbox", None, None);
        check("trigger-designer", "tauri-build", Some("build"), None);
        check("store", "rusqlite_migration", None, None);
        check("publish", "reqwest", None, None);
    }

    #[test]
    fn a_dependency_against_the_direction_is_found() {
        check("pattern", "trigger", None, Some("must not depend on `trigger`"));
        check("trigger-designer", "store", None, Some("it may on [api]"));
        check(
            "triggerctl",
            "publish",
            None,
            Some("must not depend on `publish`"),
        );
        check(
            "sandbox",
            "publish",
            Some("dev"),
            Some("must not depend on `publish`"),
        );
    }

    #[test]
    fn a_window_a_database_http_and_javascript_each_have_one_owner() {
        check("api", "rquickjs", None, Some("only `message`"));
        check("api", "tauri-utils", None, Some("only `trigger-designer`"));
        check("stories", "tauri", Some("dev"), Some("only `trigger-designer`"));
        check("api", "rusqlite", None, Some("only `store`"));
        check("sandbox", "reqwest", None, Some("only `publish`"));
    }

    #[test]
    fn tests_may_speak_http_to_what_they_test() {
        check("sandbox", "reqwest", Some("dev"), None);
        check("stories", "simulate", Some("dev"), None);
        check("publish", "sandbox", Some("dev"), None);
        check("publish", "sandbox", None, Some("must not depend on `sandbox`"));
    }

    #[test]
    fn a_pure_crate_may_not_bring_a_clock_or_a_runtime() {
        check(
            "simulate",
            "tokio",
            None,
            Some("no clock, file, network or runtime"),
        );
        check("pattern", "reqwest", Some("dev"), Some("only `publish`"));
        check("trigger", "tempfile", Some("dev"), None);
    }

    #[test]
    fn a_crate_without_a_rule_is_a_violation() {
        check("shop", "serde", None, Some("has no rule yet"));
    }
}

//! A case: rules as the server lists them, and the pages of a visit, on one line of JSON.

use serde::Serialize;
use serde_json::Value;

use super::{AutoAccess, List, Page, Place, decide};

/// Rules, and the pages of a visit.
#[derive(Debug, Clone, PartialEq)]
pub struct AutoAccessCase {
    /// Whatever the case is called; handed back with the outcome.
    pub id: Value,
    /// The rules in their order.
    pub list: List,
    /// The pages, in the order in which they are visited.
    pub pages: Vec<Page>,
}

/// Why a text is no case.
#[derive(Debug, thiserror::Error)]
pub enum AutoAccessCaseError {
    /// It is not JSON.
    #[error("this is not JSON: {source}")]
    Malformed {
        /// What the parser says, with line and column.
        #[from]
        source: serde_json::Error,
    },
    /// Something is missing or of another kind.
    #[error("{what} must be {expected}")]
    WrongKind {
        /// What it is about: "`pages`", "rule 2".
        what: String,
        /// What it should be, with its article.
        expected: &'static str,
    },
}

impl AutoAccessCase {
    /// Reads a case: `{"id", "rules": […], "pages": [{"url", "geo"}]}`. Members that it does not know are left alone.
    ///
    /// # Errors
    /// The text is no case: see [`AutoAccessCaseError`].
    pub fn from_json(text: &str) -> Result<AutoAccessCase, AutoAccessCaseError> {
        let mut case: Value = serde_json::from_str(text)?;
        if !case.is_object() {
            return Err(wrong("a case", "an object"));
        }
        let rules = list(&case, "rules")?
            .iter()
            .enumerate()
            .map(|(index, rule)| {
                let name = || format!("rule {}", index + 1);
                let rule = rule.as_object().ok_or_else(|| wrong(name(), "an object"))?;
                if !rule.get("id").is_some_and(Value::is_string) {
                    return Err(wrong(format!("`id` of {}", name()), "a text"));
                }
                Ok(AutoAccess::read(rule))
            })
            .collect::<Result<_, _>>()?;
        let pages = list(&case, "pages")?
            .iter()
            .enumerate()
            .map(|(index, page)| {
                let url = page.get("url").and_then(Value::as_str);
                Ok(Page {
                    url: url
                        .ok_or_else(|| wrong(format!("`url` of page {}", index + 1), "a text"))?
                        .to_owned(),
                    place: page.get("geo").map(Place::read).unwrap_or_default(),
                })
            })
            .collect::<Result<_, AutoAccessCaseError>>()?;
        Ok(AutoAccessCase {
            id: case.get_mut("id").map(Value::take).unwrap_or_default(),
            list: List::new(rules),
            pages,
        })
    }

    /// What comes of each page, as a line of JSON without the line feed: `{"id", "pages": [{"rule", "groups"}]}`.
    pub fn outcome(&self) -> String {
        #[derive(Serialize)]
        struct Outcome<'a> {
            id: &'a Value,
            pages: Vec<Routed<'a>>,
        }
        #[derive(Serialize)]
        struct Routed<'a> {
            rule: Option<&'a str>,
            groups: &'a [u64],
        }
        let pages = self.pages.iter().map(|page| {
            let decided = decide(&self.list, page);
            Routed {
                rule: decided.rule.map(|place| self.list.rules[place].id.as_str()),
                groups: decided.groups,
            }
        });
        let outcome = Outcome {
            id: &self.id,
            pages: pages.collect(),
        };
        serde_json::to_string(&outcome).expect("texts and numbers are JSON")
    }
}

fn list<'c>(case: &'c Value, member: &str) -> Result<&'c Vec<Value>, AutoAccessCaseError> {
    case.get(member)
        .and_then(Value::as_array)
        .ok_or_else(|| wrong(format!("`{member}`"), "a list"))
}

fn wrong(what: impl Into<String>, expected: &'static str) -> AutoAccessCaseError {
    AutoAccessCaseError::WrongKind {
        what: what.into(),
        expected,
    }
}

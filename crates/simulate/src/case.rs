//! A case: triggers and a session on one line of JSON, as widgets are recorded and as `triggerctl` plays them.
//!
//! Not here: the recorded outcome of a case. Comparing is for tests.

use serde::Serialize;
use serde_json::{Map, Value};
use trigger::{Draft, Platform, RepeatedMember};

use crate::{
    Engine, Environment, Event, NotInVocabulary, Records, Session, Step, Trace, TriggerInput, engine_by_key,
    platform,
};

/// Triggers and a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Whatever the case is called; handed back with the outcome.
    pub id: Value,
    /// In the order of the server.
    pub triggers: Vec<TriggerInput>,
    /// What the visitor does.
    pub session: Session,
}

/// Why a text is no case.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// It is not JSON.
    #[error("this is not JSON: {source}")]
    Malformed {
        /// What the parser says, with line and column.
        #[from]
        source: serde_json::Error,
    },
    /// A member stands in one object twice.
    #[error(transparent)]
    Repeated(#[from] RepeatedMember),
    /// Something is there that should be of another kind.
    #[error("{what} must be {expected}")]
    WrongKind {
        /// What it is about: "`session`", "trigger 2".
        what: String,
        /// What it should be, with its article.
        expected: &'static str,
    },
    /// A trigger has no id.
    #[error("trigger {number} has no `{member}`, a text by which the outcome can name it")]
    NoId {
        /// Counted from 1.
        number: usize,
        /// The member of a trigger that is missing.
        member: &'static str,
    },
    /// The session is for another platform.
    #[error(transparent)]
    Unknown(#[from] NotInVocabulary),
    /// The environment does not fit.
    #[error("`env` is wrong: {source}")]
    Environment {
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A step does not fit.
    #[error("step {number} of the session ({op}) is wrong: {source}")]
    Step {
        /// Counted from 1.
        number: usize,
        /// Its operation, as it is written.
        op: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// An expectation does not fit.
    #[error("`expect` is wrong: {source}")]
    Expectations {
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// The time after the last step does not fit.
    #[error("`tail_ms` is wrong: a time is a whole number of milliseconds, 0 or more, and this is {found}")]
    Tail {
        /// What is there instead.
        found: Value,
    },
}

impl Case {
    /// Reads a case for engines of this platform from its JSON text. What is missing has its default: online, nobody in the
    /// queue, no time at the end. Members that it does not know are left alone.
    ///
    /// # Errors
    /// The text is no case, or has what the platform's engines do not know.
    pub fn from_json(platform: Platform, text: &str) -> Result<Case, CaseError> {
        let value = value(text)?;
        let mut case = object(value, "a case")?;
        let id = case.get_mut("id").map(Value::take).unwrap_or_default();
        let triggers = read_triggers(
            platform,
            case.get_mut("triggers").map(Value::take).unwrap_or_default(),
        )?;
        let session = read_session(case)?;
        known_to_one(platform::of(platform).engines(), &session)?;
        Ok(Case {
            id,
            triggers,
            session,
        })
    }

    /// What happened, as a line of JSON without the line feed: `{"id", "events", "records"}`; without records where the
    /// platform keeps none.
    pub fn outcome(&self, trace: &Trace) -> String {
        #[derive(Serialize)]
        struct Outcome<'a> {
            id: &'a Value,
            events: &'a [Event],
            #[serde(skip_serializing_if = "Option::is_none")]
            records: Option<&'a Records>,
        }
        let has_records = engine_by_key(&trace.engine).is_none_or(Engine::keeps_records);
        serde_json::to_string(&Outcome {
            id: &self.id,
            events: &trace.events,
            records: has_records.then_some(&trace.records),
        })
        .expect("texts, numbers and maps with text keys can always be written as JSON")
    }
}

/// Whether one of the engines knows everything in a session; if none does, what the first of them does not know.
fn known_to_one(engines: &[Engine], session: &Session) -> Result<(), NotInVocabulary> {
    let mut checks = engines.iter().map(|engine| engine.vocabulary().check(session));
    let first = checks.next().unwrap_or(Ok(()));
    match first {
        Err(_) if checks.any(|check| check.is_ok()) => Ok(()),
        first => first,
    }
}

impl TriggerInput {
    /// Reads the triggers of a JSON list, or of what a server answers: an object with the list in `triggers`.
    ///
    /// # Errors
    /// The text is no such list, or a trigger has nothing by which the outcome can name it.
    pub fn list_from_json(platform: Platform, text: &str) -> Result<Vec<TriggerInput>, CaseError> {
        let mut value = value(text)?;
        if let Some(list) = value.get_mut("triggers") {
            value = list.take();
        }
        read_triggers(platform, value)
    }
}

impl Session {
    /// Reads a session from the JSON text of a case, with or without triggers, or of a list of steps.
    pub fn from_json(text: &str) -> Result<Session, CaseError> {
        match value(text)? {
            steps @ Value::Array(_) => read_session(Map::from_iter([("session".to_owned(), steps)])),
            other => read_session(object(other, "a session")?),
        }
    }
}

/// The JSON value of a text in which no member stands twice.
fn value(text: &str) -> Result<Value, CaseError> {
    let value = serde_json::from_str(text)?;
    match trigger::repeated_member(text) {
        Some(repeated) => Err(repeated.into()),
        None => Ok(value),
    }
}

fn read_triggers(platform: Platform, value: Value) -> Result<Vec<TriggerInput>, CaseError> {
    list(value, "`triggers`")?
        .into_iter()
        .enumerate()
        .map(|(index, value)| {
            let number = index + 1;
            let draft = Draft::new(platform, object(value, &format!("trigger {number}"))?);
            let input = TriggerInput::from_draft("", &draft);
            if input.id.is_empty() {
                let member = platform::of(platform).id_member();
                return Err(CaseError::NoId { number, member });
            }
            Ok(input)
        })
        .collect()
}

fn read_session(mut case: Map<String, Value>) -> Result<Session, CaseError> {
    let mut take = |name: &str| case.get_mut(name).map(Value::take);
    let environment = match take("env") {
        None => Environment::default(),
        Some(value) => serde_json::from_value(value).map_err(|source| CaseError::Environment { source })?,
    };
    let tail_ms = match take("tail_ms") {
        None => 0,
        Some(value) => match serde_json::from_value(serde_json::json!({ "op": "wait", "ms": value })) {
            Ok(Step::Wait { ms }) => ms,
            _ => return Err(CaseError::Tail { found: value }),
        },
    };
    let expect = take("expect")
        .map_or(Ok(Vec::new()), crate::session::expectations)
        .map_err(|source| CaseError::Expectations { source })?;
    let steps = list(take("session").unwrap_or_default(), "`session`")?
        .into_iter()
        .enumerate()
        .map(|(index, value)| {
            let op = value
                .get("op")
                .map_or_else(|| "without an `op`".to_owned(), |op| format!("`op` {op}"));
            serde_json::from_value(value).map_err(|source| CaseError::Step {
                number: index + 1,
                op,
                source,
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(Session {
        environment,
        steps,
        tail_ms,
        expect,
    })
}

fn object(value: Value, what: &str) -> Result<Map<String, Value>, CaseError> {
    match value {
        Value::Object(object) => Ok(object),
        _ => Err(CaseError::WrongKind {
            what: what.to_owned(),
            expected: "a JSON object in braces",
        }),
    }
}

fn list(value: Value, what: &str) -> Result<Vec<Value>, CaseError> {
    match value {
        Value::Array(list) => Ok(list),
        _ => Err(CaseError::WrongKind {
            what: what.to_owned(),
            expected: "a JSON list in brackets",
        }),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[track_caller]
    fn refused(text: &str, says: &Expect) {
        says.assert_eq(
            &Case::from_json(Platform::RocketChat, text)
                .unwrap_err()
                .to_string(),
        );
    }

    #[test]
    fn what_is_missing_has_its_default() {
        let case = Case::from_json(
            Platform::RocketChat,
            r#"{"id": 7, "triggers": [], "session": [{"op": "open"}]}"#,
        )
        .unwrap();
        assert_eq!(case.id, 7);
        assert_eq!(case.session.environment, Environment::default());
        assert!(case.session.environment.online);
        assert_eq!(case.session.steps, [Step::Open]);
        assert_eq!(case.session.tail_ms, 0);
    }

    #[test]
    fn mistakes_are_named_with_their_place() {
        refused(
            r#"{"triggers": [], "session": [{"op": "open"}, {"op": "jump"}]}"#,
            &expect![[
                r#"step 2 of the session (`op` "jump") is wrong: unknown variant `jump`, expected one of `load`, `reload`, `route`, `back`, `new-tab`, `switch-tab`, `close-tab`, `leave`, `return`, `wait`, `open`, `minimize`, `register`, `write`, `clear-storage`, `end-chat`, `agents`, `next-agent`, `request-chat`, `message`, `served`, `account-status`, `department`, `department-status`"#
            ]],
        );
        refused(
            r#"{"triggers": [], "session": [{"op": "wait", "ms": -5}]}"#,
            &expect![[
                r#"step 1 of the session (`op` "wait") is wrong: a time is a whole number of milliseconds, 0 or more, and this is -5"#
            ]],
        );
        refused(
            r#"{"triggers": [], "session": [{"op": "load"}]}"#,
            &expect![[r#"step 1 of the session (`op` "load") is wrong: missing field `url`"#]],
        );
        refused(
            r#"{"triggers": [], "session": [{}]}"#,
            &expect!["step 1 of the session (without an `op`) is wrong: missing field `op`"],
        );
        refused(
            r#"{"triggers": [], "session": [7]}"#,
            &expect![
                "step 1 of the session (without an `op`) is wrong: invalid type: integer `7`, expected internally tagged enum Step"
            ],
        );
        refused(
            r#"{"triggers": [{}], "session": []}"#,
            &expect!["trigger 1 has no `_id`, a text by which the outcome can name it"],
        );
        refused(
            r#"{"triggers": [], "session": [], "tail_ms": 1.5}"#,
            &expect![
                "`tail_ms` is wrong: a time is a whole number of milliseconds, 0 or more, and this is 1.5"
            ],
        );
        refused(
            r#"{"triggers": [], "session": [], "env": {"onlin": true}}"#,
            &expect![
                "`env` is wrong: unknown field `onlin`, expected one of `online`, `next_agent`, `site_reports_routes`, `standalone`, `clear_storage_on_chat_end`, `registration_form`, `services`, `account_status`, `start`, `zone`, `departments`, `department`, `tags`, `visitor`"
            ],
        );
        refused(
            r#"{"triggers": []}"#,
            &expect!["`session` must be a JSON list in brackets"],
        );
        refused("[]", &expect!["a case must be a JSON object in braces"]);
        refused(
            "{",
            &expect!["this is not JSON: EOF while parsing an object at line 1 column 1"],
        );
    }

    #[test]
    fn a_session_is_read_from_a_case_and_from_a_list_of_steps() {
        let steps = r#"[{"op": "load", "url": "https://shop.example/"}, {"op": "wait", "ms": 5}]"#;
        let from_list = Session::from_json(steps).unwrap();
        let from_case = Session::from_json(&format!(r#"{{"session": {steps}}}"#)).unwrap();
        assert_eq!(from_list, from_case);
        assert_eq!(from_list.steps.len(), 2);
    }

    #[test]
    fn triggers_are_read_from_a_list_and_from_a_server_s_answer() {
        let list = r#"[{"_id": "a", "enabled": true}]"#;
        let from_list = TriggerInput::list_from_json(Platform::RocketChat, list).unwrap();
        let from_answer = TriggerInput::list_from_json(
            Platform::RocketChat,
            &format!(r#"{{"triggers": {list}, "count": 1}}"#),
        )
        .unwrap();
        assert_eq!(from_list, from_answer);
        assert_eq!(from_list[0].id, "a");
    }
}

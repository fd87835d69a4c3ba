//! Reading JSON within bounds: what is too much is noticed while it is read, before it is kept.
//!
//! A small text can make a large tree: `[{"":0},{"":0}]` takes some fifty bytes of memory for each of its own. So values,
//! levels and the entries of a list are counted on the way.

use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Deserializer, Map, Number, Value};

use crate::exchange::{Bound, JsonFlaw};
use crate::limits::Limits;

/// A bound in use: how much is left of it, and how it is named when that is not enough.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Left {
    pub(crate) most: usize,
    pub(crate) named: Bound,
}

/// What is read of an answer at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) bytes: Left,
    pub(crate) values: Left,
    /// In levels.
    pub(crate) depth: usize,
    /// For a page of a list: where in the answer it is, and how many entries it may have.
    pub(crate) list: Option<(ListIn, Left)>,
}

/// Where in an answer a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListIn {
    /// In this member.
    Member(&'static str),
    /// The answer is the list.
    Whole,
}

impl Bounds {
    /// For an answer about one thing.
    pub(crate) fn of_answers(limits: &Limits) -> Bounds {
        Bounds {
            bytes: Left {
                most: limits.answer_bytes,
                named: Bound::AnswerBytes(limits.answer_bytes),
            },
            values: Left {
                most: limits.answer_values,
                named: Bound::AnswerValues(limits.answer_values),
            },
            depth: limits.answer_depth,
            list: None,
        }
    }
}

/// What a body is as JSON.
#[derive(Debug)]
pub(crate) enum Json {
    Read(Value),
    /// It was given up: there is too much of it.
    Beyond(Bound),
    /// It is none.
    Broken(JsonFlaw),
}

/// Reads a body, and says how many values it has.
pub(crate) fn read(body: &[u8], bounds: &Bounds) -> (Json, usize) {
    let mut tally = Tally {
        bounds,
        values: bounds.values.most,
        entries: bounds.list.map_or(0, |(_, left)| left.most),
        beyond: None,
    };
    let mut text = Deserializer::from_slice(body);
    let whole = Place {
        tally: &mut tally,
        depth: bounds.depth,
        kind: match bounds.list {
            Some((ListIn::Whole, _)) => Kind::List,
            Some((ListIn::Member(_), _)) | None => Kind::Answer,
        },
    };
    let read = whole
        .deserialize(&mut text)
        .and_then(|value| text.end().map(|()| value));
    let values = bounds.values.most - tally.values;
    let json = match (read, tally.beyond) {
        (Ok(value), _) => Json::Read(value),
        (Err(_), Some(bound)) => Json::Beyond(bound),
        (Err(error), None) => Json::Broken(flaw(body, &error)),
    };
    (json, values)
}

/// Where the parser stumbled, and over what.
fn flaw(body: &[u8], error: &serde_json::Error) -> JsonFlaw {
    let (line, column) = (error.line(), error.column());
    let words = error.to_string();
    let what = words
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&words);
    let before: usize = body
        .split_inclusive(|byte| *byte == b'\n')
        .take(line.saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    JsonFlaw {
        what: if error.is_eof() {
            "it ends in the middle".to_owned()
        } else {
            what.to_owned()
        },
        line,
        column,
        byte: before.saturating_add(column),
    }
}

/// What is left while a body is read.
struct Tally<'a> {
    bounds: &'a Bounds,
    values: usize,
    entries: usize,
    beyond: Option<Bound>,
}

impl Tally<'_> {
    /// Gives up.
    fn beyond<E: serde::de::Error>(&mut self, bound: Bound) -> E {
        self.beyond = Some(bound);
        E::custom("beyond the bounds")
    }
}

/// A value about to be read.
struct Place<'t, 'b> {
    tally: &'t mut Tally<'b>,
    /// How many levels may still come, this one included.
    depth: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The whole answer.
    Answer,
    /// The list that was asked for.
    List,
    /// Anything else.
    Other,
}

impl<'b> Place<'_, 'b> {
    fn inside(&mut self, kind: Kind) -> Place<'_, 'b> {
        Place {
            tally: self.tally,
            depth: self.depth,
            kind,
        }
    }

    /// Goes one level down.
    fn enter<E: serde::de::Error>(&mut self) -> Result<(), E> {
        match self.depth.checked_sub(1) {
            Some(depth) => {
                self.depth = depth;
                Ok(())
            }
            None => {
                let most = self.tally.bounds.depth;
                Err(self.tally.beyond(Bound::AnswerDepth(most)))
            }
        }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_, '_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self.tally.values.checked_sub(1) {
            Some(values) => self.tally.values = values,
            None => return Err(self.tally.beyond(self.tally.bounds.values.named)),
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        self.enter()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.inside(Kind::Other))? {
            list.push(item);
            if self.kind == Kind::List {
                self.count_entry()?;
            }
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut pairs: A) -> Result<Value, A::Error> {
        self.enter()?;
        let list = self.tally.bounds.list.map(|(place, _)| place);
        // Gathered first: a map of the right size takes half of the memory of one that has grown.
        let mut members: Vec<(String, Value)> = Vec::new();
        while let Some(name) = pairs.next_key::<String>()? {
            let kind = if self.kind == Kind::Answer
                && matches!(list, Some(ListIn::Member(member)) if member == name)
            {
                Kind::List
            } else {
                Kind::Other
            };
            let value = pairs.next_value_seed(self.inside(kind))?;
            members.push((name, value));
        }
        Ok(Value::Object(Map::from_iter(members)))
    }
}

impl Place<'_, '_> {
    fn count_entry<E: serde::de::Error>(&mut self) -> Result<(), E> {
        match (self.tally.entries.checked_sub(1), self.tally.bounds.list) {
            (Some(entries), _) => self.tally.entries = entries,
            (None, Some((_, left))) => return Err(self.tally.beyond(left.named)),
            (None, None) => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn bounds() -> Bounds {
        Bounds::of_answers(&Limits {
            answer_values: 10,
            answer_depth: 3,
            ..Limits::default()
        })
    }

    #[track_caller]
    fn beyond(body: &str, bounds: &Bounds, expected: Bound) {
        let (json, _) = read(body.as_bytes(), bounds);
        assert!(
            matches!(json, Json::Beyond(bound) if bound == expected),
            "{json:?}"
        );
    }

    #[test]
    fn what_is_within_the_bounds_is_read_as_ever() {
        let texts = [
            r#"{"a": [1, -2, 1.5, 1e3, "ü\u00e9", null, true], "b": {}}"#,
            r#"{"a": 1, "b": 2, "a": 3}"#,
            "18446744073709551616",
            "-0",
            " 7 ",
        ];
        for text in texts {
            let (json, _) = read(text.as_bytes(), &bounds());
            let expected: Value = serde_json::from_str(text).unwrap();
            assert!(matches!(&json, Json::Read(read) if *read == expected), "{json:?}");
        }
        assert_eq!(read(b"[1, {\"a\": 2}]", &bounds()).1, 4);
    }

    #[test]
    fn each_bound_is_kept_to_the_last_value_and_named() {
        let ten = json!([1, 2, 3, 4, 5, 6, 7, 8, 9]).to_string();
        assert!(matches!(read(ten.as_bytes(), &bounds()).0, Json::Read(_)));
        beyond("[1,2,3,4,5,6,7,8,9,0]", &bounds(), Bound::AnswerValues(10));
        assert!(matches!(read(b"[[[1]]]", &bounds()).0, Json::Read(_)));
        beyond("[[[[]]]]", &bounds(), Bound::AnswerDepth(3));
        let left = Left {
            most: 2,
            named: Bound::ListEntries(7),
        };
        let list = Bounds {
            list: Some((ListIn::Member("list"), left)),
            ..bounds()
        };
        assert!(matches!(read(b"{\"list\":[1,2]}", &list).0, Json::Read(_)));
        assert!(matches!(read(b"{\"other\":[1,2,3]}", &list).0, Json::Read(_)));
        beyond("{\"list\":[1,2,3]}", &list, Bound::ListEntries(7));
        beyond("{\"list\":[1,2],\"list\":[3]}", &list, Bound::ListEntries(7));
    }

    #[test]
    fn a_flaw_is_named_with_its_place() {
        let said = |text: &str| match read(text.as_bytes(), &bounds()).0 {
            Json::Broken(flaw) => flaw.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            said("{\n \"a\": 1e999}"),
            "number out of range at line 2, column 11 (byte 13)"
        );
        assert_eq!(
            said(r#"["\ud800"]"#),
            "unexpected end of hex escape at line 1, column 9 (byte 9)"
        );
        assert_eq!(
            said("{\"a\": ["),
            "it ends in the middle at line 1, column 7 (byte 7)"
        );
        assert!(said("[1] 2").starts_with("trailing characters"));
    }
}

//! What stands in the columns of the head of a log.

use std::borrow::Cow;

use serde_json::Value;

use super::records::{Behind, Framing};
use super::table::{cells, is_aside};
use crate::without_lone_surrogates;

/// Records that are looked at.
pub(super) const RECORDS: usize = 200;
/// Objects in objects that are looked into, and members in all.
const LEVELS: usize = 4;
const MEMBERS: usize = 100;

/// A column with some of what stands in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Sample {
    pub(super) name: String,
    /// What is not empty.
    pub(super) values: Vec<String>,
}

/// The columns of a table, and whether the first row names them: it does when nothing in it is a time, an address or a number.
pub(super) fn table_samples(text: &str, separator: u8) -> (Vec<Sample>, bool) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    Framing::Table { separator }.each(text.as_bytes(), 1, |_, row| {
        if let Some(row) = row.filter(|row| rows.len() < RECORDS && !is_aside(row.as_bytes())) {
            rows.push(cells(row, separator).map(Cow::into_owned).collect());
        }
    });
    let is_name = |cell: &String| {
        let starts = cell.chars().next();
        starts.is_none_or(|first| !first.is_ascii_digit() && first != '/' && first != '-')
            && !cell.contains("://")
    };
    let header = rows.len() > 1 && rows[0].iter().all(is_name);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |place: usize| Sample {
        name: match rows.first().filter(|_| header) {
            Some(names) => names.get(place).cloned().unwrap_or_default(),
            None => String::new(),
        },
        values: rows[usize::from(header)..]
            .iter()
            .filter_map(|row| row.get(place))
            .filter(|cell| !matches!(cell.as_str(), "" | "-"))
            .cloned()
            .collect(),
    };
    ((0..width).map(column).collect(), header)
}

/// The members of objects and of the objects in them, in the order in which they first come.
pub(super) fn members(values: &[Value]) -> Vec<Sample> {
    fn walk(value: &Value, path: &str, level: usize, samples: &mut Vec<Sample>) {
        let text = match value {
            Value::Object(object) if level < LEVELS => {
                for (name, value) in object {
                    let path = if path.is_empty() {
                        name.clone()
                    } else {
                        format!("{path}.{name}")
                    };
                    walk(value, &path, level + 1, samples);
                }
                return;
            }
            Value::Array(values) => values.first().and_then(Value::as_str).map(str::to_owned),
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        let known = samples.iter().position(|sample| sample.name == path);
        let place = known.unwrap_or(samples.len());
        if known.is_none() && samples.len() < MEMBERS {
            samples.push(Sample {
                name: path.to_owned(),
                values: Vec::new(),
            });
        }
        if let (Some(sample), Some(text)) = (
            samples.get_mut(place),
            text.filter(|text| !matches!(text.as_str(), "" | "-")),
        ) {
            sample.values.push(text);
        }
    }
    let mut samples = Vec::new();
    for value in values.iter().filter(|value| value.is_object()) {
        walk(value, "", 0, &mut samples);
    }
    samples
}

/// The elements of a list of JSON.
pub(super) fn elements(text: &str) -> Vec<&str> {
    let (mut elements, mut at) = (Vec::new(), 0);
    while let Some(end) = Framing::List.end(text.as_bytes(), at, Behind::Nothing)
        && elements.len() < RECORDS
    {
        elements.push(text[at..end].trim_matches([' ', '\t', '\r', '\n', ',', '[', ']']));
        at = end;
    }
    elements
}

/// The values of texts of JSON, without those that are broken.
pub(super) fn values(texts: &[&str]) -> Vec<Value> {
    let value = |text: &&str| serde_json::from_str(&without_lone_surrogates(text)).ok();
    texts.iter().filter_map(value).collect()
}

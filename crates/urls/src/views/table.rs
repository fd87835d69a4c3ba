//! Tables with commas, semicolons, tabs or bars, by <https://www.rfc-editor.org/rfc/rfc4180>. A quote in the middle of a cell is a
//! character like any other.

use std::borrow::Cow;

use memchr::memchr;

use super::records::end_of_quoted;
use super::{Column, Role};
use crate::logs::Request;

/// Which cells of a row count.
#[derive(Debug)]
pub(super) struct Table {
    separator: u8,
    roles: Vec<Option<Role>>,
}

impl Table {
    pub(super) fn of(columns: &[Column], separator: u8) -> Table {
        let last = columns.iter().rposition(|column| column.role.is_some());
        let counting = &columns[..last.map_or(0, |last| last + 1)];
        Table {
            separator,
            roles: counting.iter().map(|column| column.role).collect(),
        }
    }

    pub(super) fn parse<'a>(&self, row: &'a str) -> Request<'a> {
        let mut request = Request::default();
        for (role, cell) in self.roles.iter().zip(cells(row, self.separator)) {
            // Some exports write a hyphen where there is nothing.
            if let Some(role) = role
                && cell != "-"
            {
                request.set(*role, cell);
            }
        }
        request
    }
}

/// Whether a row stands aside: a remark, or what names the separator for spreadsheets.
pub(super) fn is_aside(row: &[u8]) -> bool {
    let row = row.trim_ascii_start();
    row.is_empty()
        || row[0] == b'#'
        || row
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case(b"sep="))
}

/// The cells of a row, without blanks around them.
pub(super) fn cells(row: &str, separator: u8) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let row = rest?;
        let bytes = row.as_bytes();
        let quoted = match bytes.first() {
            Some(b'"') => end_of_quoted(bytes, 0),
            _ => None,
        };
        let from = quoted.unwrap_or(0);
        let end = memchr(separator, &bytes[from..]).map(|end| from + end);
        rest = end.map(|end| &row[end + 1..]);
        let cell = &row[..end.unwrap_or(row.len())];
        let Some(close) = quoted else {
            return Some(Cow::Borrowed(cell.trim()));
        };
        let (inner, behind) = (&cell[1..close - 1], &cell[close..]);
        Some(match (inner.contains('"'), behind.trim()) {
            (false, "") => Cow::Borrowed(inner.trim()),
            (_, behind) => {
                let mut text = inner.replace("\"\"", "\"");
                text.push_str(behind);
                Cow::Owned(text.trim().to_owned())
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_cells_together_and_mean_nothing_within_one() {
        for (row, expected) in [
            ("a,b,c", &["a", "b", "c"][..]),
            ("a,,", &["a", "", ""]),
            ("\"a,b\",c", &["a,b", "c"]),
            ("\"a \"\"b\"\"\",c", &["a \"b\"", "c"]),
            ("\"a\nb\",c", &["a\nb", "c"]),
            ("a\"b,c\"d", &["a\"b", "c\"d"]),
            ("\"a\"b,c", &["ab", "c"]),
            ("\"a,b", &["\"a", "b"]),
            (" a , \"b\" ", &["a", "\"b\""]),
            ("", &[""]),
        ] {
            let found: Vec<Cow<'_, str>> = cells(row, b',').collect();
            assert_eq!(found, expected, "{row}");
        }
    }
}

//! Pages of failures, from the table of codes.

use super::page::{Group, Line, Page, in_words};
use crate::error::Code;

pub(super) fn pages() -> Vec<Page> {
    Code::ALL.iter().map(|code| page(*code)).collect()
}

fn page(code: Code) -> Page {
    let key = code.key();
    let id = format!("error/{key}");
    let mut page = Page::new(id, Group::Error, &in_words(key), &["Error"], code.about());
    key.clone_into(&mut page.code);
    page.section("What to do", vec![Line::new("", code.remedy())]);
    page
}

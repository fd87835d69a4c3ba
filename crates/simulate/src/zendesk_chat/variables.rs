//! What a variable is at a moment, and the placeholders in messages.

use std::borrow::Cow;

use serde_json::Value;

use super::Account;
use crate::AccountStatus;
use crate::address::Address;

/// The variable that is the page's address.
pub(super) const PAGE_URL: &str = "@visitor_page_url";

/// How the variables of a visitor begin.
pub(super) const FACT: &str = "@visitor_";

impl Account<'_> {
    /// What a variable is now; null when it has no value.
    pub(super) fn variable(&self, name: &str) -> Value {
        let visitor = &self.visitor;
        let now = self.start.later(self.out.now_ms);
        match name {
            "@hour_of_day" => now.hour().into(),
            "@day_of_week" => now.weekday().into(),
            "@account_status" => self.status.key().into(),
            "@department_status" => self.department_status().map(AccountStatus::key).into(),
            "@message" => visitor.message.as_ref().map(|(text, _)| text.as_str()).into(),
            "@sender_type" => visitor.message.as_ref().map(|(_, from)| from.key()).into(),
            PAGE_URL => visitor.url.map(Address::url).into(),
            "@visitor_requesting_chat" => visitor.is_requesting.into(),
            "@visitor_served" => visitor.is_served.into(),
            "@visitor_time_on_page" => (self.out.now_ms.saturating_sub(visitor.page_since_ms) / 1000).into(),
            "@visitor_time_on_site" => (self.out.now_ms.saturating_sub(visitor.site_since_ms) / 1000).into(),
            "@visitor_previous_visits" => self.previous_visits(),
            _ => name
                .strip_prefix(FACT)
                .and_then(|member| visitor.known.get(member))
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// The status of the department that the chat goes to.
    fn department_status(&self) -> Option<AccountStatus> {
        let chosen = self.visitor.department.as_deref()?;
        self.departments.get(chosen).copied()
    }

    /// Those before the session, and those in it.
    fn previous_visits(&self) -> Value {
        let before = self.visitor.known.get("previous_visits");
        let here = self.visitor.visit.saturating_sub(1);
        match before.map_or(Some(0), Value::as_i64) {
            Some(before) => before.saturating_add(here.into()).into(),
            // The session says something that cannot be counted on.
            None => before.cloned().unwrap_or_default(),
        }
    }

    /// A message with what its placeholders stand for. One without a value stays as it is written.
    pub(super) fn filled<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !text.contains('@') {
            return Cow::Borrowed(text);
        }
        let mut filled = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('@') {
            filled.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = rest[1..]
                .find(|letter: char| !letter.is_ascii_lowercase() && letter != '_')
                .map_or(rest.len(), |end| end + 1);
            let (name, after) = rest.split_at(end);
            match self.variable(name) {
                Value::Null => filled.push_str(name),
                Value::String(text) => filled.push_str(&text),
                other => filled.push_str(&other.to_string()),
            }
            rest = after;
        }
        Cow::Owned(filled + rest)
    }
}

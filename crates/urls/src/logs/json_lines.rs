//! An object of JSON a line: Caddy's log (<https://caddyserver.com/docs/caddyfile/directives/log>), Traefik's
//! (<https://doc.traefik.io/traefik/observe/logs-and-access-logs/>), nginx with a format of its own, the Elastic Common Schema,
//! Google's load balancers, and lines of these and of the common format that Docker wraps in
//! `{"log": …}`.
//!
//! Names are compared without capitals and separators, with those of the objects around them or without: `request_uri`,
//! `requestUri` and `{"request": {"uri": …}}` are the same.

use serde_json::{Map, Value};

use super::names::{
    ADDRESSES, AGENTS, CLIENTS, FORWARDED, HOSTS, KEYS, LINES, METHODS, PATHS, QUERIES, SCHEMES, STATUSES,
    TARGETS, TIMES, plain,
};
use super::{Request, common, request_line};
use crate::collect::looks_like_address;
use crate::host::is_host;

/// Levels of objects that are looked into.
const LEVELS: usize = 4;
/// Members that are looked at. A request has some dozens.
const MEMBERS: usize = 400;

pub(super) fn parse(line: &str) -> Option<Request<'static>> {
    if !line.starts_with('{') {
        return None;
    }
    let value: Value = serde_json::from_str(&crate::without_lone_surrogates(line)).ok()?;
    of_value(&value)
}

/// The request or the address that an object tells of.
pub(crate) fn of_value(value: &Value) -> Option<Request<'static>> {
    let object = value.as_object()?;
    if let Some(wrapped) = object.get("log").and_then(Value::as_str) {
        let wrapped = wrapped.trim();
        return common::parse(wrapped)
            .map(Request::into_owned)
            .or_else(|| parse(wrapped));
    }
    let members = Members::of(object);
    let path = |names| {
        let path = members.first(names, |text| text.starts_with('/'))?;
        let query = members
            .first(&QUERIES, |text| !text.is_empty() && text != "-")
            .filter(|_| !path.contains('?'));
        Some((
            "",
            match query {
                Some(query) => format!("{path}?{}", query.trim_start_matches('?')),
                None => path.to_owned(),
            },
        ))
    };
    let found = members
        .first(&ADDRESSES, looks_like_address)
        .map(|target| ("", target.to_owned()))
        .or_else(|| path(&TARGETS))
        .or_else(|| {
            let line = members.first(&LINES, |text| request_line(text).is_some())?;
            let (method, target) = request_line(line)?;
            Some((method, target.to_owned()))
        })
        .or_else(|| path(&PATHS));
    let method = members
        .first(&METHODS, |text| !text.is_empty())
        .unwrap_or_default();
    let status = members.number(&STATUSES);
    let (line_method, target) = match found {
        Some(found) => found,
        // A request that was none has its status all the same.
        None if status.is_some() && members.first(&LINES, |_| true).is_some() => ("", String::new()),
        None => return None,
    };
    let method = if line_method.is_empty() {
        method
    } else {
        line_method
    };
    let scheme = match members.first(&SCHEMES, |text| matches!(text, "http" | "https")) {
        Some("http") => "http",
        Some(_) => "https",
        None if members.has("requesttls") => "https",
        None => "",
    };
    Some(Request {
        host: members
            .first(&HOSTS, is_host)
            .unwrap_or_default()
            .to_owned()
            .into(),
        scheme,
        method: method.to_ascii_uppercase().into(),
        target: target.into(),
        status,
        time: members.text(&TIMES).into(),
        client: members.address().into(),
        agent: members.text(&AGENTS).into(),
        key: members.text(&KEYS).into(),
        ..Request::default()
    })
}

/// The members of an object and of the objects in it, those of the upper levels first.
struct Members<'a>(Vec<Member<'a>>);

struct Member<'a> {
    /// Its own name.
    name: String,
    /// With those around it in front.
    path: String,
    value: &'a Value,
}

impl<'a> Members<'a> {
    fn of(object: &'a Map<String, Value>) -> Members<'a> {
        let mut members: Vec<Member<'a>> = Vec::new();
        let mut level: Vec<(String, &Map<String, Value>)> = vec![(String::new(), object)];
        for _ in 0..LEVELS {
            let mut below = Vec::new();
            for (around, object) in level {
                for (name, value) in object {
                    if members.len() >= MEMBERS {
                        return Members(members);
                    }
                    let name = plain(name);
                    let path = format!("{around}{name}");
                    if let Value::Object(object) = value {
                        below.push((path.clone(), object));
                    }
                    members.push(Member { name, path, value });
                }
            }
            level = below;
        }
        Members(members)
    }

    /// The members with a name, in the order of the names.
    fn named(&self, names: &'static [&'static str]) -> impl Iterator<Item = &'a Value> {
        names.iter().flat_map(|name| {
            let is = move |member: &&Member<'a>| member.path == *name || member.name == *name;
            self.0.iter().filter(is).map(|member| member.value)
        })
    }

    fn first(&self, names: &'static [&'static str], is: impl Fn(&str) -> bool) -> Option<&'a str> {
        self.named(names).filter_map(Value::as_str).find(|text| is(text))
    }

    /// The network address of the visitor: the one that a proxy forwarded, if one did.
    fn address(&self) -> String {
        let is_told = |text: &str| !matches!(text, "" | "-");
        let forwarded = self.first(&FORWARDED, is_told).map(str::to_owned);
        let listed = || Some(self.text(&FORWARDED)).filter(|text| is_told(text));
        forwarded.or_else(listed).unwrap_or_else(|| self.text(&CLIENTS))
    }

    /// The first that is a text, a number, or a list of texts, as which some servers write headers; empty for none.
    fn text(&self, names: &'static [&'static str]) -> String {
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Array(values) => values.first().and_then(Value::as_str).map(str::to_owned),
            _ => None,
        };
        self.named(names).find_map(text).unwrap_or_default()
    }

    fn number(&self, names: &'static [&'static str]) -> Option<u16> {
        self.named(names).find_map(|value| match value {
            Value::Number(number) => u16::try_from(number.as_u64()?).ok(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        })
    }

    fn has(&self, path: &str) -> bool {
        self.0.iter().any(|member| member.path == path)
    }
}

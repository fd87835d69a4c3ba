//! Whether what a record tells is a page view, and which.

use std::borrow::Cow;

use super::{Layout, PageView, Records, Role, Rule, TimeFormat, Visitor, bots};
use crate::SkipReason;
use crate::collect::{trimmed, whole_address};
use crate::line::{Found, Line};
use crate::logs::names::plain;
use crate::logs::{Request, Rules, request_line};

/// What is a page view.
#[derive(Debug)]
pub(super) struct Judge {
    records: Records,
    rules: Rules,
    bots: bool,
    origin: Option<String>,
    times: TimeFormat,
    zone_minutes: i32,
}

impl Judge {
    pub(super) fn of(layout: &Layout) -> Judge {
        let options = &layout.options;
        let leaves_out = |rule| options.leave_out.contains(&rule);
        Judge {
            records: layout.records,
            rules: Rules {
                methods: leaves_out(Rule::OtherMethods),
                assets: leaves_out(Rule::Assets),
                statuses: leaves_out(Rule::NotShown),
            },
            bots: leaves_out(Rule::Bots),
            origin: options.origin.clone(),
            times: layout.times,
            zone_minutes: options.zone_minutes,
        }
    }

    /// The whole address of what a record has. Exports often leave out `https://`.
    fn whole<'a>(&self, address: &'a str) -> Result<Cow<'a, str>, SkipReason> {
        let whole = whole_address(address, self.origin.as_deref());
        match (whole, self.records) {
            (Err(SkipReason::NotUrl), Records::PageViews) => {
                without_scheme(address).ok_or(SkipReason::NotUrl)
            }
            (whole, _) => whole,
        }
    }

    /// The page view of a record.
    ///
    /// # Errors
    /// With the reason why it is none. Reasons that tell of a page that nobody saw come before those that tell of a record that
    /// is not whole.
    pub(super) fn view<'a>(&self, request: &'a Request<'_>) -> Result<PageView<'a>, SkipReason> {
        if !request.event.is_empty() && !is_page_view(&request.event) {
            return Err(SkipReason::OtherEvent);
        }
        let address = match self.records {
            Records::Requests => {
                if let Some(reason) = request.no_page(self.rules) {
                    return Err(reason);
                }
                request.address()
            }
            // Most have a whole address, of which nothing is taken away.
            Records::PageViews if request.host.is_empty() && request.query.is_empty() => {
                Cow::Borrowed(request.target.as_ref())
            }
            Records::PageViews => request.address(),
        };
        if self.bots && bots::is_bot(&request.agent) {
            return Err(SkipReason::Bot);
        }
        let url = match &address {
            Cow::Borrowed(address) => self.whole(address)?,
            Cow::Owned(address) => Cow::Owned(self.whole(address)?.into_owned()),
        };
        let time = match request.date.as_ref() {
            "" => self.times.read(&request.time, self.zone_minutes),
            date => self
                .times
                .read(&format!("{date} {}", request.time), self.zone_minutes),
        };
        let time_ms = time.ok_or(SkipReason::BadTime)?;
        let visitor = if trimmed(&request.key).is_empty() {
            let address = without_port(&request.forwarded).or_else(|| without_port(&request.client));
            Visitor::Client {
                address: Cow::Borrowed(address.ok_or(SkipReason::NoVisitor)?),
                agent: Cow::Borrowed(&request.agent),
            }
        } else {
            Visitor::Key(Cow::Borrowed(&request.key))
        };
        Ok(PageView {
            time_ms,
            visitor,
            url,
        })
    }
}

impl<'a> Request<'a> {
    /// Takes the text of a column.
    pub(super) fn set(&mut self, role: Role, text: Cow<'a, str>) {
        match role {
            Role::Time => self.time = text,
            Role::Date => self.date = text,
            Role::Visitor => self.key = text,
            Role::Url => self.target = text,
            Role::Host => self.host = text,
            Role::Scheme => {
                self.scheme = match text.trim() {
                    scheme if scheme.eq_ignore_ascii_case("http") => "http",
                    scheme if scheme.eq_ignore_ascii_case("https") => "https",
                    _ => "",
                }
            }
            Role::Query => self.query = text,
            Role::Request => {
                let (method, target) = request_line(text.trim()).unwrap_or_default();
                self.method = Cow::Owned(method.to_owned());
                self.target = Cow::Owned(target.to_owned());
            }
            Role::Status => self.status = text.trim().parse().ok(),
            Role::Method if text.bytes().any(|byte| byte.is_ascii_lowercase()) => {
                self.method = Cow::Owned(text.to_ascii_uppercase());
            }
            Role::Method => self.method = text,
            Role::Address => self.client = text,
            Role::Forwarded => self.forwarded = text,
            Role::Agent => self.agent = text,
            Role::Event => self.event = text,
        }
    }

    /// The text of a column; empty for none.
    pub(super) fn text(&self, role: Role) -> Cow<'_, str> {
        match role {
            Role::Time => Cow::Borrowed(&self.time),
            Role::Date => Cow::Borrowed(&self.date),
            Role::Visitor => Cow::Borrowed(&self.key),
            Role::Url => Cow::Borrowed(&self.target),
            Role::Host => Cow::Borrowed(&self.host),
            Role::Scheme => Cow::Borrowed(self.scheme),
            Role::Query => Cow::Borrowed(&self.query),
            // Method and target have it.
            Role::Request => Cow::Borrowed(""),
            Role::Status => Cow::Owned(self.status.map(|status| status.to_string()).unwrap_or_default()),
            Role::Method => Cow::Borrowed(&self.method),
            Role::Address => Cow::Borrowed(&self.client),
            Role::Forwarded => Cow::Borrowed(&self.forwarded),
            Role::Agent => Cow::Borrowed(&self.agent),
            Role::Event => Cow::Borrowed(&self.event),
        }
    }
}

/// Whether an event is a page view, by the names that trackers give them: `page_view`, `$pageview`, `page`.
pub(super) fn is_page_view(event: &str) -> bool {
    matches!(event, "page_view" | "pageview")
        || matches!(
            plain(event).as_str(),
            "pageview" | "pageviewed" | "page" | "view" | "pv"
        )
}

/// The address of a text that lacks only its scheme; nothing where it is none.
pub(super) fn without_scheme(text: &str) -> Option<Cow<'_, str>> {
    match Line::of(text) {
        Line::Address(Found {
            url,
            scheme_added: true,
            count: None,
            behind: None,
        }) => Some(url),
        _ => None,
    }
}

fn is_told(text: &str) -> bool {
    !matches!(text.trim(), "" | "-")
}

/// The first address of a list, without the port; nothing where there is none. Addresses of the sixth version have a port only
/// behind brackets.
fn without_port(client: &str) -> Option<&str> {
    let first = client.split(',').next().unwrap_or_default().trim();
    if let Some(inner) = first.strip_prefix('[') {
        return inner.split(']').next().filter(|address| is_told(address));
    }
    let address = match first.split_once(':') {
        Some((address, port)) if !port.contains(':') => address,
        _ => first,
    };
    is_told(address).then_some(address)
}

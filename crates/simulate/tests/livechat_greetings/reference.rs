//! Greetings by a model that is small, slow and written another way: it keeps a diary of the visit, looks at the clock twice a second, and
//! asks everything anew each time.

use std::collections::BTreeMap;

use serde_json::Value;
use simulate::{AccountStatus, Moment, Session, Step};

/// Half a second: all that is asked for turns at whole seconds or at such a time.
const TICK_MS: u64 = 500;

/// What the model keeps of a visit.
struct Diary<'a> {
    greetings: &'a [Value],
    session: &'a Session,
    now_ms: u64,
    /// Each page of the visit with the time at which it came.
    pages: Vec<(u64, String)>,
    /// The page after which the visitor left.
    left: Option<String>,
    visits: u64,
    shown: Vec<usize>,
    closed: Vec<usize>,
    seen: Option<usize>,
    chats: bool,
    online: bool,
    groups: BTreeMap<String, AccountStatus>,
    out: Vec<(u64, usize)>,
}

/// Which greeting is shown when, by their places.
pub(super) fn shown(greetings: &[Value], session: &Session) -> Vec<(u64, usize)> {
    let earlier = session.environment.visitor.get("earlier_visits");
    let mut diary = Diary {
        greetings,
        session,
        now_ms: 0,
        pages: Vec::new(),
        left: None,
        visits: earlier.and_then(Value::as_u64).unwrap_or(0),
        shown: Vec::new(),
        closed: Vec::new(),
        seen: None,
        chats: false,
        online: session.environment.online,
        groups: session.environment.departments.clone(),
        out: Vec::new(),
    };
    for step in &session.steps {
        diary.live(step);
        diary.look();
    }
    diary.wait(session.tail_ms);
    diary.out
}

impl Diary<'_> {
    fn live(&mut self, step: &Step) {
        match step {
            Step::Load { url } => self.page(url.clone()),
            Step::Route { url } if !self.pages.is_empty() => self.page(url.clone()),
            Step::Reload => {
                if let Some((_, url)) = self.pages.last().cloned() {
                    self.page(url);
                }
            }
            Step::Wait { ms } => self.wait(*ms),
            Step::Leave => self.leave(),
            Step::Return { ms, url } => {
                self.leave();
                self.wait(*ms);
                if let Some(url) = url.clone().or(self.left.clone()) {
                    self.page(url);
                }
            }
            Step::Open => self.chats |= self.seen.take().is_some(),
            Step::RequestChat if !self.pages.is_empty() => {
                self.chats = true;
                self.seen = None;
            }
            Step::Minimize => {
                if let Some(place) = self.seen.take()
                    && self.greetings[place]["type"] == "announcement"
                {
                    self.closed.push(place);
                }
            }
            Step::EndChat => self.chats = false,
            Step::Agents { online } => self.online = *online,
            Step::DepartmentStatus { department, status } => {
                self.groups.insert(department.clone(), *status);
            }
            _ => {}
        }
    }

    fn page(&mut self, url: String) {
        if self.pages.is_empty() {
            self.visits += 1;
        }
        self.seen = None;
        self.pages.push((self.now_ms, url));
    }

    fn leave(&mut self) {
        if let Some((_, url)) = self.pages.pop() {
            self.left = Some(url);
        }
        self.pages.clear();
        self.shown.clear();
        self.seen = None;
    }

    fn wait(&mut self, ms: u64) {
        let end_ms = self.now_ms + ms;
        while self.now_ms + TICK_MS <= end_ms {
            self.now_ms += TICK_MS;
            self.look();
        }
        self.now_ms = end_ms;
    }

    fn look(&mut self) {
        for (place, greeting) in self.greetings.iter().enumerate() {
            if self.pages.is_empty() || self.seen.is_some() || self.chats {
                return;
            }
            let is_done = self.shown.contains(&place) || self.closed.contains(&place);
            if !is_done
                && greeting["active"] == true
                && self.is_there(greeting)
                && self.is_time(greeting)
                && self.holds(greeting)
            {
                self.shown.push(place);
                self.seen = Some(place);
                self.out.push((self.now_ms, place));
            }
        }
    }

    fn is_there(&self, greeting: &Value) -> bool {
        match self.groups.get(&greeting["group"].to_string()) {
            Some(status) => *status == AccountStatus::Online,
            None => self.online,
        }
    }

    fn is_time(&self, greeting: &Value) -> bool {
        let now = self.session.environment.begins().later(self.now_ms);
        let bound = |member: &str| Moment::parse(greeting[member].as_str()?);
        bound("active_from").is_none_or(|from| from <= now)
            && bound("active_until").is_none_or(|until| now < until)
    }

    fn holds(&self, greeting: &Value) -> bool {
        let (mut must, mut may) = (Vec::new(), Vec::new());
        for rule in greeting["rules"].as_array().unwrap() {
            let holds = self.rule(rule);
            if rule["condition"] == "or" {
                may.push(holds);
            } else {
                must.push(holds);
            }
        }
        !must.contains(&false) && (may.is_empty() || may.contains(&true))
    }

    fn rule(&self, rule: &Value) -> bool {
        let visitor = &self.session.environment.visitor;
        let fact = |name: &str| {
            visitor
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let (page_ms, url) = self.pages.last().unwrap();
        let operator = rule["operator"].as_str().unwrap_or("equals");
        let value = rule["value"].as_str().unwrap_or_default();
        let first_visit = fact("earlier_visits").is_empty()
            && self.visits == visitor.get("earlier_visits").and_then(Value::as_u64).unwrap_or(0) + 1;
        match rule["type"].as_str().unwrap() {
            "visit_time_page" => number(operator, (self.now_ms - page_ms) / 1000, value),
            "visit_time_site" => number(operator, (self.now_ms - self.pages[0].0) / 1000, value),
            "url_current" => text(operator, url, value),
            "url_visited" if operator.starts_with("doesnt_") => {
                self.pages.iter().all(|(_, url)| text(operator, url, value))
            }
            "url_visited" => self.pages.iter().any(|(_, url)| text(operator, url, value)),
            "url_funnel" => {
                let urls: Vec<&str> = self.pages.iter().map(|(_, url)| url.as_str()).collect();
                funnel(rule["urls"].as_array().unwrap(), &urls)
            }
            "url_referrer" if first_visit => text(operator, &fact("referrer"), value),
            "url_referrer" => operator.starts_with("doesnt_"),
            "pages_view_number" => number(operator, self.pages.len() as u64, value),
            "visits_number" => number(operator, self.visits, value),
            "geolocation" => text(operator, &fact("country").to_lowercase(), &value.to_lowercase()),
            "custom_variable" => text(
                "equals",
                &fact("plan"),
                rule["session_field"]["plan"].as_str().unwrap(),
            ),
            "ads_traffic" => self.pages[0].1.contains("?gclid="),
            other => panic!("{other}"),
        }
    }
}

/// Whether the steps are among the pages in this order: the first step on some page, the others behind it.
fn funnel(steps: &[Value], urls: &[&str]) -> bool {
    let Some((step, others)) = steps.split_first() else {
        return true;
    };
    (0..urls.len()).any(|place| {
        text(
            step["operator"].as_str().unwrap(),
            urls[place],
            step["url"].as_str().unwrap(),
        ) && funnel(others, &urls[place + 1..])
    })
}

fn text(operator: &str, whole: &str, value: &str) -> bool {
    match operator {
        "equals" => whole == value,
        "doesnt_equal" => whole != value,
        "contains" => whole.contains(value),
        "doesnt_contain" => !whole.contains(value),
        other => panic!("{other}"),
    }
}

fn number(operator: &str, number: u64, value: &str) -> bool {
    let value: u64 = value.parse().unwrap();
    match operator {
        "equals" => number == value,
        "doesnt_equal" => number != value,
        "lower_than" => number < value,
        "lower_or_equal" => number <= value,
        "greater_than" => number > value,
        "greater_or_equal" => number >= value,
        other => panic!("{other}"),
    }
}

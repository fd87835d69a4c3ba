//! Greetings: what is shown to a customer unasked. Today's page has them; the document with the 56 methods does not yet.
//!
//! Named choices: a rich message may also have the template `text`, which the page's own example has, and then no images; the group of a greeting
//! stays; and a page's id holds what was asked for and where the next page begins, so that it also works when greetings come and go.

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::call::{Answer, Call, done};
use super::fields::Fields;
use super::greeting_rules;
use super::methods::Method;
use super::refusal::{Kind, Refusal};

pub(super) const METHODS: &[Method] = &[
    Method::writing("create_greeting", &["greetings:rw"], create),
    Method::writing("update_greeting", &["greetings:rw"], update),
    Method::writing("delete_greeting", &["greetings:rw"], delete),
    Method::reading("list_greetings", &["greetings:ro"], list),
    Method::reading("get_greeting", &["greetings:ro"], get),
];

const TYPES: &[&str] = &["normal", "announcement"];
const TEMPLATES: &[&str] = &["cards", "sticker", "quick_replies", "text"];
const BUTTONS: &[&str] = &["webview", "message", "url", "phone"];
const ROLES: &[&str] = &["default", "primary", "danger"];
const PROPERTIES: &[&str] = &[
    "addon",
    "is_exit_intent",
    "greeting-message_text",
    "greeting-message_json_key",
    "greeting-message_phrase_key",
    "text",
];
const MOST_ELEMENTS: usize = 10;
const MOST_BUTTONS: usize = 13;
/// The most greetings of a page, which is also how many there are where nothing is said.
const LARGEST_PAGE: i64 = 100;

/// A greeting.
#[derive(Debug, Clone)]
pub(super) struct Greeting {
    id: u64,
    group: u64,
    /// All other fields, as they come back.
    fields: Map<String, Value>,
}

impl Greeting {
    /// Whether a document that is a greeting or a rule is a greeting: only greetings have these.
    pub(super) fn is_meant(document: &Map<String, Value>) -> bool {
        ["rules", "rich_message", "active"]
            .iter()
            .any(|member| document.contains_key(*member))
    }

    /// A greeting exactly as given, under this number.
    pub(super) fn of(id: u64, mut fields: Map<String, Value>) -> Greeting {
        fields.remove("id");
        let group = fields.remove("group").and_then(|group| group.as_u64());
        Greeting {
            id,
            group: group.unwrap_or(0),
            fields,
        }
    }

    pub(super) fn id(&self) -> u64 {
        self.id
    }

    pub(super) fn to_json(&self) -> Value {
        let mut shown = Map::from_iter([
            ("id".to_owned(), json!(self.id)),
            ("group".to_owned(), json!(self.group)),
        ]);
        shown.extend(self.fields.clone());
        Value::Object(shown)
    }
}

/// What a request says, in the form in which it comes back.
fn read(fields: &Fields<'_>) -> Result<Map<String, Value>, Refusal> {
    let mut said = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            said.insert(name.to_owned(), value);
        }
    };
    put("type", fields.word("type", TYPES)?.map(Value::from));
    put("active", fields.flag("active")?.map(Value::from));
    for name in ["active_from", "active_until"] {
        let time = fields.text(name)?;
        if time.is_some_and(|time| time.parse::<Timestamp>().is_err()) {
            return Err(fields.wrong(name, "must be an RFC 3339 date-time"));
        }
        put(name, time.map(Value::from));
    }
    put("name", fields.full_text("name")?.map(Value::from));
    put("rules", greeting_rules::read(fields)?.map(Value::from));
    put("properties", read_properties(fields)?);
    put("rich_message", read_message(fields)?);
    Ok(said)
}

/// That a greeting ends after it begins.
fn check_times(said: &Map<String, Value>, fields: &Fields<'_>) -> Result<(), Refusal> {
    let time = |name: &str| said.get(name).and_then(Value::as_str)?.parse::<Timestamp>().ok();
    match (time("active_from"), time("active_until")) {
        (Some(from), Some(until)) if until <= from => {
            Err(fields.wrong("active_until", "must be after `active_from`"))
        }
        _ => Ok(()),
    }
}

fn read_properties(fields: &Fields<'_>) -> Result<Option<Value>, Refusal> {
    let Some(properties) = fields.object("properties")? else {
        return Ok(None);
    };
    let mut read = Map::new();
    for name in properties.names() {
        if !PROPERTIES.contains(&name) {
            return Err(properties.wrong(name, &format!("must be one of {}", PROPERTIES.join(", "))));
        }
        let text = match properties.value(name) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Bool(flag)) => flag.to_string(),
            _ => return Err(properties.wrong(name, "must be a string")),
        };
        read.insert(name.to_owned(), json!(text));
    }
    Ok(Some(Value::Object(read)))
}

fn read_message(fields: &Fields<'_>) -> Result<Option<Value>, Refusal> {
    let Some(message) = fields.object("rich_message")? else {
        return Ok(None);
    };
    let template = message.need("template_id", message.word("template_id", TEMPLATES)?)?;
    let elements = message.objects("elements")?.unwrap_or_default();
    if elements.len() > MOST_ELEMENTS {
        return Err(message.wrong("elements", &format!("must have at most {MOST_ELEMENTS} elements")));
    }
    for element in elements {
        element.text("title")?;
        element.text("subtitle")?;
        match element.object("image")? {
            Some(image) => drop(image.needed_text("url")?),
            None if template == "sticker" => return Err(element.missing("image")),
            None => {}
        }
        let buttons = element.objects("buttons")?.unwrap_or_default();
        if buttons.len() > MOST_BUTTONS {
            return Err(element.wrong("buttons", &format!("must have at most {MOST_BUTTONS} elements")));
        }
        for button in buttons {
            for needed in ["text", "value", "postback_id"] {
                button.need(needed, button.text(needed)?)?;
            }
            button.need("type", button.word("type", BUTTONS)?)?;
            button.word("role", ROLES)?;
        }
    }
    Ok(Some(message.to_json()))
}

fn create(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let said = read(fields)?;
    for needed in ["type", "active", "name", "rules"] {
        fields.need(needed, said.get(needed))?;
    }
    let group = fields.need("group", fields.id_number("group")?)?;
    call.state.know_groups(&[group])?;
    check_times(&said, fields)?;
    let id = call.state.greeting_number();
    call.state.greetings.push(Greeting {
        id,
        group,
        fields: said,
    });
    Ok(json!({ "id": id }))
}

/// Where the greeting is that a call is about.
fn found(call: &Call<'_>, fields: &Fields<'_>) -> Result<usize, Refusal> {
    let id = fields.need("id", fields.id_number("id")?)?;
    let position = call.state.greetings.iter().position(|greeting| greeting.id == id);
    position.ok_or_else(|| Refusal::because(Kind::NotFound, "Greeting not found"))
}

fn update(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    let mut changed = call.state.greetings[position].fields.clone();
    changed.extend(read(fields)?);
    check_times(&changed, fields)?;
    call.state.greetings[position].fields = changed;
    done()
}

fn delete(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    call.state.greetings.remove(position);
    done()
}

fn get(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let position = found(call, fields)?;
    Ok(call.state.greetings[position].to_json())
}

/// What a page's id holds.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Page {
    /// None: all groups.
    groups: Option<Vec<u64>>,
    limit: usize,
    /// The last greeting of the page before; none has 0.
    after: u64,
}

fn read_page(fields: &Fields<'_>) -> Result<Page, Refusal> {
    let groups = fields.id_numbers("groups")?;
    let limit = fields.number("limit", 1..=LARGEST_PAGE)?;
    let Some(id) = fields.text("page_id")? else {
        let limit = usize::try_from(limit.unwrap_or(LARGEST_PAGE)).expect("it is from 1 to 100");
        return Ok(Page {
            groups,
            limit,
            after: 0,
        });
    };
    if groups.is_some() || limit.is_some() {
        return Err(fields.wrong("page_id", "may not be used together with `groups` or `limit`"));
    }
    let held = BASE64URL_NOPAD.decode(id.as_bytes()).ok();
    let page = held.and_then(|json| serde_json::from_slice(&json).ok());
    page.ok_or_else(|| fields.wrong("page_id", "is not the id of a page"))
}

fn list(call: &mut Call<'_>, fields: &Fields<'_>) -> Answer {
    let mut page = read_page(fields)?;
    let groups = page.groups.as_ref().filter(|groups| !groups.is_empty());
    let all = call.state.greetings.iter();
    let found: Vec<&Greeting> = all
        .filter(|greeting| groups.is_none_or(|groups| groups.contains(&greeting.group)))
        .collect();
    let left: Vec<&&Greeting> = found.iter().filter(|greeting| greeting.id > page.after).collect();
    let shown = &left[..left.len().min(page.limit)];
    let mut answer = json!({
        "greetings": shown.iter().map(|greeting| greeting.to_json()).collect::<Vec<_>>(),
        "found_greetings": found.len(),
    });
    if let Some(last) = shown.last().filter(|_| shown.len() < left.len()) {
        page.after = last.id;
        answer["next_page_id"] = json!(BASE64URL_NOPAD.encode(json!(page).to_string().as_bytes()));
    }
    Ok(answer)
}
